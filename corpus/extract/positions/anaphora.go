package positions

import (
	"slices"
	"strings"

	"parley/model"
)

// pointsBack reports whether a sentence without issue cues may refer to positions that were just told.
func (r *reading) pointsBack(s *sentence) bool {
	if _, _, asked := r.askedAbout(s); !asked {
		if n := len(r.told); n == 0 || s.index-r.told[n-1].sentence > 3 {
			return false
		}
	}
	for i := range s.words {
		w := &s.words[i]
		switch {
		case w.is(classPointing | classDemonstrative | classIt | classThey):
			return true
		case w.hasAny(r.particles.such), r.isPronounOne(s, i), s.has(i-1, classDefinite) && w.hasAny(r.particles.ordinal),
			s.has(i+1, punctuation|classAdverb|classPreposition) && w.hasAny(r.particles.answering) && r.isBareAnswer(s, i, i+1):
			return true
		}
	}
	return false
}

// isBareAnswer reports whether the verb at words [from, to) has nothing behind it that it is about, and is no reporting verb: "Moscow
// [refused].", "Kyiv [agreed], and".
func (r *reading) isBareAnswer(s *sentence, from, to int) bool {
	for to < len(s.words) && (s.words[to].is(classAdverb) || s.isOne(to, r.particles.at) && s.has(to+1, classAdverb) || s.isOne(to, r.particles.on) && s.has(to+1, classWeekday)) { // "at once", "on Monday"
		if to++; !s.words[to-1].is(classAdverb) {
			to++
		}
	}
	return (to >= len(s.words) || s.words[to].is(ending|comma|semicolon)) && s.cueAt(from) == nil
}

// pointsAt reports whether the words in reach are, or begin with, words that point back: "these conditions", "the idea",
// "it", "a move".
func (r *reading) pointsAt(s *sentence, in reach) bool {
	for k := in.from; k < in.to && k < in.from+5; k++ {
		w := &s.words[k]
		switch {
		case w.hasAny(r.particles.such):
			return true
		case r.isPronounOne(s, k), w.hasAny(r.particles.something) && s.has(k-1, classBe) && s.has(k-2, classDemonstrative|classIt):
			return true // "agreed to [one]", "that is [something] Kyiv rejects"
		case w.is(classPointing):
			return r.isDefinite(s, k) && !r.isSpecified(s, k)
		case w.is(classIt|classThey) && !w.is(classPossessive):
			return true
		case w.is(classDemonstrative) && (k+1 == in.to || s.words[k+1].is(auxiliary|punctuation|classPreposition)):
			return true
		case w.is(punctuation | auxiliary):
			return false
		}
	}
	return false
}

// isPronounOne reports whether word k is the "one" that stands for a thing just named: "agreed to [one]", "ruled [one] out".
func (r *reading) isPronounOne(s *sentence, k int) bool {
	return s.words[k].hasAny(r.particles.ones) && !s.has(k-1, classDeterminer|capital) && s.words[k].mention < 0 &&
		(k+1 >= len(s.words) || s.words[k+1].is(punctuation|classAnd|classBut|classSubordinator|classAdverb) || s.isOne(k+1, r.particles.upOut) || s.has(k+1, auxiliary))
}

// isDefinite reports whether the noun at word k is one that the reader knows already: "the idea", "these terms", "Moscow's
// proposal"; "a move" when a relative clause follows.
func (r *reading) isDefinite(s *sentence, k int) bool {
	for i := k - 1; i >= 0 && i >= k-3; i-- {
		w := &s.words[i]
		if w.is(classDeterminer) {
			return w.is(classDefinite) || s.words[k].is(classMove) && len(r.article.Text[w.start:w.end]) <= len("an")
		}
		if w.is(apostrophe|classPossessive) || w.mention >= 0 {
			return true
		}
		if w.class&^(capital|quoted|hyphened) != 0 {
			return false
		}
	}
	return false
}

// isSpecified reports whether the noun at word k says itself what it is about: "the proposal for a summit", "the idea that
// Kyiv had lost".
func (r *reading) isSpecified(s *sentence, k int) bool {
	if s.words[k].hasAny(r.particles.notion) && s.isOne(k-1, r.particles.the) && s.has(k+1, classThat) && k+2 < len(s.words) && r.clauseSubject(s, k+2) {
		return true
	}
	return k+1 < len(s.words) && s.words[k+1].hasAny(r.particles.forToOn) && !s.words[k+1].hasAny(r.particles.as)
}

// tellPointed adds the positions of a stance whose target was named before: "Kyiv rejected these conditions" rejects each of
// them.
func (r *reading) tellPointed(s *sentence, j *judged) {
	if several, ok := r.countedOut(s, j.reach); ok {
		for _, p := range j.holding.parties {
			r.addAgain(s, j, p, several)
		}
		return
	}
	own := j.stance == model.Demands || j.stance == model.Offers
	such := r.pointsAtSuch(s, j.reach)
	if !r.pointsAt(s, j.reach) && !(s.words[j.from].hasAny(r.particles.answering) && r.isBareAnswer(s, j.from, j.to)) || own && !such && j.entry.kind != noun && j.entry.kind != predicate {
		return
	}
	if cues := r.cuesBefore(s, j); len(cues) > 0 {
		for _, c := range cues {
			r.addEach(s, j.holding.parties, []cue{c}, reach{c.from, c.to}, r.positionOf(j, pointingBack))
		}
		return
	}
	if q, c, ok := r.askedAbout(s); ok && !such {
		again := r.positionOf(j, answered)
		for _, again.party = range j.holding.parties {
			r.addAbout(s, q, c, again)
		}
		return
	}
	for _, p := range j.holding.parties {
		told := r.pointedAt(s, p.side, j.stance, r.distance(s, j.reach))
		if such {
			told = r.toldBefore(s, maxSuch)
		}
		if len(told) > 2 && !r.pointsAtSeveral(s, j.reach) {
			continue // "it" is the whole plan, not each of its points
		}
		r.addAgain(s, j, p, told)
	}
}

// maxSuch is how many sentences back "such a meeting" may point.
const maxSuch = 2

// addAgain adds the stance of j on what positions told before are about.
func (r *reading) addAgain(s *sentence, j *judged, p party, told []model.Position) {
	for _, before := range told {
		again := r.positionOf(j, pointingBack)
		again.party, again.issue, again.cue = p, r.issueIndex(before.Issue), -1
		again.target, again.turned = before.Target, before.Sign != before.Stance.Sign()
		r.add(s, again)
	}
}

// countedOut returns the positions told before that words within reach count out: "[the last two] cannot be accepted", "rejected [the
// first]". Those of a list's items count by items, others by the order in which they were told.
func (r *reading) countedOut(s *sentence, in reach) ([]model.Position, bool) {
	for k := in.from; k < in.to && k+1 < len(s.words) && k < in.from+3; k++ { // the "first" of "the first cannot be" counts as an adverb
		last := s.words[k+1].hasAny(r.particles.lastOf)
		if !s.has(k, classDefinite) || !last && !s.words[k+1].hasAny(r.particles.firstOf) {
			continue
		}
		n := 1
		if k+2 < in.to {
			if several := numeral(r.text(s, k+2)); several > 0 {
				n = several
			} else if !s.words[k+2].is(punctuation | auxiliary | classPreposition | classPointing) {
				return nil, false // "the first step"
			}
		}
		groups := r.toldInTurn(s)
		if n >= len(groups) {
			return nil, false
		}
		if last {
			groups = groups[len(groups)-n:]
		} else {
			groups = groups[:n]
		}
		var out []model.Position
		for _, g := range groups {
			out = append(out, r.found[g.from:g.to]...)
		}
		return out, true
	}
	return nil, false
}

// numeral returns the number that a word stands for, "two"; 0 for none.
func numeral(word string) int {
	return slices.Index(numerals, strings.ToLower(word)) + 1
}

var numerals = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// maxCounted is how many sentences behind a list its items may be counted out.
const maxCounted = 4

// toldInTurn returns what was told last as the items of a list, or one by one.
func (r *reading) toldInTurn(s *sentence) []telling {
	for k := len(r.told) - 1; k >= 0 && s.index-r.told[k].sentence <= maxCounted; k-- {
		if first := r.firstItem(k); first < k {
			return r.told[first : k+1]
		}
		if t := r.told[k]; t.to-t.from > 1 {
			var out []telling
			for n := t.from; n < t.to; n++ {
				out = append(out, telling{sentence: t.sentence, from: n, to: n + 1})
			}
			return out
		}
	}
	return nil
}

// pointsAtSuch reports whether reach begins with "such": "such a meeting", which anybody may have spoken of.
func (r *reading) pointsAtSuch(s *sentence, in reach) bool {
	for k := in.from; k < in.to && k < in.from+3; k++ {
		if s.words[k].hasAny(r.particles.such) {
			return true
		}
	}
	return false
}

// pointsAtSeveral reports whether reach begins with a plural: "these conditions", "them".
func (r *reading) pointsAtSeveral(s *sentence, in reach) bool {
	for k := in.from; k < in.to && k < in.from+5; k++ {
		w := &s.words[k]
		if w.is(classThey) || w.is(classPointing) && strings.HasSuffix(r.text(s, k), "s") || w.hasAny(r.particles.those) {
			return true
		}
	}
	return false
}

// toldBefore returns the last position of this sentence, or the first of the one told last, at most back sentences before.
func (r *reading) toldBefore(s *sentence, back int) []model.Position {
	if n := len(r.found); n > 0 && r.found[n-1].Evidence().Start() == s.Start {
		return r.found[n-1:]
	}
	if n := len(r.told); n > 0 && s.index-r.told[n-1].sentence <= back {
		return r.found[r.told[n-1].from : r.told[n-1].from+1]
	}
	return nil
}

// cuesBefore returns what "it" refers to within the sentence: the issue brought up last before the stance, "no truce was
// agreed, and Kuleba said Lavrov would not commit to [it]", with those listed beside it, "neutrality, non-nuclear status: we
// are ready for [it]".
func (r *reading) cuesBefore(s *sentence, j *judged) []cue {
	it := false
	for k := j.reach.from; k < j.reach.to && k < j.reach.from+4; k++ {
		it = it || s.words[k].is(classIt|classThey) && !s.words[k].is(classPossessive)
	}
	if !it {
		return nil
	}
	var out []cue
	next := j.group
	for k := len(s.cues) - 1; k >= 0; k-- {
		c := s.cues[k]
		if c.to > j.group || c.entry.direct || c.entry.stated || r.inCondition(s, c.from) {
			continue
		}
		if len(out) > 0 && next-c.to > 3 {
			break
		}
		out, next = append(out, c), c.from
	}
	return out
}

// distance returns how many sentences back the words in reach may point: "a move" not beyond its own sentence, "these
// conditions" two, anything else one.
func (r *reading) distance(s *sentence, in reach) int {
	for k := in.from; k < in.to && k < in.from+5; k++ {
		w := &s.words[k]
		switch {
		case w.hasAny(r.particles.deed) && s.isOne(k-1, r.particles.the): // "the move" is what was just done
			return 1
		case w.is(classPointing):
			return 3
		case w.hasAny(r.particles.such):
			return 3
		case r.isPronounOne(s, k):
			return 1
		case w.is(classDemonstrative):
			return 2
		case w.is(classDeterminer) && !w.is(classDefinite):
			return 0
		}
	}
	return 1
}

// pointedAt returns the positions that a side may refer to: those told last, in this sentence or the given number before. What a side
// rejects, supports or is open to was put forward by others; what remains its priority was its own.
func (r *reading) pointedAt(s *sentence, side model.SideID, stance model.Stance, back int) []model.Position {
	own := stance == model.Demands || stance == model.Offers
	pick := func(from, to int) []model.Position {
		var out []model.Position
		for _, p := range r.found[from:to] {
			if (p.Side == side) == own && (own || p.Stance != model.Rejects) {
				out = append(out, p)
			}
		}
		return out
	}
	from := len(r.found)
	for from > 0 && r.found[from-1].Evidence().Start() == s.Start {
		from--
	}
	if out := pick(from, len(r.found)); len(out) > 0 {
		return out
	}
	for k := len(r.told) - 1; k >= 0 && s.index-r.told[k].sentence <= back; k-- {
		if out := pick(r.told[r.firstItem(k)].from, r.told[k].to); len(out) > 0 {
			if own {
				out = out[:1]
			}
			return out
		}
	}
	if own {
		return nil
	}
	for k := len(r.told) - 1; k >= 0 && s.index-r.told[k].sentence <= back; k-- { // what the side has taken the same stance on
		for _, p := range r.found[r.told[k].from:r.told[k].to] {
			if p.Side == side && p.Stance == stance {
				return []model.Position{p}
			}
		}
	}
	return nil
}

// firstItem returns the telling of the first item of the list to which the one at k belongs; k outside of lists. What follows
// a list points at all its items: "Kyiv rejected these terms".
func (r *reading) firstItem(k int) int {
	for k > 0 && r.told[k].lead != nil && r.told[k-1].lead == r.told[k].lead {
		k--
	}
	return k
}

func (r *reading) issueIndex(id model.IssueID) int {
	for i := range r.issues {
		if r.issues[i].ID == id {
			return i
		}
	}
	return 0
}
