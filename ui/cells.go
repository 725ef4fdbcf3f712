package ui

import (
	"strings"

	"parley/model"
	"parley/ui/text"
	"parley/ui/theme"
)

// head returns the line with the names of the columns.
func (m *matrix) head() string {
	from, to := m.columns()
	cells := []cell{{Text: "Issue", W: m.issueWidth() + m.signWidth(), Paint: m.theme.Dim}}
	width := m.cellWidth(from, to)
	for c := from; c < to; c++ {
		side := m.sides.Of(m.data.Sides[c])
		before, after := m.further(c)
		if !m.abreast() || m.periods() == 1 {
			cells = append(cells, m.columnHead(before+m.sideName(m.data.Sides[c])+after, side.Paint, width)...)
			continue
		}
		for _, p := range m.data.Periods {
			cells = append(cells, m.columnHead(before+side.Label+" "+p.Label+after, side.Paint, width)...)
		}
	}
	return m.line(look{W: m.w}, cells...)
}

// further returns the signs around a side's name that there are others before or after it which do not fit.
func (m *matrix) further(side int) (before, after string) {
	from, to := m.columns()
	if side == from && from > 0 {
		before = signBefore + " "
	}
	if side == to-1 && to < len(m.data.Sides) {
		after = " " + signAfter
	}
	return before, after
}

// columnHead returns the names of a column of cells.
func (m *matrix) columnHead(name string, paint theme.Paint, w int) []cell {
	s := m.cellShape(w)
	return []cell{{W: 2}, {Text: name, W: w - 4 - s.date - s.count, Paint: paint}, {Text: "newest", W: s.date, Paint: m.theme.Dim, Right: true},
		{Text: "told", W: s.count - 1, Paint: m.theme.Dim, Right: true}, {W: 3}}
}

// cellWidth is the width of a cell when the sides [from, to) are on the screen.
func (m *matrix) cellWidth(from, to int) int {
	n := max(to-from, 1)
	if m.abreast() {
		n *= m.periods()
	}
	return m.room() / n
}

// Row draws row i for the window.
func (m *matrix) Row(i int, cursor bool) (string, bool) {
	row := m.data.Rows[i]
	l := look{W: m.w, Cursor: cursor, Focused: m.focused, Stale: m.asked.pending() && !m.again}
	switch {
	case m.stacked:
		return m.stackedRow(row, l), true
	case m.abreast():
		return m.rowLine(row, l, 0, m.periods()), true
	}
	lines := make([]string, m.periods())
	for p := range lines {
		lines[p] = m.rowLine(row, l, p, p+1)
	}
	return strings.Join(lines, "\n"), true
}

// rowLine draws the line of an issue with the cells of the periods [first, last).
func (m *matrix) rowLine(row model.MatrixRow, l look, first, last int) string {
	b := &strings.Builder{}
	b.WriteString(m.issueCell(m.issueLine(row.Issue, first), l, m.issueWidth()+1))
	if w := m.periodWidth(); w > 0 && !m.abreast() {
		label := m.periodLabel(first)
		b.WriteString(text.Draw(label, whole(label), w-1, m.theme.Dim) + " ")
	}
	for p := first; p < last; p++ {
		r := relationIn(row, p)
		sign := relationSign(r)
		if last-first > 1 && strings.Trim(m.relationSigns(row), signApart) != "" {
			sign = or(sign, signApart)
		}
		b.WriteString(text.Draw(sign, whole(sign), 1, m.relationPaint(r)))
	}
	b.WriteString(" ")
	from, to := m.columns()
	width := m.cellWidth(from, to)
	for c := from; c < to; c++ {
		for p := first; p < last; p++ {
			b.WriteString(m.cells(row.Cells[m.place(c, p)], l.at(c == m.column && p == m.period), width))
		}
	}
	return text.Fit(b.String(), m.w)
}

// issueLine returns what stands of an issue's name on the line of a period: all of it on the first, unless the periods stand below
// each other and leave it room on further lines.
func (m *matrix) issueLine(issue model.Issue, period int) string {
	lines := text.Wrap(issue.Label, max(m.issueWidth()-1, 1))
	switch {
	case m.abreast() || m.periods() == 1:
		return issue.Label
	case period >= len(lines):
		return ""
	case period == m.periods()-1: // the rest, cut off
		return issue.Label[lines[period].Start:]
	}
	return issue.Label[lines[period].Start:lines[period].End]
}

// at returns how a cell of the row looks: only the cursor's column is drawn as the cursor.
func (l look) at(column bool) look {
	l.Cursor = l.Cursor && column
	return l
}

// stackedRow draws an issue with a line for each side and period below it.
func (m *matrix) stackedRow(row model.MatrixRow, l look) string {
	head := row.Issue.Label
	if signs := m.relationSigns(row); strings.Trim(signs, signApart) != "" {
		head += " " + signs
	}
	lines := []string{m.issueCell(head, l, l.W)}
	from, to := m.columns()
	for c := from; c < to; c++ {
		side := m.sides.Of(m.data.Sides[c])
		for p := range m.periods() {
			before, after := m.further(c)
			words := " " + or(strings.TrimSpace(before+after), " ") + side.Label
			label := text.Draw(words, whole(words), 3+m.sides.Width(), side.Paint)
			if w := m.periodWidth(); w > 0 {
				period := m.periodLabel(p)
				label += text.Draw(period, whole(period), w-1, m.theme.Dim) + " "
			}
			lines = append(lines, label+m.cells(row.Cells[m.place(c, p)], l.at(c == m.column && p == m.period), l.W-3-m.sides.Width()-m.periodWidth()))
		}
	}
	return strings.Join(lines, "\n")
}

// relationSigns returns the signs of all periods, a dot for a period in which the sides cannot be compared.
func (m *matrix) relationSigns(row model.MatrixRow) string {
	signs := ""
	for p := range m.periods() {
		signs += or(relationSign(relationIn(row, p)), signApart)
	}
	return signs
}

// issueCell draws the mark of the cursor and the issue in w cells.
func (m *matrix) issueCell(issue string, l look, w int) string {
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
	label := text.Truncate(mark+issue, w-1)
	return text.Draw(label, whole(label), w, paint)
}

// cells draws what is known of a side on an issue in w cells: what has changed, stance, target, date and how many tell it.
func (m *matrix) cells(c model.Cell, l look, w int) string {
	base := theme.Paint{}
	switch {
	case l.Stale:
		base = m.theme.Dim
	case l.Cursor && l.Focused:
		base = m.theme.Cursor
	}
	b := &strings.Builder{}
	for _, piece := range m.pieces(c, w-2) {
		if piece.Right {
			piece.Text = text.PadLeft(piece.Text, piece.W)
		}
		paint := base
		if base.On == "" {
			paint = piece.Paint
		}
		b.WriteString(text.Draw(piece.Text, whole(piece.Text), piece.W, paint))
	}
	return b.String() + text.Fit("", 2)
}

// pieces returns what a cell of w cells holds.
func (m *matrix) pieces(c model.Cell, w int) []cell {
	s := m.cellShape(w + 2)
	change := cell{Text: changeSign(c.Change.Kind), W: 2, Paint: m.changePaint(c.Change.Kind)}
	if s.change > 2 {
		change.Text, change.W = c.Change.Kind.String(), s.change
	}
	switch {
	case c.IsEmpty() && c.Change.Kind == model.Dropped:
		was := c.Change.Before.Position
		words := "no longer: " + was.Stance.String() + " " + strings.Map(lineless, was.Target)
		return []cell{change, {Text: words, W: w - change.W, Paint: m.theme.Dim}}
	case c.IsEmpty():
		return []cell{{W: change.W}, {Text: signNothing, W: w - change.W, Paint: m.theme.Dim}}
	}
	p := c.Lead.Position
	date := p.Date
	if s.date < 11 {
		date.Day = 0 // "2022-03" says enough where there is little room
	}
	name, rest := m.stanceCells(p.Stance, 9)
	gap := 0
	if date.Guessed() && s.date > 0 {
		gap = 1 // its mark takes the space before a date
	}
	return []cell{change, name, rest, {Text: strings.Map(lineless, p.Target), W: w - change.W - 9 - s.date - s.count - gap},
		{W: gap}, {Text: dateText(date, s.date), W: s.date, Paint: m.theme.Dim, Right: true},
		{Text: told(c), W: s.count - 1, Paint: m.theme.Dim, Right: true},
		{Text: sourcingSign(c.Sourcing), W: 1, Paint: m.theme.Warning}}
}

// cellColumns are the widths of a cell's columns beside its stance and its target.
type cellColumns struct{ change, date, count int }

// cellShape returns the columns of a cell of w cells. A space stands before the longest count, and a sign after it.
func (m *matrix) cellShape(w int) cellColumns {
	count := m.told + 2
	switch {
	case w < 42:
		return cellColumns{2, 0, max(count, 6)}
	case w < 62:
		return cellColumns{2, 8, max(count, 6)}
	}
	return cellColumns{10, 11, max(count, 8)}
}

// told returns how many findings a cell rests on, and how many outlets tell them where that is known: "5/2"; "~2" when
// they only imply a position.
func told(c model.Cell) string {
	switch {
	case c.Count == 0:
		return signImplied + number(c.Weak)
	case len(c.Outlets) == 0:
		return number(c.Count)
	}
	return number(c.Count) + "/" + number(len(c.Outlets))
}
