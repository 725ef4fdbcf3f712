package statements

import (
	"parley/corpus/extract/prose"
)

// claimsForSource adds what "according to X" vouches for: the clause after it at the beginning of a sentence or after a
// colon, else the clause before it.
func (s *search) claimsForSource(b *block, begin, si int) (int, bool) {
	st := s.sentences[si]
	a := attribution{speaker: b.speaker, cue: b.cue, sentence: si}
	before := b.left
	if before > begin && s.items[before-1].kind == prose.Comma {
		before--
	}
	comma := s.sourceEnd(b.right, st.last)
	goesOn := comma < st.last && (s.items[comma].kind == prose.Comma || s.items[comma].kind == prose.Colon)
	leading := before <= begin || before == begin+1 && s.items[begin].class&(coordinator|adverb) != 0
	if !leading {
		switch s.items[before-1].kind {
		case prose.Colon, prose.Semicolon:
			leading = true
		}
	}
	if leading {
		a.rule = clauseAfterSource
		end := s.contentEnd(comma+1, st.last, b)
		return end, goesOn && s.worth(comma+1, end) && s.add(a, stretch{first: comma + 1, last: end})
	}
	if next := comma + 1; comma < st.last && s.items[comma].kind == prose.Comma && s.breaksOff(begin, before) && s.takesUp(begin, before, next, st.last) {
		a.rule = clauseAroundSource
		end := s.contentEnd(next, st.last, b)
		return end, s.add(a, stretch{first: begin, last: before}, stretch{first: next, last: end})
	}
	if goesOn && s.adjunct(begin, before) && before-begin < 8 && s.clauseAhead(comma+1, st.last) {
		a.rule = clauseAroundSource
		end := s.contentEnd(comma+1, st.last, b)
		return end, s.add(a, stretch{first: begin, last: before}, stretch{first: comma + 1, last: end})
	}
	if begin > st.first && !s.hasVerb(begin, before) {
		return 0, false // “We stay,” Orlov said | at the time, according to Ruiz
	}
	a.rule = clauseBeforeSource
	first := begin
	for n := max(0, b.at-maxBlocks); n < b.at; n++ { // "Ruiz says it is proof that Orlov stays, | which is new, according to the poll"
		if e := &s.blocks[n]; !e.source && e.form != participle && e.verb > begin && s.takesAfter(e, st.last) {
			first = s.lastComma(e.right, before)
			break
		}
	}
	return b.right, s.worth(first, before) && s.add(a, stretch{first: first, last: before})
}

// breaksOff reports whether a comma ends items [first, last).
func (s *search) breaksOff(first, last int) bool {
	return last > first && s.items[last].kind == prose.Comma
}

// takesUp reports whether the clause that items [first, last) begin and an aside interrupts is taken up at item next: the verb of
// its subject stands there, "Talks | will resume", or its auxiliary stood last, "Talks will | resume".
func (s *search) takesUp(first, last, next, hi int) bool {
	for next < hi && s.isAdverb(next) {
		next++
	}
	if next >= hi || s.items[next].kind != prose.Word || s.items[next].capital || s.adjunct(first, last) && last-first > 1 {
		return false
	}
	if it := &s.items[last-1]; it.class&auxiliary != 0 && !it.capital {
		return s.items[next].class&(preposition|coordinator|subordinator|relative|subjectPronoun) == 0
	}
	if !s.finiteVerb(next) {
		return false
	}
	for k := max(first, last-maxLook); k < last; k++ {
		if s.finiteVerb(k) && !s.items[k].capital { // but "Gone, | said Orlov, are the days"
			return false
		}
	}
	return true
}

// sourceEnd returns the comma or colon that ends the source which goes on to item i, with the relative clause or apposition
// between commas that describes it: "according to Orlov, who leads the talks | , the army will stay".
func (s *search) sourceEnd(i, hi int) int {
	comma := s.pause(i, hi)
	for n := 0; n < 2 && comma+1 < hi && s.items[comma].kind == prose.Comma; n++ {
		it := &s.items[comma+1]
		next := s.pause(comma+1, hi)
		if next >= hi || s.items[next].kind != prose.Comma {
			break
		}
		relates := it.class&relative != 0 && it.class&thatWord == 0
		apposed := next+1 < hi && it.class&determiner != 0 && !s.hasVerb(comma+1, next) && s.items[next+1].class&coordinator == 0 && s.clauseAhead(next+1, hi)
		if !relates && !apposed {
			break
		}
		comma = next
	}
	return comma
}

// pause returns the first comma or colon from item i on, not far away.
func (s *search) pause(i, hi int) int {
	for k := i; k < hi && k < i+25; k++ {
		if s.items[k].kind == prose.Comma || s.items[k].kind == prose.Colon {
			return k
		}
	}
	return min(hi, i+25)
}

// takesAfter reports whether what a block reports follows it.
func (s *search) takesAfter(b *block, hi int) bool {
	after := s.afterBlock(b, hi)
	return after.kind == thatFollows || after.kind == clauseFollows && s.reportsClause(b)
}

// hasVerb reports whether a finite verb stands in items [first, last), as far as can be told.
func (s *search) hasVerb(first, last int) bool {
	for k := first; k < min(last, first+maxLook); k++ {
		if s.finiteVerb(k) || s.items[k].class&contracted != 0 || s.items[k].kind == prose.Possessive {
			return true
		}
	}
	return false
}

// lastComma returns the item after the last comma in [first, last); last when there is none.
func (s *search) lastComma(first, last int) int {
	for k := last - 1; k > first; k-- {
		if s.items[k].kind == prose.Comma {
			return k + 1
		}
	}
	return last
}
