package ui

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"parley/model"
	"parley/ui/text"
)

// plural returns a number with what it counts: "1 match", "1,204 matches".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}

// number returns n with its thousands apart: "1,204,000".
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// duration returns d as it is told to people: "12 s", "4 min", "1 h 20 min".
func duration(d time.Duration) string {
	seconds := int(math.Ceil(d.Seconds()))
	switch {
	case seconds < 90:
		return strconv.Itoa(seconds) + " s"
	case seconds < 3600:
		return strconv.Itoa((seconds+30)/60) + " min"
	}
	return number(seconds/3600) + " h " + strconv.Itoa(seconds%3600/60) + " min"
}

// dateText returns a date as rows show it in at most w cells; a guessed one is marked.
func dateText(d model.Date, w int) string {
	s := d.String()
	switch {
	case s == "":
		s = "no date"
	case w < len(s) && len(s) > 2:
		s = s[2:]
	}
	if d.Guessed() {
		s = "~" + s
	}
	return text.Truncate(s, w)
}

// or returns s, or what stands for it when it is empty.
func or(s, unknown string) string {
	if s == "" {
		return unknown
	}
	return s
}

// harmless returns s without control characters: errors and file names have not passed the gate that articles have.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// message returns h lines of w cells with a few words in their middle.
func (d *desk) message(words []string, w, h int) []string {
	var lines []string
	for _, s := range words {
		for _, l := range text.Wrap(s, max(w-4, 1)) {
			lines = append(lines, s[l.Start:l.End])
		}
	}
	out := fill(nil, w, min(max((h-len(lines))/3, 0), h))
	for _, l := range lines {
		pad := max((w-text.Width(l))/2, 0)
		l = strings.Repeat(" ", pad) + l
		out = append(out, text.Draw(l, whole(l), w, d.theme.Dim))
	}
	return fill(out, w, h)
}

// sideCell returns a side's label as a cell of a row.
func (d *desk) sideCell(id model.SideID) cell {
	s := d.sides.Of(id)
	return cell{Text: s.Label, W: d.sides.Width() + 1, Paint: s.Paint}
}

// stanceCells returns a stance's name as w cells of a row: the name, and what it leaves of them, which is not painted.
func (d *desk) stanceCells(s model.Stance, w int) (name, rest cell) {
	words := s.String()
	used := min(text.Width(words), w)
	return cell{Text: words, W: used, Paint: d.theme.Stance(s)}, cell{W: w - used}
}
