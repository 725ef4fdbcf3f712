package ui

import (
	"slices"
	"strings"

	"parley/model"
	"parley/ui/text"
)

// bin is a column of a drawing over time: a month, or a silence of several.
type bin struct {
	first, last int  // months of the timeline
	x, w        int  // cells
	begins      bool // a year, or what follows a silence
}

func (b bin) isGap() bool { return b.last > b.first }

// leastGap is from how many silent months on these are drawn as one column.
const leastGap = 3

// binsOf divides months into columns as wide as there is room for, up to widest cells, with long silences drawn together. When
// not all of them fit, those around the cursor's month are returned.
func binsOf(months []model.Month, room, widest, cursor int) []bin {
	var out []bin
	gaps, single := 0, 0
	for i := 0; i < len(months); i++ {
		next := i
		for next < len(months) && months[next].IsEmpty() {
			next++
		}
		if next-i >= leastGap {
			out = append(out, bin{first: i, last: next - 1, w: text.Width(gapLabel(next-i)) + 2})
			gaps += out[len(out)-1].w
			i = next - 1
			continue
		}
		begins := months[i].Month.Month == 1 || len(out) == 0 || out[len(out)-1].isGap()
		out = append(out, bin{first: i, last: i, begins: begins})
		single++
	}
	width, x := max(min((room-gaps)/max(single, 1), widest), 1), 0
	for i := range out {
		if !out[i].isGap() {
			out[i].w = width
		}
		out[i].x = x
		x += out[i].w
	}
	return around(out, room, cursor)
}

// around returns those of the columns that there is room for, the cursor's in their middle where they do not all fit.
func around(bins []bin, room, cursor int) []bin {
	shift := 0
	for _, b := range bins {
		if last := bins[len(bins)-1]; b.first <= cursor && cursor <= b.last && last.x+last.w > room {
			shift = max(min(b.x-room/2, last.x+last.w-room), 0)
		}
	}
	var out []bin
	for _, b := range bins {
		if b.x -= shift; b.x >= 0 && b.x+b.w <= room {
			out = append(out, b)
		}
	}
	return out
}

// gapLabel says how long a silence is: "5 months", "3 years", "2 y 7 m".
func gapLabel(months int) string {
	switch {
	case months%12 == 0:
		return plural(months/12, "year", "years")
	case months > 24:
		return number(months/12) + " y " + number(months%12) + " m"
	}
	return number(months) + " months"
}

// axisOf returns the line that names the columns in w cells, each on the sign that under returns for it.
func axisOf(months []model.Month, bins []bin, w int, under func(bin) rune) string {
	cells := []rune(strings.Repeat(" ", max(w, 0)))
	for _, b := range bins {
		for x := b.x; x < b.x+b.w; x++ {
			cells[x] = under(b)
		}
	}
	taken := make([]bool, len(cells))
	put := func(b bin) {
		label := []rune(axisLabel(months, b))
		from, to := max(b.x-1, 0), b.x+len(label)
		if len(label) == 0 || to > len(cells) || slices.Contains(taken[from:to], true) {
			return
		}
		copy(cells[b.x:], label)
		for x := b.x; x < to; x++ {
			taken[x] = true
		}
	}
	// How long a silence is comes first, then where the years begin; other months are named where there is room left.
	for _, which := range []func(bin) bool{bin.isGap, func(b bin) bool { return b.begins }, func(bin) bool { return true }} {
		for _, b := range bins {
			if which(b) {
				put(b)
			}
		}
	}
	return string(cells)
}

// axisLabel names a column: with its year where one begins, elsewhere by the month where there is room.
func axisLabel(months []model.Month, b bin) string {
	month := months[b.first].Month.String() // "2022-03"
	switch {
	case b.isGap():
		return " " + gapLabel(b.last-b.first+1)
	case b.begins && b.w >= len(month):
		return month
	case b.begins && b.w > 2:
		return month[len("20"):]
	case b.begins:
		return month[:len("2022")]
	case b.w > 2:
		return month[len("2022-"):]
	}
	return ""
}
