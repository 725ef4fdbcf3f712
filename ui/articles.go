package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
)

// articles is the pane that answers what was reported: a list of the articles and a reader beside it.
type articles struct {
	*desk
	list *articleList
	doc  *document

	cursor string // the article that the reader has followed the cursor to
	query  string // with which it did
	pinned bool   // the reader shows what was opened from elsewhere: the cursor is to go there
	guest  bool   // the reader shows what was opened from another pane, and the cursor has not been moved since
}

func newArticles(d *desk) *articles {
	a := &articles{desk: d, list: &articleList{desk: d}}
	a.list.feed = newFeed(d, func(r model.ArticleRow) string { return r.ID }, a.list.draw, d.source.Articles)
	a.doc = newDocument(d, "Article", keys.Reader, func() []string {
		if a.list.feed.none() {
			return nil
		}
		return []string{"Choose an article to read it here."}
	})
	a.doc.reader.ShowMarks(true)
	return a
}

func (a *articles) parts() []part          { return []part{a.list, a.doc} }
func (a *articles) pending() bool          { return a.list.feed.asked.pending() }
func (a *articles) listing() model.Listing { return model.Articles }

func (a *articles) find(r model.Request) tea.Cmd {
	a.pinned = a.pinned && r.Query == a.list.feed.request.Query
	return a.list.feed.find(r)
}

// follow shows the cursor's article in the reader, unless the cursor has not moved since it last did. An article opened
// from elsewhere stays.
func (a *articles) follow() tea.Cmd {
	row, ok := a.list.feed.current()
	query := openEnded(a.list.feed.request)
	switch {
	case a.list.feed.none() && a.cursor != "":
		a.cursor = ""
		a.doc.clear()
		return nil
	case !ok || a.list.feed.pages.Stale() || row.ID == a.cursor && query == a.query:
		return nil
	}
	if a.pinned {
		a.list.feed.window.Select(a.doc.want.Article)
		row, _ = a.list.feed.current()
		a.cursor, a.query = row.ID, query
		a.pinned = false
		return nil
	}
	wait := previewDelay
	if a.cursor == "" {
		wait = 0
	}
	a.guest = a.guest && row.ID == a.cursor
	a.cursor, a.query = row.ID, query
	return a.doc.show(place{Article: row.ID}, query, wait)
}

// open shows a place, and puts the cursor on its article where that is among the rows at hand.
func (a *articles) open(p place, query string) tea.Cmd {
	a.pinned = true
	a.cursor = ""
	return a.doc.show(p, query, 0)
}

func (a *articles) enter(part int) target {
	if part != 0 || a.list.feed.none() {
		return target{}
	}
	return target{Part: 1}
}

// articleList is the list of the articles found.
type articleList struct {
	*desk
	feed       *feed[model.ArticleRow]
	titleLines int
}

func (l *articleList) title() (left, right string) {
	return "Articles" + orderName(l.feed.request.Order), positionOf(l.feed.window.Cursor(), l.feed.pages.Total())
}

// orderName says in a title how rows are sorted, unless that is as usual.
func orderName(o model.Order) string {
	return [...]string{model.Newest: "", model.Oldest: ", oldest first", model.Relevant: ", best match first"}[o]
}

// positionOf returns which row of how many the cursor is on: "3 of 1,204".
func positionOf(row, total int) string {
	if total == 0 {
		return ""
	}
	return number(row+1) + " of " + number(total)
}

func (l *articleList) scope() keys.Scope { return keys.List }

// setSize gives a row two lines, a third where titles would be cut and there is height for it, and one more for what a
// query has found.
func (l *articleList) setSize(w, h int, focused bool) {
	lines := 2
	l.titleLines = 1
	switch {
	case h < 6:
		lines = 1
	case h >= 24 && w < 76:
		lines, l.titleLines = 3, 2
	}
	if h >= 15 && l.feed.request.Query != "" {
		lines++
	}
	l.feed.setSize(w, h, lines, focused)
}

func (l *articleList) lines() []string {
	if l.feed.empty() {
		return l.message(l.nothing("article"), l.feed.rowLook.W, l.feed.height)
	}
	return l.feed.lines()
}

func (l *articleList) do(a keys.Action) bool { return l.feed.do(a) }
func (l *articleList) scroll(d int)          { l.feed.scroll(d) }
func (l *articleList) click(_, y int) bool   { return l.feed.click(y) }

// draw shows an article's title, under it when, where and how much was found in it, and for a query what it found.
func (l *articleList) draw(r model.ArticleRow, k look) []string {
	room := k.W - 2
	if k.Lines == 1 {
		return []string{l.line(k, cell{Text: dateText(r.Date, 8), W: 9, Paint: l.theme.Dim},
			cell{Text: r.Title, W: room - 9, Paint: l.theme.Strong})}
	}
	out := make([]string, 0, k.Lines)
	for _, c := range paragraph(r.Title, nil, room, l.titleLines) {
		c.Paint = l.theme.Strong
		out = append(out, l.line(k, c))
	}
	counts := articleCounts(r, room)
	meta := dateText(r.Date, 11) + "  " + or(r.Outlet, "outlet unknown")
	out = append(out, l.line(k, cell{Text: meta, W: room - len(counts) - 2, Paint: l.theme.Dim}, cell{W: 2},
		cell{Text: counts, W: len(counts), Paint: l.theme.Dim}))
	if k.Lines > l.titleLines+1 {
		words, matches := excerpt(r.Snippet, room-2)
		out = append(out, l.line(k, cell{W: 2}, cell{Text: words, W: room - 2, Matches: matches}))
	}
	return l.spaced(out, k)
}

// articleCounts returns how much was found in an article, in ASCII, as long as the room allows.
func articleCounts(r model.ArticleRow, room int) string {
	switch {
	case room >= 64:
		return plural(r.Statements, "statement", "statements") + ", " + plural(r.Positions, "demand", "demands")
	case room >= 46:
		return number(r.Statements) + " said, " + plural(r.Positions, "demand", "demands")
	}
	return ""
}
