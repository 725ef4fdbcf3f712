package statements

import (
	"slices"
	"strings"
	"unicode"

	"parley/corpus/extract/prose"
	"parley/model"
)

// people tells whom the mentions of speakers in an article mean.
type people struct {
	*register
	resolved map[mention]identity
	said     []spoken   // who spoke, in the order of the text
	unnamed  []identity // described but not named, in the order of the text
	guess    model.Date // the article's date where that is a guess
	content  []tokens   // what the speaker at work said: a pronoun after it means nobody who is named in it
	voices   []voice    // of resolve
}

// voice is a mention that speaks, with what it says.
type voice struct {
	speaker mention
	content []tokens
}

// maxDescription bounds how long, in bytes, the description of somebody who is not named gets before it is cut to its core.
const maxDescription = 100

// maxMemory bounds how many mentions back somebody is remembered.
const maxMemory = 200

// identity is whom a mention means. The zero identity is unknown.
type identity struct {
	who       *person      // a person of the article
	actor     *model.Actor // an actor of the dossier
	known     bool         // actor is set
	name      string       // a name, or the description of somebody who is not named
	side      model.SideID // of somebody who is no actor, where the words tell: "a Ukrainian source"
	anonymous bool
	shared    bool   // the name is a surname that others in the article have too
	head      string // the noun of a description: "source"
}

func (id identity) none() bool { return id.who == nil && !id.known && id.name == "" }

// spoken is a speaker at a place.
type spoken struct {
	item, sentence int
	id             identity
}

func newPeople(o *outline, dir Directory) *people {
	return &people{register: newRegister(o, dir), resolved: map[mention]identity{}}
}

// begin reads who is named in the article of the outline. A date that is only a guess tells little about who held an office.
func (p *people) begin(date model.Date) {
	*p = people{register: p.register, resolved: p.resolved, said: p.said[:0], unnamed: p.unnamed[:0], voices: p.voices[:0]}
	if date.Guessed() {
		p.guess, date = date, model.Date{}
	}
	p.register.begin(date)
}

// end lets go of the article.
func (p *people) end() {
	p.register.end()
	clear(p.resolved)
	clear(p.said)
	clear(p.unnamed)
}

// actorOf asks the directory who a name or an office means. By a guessed date it may only be somebody whom the article
// names.
func (p *people) actorOf(name string) (*model.Actor, bool) {
	a, ok := p.actor(name)
	if ok || p.guess.IsZero() {
		return a, ok
	}
	a, ok = p.dir.Name(name, p.guess)
	return a, ok && p.actors[a.ID] != nil
}

// resolve decides whom the mentions of all attributions mean, from the beginning of the text to its end: a pronoun may
// mean whoever spoke before.
// vouched are sources of what others are said to have said.
func (p *people) resolve(found []attribution, vouched []mention) {
	for _, a := range found {
		if !a.speaker.none() {
			p.voices = append(p.voices, voice{a.speaker, a.content})
		}
	}
	for _, m := range vouched {
		p.voices = append(p.voices, voice{speaker: m})
	}
	slices.SortStableFunc(p.voices, func(a, b voice) int { return a.speaker.first - b.speaker.first })
	for _, a := range p.voices {
		m := a.speaker
		if _, done := p.resolved[m]; done {
			continue
		}
		si := p.sentenceOf(m.first)
		p.content = a.content
		id := p.identify(m, si)
		p.resolved[m] = id
		if !id.none() {
			p.said = append(p.said, spoken{m.first, si, id})
		}
	}
}

// speaker returns the speaker of an attribution.
func (p *people) speaker(a attribution) model.Speaker {
	m := a.speaker
	if m.none() {
		return model.Speaker{}
	}
	span, err := model.NewSpan(p.doc.Text, p.doc.Tokens[p.items[m.first].first].Start, p.doc.Tokens[p.items[m.last-1].last-1].End)
	if err != nil {
		return model.Speaker{}
	}
	id := p.resolved[m]
	s := model.UnknownSpeaker(span)
	switch {
	case id.none():
	case id.known:
		s = model.ActorSpeaker(span, *id.actor)
	case id.anonymous:
		s = model.AnonymousSpeaker(span, id.name)
		s.Side = id.side
	default:
		s = model.NamedSpeaker(span, id.name)
		s.Side = id.side
	}
	s.By = p.naming(m, id)
	return s
}

// naming tells how the mention m points at whom it means.
func (p *people) naming(m mention, id identity) model.Naming {
	switch {
	case p.isRelative(m):
		return model.ByRelative
	case p.isPronoun(m):
		return model.ByPronoun
	case id.none() || id.anonymous:
		return model.ByDescription
	}
	if run, ok := p.nameAtEnd(p.core(m)); ok || p.isName(m.last-1) {
		if id.shared {
			return model.BySharedName
		}
		if ok && id.known && id.actor.Type == model.Person && !p.isSpelled(run, id) {
			return model.ByLikeness
		}
		return model.ByName
	}
	return model.ByOffice
}

// isSpelled reports whether a name is written like that of the actor it means, in one of the spellings that the directory
// knows, here or where the article gives it in full. "The Brixian" and "the
// President" are no names.
func (p *people) isSpelled(run nameRun, id identity) bool {
	if p.items[run.last-1].class&(title|roleNoun) != 0 || p.isDemonym(run.last-1) {
		return true
	}
	for _, m := range p.mentions(p.textOf(run.first, run.last)) {
		if m.Actor.ID == id.actor.ID {
			return true
		}
	}
	if id.who == nil || !strings.EqualFold(id.who.surname, p.surname(run)) {
		return strings.Contains(id.actor.Name, p.surname(run))
	}
	a, ok := p.spelled(id.who.name)
	return ok && a.ID == id.actor.ID
}

// isRelative reports whether the mention is "who" or the like.
func (p *people) isRelative(m mention) bool {
	return m.last == m.first+1 && p.items[m.first].class&relative != 0
}

// isPronoun reports whether the mention is a pronoun: "she", "they’ve", the "his" of "in his words".
func (p *people) isPronoun(m mention) bool {
	c := p.items[m.first].class
	return m.last == m.first+1 && (c&possessive != 0 ||
		c&(contracted|hePronoun|shePronoun|theyPronoun|subjectPronoun|abstractSubject) != 0 && c&determiner == 0 ||
		c&(subjectPronoun|abstractSubject) != 0)
}

func (p *people) sentenceOf(i int) int {
	n, found := slices.BinarySearchFunc(p.sentences, i, func(s stretch, i int) int { return s.first - i })
	if found {
		return n
	}
	return n - 1
}

// identify tells whom the mention m in sentence si means.
func (p *people) identify(m mention, si int) identity {
	switch {
	case m.last == m.first+1 && p.items[m.first].class&firstPerson != 0:
		return identity{} // the reporter, or somebody interviewed
	case p.isRelative(m):
		return p.antecedent(m, si)
	case p.isPronoun(m):
		return p.pronoun(m.first, si)
	}
	for m.last-1 > m.first && (p.isAdverb(m.last-1) || p.is(m.last-1, m.last, "both") || p.is(m.last-1, m.last, "all")) {
		m.last-- // "the Brixian president however", "Brix and Ohm both"
	}
	full := m
	m = p.core(m)
	if m != full && p.isPronoun(m) {
		return p.pronoun(m.first, si)
	}
	text := p.textOf(full.first, full.last)
	if p.isList(full) && (p.hasComma(full) || p.namesSeveral(text)) {
		return identity{name: p.jointName(full), side: p.sideOf(text)}
	}
	for _, name := range [...]string{text, p.textOf(m.first, m.last)} { // "the US secretary of state", "Ruiz of Brix"
		if a, ok := p.actorOf(name); ok && !p.unnamedPeople(m, a) && !p.isNamesake(m, a) {
			return p.known(a)
		}
	}
	if p.joint(m) {
		return identity{name: p.jointName(m), side: p.sideOf(p.textOf(m.first, m.last))}
	}
	if owned := p.owned(m, si); !owned.none() {
		return owned
	}
	if run, ok := p.nameAtEnd(m); ok && !(run.last-run.first == 1 && p.isDemonym(run.first)) {
		id := p.named(run)
		if !id.known {
			id.side = p.sideOfPerson(id.who, text)
		}
		return id
	}
	return p.described(m, full)
}

// unnamedPeople reports whether the phrase m, which the directory takes for the state a, only describes some of its people:
// "Brixian officials".
func (p *people) unnamedPeople(m mention, a *model.Actor) bool {
	it := &p.items[m.last-1]
	return a.Type == model.State && !it.capital && it.class&anonymousNoun != 0
}

// isNamesake reports whether the phrase m, a surname that the directory takes for the actor a, means somebody else: its
// title is of the other sex ("Mr. Marsh" is not Helen Marsh), or the article names only another person so ("Jane Marsh came.
// Marsh said").
func (p *people) isNamesake(m mention, a *model.Actor) bool {
	if a.Type != model.Person {
		return false
	}
	run, ok := p.nameAtEnd(m)
	if !ok || run.last-run.name != 1 {
		return false
	}
	if p.otherSex(run.gender, a) {
		return true
	}
	who := p.find(p.surname(run), run.gender)
	return who != nil && who.sure && !who.known && strings.Contains(who.name, " ") && p.actors[a.ID] == nil && !p.meant(who).known
}

// otherSex reports whether a gender that is told is not the actor's.
func (r *register) otherSex(g gender, a *model.Actor) bool {
	of := genderOf(a)
	return (g == male || g == female) && (of == male || of == female) && g != of
}

// known returns the identity of an actor.
func (p *people) known(a *model.Actor) identity {
	return identity{actor: a, known: true, name: a.Name, who: p.actors[a.ID]}
}

// antecedent tells whom "who" stands for: the phrase before it.
func (p *people) antecedent(m mention, si int) identity {
	end, lo := m.first, p.sentences[si].first
	if end > lo && p.items[end-1].kind == prose.Comma {
		end--
	}
	if end <= lo {
		return identity{}
	}
	name, _ := p.phraseEnding(end, lo)
	if name.none() || name.first == m.first || !p.canSpeak(name) {
		return identity{}
	}
	if p.items[name.first].class&relative != 0 {
		return identity{}
	}
	return p.identify(name, si)
}

// core cuts what only describes the phrase off its end ("Anna Ruiz of Brix", "a source with knowledge of the plan") and
// leaves the speaker of a document in its place: "the president's statement" is the president's.
func (p *people) core(m mention) mention {
	if author := p.authorOfWork(m); !author.none() {
		return author
	}
	if name := p.nameBehind(m); !name.none() {
		return name
	}
	end := m.first + 1
	for end < m.last {
		it := &p.items[end]
		if it.kind == prose.Comma || it.kind == prose.Open || it.kind == prose.Dash || it.class&relative != 0 ||
			it.class&preposition != 0 && !it.capital && !((p.is(end, m.last, "of") || p.is(end, m.last, "for")) && p.insideName(end, m)) {
			break
		}
		end++
	}
	first := m.first
	for k := first; k+1 < end; k++ {
		if p.items[k].kind == prose.Possessive && p.items[end-1].class&(occasion|document) != 0 {
			return mention{first, k}
		}
	}
	return mention{first, end}
}

// authorOfWork returns whose a work is that a phrase names by its title: “his” of "his essay “The Long Way”".
func (p *people) authorOfWork(m mention) mention {
	last := m.last - 1
	if it := &p.items[last]; last-m.first < 2 || it.quote >= 0 || it.last-it.first < 3 || p.items[last-1].class&titled == 0 {
		return mention{}
	}
	if c := p.items[m.first].class; c&possessive != 0 && c&firstPerson == 0 {
		return mention{m.first, m.first + 1}
	}
	for k := m.first + 1; k < last; k++ {
		if p.items[k].kind == prose.Possessive {
			return mention{m.first, k}
		}
	}
	return mention{}
}

// nameBehind returns the name in full with which a phrase ends, right after its noun: "former secretary of state | Anna Ruiz",
// "Envoy to the Brix Council | Anna Ruiz", but not "a friend of Anna Ruiz".
func (p *people) nameBehind(m mention) mention {
	run, ok := p.nameAtEnd(m)
	if !ok || run.first == m.first || run.titled && run.name > run.first || !p.isTitledName(mention{run.name, m.last}) {
		return mention{}
	}
	if run.name > run.first {
		return mention{run.name, m.last}
	}
	before := &p.items[run.first-1]
	if before.kind != prose.Word || before.class&(preposition|coordinator|determiner|possessive|relative) != 0 {
		return mention{}
	}
	return mention{run.first, m.last}
}

// insideName reports whether the "of" at item k is part of a name or an office: "Bank of Brix", "the President of Russia".
func (p *people) insideName(k int, m mention) bool {
	for i := m.first; i < k-1; i++ {
		if p.items[i].class&(heName|sheName|title) != 0 && p.items[k-1].class&title == 0 {
			return false // "Senator Dale Park of Ohio"
		}
	}
	if k+1 >= m.last || !p.isName(k-1) || p.nounAtStart(k-1) && strings.HasSuffix(p.word(k-1), "s") { // "Members of Brix"
		return false
	}
	return p.isName(k+1) || p.items[k+1].class&determiner != 0 && k+2 < m.last && p.isName(k+2)
}

// nameAtEnd returns the name that a phrase ends with: "the economist Jared Bern", "CNN’s Ann Ruiz".
func (p *people) nameAtEnd(m mention) (nameRun, bool) {
	last := m.last
	for last > m.first && p.items[last-1].kind == prose.Possessive {
		last--
	}
	if last == m.first+1 && p.nounAtStart(m.first) {
		return nameRun{}, false // "Officials in Brix said"
	}
	k := last
	for k > m.first && (p.isName(k-1) || p.items[k-1].kind == prose.Word && p.items[k-1].class&particle != 0 && !p.items[k-1].capital && k < last && k-1 > m.first) {
		k--
	}
	if k == last {
		return nameRun{}, false
	}
	run := p.nameRun(k, last)
	if k-1 > m.first && p.is(k-1, last, "of") && p.insideName(k-1, m) && run.gender == unsexed {
		return nameRun{}, false // "the Bank of Ghent", but not "the Secretary of Trade Anna Ruiz"
	}
	return run, run.last == last
}

// named tells who a name means: the person of the article with that surname, or the name as it stands.
func (p *people) named(run nameRun) identity {
	name := p.textOf(run.name, run.last)
	who := p.find(p.surname(run), run.gender)
	if who != nil && run.last-run.name == 1 {
		last, shared := p.lastOfName(run, who)
		id := p.meant(last)
		id.shared = shared
		return id
	}
	if who != nil && sameGiven(who.name, name) {
		return p.meant(who)
	}
	if who == nil && run.last-run.name == 1 {
		if who := p.ofGiven(run.name, name); who != nil {
			return p.meant(who)
		}
	}
	if a, ok := p.actor(name); ok && !p.otherSex(run.gender, a) {
		return identity{actor: a, known: true, name: a.Name, who: who}
	}
	if isUpperWord(name) { // "ORLOV:" in a transcript
		if who := p.find(inTitleCase(p.surname(run)), run.gender); who != nil {
			return p.meant(who)
		}
	}
	return identity{name: name, side: p.sideOf(name)}
}

// lastOfName tells whom a surname means that several people of the article have, which shared tells: the last whom it names
// in full before. who is one of them.
func (p *people) lastOfName(run nameRun, who *person) (last *person, shared bool) {
	surname := p.surname(run)
	for other := p.bySurname[surname]; other != nil; other = other.next {
		shared = shared || other != who && other.sure && who.sure && (run.gender == unsexed || other.gender == run.gender)
	}
	if !shared {
		return who, false
	}
	before := p.sightingsBefore(run.first)
	for _, s := range slices.Backward(before[max(0, len(before)-maxMemory):]) {
		fits := s.who.surname == surname && s.who.sure && (run.gender == unsexed || s.who.gender == run.gender)
		if fits && p.word(s.item) != surname {
			return s.who, true
		}
	}
	return who, true
}

// ofGiven returns the only person of the article with a first name, which item i is: "Anna" for Anna Ruiz. It is nil when
// there is none, or more than one.
func (p *people) ofGiven(i int, name string) *person {
	if p.items[i].class&(heName|sheName) == 0 {
		return nil
	}
	var found *person
	for _, who := range p.persons[:min(len(p.persons), maxMemory)] {
		if given, _, more := strings.Cut(who.name, " "); !more || given != name || !who.sure {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// inTitleCase returns a name in capitals as it is usually written: "Ivan Orlov" for "IVAN ORLOV".
func inTitleCase(name string) string {
	begins := true
	return strings.Map(func(r rune) rune {
		if !begins {
			r = unicode.ToLower(r)
		}
		begins = r == ' ' || r == '-' || r == '.'
		return r
	}, name)
}

// sightingsBefore returns the sightings before item i.
func (p *people) sightingsBefore(i int) []sighting {
	n, _ := slices.BinarySearchFunc(p.sightings, i, func(s sighting, i int) int { return s.item - i })
	return p.sightings[:n]
}
