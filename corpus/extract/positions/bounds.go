package positions

import (
	"strings"

	"parley/model"
)

// after returns the reach of a stance to the right of its expression, which ends at word i.
//
//	demanded [neutrality for Ukraine, recognition of Crimea and an end to sanctions], but offered nothing
//	insists on [a ceasefire] before any talks
func (r *reading) after(s *sentence, i int) reach {
	out := reach{i, i}
	st := s.statementAt(min(max(i-1, 0), len(s.words)-1))
	for k := i; k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case w.is(ending | semicolon):
			return out
		case st != nil && st.Kind == 0 && s.statementAt(k) != st && !w.is(punctuation):
			return out // the quotation is over
		case w.is(opening):
			for k+1 < len(s.words) && !s.words[k+1].is(bracket|ending) {
				k++
			}
		case w.is(comma):
			if end, ok := r.asideEnd(s, k+1); ok {
				k = end
				break
			}
			if s.isOne(k+1, r.particles.be) && k > i { // "that two groups, on trade and on transit, be set up"
				break
			}
			if r.isGerundItem(s, i, k+1) {
				break
			}
			if r.clauseBegins(s, k+1) && !r.relativeGoesOn(s, i, k+1) || r.isAside(s, k+1) || st != nil && s.endsStatement(st, k+1) {
				return out
			}
		case w.is(dash):
			if r.hasCue(s, out) {
				return out
			}
		case w.is(classAnd) && s.has(k+1, classThat) && i > 0 && s.words[i-1].is(classBe|classPreposition) && !s.has(i, classThat):
			return out // "says the aim is a truce and that …"
		case w.is(classAnd) && s.has(k+1, comma) && s.has(k+2, classSubordinator): // "and, once roads open, to deliver"
			end := k + 2
			for end < len(s.words) && !s.words[end].is(comma|ending|semicolon) {
				end++
			}
			if !s.has(end, comma) {
				return out
			}
			k = end
		case w.is(classAnd):
			if r.predicateBegins(s, k+1) && !r.relativeGoesOn(s, i, k+1) || s.has(k+1, classFacing) {
				return out
			}
		case w.is(colon):
			if r.hasCue(s, out) {
				return out
			}
		case k > i && r.isDelay(s, k) && r.nextItem(s, k) > 0: // "elections [100 days after martial law is lifted] and full rights"
			k = r.nextItem(s, k) - 1
		case w.hasAny(r.particles.ifUnless) && !s.isOne(k+1, r.particles.again), k > i && r.endsReach(s, k):
			return out
		}
		out.to = k + 1
	}
	return out
}

// isGerundItem reports whether the gerund at word k, behind a comma, is an item of the list that begins at word i: "demands include
// a truce, [recognising] Crimea and", "calls for freezing the front, [lifting] sanctions and".
func (r *reading) isGerundItem(s *sentence, i, k int) bool {
	if s.has(k, classAnd) {
		k++
	}
	listed := s.has(i-1, colon) || s.isOne(i-1, r.particles.include) || i < len(s.words) && s.words[i].form(r.vocabulary) == ing
	return listed && k < len(s.words) && s.words[k].form(r.vocabulary) == ing && s.cueAt(k) == nil
}

// relativeGoesOn reports whether the verb at word k is the next of those of a relative clause that began behind word i: "wants a
// peace that ends the war, [guarantees] trade and opens the ports".
func (r *reading) relativeGoesOn(s *sentence, i, k int) bool {
	if k >= len(s.words) || s.words[k].form(r.vocabulary) != third || i > 0 && s.words[i-1].form(r.vocabulary) == third {
		return false
	}
	for j := i + 1; j+1 < k; j++ {
		if s.words[j].is(classThat|classRelative) && r.relatesTo(s, j) && strings.HasSuffix(r.text(s, j+1), "s") && !s.words[j+1].is(auxiliary) && s.words[j+1].mention < 0 {
			return true
		}
	}
	return false
}

// isDelay reports whether word k tells with a number before it how long after something else: "100 days [after]".
func (r *reading) isDelay(s *sentence, k int) bool {
	return s.words[k].is(classSubordinator) && s.has(k-1, classTime) && s.has(k-2, number|classDeterminer)
}

// nextItem returns the "and" between word k and the end of its clause behind which a list goes on with a noun phrase; 0 for none.
func (r *reading) nextItem(s *sentence, k int) int {
	for i := k + 1; i+1 < len(s.words) && i < k+12 && !s.words[i].is(punctuation|classBut); i++ {
		if s.words[i].is(classAnd) && !r.predicateBegins(s, i+1) && s.words[i+1].form(r.vocabulary) != base {
			return i
		}
	}
	return 0
}

// endsStatement reports whether what st says is over before word k: "exchange prisoners, | the heads of both delegations said".
func (s *sentence) endsStatement(st *model.Statement, k int) bool {
	if k >= len(s.words) {
		return true
	}
	for _, c := range st.Content() {
		if s.words[k].start < c.End() {
			return false
		}
	}
	return true
}

// endsReach reports whether word k opens another clause, or an adjunct that a stance does not reach into: "in exchange for", "as part of",
// "as talks began", "who have".
func (r *reading) endsReach(s *sentence, k int) bool {
	w := &s.words[k]
	switch {
	case r.onlyWith(s, k):
		return true
	case s.isOne(k-1, r.particles.brought) && w.is(classPrecondition): // "[brought] before a court"
		return false
	case s.isOne(k, r.particles.so) && s.has(k+1, classThat): // "asked for tanks [so that] winter would find them ready"
		return true
	case w.is(classBut), w.is(classSubordinator) && !w.is(classAdverb) && !r.isWhatItCalls(s, k):
		return true
	case w.hasAny(r.particles.exchange):
		return s.has(k-1, classLocative)
	case w.hasAny(r.particles.who):
		return true
	case w.hasAny(r.particles.by):
		return k+1 < len(s.words) && strings.HasSuffix(r.text(s, k+1), "ing")
	case s.isOne(k+2, r.particles.event): // "[in] the event of"
		return w.is(classLocative) && s.has(k+1, classDeterminer) && s.isOne(k+3, r.particles.of)
	case w.hasAny(r.particles.instead):
		return k+1 < len(s.words) && s.words[k+1].hasAny(r.particles.ofThan)
	case w.hasAny(r.particles.condition):
		return s.has(k-1, classPreposition) || s.has(k-1, classDeterminer) && s.has(k-2, classPreposition)
	case w.is(classPreposition) && k+2 < len(s.words) && s.words[k+1].hasAny(r.particles.order) && s.words[k+2].hasAny(r.particles.to):
		return true
	case w.hasAny(r.particles.as):
		return r.clauseBegins(s, k+1) || k+1 < len(s.words) && s.words[k+1].hasAny(r.particles.long)
	case w.is(classVerb) && s.cueAt(k) != nil:
		return true
	}
	return false
}

// isWhatItCalls reports whether "what" at word k only introduces a name: "what it sees as the root causes".
func (r *reading) isWhatItCalls(s *sentence, k int) bool {
	for i := k + 1; i < len(s.words) && i <= k+4; i++ {
		if s.words[i].is(classJudging) {
			return s.words[k].hasAny(r.particles.what)
		}
	}
	return false
}

// isAside reports whether the words from k on, behind a comma, only tell more of what was named: ", the alliance whose
// expansion", ", hours after".
func (r *reading) isAside(s *sentence, k int) bool {
	for i := k; i < len(s.words) && i < k+7 && !s.words[i].is(punctuation); i++ {
		w := &s.words[i]
		if i > k && (w.hasAny(r.particles.whose) || w.is(classTerm)) && s.has(k, classDeterminer) {
			return true
		}
		if i > k && i <= k+2 && w.is(classPrecondition|classSubordinator) && s.has(i-1, classTime) {
			return true
		}
	}
	return false
}

// asideEnd returns the comma that closes the words beginning at word k: an apposition before a verb, "once the bank, a lender of
// the state[,] is reconnected", or a relative clause when a list goes on behind it: "a corridor,
// where thousands wait[,] and a pause in the fighting".
func (r *reading) asideEnd(s *sentence, k int) (int, bool) {
	if s.isOne(k, r.particles.a) && s.words[k].is(classDeterminer) {
		for j := k + 1; j+1 < len(s.words) && j < k+8 && !s.words[j].is(punctuation&^comma|auxiliary|classVerb|classAnd); j++ {
			if s.words[j].is(comma) {
				return j, s.has(j+1, auxiliary)
			}
		}
	}
	if k >= len(s.words) || !s.words[k].hasAny(r.particles.whose) && !s.words[k].hasAny(r.particles.which) {
		return 0, false
	}
	for j := k + 1; j+2 < len(s.words) && j < k+20 && !s.words[j].is(ending|semicolon|colon|dash); j++ {
		if s.words[j].is(comma) {
			listed := s.has(j+1, classAnd) && s.has(j+2, classDeterminer|number) && !r.predicateBegins(s, j+2)
			return j, listed
		}
	}
	return 0, false
}

// before returns the reach of a predicate or a passive to the left: the subject that ends before word i.
//
//	Moscow said that [a ceasefire] is unacceptable
func (r *reading) before(s *sentence, i int) reach {
	out := reach{i, i}
	for k := i - 1; k >= 0 && k > i-30; k-- {
		w := &s.words[k]
		if w.is(classDemonstrative) && k+1 == i && (k == 0 || s.has(k-1, punctuation)) { // "[That] will not happen"
			out.from = k
			break
		}
		if w.is(ending|semicolon|colon) || w.is(classSubordinator) && !w.is(classAdverb) || w.is(classBut) || s.cueAt(k) != nil ||
			w.is(auxiliary) && !s.has(k-1, comma) || w.is(classThat) && !r.relatesTo(s, k) || w.hasAny(r.particles.who) ||
			w.form(r.vocabulary) == past && !r.nounContext(s, k) && !(s.has(k-1, classThat) && r.relatesTo(s, k-1)) && !s.has(k+1, classPreposition) && !s.isOne(k+1, r.particles.upOut) {
			break
		}
		if w.is(comma) && !r.hasCue(s, out) {
			k = r.overAside(s, k)
		}
		if opens := r.modifierBefore(s, k); k+1 == i && opens > 0 { // "a neutral state, [along Swiss lines,] could be"
			out.from, k = opens, opens
			continue
		}
		if w.is(comma|dash) && (r.hasCue(s, out) || r.pointsAt(s, out)) {
			break
		}
		out.from = k
	}
	return out
}

// modifierBefore returns the comma that opens the words with a preposition which the comma at k closes: "a state[,] with an army of
// its own, could be"; 0 for none.
func (r *reading) modifierBefore(s *sentence, k int) int {
	for j := k - 1; j > 0 && j > k-15 && s.has(k, comma) && !s.words[j].is(punctuation&^comma|auxiliary); j-- {
		if s.words[j].is(comma) {
			if s.has(j+1, classPreposition) && !s.words[j+1].is(classSubordinator) {
				return j
			}
			break
		}
	}
	return 0
}

// subjectReach returns the subject that ends before word i, as far as the clause goes.
func (r *reading) subjectReach(s *sentence, i int) reach {
	out := r.before(s, i)
	for k := i - 1; k >= out.from; k-- {
		if s.words[k].is(punctuation) {
			out.from = k + 1
		}
	}
	return out
}

// overAside returns the comma that opens the relative clause which the comma at k closes: "a meeting, [who has not come,]".
func (r *reading) overAside(s *sentence, k int) int {
	for j := k - 1; j >= 0 && !s.words[j].is(ending|semicolon|colon); j-- {
		if s.words[j].is(comma) {
			if s.words[j+1].hasAny(r.particles.who) || s.words[j+1].hasAny(r.particles.which) {
				return j
			}
			for i := j + 1; i < k; i++ {
				if s.cueAt(i) != nil { // "grain, Kuleba said, is"
					return j
				}
			}
			break
		}
	}
	return k
}
