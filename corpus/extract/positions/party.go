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

// isPrincipal reports whether a side is one that the conflict is between.
func (r *reading) isPrincipal(side model.SideID) bool {
	return slices.ContainsFunc(r.principals, func(s model.Side) bool { return s.ID == side })
}

// opponent returns the other principal side.
func (r *reading) opponent(of model.SideID) (holding, bool) {
	if len(r.principals) != 2 {
		return holding{}, false
	}
	switch of {
	case r.principals[0].ID:
		return holding{parties: r.one(r.sideParty(r.principals[1].ID))}, true
	case r.principals[1].ID:
		return holding{parties: r.one(r.sideParty(r.principals[0].ID))}, true
	}
	return holding{}, false
}

// bothSides returns the two principal sides.
func (r *reading) bothSides(from, to int) holding {
	first := len(r.parties)
	for _, p := range r.principals {
		r.parties = append(r.parties, r.sideParty(p.ID))
	}
	return holding{parties: r.parties[first:len(r.parties):len(r.parties)], from: from, to: to + 1}
}

// one returns the party p alone. Lists of parties are cut from space that the next sentence uses again.
func (r *reading) one(p party) []party {
	r.parties = append(r.parties, p)
	n := len(r.parties)
	return r.parties[n-1 : n : n]
}

// union returns the parties of a, and those of b whose sides are not among them.
func (r *reading) union(a, b []party) []party {
	from := len(r.parties)
	r.parties = append(r.parties, a...)
	for _, p := range b {
		if !hasSide(r.parties[from:], p.side) {
			r.parties = append(r.parties, p)
		}
	}
	return r.parties[from:len(r.parties):len(r.parties)]
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
			out = r.union(out, r.one(partyOf(m)))
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
