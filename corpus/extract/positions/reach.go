package positions

import "strings"

// reach is how far a stance extends in its sentence: words [from, to). What follows is another clause, an adjunct or a
// condition, in which an issue is only mentioned.
type reach struct{ from, to int }

// reachOf returns where the target of e stands.
func (r *reading) reachOf(s *sentence, e *expression) reach {
	switch {
	case e.entry.kind == predicate:
		return r.reachOfPredicate(s, e)
	case e.entry.kind == noun:
		return r.reachOfNoun(s, e)
	case e.passive && e.entry.options&asks == 0:
		return r.before(s, e.group)
	case e.passive && s.isOne(e.to, r.particles.by) && !r.hasCue(s, r.after(s, e.to)): // "a truce was [proposed] by Kyiv"
		return r.before(s, e.group)
	case e.passive:
		return r.after(s, e.to)
	}
	if back, ok := r.clefted(s, e); ok {
		return back
	}
	if k, ok := r.whatIsWanted(s, e); ok {
		return r.after(s, k)
	}
	if e.entry.kind == ofSpeaker && s.words[e.to-1].hasAny(r.particles.before) { // "[a truce] must come before any talks"
		return r.before(s, e.group)
	}
	if k, ok := r.asWanted(s, e); ok {
		return r.before(s, k)
	}
	if within := (reach{e.from + 1, e.to - 1}); e.entry.kind == verb && strings.Contains(e.entry.text, "..") && // "turned [it] down", "put [the children] first", "set [a truce] as a condition for"
		(r.pointsAt(s, within) || r.hasCue(s, within) && (s.isOne(e.to, r.particles.forToOn) && !s.has(e.to-1, classPreposition) || !r.hasCue(s, r.after(s, e.to)))) {
		return within
	}
	in := r.after(s, e.to)
	if e.entry.options&within != 0 {
		in.from = r.ownCue(s, e, in.from) // "imposed [sanctions on two banks]"
	}
	if s.has(e.to, classIt) && !s.has(e.to, classPossessive) && (s.has(e.to+1, classLocative) || s.isOne(e.to+1, r.particles.onInOf)) {
		in.to = e.to + 1 // "wants [it] on land": what it means, and not where
	}
	for e.entry.options&paper != 0 && s.has(in.to, classAnd|comma) && in.to+1 < len(s.words) && !r.clauseSubject(s, in.to+1) && (s.has(in.to, classAnd) || r.goesOnAsParticiple(s, in.to+1)) { // "foresees that Kyiv cedes land and [cuts its army]"
		in.to = r.after(s, in.to+1).to
	}
	if e.entry.options&future != 0 {
		in.from = e.from // "will [negotiate]" names the issue itself
		for k := e.to; k+1 < in.to; k++ {
			if s.words[k].is(comma) && s.isOne(k+1, r.particles.without) { // "will help, | without troops of its own"
				in.to = k
			}
		}
	}
	stranded := r.isStranded(s, e.to)
	if stranded {
		if back, ok := r.relativeObject(s, e, stranded); ok {
			return back
		}
	}
	if r.hasCue(s, in) || r.pointsAt(s, in) {
		return in
	}
	if c, ok := s.cueAround(e); ok && e.entry.kind == ofSpeaker { // "[the presidents could meet]"
		return reach{c.from, c.to}
	}
	if e.entry.kind == ofSpeaker && !r.hasCue(s, reach{e.from, e.to}) && !s.words[e.to-1].is(classPreposition|classSubordinator|classPrecondition) { // not "only after …"
		return r.before(s, e.group)
	}
	if !stranded {
		if back, ok := r.relativeObject(s, e, stranded); ok {
			return back
		}
	}
	in.from = r.ownCue(s, e, in.from) // "there is nothing to [discuss]", "would need approval in a [referendum]"
	return in
}

// goesOnAsParticiple reports whether the word at k, behind a comma, is the next participle or past tense of a list: "would have cut its
// army, [barred] it from NATO and".
func (r *reading) goesOnAsParticiple(s *sentence, k int) bool {
	return s.words[k].form(r.vocabulary) == past || strings.HasSuffix(r.text(s, k), "ed") && s.words[k].class&^quoted == 0
}

// ownCue returns where the first cue that begins among the words of e does; otherwise when there is none.
func (r *reading) ownCue(s *sentence, e *expression, otherwise int) int {
	for _, c := range s.cues {
		if e.from <= c.from && c.from < e.to {
			return c.from
		}
	}
	return otherwise
}

// cueAround returns the cue that begins before e and ends within it: "the presidents could meet", "the leaders should meet only once".
func (s *sentence) cueAround(e *expression) (cue, bool) {
	for _, c := range s.cues {
		if c.from < e.from && e.from < c.to && c.to <= e.to && !c.entry.stated {
			return c, true
		}
	}
	return cue{}, false
}

// frontedTopic returns the issue that a sentence puts first, for a stance whose own words bring none up: "On [sanctions] she
// was open to ideas", "[Peacekeepers]: still a no from Moscow".
func (r *reading) frontedTopic(s *sentence, j *judged) (reach, bool) {
	on := s.isOne(0, r.particles.on) || s.isOne(0, r.particles.concerning) || s.isOne(0, r.particles.as) && s.isOne(1, r.particles.regards) ||
		s.isOne(0, r.particles.asked) && s.isOne(1, r.particles.about)
	if j.entry.options&bare != 0 || r.hasCue(s, j.reach) || r.pointsAt(s, j.reach) && !(on && s.has(j.reach.from, classIt)) {
		return reach{}, false
	}
	for _, c := range s.cues {
		if c.entry.stated || c.from > 4 || c.to > j.group {
			continue
		}
		if on {
			return reach{1, c.to}, true
		}
		if s.has(c.to, colon) {
			return reach{0, c.to}, true
		}
	}
	return reach{}, false
}

// clefted returns what stands before "is what": "[Neutrality] is what Moscow wants".
func (r *reading) clefted(s *sentence, e *expression) (reach, bool) {
	for k := e.group - 1; k > 0 && k > e.group-6 && !s.words[k].is(punctuation); k-- {
		if s.words[k].hasAny(r.particles.what) && s.has(k-1, classBe) {
			return r.before(s, k-1), true
		}
	}
	return reach{}, false
}

// whatIsWanted returns where the words begin that say what somebody wants: behind the "is" or the colon of "What Moscow
// [wants] is recognition", "All that Kyiv [asks for]: a truce".
func (r *reading) whatIsWanted(s *sentence, e *expression) (int, bool) {
	k := e.group - 1
	for ; k >= 0 && k > e.group-8; k-- {
		if s.words[k].hasAny(r.particles.what) {
			break
		}
		if s.words[k].is(punctuation|auxiliary) || s.words[k].is(classVerb) {
			return 0, false
		}
	}
	if k < 0 || !s.words[k].hasAny(r.particles.what) {
		return 0, false
	}
	for i := e.to; i < len(s.words) && i < e.to+14; i++ {
		if s.words[i].is(classBe|colon) && !s.words[i].is(apostrophe) {
			return i + 1, true
		}
		if s.words[i].is(comma | ending | semicolon) {
			break
		}
	}
	return 0, false
}

// reachOfPredicate returns where stands what a predicate is said of: before it, between a verb of judging and it ("regards
// [the plan] as unacceptable"), or, behind an impersonal "it", after it ("It is unacceptable for Kyiv to [cede land]").
func (r *reading) reachOfPredicate(s *sentence, e *expression) reach {
	if v, ok := r.judgingVerb(s, e); ok {
		if between := (reach{v + 1, e.from}); r.hasCue(s, between) || r.pointsAt(s, between) {
			return between
		}
		if h, ok := r.subject(s, r.groupStart(s, v), 0); ok && h.from > 1 && s.isOne(h.from-1, r.particles.which) { // "[cuts], which Kyiv regards as"
			k := h.from - 1
			if s.has(k-1, comma) {
				k--
			}
			return r.before(s, k)
		}
		return r.before(s, r.groupStart(s, v))
	}
	if s.has(e.group-1, classIt) || s.has(e.group-2, classIt) && s.has(e.group-1, auxiliary) {
		for k := e.to; k < len(s.words) && k < e.to+6 && !s.words[k].is(punctuation); k++ {
			if s.words[k].hasAny(r.particles.to) || s.words[k].is(classThat) {
				return r.after(s, k+1)
			}
		}
	}
	if in := r.after(s, e.to); s.words[e.to-1].is(classBe|classThat|classPreposition) && !r.hasCue(s, r.before(s, e.group)) && r.hasCue(s, in) {
		return in // "the next step should be [a summit]"
	}
	subject := r.before(s, e.group)
	for _, c := range s.cues { // "the rest can be discussed at [a meeting of the leaders]"
		if in := r.after(s, e.to); !r.hasCue(s, subject) && !r.pointsAt(s, subject) && in.from <= c.from && c.to <= in.to && r.isVenue(s, reach{e.from, in.to}, c) {
			return in
		}
	}
	return subject
}

// asWanted returns the comma before words that only tell who wants what the clause says: "declare neutrality[,] as Moscow
// [demands], and".
func (r *reading) asWanted(s *sentence, e *expression) (int, bool) {
	if e.entry.kind != verb || !s.has(e.to, comma|ending) || !s.hasBefore(e.group, r.particles.as) {
		return 0, false
	}
	h, ok := r.subject(s, e.group, 0)
	if !ok || h.from < 2 || !s.isOne(h.from-1, r.particles.as) || !s.has(h.from-2, comma) {
		return 0, false
	}
	return h.from - 2, true
}

// isStranded reports whether no object follows at word i: "the guarantees Kyiv asks [for] would", "a list it wants [back]".
func (r *reading) isStranded(s *sentence, i int) bool {
	if s.isOne(i, r.particles.as) { // "a proposal Kyiv rejected [as] cynical"
		return true
	}
	if s.isOne(i, r.particles.be) && s.isOne(i-1, r.particles.to) { // "is ready to [be] part of the guarantees"
		return false
	}
	if s.has(i, classPreposition) {
		i++
		for end := i + 3; i < end && s.has(i, number|capital|classDeterminer); { // "a deal Kyiv put forward [in 2022] would"
			i++
		}
	}
	return i >= len(s.words) || s.words[i].is(auxiliary|comma|ending) || s.isOne(i, r.particles.back) || s.words[i].form(r.vocabulary) == past
}

// isSession reports whether the noun phrase that in begins with is only a meeting that takes place: "a new round of talks".
func (r *reading) isSession(s *sentence, in reach) bool {
	for k := in.from; k < in.to && !s.words[k].is(classPreposition|punctuation); k++ {
		if s.words[k].hasAny(r.particles.sessions) {
			return true
		}
	}
	return false
}

// relativeObject returns the noun phrase that a relative clause takes its object from: "a truce that Moscow [rejects]". stranded tells
// whether no object follows e.
func (r *reading) relativeObject(s *sentence, e *expression, stranded bool) (reach, bool) {
	if !stranded && !s.hasIn(reach{0, e.group}, classThat) && !s.hasBefore(e.group, r.particles.which) {
		return reach{}, false
	}
	h, ok := r.subject(s, e.group, 0)
	if !ok || h.from < 2 || h.to > e.group || s.isOne(h.from, r.particles.whose) {
		return reach{}, false
	}
	k := h.from - 1
	if k > 1 && s.words[k].is(classVerb) && s.words[k-1].mention >= 0 && stranded { // "a condition [Kyiv says] it will never accept"
		if at := s.mentionStart(k - 1); at > 0 && s.has(at-1, classPointing) {
			return r.before(s, at), true
		}
	}
	if !s.words[k].hasAny(r.particles.which) && !(s.words[k].is(classThat) && r.relatesTo(s, k)) {
		if stranded && !s.words[k].is(punctuation|classVerb|classPreposition|classAnd|classBut|classSubordinator|classThat|auxiliary) {
			return r.before(s, h.from), true // "the guarantees Kyiv is asking for"
		}
		return reach{}, false
	}
	if s.isOne(k-1, r.particles.under) { // "a plan under which Kyiv would": no object
		return reach{}, false
	}
	if s.has(k-1, comma) {
		k--
	}
	return r.before(s, k), true
}
