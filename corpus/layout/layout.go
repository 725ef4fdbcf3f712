// Package layout reads a news text's layout: it divides the text into parts with roles (paragraph, bullet, headline,
// crosshead, caption, teaser, notice) and finds what the text itself tells about the article: title, outlet, author,
// date and language.
//
// The rules look at the shape of lines and at a few short tables (names of outlets, of places and of months, the usual
// words of page furniture). They know nothing of formats, files, actors or issues, and they do not split sentences.
// What the text does not tell stays unknown. Every rule looks at a bounded stretch of a line, so that the time is linear
// in the length of the text.
package layout

import (
	"strings"

	"parley/model"
)

// Layout is what a text's layout tells. A zero field is unknown.
type Layout struct {
	// Parts divide the text in reading order, without overlap. Only blank space and bullet signs lie between them. A part
	// that was wrapped over several lines has their newlines inside.
	Parts  []model.Part
	Title  string
	Outlet string
	Author string // several names as the byline has them: "Jane Doe and Richard Roe"
	Date   model.Date
	Lang   model.Language
}

// Parse reads the layout of text, which must have passed corpus.Sanitize.
func Parse(text string) Layout { return ParseTitled(text, "") }

// ParseTitled reads the layout of a text whose title is known from elsewhere ("" when it is not). Where the first lines
// of the text repeat the title, whatever their case, spacing and punctuation, they become the headline. The layout's
// Title is the given one.
func ParseTitled(text, title string) Layout {
	l := parse(text, title)
	l.Lang = language(text)
	return l
}

// Parts returns the parts alone of what ParseTitled would tell.
func Parts(text, title string) []model.Part { return parse(text, title).Parts }

// parse reads everything but the language.
func parse(text, title string) Layout {
	p := parser{text: text, blocks: splitBlocks(text), layout: Layout{Title: title}}
	p.turns = turnLabels(text, p.blocks)
	p.layout.Parts = make([]model.Part, 0, len(p.blocks)+1) // a dateline is a part of its own
	p.body(p.head(title))
	return p.layout
}

// parser carries the state of one parse.
type parser struct {
	text   string
	blocks []block
	layout Layout
	turns  []string // labels of a transcript
	// updated is set while the layout's date is one of an update; a date of publication takes its place.
	updated bool
}

// headBlocks bounds the number of blocks that may stand above the first paragraph.
const headBlocks = 16

// head gives roles to the blocks above the first paragraph (outlet, date, byline, headline, caption) and returns the
// index of the first block below them.
func (p *parser) head(title string) int {
	titled := false
	i := 0
	for i < len(p.blocks) && i < headBlocks {
		b := p.blocks[i]
		line := b.in(p.text)
		if n := p.repeats(title, i); n > 0 && !titled {
			for ; n > 0; n-- {
				p.add(p.blocks[i].start, p.blocks[i].end, model.Headline)
				i++
			}
			titled = true
			continue
		}
		switch role, isFurniture := furniture(line); {
		case b.bullet, p.isTurn(line):
			return i
		case isFurniture:
			p.add(b.start, b.end, role)
		case p.outletAboveRule(i):
			p.layout.Outlet = known(line)
			p.add(b.start, b.end, model.Notice)
		case p.readFields(line):
			p.add(b.start, b.end, model.Notice)
		case p.kicker(i) && !titled:
			p.add(b.start, b.end, model.Notice)
		case !titled && p.headline(i):
			titled = true
			p.setTitle(line)
			p.add(b.start, b.end, model.Headline)
		case p.readNameLine(i):
			p.add(b.start, b.end, model.Notice)
		case titled && p.standfirst(i):
			p.add(b.start, b.end, model.Crosshead)
		default:
			return i
		}
		i++
	}
	return i
}

// setTitle takes the headline as the title, and from a page title's end ("Talks resume - Reuters") the outlet.
func (p *parser) setTitle(line string) {
	if cut, last, found := cutLastField(line); found {
		if name, ok := outlet(last); ok {
			line = cut
			p.setOutlet(name)
		}
	}
	if p.layout.Title == "" {
		p.layout.Title = strings.Join(strings.Fields(line), " ")
	}
}

func (p *parser) setOutlet(name string) {
	if p.layout.Outlet == "" {
		p.layout.Outlet = name
	}
}

// datelineBlocks is the number of paragraphs from the first in which a dateline may stand without naming an agency.
const datelineBlocks = 3

// body gives roles to the blocks from i on.
func (p *parser) body(i int) {
	paragraphs := 0
	for ; i < len(p.blocks); i++ {
		b := p.blocks[i]
		role := p.role(i)
		if role != model.Paragraph {
			p.add(b.start, b.end, role)
			continue
		}
		start := b.start
		if d, ok := readDateline(b.in(p.text), paragraphs < datelineBlocks); ok && !p.isTurn(b.in(p.text)) {
			p.add(b.start, b.start+d.len, model.Notice)
			p.setOutlet(d.outlet)
			p.setDate(d.date, false)
			start += d.next
		}
		p.add(start, b.end, model.Paragraph)
		paragraphs++
	}
}

// role tells what the block i of the body is.
func (p *parser) role(i int) model.Role {
	b := p.blocks[i]
	line := b.in(p.text)
	if role, ok := furniture(line); ok {
		return role
	}
	switch {
	case p.isTurn(line):
		return model.Paragraph
	case b.bullet:
		return model.Bullet
	case p.afterTeaserLead(i):
		return model.Teaser
	case isFieldLine(line):
		if i >= len(p.blocks)-tailBlocks {
			p.readTail(line)
		}
		return model.Notice
	case p.crosshead(i):
		return model.Crosshead
	case i > 0 && i == len(p.blocks)-1 && isLabel(line) && !p.isSignature(i):
		return model.Notice
	}
	return model.Paragraph
}

// tailBlocks is the number of last blocks in which a line with the article's date or byline may stand.
const tailBlocks = 3

func (p *parser) add(start, end int, role model.Role) {
	span, err := model.NewSpan(p.text, start, end)
	if err != nil {
		return // only in a text that was not sanitised: a part that would split an invalid rune is left out
	}
	p.layout.Parts = append(p.layout.Parts, model.Part{Span: span, Role: role})
}

// setDate takes d as the article's date unless a better one is known: a date of publication goes before one of an update.
func (p *parser) setDate(d model.Date, updated bool) {
	if d.IsZero() || !p.layout.Date.IsZero() && (updated || !p.updated) {
		return
	}
	d.Origin = model.OriginText
	p.layout.Date, p.updated = d, updated
}
