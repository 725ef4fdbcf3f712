// Package prose cuts running text into sentences and tokens, in one pass over its bytes. It knows English abbreviations
// and quotation marks of every style, and nothing of what the words mean.
//
// All offsets are bytes of the text, half-open; they never split a rune.
package prose

import (
	"sort"
	"strings"
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
	d := &Document{
		Text: text, Parts: parts,
		Tokens:    make([]Token, 0, len(text)/5+8),
		Sentences: make([]Sentence, 0, len(text)/100+2),
	}
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
	return d
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
	last = i
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
	if next.Start == d.Tokens[last].End && !d.runsOn(i, last+1) {
		return 0, false
	}
	return last, d.begins(last+1, end)
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

// runsOn reports whether the sentence that the stop at i ends has lost the space after it: "in Turkey.He said".
func (d *Document) runsOn(stop, next int) bool {
	t := d.Tokens[next]
	if d.Opens(next) && t.Kind == Mark {
		return true
	}
	if stop == 0 || d.Tokens[stop-1].Kind != Word || d.Tokens[stop-1].End-d.Tokens[stop-1].Start < 3 || !t.Capital {
		return false
	}
	before := d.Text[t.Start-2]
	return t.End-t.Start > 1 && before >= 'a' && before <= 'z' && startsLower(d.Text[t.Start+1:])
}

// closes reports whether token i is a closing mark or bracket that belongs to what ends at the token before it.
func (d *Document) closes(i, before int) bool {
	switch t := d.Tokens[i]; t.Kind {
	case Close:
		return true
	case Mark, Single:
		return t.Start == d.Tokens[before].End && d.Closes(i)
	}
	return false
}

// Opens reports whether the quotation mark at token i can open a quotation, as far as the mark itself and its
// neighbours tell.
func (d *Document) Opens(i int) bool {
	t := d.Tokens[i]
	switch r, _ := utf8.DecodeRuneInString(d.Text[t.Start:]); r {
	case '„', '«', '‹', '‚', '‟', '`':
		return true
	case '“', '‘': // these close what „ and ‚ open
		return !d.hangsLeft(i)
	case '”', '»', '›':
		return false
	}
	after := t.End < len(d.Text) && !isSpace(d.runeAt(t.End))
	return after && (t.Start == 0 || !joinsLeft(d.runeBefore(t.Start)))
}

// Closes reports whether the quotation mark at token i can close a quotation, as far as the mark itself and its
// neighbours tell.
func (d *Document) Closes(i int) bool {
	t := d.Tokens[i]
	switch r, _ := utf8.DecodeRuneInString(d.Text[t.Start:]); r {
	case '”', '»', '›':
		return true
	case '„', '«', '‹', '‚', '‟', '`':
		return false
	}
	return d.hangsLeft(i)
}

// hangsLeft reports whether the mark at token i stands close to what is before it and away from any word after it.
func (d *Document) hangsLeft(i int) bool {
	t := d.Tokens[i]
	if t.Start == 0 || isSpace(d.runeBefore(t.Start)) {
		return false
	}
	if t.End == len(d.Text) {
		return true
	}
	r := d.runeAt(t.End)
	return !isLetter(r) && !isDigit(r)
}

// joinsLeft reports whether a mark after r hangs on to it, so that it cannot open: a letter, a digit or a stop.
func joinsLeft(r rune) bool {
	return isLetter(r) || isDigit(r) || strings.ContainsRune(".,;!?…)]}%'’", r)
}

func (d *Document) runeAt(i int) rune {
	r, _ := utf8.DecodeRuneInString(d.Text[i:])
	return r
}

func (d *Document) runeBefore(i int) rune {
	r, _ := utf8.DecodeLastRuneInString(d.Text[:i])
	return r
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
