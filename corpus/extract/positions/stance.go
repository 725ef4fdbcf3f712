package positions

import (
	"cmp"
	"slices"
	"strings"

	"parley/model"
)

// expression is a stance expression at words [from, to) of a sentence.
type expression struct {
	from, to int
	entry    *entry
	form     form // of the first word
	group    int  // where its group of auxiliaries, adverbs and negation begins; from when there is none
	negated  bool
	passive  bool
	embedded bool // its infinitive or gerund belongs to somebody else's verb: "urged Kyiv to accept"
}

// expressionsIn returns the stance expressions of s, in order and without overlap.
func (r *reading) expressionsIn(s *sentence) []expression {
	all := r.expressions[:0]
	for i := range s.words {
		r.stances.matcher.at(s.words, i, func(first symbol, end, value int) {
			e := expression{from: i, to: end, entry: &r.stances.entries[value], form: r.vocabulary.forms[first]}
			if e.entry.kind == predicate {
				e.from = s.ownerStart(i)
			}
			if r.fits(s, &e) {
				all = append(all, e)
			}
		})
		all = r.overAdjuncts(s, i, all)
	}
	slices.SortStableFunc(all, func(a, b expression) int { return cmp.Or(a.from-b.from, b.to-a.to) }) // the longest first
	r.expressions = all
	out := all[:0]
	for _, e := range all {
		if n := len(out); n > 0 && e.from < out[n-1].to {
			continue
		}
		r.groupOf(s, &e)
		out = append(out, e)
	}
	return out
}

// ownerStart returns where the name begins whose "'s" is word i, "[Ankara]'s own affair"; i where that is no such mark.
func (s *sentence) ownerStart(i int) int {
	if i > 0 && s.words[i].is(apostrophe) && s.words[i-1].mention >= 0 {
		return s.mentionStart(i - 1)
	}
	return i
}

// maxHopped is the number of words from the particle on with which an expression is looked for over adjuncts.
const maxHopped = 6

// overAdjuncts appends to all the expressions of the verb at word i whose particle follows an adverb, a time or a place: "called
// [again] for", "agreed [in Riyadh on Tuesday] to".
func (r *reading) overAdjuncts(s *sentence, i int, all []expression) []expression {
	k := r.adjunctEnd(s, i+1)
	if k == 0 || !s.words[i].hasAny(r.particles.parting) {
		return all
	}
	for ; k > 0; k = r.adjunctEnd(s, k) {
		if !s.isOne(k, r.particles.forToOn) && !s.has(k, classThat) {
			continue
		}
		r.hopped = append(append(r.hopped[:0], s.words[i]), s.words[k:min(k+maxHopped, len(s.words))]...)
		r.stances.matcher.at(r.hopped, 0, func(first symbol, end, value int) {
			e := expression{from: i, to: k + end - 1, entry: &r.stances.entries[value], form: r.vocabulary.forms[first]}
			if end > 1 && r.fits(s, &e) {
				all = append(all, e)
			}
		})
	}
	return all
}

// adjunctEnd returns where the adverb, the weekday or the time or place in a phrase ends that begins at word i; 0 when none does.
func (r *reading) adjunctEnd(s *sentence, i int) int {
	switch {
	case s.has(i, classWeekday), s.has(i, classAdverb) && !s.has(i, classSubordinator|classDeterminer), s.isOne(i, r.particles.lateEarly):
		return i + 1
	case s.has(i, classLocative) || s.isOne(i, r.particles.onByWith):
		for k := i + 1; k < len(s.words) && k < i+6; k++ {
			if s.words[k].is(classPreposition|classThat) || s.isOne(k, r.particles.to) {
				if k > i+1 {
					return k
				}
				return 0
			}
			if s.words[k].is(punctuation | auxiliary | classSubordinator | classAnd) {
				return 0
			}
		}
	}
	return 0
}

// fits reports whether the words around an expression let it be of its kind: "demands" is a noun after "Moscow's" and a
// verb after "Moscow".
func (r *reading) fits(s *sentence, e *expression) bool {
	if e.entry.options&opens != 0 && !r.isCommand(s, e) || e.entry.options&bare != 0 && !r.isBareAnswer(s, e.from, e.to) {
		return false
	}
	by := e.form == past && s.isOne(e.to, r.particles.by)                                                                  // "the truce [sought] by Kyiv"
	named := !by && r.nounContext(s, e.from) && !(e.form == ing && s.has(e.to, classDeterminer|number|classPossessive)) || // "the hall [seeking] a truce"
		(e.form == base || e.form == third) && !r.letsVerbFollow(s, e.from-1)
	switch e.entry.kind {
	case verb:
		if e.form == third && s.has(e.from-1, classThat) && !r.relatesTo(s, e.from-1) && s.has(e.to, classPreposition) {
			return false // "said that [guarantees] for Kyiv were"
		}
		return !named && (e.form != ing || e.entry.options&paper == 0) && !(e.form == base && r.followsBe(s, e.from))
	case noun:
		if s.words[e.from].hasAny(r.particles.condition) && r.isOnCondition(s, e.to) {
			return false
		}
		return named || e.form == noForm && !r.isSubjectEnd(s, e.from-1) || r.linksAsNoun(s, e.to)
	case predicate:
		return r.isPredicated(s, e)
	case adjective:
		return !named && !s.has(e.from-1, classPreposition) && (!s.has(e.from-1, apostrophe) || s.contractsBe(e.from-1))
	}
	return true
}

// contractsBe reports whether word k is the "'s" of "it's" and "he's", and no possessive.
func (s *sentence) contractsBe(k int) bool {
	return s.has(k, apostrophe) && s.has(k-1, classIt|classHe|classShe|classDemonstrative|classThey|classFirst)
}

// isCommand reports whether somebody's quoted words begin with e and tell another what to do: “[Release] the prisoners”, not
// “Release of the prisoners took two days”.
func (r *reading) isCommand(s *sentence, e *expression) bool {
	st := s.statementAt(e.from)
	if st == nil || !st.Verbatim() || e.from > 0 && s.statementAt(e.from-1) == st || s.isOne(e.to, r.particles.of) {
		return false
	}
	for k := e.to; k < len(s.words) && !s.words[k].is(punctuation|classRelative|classSubordinator|classAnd); k++ {
		if s.words[k].is(auxiliary) {
			return false
		}
	}
	return true
}

// followsBe reports whether word i stands behind a form of "be", where a verb has an ending: a truce "would be [welcome]".
func (r *reading) followsBe(s *sentence, i int) bool {
	return s.has(i-1, classBe) && !s.has(i-1, apostrophe) || s.has(i-1, classAdverb) && s.has(i-2, classBe)
}

// isPredicated reports whether something is said to be what e says: "is unacceptable", "regards it as a red line".
func (r *reading) isPredicated(s *sentence, e *expression) bool {
	for k := e.from; k < e.to; k++ {
		if s.words[k].is(auxiliary|classNegation) || s.words[k].is(classVerb) {
			return true
		}
	}
	for k := e.from - 1; k >= 0 && k >= e.from-4; k-- {
		w := &s.words[k]
		if w.is(classBe | apostrophe) {
			return true
		}
		if !w.is(classAdverb | classNegation) {
			break
		}
	}
	if first, _, _ := strings.Cut(e.entry.text, " "); strings.HasSuffix(first, "+") && (!r.nounContext(s, e.from) || e.form == third && e.to-e.from > 2) { // "guarantees [come first]", "a swap [tops Kyiv's agenda]"
		return true
	}
	if st := s.statementAt(e.from); st != nil && st.Verbatim() && (e.from == 0 || s.statementAt(e.from-1) != st) {
		return true // "“Out of the question,” Lavrov said of the plan"
	}
	_, ok := r.judgingVerb(s, e)
	return ok
}

// nounContext reports whether word i stands where a noun or an adjective does: "the proposed truce", "Moscow's initial
// demands", "for support". A word or two of no class may stand in between; they are adjectives.
func (r *reading) nounContext(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		w := &s.words[k]
		switch {
		case w.is(apostrophe):
			return !s.has(k-1, pronoun|classDemonstrative) // not "it's demanding"
		case w.hasAny(r.particles.ones) && k == i-1 && r.isAdjective(s, k-1), // "the Russian one [lists]"
			k == i-1 && s.words[i].form(r.vocabulary) == third && r.isOption(s, k): // "the second [requires]"
			return false
		case w.is(classThat), w.hasAny(r.particles.longer), // "would no longer [fund]"
			k == i-1 && w.hasAny(r.particles.several) && s.has(k-1, classDefinite) && s.has(i+1, classPreposition|classThat): // "the three [called] for"
			return false
		case w.is(classDeterminer|classPossessive) || w.is(number):
			return true
		case w.mention >= 0:
			return r.isAdjective(s, k)
		case k == i-1 && w.is(classPreposition) && !w.hasAny(r.particles.to):
			return s.words[i].form(r.vocabulary) != ing
		case w.is(classTitled): // "top", "chief"
		case w.class&^(capital|quoted|hyphened) != 0:
			return false
		}
	}
	return false
}

// letsVerbFollow reports whether a finite verb or an infinitive can follow word k: a subject, an auxiliary, "to", an adverb,
// "and". After "faced" or "include" the word "demands" is a noun.
func (r *reading) letsVerbFollow(s *sentence, k int) bool {
	if k < 0 {
		return true
	}
	w := &s.words[k]
	if w.mention >= 0 || w.is(punctuation|pronoun|classPeople|classCountry|classDocument|classRelative|classAnd|classBut|classAdverb|
		auxiliary|classNegation|classSubordinator|capital) || w.hasAny(r.particles.to) {
		return true
	}
	return !w.is(classVerb|classFacing|classPreposition) && w.form(r.vocabulary) == noForm && !w.hasAny(r.particles.include)
}

// linksAsNoun reports whether a noun's complement follows at word i: "demands include", "demands are that".
func (r *reading) linksAsNoun(s *sentence, i int) bool {
	return i < len(s.words) && (s.words[i].is(classBe) || s.words[i].hasAny(r.particles.include))
}

// isSubjectEnd reports whether a subject can end at word k: a name, a pronoun or a noun for people.
func (r *reading) isSubjectEnd(s *sentence, k int) bool {
	return k >= 0 && (s.words[k].mention >= 0 && !r.isAdjective(s, k) || s.words[k].is(pronoun|classPeople))
}

// groupOf finds the verb group that e ends: its auxiliaries, adverbs and negation, and whether it is in the passive.
//
//	"has not yet [rejected]"   "continues to [insist on]"   "was [proposed] by"
func (r *reading) groupOf(s *sentence, e *expression) {
	e.group = e.from
	if e.entry.kind == noun {
		return
	}
	be := false
	for k := e.from - 1; k >= 0; k-- {
		w := &s.words[k]
		switch {
		case w.hasAny(r.particles.to):
			if r.isHeadlineFuture(s, k) {
				e.group = k
				r.finish(s, e, be)
				return
			}
			if !s.has(k-1, classControl|auxiliary) && !s.has(k-1, classAdverb) {
				e.embedded = true
				return
			}
		case w.is(classWeekday): // "the Kremlin on Thursday [rejected]"
			if k > 0 && s.words[k-1].hasAny(r.particles.on) {
				k--
			}
		case w.is(classNegation):
			e.negated = !e.negated
		case w.hasAny(r.particles.longer) && s.has(k-1, classNegation):
		case w.is(classBe):
			be = true
		case s.contractsBe(k):
			be = true
		case w.is(auxiliary):
		case w.is(classControl) && s.words[k+1].hasAny(r.particles.to), // "continues to"
			w.is(classControl) && k+1 == e.from && (e.form == ing || e.entry.kind == adjective): // "began rejecting", "appears open to"
		case w.is(classAdverb) && !w.is(classDeterminer|classSubordinator), w.is(classAdverb) && s.has(k-1, auxiliary):
		default:
			r.finish(s, e, be)
			return
		}
		e.group = k
	}
	r.finish(s, e, be)
}

// isHeadlineFuture reports whether the "to" at word k says what the one named before it is going to do: "Kyiv [to] demand
// guarantees".
func (r *reading) isHeadlineFuture(s *sentence, k int) bool {
	return k > 0 && s.words[k].hasAny(r.particles.to) && s.words[k-1].mention >= 0 && !r.isAdjective(s, k-1) &&
		r.titleStart(s, s.mentionStart(k-1)) == 0
}

// finish tells the passive from the active once the group is known.
func (r *reading) finish(s *sentence, e *expression, be bool) {
	if e.entry.kind == verb && e.form == past {
		e.passive = be || e.to < len(s.words) && s.words[e.to].hasAny(r.particles.by)
	}
	if s.isOne(e.group-2, r.particles.neither) && e.entry.kind != noun && e.entry.kind != ofSpeaker { // "[neither] side is willing to"
		e.negated = !e.negated
	}
	if e.entry.options&denied != 0 {
		e.negated = false
	}
}

// stanceOf returns the stance of e after negation; false when the negation leaves none: who does not demand something
// does not therefore refuse it.
func stanceOf(e *expression) (model.Stance, bool) {
	stance := e.entry.stance
	if !e.negated {
		return stance, true
	}
	switch stance {
	case model.Rejects:
		return model.OpenTo, true
	case model.Supports, model.OpenTo:
		return model.Rejects, e.entry.options&joint == 0
	case model.Demands:
		return model.Rejects, e.entry.kind == ofSpeaker
	case model.Offers:
		return model.Rejects, e.entry.options&(yields|future) != 0
	}
	return stance, false
}
