package reader

import (
	"cmp"
	"slices"
	"strings"

	"parley/model"
	"parley/ui/text"
)

// document is an article cut into blocks, each wrapped only when one of its lines is asked for.
type document struct {
	blocks []block
	width  int
}

// block is a paragraph, a heading or a line of the header.
type block struct {
	source     string // the article's Text, or a line of the header's own
	inText     bool   // source is the Text
	start, end int    // the piece of source that the block shows
	kind       kind
	role       model.Role // for a part of the article
	gap        int        // blank lines above

	lines []text.Line // nil until wrapped; byte ranges of source
}

// kind tells what a block is.
type kind uint8

const (
	titleBlock  kind = iota // the headline, from the Text or from the metadata
	noteBlock               // of the header: outlet, date, author, address
	absentBlock             // of the header: says that there is no headline
	partBlock               // a part of the Text
)

// indent returns the cells left of the block's lines: room for a bullet, or a step in for what is not the reporter's
// text.
func (b *block) indent() int {
	if b.kind != partBlock {
		return 0
	}
	switch b.role {
	case model.Bullet, model.Caption, model.Teaser, model.Notice:
		return 2
	}
	return 0
}

// place is a line of a document: line counts the blank lines above a block as its first.
type place struct{ block, line int }

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.block, q.block), cmp.Compare(p.line, q.line))
}

// newDocument cuts an article into blocks.
func newDocument(a *model.Article) *document {
	parts := a.Parts
	if parts == nil {
		parts = paragraphs(a.Text)
	}
	d := &document{}
	headline := titlePart(a, parts)
	switch {
	case headline >= 0:
		d.add(textBlock(a, parts[headline], titleBlock))
	case a.Title != "":
		d.add(block{source: a.Title, end: len(a.Title), kind: titleBlock})
	default:
		d.add(block{source: noHeadline, end: len(noHeadline), kind: absentBlock})
	}
	for _, note := range notes(a) {
		d.add(block{source: note, end: len(note), kind: noteBlock})
	}
	for i, p := range parts {
		if i == headline {
			continue
		}
		b := textBlock(a, p, partBlock)
		b.gap = 1
		if i > 0 && p.Role == model.Bullet && parts[i-1].Role == model.Bullet {
			b.gap = 0
		}
		d.add(b)
	}
	return d
}

// textBlock returns the block that shows a part of the article's Text.
func textBlock(a *model.Article, p model.Part, k kind) block {
	return block{source: a.Text, inText: true, start: p.Span.Start(), end: p.Span.End(), kind: k, role: p.Role}
}

func (d *document) add(b block) { d.blocks = append(d.blocks, b) }

const noHeadline = "(no headline)"

// notes returns the lines of the header below the headline. What is not known is said to be unknown.
func notes(a *model.Article) []string {
	outlet, date := a.Outlet, a.Date.String()
	if outlet == "" {
		outlet = "outlet unknown"
	}
	switch {
	case a.Date.IsZero():
		date = "date unknown"
	case a.Date.Guessed():
		date += " (guessed from the file's time)"
	}
	line := outlet + " · " + date
	if a.Author != "" {
		line += " · " + a.Author
	}
	if a.URL == "" {
		return []string{line}
	}
	return []string{line, a.URL}
}

// titlePart returns the index of the part that is the article's title, -1 when the title stands in no part. Some texts
// end their headline with a full stop that the title does not have.
func titlePart(a *model.Article, parts []model.Part) int {
	words := func(s string) []string { return strings.Fields(strings.TrimRight(s, ".")) }
	title := words(a.Title)
	return slices.IndexFunc(parts, func(p model.Part) bool {
		return p.Role == model.Headline && slices.Equal(words(p.Span.In(a.Text)), title)
	})
}

// paragraphs takes every line of a text for a paragraph; it serves articles whose layout was not looked at.
func paragraphs(s string) []model.Part {
	var parts []model.Part
	start := 0
	for line := range strings.Lines(s) {
		if words := strings.TrimSpace(line); words != "" {
			at := start + strings.Index(line, words)
			if span, err := model.NewSpan(s, at, at+len(words)); err == nil {
				parts = append(parts, model.Part{Span: span})
			}
		}
		start += len(line)
	}
	return parts
}

// setWidth forgets all wrapped lines when the width is another one.
func (d *document) setWidth(w int) {
	if w == d.width {
		return
	}
	d.width = w
	for i := range d.blocks {
		d.blocks[i].lines = nil
	}
}

// wrapped returns block i with its lines.
func (d *document) wrapped(i int) *block {
	b := &d.blocks[i]
	if b.lines == nil {
		b.lines = text.Reflow(b.source, b.start, b.end, max(d.width-b.indent(), 1))
	}
	return b
}

// height returns the number of lines of block i, the blank ones above it counted.
func (d *document) height(i int) int {
	b := d.wrapped(i)
	return b.gap + len(b.lines)
}

// line returns what stands at p: the block and the line of it, and false for a blank line above the block.
func (d *document) line(p place) (b *block, l text.Line, ok bool) {
	b = d.wrapped(p.block)
	if p.line < b.gap {
		return b, text.Line{}, false
	}
	return b, b.lines[p.line-b.gap], true
}

// end returns the last line.
func (d *document) end() place {
	last := len(d.blocks) - 1
	return place{last, d.height(last) - 1}
}

// move returns the line n below p, or above it when n is negative; the first or the last line when there are not so many.
func (d *document) move(p place, n int) place {
	for ; n > 0; n-- {
		if p.line++; p.line >= d.height(p.block) {
			if p.block+1 == len(d.blocks) {
				return place{p.block, p.line - 1}
			}
			p = place{p.block + 1, 0}
		}
	}
	for ; n < 0; n++ {
		if p.line--; p.line < 0 {
			if p.block == 0 {
				return place{}
			}
			p = place{p.block - 1, d.height(p.block-1) - 1}
		}
	}
	return p
}

// next returns the line below p, and false when p is the last.
func (d *document) next(p place) (place, bool) {
	q := d.move(p, 1)
	return q, q != p
}

// placeOf returns the line with the given byte of the article's Text, or the nearest below it.
func (d *document) placeOf(offset int) place {
	found, best := -1, 0
	for i := range d.blocks {
		b := &d.blocks[i]
		if !b.inText || b.end <= offset {
			continue
		}
		if distance := max(b.start-offset, 0); found < 0 || distance < best {
			found, best = i, distance
		}
	}
	if found < 0 {
		return d.end()
	}
	b := d.wrapped(found)
	line := 0
	for line+1 < len(b.lines) && b.lines[line+1].Start <= offset {
		line++
	}
	return place{found, b.gap + line}
}

// offsetOf returns the byte of the article's Text that the line at p begins with, and false for a line of the header.
func (d *document) offsetOf(p place) (offset int, ok bool) {
	b, l, shown := d.line(p)
	if !b.inText {
		return 0, false
	}
	if !shown {
		return b.start, true
	}
	return l.Start, true
}
