package model

// Sign is how a position stands to the proposition of its issue: "demands neutrality" and "rejects NATO membership" are
// both for the proposition that Ukraine stays out of NATO.
type Sign int8

// The signs.
const (
	Against  Sign = -1
	Unsigned Sign = 0 // the issue has no proposition, or the words do not tell
	For      Sign = 1
)

// String returns "for", "against" or "" for Unsigned.
func (s Sign) String() string {
	switch s {
	case For:
		return "for"
	case Against:
		return "against"
	}
	return ""
}

// MarshalText writes the sign as String does.
func (s Sign) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Sign returns which way a stance goes on what it is taken on: Against for Rejects, For for all others.
func (s Stance) Sign() Sign {
	if s == Rejects {
		return Against
	}
	return For
}

// Direction returns the position's sign, or where it has none that of its stance: for or against what it is taken on.
func (p Position) Direction() Sign { return directionOf(p.Sign, p.Stance) }

func directionOf(sign Sign, stance Stance) Sign {
	if sign == Unsigned {
		return stance.Sign()
	}
	return sign
}

// Strength is how far a stance binds who takes it: 3 for a demand or a refusal, 2 for support or an offer, 1 for openness.
func (s Stance) Strength() int {
	switch s {
	case Demands, Rejects:
		return 3
	case OpenTo:
		return 1
	}
	return 2
}
