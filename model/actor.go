package model

// SideID names a side of a conflict as its dossier does: "Russia", "EU/E3".
type SideID string

// Side is one party to the conflict, a mediator, or another group that speaks about it.
type Side struct {
	ID    SideID
	Label string // two or three letters for narrow columns, never colour alone: "RU"
	// Principal sides are the ones whose demands are compared by default; the others are mediators and onlookers.
	Principal bool
}

// ActorType tells what an actor is.
type ActorType string

// The types of an Actor.
const (
	Person       ActorType = "person"
	State        ActorType = "state"        // a country or a bloc: Russia, the EU
	Organisation ActorType = "organisation" // a ministry, a parliament, an alliance, a delegation
)

// Actor is somebody or something that a dossier knows: a person, a state or an organisation.
type Actor struct {
	ID   string // lower-case letters, digits and hyphens: "zelensky"
	Name string // in full, as screens show it: "Volodymyr Zelensky"
	Type ActorType
	Side SideID
	// Pronoun is "he" or "she" for a person where it is known, "" otherwise. "they" and "it" need no entry.
	Pronoun string
	Roles   []ActorRole
	// Aliases are other spellings of the name, in any script: "Zelenskiy", "Зеленський". A one-word alias of a person is
	// a surname.
	Aliases []string
	// Metonyms are words for the actor that are also places or buildings, so that they are the actor only where they
	// speak or act: "Moscow", "the Kremlin".
	Metonyms []string
	// Demonyms are the adjectives of a state or bloc, and the plural nouns for its people, which end in s: "Ukrainian",
	// "Ukrainians". With them "the Ukrainian president" is understood.
	Demonyms []string
}

// ActorRole is an office or function that an actor held for a time.
type ActorRole struct {
	Title string // "Foreign Minister of Ukraine"
	From  Date   // zero: from the beginning
	Until Date   // zero: until now
}

// At reports whether the role was held on the day d; an unknown day matches every role.
func (r ActorRole) At(d Date) bool {
	if d.IsZero() {
		return true
	}
	return (r.From.IsZero() || !d.Last().Before(r.From.First())) && (r.Until.IsZero() || !d.First().After(r.Until.Last()))
}
