package positions

import "strings"

// clauseBegins reports whether a clause with a subject of its own, or a participle, begins at word k.
func (r *reading) clauseBegins(s *sentence, k int) bool {
	for k < len(s.words) && s.words[k].is(classAnd|classBut|classAdverb) && s.words[k].mention < 0 {
		if s.words[k].is(classBut) {
			return true
		}
		k++
	}
	if k >= len(s.words) {
		return true
	}
	w := &s.words[k]
	switch {
	case w.is(classSubordinator) || w.hasAny(r.particles.who) || w.hasAny(r.particles.which):
		return true
	case w.hasAny(r.particles.including):
		return false
	case w.form(r.vocabulary) == ing || strings.HasSuffix(r.text(s, k), "ing") && w.is(classVerb):
		return true
	case r.predicateBegins(s, k):
		return true
	}
	return false
}

// predicateBegins reports whether word k begins a predicate, or a subject with its predicate: "rejected", "is opposed",
// "Kyiv said", "he would".
func (r *reading) predicateBegins(s *sentence, k int) bool {
	for k < len(s.words) && s.words[k].is(classAdverb) && s.words[k].mention < 0 && !s.words[k].is(classDeterminer) {
		k++
	}
	if k >= len(s.words) {
		return false
	}
	w := &s.words[k]
	if w.mention >= 0 {
		return r.clauseSubject(s, k)
	}
	switch w.form(r.vocabulary) {
	case past:
		if !r.nounContext(s, k) {
			return true
		}
	case third:
		if !r.linksAsNoun(s, k+1) && !s.has(k+1, classPreposition) {
			return true
		}
	}
	return w.is(auxiliary|classVerb) || s.cueAt(k) != nil || r.goesOnInPast(s, k) || r.clauseSubject(s, k)
}

// goesOnInPast reports whether the unknown word k is a verb in the past tense that goes on with the subject: "would not
// agree and [accused] Kyiv", ", [hosted] the talks". "…, backed by France" goes on with nothing.
func (r *reading) goesOnInPast(s *sentence, k int) bool {
	if !s.has(k-1, classAnd|comma) || s.words[k].class&^(quoted|hyphened|classJudging|classPresenting|classVoicing) != 0 || !strings.HasSuffix(r.text(s, k), "ed") {
		return false
	}
	_, named := r.mention(s, k+1)
	return named || s.has(k+1, classDeterminer) || s.has(k+1, classPreposition) && s.has(k-1, classAnd)
}

// clauseSubject reports whether words from k on are a subject followed by its verb.
func (r *reading) clauseSubject(s *sentence, k int) bool {
	if s.words[k].is(classDeterminer) && !s.words[k].is(pronoun) {
		k++
	}
	if k >= len(s.words) {
		return false
	}
	end := k + 1
	switch {
	case s.words[k].mention >= 0:
		if end = s.mentionEnd(k); r.isAdjective(s, k) && !s.has(end, classPeople|classTitled) {
			return false
		}
	case s.words[k].is(pronoun) && !s.words[k].is(classPossessive):
		if s.has(k-1, comma) && end < len(s.words) && s.words[end].form(r.vocabulary) == base { // ", we [ask] for tanks"
			return true
		}
		if s.words[k].is(classFirst|classHe|classShe|classThey|classIt) && s.has(end, auxiliary|classVerb|apostrophe) {
			return true
		}
	case s.words[k].is(classPeople | classCountry):
	default:
		return false
	}
	for end < len(s.words) && (s.words[end].mention >= 0 || s.words[end].is(classAdverb|classPeople|classTitled) && !s.words[end].is(auxiliary)) {
		end++
	}
	if end >= len(s.words) {
		return false
	}
	w := &s.words[end]
	f := w.form(r.vocabulary)
	return w.is(auxiliary|classVerb) || s.cueAt(end) != nil || f == past || f == third && !s.has(end, apostrophe)
}

// relatesTo reports whether the word at k ("that", "which") opens a relative clause of the noun before it, rather than
// what somebody said.
func (r *reading) relatesTo(s *sentence, k int) bool {
	if s.words[k].hasAny(r.particles.which) {
		return true
	}
	if st := s.statementAt(k); st != nil && (k == 0 || s.statementAt(k-1) != st) {
		return false // it opens what is said
	}
	return k > 0 && !s.words[k-1].is(classVerb|punctuation) && s.cueAt(k-1) == nil &&
		(s.words[k-1].form(r.vocabulary) == noForm || r.nounContext(s, k-1))
}

// groupStart returns where the auxiliaries and adverbs before word i begin.
func (r *reading) groupStart(s *sentence, i int) int {
	for i > 0 && s.words[i-1].is(auxiliary|classAdverb|classNegation) && s.words[i-1].mention < 0 {
		i--
	}
	return i
}

// hasBe reports whether a form of "be" stands in words [from, to).
func (r *reading) hasBe(s *sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if s.words[k].is(classBe) {
			return true
		}
	}
	return false
}

// isGerundAt reports whether the verb group at word v is a gerund: "by suggesting", "accused Moscow of refusing".
func (r *reading) isGerundAt(s *sentence, v int) bool {
	return v < len(s.words) && (s.words[v].form(r.vocabulary) == ing || s.words[v].is(classNegation|classAdverb) || s.words[v].is(classVoicing) && strings.HasSuffix(r.text(s, v), "ing"))
}
