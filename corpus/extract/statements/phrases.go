package statements

import (
	"parley/corpus/extract/prose"
)

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
	if (o.is(start, end, "with") || o.is(start, end, "including")) && start+1 < end && o.items[start+1].class&preposition == 0 {
		start++ // "with most voters saying"
	}
	if (o.is(start, end, "about") || o.is(start, end, "around")) && start+1 < end && (o.items[start+1].kind == prose.Number || o.items[start+1].class&determiner != 0) {
		return mention{start, end}, edge // "about four in 10"
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
		return o.finiteVerb(k) || it.frame != 0 && it.form == participle && !(k > 0 && o.items[k-1].kind == prose.Possessive) || it.frame != 0 && it.form == base && it.class&(nounToo|nounFirst|title|roleNoun) == 0
	}
	return false
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
		for k := i + 2; k < end; k++ {
			if o.items[i].class&preposition != 0 && o.items[k].class&(heName|sheName) != 0 && o.items[k-1].class&(heName|sheName|title) == 0 && o.isName(k) {
				return k // "In Brix Anna Ruiz said"
			}
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

// personAhead reports whether the words [start, end) open with a name that is also the name of a month: "April Ryan".
func (o *outline) personAhead(start, end int) bool {
	return start+1 < end && o.isName(start) && o.isName(start+1) && o.items[start].class&(heName|sheName) != 0
}
