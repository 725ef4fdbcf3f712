package who

import (
	"slices"
	"strings"

	"parley/model"
)

// Directory knows the names and offices of a dossier's actors. It is safe for concurrent use.
type Directory struct {
	actors  []model.Actor
	persons []person // by actor; empty for those that are none
	phrases phrases
	bodies  map[owned]int32     // "Russian" and "foreign ministry": the organisation
	offices map[owned][]tenure  // "Russia" and "foreign minister": who held it when
	top     []tail              // of topOffices
	senses  map[uint64]sense    // of single words, by hash
	given   map[uint64]int32    // first names, by hash: the number of their line in firstNames, from 1
	surname map[rune][]spelling // by first letter, for comparing misspelt names
	ids     map[string]int32    // the actors by ID
}

// owned is an office or body of an actor.
type owned struct {
	owner int32
	tail  tail
}

// tenure is the time for which an actor held an office.
type tenure struct {
	actor int32
	role  model.ActorRole
}

// person is what the directory knows of an actor's first names.
type person struct {
	first  [][]rune // folded, in every spelling and script
	hashes []uint64 // of first
	groups []int32  // lines of firstNames that they stand in
	state  int32    // the state whose highest office they hold or held, -1 for none: "the Trump administration"
}

// spelling is one way to write a surname.
type spelling struct {
	folded []rune
	actor  int32
	alone  bool // counts without a first name
}

// sense tells what a single word before or after a name does; a set of bits.
type sense uint16

const (
	isDescriptor sense = 1 << iota
	isNotThat
	isNewIn
	isDetached
	isNamesake
	isOf
	isUnit
	isAdministration
	isMasthead
	isRegion
	isThe
	isJoining
)

// New returns a directory of d's actors. The dossier must be valid and must not change afterwards.
func New(d *model.Dossier) *Directory {
	dir := &Directory{
		actors:  d.Actors,
		persons: make([]person, len(d.Actors)),
		phrases: newPhrases(),
		bodies:  map[owned]int32{},
		offices: map[owned][]tenure{},
		senses:  map[uint64]sense{},
		given:   map[uint64]int32{},
		surname: map[rune][]spelling{},
		ids:     map[string]int32{},
	}
	c := compiler{dir, map[string]tail{}}
	c.addWords()
	c.addOffices()
	for i, a := range d.Actors {
		dir.ids[a.ID] = int32(i)
		if a.Type == model.Person {
			c.addPerson(int32(i), a)
		} else {
			c.addThing(int32(i), a)
		}
	}
	for i, a := range d.Actors {
		if a.Type == model.Organisation {
			c.addBody(int32(i), a)
		}
	}
	for i, a := range d.Actors {
		for _, r := range a.Roles {
			c.addRole(int32(i), r)
		}
	}
	return dir
}

// compiler fills a Directory.
type compiler struct {
	*Directory
	tails map[string]tail // by folded wording
}

func (c *compiler) addWords() {
	for s, words := range map[sense][]string{
		isDescriptor: descriptors, isNotThat: notThat, isNewIn: newIn, isDetached: detached, isNamesake: namesakes,
		isOf: {"of", "for"}, isUnit: units,
		isAdministration: administrationWords, isMasthead: mastheads, isRegion: regions, isThe: {"the"}, isJoining: joining,
	} {
		for _, w := range words {
			c.senses[hashOf(w)] |= s
		}
	}
	for i, group := range firstNames {
		for _, name := range group {
			c.given[hashOf(name)] = int32(i + 1)
		}
	}
}

func (c *compiler) addOffices() {
	for t, words := range map[tail][]string{
		governmentTail: governmentWords, officialsTail: officialsWords, leaderTail: leaderWords,
	} {
		for _, w := range words {
			c.setTail(w, t)
		}
	}
	for _, wordings := range offices {
		t := c.tailOf(wordings[0])
		for _, w := range wordings[1:] {
			c.setTail(w, t)
		}
	}
	for _, o := range topOffices {
		if o == "head" {
			c.top = append(c.top, leaderTail) // "Head of the Ukrainian delegation" is a title of its own
			continue
		}
		c.top = append(c.top, c.tailOf(o))
	}
}

// tailOf returns the tail of an office or body, a new one if its wording is new.
func (c *compiler) tailOf(wording string) tail {
	if t, known := c.tails[tailKey(wording)]; known {
		return t
	}
	t := firstTail + tail(len(c.tails))
	c.setTail(wording, t)
	return t
}

// setTail enters one wording of a tail. Titles are written small or with capitals ("foreign minister"), so only words in
// capitals keep them; "secretary of the Security Council" is entered as "Security Council secretary", too.
func (c *compiler) setTail(wording string, t tail) {
	words := strings.Fields(wording)
	for i, w := range words {
		if r, _ := nextWord(w, 0); r.shape != upper {
			words[i] = strings.ToLower(w)
		}
	}
	c.tails[tailKey(wording)] = t
	c.phrases.nodes[c.phrases.add(strings.Join(words, " "))].tail = t
	if of := slices.Index(words, "of"); of > 0 && of+2 < len(words) && words[of+1] == "the" {
		turned := strings.Join(words[of+2:], " ") + " " + strings.Join(words[:of], " ")
		if _, known := c.tails[tailKey(turned)]; !known {
			c.setTail(turned, t)
		}
	}
}

// tailKey is what wordings that differ only in case and hyphens have in common.
func tailKey(wording string) string { return strings.ReplaceAll(fold(wording), "-", " ") }

// addPerson enters a person's full names and surnames in all spellings.
func (c *compiler) addPerson(i int32, a model.Actor) {
	p := &c.persons[i]
	p.state = -1
	surnames := map[string]bool{} // whether it counts on its own
	full := func(name string) (surname string) {
		given, surname := splitName(name)
		if given == "" {
			return surname
		}
		first, _, _ := strings.Cut(given, " ")
		if w, ok := nextWord(first, 0); ok && !slices.Contains(p.hashes, w.hash) {
			p.first = append(p.first, []rune(fold(first)))
			p.hashes = append(p.hashes, w.hash)
			if g := c.given[w.hash]; g != 0 && !slices.Contains(p.groups, g) {
				p.groups = append(p.groups, g)
			}
		}
		for _, s := range transliterations(surname) {
			c.phrases.name(given+" "+s, entry{i, FullName, false})
		}
		return surname
	}
	for _, alias := range a.Aliases {
		if given, _ := splitName(alias); given == "" {
			surnames[alias] = true
		} else {
			full(alias)
		}
	}
	if s := full(a.Name); s != "" && !surnames[s] && !hasFold(surnames, s) {
		surnames[s] = false
	}
	for s, alone := range surnames {
		for _, t := range transliterations(s) {
			c.phrases.name(t, entry{i, Surname, !alone})
			if letters := []rune(fold(t)); len(letters) > 0 {
				first := interchanged(letters[0])
				c.surname[first] = append(c.surname[first], spelling{letters, i, alone})
			}
		}
		for _, t := range declined(s) {
			c.phrases.name(t, entry{i, Surname, !alone})
		}
	}
}

// splitName splits a name into what stands before the surname and the surname, which is the last word with the particles
// before it: "Ursula", "von der Leyen".
func splitName(name string) (given, surname string) {
	words := strings.Fields(name)
	at := len(words) - 1
	for at > 0 && words[at-1] == strings.ToLower(words[at-1]) {
		at--
	}
	if at < 0 {
		return "", ""
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

func hasFold(set map[string]bool, s string) bool {
	for k := range set {
		if fold(k) == fold(s) {
			return true
		}
	}
	return false
}

// addThing enters the names of a state or an organisation.
func (c *compiler) addThing(i int32, a model.Actor) {
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		c.nameInAllCases(name, entry{i, Alias, false})
	}
	for _, name := range a.Metonyms {
		c.nameInAllCases(name, entry{i, Metonym, false})
	}
	for _, name := range a.Demonyms {
		kind := SideAdjective
		if strings.HasSuffix(name, "s") {
			kind = Collective
		}
		c.phrases.name(name, entry{i, kind, false})
	}
}

func (c *compiler) nameInAllCases(name string, e entry) {
	c.phrases.name(name, e)
	for _, n := range declined(name) {
		c.phrases.name(n, e)
	}
}

// addBody enters an organisation as a body of the state that its name begins or ends with: from "Russian Foreign Ministry"
// follow "Moscow's foreign ministry" and "the foreign ministry of Russia".
func (c *compiler) addBody(i int32, a model.Actor) {
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		if owner, rest, ok := c.splitOwner(name, model.Date{}); ok && owner != i {
			if t := c.tailOf(rest); t >= firstTail {
				c.bodies[owned{owner, t}] = i
			}
		}
	}
}

// addRole enters an office that an actor held, if its title says whose office it is: "Foreign Minister of Ukraine", "Kremlin
// spokesman". An office that several people share is entered as one that names nobody.
func (c *compiler) addRole(i int32, r model.ActorRole) {
	owner, office, ok := c.splitOwner(r.Title, r.From)
	if !ok {
		return
	}
	t := c.tailOf(office)
	first, _, _ := strings.Cut(fold(office), " ")
	if slices.ContainsFunc(sharedOffices, func(s string) bool { return fold(s) == first }) {
		return
	}
	key := owned{owner, t}
	c.offices[key] = append(c.offices[key], tenure{i, r})
	if t != leaderTail && slices.Contains(c.top, t) && c.actors[owner].Type == model.State && c.actors[i].Type == model.Person {
		c.persons[i].state = owner
	}
}

// splitOwner splits "Foreign Minister of Ukraine" and "Kremlin spokesman" into whose office or body it is and the rest.
func (c *compiler) splitOwner(phrase string, date model.Date) (owner int32, rest string, ok bool) {
	words := strings.Fields(phrase)
	for k := 1; k < len(words)-1; k++ {
		if words[k] != "of" && words[k] != "for" {
			continue
		}
		tail := words[k+1:]
		if tail[0] == "the" {
			tail = tail[1:]
		}
		if owner, ok := c.whole(strings.Join(tail, " "), date); ok {
			return owner, strings.Join(words[:k], " "), true
		}
	}
	for k := len(words) - 1; k >= 1; k-- {
		if owner, ok := c.whole(strings.Join(words[:k], " "), date); ok {
			return owner, strings.Join(words[k:], " "), true
		}
	}
	return 0, "", false
}

// whole returns the actor that the whole of phrase names. A metonym names none: the mayor of Kyiv is not Ukraine's.
func (c *compiler) whole(phrase string, date model.Date) (int32, bool) {
	f := finder{Directory: c.Directory, text: phrase, date: date}
	w, ok := nextWord(phrase, 0)
	if !ok {
		return 0, false
	}
	m, ok := f.read(w, 0)
	return m.actor, ok && m.last.after == len(phrase) && m.kind != Metonym && (m.kind == SideAdjective || m.end >= len(phrase)-len("’s"))
}

// hashOf returns the hash of a single word.
func hashOf(s string) uint64 {
	w, _ := nextWord(s, 0)
	return w.hash
}
