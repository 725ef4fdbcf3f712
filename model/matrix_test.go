package model

import (
	"slices"
	"testing"
)

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
	m := Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}}, []PositionRow{
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
	m := Compare(d, Comparison{Sides: []SideID{"Russia"}}, []PositionRow{
		row(t, "Russia", "ceasefire", OpenTo, BasisNarrator, "2025-05-16", "CNN", true),
		row(t, "Russia", "ceasefire", Rejects, BasisReported, "2022-03-10", "Axios", false),
	})
	if got := m.Rows[0].Cells[0].Lead.Position.Stance; got != Rejects {
		t.Errorf("lead %v, want the stated one", got)
	}
}

func TestPeriodsStandNextToEachOtherWithTheChangeNamed(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "ceasefire"}}}
	then, err := ParsePeriod("2022")
	if err != nil {
		t.Fatal(err)
	}
	now, err := ParsePeriod("2025-05..2025-07")
	if err != nil {
		t.Fatal(err)
	}
	m := Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}, Periods: []Period{then, now}}, tellAll(t,
		"2022-03-10 Russia rejects A: a truce", "2025-05-16 Russia open-to A: a truce",
		"2022-03-10 Ukraine open-to A: a truce", "2025-05-16 Ukraine demands A: a truce", "2025-08-01 Ukraine rejects A: a truce"))
	cells := m.Rows[0].Cells
	for i, want := range []Stance{Rejects, OpenTo, OpenTo, Demands} {
		if cells[i].Count != 1 || cells[i].Lead.Position.Stance != want {
			t.Errorf("column %d: %+v, want one position, %v", i, cells[i], want)
		}
	}
	if cells[1].Change.Kind != Softened || cells[3].Change.Kind != Hardened {
		t.Errorf("changes %v and %v", cells[1].Change.Kind, cells[3].Change.Kind)
	}
	if r := m.Rows[0].Relations; len(r) != 2 || r[0] != Conflict || r[1] != Overlap {
		t.Errorf("relations %v: a conflict in 2022, in 2025 only Ukraine is firm", r)
	}
	columns := m.Columns()
	if len(columns) != 4 || columns[1].Side != "Russia" || columns[1].Period.Label != "2025-05..2025-07" {
		t.Errorf("columns %+v", columns)
	}
}

func TestWithoutPeriodsTheNewestSpellIsComparedWithWhatWasBefore(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "ceasefire"}}}
	m := Compare(d, Comparison{Sides: []SideID{"Russia"}}, tellAll(t, "2022-03-10 Russia rejects A: a truce", "2025-05-16 Russia open-to A: a truce"))
	if c := m.Rows[0].Cells[0].Change; c.Kind != Softened || c.Before.Position.Stance != Rejects || c.After.Position.Stance != OpenTo {
		t.Errorf("change %+v", c)
	}
}

func TestOneSidedSourcingIsMarked(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "ceasefire"}}}
	for name, c := range map[string]struct {
		lines  []string
		teller SideID
		want   Sourcing
	}{
		"two outlets":                          {[]string{"2025-05-01 Russia rejects A: a truce", "2025-05-16 Russia rejects B: a truce"}, "", ManySources},
		"two findings of one outlet":           {[]string{"2025-05-01 Russia rejects A: a truce", "2025-05-16 Russia rejects A: a truce"}, "", OneOutlet},
		"one finding tells nothing of outlets": {[]string{"2025-05-01 Russia rejects A: a truce"}, "", ManySources},
		"told by the opponent":                 {[]string{"2025-05-01 Russia rejects A: a truce"}, "Ukraine", OpponentOnly},
		"told by itself":                       {[]string{"2025-05-01 Russia rejects A: a truce"}, "Russia", ManySources},
	} {
		t.Run(name, func(t *testing.T) {
			rows := tellAll(t, c.lines...)
			for i := range rows {
				rows[i].Position.Teller = c.teller
			}
			m := Compare(d, Comparison{Sides: []SideID{"Russia"}}, rows)
			if got := m.Rows[0].Cells[0].Sourcing; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestRowsByEachOrder(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "many"}, {ID: "contested"}, {ID: "fresh"}}}
	var rows []PositionRow
	add := func(issue IssueID, lines ...string) {
		for _, r := range tellAll(t, lines...) {
			r.Position.Issue = issue
			rows = append(rows, r)
		}
	}
	add("many", "2025-01-01 Russia demands A: one", "2025-01-09 Russia demands A: two", "2025-01-19 Russia demands A: three", "2025-01-29 Russia demands A: four")
	add("contested", "2025-05-01 Russia demands A: one", "2025-05-01 Ukraine rejects A: one")
	add("fresh", "2025-05-16 Russia demands A: one")
	for order, want := range map[RowOrder]IssueID{ByWeight: "contested", ByEvidence: "many", ByConflict: "contested", ByRecency: "fresh"} {
		m := Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}, Order: order}, rows)
		if got := m.Rows[0].Issue.ID; got != want {
			t.Errorf("%v: %s leads, want %s", order, got, want)
		}
	}
	if m := Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}, Least: 2}, rows); len(m.Rows) != 2 {
		t.Errorf("%d issues with at least two findings, want 2", len(m.Rows))
	}
}

func TestRepeatsCountOnRequest(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "ceasefire"}}}
	rows := tellAll(t, "2025-05-15 Russia rejects A: a truce", "2025-05-16 Russia rejects B: a truce")
	for repeats, want := range map[bool]int{false: 1, true: 2} {
		c := Compare(d, Comparison{Sides: []SideID{"Russia"}, Repeats: repeats}, rows).Rows[0].Cells[0]
		if c.Count != want || c.Stances[Rejects] != want || c.Sentences != 2 || len(c.Outlets) != 2 {
			t.Errorf("repeats %v: %+v", repeats, c)
		}
	}
}

func TestHowTwoSidesStandToEachOther(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "ceasefire"}}}
	for name, c := range map[string]struct {
		lines    []string
		unsigned bool // the issue has no proposition
		want     Relation
	}{
		"one is for it, the other against it": {[]string{"2025-05-16 Russia rejects A: a truce", "2025-05-16 Ukraine demands A: an end of the fire"}, false, Conflict},
		"both are for it":                     {[]string{"2025-05-16 Russia offers A: a truce", "2025-05-16 Ukraine demands A: an end of the fire"}, false, Agreement},
		"only one is firm":                    {[]string{"2025-05-16 Russia open-to A: a truce", "2025-05-16 Ukraine demands A: a truce"}, false, Overlap},
		"one goes both ways": {[]string{"2025-05-14 Russia rejects A: a truce", "2025-05-16 Russia offers A: a pause",
			"2025-05-16 Ukraine demands A: a truce"}, false, Overlap},
		"what is shown goes against the rest": {[]string{"2025-05-01 Russia offers A: a truce", "2025-05-05 Russia offers A: a pause", "2025-05-09 Russia offers A: a halt",
			"2025-05-12 Russia offers A: quiet", "2025-05-16 Russia rejects A: an ultimatum", "2025-05-16 Ukraine demands A: a truce"}, false, Overlap},
		"one says nothing":                          {[]string{"2025-05-16 Russia rejects A: a truce"}, false, Unrelated},
		"the same thing, without a proposition":     {[]string{"2025-05-16 Russia rejects A: talks at the fort", "2025-05-16 Ukraine demands A: the talks at the fort"}, true, Conflict},
		"both want the same, without a proposition": {[]string{"2025-05-16 Russia demands A: talks at the fort", "2025-05-16 Ukraine demands A: the talks at the fort"}, true, Agreement},
		"other things, without a proposition":       {[]string{"2025-05-16 Russia rejects A: the agenda", "2025-05-16 Ukraine demands A: talks at the fort"}, true, Unrelated},
		"a word in common is not the same thing": {[]string{"2025-05-16 Russia rejects A: the attempt to tie the talks to those of the fort",
			"2025-05-16 Ukraine demands A: talks"}, true, Unrelated},
		"one does not tell what it rejects": {[]string{"2025-05-16 Russia rejects A: that", "2025-05-16 Ukraine demands A: that the talks go on"}, true, Unrelated},
		"neither tells what it is about":    {[]string{"2025-05-16 Russia rejects A: that", "2025-05-16 Ukraine demands A: this"}, true, Unrelated},
		"one wants what the other wants not to be": {[]string{"2025-05-16 Russia demands A: no talks at the fort", "2025-05-16 Ukraine demands A: talks at the fort"},
			true, Unrelated},
		"what is shown is about something else": {[]string{"2025-05-14 Russia rejects A: talks at the fort", "2025-05-16 Russia demands A: a new agenda",
			"2025-05-16 Ukraine demands A: talks at the fort"}, true, Unrelated},
		"what is said of something else does not count": {[]string{"2025-05-13 Russia rejects A: a new agenda", "2025-05-14 Russia rejects A: ministers at the table",
			"2025-05-16 Russia demands A: talks at the fort", "2025-05-16 Ukraine demands A: talks at the fort"}, true, Agreement},
	} {
		t.Run(name, func(t *testing.T) {
			rows := tellAll(t, c.lines...)
			for i := range rows {
				if c.unsigned {
					rows[i].Position.Sign = Unsigned
				}
			}
			m := Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}}, rows)
			if got := m.Rows[0].Relations[0]; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatIsSetAsideCountsInNoCell(t *testing.T) {
	kept := row(t, "Russia", "ceasefire", Rejects, BasisQuote, "2025-05-16", "A", false)
	aside := row(t, "Russia", "ceasefire", Demands, BasisQuote, "2025-05-17", "B", false)
	alone := row(t, "Ukraine", "nato-neutrality", Demands, BasisQuote, "2025-05-17", "B", false)
	aside.Aside, alone.Aside = true, true
	d := &Dossier{Issues: []Issue{{ID: "ceasefire"}, {ID: "nato-neutrality"}}}
	m := Compare(d, Comparison{Sides: []SideID{"Russia"}}, []PositionRow{kept, aside, alone})
	if len(m.Rows) != 1 || m.Rows[0].Cells[0].Count != 1 || m.Rows[0].Cells[0].Lead.Position.Stance != Rejects {
		t.Errorf("got %+v", m.Rows)
	}
	m = Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}}, []PositionRow{kept, aside, alone})
	if len(m.Rows) != 2 || !m.Rows[1].Cells[0].IsEmpty() || !m.Rows[1].Cells[1].IsEmpty() {
		t.Errorf("an issue on which everything is set aside has no empty row: %+v", m.Rows)
	}
}

// columnsOf compares told lines over periods and returns the change of each column of the first side.
func columnsOf(t *testing.T, periods []string, lines ...string) []ChangeKind {
	t.Helper()
	c := Comparison{Sides: []SideID{"Russia"}}
	for _, p := range periods {
		period, err := ParsePeriod(p)
		if err != nil {
			t.Fatal(err)
		}
		c.Periods = append(c.Periods, period)
	}
	var got []ChangeKind
	for _, cell := range Compare(&Dossier{Issues: []Issue{{ID: "ceasefire", Proposition: "The guns fall silent."}}}, c, tellAll(t, lines...)).Rows[0].Cells {
		got = append(got, cell.Change.Kind)
	}
	return got
}

func TestOnePeriodIsComparedWithNothing(t *testing.T) {
	lines := []string{"2022-03-10 Russia rejects A: a truce", "2025-05-16 Russia rejects A: a truce"}
	for _, year := range []string{"2022", "2025"} {
		if got := columnsOf(t, []string{year}, lines...); got[0] != NoChange {
			t.Errorf("%s alone: %v", year, got[0])
		}
	}
}

func TestWhatWasSilentForAPeriodIsNotNewInTheNext(t *testing.T) {
	got := columnsOf(t, []string{"2022", "2023", "2024", "2025"},
		"2022-03-10 Russia demands A: a truce", "2025-05-16 Russia rejects A: a truce")
	// Russia says nothing at all in 2023 and 2024: it has dropped nothing there.
	if want := []ChangeKind{NoChange, NoChange, NoChange, Reversed}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestHowSidesStandNowIsNotWhatOneSaidYearsAgo(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "ceasefire", Proposition: "The guns fall silent."}}}
	m := Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}}, tellAll(t,
		"2022-03-10 Ukraine offers A: a truce", "2022-03-12 Ukraine demands A: a pause",
		"2025-05-16 Ukraine rejects A: a truce", "2025-05-16 Russia demands A: a truce"))
	if got := m.Rows[0].Relations[0]; got != Conflict {
		t.Errorf("%v, want conflict: in 2025 one demands what the other rejects", got)
	}
}

// A query leaves out what it does not ask for: that was said all the same.
func TestWhatAQueryLeavesOutIsNeitherNewNorDropped(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	whole := []PositionRow{
		row(t, "Russia", "a", Demands, BasisQuote, "2022-03-10", "Axios", false),
		row(t, "Russia", "a", Demands, BasisNarrator, "2025-05-16", "CNN", false),
		row(t, "Russia", "b", Demands, BasisNarrator, "2022-03-10", "Axios", false),
		row(t, "Russia", "b", Demands, BasisQuote, "2025-05-16", "CNN", false),
		row(t, "Russia", "c", Demands, BasisQuote, "2022-03-10", "Axios", false),
	}
	for i := range whole {
		whole[i].Position.Target = "a truce"
	}
	quotes := slices.DeleteFunc(slices.Clone(whole), func(r PositionRow) bool { return r.Position.Basis != BasisQuote })
	onlyC := whole[4:]
	for _, c := range []struct {
		name    string
		chosen  []PositionRow
		periods []string
		want    map[IssueID]ChangeKind // in the newest column
	}{
		{"quotes, by year", quotes, []string{"2022", "2025"}, map[IssueID]ChangeKind{"a": NoChange, "b": NoChange, "c": Dropped}},
		{"quotes, all together", quotes, nil, map[IssueID]ChangeKind{"a": NoChange, "b": NoChange, "c": Dropped}},
		{"a side that is heard on other issues", onlyC, []string{"2022", "2025"}, map[IssueID]ChangeKind{"c": Dropped}},
		{"the whole of it", whole, []string{"2022", "2025"}, map[IssueID]ChangeKind{"a": Repeated, "b": Repeated, "c": Dropped}},
	} {
		t.Run(c.name, func(t *testing.T) {
			by := Comparison{Sides: []SideID{"Russia"}}
			for _, label := range c.periods {
				p, err := ParsePeriod(label)
				if err != nil {
					t.Fatal(err)
				}
				by.Periods = append(by.Periods, p)
			}
			m := coverageOf(c.chosen).Within(coverageOf(whole)).Compare(d, by)
			for _, r := range m.Rows {
				if got := r.Cells[len(r.Cells)-1].Change.Kind; got != c.want[r.Issue.ID] {
					t.Errorf("%s: %q, want %q", r.Issue.ID, got, c.want[r.Issue.ID])
				}
			}
			if len(m.Rows) != len(c.want) {
				t.Errorf("%d rows, want %d", len(m.Rows), len(c.want))
			}
		})
	}
}

func TestASideThatIsSilentInTheNewestSpellHasDroppedNothing(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "a"}}}
	m := Compare(d, Comparison{Sides: []SideID{"Russia", "Ukraine"}}, []PositionRow{
		row(t, "Russia", "a", Demands, BasisQuote, "2022-03-10", "Axios", false),
		row(t, "Ukraine", "a", Demands, BasisQuote, "2025-05-16", "Axios", false),
	})
	if got := m.Rows[0].Cells[0].Change.Kind; got != NoChange {
		t.Errorf("%q, but Russia is heard on nothing in 2025", got)
	}
}

// A file's time tells when it was copied: what was said in 2022 and copied in 2026 is no position of 2026.
func TestAGuessedDateIsInNoPeriod(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "a"}, {ID: "b"}}}
	guessed := row(t, "Russia", "a", Rejects, BasisQuote, "2026-11-21", "CNN", false)
	guessed.Position.Date.Origin = OriginFileTime
	rows := []PositionRow{
		row(t, "Russia", "a", Demands, BasisReported, "2022-03-10", "Axios", false),
		row(t, "Russia", "b", Demands, BasisReported, "2022-03-10", "Axios", false),
		guessed,
	}
	by := Comparison{Sides: []SideID{"Russia"}}
	all := Compare(d, by, rows).Rows[0].Cells[0]
	if all.Count != 2 || all.Lead.Position.Stance != Demands || !all.Change.IsZero() || all.Last.String() != "2022-03-10" {
		t.Errorf("all together: %d findings until %s, led by %q, %s", all.Count, all.Last, all.Lead.Position.Stance, all.Change.Kind)
	}
	timeline := TimelineOf(d, by.Sides, rows)
	if len(timeline.Months) != 1 || len(timeline.Years) != 1 || len(timeline.Spells) != 1 {
		t.Errorf("the timeline has %d months, %d years, %d spells", len(timeline.Months), len(timeline.Years), len(timeline.Spells))
	}
	for _, label := range []string{"2022", "2026"} {
		p, err := ParsePeriod(label)
		if err != nil {
			t.Fatal(err)
		}
		by.Periods = append(by.Periods, p)
	}
	cells := Compare(d, by, rows).Rows[0].Cells
	if cells[0].Count != 1 || !cells[1].IsEmpty() || !cells[1].Change.IsZero() {
		t.Errorf("2022: %d, 2026: %d, %s", cells[0].Count, cells[1].Count, cells[1].Change.Kind)
	}
}
