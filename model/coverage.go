package model

import (
	"cmp"
	"slices"
)

// Coverage is positions made ready to be compared: those that repeat each other put together, in order of date. It can be
// compared in any number of ways, and by several goroutines at once.
type Coverage struct {
	names    // the positions' register's, as far as they were given
	told     []*Told
	row      func(i int) PositionRow // of told[i]; only asked for what a comparison shows
	aside    []*Told                 // those among told that the reader set aside
	findings [][]finding             // of each voice, in order of date
	counts   []int32                 // of the positions of each date, side by side
	alphabet []int32                 // the outlets in alphabetical order
	spells   []Period
	newest   []bool    // for each date: it is in the newest spell
	entire   *Coverage // that it is a part of, itself where it is no part
}

// NewCoverage returns the coverage of positions that r told. row(i) returns the i-th of them as a list shows it; it must go on
// to answer as long as the coverage is used.
func NewCoverage(r *Register, told []*Told, row func(i int) PositionRow) *Coverage {
	c := &Coverage{names: r.names(), told: told, row: row}
	c.merge(c.inOrder())
	c.alphabet = c.inAlphabet()
	c.spells = Spells(c.heard())
	c.newest = make([]bool, len(c.dates))
	for i, d := range c.dates {
		c.newest[i] = len(c.spells) > 0 && c.spells[len(c.spells)-1].Holds(d)
	}
	c.entire = c
	return c
}

// Within returns the coverage as a part of a whole, of which a query chose it: a position is new or dropped only where the whole
// tells no other of the side on the issue. A coverage is its own whole until it is said otherwise.
func (c *Coverage) Within(whole *Coverage) *Coverage {
	part := *c
	part.entire = whole
	return &part
}

// coverageOf returns the coverage of rows.
func coverageOf(rows []PositionRow) *Coverage { return NewRegister().coverageOf(rows) }

func (r *Register) coverageOf(rows []PositionRow) *Coverage {
	return NewCoverage(r, r.tellAll(rows), func(i int) PositionRow { return rows[i] })
}

// tellAll makes rows ready to be compared.
func (r *Register) tellAll(rows []PositionRow) []*Told {
	out := make([]*Told, len(rows))
	for i := range rows {
		t := r.Tell(rows[i].Position, rows[i].Outlet, rows[i].Aside)
		out[i] = &t
	}
	return out
}

// finding is a Finding in few bytes.
type finding struct {
	Told            // the first that told it, on the strongest basis
	at      int32   // its place in Coverage.told
	first   int32   // the place of the first, on whatever basis
	repeats []int32 // the places of the others, in order of date
}

// merge puts the positions together that tell the same, see Merge.
func (c *Coverage) merge(order []dated) {
	latest := make([][]*finding, c.kinds) // findings of the last days
	for _, next := range order {
		f := finding{Told: *c.told[next.at()], at: next.at(), first: next.at()}
		earlier := latest[f.kind]
		for len(earlier) > 0 && (int64(f.day)-int64(earlier[0].day) > repeatDays || len(earlier) > maxCompared) {
			earlier = earlier[1:]
		}
		if i := slices.IndexFunc(earlier, f.repeatsOf); i >= 0 {
			earlier[i].add(f)
		} else {
			own := append(c.findings[f.voice], f)
			c.findings[f.voice] = own
			earlier = append(earlier, &own[len(own)-1])
		}
		latest[f.kind] = earlier
	}
}

// repeatsOf reports whether f tells what the earlier finding g of the same kind tells.
func (f *finding) repeatsOf(g *finding) bool {
	if f.actor != unnamed && g.actor != unnamed && f.actor != g.actor {
		return false
	}
	return f.words.alike(g.words, 0.6)
}

// add adds a repeat; of the same day the one on the stronger basis stands for all.
func (f *finding) add(g finding) {
	if g.day == f.day && g.basis < f.basis {
		g.at, f.at = f.at, g.at
		g.Told, f.Told = f.Told, g.Told
	}
	f.repeats = append(f.repeats, g.at)
}

// dated is the day of a position and its place in Coverage.told as one number: in order of date, of equal date as given.
type dated int64

func (d dated) at() int32 { return int32(d) }

// inOrder returns the positions that count in order of date. On the way it counts them and makes room for their findings, lists
// that never grow out of their place.
func (c *Coverage) inOrder() []dated {
	order := make([]dated, 0, len(c.told))
	voices := make([]int, len(c.voices))
	c.counts = make([]int32, len(c.dates)*len(c.sides))
	for i, t := range c.told {
		if t.aside {
			c.aside = append(c.aside, t)
			continue
		}
		order = append(order, dated(int64(t.day)<<32|int64(i)))
		voices[t.voice]++
		c.counts[int(t.date)*len(c.sides)+int(c.voices[t.voice].side)]++
	}
	room := make([]finding, len(order))
	c.findings = make([][]finding, len(voices))
	for v, n := range voices {
		c.findings[v], room = room[:0:n], room[n:]
	}
	slices.Sort(order)
	return order
}

// countsOf returns how many positions of each side have a date.
func (c *Coverage) countsOf(date int) []int32 { return c.counts[date*len(c.sides):][:len(c.sides)] }

// dateOf returns the date of a position.
func (c *Coverage) dateOf(t *Told) Date {
	d := c.dates[t.date]
	d.Origin = t.origin
	return d
}

// heard returns the dates of the positions.
func (c *Coverage) heard() []Date {
	var out []Date
	for i, d := range c.dates {
		if slices.Max(c.countsOf(i)) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// inAlphabet returns the numbers of the outlets in alphabetical order, without that of the unknown one.
func (c *Coverage) inAlphabet() []int32 {
	var out []int32
	for n := unnamed + 1; n < len(c.outlets); n++ {
		out = append(out, int32(n))
	}
	slices.SortFunc(out, func(a, b int32) int { return cmp.Compare(c.outlets[a], c.outlets[b]) })
	return out
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
