package positions

import (
	"fmt"

	"parley/model"
)

// readTurns reads the cues for the opposites of the issues' propositions. The error names the issue and the cue.
func readTurns(v *vocabulary, issues []model.Issue) (*cueLexicon, error) {
	l := &cueLexicon{}
	for i, issue := range issues {
		for _, text := range issue.Turns {
			if err := l.add(v, i, text); err != nil {
				return nil, fmt.Errorf("issue %q, turn %q: %w", issue.ID, text, err)
			}
		}
	}
	return l, nil
}

// undoing are words that make the opposite of what follows them: "give up its membership", "no limits". The notation is that
// of patterns.
const undoing = "(no longer|no|not|never|neither|nor|without|abandon+|abandonment|give+ up|renounc*|forgo*|forswear*|drop+|reject*|refus*|sacrific*|" +
	"violat*|surrender+|lose+|loss|end+|stop+|halt+|remov*|reduc*|limit*|cut+|curb*|eliminat*|address*|rule+ out|bar+|ban+|block*|prevent*|" +
	"exclud*|revers*|deny+|denial|yield+|question*|negotiat*|discuss*|non)"

// negations are the undoing words that need no turn to follow.
const negations = "(no longer|no|not|never|neither|nor|without)"

// readWords makes a matcher of a pattern.
func readWords(v *vocabulary, text string) (matcher, error) {
	var m matcher
	patterns, err := parsePattern(v, text)
	for _, p := range patterns {
		m.add(p, 0)
	}
	return m, err
}

// isTurned reports whether what is wanted is the opposite of the issue's proposition, where the proposition is that the
// country stays out of the alliance: "membership of the alliance", but not "give up its hope of membership". Without such a
// turn a negation before the cue makes the opposite: "no limits".
func (r *reading) isTurned(s *sentence, target reach, c cue) bool {
	r.matches = r.turns.find(s.words[target.from:target.to], r.matches[:0])
	for _, turn := range r.matches {
		if turn.entry.issue == c.entry.issue {
			return !foundIn(&r.undoing, s.words[target.from:target.from+turn.from])
		}
	}
	return foundIn(&r.negations, s.words[target.from:max(target.from, c.from)])
}

// foundIn reports whether one of m's patterns stands in words.
func foundIn(m *matcher, words []word) bool {
	found := false
	for i := range words {
		m.at(words, i, func(symbol, int, int) { found = true })
	}
	return found
}

// sign returns how p stands to its issue's proposition. Cues that state their stance by themselves state it towards the
// proposition: "rejects: the attack will go on".
func (r *reading) sign(p position) model.Sign {
	switch sign := p.stance.Sign(); {
	case r.issues[p.issue].Proposition == "":
		return model.Unsigned
	case p.turned:
		return -sign
	default:
		return sign
	}
}

// teller returns the side of who says or writes what p was told in; "" for the reporter, or when it is not known.
func (r *reading) teller(s *sentence, p position) model.SideID {
	st := s.statementAt(p.at)
	if st == nil && p.cue >= 0 {
		st = s.statementAt(p.cue)
	}
	if st == nil {
		return ""
	}
	who, _ := r.speakerOf(st)
	return who.side
}
