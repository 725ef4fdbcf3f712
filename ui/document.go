package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/reader"
)

// document is the part in which an article is read.
type document struct {
	*desk
	reader *reader.Reader
	name   string // what the border says when there is no article
	empty  func() []string
	keysOf keys.Scope // keys.Reader, or that of the list whose sentence it shows

	asked question
	want  place  // what was asked for last
	found string // the query whose matches are shown
	w, h  int
	foot  []string // under the text: why the statement that is marked was found

	onScreen bool // there is room for it
}

// place is a spot in an article.
type place struct {
	Article string
	Span    model.Span // the sentence that is marked; zero for none
	Offset  int        // of the byte of its Text that the window begins at, when Exact
	Exact   bool       // somebody comes back to it; else the window goes where the Span is seen best
}

func newDocument(d *desk, name string, keysOf keys.Scope, empty func() []string) *document {
	return &document{desk: d, reader: reader.New(d.theme, d.sides), name: name, keysOf: keysOf, empty: empty}
}

type articleFound struct {
	article model.Article
	matches []model.Span
}

// show brings a place into view after a delay; the article is asked for unless it is there already.
func (d *document) show(p place, query string, wait time.Duration) tea.Cmd {
	d.want = p
	if a := d.reader.Article(); a != nil && a.ID == p.Article && d.found == query {
		d.asked.drop()
		d.arrive(p)
		return nil
	}
	return d.later(&d.asked, wait, func() tea.Cmd { return d.ask(p, query) })
}

func (d *document) ask(p place, query string) tea.Cmd {
	return ask(&d.asked,
		func(ctx context.Context) (articleFound, error) {
			a, matches, err := d.source.Article(ctx, p.Article, query)
			if mistake := (*model.QueryError)(nil); errors.As(err, &mistake) { // a query that is still being typed
				a, matches, err = d.source.Article(ctx, p.Article, "")
			}
			return articleFound{a, matches}, err
		},
		func(found articleFound, err error) {
			if err == nil {
				d.take(found, query, p)
			}
		})
}

func (d *document) take(f articleFound, query string, p place) {
	old := d.reader.Article()
	again := old != nil && old.ID == f.article.ID && old.Text == f.article.Text
	if again && d.found == query {
		d.reader.SetMatches(f.matches)
	} else {
		d.reader.SetArticle(&f.article, f.matches)
		again = false
	}
	d.found = query
	if !again || p.Span != d.reader.Focused() {
		d.arrive(p)
	}
}

// arrive moves the window to a place of the article that is shown.
func (d *document) arrive(p place) {
	d.focus(p.Span)
	d.ease(p.Span)
	switch {
	case p.Exact:
		d.reader.ShowOffset(p.Offset)
	case p.Span.IsZero():
		d.reader.Home()
		d.reader.NextMatch()
	}
}

// ease moves a span from the window's lower edge up, so that what follows it is seen too.
func (d *document) ease(span model.Span) {
	if span.IsZero() {
		return
	}
	h := d.h - len(d.foot)
	for y := h - 1; y > h*2/3; y-- {
		if offset, ok := d.reader.OffsetAt(y); ok && offset <= span.Start() {
			d.reader.Scroll(y - h/3)
			return
		}
	}
}

// pieces returns the pieces of the statement that fills a span, or the span itself.
func (d *document) pieces(span model.Span) []model.Span {
	if span.IsZero() {
		return nil
	}
	for _, s := range d.reader.Article().Statements {
		if s.Span() == span {
			return s.Content()
		}
	}
	return []model.Span{span}
}

// clear shows nothing.
func (d *document) clear() {
	d.asked.drop()
	d.want = place{}
	d.reader.SetArticle(nil, nil)
	d.fit()
}

// here returns the place that is shown.
func (d *document) here() place {
	a := d.reader.Article()
	if a == nil {
		return place{}
	}
	return place{a.ID, d.reader.Focused(), d.reader.Offset(), true}
}

func (d *document) title() (left, right string) {
	a := d.reader.Article()
	if a == nil {
		return d.name, ""
	}
	left = d.name
	if a.Outlet != "" {
		left = a.Outlet
	}
	if !a.Date.IsZero() {
		left += ", " + dateText(a.Date, 11)
	}
	right = fmt.Sprintf("%d%%", d.reader.Percent())
	switch current, all := d.reader.Counter(); {
	case all > 0 && current > 0:
		right = fmt.Sprintf("match %d/%d · %s", current, all, right)
	case all > 0:
		right = fmt.Sprintf("%s · %s", plural(all, "match", "matches"), right)
	}
	return left, right
}

func (d *document) scope() keys.Scope { return d.keysOf }

func (d *document) setSize(w, h int, _ bool) {
	d.w, d.h = w, h
	d.fit()
}

// leastText is how many lines the foot leaves the text.
const leastText = 3

// focus marks a span and brings it into view, above the foot that it may have.
func (d *document) focus(span model.Span) {
	pieces := d.pieces(span)
	d.reader.Focus(pieces...)
	d.fit()
	d.reader.Focus(pieces...)
}

// fit divides the room between the text and its foot. When the foot comes, what it explains is brought into view.
func (d *document) fit() {
	before := len(d.foot)
	d.foot = nil
	if d.explains {
		if s, ok := d.marked(); ok {
			d.foot = d.reasons(s, d.w)
			d.foot = d.foot[:max(min(len(d.foot), d.h-leastText), 0)]
		}
	}
	d.reader.SetSize(d.w, d.h-len(d.foot))
	if before == 0 && len(d.foot) > 0 {
		d.reader.Focus(d.pieces(d.reader.Focused())...)
	}
}

// marked returns the statement that is marked in the text.
func (d *document) marked() (model.Statement, bool) {
	span := d.reader.Focused()
	if span.IsZero() {
		return model.Statement{}, false
	}
	of := d.reader.Article().Statements
	i := slices.IndexFunc(of, func(s model.Statement) bool { return s.Span() == span })
	if i < 0 {
		return model.Statement{}, false
	}
	return of[i], true
}

func (d *document) lines() []string {
	if d.reader.Article() == nil {
		return d.message(d.empty(), d.w, d.h)
	}
	return append(slices.Clone(d.reader.Lines()), d.foot...)
}

func (d *document) do(a keys.Action) bool {
	r := d.reader
	switch a {
	case keys.Up:
		r.Scroll(-1)
	case keys.Down:
		r.Scroll(1)
	case keys.HalfUp:
		r.HalfPage(-1)
	case keys.HalfDown:
		r.HalfPage(1)
	case keys.PageUp:
		r.Page(-1)
	case keys.PageDown:
		r.Page(1)
	case keys.Top:
		r.Home()
	case keys.Bottom:
		r.End()
	default:
		return false
	}
	return true
}

func (d *document) scroll(n int)        { d.reader.Scroll(n) }
func (d *document) click(_, _ int) bool { return false }
