package positions_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"parley/corpus/dossier"
	"parley/corpus/extract/positions"
	"parley/corpus/extract/prose"
	"parley/corpus/extract/record"
	"parley/corpus/extract/statements"
	"parley/corpus/extract/who"
	"parley/corpus/layout"
	"parley/model"
)

// extractor runs the layers below positions and positions themselves.
type extractor struct {
	dossier    *model.Dossier
	directory  *who.Directory
	statements *statements.Finder
	positions  *positions.Finder
}

func newExtractor(t testing.TB) *extractor {
	t.Helper()
	d, err := dossier.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := &extractor{dossier: &d.Dossier, directory: who.New(&d.Dossier)}
	if x.statements, err = statements.New(x.directory); err != nil {
		t.Fatal(err)
	}
	if x.positions, err = positions.New(x.dossier, x.directory); err != nil {
		t.Fatal(err)
	}
	return x
}

// read returns text as an article with statements and positions.
func (x *extractor) read(text string) *model.Article {
	l := layout.Parse(text)
	a := &model.Article{Text: text, Parts: l.Parts, Title: l.Title, Outlet: l.Outlet, Date: l.Date, Lang: l.Lang}
	x.annotate(a)
	return a
}

func (x *extractor) annotate(a *model.Article) {
	doc := prose.Split(a.Text, a.Parts)
	a.Statements = x.statements.Find(a, doc)
	a.Positions = x.positions.Find(a, doc)
}

// TestEvaluation holds the figures of the README: positions with stance on labelled articles.
func TestEvaluation(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("the scorer needs python3:", err)
	}
	folder := os.Getenv("PARLEY_EVAL")
	if folder == "" {
		t.Skip("PARLEY_EVAL is not set: no labelled articles to measure with")
	}
	texts := filepath.Join(folder, "..", "seeds")
	files, err := filepath.Glob(filepath.Join(texts, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Skipf("no texts in %s", texts)
	}
	x := newExtractor(t)
	var out bytes.Buffer
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a := x.read(string(text))
		a.ID = strings.TrimSuffix(filepath.Base(f), ".txt")
		if err := record.Write(&out, a, record.With{Text: true}); err != nil {
			t.Fatal(err)
		}
	}
	system := filepath.Join(t.TempDir(), "system.jsonl")
	errors := filepath.Join(t.TempDir(), "errors.txt")
	if err := os.WriteFile(system, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	result, err := exec.Command("python3", filepath.Join(folder, "score_dossier.py"), filepath.Join(folder, "seeds-gold.json"), system,
		"--texts", texts, "--errors", errors).CombinedOutput()
	if err != nil {
		t.Fatalf("the scorer: %v\n%s", err, result)
	}
	if list, err := os.ReadFile(errors); err == nil {
		for line := range strings.Lines(string(list)) {
			if strings.Contains(line, "POSITION") || strings.Contains(line, "STANCE") {
				t.Log(strings.TrimSpace(line))
			}
		}
	}
	t.Logf("\n%s", result)
	m := regexp.MustCompile(`positions with stance\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)`).FindSubmatch(result)
	if m == nil {
		t.Fatal("the scorer printed no figure for positions with stance")
	}
	if f1, _ := strconv.ParseFloat(string(m[3]), 64); f1 < 75 {
		t.Errorf("F1 of positions with stance is %.1f, want at least 75", f1)
	}
	if precision, _ := strconv.ParseFloat(string(m[1]), 64); precision < 80 {
		t.Errorf("precision of positions with stance is %.1f, want at least 80", precision)
	}
}

// newFinderError returns the error of making a Finder for d.
func newFinderError(d *model.Dossier) error {
	_, err := positions.New(d, who.New(d))
	return err
}
