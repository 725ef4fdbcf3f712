package model

import (
	"cmp"
	"slices"
)

// Finding is a position with its repeats: the same position of the same holder, told by several sentences or several
// outlets in the same days. It counts once.
type Finding struct {
	PositionRow               // the first that told it, on the strongest basis
	Repeats     []PositionRow // the others, in order of date
}

// Outlets returns the outlets that tell the finding, each once, in alphabetical order.
func (f Finding) Outlets() []string {
	var out []string
	for _, r := range append([]PositionRow{f.PositionRow}, f.Repeats...) {
		if i, found := slices.BinarySearch(out, r.Outlet); !found && r.Outlet != "" {
			out = slices.Insert(out, i, r.Outlet)
		}
	}
	return out
}

// repeatDays is how many days apart the same position may be told and still be the same finding: agencies' reports are
// printed the day after.
const repeatDays = 2

// maxCompared bounds with how many earlier findings of a side, an issue and a stance a position is compared.
const maxCompared = 64

// Merge puts positions together that tell the same: the same side, issue, stance and sign, holders that do not differ,
// targets with mostly the same words, not more than two days apart. It returns the findings in order of date, unknown dates
// first, and positions of equal date in the order given.
func Merge(positions []PositionRow) []Finding {
	r := NewRegister()
	told := r.tellAll(positions)
	for _, t := range told {
		t.aside = false // here they count like all others
	}
	c := NewCoverage(r, told, func(i int) PositionRow { return positions[i] })
	findings := slices.Concat(c.findings...)
	slices.SortFunc(findings, func(f, g finding) int { return cmp.Or(cmp.Compare(f.day, g.day), cmp.Compare(f.first, g.first)) })
	out := make([]Finding, len(findings))
	for i := range findings {
		out[i] = c.whole(&findings[i])
	}
	return out
}

// sameThing is the part of their words from which two targets are taken to name the same thing.
const sameThing = 0.5
