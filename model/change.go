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
// not turned round. What the cell shows may not be firmer: from open-to to rejects nothing has softened, whatever else was said.
const openly = 1.5

// change is a Change in few bytes.
type change struct {
	kind          ChangeKind
	before, after *finding
}

// changeBetween compares a side's findings on one issue in two periods. heardBefore and heardAfter say whether the side is
// heard at all in them: who says nothing on anything has dropped nothing.
func changeBetween(before, after []*finding, heardBefore, heardAfter bool) change {
	before, after = weightiest(before), weightiest(after)
	switch {
	case len(before) == 0 && len(after) == 0, !heardBefore, !heardAfter:
		return change{}
	case len(after) == 0:
		return change{Dropped, leading(before), nil}
	}
	latest := leading(after)
	if len(before) == 0 {
		return change{New, nil, latest}
	}
	if unsigned(after) {
		if before, after = sameAs(latest, before), sameAs(latest, after); len(before) == 0 {
			return newOn(latest)
		}
	}
	before, after = decisive(before), decisive(after)
	was, is := firmness(before), firmness(after)
	var c change
	switch {
	case was*is < 0 && (abs(is) > openly || is*float64(latest.reach()) > 0 && abs(float64(latest.reach())) > openly):
		c = change{Reversed, witness(before, was, 1), witness(after, is, 1)}
	case was*is < 0:
		c = change{Softened, witness(before, was, 1), witness(after, is, 1)}
	case abs(is) >= abs(was)+firmly:
		c = change{Hardened, witness(before, was, -1), witness(after, is, 1)}
	case abs(is) <= abs(was)-firmly:
		c = change{Softened, witness(before, was, 1), witness(after, is, -1)}
	default:
		return change{Repeated, leading(before), leading(after)}
	}
	if c.isShownBy(latest, cmp.Compare(was, 0)) {
		c.after = latest
	}
	return c
}

// isShownBy reports whether the finding that leads, which the cell shows, shows the change too: way is the sign of the position
// before it. Otherwise the change needs a sentence of its own.
func (c change) isShownBy(latest *finding, way int) bool {
	was, is := way*c.before.reach(), way*latest.reach()
	switch c.kind {
	case Reversed:
		return float64(is) < -openly
	case Hardened:
		return is > was && float64(is) > openly
	}
	return is < was && float64(is) >= -openly // softened, but not turned round
}

// reach is how far a finding goes for what is at issue, or below zero against it, from -3 to 3.
func (f *finding) reach() int { return int(f.direction()) * f.stance.Strength() }

// unsigned reports whether the findings cannot tell by themselves which way they go: their issue has no proposition. Then only
// what is said of the same thing can be compared: who "supports a diplomatic end" and "rejects the agenda" has not turned round.
func unsigned(findings []*finding) bool {
	return !slices.ContainsFunc(findings, func(f *finding) bool { return f.sign != Unsigned })
}

// newOn returns the change to a position of which nothing like it was heard before: none where it does not tell what it is
// about, since then nothing can be like it.
func newOn(f *finding) change {
	if f.words.len() == 0 {
		return change{}
	}
	return change{New, nil, f}
}

// sameAs returns those of the findings that are about the same thing as f, by their targets: none where f does not tell what it
// is about.
func sameAs(f *finding, findings []*finding) []*finding {
	var out []*finding
	for _, g := range findings {
		if f.words.len() > 0 && f.words.alike(g.words, sameThing) {
			out = append(out, g)
		}
	}
	return out
}

// weightiest returns the findings that state a position, or all when they only imply one.
func weightiest(findings []*finding) []*finding {
	var stated []*finding
	for _, f := range findings {
		if !f.weak {
			stated = append(stated, f)
		}
	}
	if len(stated) > 0 {
		return stated
	}
	return findings
}

// decisive returns the findings that decide which way a side goes: all, but where it goes both ways, no more than two thirds one
// way, and the one that leads goes against the mean, those that go with it. A side that is open to neutrality and offers to keep
// asking for membership is shown as open to neutrality.
func decisive(findings []*finding) []*finding {
	way := leading(findings).direction()
	var with []*finding
	for _, f := range findings {
		if f.direction() == way {
			with = append(with, f)
		}
	}
	if mixed := 3*len(with) >= len(findings); mixed && firmness(findings)*float64(way) <= 0 {
		return with
	}
	return findings
}

// firmness is the mean over the findings of sign times strength, from -3 to 3. A position without a sign counts by its
// stance.
func firmness(findings []*finding) float64 {
	sum := 0
	for _, f := range findings {
		sum += f.reach()
	}
	return float64(sum) / float64(len(findings))
}

// witness returns the finding that shows a firmness best: the one that goes furthest in its direction (firm 1), or least far
// or even against it (-1); of equal ones the one that leads.
func witness(findings []*finding, firmness float64, firm int) *finding {
	direction := cmp.Compare(firmness, 0)
	reach := func(f *finding) int { return firm * direction * f.reach() }
	best := findings[0]
	for _, f := range findings[1:] {
		c := cmp.Compare(reach(f), reach(best))
		if c > 0 || c == 0 && f.leads(best) {
			best = f
		}
	}
	return best
}

// leading returns the finding that says most of the present position.
func leading(findings []*finding) *finding {
	best := findings[0]
	for _, f := range findings[1:] {
		if f.leads(best) {
			best = f
		}
	}
	return best
}

func abs(x float64) float64 { return max(x, -x) }
