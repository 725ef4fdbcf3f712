package extract

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parley/corpus/extract/record"
	"parley/model"
)

// evaluation returns the folder of evaluation data, or skips the test.
func evaluation(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("PARLEY_EVAL")
	if dir == "" {
		t.Skip("PARLEY_EVAL is not set: no evaluation data")
	}
	return dir
}

// labelled is one article of the labelled news corpus.
type labelled struct {
	ID, Title, Date, Publisher, Text string
	line                             []byte
}

func labelledArticles(t testing.TB) []labelled {
	t.Helper()
	f, err := os.Open(filepath.Join(evaluation(t), "polnear", "polnear-train.jsonl"))
	if err != nil {
		t.Skip("no labelled news corpus:", err)
	}
	defer f.Close()
	var all []labelled
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a labelled
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		a.line = bytes.Clone(lines.Bytes())
		all = append(all, a)
	}
	return all
}

func (l labelled) article() model.Article {
	date, _ := model.ParseDate(l.Date)
	return model.Article{ID: l.ID, Title: l.Title, Outlet: l.Publisher, Date: date, Lang: "en", Text: l.Text}
}

// held reports whether the article is of a month that no rule is tuned on.
func (l labelled) held() bool { return strings.Contains("03 06 08", l.Date[5:7]) }

// TestLabelledNews scores the statements on the labelled news corpus. PARLEY_FOLD=report keeps to the months that no rule was tuned
// on, PARLEY_FOLD=tune to the others.
func TestLabelledNews(t *testing.T) {
	articles := labelledArticles(t)
	an := annotator(t)
	var gold, system bytes.Buffer
	for _, l := range articles {
		if fold := os.Getenv("PARLEY_FOLD"); fold == "report" && !l.held() || fold == "tune" && l.held() {
			continue
		}
		a := l.article()
		an.Annotate(&a)
		if err := record.Write(&system, &a, record.With{}); err != nil {
			t.Fatal(err)
		}
		gold.Write(l.line)
		gold.WriteByte('\n')
	}
	var result struct{ Metrics map[string]float64 }
	score(t, &result, filepath.Join(evaluation(t), "polnear", "score.py"), "news", gold.Bytes(), system.Bytes(), "--patterns", "--offsets", "byte")
	atLeast(t, result.Metrics, map[string]float64{
		"A1 full direct  J>=.8.F1":      0.97,
		"B attributed direct (span).F1": 0.93,
		"C0 core content+source.F1":     0.81,
	})
}

// atLeast fails the test for each figure below its floor.
func atLeast(t *testing.T, got, floors map[string]float64) {
	t.Helper()
	for name, floor := range floors {
		if got[name] < floor {
			t.Errorf("%s is %.3f, below %.3f", name, got[name], floor)
		}
	}
}

// TestLabelledSeeds scores statements and positions on the labelled texts of the conflict.
func TestLabelledSeeds(t *testing.T) {
	eval := evaluation(t)
	texts := filepath.Join(eval, "..", "seeds")
	files, err := filepath.Glob(filepath.Join(texts, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Skip("no labelled texts in", texts)
	}
	gold, err := os.ReadFile(filepath.Join(eval, "seeds-gold.json"))
	if err != nil {
		t.Skip("no labels:", err)
	}
	an := annotator(t)
	var system bytes.Buffer
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a := seedArticle(file, string(text))
		an.Annotate(&a)
		if err := record.Write(&system, &a, record.With{Text: true}); err != nil {
			t.Fatal(err)
		}
	}
	var result struct {
		Quotes struct{ F1 float64 } `json:"attributed quotes"`
	}
	score(t, &result, filepath.Join(eval, "score_dossier.py"), "seeds", gold, system.Bytes(), "--texts", texts)
	atLeast(t, map[string]float64{"attributed quotes": result.Quotes.F1}, map[string]float64{"attributed quotes": 0.94})
}

// score runs a scorer over labels and output, logs what it prints and reads its figures into result. PARLEY_EVAL_OUT
// names a folder that keeps all of it, and the scorer's list of errors.
func score(t *testing.T, result any, script, name string, gold, system []byte, args ...string) {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("the scorers need python3:", err)
	}
	dir := t.TempDir()
	if keep := os.Getenv("PARLEY_EVAL_OUT"); keep != "" {
		dir = keep
	}
	goldFile, systemFile := filepath.Join(dir, name+"-gold.json"), filepath.Join(dir, name+"-system.jsonl")
	for file, data := range map[string][]byte{goldFile: gold, systemFile: system} {
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	figures := filepath.Join(dir, name+"-figures.json")
	args = append([]string{script, goldFile, systemFile, "--json", figures}, args...)
	if out := os.Getenv("PARLEY_EVAL_OUT"); out != "" {
		args = append(args, "--errors", filepath.Join(out, name+"-errors.txt"))
	}
	out, err := exec.Command("python3", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Logf("%s", out)
	data, err := os.ReadFile(figures)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, result); err != nil {
		t.Fatal(err)
	}
}
