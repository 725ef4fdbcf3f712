package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/list"
	"parley/ui/text"
)

// How the rows of an answer are asked for: so many at once, so many of these kept.
const (
	pageSize  = 64
	pagesKept = 32
)

// look is how a row is to be drawn.
type look struct {
	W, Lines int  // of the row
	Cursor   bool // the cursor is on it
	Focused  bool // the list has the keys
	Stale    bool // it belongs to an older answer
}

// feed is a list whose rows come from the Source, a page at a time and only those on the screen and next to it. While a
// new answer is on its way the rows of the old one stay, dimmed.
type feed[Row any] struct {
	*desk
	put  func(context.Context, model.Request) (model.Page[Row], error)
	id   func(Row) string
	draw func(Row, look) []string // exactly Lines lines of W cells

	window  *list.List
	pages   *list.Pages[Row]
	asked   question
	request model.Request
	failed  bool // a page could not be had; it is not asked for again before the cursor moves
	again   bool // the question is the one before, asked again: its rows are not old
	rowLook look
	height  int
}

func newFeed[Row any](d *desk, id func(Row) string, draw func(Row, look) []string,
	put func(context.Context, model.Request) (model.Page[Row], error)) *feed[Row] {
	f := &feed[Row]{desk: d, put: put, id: id, draw: draw, pages: list.NewPages[Row](pageSize, pagesKept)}
	f.window = list.New(f)
	return f
}

// Row draws row i for the window.
func (f *feed[Row]) Row(i int, cursor bool) (string, bool) {
	l := f.rowLook
	l.Cursor, l.Stale = cursor, f.pages.Stale() && !f.again
	row, ok := f.pages.Row(i)
	if !ok {
		lines := make([]string, l.Lines)
		for y := range lines {
			lines[y] = text.Draw(waiting(y), whole(waiting(y)), l.W, f.theme.Dim)
		}
		return strings.Join(lines, "\n"), false
	}
	return strings.Join(f.draw(row, l), "\n"), true
}

// waiting is what the given line of a row shows that has not come yet.
func waiting(line int) string {
	if line == 0 {
		return " …"
	}
	return ""
}

// ID names row i for the window.
func (f *feed[Row]) ID(i int) (string, bool) {
	row, ok := f.pages.Row(i)
	if !ok {
		return "", false
	}
	return f.id(row), true
}

// find asks for what r finds; From and N of r are the feed's own business. When it is what was asked before, there may be
// more articles now: the window stays where it is.
func (f *feed[Row]) find(r model.Request) tea.Cmd {
	f.again = r == f.request && f.pages.Generation() > 0
	f.request, f.failed = r, false
	f.asked.renew(f.ctx)
	f.window.Invalidate()
	if f.again {
		return f.ask(f.pages.RestartAt(f.window.Cursor()))
	}
	return f.ask(f.pages.Restart())
}

func (f *feed[Row]) ask(w list.Want) tea.Cmd {
	r := f.request
	r.From, r.N = w.From, w.N
	return ask(&f.asked,
		func(ctx context.Context) (model.Page[Row], error) { return f.put(ctx, r) },
		func(p model.Page[Row], err error) {
			if err != nil {
				f.pages.Fail(w)
				f.failed = true
				return
			}
			f.take(w, p)
		})
}

func (f *feed[Row]) take(w list.Want, p model.Page[Row]) {
	cursor, id := f.window.Cursor(), ""
	if f.again {
		id, _ = f.window.Selected()
	}
	first, ok := f.pages.Put(w, p.Rows, p.Total)
	switch {
	case !ok:
	case first:
		f.window.Replace(p.Total)
		if now, _ := f.window.Selected(); f.again && now != id {
			f.window.Goto(cursor)
		}
	default:
		f.window.Grow(p.Total)
	}
}

// more asks for the rows on the screen that are not there yet.
func (f *feed[Row]) more() tea.Cmd {
	if f.failed {
		return nil
	}
	var cmds []tea.Cmd
	for _, w := range f.pages.Wanted(f.window.Visible()) {
		cmds = append(cmds, f.ask(w))
	}
	return tea.Batch(cmds...)
}

// current returns the cursor's row, and false when there is none or it is not loaded yet.
func (f *feed[Row]) current() (row Row, ok bool) { return f.pages.Row(f.window.Cursor()) }

// none reports whether the newest answer has come and found nothing.
func (f *feed[Row]) none() bool { return !f.pages.Stale() && f.pages.Total() == 0 }

// empty reports whether there is nothing to show and nothing on its way.
func (f *feed[Row]) empty() bool { return f.pages.Total() == 0 && !f.asked.pending() }

// setSize gives the feed w by h cells with rows of the given number of lines.
func (f *feed[Row]) setSize(w, h, lines int, focused bool) {
	l := look{W: w, Lines: max(lines, 1), Focused: focused}
	f.height = h
	f.window.SetHeight(h / l.Lines)
	if l != f.rowLook {
		f.rowLook = l
		f.window.Invalidate()
	}
}

// lines returns the rows on the screen: exactly the height of lines, each exactly the width.
func (f *feed[Row]) lines() []string {
	return windowLines(f.window, f.rowLook.W, f.height)
}

func (f *feed[Row]) do(a keys.Action) bool {
	f.failed = false
	return move(f.window, a)
}

func (f *feed[Row]) scroll(d int) {
	f.failed = false
	f.window.Scroll(d)
}

// click puts the cursor on the row at line y and reports whether it was there already.
func (f *feed[Row]) click(y int) (again bool) {
	f.failed = false
	return clickRow(f.window, y/f.rowLook.Lines)
}
