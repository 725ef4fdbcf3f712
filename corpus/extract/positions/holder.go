package positions

import (
	"slices"
	"strings"

	"parley/model"
)

// holding is who holds a stance and how the sentence names them.
type holding struct {
	parties  []party
	from, to int  // the words of the subject
	document bool // a text speaks: "Moscow's memorandum calls for"
}

// holderOf returns who holds the stance of e; false when the sentence does not tell.
func (r *reading) holderOf(s *sentence, e *expression) (holding, bool) {
	switch e.entry.kind {
	case noun:
		return r.possessor(s, e)
	case predicate:
		return r.judgeOf(s, e)
	case ofSpeaker:
		return r.speakerAt(s, e.from)
	}
	if e.passive {
		return r.agent(s, e.to)
	}
	h, ok := r.subject(s, e.group, 0)
	if ok && e.entry.options&paper != 0 && !h.document {
		if h.to != 1 || !s.has(0, classIt) || s.has(0, classPossessive) {
			return holding{}, false
		}
		if h, ok = r.textMeant(s); ok {
			h.to = 1
		}
	}
	if ok && e.entry.options&own != 0 && !h.document && !r.isHeadlineFuture(s, e.group) && !r.speaksForItself(s, e.from, h) &&
		!r.goesOnTelling(s, e, h) && !r.isOwnPlan(s, h) && !r.isToldRefusal(s, e, h) &&
		!(s.has(h.from-1, classThat) && s.has(h.from, pronoun)) { // "has told them that she will not"
		return holding{}, false
	}
	return h, ok
}

// isToldRefusal reports whether the reporter tells what somebody will not do: "Kyiv [will not] give up land".
func (r *reading) isToldRefusal(s *sentence, e *expression, h holding) bool {
	return e.entry.stance == model.Rejects && e.entry.options&denied != 0 && s.words[e.from].hasAny(r.particles.wouldCan) && !s.words[e.from].hasAny(r.particles.able) &&
		s.statementAt(e.from) == nil && !s.has(h.from-1, classThat)
}

// goesOnTelling reports whether the reporter goes on with what a side will do, of which the sentence before told a part: "Kyiv agreed to free
// its prisoners. It will also return".
func (r *reading) goesOnTelling(s *sentence, e *expression, h holding) bool {
	n := len(r.told)
	if n == 0 || r.told[n-1].sentence != s.index-1 || !r.hasWill(s, e) {
		return false
	}
	also := false
	for k := e.group; k < e.from; k++ {
		also = also || s.words[k].hasAny(r.particles.also)
	}
	return also && slices.ContainsFunc(r.found[r.told[n-1].from:r.told[n-1].to], func(p model.Position) bool { return hasSide(h.parties, p.Side) })
}

// isOwnPlan reports whether the holder h is the subject of what a plan of its own side provides for: "Kyiv laid out a plan under which
// [the country] would".
func (r *reading) isOwnPlan(s *sentence, h holding) bool {
	by, ok := r.planUnder(s, h.from-2)
	return ok && hasSide(by.parties, h.parties[0].side)
}

// planUnder returns whose plan it is that a relative clause at word k follows: "a plan [under which]".
func (r *reading) planUnder(s *sentence, k int) (holding, bool) {
	if k < 1 || !s.words[k].hasAny(r.particles.under) || !s.isOne(k+1, r.particles.which) || !s.has(k-1, classDocument) {
		return holding{}, false
	}
	if by, ok := r.documentTo(s, k-1); ok {
		return by, true
	}
	for j := k - 2; j > 0 && j > k-7 && !s.words[j].is(punctuation); j-- {
		if s.words[j].is(classVoicing) && s.words[j].mention < 0 {
			return r.subject(s, r.groupStart(s, j), 0)
		}
	}
	return holding{}, false
}

// agent returns who a passive names after "by": "was proposed by Putin", "viewed as unacceptable by Kyiv".
func (r *reading) agent(s *sentence, i int) (holding, bool) {
	for k := i; k < len(s.words) && k < i+4; k++ {
		if s.words[k].hasAny(r.particles.by) {
			return r.nounPhraseFrom(s, k+1)
		}
		if s.words[k].is(punctuation) {
			break
		}
	}
	return holding{}, false
}

// possessor returns whose demand, proposal or refusal the noun of e is: "Moscow's demands", "its list of demands", "the
// Russian proposal", "demands by Moscow", or, when a side only faces it, the other side's.
func (r *reading) possessor(s *sentence, e *expression) (holding, bool) {
	k, verbal := e.from-1, false
	for steps := 0; k >= 0 && steps < 6; steps++ {
		w := &s.words[k]
		switch {
		case w.mention >= 0 && verbal:
			steps = 6 // "Ukraine faced demands"
			continue
		case w.is(apostrophe) && k > 0:
			if m, ok := r.mention(s, k-1); ok {
				return holding{parties: r.one(partyOf(m)), from: s.mentionStart(k - 1), to: k + 1}, true
			}
			return r.nounPhraseTo(s, k-1)
		case w.mention >= 0:
			return r.listTo(s, k), true
		case w.is(classPossessive):
			return r.pronounAt(s, k)
		case w.is(classFacing) || w.form(r.vocabulary) == past || strings.HasSuffix(r.article.Text[w.start:w.end], "ed"):
			verbal = true
		case w.is(classPreposition) && w.hasAny(r.particles.of): // "list of demands"
		case s.has(k-1, apostrophe|classPossessive): // "Putin's continued refusal"
		case w.is(classDeterminer|punctuation|classPreposition|auxiliary|classVerb|classAnd|classNegation) && !w.is(number):
			steps = 6
			continue
		}
		k--
	}
	if h, ok := r.possessorAfter(s, e); ok {
		return h, true
	}
	if h, ok := r.personBehind(s, e); ok {
		return h, true
	}
	if h, ok := r.forWhom(s); ok {
		return h, true
	}
	if h, ok := r.voicedBy(s, e); ok {
		return h, true
	}
	if h, ok := r.facedBy(s, e); ok {
		return h, true
	}
	if (e.entry.options&contents != 0 || e.entry.stance == model.Demands && s.has(e.to, classBe)) && (s.has(e.from-1, classDeterminer) || s.has(e.from-2, classDeterminer) && s.has(e.from-1, classAdverb|number)) { // "Peskov said the goal was to disarm Ukraine"
		return r.speakerAt(s, e.from)
	}
	return holding{}, false
}

// forWhom returns for whom the sentence says that it tells something: "[For Moscow], the aim is".
func (r *reading) forWhom(s *sentence) (holding, bool) {
	if !s.isOne(0, r.particles.forToBy) {
		return holding{}, false
	}
	h, ok := r.nounPhraseFrom(s, 1)
	next := h.to
	if s.has(next, comma) {
		next++
	}
	return h, ok && s.isOne(next, r.particles.the)
}

// voicedBy returns who expresses a wish or makes an offer: "Ankara [expressed a desire] for", "Moscow has made an offer to".
func (r *reading) voicedBy(s *sentence, e *expression) (holding, bool) {
	for k := e.from - 1; k >= 0 && k > e.from-7; k-- {
		w := &s.words[k]
		switch {
		case (w.is(classVoicing|classPresenting) && !w.is(classDeterminer) || w.hasAny(r.particles.gave)) && !r.nounContext(s, k):
			if s.has(k-1, classNegation) { // "Putin could not [have] a veto"
				return holding{}, false
			}
			return r.subject(s, r.groupStart(s, k), 0)
		case w.hasAny(r.particles.with): // "came with a list of demands:"
			return r.subjectOfPrevious(s, k, 0)
		case w.hasAny(r.particles.of) && s.has(k-1, classDocument): // "brought a list of demands"
		case w.mention >= 0 && !r.isAdjective(s, k) && s.has(k+1, classDeterminer|number): // "gave [Erdogan] six conditions"
		case w.is(classPreposition) && s.has(k-1, classPresenting): // "handed [over] a list"
		case w.is(classDeterminer) || w.class&^(capital|quoted|hyphened) == 0 || w.is(classDocument) && s.isOne(k+1, r.particles.of):
		default:
			return holding{}, false
		}
	}
	return holding{}, false
}

// possessorAfter finds "demands by Moscow", "a demand from Kyiv" and "the refusal of Moscow to".
func (r *reading) possessorAfter(s *sentence, e *expression) (holding, bool) {
	i := e.to
	if h, ok := r.laidDownBy(s, i); ok && e.entry.stance == model.Demands {
		return h, true
	}
	if s.words[i-1].hasAny(r.particles.byFromOf) {
		if s.has(e.from-1, classPossessive|apostrophe) {
			return holding{}, false // "his offer of [British troops]"
		}
		i--
	}
	if i >= len(s.words) || !s.words[i].hasAny(r.particles.byFromOf) {
		return holding{}, false
	}
	h, ok := r.nounPhraseFrom(s, i+1)
	if ok && h.to < len(s.words) && s.words[h.to].class&^(capital|quoted|hyphened) == 0 && s.words[h.to].form(r.vocabulary) == noForm {
		return holding{}, false // "the rejection of NATO [contingents]"
	}
	return h, ok
}

// laidDownBy returns who is said behind the noun that ends before word i to have laid it down: "the terms [he set out in June]:",
// "a demand [put forward by Kyiv]".
func (r *reading) laidDownBy(s *sentence, i int) (holding, bool) {
	if i < len(s.words) && (s.words[i].form(r.vocabulary) == past || s.words[i].is(classVoicing|classPresenting)) {
		return r.agent(s, i+1)
	}
	if s.has(i, classThat) {
		i++
	}
	if i >= len(s.words) || s.words[i].mention < 0 && !s.words[i].is(pronoun) {
		return holding{}, false
	}
	h, ok := r.nounPhraseFrom(s, i)
	if !ok {
		return holding{}, false
	}
	k := h.to
	for s.has(k, auxiliary|classAdverb) {
		k++
	}
	return h, s.has(k, classVoicing|classPresenting)
}

// personBehind returns whose demand it is that is told with its target first: "calls for a truce from [Macron]". A place may stand there
// as well, "calls for a retreat from Ukraine".
func (r *reading) personBehind(s *sentence, e *expression) (holding, bool) {
	if e.entry.stance != model.Demands {
		return holding{}, false
	}
	for k := e.to + 1; k+1 < len(s.words) && k < e.to+7 && !s.words[k].is(punctuation|auxiliary|classVerb|classThat); k++ {
		if !s.words[k].hasAny(r.particles.byFromOf) || s.words[k].hasAny(r.particles.of) {
			continue
		}
		h, ok := r.nounPhraseFrom(s, k+1)
		return h, ok && r.isPerson(h.parties[0])
	}
	return holding{}, false
}

// facedBy returns the other principal side where one of the two only meets the demand: "Ukraine faced demands that …",
// "demands for Ukraine to withdraw".
func (r *reading) facedBy(s *sentence, e *expression) (holding, bool) {
	if e.entry.stance != model.Demands || !s.words[e.from].hasAny(r.particles.claims) { // "faces calls to" from anybody
		return holding{}, false
	}
	for k := e.from - 1; k >= 0 && k > e.from-4; k-- {
		if !s.words[k].is(classFacing) {
			continue
		}
		h, ok := r.subject(s, k, 0)
		if !ok {
			h, ok = r.subjectOfPrevious(s, k, 0)
		}
		if ok && len(h.parties) == 1 {
			return r.opponent(h.parties[0].side)
		}
	}
	if k := e.to; k+1 < len(s.words) && s.words[k].hasAny(r.particles.forThat) {
		if m, ok := r.mention(s, r.skipDeterminer(s, k+1)); ok && !isSideAdjective(m) {
			end := s.mentionEnd(r.skipDeterminer(s, k+1))
			if s.words[k].is(classThat) || end < len(s.words) && s.words[end].hasAny(r.particles.to) {
				return r.opponent(m.Actor.Side)
			}
		}
	}
	return holding{}, false
}

// judgeOf returns for whom a predicate holds: "unacceptable for Kyiv", "non-negotiable, Moscow says"; without such words
// it is the judgement of whoever makes the statement.
func (r *reading) judgeOf(s *sentence, e *expression) (holding, bool) {
	if v, ok := r.judgingVerb(s, e); ok {
		g := r.groupStart(s, v)
		if s.words[v].form(r.vocabulary) != ing && r.hasBe(s, g, v) || !strings.HasSuffix(r.text(s, v), "s") && !s.has(v-1, auxiliary) && s.has(v+1, classPreposition) {
			if h, ok := r.agent(s, e.to); ok {
				return h, true
			}
			return r.speakerAt(s, e.from) // "said troops would be regarded as targets"
		}
		return r.subject(s, g, 0)
	}
	for k := e.from + 1; k+1 < e.to; k++ { // "tops [Ukraine's] agenda"
		if s.words[k].mention >= 0 && (s.has(k+1, apostrophe) || r.isAdjective(s, k)) {
			m, _ := r.mention(s, k)
			return holding{parties: r.one(partyOf(m)), from: s.mentionStart(k), to: k + 1}, true
		}
	}
	for k := e.to; k < len(s.words) && k < e.to+3; k++ {
		if s.words[k].hasAny(r.particles.forToBy) && (e.entry.options&future == 0 || s.words[k].hasAny(r.particles.by)) && !r.isInfinitive(s, k) {
			if h, ok := r.nounPhraseFrom(s, k+1); ok {
				return h, true
			}
		}
		if s.words[k].is(punctuation) {
			break
		}
	}
	if s.has(e.to, pronoun) || e.to < len(s.words) && s.words[e.to].mention >= 0 { // "does not suit [Ukraine]"
		if h, ok := r.nounPhraseFrom(s, e.to); ok && s.words[e.to-1].class&^(capital|quoted) == 0 {
			return h, true
		}
	}
	if s.isOne(0, r.particles.forToBy) { // "For Moscow, foreign troops are a red line"
		if h, ok := r.nounPhraseFrom(s, 1); ok && h.to < e.from && (s.has(h.to, comma) || s.startsCue(h.to)) {
			return h, true
		}
	}
	return r.speakerAt(s, e.from)
}

// isInfinitive reports whether the word at k is the "to" of an infinitive: "makes no sense [to] bring them together", not "unacceptable to Kyiv".
func (r *reading) isInfinitive(s *sentence, k int) bool {
	return s.words[k].hasAny(r.particles.to) && k+1 < len(s.words) && s.words[k+1].mention < 0 && !s.words[k+1].is(pronoun|classDeterminer|classPeople|capital|classTitled) &&
		!s.words[k+1].hasAny(r.particles.both)
}

// judgingVerb returns the verb that gives the judgement of a predicate: in "regards the plan as unacceptable" it is
// "regards".
func (r *reading) judgingVerb(s *sentence, e *expression) (int, bool) {
	for k := e.from - 1; k >= 0 && k > e.from-12; k-- {
		w := &s.words[k]
		if w.is(classJudging) && !r.nounContext(s, k) {
			return k, true
		}
		if w.is(punctuation|auxiliary) || w.is(classThat) {
			break
		}
	}
	return 0, false
}
