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
const undoing = "(no longer|(price|cost|expense) of|no|not|never|neither|nor|without|abandon+|abandonment|give+ up|renounc*|forgo*|forswear*|drop+|reject*|refus*|sacrific*|lift*|waiv*|" +
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
// turn a negation before the cue makes the opposite, "no limits", unless it belongs to a threat, "if they don't agree to a
// truce", or says again what is refused, "no bases". An offer that gives something up means its opposite.
func (r *reading) isTurned(s *sentence, in, target reach, c cue, p position) bool {
	if p.stance == model.Offers && p.entry != nil && p.entry.options&(yields|denied) != 0 {
		p.stance = model.Supports
		return !r.isTurned(s, in, target, c, p) // "no longer insists on membership"
	}
	turn, ok := r.turnOf(s, in, target, c)
	switch {
	case ok && p.stance == model.Rejects && p.entry != nil && p.entry.options&yields != 0:
		return false // "will never give up its membership"
	case ok:
		given := p.stance == model.Offers && foundIn(&r.undoing, s.words[p.words.from:p.words.to]) // "is lifting its freeze on"
		return !given && !foundIn(&r.undoing, s.words[min(target.from, turn.from):turn.from])
	case p.rule == condition:
		return false
	case p.stance == model.Rejects:
		return s.isOne(c.from-1, r.particles.without) || s.isOne(c.from-2, r.particles.with) && s.has(c.from-1, classNegation)
	}
	return foundIn(&r.negations, s.words[target.from:max(target.from, c.from)])
}

// turnOf returns the words of a turn of c's issue: in the target, or about c itself although the target leaves them out,
// "withdrawal of Russian troops from the country, including [Crimea]". What comes long after c is of something else.
func (r *reading) turnOf(s *sentence, in, target reach, c cue) (reach, bool) {
	from, to := min(in.from, target.from), max(in.to, target.to)
	r.matches = r.turns.find(s.words[from:to], r.matches[:0])
	for _, turn := range r.matches {
		at := reach{from + turn.from, from + turn.to}
		inTarget := at.from >= target.from && at.to <= target.to && at.from < c.to+4
		if turn.entry.issue == c.entry.issue && (inTarget || at.from < c.to && c.from < at.to) {
			return at, true
		}
	}
	return reach{}, false
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
	if st == nil || s.addsToStatement(st, p) {
		return ""
	}
	who, _ := r.speakerOf(st)
	return who.side
}
