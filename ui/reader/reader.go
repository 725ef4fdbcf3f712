// Package reader shows one article: its header, its text wrapped to the width there is, the query's matches, and the
// sentence it was opened on. It draws and moves; what keys do with it and where the article comes from is the
// caller's business.
//
// Only the paragraphs that have been on the screen are wrapped, so that a text of any length opens at once. Offsets
// are bytes of Article.Text, sizes are cells.
package reader

import (
	"sort"

	"parley/model"
	"parley/ui/theme"
)

// Reader is a window on one article. New makes one.
type Reader struct {
	theme *theme.Theme
	sides theme.Sides
	marks bool
	w, h  int

	article *model.Article
	doc     *document
	speech  []speech
	matches []model.Span
	current int // of matches, -1 when none has been gone to
	focus   []model.Span

	top    place
	anchor int // the byte of Text that the window began at when it was last moved; -1 in the header

	frame []string // nil when something has changed since it was drawn
}

// New returns a reader without an article.
func New(t *theme.Theme, sides theme.Sides) *Reader {
	return &Reader{theme: t, sides: sides, current: -1, anchor: -1}
}

// SetArticle shows an article from its beginning, with the places where the query matches its Text, in reading order.
// With nil it shows nothing.
func (r *Reader) SetArticle(a *model.Article, matches []model.Span) {
	r.article, r.doc, r.speech, r.focus = a, nil, nil, nil
	r.top, r.anchor = place{}, -1
	if a != nil {
		r.doc = newDocument(a)
		r.speech = speechOf(a)
		r.doc.setWidth(r.columns().text)
	}
	r.SetMatches(matches)
}

// Article returns the article that is shown, nil when there is none.
func (r *Reader) Article() *model.Article { return r.article }

// SetMatches changes the places where the query matches; the text stays where it is.
func (r *Reader) SetMatches(matches []model.Span) {
	r.matches, r.current, r.frame = matches, -1, nil
}

// SetSize sets the window's size in cells. The line at the top keeps its place in the text.
func (r *Reader) SetSize(w, h int) {
	if w == r.w && h == r.h {
		return
	}
	r.w, r.h = max(w, 0), max(h, 0)
	r.resize()
}

// ShowMarks shows or hides the gutter, in which each statement has a line with the label of its speaker's side.
func (r *Reader) ShowMarks(on bool) {
	if on != r.marks {
		r.marks = on
		r.resize()
	}
}

// resize wraps anew and brings the anchor back to the top.
func (r *Reader) resize() {
	r.frame = nil
	if r.doc == nil {
		return
	}
	if w := r.columns().text; w != r.doc.width {
		r.doc.setWidth(w)
		if r.anchor >= 0 {
			r.top = r.doc.placeOf(r.anchor)
		} else {
			r.top.line = min(r.top.line, r.doc.height(r.top.block)-1)
		}
	}
	r.top = r.clamped(r.top)
}

// Focus highlights the given spans of the article's Text, the pieces of a statement or the evidence of a position,
// and brings them into view. Without a span, or with the zero Span, the highlight goes.
func (r *Reader) Focus(spans ...model.Span) {
	r.focus, r.frame = nil, nil
	for _, s := range spans {
		if !s.IsZero() {
			r.focus = append(r.focus, s)
		}
	}
	if whole := r.Focused(); !whole.IsZero() {
		r.show(whole)
	}
}

// Focused returns the smallest span that covers what Focus highlights; the zero Span when that is nothing.
func (r *Reader) Focused() model.Span {
	var whole model.Span
	for _, s := range r.focus {
		whole = whole.Join(s)
	}
	return whole
}

// NextMatch goes to the next match, after the last to the first, and reports whether there is any. From a place
// without a match in view it goes to the first one below.
func (r *Reader) NextMatch() bool {
	next := r.current + 1
	if !r.currentVisible() {
		from := r.start()
		next = sort.Search(len(r.matches), func(i int) bool { return r.matches[i].Start() >= from })
	}
	return r.goToMatch(next)
}

// PrevMatch goes to the match before, before the first to the last, and reports whether there is any.
func (r *Reader) PrevMatch() bool {
	prev := r.current - 1
	if !r.currentVisible() {
		from := r.start()
		prev = sort.Search(len(r.matches), func(i int) bool { return r.matches[i].Start() >= from }) - 1
	}
	return r.goToMatch(prev)
}

func (r *Reader) goToMatch(i int) bool {
	n := len(r.matches)
	if n == 0 || r.doc == nil {
		return false
	}
	r.current, r.frame = (i+n)%n, nil
	r.show(r.matches[r.current])
	return true
}

func (r *Reader) currentVisible() bool {
	return r.doc != nil && r.current >= 0 && r.visible(r.doc.placeOf(r.matches[r.current].Start()))
}

// start returns where the search for a match begins: at what is focused if that is in view, else at the top of the
// window.
func (r *Reader) start() int {
	if f := r.Focused(); !f.IsZero() && r.doc != nil && r.visible(r.doc.placeOf(f.Start())) {
		return f.Start()
	}
	return r.Offset()
}

// Counter returns the number of the current match, from 1, and of all: "4/14". The current one is 0 until NextMatch
// or PrevMatch has gone to one.
func (r *Reader) Counter() (current, all int) { return r.current + 1, len(r.matches) }

// Scroll moves the window by d lines.
func (r *Reader) Scroll(d int) {
	if r.doc != nil {
		r.moveTo(r.doc.move(r.top, d))
	}
}

// HalfPage moves the window by d half pages.
func (r *Reader) HalfPage(d int) { r.Scroll(d * max(r.h/2, 1)) }

// Page moves the window by d pages; a page leaves one line of the last one visible.
func (r *Reader) Page(d int) { r.Scroll(d * max(r.h-1, 1)) }

// Home moves the window to the beginning.
func (r *Reader) Home() {
	if r.doc != nil {
		r.moveTo(place{})
	}
}

// End moves the window to the end.
func (r *Reader) End() {
	if r.doc != nil {
		r.moveTo(r.doc.end())
	}
}

// Offset returns the byte of the article's Text that the window begins at; 0 in the header.
func (r *Reader) Offset() int { return max(r.anchor, 0) }

// ShowOffset moves the window so that it begins at the line with the given byte of Text, 0 for the header: the way
// back to a place that Offset told.
func (r *Reader) ShowOffset(offset int) {
	if r.doc == nil {
		return
	}
	if offset <= 0 {
		r.Home()
		return
	}
	r.moveTo(r.doc.placeOf(offset))
}

// OffsetAt returns the byte of Text at which line y of the window begins, and false where it shows none.
func (r *Reader) OffsetAt(y int) (offset int, ok bool) {
	if r.doc == nil || y < 0 || y >= r.h {
		return 0, false
	}
	p := r.top
	for ; y > 0; y-- {
		if p, ok = r.doc.next(p); !ok {
			return 0, false
		}
	}
	return r.doc.offsetOf(p)
}

// Percent returns how much of the article stands above the window's lower edge, from 0 to 100.
func (r *Reader) Percent() int {
	if r.doc == nil || len(r.article.Text) == 0 {
		return 100
	}
	bottom, more := r.doc.next(r.doc.move(r.top, r.h-1))
	if !more {
		return 100
	}
	offset, _ := r.doc.offsetOf(bottom)
	return offset * 100 / len(r.article.Text)
}

// show moves the window so that s is in it, with what stands around it; it stays where it is when all of s is visible.
func (r *Reader) show(s model.Span) {
	if r.doc == nil {
		return
	}
	first, last := r.doc.placeOf(s.Start()), r.doc.placeOf(s.End()-1)
	if r.visible(first) && (r.visible(last) || first == r.top) {
		return
	}
	r.moveTo(r.doc.move(first, -(r.h-1)/3))
}

// visible reports whether the line at p is in the window.
func (r *Reader) visible(p place) bool {
	return p.compare(r.top) >= 0 && r.h > 0 && p.compare(r.doc.move(r.top, r.h-1)) <= 0
}

func (r *Reader) moveTo(p place) {
	r.frame = nil
	r.top = r.clamped(p)
	r.anchor = -1
	if offset, ok := r.doc.offsetOf(r.top); ok {
		r.anchor = offset
	}
}

// clamped returns p, or the first line of the last full window when p is below that.
func (r *Reader) clamped(p place) place {
	if p.compare(place{}) <= 0 {
		return place{}
	}
	if lowest := r.doc.move(r.doc.end(), -max(r.h-1, 0)); p.compare(lowest) > 0 {
		return lowest
	}
	return p
}
