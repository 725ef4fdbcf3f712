package model

import "slices"

// heard tells in which stretches of time a side is heard at all, and on which issues, by the whole of a coverage: what a query
// leaves out was said all the same, and a side has neither dropped it nor come up with it. The stretches are the periods that
// are compared; where one holds everything, the first is what lies before the newest spell and the second that spell.
type heard struct {
	stretches int
	any       []bool             // by side and stretch: on any issue
	on        map[IssueID][]bool // likewise, on one
}

// heardIn returns what the whole of the coverage tells of the sides and periods that are compared.
func (c *Coverage) heardIn(by Comparison) heard {
	holding := c.stretches(by)
	h := heard{stretches: len(by.Periods), on: map[IssueID][]bool{}}
	if by.isOfAll() {
		h.stretches = 2
	}
	h.any = make([]bool, len(by.Sides)*h.stretches)
	for v, findings := range c.entire.findings {
		voice := c.entire.voices[v]
		side := slices.Index(by.Sides, c.entire.sides[voice.side])
		if side < 0 || len(findings) == 0 {
			continue
		}
		on := h.on[voice.issue]
		if on == nil {
			on = make([]bool, len(h.any))
			h.on[voice.issue] = on
		}
		for i := range findings {
			for _, stretch := range holding[findings[i].date] {
				on[side*h.stretches+stretch], h.any[side*h.stretches+stretch] = true, true
			}
		}
	}
	return h
}

// isOfAll reports whether everything is compared at once.
func (c Comparison) isOfAll() bool { return len(c.Periods) == 1 && c.Periods[0].IsAll() }

// stretches returns, for each date of the whole coverage by number, the stretches that hold it.
func (c *Coverage) stretches(by Comparison) [][]int {
	if !by.isOfAll() {
		return c.entire.holding(by.Periods)
	}
	if len(c.spells) == 0 {
		return make([][]int, len(c.entire.dates))
	}
	newest := c.spells[len(c.spells)-1]
	return c.entire.holding([]Period{{To: newest.From.AddDate(0, 0, -1)}, newest})
}

// change compares a side's findings on an issue before a stretch of time with those in it.
func (h heard) change(issue IssueID, side, stretch int, before, after []*finding) change {
	first, now := side*h.stretches, side*h.stretches+stretch
	c := changeBetween(before, after, slices.Contains(h.any[first:now], true), h.any[now])
	on := h.on[issue]
	if c.kind == Dropped && on[now] || c.kind == New && slices.Contains(on[first:now], true) {
		return change{}
	}
	return c
}
