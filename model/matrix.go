package model

import (
	"cmp"
	"slices"
)

// Matrix lays the sides' positions next to each other: one row for each issue, one cell for each side.
type Matrix struct {
	Sides []SideID // the columns
	Rows  []MatrixRow
}

// MatrixRow is one issue with a cell for each of the matrix's sides, in the same order.
type MatrixRow struct {
	Issue Issue
	Cells []Cell
}

// Cell sums up one side's positions on one issue. A cell with no sentences has Count and Weak zero.
type Cell struct {
	Count   int         // sentences that state a position
	Weak    int         // further sentences that only imply one
	Lead    PositionRow // the position that the cell shows: the newest stated one with the strongest basis
	Stances [5]int      // how many stated positions have each Stance
	Outlets []string    // that the stated positions come from, in alphabetical order, where they are known
}

// IsEmpty reports whether nothing at all is known of the side's position on the issue.
func (c Cell) IsEmpty() bool { return c.Count == 0 && c.Weak == 0 }

// Compare builds the matrix of positions over the given sides. Issues without a position of any of these sides are left
// out; the others stand in order of the number of sentences that state a position, then of those that imply one, then in
// the dossier's order.
func Compare(d *Dossier, sides []SideID, positions []PositionRow) Matrix {
	column := map[SideID]int{}
	for i, s := range sides {
		column[s] = i
	}
	rows := make([]MatrixRow, len(d.Issues))
	place := map[IssueID]int{}
	for i, issue := range d.Issues {
		rows[i] = MatrixRow{Issue: issue, Cells: make([]Cell, len(sides))}
		place[issue.ID] = i
	}
	for _, p := range positions {
		r, known := place[p.Position.Issue]
		c, shown := column[p.Position.Side]
		if known && shown {
			rows[r].Cells[c].add(p)
		}
	}
	rows = slices.DeleteFunc(rows, func(r MatrixRow) bool { return r.stated() == 0 && r.weak() == 0 })
	slices.SortStableFunc(rows, func(a, b MatrixRow) int {
		return cmp.Or(cmp.Compare(b.stated(), a.stated()), cmp.Compare(b.weak(), a.weak()))
	})
	return Matrix{Sides: sides, Rows: rows}
}

// stated counts the row's sentences that state a position.
func (r MatrixRow) stated() int {
	n := 0
	for _, c := range r.Cells {
		n += c.Count
	}
	return n
}

// weak counts the row's sentences that only imply one.
func (r MatrixRow) weak() int {
	n := 0
	for _, c := range r.Cells {
		n += c.Weak
	}
	return n
}

func (c *Cell) add(p PositionRow) {
	if c.IsEmpty() || leads(p.Position, c.Lead.Position) {
		c.Lead = p
	}
	if p.Position.Weak {
		c.Weak++
		return
	}
	c.Count++
	c.Stances[p.Position.Stance]++
	if i, found := slices.BinarySearch(c.Outlets, p.Outlet); !found && p.Outlet != "" {
		c.Outlets = slices.Insert(c.Outlets, i, p.Outlet)
	}
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
