package statements

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/corpus/extract/prose"
	"parley/corpus/extract/who"
	"parley/model"
)

// described tells whom a description means: "the senator" is whom the article calls one, or who holds that office; "the
// Brixian" is the last person of that side; "the Ohmic draft" speaks for Ohm; "the source" is the source described
// before. What is left is somebody who is not named.
//
// m is the description's core, full the whole of it: "a source" and "a source in the Brixian delegation".
func (p *people) described(m, full mention) identity {
	head := m.last - 1
	for head > m.first && p.items[head].kind != prose.Word {
		head--
	}
	noun, text := strings.ToLower(p.word(head)), p.textOf(full.first, full.last)
	if p.items[head].class&document != 0 {
		return p.ofDocument(m, full, noun)
	}
	if id := p.holder(m, full, head); !id.none() {
		return id
	}
	if body, ok := p.bodyIn(m, full, head); ok {
		return p.known(body)
	}
	demonym := p.isDemonym(head)
	if definite := p.is(m.first, m.last, "the"); definite && m.last-m.first <= 5 {
		id := p.calledSo(m, head)
		if full != m {
			id = p.inFullOffice(m, full)
		}
		if !id.none() {
			return id
		}
		if id := p.ofSide(noun, text, m, demonym); !id.none() {
			return id
		}
		if id := p.unnamedBefore(noun); !id.none() {
			return id
		}
		if id := p.resumed(m, full); !id.none() {
			return id
		}
	}
	id := identity{name: p.shortened(m, full), anonymous: true, head: noun}
	switch {
	case demonym:
	case p.items[head].capital && head > m.first, p.items[head].class&organisation != 0 && p.hasName(m):
		id = identity{name: p.withoutArticle(m)}
	case leads(noun) && p.namesSeveral(text):
		id = identity{name: p.withoutArticle(full)}
	}
	id.side = p.sideOf(p.textOf(m.first, m.last))
	if id.side == "" {
		id.side = p.sideOf(text) // "a source in the Brixian delegation"
	}
	if id.anonymous {
		p.unnamed = append(p.unnamed, id)
	}
	return id
}

// bodyIn returns the actor that a body and its seat name: "the foreign ministry | in Brix" is Brix’s.
func (p *people) bodyIn(m, full mention, head int) (*model.Actor, bool) {
	if p.items[head].class&organisation == 0 || !p.is(m.first, m.last, "the") || m.last-m.first < 3 || !p.is(m.last, full.last, "in") || !p.namesOnly(m.last+1, full.last) {
		return nil, false
	}
	return p.actorOf(p.textOf(m.last+1, full.last) + "'s " + p.textOf(m.first+1, m.last))
}

// leads reports whether a plural noun is of those who speak for their countries, so that "the leaders of Brix and Ohm" are
// not anonymous.
func leads(noun string) bool {
	switch noun {
	case "leaders", "presidents", "ministers", "governments", "delegations", "negotiators", "diplomats", "sides", "heads":
		return true
	}
	return false
}

// namesSeveral reports whether words name more than one actor.
func (p *people) namesSeveral(words string) bool {
	found := p.mentions(words)
	return len(found) > 1 && found[0].Actor.ID != found[len(found)-1].Actor.ID
}

// unnamedBefore returns the last description with the given noun.
func (p *people) unnamedBefore(noun string) identity {
	for _, id := range slices.Backward(p.unnamed[max(0, len(p.unnamed)-maxMemory):]) {
		if id.head == noun {
			return id
		}
	}
	return identity{}
}

// ofDocument tells for whom a document speaks: "Ohmic drafts" for Ohm, "the draft" for whoever owned the last one.
// Of a document whose owner is not told nobody is the speaker, unless it is somebody's own words: "a letter", "a
// statement".
func (p *people) ofDocument(m, full mention, noun string) identity {
	id := identity{head: noun}
	whole := full
	for k := m.last; k < full.last; k++ { // "a statement | on the Brixian track" is not Brix's
		if p.items[k].class&preposition != 0 && !p.is(k, full.last, "of") && !p.is(k, full.last, "from") && !p.is(k, full.last, "by") {
			whole.last = k
			break
		}
	}
	for _, words := range [...]string{p.textOf(m.first, m.last), p.textOf(whole.first, whole.last)} {
		if owner, ok := p.onlyActor(words); ok {
			id = p.known(owner)
			id.head = noun
			p.unnamed = append(p.unnamed, id)
			return id
		}
	}
	if before := p.unnamedBefore(noun); p.is(m.first, m.last, "the") && !before.none() {
		return before
	}
	if p.items[m.last-1].class&occasion == 0 {
		return identity{}
	}
	id.name, id.anonymous = p.shortened(m, full), true
	p.unnamed = append(p.unnamed, id)
	return id
}

// onlyActor returns the actor that words name or describe by its adjective, if it is the only one.
func (p *people) onlyActor(words string) (*model.Actor, bool) {
	found := p.mentions(words)
	for _, f := range found[min(1, len(found)):] {
		if f.Actor.ID != found[0].Actor.ID {
			return nil, false
		}
	}
	if len(found) == 0 {
		return nil, false
	}
	return found[0].Actor, true
}

// sideOf returns the side of the actors that words name or describe; "" when there is none or more than one.
func (p *people) sideOf(words string) model.SideID {
	side := model.SideID("")
	for _, f := range p.mentions(words) {
		if side != "" && f.Actor.Side != side {
			return ""
		}
		side = f.Actor.Side
	}
	return side
}

// sideOfPerson returns the side of somebody who is no actor, from the words that introduce them: "Brixian lawmaker Ann
// Ruiz".
func (p *people) sideOfPerson(who *person, words string) model.SideID {
	if who == nil {
		return p.sideOf(words)
	}
	if who.side == "" {
		who.side = p.sideOf(words)
	}
	return who.side
}

// ofSide tells whom a description by office and side means: "the top Brixian diplomat" and "the Brixian" are the last
// person of that side whom the sentences before name. Lesser people ("the Brixian official") stay unnamed.
func (p *people) ofSide(noun, description string, m mention, demonym bool) identity {
	switch noun {
	case "diplomat", "leader", "president", "minister", "premier", "chancellor", "negotiator", "envoy", "ambassador", "general", "commander", "secretary", "chief", "head", "politician", "statesman":
	default:
		if !demonym {
			return identity{}
		}
	}
	for _, side := range p.mentions(description) {
		fits := func(who *person) bool { return who.known && who.sure && who.actor.Side == side.Actor.Side }
		if who, _ := p.likeliest(p.recent(m.first), m, fits); who != nil {
			return p.meant(who)
		}
	}
	return identity{}
}

// isDemonym reports whether item i is the adjective of a state on its own, "the Brixian", rather than a name.
func (p *people) isDemonym(i int) bool {
	if !p.items[i].capital {
		return false
	}
	word := p.word(i)
	found := p.mentions(word)
	return len(found) == 1 && found[0].Kind == who.SideAdjective
}

// isSaid reports whether a sighting stands in what the speaker at work said: in "Orlov would stay, he said" he is not
// Orlov.
func (p *people) isSaid(s sighting) bool {
	at := p.items[s.item].first
	for _, c := range p.content {
		if c.first <= at && at < c.last {
			return true
		}
	}
	return false
}

// recent returns the sightings in the few sentences before item i.
func (p *people) recent(i int) []sighting {
	before := p.sightingsBefore(i)
	before = before[max(0, len(before)-maxMemory):]
	si := p.sentenceOf(i)
	for n := len(before) - 1; n >= 0; n-- {
		if before[n].sentence < si-lookBack {
			return before[n+1:]
		}
	}
	return before
}

func (p *people) hasName(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if p.isName(i) && i > m.first {
			return true
		}
	}
	return false
}

// shortened returns the text of a description, cut before one of its clauses or adjuncts when it is long. Its core always
// stays.
func (p *people) shortened(core, full mention) string {
	end := full.last
	for end > core.last && len(p.textOf(full.first, end)) > maxDescription {
		end--
		for end > core.last && p.items[end].kind == prose.Word && p.items[end].class&(preposition|relative) == 0 {
			end--
		}
	}
	return p.uncapitalised(p.textOf(full.first, end))
}

// withoutArticle returns the text of a phrase without its article.
func (p *people) withoutArticle(m mention) string {
	if p.is(m.first, m.last, "the") && m.last > m.first+1 {
		m.first++
	}
	return p.textOf(m.first, m.last)
}

// uncapitalised lowers the first letter of a description that begins a sentence, "A Brixian source", where its word is no
// name.
func (p *people) uncapitalised(s string) string {
	first, _, _ := strings.Cut(s, " ")
	e := p.lex.lookup(first)
	if e.class&(determiner|possessive|preposition|adverb|roleNoun|describing) == 0 || e.class&properNoun != 0 {
		return s
	}
	if len(first) > 1 && isUpperWord(first) {
		return strings.ToLower(s) // "MODERATOR:"
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
