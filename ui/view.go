package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parley/ui/keys"
	"parley/ui/text"
	"parley/ui/theme"
)

// View returns the frame: exactly as many lines as the screen has, each exactly as wide. It is drawn anew only when
// something has changed.
func (m *Model) View() string {
	if m.changed {
		m.drawn = strings.Join(m.lines(), "\n")
		m.changed = false
	}
	return m.drawn
}

func (m *Model) lines() []string {
	if m.w <= 0 || m.h <= 0 {
		return nil
	}
	if m.frame.TooSmall {
		return m.tooSmall()
	}
	m.resize()
	lines := make([]string, 0, m.h)
	lines = append(lines, m.tabLine())
	lines = append(lines, m.body()...)
	return append(lines, m.queryLine(), m.statusLine())
}

func (m *Model) tooSmall() []string {
	lines := fill(nil, m.w, m.h)
	words := fmt.Sprintf("terminal too small: %dx%d at least", leastWidth, leastHeight)
	if pad := (m.w - text.Width(words)) / 2; pad > 0 {
		words = strings.Repeat(" ", pad) + words
	}
	lines[m.h/2] = text.Fit(words, m.w)
	return lines
}

// body draws the parts next to each other and above each other, and what is laid over them.
func (m *Model) body() []string {
	body := make([]strings.Builder, m.h-3)
	put := func(r rect, p part, focused bool) {
		for y, line := range m.boxed(r, p, focused) {
			body[r.Y-1+y].WriteString(line)
		}
	}
	if !m.frame.Facets.isEmpty() && !m.frame.Floating {
		put(m.frame.Facets, m.facets, m.facets.open)
	}
	for i, p := range m.panes[m.pane].parts() {
		if r := m.frame.Parts[i]; !r.isEmpty() {
			put(r, p, m.hasKeys(i))
		}
	}
	lines := make([]string, len(body))
	for y := range body {
		lines[y] = body[y].String()
	}
	if m.frame.Floating {
		overlay(lines, m.frame.Facets, m.boxed(m.frame.Facets, m.facets, true), m.w)
	}
	if m.manual.open {
		r := m.manualRect()
		overlay(lines, r, m.boxed(r, m.manual, true), m.w)
	}
	if m.picker.open {
		r := m.pickerRect()
		overlay(lines, r, m.boxed(r, m.picker, true), m.w)
	}
	return lines
}

// hasKeys reports whether part i of the current pane has the keys.
func (m *Model) hasKeys(i int) bool {
	return m.focus[m.pane] == i && !m.facets.open && !m.picker.open && !m.manual.open && !m.search.typing
}

// manualRect is where the page of keys is laid over the body: in its middle, as high as it needs to be.
func (m *Model) manualRect() rect {
	w := min(m.w-2, 84)
	if m.w < 60 {
		w = m.w
	}
	m.manual.setSize(w-2, m.manual.h, true)
	h := min(m.h-3, max(len(m.manual.laid)+2, 3))
	return rect{(m.w - w) / 2, 1 + (m.h-3-h)/2, w, h}
}

// overlay lays a box over lines, which are w cells wide and begin at line 1 of the screen.
func overlay(lines []string, r rect, box []string, w int) {
	for y, piece := range box {
		under := lines[r.Y-1+y]
		left := text.Fit(ansi.Truncate(under, r.X, ""), r.X)
		right := text.PadLeft(ansi.TruncateLeft(under, r.X+r.W, ""), w-r.X-r.W)
		lines[r.Y-1+y] = left + piece + right
	}
}

// boxed draws a part with its border in exactly the rectangle's cells.
func (m *Model) boxed(r rect, p part, focused bool) []string {
	paint, edge := m.theme.Border, thin
	if focused {
		paint = m.theme.BorderFocused
		if m.theme.NoColor {
			edge = thick
		}
	}
	in := r.inner()
	out := make([]string, 0, r.H)
	out = append(out, m.borderTop(r.W, p, paint, edge, focused))
	side := paint.Apply(edge.vertical)
	for _, line := range p.lines()[:in.H] {
		out = append(out, side+line+side)
	}
	bottom := edge.bottomLeft + strings.Repeat(edge.horizontal, in.W) + edge.bottomRight
	return append(out, paint.Apply(bottom))
}

type edges struct{ topLeft, topRight, bottomLeft, bottomRight, horizontal, vertical string }

var (
	thin  = edges{"╭", "╮", "╰", "╯", "─", "│"}
	thick = edges{"┏", "┓", "┗", "┛", "━", "┃"}
)

// borderTop draws the upper edge with the part's title in it.
func (m *Model) borderTop(w int, p part, paint theme.Paint, edge edges, focused bool) string {
	left, right := p.title()
	room := w - 6
	right = text.Truncate(right, max(room/2, room-text.Width(left)-2))
	if right != "" {
		right = " " + right + " "
	}
	left = " " + text.Truncate(left, max(room-text.Width(right), 0)) + " "
	line := strings.Repeat(edge.horizontal, max(w-4-text.Width(left)-text.Width(right), 0))
	title := m.theme.Dim
	if focused {
		title = m.theme.Title
	}
	return paint.Apply(edge.topLeft+edge.horizontal) + title.Apply(left) + paint.Apply(line) + m.theme.Dim.Apply(right) +
		paint.Apply(edge.horizontal+edge.topRight)
}

// resize places the parts anew: the screen's size, the pane or the focus has changed.
func (m *Model) resize() {
	s := shape{W: m.w, H: m.h, Pane: m.pane, Focus: m.focus[m.pane], Zoom: m.zoom, Split: m.split, Float: m.facets.open}
	if d, ok := m.panes[m.pane].(*demands); ok {
		s.Rows, s.Strip = d.wholeHeight(), d.strip.wholeHeight()
	}
	m.frame = layout(s)
	for s.Focus > 0 && !m.frame.TooSmall && m.frame.Parts[s.Focus].isEmpty() { // there is no room for it any more
		s.Focus--
		m.focus[m.pane] = s.Focus
		m.frame = layout(s)
	}
	m.sizeParts()
}

// sizeParts tells the parts that can be seen how large they are.
func (m *Model) sizeParts() {
	if m.frame.TooSmall {
		return
	}
	if d, ok := m.panes[m.pane].(*demands); ok {
		d.matrix.stack(m.frame.Stacked)
	}
	for i, p := range m.panes[m.pane].parts() {
		seen := !m.frame.Parts[i].isEmpty()
		if in := m.frame.Parts[i].inner(); seen {
			p.setSize(in.W, in.H, m.hasKeys(i))
		}
		if doc, ok := p.(*document); ok {
			doc.onScreen = seen
		}
	}
	in := m.frame.Facets.inner()
	m.facets.setSize(in.W, in.H, m.facets.open)
	in = m.pickerRect().inner()
	m.picker.setSize(in.W, in.H, true)
	page := m.manualRect().inner()
	m.manual.setSize(page.W, page.H, true)
}

// scope returns where the keys go.
func (m *Model) scope() keys.Scope {
	switch {
	case m.exports.open:
		return keys.Exports
	case m.typing():
		return keys.Input
	case m.manual.open:
		return keys.Manual
	case m.picker.open:
		return keys.Picker
	case m.facets.open:
		return keys.Facet
	}
	return m.current().scope()
}
