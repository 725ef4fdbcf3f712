package model

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// Comparison says how positions are laid next to each other.
type Comparison struct {
	Sides   []SideID // the columns
	Periods []Period // each side has a column for each; none means one that holds everything
	Order   RowOrder
	Repeats bool // sentences that repeat a finding count as well
	Least   int  // issues with fewer findings in all of the columns together are left out
}

// RowOrder is how the issues of a matrix are sorted.
type RowOrder uint8

// The orders. Issues that compare equal keep the dossier's order.
const (
	ByWeight   RowOrder = iota // evidence, conflict and recency together
	ByEvidence                 // most findings first
	ByConflict                 // conflicts first, then what the sides share
	ByRecency                  // the newest first
)

var orderNames = [...]string{"weight", "evidence", "conflict", "recency"}

// String returns the order's name: "weight", "evidence", "conflict" or "recency".
func (o RowOrder) String() string { return nameOf(orderNames[:], int(o)) }

// Next returns the order that comes after o, the first after the last.
func (o RowOrder) Next() RowOrder { return (o + 1) % RowOrder(len(orderNames)) }

// ParseRowOrder reads what String wrote.
func ParseRowOrder(s string) (RowOrder, error) {
	v, err := valueOf(orderNames[:], s, "order")
	return RowOrder(v), err
}

// Matrix lays the sides' positions next to each other: one row for each issue, one cell for each side and period.
type Matrix struct {
	Sides   []SideID
	Periods []Period // at least one
	Rows    []MatrixRow
}

// Column is the side and the period of the cells in one column.
type Column struct {
	Side   SideID
	Period Period
}

// Columns returns what the columns hold, from left to right: the periods of the first side, then those of the next.
func (m Matrix) Columns() []Column {
	var out []Column
	for _, s := range m.Sides {
		for _, p := range m.Periods {
			out = append(out, Column{s, p})
		}
	}
	return out
}

// MatrixRow is one issue with a cell for each of the matrix's columns, in the same order.
type MatrixRow struct {
	Issue     Issue
	Cells     []Cell
	Relations []Relation // of the first two sides, in each period
}

// Relation is how the positions of two sides on one issue stand to each other.
type Relation uint8

// The relations.
const (
	Unrelated Relation = iota // one of them says nothing on it, or nothing that could be compared
	Agreement                 // both are for the issue's proposition, or both against it
	Overlap                   // one of them goes both ways, or only one is firm
	Conflict                  // one is for it, the other against it
)

var relationNames = [...]string{"", "agreement", "overlap", "conflict"}

// String returns the relation's name in lower case, "" for Unrelated.
func (r Relation) String() string { return nameOf(relationNames[:], int(r)) }

// MarshalText writes the relation as String does.
func (r Relation) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Cell sums up one side's positions on one issue in one period. A cell with no sentences has Count and Weak zero.
type Cell struct {
	Count     int         // findings that state a position; with Comparison.Repeats, sentences
	Weak      int         // further ones that only imply one
	Sentences int         // all sentences behind the cell, repeats included
	Lead      PositionRow // the position that the cell shows: the newest stated one with the strongest basis
	Stances   [5]int      // how many of Count have each Stance
	For       int         // how many of Count are for the issue's proposition
	Against   int         // and how many against it
	Outlets   []string    // that the stated positions come from, in alphabetical order, where they are known
	First     Date        // of the oldest of all findings whose date is known
	Last      Date        // and of the newest
	Sourcing  Sourcing
	Change    Change // from the periods before; with the period of everything, from the spells of coverage before the newest
}

// Sourcing tells whether a cell rests on one source only.
type Sourcing uint8

// The kinds of sourcing, the one that a reader must know of most last.
const (
	ManySources  Sourcing = iota // or too little to tell
	OneOutlet                    // several findings, all from one outlet
	OpponentOnly                 // only another side tells it
)

var sourcingNames = [...]string{"", "one outlet", "opponent only"}

// String returns the sourcing in words, "" for ManySources.
func (s Sourcing) String() string { return nameOf(sourcingNames[:], int(s)) }

// MarshalText writes the sourcing as String does.
func (s Sourcing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// IsEmpty reports whether nothing at all is known of the side's position on the issue.
func (c Cell) IsEmpty() bool { return c.Count == 0 && c.Weak == 0 }

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
		case f.day == noDay:
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
	if f.day != noDay {
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

// isOpen reports whether a cell states no more than openness.
func (c Cell) isOpen() bool { return c.Stances[OpenTo] == c.Count }

// Sign is which way the cell goes: that of more than two thirds of what it states, Unsigned when it goes both ways, when the
// position that it shows goes the other way, or when it states nothing.
func (c Cell) Sign() Sign {
	if c.Count == 0 {
		return Unsigned
	}
	return c.direction(c.Lead.Position.Direction())
}

// direction is the sign of more than two thirds of what a cell states, and of what it shows; otherwise it is Unsigned.
func (c Cell) direction(shown Sign) Sign {
	switch {
	case 3*c.For > 2*c.Count && shown == For:
		return For
	case 3*c.Against > 2*c.Count && shown == Against:
		return Against
	}
	return Unsigned
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

// sortRows sorts the rows of a matrix; those that compare equal keep their order.
func sortRows(rows []MatrixRow, order RowOrder) {
	var newest time.Time
	for _, r := range rows {
		if d := r.newest(); d.After(newest) {
			newest = d
		}
	}
	slices.SortStableFunc(rows, func(a, b MatrixRow) int {
		most := cmp.Or(cmp.Compare(b.evidence(), a.evidence()), cmp.Compare(b.weak(), a.weak()))
		switch order {
		case ByWeight:
			return cmp.Or(cmp.Compare(b.weight(newest), a.weight(newest)), most)
		case ByConflict:
			return cmp.Or(cmp.Compare(b.relation(), a.relation()), most)
		case ByRecency:
			return cmp.Or(b.newest().Compare(a.newest()), most)
		}
		return most
	})
}

// weight puts what makes an issue worth reading into one figure: doubling the evidence counts as much as half a conflict,
// and silence of a month as much as half the evidence.
func (r MatrixRow) weight(newest time.Time) float64 {
	w := math.Log2(float64(1 + r.evidence()))
	switch r.relation() {
	case Conflict:
		w += 2
	case Overlap:
		w++
	}
	months := newest.Sub(r.newest()).Hours() / 24 / 30
	return w - min(months, 3)
}

// IsEmpty reports whether no cell of the row tells anything: the reader set aside all that was found on the issue.
func (r MatrixRow) IsEmpty() bool {
	return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return !c.IsEmpty() || !c.Change.IsZero() })
}

// evidence counts the row's findings that state a position.
func (r MatrixRow) evidence() int {
	n := 0
	for _, c := range r.Cells {
		n += c.Count
	}
	return n
}

// weak counts the row's findings that only imply one.
func (r MatrixRow) weak() int {
	n := 0
	for _, c := range r.Cells {
		n += c.Weak
	}
	return n
}

// relation is the strongest relation of the row in any period.
func (r MatrixRow) relation() Relation {
	strongest := Unrelated
	for _, x := range r.Relations {
		strongest = max(strongest, x)
	}
	return strongest
}

// newest is the last day on which a side is heard on the issue.
func (r MatrixRow) newest() time.Time {
	var newest time.Time
	for _, c := range r.Cells {
		if c.IsEmpty() {
			continue
		}
		if d := c.Lead.Position.Date.Given().First(); d.After(newest) {
			newest = d
		}
	}
	return newest
}
