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
	heard := c.heard()
	t := c.months(heard, sides)
	t.Spells, t.Years = c.spells, Years(heard)
	t.Rounds = slices.DeleteFunc(d.RoundPeriods(), func(p Period) bool { return !slices.ContainsFunc(heard, p.Holds) })
	return t
}

// months counts the positions of the given dates.
func (c *Coverage) months(dates []Date, sides []SideID) Timeline {
	number := func(d Date) int { return d.Year*12 + int(d.Month) - 1 }
	first, last := 0, 0
	for _, d := range dates {
		if d.Month != 0 {
			last = max(last, number(d))
		}
	}
	first = last
	for _, d := range dates {
		if n := number(d); d.Month != 0 && n > last-maxMonths {
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
	for date, d := range c.dates {
		n := number(d)
		if d.Month == 0 || n < first || n > last {
			continue
		}
		for side, told := range c.countsOf(date) {
			if column := slices.Index(sides, c.sides[side]); column >= 0 {
				count := &t.Months[n-first].Counts[column]
				*count += int(told)
				t.Most = max(t.Most, *count)
			}
		}
	}
	return t
}
