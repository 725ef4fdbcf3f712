package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"parley/index/notebook"
	"parley/model"
	"parley/ui/export"
)

// harbourNotebook gives the test a folder for its data and returns where the notebook of the small dossier is kept there.
func harbourNotebook(t *testing.T) string {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	d, err := (&run{dossierDir: filepath.Join("testdata", "harbour")}).loadDossier()
	if err != nil {
		t.Fatal(err)
	}
	return notebook.FileOf(filepath.Join(xdg.DataHome, "parley"), d.Name)
}

// evidenceRow is a row of `parley demands --evidence` as programs read it.
type evidenceRow struct {
	Article, Sentence, Side, Issue, Stance, Reader, Note string
	Start                                                int

	FoundSide   string `json:"found_side"`
	FoundIssue  string `json:"found_issue"`
	FoundStance string `json:"found_stance"`
}

func (r evidenceRow) key(t *testing.T) model.PositionKey {
	t.Helper()
	stance, err := model.ParseStance(r.Stance)
	if err != nil {
		t.Fatal(err)
	}
	return model.PositionKey{ArticleID: r.Article, Sentence: r.Sentence, Side: model.SideID(r.Side), Issue: model.IssueID(r.Issue), Stance: stance}
}

func evidenceOf(t *testing.T, args ...string) []evidenceRow {
	t.Helper()
	got := onHarbour(append([]string{"demands", "--evidence", "--format", "jsonl"}, args...)...)
	if got.code > exitNothing {
		t.Fatalf("exit code %d: %s", got.code, got.stderr)
	}
	var rows []evidenceRow
	for line := range strings.Lines(got.stdout) {
		var r evidenceRow
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	return rows
}

// corrected keeps two corrections, one of each kind, and returns the rows as they were before.
func corrected(t *testing.T, path string) (aside, changed evidenceRow, book *notebook.Notebook) {
	t.Helper()
	rows := evidenceOf(t, "issue:truce")
	if len(rows) < 2 || rows[0].key(t) == rows[1].key(t) {
		t.Fatalf("%d positions to correct", len(rows))
	}
	book, err := notebook.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range []model.Correction{
		{Aside: true, Side: model.SideID(rows[0].Side), Issue: "truce", Stance: model.Demands},
		{Side: model.SideID(rows[1].Side), Issue: "truce", Stance: model.Offers, Note: "she offers it"},
	} {
		if _, err := book.Correct(rows[i].key(t), &c); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = book.Close() })
	return rows[0], rows[1], book
}

func TestCommandsHonourTheNotebook(t *testing.T) {
	path := harbourNotebook(t)
	before := evidenceOf(t)
	aside, changed, _ := corrected(t, path) // it stays open, as in a dashboard
	after := evidenceOf(t)
	if len(after) != len(before)-1 {
		t.Errorf("%d positions, %d before one was set aside", len(after), len(before))
	}
	if got := evidenceOf(t, "is:aside"); len(got) != 1 || got[0].Sentence != aside.Sentence || got[0].Reader != "aside" {
		t.Errorf("set aside: %+v", got)
	}
	got := evidenceOf(t, "is:corrected")
	if len(got) != 1 {
		t.Fatalf("corrected: %+v", got)
	}
	want := changed
	want.Stance, want.Reader, want.Note = "offers", "corrected", "she offers it"
	want.FoundSide, want.FoundIssue, want.FoundStance = changed.Side, changed.Issue, changed.Stance
	if got[0] != want {
		t.Errorf("corrected: %+v, want %+v", got[0], want)
	}
	if cells := onHarbour("demands", "is:corrected", "--format", "csv"); !strings.Contains(cells.stdout, ",offers,") {
		t.Errorf("the matrix does not honour the correction:\n%s", cells.stdout)
	}
	if left := evidenceOf(t, "--no-notebook"); len(left) != len(before) {
		t.Errorf("without the notebook %d positions, want %d", len(left), len(before))
	}
	if extracted := onHarbour("extract"); strings.Contains(extracted.stdout, "offers it") || extracted.code != exitFound {
		t.Errorf("extract: %+v", extracted)
	}
}

// An article that is read anew with more text in it has its sentences elsewhere, and other positions before them: what the
// reader made of a position goes with its sentence.
func TestCorrectionsFindTheirSentenceInAChangedArticle(t *testing.T) {
	aside, changed, _ := corrected(t, harbourNotebook(t))
	whole, err := os.ReadFile(filepath.Join("testdata", "harbour", "articles", aside.Article+".md"))
	if err != nil || aside.Article != changed.Article {
		t.Fatalf("%v; corrected in %s and %s", err, aside.Article, changed.Article)
	}
	const more = "\n\nUpdated on Monday. Southey demands a truce of a week, Tomas Vale said. Northmark rejects a truce of a week.\n"
	head, text, found := strings.Cut(string(whole), "\n\n")
	if !found {
		t.Fatal("the article has no text")
	}
	for name, article := range map[string]string{
		"a paragraph before":               head + more + "\n" + text,
		"paragraphs before and behind":     head + more + "\n" + text + more,
		"its own paragraph moved":          head + "\n\n" + strings.Join(strings.Split(text, "\n\n")[1:], "\n\n") + "\n\n" + strings.Split(text, "\n\n")[0],
		"lines broken elsewhere":           head + more + "\n" + strings.ReplaceAll(text, " truce", "\ntruce"),
		"a sentence in the same paragraph": head + "\n\n" + strings.ReplaceAll(text, "“We demand", "It began at noon. “We demand"),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), aside.Article+".md")
			if err := os.WriteFile(path, []byte(article), 0o600); err != nil {
				t.Fatal(err)
			}
			if got := evidenceOf(t, "-c", path, "is:aside"); len(got) != 1 || oneLine(got[0].Sentence) != aside.Sentence || got[0].Start == aside.Start {
				t.Errorf("set aside: %+v, it was %+v", got, aside)
			}
			got := evidenceOf(t, "-c", path, "is:corrected")
			if len(got) != 1 || oneLine(got[0].Sentence) != changed.Sentence || got[0].Start == changed.Start || got[0].Stance != "offers" || got[0].FoundStance != changed.Stance {
				t.Errorf("corrected: %+v, it was %+v", got, changed)
			}
			if told := onHarbour("demands", "-c", path); strings.Contains(told.stderr, "found no position") {
				t.Error(told.stderr)
			}
		})
	}
}

func TestWhatIsSetAsideIsNoRowOfTheMatrix(t *testing.T) {
	corrected(t, harbourNotebook(t))
	for _, format := range []string{"table", "json"} {
		got := onHarbour("demands", "is:aside", "--format", format)
		if got.code != exitNothing || strings.Contains(got.stdout, "Truce") || !strings.Contains(got.stderr, "set aside") {
			t.Errorf("%s: exit code %d, stdout %q, stderr %q", format, got.code, got.stdout, got.stderr)
		}
	}
	for _, f := range export.Formats() {
		if got := onHarbour("demands", "is:aside", "--format", f.Name); got.code != exitFound || !strings.Contains(got.stdout, "first-day") && !strings.Contains(got.stdout, "1 set aside") {
			t.Errorf("%s tells nothing of it: exit code %d, stdout %q", f.Name, got.code, got.stdout)
		}
	}
	if got := onHarbour("demands", "--timeline", "is:aside"); got.code != exitNothing {
		t.Errorf("the timeline: exit code %d, stdout %q", got.code, got.stdout)
	}
}

func TestCommandsWriteNoNotebook(t *testing.T) {
	path := harbourNotebook(t)
	evidenceOf(t)
	if _, err := os.Stat(filepath.Dir(path)); err == nil {
		t.Error("a command made a folder for the notebook")
	}
}

func TestCorrectionWithoutItsPositionIsTold(t *testing.T) {
	path := harbourNotebook(t)
	aside, _, book := corrected(t, path)
	gone := aside.key(t)
	gone.Sentence = "This stood here once."
	if _, err := book.Correct(gone, &model.Correction{Aside: true, Side: gone.Side, Issue: gone.Issue}); err != nil {
		t.Fatal(err)
	}
	got := onHarbour("demands")
	if got.code != exitFound || !strings.Contains(got.stderr, "1 correction in your notebook found no position") {
		t.Errorf("exit code %d, stderr %q", got.code, got.stderr)
	}
}

func TestDamagedNotebookIsNamed(t *testing.T) {
	path := harbourNotebook(t)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Repeat("no notebook ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	got := onHarbour("demands")
	if got.code != exitFailure || !strings.Contains(got.stderr, path) || !strings.Contains(got.stderr, "--no-notebook") {
		t.Errorf("exit code %d, stderr %q", got.code, got.stderr)
	}
	if got := onHarbour("demands", "--no-notebook"); got.code != exitFound {
		t.Errorf("without it: exit code %d, stderr %q", got.code, got.stderr)
	}
}
