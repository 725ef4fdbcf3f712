package model

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// mixed returns n positions of two sides on two issues, in no order, with all that makes a comparison difficult: repeats,
// dates without a day or none, no target, denials, and positions set aside.
func mixed(t *testing.T, random *rand.Rand, n int) []PositionRow {
	t.Helper()
	words := strings.Fields("No truce recognition of the Bay recognised guarantees bind every neighbour without delay")
	oneOf := func(list ...string) string { return list[random.IntN(len(list))] }
	rows := make([]PositionRow, n)
	for i := range rows {
		r := row(t, SideID(oneOf("North", "South")), IssueID(oneOf("truce", "bay")), Stance(random.IntN(3)), Basis(random.IntN(4)),
			"2022", oneOf("", "Kurier", "Bote", "Anzeiger"), random.IntN(4) == 0)
		r.ID, r.Aside = fmt.Sprint(i), random.IntN(9) == 0
		p := &r.Position
		p.Date = DateOf(time.Date(2022, 1, 25, 0, 0, 0, 0, time.UTC).AddDate(random.IntN(2), 0, random.IntN(12)), OriginText)
		switch random.IntN(9) {
		case 0:
			p.Date.Day = 0
		case 1:
			p.Date = Date{Origin: OriginFileTime}
		}
		p.ActorID, p.Teller, p.Sign = oneOf("", "president", "minister"), SideID(oneOf("", "North", "South")), Sign(random.IntN(3)-1)
		from := random.IntN(len(words))
		p.Target = strings.Join(words[from:min(from+random.IntN(4), len(words))], " ")
		rows[i] = r
	}
	return rows
}

// TestMergeIsWhatItSays puts positions together one by one, with the words of their targets as words.
func TestMergeIsWhatItSays(t *testing.T) {
	for seed := range uint64(200) {
		rows := mixed(t, rand.New(rand.NewPCG(seed, 1)), 120)
		var want []Finding
		inOrder := slices.Clone(rows)
		slices.SortStableFunc(inOrder, func(a, b PositionRow) int { return a.Position.Date.Compare(b.Position.Date) })
		for _, r := range inOrder {
			i := slices.IndexFunc(want, func(f Finding) bool { return tellTheSame(r.Position, f.Position) })
			if i < 0 {
				want = append(want, Finding{PositionRow: r})
				continue
			}
			f := &want[i]
			if r.Position.Date.Compare(f.Position.Date) == 0 && r.Position.Basis < f.Position.Basis {
				r, f.PositionRow = f.PositionRow, r
			}
			f.Repeats = append(f.Repeats, r)
		}
		if got := Merge(rows); !reflect.DeepEqual(got, want) {
			t.Fatalf("positions %d: got\n%+v\nwant\n%+v", seed, got, want)
		}
	}
}

// tellTheSame reports whether p repeats q, which is not later.
func tellTheSame(p, q Position) bool {
	apart := p.Date.First().Sub(q.Date.First())
	sameHolder := p.ActorID == q.ActorID || p.ActorID == "" || q.ActorID == ""
	if p.Side != q.Side || p.Issue != q.Issue || p.Stance != q.Stance || p.Sign != q.Sign || p.Weak != q.Weak || !sameHolder ||
		apart > repeatDays*24*time.Hour {
		return false
	}
	x, y := meaningOf(p.Target), meaningOf(q.Target)
	all, shared := len(y), 0
	for w := range x {
		if y[w] {
			shared++
		} else {
			all++
		}
	}
	return x["not"] == y["not"] && float64(shared) >= 0.6*float64(all)
}

// meaningOf returns the words of a target that carry its meaning, every denial as "not".
func meaningOf(target string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(target)) {
		switch {
		case denials[w]:
			out["not"] = true
		case !emptyWords[w]:
			out[w[:min(len(w), stemLetters)]] = true
		}
	}
	return out
}

// TestCellsSumUpWhatMergeFinds counts the findings of each cell, and the positions of each month, one by one.
func TestCellsSumUpWhatMergeFinds(t *testing.T) {
	d := &Dossier{Issues: []Issue{{ID: "truce"}, {ID: "bay"}}}
	sides := []SideID{"South", "North"}
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 2))
		rows := mixed(t, random, random.IntN(120))
		counted := slices.DeleteFunc(slices.Clone(rows), func(r PositionRow) bool { return r.Aside })
		findings := Merge(counted)
		line := TimelineOf(d, sides, rows)
		for _, m := range line.Months {
			for i, side := range sides {
				want := 0
				for _, r := range counted {
					if p := r.Position; p.Side == side && p.Date.Year == m.Month.Year && p.Date.Month == m.Month.Month {
						want++
					}
				}
				if m.Counts[i] != want {
					t.Fatalf("positions %d: %s in %s: %d, want %d", seed, side, m.Month, m.Counts[i], want)
				}
			}
		}
		for _, periods := range [][]Period{{{}}, line.Years, line.Spells} {
			m := Compare(d, Comparison{Sides: sides, Periods: periods}, rows)
			for _, row := range m.Rows {
				for i, column := range m.Columns() {
					of := slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool {
						p := f.Position
						return p.Issue != row.Issue.ID || p.Side != column.Side || !column.Period.Holds(p.Date)
					})
					got := row.Cells[i]
					got.Change, got.Sourcing = Change{}, ManySources
					if want := summed(of); !reflect.DeepEqual(got, want) {
						t.Fatalf("positions %d: %s on %s in %q: got\n%+v\nwant\n%+v", seed, column.Side, row.Issue.ID, column.Period.Label, got, want)
					}
				}
			}
		}
	}
}

// summed is the cell of findings in order of date, without its sourcing and change.
func summed(findings []Finding) Cell {
	var c Cell
	for i, f := range findings {
		p := f.Position
		if i == 0 || before(c.Lead.Position, p) {
			c.Lead = f.PositionRow
		}
		c.Sentences += 1 + len(f.Repeats)
		if !p.Date.IsZero() {
			if c.First.IsZero() {
				c.First = p.Date
			}
			c.Last = p.Date
		}
		if p.Weak {
			c.Weak++
			continue
		}
		c.Count++
		c.Stances[p.Stance]++
		if p.Direction() == For {
			c.For++
		} else {
			c.Against++
		}
		for _, o := range f.Outlets() {
			if !slices.Contains(c.Outlets, o) {
				c.Outlets = append(c.Outlets, o)
			}
		}
	}
	slices.Sort(c.Outlets)
	return c
}

// before reports whether q leads where p did.
func before(p, q Position) bool {
	if p.Weak != q.Weak {
		return p.Weak
	}
	if c := p.Date.Compare(q.Date); c != 0 {
		return c < 0
	}
	return q.Basis < p.Basis
}
