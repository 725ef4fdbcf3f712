package statements

import "parley/corpus/extract/prose"

// openingSubject returns the subject of a sentence that a participle opens, alone or behind a preposition, and the comma
// before it: "Noting that he was late, | Orlov left", "After saying he would stay, | Orlov left". The comma is 0 where the
// participle opens no sentence.
func (o *outline) openingSubject(c cue, s stretch) (mention, int) {
	first := c.first
	if first > s.first && o.items[first-1].class&(preposition|subordinator) != 0 {
		first--
	}
	if first > s.first && o.items[first-1].class&coordinator != 0 {
		first-- // "But after saying"
	}
	if first != s.first || c.frame.quotesOnly() {
		return mention{}, 0
	}
	for k := c.last + 2; k+1 < min(s.last, c.last+maxLook); k++ {
		if o.items[k].kind != prose.Comma {
			continue
		}
		m, rest := o.phraseFrom(k+1, s.last)
		if m.none() || !o.canSpeak(m) || rest >= s.last {
			continue
		}
		if it := &o.items[rest]; o.finiteVerb(rest) || o.isAdverb(rest) && rest+1 < s.last && o.finiteVerb(rest+1) || it.kind == prose.Comma && o.isName(m.last-1) || it.frame != 0 && it.form == base {
			return m, k
		}
	}
	return mention{}, 0
}

// mainPhrase returns the noun phrase that a sentence begins with, behind an adjunct and its comma; it is the subject where
// the verb is not known: "In a letter, | Orlov rips the plan".
func (o *outline) mainPhrase(lo, hi int) mention {
	i := lo
	if o.items[i].class&(preposition|timeWord|adverb) != 0 && o.items[i].class&determiner == 0 {
		for i < min(hi, lo+maxLook) && o.items[i].kind != prose.Comma {
			i++
		}
		i++
	}
	if i >= hi {
		return mention{}
	}
	m, _ := o.phraseFrom(i, hi)
	if m.none() || !o.canSpeak(m) {
		return mention{}
	}
	if o.isName(m.first) { // "Orlov | rips": the verb was taken for a noun
		for k := m.first + 1; k < m.last; k++ {
			if it := &o.items[k]; it.kind == prose.Word && !it.capital && it.class&(ofPreposition|coordinator|roleNoun|particle) == 0 {
				m.last = k
			}
		}
	}
	return m
}

// withReduced returns the phrase m behind an inverted verb, which ends before item rest, and the item after the clause cut
// short that describes it: "said a man | hurt in the strike". Whom it gives a name is the one named: "said a man called |
// Petro".
func (o *outline) withReduced(m mention, rest, hi int) (mention, int) {
	if m.none() || rest <= m.first || !o.reduces(rest, hi) {
		return m, rest
	}
	if o.isName(rest + 1) {
		return o.phraseFrom(rest+1, hi)
	}
	end := rest + 2
	for end < min(hi, rest+maxLook) && o.items[end].kind <= prose.Possessive && o.items[end].class&(coordinator|subordinator) == 0 {
		end++
	}
	return m, end
}

// reduces reports whether the verb at item v begins a clause cut short that describes the noun for people before it: "a
// diplomat | posted in Brix", "officials | briefed by Orlov", "a man | called Petro", but not "officials | met in Brix".
func (o *outline) reduces(v, hi int) bool {
	if v+1 >= hi || v == 0 || o.items[v].kind != prose.Word || o.items[v-1].capital || o.items[v-1].class&(roleNoun|anonymousNoun) == 0 {
		return false
	}
	if o.is(v, hi, "called") || o.is(v, hi, "named") {
		return o.isName(v + 1)
	}
	next := &o.items[v+1]
	return (o.pastParticiple(v) || o.items[v].form == past && (o.items[v].frame&(clausal|tells) == 0 || o.is(v+1, hi, "by"))) &&
		next.kind == prose.Word && next.class&preposition != 0
}
