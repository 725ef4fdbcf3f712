package ui

import (
	"slices"

	"parley/model"
	"parley/ui/keys"
)

// division says into which periods the matrix divides what it compares.
type division struct {
	by     dividing
	round  string         // by rounds: the label of the one that is compared with the round before; "" for the newest
	chosen []model.Period // on the timeline, the oldest first
}

// dividing is a way to divide coverage into periods.
type dividing uint8

// The ways, in the order in which a key goes through them.
const (
	undivided dividing = iota
	bySpells
	byYears
	byRounds
	asChosen
)

// periods returns what is compared, none for everything together.
func (d division) periods(t model.Timeline) []model.Period {
	switch d.by {
	case bySpells:
		return t.Spells
	case byYears:
		return t.Years
	case byRounds:
		i := d.roundAt(t)
		return t.Rounds[max(i-1, 0):min(i+1, len(t.Rounds))]
	case asChosen:
		return d.chosen
	}
	return nil
}

// roundAt returns the place of the round among those of the timeline.
func (d division) roundAt(t model.Timeline) int {
	if i := slices.IndexFunc(t.Rounds, func(p model.Period) bool { return p.Label == d.round }); i >= 0 {
		return i
	}
	return max(len(t.Rounds)-1, 0)
}

// next returns the next way to divide the coverage that makes at least two periods of it, or none.
func (d division) next(t model.Timeline) division {
	for by := d.by + 1; by < asChosen; by++ {
		if n := (division{by: by}); len(n.periods(t)) > 1 {
			return n
		}
	}
	return division{}
}

// step returns the division that compares the round i rounds on from the present one, and false when there is none. It
// begins with the newest.
func (d division) step(t model.Timeline, i int) (division, bool) {
	at := len(t.Rounds) - 1
	if d.by == byRounds {
		at = d.roundAt(t) + i
	}
	if at < 1 || at >= len(t.Rounds) {
		return d, false
	}
	return division{by: byRounds, round: t.Rounds[at].Label}, true
}

// with returns the division with a period chosen: beside the one that was chosen before, or alone when there were two.
func (d division) with(p model.Period) division {
	chosen := []model.Period{p}
	if d.by == asChosen && len(d.chosen) == 1 && d.chosen[0] != p {
		chosen = append(chosen, d.chosen[0])
	}
	slices.SortFunc(chosen, func(a, b model.Period) int { return a.From.Compare(b.From) })
	return division{by: asChosen, chosen: chosen}
}

// name says how the coverage is divided.
func (d division) name(t model.Timeline) string {
	switch d.by {
	case bySpells:
		return "spells of coverage compared"
	case byYears:
		return "years compared"
	case byRounds:
		i := d.roundAt(t)
		return "round " + number(i) + " of " + number(len(t.Rounds)-1) + " in the coverage: " + t.Rounds[i].Label
	case asChosen:
		if len(d.chosen) == 1 {
			return d.chosen[0].Label + "; on the timeline (" + keys.Hint(keys.Timeline, keys.Demands) + ") a second period stands beside it"
		}
		return d.chosen[0].Label + " and " + d.chosen[1].Label + " compared"
	}
	return "all of the coverage together"
}
