package positions

import (
	"parley/model"
)

// absorbed reports whether the expression k only helps an earlier one to its target: "refused to [commit to] a corridor",
// "urged Moscow to [accept] a truce". What it does to the earlier one's stance is told there: who refuses to rule something
// out is open to it.
func (r *reading) absorbed(s *sentence, all []judged, k int) bool {
	j := &all[k]
	for i := k - 1; i >= 0; i-- {
		o := &all[i]
		if !o.counts || j.from < o.reach.from || j.from >= o.reach.to {
			continue
		}
		if o.entry.options&told != 0 && j.entry.kind == ofSpeaker && j.stance == model.Rejects {
			if _, ok := r.speakerAt(s, j.from); ok { // "argued that Russia must leave and that there [can be no] relief"
				o.reach.to = min(o.reach.to, j.group)
				continue
			}
		}
		if j.embedded && j.entry.options&presses != 0 && (j.from > o.to+1 || o.entry.options&within != 0) { // "called for sanctions to [force] Moscow to"
			o.reach.to = j.from - 1
			continue
		}
		if r.standsAlone(s, o, j) {
			if j.entry.kind == noun && o.stance == model.Rejects && j.stance == model.Rejects {
				o.counts = false // "brushed off Moscow's [objection to] observers"
			}
			continue
		}
		if o.negated && o.entry.options&yields != 0 && j.entry.kind == noun && j.entry.stance == model.Demands {
			o.stance, o.reach.to = model.Demands, max(o.reach.to, j.reach.to) // "has not backed down from its [demand]"
			return true
		}
		if j.negated && j.group < o.to {
			return true // "nobody is going to [accept]": one negation, not two
		}
		if j.from <= o.to+2 && (j.form == base || j.form == ing || j.entry.kind == noun) {
			if o.entry.stance != model.Demands || j.entry.kind == noun && j.stance == model.Rejects && s.has(j.from-1, classPossessive) { // "stuck to its refusal"
				if o.entry.options&yields != 0 && j.entry.kind == noun {
					o.stance = givenUp(j.stance)
				} else {
					o.stance = compose(o.stance, j.stance, j.entry.kind)
				}
				if o.entry.stance == model.Rejects && !o.negated && j.stance == model.Demands && s.has(j.from-1, classPossessive) {
					if o.stance = model.Offers; o.entry.options&denied != 0 { // "backed away from its demand"
						o.stance = model.Demands // "no sign of dropping its demand"
					}
				}
			}
			if o.stance != j.stance && o.reach.to < j.reach.to {
				o.reach.to = j.reach.to
			}
		}
		return true
	}
	return false
}

// standsAlone reports whether j, within the reach of o, has a holder of its own: "rejected [Moscow's demand]", "a plan
// [proposed by] Washington", "said that Kyiv [rejects]".
func (r *reading) standsAlone(s *sentence, o, j *judged) bool {
	switch j.entry.kind {
	case noun:
		h, ok := r.possessor(s, &j.expression)
		if ok && s.has(j.reach.from-1, colon) { // "would stop on its [terms]: neutrality and"
			return true
		}
		return ok && !(len(h.parties) == 1 && hasSide(o.holding.parties, h.parties[0].side))
	case predicate:
		v, ok := r.judgingVerb(s, &j.expression)
		return ok && v >= o.to // "a demand that Moscow [calls] absurd"
	case ofSpeaker:
		return false
	case verb, adjective:
		if j.passive {
			_, ok := r.agent(s, j.to)
			return ok
		}
		if j.embedded || !r.hasAuxiliary(s, j) && (j.form == base || j.form == ing) {
			return false
		}
		h, ok := r.subject(s, j.group, 0)
		content := s.has(h.from-1, classThat) && !r.relatesTo(s, h.from-1) || s.has(h.from-1, colon) && h.from == o.reach.from
		demanded := o.stance == model.Demands && o.entry.options&told == 0 && content
		return ok && h.from >= o.to && !demanded
	}
	return false
}

// hasAuxiliary reports whether j stands in a finite verb group of its own, "will [reject]", other than what is only to be
// done, "should [accept]".
func (r *reading) hasAuxiliary(s *sentence, j *judged) bool {
	for i := j.group; i < j.from; i++ {
		w := &s.words[i]
		if w.is(auxiliary) {
			return !w.is(classNormative)
		}
		if f := w.form(r.vocabulary); w.is(classControl) && (f == third || f == past) {
			return true // "an idea that the Kremlin [continues to] oppose"
		}
	}
	return false
}

// givenUp returns what is left of a stance that is given up: "abandoned its demand for" offers, "dropped its opposition to"
// is open.
func givenUp(inner model.Stance) model.Stance {
	switch inner {
	case model.Rejects:
		return model.OpenTo
	case model.Demands:
		return model.Offers
	}
	return model.Rejects // "dropped its support for"
}

// compose returns the stance of an expression whose object is another one.
func compose(outer, inner model.Stance, k kind) model.Stance {
	switch {
	case outer == model.Demands:
		return inner
	case outer == model.Rejects && inner == model.Rejects && k != noun:
		return model.OpenTo // "refuses to rule out"
	case outer == model.Supports && inner == model.Offers && k == verb:
		return model.Offers // "agreed to drop"
	case outer == model.Supports && inner == model.Demands && k == noun:
		return model.Demands // "is committed to its goals"
	case outer == model.Supports && inner == model.Rejects && k == verb:
		return model.Rejects // "adopted a resolution rejecting"
	case outer == model.Offers && k == noun:
		return inner // "countered with a demand for"
	}
	return outer
}
