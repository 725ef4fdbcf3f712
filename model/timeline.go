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

// TimelineOf counts positions by month and side. Those whose month is unknown, and those more than fifty years before the
// newest, are left out. Positions that the reader has set aside count for nothing.
func TimelineOf(d *Dossier, sides []SideID, positions []PositionRow) Timeline {
	positions = slices.DeleteFunc(slices.Clone(positions), func(p PositionRow) bool { return p.Aside })
	t := monthsOf(sides, positions)
	dates := make([]Date, len(positions))
	for i, p := range positions {
		dates[i] = p.Position.Date
	}
	t.Spells, t.Years = Spells(dates), Years(dates)
	t.Rounds = slices.DeleteFunc(d.RoundPeriods(), func(p Period) bool { return !slices.ContainsFunc(dates, p.Holds) })
	return t
}

func monthsOf(sides []SideID, positions []PositionRow) Timeline {
	number := func(d Date) int { return d.Year*12 + int(d.Month) - 1 }
	first, last := 0, 0
	for _, p := range positions {
		if n := number(p.Position.Date); p.Position.Date.Month != 0 {
			last = max(last, n)
		}
	}
	first = last
	for _, p := range positions {
		if n := number(p.Position.Date); p.Position.Date.Month != 0 && n > last-maxMonths {
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
		side := slices.Index(sides, p.Position.Side)
		n := number(p.Position.Date)
		if side < 0 || p.Position.Date.Month == 0 || n < first {
			continue
		}
		count := &t.Months[n-first].Counts[side]
		*count++
		t.Most = max(t.Most, *count)
	}
	return t
}
