// Package who tells which actor of a dossier a name, a role or a metonym means: "Zelenskiy", "the Ukrainian president",
// "Moscow". It knows names and offices, not grammar: whether the actor that it finds speaks, acts or merely is a place is
// for the caller to judge, and the Kind of a mention helps with that.
//
// Everything it knows of persons and states comes from the dossier; the words for offices, honorifics and first names of
// the English-language press, and the cases of Russian and Ukrainian names, are its own (offices.go, firstnames.go,
// declension.go, spelling.go).
package who

import "parley/model"

// Kind tells in which way a mention names its actor.
type Kind uint8

// The kinds of a Mention.
const (
	FullName      Kind = iota // a person by first name and surname: "Sergei Lavrov", "V. Putin"
	Surname                   // a person by surname alone: "Lavrov"
	RoleTitle                 // a person by an office held at the time: "Ukraine's foreign minister", "Kremlin spokesman"
	Alias                     // a state or organisation by one of its names: "Russia", "the Russian foreign ministry"
	Metonym                   // a state by a place or building: "Moscow"; often just the place
	Body                      // a state by its government: "the Ukrainian government", "the Russian side"
	Collective                // several unnamed people of a state: "Ukrainian officials", "Russians"
	SideAdjective             // the adjective alone: "Russian"; it tells a side and names nobody
)

var kindNames = [...]string{"full name", "surname", "role title", "alias", "metonym", "body", "collective", "side adjective"}

// String returns the kind's name in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "?"
}

// Mention is a place in a text that names an actor of the dossier.
type Mention struct {
	Start, End int          // bytes of the text; without article ("the"), honorific ("Mr") and possessive ("’s")
	Actor      *model.Actor // of the dossier; not to be changed
	Kind       Kind
}
