package who

import (
	"slices"
	"unicode/utf8"

	"parley/model"
)

// Find appends to into the mentions of the dossier's actors in text[start:end], from left to right and without overlap,
// and returns it. Both ends must lie between words. Offices are resolved for the day date; for an unknown day only those
// that a single actor of the dossier ever held.
//
// A surname that is not among its actor's aliases, or that two actors share, counts only after the full name: earlier in
// this stretch, or in into, which may hold the article's mentions so far. A surname after somebody else's first name is
// nobody. An office in front of its holder's name belongs to the mention of the name and is left out of it.
func (d *Directory) Find(text string, start, end int, date model.Date, into []Mention) []Mention {
	f := finder{Directory: d, text: text[:end], date: date}
	for _, m := range into {
		f.remember(m)
	}
	for pos := wordStart(f.text, start); pos < len(f.text); pos = wordStart(f.text, pos) {
		if end := d.phrases.skip(f.text, pos); end > 0 {
			f.pass(pos)
			pos = end
			continue
		}
		w := readWord(f.text, pos)
		var m found
		ok := d.phrases.mayBegin(w)
		if ok {
			m, ok = f.read(w, 0)
		}
		if !ok {
			f.pass(pos)
			pos = w.after
			continue
		}
		into = append(into, Mention{m.start, m.end, &d.actors[m.actor], m.kind})
		f.remember(into[len(into)-1])
		f.passed = 0
		pos = m.last.after
	}
	return into
}

// finder reads one stretch of text.
type finder struct {
	*Directory
	text   string
	date   model.Date
	named  actorSet // who was seen by full name
	before [2]int   // where the two words before the present one begin, in turn
	passed int      // how many words stand between the last mention and the present one
}

// actorSet is a set of a dossier's first 4096 actors; others are never in it.
type actorSet [1 << 6]uint64

func (s *actorSet) add(actor int32) {
	if int(actor) < 64*len(s) {
		s[actor/64] |= 1 << (actor % 64)
	}
}

func (s *actorSet) has(actor int32) bool {
	return int(actor) < 64*len(s) && s[actor/64]>>(actor%64)&1 != 0
}

// remember notes that m was seen.
func (f *finder) remember(m Mention) {
	if m.Kind != FullName {
		return
	}
	if actor, ok := f.ids[m.Actor.ID]; ok {
		f.named.add(actor)
	}
}

// found is a mention being read.
type found struct {
	start, end int
	last       word // where reading goes on; it may lie beyond end
	actor      int32
	kind       Kind
}

func (f *finder) pass(start int) {
	f.passed++
	f.before[f.passed%2] = start
}

// back returns the nearest word before the present one for 0, the one before that for 1, if no mention stands between.
func (f *finder) back(n int) (word, bool) {
	if f.passed <= n {
		return word{}, false
	}
	return readWord(f.text, f.before[(f.passed+n)%2]), true
}

// next returns the word after w if it may belong to the same phrase.
func (f *finder) next(w word) (word, bool) {
	n, ok := nextWord(f.text, w.after)
	return n, ok && joined(f.text, w, n)
}

// previous returns the word before w if it may belong to the same phrase.
func (f *finder) previous(w word) (word, bool) {
	for n := range len(f.before) {
		if p, ok := f.back(n); ok && p.after <= w.start {
			return p, joined(f.text, p, w)
		}
	}
	return word{}, false
}

func (f *finder) is(w word, s sense) bool { return f.senses[w.hash]&s != 0 }

// maxDepth bounds phrases within phrases: "the head of the office of the president of …".
const maxDepth = 3

// read reads the mention that begins with w.
func (f *finder) read(w word, depth int) (found, bool) {
	at, last := f.phrases.longest(f.text, 0, w, isAny)
	if at == 0 || f.isPartOfCompound(w, last) {
		return found{}, false
	}
	n := &f.phrases.nodes[at]
	if n.tail != noTail && depth < maxDepth {
		m, whole, ok := f.readOfficeOf(n.tail, w, last, depth)
		if whole {
			return m, ok
		}
	}
	m, ok := f.pick(n.names, w, last)
	if !ok {
		return found{}, false
	}
	if f.actors[m.actor].Type == model.Person {
		return f.followPerson(m), true
	}
	if f.isOtherPlace(w, last) {
		return found{}, false
	}
	return f.followOwner(m, n.names)
}

// isPartOfCompound reports whether a hyphen takes the name's meaning away: "pro-Moscow separatists", "US-led".
func (f *finder) isPartOfCompound(w, last word) bool {
	if w.start > 0 && f.text[w.start-1] == '-' {
		if p, ok := f.previous(w); ok && f.text[p.after] == '-' && f.is(p, isDetached) {
			return true
		}
	}
	rest := f.text[last.after:]
	return !last.possessive && len(rest) > 1 && rest[0] == '-' && rest[1] >= 'a' && rest[1] <= 'z'
}

// isOtherPlace reports whether the state's name from w to last is part of another name: "eastern Europe", "Washington Post",
// or with a number that counts nothing "told Russia 24 on Monday", but not "gave Russia 24 hours".
func (f *finder) isOtherPlace(w, last word) bool {
	if p, ok := f.previous(w); ok && f.is(p, isRegion) {
		return true
	}
	n, ok := f.next(last)
	if !ok || last.possessive {
		return false
	}
	if n.shape != lower && f.is(n, isMasthead) {
		return true
	}
	if f.text[n.start] < '0' || f.text[n.start] > '9' || n.end-n.start > 2 {
		return false
	}
	counted, ok := f.next(n)
	return !ok || !f.is(counted, isUnit)
}

// pick chooses what the phrase from w to last names.
func (f *finder) pick(names []entry, w, last word) (found, bool) {
	e, ok := f.choose(names)
	if !ok {
		return found{}, false
	}
	m := found{w.start, last.end, last, e.actor, e.kind}
	if e.kind == FullName || e.kind == Surname {
		if n, ok := f.next(last); ok && !last.possessive && n.shape != lower && f.is(n, isNamesake) {
			return found{}, false
		}
	}
	if e.kind != Surname {
		return m, true
	}
	return f.withFirstName(m, w, e.guarded)
}

// choose returns the best of several actors that a phrase may name: the strongest kind, and among equals the only one whose
// full name was seen.
func (f *finder) choose(names []entry) (entry, bool) {
	if len(names) == 0 {
		return entry{}, false
	}
	best, rivals := names[0], 0
	for _, e := range names[1:] {
		switch {
		case e.kind < best.kind:
			best, rivals = e, 0
		case e.kind == best.kind:
			rivals++
		}
	}
	if rivals == 0 {
		return best, true
	}
	hits := 0
	for _, e := range names {
		if e.kind == best.kind && f.named.has(e.actor) {
			best, hits = e, hits+1
		}
	}
	return best, hits == 1
}

// withFirstName looks at the words before the surname m: the actor's first name in another spelling makes a full name
// ("Voldymyr Zelensky", "V. Putin"), somebody else's makes it nobody ("Mike Johnson").
func (f *finder) withFirstName(m found, w word, guarded bool) (found, bool) {
	plain := func() (found, bool) { return m, !guarded || f.named.has(m.actor) }
	p, ok := f.previous(w)
	if !ok || p.shape == lower || f.text[p.after] == '-' {
		return plain()
	}
	who := &f.persons[m.actor]
	full := func(from word) (found, bool) {
		m.start, m.kind = from.start, FullName
		return m, true
	}
	if f.matches(who, p) {
		if q, ok := f.firstNameBefore(p); f.isInitial(p) && ok && !f.matches(who, q) {
			return found{}, false // "Lyndon B. Johnson"
		}
		return full(p)
	}
	if f.is(p, isDescriptor) {
		return plain()
	}
	if f.given[p.hash] != 0 {
		return found{}, false
	}
	// "Donald J. Trump", "Volody Mir Zelensky": the first name stands one word further ahead.
	if q, ok := f.firstNameBefore(p); ok {
		if f.matches(who, q) {
			return full(q)
		}
		return found{}, false
	}
	if p.shape == upper && p.end-p.start > 2 || f.opensSentence(p) {
		return plain()
	}
	return found{}, false
}

// firstNameBefore returns the word before p, the nearest to a surname, if it may be a first name.
func (f *finder) firstNameBefore(p word) (word, bool) {
	q, ok := f.back(1)
	return q, ok && joined(f.text, q, p) && q.shape != lower && !f.is(q, isDescriptor)
}

// matches reports whether w is one of the person's first names, another rendering of it, its initial, or a garbled form.
func (f *finder) matches(p *person, w word) bool {
	if slices.Contains(p.hashes, w.hash) {
		return true
	}
	if g := f.given[w.hash]; g != 0 {
		return slices.Contains(p.groups, g)
	}
	return w.shape != lower && !f.is(w, isDescriptor) && f.isGarbled(p, f.text[w.start:w.end])
}

func (f *finder) isInitial(w word) bool { return w.end-w.start == runeSize(f.text[w.start:]) }

// isGarbled reports whether name, which is no first name that the directory knows, may be one of the person's with letters
// lost: the initial, or three letters in common ("Volod" for Volodymyr), or a slip of the pen.
func (f *finder) isGarbled(p *person, name string) bool {
	var space [maxCompared]rune
	letters := appendFolded(space[:0], name)
	for _, first := range p.first {
		switch {
		case len(letters) == 1 && first[0] == letters[0]:
			return true
		case len(letters) > 3 && len(first) > 4 && slices.Equal(first[:3], letters[:3]):
			return true
		case misspelt(first, letters):
			return true
		}
	}
	return false
}

// opensSentence reports whether nothing but blanks and quotation marks stands between w and the end of a sentence before it.
func (f *finder) opensSentence(w word) bool {
	for i := w.start; i > 0; {
		r, size := utf8.DecodeLastRuneInString(f.text[:i])
		switch r {
		case ' ', '"', '\'', '“', '‘', '«', '(', '\t', '\u00a0':
			i -= size
			continue
		case '.', '!', '?', '\n', ':', '•', '”', '»', '–', '—':
			return true
		}
		return false
	}
	return true
}
