package index

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/index/notebook"
	"parley/model"
)

// newHonouringIndex returns an index of the articles that honours the notebook in a file, and a function that closes both.
func newHonouringIndex(t *testing.T, path string, articles ...model.Article) (*Index, func()) {
	t.Helper()
	book, err := notebook.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	x, err := New(testDossier())
	if err != nil {
		t.Fatal(err)
	}
	x.Honour(book)
	closed := false
	end := func() {
		if err := errors.Join(x.Close(), book.Close()); err != nil && !closed {
			t.Error(err)
		}
		closed = true
	}
	t.Cleanup(end)
	if err := x.Put(t.Context(), articles...); err != nil {
		t.Fatal(err)
	}
	return x, end
}

// position returns the only position that a query finds.
func position(t *testing.T, x *Index, query string) model.PositionRow {
	t.Helper()
	p, err := x.Positions(t.Context(), model.Request{Query: query, N: 2})
	if err != nil || len(p.Rows) != 1 {
		t.Fatalf("%s finds %d positions: %v", query, len(p.Rows), err)
	}
	return p.Rows[0]
}

// asRead corrects the position that a query finds: change is done to what the reader made of it before.
func asRead(t *testing.T, x *Index, query string, change func(*model.Correction)) {
	t.Helper()
	row := position(t, x, query)
	c := row.Correction()
	change(&c)
	if err := x.Correct(t.Context(), row, c); err != nil {
		t.Fatal(err)
	}
}

func aside(c *model.Correction) { c.Aside = !c.Aside }

func TestCorrectionsAreHonoured(t *testing.T) {
	x, _ := newHonouringIndex(t, filepath.Join(t.TempDir(), "n"), testCorpus(t)...)
	asRead(t, x, "id:istanbul issue:ceasefire", func(c *model.Correction) {
		c.Stance, c.Issue, c.Side, c.Note = model.OpenTo, "security-guarantees", "US", "a note"
	})
	asRead(t, x, "id:kyiv", aside)
	for _, c := range []struct{ name, query, want string }{
		{"what is set aside is left out", "", "truce#p0 istanbul#p0 istanbul#p1 truce#p1"},
		{"also by its words", "гарантіях", ""},
		{"also without", "-stance:rejects", "truce#p0 istanbul#p1 truce#p1"},
		{"also by its article's title", "title:безпеки", ""},
		{"it is found when asked for", "is:aside", "kyiv#p0"},
		{"with its values", "is:aside issue:security-guarantees side:ukraine stance:demands", "kyiv#p0"},
		{"among others", "(is:aside OR -is:aside) id:kyiv", "kyiv#p0"},
		{"another stance", "stance:open-to", "istanbul#p1"},
		{"no longer the one found", "id:istanbul stance:rejects", "istanbul#p0"},
		{"another issue", "issue:security-guarantees", "istanbul#p1"},
		{"another side", "side:us", "istanbul#p1"},
		{"the side's words", "US", "istanbul#p1"},
		{"what was corrected", "is:corrected", "istanbul#p1"},
		{"what was not", "-is:corrected", "truce#p0 istanbul#p0 truce#p1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := positionIDs(t, x, model.Request{Query: c.query}); got != c.want {
				t.Errorf("%s: got %q, want %q", c.query, got, c.want)
			}
		})
	}
	t.Run("articles", func(t *testing.T) {
		for query, want := range map[string]string{
			"issue:security-guarantees": "istanbul", "is:aside": "kyiv", "is:corrected": "istanbul", "stance:demands -is:weak": "",
		} {
			if got := articleIDs(t, x, model.Request{Query: query}); got != want {
				t.Errorf("%s: got %q, want %q", query, got, want)
			}
		}
	})
	t.Run("the row tells what was found", func(t *testing.T) {
		r := position(t, x, "is:corrected")
		p := r.Position
		if r.Found == nil || r.Found.Side != "Russia" || r.Found.Stance != model.Rejects || r.Found.Issue != "ceasefire" || r.Note != "a note" || r.Aside {
			t.Errorf("found %+v, aside %v, note %q", r.Found, r.Aside, r.Note)
		}
		if p.Side != "US" || p.Stance != model.OpenTo || p.Issue != "security-guarantees" || r.Holder != "US" {
			t.Errorf("it is %+v, held by %s", p, r.Holder)
		}
		if r := position(t, x, "is:aside"); !r.Aside || r.Found == nil || r.Position.Stance != model.Demands {
			t.Errorf("set aside: %+v", r)
		}
	})
	t.Run("facets", func(t *testing.T) {
		facets, err := x.Facets(t.Context(), model.Positions, model.Request{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facets {
			for _, v := range f.Values {
				if f.Field == "side" || f.Field == "is" {
					got = append(got, v.Label)
				}
			}
		}
		slices.Sort(got)
		if want := "Russia US Ukraine corrected doubtful stated weak"; strings.Join(got, " ") != want {
			t.Errorf("got %v, want %s", got, want)
		}
	})
	t.Run("matrix", func(t *testing.T) {
		m, err := x.Matrix(t.Context(), model.Request{}, model.Comparison{Sides: []model.SideID{"Ukraine", "US"}})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range m.Rows {
			if row.Issue.ID == "security-guarantees" && (!row.Cells[0].IsEmpty() || row.Cells[1].Count != 1) {
				t.Errorf("the cells hold %d and %d", row.Cells[0].Count, row.Cells[1].Count)
			}
		}
	})
	t.Run("a row for what is set aside, when asked for", func(t *testing.T) {
		m, err := x.Matrix(t.Context(), model.Request{Query: "(is:aside OR -is:aside) id:kyiv"}, model.Comparison{Sides: []model.SideID{"Ukraine", "US"}})
		if err != nil || len(m.Rows) != 1 || !m.Rows[0].Cells[0].IsEmpty() {
			t.Errorf("got %+v, %v", m.Rows, err)
		}
	})
	t.Run("the count of an article's positions", func(t *testing.T) {
		p, err := x.Articles(t.Context(), model.Request{Query: "id:kyiv", N: 1})
		if err != nil || p.Rows[0].Positions != 0 {
			t.Errorf("%d, %v", p.Rows[0].Positions, err)
		}
	})
}

func TestCorrectionsSurviveARebuild(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n")
	x, end := newHonouringIndex(t, path, testCorpus(t)...)
	asRead(t, x, "id:kyiv", aside)
	asRead(t, x, "id:istanbul side:russia", func(c *model.Correction) { c.Stance = model.OpenTo })
	want := positionIDs(t, x, model.Request{Query: "stance:open-to OR is:aside"})
	end()

	x, _ = newHonouringIndex(t, path, testCorpus(t)...)
	if got := positionIDs(t, x, model.Request{Query: "stance:open-to OR is:aside"}); got != want || got == "" {
		t.Errorf("got %q, want %q", got, want)
	}
	if n := x.Unmatched(); n != 0 {
		t.Errorf("%d corrections match nothing", n)
	}
}

func TestUndoTakesEffectAtOnce(t *testing.T) {
	x, _ := newHonouringIndex(t, filepath.Join(t.TempDir(), "n"), testCorpus(t)...)
	everything := positionIDs(t, x, model.Request{})
	asRead(t, x, "id:kyiv", aside)
	if _, found, err := x.Undo(t.Context()); !found || err != nil {
		t.Fatal(found, err)
	}
	if got := positionIDs(t, x, model.Request{}); got != everything {
		t.Errorf("undone: %q", got)
	}
	if _, found, err := x.Redo(t.Context()); !found || err != nil {
		t.Fatal(found, err)
	}
	if got := positionIDs(t, x, model.Request{Query: "is:aside"}); got != "kyiv#p0" {
		t.Errorf("redone: %q", got)
	}
}

func TestSettingAsideKeepsWhatWasCorrected(t *testing.T) {
	x, _ := newHonouringIndex(t, filepath.Join(t.TempDir(), "n"), testCorpus(t)...)
	asRead(t, x, "id:istanbul side:russia", func(c *model.Correction) { c.Stance = model.OpenTo })
	asRead(t, x, "id:istanbul side:russia", aside)
	asRead(t, x, "id:istanbul is:aside", aside)
	if got := positionIDs(t, x, model.Request{Query: "stance:open-to"}); got != "istanbul#p1" {
		t.Errorf("taken back: %q", got)
	}
	asRead(t, x, "id:istanbul side:russia", func(c *model.Correction) { c.Stance = model.Rejects })
	if r := position(t, x, "id:istanbul side:russia"); r.Found != nil {
		t.Errorf("as it was found it is no longer corrected: %+v", r)
	}
}

// Two dashboards have the same notebook open: each finds what the other corrected when it writes itself.
func TestAnotherProgramsCorrectionsAreFoundWithOnesOwn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n")
	one, _ := newHonouringIndex(t, path, testCorpus(t)...)
	other, _ := newHonouringIndex(t, path, testCorpus(t)...)
	asRead(t, one, "id:kyiv", aside)
	asRead(t, other, "id:istanbul side:russia", aside)
	if got := positionIDs(t, other, model.Request{Query: "is:aside"}); got != "istanbul#p1 kyiv#p0" && got != "kyiv#p0 istanbul#p1" {
		t.Errorf("set aside: %q", got)
	}
	row := position(t, one, "id:istanbul side:russia") // as it was found: it does not know yet
	c := row.Correction()
	c.Stance = model.OpenTo
	if err := one.Correct(t.Context(), row, c); !errors.Is(err, notebook.ErrElsewhere) {
		t.Errorf("error %v", err)
	}
	if got := positionIDs(t, one, model.Request{Query: "id:istanbul is:aside"}); got != "istanbul#p1" {
		t.Errorf("refused, it does not show what the other made: %q", got)
	}
	if _, found, err := one.Undo(t.Context()); !found || err != nil {
		t.Errorf("now that it shows it: %v, %v", found, err)
	}
	if got := positionIDs(t, one, model.Request{Query: "is:aside"}); got != "kyiv#p0" {
		t.Errorf("undone: %q", got)
	}
}

func TestCorrectionsThatMatchNothingAreCounted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n")
	x, end := newHonouringIndex(t, path, testCorpus(t)...)
	asRead(t, x, "id:kyiv", aside)
	asRead(t, x, "id:istanbul side:russia", aside)
	end()

	changed := newArticle(t, "kyiv", "Вісник", "2022-04-02", "uk", "", "Київ наполягає.").
		holds("Ukraine", "zelensky", "security-guarantees", model.Demands, model.BasisQuote, "", "Київ наполягає.")
	x, end = newHonouringIndex(t, path, changed.Article)
	if n := x.Unmatched(); n != 1 { // the other's article is not open
		t.Errorf("%d corrections match nothing", n)
	}
	end()
	x, _ = newHonouringIndex(t, path, testCorpus(t)...)
	if got := positionIDs(t, x, model.Request{Query: "is:aside"}); got != "istanbul#p1 kyiv#p0" && got != "kyiv#p0 istanbul#p1" {
		t.Errorf("they were not kept: %q", got)
	}
}

func TestCorrectionsNeedANotebook(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	row := position(t, x, "id:kyiv")
	if err := x.Correct(t.Context(), row, model.Correction{Aside: true, Side: "Russia", Issue: "crimea"}); !errors.Is(err, ErrNoNotebook) {
		t.Error(err)
	}
	if _, _, err := x.Undo(t.Context()); !errors.Is(err, ErrNoNotebook) {
		t.Error(err)
	}
}

func TestCorrectionToWhatTheDossierLacks(t *testing.T) {
	x, _ := newHonouringIndex(t, filepath.Join(t.TempDir(), "n"), testCorpus(t)...)
	row := position(t, x, "id:kyiv")
	c := row.Correction()
	c.Issue = "grain"
	if err := x.Correct(t.Context(), row, c); err == nil || !strings.Contains(err.Error(), "grain") {
		t.Errorf("error %v", err)
	}
}

func TestPositionsByTeller(t *testing.T) {
	a := newArticle(t, "a", "", "2022-03-29", "en", "", "Russia refuses, Zelensky said.", "Russia refuses.").
		holds("Russia", "", "ceasefire", model.Rejects, model.BasisReported, "", "Russia refuses, Zelensky said.").
		holds("Russia", "", "ceasefire", model.Rejects, model.BasisNarrator, "", "Russia refuses.")
	a.Positions[0].Teller = "Ukraine"
	x := newTestIndex(t, a.Article)
	for query, want := range map[string]string{
		"teller:ua": "a#p0", "teller:unknown": "a#p1", "-teller:ukraine": "a#p1", "teller:russia": "",
	} {
		if got := positionIDs(t, x, model.Request{Query: query}); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}
