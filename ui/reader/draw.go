package reader

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"parley/model"
	"parley/ui/text"
	"parley/ui/theme"
)

// measure is the longest line in cells that is good to read.
const measure = 100

// columns are the widths of what stands next to each other in the window.
type columns struct {
	mark  int // for the marks of the focus and of the current match
	label int // for the side of who speaks
	text  int
}

// columns divides the window's width. A narrow window keeps its cells for the text.
func (r *Reader) columns() columns {
	var c columns
	margin := 0 // on the right, so that the text does not touch a border
	if r.w >= 24 {
		c.mark, margin = 2, 1
	}
	if r.marks && r.w >= 40 {
		c.label = r.sides.Width() + 2
	}
	c.text = min(max(r.w-c.mark-c.label-margin, 1), measure)
	return c
}

// speech is where a statement stands and which side it comes from.
type speech struct {
	start, end int
	side       model.SideID
}

// speechOf returns the pieces of the article's statements in reading order.
func speechOf(a *model.Article) []speech {
	var out []speech
	for _, s := range a.Statements {
		for _, c := range s.Content() {
			out = append(out, speech{c.Start(), c.End(), s.Speaker.Side})
		}
	}
	slices.SortFunc(out, func(a, b speech) int { return cmp.Compare(a.start, b.start) })
	return out
}

// Lines returns the window: exactly h lines of exactly w cells. They are drawn anew only after something has changed,
// and must not be changed.
func (r *Reader) Lines() []string {
	if r.frame == nil {
		r.frame = r.draw()
	}
	return r.frame
}

func (r *Reader) draw() []string {
	frame := make([]string, 0, r.h)
	more := r.doc != nil
	cols := r.columns()
	for p := r.top; more && len(frame) < r.h; p, more = r.doc.next(p) {
		frame = append(frame, r.drawLine(p, cols))
	}
	for len(frame) < r.h {
		frame = append(frame, text.Fit("", r.w))
	}
	return frame
}

// drawLine returns the line at p in exactly w cells.
func (r *Reader) drawLine(p place, cols columns) string {
	b, l, ok := r.doc.line(p)
	if !ok {
		return text.Fit("", r.w)
	}
	var out strings.Builder
	if cols.mark > 0 {
		out.WriteString(text.Fit(r.mark(b, l), cols.mark))
	}
	if cols.label > 0 {
		out.WriteString(r.label(b, l, cols.label))
	}
	indent := b.indent()
	if indent > 0 {
		sign := ""
		if b.role == model.Bullet && l.Start == b.lines[0].Start {
			sign = "•"
		}
		out.WriteString(text.Fit(sign, min(indent, r.w-cols.mark-cols.label)))
	}
	room := r.w - cols.mark - cols.label - indent
	out.WriteString(text.Draw(b.source, l, room, theme.Paint{}, r.highlights(b, l)...))
	return out.String()
}

// paint returns the paint of a block's text.
func (r *Reader) paint(b *block) theme.Paint {
	switch b.kind {
	case titleBlock:
		return r.theme.Headline
	case noteBlock, absentBlock:
		return r.theme.Notice
	}
	return r.theme.Role(b.role)
}

// mark returns the sign before a line that says without colour what is highlighted in it.
func (r *Reader) mark(b *block, l text.Line) string {
	if !b.inText {
		return ""
	}
	if r.current >= 0 && overlaps(r.matches[r.current], l) {
		return theme.MarkMatch
	}
	for _, f := range r.focus {
		if overlaps(f, l) {
			return theme.MarkFocus
		}
	}
	return ""
}

// label returns the gutter of a line, in w cells: the side of the statement that begins in it, a thin line where one
// goes on.
func (r *Reader) label(b *block, l text.Line, w int) string {
	if !b.inText {
		return text.Fit("", w)
	}
	var on *speech
	for i := range r.speech {
		s := &r.speech[i]
		if s.start >= l.End {
			break
		}
		if s.end > l.Start && (on == nil || on.start < l.Start) {
			on = s // the first that begins here, else the one that goes on
		}
	}
	if on == nil {
		return text.Fit("", w)
	}
	side := r.sides.Of(on.side)
	label := ""
	if on.start >= l.Start {
		label = side.Label
	}
	return side.Paint.Apply(text.Fit(label, w-2)+theme.MarkSpeech) + " "
}

// highlights returns the paints of a line: that of its block, over it the focus, over that the matches, the current
// match on top.
func (r *Reader) highlights(b *block, l text.Line) []text.Highlight {
	var out []text.Highlight
	if p := r.paint(b); p.On != "" {
		out = append(out, text.Highlight{Start: l.Start, End: l.End, Paint: p})
	}
	if !b.inText {
		return out
	}
	for _, f := range r.focus {
		if overlaps(f, l) {
			out = append(out, text.Highlight{Start: f.Start(), End: f.End(), Paint: r.theme.Focus})
		}
	}
	first := sort.Search(len(r.matches), func(i int) bool { return r.matches[i].End() > l.Start })
	for i := first; i < len(r.matches) && r.matches[i].Start() < l.End; i++ {
		paint := r.theme.Match
		if i == r.current {
			paint = r.theme.MatchCurrent
		}
		out = append(out, text.Highlight{Start: r.matches[i].Start(), End: r.matches[i].End(), Paint: paint})
	}
	return out
}

func overlaps(s model.Span, l text.Line) bool { return s.Start() < l.End && l.Start < s.End() }
