package statements

import (
	"slices"
	"strings"

	"parley/corpus/extract/prose"
	"parley/model"
)

// resumeBack is how many sentences back somebody is resumed by a description that is not theirs by office.
const resumeBack = 2

// resumed tells whom a description means that only takes up who was there before, "the retired general", "the delegate":
// whoever stands foremost in the nearest sentence that has somebody, if the noun can mean them.
func (p *people) resumed(m, full mention) identity {
	head := m.last - 1
	if full != m || !p.isPersonNoun(head) || !p.onlyResumes(m) {
		return identity{}
	}
	si := p.sentenceOf(m.first)
	for n := si; n >= max(0, si-resumeBack); n-- {
		if id, found := p.foremost(n, si, m.first); found {
			if p.canBe(id, m, head) {
				return id
			}
			break
		}
	}
	return identity{}
}

// onlyResumes reports whether a description tells nothing of somebody but what they are: its noun, and ranks. Whoever has
// the adjective of a side, "the Brixian official", may be new.
func (p *people) onlyResumes(m mention) bool {
	for i := m.first + 1; i < m.last-1; i++ {
		if it := &p.items[i]; it.kind != prose.Word || !isRank(p.word(i)) && !isVeteran(p.word(i)) {
			return false
		}
	}
	return true
}

// isVeteran reports whether an adjective tells that a title is of somebody’s past: "the retired general". The offices of
// the day say nothing of it. "The former president" is an office all the same, which few have held.
func isVeteran(w string) bool { return w == "retired" || w == "veteran" }

// foremost returns who stands foremost in sentence n before item i of sentence si, if somebody does: the last who spoke
// there, or the subject. In the sentence itself whoever spoke is somebody else: "When the host asked, the guest said". A
// subject is not taken up again beyond its paragraph: it is found, but nobody.
func (p *people) foremost(n, si, i int) (id identity, found bool) {
	for _, s := range slices.Backward(p.said[max(0, len(p.said)-maxMemory):]) {
		if s.sentence < n || n == si {
			break
		}
		if s.sentence == n && s.item < i {
			return s.id, true
		}
	}
	for _, s := range slices.Backward(p.sightingsBefore(i)) {
		if s.sentence < n {
			break
		}
		if s.sentence != n || !s.subject || !s.who.sure || p.isSaid(s) {
			continue
		}
		if p.sentences[n].part != p.sentences[si].part {
			return identity{}, true
		}
		return p.meant(s.who), true
	}
	if n < si {
		id = p.newcomer(n, i)
	}
	return id, !id.none()
}

// canBe reports whether somebody is a single person whom the description m, with its noun at item head, can mean though they
// are not known by that noun: it must be one that many share, for a senator is no governor.
func (p *people) canBe(id identity, m mention, head int) bool {
	noun := p.word(head)
	switch {
	case id.anonymous:
		return isGeneral(noun) && (p.fitsNoun(id.head, male) && p.fitsNoun(noun, male) || p.fitsNoun(id.head, female) && p.fitsNoun(noun, female))
	case id.who == nil || !id.who.sure || !p.fitsSex(id.who, head):
		return false
	}
	return isGeneral(noun) || !id.known && isScholar(noun) || isVeteran(p.word(m.first+1))
}

// isGeneral reports whether a noun may be said of many who have some other title.
func isGeneral(noun string) bool {
	switch noun {
	case "official", "delegate", "source", "person", "man", "woman", "politician", "insider", "diplomat", "negotiator",
		"lawmaker", "legislator", "parliamentarian", "aide", "envoy":
		return true
	}
	return false
}

// isScholar reports whether a noun is of those who speak from what they know rather than for an office.
func isScholar(noun string) bool {
	switch noun {
	case "expert", "analyst", "specialist", "scholar", "observer", "researcher":
		return true
	}
	return false
}

// isPersonNoun reports whether item i is a noun for one person: "official", "wife", but not "ministry", "officials".
func (p *people) isPersonNoun(i int) bool {
	it := &p.items[i]
	return it.kind == prose.Word && !it.capital && it.class&roleNoun != 0 && (p.fitsNoun(p.word(i), male) || p.fitsNoun(p.word(i), female))
}

// newcomer tells who is the subject, not named, with which sentence n begins, if it stands before item i: "A Brixian
// diplomat thinks …", "In a flat in Brix, the wife of a sergeant waits". As a name there does, it makes somebody the one
// whom the sentences behind it are about. Who "the official" is must be known or told, as that of "the wife of a sergeant" is.
func (p *people) newcomer(n, i int) identity {
	m := p.openingPerson(n)
	if m.none() || m.last > i || p.isSaid(sighting{item: m.first}) {
		return identity{}
	}
	id, done := p.resolved[m]
	if !done {
		id = p.identify(m, n)
		p.resolved[m] = id
	}
	if head := p.core(m).last; id.anonymous && p.is(m.first, m.last, "the") && (head == m.last || p.items[head-1].class&title != 0) {
		return identity{}
	}
	return id
}

// openingPerson returns the phrase with a noun for one person with which sentence n begins, after an adjunct if it has one.
func (p *people) openingPerson(n int) mention {
	st := p.sentences[n]
	k := st.first
	adjunct := p.items[k].class&preposition != 0
	if adjunct {
		for k < min(st.last, st.first+maxOpening) && p.items[k].kind != prose.Comma {
			k++
		}
		k++
	}
	if st.role == model.Headline || k >= st.last || p.items[k].class&(determiner|possessive) == 0 && !p.isName(k) {
		return mention{}
	}
	m, rest := p.phraseFrom(k, st.last)
	if m.none() || adjunct && rest < st.last && p.items[rest].kind == prose.Comma {
		return mention{} // "For Ruiz, a teacher in Brix, …" describes her
	}
	if m.last > m.first+1 && p.isUnknownVerb(m) {
		m.last--
	}
	if !p.isPersonNoun(p.core(m).last - 1) {
		return mention{}
	}
	return m
}

// isUnknownVerb reports whether the last word of the phrase m must be its verb: it ends in -s behind a noun for one person
// or one with "a", "a diplomat | shrugs", "the wife of a sergeant | waits".
func (p *people) isUnknownVerb(m mention) bool {
	it, noun := &p.items[m.last-1], m.last-2
	if it.kind != prose.Word || it.capital || it.class != 0 || !strings.HasSuffix(p.word(m.last-1), "s") {
		return false
	}
	return p.isPersonNoun(noun) || noun > m.first && (p.is(noun-1, m.last, "a") || p.is(noun-1, m.last, "an"))
}

// maxOpening bounds how many items an adjunct at the beginning of a sentence has.
const maxOpening = 12
