package ui

import (
	"context"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/list"
	"parley/ui/text"
	"parley/ui/theme"
)

// leastCell is the least width of a side's column in the matrix, in cells: less shows next to nothing of what is wanted.
// Columns that do not fit are reached with the cursor.
const leastCell = 31

// matrix lays the sides' positions next to each other: issues down, sides across. The cursor is on one cell of it.
type matrix struct {
	*desk
	window  *list.List
	data    model.Matrix
	label   int // cells of the longest issue's name
	column  int // of the cursor
	first   int // column on the screen
	asked   question
	request model.Request
	again   bool // the question is the one before, asked again
	stacked bool // the sides stand under each other
	focused bool
	w, h    int
}

func newMatrix(d *desk) *matrix {
	m := &matrix{desk: d}
	m.window = list.New(m)
	return m
}

func (m *matrix) find(r model.Request, sides []model.SideID) tea.Cmd {
	m.again = r == m.request && len(m.data.Rows) > 0
	m.request = r
	m.asked.renew(m.ctx)
	m.window.Invalidate()
	return ask(&m.asked,
		func(ctx context.Context) (model.Matrix, error) {
			return m.source.Matrix(ctx, r, model.Comparison{Sides: sides})
		},
		func(found model.Matrix, err error) {
			if err == nil {
				m.take(found)
			}
			m.window.Replace(len(m.data.Rows))
			m.resize()
		})
}

func (m *matrix) take(found model.Matrix) {
	m.data, m.label = found, 0
	m.column = max(min(m.column, len(found.Sides)-1), 0)
	for _, r := range found.Rows {
		m.label = max(m.label, text.Width(r.Issue.Label))
	}
}

// current returns the cursor's row.
func (m *matrix) current() (model.MatrixRow, bool) {
	if i := m.window.Cursor(); i < len(m.data.Rows) {
		return m.data.Rows[i], true
	}
	return model.MatrixRow{}, false
}

// wholeHeight is how many lines all rows take with their head.
func (m *matrix) wholeHeight() int { return 1 + len(m.data.Rows)*m.rowLines() }

// fit returns which columns there is room for when each takes at least the given width: a window that holds the cursor's.
func (m *matrix) fit(room, least int) (from, to int) {
	n := max(min(len(m.data.Sides), room/least), min(len(m.data.Sides), 1))
	from = max(min(m.first, m.column), m.column-n+1, 0)
	from = max(min(from, len(m.data.Sides)-n), 0)
	return from, from + n
}

func (m *matrix) title() (left, right string) {
	right = positionOf(m.window.Cursor(), len(m.data.Rows))
	if right != "" {
		right = "issue " + right
	}
	return "Demands", right
}

func (m *matrix) scope() keys.Scope { return keys.Demands }

func (m *matrix) setSize(w, h int, focused bool) {
	if w == m.w && h == m.h && focused == m.focused {
		return
	}
	m.w, m.h, m.focused = w, h, focused
	m.resize()
}

// stack says whether the sides stand under each other.
func (m *matrix) stack(stacked bool) {
	if stacked != m.stacked {
		m.stacked = stacked
		m.resize()
	}
}

func (m *matrix) resize() {
	m.window.Invalidate()
	m.window.SetHeight((m.h - m.headLines()) / m.rowLines())
}

// headLines is how many lines the names of the columns take; stacked cells carry them themselves.
func (m *matrix) headLines() int {
	if m.stacked || m.h < 4 {
		return 0
	}
	return 1
}

func (m *matrix) rowLines() int {
	if !m.stacked {
		return 1
	}
	from, to := m.columns()
	return 1 + to - from
}

// columns returns which sides are on the screen.
func (m *matrix) columns() (from, to int) {
	if m.stacked {
		return m.fit(min(3, max(m.h-1, 1)), 1)
	}
	return m.fit(m.w-1-m.issueWidth(), leastCell)
}

// issueWidth is the width of the issues' column: as much as their names need, but no more than about a fifth.
func (m *matrix) issueWidth() int { return max(min(m.label+1, m.w/5+1, 30), 14) }

func (m *matrix) lines() []string {
	if len(m.data.Rows) == 0 {
		if m.asked.pending() {
			return fill(nil, m.w, m.h)
		}
		return m.message(m.nothing("demand"), m.w, m.h)
	}
	var out []string
	if m.headLines() > 0 {
		out = append(out, m.head())
	}
	return fill(append(out, windowLines(m.window, m.w, m.h-len(out))...), m.w, m.h)
}

// head returns the line with the names of the columns.
func (m *matrix) head() string {
	from, to := m.columns()
	cells := []cell{{Text: "Issue", W: m.issueWidth(), Paint: m.theme.Dim}}
	width := m.cellWidth(from, to)
	for i, id := range m.data.Sides[from:to] {
		name := m.sideName(id)
		switch {
		case i == 0 && from > 0:
			name = "‹ " + name
		case i == to-from-1 && to < len(m.data.Sides):
			name += " ›"
		}
		_, date, count := cellColumns(width)
		cells = append(cells, cell{Text: name, W: width - 2 - date - count, Paint: m.sides.Of(id).Paint},
			cell{Text: "newest", W: date, Paint: m.theme.Dim, Right: true}, cell{Text: "sent.", W: count, Paint: m.theme.Dim, Right: true}, cell{W: 2})
	}
	return m.line(look{W: m.w}, cells...)
}

func (m *matrix) cellWidth(from, to int) int {
	return (m.w - 1 - m.issueWidth()) / max(to-from, 1)
}

// Row draws row i for the window.
func (m *matrix) Row(i int, cursor bool) (string, bool) {
	row := m.data.Rows[i]
	l := look{W: m.w, Cursor: cursor, Focused: m.focused, Stale: m.asked.pending() && !m.again}
	from, to := m.columns()
	if m.stacked {
		return m.stackedRow(row, l, from, to), true
	}
	b := &strings.Builder{}
	b.WriteString(m.issueCell(row, l, m.issueWidth()+1))
	width := m.cellWidth(from, to)
	for c := from; c < to; c++ {
		b.WriteString(m.cells(row.Cells[c], l.at(c == m.column), width))
	}
	b.WriteString(text.Fit("", m.w-1-m.issueWidth()-width*(to-from)))
	return b.String(), true
}

// at returns how a cell of the row looks: only the cursor's column is drawn as the cursor.
func (l look) at(column bool) look {
	l.Cursor = l.Cursor && column
	return l
}

func (m *matrix) stackedRow(row model.MatrixRow, l look, from, to int) string {
	lines := []string{m.issueCell(row, l, l.W)}
	for c := from; c < to; c++ {
		side := m.sides.Of(m.data.Sides[c])
		label := text.Draw("  "+side.Label, whole("  "+side.Label), 3+m.sides.Width(), side.Paint)
		lines = append(lines, label+m.cells(row.Cells[c], l.at(c == m.column), l.W-3-m.sides.Width()))
	}
	return strings.Join(lines, "\n")
}

// issueCell draws the mark of the cursor and the issue in w cells.
func (m *matrix) issueCell(row model.MatrixRow, l look, w int) string {
	mark, paint := " ", m.theme.Strong
	switch {
	case l.Cursor && l.Focused:
		mark = theme.MarkCursor
	case l.Cursor:
		mark = theme.MarkFaded
	}
	if l.Stale {
		paint = m.theme.Dim
	}
	label := text.Truncate(mark+row.Issue.Label, w-1)
	return text.Draw(label, whole(label), w, paint)
}

// cells draws what is known of a side on an issue in w cells: stance, target, date and number of sentences.
func (m *matrix) cells(c model.Cell, l look, w int) string {
	base := theme.Paint{}
	switch {
	case l.Stale:
		base = m.theme.Dim
	case l.Cursor && l.Focused:
		base = m.theme.Cursor
	}
	draw := func(c cell) string {
		if c.Right {
			c.Text = text.PadLeft(c.Text, c.W)
		}
		paint := base
		if base.On == "" {
			paint = c.Paint
		}
		return text.Draw(c.Text, whole(c.Text), c.W, paint)
	}
	if c.IsEmpty() {
		return draw(cell{Text: "–", W: w - 2, Paint: m.theme.Dim}) + text.Fit("", 2)
	}
	p := c.Lead.Position
	stance, date, count := cellColumns(w)
	shown := p.Date
	if date < 11 {
		shown.Day = 0 // "2022-03" says enough where there is little room
	}
	name, rest := m.stanceCells(p.Stance, stance)
	return draw(name) + draw(rest) + draw(cell{Text: strings.Map(lineless, p.Target), W: w - 2 - stance - date - count}) +
		draw(cell{Text: dateText(shown, date), W: date, Paint: m.theme.Dim, Right: true}) +
		draw(cell{Text: sentences(c), W: count, Paint: m.theme.Dim, Right: true}) + text.Fit("", 2)
}

// cellColumns returns the widths of a cell's columns beside the target.
func cellColumns(w int) (stance, date, count int) {
	switch {
	case w < 38:
		return 9, 0, 6
	case w < 58:
		return 9, 8, 6
	}
	return 9, 11, 6
}

// sentences returns how many sentences a cell rests on: "5" that state a position, "5+2~" with two that imply one, "2~".
func sentences(c model.Cell) string {
	switch {
	case c.Weak == 0:
		return number(c.Count)
	case c.Count == 0:
		return number(c.Weak) + "~"
	}
	return number(c.Count) + "+" + number(c.Weak) + "~"
}

// ID names row i for the window.
func (m *matrix) ID(i int) (string, bool) {
	if i >= len(m.data.Rows) {
		return "", false
	}
	return string(m.data.Rows[i].Issue.ID), true
}

func (m *matrix) do(a keys.Action) bool {
	switch a {
	case keys.Left:
		m.goTo(m.column - 1)
	case keys.Right:
		m.goTo(m.column + 1)
	default:
		return move(m.window, a)
	}
	return true
}

// goTo moves the cursor to a column.
func (m *matrix) goTo(column int) {
	m.column = max(min(column, len(m.data.Sides)-1), 0)
	m.first, _ = m.columns()
	m.window.Invalidate()
}

// leap moves the cursor from a cell that is empty to the first of its row that is not.
func (m *matrix) leap() {
	row, ok := m.current()
	if !ok || m.column >= len(row.Cells) || !row.Cells[m.column].IsEmpty() {
		return
	}
	if i := slices.IndexFunc(row.Cells, func(c model.Cell) bool { return !c.IsEmpty() }); i >= 0 {
		m.goTo(i)
	}
}

func (m *matrix) scroll(d int) { m.window.Scroll(d) }

func (m *matrix) click(x, y int) bool {
	before := m.column
	from, to := m.columns()
	y -= m.headLines()
	if y < 0 {
		return false
	}
	again := clickRow(m.window, y/m.rowLines())
	switch {
	case m.stacked && y%m.rowLines() > 0:
		m.goTo(from + y%m.rowLines() - 1)
	case !m.stacked && x > m.issueWidth():
		m.goTo(min(from+(x-1-m.issueWidth())/max(m.cellWidth(from, to), 1), to-1))
	}
	return again && m.column == before
}
