package statements

import (
	"strings"

	"parley/corpus/extract/prose"
)

// mention is a noun phrase that names a speaker: items [first, last) of the outline. The zero mention is none.
type mention struct{ first, last int }

func (m mention) none() bool { return m.last == 0 }

// maxLook bounds how many items a rule looks back or ahead, so that a sentence without end costs no more than a long one.
const maxLook = 60

// subjectBefore returns the subject of the verb group that begins at item v, looking left, not beyond item lo. edge is
// where the subject's block begins, appositions included.
//
//	Orlov said · a senior official in Kyiv said · Orlov, 46, the mayor of Brix, said · who said · Orlov left and said
func (o *outline) subjectBefore(v, lo int) (m mention, edge int) {
	lo = max(lo, v-maxLook)
	i := o.beforeTimes(v, lo)
	if i < lo {
		return mention{}, v
	}
	it := &o.items[i]
	switch it.kind {
	case prose.Comma:
		return o.subjectBeforeComma(i, lo)
	case prose.Close:
		if open := o.matchOpen(i, lo); open > lo {
			return o.subjectBefore(open, lo)
		}
		return mention{}, v
	case prose.Dash:
		for k := i - 1; k > lo; k-- {
			if o.items[k].kind == prose.Dash {
				return o.subjectBefore(k, lo)
			}
		}
		return mention{}, v
	case prose.Word, prose.Number, prose.Possessive:
	default:
		return mention{}, v
	}
	if it.class&relative != 0 && it.class&thatWord == 0 {
		return mention{i, i + 1}, i
	}
	if it.class&thatWord != 0 {
		if i > lo && o.items[i-1].kind == prose.Word && o.items[i-1].frame == 0 {
			return mention{i, i + 1}, i // "a group that says"
		}
		return mention{}, v
	}
	if it.class&coordinator != 0 {
		return o.sharedSubject(i, lo), i
	}
	if it.class&contracted != 0 || it.kind == prose.Possessive && i > lo && o.items[i-1].class&subjectPronoun != 0 {
		for i > lo && it.kind == prose.Possessive {
			i--
			it = &o.items[i]
		}
		return mention{i, i + 1}, i // "they’ve said", "he’s said"
	}
	if o.titleWithComma(i) {
		return o.subjectBeforeComma(i+1, lo) // "Ruiz, host of “Brix Today,” said"
	}
	m, edge = o.phraseEnding(i+1, lo)
	if v := edge - 1; v > lo && o.pastParticiple(v) {
		if head, at := o.phraseEnding(v, lo); !head.none() && o.canSpeak(head) && o.items[head.first].class&subjectPronoun == 0 {
			return head, at // "a report published on Monday said"
		}
	}
	if !m.none() && edge-1 > lo && o.items[edge-1].kind == prose.Comma && o.hasAnd(m) {
		if first, at := o.listBefore(edge-1, lo); !first.none() {
			return mention{first.first, m.last}, at // "leaders of Brix, Ohm and the Isles said"
		}
	}
	if r := o.relativeBefore(edge, lo); r > lo {
		if head, at := o.phraseEnding(r, lo); !head.none() && o.canSpeak(head) {
			return head, at // "those who came to the rally said"
		}
	}
	return m, edge
}

// titleWithComma reports whether item i is the title of a work whose closing mark has a comma before it.
func (o *outline) titleWithComma(i int) bool {
	it := &o.items[i]
	return it.last-it.first > 2 && it.quote < 0 && o.doc.Tokens[it.last-2].Kind == prose.Comma
}

// pastParticiple reports whether item v may be the participle of a clause cut short: "a letter | sent to Brix".
func (o *outline) pastParticiple(v int) bool {
	it := &o.items[v]
	if it.kind != prose.Word || it.capital {
		return false
	}
	switch o.word(v) {
	case "sent", "held", "led", "written", "made", "seen", "known", "given", "taken", "obtained":
		return true
	}
	return it.class == 0 && it.frame == 0 && regularPast(o.word(v))
}

// hasAnd reports whether the phrase joins two with "and".
func (o *outline) hasAnd(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if o.items[i].class&coordinator != 0 {
			return true
		}
	}
	return false
}

// listBefore returns the phrase that the first segments of a list of names make, when one ends with the comma at item c:
// "Orlov, Ruiz | , Park and Ohm".
func (o *outline) listBefore(c, lo int) (mention, int) {
	var m mention
	at := c
	for n := 0; n < 6 && c > lo && o.items[c].kind == prose.Comma; n++ {
		left := o.segmentStart(c, lo)
		phrase, edge := o.phraseEnding(c, left)
		if phrase.none() || !o.isName(phrase.last-1) || phrase.last-phrase.first > 8 {
			break
		}
		m, at = phrase, edge
		if edge > left || left == lo || phrase.last-phrase.first > 3 {
			break
		}
		c = left - 1
	}
	return m, at
}

// beforeTimes returns the last item before v that is no adverb and no time: "Orlov | on Monday again said".
func (o *outline) beforeTimes(v, lo int) int {
	i := v - 1
	for i >= lo {
		switch {
		case o.isAdverb(i) && !o.items[i].capital:
			i--
		case o.items[i].class&timeWord != 0 && i > lo && !(o.isName(i) && o.isName(i-1) && o.items[i-1].class&timeWord == 0 && o.items[i-1].class&heName|o.items[i-1].class&sheName != 0):
			i--
			for i > lo && (o.items[i].class&(determiner|adverb) != 0 && o.items[i].class&possessive == 0 || o.is(i, v, "on") || o.is(i, v, "in")) && o.items[i].kind == prose.Word && !o.items[i].capital {
				i--
			}
		default:
			return i
		}
	}
	return i
}

// relativeBefore returns the "who" of the relative clause, without commas, that the phrase beginning at item edge ends;
// 0 when there is none.
func (o *outline) relativeBefore(edge, lo int) int {
	verb := false
	for k := edge - 1; k > lo && k > edge-20; k-- {
		it := &o.items[k]
		switch {
		case it.kind != prose.Word && it.kind != prose.Number && it.kind != prose.Possessive:
			return 0
		case it.class&relative != 0 && it.class&thatWord == 0:
			if verb {
				return k
			}
			return 0
		case o.finiteVerb(k):
			verb = true
		case it.class&(subordinator|thatWord) != 0 && it.class&preposition == 0:
			return 0
		}
	}
	return 0
}

// sharedSubject returns the subject of the nearest verb before item i, whose clause goes on with "and said" or
// ", adding". A verb of a subordinate clause counts only when there is no other.
func (o *outline) sharedSubject(i, lo int) mention {
	lo = max(lo, i-maxLook)
	var second mention
	for k := i - 1; k > lo; k-- {
		if !o.finiteVerb(k) {
			continue
		}
		g := o.groupStart(k, lo)
		m, edge := o.subjectBefore(g, lo)
		if m.none() || !o.canSpeak(m) {
			continue
		}
		if edge > lo && o.items[edge-1].class&(subordinator|relative) != 0 {
			if second.none() {
				second = m
			}
			continue
		}
		return m
	}
	return second
}

// finiteVerb reports whether item k is, as far as can be told, a finite verb.
func (o *outline) finiteVerb(k int) bool {
	it := &o.items[k]
	if it.kind != prose.Word || it.capital && k > 0 {
		return false
	}
	if it.class&auxiliary != 0 {
		return true
	}
	if k > 0 && o.items[k-1].class&(possessive|determiner|preposition) != 0 && o.items[k-1].class&(subjectPronoun|relative) == 0 {
		return false // "her adopted state", "the plan"
	}
	if it.class&plainVerb != 0 {
		return true
	}
	if it.frame != 0 && it.class&nounToo == 0 {
		return it.form == past || it.form == third
	}
	return it.class == 0 && regularPast(o.word(k))
}

// regularPast reports whether a word looks like a regular past form: "rejected", not "red" or "need".
func regularPast(w string) bool {
	switch w {
	case "need", "seed", "feed", "deed", "indeed", "speed", "breed", "weed", "hundred", "sacred", "naked", "wicked":
		return false
	}
	return len(w) > 3 && strings.HasSuffix(w, "ed")
}

// groupStart returns where the verb group of the verb at v begins: "has | repeatedly | said".
func (o *outline) groupStart(v, lo int) int {
	g := v
	for k := v - 1; k >= lo && k >= v-5; k-- {
		it := &o.items[k]
		if it.kind != prose.Word {
			break
		}
		if it.class&(auxiliary|negation) != 0 {
			g = k
			continue
		}
		if !o.isAdverb(k) && !o.is(k, v, "since") {
			break
		}
	}
	return g
}

// hardEdge reports whether a noun phrase cannot extend to the left over item k.
func (o *outline) hardEdge(k int) bool {
	it := &o.items[k]
	switch it.kind {
	case prose.Comma, prose.Semicolon, prose.Colon, prose.Dash, prose.Stop, prose.Mark, prose.Open:
		return true
	case prose.Word:
		if it.capital && it.class&(subordinator|relative|subjectPronoun) == 0 {
			return false
		}
		if it.class&(subordinator|relative|contracted) != 0 && (it.class&preposition == 0 || it.class&timeClause != 0) {
			return true
		}
		return o.finiteVerb(k) || it.frame != 0 && it.form == participle || it.frame != 0 && it.form == base && it.class&(nounToo|nounFirst|title|roleNoun) == 0
	}
	return false
}

// phraseEnding returns the noun phrase that ends before item end: all words back to a verb, a comma or the like, without
// leading conjunctions, adverbs and adjuncts.
func (o *outline) phraseEnding(end, lo int) (mention, int) {
	lo = max(lo, end-maxLook)
	start := end
	for start > lo && !o.hardEdge(start-1) {
		if o.items[start-1].class&coordinator != 0 && !o.joinsNames(start-1, lo, end) {
			break
		}
		start--
	}
	edge := start
	for start < end && (o.items[start].class&(coordinator|subordinator) != 0 || o.items[start].class&adverb != 0 && o.items[start].class&determiner == 0 ||
		o.items[start].kind == prose.Close) {
		start++
	}
	if start == end {
		return mention{}, end
	}
	if o.is(start, end, "with") && start+1 < end && o.items[start+1].class&preposition == 0 {
		start++ // "with most voters saying"
	}
	if o.items[start].class&preposition != 0 || o.items[start].class&timeWord != 0 && !o.personAhead(start, end) {
		start = o.lastPhrase(start, end)
		if start == end {
			return mention{}, end
		}
	}
	if end-start > 18 {
		start = o.lastPhrase(start, end)
	}
	// a time at the end is no part of it: "Orlov on Tuesday said"
	last := end
	for last > start+1 && o.items[last-1].class&timeWord != 0 {
		last--
		for last > start+1 && (o.items[last-1].class&preposition != 0 || o.items[last-1].class&determiner != 0 && o.items[last-1].class&possessive == 0) {
			last--
		}
	}
	if last <= start {
		last = end
	}
	return mention{start, last}, edge
}

// personAhead reports whether the words [start, end) open with a name that is also the name of a month: "April Ryan".
func (o *outline) personAhead(start, end int) bool {
	return start+1 < end && o.isName(start) && o.isName(start+1) && o.items[start].class&(heName|sheName) != 0
}

// joinsNames reports whether the "and" at item k joins two speakers ("Orlov and Ms. Ruiz said", "doctors and nurses say")
// rather than two clauses.
func (o *outline) joinsNames(k, lo, end int) bool {
	if k <= lo || o.items[k-1].kind != prose.Word && o.items[k-1].kind != prose.Possessive {
		return false
	}
	left, right := &o.items[k-1], &o.items[min(k+1, end-1)]
	if left.class&(auxiliary|plainVerb) != 0 && !left.capital {
		return false
	}
	nounRight := o.isName(k+1) || right.class&(determiner|roleNoun|title) != 0 || !right.capital && right.class == 0 && right.frame == 0
	nounLeft := o.isName(k-1) || left.class&(subjectPronoun|roleNoun) != 0 || left.class == 0 && left.frame == 0
	if !nounLeft || !nounRight {
		return false
	}
	for i, n := k-1, 0; i >= lo && n < 8; i, n = i-1, n+1 { // up to the clause's edge, without a verb's object
		if o.finiteVerb(i) || o.items[i].frame != 0 && !o.items[i].capital && o.items[i].class&(nounToo|roleNoun|title) == 0 {
			return false
		}
		if o.hardEdge(i) {
			return true
		}
	}
	return true
}

// lastPhrase returns where the last noun phrase of [start, end) begins: behind the last preposition's own phrase.
func (o *outline) lastPhrase(start, end int) int {
	i := end - 1
	for i > start && (o.isName(i) || o.items[i].kind == prose.Possessive || o.items[i].class&(title|roleNoun) != 0 && o.items[i].class&timeWord == 0) &&
		o.items[i].class&timeWord == 0 {
		i--
	}
	// i is the first word that is no part of a run of names and titles
	if i < end-1 {
		if o.items[i].class&determiner != 0 {
			return i
		}
		return i + 1
	}
	if o.items[i].class&(subjectPronoun|hePronoun|shePronoun|theyPronoun) != 0 {
		return i
	}
	for i > start && o.items[i].class&determiner == 0 && o.items[i].class&preposition == 0 {
		i--
	}
	if o.items[i].class&determiner != 0 {
		return i
	}
	return end
}

// subjectBeforeComma returns the subject whose apposition, age, state or relative clause ends with the comma at item c:
//
//	Ruiz, the mayor of Brix, said · Rep. Dale Park, R-Ohio, said · Orlov, 46, who lives in Brix, said
//
// It reads the segments between commas from right to left, up to a name; without one, the last segment that can speak is
// the subject.
func (o *outline) subjectBeforeComma(c, lo int) (mention, int) {
	var found mention
	at := c
	for right, n := c, 0; right > lo && n < 8; n++ {
		start := o.segmentStart(right, lo)
		left := start
		for left < right && (o.items[left].class&coordinator != 0 || o.is(left, right, "as")) {
			left++
		}
		if left >= right {
			break
		}
		if !o.descriptor(left, right, start) {
			m, edge := o.segmentPhrase(left, right)
			if m.none() || !o.canSpeak(m) {
				return found, at
			}
			describes := o.describes(left, m)
			switch {
			case found.none():
				found, at = m, edge
			case o.endsInName(m) && (!describes || o.isTheName(m)), m.first == left && o.indefinite(found):
				return m, edge
			}
			if !describes {
				return found, at
			}
		}
		if start == lo || o.items[start-1].kind != prose.Comma {
			break
		}
		right = start - 1
	}
	return found, at
}

// indefinite reports whether the phrase begins like an apposition: "a doctor", "one of the few", "many of them".
func (o *outline) indefinite(m mention) bool {
	for _, w := range [...]string{"a", "an", "one", "many", "some", "most", "all", "both"} {
		if o.is(m.first, m.last, w) {
			return true
		}
	}
	return false
}

// segmentPhrase returns the noun phrase of the segment [left, right): the one that it begins with when a relative clause
// or the like fills the rest ("a doctor who lived in Brix for years"), else the one that it ends with.
func (o *outline) segmentPhrase(left, right int) (mention, int) {
	if m, rest := o.phraseFrom(left, right); !m.none() && o.canSpeak(m) {
		if rest >= right || o.items[rest].class&relative != 0 || o.items[rest].form == participle || o.items[rest].class&preposition != 0 && o.items[left].class&preposition == 0 {
			return m, left
		}
	}
	return o.phraseEnding(right, left)
}

// segmentStart returns where the segment between commas that ends before item right begins. A comma in brackets divides
// nothing, and what stands before a quotation or a semicolon belongs to another clause.
func (o *outline) segmentStart(right, lo int) int {
	depth := 0
	k := right
	for ; k > lo; k-- {
		switch it := &o.items[k-1]; it.kind {
		case prose.Close:
			depth++
		case prose.Open:
			depth--
		case prose.Comma:
			if depth <= 0 {
				return k
			}
		case prose.Mark:
			if it.quote >= 0 && o.quotes[it.quote].words > 3 {
				return k
			}
		case prose.Semicolon, prose.Stop, prose.Colon, prose.Dash:
			return k
		}
	}
	return k
}

// describes reports whether the segment that begins at item left, with the phrase m, can describe the name before it: "the mayor", "a senior
// adviser", "president of", "Orlov's lawyer".
func (o *outline) describes(left int, m mention) bool {
	it := &o.items[left]
	if it.class&determiner != 0 || !it.capital {
		return true
	}
	if o.endsInName(m) && o.items[m.last-1].class&(roleNoun|title) == 0 {
		return false // "Rep. Dale Park", "Brix’s Ann Ruiz"
	}
	if it.class&(roleNoun|title) != 0 {
		return true
	}
	for i := m.first; i < m.last; i++ {
		if o.items[i].kind == prose.Possessive || !o.items[i].capital && o.items[i].class&roleNoun != 0 {
			return true
		}
	}
	return o.items[m.last-1].class&roleNoun != 0
}

// isTheName reports whether the phrase is a name with its article: "the Brix Institute".
func (o *outline) isTheName(m mention) bool {
	for i := m.first + 1; i < m.last; i++ {
		if !o.isName(i) && o.items[i].class&ofPreposition == 0 {
			return false
		}
	}
	return m.last-m.first > 1 && o.items[m.first].class&determiner != 0
}

// endsInName reports whether the phrase is, or ends with, a name.
func (o *outline) endsInName(m mention) bool {
	return o.isName(m.last-1) && o.items[m.last-1].class&timeWord == 0 && (m.last-m.first == 1 || o.isName(m.last-2) || o.items[m.last-2].class&(title|roleNoun|particle) != 0 || !o.items[m.last-2].capital && o.items[m.last-2].class&preposition == 0)
}

// canSpeak reports whether a phrase can name a speaker: it holds a name, a pronoun or some noun. "It" and "this" can in
// principle ("the letter … It says"); a time cannot.
func (o *outline) canSpeak(m mention) bool {
	for i := m.first; i < m.last; i++ {
		it := &o.items[i]
		if it.kind == prose.Number {
			return true
		}
		if it.kind == prose.Word && it.class&timeWord == 0 && (it.class&(subjectPronoun|roleNoun|hePronoun|shePronoun|theyPronoun) != 0 ||
			it.class&(determiner|preposition|coordinator|subordinator|relative|auxiliary|adverb) == 0) {
			return true
		}
	}
	return false
}

// descriptor reports whether the segment [left, right) between commas only describes what stands before it: an age, a
// relative clause, a state ("R-Ohio", "Mich."), "speaking in Brix", "of Brix".
func (o *outline) descriptor(left, right, start int) bool {
	it := &o.items[left]
	if it.kind == prose.Number {
		return true
	}
	if it.class&relative != 0 || it.class&preposition != 0 && !it.capital {
		return true
	}
	if it.kind != prose.Word {
		return it.kind != prose.Mark
	}
	w := o.word(left)
	if it.class&preposition != 0 && it.class&determiner == 0 {
		return true // "In Brix,"
	}
	if start > 0 && o.items[start-1].kind == prose.Comma && o.isPlace(left, right) {
		return true
	}
	if !it.capital && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed") || o.isAdverb(left)) && it.class&determiner == 0 {
		return true
	}
	if right-left == 1 && it.capital {
		return strings.HasSuffix(w, ".") && it.class&title == 0 && it.class&suffix == 0 || len(w) > 2 && w[1] == '-' || it.class&timeWord != 0 || it.class&suffix != 0
	}
	return it.class&(coordinator|subordinator) != 0 && it.class&determiner == 0
}

// isPlace reports whether items [first, last) are the name of a country or a state: "Ohio", "South Carolina".
func (o *outline) isPlace(first, last int) bool {
	for i := first; i < last; i++ {
		if !o.isName(i) {
			return false
		}
	}
	return last-first <= 3 && o.items[last-1].class&place != 0
}

func (o *outline) matchOpen(c, lo int) int {
	for k := c - 1; k >= lo; k-- {
		if o.items[k].kind == prose.Open {
			return k
		}
	}
	return -1
}

// phraseFrom returns the noun phrase that begins at item i, looking right, not beyond hi: the subject of an inverted verb
// ("said Anna Ruiz, the mayor"), the source of "according to", or who is told. rest is the first item after it.
func (o *outline) phraseFrom(i, hi int) (m mention, rest int) {
	hi = min(hi, i+maxLook)
	if i >= hi || o.items[i].kind != prose.Word && o.items[i].kind != prose.Number {
		return mention{}, i
	}
	if it := &o.items[i]; it.class&(subjectPronoun|hePronoun|shePronoun|theyPronoun) != 0 && it.class&possessive == 0 {
		return mention{i, i + 1}, i + 1
	}
	if it := &o.items[i]; it.class&(preposition|subordinator|relative|auxiliary|contracted|coordinator) != 0 && it.class&determiner == 0 ||
		it.class&thatWord != 0 || o.isAdverb(i) && !it.capital && it.class&determiner == 0 || it.form == participle {
		return mention{}, i
	}
	noun := false // a lower-case noun has been read, so that "of Brix" may follow
	k := i
loop:
	for ; k < hi; k++ {
		it := &o.items[k]
		switch it.kind {
		case prose.Word:
		case prose.Number, prose.Possessive:
			continue
		case prose.Symbol:
			if k+1 < hi && o.tight(k) {
				continue // the Brix/Ohm poll
			}
			break loop
		case prose.Comma:
			if k+1 < hi && o.items[k+1].class&suffix != 0 {
				k++
				continue
			}
			break loop
		case prose.Open:
			if c := o.closeOf(k, hi); c > 0 && c-k < 8 {
				k = c
				continue
			}
			break loop
		default:
			break loop
		}
		switch {
		case k == i:
			noun = !it.capital && it.class&determiner == 0
		case it.class&timeWord != 0 && !o.personAhead(k, hi):
			break loop
		case it.class&ofPreposition != 0:
			if o.infinitive(k, hi) || !noun && o.word(k) != "of" || k+1 >= hi || o.items[k+1].kind != prose.Word || o.items[k+1].class&(timeWord) != 0 {
				break loop
			}
			if w := o.word(k); (w == "in" || w == "on" || w == "at") && o.occasionAhead(k, hi) {
				break loop
			}
		case it.class&coordinator != 0:
			if k+1 >= hi || !o.isName(k+1) && o.items[k+1].class&(roleNoun|determiner) == 0 {
				break loop
			}
		case it.class&(preposition|subordinator|relative|auxiliary|contracted|subjectPronoun) != 0 && !(it.capital && o.isName(k)):
			break loop
		case it.class&determiner != 0 && !it.capital && o.items[k-1].class&(ofPreposition|coordinator|preposition|determiner) == 0:
			break loop
		case o.finiteVerb(k) && o.items[k-1].class&determiner == 0, it.frame != 0 && it.form == participle:
			break loop
		case o.isAdverb(k) && !noun && o.isName(k-1):
			break loop
		case !it.capital:
			noun = true
		}
	}
	for k > i && o.items[k-1].class&(ofPreposition|coordinator|determiner) != 0 && o.items[k-1].kind == prose.Word && !o.items[k-1].capital && k-1 > i {
		k--
	}
	if k == i {
		return mention{}, i
	}
	return mention{i, k}, k
}

// tight reports whether item k stands between its neighbours without a space.
func (o *outline) tight(k int) bool {
	t := o.doc.Tokens
	return k > 0 && k+1 < len(o.items) && t[o.items[k-1].last-1].End == t[o.items[k].first].Start && t[o.items[k].last-1].End == t[o.items[k+1].first].Start
}

// occasionAhead reports whether the preposition at k leads to an occasion: "in an interview", "at a rally".
func (o *outline) occasionAhead(k, hi int) bool {
	for i := k + 1; i < min(hi, k+5); i++ {
		if o.items[i].kind != prose.Word {
			return false
		}
		if o.items[i].class&occasion != 0 {
			return true
		}
	}
	return false
}

func (o *outline) closeOf(open, hi int) int {
	for k := open + 1; k < min(hi, open+maxLook); k++ {
		if o.items[k].kind == prose.Close {
			return k
		}
	}
	return -1
}
