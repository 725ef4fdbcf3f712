package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/text"
)

// statements is the pane that answers who said it: the speakers by side, the chosen one's statements, and below them the
// chosen statement where it stands in its article.
type statements struct {
	*desk
	speakers *speakers
	list     *statementList
	doc      *document

	request model.Request // without the speaker
	chosen  string        // the query of the speaker whose statements are listed
	cursor  string        // the statement that doc has followed the cursor to
	query   string        // with which it did
	narrow  question      // waits for the cursor to rest on a speaker
}

func newStatements(d *desk) *statements {
	s := &statements{desk: d, speakers: newSpeakers(d), list: &statementList{desk: d}}
	s.list.feed = newFeed(d, func(r model.StatementRow) string { return r.ID }, s.list.draw, d.source.Statements)
	s.doc = newDocument(d, "In its article", keys.List, func() []string { return nil })
	return s
}

func (s *statements) parts() []part          { return []part{s.speakers, s.list, s.doc} }
func (s *statements) listing() model.Listing { return model.Statements }

func (s *statements) pending() bool {
	return s.speakers.asked.pending() || s.narrow.pending() || s.list.feed.asked.pending()
}

func (s *statements) find(r model.Request) tea.Cmd {
	s.request = r
	return tea.Batch(s.speakers.find(r), s.findOf(s.speakers.chosen()))
}

// findOf asks for the statements of a speaker.
func (s *statements) findOf(speaker string) tea.Cmd {
	s.chosen, s.list.of = speaker, s.speakers.name()
	r := s.request
	s.list.feed.asked.derived = speaker != ""
	if speaker != "" {
		r.Query = within(r.Query, speaker)
	}
	return s.list.feed.find(r)
}

// follow lists the statements of the speaker that the cursor is on, and shows the chosen one in its article.
func (s *statements) follow() tea.Cmd {
	if chosen := s.speakers.chosen(); chosen != s.chosen {
		s.chosen = chosen
		return s.later(&s.narrow, previewDelay, func() tea.Cmd { return s.findOf(chosen) })
	}
	row, ok := s.list.feed.current()
	switch {
	case s.list.feed.none():
		if s.cursor != "" {
			s.cursor = ""
			s.doc.clear()
		}
		return nil
	case !ok || s.list.feed.pages.Stale() || row.ID == s.cursor && openEnded(s.request) == s.query:
		return nil
	}
	wait := previewDelay
	if s.cursor == "" {
		wait = 0
	}
	s.cursor, s.query = row.ID, openEnded(s.request)
	return s.doc.show(place{Article: row.ArticleID, Span: row.Statement.Span()}, s.query, wait)
}

func (s *statements) enter(part int) target {
	if part == 0 && !s.list.feed.none() {
		return target{Part: 1}
	}
	if row, ok := s.list.feed.current(); ok {
		return target{Article: row.ArticleID, Span: row.Statement.Span()}
	}
	return target{}
}

// statementList is the list of the chosen speaker's statements.
type statementList struct {
	*desk
	feed *feed[model.StatementRow]
	of   string // whose statements are listed; "" for everybody's
}

func (l *statementList) title() (left, right string) {
	left = "Statements"
	if l.of != "" {
		left += " of " + l.of
	}
	return left + orderName(l.feed.request.Order), positionOf(l.feed.window.Cursor(), l.feed.pages.Total())
}

func (l *statementList) scope() keys.Scope { return keys.List }

func (l *statementList) setSize(w, h int, focused bool) {
	lines := 2
	switch {
	case h < 6:
		lines = 1
	case l.explains:
		lines = 3
	case h >= 9 && w < 64:
		lines = 3
	}
	l.feed.setSize(w, h, lines, focused)
}

func (l *statementList) lines() []string {
	if l.feed.empty() {
		return l.message(l.nothing("statement"), l.feed.rowLook.W, l.feed.height)
	}
	return l.feed.lines()
}

func (l *statementList) do(a keys.Action) bool { return l.feed.do(a) }
func (l *statementList) scroll(d int)          { l.feed.scroll(d) }
func (l *statementList) click(_, y int) bool   { return l.feed.click(y) }

// draw shows a statement's words, and under them who said it, how, when and where it was told. Where statements are
// explained there is another line for how sure it is and for its rule.
func (l *statementList) draw(r model.StatementRow, k look) []string {
	room := k.W - 2
	who := l.sideCell(r.Statement.Speaker.Side)
	if k.Lines == 1 {
		var sure cell
		if l.explains {
			sure = l.surety(r.Statement, 4)
		}
		room -= who.W + sure.W
		words, matches := excerpt(r.Words, room)
		return []string{l.line(k, who, sure, cell{Text: words, W: room, Matches: matches})}
	}
	under := [][]cell{l.meta(r, room)}
	if l.explains {
		under = append(under, l.why(r, room))
	}
	out := make([]string, 0, k.Lines)
	lines := k.Lines - len(under)
	words, matches := excerpt(r.Words, room*lines)
	for _, c := range paragraph(words, matches, room, lines) {
		out = append(out, l.line(k, c))
	}
	for _, cells := range under {
		out = append(out, l.line(k, cells...))
	}
	return l.spaced(out, k)
}

// why returns the cells of the line that explains a statement; narrow rows cut what the rule looks for.
func (l *statementList) why(r model.StatementRow, w int) []cell {
	side, name := l.sides.Width()+1, ruleName(r.Statement)
	sure := l.surety(r.Statement, 5)
	rule := cell{Text: name, W: min(text.Width(name)+2, w-side-sure.W), Paint: l.theme.Dim}
	return []cell{{W: side}, sure, rule, {Text: r.Statement.Rule.Why, W: w - side - sure.W - rule.W, Paint: l.theme.Dim}}
}

// meta returns the cells of the line under a statement's words; narrow rows leave out the outlet and shorten the date.
func (l *statementList) meta(r model.StatementRow, w int) []cell {
	who := l.sideCell(r.Statement.Speaker.Side)
	date, outlet := 12, 0
	switch {
	case w >= 70:
		outlet = min(w/4, 30)
	case w >= 58:
		outlet = 16
	case w < 40:
		date = 10
	}
	kind := len("indirect") + 2
	name := min(w-who.W-kind-date-outlet-1, 40)
	return []cell{
		who,
		{Text: r.Statement.Speaker.Label(), W: name, Paint: l.theme.Dim}, {W: 1},
		{Text: r.Statement.Kind.String(), W: kind, Paint: l.theme.Dim},
		{Text: dateText(r.Date, date-1), W: date, Paint: l.theme.Dim},
		{Text: or(r.Outlet, "outlet unknown"), W: outlet, Paint: l.theme.Dim},
	}
}
