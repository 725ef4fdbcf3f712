package model

import "errors"

// Position is what one side wants in one issue, as one sentence of an article tells it. It is made by NewPosition, so
// that none exists without its evidence.
type Position struct {
	evidence Span

	Side    SideID
	ActorID string // the holder where the dossier knows it: a person or "russia"; "" otherwise
	Issue   IssueID
	Stance  Stance
	Sign    Sign // how it stands to the issue's proposition
	Basis   Basis
	Teller  SideID // the side of who says or writes it; "" for a reporter, or when that is unknown
	Target  string // the short phrase of what is wanted, in the article's words: "an unconditional 30-day ceasefire"
	Date    Date   // when the position was held: the article's date unless the text dates it otherwise
	Weak    bool   // implied, or the reporter's analysis, rather than stated
	Rule    Rule   // the rule that found it
	Words   string // the words that take the stance, as the article has them: "not ready to"; "" where no words do
	// Confidence is how often holder, issue and stance are right where this rule finds a position of such a holder, measured
	// on labelled articles.
	Confidence Confidence
}

// NewPosition returns a position that the sentence at evidence shows. It is an error when evidence is the zero Span or
// when side or issue is empty.
func NewPosition(evidence Span, side SideID, issue IssueID, stance Stance, basis Basis) (Position, error) {
	switch {
	case evidence.IsZero():
		return Position{}, errors.New("a position needs its sentence")
	case side == "" || issue == "":
		return Position{}, errors.New("a position needs a side and an issue")
	}
	return Position{evidence: evidence, Side: side, Issue: issue, Stance: stance, Basis: basis}, nil
}

// Evidence returns the span of the sentence that the position rests on.
func (p Position) Evidence() Span { return p.evidence }

// Stance is how a side stands to what is at issue. The five stances are those that analysts of negotiations use in
// place of a plain yes and no.
type Stance uint8

// The stances.
const (
	Demands  Stance = iota // asks, insists or proposes that the other side (or all) do it
	Supports               // endorses it, or reports agreement on it
	Rejects                // refuses it, rules it out, will not commit to it
	OpenTo                 // is conditionally or tentatively willing
	Offers                 // proposes to do or give it itself
)

var stanceNames = [...]string{"demands", "supports", "rejects", "open-to", "offers"}

// Stances returns all stances in the order in which screens list them.
func Stances() []Stance { return []Stance{Demands, Supports, Rejects, OpenTo, Offers} }

// String returns the stance's name: "demands", "supports", "rejects", "open-to" or "offers".
func (s Stance) String() string { return nameOf(stanceNames[:], int(s)) }

// ParseStance reads what String wrote.
func ParseStance(s string) (Stance, error) {
	v, err := valueOf(stanceNames[:], s, "stance")
	return Stance(v), err
}

// MarshalText writes the stance as String does.
func (s Stance) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Basis is what a position rests on: whose words the sentence gives.
type Basis uint8

// The bases, the strongest first.
const (
	BasisQuote    Basis = iota // a quotation
	BasisReported              // reported speech
	BasisDocument              // a document's text
	BasisNarrator              // the reporter's own summary
)

var basisNames = [...]string{"quote", "reported", "document", "narrator"}

// String returns the basis's name: "quote", "reported", "document" or "narrator".
func (b Basis) String() string { return nameOf(basisNames[:], int(b)) }

// MarshalText writes the basis as String does.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }
