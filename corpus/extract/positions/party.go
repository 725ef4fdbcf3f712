package positions

import (
	"slices"

	"parley/corpus/extract/who"
	"parley/model"
)

// party is a holder of a position: a side, and the actor where one is named.
type party struct {
	side  model.SideID
	actor string
}

func partyOf(m who.Mention) party { return party{m.Actor.Side, m.Actor.ID} }

// sideParty returns the party that stands for a side as a whole.
func (r *reading) sideParty(side model.SideID) party { return party{side, r.states[side]} }

// opponent returns the other principal side.
func (r *reading) opponent(of model.SideID) (holding, bool) {
	if len(r.principals) != 2 {
		return holding{}, false
	}
	switch of {
	case r.principals[0].ID:
		return holding{parties: []party{r.sideParty(r.principals[1].ID)}}, true
	case r.principals[1].ID:
		return holding{parties: []party{r.sideParty(r.principals[0].ID)}}, true
	}
	return holding{}, false
}

// bothSides returns the two principal sides.
func (r *reading) bothSides(from, to int) holding {
	h := holding{from: from, to: to + 1}
	for _, p := range r.principals {
		h.parties = append(h.parties, r.sideParty(p.ID))
	}
	return h
}

func union(a, b []party) []party {
	for _, p := range b {
		if !slices.ContainsFunc(a, func(q party) bool { return q.side == p.side }) {
			a = append(a, p)
		}
	}
	return a
}

func hasSide(ps []party, side model.SideID) bool {
	for _, p := range ps {
		if p.side == side {
			return true
		}
	}
	return false
}

// mentionsIn returns the parties named in words [from, to).
func (r *reading) mentionsIn(s *sentence, from, to int) []party {
	var out []party
	for i := from; i < to && i < len(s.words); i++ {
		if m, ok := r.mention(s, i); ok && !isSideAdjective(m) {
			out = union(out, []party{partyOf(m)})
		}
	}
	return out
}

func isSideAdjective(m who.Mention) bool { return m.Kind == who.SideAdjective }

// isAdjective reports whether the mention at word k is only an adjective: "Russian".
func (r *reading) isAdjective(s *sentence, k int) bool {
	m, ok := r.mention(s, k)
	return ok && isSideAdjective(m)
}
