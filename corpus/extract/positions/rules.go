package positions

import (
	"slices"
	"strings"

	"parley/model"
)

// provisions adds what somebody's text would make others do, and reports whether the sentence is of that kind: "Under the
// Russian proposal, Ukraine would have to leave Donetsk".
func (r *reading) provisions(s *sentence) bool {
	if len(s.words) < 6 || !s.words[0].hasAny(r.particles.under) {
		return r.provisionBefore(s) || r.provisionGoesOn(s)
	}
	for k := 1; k < len(s.words) && k < 12; k++ {
		if !s.words[k].is(comma) {
			continue
		}
		h, ok := r.provider(s, k-1)
		if !ok {
			return false
		}
		if !r.laysDown(s, k+1) {
			return r.laysDownInTurn(s, k+1, h)
		}
		stance := model.Demands
		if bound, ok := r.nounPhraseFrom(s, k+1); ok && len(bound.parties) == 1 && hasSide(h.parties, bound.parties[0].side) ||
			s.isOne(k+1, r.particles.the) && s.has(k+2, classCountry) {
			stance = model.Offers // "Under Kyiv's plan, Ukraine would stay neutral", "Under Kyiv's plan, the country would"
		}
		in := r.after(s, k+1)
		if end, ok := r.putOff(s, k+1); ok {
			stance, in.to = model.Offers, end
		}
		cues := r.cuesIn(s, in)
		told := position{stance: stance, at: k, rule: provision, holding: holding{document: true}}
		r.addEach(s, h.parties, cues, in, told)
		r.inReturn(s, k, h.parties, told)
		return len(cues) > 0
	}
	return false
}

// provisionBefore adds what a text provides for that the sentence names at its end: "The fleet would be halved under Moscow's plan".
func (r *reading) provisionBefore(s *sentence) bool {
	end := len(s.words) - 1
	for end > 0 && s.words[end].is(ending) {
		end--
	}
	for k := end; k > 3 && k > end-6; k-- {
		if !s.words[k].hasAny(r.particles.under) {
			continue
		}
		h, ok := r.nounPhraseTo(s, end)
		if !ok || !h.document || !r.laysDown(s, 0) || len(s.statements) > 0 {
			return false
		}
		stance := model.Demands
		if bound, ok := r.nounPhraseFrom(s, 0); ok && len(bound.parties) == 1 && hasSide(h.parties, bound.parties[0].side) {
			stance = model.Offers // "Ukraine would stay neutral under Kyiv's plan"
		}
		in := reach{0, k}
		if end, ok := r.putOff(s, 0); ok {
			stance, in.to = model.Offers, end
		}
		cues := r.cuesIn(s, in)
		r.addEach(s, h.parties, cues, in, position{stance: stance, at: k, rule: provision, holding: holding{document: true}})
		return len(cues) > 0
	}
	return false
}

// putOff returns the end of the subject of the clause at word k where that is left for later, which is what one offers who gives nothing
// up: "[the port] would be left to talks". The talks are only the way.
func (r *reading) putOff(s *sentence, k int) (int, bool) {
	for i := k; i+2 < len(s.words) && i < k+10; i++ {
		if s.words[i].hasAny(r.particles.will) {
			return i, s.isOne(i+1, r.particles.be) && s.isOne(i+2, r.particles.later)
		}
	}
	return 0, false
}

// laysDown reports whether the clause at word k tells what is to be done, "Kyiv would leave", rather than what was: "Under
// the treaty, Kyiv gave up".
func (r *reading) laysDown(s *sentence, k int) bool {
	for i := k; i < len(s.words) && i < k+10; i++ {
		if s.words[i].hasAny(r.particles.will) || s.words[i].is(classNormative) || s.words[i].is(classHave) && s.isOne(i+1, r.particles.to) {
			return true
		}
	}
	return false
}

// laysDownInTurn adds what is to come of a text once something else is done, and reports whether the clause at word k tells so: "Under the
// first option, [hostilities end] once [Kyiv has left Donetsk]".
func (r *reading) laysDownInTurn(s *sentence, k int, h holding) bool {
	for i := k + 1; i+1 < len(s.words); i++ {
		if s.words[i].is(punctuation) {
			break
		}
		if !s.words[i].hasAny(r.particles.whenIf) && !s.words[i].is(classSubordinator|classPrecondition) {
			continue
		}
		h.document = true
		p := position{stance: model.Demands, at: i, rule: provision, holding: h}
		asked := r.termReach(s, i+1)
		cues := slices.Clone(r.cuesIn(s, asked))
		r.addEach(s, h.parties, cues, asked, p)
		p.stance = model.OpenTo
		given := r.cuesIn(s, reach{k, i})
		r.addEach(s, h.parties, given, reach{k, i}, p)
		return len(cues)+len(given) > 0
	}
	return false
}

// provider returns whose text the noun phrase that ends at word k means, or that of the provision before: "under the second
// option".
func (r *reading) provider(s *sentence, k int) (holding, bool) {
	if h, ok := r.nounPhraseTo(s, k); ok && h.document {
		return h, true
	}
	for j := k; j > 0 && j > k-8; j-- {
		if s.words[j].is(classDocument) {
			if h, ok := r.agent(s, j+1); ok && h.to <= k+1 { // "the proposals put forward by Kyiv in Istanbul"
				h.document = true
				return h, true
			}
			if h, ok := r.documentTo(s, j); ok {
				return h, true
			}
		}
	}
	if h, ok := r.optionTo(s, k); ok {
		return h, true
	}
	if !s.has(1, classDeterminer) || len(r.told) == 0 {
		return holding{}, false
	}
	last := r.told[len(r.told)-1]
	p := &r.found[last.from]
	if s.index-last.sentence > 1 || p.Rule != rules[provision] {
		return holding{}, false
	}
	return holding{parties: r.one(party{p.Side, p.ActorID}), document: true}, true
}

// statedCues adds the positions of cues that state their stance by themselves, such as "the offensive will continue until".
// Their holder is the subject, else the one who says so; a threat to oneself is none.
func (r *reading) statedCues(s *sentence) {
	for _, c := range s.cues {
		if !c.entry.stated {
			continue
		}
		h, ok := holding{}, false
		h, ok = r.subject(s, r.groupStart(s, c.from), 0)
		if !ok {
			h, ok = r.speakerAt(s, c.from)
		}
		if !ok {
			continue
		}
		end := c.to
		for end < len(s.words) && end < c.to+3 && !s.words[end].is(punctuation) {
			end++
		}
		for _, p := range h.parties {
			if next := r.mentionsIn(s, c.to, end); hasSide(next, p.side) {
				continue
			}
			r.add(s, position{
				party: p, issue: c.entry.issue, stance: c.entry.stance, at: c.from, cue: c.from, rule: statedCue, words: reach{c.from, c.to},
				target: clean(r.article.Text[s.words[r.statedFrom(c)].start:s.words[c.to-1].end]),
			})
		}
	}
}

// statedFrom returns where the target of a stated cue begins: what is demanded comes after the verb, "presents [the talks as
// a continuation]".
func (r *reading) statedFrom(c cue) int {
	if c.entry.stance == model.Demands || c.entry.stance == model.Supports {
		return c.from + 1
	}
	return c.from
}

// isConditional reports whether a refusal only holds until a condition is met, so that the condition is the position:
// "will not hold talks before a ceasefire".
func (r *reading) isConditional(s *sentence, j *judged) bool {
	if j.stance != model.Rejects || j.entry.kind == predicate && j.entry.options&denied == 0 { // "a summit is impossible without a truce" says no to the summit too
		return false
	}
	if _, ok := r.refusedCase(s, j); ok {
		return true
	}
	in, ok := r.preconditionOf(s, j)
	refused := j.entry.kind == verb && !s.isOne(in.from-1, r.particles.without) && !s.words[j.from].hasAny(r.particles.able)
	return ok && !(refused && len(r.cuesIn(s, j.reach)) > 0) // who "refuses to hold a vote until the war ends" does refuse the vote
}

// refusedCase returns the case for which alone j refuses something, when it brings up an issue: "will not sign if it means
// [leaving Donetsk]".
func (r *reading) refusedCase(s *sentence, j *judged) (reach, bool) {
	for k := j.to; k+3 < len(s.words) && !s.words[k].is(ending|semicolon|classBut); k++ {
		if s.isOne(k, r.particles.whenIf) && s.has(k+1, classIt|classDemonstrative) && (s.has(k+2, classBe) || s.isOne(k+2, r.particles.meaning)) {
			in := r.after(s, k+3)
			return in, len(r.cuesIn(s, in)) > 0
		}
	}
	return reach{}, false
}

// preconditions adds what a side makes everything else depend on: "no talks before a ceasefire" demands the ceasefire.
func (r *reading) preconditions(s *sentence, all []judged) {
	for k := range all {
		j := &all[k]
		if !j.counts || j.stance != model.Rejects {
			continue
		}
		if in, ok := r.refusedCase(s, j); ok {
			r.addEach(s, j.holding.parties, r.cuesIn(s, in), in,
				position{stance: model.Rejects, at: j.from, words: reach{j.from, j.to}, rule: precondition, holding: j.holding})
			continue
		}
		in, ok := r.preconditionOf(s, j)
		if !ok {
			continue
		}
		r.addEach(s, j.holding.parties, r.cuesIn(s, in), in,
			position{stance: model.Demands, at: j.from, words: reach{j.from, j.to}, rule: precondition, holding: j.holding})
	}
}

// preconditionOf returns the reach of the precondition of a refusal, when it brings up an issue.
func (r *reading) preconditionOf(s *sentence, j *judged) (reach, bool) {
	if in, ok := r.frontedPrecondition(s, j); ok {
		return in, true
	}
	return r.preconditionAfter(s, j)
}

// frontedPrecondition returns the one that stands first: "without [guarantees] there will be no deal".
func (r *reading) frontedPrecondition(s *sentence, j *judged) (reach, bool) {
	for k := j.group - 1; k >= 0 && !s.words[k].is(ending|semicolon); k-- {
		if s.words[k].is(classPrecondition) && (k == 0 || s.has(k-1, punctuation|classThat) || s.cueAt(k-1) != nil) {
			in := r.conditionReach(s, k+1)
			in.to = min(in.to, j.group)
			return in, len(r.cuesIn(s, in)) > 0
		}
	}
	return reach{}, false
}

// preconditionAfter returns the one that follows: "no deal without [guarantees]".
func (r *reading) preconditionAfter(s *sentence, j *judged) (reach, bool) {
	if !s.hasIn(reach{j.to, len(s.words)}, classPrecondition) || s.words[j.from].hasAny(r.particles.cautioning) { // "warned against a restart before the war ends"
		return reach{}, false
	}
	end := max(j.reach.to, r.after(s, j.to).to) // in "there could be no deal until" nothing is refused but the deal
	for k := j.to; k < len(s.words) && k <= end; k++ {
		if !s.words[k].is(classPrecondition) {
			continue
		}
		in := r.after(s, k+1)
		for _, c := range r.cuesIn(s, in) {
			if !c.entry.direct {
				return in, true
			}
		}
	}
	return reach{}, false
}

// conditions adds what a side asks for its own willingness, or threatens the other with: "ready to talk if Kyiv accepts
// neutrality", "would impose sanctions unless Moscow agrees to a truce". A condition that the side itself meets asks nothing
// of anybody.
func (r *reading) conditions(s *sentence, all []judged) {
	for k := range all {
		j := &all[k]
		if !j.counts || j.stance == model.Rejects || j.stance == model.Demands || j.entry.kind == noun {
			continue
		}
		for i := range s.words {
			if !r.opensCondition(s, j, i) {
				continue
			}
			in := r.conditionReach(s, i+1)
			if i+1 >= j.to && i+1 < len(s.words) && s.isOne(i-1, r.particles.only) { // "possible only if Kyiv left Donetsk, cut its army and stayed neutral"
				in.to = max(in.to, r.termReach(s, i+1).to)
			}
			if hasSide(j.holding.parties, r.firstSide(s, in)) && !r.isPassiveGrant(s, in) {
				continue
			}
			cues := slices.DeleteFunc(r.cuesIn(s, in), func(c cue) bool { return r.takesStanceOn(s, j, c.entry.issue) })
			r.addEach(s, j.holding.parties, cues, in, position{stance: model.Demands, at: j.from, words: reach{j.from, j.to}, rule: condition, holding: j.holding})
		}
	}
}

// takesStanceOn reports whether j is itself about an issue: "not against a summit if the summit is prepared" asks for none.
func (r *reading) takesStanceOn(s *sentence, j *judged, issue int) bool {
	for _, c := range r.cuesIn(s, j.reach) {
		if c.entry.issue == issue {
			return true
		}
	}
	return false
}

// exchanges adds what a side asks in return for what it gives, "offered neutrality in exchange for guarantees", and what it
// gives in return for what it asks, "demanded Donetsk in return for a freeze".
func (r *reading) exchanges(s *sentence, all []judged) {
	for k := range all {
		j := &all[k]
		if !j.counts || j.stance == model.Rejects {
			continue
		}
		r.inReturn(s, j.to, j.holding.parties, position{stance: j.stance, at: j.from, words: reach{j.from, j.to}, holding: j.holding})
	}
}

// inReturn adds what p is exchanged for behind word i.
func (r *reading) inReturn(s *sentence, i int, holders []party, p position) {
	if p.rule = exchange; p.stance == model.Demands {
		p.stance = model.Offers
	} else {
		p.stance = model.Demands
	}
	for ; i+2 < len(s.words) && !s.words[i].is(ending|semicolon|classBut); i++ {
		if s.words[i].hasAny(r.particles.exchange) && s.has(i-1, classLocative) && s.has(i+1, classPreposition) || r.onlyWith(s, i) {
			in := r.after(s, i+2)
			r.addEach(s, holders, r.cuesIn(s, in), in, p)
		}
	}
}

// onlyWith reports whether words i and i+1 name a price: "would accept neutrality [only with] firm guarantees".
func (r *reading) onlyWith(s *sentence, i int) bool {
	return s.isOne(i, r.particles.only) && s.isOne(i+1, r.particles.against)
}

// contrasts adds what a side does not want instead of what it wants: "a lasting peace rather than a truce", "ready for
// talks, but not for capitulation", "would help to keep the peace, without boots on the ground".
func (r *reading) contrasts(s *sentence, all []judged) {
	for k := range all {
		j := &all[k]
		if !j.counts || j.stance == model.Rejects || j.entry.kind == noun {
			continue
		}
		for i := j.to; i+2 < len(s.words) && !s.words[i].is(ending|semicolon); i++ {
			instead := s.words[i].hasAny(r.particles.instead) && s.words[i+1].hasAny(r.particles.ofThan)
			not := s.words[i].is(comma|classBut|classAnd) && s.words[i+1].hasAny(r.particles.not) && !s.words[i+2].is(auxiliary|classVerb)
			without := j.entry.options&future != 0 && s.words[i].is(comma) && s.isOne(i+1, r.particles.without) &&
				s.words[i+2].form(r.vocabulary) != ing && len(j.holding.parties) == 1
			if instead || not || without {
				in := r.after(s, i+2)
				r.addEach(s, j.holding.parties, r.cuesIn(s, in), in, position{stance: model.Rejects, at: j.from, words: reach{j.from, j.to}, rule: contrast, holding: j.holding})
				break
			}
		}
	}
}

// opensCondition reports whether word i opens a condition of what j says: in the same statement, and before it only at the
// beginning of a clause.
func (r *reading) opensCondition(s *sentence, j *judged, i int) bool {
	if !s.words[i].hasAny(r.particles.ifUnless) && !r.isOnCondition(s, i) ||
		s.words[i].hasAny(r.particles.once) { // "once the shooting stops" tells when
		if !s.isOne(i-1, r.particles.only) || !s.words[i].is(classSubordinator|classPreposition) { // "only after"
			return false
		}
	}
	if i < j.from && i > 2 && !s.has(i-1, comma|classAnd|ending) {
		return false
	}
	st := s.statementAt(j.from)
	return st == nil || st == s.statementAt(i)
}

// isOnCondition reports whether word i is the "that" of "on condition that".
func (r *reading) isOnCondition(s *sentence, i int) bool {
	return s.has(i, classThat) && s.isOne(i-1, r.particles.condition) &&
		(s.has(i-2, classPreposition) || s.has(i-2, classDeterminer) && s.has(i-3, classPreposition))
}

// conditionReach returns the clause of a condition that begins at word i: up to the comma before the main clause.
func (r *reading) conditionReach(s *sentence, i int) reach {
	out := reach{i, i}
	for k := i; k < len(s.words) && !s.words[k].is(ending|semicolon|dash); k++ { // over the colon of "if its terms are met: neutrality"
		if s.words[k].is(comma) && r.clauseBegins(s, k+1) {
			break
		}
		out.to = k + 1
	}
	return out
}

// firstSide returns the side that is named first within reach.
func (r *reading) firstSide(s *sentence, in reach) model.SideID {
	for k := in.from; k < in.to; k++ {
		if m, ok := r.mention(s, k); ok {
			return m.Actor.Side
		}
	}
	return ""
}

// isPassiveGrant reports whether the condition is that somebody gets something: "if guarantees are granted to Ukraine".
func (r *reading) isPassiveGrant(s *sentence, in reach) bool {
	for k := in.from; k < in.to; k++ {
		if s.words[k].hasAny(r.particles.granted) {
			return true
		}
	}
	return false
}

// inCondition reports whether word i stands in a clause with "if".
func (r *reading) inCondition(s *sentence, i int) bool {
	for k := i; k >= 0 && !s.words[k].is(punctuation); k-- {
		if s.words[k].hasAny(r.particles.ifUnless) {
			return true
		}
	}
	return false
}

// definitions adds what a side means by a term of its own: "a formula used by Moscow to describe Ukraine's NATO bid and
// the suspension of aid" rejects the bid and demands the suspension.
func (r *reading) definitions(s *sentence) {
	for t := range s.words {
		if !s.words[t].is(classTerm) {
			continue
		}
		h, ok := r.agent(s, t+2)
		if !ok {
			continue
		}
		in := r.after(s, h.to)
		if s.isOne(in.from, r.particles.to) && in.from+2 < in.to { // "to describe"
			in.from += 2
		}
		for _, c := range r.cuesIn(s, in) {
			p := position{stance: model.Rejects, at: t, words: reach{t, t + 1}, rule: definition}
			for k := c.to - 1; k >= in.from && (k >= c.from || !s.words[k].is(comma|classAnd)); k-- {
				if s.words[k].is(classEnding) {
					p.stance = model.Demands
				}
			}
			r.addEach(s, h.parties[:1], []cue{c}, in, p)
		}
	}
}

// denials adds what a side denies that it wants: "denied that Russia wanted any land".
func (r *reading) denials(s *sentence, all []judged) {
	for i := range all {
		j := &all[i]
		if j.counts || j.entry.kind != verb || j.entry.stance != model.Demands || j.entry.options&(says|own|paper) != 0 || j.negated {
			continue
		}
		h, ok := r.denier(s, &j.expression)
		if !ok {
			continue
		}
		in := r.reachOf(s, &j.expression)
		r.addEach(s, h.parties, r.cuesIn(s, in), in, position{stance: model.Rejects, at: j.from, words: reach{j.from, j.to}, rule: denial, holding: h})
	}
}

// denier returns who denies the wish that e tells, when it is one of their own.
func (r *reading) denier(s *sentence, e *expression) (holding, bool) {
	own := false
	var wishing model.SideID
	for k := e.group - 1; k > 0 && k > e.group-8 && !s.words[k].is(punctuation); k-- {
		w := &s.words[k]
		if m, ok := r.mention(s, k); ok && !isSideAdjective(m) {
			wishing = m.Actor.Side
		}
		own = own || w.is(pronoun) && !w.is(classPossessive)
		if w.is(classDoubt) && strings.HasPrefix(r.text(s, k), "den") {
			h, ok := r.subject(s, r.groupStart(s, k), 0)
			return h, ok && (wishing == "" && own || hasSide(h.parties, wishing))
		}
	}
	return holding{}, false
}
