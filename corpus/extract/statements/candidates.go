package statements

import (
	"slices"

	"parley/corpus/extract/prose"
)

// likeliest tells whom of the people sighted before it the description m means: the nearest whom fits admits, unless another
// of them in its sentence stands more to the fore. The subject does, before an object and before somebody
// who only owns something: "Orlov met Ruiz. The minister said". Of two alike it means neither for sure, so who is nil;
// found tells whether there was anybody at all.
func (p *people) likeliest(near []sighting, m mention, fits func(*person) bool) (who *person, found bool) {
	k := len(near) - 1
	for k >= 0 && !(fits(near[k].who) && p.mayBeMeant(near[k], m)) {
		k--
	}
	if k < 0 {
		return nil, false
	}
	best, several := near[k], false
	for _, s := range slices.Backward(near[:k]) {
		if s.sentence != best.sentence {
			break
		}
		if s.who == best.who || !fits(s.who) || !p.mayBeMeant(s, m) {
			continue
		}
		switch of, than := p.prominence(s), p.prominence(best); {
		case of > than:
			best, several = s, false
		case of == than && (!s.subject || p.sameClause(s.item, best.item)):
			several = true
		}
	}
	if several {
		return nil, true
	}
	return best.who, true
}

// mayBeMeant reports whether the description m can mean whom a sighting before it names. Nobody who stands in what is said
// is; nor is an object beside it, for a pronoun would take that up: "After a call with Orlov, the minister said", "Asked
// about Orlov’s plan, the minister said".
func (p *people) mayBeMeant(s sighting, m mention) bool {
	if st := p.sentences[s.sentence]; s.sentence == p.sentenceOf(m.first) && !s.subject {
		if it := &p.items[st.first]; it.frame&asks != 0 && it.form == past || !p.owns(s) {
			return false
		}
	}
	return !p.isSaid(s)
}

// prominence ranks whom a sentence names: the subject before others, those before owners.
func (p *people) prominence(s sighting) int {
	switch {
	case p.owns(s): // before the subject: ", Orlov’s envoy," seems to begin a clause
		return 0
	case s.subject:
		return 2
	}
	return 1
}

// owns reports whether the name of a sighting is a possessor: "Orlov’s envoy".
func (p *people) owns(s sighting) bool {
	for k := s.item; k < min(len(p.items), s.item+maxTitled); k++ {
		if !p.isName(k) {
			return p.items[k].kind == prose.Possessive
		}
	}
	return false
}

// maxTitled bounds how many items a name in full has.
const maxTitled = 8

// sameClause reports whether no verb stands between two items: "Orlov and Ruiz".
func (p *people) sameClause(first, last int) bool {
	for k := first; k < last; k++ {
		if k > first+maxLook || p.finiteVerb(k) {
			return false
		}
	}
	return true
}
