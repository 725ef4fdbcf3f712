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

// isMass reports whether the phrase is a bare noun in the singular that is in no list, as none for a person or a body stands:
// "neutrality", "bread".
func (o *outline) isMass(m mention) bool {
	it := &o.items[m.first]
	return m.last == m.first+1 && it.kind == prose.Word && !it.capital && it.class == 0 && it.frame == 0 && !strings.HasSuffix(o.word(m.first), "s")
}

// endsInName reports whether the phrase is, or ends with, a name.
func (o *outline) endsInName(m mention) bool {
	return o.isName(m.last-1) && o.items[m.last-1].class&timeWord == 0 && (m.last-m.first == 1 || o.isName(m.last-2) || o.items[m.last-2].class&(title|roleNoun|particle) != 0 || !o.items[m.last-2].capital && o.items[m.last-2].class&preposition == 0)
}

// person reports whether the phrase names somebody rather than a thing: by a name, a pronoun, a number of people, or a noun
// for those who speak.
func (o *outline) person(m mention) bool {
	first := &o.items[m.first]
	if first.class&relative != 0 {
		return o.is(m.first, m.last, "who")
	}
	if first.class&(hePronoun|shePronoun|theyPronoun|firstPerson|contracted) != 0 && first.class&possessive == 0 {
		return true
	}
	return o.hasRole(m) || o.endsInName(m) || o.numbered(m)
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

// isA reports whether item i lies before hi and is "a" or "an".
func (o *outline) isA(i, hi int) bool { return o.is(i, hi, "a") || o.is(i, hi, "an") }

// hasAnd reports whether the phrase joins two with "and".
func (o *outline) hasAnd(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if o.items[i].class&coordinator != 0 {
			return true
		}
	}
	return false
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
	if !o.beginsPhrase(i) {
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
		case prose.Mark, prose.Symbol, prose.Comma, prose.Open:
			last := o.insidePhrase(k, i, hi)
			if last < 0 {
				break loop
			}
			noun = noun && it.kind != prose.Mark
			k = last
			continue
		default:
			break loop
		}
		switch {
		case k == i:
			noun = !it.capital && it.class&determiner == 0
		case o.endsPhrase(k, hi, noun):
			break loop
		case !it.capital && it.class&(ofPreposition|coordinator) == 0:
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

// endsPhrase reports whether the word at item k, further on in a noun phrase, is no part of it. noun tells whether a
// lower-case noun stands before it in the phrase.
func (o *outline) endsPhrase(k, hi int, noun bool) bool {
	it, before := &o.items[k], &o.items[k-1]
	switch {
	case it.class&timeWord != 0 && !o.personAhead(k, hi):
		return true
	case it.class&ofPreposition != 0:
		if o.infinitive(k, hi) || !noun && o.word(k) != "of" || k+1 >= hi || o.items[k+1].kind != prose.Word || o.items[k+1].class&timeWord != 0 {
			return true
		}
		w := o.word(k)
		return (w == "in" || w == "on" || w == "at") && o.occasionAhead(k, hi)
	case it.class&coordinator != 0:
		return k+1 >= hi || !o.isName(k+1) && o.items[k+1].class&(roleNoun|determiner) == 0
	case it.class&(preposition|subordinator|relative|auxiliary|contracted|subjectPronoun) != 0 && !(it.capital && o.isName(k)):
		return true
	case it.class&determiner != 0 && !it.capital && before.class&(ofPreposition|coordinator|preposition|determiner) == 0:
		return true
	case o.finiteVerb(k) && before.class&determiner == 0 && !o.isAdverb(k-1), it.frame != 0 && it.form == participle:
		return true
	}
	return o.isAdverb(k) && !noun && o.isName(k-1)
}

// insidePhrase returns the last item of what the mark at item k holds together within the noun phrase that begins at item
// i: her “clawback” plan, the Brix/Ohm poll, "Park, Jr.", a name with brackets behind it. It is -1 when the phrase ends
// before the mark.
func (o *outline) insidePhrase(k, i, hi int) int {
	switch o.items[k].kind {
	case prose.Mark:
		if k > i && k+1 < hi && o.items[k+1].kind == prose.Word && o.heldAway(k) {
			return k
		}
	case prose.Symbol:
		if k+1 < hi && o.tight(k) {
			return k
		}
	case prose.Comma:
		if k+1 < hi && o.items[k+1].class&suffix != 0 {
			return k + 1
		}
	case prose.Open:
		if c := o.closeOf(k, hi); c > 0 && c-k < 8 {
			return c
		}
	}
	return -1
}

// beginsPhrase reports whether the word at item i can begin a noun phrase.
func (o *outline) beginsPhrase(i int) bool {
	it := &o.items[i]
	if it.class&thatWord != 0 || it.form == participle {
		return false
	}
	if it.class&determiner != 0 {
		return true
	}
	return it.class&(preposition|subordinator|relative|auxiliary|contracted|coordinator) == 0 && (it.capital || !o.isAdverb(i))
}

// heldAway reports whether the quotation at item k is a word or two that the reporter only holds at a distance.
func (o *outline) heldAway(k int) bool {
	q := o.items[k].quote
	return q >= 0 && o.quotes[q].words <= 3 && !o.pauses(k)
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

func (o *outline) matchOpen(c, lo int) int {
	for k := c - 1; k >= lo; k-- {
		if o.items[k].kind == prose.Open {
			return k
		}
	}
	return -1
}
