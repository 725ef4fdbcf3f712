package positions

import "strings"

// reach is how far a stance extends in its sentence: words [from, to). What follows is another clause, an adjunct or a
// condition, in which an issue is only mentioned.
type reach struct{ from, to int }

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
			if r.clauseBegins(s, k+1) || r.isAside(s, k+1) {
				return out
			}
		case w.is(dash):
			if r.hasCue(s, out) {
				return out
			}
		case w.is(classAnd):
			if r.predicateBegins(s, k+1) || s.has(k+1, classFacing) {
				return out
			}
		case w.is(colon):
			if r.hasCue(s, out) {
				return out
			}
		case w.is(classBut) && k > i, w.hasAny(r.particles.ifUnless), w.is(classSubordinator) && k > i && !w.is(classAdverb) && !r.isWhatItCalls(s, k), r.endsReach(s, k, i):
			return out
		}
		out.to = k + 1
	}
	return out
}

// endsReach reports whether word k opens an adjunct that a stance does not reach into: "in exchange for", "as part of",
// "as talks began", "who have".
func (r *reading) endsReach(s *sentence, k, from int) bool {
	w := &s.words[k]
	if k == from {
		return false
	}
	switch {
	case w.hasAny(r.particles.exchange):
		return s.has(k-1, classLocative)
	case w.hasAny(r.particles.who):
		return true
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
		if i > k && (w.hasAny(r.particles.whose) || w.is(classTerm)) && s.has(k, classDeterminer) || i <= k+2 && i > k && w.is(classPrecondition|classSubordinator) && s.has(i-1, classTime) {
			return true
		}
	}
	return false
}

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
	case w.form(r.vocabulary) == ing || strings.HasSuffix(r.article.Text[w.start:w.end], "ing") && w.is(classVerb):
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
	f := w.form(r.vocabulary)
	if k > 0 && s.words[k-1].is(classAnd) && w.class&^(quoted|hyphened) == 0 && strings.HasSuffix(r.article.Text[w.start:w.end], "ed") &&
		(s.has(k+1, classDeterminer|classPreposition) || k+1 < len(s.words) && s.words[k+1].mention >= 0) {
		return true // "would not agree and [accused] Kyiv"
	}
	if w.mention < 0 && (w.is(auxiliary|classVerb) || f == past && !r.nounContext(s, k) || f == third && !r.linksAsNoun(s, k+1) && !s.has(k+1, classPreposition) || s.cueAt(k) != nil) {
		return true
	}
	return r.clauseSubject(s, k)
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
		if s.words[k].is(classFirst|classHe|classShe|classThey|classIt) && s.has(end, auxiliary|classVerb|apostrophe) {
			return true
		}
	case s.words[k].is(classPeople | classCountry):
	default:
		return false
	}
	for end < len(s.words) && (s.words[end].is(classAdverb|classPeople|classTitled) && !s.words[end].is(auxiliary) || s.words[end].mention >= 0) {
		end++
	}
	if end >= len(s.words) {
		return false
	}
	w := &s.words[end]
	f := w.form(r.vocabulary)
	return w.is(auxiliary|classVerb) || s.cueAt(end) != nil || f == past || f == third && !s.has(end, apostrophe)
}

// before returns the reach of a predicate or a passive to the left: the subject that ends before word i.
//
//	Moscow said that [a ceasefire] is unacceptable
func (r *reading) before(s *sentence, i int) reach {
	out := reach{i, i}
	for k := i - 1; k >= 0 && k > i-30; k-- {
		w := &s.words[k]
		if w.is(ending|semicolon|colon) || w.is(classSubordinator) && !w.is(classAdverb) || w.is(classBut) || s.cueAt(k) != nil ||
			w.is(auxiliary) && !s.has(k-1, comma) || w.is(classThat) && !r.relatesTo(s, k) || w.hasAny(r.particles.who) ||
			w.form(r.vocabulary) == past && !r.nounContext(s, k) && !s.has(k+1, classPreposition) {
			break
		}
		if w.is(comma) && !r.hasCue(s, out) {
			k = r.overAside(s, k)
		}
		if w.is(comma|dash) && (r.hasCue(s, out) || r.pointsAt(s, out)) {
			break
		}
		out.from = k
	}
	return out
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
			break
		}
	}
	return k
}

// hasCue reports whether an issue is brought up within reach.
func (r *reading) hasCue(s *sentence, in reach) bool {
	for _, c := range s.cues {
		if in.from <= c.from && c.to <= in.to {
			return true
		}
	}
	return false
}

// cuesIn returns the cues within reach on which a stance is taken, at most one of each issue.
func (r *reading) cuesIn(s *sentence, in reach) []cue {
	var out []cue
	for _, c := range s.cues {
		if c.entry.stated || c.from+1 < in.from || c.to <= in.from || c.to > in.to || !r.isMatter(s, in, c) {
			continue
		}
		known := false
		for _, d := range out {
			known = known || d.entry.issue == c.entry.issue
		}
		if !known {
			out = append(out, c)
		}
	}
	return out
}

// isMatter reports whether a cue within reach is what the stance is about, not the scene of it: "demanded the release of
// prisoners held in Crimea" says nothing of Crimea.
func (r *reading) isMatter(s *sentence, in reach, c cue) bool {
	k := c.from - 1
	for k >= in.from && (s.words[k].is(classDeterminer|number|hyphened) || s.words[k].class&^(capital|quoted|hyphened) == 0) {
		k--
	}
	if k < in.from {
		return true
	}
	w := &s.words[k]
	if c.entry.direct {
		return !w.is(classPreposition) || k < in.from+2 && !w.is(classScene)
	}
	return !w.is(classLocative)
}

// maxTarget is the number of words that a target has at most.
const maxTarget = 12

// phrase returns the target's words: from the reach's beginning, or near the cue where the reach is long.
func (r *reading) phrase(s *sentence, in reach, c cue) string {
	from, to := in.from, in.to
	for _, other := range s.cues { // up to the next item of a list
		if other.from >= c.to && other.from < to && other.entry.issue != c.entry.issue {
			if cut := r.itemBreak(s, c.to, other.from); cut > 0 {
				to = cut
			}
		}
		if other.to <= c.from && other.from >= from && other.entry.issue != c.entry.issue {
			for cut := r.itemBreak(s, other.to, c.from); cut > 0; cut = r.itemBreak(s, cut+1, c.from) {
				from = cut + 1
			}
		}
	}
	for k := c.to; k < to; k++ { // "Moscow's demand that Kyiv hold elections | was rejected"
		if s.words[k].is(auxiliary) && !s.words[k-1].is(auxiliary|classThat|classRelative|pronoun) && !s.words[k-1].hasAny(r.particles.to) {
			to = k
		}
	}
	for from < c.from && (s.words[from].is(classAnd|punctuation|classDeterminer) && !s.words[from].is(number) || s.words[from].hasAny(r.particles.asWell)) {
		from++
	}
	if to-from > maxTarget {
		from = max(from, min(c.from-4, to-maxTarget))
		to = max(c.to, min(to, from+maxTarget))
	}
	for to > c.to && s.words[to-1].is(punctuation|classPreposition|classDeterminer|classAnd|auxiliary) {
		to--
	}
	return clean(r.article.Text[s.words[from].start:s.words[to-1].end])
}

// itemBreak returns where a list goes on to its next item between words from and to: the comma or "and"; 0 for none.
func (r *reading) itemBreak(s *sentence, from, to int) int {
	for k := from; k < to; k++ {
		if s.words[k].is(comma | classAnd) {
			return k
		}
	}
	return 0
}

// clean returns a phrase without quotation marks and with single spaces.
func clean(phrase string) string {
	phrase = strings.Map(func(c rune) rune {
		if strings.ContainsRune("\"“”„«»‹›‘", c) {
			return -1
		}
		return c
	}, phrase)
	return strings.Trim(strings.Join(strings.Fields(phrase), " "), " ,;:-–—’'")
}
