package positions

import (
	"strings"
)

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
	from := len(r.reached)
	for _, c := range s.cues {
		if c.entry.stated || c.from+4 < in.from || c.to <= in.from || c.to > in.to || !r.isMatter(s, in, c) {
			continue
		}
		known := false
		for _, d := range r.reached[from:] {
			known = known || d.entry.issue == c.entry.issue
		}
		if !known {
			r.reached = append(r.reached, c)
		}
	}
	return r.reached[from:len(r.reached):len(r.reached)]
}

// isMatter reports whether a cue within reach is what the stance is about, not the scene of it: "demanded the release of
// prisoners held in Crimea" says nothing of Crimea.
func (r *reading) isMatter(s *sentence, in reach, c cue) bool {
	for i := max(c.from-2, 0); i < c.from && c.entry.direct; i++ {
		if s.words[i].hasAny(r.particles.such) { // "such talks" are those told before
			return len(r.toldBefore(s, maxSuch)) == 0
		}
	}
	k := c.from - 1
	for k >= in.from && !(s.words[k].is(classThat) && s.has(k+1, capital) && !s.has(k-1, classPreposition)) && (s.words[k].is(classDeterminer|number|hyphened) || s.words[k].class&^(capital|quoted|hyphened) == 0) {
		k--
	}
	if k < in.from {
		return true
	}
	w := &s.words[k]
	if c.to == c.from+1 && s.words[c.from].form(r.vocabulary) == third && s.has(c.to, classDeterminer) && s.has(c.from-1, comma|classAnd|classRelative) {
		return false // "a deal which ends the war, [guarantees] the rights of"
	}
	for i := c.from - 1; i > in.from && !s.words[i].is(classAnd|punctuation); i-- {
		if r.isDelay(s, i) {
			return false // "an election 100 days after [the truce] takes hold"
		}
	}
	for i := c.from - 1; i > in.from && i > c.from-12 && !s.words[i].is(classVerb|auxiliary); i-- { // "working groups on [prisoners]"
		if s.words[i].hasAny(r.particles.forToOn) && (s.isOne(i-1, r.particles.groups) || s.has(i-1, comma) && s.isOne(i-2, r.particles.groups)) {
			return false
		}
	}
	if k+1 < c.from && strings.HasSuffix(r.text(s, k+1), "ing") {
		return true // "a part in [monitoring] the truce"
	}
	if k > in.from && w.is(classPreposition) && (s.has(k-1, number) || s.isOne(k-1, r.particles.sums)) {
		return true // "pledged [a million] in aid"
	}
	if k > in.from && s.isOne(k-1, r.particles.part) {
		return true // "taking [part] in a peacekeeping force"
	}
	if r.isVenue(s, in, c) || k+1 < c.from && s.has(c.from+1, classDeterminer) { // "that those behind it [face a tribunal]"
		return true
	}
	if c.entry.direct {
		if w.hasAny(r.particles.to) && k+1 == c.from {
			return true // "urged the two to [negotiate]"
		}
		if first := r.skipDeterminer(s, in.from); w.hasAny(r.particles.forThat) && first < k && s.words[first].mention >= 0 && s.mentionEnd(first) == k {
			return true // "asked [Oslo for] shells"
		}
		return !w.is(classPreposition) || k < in.from+2 && !w.is(classScene)
	}
	return !w.is(classLocative) || s.isOne(k-1, r.particles.attacks) // "to stop [attacks] at sea"
}

// isVenue reports whether c is where a question is to be settled, which then is what is wanted: "must be settled at [a meeting
// of the leaders]", "should be put to the people in [a referendum]". What is only a place settles nothing.
func (r *reading) isVenue(s *sentence, in reach, c cue) bool {
	for i := c.from - 1; i > 0 && i+8 > c.from && i+1 >= in.from && !s.words[c.from].is(capital); i-- {
		if s.words[i].hasAny(r.particles.settling) && s.has(i-1, classBe) {
			return true
		}
		if s.words[i].is(punctuation | classSubordinator) {
			return false
		}
	}
	return false
}

// maxTarget is the number of words that a target has at most.
const maxTarget = 12

// maxWholeTarget is that number where the predicate tells what is to become of what is wanted.
const maxWholeTarget = 18

// clauseStart returns where the words begin that say what is wanted, behind what only leads to it: "two things: | a corridor",
// "there could be | a truce", "its goals were met, among them | a neutral Ukraine", "…, and the first step is | a truce".
func (r *reading) clauseStart(s *sentence, from int, c cue) int {
	another := false // behind a comma and "and" stands a clause of its own
	for k := from; k < c.from; k++ {
		w := &s.words[k]
		switch {
		case w.is(colon), w.is(classThey) && s.isOne(k-1, r.particles.ofAmong):
			from = k + 1
		case w.is(classAnd|classBut) && s.has(k-1, comma):
			another = true
		case w.is(classBe) && (another || r.isExistential(s, from, k)):
			from, another = k+1, false
		}
	}
	return from
}

// isExistential reports whether the form of "be" at word k says that something is there: "there could [be]".
func (r *reading) isExistential(s *sentence, from, k int) bool {
	for k > from && s.words[k-1].is(auxiliary|classAdverb|classNegation) {
		k--
	}
	return k > from && s.words[k-1].hasAny(r.particles.there)
}

// clauseEnd returns where the words end that say what is wanted: before the one who says so, "a referendum, | Mr Orlov said",
// and before what only tells more of it, "a tribunal, | a project that".
func (r *reading) clauseEnd(s *sentence, c cue, to int) int {
	told := s.statementAt(c.to - 1)
	for k := c.to; k < to; k++ {
		switch {
		case told != nil && s.statementAt(k) != told && s.words[k].is(comma):
			return k
		case s.words[k].is(comma) && (s.has(k+1, classRelative) || s.isOne(k+1, r.particles.a)):
			return k
		}
	}
	return to
}

// phraseStart returns the first word between from and to that a phrase can begin with: one behind a preposition, "to", "and"
// or a mark; from when there is none.
func (r *reading) phraseStart(s *sentence, from, to int) int {
	for k := from; k < to; k++ {
		if s.words[k-1].is(punctuation|classPreposition|classAnd|classThat) || s.words[k].is(classDeterminer) {
			return k
		}
	}
	return from
}

// phrase returns which words are the target: from the reach's beginning, or near the cue where the reach is long.
func (r *reading) phrase(s *sentence, in reach, c cue) reach {
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
	whole := false
	for k := c.to; k < to; k++ { // "Moscow's demand that Kyiv hold elections | was rejected"
		whole = whole || r.isPredicate(s, k)
		if s.words[k].is(auxiliary) && !s.words[k-1].is(auxiliary|classThat|classRelative|pronoun) && !s.words[k-1].hasAny(r.particles.to) && !r.isPredicate(s, k) {
			to = k
		}
	}
	to = r.clauseEnd(s, c, to)
	from = r.clauseStart(s, from, c)
	if k := from; s.words[k].mention >= 0 && !r.isAdjective(s, k) && s.mentionEnd(k) < c.from && s.isOne(s.mentionEnd(k), r.particles.forThat) {
		from = s.mentionEnd(k) // "asked Moscow for | a corridor"
	}
	for from < c.from && r.isLeading(s, from) {
		from++
	}
	most := maxTarget
	if whole {
		most = maxWholeTarget
	}
	if to-from > most {
		if near := min(c.from-4, to-most); near > from {
			from = r.phraseStart(s, near, c.from)
		}
		if end := max(c.to, from+most); end < to {
			to, whole = r.lastBreak(s, c.to, end), false
		}
	}
	dangling := punctuation | classPreposition | classDeterminer | classAnd | auxiliary | classSubordinator | classThat
	if whole {
		dangling = punctuation | classDeterminer | classAnd // "that the dispute be dealt [with]"
	}
	for to > c.to && (s.words[to-1].is(dangling) || s.words[to-1].hasAny(r.particles.only)) {
		to--
	}
	return s.balanced(reach{from, to}, c)
}

// balanced returns the target without a bracket that it opens and does not close, unless the issue's words stand in it, "five
// regions (Donetsk, Luhansk": then with what follows up to the closing one.
func (s *sentence) balanced(target reach, c cue) reach {
	open := -1
	for k := target.from; k < target.to; k++ {
		switch {
		case s.words[k].is(opening):
			open = k
		case s.words[k].is(bracket):
			open = -1
		}
	}
	if open < 0 {
		return target
	}
	if c.to <= open && open > target.from {
		return reach{target.from, open}
	}
	for k := target.to; k < len(s.words) && k < target.to+maxTarget; k++ {
		if s.words[k].is(bracket) {
			return reach{target.from, k + 1}
		}
	}
	return target
}

// isPredicate reports whether the auxiliary at word k tells what is to become of what is wanted, so that the target would
// say the opposite without it: "that all deliveries [be stopped]", "that the plant [must be] returned".
func (r *reading) isPredicate(s *sentence, k int) bool {
	return s.words[k].hasAny(r.particles.be) || s.words[k].is(classNormative) ||
		s.words[k].is(classBe) && s.isOne(k+1, r.particles.to) && s.isOne(k+2, r.particles.be) // "formations [are to be] disbanded"
}

// lastBreak returns where a target that is too long ends best: at the last comma or "and to" between words from and to, else at
// to.
func (r *reading) lastBreak(s *sentence, from, to int) int {
	for k := to - 1; k >= from; k-- {
		if s.words[k].is(comma) || s.words[k].is(classAnd) && s.isOne(k+1, r.particles.to) {
			return k
		}
	}
	return to
}

// isLeading reports whether word k says nothing of a target that begins with it: "to", "including", "instead", "them to".
func (r *reading) isLeading(s *sentence, k int) bool {
	w := &s.words[k]
	switch {
	case w.is(pronoun) && !w.is(classPossessive):
		return s.isOne(k+1, r.particles.to)
	case w.is(classMonth) && w.is(capital):
		return true
	case w.is(number) && s.has(k-1, classMonth):
		return true
	case w.is(classNegation) && s.isOne(k+1, r.particles.mention), w.hasAny(r.particles.mention):
		return true
	case w.is(auxiliary) && !w.is(classNegation):
		return !s.has(k+1, classNegation)
	case w.is(classNegation|number) || w.hasAny(r.particles.several):
		return false
	}
	return w.is(classAnd|classBut|punctuation|classDeterminer|classPreposition|classThat|classAdverb) ||
		w.hasAny(r.particles.asWell) || w.hasAny(r.particles.bearing)
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
	const ends = " ,;:-–—’'"
	if isTidy(phrase) {
		return strings.Trim(phrase, ends)
	}
	phrase = strings.Map(func(c rune) rune {
		if strings.ContainsRune("\"“”„«»‹›‘", c) {
			return -1
		}
		return c
	}, phrase)
	return strings.Trim(strings.Join(strings.Fields(phrase), " "), ends)
}

// isTidy reports whether a phrase is all ASCII with single spaces and no quotation marks, as most are, so that only its ends
// need cleaning.
func isTidy(phrase string) bool {
	for i := 0; i < len(phrase); i++ {
		if c := phrase[i]; c < ' ' || c == '"' || c > '~' || c == ' ' && i > 0 && phrase[i-1] == ' ' {
			return false
		}
	}
	return true
}
