// Package prose cuts running text into sentences and tokens, in one pass over its bytes. It knows English abbreviations
// and quotation marks of every style, and nothing of what the words mean.
//
// All offsets are bytes of the text, half-open; they never split a rune.
package prose

import (
	"slices"
	"sort"
	"unicode/utf8"

	"parley/model"
)

// Document is a text with the sentences and tokens of those of its parts that carry language: headline, crossheads,
// paragraphs and bullets. Sentences never cross parts; tokens never cross sentences.
type Document struct {
	Text      string
	Parts     []model.Part // as given, all of them
	Sentences []Sentence   // in the order of the text
	Tokens    []Token      // in the order of the text
}

// Sentence is a stretch of tokens of one part. Marks that close a quotation or a bracket after the final stop belong to it.
type Sentence struct {
	Start, End  int // bytes of the text, from the first token to the last
	First, Last int // its tokens: Document.Tokens[First:Last]
	Part        int // index into Document.Parts
}

// Split cuts the parts of text, which stand in order and do not overlap, into sentences and tokens.
func Split(text string, parts []model.Part) *Document {
	d := &Document{}
	d.Reset(text, parts)
	return d
}

// Reset splits another text as Split does, in the memory of the one before.
func (d *Document) Reset(text string, parts []model.Part) {
	d.Text, d.Parts = text, parts
	d.Tokens = slices.Grow(d.Tokens[:0], len(text)/5+8)
	d.Sentences = slices.Grow(d.Sentences[:0], len(text)/100+2)
	s := scanner{text: text, abbr: defaultAbbreviations()}
	for i, p := range parts {
		switch p.Role {
		case model.Paragraph, model.Bullet, model.Headline, model.Crosshead:
		default:
			continue
		}
		if p.Span.End() > len(text) {
			continue // the part belongs to another text
		}
		first := len(d.Tokens)
		d.Tokens = s.tokens(p.Span.Start(), p.Span.End(), d.Tokens)
		d.cut(i, first, s.abbr)
	}
}

// cut appends the sentences of the tokens from first on, all of which stand in the given part.
func (d *Document) cut(part, first int, abbr abbreviations) {
	end := len(d.Tokens)
	begin := first
	for i := first; i < end; i++ {
		last, ok := d.boundary(i, end, abbr)
		if !ok {
			continue
		}
		d.add(part, begin, last+1)
		begin, i = last+1, last
	}
	d.add(part, begin, end)
}

func (d *Document) add(part, first, last int) {
	if first < last {
		d.Sentences = append(d.Sentences, Sentence{d.Tokens[first].Start, d.Tokens[last-1].End, first, last, part})
	}
}

// boundary reports whether the stop at token i (or the abbreviation's stop that it ends with) ends a sentence, and which
// token is the sentence's last: closing marks after the stop still belong to it.
func (d *Document) boundary(i, end int, abbr abbreviations) (last int, ok bool) {
	t := d.Tokens[i]
	abbreviated := t.Kind == Word && d.Text[t.End-1] == '.'
	if t.Kind != Stop && !abbreviated {
		return 0, false
	}
	last = d.referenceEnd(i, end)
	for last+1 < end && d.closes(last+1, last) {
		last++
	}
	if last+1 == end {
		return last, true
	}
	next := d.Tokens[last+1]
	if abbreviated {
		return last, abbr.endsSentence(d.Text[t.Start:t.End]) && (last > i || d.opensSentence(last+1)) && d.begins(last+1, end)
	}
	if next.Start == d.Tokens[last].End && !d.runsOn(i, last, last+1) {
		return 0, false
	}
	return last, d.begins(last+1, end)
}

// referenceEnd returns the last token of the reference that hangs on to the stop at token i: "It rained.[1] Then …". It is
// i when there is none.
func (d *Document) referenceEnd(i, end int) int {
	if i+3 < end && d.Tokens[i+1].Kind == Open && d.Tokens[i+2].Kind == Number && d.Tokens[i+3].Kind == Close && d.Tokens[i].End == d.Tokens[i+1].Start {
		return i + 3
	}
	return i
}

// begins reports whether token i can begin a sentence: a capital, a number or a sign that something new starts, and not
// a lower-case word, a comma or a dash.
func (d *Document) begins(i, end int) bool {
	switch t := d.Tokens[i]; t.Kind {
	case Word:
		return t.Capital || !startsLower(d.Text[t.Start:])
	case Number, Symbol:
		return true
	case Mark, Single, Open:
		return i+1 >= end || d.Tokens[i+1].Kind != Word || d.begins(i+1, end)
	case Dash:
		return i+1 < end && d.Tokens[i+1].Kind == Word && d.Tokens[i+1].Capital && i > 0 && d.Tokens[i-1].Kind == Stop
	}
	return false
}

// runsOn reports whether the sentence that the stop ends, last being its last token, has lost the space after it: "in
// Turkey.He said", "“in Turkey.”He said".
func (d *Document) runsOn(stop, last, next int) bool {
	t := d.Tokens[next]
	if d.Opens(next) && t.Kind == Mark || last > stop && t.Kind == Word && t.Capital {
		return true
	}
	if stop == 0 || d.Tokens[stop-1].Kind != Word || d.Tokens[stop-1].End-d.Tokens[stop-1].Start < 3 || !t.Capital {
		return false
	}
	before := d.Text[t.Start-2]
	return t.End-t.Start > 1 && before >= 'a' && before <= 'z' && startsLower(d.Text[t.Start+1:])
}

// opensSentence reports whether the word at token i often begins a sentence, so that an abbreviation before it probably
// ended one: "in the U.S. The senator", but not "the U.S. Senate".
func (d *Document) opensSentence(i int) bool {
	switch t := d.Tokens[i]; t.Kind {
	case Mark:
		return true
	case Word:
		switch d.Text[t.Start:t.End] {
		case "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "But", "And", "In", "On", "At", "As", "If", "When",
			"While", "After", "Before", "This", "That", "These", "Those", "His", "Her", "Its", "Their", "For", "To", "So", "There",
			"Yet", "Still", "However", "Meanwhile", "What", "Why", "How", "Who", "Some", "Many", "Most", "All", "No", "Not":
			return true
		}
	}
	return false
}

// Word returns the text of token i.
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// In returns the tokens of the sentence.
func (d *Document) In(s Sentence) []Token { return d.Tokens[s.First:s.Last] }

// Role returns the role of the part that the sentence stands in.
func (d *Document) Role(s Sentence) model.Role { return d.Parts[s.Part].Role }

// SentenceAt returns the index of the sentence that holds the byte at offset, or, between sentences, of the next one;
// len(d.Sentences) after the last.
func (d *Document) SentenceAt(offset int) int {
	return sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > offset })
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z'
	}
	return isLetter(r) && !isUpper(r)
}
