package export

import (
	"slices"
	"testing"

	"parley/model"
)

func TestOnlyWhatStandsBehindTheMatrixIsExported(t *testing.T) {
	for name, c := range map[string]struct {
		question Question
		with     []string
		without  []string
	}{
		"the chosen sides": {Question{}, []string{"gazette-1#p0", "hvylia#p1"}, []string{"hvylia#p2"}},
		"a third side": {Question{Comparison: model.Comparison{Sides: []model.SideID{"EU/E3"}}},
			[]string{"hvylia#p2"}, []string{"gazette-1#p0", "hvylia#p1"}},
		"the chosen periods": {Question{Comparison: model.Comparison{Periods: years(t).Periods[:1]}}, []string{"tides-1#p0"}, []string{"hvylia#p1"}},
		"the query":          {Question{Request: model.Request{Query: "issue:harbour"}}, []string{"gazette-1#p2"}, []string{"gazette-1#p0"}},
		"the first issues":   {Question{Limit: 1}, []string{"gazette-1#p0"}, []string{"gazette-1#p2"}},
		"issues with enough": {Question{Comparison: model.Comparison{Least: 3}}, []string{"gazette-1#p0"}, []string{"gazette-1#p2"}},
		"implied ones":       {Question{}, []string{"gazette-1#p1"}, nil},
		"folded": {Question{Folded: true, Comparison: model.Comparison{Periods: []model.Period{{Label: "from 2000 on", From: date("2000-01-01").First()}}}},
			[]string{"gazette-1#p0"}, []string{"gazette-1#p1"}},
		"implied ones that show a change, though folded": {Question{Folded: true}, []string{"gazette-1#p1"}, nil},
		"implied ones alone in their cell, though folded": {
			Question{Folded: true, Comparison: model.Comparison{Periods: years(t).Periods[:1]}}, []string{"gazette-1#p1"}, nil},
		"set aside, the only one on its issue":    {Question{Request: model.Request{Query: "issue:grain"}}, []string{"hvylia#p4"}, nil},
		"set aside, to be exported with its note": {Question{}, []string{"hvylia#p3"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := ids(read(t, talks(), c.question))
			for _, id := range c.with {
				if !slices.Contains(got, id) {
					t.Errorf("%s is missing from %v", id, got)
				}
			}
			for _, id := range c.without {
				if slices.Contains(got, id) {
					t.Errorf("%s is in %v", id, got)
				}
			}
		})
	}
}

func TestQueryLeavesChangesAsTheWholeTellsThem(t *testing.T) {
	for _, query := range []string{"", "issue:fish"} {
		a := read(t, talks(), Question{Request: model.Request{Query: query}, Comparison: years(t)})
		i := slices.IndexFunc(a.Matrix.Rows, func(r model.MatrixRow) bool { return r.Issue.ID == "fish" })
		if i < 0 {
			t.Fatalf("%q: fishing has no row", query)
		}
		if got := a.Matrix.Rows[i].Cells[1].Change.Kind; got != model.Dropped {
			t.Errorf("%q: %q, but Northmark speaks of other things in 2032", query, got)
		}
	}
}

func TestRepeatsNameTheFindingThatTheyCountWith(t *testing.T) {
	a := read(t, talks(), Question{})
	for _, p := range a.Positions {
		want := p.ID
		switch {
		case p.Aside:
			want = ""
		case p.ID == "tides-1#p0":
			want = "gazette-1#p0"
		}
		if p.Finding != want {
			t.Errorf("%s counts with %q, want %q", p.ID, p.Finding, want)
		}
	}
}

func TestOfficeIsTheOneOfTheTime(t *testing.T) {
	c := talks()
	later := *c.wants(0, "Northmark", "harbour", model.Demands, model.BasisQuote, "all")
	later.ID, later.Position.ActorID, later.Position.Date = "later", "brandt", date("2032-05-04")
	undated := later
	undated.ID, undated.Position.Date = "undated", model.Date{}
	c.rows = append(c.rows, later, undated)
	want := map[string]string{"gazette-1#p0": "Harbour Master", "later": "Foreign Minister", "undated": ""}
	for _, p := range read(t, c, Question{}).Positions {
		if role, asked := want[p.ID]; asked && p.Role != role {
			t.Errorf("%s: %q, want %q", p.ID, p.Role, role)
		}
	}
}

func TestContextIsWholeWordsAroundTheSentence(t *testing.T) {
	a := read(t, talks(), Question{})
	for _, p := range a.Positions {
		if p.ID == "gazette-1#p0" && (p.Before != "The ship lay off Calder Bay." ||
			p.After != "Southey would welcome a truce, it is thought. Vale said Northmark wants the whole harbour. Northmark asks for the right to fish.") {
			t.Errorf("before %q, after %q", p.Before, p.After)
		}
	}
	const text = "слово слово"
	span, err := model.NewSpan(text, 0, len("слово"))
	if err != nil {
		t.Fatal(err)
	}
	if before, after := around(text, span); before != "" || after != "слово" {
		t.Errorf("before %q, after %q", before, after)
	}
}

func TestEditionChangesWithTheDossier(t *testing.T) {
	before := read(t, talks(), Question{}).Head.Edition
	c := talks()
	c.dossier.Issues[0].Proposition = "The fighting goes on."
	if after := read(t, c, Question{}).Head.Edition; after == before || len(after) != 12 {
		t.Errorf("edition %q, before %q", after, before)
	}
}
