package model

import (
	"slices"
	"time"
)

// Timeline counts the positions of each side month by month, without gaps from the first month to the last, and tells into
// which periods their dates fall.
type Timeline struct {
	Months []Month
	Most   int // the largest count of one side in one month

	Spells []Period // the stretches of coverage between long silences
	Years  []Period
	Rounds []Period // those of the dossier's rounds of talks in which there is a position
}

// Month is one calendar month of a Timeline.
type Month struct {
	Month  Date
	Counts []int // sentences that state or imply a position, by side as asked for
}

// maxMonths bounds a timeline: coverage with a wrong date in the year 1 would fill the screen with empty months.
const maxMonths = 600

// IsEmpty reports whether no side has a position in the month.
func (m Month) IsEmpty() bool { return slices.Max(append([]int{0}, m.Counts...)) == 0 }

// TimelineOf counts positions by month and side, but for those that the reader set aside.
func TimelineOf(d *Dossier, sides []SideID, positions []PositionRow) Timeline {
	return coverageOf(positions).Timeline(d, sides)
}

// Timeline counts the positions of the coverage by month and side. Those whose month is unknown, and those more than fifty
// years before the newest, are left out.
func (c *Coverage) Timeline(d *Dossier, sides []SideID) Timeline {
	t := monthsOf(sides, slices.DeleteFunc(slices.Clone(c.told), func(t Told) bool { return t.Aside }))
	t.Spells, t.Years = c.spells, Years(c.dates)
	t.Rounds = slices.DeleteFunc(d.RoundPeriods(), func(p Period) bool { return !slices.ContainsFunc(c.dates, p.Holds) })
	return t
}

func monthsOf(sides []SideID, positions []Told) Timeline {
	number := func(d Date) int { return d.Year*12 + int(d.Month) - 1 }
	first, last := 0, 0
	for _, p := range positions {
		if n := number(p.Date); p.Date.Month != 0 {
			last = max(last, n)
		}
	}
	first = last
	for _, p := range positions {
		if n := number(p.Date); p.Date.Month != 0 && n > last-maxMonths {
			first = min(first, n)
		}
	}
	var t Timeline
	if last == 0 {
		return t
	}
	for n := first; n <= last; n++ {
		t.Months = append(t.Months, Month{Month: Date{Year: n / 12, Month: time.Month(n%12 + 1)}, Counts: make([]int, len(sides))})
	}
	for _, p := range positions {
		side := slices.Index(sides, p.Side)
		n := number(p.Date)
		if side < 0 || p.Date.Month == 0 || n < first {
			continue
		}
		count := &t.Months[n-first].Counts[side]
		*count++
		t.Most = max(t.Most, *count)
	}
	return t
}
