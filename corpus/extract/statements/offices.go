package statements

import (
	"slices"
	"strings"

	"parley/corpus/extract/prose"
	"parley/model"
)

// calledSo tells whom "the minister" means: whom the article calls that, else a person in that office; the likeliest.
// "the institute" is the last one with a name. head is the noun of the description m.
func (p *people) calledSo(m mention, head int) identity {
	all := p.sightingsBefore(m.first)
	all = all[max(0, len(all)-maxMemory):]
	words := officeWords(strings.ToLower(p.word(head)))
	if id := p.spokeLast(m, head, words); !id.none() {
		return id
	}
	fits := func(who *person) bool {
		titled := (who.sure || who.trade) && m.last-m.first <= 3 && p.hasRoles(who, m, head)
		return (titled || len(words) > 0 && p.inOffice(who, m, head, words)) && p.fitsSex(who, head)
	}
	for _, near := range [...][]sighting{p.recent(m.first), all} {
		if who, found := p.likeliest(near, m, fits); who != nil {
			return p.meant(who)
		} else if found {
			return identity{}
		}
	}
	if p.items[head].class&organisation == 0 {
		return p.spokeAs(m, head, words)
	}
	for _, s := range slices.Backward(p.said[max(0, len(p.said)-maxMemory):]) {
		name := s.id.name
		if at := strings.LastIndexByte(name, ' '); at >= 0 && !s.id.anonymous && strings.EqualFold(name[at+1:], p.word(head)) {
			return s.id
		}
	}
	for _, s := range slices.Backward(all) {
		if !s.who.sure && strings.EqualFold(s.who.surname, p.word(head)) {
			return p.meant(s.who)
		}
	}
	return identity{}
}

// spokeAs tells whom "the minister" means where the article never names whoever spoke before by that office.
func (p *people) spokeAs(m mention, head int, words []string) identity {
	for _, s := range slices.Backward(p.said[max(0, len(p.said)-lookBack):]) {
		if p.holdsNow(s.id, m, head, words) {
			return s.id
		}
	}
	return identity{}
}

// spokeLast returns whoever spoke last before the description m, a sentence or two before it, if it can mean them: by their
// office or title, or in the same paragraph as somebody of whom no office is known.
func (p *people) spokeLast(m mention, head int, words []string) identity {
	si := p.sentenceOf(m.first)
	for _, s := range slices.Backward(p.said[max(0, len(p.said)-maxMemory):]) {
		switch who := s.id.who; {
		case s.item >= m.first:
			continue
		case s.sentence < si-resumeBack || s.sentence == si:
			return identity{}
		case s.id.anonymous && strings.EqualFold(s.id.head, p.word(head)), p.holdsNow(s.id, m, head, words):
			return s.id
		case who == nil || !who.sure && !who.trade || !p.fitsSex(who, head) || p.subjectSince(s.sentence, si):
			return identity{}
		case p.hasRoles(who, m, head), len(words) > 0 && p.inOffice(who, m, head, words):
			return s.id
		case !s.id.known && p.sentences[s.sentence].part == p.sentences[si].part && p.onlyResumes(m) && p.canBe(s.id, m, head):
			return s.id
		}
		return identity{}
	}
	return identity{}
}

// subjectSince reports whether a person is the subject between sentences n and si: the nearer one.
func (p *people) subjectSince(n, si int) bool {
	for _, s := range slices.Backward(p.sightingsBefore(p.sentences[si].first)) {
		if s.sentence <= n {
			break
		}
		if s.subject && s.who.sure {
			return true
		}
	}
	return false
}

// holdsNow reports whether an actor holds, on the article's day, the office that the description m names.
func (p *people) holdsNow(id identity, m mention, head int, words []string) bool {
	if len(words) == 0 || !id.known || id.actor.Type != model.Person {
		return false
	}
	for _, role := range id.actor.Roles {
		office := strings.ToLower(role.Title)
		if role.At(p.date) && slices.ContainsFunc(words, func(w string) bool { return strings.Contains(office, w) }) && p.namesOffice(m, head, office) {
			return true
		}
	}
	return false
}

// inFullOffice tells whom "the secretary of state" means: the last person before in an office of that name.
func (p *people) inFullOffice(m, full mention) identity {
	if !p.is(m.last, full.last, "of") {
		return identity{}
	}
	for _, s := range slices.Backward(p.recent(m.first)) {
		if !p.isSaid(s) && slices.ContainsFunc(s.who.offices, func(o string) bool { return p.wordsIn(o, m.first+1, full.last) }) {
			return p.meant(s.who)
		}
	}
	return identity{}
}

// wordsIn reports whether an office’s title has all words among items [first, last) but the articles: "head of the Brixian
// delegation" those of "head of the delegation".
func (p *people) wordsIn(office string, first, last int) bool {
	for i := first; i < last; i++ {
		if p.items[i].class&determiner == 0 && !strings.Contains(office, strings.ToLower(p.word(i))) {
			return false
		}
	}
	return true
}

// fitsSex reports whether the noun at item i can mean a person, as far as their sex is told: "the spokeswoman" is no he.
func (p *people) fitsSex(who *person, i int) bool {
	c := p.items[i].class
	return !(c&heTitle != 0 && who.gender == female || c&sheTitle != 0 && who.gender == male)
}

// hasRoles reports whether the article gives a person the title at the end of the description m, and the other titles in
// it: of "the foreign minister" both.
func (p *people) hasRoles(who *person, m mention, head int) bool {
	if !slices.Contains(who.roles, strings.ToLower(p.word(head))) {
		return false
	}
	for i := m.first; i < head; i++ {
		if p.items[i].class&title != 0 && !isRank(p.word(i)) && !slices.Contains(who.roles, strings.ToLower(p.word(i))) {
			return false
		}
	}
	return true
}

// inOffice reports whether a person holds, on the article's day, the office that the description m names, or is introduced by
// a title that its noun, alone, may stand for: a commissioner as "the ombudswoman". words are its noun as titles have it.
func (p *people) inOffice(who *person, m mention, head int, words []string) bool {
	if p.onlyResumes(m) && slices.ContainsFunc(words, func(w string) bool { return hasTitle(who, w) }) {
		return true
	}
	return slices.ContainsFunc(who.offices, func(office string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(office, w) }) && p.namesOffice(m, head, office)
	})
}

// hasTitle reports whether the article gives a person all words of an office as titles: "foreign minister", "ambassador" of
// an ambassador-at-large.
func hasTitle(who *person, office string) bool {
	for word, rest, more := "", office, true; more; {
		word, rest, more = strings.Cut(rest, " ")
		if !slices.ContainsFunc(who.roles, func(r string) bool { return strings.HasPrefix(r, word) }) {
			return false
		}
	}
	return true
}

// holder tells who "Brix’s foreign minister" is where the directory cannot, because the article's date is not known: a
// person of that side and office whom the article names.
func (p *people) holder(m, full mention, head int) identity {
	words := officeWords(strings.ToLower(p.word(head)))
	if !p.date.IsZero() || full != m || words == nil {
		return identity{}
	}
	side := p.sideOf(p.textOf(m.first, m.last))
	if side == "" {
		return identity{}
	}
	at := len(p.sightingsBefore(m.first))
	for _, near := range [...][]sighting{p.sightings[max(0, at-maxMemory):at], p.sightings[at:min(len(p.sightings), at+maxMemory)]} {
		for _, s := range near {
			if s.who.known && s.who.actor.Side == side && p.inOffice(s.who, m, head, words) {
				return p.meant(s.who)
			}
		}
	}
	return identity{}
}

// namesOffice reports whether each word before the noun of the description m is in an office's title or only tells a
// rank; names are left out ("Brix’s").
func (p *people) namesOffice(m mention, head int, office string) bool {
	for i := m.first; i < head; i++ {
		if p.items[i].capital || p.items[i].kind != prose.Word || p.items[i].class&determiner != 0 {
			continue
		}
		if w := p.word(i); !isRank(w) && !strings.Contains(office, w) {
			return false
		}
	}
	return true
}

// isRank reports whether a word before an office tells no more than a rank: "the top diplomat".
func isRank(w string) bool {
	switch w {
	case "top", "chief", "senior", "lead", "veteran", "main":
		return true
	}
	return false
}

// officeWords returns the words for offices, as titles have them, that a noun may stand for: "diplomat" for a foreign
// minister. Nouns that many people share ("official") stand for none.
func officeWords(noun string) []string {
	switch noun {
	case "diplomat":
		return []string{"foreign minister", "secretary of state", "ambassador", "envoy", "foreign policy", "foreign ministry"}
	case "leader":
		return []string{"president", "prime minister", "chancellor"}
	case "vice-president":
		return []string{"vice president"}
	case "premier":
		return []string{"prime minister"}
	case "spokesman", "spokeswoman", "spokesperson":
		return []string{"spokes"}
	case "negotiator":
		return []string{"negotiator", "delegation"}
	case "envoy", "representative":
		return []string{"envoy", "representative"}
	case "ombudsman", "ombudswoman", "commissioner":
		return []string{"commissioner", "ombuds"}
	case "lawmaker", "legislator", "parliamentarian":
		return []string{"parliament", "duma", "rada", "federation council", "lawmaker"}
	case "senator":
		return []string{"federation council", "senator"}
	case "aide", "adviser", "advisor":
		return []string{"aide", "adviser", "advisor"}
	case "president", "minister", "chancellor", "ambassador", "secretary", "speaker", "general", "commander":
		return []string{noun}
	}
	return nil
}

// maxOwners bounds how many owners a phrase like "its foreign ministry" is tried with.
const maxOwners = 12

// owned tells who "its foreign ministry" or "his spokesman" is: the actor that whoever was named before has under that
// name.
func (p *people) owned(m mention, si int) identity {
	it := &p.items[m.first]
	if it.class&possessive == 0 || it.class&firstPerson != 0 || m.last-m.first < 2 || m.last-m.first > 5 {
		return identity{}
	}
	want := neuter
	switch {
	case it.class&hePronoun != 0:
		want = male
	case it.class&shePronoun != 0:
		want = female
	}
	if p.is(m.last-1, m.last, "counterpart") {
		return p.counterpart(m, want)
	}
	office, tried := p.textOf(m.first+1, m.last), 0
	for _, s := range slices.Backward(p.recent(m.first)) {
		if !s.who.known || !p.agrees(s.who.identity(), want) {
			continue
		}
		if a, ok := p.actor(s.who.name + "'s " + office); ok {
			return p.known(a)
		}
		if tried++; tried == maxOwners || want != neuter {
			break
		}
	}
	return identity{}
}

// counterpart tells who "his Brixian counterpart" is: who holds the office there that the person named before holds.
func (p *people) counterpart(m mention, want gender) identity {
	for _, s := range slices.Backward(p.recent(m.first)) {
		if !s.who.known || !p.agrees(s.who.identity(), want) {
			continue
		}
		for _, role := range s.who.actor.Roles {
			office, _, _ := strings.Cut(role.Title, " of ")
			if a, ok := p.actorOf(p.textOf(m.first+1, m.last-1) + " " + office); ok && role.At(p.date) {
				return p.known(a)
			}
		}
		return identity{}
	}
	return identity{}
}

// isList reports whether a phrase is a list of names: "Brix, Ohm and the Isles".
func (p *people) isList(m mention) bool {
	for i := m.first; i < m.last; i++ {
		it := &p.items[i]
		if !p.isName(i) && it.kind != prose.Comma && it.class&coordinator == 0 && !p.is(i, m.last, "the") {
			return false
		}
	}
	return p.hasAnd(m)
}

// hasComma reports whether a comma other than that of "Park, Jr." stands in the phrase.
func (p *people) hasComma(m mention) bool {
	for i := m.first; i+1 < m.last; i++ {
		if p.items[i].kind == prose.Comma && p.items[i+1].class&suffix == 0 {
			return true
		}
	}
	return false
}

// joint reports whether a phrase joins two speakers of whom one at least is named: "Brix and its partners".
func (p *people) joint(m mention) bool {
	if p.hasAnd(m) && p.isName(m.last-1) {
		return true
	}
	for k := m.first + 1; k+1 < m.last; k++ {
		if p.items[k].class&coordinator != 0 && p.isName(k-1) && p.items[k-1].class&(title|roleNoun) == 0 && p.items[k+1].class&(determiner|possessive) != 0 {
			return true
		}
	}
	return false
}

// jointName returns the name of several speakers: of persons their own names, without titles, else the phrase as it stands.
func (p *people) jointName(m mention) string {
	name := p.withoutArticle(m)
	var persons []string
	for _, f := range p.mentions(name) {
		if f.Actor.Type != model.Person {
			return name
		}
		if !slices.Contains(persons, f.Actor.Name) {
			persons = append(persons, f.Actor.Name)
		}
	}
	joins := 1
	for i := m.first; i < m.last; i++ {
		if p.items[i].kind == prose.Comma || p.items[i].class&coordinator != 0 {
			joins++
		}
	}
	if n := len(persons); n > 1 && n == joins {
		return strings.Join(persons[:n-1], ", ") + " and " + persons[n-1]
	}
	return name
}

// nounAtStart reports whether item i is a noun for people whose capital only begins its sentence: "Officials in Brix".
func (p *people) nounAtStart(i int) bool {
	it := &p.items[i]
	if it.class&(roleNoun|anonymousNoun) == 0 || it.class&properNoun != 0 || it.class&(heName|sheName) != 0 {
		return false
	}
	return i == p.sentences[p.sentenceOf(i)].first || p.items[i-1].kind == prose.Mark || p.items[i-1].kind == prose.Colon
}
