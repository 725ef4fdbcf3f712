package positions

import (
	"parley/model"
)

// judged is a stance expression with what became of it.
type judged struct {
	expression
	stance  model.Stance
	holding holding
	reach   reach // where its target stands
	counts  bool  // it states a position of its holder
}

// judge adds the positions that sentence i tells.
func (r *reading) judge(i int) {
	s := &r.sentences[i]
	r.parties, r.reached = r.parties[:0], r.reached[:0]
	if len(s.words) > maxWords {
		return
	}
	from := len(r.found)
	if r.answers(s) || r.replies(s) {
		r.note(i, from)
		return
	}
	if r.doc.Role(s.Sentence) == model.Crosshead || isQuestion(s) || len(s.cues) == 0 && !r.pointsBack(s) {
		if isQuestion(s) || endsInColon(s) || r.doc.Role(s.Sentence) == model.Crosshead || r.listFollows(s) {
			r.leadsIn(s, r.weigh(s))
		}
		return
	}
	r.promisesIn(s)
	if !r.provisions(s) {
		all := r.weigh(s)
		r.leadsIn(s, all)
		for k := range all {
			if j := &all[k]; j.counts {
				r.tell(s, j)
			}
		}
		r.statedCues(s)
		r.definitions(s)
		r.preconditions(s, all)
		r.conditions(s, all)
		r.promises(s)
		r.denials(s, all)
		r.exchanges(s, all)
		r.contrasts(s, all)
		r.sames(s)
	}
	r.item(s)
	r.labelledItem(s)
	r.note(i, from)
}

// note remembers what sentence i told: the positions from the given one on.
func (r *reading) note(i, from int) {
	if len(r.found) > from {
		t := telling{sentence: i, from: from, to: len(r.found)}
		if r.lead != nil && r.lead.sentence == i && !endsInColon(&r.sentences[i]) {
			t.lead = r.lead
		}
		r.told = append(r.told, t)
	}
}

// isQuestion reports whether the sentence asks rather than tells.
func isQuestion(s *sentence) bool {
	for k := len(s.words) - 1; k >= 0; k-- {
		if s.words[k].is(ending) {
			return s.words[k].is(question)
		}
		if !s.words[k].is(bracket) {
			return false
		}
	}
	return false
}

// weigh decides for each stance expression of s whose stance it is, which, and about what.
func (r *reading) weigh(s *sentence) []judged {
	all := r.judged[:0]
	for _, e := range r.expressionsIn(s) {
		all = append(all, judged{expression: e})
	}
	r.judged = all
	for k := range all {
		if k+1 < len(all) && r.isOnlyAuxiliary(s, &all[k].expression, &all[k+1].expression) {
			continue
		}
		r.weighOne(s, all, k)
	}
	return all
}

// isOnlyAuxiliary reports whether e belongs to the verb group of the expression after it, which says more: "[will not]
// accept".
func (r *reading) isOnlyAuxiliary(s *sentence, e, next *expression) bool {
	if next.entry.options&future != 0 && !r.isFuture(s, next) {
		return false
	}
	return e.entry.kind == verb && next.entry.kind != noun && next.group <= e.from && e.to <= next.from
}

func (r *reading) weighOne(s *sentence, all []judged, k int) {
	j := &all[k]
	stance, ok := stanceOf(&j.expression)
	if !ok || s.opensInverted(&j.expression) || j.entry.options&future != 0 && !r.isFuture(s, &j.expression) || r.isHypothetical(s, &j.expression) || j.entry.options&future == 0 && r.asksWhether(s, j.to) {
		return
	}
	j.stance, j.reach = stance, r.reachOf(s, &j.expression)
	if topic, ok := r.frontedTopic(s, j); ok {
		j.reach = topic
	}
	if r.isGerundSubject(s, &j.expression) || r.absorbed(s, all, k) || r.onlyAsserts(s, j) || j.entry.kind == noun && s.has(j.from-1, classNegation) {
		return
	}
	if j.embedded {
		j.holding, j.counts = r.onErrand(s, &j.expression)
	} else {
		j.holding, j.counts = r.holderOf(s, &j.expression)
	}
	if j.counts {
		r.refine(s, j)
	}
	if lead, ok := r.listedUnder(s); ok && j.counts && lead.stance == model.Demands && j.entry.kind == verb && j.stance != model.Rejects && len(j.holding.parties) == 1 &&
		!hasSide(lead.holding.parties, j.holding.parties[0].side) {
		j.counts = false // "Moscow's terms: • Ukraine gives up Crimea"
	}
}

// isGerundSubject reports whether e is a gerund of which something is said: "Kallas said [recognising] the annexation would reward".
func (r *reading) isGerundSubject(s *sentence, e *expression) bool {
	if e.entry.kind != verb || e.form != ing || e.group != e.from || e.from > 0 && s.cueAt(e.from-1) == nil && !s.has(e.from-1, classThat) {
		return false
	}
	for k := e.to; k < len(s.words) && k < e.to+12 && !s.words[k].is(punctuation|classThat|classRelative); k++ {
		if s.words[k].is(auxiliary) {
			return true
		}
	}
	return false
}
