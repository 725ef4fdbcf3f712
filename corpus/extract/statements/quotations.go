package statements

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/corpus/extract/prose"
	"parley/model"
)

// quotation is what stands between two quotation marks of one paragraph. A quotation that its paragraph leaves open ends
// with the paragraph; the next one goes on with it when it opens with a mark again, or when some paragraph after it
// closes what none has opened.
type quotation struct {
	first, last int  // tokens, the marks included: [first, last)
	closed      bool // there is a closing mark
	single      bool // ‘ ’ or ' '
	words       int  // words and numbers inside
	title       bool // the title of a work, no words of anybody
	goesOn      bool // an earlier paragraph left it open, and no mark opens it here
}

// inside returns the tokens between the marks.
func (q quotation) inside() (first, last int) {
	first, last = q.first+1, q.last
	if q.goesOn {
		first--
	}
	if q.closed {
		last--
	}
	return first, last
}

// closeAhead returns the token after the mark that closes what the paragraph before token i leaves open, where no mark
// opens the paragraphs between again:
//
//	Orlov said: “We stay.   ¶ It is ours.   ¶ We are at home.”
//
// It is 0 when the next mark is none that closes, or is far away, or when its paragraph is a name: that is who said it.
func closeAhead(doc *prose.Document, i int) int {
	const paragraphs, tokens = 6, 1200
	if i >= len(doc.Tokens) {
		return 0
	}
	si := doc.SentenceAt(doc.Tokens[i].Start)
	for part, end := doc.Sentences[si].Part, i+tokens; i < min(end, len(doc.Tokens)); i++ {
		if doc.Sentences[si].Last <= i {
			si++
		}
		if r := doc.Role(doc.Sentences[si]); r != model.Paragraph && r != model.Bullet || doc.Sentences[si].Part-part >= paragraphs {
			return 0
		}
		if doc.Tokens[i].Kind == prose.Mark {
			if doc.Closes(i) && !doc.Opens(i) && !isInches(doc, i) && !beginsWithName(doc, doc.Sentences[si].First, i) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// beginsWithName reports whether the tokens [first, last) begin with at least two capitalised words that a comma or the
// end follows: "Anna Ruiz, the mayor of Brix."
func beginsWithName(doc *prose.Document, first, last int) bool {
	n := first
	for n < last && doc.Tokens[n].Kind == prose.Word && doc.Tokens[n].Capital {
		n++
	}
	return n-first > 1 && (n == last || doc.Tokens[n].Kind == prose.Comma || doc.Tokens[n].Kind == prose.Stop)
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
	for i := first; i < last; {
		if doc.Tokens[i].Kind != prose.Mark || !opensDouble(doc, i, first) {
			i++
			continue
		}
		q := readDouble(doc, i, first, last)
		into = append(into, q)
		i = q.last
	}
	return into
}

// maxNested bounds how many quotations stand open within one another; another one shows that a mark is missing.
const maxNested = 2

// readDouble reads the quotation that the mark at token open of the paragraph [first, last) opens.
func readDouble(doc *prose.Document, open, first, last int) quotation {
	depth, inner := 1, 0 // inner is the last mark that closed a quotation within
	for i := open + 1; i < last; i++ {
		if doc.Tokens[i].Kind != prose.Mark {
			continue
		}
		switch directed := doc.Directed(i); {
		case isInches(doc, i), i == open+1 && doc.Tokens[open].End == doc.Tokens[i].Start && !doc.Closes(i):
			// a 6'2" man; ““We stay”: one mark too many
		case depth == 1 && reversed(doc, open) && (doc.Closes(i) || !doc.Opens(i)):
			return makeQuotation(doc, open, i+1, true, false) // »We stay«
		case doubleReopens(doc, i):
			if end := nestedEnd(doc, i, last); end > 0 && !directed {
				i = end
				continue
			}
			if !directed || depth == maxNested {
				return makeQuotation(doc, open, sentenceEnd(doc, open, i), false, false)
			}
			depth++ // “he called it “a joke” twice”
		case depth > 1 && directed:
			depth--
			inner = i
		default:
			return makeQuotation(doc, open, i+1, true, false)
		}
	}
	switch goesOn := last < len(doc.Tokens) && doc.Tokens[last].Kind == prose.Mark && doc.Opens(last); {
	case goesOn:
	case inner > 0 && inner+1 < last && doc.Tokens[inner-1].End == doc.Tokens[inner].Start &&
		(doc.Tokens[inner-1].Kind == prose.Comma || doc.Tokens[inner-1].Kind == prose.Stop):
		return makeQuotation(doc, open, inner+1, true, false) // “He called it “a joke,” Orlov said.
	case open > first && doc.Tokens[open-1].Kind == prose.Word && open+1 < last && !doc.Tokens[open+1].Capital:
		return makeQuotation(doc, open, sentenceEnd(doc, open, last), false, false)
	}
	return makeQuotation(doc, open, last, false, false)
}

// nestedEnd returns the mark that closes what the straight mark at token i opens within another quotation in straight
// marks: two that close follow. "He said, "no," and left." It is 0 when they do not.
func nestedEnd(doc *prose.Document, i, last int) int {
	const tokens = 300
	end := 0
	for k := i + 1; k < min(last, i+tokens); k++ {
		switch {
		case doc.Tokens[k].Kind != prose.Mark:
		case !doc.Closes(k) || doc.Opens(k):
			return 0
		case end > 0:
			return end
		default:
			end = k
		}
	}
	return 0
}

// sentenceEnd returns where the sentence of token i ends, at most last. A quotation that begins in the middle of a sentence
// and is never closed holds no more than the rest of it: He called it “a joke. Then he left.
func sentenceEnd(doc *prose.Document, i, last int) int {
	si := doc.SentenceAt(doc.Tokens[i].Start)
	return min(last, doc.Sentences[si].Last)
}

// reversed reports whether the mark at i has a shape that closes, where it opens: »We stay«, ”We stay”.
func reversed(doc *prose.Document, i int) bool { return doc.OpensReversed(i) && !doc.Opens(i) }

// isInches reports whether the mark at i is the sign for inches behind one for feet: a 6'2" man.
func isInches(doc *prose.Document, i int) bool {
	t := doc.Tokens[i]
	if doc.Directed(i) || i == 0 || doc.Tokens[i-1].End != t.Start {
		return false
	}
	before := doc.Word(i - 1)
	c := before[0]
	return c >= '0' && c <= '9' && strings.ContainsAny(before, "'’")
}

// opensDouble reports whether the mark at i opens a quotation outside of one. A straight mark does unless it hangs on to
// what stands before it, like the sign for inches in a 6'2" man.
func opensDouble(doc *prose.Document, i, first int) bool {
	if doc.Directed(i) {
		return doc.Opens(i) || doc.OpensReversed(i)
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
	if doc.Directed(i) {
		return doc.Opens(i)
	}
	if doc.Closes(i) || !doc.Opens(i) || i == 0 {
		return false
	}
	before := doc.Tokens[i-1]
	after := i+1 < len(doc.Tokens) && doc.Tokens[i+1].Kind == prose.Word
	return after && before.End < doc.Tokens[i].Start
}

// pairSingle finds the quotations in single marks that stand outside of into[begin:], and keeps into in order. A closing
// mark is told from an apostrophe by what surrounds it: "the Democrats' plan" has none that opens. Where single marks
// stand around double ones, ‘The “offer” is dead,’ the single ones count if a stop or comma shows where they close.
func pairSingle(doc *prose.Document, first, last, begin int, into []quotation) []quotation {
	double := len(into)
	open, next, around := -1, begin, false
	for i := first; i < last; i++ {
		for next < double && into[next].last <= i {
			next++
		}
		if next < double && i >= into[next].first {
			i = into[next].last - 1
			around = true
			continue
		}
		if doc.Tokens[i].Kind != prose.Single {
			continue
		}
		switch {
		case opensSingle(doc, i, first):
			open, around = i, false
		case open >= 0 && closesSingle(doc, i, last):
			pauses := doc.Tokens[i-1].Kind == prose.Comma || doc.Tokens[i-1].Kind == prose.Stop
			q := makeQuotation(doc, open, i+1, true, true)
			if q.words >= 2 && (!around || pauses) || i == open+2 && doc.Tokens[open+1].End-doc.Tokens[open+1].Start >= minQuoted {
				into = append(into, q)
			}
			open = -1
		}
	}
	if len(into) > double {
		slices.SortFunc(into[begin:], func(a, b quotation) int { return a.first - b.first })
		into = slices.Delete(into, outermost(into, begin), len(into))
	}
	return into
}

// outermost moves those of into[begin:] that stand in no other to the front and returns how many into holds then.
func outermost(into []quotation, begin int) int {
	n, end := begin, 0
	for _, q := range into[begin:] {
		if q.first >= end {
			into[n] = q
			n, end = n+1, q.last
		}
	}
	return n
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
