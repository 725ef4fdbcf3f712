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
