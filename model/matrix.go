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
