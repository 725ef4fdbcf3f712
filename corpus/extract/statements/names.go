package statements

import (
	"slices"
	"strings"

	"parley/corpus/extract/prose"
	"parley/corpus/extract/who"
	"parley/model"
)

// person is somebody, or some body, that an article names with more than one word, or that the dossier knows.
type person struct {
	name    string // in full, as the article has it: "Anna Ruiz"
	surname string // the last word of it
	gender  gender
	sure    bool // a first name or a title shows that it is a person
	roles   []string
	trade   bool // one of the roles stands in an apposition, which hardly a body has: "Murrow, a weaver from Brix"
	actor   *model.Actor
	known   bool         // actor is set
	offices []string     // of an actor, on the article's day: "foreign minister of brix"
	side    model.SideID // of somebody who is no actor, where an introduction tells
	next    *person      // with the same surname
}

// identity returns the person as somebody whom a mention means.
func (p *person) identity() identity {
	return identity{who: p, actor: p.actor, known: p.known, name: p.name, side: p.side}
}

// gender is what a pronoun or a name tells about a person.
type gender uint8

// The genders; unsexed is "not told", or several.
const (
	unsexed gender = iota
	male
	female
	neuter // a state or an organisation: "it"
	plural
)

// sighting is a place at which an article names a person, outside of quotations.
type sighting struct {
	item     int // where the name begins
	sentence int
	who      *person
	subject  bool // nothing but titles and adjectives stands before it in its clause
}

// register finds the names of an article: who is named in full, with which title and first name, and where.
type register struct {
	*outline
	dir       Directory
	date      model.Date
	persons   []*person                // in the order in which they are named; those of earlier articles behind, to be used again
	bySurname map[string]*person       // the first of each surname
	actors    map[string]*person       // by the actor's ID
	sightings []sighting               // in the order of the text
	asked     map[string]answer        // by name or office, as actor answers
	exact     map[string]answer        // by name, as spelled answers
	named     map[string][]who.Mention // by words, as mentions answers
	answers   []who.Mention            // of mentions
	space     []who.Mention            // for mentions to use again
}

// answer is what the directory said to a name.
type answer struct {
	actor *model.Actor
	known bool
}

// actor asks the directory who a name or an office means, once for each.
func (r *register) actor(name string) (*model.Actor, bool) {
	a, done := r.asked[name]
	if !done {
		a.actor, a.known = r.dir.Name(name, r.date)
		r.asked[name] = a
	}
	return a.actor, a.known
}

// mentions returns the actors that words name or describe. It asks the directory once for each.
func (r *register) mentions(words string) []who.Mention {
	found, done := r.named[words]
	if !done {
		r.space = r.dir.Find(words, 0, len(words), r.date, r.space[:0])
		first := len(r.answers)
		r.answers = append(r.answers, r.space...)
		found = r.answers[first:len(r.answers):len(r.answers)]
		r.named[words] = found
	}
	return found
}

// spelled asks the directory who a name means, letter for letter. Slips of the pen cost more to see through: actor does
// it, for those who speak.
func (r *register) spelled(name string) (*model.Actor, bool) {
	a, done := r.exact[name]
	if done {
		return a.actor, a.known
	}
	if found := r.mentions(name); len(found) > 0 {
		m := found[len(found)-1]
		whole := m.Start == 0 || m.Kind == who.FullName || m.Kind == who.Surname
		a.actor, a.known = m.Actor, whole && m.End == len(name) && m.Kind != who.SideAdjective
	}
	r.exact[name] = a
	return a.actor, a.known
}

// meant returns whom a person of the article is for its reader: the actor, even where the name has a slip of the pen.
func (r *register) meant(p *person) identity {
	if !p.known && p.sure {
		if a, ok := r.actor(p.name); ok && !r.otherSex(p.gender, a) {
			p.actor, p.known = a, true
		}
	}
	return p.identity()
}

func newRegister(o *outline, dir Directory) *register {
	return &register{outline: o, dir: dir, bySurname: map[string]*person{}, actors: map[string]*person{}, asked: map[string]answer{}, exact: map[string]answer{}, named: map[string][]who.Mention{}}
}

// begin reads the names of the article of the outline.
func (r *register) begin(date model.Date) {
	*r = register{
		outline: r.outline, dir: r.dir, date: date, bySurname: r.bySurname, actors: r.actors, asked: r.asked, exact: r.exact, named: r.named,
		persons: r.persons[:0], sightings: r.sightings[:0], answers: r.answers[:0], space: r.space[:0],
	}
	for si, st := range r.sentences {
		r.read(si, st)
	}
}

// end lets go of the article.
func (r *register) end() {
	clear(r.bySurname)
	clear(r.actors)
	clear(r.asked)
	clear(r.exact)
	clear(r.named)
	for _, p := range r.persons {
		clear(p.roles) // pieces of the text
		*p = person{roles: p.roles[:0], offices: p.offices[:0]}
	}
}

// read notes the names of one sentence.
func (r *register) read(si int, st stretch) {
	for i := st.first; i < st.last; {
		if !r.isName(i) {
			i++
			continue
		}
		run := r.nameRun(i, st.last)
		if who := r.note(run); who != nil {
			r.sightings = append(r.sightings, sighting{run.name, si, who, r.leads(i, st.first)})
		}
		i = run.last
	}
}

// leads reports whether the words at item i begin their clause.
func (r *register) leads(i, lo int) bool {
	for k := i - 1; k >= lo; k-- {
		if k < i-maxLook {
			return false // no clause begins so far away
		}
		it := &r.items[k]
		if it.kind != prose.Word {
			return it.kind == prose.Comma || it.kind == prose.Mark || it.kind == prose.Semicolon || it.kind == prose.Dash
		}
		if it.class&coordinator != 0 && k > lo && r.isName(k-1) {
			continue // "between Orlov and | Ruiz"
		}
		if it.class&(coordinator|subordinator) != 0 {
			return true
		}
		if it.class&(preposition|auxiliary|plainVerb|possessive) != 0 || it.frame != 0 && !it.capital && it.class&(title|roleNoun) == 0 {
			return false
		}
	}
	return true
}

// nameRun is a run of capitalised words: titles and the like in [first, name), the name itself in [name, last).
type nameRun struct {
	first, name, last int
	gender            gender
	titled            bool
}

// nameRun reads the run of capitalised words at item i.
func (r *register) nameRun(i, hi int) nameRun {
	run := nameRun{first: i, name: i, last: i}
	k := i
	for k < hi && k < i+12 {
		it := &r.items[k]
		switch {
		case r.isName(k), it.kind == prose.Comma && k+1 < hi && r.items[k+1].class&suffix != 0 && k > i:
			k++
			continue
		case it.kind == prose.Word && it.class&particle != 0 && k > i && k+1 < hi && r.isName(k+1):
			k++
			continue
		}
		break
	}
	run.last = k
	for n := i; n < k; n++ {
		c := r.items[n].class
		if g := genderOfTitle(c); g != unsexed {
			run.gender = g
		}
		if c&title != 0 && n+1 < k && c&(heName|sheName) == 0 {
			run.name, run.titled = n+1, true
		} else if n+2 < k && isOrigin(r.word(n)) {
			run.name = n + 1
		}
	}
	if !run.titled {
		if n := r.titleBefore(i); n >= 0 {
			run.titled = true
			if g := genderOfTitle(r.items[n].class); g != unsexed {
				run.gender = g
			}
		}
		for n := i; n+1 < k; n++ { // “Ukraine Anna Ruiz”: the name begins with the first name
			if r.items[n].class&(heName|sheName) != 0 && r.items[n].class&timeWord == 0 {
				run.name = n
				break
			}
		}
	}
	if run.gender == unsexed && run.last-run.name >= 2 {
		switch c := r.items[run.name].class & (heName | sheName); c {
		case heName:
			run.gender = male
		case sheName:
			run.gender = female
		}
	}
	return run
}

// genderOfTitle returns the gender that a word tells as a title: "Mr.", "congresswoman".
func genderOfTitle(c class) gender {
	switch {
	case c&heTitle != 0:
		return male
	case c&sheTitle != 0:
		return female
	}
	return unsexed
}

// isOrigin reports whether a capitalised word tells where somebody is from rather than who: "Brix-born", "Ohio-based".
func isOrigin(word string) bool {
	_, after, found := strings.Cut(word, "-")
	return found && (after == "born" || regularPast(after))
}

// titleBefore returns the lower-case title directly before item i, "spokeswoman Anna Ruiz"; -1 when there is none.
func (r *register) titleBefore(i int) int {
	if i > 0 && r.items[i-1].kind == prose.Word && !r.items[i-1].capital && r.items[i-1].class&title != 0 {
		return i - 1
	}
	return -1
}

// note returns the person that a run names, new or seen before; nil when it is nobody that can be told.
func (r *register) note(run nameRun) *person {
	if run.name >= run.last {
		return nil
	}
	name := r.textOf(run.name, run.last)
	surname := r.surname(run)
	if run.last-run.name > 1 && r.items[run.name].class&(heName|sheName) != 0 && isUpperWord(name) {
		name, surname = inTitleCase(name), inTitleCase(surname) // "IVAN ORLOV"
	}
	if run.last-run.name == 1 {
		who := r.find(surname, run.gender)
		if who == nil {
			if a, ok := r.spelled(name); ok {
				who = r.add(person{name: a.Name, surname: surname, gender: genderOf(a), sure: a.Type == model.Person, actor: a, known: true})
			} else if run.titled && r.items[run.name].class&organisation == 0 { // the Foreign Ministry is no person
				who = r.add(person{name: name, surname: surname, gender: run.gender, sure: true})
			}
		}
		r.learn(who, run)
		return who
	}
	for p := r.bySurname[surname]; p != nil; p = p.next {
		if p.name == name || sameGiven(p.name, name) {
			r.learn(p, run)
			return p
		}
	}
	p := person{name: name, surname: surname, gender: run.gender}
	p.sure = run.titled && r.items[run.last-1].class&organisation == 0 || r.items[run.name].class&(heName|sheName) != 0
	if a, ok := r.spelled(name); ok {
		p.actor, p.known = a, true
		p.sure = p.sure || a.Type == model.Person
		if g := genderOf(a); g != unsexed {
			p.gender = g
		}
	}
	who := r.add(p)
	r.learn(who, run)
	return who
}

// maxNamesakes bounds how many people with one surname an article can have.
const maxNamesakes = 16

func (r *register) add(as person) *person {
	n := len(r.persons)
	if n == cap(r.persons) {
		r.persons = append(r.persons, nil)
	}
	if r.persons = r.persons[:n+1]; r.persons[n] == nil {
		r.persons[n] = &person{}
	}
	p := r.persons[n]
	as.roles, as.offices = p.roles, p.offices
	*p = as
	if p.known {
		if r.actors[p.actor.ID] == nil {
			r.actors[p.actor.ID] = p
		}
		for _, role := range p.actor.Roles {
			if role.At(r.date) {
				p.offices = append(p.offices, strings.ToLower(role.Title))
			}
		}
	}
	r.addNamesake(p)
	return p
}

// addNamesake puts a person behind those with the same surname.
func (r *register) addNamesake(p *person) {
	last := r.bySurname[p.surname]
	if last == nil {
		r.bySurname[p.surname] = p
		return
	}
	n := 1
	for ; last.next != nil; last = last.next {
		n++
	}
	if n < maxNamesakes {
		last.next = p
	}
}

// learn takes gender and roles from the titles of a run.
func (r *register) learn(p *person, run nameRun) {
	if p == nil {
		return
	}
	if p.gender == unsexed {
		p.gender = run.gender
	}
	first := run.first
	for first > 0 && first > run.first-3 && r.items[first-1].kind == prose.Word && r.items[first-1].class&title != 0 {
		first--
	}
	r.addRoles(p, first, run.name)
	if run.last < len(r.items) && r.items[run.last].kind == prose.Comma {
		end := r.appositionEnd(run.last + 1)
		r.addRoles(p, run.last+1, end)
		if r.closesApposition(end, run.last+1) {
			r.addRole(p, end-1) // "Ruiz, a farmer from Brix"
			p.trade = true
		}
	}
	if n := run.first - 1; n > 0 && r.items[n].kind == prose.Comma && r.items[n-1].class&title != 0 {
		first = n - 1
		for first > 0 && first > n-6 && r.items[first-1].kind <= prose.Possessive && !r.finiteVerb(first-1) {
			first--
		}
		r.addRoles(p, first, n) // "Brix’s foreign minister, Anna Ruiz,"
	}
}

// maxRoles bounds how many titles somebody can have.
const maxRoles = 8

// addRoles gives a person the titles among items [first, last).
func (r *register) addRoles(p *person, first, last int) {
	for n := first; n < last; n++ {
		if r.items[n].class&title != 0 {
			r.addRole(p, n)
		}
	}
}

// addRole gives a person the noun at item n as a title.
func (r *register) addRole(p *person, n int) {
	if r.items[n].kind != prose.Word || len(p.roles) == maxRoles {
		return
	}
	if role := strings.ToLower(r.word(n)); !slices.Contains(p.roles, role) {
		p.roles = append(p.roles, role)
	}
}

// appositionEnd returns where the apposition at item i, behind a name and a comma, ends: "the foreign minister of Brix".
// It is i when there is none.
func (r *register) appositionEnd(i int) int {
	if i >= len(r.items) || r.items[i].kind != prose.Word {
		return i
	}
	owner := i+1 < len(r.items) && r.items[i+1].kind == prose.Possessive
	if r.items[i].class&(determiner|possessive) == 0 && !owner && (r.items[i].capital || r.items[i].class&title == 0) {
		return i
	}
	k := i
	for ; k < min(len(r.items), i+7); k++ {
		if it := &r.items[k]; it.kind > prose.Possessive || it.class&(relative|preposition) != 0 && !it.capital || r.finiteVerb(k) {
			break
		}
	}
	return k
}

// closesApposition reports whether the apposition that begins at item first ends before item end with a noun for one person
// or one that is in no list, and that no verb follows: "a farmer | from Brix", but not "Ruiz, the farmer | said".
func (r *register) closesApposition(end, first int) bool {
	if end <= first+1 || end >= len(r.items) {
		return false
	}
	it, next := &r.items[end-1], &r.items[end]
	if it.kind != prose.Word || it.capital || it.class&^(title|heTitle|sheTitle|roleNoun|anonymousNoun) != 0 || strings.HasSuffix(r.word(end-1), "s") {
		return false
	}
	return next.kind == prose.Comma || next.kind == prose.Stop || next.kind == prose.Word && next.class&(preposition|relative) != 0 && !r.finiteVerb(end)
}

// find returns the person with a surname, and of the given gender where that is told; the latest of several.
func (r *register) find(surname string, g gender) *person {
	var sure, other *person
	for p := r.bySurname[surname]; p != nil; p = p.next {
		switch {
		case g != unsexed && p.gender != unsexed && p.gender != g:
		case p.sure:
			sure = p
		default:
			other = p
		}
	}
	if sure != nil {
		return sure
	}
	return other
}

// surname returns the last word of a run's name that is no "Jr.".
func (r *register) surname(run nameRun) string {
	k := run.last - 1
	for k > run.name && (r.items[k].class&suffix != 0 || r.items[k].kind != prose.Word) {
		k--
	}
	return r.word(k)
}

// textOf returns the text of items [first, last), with single spaces.
func (o *outline) textOf(first, last int) string {
	text := o.doc.Text[o.doc.Tokens[o.items[first].first].Start:o.doc.Tokens[o.items[last-1].last-1].End]
	if !singleSpaced(text) {
		text = strings.Join(strings.Fields(text), " ")
	}
	return text
}

// singleSpaced reports whether nothing but single spaces stands between the words of s.
func singleSpaced(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '\t':
			return false
		case ' ':
			if i+1 < len(s) && s[i+1] == ' ' {
				return false
			}
		case 0xC2: // the first byte of U+00A0
			if i+1 < len(s) && s[i+1] == 0xA0 {
				return false
			}
		}
	}
	return true
}

// sameGiven reports whether two names with the same surname begin with the same first name: "Anna Ruiz", "Anna M. Ruiz".
func sameGiven(a, b string) bool {
	first, _, _ := strings.Cut(a, " ")
	second, _, _ := strings.Cut(b, " ")
	return first == second
}

func genderOf(a *model.Actor) gender {
	switch a.Pronoun {
	case "he":
		return male
	case "she":
		return female
	}
	return unsexed
}
