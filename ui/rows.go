package ui

import (
	"strings"
	"unicode/utf8"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/list"
	"parley/ui/text"
	"parley/ui/theme"
)

// move carries out an action that moves a list's cursor, and reports whether it is one.
func move(l *list.List, a keys.Action) bool {
	switch a {
	case keys.Up:
		l.Move(-1)
	case keys.Down:
		l.Move(1)
	case keys.HalfUp:
		l.HalfPage(-1)
	case keys.HalfDown:
		l.HalfPage(1)
	case keys.PageUp:
		l.Page(-1)
	case keys.PageDown:
		l.Page(1)
	case keys.Top:
		l.Home()
	case keys.Bottom:
		l.End()
	default:
		return false
	}
	return true
}

// wayOf returns the way on which a cursor goes past headings after an action that moved it: 1 for down, -1 for up.
func wayOf(a keys.Action) int {
	if a == keys.Up || a == keys.HalfUp || a == keys.PageUp || a == keys.Bottom {
		return -1
	}
	return 1
}

// skipHeads moves the cursor of a list of n rows on, down when way is 1 and up when it is -1, until it is on none that is a
// heading.
func skipHeads(l *list.List, n, way int, head func(i int) bool) {
	for range 2 {
		for i := l.Cursor(); i >= 0 && i < n; i += way {
			if !head(i) {
				l.Goto(i)
				return
			}
		}
		way = -way
	}
}

// clickRow puts the cursor on the row at place y of the window and reports whether it was there already.
func clickRow(l *list.List, y int) (again bool) {
	row, ok := l.At(y)
	if !ok {
		return false
	}
	again = row == l.Cursor()
	l.Goto(row)
	return again
}

// windowLines returns a list's visible rows as exactly h lines of w cells. A row may have several lines.
func windowLines(l *list.List, w, h int) []string {
	out := make([]string, 0, h)
	for _, row := range l.View() {
		for line := range strings.SplitSeq(row, "\n") {
			out = append(out, line)
		}
	}
	return fill(out, w, h)
}

// overflow returns the beginning of the row after a list's visible ones, to fill the lines that no whole row fits into.
func overflow(l *list.List, row func(i int, cursor bool) (string, bool)) []string {
	_, next := l.Visible()
	if next >= l.Len() {
		return nil
	}
	line, _ := row(next, false)
	return strings.Split(line, "\n")
}

// fill returns lines as exactly h lines, with blank ones of w cells in place of those missing.
func fill(lines []string, w, h int) []string {
	for len(lines) < h {
		lines = append(lines, text.Fit("", w))
	}
	return lines[:max(h, 0)]
}

// cell is a piece of a row: text in a number of cells, flush left unless Right is set.
type cell struct {
	Text    string
	W       int
	Paint   theme.Paint
	Right   bool
	Matches []model.Span // of Text
}

// line draws cells next to each other behind the mark of the cursor, in exactly l.W cells.
func (d *desk) line(l look, cells ...cell) string {
	base, mark := d.base(l)
	var b strings.Builder
	b.WriteString(text.Draw(mark, whole(mark), min(1, l.W), base))
	left := l.W - 1
	for _, c := range cells {
		if w := min(c.W, left); w > 0 {
			b.WriteString(d.cell(c, w, base, l))
			left -= w
		}
	}
	b.WriteString(text.Draw("", text.Line{}, left, base))
	return b.String()
}

func (d *desk) cell(c cell, w int, base theme.Paint, l look) string {
	if c.Right {
		c.Text = text.PadLeft(c.Text, w)
	}
	if !l.Stale && !(l.Cursor && l.Focused) {
		base = c.Paint.Over(base)
	}
	return text.Draw(c.Text, whole(c.Text), w, base, d.highlights(c.Matches, l)...)
}

// highlights returns the paint of the places where the query matches; an old answer has none.
func (d *desk) highlights(matches []model.Span, l look) []text.Highlight {
	if l.Stale {
		return nil
	}
	out := make([]text.Highlight, len(matches))
	for i, m := range matches {
		out[i] = text.Highlight{Start: m.Start(), End: m.End(), Paint: d.theme.Match}
	}
	return out
}

// base returns the paint of a row's ground and the mark at its beginning.
func (d *desk) base(l look) (theme.Paint, string) {
	switch {
	case l.Stale && l.Cursor:
		return d.theme.Dim, theme.MarkFaded
	case l.Stale:
		return d.theme.Dim, " "
	case l.Cursor && l.Focused:
		return d.theme.Cursor, theme.MarkCursor
	case l.Cursor:
		return d.theme.CursorFaded, theme.MarkFaded
	}
	return theme.Paint{}, " "
}

// paragraph wraps words to at most so many lines of w cells, each a cell of its own; what does not fit is cut off the last.
func paragraph(words string, matches []model.Span, w, lines int) []cell {
	var out []cell
	for _, at := range text.Wrap(words, w) {
		if len(out) == lines-1 {
			at.End = len(words)
		}
		c := cell{Text: words[at.Start:at.End], W: w}
		for _, m := range matches {
			start, end := max(m.Start(), at.Start), min(m.End(), at.End)
			if span, err := model.NewSpan(c.Text, start-at.Start, end-at.Start); err == nil {
				c.Matches = append(c.Matches, span)
			}
		}
		if out = append(out, c); len(out) == lines {
			break
		}
	}
	return out
}

// spaced fills a row's lines up with blank ones, which set it off from the next.
func (d *desk) spaced(lines []string, l look) []string {
	for len(lines) < l.Lines {
		lines = append(lines, d.line(look{W: l.W}))
	}
	return lines
}

func whole(s string) text.Line { return text.Line{Start: 0, End: len(s)} }

// excerpt returns the piece of s to show in w cells so that its first match is seen, without line breaks.
func excerpt(s model.Snippet, w int) (string, []model.Span) {
	from := 0
	if len(s.Matches) > 0 && text.Width(s.Text[:s.Matches[0].End()]) >= w {
		from = wordBefore(s.Text, s.Matches[0].Start(), w/3)
	}
	shown := s.Text[from:]
	head := ""
	if from > 0 {
		head = text.Ellipsis
	}
	shown = head + strings.Map(lineless, shown)
	var matches []model.Span
	for _, m := range s.Matches {
		if m.Start() < from {
			continue
		}
		shift := len(head) - from
		if span, err := model.NewSpan(shown, m.Start()+shift, m.End()+shift); err == nil {
			matches = append(matches, span)
		}
	}
	return shown, matches
}

// lineless returns a space for a line break or a tab, so that a row stays one line.
func lineless(r rune) rune {
	if r == '\n' || r == '\t' {
		return ' '
	}
	return r
}

// wordBefore returns the beginning of a word of s that stands at most n runes before offset at.
func wordBefore(s string, at, n int) int {
	start := at
	for i := at; i > 0 && n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		if s[i-1] == ' ' || s[i-1] == '\n' {
			start = i
		}
		i -= size
	}
	return start
}
