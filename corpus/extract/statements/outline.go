package statements

import (
	"slices"
	"strings"

	"parley/corpus/extract/prose"
	"parley/model"
)

// outline is an article seen from the reporter's side: each quotation is one item, whatever it holds, and the words
// around it are one item each. The rules read outlines, so that nothing said inside a quotation is taken for the
// reporter's own words.
type outline struct {
	doc       *prose.Document
	lex       lexicon
	quotes    []quotation
	items     []item
	sentences []stretch
	paired    []quotation          // of the part at work
	openUntil int                  // the token after what closes a quotation that an earlier part left open; 0 for none
	shared    map[lookback]mention // what sharedSubject has answered
}

// lookback is a stretch of items that is read from its end: those before item from, down to item lo.
type lookback struct{ from, lo int }

// item is a token outside of quotations, or a whole quotation.
type item struct {
	first, last int // tokens [first, last)
	quote       int // index into outline.quotes; -1 for a token
	kind        prose.Kind
	capital     bool
	entry       // what the lexicon knows of the word
}

// stretch is a sentence of the reporter: items [first, last) of one part.
type stretch struct {
	first, last int
	part        int
	role        model.Role
	begins      bool // it is the first of its part
	spoken      bool // it is a turn of a transcript
}

// draw draws the outline of a document. Of the one before nothing but the memory is kept.
func (o *outline) draw(doc *prose.Document) {
	clear(o.shared)
	*o = outline{
		doc: doc, lex: o.lex, quotes: o.quotes[:0], items: slices.Grow(o.items[:0], len(doc.Tokens)), sentences: o.sentences[:0],
		paired: o.paired[:0], shared: o.shared,
	}
	for i := 0; i < len(doc.Sentences); {
		j := i
		for j < len(doc.Sentences) && doc.Sentences[j].Part == doc.Sentences[i].Part {
			j++
		}
		o.addPart(doc.Sentences[i:j])
		i = j
	}
}

// addPart adds the items and sentences of one part, whose sentences of running text are given.
func (o *outline) addPart(sentences []prose.Sentence) {
	first, last := sentences[0].First, sentences[len(sentences)-1].Last
	q := len(o.quotes)
	o.pairPart(first, last)
	s := stretch{first: len(o.items), part: sentences[0].Part, role: o.doc.Role(sentences[0]), begins: true}
	next := 0 // the prose sentence that holds token i
	for i := first; i < last; {
		if q < len(o.quotes) && o.quotes[q].goesOn && o.quotes[q].first == i+1 && len(o.items) == s.first && o.doc.Tokens[i].Kind == prose.Dash {
			i++ // | — Мы не уйдём
			continue
		}
		it := item{first: i, last: i + 1, quote: -1, kind: o.doc.Tokens[i].Kind, capital: o.doc.Tokens[i].Capital}
		if q < len(o.quotes) && o.quotes[q].first == i {
			if o.nickname(o.quotes[q]) {
				i = o.quotes[q].last // Marcia "Cia" Price
				q++
				continue
			}
			it.last, it.quote, it.kind = o.quotes[q].last, q, prose.Mark
			if o.quotes[q].title = o.titleOfWork(q); o.quotes[q].title {
				it.quote, it.kind, it.capital = -1, prose.Word, true // read like a name
			}
			q++
			for it.last < last && o.markTooMany(it.last) {
				it.last++
			}
		} else {
			o.classify(&it, s.first)
		}
		o.items = append(o.items, it)
		i = it.last
		for next < len(sentences) && sentences[next].Last < i {
			next++
		}
		if next < len(sentences) && sentences[next].Last == i {
			s.last = len(o.items)
			if it.quote >= 0 && i < last && o.cueFollows(i, last, o.fullStop(len(o.items)-1)) {
				continue // “Will they come?” Orlov asked.
			}
			o.sentences = append(o.sentences, s)
			s.first, s.begins = len(o.items), false
		}
	}
	if s.first < len(o.items) {
		s.last = len(o.items)
		o.sentences = append(o.sentences, s)
	}
}

// pairPart adds the quotations of the part [first, last), of which an earlier one may have opened the first.
func (o *outline) pairPart(first, last int) {
	if until := min(o.openUntil, last); first < until {
		q := makeQuotation(o.doc, first, until, o.openUntil <= last, false)
		q.goesOn = true
		o.quotes = append(o.quotes, q)
		first = until
	}
	if o.isDialogue(first, last) {
		q := makeQuotation(o.doc, first+1, last, false, false)
		q.goesOn = true
		o.divide(q)
		return
	}
	o.paired = o.pair(first, last, o.paired[:0])
	for _, q := range o.paired {
		if q.first+1 < q.last && o.isCyrillic(q.first+1) {
			o.divide(q)
		} else {
			o.quotes = append(o.quotes, q)
		}
	}
	if n := len(o.quotes) - 1; n >= 0 && o.openUntil <= last && o.quotes[n].last == last && !o.quotes[n].closed {
		o.openUntil = closeAhead(o.doc, last)
	}
}

// markTooMany reports whether the mark at token i only doubles the closing mark before it, or is left from a quotation
// within: “We stay,””
func (o *outline) markTooMany(i int) bool {
	t := o.doc.Tokens[i]
	return t.Start == o.doc.Tokens[i-1].End && (t.Kind == prose.Single || t.Kind == prose.Mark && o.doc.Closes(i) && !o.doc.Opens(i))
}

// classify looks up the word of an item, and tells the apostrophe of "the voters' anger" from a quotation mark.
func (o *outline) classify(it *item, begin int) {
	t := o.doc.Tokens[it.first]
	switch it.kind {
	case prose.Word:
		it.entry = o.lex.lookup(o.doc.Word(it.first))
		if it.class&timeWord != 0 && it.capital && len(o.items) > begin && !namesTime(o.doc.Word(it.first)) {
			it.class &^= timeWord | adverb // USA Today
		}
		if o.isThinkTank(it.first) {
			it.entry = entry{}
		}
	case prose.Mark:
		if it.first > 0 && o.doc.Tokens[it.first-1].End == t.Start && o.doc.Word(it.first - 1)[0] >= '0' && o.doc.Word(it.first - 1)[0] <= '9' {
			it.kind = prose.Symbol // a 6'2" man
		}
	case prose.Single:
		if n := len(o.items); n > 0 && t.Start > 0 && o.items[n-1].kind == prose.Word && o.doc.Tokens[it.first-1].End == t.Start {
			if c := o.doc.Text[t.Start-1]; c == 's' || c == 'S' {
				it.kind = prose.Possessive
			}
		}
	}
}

// isThinkTank reports whether the word at token i is the first of "think tank".
func (o *outline) isThinkTank(i int) bool {
	if w := o.doc.Word(i); (w != "think" && w != "Think") || i+1 >= len(o.doc.Tokens) {
		return false
	}
	next := o.doc.Word(i + 1)
	return strings.EqualFold(next, "tank") || strings.EqualFold(next, "tanks")
}

// namesTime reports whether a word for a time has its capital by right: a day of the week or a month.
func namesTime(word string) bool {
	switch strings.ToLower(word) {
	case "today", "tonight", "tomorrow", "yesterday", "morning", "afternoon", "evening", "night", "week", "month", "year", "earlier", "later", "recently":
		return false
	}
	return true
}

// titleOfWork reports whether quotation q is the title of a work: written like one, and where titles stand, "on NBC’s
// “The Long Way”", "the film “Brix”".
func (o *outline) titleOfWork(q int) bool {
	if n := len(o.items); n == 0 || o.quotes[q].words > maxHeading || !o.isTitle(q) {
		return false
	}
	before := &o.items[len(o.items)-1]
	if before.first < o.doc.Sentences[o.doc.SentenceAt(o.doc.Tokens[o.quotes[q].first].Start)].First {
		return false
	}
	return before.kind == prose.Possessive || before.class&(titled|preposition|ofPreposition) != 0 || o.isWrittenWork(q)
}

// isWrittenWork reports whether quotation q, written like a title, is what somebody made or took in rather than said: "sang
// “Rivers”", "wrote “The Long Way” in May", not "wrote “We Stay Here” on the wall", "the sign read “Keep Out”".
func (o *outline) isWrittenWork(q int) bool {
	n, end := len(o.items), o.quotes[q].last
	switch strings.ToLower(o.word(n - 1)) {
	case "sing", "sings", "sang", "sung", "singing", "play", "played", "playing", "perform", "performed", "performing", "watch", "watched",
		"watching", "recite", "recited", "reciting", "composed", "directed", "publish", "published", "publishing", "released", "translated":
		return true
	case "wrote", "written", "writing", "read", "reread", "reading":
	default:
		return false
	}
	if n < 2 || o.quotes[q].words < 2 || o.lastWord(q) != prose.Word || end < len(o.doc.Tokens) && o.doc.Word(end) == "on" {
		return false
	}
	reader := &o.items[n-2]
	return reader.class&(subjectPronoun|auxiliary) != 0 || o.isName(n-2)
}

// isTitle reports whether quotation q is written like the title of a work: capitals on all but small words.
func (o *outline) isTitle(q int) bool {
	first, last := o.quotes[q].inside()
	for k := first; k < last; k++ {
		if t := o.doc.Tokens[k]; t.Kind == prose.Word && !t.Capital &&
			o.lex.lookup(o.doc.Word(k)).class&(preposition|determiner|coordinator|auxiliary) == 0 {
			return false
		}
	}
	return true
}

// nickname reports whether the quotation is a short name between the parts of a name.
func (o *outline) nickname(q quotation) bool {
	if q.words > 2 || q.first == 0 || q.last >= len(o.doc.Tokens) || !q.closed || q.goesOn {
		return false
	}
	before, after := o.doc.Tokens[q.first-1], o.doc.Tokens[q.last]
	in := o.doc.Tokens[q.first+1]
	return before.Kind == prose.Word && before.Capital && after.Kind == prose.Word && after.Capital && in.Capital &&
		(o.lex.lookup(o.doc.Word(q.first-1)).class&(heName|sheName) != 0 || o.lex.lookup(o.doc.Word(q.first+1)).class&(heName|sheName) != 0)
}

// cueFollows reports whether the capitalised words from token i on are a name or description with its verb of saying,
// and what was said stands before them: "Orlov asked.", "Ms. Ruiz said, smiling", "Ruiz, the mayor, said of it", but not
// "Orlov said he would". After a full stop only a sentence that is nothing else will do.
func (o *outline) cueFollows(i, last int, stopped bool) bool {
	limit, passive := min(last, i+8), false
	for begin := i; i < limit; i++ {
		t := o.doc.Tokens[i]
		if t.Kind == prose.Comma && i > begin && !stopped && limit < begin+maxLook {
			limit = min(last, begin+20) // an apposition
			continue
		}
		if t.Kind != prose.Word && t.Kind != prose.Possessive {
			return false
		}
		e := o.lex.lookup(o.doc.Word(i))
		if i > begin && !t.Capital && e.frame&(clausal|tells|asks|manner) != 0 && (e.form == past || e.form == third) && (!passive || e.frame&(asks|tells) != 0) {
			return o.cueCloses(i+1, last, e, stopped)
		}
		if i > begin && e.class&beForm != 0 { // “Why?” Orlov was asked.
			passive = true
			continue
		}
		if passive || e.class&(auxiliary|plainVerb|subordinator|coordinator) != 0 && e.class&ofPreposition == 0 {
			return false
		}
	}
	return false
}

// cueCloses reports whether nothing that was said follows the verb of saying e before token i.
func (o *outline) cueCloses(i, last int, e entry, stopped bool) bool {
	if i >= last {
		return true
	}
	switch o.doc.Tokens[i].Kind {
	case prose.Comma:
		return !stopped && (i+1 >= last || o.doc.Tokens[i+1].Kind != prose.Mark) // “Who?” He answered, “You.”
	case prose.Stop:
		return true
	case prose.Dash:
		return !stopped
	case prose.Word:
		next := o.lex.lookup(o.doc.Word(i))
		manner := next.class == 0 && strings.HasSuffix(o.doc.Word(i), "ly")
		return !stopped && (manner || next.class&(preposition|timeWord|adverb) != 0 && next.class&(thatWord|determiner) == 0 || e.frame&tells != 0)
	}
	return false
}

// word returns the text of item i, a word.
func (o *outline) word(i int) string { return o.doc.Word(o.items[i].first) }

// is reports whether item i lies in [lo, hi) and is the given lower-case word.
func (o *outline) is(i, hi int, word string) bool {
	if i < 0 || i >= hi || o.items[i].kind != prose.Word {
		return false
	}
	t := o.doc.Tokens[o.items[i].first]
	return t.End-t.Start == len(word) && strings.EqualFold(o.doc.Text[t.Start:t.End], word)
}

// isName reports whether item i may be a part of a name: a capitalised word that is no function word.
func (o *outline) isName(i int) bool {
	it := &o.items[i]
	return it.kind == prose.Word && it.capital && it.class&(determiner|subjectPronoun|hePronoun|shePronoun|theyPronoun|preposition|coordinator|subordinator|relative|auxiliary|contracted) == 0
}

// isAdverb reports whether item i is an adverb, listed or by its ending.
func (o *outline) isAdverb(i int) bool {
	it := &o.items[i]
	if it.kind != prose.Word || it.capital {
		return it.kind == prose.Word && it.class&adverb != 0
	}
	switch o.word(i) {
	case "tally", "ally", "family", "assembly", "monopoly", "supply", "reply", "rally", "bully", "anomaly", "weekly", "monthly", "daily", "early", "only":
		return it.class&adverb != 0
	}
	return it.class&adverb != 0 || strings.HasSuffix(o.word(i), "ly") && it.class&(roleNoun|anonymousNoun) == 0
}

// lastMark returns the kind of the last word or mark inside the quotation at item i, closing marks and brackets left out.
func (o *outline) lastMark(i int) prose.Kind { return o.lastWord(o.items[i].quote) }

// lastWord returns the kind of the last word or mark inside quotation n, as lastMark does.
func (o *outline) lastWord(n int) prose.Kind {
	q := o.quotes[n]
	_, last := q.inside()
	for k := last - 1; k > q.first; k-- {
		switch kind := o.doc.Tokens[k].Kind; kind {
		case prose.Single, prose.Mark, prose.Close:
		default:
			return kind
		}
	}
	return prose.Symbol
}

// beginsWithCapital reports whether the quotation at item i begins with a capital, like a sentence.
func (o *outline) beginsWithCapital(i int) bool {
	first, last := o.quotes[o.items[i].quote].inside()
	return first < last && o.doc.Tokens[first].Capital
}

// fullStop reports whether the quotation at item i ends with a full stop.
func (o *outline) fullStop(i int) bool {
	q := o.quotes[o.items[i].quote]
	_, last := q.inside()
	return last-1 > q.first && o.doc.Tokens[last-1].Kind == prose.Stop && o.doc.Text[o.doc.Tokens[last-1].Start] == '.'
}

// pauses reports whether the quotation at item i ends with a comma, a stop or a dash.
func (o *outline) pauses(i int) bool {
	switch o.lastMark(i) {
	case prose.Comma, prose.Stop, prose.Dash:
		return true
	}
	return false
}
