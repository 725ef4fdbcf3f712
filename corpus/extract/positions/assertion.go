package positions

import (
	"strings"

	"parley/model"
)

// onlyAsserts reports whether e introduces no demand but a plain assertion: "insists that it kept the truce".
func (r *reading) onlyAsserts(s *sentence, j *judged) bool {
	if j.entry.options&(tells|told) != 0 && s.has(j.reach.from, classPreposition) { // "suggested [at the weekend] that"
		for k := j.reach.from + 1; k < j.reach.to && k < j.reach.from+5; k++ {
			if s.words[k].is(classThat) && !r.relatesTo(s, k) {
				j.reach.from = k
				break
			}
		}
	}
	if j.entry.options&tells != 0 && r.isAssertion(s, j) {
		if !r.isThinkable(s, j.reach) {
			return true
		}
		j.stance = model.OpenTo // "suggested that sanctions could be lifted"
		return false
	}
	if j.entry.options&told == 0 {
		return false
	}
	for k := j.reach.from; k+2 < j.reach.to; k++ { // "insisted that Kyiv must leave | and that weapons were on their way"
		if s.words[k].is(classAnd) && s.words[k+1].is(classThat) && !r.isNormative(s, reach{k + 2, j.reach.to}) {
			j.reach.to = k
		}
	}
	return !r.isNormative(s, j.reach)
}

// isHypothetical reports whether the expression is only supposed: "might accept", "if Moscow rejects", "whether to agree".
func (r *reading) isHypothetical(s *sentence, e *expression) bool {
	if s.isTerm(e.from) {
		return true
	}
	for i := e.group; i < e.from && e.entry.kind != ofSpeaker; i++ {
		if s.words[i].is(classModality) && !(e.negated && s.words[i].is(classModal)) && // "could not accept" is a refusal
			!(e.entry.kind == adjective && e.entry.stance == model.OpenTo) { // "might be open to" is not less open
			return true
		}
		if s.words[i].hasAny(r.particles.will) && s.has(i+1, classHave) && !s.isOne(i+2, r.particles.to) && e.entry.stance != model.Demands { // "would have accepted"; a draft "would have required"
			return true
		}
		if s.words[i].is(classNormative) || (s.words[i].is(classHave) || s.isOne(i, r.particles.yet)) && s.isOne(i+1, r.particles.to) { // "must accept" is others' will
			return true
		}
	}
	joined := e.form == base && s.has(e.group-1, classAnd) // "might accept it and [offer] talks"
	for i := e.group - 1; i >= 0; i-- {
		if i = s.overBrackets(i); i < 0 {
			break
		}
		w := &s.words[i]
		if joined && r.onlySupposes(s, i) {
			return true
		}
		if w.hasAny(r.particles.ifWhether) || w.is(classDoubt) && !s.isOne(i-1, r.particles.no) || w.is(classBelieve) && s.has(i-1, classNegation) {
			return true
		}
		if i == 0 && (w.is(classNormative|classHave) || w.hasAny(r.particles.were)) { // "Should Russia refuse", "Had it agreed"
			return true
		}
		if w.is(comma|dash|semicolon|colon) || w.is(classBut) && !w.is(classSubordinator) || s.cueAt(i) != nil && !joined {
			return false
		}
	}
	return false
}

// isFuture reports whether the expression tells what is going to be done: "will also [send]", "is [sending]". "Would have
// sent" is past.
func (r *reading) isFuture(s *sentence, e *expression) bool {
	if e.entry.kind != verb {
		return true
	}
	for i := e.group; i < e.from; i++ {
		if s.words[i].is(classHave) {
			return false
		}
	}
	return r.hasWill(s, e) || r.sharesWill(s, e)
}

// sharesWill reports whether a "will" or "would" before the first of several verbs is for e too, the last of them: "would
// join no bloc, host no bases and [remain without] missiles".
func (r *reading) sharesWill(s *sentence, e *expression) bool {
	if e.form != base || e.group != e.from || !s.has(e.from-1, classAnd) {
		return false
	}
	for i := e.from - 2; i > 0 && i > e.from-20; i-- {
		w := &s.words[i]
		if w.hasAny(r.particles.will) {
			return !s.has(i+1, classNegation)
		}
		if w.is(auxiliary) && !w.hasAny(r.particles.staying) || w.is(classThat|classSubordinator|ending|semicolon|colon|dash) || s.cueAt(i) != nil ||
			w.form(r.vocabulary) == past && !r.nounContext(s, i) {
			return false
		}
	}
	return false
}

// hasWill reports whether "will" or "would" stands in the verb group of e.
func (r *reading) hasWill(s *sentence, e *expression) bool {
	for i := e.group; i < e.from; i++ {
		if s.words[i].hasAny(r.particles.will) || r.isHeadlineFuture(s, i) {
			return true
		}
	}
	return false
}

// onlySupposes reports whether word i makes what follows possible or due rather than real: "might", "should", "would have to".
func (r *reading) onlySupposes(s *sentence, i int) bool {
	w := &s.words[i]
	return w.is(classModality) && w.is(classModal) || w.is(classNormative) || w.is(classHave) && s.isOne(i+1, r.particles.to)
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
	clause := k > 0 && s.words[k-1].is(classThat) || k < len(s.words) && (s.words[k].is(classThat) || r.clauseSubject(s, k))
	return clause && !r.isNormative(s, j.reach)
}

// isThinkable reports whether the first verb of the clause within reach is "could": what is suggested is a possibility.
func (r *reading) isThinkable(s *sentence, in reach) bool {
	for k := in.from; k < in.to; k++ {
		if s.words[k].is(auxiliary | classVerb) {
			return s.words[k].hasAny(r.particles.could)
		}
	}
	return false
}

// isNormative reports whether what is insisted on is something to be done: "insists that Kyiv must leave", "that Kyiv
// leave", and not "insists that Kyiv has left".
func (r *reading) isNormative(s *sentence, in reach) bool {
	k := in.from
	for k < in.to && s.words[k].is(classThat|classAdverb) {
		k++
	}
	if r.isSubjunctive(s, k, in.to) {
		return true
	}
	for i := k; i < in.to; i++ {
		w := &s.words[i]
		if w.is(classHave) && s.isOne(i+1, r.particles.to) || w.hasAny(r.particles.be) { // "had to be settled", "be settled"
			return true
		}
		if w.is(classNormative) || w.hasAny(r.particles.need) && !r.nounContext(s, i) {
			return true
		}
		if w.hasAny(r.particles.will) && s.has(i+1, classHave) {
			continue // "will have to"
		}
		if w.hasAny(r.particles.staying) && i > k && (s.words[i-1].mention >= 0 || s.has(i+1, classPreposition|classPrecondition)) {
			return true // "that Ukraine [stay] neutral", "that sanctions [stay] in place"
		}
		if w.is(auxiliary | classVerb) {
			return false
		}
	}
	return false
}

// isSubjunctive reports whether a subject and a bare verb begin at word k: "that Ukraine [leave]", "that the leaders [meet]".
func (r *reading) isSubjunctive(s *sentence, k, to int) bool {
	if k < to {
		k = r.skipDeterminer(s, k)
	}
	if k+1 < to && s.words[k].is(classSides) && s.words[k+1].class&^(capital|quoted) == 0 && isBare(r.text(s, k+1)) {
		return true
	}
	if k+1 < to && k > 0 && s.has(k-1, classDeterminer) && s.words[k].mention < 0 && s.words[k+1].hasAny(r.particles.starting) { // "that the talks [resume]"
		return strings.HasSuffix(r.text(s, k), "s")
	}
	if k < to && s.words[k].mention >= 0 {
		end := s.mentionEnd(k)
		if end < to && r.isAdjective(s, k) && s.has(end, classPeople) { // "that Ukrainian troops [leave]"
			end++
		}
		return end < to && !s.words[end].is(punctuation|apostrophe|classPreposition|classAnd|auxiliary|classVerb) && isBare(r.text(s, end))
	}
	return false
}

// isBare reports whether a word looks like a verb without ending, as a subjunctive is: "withdraw", not "withdraws" or
// "withdrew".
func isBare(w string) bool {
	return len(w) > 2 && w[0] >= 'a' && w[0] <= 'z' && w[len(w)-1] != 's' && (len(w) < 4 || w[len(w)-2:] != "ed" && w[len(w)-2:] != "ly")
}
