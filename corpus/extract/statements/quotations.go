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
// single marks outside of them; marks within a quotation belong to it. A mark without its pair costs at most its own
// paragraph, and its sentence where another mark or a verb of saying shows that what was said ends.
func (o *outline) pair(first, last int, into []quotation) []quotation {
	begin := len(into)
	into = o.pairDouble(first, last, into)
	return pairSingle(o.doc, first, last, begin, into)
}

func (o *outline) pairDouble(first, last int, into []quotation) []quotation {
	for i := first; i < last; {
		if o.doc.Tokens[i].Kind != prose.Mark || !opensDouble(o.doc, i, first) {
			i++
			continue
		}
		if q := o.readDouble(i, first, last); q.last > i {
			into = append(into, q)
			i = q.last
		} else {
			i++
		}
	}
	return into
}

// maxNested bounds how many quotations stand open within one another; another one shows that a mark is missing.
const maxNested = 2

// readDouble reads the quotation that the mark at token open of the paragraph [first, last) opens. It is the zero
// quotation when the mark opens none.
func (o *outline) readDouble(open, first, last int) quotation {
	doc := o.doc
	depth, within := 1, nested{}
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
			within.opened(doc, i)
			if !directed || depth == maxNested {
				return o.endOpen(open, first, last, within)
			}
			depth++ // “he called it “a joke” twice”
		case depth > 1 && directed:
			depth--
			within.closed(doc, i)
		default:
			return makeQuotation(doc, open, i+1, true, false)
		}
	}
	return o.endOpen(open, first, last, within)
}

// nested is what is known of the marks within a quotation whose own closing mark is missing. No token stands for 0.
type nested struct {
	open  int  // the first mark that opens within
	begin int  // the first of those that begins a sentence: it opens no quotation within this one
	close int  // the mark that closes the last quotation within, or the first that ends with a comma or a stop
	pause bool // close stands behind a comma or a stop
}

// opened notes that the mark at token i opens within.
func (n *nested) opened(doc *prose.Document, i int) {
	if n.open == 0 {
		n.open = i
	}
	if n.begin == 0 && doc.Sentences[doc.SentenceAt(doc.Tokens[i].Start)].First == i {
		n.begin = i
	}
}

// closed notes that the mark at token i closes a quotation within.
func (n *nested) closed(doc *prose.Document, i int) {
	if n.pause || n.begin > 0 {
		return
	}
	before := doc.Tokens[i-1]
	n.close, n.pause = i, before.End == doc.Tokens[i].Start && (before.Kind == prose.Comma || before.Kind == prose.Stop)
}

// endOpen returns the quotation that the mark at token open opens in the paragraph [first, last) and none closes:
//
//	“We stay, | Orlov said. “It is ours,” Ruiz said.        a reporter's verb of saying ends it
//	He called it “a joke. | “It is ours,” Ruiz said.         another quotation begins a sentence: its own is all it has
//	“He called it “a joke,” | Orlov said.                    the mark of the quotation within is its own
//	“We stay. It is ours. ¶ “And you go,” Orlov said.        the next paragraph goes on with it
//	“ Orlov said the army would stay.                        the mark belongs to nothing
func (o *outline) endOpen(open, first, last int, within nested) quotation {
	doc := o.doc
	goesOn := last < len(doc.Tokens) && doc.Tokens[last].Kind == prose.Mark && doc.Opens(last)
	end := last
	if within.open > 0 {
		end = within.open
	}
	switch cue := o.reporterAt(open+1, end); {
	case cue > 0 && (!goesOn || within.open > 0):
		end = cue
	case goesOn:
		end = last
	case within.begin > 0:
		end = sentenceEnd(doc, open, within.begin)
	case within.close > 0:
		return makeQuotation(doc, open, within.close+1, true, false)
	case within.open > 0, open > first && doc.Tokens[open-1].Kind == prose.Word && open+1 < last && !doc.Tokens[open+1].Capital:
		end = sentenceEnd(doc, open, end)
	case isDetached(doc, open):
		return quotation{}
	}
	return makeQuotation(doc, open, end, false, false)
}

// reporterAt returns the first token in [first, last) where the reporter goes on behind a comma, with a verb of saying and
// whoever says so: "We stay, | Orlov said on Monday." · "We stay, | said Orlov." It is 0 when there is none.
func (o *outline) reporterAt(first, last int) int {
	for i := first + 1; i+1 < last; i++ {
		t := o.doc.Tokens[i]
		if o.doc.Tokens[i-1].Kind != prose.Comma || t.Kind != prose.Word {
			continue
		}
		switch e := o.lex.lookup(o.doc.Word(i)); {
		case e.class&relative != 0: // “We stay in the house, which began …
		case o.cueFollows(i, last, false), !t.Capital && e.frame&clausal != 0 && e.form == past && o.doc.Tokens[i+1].Capital:
			return i
		}
	}
	return 0
}

// isDetached reports whether space stands on both sides of the mark at token i, where its style has none.
func isDetached(doc *prose.Document, i int) bool {
	t := doc.Tokens[i]
	return i+1 < len(doc.Tokens) && doc.Tokens[i+1].Start > t.End && doc.Text[t.Start:t.End] != "«" &&
		(t.Start == 0 || doc.Text[t.Start-1] == ' ' || doc.Text[t.Start-1] == '\n')
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
