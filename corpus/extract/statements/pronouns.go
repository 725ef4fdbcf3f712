package statements

import (
	"slices"
	"strings"

	"parley/model"
)

// lookBack is how many sentences back a pronoun's person is looked for.
const lookBack = 8

// pronoun tells whom the pronoun at item i of sentence si means. It goes back sentence by sentence and takes the first
// person whose gender agrees: whoever spoke there, then the subject, then anybody named.
func (p *people) pronoun(i, si int) identity {
	var want gender
	switch c := p.items[i].class; {
	case c&hePronoun != 0 || p.startsWith(i, "he"):
		want = male
	case c&shePronoun != 0 || p.startsWith(i, "she"):
		want = female
	case c&theyPronoun != 0 || p.startsWith(i, "they"):
		want = plural
	case p.is(i, i+1, "it"), p.is(i, i+1, "its"), p.startsWith(i, "it"):
		want = neuter
	default:
		return identity{}
	}
	if want == plural {
		if id := p.speakerBefore(i, si); !id.none() {
			return id
		}
		return p.severalBefore(si)
	}
	for n := si; n >= 0 && n > si-lookBack; n-- {
		if id := p.salient(n, i, want); !id.none() {
			return id
		}
	}
	return identity{}
}

// subjectRank is how prominent the subject of a clause is at least, among those whom a sentence names.
const subjectRank = 5

// salient returns the most prominent person of sentence n before item i whose gender agrees.
func (p *people) salient(n, i int, want gender) identity {
	for k := len(p.said) - 1; k >= max(0, len(p.said)-maxMemory) && p.said[k].sentence >= n; k-- {
		s := p.said[k]
		if s.sentence != n || s.item >= i {
			continue
		}
		if p.mayAgree(s.id, want) {
			s.id.who.gender, s.id.who.sure = want, true // the pronoun tells
		}
		if p.agrees(s.id, want) {
			return s.id
		}
	}
	asked := 0 // "Asked whether Orlov would come, he said": whoever is named there is not he
	if st := p.sentences[n]; st.first <= i && i < st.last && p.items[st.first].frame&asks != 0 && p.items[st.first].form == past {
		asked = i
	}
	at, _ := slices.BinarySearchFunc(p.sightings, n, func(s sighting, n int) int { return s.sentence - n })
	var best *person
	rank := 0
	for k := at; k < min(len(p.sightings), at+maxMemory) && p.sightings[k].sentence == n; k++ {
		s := p.sightings[k]
		if s.item >= i || s.item < asked || p.isSaid(s) || !p.agrees(s.who.identity(), want) && !(s.subject && p.mayAgree(s.who.identity(), want)) {
			continue
		}
		score := 1
		if s.subject {
			score += subjectRank - 1
		}
		if s.who.gender == want {
			score += 3
		}
		if score > rank {
			best, rank = s.who, score
		}
	}
	if best == nil || rank < subjectRank {
		if id := p.newcomer(n, i); !id.none() && p.agrees(id, want) {
			return id
		}
	}
	if best == nil {
		return identity{}
	}
	if p.mayAgree(best.identity(), want) {
		best.gender, best.sure = want, true // as above
	}
	return p.meant(best)
}

// agrees reports whether a speaker can be meant by a pronoun of the given gender.
func (p *people) agrees(id identity, want gender) bool {
	switch {
	case id.anonymous:
		return p.fitsNoun(id.head, want)
	case want == neuter && id.known:
		return id.actor.Type != model.Person
	case want == neuter:
		return id.who == nil || !id.who.sure && id.who.gender == unsexed
	case id.who == nil:
		return id.known && genderOf(id.actor) == want
	}
	return id.who.sure && (id.who.gender == want || id.who.gender == unsexed)
}

// mayAgree reports whether somebody who spoke, and of whom nothing but a name of two words or more is known, can be meant by
// "he" or "she": "Aziz Murrow said … He added".
func (p *people) mayAgree(id identity, want gender) bool {
	if want != male && want != female || id.who == nil || id.who.sure || id.who.known || id.who.gender != unsexed {
		return false
	}
	return strings.Contains(id.who.name, " ") && p.lex.lookup(id.who.surname).class&(organisation|place|document|occasion|roleNoun) == 0
}

// speakerBefore returns the last speaker before item i who is no single person: whom "they" may mean.
func (p *people) speakerBefore(i, si int) identity {
	for k := len(p.said) - 1; k >= max(0, len(p.said)-maxMemory) && p.said[k].sentence > si-lookBack; k-- {
		if s := p.said[k]; s.item < i && (s.id.who == nil || !s.id.who.sure) {
			return s.id
		}
	}
	return identity{}
}

// severalBefore returns the subject of the sentence before si when it is several: "the negotiators", "Orlov and Ruiz".
func (p *people) severalBefore(si int) identity {
	if si == 0 || p.sentences[si-1].role == model.Headline {
		return identity{}
	}
	before := p.sentences[si-1]
	m := p.sharedSubject(before.last-1, before.first)
	if m.none() || p.isPronoun(m) || p.isRelative(m) {
		return identity{}
	}
	last := &p.items[m.last-1]
	if !p.hasAnd(m) && !(last.class&roleNoun != 0 && strings.HasSuffix(p.word(m.last-1), "s")) {
		return identity{}
	}
	return p.identify(m, si-1)
}

// startsWith reports whether the word at item i is the contraction of a pronoun: "he’d".
func (p *people) startsWith(i int, pronoun string) bool {
	w := p.word(i)
	return len(w) > len(pronoun) && (w[len(pronoun)] == '\'' || w[len(pronoun)] >= 0x80) && strings.EqualFold(w[:len(pronoun)], pronoun)
}

// fitsNoun reports whether a pronoun of the given gender can mean somebody who is described with a noun: "he" a spokesman,
// "it" a statement.
func (p *people) fitsNoun(noun string, want gender) bool {
	c := p.lex.lookup(noun).class
	thing := c&(organisation|occasion|document) != 0
	switch {
	case want == neuter:
		return thing
	case thing, c&lifeless != 0, c&roleNoun == 0, strings.HasSuffix(noun, "s"):
		return false
	}
	return c&heTitle == 0 && want == female || c&sheTitle == 0 && want == male
}
