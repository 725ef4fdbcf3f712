package model

import (
	"errors"
	"fmt"
	"math"
)

// Statement is something that somebody said: a quotation, reported speech, or both in one sentence. It is made by
// NewStatement, so that none exists without its words in the article.
type Statement struct {
	content []Span

	Kind    Kind
	Speaker Speaker
	Cue     Span // the reporting verb or phrase ("said", "according to"); zero when there is none
	Attr    int  // statements of one article with the same Attr are pieces of one attribution
	Rule    Rule // the rule that found it

	// Confidence is how often words and speaker are right where this rule finds them and the article points at the
	// speaker in this way. Where the speaker is unknown, it is for the words alone.
	Confidence Confidence

	Unmarked bool // the speaker's own words, set without quotation marks: a turn of a transcript
}

// NewStatement returns a statement whose words stand at the spans of content, which are in reading order and do not
// overlap. It is an error when content is empty.
func NewStatement(kind Kind, content ...Span) (Statement, error) {
	if len(content) == 0 {
		return Statement{}, errors.New("a statement needs its words")
	}
	for i, s := range content {
		if s.IsZero() || i > 0 && s.start < content[i-1].end {
			return Statement{}, errors.New("a statement's spans must stand in reading order")
		}
	}
	return Statement{content: content, Kind: kind}, nil
}

// Content returns the pieces of the statement's words in reading order; quotation marks may be in or out. The slice is
// the statement's own and must not be changed.
func (s Statement) Content() []Span { return s.content }

// Verbatim reports whether all of the statement's words are the speaker's own.
func (s Statement) Verbatim() bool { return s.Kind == Direct || s.Unmarked }

// WithContent returns a copy of the statement for some of its pieces, which are not empty and stand in reading order.
func (s Statement) WithContent(kind Kind, pieces []Span) Statement {
	s.Kind, s.content = kind, pieces
	return s
}

// Span returns the smallest span that covers the statement's words.
func (s Statement) Span() Span {
	if len(s.content) == 0 {
		return Span{}
	}
	return s.content[0].Join(s.content[len(s.content)-1])
}

// Words returns the statement's words from the article's text, its pieces joined by " … ".
func (s Statement) Words(text string) string {
	out := ""
	for i, c := range s.content {
		if i > 0 {
			out += " … "
		}
		out += c.In(text)
	}
	return out
}

// Rule is a rule of extraction as readers are told of it.
type Rule struct {
	Name    string // short and in the field's words: "clause after cue"
	Why     string // what it looks for, in one sentence
	Example string // invented, a line to a paragraph
}

// Confidence is a share of statements or positions that are right, from 0 to 1 in hundredths. The zero Confidence is unknown.
type Confidence float64

// ConfidenceOf returns the share p as a Confidence: at least 0.01, because nothing that was found is certainly wrong, and at
// most 0.99, because nothing is certain.
func ConfidenceOf(p float64) Confidence {
	if !(p > 0.01) { // also what is no number
		return 0.01
	}
	return Confidence(math.Round(min(p, 0.99)*100) / 100)
}

// Doubtful reports whether of such statements fewer than seven in ten are right.
func (c Confidence) Doubtful() bool { return c != 0 && c < 0.7 }

// String returns the confidence as screens show it: "97%", or "unknown".
func (c Confidence) String() string {
	if c == 0 {
		return "unknown"
	}
	return fmt.Sprintf("%.0f%%", float64(c)*100)
}

// Kind tells how much of a statement stands in quotation marks.
type Kind uint8

// The kinds of a statement.
const (
	Direct   Kind = iota // all of it
	Mixed                // a part: he said it was "a disaster"
	Indirect             // none: reported speech, or speech set without marks
)

var kindNames = [...]string{"direct", "mixed", "indirect"}

// String returns the kind's name in lower case.
func (k Kind) String() string { return nameOf(kindNames[:], int(k)) }

// MarshalText writes the kind as String does.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Speaker is who made a statement, as far as the article tells. The zero Speaker is unknown.
type Speaker struct {
	state SpeakerState

	By      Naming // how Mention points at the speaker
	Mention Span   // where the article names the speaker for this statement ("he", "the minister"); may be zero
	Name    string // the full name; for an anonymous speaker the description ("a Ukrainian source"); "" when unknown
	ActorID string // the dossier's actor; "" when it has none
	Side    SideID // "" when unknown
}

// Naming is how an article points at the speaker of a statement.
type Naming uint8

// The ways to point at a speaker.
const (
	NotNamed      Naming = iota
	ByName               // Ivan Orlov
	ByOffice             // the minister, where somebody is known to be it
	ByDescription        // a senior official
	ByPronoun            // she
	ByRelative           // who
	ByLikeness           // Ivan Orlow, where somebody is known as Ivan Orlov
	BySharedName         // Orlov, where the article names two
)

var namingNames = [...]string{"nothing", "name", "office", "description", "pronoun", "relative pronoun", "likeness", "shared name"}

// String returns the way in lower case: "name", "relative pronoun".
func (n Naming) String() string { return nameOf(namingNames[:], int(n)) }

// SpeakerState tells how well a speaker is known.
type SpeakerState uint8

// The states of a Speaker.
const (
	SpeakerUnknown   SpeakerState = iota // the text does not say, or a pronoun could not be resolved
	SpeakerAnonymous                     // described but not named: "a senior official"
	SpeakerNamed                         // named by the article, but no actor of the dossier
	SpeakerActor                         // an actor of the dossier
)

var speakerStateNames = [...]string{"unknown", "anonymous", "named", "actor"}

// String returns the state's name in lower case.
func (s SpeakerState) String() string { return nameOf(speakerStateNames[:], int(s)) }

// UnknownSpeaker returns a speaker who could not be told, with the words that point at them (which may be zero).
func UnknownSpeaker(mention Span) Speaker { return Speaker{Mention: mention} }

// AnonymousSpeaker returns a speaker who is described but not named; description is taken from the article's words.
func AnonymousSpeaker(mention Span, description string) Speaker {
	return Speaker{state: SpeakerAnonymous, Mention: mention, Name: description}
}

// NamedSpeaker returns a speaker whom the article names and the dossier does not know.
func NamedSpeaker(mention Span, name string) Speaker {
	return Speaker{state: SpeakerNamed, Mention: mention, Name: name}
}

// ActorSpeaker returns a speaker who is an actor of the dossier.
func ActorSpeaker(mention Span, a Actor) Speaker {
	return Speaker{state: SpeakerActor, Mention: mention, Name: a.Name, ActorID: a.ID, Side: a.Side}
}

// State tells how well the speaker is known.
func (s Speaker) State() SpeakerState { return s.state }

// Label returns the speaker as screens and tables show them: the name, "anonymous: a Ukrainian source", or "unknown".
func (s Speaker) Label() string {
	switch s.state {
	case SpeakerUnknown:
		return "unknown"
	case SpeakerAnonymous:
		return "anonymous: " + s.Name
	}
	return s.Name
}
