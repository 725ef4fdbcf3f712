package model

import "testing"

// row makes a position row on a sentence of its own.
func row(t *testing.T, side SideID, issue IssueID, stance Stance, basis Basis, date, outlet string, weak bool) PositionRow {
	t.Helper()
	const sentence = "A sentence."
	p, err := NewPosition(span(t, sentence, 0, len(sentence)), side, issue, stance, basis)
	if err != nil {
		t.Fatal(err)
	}
	p.Weak = weak
	if p.Date, err = ParseDate(date); err != nil {
		t.Fatal(err)
	}
	return PositionRow{Outlet: outlet, Position: p}
}

func TestCompareLaysSidesNextToEachOther(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "crimea"}, {ID: "ceasefire"}, {ID: "grain"}}}
	m := Compare(d, []SideID{"Russia", "Ukraine"}, []PositionRow{
		row(t, "Russia", "ceasefire", Rejects, BasisReported, "2022-03-10", "Axios", false),
		row(t, "Russia", "ceasefire", OpenTo, BasisNarrator, "2025-05-16", "CNN", false),
		row(t, "Russia", "ceasefire", Rejects, BasisQuote, "2025-05-16", "CNN", false),
		row(t, "Ukraine", "ceasefire", Demands, BasisQuote, "2025-05-16", "Axios", false),
		row(t, "Russia", "crimea", Demands, BasisNarrator, "2022-03-10", "Axios", true),
		row(t, "Turkey", "grain", Offers, BasisReported, "2022", "CNN", false),
		row(t, "Russia", "no such issue", Offers, BasisReported, "2022", "CNN", false),
	})
	if len(m.Rows) != 2 || m.Rows[0].Issue.ID != "ceasefire" || m.Rows[1].Issue.ID != "crimea" {
		t.Fatalf("rows with evidence for these sides, the most evidence first: got %+v", m.Rows)
	}
	russia := m.Rows[0].Cells[0]
	if russia.Count != 3 || russia.Weak != 0 || russia.Stances[Rejects] != 2 || russia.Stances[OpenTo] != 1 {
		t.Errorf("counts: %+v", russia)
	}
	if russia.Lead.Position.Stance != Rejects || russia.Lead.Position.Basis != BasisQuote {
		t.Errorf("the newest position on the strongest basis leads, not %+v", russia.Lead.Position)
	}
	if len(russia.Outlets) != 2 || russia.Outlets[0] != "Axios" || russia.Outlets[1] != "CNN" {
		t.Errorf("outlets, each once, in order: %q", russia.Outlets)
	}
	if c := m.Rows[1].Cells[0]; c.Count != 0 || c.Weak != 1 || c.IsEmpty() {
		t.Errorf("a position that is only implied is kept apart: %+v", c)
	}
	if !m.Rows[1].Cells[1].IsEmpty() {
		t.Error("nothing is known of Ukraine on Crimea here")
	}
}

func TestStatedPositionLeadsBeforeNewerImpliedOne(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "ceasefire"}}}
	m := Compare(d, []SideID{"Russia"}, []PositionRow{
		row(t, "Russia", "ceasefire", OpenTo, BasisNarrator, "2025-05-16", "CNN", true),
		row(t, "Russia", "ceasefire", Rejects, BasisReported, "2022-03-10", "Axios", false),
	})
	if got := m.Rows[0].Cells[0].Lead.Position.Stance; got != Rejects {
		t.Errorf("lead %v, want the stated one", got)
	}
}
