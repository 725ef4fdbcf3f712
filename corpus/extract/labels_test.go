package extract

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"

	"parley/model"
)

// labels are the attributions that people marked in one article of the labelled news corpus.
type labels struct {
	text         string
	words        [][2]int // where the words of text are, in bytes
	offsets      []int    // of the runes of text, in bytes
	Attributions []*attribution
}

// attribution is one of them. Its offsets are runes.
type attribution struct {
	Source *struct {
		Head     [2]int
		Heads    [][2]int
		Resolved *struct{ Surname, Via string }
	}
	Content struct{ Spans [][2]int }
}

func labelsOf(t testing.TB, l labelled) *labels {
	t.Helper()
	g := &labels{text: l.Text}
	if err := json.Unmarshal(l.line, g); err != nil {
		t.Fatal(l.ID, err)
	}
	start := -1
	for i, r := range l.Text + " " {
		if i < len(l.Text) {
			g.offsets = append(g.offsets, i)
		}
		switch word := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case word && start < 0:
			start = i
		case !word && start >= 0:
			g.words, start = append(g.words, [2]int{start, i}), -1
		}
	}
	g.offsets = append(g.offsets, len(l.Text))
	return g
}

// wordsIn returns which words of the text the spans touch; they are in bytes.
func (g *labels) wordsIn(spans ...[2]int) map[int]bool {
	in := map[int]bool{}
	for _, s := range spans {
		i, _ := slices.BinarySearchFunc(g.words, s[0], func(w [2]int, at int) int { return w[1] - at - 1 })
		for ; i < len(g.words) && g.words[i][0] < s[1]; i++ {
			in[i] = true
		}
	}
	return in
}

func (g *labels) bytes(runes ...[2]int) [][2]int {
	out := make([][2]int, len(runes))
	for i, s := range runes {
		out[i] = [2]int{g.offsets[s[0]], g.offsets[s[1]]}
	}
	return out
}

// verdict is what the labels say of one statement.
type verdict struct {
	words   bool // they agree with somebody's marked words: Jaccard 0.5
	speaker bool // and the mention is that of the marked source
	known   bool // and the labels know who that is
	who     bool // and so does the statement
}

// judge compares a statement with the labels. whole are the pieces of its attribution. A label may hold more pieces than the
// statement, or the attribution more than the statement: which pieces belong together is not judged.
func (g *labels) judge(s model.Statement, whole [][2]int) verdict {
	var best verdict
	own, all := g.wordsIn(pieces(s)...), g.wordsIn(whole...)
	for _, a := range g.Attributions {
		spans := g.bytes(a.Content.Spans...)
		marked := g.wordsIn(spans...)
		if 2*common(own, marked) < len(own) {
			continue
		}
		agrees := similar(own, marked) || similar(all, marked)
		for _, span := range spans {
			agrees = agrees || similar(own, g.wordsIn(span))
		}
		if !agrees {
			continue
		}
		best.words = true
		if v := g.judgeSpeaker(s.Speaker, a); v.speaker {
			return v
		}
	}
	return best
}

func (g *labels) judgeSpeaker(s model.Speaker, a *attribution) verdict {
	v := verdict{words: true}
	if a.Source == nil {
		return v
	}
	for _, head := range g.bytes(append(a.Source.Heads, a.Source.Head)...) {
		v.speaker = v.speaker || s.Mention.Start() < head[1] && s.Mention.End() > head[0]
	}
	if r := a.Source.Resolved; v.speaker && r != nil && r.Surname != "" && r.Via != "coref" { // these are wrong one time in five
		v.known, v.who = true, strings.Contains(strings.ToLower(s.Name), strings.ToLower(r.Surname))
	}
	return v
}

func pieces(s model.Statement) [][2]int {
	var out [][2]int
	for _, c := range s.Content() {
		out = append(out, [2]int{c.Start(), c.End()})
	}
	return out
}

func common(a, b map[int]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

func similar(a, b map[int]bool) bool {
	n := common(a, b)
	return n > 0 && 2*n >= len(a)+len(b)-n
}
