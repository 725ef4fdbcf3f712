package model

import (
	"cmp"
	"slices"
)

// Told is a position with what a comparison needs of its article. A hundred thousand of them are little.
type Told struct {
	*Position
	Outlet string
	Aside  bool // the reader set it aside: it counts for nothing, but its issue keeps its row
}

// Coverage is positions made ready to be compared: those that repeat each other put together, in order of date. It can be
// compared in any number of ways, and by several goroutines at once.
type Coverage struct {
	told     []Told
	aside    []Told                  // those among them that the reader set aside
	row      func(i int) PositionRow // of told[i]; only asked for what a comparison shows
	findings []finding
	outlets  []string // of the positions, each once, in alphabetical order
	outlet   []int32  // the place of each position's in outlets, -1 when unknown
	dates    []Date   // of the positions, each once
	spells   []Period
}

// NewCoverage returns the coverage of positions. row(i) returns the i-th of them as a list shows it; it must go on to answer as
// long as the coverage is used.
func NewCoverage(told []Told, row func(i int) PositionRow) *Coverage {
	c := &Coverage{told: told, row: row}
	c.merge()
	c.nameOutlets()
	seen := map[Date]bool{}
	for _, t := range told {
		if t.Aside {
			c.aside = append(c.aside, t)
			continue
		}
		if d := t.Date.plain(); !seen[d] {
			seen[d] = true
			c.dates = append(c.dates, d)
		}
	}
	c.spells = Spells(c.dates)
	return c
}

// nameOutlets numbers the outlets in alphabetical order.
func (c *Coverage) nameOutlets() {
	places := map[string]int32{}
	for _, t := range c.told {
		if _, known := places[t.Outlet]; !known && t.Outlet != "" {
			places[t.Outlet] = 0
			c.outlets = append(c.outlets, t.Outlet)
		}
	}
	slices.Sort(c.outlets)
	for i, o := range c.outlets {
		places[o] = int32(i)
	}
	places[""] = -1
	c.outlet = make([]int32, len(c.told))
	for i, t := range c.told {
		c.outlet[i] = places[t.Outlet]
	}
}

// coverageOf returns the coverage of rows.
func coverageOf(rows []PositionRow) *Coverage {
	told := make([]Told, len(rows))
	for i := range rows {
		told[i] = Told{&rows[i].Position, rows[i].Outlet, rows[i].Aside}
	}
	return NewCoverage(told, func(i int) PositionRow { return rows[i] })
}

// finding is a Finding in few bytes.
type finding struct {
	Told            // the first that told it, on the strongest basis
	at      int32   // its place in Coverage.told
	day     int32   // of its date, noDay when unknown
	repeats []int32 // the places of the others, in order of date
	words   wordSet // of the target; nil before merge has asked for them
}

// noDay is the day of an unknown date: before all others.
const noDay = -1 << 31

// dayOf numbers the first day of a date, from 1 January 1970.
func dayOf(d Date) int32 {
	if d.IsZero() {
		return noDay
	}
	return int32(d.First().Unix() / (24 * 60 * 60))
}

// targetWords returns the words of the finding's target and keeps them. Only merge asks: afterwards findings do not change.
func (f *finding) targetWords() wordSet {
	if f.words == nil {
		f.words = wordsOf(f.Target)
	}
	return f.words
}

// about returns the words of the finding's target and changes nothing.
func (f *finding) about() wordSet {
	if f.words != nil {
		return f.words
	}
	return wordsOf(f.Target)
}

// merge puts the positions together that tell the same, see Merge.
func (c *Coverage) merge() {
	type kind struct {
		side   SideID
		issue  IssueID
		stance Stance
		sign   Sign
		weak   bool
	}
	latest := map[kind]*[]int32{} // findings of the last days
	c.findings = make([]finding, 0, len(c.told))
	for _, next := range c.inOrder() {
		f := finding{Told: c.told[next.at], at: next.at, day: next.day}
		k := kind{f.Side, f.Issue, f.Stance, f.Sign, f.Weak}
		kept := latest[k]
		if kept == nil {
			kept = new([]int32)
			latest[k] = kept
		}
		earlier := *kept
		for len(earlier) > 0 && (int64(next.day)-int64(c.findings[earlier[0]].day) > repeatDays || len(earlier) > maxCompared) {
			earlier = earlier[1:]
		}
		if i := slices.IndexFunc(earlier, func(i int32) bool { return repeats(&f, &c.findings[i]) }); i >= 0 {
			c.findings[earlier[i]].add(f)
		} else {
			c.findings = append(c.findings, f)
			earlier = append(earlier, int32(len(c.findings)-1))
		}
		*kept = earlier
	}
}

// ordered is a position's place with its day.
type ordered struct{ day, at int32 }

// inOrder returns the places of the positions that count in order of date, of equal date as they were given.
func (c *Coverage) inOrder() []ordered {
	out := make([]ordered, 0, len(c.told))
	for i, t := range c.told {
		if !t.Aside {
			out = append(out, ordered{dayOf(t.Date), int32(i)})
		}
	}
	slices.SortFunc(out, func(a, b ordered) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.at, b.at)) })
	return out
}

// add adds a repeat; of the same day the one on the stronger basis stands for all.
func (f *finding) add(g finding) {
	if g.day == f.day && g.Basis < f.Basis {
		g.at, f.at = f.at, g.at
		g.Told, f.Told = f.Told, g.Told
		f.words = nil
	}
	f.repeats = append(f.repeats, g.at)
}

// repeats reports whether f tells what the earlier finding g of the same kind tells.
func repeats(f, g *finding) bool {
	if f.ActorID != "" && g.ActorID != "" && f.ActorID != g.ActorID {
		return false
	}
	return f.targetWords().alike(g.targetWords(), 0.6)
}

// whole returns a finding with all that is known of it; nil is none.
func (c *Coverage) whole(f *finding) Finding {
	if f == nil {
		return Finding{}
	}
	out := Finding{PositionRow: c.row(int(f.at))}
	for _, i := range f.repeats {
		out.Repeats = append(out.Repeats, c.row(int(i)))
	}
	return out
}
