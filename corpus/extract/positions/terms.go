package positions

import "parley/model"

// termsGoOn adds what a sentence spells out where the one before only tells that somebody has demands, and reports whether it does:
// "Moscow's terms are well known. [Ukraine is to leave Donetsk.]", "Kyiv has three aims. [The first is a truce.]"
func (r *reading) termsGoOn(s *sentence) bool {
	if len(s.cues) == 0 || len(s.statements) > 0 {
		return false
	}
	from, denied, ok := r.spelledOut(s)
	if !ok {
		return false
	}
	h, ok := r.termsBefore(s)
	if !ok {
		return false
	}
	p := position{stance: model.Demands, at: from, rule: listItem, holding: h}
	if denied {
		p.stance = model.Rejects
	}
	in := reach{from, len(s.words)}
	cues := r.cuesIn(s, in)
	r.addEach(s, h.parties, cues, in, p)
	return len(cues) > 0
}

// spelledOut returns where the words begin that say what is demanded, and whether they deny it: behind "must", "has to" and "is to" with the
// subject, behind the "is" of "The first is", the "include" of "They include" or the mark of "First,".
func (r *reading) spelledOut(s *sentence) (from int, denied, ok bool) {
	counted := false
	for k := 0; k+1 < len(s.words) && k < 12; k++ {
		w := &s.words[k]
		switch {
		case k < 3 && (w.hasAny(r.particles.ordinal) || k == 0 && w.is(classThey|classDemonstrative)):
			counted = true
		case w.is(classNormative), w.is(classHave|classBe) && s.isOne(k+1, r.particles.to):
			return 0, s.has(k+1, classNegation), true
		case counted && (w.is(classBe) && !w.is(apostrophe) || w.hasAny(r.particles.containing)):
			return k + 1, s.has(k+1, classNegation), true
		case w.is(auxiliary | classVerb | classBelieve | classDoubt | ending):
			return 0, false, false
		}
	}
	return 0, false, false
}

// maxSpelled is the number of sentences over which demands are spelled out at most.
const maxSpelled = 4

// termsBefore returns whose demands a sentence may spell out: those of which a sentence before tells without saying what they are, when
// all in between spell them out too.
func (r *reading) termsBefore(s *sentence) (holding, bool) {
	for i := s.index - 1; i >= 0 && i >= s.index-maxSpelled; i-- {
		t := &r.sentences[i]
		if s.Part-t.Part > 1 {
			break
		}
		if len(t.cues) > 0 {
			if _, _, ok := r.spelledOut(t); !ok || len(t.statements) > 0 {
				break
			}
			continue
		}
		for _, e := range r.expressionsIn(t) {
			if e.entry.stance != model.Demands || e.entry.kind != noun && e.entry.kind != verb || e.negated || e.embedded || e.entry.options&own != 0 || r.isHypothetical(t, &e) {
				continue
			}
			if e.entry.kind == verb && !r.isSeveral(t, e.to) {
				continue
			}
			if h, ok := r.holderOf(t, &e); ok && len(h.parties) == 1 {
				return h, true
			}
		}
		break
	}
	return holding{}, false
}

// isSeveral reports whether a number of things follows at word i: "wants [three things]".
func (r *reading) isSeveral(s *sentence, i int) bool {
	return s.isOne(i, r.particles.several) || s.has(i, number)
}
