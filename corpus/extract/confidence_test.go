package extract

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parley/corpus/extract/statements"
	"parley/model"
)

var calibrate = flag.Bool("calibrate", false, "write statements/lexicon/confidence.txt anew from the labelled news corpus")

// judged is a statement with what the labels say of it.
type judged struct {
	rule, naming string
	stated       float64
	verdict
	right float64 // 1 or 0; between them where the labels do not know who the speaker is
}

// TestConfidence compares the confidence that statements state with how often they are right on labelled news. It prints
// both by rule and by the way of pointing at the speaker, for the months that rules are tuned on and for the others. With
// -calibrate it writes the figures anew instead:
//
//	PARLEY_EVAL=... go test ./corpus/extract -run TestConfidence -calibrate
//	PARLEY_EVAL=... go test ./corpus/extract -run TestConfidence -v
func TestConfidence(t *testing.T) {
	tune, held := judgedStatements(t)
	if *calibrate {
		writeFigures(t, tune)
		return // they are read when the test is built again
	}
	for _, fold := range []struct {
		name string
		all  []judged
	}{{"tuned on", tune}, {"held out", held}} {
		t.Logf("%s\n%s%s", fold.name, table(fold.all, ruleOf), table(fold.all, namingOf))
		for rule, of := range grouped(fold.all, ruleOf) {
			stated, right := means(of)
			chance := 2 * math.Sqrt(right*(1-right)/float64(len(of))) // two standard errors of what is right
			if len(of) >= 50 && math.Abs(stated-right) > 0.1+chance {
				t.Errorf("%s, %s: %.2f is stated, %.2f are right: run this test with -calibrate", fold.name, rule, stated, right)
			}
		}
		if e := calibrationError(fold.all); e > 0.03 {
			t.Errorf("%s: the calibration error is %.3f", fold.name, e)
		} else {
			t.Logf("%s: calibration error %.3f over %d statements", fold.name, e, len(fold.all))
		}
	}
}

func ruleOf(j judged) string   { return j.rule }
func namingOf(j judged) string { return j.naming }

// judgedStatements reads the labelled news corpus and judges what is found in it.
func judgedStatements(t *testing.T) (tune, held []judged) {
	an := annotator(t)
	for _, l := range labelledArticles(t) {
		g := labelsOf(t, l)
		a := l.article()
		an.Annotate(&a)
		whole := map[int][][2]int{}
		for _, s := range a.Statements {
			whole[s.Attr] = append(whole[s.Attr], pieces(s)...)
		}
		for _, s := range a.Statements {
			if s.Unmarked {
				continue // the labels leave transcripts out
			}
			j := judged{rule: s.Rule.Name, naming: s.Speaker.By.String(), stated: float64(s.Confidence), verdict: g.judge(s, whole[s.Attr])}
			if s.Speaker.State() == model.SpeakerUnknown {
				j.naming = model.NotNamed.String()
			}
			if l.held() {
				held = append(held, j)
			} else {
				tune = append(tune, j)
			}
		}
	}
	weigh(tune, tune)
	weigh(held, tune)
	return tune, held
}

// weigh tells how right statements are. Where the labels know who the speaker is, a statement is right or wrong; where they
// do not, the place of the speaker counts, and who it is as often as is right of those in by that are named alike. Without
// a speaker the words count alone.
func weigh(all, by []judged) {
	who := map[string]float64{}
	for naming, of := range grouped(by, namingOf) {
		known, right := 0.0, 0.0
		for _, j := range of {
			known += share(j.known)
			right += share(j.who)
		}
		who[naming] = (right + 1) / (known + 1)
	}
	who[model.ByDescription.String()] = 1 // who is not named is nobody else
	for i, j := range all {
		switch {
		case j.naming == model.NotNamed.String():
			all[i].right = share(j.words)
		case j.known && j.naming != model.ByDescription.String():
			all[i].right = share(j.who)
		default:
			all[i].right = share(j.speaker) * who[j.naming]
		}
	}
}

func share(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func grouped(all []judged, key func(judged) string) map[string][]judged {
	out := map[string][]judged{}
	for _, j := range all {
		out[key(j)] = append(out[key(j)], j)
	}
	return out
}

// means returns the mean of what is stated and of what is right.
func means(all []judged) (stated, right float64) {
	for _, j := range all {
		stated += j.stated / float64(len(all))
		right += j.right / float64(len(all))
	}
	return stated, right
}

// calibrationError is the expected calibration error over ten classes of what is stated: the mean distance between that
// and what is right.
func calibrationError(all []judged) float64 {
	sum := 0.0
	for _, of := range grouped(all, func(j judged) string { return fmt.Sprint(int(j.stated * 10)) }) {
		stated, right := means(of)
		sum += math.Abs(stated-right) * float64(len(of)) / float64(len(all))
	}
	return sum
}

func table(all []judged, key func(judged) string) string {
	var out bytes.Buffer
	fmt.Fprintf(&out, "%-30s %6s %7s %8s %7s %7s\n", "", "found", "words", "speaker", "right", "stated")
	by := grouped(all, key)
	for _, name := range slices.SortedFunc(maps.Keys(by), func(a, b string) int {
		return cmp.Or(len(by[b])-len(by[a]), cmp.Compare(a, b))
	}) {
		of := by[name]
		words, speaker := 0.0, 0.0
		for _, j := range of {
			words += share(j.words) / float64(len(of))
			speaker += share(j.speaker) / float64(len(of))
		}
		stated, right := means(of)
		fmt.Fprintf(&out, "%-30s %6d %7.2f %8.2f %7.2f %7.2f\n", name, len(of), words, speaker, right, stated)
	}
	return out.String()
}

// writeFigures writes the figures that explain best how often statements are right.
func writeFigures(t *testing.T, all []judged) {
	t.Helper()
	rules, namings, mean := fit(all)
	var out bytes.Buffer
	fmt.Fprintf(&out, `# How often statements are right on labelled news: their words (at least half of them in common) and their speaker.
# Written on %s by "go test ./corpus/extract -run TestConfidence -calibrate" from %d statements found
# in the articles of PolNeAR 1.0.0 (train) that are not of March, June or August; those three months are the check.

[rule]
# the share that is right where the article names the speaker; rules with few statements lie near the mean of all
%.3f any rule
`, time.Now().UTC().Format(time.DateOnly), len(all), mean)
	for _, r := range statements.Rules() {
		p, ok := rules[r.Name]
		if !ok {
			p = mean
		}
		fmt.Fprintf(&out, "%.3f %s\n", p, r.Name)
	}
	fmt.Fprint(&out, "\n[naming]\n# what the odds are multiplied with, by how the article points at the speaker; \"nothing\": the speaker is unknown\n")
	for n := model.NotNamed; n <= model.ByRelative; n++ {
		fmt.Fprintf(&out, "%.2f %s\n", cmp.Or(namings[n.String()], 1), n)
	}
	if err := os.WriteFile(filepath.Join("statements", "lexicon", "confidence.txt"), out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// pull is how many statements' weight draws a figure towards the mean, so that a rule with three statements is not taken
// for a certain one.
const pull = 4

// fit returns the share of each rule for a speaker by name, and the factor of each naming on its odds: a logistic model
// with these two factors, fitted by Newton's method one figure at a time.
func fit(all []judged) (rules, namings map[string]float64, mean float64) {
	_, mean = means(all)
	logit := func(p float64) float64 { return math.Log(p / (1 - p)) }
	chance := func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
	byRule, byNaming := grouped(all, ruleOf), grouped(all, namingOf)
	rule, naming := map[string]float64{}, map[string]float64{}
	for name := range byRule {
		rule[name] = logit(mean)
	}
	step := func(of []judged, figure, prior float64) float64 {
		slope, curve := pull*mean*(1-mean)*(prior-figure), pull*mean*(1-mean)
		for _, j := range of {
			p := chance(rule[j.rule] + naming[j.naming])
			slope += j.right - p
			curve += p * (1 - p)
		}
		return figure + max(-1, min(1, slope/curve))
	}
	for range 100 {
		for name, of := range byRule {
			rule[name] = step(of, rule[name], logit(mean))
		}
		for name, of := range byNaming {
			if name != model.ByName.String() {
				naming[name] = step(of, naming[name], 0)
			}
		}
	}
	rules, namings = map[string]float64{}, map[string]float64{}
	for name, x := range rule {
		rules[name] = chance(x)
	}
	for name, x := range naming {
		namings[name] = math.Exp(x)
	}
	return rules, namings, mean
}
