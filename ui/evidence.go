package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/text"
)

const (
	// evidenceMost is how many sentences of a side are listed for an issue, the newest; a query narrows them down.
	evidenceMost = 100
	// leastEvidence is the least width of a side's column, in cells.
	leastEvidence = 40
)

// evidence shows the sentences that the positions of a row of the matrix rest on, the sides next to each other or, on
// narrow screens, one after the other. Its column is the matrix's.
type evidence struct {
	*desk
	matrix  *matrix
	issue   model.Issue
	found   []sideEvidence
	stacks  []*stack
	stacked bool // the sides stand one after the other in a single stack
	listed  listed
	sought  *model.PositionKey // that the cursor goes to when the next answer is here
	asked   question
	focused bool
	w, h    int
}

// sideEvidence is what the Source knows of a side's positions on the issue.
type sideEvidence struct {
	side  model.SideID
	rows  []model.PositionRow
	total int
	aside model.Page[model.PositionRow] // that the reader set aside, and the query does not ask for
}

// listed says which of the sentences are listed.
type listed struct {
	implied bool // those that only imply a position, also where something is stated
	repeats bool // those that repeat another: they are counted too
	aside   bool // those that the reader set aside
	plain   bool // by date alone, not grouped by what is wanted
}

func (e *evidence) find(r model.Request, issue model.Issue, sides []model.SideID, wait time.Duration) tea.Cmd {
	periods := e.matrix.comparison.Periods
	e.asked.derived = true
	return e.later(&e.asked, wait, func() tea.Cmd {
		return ask(&e.asked,
			func(ctx context.Context) ([]sideEvidence, error) { return e.collect(ctx, r, issue, sides, periods) },
			func(found []sideEvidence, err error) {
				if err != nil {
					return
				}
				another := issue.ID != e.issue.ID
				if another {
					e.stacks = nil // the cursors are another issue's
				}
				e.found, e.issue = found, issue
				e.arrange()
				if another {
					e.begin()
				}
				if _, s := e.active(); s != nil && e.sought != nil {
					s.goTo(s.find(func(r model.PositionRow) bool { return r.Key() == *e.sought }))
				}
				e.sought = nil
			})
	})
}

// collect asks for the positions on an issue of each side, those in the given periods where there are any.
func (e *evidence) collect(ctx context.Context, r model.Request, issue model.Issue, sides []model.SideID, periods []model.Period) ([]sideEvidence, error) {
	terms := []string{fieldTerm("issue", string(issue.ID))}
	if len(periods) > 0 {
		terms = append(terms, datedWithin(periods))
	}
	var out []sideEvidence
	for _, side := range sides {
		own := r
		own.Query = within(r.Query, append(terms, fieldTerm("side", string(side)))...)
		own.Order, own.From, own.N = model.Newest, 0, evidenceMost
		page, err := e.source.Positions(ctx, own)
		if err != nil {
			return nil, err
		}
		found := sideEvidence{side: side, rows: page.Rows, total: page.Total}
		if !slices.ContainsFunc(page.Rows, func(r model.PositionRow) bool { return r.Aside }) {
			own.Query = within(own.Query, fieldTerm("is", "aside"))
			if found.aside, err = e.source.Positions(ctx, own); err != nil {
				return nil, err
			}
		}
		out = append(out, found)
	}
	return out, nil
}

func (e *evidence) clear() {
	e.asked.drop()
	e.found, e.stacks, e.issue = nil, nil, model.Issue{}
}

// sides returns the sides that there is room for, the cursor's column among them.
func (e *evidence) sides() []model.SideID {
	from, to := e.matrix.columns()
	if !e.matrix.stacked {
		from, to = e.matrix.fit(max(e.w, e.matrix.w), leastEvidence)
	}
	return e.matrix.data.Sides[from:to]
}

// arrange lays the sentences out for the present width. The cursors stay where they are.
func (e *evidence) arrange() {
	old := e.stacks
	e.stacks, e.stacked = nil, e.matrix.stacked
	e.listed.repeats = e.matrix.comparison.Repeats
	for i, f := range e.found {
		if i == 0 || !e.stacked {
			e.stacks = append(e.stacks, &stack{desk: e.desk, heads: e.stacked})
		}
		known := standing{periods: e.matrix.data.Periods, cells: e.matrix.cellsOf(e.issue.ID, f.side), at: e.matrix.period}
		e.stacks[len(e.stacks)-1].add(f, e.listed, known)
	}
	for i, s := range e.stacks {
		s.setSize(e.columnWidth()-1, e.h-e.headLines())
		if i < len(old) {
			s.goTo(s.placeOf(old[i]))
		}
	}
}

// list shows sentences of one kind, or folds them, or groups them otherwise, and says which.
func (e *evidence) list(a keys.Action) (says string) {
	if a == keys.Threads {
		e.listed.plain = !e.listed.plain
		e.arrange()
		return "sentences " + map[bool]string{true: "by date", false: "grouped by what is wanted"}[e.listed.plain]
	}
	shown, what := &e.listed.implied, "sentences that only imply a position are"
	if a == keys.ShowAside {
		shown, what = &e.listed.aside, "positions that you set aside are"
	}
	*shown = !*shown
	e.arrange()
	switch {
	case *shown:
		return what + " shown"
	case a == keys.Implied:
		return what + " folded where something is stated"
	}
	return what + " folded"
}

// headLines is how many lines stand above the sentences: the issue's definition where there is room, and the sides' names.
func (e *evidence) headLines() int {
	n := 0
	if !e.stacked && e.h >= 3 {
		n++
	}
	if e.h >= 9 {
		n++
	}
	return n
}

func (e *evidence) columnWidth() int {
	if e.stacked {
		return e.w
	}
	return e.w / max(len(e.found), 1)
}

// active returns the stack that the cursor is in.
func (e *evidence) active() (int, *stack) {
	if len(e.stacks) == 0 {
		return 0, nil
	}
	if e.stacked {
		return 0, e.stacks[0]
	}
	for i, f := range e.found {
		if e.matrix.column < len(e.matrix.data.Sides) && f.side == e.matrix.data.Sides[e.matrix.column] {
			return i, e.stacks[i]
		}
	}
	return 0, e.stacks[0]
}

// begin puts the cursor on the first sentence of the column's side where the sides stand under each other.
func (e *evidence) begin() {
	if !e.stacked || len(e.stacks) == 0 || e.matrix.column >= len(e.matrix.data.Sides) {
		return
	}
	for _, g := range e.stacks[0].groups {
		if g.side == e.matrix.data.Sides[e.matrix.column] {
			e.stacks[0].goTo(g.from)
		}
	}
}

// seek puts the cursor on the sentence of a position, where that is listed.
func (e *evidence) seek(id string) {
	if _, s := e.active(); s != nil {
		s.goTo(s.find(func(r model.PositionRow) bool { return r.ID == id }))
	}
}

// current returns the position whose sentence the cursor is on.
func (e *evidence) current() (model.PositionRow, bool) {
	if _, s := e.active(); s != nil && s.cursor < len(s.items) {
		return s.items[s.cursor].PositionRow, true
	}
	return model.PositionRow{}, false
}

// ownQuery returns query narrowed down to the issue at hand, for a search among its sentences.
func (e *evidence) ownQuery(query string) string {
	term := fieldTerm("issue", string(e.issue.ID))
	if e.issue.ID == "" || strings.Contains(query, term) {
		return query
	}
	return term + " " + query
}

func (e *evidence) title() (left, right string) {
	if e.issue.ID == "" {
		return "Evidence", ""
	}
	_, s := e.active()
	if s == nil || len(s.items) == 0 {
		return "Evidence: " + e.issue.Label, ""
	}
	return "Evidence: " + e.issue.Label, positionOf(s.cursor, len(s.items))
}

func (e *evidence) scope() keys.Scope { return keys.Evidence }

func (e *evidence) setSize(w, h int, focused bool) {
	if w == e.w && h == e.h && focused == e.focused && e.stacked == e.matrix.stacked {
		return
	}
	e.w, e.h, e.focused = w, h, focused
	e.arrange()
}

func (e *evidence) lines() []string {
	if len(e.found) == 0 {
		return fill(nil, e.w, e.h)
	}
	var out []string
	if e.h >= 9 {
		words := " " + e.issue.Definition
		out = append(out, text.Draw(words, whole(words), e.w, e.theme.Dim))
	}
	width := e.columnWidth()
	columns := make([][]string, len(e.stacks))
	active, _ := e.active()
	for i, s := range e.stacks {
		if !e.stacked && e.h >= 3 {
			columns[i] = append(columns[i], s.headLine(&s.groups[0], width-1))
		}
		columns[i] = append(columns[i], s.lines(i == active, i == active && e.focused)...)
	}
	for y := 0; len(out) < e.h && y < len(columns[0]); y++ {
		line := ""
		for _, c := range columns {
			line += c[y] + " "
		}
		out = append(out, text.Fit(line, e.w))
	}
	return fill(out, e.w, e.h)
}

func (e *evidence) do(a keys.Action) bool {
	switch a {
	case keys.Left, keys.Right:
		e.matrix.do(a)
		e.begin()
		return true
	}
	_, s := e.active()
	if s == nil {
		return false
	}
	switch a {
	case keys.Up:
		s.goTo(s.cursor - 1)
	case keys.Down:
		s.goTo(s.cursor + 1)
	case keys.HalfUp, keys.PageUp:
		s.goTo(s.cursor - s.page())
	case keys.HalfDown, keys.PageDown:
		s.goTo(s.cursor + s.page())
	case keys.Top:
		s.goTo(0)
	case keys.Bottom:
		s.goTo(len(s.items) - 1)
	default:
		return false
	}
	return true
}

func (e *evidence) scroll(d int) {
	if _, s := e.active(); s != nil {
		s.top = max(min(s.top+d, len(s.laid)-s.h), 0)
	}
}

func (e *evidence) click(x, y int) bool {
	if len(e.stacks) == 0 {
		return false
	}
	i := min(x/max(e.columnWidth(), 1), len(e.stacks)-1)
	before, _ := e.active()
	if !e.stacked && i != before {
		from, _ := e.matrix.fit(max(e.w, e.matrix.w), leastEvidence)
		e.matrix.goTo(from+i, e.matrix.period)
	}
	s := e.stacks[i]
	item, ok := s.at(y - e.headLines())
	if !ok {
		return false
	}
	again := item == s.cursor && i == before
	s.cursor = item
	return again
}
