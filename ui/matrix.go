package ui

import (
	"context"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/list"
	"parley/ui/text"
)

// leastCell is the least width of a side's column in the matrix, in cells: less shows next to nothing of what is wanted.
// Columns that do not fit are reached with the cursor.
const leastCell = 31

// matrix lays the sides' positions next to each other: issues down, sides across. Several periods stand next to each other
// where there is room, below each other otherwise. The cursor is on one cell of it.
type matrix struct {
	*desk
	window     *list.List
	comparison model.Comparison // that is shown
	data       model.Matrix
	timeline   model.Timeline // of what is compared
	label      int            // cells of the longest issue's name
	told       int            // cells of the longest count of findings and outlets
	column     int            // the cursor's side
	period     int            // and period
	first      int            // side on the screen
	asked      question
	request    model.Request
	again      bool // the question is the one before, asked again
	stacked    bool // the sides stand under each other
	focused    bool
	w, h       int
}

func newMatrix(d *desk) *matrix {
	m := &matrix{desk: d}
	m.window = list.New(m)
	return m
}

// compared is the answer to a comparison.
type compared struct {
	comparison model.Comparison
	matrix     model.Matrix
	timeline   model.Timeline
}

// find asks for the comparison c of what r finds, in the periods that the division makes of it.
func (m *matrix) find(r model.Request, c model.Comparison, d division) tea.Cmd {
	m.again = r == m.request && len(m.data.Rows) > 0
	m.request = r
	m.asked.renew(m.ctx)
	m.window.Invalidate()
	return ask(&m.asked,
		func(ctx context.Context) (compared, error) {
			t, err := m.source.Timeline(ctx, r, c.Sides)
			if err != nil {
				return compared{}, err
			}
			c.Periods = d.periods(t)
			found, err := m.source.Matrix(ctx, r, c)
			return compared{c, found, t}, err
		},
		func(found compared, err error) {
			was, at := m.data.Rows, m.window.Cursor()
			if err == nil {
				m.comparison, m.timeline = found.comparison, found.timeline
				m.take(found.matrix)
			}
			m.window.Replace(len(m.data.Rows))
			if m.again && at < len(was) && !m.has(was[at].Issue.ID) {
				m.window.Goto(at) // the row is gone, its place is not
			}
			m.resize()
		})
}

func (m *matrix) take(found model.Matrix) {
	if len(found.Periods) != len(m.data.Periods) {
		m.period = len(found.Periods) - 1 // what a side says now comes first
	}
	m.data, m.label, m.told = found, 0, 0
	m.column = max(min(m.column, len(found.Sides)-1), 0)
	for _, r := range found.Rows {
		m.label = max(m.label, text.Width(r.Issue.Label))
		for _, c := range r.Cells {
			m.told = max(m.told, text.Width(told(c)))
		}
	}
}

// has reports whether an issue has a row.
func (m *matrix) has(issue model.IssueID) bool {
	return slices.ContainsFunc(m.data.Rows, func(r model.MatrixRow) bool { return r.Issue.ID == issue })
}

// current returns the cursor's row.
func (m *matrix) current() (model.MatrixRow, bool) {
	if i := m.window.Cursor(); i < len(m.data.Rows) {
		return m.data.Rows[i], true
	}
	return model.MatrixRow{}, false
}

// currentCell returns the cursor's cell and how the first two sides stand to each other in its period.
func (m *matrix) currentCell() (c model.Cell, r model.Relation, ok bool) {
	row, ok := m.current()
	if !ok || len(row.Cells) == 0 {
		return model.Cell{}, model.Unrelated, false
	}
	return row.Cells[m.place(m.column, m.period)], relationIn(row, m.period), true
}

// cellsOf returns a side's cells on an issue, one for each period; none when the issue has no row.
func (m *matrix) cellsOf(issue model.IssueID, side model.SideID) []model.Cell {
	row, s := slices.IndexFunc(m.data.Rows, func(r model.MatrixRow) bool { return r.Issue.ID == issue }), slices.Index(m.data.Sides, side)
	if row < 0 || s < 0 {
		return nil
	}
	return m.data.Rows[row].Cells[m.place(s, 0):m.place(s+1, 0)]
}

// place returns the place of a side's cell of a period in a row.
func (m *matrix) place(side, period int) int { return side*len(m.data.Periods) + period }

func relationIn(r model.MatrixRow, period int) model.Relation {
	if period < len(r.Relations) {
		return r.Relations[period]
	}
	return model.Unrelated
}

// wholeHeight is how many lines all rows take with their head.
func (m *matrix) wholeHeight() int { return 1 + len(m.data.Rows)*m.rowLines() }

// fit returns which sides there is room for when each takes at least the given width: a window that holds the cursor's.
func (m *matrix) fit(room, least int) (from, to int) {
	n := max(min(len(m.data.Sides), room/least), min(len(m.data.Sides), 1))
	from = max(min(m.first, m.column), m.column-n+1, 0)
	from = max(min(from, len(m.data.Sides)-n), 0)
	return from, from + n
}

func (m *matrix) title() (left, right string) {
	from, to := m.columns()
	left = "Demands"
	crowded := (len(m.comparison.Periods) > 1 || to-from < len(m.data.Sides)) && m.w < compareWidth
	if m.comparison.Order != model.ByWeight || m.w >= 60 && !crowded {
		left += " by " + m.comparison.Order.String()
	}
	if to-from < len(m.data.Sides) {
		which := "sides " + number(from+1) + "–" + number(to)
		if to-from == 1 {
			which = "side " + number(to)
		}
		left += " · " + which + " of " + number(len(m.data.Sides))
	}
	for i, p := range m.comparison.Periods {
		left += [...]string{" · ", " | "}[min(i, 1)] + p.Label
	}
	if m.comparison.Repeats {
		left += " · repeats each"
	}
	if m.comparison.Least > 1 {
		left += " · least " + number(m.comparison.Least)
	}
	if right = positionOf(m.window.Cursor(), len(m.data.Rows)); right == "" {
		return left, ""
	}
	right = "issue " + right
	if c, r, ok := m.currentCell(); ok {
		for _, words := range []string{r.String(), cellWords(c, m.comparison.Repeats)} {
			if words != "" {
				right += " · " + words
			}
		}
	}
	return left, right
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

// periods is how many periods are compared.
func (m *matrix) periods() int { return max(len(m.data.Periods), 1) }

// rowLines is how many lines an issue takes.
func (m *matrix) rowLines() int {
	switch from, to := m.columns(); {
	case m.stacked:
		return 1 + (to-from)*m.periods()
	case m.abreast():
		return 1
	}
	return m.periods()
}

// abreast reports whether there is room for the periods of two sides next to each other.
func (m *matrix) abreast() bool { return !m.stacked && m.hasRoomAbreast(m.issueWidth()) }

// hasRoomAbreast reports whether the periods of two sides fit beside the issues' column of the given width.
func (m *matrix) hasRoomAbreast(issueWidth int) bool {
	room := m.w - 1 - issueWidth - m.periods() - 1
	return room >= leastCell*m.periods()*min(len(m.data.Sides), 2)
}

// columns returns which sides are on the screen.
func (m *matrix) columns() (from, to int) {
	switch {
	case m.stacked:
		return m.fit(min(3, max((m.h-1)/m.periods(), 1)), 1)
	case m.abreast():
		return m.fit(m.room(), leastCell*m.periods())
	}
	return m.fit(m.room(), leastCell)
}

// room is the width that the cells share: what the mark of the cursor, the issues and the periods leave.
func (m *matrix) room() int { return m.w - 1 - m.issueWidth() - m.signWidth() }

// issueWidth is the width of the issues' column: as much as their names need, but no more than about a fifth, unless that is too
// little to know them by. Where periods stand below each other a name may take several lines, and leaves two sides their room.
func (m *matrix) issueWidth() int {
	w := max(min(m.label+1, max(m.w/5+1, leastIssue), mostIssue), narrowIssue)
	if m.periods() > 1 && !m.stacked && !m.hasRoomAbreast(w) {
		w = max(min(w, m.w-1-m.periodWidth()-2-2*leastCell), narrowIssue)
	}
	return w
}

// signWidth is the width of the column that tells how the sides stand to each other and, where the periods are below each
// other, which they are.
func (m *matrix) signWidth() int {
	if m.abreast() {
		return m.periods() + 1
	}
	return m.periodWidth() + 2
}

const (
	leastIssue  = 24 // cells: from here most names of issues are whole
	mostIssue   = 30
	narrowIssue = 14 // where a name has several lines

	// longestPeriod is the most cells that the name of a period takes in a row: "2022-11..2023-02".
	longestPeriod = 16
)

// periodWidth is how many cells the names of the periods take in a row, with a space; 0 when there is only one.
func (m *matrix) periodWidth() int {
	w := -1
	if m.periods() > 1 {
		for _, p := range m.data.Periods {
			w = max(w, text.Width(p.Label))
		}
	}
	room := m.w/8 - 1 // where the sides stand next to each other
	if m.stacked {
		room = m.w / 4
	}
	return min(w, longestPeriod, max(room, len("2006-01-02"))) + 1
}

// periodLabel names a period in the cells that a row has for it: by its first day where its name, cut off, would be another's.
func (m *matrix) periodLabel(period int) string {
	w := max(m.periodWidth()-1, 0)
	p := m.data.Periods[period]
	short := text.Truncate(p.Label, w)
	for i, other := range m.data.Periods {
		if i == period || text.Truncate(other.Label, w) != short {
			continue
		}
		if p.From.IsZero() {
			return "before"
		}
		return p.From.Format(time.DateOnly)
	}
	return short
}

func (m *matrix) lines() []string {
	if len(m.data.Rows) == 0 {
		if m.asked.pending() {
			return fill(nil, m.w, m.h)
		}
		if least := m.comparison.Least; least > 1 && len(m.timeline.Months) > 0 {
			return m.message([]string{"No issue here has " + number(least) + " findings.", keys.Hint(keys.LeastDown, keys.Demands) + " asks for fewer."}, m.w, m.h)
		}
		return m.message(m.nothing("demand"), m.w, m.h)
	}
	var out []string
	if m.headLines() > 0 {
		out = append(out, m.head())
	}
	out = append(out, windowLines(m.window, m.w, m.window.Height()*m.rowLines())...)
	return fill(append(out, overflow(m.window, m.Row)...), m.w, m.h)
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
		m.step(-1)
	case keys.Right:
		m.step(1)
	case keys.Up, keys.Down:
		m.climb(a)
	default:
		return move(m.window, a)
	}
	return true
}

// step moves the cursor to the next or the last column: a side, or a period of it where these stand next to each other.
func (m *matrix) step(d int) {
	if !m.abreast() {
		m.goTo(m.column+d, m.period)
		return
	}
	i := max(min(m.place(m.column, m.period)+d, len(m.data.Sides)*m.periods()-1), 0)
	m.goTo(i/m.periods(), i%m.periods())
}

// climb moves the cursor a line up or down: to another period where these stand below each other, else to another issue.
func (m *matrix) climb(a keys.Action) {
	d, begin := 1, 0
	if a == keys.Up {
		d, begin = -1, m.periods()-1
	}
	row := m.window.Cursor()
	switch {
	case m.abreast():
		move(m.window, a)
	case m.period+d >= 0 && m.period+d < m.periods():
		m.goTo(m.column, m.period+d)
	case row+d >= 0 && row+d < len(m.data.Rows):
		move(m.window, a)
		m.goTo(m.column, begin)
	}
}

// goTo moves the cursor to a side's period.
func (m *matrix) goTo(column, period int) {
	m.column = max(min(column, len(m.data.Sides)-1), 0)
	m.period = max(min(period, m.periods()-1), 0)
	m.first, _ = m.columns()
	m.window.Invalidate()
}

// leap moves the cursor from a cell that is empty to the first of its row that is not.
func (m *matrix) leap() {
	c, _, ok := m.currentCell()
	if !ok || !c.IsEmpty() || !c.Change.IsZero() {
		return
	}
	row, _ := m.current()
	if i := slices.IndexFunc(row.Cells, func(c model.Cell) bool { return !c.IsEmpty() }); i >= 0 {
		m.goTo(i/m.periods(), i%m.periods())
	}
}

func (m *matrix) scroll(d int) { m.window.Scroll(d) }

func (m *matrix) click(x, y int) bool {
	column, period := m.column, m.period
	y -= m.headLines()
	if y < 0 {
		return false
	}
	again := clickRow(m.window, y/m.rowLines())
	line := y % m.rowLines()
	from, to := m.columns()
	at := (x - m.w + m.room()) / max(m.cellWidth(from, to), 1)
	switch {
	case m.stacked && line > 0:
		m.goTo(from+(line-1)/m.periods(), (line-1)%m.periods())
	case m.stacked, x < m.w-m.room():
	case m.abreast():
		m.goTo(min(from+at/m.periods(), to-1), at%m.periods())
	default:
		m.goTo(min(from+at, to-1), line)
	}
	return again && m.column == column && m.period == period
}
