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

// chart draws the stances over time: issues down as in the matrix, a lane for each side, months across. The cursor is on one
// month of a lane; its issue and side are the matrix's too.
type chart struct {
	*desk
	matrix  *matrix
	window  *list.List
	months  []model.Month
	rows    map[model.IssueID]model.MatrixRow // with a cell for each side and each of spoken
	spoken  []int                             // months in which there is a position
	month   int                               // the cursor's
	asked   question
	focused bool
	w, h    int
}

const (
	widestStance = 10  // cells of a month: a sign and the name of a stance
	mostMonths   = 240 // that are drawn, the newest
)

func newChart(d *desk, m *matrix) *chart {
	c := &chart{desk: d, matrix: m}
	c.window = list.New(c)
	return c
}

// charted is the answer to what a chart asks.
type charted struct {
	months []model.Month
	spoken []int
	matrix model.Matrix
}

// find asks for the comparison of what r finds month by month, in the periods that the division makes of it.
func (c *chart) find(r model.Request, by model.Comparison, d division) tea.Cmd {
	c.asked.renew(c.ctx)
	return ask(&c.asked,
		func(ctx context.Context) (charted, error) {
			t, err := c.source.Timeline(ctx, r, by.Sides)
			if err != nil {
				return charted{}, err
			}
			found := charted{months: comparedMonths(t.Months, d.periods(t))}
			by.Periods = nil
			for i, m := range found.months {
				if !m.IsEmpty() {
					found.spoken = append(found.spoken, i)
					by.Periods = append(by.Periods, model.Period{Label: m.Month.String(), From: m.Month.First(), To: m.Month.Last()})
				}
			}
			if len(by.Periods) == 0 {
				return found, nil
			}
			by.Least = 0
			found.matrix, err = c.source.Matrix(ctx, r, by)
			return found, err
		},
		func(found charted, err error) {
			if err == nil {
				c.take(found)
			}
		})
}

func (c *chart) take(found charted) {
	c.months, c.spoken = found.months, found.spoken
	c.month = len(c.months) - 1
	c.rows = map[model.IssueID]model.MatrixRow{}
	for _, r := range found.matrix.Rows {
		c.rows[r.Issue.ID] = r
	}
	c.window.Invalidate()
}

// comparedMonths returns the months that are compared, from the first to the last, the newest where there are too many.
func comparedMonths(months []model.Month, periods []model.Period) []model.Month {
	held := func(m model.Month) bool {
		return len(periods) == 0 || slices.ContainsFunc(periods, func(p model.Period) bool { return p.Holds(m.Month) })
	}
	for len(months) > 0 && !held(months[0]) {
		months = months[1:]
	}
	for len(months) > 0 && !held(months[len(months)-1]) {
		months = months[:len(months)-1]
	}
	return months[max(len(months)-mostMonths, 0):]
}

// cell returns what is known of a side on an issue in a month.
func (c *chart) cell(issue model.IssueID, side, month int) model.Cell {
	row, ok := c.rows[issue]
	i, spoken := slices.BinarySearch(c.spoken, month)
	if at := side*len(c.spoken) + i; ok && spoken && at < len(row.Cells) {
		return row.Cells[at]
	}
	return model.Cell{}
}

// current returns the cursor's cell.
func (c *chart) current() model.Cell {
	row, ok := c.matrix.current()
	if !ok || c.month < 0 || c.month >= len(c.months) {
		return model.Cell{}
	}
	return c.cell(row.Issue.ID, c.matrix.column, c.month)
}

// follow puts the chart's cursor on the matrix's issue.
func (c *chart) follow() {
	c.window.Replace(len(c.matrix.data.Rows))
	c.window.Goto(c.matrix.window.Cursor())
}

func (c *chart) title() (left, right string) {
	if _, ok := c.matrix.current(); !ok || c.month < 0 || c.month >= len(c.months) {
		return "Stances over time", ""
	}
	side := c.matrix.data.Sides[c.matrix.column]
	right = c.months[c.month].Month.String() + " " + c.sides.Of(side).Label
	cell := c.current()
	if cell.IsEmpty() {
		return "Stances over time", right + " says nothing"
	}
	return "Stances over time", right + " " + cell.Lead.Position.Stance.String() + " " + strings.Map(lineless, cell.Lead.Position.Target)
}

func (c *chart) scope() keys.Scope { return keys.Demands }

func (c *chart) setSize(w, h int, focused bool) {
	c.w, c.h, c.focused = w, h, focused
	c.window.Invalidate()
	c.window.SetHeight((c.h - 1 - c.legendLines()) / c.rowLines())
}

// wholeHeight is how many lines all rows take with their axis and legend.
func (c *chart) wholeHeight() int { return len(c.matrix.data.Rows)*c.rowLines() + 1 + 2 }

// legendLines is how many lines explain the signs: one for the ways and, where stances are letters, another for these.
func (c *chart) legendLines() int {
	switch {
	case c.h < 7:
		return 0
	case c.h >= 10 && c.hasLetters():
		return 2
	}
	return 1
}

// hasLetters reports whether letters stand for the stances of the months.
func (c *chart) hasLetters() bool {
	return slices.ContainsFunc(c.bins(), func(b bin) bool { return !b.isGap() && b.w < widestStance })
}

// rowLines is how many lines an issue takes: one for each side and, where the screen is narrow, one for its name.
func (c *chart) rowLines() int {
	n := max(len(c.matrix.data.Sides), 1)
	if c.matrix.stacked {
		n++
	}
	return n
}

// labelWidth is how many cells stand before the months.
func (c *chart) labelWidth() int {
	if c.matrix.stacked {
		return 3 + c.sides.Width()
	}
	return 1 + max(c.matrix.issueWidth(), min(c.matrix.label+1, leastIssue)) + c.sides.Width() + 1
}

func (c *chart) bins() []bin { return binsOf(c.months, c.w-c.labelWidth(), widestStance, c.month) }

func (c *chart) lines() []string {
	if len(c.matrix.data.Rows) == 0 || len(c.months) == 0 {
		if c.asked.pending() {
			return fill(nil, c.w, c.h)
		}
		return c.message([]string{"No position here has a month."}, c.w, c.h)
	}
	axis := strings.Repeat(" ", c.labelWidth()) + axisOf(c.months, c.bins(), c.w-c.labelWidth(), func(bin) rune { return ' ' })
	out := []string{text.Draw(axis, whole(axis), c.w, c.theme.Dim)}
	out = append(out, windowLines(c.window, c.w, c.window.Height()*c.rowLines())...)
	out = fill(append(out, overflow(c.window, c.Row)...), c.w, c.h-c.legendLines())
	return append(out, c.legend()[:c.legendLines()]...)
}

// legend explains the signs for the cursor's issue, and the letters that stand for stances.
func (c *chart) legend() []string {
	ways := " " + signImplied + " only implied: there is nothing here to be for or against"
	if row, ok := c.matrix.current(); ok && row.Issue.Proposition != "" {
		ways = " + for  - against  * both ways  " + signImplied + " implied: " + row.Issue.Proposition
	}
	letters := " " + stanceLetters()
	return []string{text.Draw(ways, whole(ways), c.w, c.theme.Dim), text.Draw(letters, whole(letters), c.w, c.theme.Dim)}
}

// Row draws issue i for the window.
func (c *chart) Row(i int, cursor bool) (string, bool) {
	row := c.matrix.data.Rows[i]
	l := look{W: c.w, Cursor: cursor, Focused: c.focused}
	var lines []string
	if c.matrix.stacked {
		lines = append(lines, c.matrix.issueCell(row.Issue.Label, l, c.w))
	}
	bins := c.bins()
	for side := range c.matrix.data.Sides {
		of := c.sides.Of(c.matrix.data.Sides[side])
		b := &strings.Builder{}
		switch {
		case c.matrix.stacked:
			b.WriteString("  ")
		case side == 0:
			b.WriteString(c.matrix.issueCell(row.Issue.Label, l, c.labelWidth()-c.sides.Width()-1))
		default:
			b.WriteString(c.matrix.issueCell("", l, c.labelWidth()-c.sides.Width()-1))
		}
		b.WriteString(text.Draw(of.Label, whole(of.Label), c.sides.Width()+1, of.Paint))
		for _, bin := range bins {
			words, paint := c.sign(row.Issue, side, bin)
			if c.focused && cursor && side == c.matrix.column && bin.first <= c.month && c.month <= bin.last {
				paint = c.theme.Cursor
			}
			b.WriteString(text.Draw(words, whole(words), bin.w, paint))
		}
		lines = append(lines, text.Fit(b.String(), c.w))
	}
	return strings.Join(lines, "\n"), true
}

// sign returns what stands for a side's stance in a month: the way it goes, and the stance as far as there is room.
func (c *chart) sign(issue model.Issue, side int, b bin) (string, theme.Paint) {
	if b.isGap() {
		return "", c.theme.Dim
	}
	cell := c.cell(issue.ID, side, b.first)
	if cell.IsEmpty() {
		return signSilent, c.theme.Dim
	}
	stance := cell.Lead.Position.Stance
	way := map[model.Sign]string{model.For: "+", model.Against: "-", model.Unsigned: "*"}[cell.Sign()]
	switch {
	case cell.Count == 0:
		way = signImplied
	case issue.Proposition == "":
		way = " " // there is nothing to be for or against
	}
	switch {
	case b.w >= widestStance:
		return way + stance.String(), c.theme.Stance(stance)
	case b.w > 1:
		return way + stanceLetter(stance), c.theme.Stance(stance)
	}
	if way == " " {
		way = stanceLetter(stance)
	}
	return way, c.theme.Stance(stance)
}

// stanceLetter stands for a stance where there is no room for its name.
func stanceLetter(s model.Stance) string {
	return [...]string{model.Demands: "D", model.Supports: "S", model.Rejects: "R", model.OpenTo: "O", model.Offers: "F"}[s]
}

// ID names issue i for the window.
func (c *chart) ID(i int) (string, bool) { return c.matrix.ID(i) }

func (c *chart) do(a keys.Action) bool {
	sides := len(c.matrix.data.Sides)
	switch {
	case a == keys.Left:
		c.step(-1)
	case a == keys.Right:
		c.step(1)
	case a == keys.Down && c.matrix.column < sides-1:
		c.matrix.goTo(c.matrix.column+1, c.matrix.period)
	case a == keys.Up && c.matrix.column > 0:
		c.matrix.goTo(c.matrix.column-1, c.matrix.period)
	case a == keys.Down && c.window.Cursor() < len(c.matrix.data.Rows)-1:
		c.window.Move(1)
		c.matrix.goTo(0, c.matrix.period)
	case a == keys.Up && c.window.Cursor() > 0:
		c.window.Move(-1)
		c.matrix.goTo(sides-1, c.matrix.period)
	case a == keys.Down, a == keys.Up:
	default:
		if !move(c.window, a) {
			return false
		}
	}
	c.window.Invalidate()
	c.matrix.window.Goto(c.window.Cursor())
	return true
}

// step moves the cursor by d months, over silences.
func (c *chart) step(d int) {
	for at := c.month + d; at >= 0 && at < len(c.months); at += d {
		c.month = at
		if !c.months[at].IsEmpty() {
			return
		}
	}
}

func (c *chart) scroll(d int) { c.window.Scroll(d) }

func (c *chart) click(x, y int) bool {
	issue, side, month := c.window.Cursor(), c.matrix.column, c.month
	if y--; y < 0 {
		return false
	}
	again := clickRow(c.window, y/c.rowLines())
	lane := y % c.rowLines()
	if c.matrix.stacked {
		lane--
	}
	c.matrix.goTo(max(lane, 0), c.matrix.period)
	for _, b := range c.bins() {
		if at := x - c.labelWidth(); b.x <= at && at < b.x+b.w && !b.isGap() {
			c.month = b.first
		}
	}
	c.window.Invalidate()
	c.matrix.window.Goto(c.window.Cursor())
	return again && issue == c.window.Cursor() && side == c.matrix.column && month == c.month
}
