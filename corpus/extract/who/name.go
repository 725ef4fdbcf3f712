package who

import (
	"strings"

	"parley/model"
)

// maxName bounds the names that Name looks at, in bytes.
const maxName = 200

// Name returns the actor that a name or role means by itself: "Sergei Lavrov", "President Zelenskiy", "the Ukrainian
// president", "Moscow". What follows a comma is left out. A surname may have a slip of the pen (see misspelt) if the first
// name, when there is one, agrees; other words that may not stand with a name ("aide to Putin") make it nobody.
// The actor belongs to the dossier and is not to be changed.
func (d *Directory) Name(name string, date model.Date) (*model.Actor, bool) {
	name, _, _ = strings.Cut(name, ",")
	if strings.ContainsFunc(name, isDropped) {
		name = dropMarks.Replace(name)
	}
	name = strings.TrimSpace(name)
	if name == "" || len(name) > maxName {
		return nil, false
	}
	if m, ok := d.named(name, date); ok {
		return m, true
	}
	return d.nearest(name, date)
}

// dropMarks takes out what may stand around parts of a name: "President (Donald) Trump".
var dropMarks = strings.NewReplacer("(", "", ")", "", "“", "", "”", "", `"`, "", "«", "", "»", "", "\n", " ")

func isDropped(r rune) bool {
	switch r {
	case '(', ')', '“', '”', '"', '«', '»', '\n':
		return true
	}
	return false
}

// named returns the actor whose mention is the whole of name but for words that may stand before it.
func (d *Directory) named(name string, date model.Date) (*model.Actor, bool) {
	var space [4]Mention
	found := d.Find(name, 0, len(name), date, space[:0])
	if len(found) == 0 {
		return nil, false
	}
	m := found[len(found)-1]
	rest := strings.TrimRight(name[m.End:], ". ")
	if m.Kind == SideAdjective || rest != "" && rest != "'s" && rest != "’s" {
		return nil, false
	}
	if m.Kind == FullName || m.Kind == Surname {
		return m.Actor, d.isIntroduction(name[:m.Start])
	}
	before := strings.TrimSpace(name[:m.Start])
	return m.Actor, before == "" || strings.EqualFold(before, "the")
}

// isIntroduction reports whether the words before a name only say who that is: "Russian Foreign Minister", not "spokesman
// for" or "Lavrov and".
func (d *Directory) isIntroduction(words string) bool {
	for w, ok := nextWord(words, 0); ok; w, ok = nextWord(words, w.after) {
		if d.senses[w.hash]&isJoining != 0 {
			return false
		}
	}
	return true
}

// nearest returns the only actor whose surname the last word of name may be meant to be, with a first name that agrees.
func (d *Directory) nearest(name string, date model.Date) (*model.Actor, bool) {
	var space [8]word
	words := space[:0]
	for w, ok := nextWord(name, 0); ok; w, ok = nextWord(name, w.after) {
		words = append(words, w)
	}
	given := words[:max(0, len(words)-1)]
	if len(words) == 0 || !d.isIntroduction(name) || words[len(words)-1].shape == lower {
		return nil, false
	}
	for len(given) > 0 && (given[0].shape == lower || d.senses[given[0].hash]&isDescriptor != 0 || d.isThing(given[0])) {
		given = given[1:]
	}
	f := finder{Directory: d, text: name, date: date}
	last := words[len(words)-1]
	var letters [maxCompared]rune
	surname, best := appendFolded(letters[:0], name[last.start:last.end]), int32(-1)
	for _, s := range d.surname[interchanged(surname[0])] {
		if s.actor == best || !misspelt(s.folded, surname) {
			continue
		}
		if len(given) == 0 && (!s.alone || !misspeltAlone(s.folded, surname)) || len(given) > 0 && !f.matches(&d.persons[s.actor], given[0]) {
			continue
		}
		if best >= 0 {
			return nil, false
		}
		best = s.actor
	}
	if best < 0 {
		return nil, false
	}
	return &d.actors[best], true
}

// isThing reports whether the word alone names a state or is its adjective: "Ukrainian President …".
func (d *Directory) isThing(w word) bool {
	at := d.phrases.step(0, w)
	if at == 0 {
		return false
	}
	n := &d.phrases.nodes[at]
	return n.tail != noTail || len(n.names) > 0 && d.actors[n.names[0].actor].Type != model.Person
}
