package statements

import (
	"strings"

	"parley/corpus/extract/prose"
)

// subjectBeforeComma returns the subject whose apposition, age, state or relative clause ends with the comma at item c:
//
//	Ruiz, the mayor of Brix, said · Rep. Dale Park, R-Ohio, said · Orlov, 46, who lives in Brix, said
//
// It reads the segments between commas from right to left, up to a name; without one, the last segment that can speak is
// the subject.
func (o *outline) subjectBeforeComma(c, lo int) (mention, int) {
	if m, edge := o.beforeRelative(c, lo); !m.none() {
		return m, edge
	}
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
			if m.none() || !o.canSpeak(m) || m.first > lo && o.items[m.first-1].class&auxiliary != 0 {
				return found, at // ", would travel to Brix, said": no noun phrase
			}
			describes := o.describes(left, m)
			switch {
			case found.none():
				found, at = m, edge
			case o.endsInName(m) && (!describes || o.isTheName(m)), m.first == left && o.indefinite(found) && o.definite(m):
				return m, edge
			}
			if !describes {
				return found, o.introducedFrom(start, at, lo)
			}
		}
		if start == lo || o.items[start-1].kind != prose.Comma {
			break
		}
		right = start - 1
	}
	return found, at
}

// introducedFrom returns where the block of a name between commas begins that the segment before the comma at start-1
// introduces, right after a quotation: “We stay,” | the army’s lawyer, Orlov, said. It is at when nothing introduces it.
func (o *outline) introducedFrom(start, at, lo int) int {
	if start-1 <= lo || o.items[start-1].kind != prose.Comma {
		return at
	}
	left := o.segmentStart(start-1, lo)
	if left <= lo || left >= start-1 || o.items[left-1].quote < 0 || o.items[start-2].class&(roleNoun|title) == 0 {
		return at
	}
	if m, rest := o.phraseFrom(left, start-1); m.none() || rest != start-1 {
		return at
	}
	return left
}

// beforeRelative returns the name whose relative clause, with commas of its own, ends with the comma at item c: "Orlov, who
// spoke to the heads of Brix, Ohm and the Isles, said".
func (o *outline) beforeRelative(c, lo int) (mention, int) {
	right := c
	for range maxBlocks {
		start := o.segmentStart(right, lo)
		if start <= lo || o.items[start-1].kind != prose.Comma {
			return mention{}, c
		}
		if it := &o.items[start]; it.class&relative != 0 && it.class&thatWord == 0 {
			if right == c {
				return mention{}, c // an ordinary one
			}
			m, edge := o.phraseEnding(start-1, lo)
			if m.none() || !o.canSpeak(m) || !o.endsInName(m) {
				return mention{}, c
			}
			return m, edge
		}
		for k := start; k < right; k++ {
			if o.finiteVerb(k) || o.items[k].quote >= 0 {
				return mention{}, c
			}
		}
		right = start - 1
	}
	return mention{}, c
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
			if it.quote >= 0 && (o.quotes[it.quote].words > 3 || o.pauses(k-1)) {
				return k
			}
		case prose.Semicolon, prose.Stop, prose.Colon, prose.Dash:
			return k
		}
	}
	return k
}

// definite reports whether the phrase begins like a subject of its own: "his critics", "the group", "Ohio’s mayors".
func (o *outline) definite(m mention) bool {
	it := &o.items[m.first]
	return it.class&possessive != 0 || o.is(m.first, m.last, "the") || it.capital && it.class&determiner == 0
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

// descriptor reports whether the segment [left, right) between commas only describes what stands before it: an age, a
// relative clause, a state ("R-Ohio", "Mich."), "speaking in Brix", "of Brix".
func (o *outline) descriptor(left, right, start int) bool {
	it := &o.items[left]
	if it.kind == prose.Number || start > 0 && o.items[start-1].kind == prose.Comma && o.countsOut(left, right) {
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

// countsOut reports whether items [first, last) tell who several are, one by one: "one Brixian and one Ohmic", "two from Brix
// and another from Ohm".
func (o *outline) countsOut(first, last int) bool {
	if !o.counts(first, last) {
		return false
	}
	for k := first + 1; k+1 < min(last, first+maxLook); k++ {
		if o.items[k].class&coordinator != 0 && o.counts(k+1, last) {
			return true
		}
	}
	return false
}

// counts reports whether item i lies before hi and counts people.
func (o *outline) counts(i, hi int) bool {
	for _, w := range [...]string{"one", "two", "three", "some", "several", "another", "others"} {
		if o.is(i, hi, w) {
			return true
		}
	}
	return o.is(i, hi, "the") && o.is(i+1, hi, "other")
}

// describes reports whether the segment that begins at item left, with the phrase m, can describe the name before it: "the mayor", "a senior
// adviser", "president of", "Orlov's lawyer".
func (o *outline) describes(left int, m mention) bool {
	it := &o.items[left]
	if o.isTitledName(m) || it.class&determiner != 0 {
		return it.class&determiner != 0
	}
	if !it.capital || left+1 < m.last && o.is(left+1, m.last, "of") {
		return true // "Republican of Ohio"
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

// isTitledName reports whether the phrase is a name in full with nothing but titles and the like before it: "Anna Pope",
// "spokesman Dale Park", "state Senate leader Dale Park and Mayor Anna Ruiz". What follows it between commas describes it.
func (o *outline) isTitledName(m mention) bool {
	if m.last-m.first < 2 || !o.isName(m.last-1) || o.items[m.last-2].class&(heName|sheName) == 0 && !o.isInitial(m.last-2) {
		return false
	}
	for i := m.first; i < m.last; i++ {
		if it := &o.items[i]; it.kind != prose.Word || it.class&preposition != 0 && !it.capital {
			return false
		}
	}
	return true
}

// isInitial reports whether item i is the middle initial of a name in full: Dale R. Park.
func (o *outline) isInitial(i int) bool {
	w := o.word(i)
	return len(w) == 2 && w[1] == '.' && o.items[i].capital && i > 0 && o.items[i-1].class&(heName|sheName) != 0
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

// isPlace reports whether items [first, last) are the name of a country or a state: "Ohio", "South Carolina".
func (o *outline) isPlace(first, last int) bool {
	for i := first; i < last; i++ {
		if !o.isName(i) {
			return false
		}
	}
	return last-first <= 3 && o.items[last-1].class&place != 0
}
