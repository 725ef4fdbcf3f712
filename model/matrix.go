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
	Change    Change // from the period before; with one period, from the spell of coverage before the newest
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

// Compare builds the matrix of positions. Issues without a position in any of the columns are left out.
func Compare(d *Dossier, c Comparison, positions []PositionRow) Matrix {
	if len(c.Periods) == 0 {
		c.Periods = []Period{{}}
	}
	counted := slices.DeleteFunc(slices.Clone(positions), func(p PositionRow) bool { return p.Aside })
	b := builder{comparison: c, cells: map[IssueID][][]Finding{}, heard: make([]bool, len(c.Sides)*len(c.Periods))}
	b.fill(counted)
	if len(counted) < len(positions) {
		b.keep(positions)
	}
	m := Matrix{Sides: c.Sides, Periods: c.Periods}
	for _, issue := range d.Issues {
		findings, ok := b.cells[issue.ID]
		if !ok {
			continue
		}
		if row := b.row(issue, findings); c.Least <= 1 || row.evidence() >= c.Least {
			m.Rows = append(m.Rows, row)
		}
	}
	sortRows(m.Rows, c.Order)
	return m
}

// builder puts positions into cells.
type builder struct {
	comparison Comparison
	cells      map[IssueID][][]Finding // by column
	heard      []bool                  // by column: the side says something on any issue
	spells     []Period                // of all coverage
}

func (b *builder) fill(positions []PositionRow) {
	dates := make([]Date, len(positions))
	column := map[SideID]int{}
	for i, s := range b.comparison.Sides {
		column[s] = i
	}
	for i, p := range positions {
		dates[i] = p.Position.Date
	}
	b.spells = Spells(dates)
	periods := len(b.comparison.Periods)
	for _, f := range Merge(positions) {
		side, shown := column[f.Position.Side]
		if !shown {
			continue
		}
		for i, p := range b.comparison.Periods {
			if !p.Holds(f.Position.Date) {
				continue
			}
			if b.cells[f.Position.Issue] == nil {
				b.cells[f.Position.Issue] = make([][]Finding, len(b.heard))
			}
			c := &b.cells[f.Position.Issue][side*periods+i]
			*c = append(*c, f)
			b.heard[side*periods+i] = true
		}
	}
}

// keep gives issues on which everything in the columns is set aside a row of empty cells.
func (b *builder) keep(positions []PositionRow) {
	for _, p := range positions {
		inColumns := slices.Contains(b.comparison.Sides, p.Position.Side) &&
			slices.ContainsFunc(b.comparison.Periods, func(period Period) bool { return period.Holds(p.Position.Date) })
		if p.Aside && inColumns && b.cells[p.Position.Issue] == nil {
			b.cells[p.Position.Issue] = make([][]Finding, len(b.heard))
		}
	}
}

// row sums up an issue's findings, by column.
func (b *builder) row(issue Issue, findings [][]Finding) MatrixRow {
	row := MatrixRow{Issue: issue, Cells: make([]Cell, len(findings))}
	periods := len(b.comparison.Periods)
	for i, found := range findings {
		for _, f := range found {
			row.Cells[i].add(f, b.comparison.Repeats)
		}
		row.Cells[i].Sourcing = sourcing(row.Cells[i], found)
		switch {
		case i%periods > 0:
			row.Cells[i].Change = changeBetween(findings[i-1], found, b.heard[i-1], b.heard[i])
		case periods == 1:
			row.Cells[i].Change = b.latestChange(found)
		}
	}
	if len(b.comparison.Sides) > 1 {
		for i := range periods {
			row.Relations = append(row.Relations, relation(row.Cells[i], row.Cells[periods+i], findings[i], findings[periods+i]))
		}
	}
	return row
}

// latestChange compares the findings of the newest spell of coverage with those before it.
func (b *builder) latestChange(findings []Finding) Change {
	if len(b.spells) < 2 {
		return Change{}
	}
	newest := b.spells[len(b.spells)-1]
	var before, after []Finding
	for _, f := range findings {
		switch {
		case f.Position.Date.IsZero():
		case newest.Holds(f.Position.Date):
			after = append(after, f)
		default:
			before = append(before, f)
		}
	}
	return changeBetween(before, after, true, true)
}

func (c *Cell) add(f Finding, repeats bool) {
	if c.IsEmpty() || leads(f.Position, c.Lead.Position) {
		c.Lead = f.PositionRow
	}
	n := 1
	if repeats {
		n += len(f.Repeats)
	}
	c.Sentences += 1 + len(f.Repeats)
	if d := f.Position.Date; !d.IsZero() {
		if c.First.IsZero() {
			c.First = d
		}
		c.Last = d // findings come in order of date
	}
	if f.Position.Weak {
		c.Weak += n
		return
	}
	c.Count += n
	c.Stances[f.Position.Stance] += n
	if f.Position.Direction() == Against {
		c.Against += n
	} else {
		c.For += n
	}
	for _, outlet := range f.Outlets() {
		if i, found := slices.BinarySearch(c.Outlets, outlet); !found {
			c.Outlets = slices.Insert(c.Outlets, i, outlet)
		}
	}
}

// sourcing tells on how many sources a cell's stated positions rest.
func sourcing(c Cell, findings []Finding) Sourcing {
	if c.Count == 0 {
		return ManySources
	}
	told := func(r PositionRow) bool {
		return r.Position.Weak || r.Position.Teller != "" && r.Position.Teller != r.Position.Side
	}
	if !slices.ContainsFunc(findings, func(f Finding) bool {
		return !told(f.PositionRow) || slices.ContainsFunc(f.Repeats, func(r PositionRow) bool { return !told(r) })
	}) {
		return OpponentOnly
	}
	if c.Count > 1 && len(c.Outlets) == 1 {
		return OneOutlet
	}
	return ManySources
}

// relation compares two sides' cells of one issue and period, and the findings in them.
func relation(a, b Cell, as, bs []Finding) Relation {
	if a.Count == 0 || b.Count == 0 {
		return Unrelated
	}
	as, bs = weightiest(as), weightiest(bs)
	if unsigned(as) && unsigned(bs) {
		as, bs = alikeOf(as, bs), alikeOf(bs, as)
		if len(as) == 0 || len(bs) == 0 {
			return Unrelated
		}
		a, b = Cell{}, Cell{}
		for _, f := range as {
			a.add(f, false)
		}
		for _, f := range bs {
			b.add(f, false)
		}
	}
	x, y := a.direction(), b.direction()
	switch {
	case x == Unsigned || y == Unsigned:
		return Overlap
	case x != y:
		return Conflict
	case a.isOpen() != b.isOpen():
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
	return c.direction()
}

// direction is the sign of more than two thirds of what a cell states, and of what it shows; otherwise it is Unsigned.
func (c Cell) direction() Sign {
	shown := c.Lead.Position.Direction()
	switch {
	case 3*c.For > 2*c.Count && shown == For:
		return For
	case 3*c.Against > 2*c.Count && shown == Against:
		return Against
	}
	return Unsigned
}

// leads reports whether p says more about a side's present position than q: stated before implied, then the newer, then
// the one on the stronger basis.
func leads(p, q Position) bool {
	if p.Weak != q.Weak {
		return !p.Weak
	}
	if c := p.Date.Compare(q.Date); c != 0 {
		return c > 0
	}
	return p.Basis < q.Basis
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
		if d := c.Lead.Position.Date.First(); d.After(newest) {
			newest = d
		}
	}
	return newest
}
