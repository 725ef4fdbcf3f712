package statements

import (
	"slices"
	"unicode/utf8"

	"parley/corpus/extract/prose"
)

// quotation is what stands between two quotation marks of one paragraph. A quotation that its paragraph leaves open ends
// with the paragraph; the next one goes on with it when it opens with a mark again.
type quotation struct {
	first, last int  // tokens, the marks included: [first, last)
	closed      bool // there is a closing mark
	single      bool // ‘ ’ or ' '
	words       int  // words and numbers inside
	title       bool // the title of a work, no words of anybody
}

// inside returns the tokens between the marks.
func (q quotation) inside() (first, last int) {
	if q.closed {
		return q.first + 1, q.last - 1
	}
	return q.first + 1, q.last
}

// pair appends the quotations of the tokens [first, last), one paragraph, to into. Double marks are paired first, then
// single marks outside of them; marks within a quotation belong to it. A missing or stray mark costs at most its own
// paragraph.
func pair(doc *prose.Document, first, last int, into []quotation) []quotation {
	begin := len(into)
	into = pairDouble(doc, first, last, into)
	return pairSingle(doc, first, last, begin, into)
}

func pairDouble(doc *prose.Document, first, last int, into []quotation) []quotation {
	open, depth := -1, 0
	for i := first; i < last; i++ {
		if doc.Tokens[i].Kind != prose.Mark {
			continue
		}
		switch {
		case open < 0:
			if opensDouble(doc, i, first) {
				open, depth = i, 1
			}
		case doubleReopens(doc, i):
			if directed(doc, i) {
				depth++ // “he called it “a joke” twice”
				if depth > 2 {
					open, depth = i, 1
				}
				continue
			}
			into = append(into, makeQuotation(doc, open, i, false, false))
			open, depth = i, 1
		case depth > 1 && directed(doc, i):
			depth--
		default:
			into = append(into, makeQuotation(doc, open, i+1, true, false))
			open, depth = -1, 0
		}
	}
	if open >= 0 {
		into = append(into, makeQuotation(doc, open, last, false, false))
	}
	return into
}

// opensDouble reports whether the mark at i opens a quotation outside of one. A straight mark does unless it hangs on to
// what stands before it, like the sign for inches in a 6'2" man.
func opensDouble(doc *prose.Document, i, first int) bool {
	if directed(doc, i) {
		return doc.Opens(i)
	}
	t := doc.Tokens[i]
	if i > first && doc.Tokens[i-1].End == t.Start {
		switch before := doc.Tokens[i-1]; before.Kind {
		case prose.Word, prose.Possessive, prose.Comma, prose.Stop, prose.Close:
			return i+1 < len(doc.Tokens) && doc.Tokens[i+1].Start == t.End && doc.Tokens[i+1].Kind == prose.Word && before.Kind != prose.Word
		case prose.Number:
			return false
		}
	}
	return true
}

// doubleReopens reports whether the mark at i, inside a quotation, opens again instead of closing.
func doubleReopens(doc *prose.Document, i int) bool {
	if directed(doc, i) {
		return doc.Opens(i)
	}
	if doc.Closes(i) || !doc.Opens(i) || i == 0 {
		return false
	}
	before := doc.Tokens[i-1]
	after := i+1 < len(doc.Tokens) && doc.Tokens[i+1].Kind == prose.Word
	return after && before.End < doc.Tokens[i].Start
}

// directed reports whether the mark's own shape tells opening from closing.
func directed(doc *prose.Document, i int) bool {
	switch r, _ := utf8.DecodeRuneInString(doc.Text[doc.Tokens[i].Start:]); r {
	case '“', '”', '„', '«', '»', '‹', '›', '‟', '`':
		return true
	}
	return false
}

// pairSingle finds the quotations in single marks that stand outside of into[begin:], and keeps into in order. A closing
// mark is told from an apostrophe by what surrounds it: "the Democrats' plan" has none that opens.
func pairSingle(doc *prose.Document, first, last, begin int, into []quotation) []quotation {
	double := len(into)
	open, next := -1, begin
	for i := first; i < last; i++ {
		for next < double && into[next].last <= i {
			next++
		}
		if next < double && i >= into[next].first {
			i = into[next].last - 1
			open = -1 // a double quotation within single marks: rare, and the double one tells more
			continue
		}
		if doc.Tokens[i].Kind != prose.Single {
			continue
		}
		switch {
		case opensSingle(doc, i, first):
			open = i
		case open >= 0 && closesSingle(doc, i, last):
			if q := makeQuotation(doc, open, i+1, true, true); q.words >= 2 || i == open+2 && doc.Tokens[open+1].End-doc.Tokens[open+1].Start >= minQuoted {
				into = append(into, q)
			}
			open = -1
		}
	}
	if len(into) > double {
		slices.SortFunc(into[begin:], func(a, b quotation) int { return a.first - b.first })
	}
	return into
}

// minQuoted is how many bytes a word alone in single marks must have to be a quotation: ‘stuffing’, but not rock ‘n’ roll.
const minQuoted = 3

func opensSingle(doc *prose.Document, i, first int) bool {
	t := doc.Tokens[i]
	if i+1 >= len(doc.Tokens) || doc.Tokens[i+1].Start != t.End || doc.Tokens[i+1].Kind > prose.Number {
		return false
	}
	if i > first && doc.Tokens[i-1].End == t.Start {
		switch doc.Tokens[i-1].Kind {
		case prose.Open, prose.Dash, prose.Colon:
		default:
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(doc.Text[t.Start:])
	return r == '‘' || r == '\'' || r == '‚'
}

// closesSingle reports whether the mark at i closes. After an s it may be the apostrophe of a plural ("voters' anger"),
// unless nothing later in the paragraph closes.
func closesSingle(doc *prose.Document, i, last int) bool {
	t := doc.Tokens[i]
	if i == 0 || doc.Tokens[i-1].End != t.Start {
		return false
	}
	if i+1 < last && doc.Tokens[i+1].Start == t.End && doc.Tokens[i+1].Kind <= prose.Possessive {
		return false
	}
	c := doc.Text[t.Start-1]
	if c != 's' && c != 'S' || i+1 >= last || doc.Tokens[i+1].Kind != prose.Word {
		return true
	}
	for j, n := i+1, 0; j < last && n < 200; j, n = j+1, n+1 {
		if doc.Tokens[j].Kind == prose.Single && doc.Tokens[j-1].End == doc.Tokens[j].Start && !opensSingle(doc, j, i) {
			return false
		}
	}
	return true
}

func makeQuotation(doc *prose.Document, first, last int, closed, single bool) quotation {
	q := quotation{first: first, last: last, closed: closed, single: single}
	for i := first; i < last; i++ {
		if k := doc.Tokens[i].Kind; k == prose.Word || k == prose.Number {
			q.words++
		}
	}
	return q
}
