package theme

import (
	"parley/model"
	"parley/ui/text"
)

// Side is how a side of the conflict is shown: always with its label, and with a paint of its own.
type Side struct {
	Label string // two or three letters: "RU"
	Paint Paint
}

// Sides knows how the sides of one dossier are shown.
type Sides struct {
	known   map[model.SideID]Side
	unknown Side
	width   int
}

// Sides returns how the given sides are shown: the first two principal ones in orange and blue, a pair that
// colour-blind readers tell apart, the others alike.
func (t *Theme) Sides(sides []model.Side) Sides {
	out := Sides{known: make(map[model.SideID]Side, len(sides)), unknown: Side{"?", t.UnknownSide}, width: 2}
	principal := 0
	for _, s := range sides {
		paint := t.Mediator
		if s.Principal && principal < len(t.principalSide) {
			paint = t.principalSide[principal]
			principal++
		}
		label := s.Label
		if label == "" {
			label = string(s.ID)
		}
		label = text.Truncate(label, 3)
		out.width = max(out.width, text.Width(label))
		out.known[s.ID] = Side{label, paint}
	}
	return out
}

// Of returns how a side is shown; a side that the dossier does not have, and no side at all, are "?".
func (s Sides) Of(id model.SideID) Side {
	if side, ok := s.known[id]; ok {
		return side
	}
	side := s.unknown
	if side.Label == "" {
		side.Label = "?"
	}
	return side
}

// Width returns the cells that the widest label fills, from 2 to 3.
func (s Sides) Width() int { return max(s.width, 2) }
