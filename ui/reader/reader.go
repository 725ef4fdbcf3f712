// Package reader shows one article: its header, its text wrapped to the width there is, the query's matches, and the sentence it was opened on.
// It draws and moves; what keys do with it and where the article comes from is the caller's business.
package reader

import (
	"parley/model"
	"parley/ui/theme"
)

// Reader is a window on one article. New makes one.
type Reader struct {
	theme *theme.Theme
	sides theme.Sides

	article *model.Article
	matches []model.Span
	focus   model.Span
	marks   bool
	w, h    int
}

// New returns a reader without an article.
func New(t *theme.Theme, sides theme.Sides) *Reader { return &Reader{theme: t, sides: sides} }

// SetArticle shows an article from its beginning, with the places where the query matches its Text, in reading order.
func (r *Reader) SetArticle(a *model.Article, matches []model.Span) {
	r.article, r.matches, r.focus = a, matches, model.Span{}
}

// Article returns the article that is shown, nil when there is none.
func (r *Reader) Article() *model.Article { return r.article }

// SetMatches changes the places where the query matches; the text stays where it is.
func (r *Reader) SetMatches(matches []model.Span) { r.matches = matches }

// SetTheme changes the paints.
func (r *Reader) SetTheme(t *theme.Theme, sides theme.Sides) { r.theme, r.sides = t, sides }

// SetSize sets the window's size in cells. The line at the top keeps its place in the text.
func (r *Reader) SetSize(w, h int) { r.w, r.h = w, h }

// ShowMarks shows or hides the gutter, in which each statement has the label of its speaker's side.
func (r *Reader) ShowMarks(on bool) { r.marks = on }

// Focus highlights a span of the article's Text, a statement or the evidence of a position, and brings it into view. The zero Span
// takes the highlight away.
func (r *Reader) Focus(s model.Span) { r.focus = s }

// Focused returns the span that Focus set.
func (r *Reader) Focused() model.Span { return r.focus }

// NextMatch goes to the next match, after the last to the first, and reports whether there is any.
func (r *Reader) NextMatch() bool { return false }

// PrevMatch goes to the match before, before the first to the last, and reports whether there is any.
func (r *Reader) PrevMatch() bool { return false }

// Counter returns the number of the current match, from 1, and of all: "4/14". The current one is 0 until NextMatch or PrevMatch has gone to one.
func (r *Reader) Counter() (current, all int) { return 0, len(r.matches) }

// Scroll moves the window by d lines.
func (r *Reader) Scroll(d int) {}

// HalfPage moves the window by d half pages.
func (r *Reader) HalfPage(d int) {}

// Page moves the window by d pages; a page leaves one line of the last one visible.
func (r *Reader) Page(d int) {}

// Home moves the window to the beginning.
func (r *Reader) Home() {}

// End moves the window to the end.
func (r *Reader) End() {}

// Percent returns how much of the article stands above the window's lower edge, from 0 to 100.
func (r *Reader) Percent() int { return 100 }

// Offset returns the byte of the article's Text that the window begins at.
func (r *Reader) Offset() int { return 0 }

// ShowOffset moves the window so that it begins at the line with the given byte of Text: the way back to a place that Offset told.
func (r *Reader) ShowOffset(offset int) {}

// OffsetAt returns the byte of Text at which line y of the window begins, and false where it shows none.
func (r *Reader) OffsetAt(y int) (offset int, ok bool) { return 0, false }

// Lines returns the window: exactly h lines of exactly w cells.
func (r *Reader) Lines() []string { return nil }
