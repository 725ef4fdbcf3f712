package model

import (
	"cmp"
	"slices"
)

// ChangeKind is what became of a side's position on an issue from one period to the next.
type ChangeKind uint8

// The kinds of change.
const (
	NoChange ChangeKind = iota // nothing to compare: the side says nothing on the issue in either period, or is not heard at all in one
	New                        // first heard in the later period
	Repeated                   // the same direction, as firm as before
	Hardened                   // the same direction, firmer: open-to, then demands
	Softened                   // less firm: demands, then open-to; or rejects, then open-to
	Reversed                   // the opposite direction
	Dropped                    // not heard again, though the side is heard on other issues
)

var changeNames = [...]string{"", "new", "repeated", "hardened", "softened", "reversed", "dropped"}

// String returns the change's name in lower case, "" for NoChange.
func (c ChangeKind) String() string { return nameOf(changeNames[:], int(c)) }

// MarshalText writes the change as String does.
func (c ChangeKind) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Change is what became of a side's position on an issue, with the two sentences that show it. New has no Before, Dropped
// no After, NoChange neither.
type Change struct {
	Kind          ChangeKind
	Before, After Finding
}

// IsZero reports whether there is nothing to compare.
func (c Change) IsZero() bool { return c.Kind == NoChange }

// firmly is by how much the mean firmness must differ, on the scale of Stance.Strength, to be called harder or softer.
const firmly = 0.5

// openly is the mean firmness up to which a side is no more than open to something: who refused it before has softened,
// not turned round.
const openly = 1.5

// changeBetween compares a side's findings on one issue in two periods. heardBefore and heardAfter say whether the side is
// heard at all in them: who says nothing on anything has dropped nothing.
func changeBetween(before, after []Finding, heardBefore, heardAfter bool) Change {
	before, after = weightiest(before), weightiest(after)
	switch {
	case len(before) == 0 && len(after) == 0, !heardBefore, !heardAfter:
		return Change{}
	case len(after) == 0:
		return Change{Kind: Dropped, Before: leading(before)}
	}
	latest := leading(after)
	if len(before) == 0 {
		return Change{Kind: New, After: latest}
	}
	if unsigned(before) && unsigned(after) {
		if before, after = alikeOf(before, after), alikeOf(after, before); len(after) == 0 {
			return Change{Kind: New, After: latest}
		}
	}
	was, is := firmness(before), firmness(after)
	switch {
	case was*is < 0 && abs(is) > openly:
		return Change{Reversed, witness(before, was, 1), witness(after, is, 1)}
	case was*is < 0:
		return Change{Softened, witness(before, was, 1), witness(after, is, 1)}
	case abs(is) >= abs(was)+firmly:
		return Change{Hardened, witness(before, was, -1), witness(after, is, 1)}
	case abs(is) <= abs(was)-firmly:
		return Change{Softened, witness(before, was, 1), witness(after, is, -1)}
	}
	return Change{Repeated, leading(before), leading(after)}
}

// unsigned reports whether the findings cannot tell by themselves which way they go: their issue has no proposition. Then only
// what is said of the same thing can be compared: "supports a diplomatic end" and "rejects the agenda" are no reversal.
func unsigned(findings []Finding) bool {
	return !slices.ContainsFunc(findings, func(f Finding) bool { return f.Position.Sign != Unsigned })
}

// alikeOf returns those of the newest findings whose targets are alike one of the newest others.
func alikeOf(findings, others []Finding) []Finding {
	var words []wordSet
	for _, f := range newest(others) {
		words = append(words, wordsOf(f.Position.Target))
	}
	var out []Finding
	for _, f := range newest(findings) {
		own := wordsOf(f.Position.Target)
		if slices.ContainsFunc(words, func(w wordSet) bool { return own.likeness(w) >= sameThing }) {
			out = append(out, f)
		}
	}
	return out
}

// newest returns the last findings of those that stand in order of date, as many as are compared one by one.
func newest(findings []Finding) []Finding { return findings[max(len(findings)-maxCompared, 0):] }

// weightiest returns the findings that state a position, or all when they only imply one.
func weightiest(findings []Finding) []Finding {
	var stated []Finding
	for _, f := range findings {
		if !f.Position.Weak {
			stated = append(stated, f)
		}
	}
	if len(stated) > 0 {
		return stated
	}
	return findings
}

// firmness is the mean over the findings of sign times strength, from -3 to 3. A position without a sign counts by its
// stance.
func firmness(findings []Finding) float64 {
	sum := 0
	for _, f := range findings {
		sum += int(f.Position.Direction()) * f.Position.Stance.Strength()
	}
	return float64(sum) / float64(len(findings))
}

// witness returns the finding that shows a firmness best: the one that goes furthest in its direction (firm 1), or least far
// or even against it (-1); of equal ones the one that leads.
func witness(findings []Finding, firmness float64, firm int) Finding {
	direction := cmp.Compare(firmness, 0)
	reach := func(f Finding) int {
		return firm * direction * int(f.Position.Direction()) * f.Position.Stance.Strength()
	}
	best := findings[0]
	for _, f := range findings[1:] {
		c := cmp.Compare(reach(f), reach(best))
		if c > 0 || c == 0 && leads(f.Position, best.Position) {
			best = f
		}
	}
	return best
}

// leading returns the finding that says most of the present position.
func leading(findings []Finding) Finding {
	best := findings[0]
	for _, f := range findings[1:] {
		if leads(f.Position, best.Position) {
			best = f
		}
	}
	return best
}

func abs(x float64) float64 { return max(x, -x) }
