package text

import (
	"slices"
	"strings"
)

// Paint is how a stretch of text looks: what the terminal is sent before and after it. The zero Paint changes nothing.
type Paint struct{ On, Off string }

// Over returns the paint p laid over base: what p sets replaces what base sets, the rest of base shows through.
func (p Paint) Over(base Paint) Paint {
	switch {
	case p.On == "":
		return base
	case base.On == "":
		return p
	}
	return Paint{base.On + p.On, p.Off + base.Off}
}

// Apply returns s painted. It does not nest: s is plain.
func (p Paint) Apply(s string) string {
	if p.On == "" || s == "" {
		return s
	}
	return p.On + s + p.Off
}

// Highlight lays a paint over the bytes [Start, End) of a text.
type Highlight struct {
	Start, End int
	Paint      Paint
}

// Draw returns the piece l of plain text s in exactly w cells, truncated or padded, in base paint with the highlights over it. Highlights
// are byte ranges of s in any order; they may reach out of l, and where several lie over each other, the later in the slice is on top.
// A highlight that begins or ends inside a grapheme takes in the whole of it.
func Draw(s string, l Line, w int, base Paint, highlights ...Highlight) string {
	if w <= 0 {
		return ""
	}
	l.Start = min(max(l.Start, 0), len(s))
	l.End = min(max(l.End, l.Start), len(s))
	end, cells := cut(s[l.Start:l.End], w)
	end += l.Start
	tail := ""
	if end < l.End {
		end, cells = cut(s[l.Start:l.End], w-1)
		end += l.Start
		tail = Ellipsis
		cells++
	}
	tail += spaces(w - cells)

	var b strings.Builder
	b.Grow(end - l.Start + len(tail) + 16*(1+len(highlights)))
	for _, p := range pieces(s, l.Start, end, highlights) {
		b.WriteString(paintAt(p.Start, base, highlights).Apply(printable(s[p.Start:p.End])))
	}
	b.WriteString(base.Apply(tail))
	return b.String()
}

// pieces divides [start, end) of s at the ends of the highlights, moved out to the graphemes' ends.
func pieces(s string, start, end int, highlights []Highlight) []Line {
	var at []int
	for _, h := range highlights {
		for _, i := range [...]int{h.Start, h.End} {
			if i > start && i < end && !slices.Contains(at, i) {
				at = append(at, i)
			}
		}
	}
	if start >= end {
		return nil
	}
	slices.Sort(at)
	out := make([]Line, 0, len(at)+1)
	for _, i := range at {
		out = append(out, Line{start, i})
		start = i
	}
	return append(out, Line{start, end})
}

func paintAt(i int, base Paint, highlights []Highlight) Paint {
	for _, h := range highlights {
		if h.Start <= i && i < h.End {
			base = h.Paint.Over(base)
		}
	}
	return base
}
