package model

import "slices"

// Compare builds the matrix of positions, but for those that the reader set aside.
func Compare(d *Dossier, by Comparison, positions []PositionRow) Matrix {
	return coverageOf(positions).Compare(d, by)
}

// CompareWithin builds the matrix of positions that a query chose from the whole, see Coverage.Within.
func CompareWithin(d *Dossier, by Comparison, positions, whole []PositionRow) Matrix {
	r := NewRegister()
	return r.coverageOf(positions).Within(r.coverageOf(whole)).Compare(d, by)
}

// Compare builds the matrix of the coverage. Issues without a position in any of the columns are left out.
func (c *Coverage) Compare(d *Dossier, by Comparison) Matrix {
	if len(by.Periods) == 0 {
		by.Periods = []Period{{}}
	}
	b := builder{Coverage: c, comparison: by, cells: map[IssueID][][]*finding{}, heard: c.heardIn(by)}
	b.fill()
	b.keep()
	m := Matrix{Sides: by.Sides, Periods: by.Periods}
	for _, issue := range d.Issues {
		findings, ok := b.cells[issue.ID]
		if !ok {
			continue
		}
		if row := b.line(issue, findings); by.Least <= 1 || row.evidence() >= by.Least {
			m.Rows = append(m.Rows, row)
		}
	}
	sortRows(m.Rows, by.Order)
	return m
}

// builder puts the findings of a coverage into cells.
type builder struct {
	*Coverage
	comparison Comparison
	cells      map[IssueID][][]*finding // by column
	heard      heard
}

func (b *builder) fill() {
	periods := len(b.comparison.Periods)
	holding := b.holding(b.comparison.Periods)
	for v, findings := range b.findings {
		voice := b.voices[v]
		side := slices.Index(b.comparison.Sides, b.sides[voice.side])
		if side < 0 {
			continue
		}
		for p, cell := range divided(findings, holding, periods) {
			if len(cell) > 0 {
				b.columns(voice.issue)[side*periods+p] = cell
			}
		}
	}
}

// columns returns the cells of an issue, which has a row from now on.
func (b *builder) columns(issue IssueID) [][]*finding {
	if b.cells[issue] == nil {
		b.cells[issue] = make([][]*finding, len(b.comparison.Sides)*len(b.comparison.Periods))
	}
	return b.cells[issue]
}

// keep gives issues on which everything in the columns is set aside a row of empty cells.
func (b *builder) keep() {
	for _, t := range b.aside {
		voice := b.voices[t.voice]
		inColumns := slices.Contains(b.comparison.Sides, b.sides[voice.side]) &&
			slices.ContainsFunc(b.comparison.Periods, func(period Period) bool { return period.Holds(b.dateOf(t)) })
		if inColumns {
			b.columns(voice.issue)
		}
	}
}

// holding returns, for each date by number, the places of the periods that hold it.
func (c *Coverage) holding(periods []Period) [][]int {
	out := make([][]int, len(c.dates))
	for date, d := range c.dates {
		for i, p := range periods {
			if p.Holds(d) {
				out[date] = append(out[date], i)
			}
		}
	}
	return out
}

// divided returns those of the findings that are of each period.
func divided(findings []finding, holding [][]int, periods int) [][]*finding {
	out := make([][]*finding, periods)
	for i := range findings {
		f := &findings[i]
		for _, p := range holding[f.date] {
			out[p] = append(out[p], f)
		}
	}
	return out
}

// line sums up an issue's findings, by column.
func (b *builder) line(issue Issue, findings [][]*finding) MatrixRow {
	row := MatrixRow{Issue: issue, Cells: make([]Cell, len(findings))}
	periods := len(b.comparison.Periods)
	for i, found := range findings {
		became := b.became(issue.ID, findings, i)
		row.Cells[i] = b.cell(found)
		row.Cells[i].Change = Change{became.kind, b.whole(became.before), b.whole(became.after)}
	}
	if len(b.comparison.Sides) > 1 {
		for i := range periods {
			one, other := findings[i], findings[periods+i]
			if b.comparison.Periods[i].IsAll() {
				one, other = b.present(one, other)
			}
			row.Relations = append(row.Relations, b.relation(one, other))
		}
	}
	return row
}

// became returns what became of the findings of the i-th column since the periods before it. Who is silent on an issue in one
// round and takes it up in the next is compared with the last time that they were heard on it; silence ends it only once. One
// period alone is compared with nothing, everything by its spells.
func (b *builder) became(issue IssueID, findings [][]*finding, i int) change {
	periods := len(b.comparison.Periods)
	side, now := i/periods, i%periods
	first := i - now // the side's first column
	switch {
	case b.comparison.isOfAll():
		if len(b.spells) < 2 {
			return change{}
		}
		then, after := b.aroundNewest(findings[i])
		return b.heard.change(issue, side, 1, then, after)
	case now == 0:
		return change{}
	}
	before := i - 1
	for before > first && len(findings[i]) > 0 && len(findings[before]) == 0 {
		before--
	}
	return b.heard.change(issue, side, now, findings[before], findings[i])
}

// present returns those findings of two sides that are of the newest spell of coverage, where both have some in it: how they
// stand to each other now is not what one of them said years ago.
func (b *builder) present(one, other []*finding) (now, otherNow []*finding) {
	if len(b.spells) == 0 {
		return one, other
	}
	in := func(findings []*finding) (out []*finding) {
		for _, f := range findings {
			if b.newest[f.date] {
				out = append(out, f)
			}
		}
		return out
	}
	now, otherNow = in(one), in(other)
	if len(now) == 0 || len(otherNow) == 0 {
		return one, other
	}
	return now, otherNow
}

// cell sums up findings.
func (b *builder) cell(findings []*finding) Cell {
	sum := b.sum(findings, b.comparison.Repeats)
	c := sum.Cell
	c.Outlets = sum.outletNames()
	c.Sourcing = b.sourcing(c, findings)
	if sum.lead != nil {
		c.Lead = b.row(int(sum.lead.at))
	}
	if sum.first != nil {
		c.First, c.Last = b.dateOf(&sum.first.Told), b.dateOf(&sum.last.Told)
	}
	return c
}

// aroundNewest divides findings into those before the newest spell of coverage and those in it.
func (b *builder) aroundNewest(findings []*finding) (before, in []*finding) {
	for _, f := range findings {
		switch {
		case f.day == NoDay:
		case b.newest[f.date]:
			in = append(in, f)
		default:
			before = append(before, f)
		}
	}
	return before, in
}

// tally is a cell while findings are put into it.
type tally struct {
	Cell
	of          *Coverage
	lead        *finding
	first, last *finding // whose date is known
	outlets     []bool   // by number
}

// sum puts findings into a cell; repeats says that the sentences that repeat a finding count as well.
func (c *Coverage) sum(findings []*finding, repeats bool) tally {
	t := tally{of: c, outlets: make([]bool, len(c.outlets))}
	for _, f := range findings {
		t.add(f, repeats)
	}
	return t
}

func (t *tally) add(f *finding, repeats bool) {
	if t.lead == nil || f.leads(t.lead) {
		t.lead = f
	}
	n := 1
	if repeats {
		n += len(f.repeats)
	}
	t.Sentences += 1 + len(f.repeats)
	if f.day != NoDay {
		if t.first == nil {
			t.first = f
		}
		t.last = f // findings come in order of date
	}
	if f.weak {
		t.Weak += n
		return
	}
	t.Count += n
	t.Stances[f.stance] += n
	if f.direction() == Against {
		t.Against += n
	} else {
		t.For += n
	}
	t.outlets[f.outlet] = true
	for _, at := range f.repeats {
		t.outlets[t.of.told[at].outlet] = true
	}
}

func (t *tally) outletNames() []string {
	var out []string
	for _, outlet := range t.of.alphabet {
		if t.outlets[outlet] {
			out = append(out, t.of.outlets[outlet])
		}
	}
	return out
}

// direction is that of the cell, see Cell.Sign.
func (t *tally) direction() Sign {
	if t.lead == nil {
		return Unsigned
	}
	return t.Cell.direction(t.lead.direction())
}

// sourcing tells on how many sources a cell's stated positions rest.
func (b *builder) sourcing(c Cell, findings []*finding) Sourcing {
	if c.Count == 0 {
		return ManySources
	}
	if !slices.ContainsFunc(findings, func(f *finding) bool {
		return !f.byOthers || slices.ContainsFunc(f.repeats, func(at int32) bool { return !b.told[at].byOthers })
	}) {
		return OpponentOnly
	}
	if c.Count > 1 && len(c.Outlets) == 1 {
		return OneOutlet
	}
	return ManySources
}

// relation compares the findings of two sides on one issue in one period.
func (b *builder) relation(one, other []*finding) Relation {
	one, other = weightiest(one), weightiest(other)
	if len(one) == 0 || len(other) == 0 {
		return Unrelated
	}
	if unsigned(one) {
		// What the two cells show must be about the same thing, and what says something else does not count.
		shown, against := leading(one), leading(other)
		if one, other = sameAs(shown, one), sameAs(shown, other); !slices.Contains(other, against) {
			return Unrelated
		}
	}
	x, y := b.sum(one, false), b.sum(other, false)
	switch {
	case x.Count == 0 || y.Count == 0:
		return Unrelated
	case x.direction() == Unsigned || y.direction() == Unsigned:
		return Overlap
	case x.direction() != y.direction():
		return Conflict
	case x.isOpen() != y.isOpen():
		return Overlap
	}
	return Agreement
}

// leads reports whether f says more about a side's present position than g: stated before implied, then the newer, then
// the one on the stronger basis.
func (f *finding) leads(g *finding) bool {
	if f.weak != g.weak {
		return !f.weak
	}
	if f.day != g.day {
		return f.day > g.day
	}
	return f.basis < g.basis
}
