package ui

import (
	"slices"
	"strings"

	"parley/model"
	"parley/ui/text"
)

// thread sorts sentences by the threads that their findings belong to, and gives the first of each thread its heading. Those
// that are alone with what they want come last. When that makes no difference nothing has a heading.
func thread(items []item, threads []model.Thread) {
	place := map[string]int{}
	long := 0
	for i, t := range threads {
		if len(t.Findings) < 2 {
			continue
		}
		long++
		for _, f := range t.Findings {
			place[f.ID] = i
			for _, r := range f.Repeats {
				place[r.ID] = i
			}
		}
	}
	if long == 0 || len(threads) < 2 {
		return
	}
	at := func(it item) int {
		if i, ok := place[it.ID]; ok {
			return i
		}
		return len(threads)
	}
	slices.SortStableFunc(items, func(a, b item) int { return at(a) - at(b) })
	for i := range items {
		own := at(items[i])
		switch {
		case i > 0 && own == at(items[i-1]):
		case own < len(threads):
			items[i].head, items[i].course = "“"+strings.Map(lineless, threads[own].Target)+"”", courseText(threads[own])
		case i > 0:
			items[i].head = "other things"
		}
	}
}

// courseText says how a thread went: "demands 2022-03..2025-05, 3 findings", "open-to 2022-03 → demands → rejects 2025-05,
// 4 findings".
func courseText(t model.Thread) string {
	var stances []model.Stance // in order of time, each as long as it lasts once
	for _, f := range slices.Backward(t.Findings) {
		if s := f.Position.Stance; len(stances) == 0 || stances[len(stances)-1] != s {
			stances = append(stances, s)
		}
	}
	month := func(f model.Finding) string {
		d := f.Position.Date.Given()
		d.Day = 0
		if d.IsZero() {
			return ""
		}
		return " " + d.String()
	}
	first, last := month(t.Findings[len(t.Findings)-1]), month(t.Findings[0])
	course := stances[0].String() + first
	switch n := len(stances); {
	case n == 1 && first != last && first != "":
		course += ".." + last[1:]
	case n == 3:
		course += " → " + stances[1].String() + " → " + stances[2].String() + last
	case n > 3:
		course += " → … → " + stances[n-1].String() + last
	case n == 2:
		course += " → " + stances[1].String() + last
	}
	return course + ", " + plural(len(t.Findings), "finding", "findings")
}

// hasRoomFor reports whether the course of a thread fits beside its heading.
func (s *stack) hasRoomFor(it item) bool { return text.Width(it.head)+text.Width(it.course)+5 <= s.w }

// threadLine draws the heading of a thread: what is wanted, and how that went where there is room.
func (s *stack) threadLine(it item) string {
	head := " " + text.Truncate(it.head, max(s.w-2, 0))
	out := text.Draw(head, whole(head), text.Width(head), s.theme.Strong)
	if it.course != "" && s.hasRoomFor(it) {
		course := " · " + it.course
		out += text.Draw(course, whole(course), text.Width(course), s.theme.Dim)
	}
	return text.Fit(out, s.w)
}
