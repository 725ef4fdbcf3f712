package positions

import (
	"slices"

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
	if role := r.doc.Role(s.Sentence); role == model.Crosshead || len(s.words) > maxWords || len(s.cues) == 0 && !r.pointsBack(s) || isQuestion(s) {
		return
	}
	from := len(r.found)
	if !r.provisions(s) {
		all := r.weigh(s)
		for k := range all {
			if j := &all[k]; j.counts {
				r.tell(s, j)
			}
		}
		r.statedCues(s)
		r.definitions(s)
		r.preconditions(s, all)
		r.conditions(s, all)
	}
	if len(r.found) > from {
		r.told = append(r.told, telling{i, from, len(r.found)})
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
	var all []judged
	for _, e := range r.expressions(s) {
		all = append(all, judged{expression: e})
	}
	for k := range all {
		if k+1 < len(all) && all[k].entry.kind == verb && all[k+1].entry.kind != noun && all[k+1].group <= all[k].from && all[k].to <= all[k+1].from {
			continue // "will not [accept]": the verb says more
		}
		r.weighOne(s, all, k)
	}
	return all
}

func (r *reading) weighOne(s *sentence, all []judged, k int) {
	j := &all[k]
	stance, ok := stanceOf(&j.expression)
	if !ok || r.isHypothetical(s, &j.expression) || r.asksWhether(s, j.to) {
		return
	}
	j.stance = stance
	j.reach = r.reachOf(s, &j.expression)
	if r.absorbed(s, all, k) {
		return
	}
	if j.entry.options&told != 0 && !r.isNormative(s, j.reach) || j.entry.options&tells != 0 && r.isAssertion(s, j) {
		return
	}
	if j.entry.options&acts != 0 && j.stance == model.OpenTo && j.to < len(s.words) && s.words[j.to].hasAny(r.particles.giving) {
		j.stance = model.Offers // "ready to [provide]"
	}
	if j.embedded {
		return
	}
	j.holding, j.counts = r.holderOf(s, &j.expression)
	if !j.counts {
		return
	}
	if j.stance == model.Demands && j.entry.kind == verb {
		j.counts = r.seeksAgainst(s, j)
		if j.to+1 < len(s.words) && s.words[j.to].hasAny(r.particles.to) && s.words[j.to+1].hasAny(r.particles.giving) {
			j.stance = model.Offers // "want to [send] peacekeepers"
		}
	}
	if j.stance == model.Offers && j.entry.options&asks == 0 && r.asksOther(s, j) {
		j.stance = model.Demands
	}
	if j.entry.kind == ofSpeaker && s.has(j.to, classNegation) {
		j.stance, j.reach = model.Rejects, r.after(s, j.to+1)
	}
}

// seeksAgainst turns a wish around that is one against something, "wants to avoid a summit", and reports whether any stance
// is left: who seeks to temper hopes of a summit has taken none.
func (r *reading) seeksAgainst(s *sentence, j *judged) bool {
	k := j.to
	if k < len(s.words) && s.words[k].hasAny(r.particles.to) {
		k++
	}
	if k >= len(s.words) || !s.words[k-1].hasAny(r.particles.to) {
		return true
	}
	if s.words[k].is(classEvading) {
		j.stance = model.Rejects
	}
	return !s.words[k].is(classSoftening)
}

// asksOther reports whether what is proposed is for another side to do: "proposed a meeting with Putin", "proposed that
// Kyiv withdraw". Talks of one state with the other are for both to hold.
func (r *reading) asksOther(s *sentence, j *judged) bool {
	for i := j.reach.from; i+1 < j.reach.to && i < j.reach.from+10; i++ {
		if !s.words[i].hasAny(r.particles.withThat) {
			continue
		}
		clause := s.words[i].is(classThat)
		at := r.skipDeterminer(s, i+1)
		for at < j.reach.to && (s.words[at].is(classTitled) || r.isAdjective(s, at)) {
			at++
		}
		if m, ok := r.mention(s, at); ok && (clause || m.Actor.Type == model.Person) && !isSideAdjective(m) && !hasSide(j.holding.parties, m.Actor.Side) {
			return true
		}
	}
	return false
}

func hasSide(ps []party, side model.SideID) bool {
	for _, p := range ps {
		if p.side == side {
			return true
		}
	}
	return false
}

// absorbed reports whether the expression k only helps an earlier one to its target: "refused to [commit to] a corridor",
// "urged Moscow to [accept] a truce". What it does to the earlier one's stance is told there: who refuses to rule something
// out is open to it.
func (r *reading) absorbed(s *sentence, all []judged, k int) bool {
	j := &all[k]
	for i := k - 1; i >= 0; i-- {
		o := &all[i]
		if !o.counts || j.from < o.reach.from || j.from >= o.reach.to && o.entry.kind != predicate {
			continue
		}
		if j.from > o.reach.to {
			continue
		}
		if r.standsAlone(s, o, j) {
			continue
		}
		if j.from <= o.to+2 && (j.form == base || j.form == ing || j.entry.kind == noun) {
			if o.entry.stance != model.Demands {
				o.stance = compose(o.stance, j.stance, j.entry.kind)
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
		return ok && !(len(h.parties) == 1 && hasSide(o.holding.parties, h.parties[0].side))
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
		demanded := o.stance == model.Demands && o.entry.options&told == 0 && s.has(h.from-1, classThat) && !r.relatesTo(s, h.from-1)
		return ok && h.from >= o.to && !demanded
	}
	return false
}

// hasAuxiliary reports whether j stands in a finite verb group of its own, "will [reject]", other than what is only to be
// done, "should [accept]".
func (r *reading) hasAuxiliary(s *sentence, j *judged) bool {
	for i := j.group; i < j.from; i++ {
		if s.words[i].is(auxiliary) {
			return !s.words[i].is(classNormative)
		}
	}
	return false
}

// compose returns the stance of an expression whose object is another one.
func compose(outer, inner model.Stance, k kind) model.Stance {
	switch {
	case outer == model.Rejects && inner == model.Rejects && k != noun:
		return model.OpenTo // "refuses to rule out"
	case outer == model.Supports && inner == model.Offers && k == verb:
		return model.Offers // "agreed to drop"
	}
	return outer
}

// isHypothetical reports whether the expression is only supposed: "might accept", "if Moscow rejects", "whether to agree".
func (r *reading) isHypothetical(s *sentence, e *expression) bool {
	for i := e.group; i < e.from; i++ {
		if s.words[i].is(classModality) {
			return true
		}
	}
	joined := e.form == base && s.has(e.group-1, classAnd) // "might accept it and [offer] talks"
	for i := e.group - 1; i >= 0; i-- {
		w := &s.words[i]
		if joined && (w.is(classModality) && w.is(classModal) || w.is(classNormative) || w.is(classHave) && s.words[i+1].hasAny(r.particles.to)) {
			return true
		}
		if w.is(comma|dash|semicolon|colon) || s.cueAt(i) != nil && !joined {
			return false
		}
		if w.hasAny(r.particles.ifWhether) || w.is(classDoubt) || w.is(classBelieve) && s.has(i-1, classNegation) {
			return true
		}
	}
	return false
}

// asksWhether reports whether the object at word i is a question or a topic: "asked whether", "insisted on how".
func (r *reading) asksWhether(s *sentence, i int) bool {
	return i < len(s.words) && s.words[i].hasAny(r.particles.about)
}

// isAssertion reports whether what follows a verb such as "insist" is a clause that only tells something.
func (r *reading) isAssertion(s *sentence, j *judged) bool {
	k := j.reach.from
	for k < j.reach.to && s.words[k].is(classAdverb) && !s.words[k].is(classThat) {
		k++
	}
	clause := s.words[k-1].is(classThat) || k < len(s.words) && (s.words[k].is(classThat) || r.clauseSubject(s, k))
	return clause && !r.isNormative(s, j.reach)
}

// isNormative reports whether what is insisted on is something to be done: "insists that Kyiv must leave", "that Kyiv
// leave", and not "insists that Kyiv has left".
func (r *reading) isNormative(s *sentence, in reach) bool {
	k := in.from
	for k < in.to && s.words[k].is(classThat|classAdverb) {
		k++
	}
	for i := k; i < in.to; i++ {
		w := &s.words[i]
		if w.is(classNormative) || w.hasAny(r.particles.need) && !r.nounContext(s, i) {
			return true
		}
		if w.is(auxiliary | classVerb) {
			return false
		}
	}
	if k < in.to {
		k = r.skipDeterminer(s, k)
	}
	if k < in.to && s.words[k].mention >= 0 {
		end := s.mentionEnd(k)
		return end < in.to && isBare(r.article.Text[s.words[end].start:s.words[end].end]) && !s.words[end].is(punctuation|apostrophe|classPreposition|classAnd)
	}
	return false
}

// isBare reports whether a word looks like a verb without ending, as a subjunctive is: "withdraw", not "withdraws" or
// "withdrew".
func isBare(w string) bool {
	return len(w) > 2 && w[0] >= 'a' && w[0] <= 'z' && w[len(w)-1] != 's' && (len(w) < 4 || w[len(w)-2:] != "ed" && w[len(w)-2:] != "ly")
}

// reachOf returns where the target of e stands.
func (r *reading) reachOf(s *sentence, e *expression) reach {
	switch {
	case e.entry.kind == predicate:
		if v, ok := r.judgingVerb(s, e); ok {
			if between := (reach{v + 1, e.from}); r.hasCue(s, between) || r.pointsAt(s, between) {
				return between
			}
			return r.before(s, r.groupStart(s, v))
		}
		if s.has(e.group-1, classIt) || s.has(e.group-2, classIt) && s.has(e.group-1, auxiliary) { // "It is unacceptable for Kyiv to"
			for k := e.to; k < len(s.words) && k < e.to+6 && !s.words[k].is(punctuation); k++ {
				if s.words[k].hasAny(r.particles.to) || s.words[k].is(classThat) {
					return r.after(s, k+1)
				}
			}
		}
		return r.before(s, e.group)
	case e.entry.kind == noun:
		return r.reachOfNoun(s, e)
	case e.passive && e.entry.options&asks == 0:
		return r.before(s, e.group)
	case e.passive:
		return r.after(s, e.to)
	}
	in := r.after(s, e.to)
	if r.hasCue(s, in) || r.pointsAt(s, in) {
		return in
	}
	if e.entry.kind == ofSpeaker {
		return r.before(s, e.group)
	}
	if back, ok := r.relativeObject(s, e); ok {
		return back
	}
	return in
}

// relativeObject returns the noun phrase that a relative clause takes its object from: "a truce that Moscow [rejects]".
func (r *reading) relativeObject(s *sentence, e *expression) (reach, bool) {
	h, ok := r.subject(s, e.group, 0)
	if !ok || h.from < 2 || h.to > e.group {
		return reach{}, false
	}
	k := h.from - 1
	if !s.words[k].hasAny(r.particles.which) && !(s.words[k].is(classThat) && r.relatesTo(s, k)) {
		return reach{}, false
	}
	if s.has(k-1, comma) {
		k--
	}
	return r.before(s, k), true
}

// reachOfNoun returns where the target of a stance noun stands: after "for", "that", "to" or a colon, or on the other side
// of "is".
func (r *reading) reachOfNoun(s *sentence, e *expression) reach {
	if h, ok := r.possessorAfter(s, e); ok { // "the refusal of Moscow to", "a demand by Moscow for"
		if h.to < len(s.words) && s.words[h.to].is(classPreposition|classThat) {
			return r.after(s, h.to+1)
		}
	} else if s.words[e.to-1].is(classPreposition | classThat) {
		return r.after(s, e.to)
	}
	contentsOnly := e.entry.options&contents != 0 // "conditions for a truce" does not ask for the truce
	if e.to+1 < len(s.words) && s.words[e.to].is(comma) && s.words[e.to+1].hasAny(r.particles.including) {
		return r.after(s, e.to+2)
	}
	if e.to < len(s.words) {
		w := &s.words[e.to]
		if w.is(colon) || w.is(classThat) || w.hasAny(r.particles.include) || w.hasAny(r.particles.forToOn) && !contentsOnly && !r.namesOwner(s, e.to) {
			return r.after(s, e.to+1)
		}
	}
	for k := e.to; k < len(s.words) && k < e.to+9; k++ {
		if w := &s.words[k]; w.is(classBe) || w.hasAny(r.particles.include) || w.is(classThat) && k < e.to+4 {
			return r.after(s, k+1)
		} else if w.is(punctuation) {
			break
		}
	}
	for k := e.from - 1; k > 0 && k > e.from-7; k-- {
		if w := &s.words[k]; w.is(classBe) || w.hasAny(r.particles.remain) {
			return r.before(s, k)
		} else if w.is(punctuation) || w.is(classPreposition) && !w.hasAny(r.particles.of) {
			break
		}
	}
	return reach{e.to, e.to}
}

// namesOwner reports whether the "of" at word i names whose the noun before is: "demands of the Russian delegation".
func (r *reading) namesOwner(s *sentence, i int) bool {
	if !s.words[i].hasAny(r.particles.of) {
		return false
	}
	_, ok := r.nounPhraseFrom(s, i+1)
	return ok
}

// tell adds the positions of a stance: one for each issue in its reach and each holder.
func (r *reading) tell(s *sentence, j *judged) {
	if r.isConditional(s, j) {
		return
	}
	cues := r.cuesIn(s, j.reach)
	if j.entry.options&within != 0 {
		cues = slices.DeleteFunc(cues, func(c cue) bool { return c.from >= j.to })
	}
	for _, c := range cues {
		for _, p := range j.holding.parties {
			r.add(s, position{
				party: p, issue: c.entry.issue, stance: j.stance, target: r.phrase(s, j.reach, c),
				at: j.from, cue: c.from, document: j.holding.document, entry: j.entry,
			})
		}
	}
	if back := r.subjectReach(s, j.group); j.entry.kind == ofSpeaker && j.reach.from >= j.to { // "a ceasefire must be the first step"
		for _, c := range r.cuesIn(s, back) {
			if c.entry.direct {
				continue
			}
			for _, p := range j.holding.parties {
				r.add(s, position{
					party: p, issue: c.entry.issue, stance: j.stance, target: r.phrase(s, back, c),
					at: j.from, cue: c.from, entry: j.entry,
				})
			}
		}
	}
	if len(cues) == 0 || r.pointsAt(s, j.reach) {
		r.tellPointed(s, j)
	}
}

// position is what a rule found, before it becomes a model.Position.
type position struct {
	party
	issue    int
	stance   model.Stance
	target   string
	at, cue  int // words of the stance and of the issue
	document bool
	entry    *entry
	rule     string
}

// add adds a position unless the sentence has already told one of this side on this issue.
func (r *reading) add(s *sentence, p position) {
	issue := r.issues[p.issue].ID
	for k := len(r.found) - 1; k >= 0 && r.found[k].Evidence().Start() == s.Start; k-- {
		if r.found[k].Side == p.side && r.found[k].Issue == issue {
			return
		}
	}
	span, err := model.NewSpan(r.article.Text, s.Start, s.End)
	if err != nil {
		return // the document is of another text
	}
	out, err := model.NewPosition(span, p.side, issue, p.stance, r.basis(s, p))
	if err != nil {
		return // a holder without a side holds nothing
	}
	out.ActorID, out.Target, out.Rule = r.spokesman(s, p), p.target, p.rule
	if p.entry != nil {
		out.Weak = p.entry.options&weak != 0
		if out.Rule == "" {
			out.Rule = p.entry.text
		}
	}
	out.Date = r.date(s, p.at)
	r.found = append(r.found, out)
}

// spokesman returns the holder of p: where somebody says what their own state wants, it is they who hold it.
func (r *reading) spokesman(s *sentence, p position) string {
	if st := s.statementAt(p.at); st != nil && p.actor == r.states[p.side] && st.Speaker.Side == p.side && st.Speaker.ActorID != "" {
		return st.Speaker.ActorID
	}
	return p.actor
}
