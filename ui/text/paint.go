package text

import (
	"slices"
	"strings"
	"unicode/utf8"
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
	if p.Off == base.Off { // both reset everything
		return Paint{base.On + p.On, p.Off}
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

// Draw returns the piece l of plain text s in exactly w cells, truncated or padded, in base paint with the highlights
// over it. Highlights are byte ranges of s in any order; they may reach out of l, and where several lie over each
// other, the later in the slice is on top. A highlight that begins or ends inside a grapheme takes in the whole of
// it.
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

	highlights = whole(s, l.Start, end, highlights)
	var b strings.Builder
	b.Grow(end - l.Start + len(tail) + 16*(1+len(highlights)))
	for _, p := range pieces(l.Start, end, highlights) {
		b.WriteString(paintAt(p.Start, base, highlights).Apply(printable(s[p.Start:p.End], false)))
	}
	b.WriteString(base.Apply(tail))
	return b.String()
}

// whole returns the highlights that lie in [start, end) of s, cut to it and moved out to the ends of graphemes.
func whole(s string, start, end int, highlights []Highlight) []Highlight {
	var out []Highlight
	for _, h := range highlights {
		h.Start, h.End = max(h.Start, start), min(h.End, end)
		if h.Start >= h.End {
			continue
		}
		h.Start, _ = around(s, start, h.Start)
		_, h.End = around(s, start, h.End)
		out = append(out, h)
	}
	return out
}

// around returns the ends of graphemes nearest to i on both sides, i itself when it is one. A grapheme begins at from.
func around(s string, from, i int) (before, after int) {
	if i == len(s) || i == from {
		return i, i
	}
	if last, _ := utf8.DecodeLastRuneInString(s[:i]); narrow(last) && nextNarrow(s[i:]) {
		return i, i
	}
	for after = from; after < i; {
		before = after
		n, _ := grapheme(s[after:])
		after += n
	}
	if after == i {
		before = i
	}
	return before, after
}

// pieces divides [start, end) at the ends of the highlights.
func pieces(start, end int, highlights []Highlight) []Line {
	at := []int{end}
	for _, h := range highlights {
		at = append(at, h.Start, h.End)
	}
	slices.Sort(at)
	var out []Line
	for _, i := range at {
		if i > start {
			out = append(out, Line{start, i})
			start = i
		}
	}
	return out
}

// paintAt returns the paint of byte i.
func paintAt(i int, base Paint, highlights []Highlight) Paint {
	for _, h := range highlights {
		if h.Start <= i && i < h.End {
			base = h.Paint.Over(base)
		}
	}
	return base
}
