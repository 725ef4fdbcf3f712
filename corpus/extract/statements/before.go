package statements

import (
	"parley/corpus/extract/prose"
)

// claimsBefore adds what stands before a block, from item begin on, when the block is one that follows what was said:
//
//	“We stay,” Orlov said. · They would stay, Orlov said on Monday. · They, Orlov said, would stay. · C, according to Orlov
//
// It returns the item after everything that the attribution covers.
func (s *search) claimsBefore(b *block, begin, si int) (int, bool) {
	st := s.sentences[si]
	pre, comma := b.left-1, false
	if s.isAs(pre, b.left) && b.form != participle {
		pre-- // "C, as some have said"
	}
	if pre >= begin && (s.items[pre].kind == prose.Comma || s.items[pre].kind == prose.Dash || s.items[pre].kind == prose.Open) {
		pre, comma = pre-1, true
		if pre >= begin && s.items[pre].kind == prose.Comma {
			pre-- // «…», — сказал Орлов
		}
	}
	if b.source {
		return s.claimsForSource(b, begin, si)
	}
	if comma && s.endsInName(b.speaker) {
		pre = s.beforeRole(begin, pre)
	}
	if pre < begin || b.shared || b.form == participle {
		return 0, false
	}
	after := s.afterBlock(b, st.last)
	if s.items[pre].quote >= 0 {
		return s.claimsQuote(b, begin, pre, after, si, comma)
	}
	if b.frame.quotesOnly() {
		return 0, false
	}
	if !comma {
		return s.claimsRelative(b, pre, after, si)
	}
	if aside := s.asideEnd(b, after, st.last); aside > 0 {
		if !s.takesUp(begin, pre+1, aside, st.last) {
			return 0, false
		}
		end := s.contentEnd(aside, st.last, b)
		a := attribution{speaker: b.speaker, cue: b.cue, rule: clauseAroundCue, sentence: si}
		return end, s.add(a, stretch{first: begin, last: pre + 1}, stretch{first: aside, last: end})
	}
	if s.insideReport(b, after, st.last) {
		return 0, false
	}
	if !s.sayable(b, begin, pre+1, after) || after.from > b.right && after.from <= st.last && s.items[after.from-1].kind == prose.Colon {
		return 0, false // In a speech, he said: ¶ …
	}
	begin = s.clauseStart(begin, pre+1)
	switch {
	case after.kind == nothingFollows, after.kind == commaFollows:
	case after.kind == clauseFollows && s.opensOccasion(after.from, st.last) && !s.adjunct(begin, pre+1) && s.hasVerb(begin, pre+1):
		after.kind = nothingFollows // They would stay, Orlov said | as talks began
	case after.kind == quoteFollows && !s.adjunct(begin, pre+1) && s.goesOnInside(after.from):
		after.kind = commaFollows // The club, she said, “is a good example” of that
	default:
		return 0, false
	}
	return s.addBefore(b, begin, pre+1, after, si, clauseBeforeCue)
}

// beforeRole returns the last item before the comma and the role between commas that the item at pre ends, "They would stay|,
// the group's leader, Orlov, said"; pre where it ends no role.
func (s *search) beforeRole(begin, pre int) int {
	for k := pre - 1; k > begin && k > pre-8; k-- {
		it := &s.items[k]
		if it.kind == prose.Comma {
			m := mention{k + 1, pre + 1}
			if s.items[k+1].class&determiner != 0 && !s.isName(k-1) && s.items[pre].kind == prose.Word && s.hasRole(m) && s.hasVerb(begin, k) {
				return k - 1
			}
			break
		}
		if it.kind != prose.Word && it.kind != prose.Possessive {
			break
		}
	}
	return pre
}

// asideEnd returns the item after the block where it stands alone between dashes or in brackets, with its hearers, times and
// occasions: "The plan — Orlov told reporters on Friday — | was old", "The front (Orlov said) | had moved". It is 0 elsewhere.
func (s *search) asideEnd(b *block, after following, hi int) int {
	open, end := s.items[b.left-1].kind, after.from
	switch {
	case open == prose.Dash && after.kind == commaFollows && s.items[end-1].kind == prose.Dash:
		return end
	case open == prose.Open && after.kind == nothingFollows && end+1 < hi && s.items[end].kind == prose.Close:
		return end + 1
	}
	return 0
}

// insideReport reports whether the block, between commas, only repeats who speaks in what another block before it reports: "Orlov said
// that the army, | he said, | would stay".
func (s *search) insideReport(b *block, after following, hi int) bool {
	if after.kind != commaFollows || s.items[b.speaker.first].class&(hePronoun|shePronoun|theyPronoun) == 0 {
		return false
	}
	for n := max(0, b.at-maxBlocks); n < b.at; n++ {
		e := &s.blocks[n]
		if e.source || e.claimed || e.form == participle || e.frame.quotesOnly() {
			continue
		}
		if said := s.afterBlock(e, hi); said.kind == thatFollows || said.kind == clauseFollows && s.clauseAhead(said.from, b.left) {
			return true
		}
	}
	return false
}

// clauseStart returns where the clause that ends before item last begins: behind the last colon or semicolon, "The door is
// open: | he would stay, he said".
func (s *search) clauseStart(first, last int) int {
	for k := last - 1; k > max(first, last-maxLook); k-- {
		if kind := s.items[k].kind; (kind == prose.Colon || kind == prose.Semicolon) && s.clauseAhead(k+1, last) {
			return k + 1
		}
	}
	return first
}

// sayable reports whether items [first, last) can be what the block's speaker said: a clause rather than an adjunct
// ("Before leaving, Orlov answered"), and of a speaker rather than a thing ("a plan announced on Monday").
func (s *search) sayable(b *block, first, last int, after following) bool {
	m := b.speaker
	if s.items[m.first].class&relative != 0 && m.last == m.first+1 {
		return false
	}
	if s.isA(m.first, m.last) && s.items[m.last-1].class&occasion == 0 && !s.hasRole(m) && !s.endsInName(m) {
		return false
	}
	return s.items[first].class&preposition == 0 || after.kind != nothingFollows || s.hasVerb(first, last)
}

// hasRole reports whether a noun for somebody who speaks stands in the phrase: "a source close to him".
func (o *outline) hasRole(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if o.items[i].class&roleNoun != 0 {
			return true
		}
	}
	return false
}

// claimsQuote adds the quotation at item pre, before the block, with the words of its clause: all from begin on, unless
// the quotation stands like a sentence of its own.
func (s *search) claimsQuote(b *block, begin, pre int, after following, si int, comma bool) (int, bool) {
	if s.isWork(pre) && s.isAside(b.speaker) {
		return 0, false
	}
	first := s.firstQuote(pre, begin)
	if after.kind == quoteFollows && b.at > 0 && s.isAnswered(&s.blocks[b.at-1], first, si) {
		return 0, false
	}
	whole := first == begin || s.items[first-1].kind != prose.Word && s.items[first-1].kind != prose.Possessive
	if !whole {
		if !comma && !s.pauses(pre) && s.items[b.speaker.first].class&subjectPronoun != 0 && b.left == pre+1 && !b.after {
			a := attribution{speaker: b.speaker, cue: b.cue, rule: citedPiece, sentence: si} // the “causes” he cites
			return b.right, s.add(a, stretch{first: pre, last: pre + 1})
		}
		switch after.kind {
		case clauseFollows, thatFollows, quoteFollows, askFollows, toFollows:
			return 0, false // Calling it “a joke,” Orlov said he would stay
		}
		first = begin
	}
	if !comma && !s.pauses(pre) && b.frame&clausal == 0 {
		return 0, false // “Orange Sky” star Ann Ruiz opened …
	}
	return s.addBefore(b, first, pre+1, after, si, quotationBeforeCue)
}

// isAnswered reports whether the quotation at item i is what an earlier block b of its sentence introduces, and the block
// behind it only answers: "When Orlov asked, “Who?” Ruiz said, “You.”"
func (s *search) isAnswered(b *block, i, si int) bool {
	if b.claimed || b.source || b.right > i || b.right < i-1 {
		return false
	}
	after := s.afterBlock(b, s.sentences[si].last)
	return after.kind == quoteFollows && after.from == i && after.comma
}

// isWork reports whether the quotation at item i is written like the title of a work, of two words or more.
func (s *search) isWork(i int) bool {
	q := s.items[i].quote
	return s.quotes[q].words > 1 && s.quotes[q].words <= maxHeading && s.lastMark(i) != prose.Stop && s.isTitle(q)
}

// isAside reports whether the phrase begins what is said of the title before it: “The Long Way,” | which was shown; “The
// Long Way,” | a book published in May.
func (s *search) isAside(m mention) bool {
	return s.items[m.first].class&relative != 0 || s.isA(m.first, m.last) && !s.hasRole(m)
}

// firstQuote returns the first of the run of quotations, with only commas and conjunctions between, that ends at item i.
func (s *search) firstQuote(i, begin int) int {
	first := i
	for k := i - 1; k >= max(begin, i-maxLook); k-- {
		it := &s.items[k]
		switch {
		case it.quote >= 0:
			first = k
		case it.kind == prose.Comma, it.class&coordinator != 0:
		default:
			return first
		}
	}
	return first
}

// claimsRelative adds a relative clause around a block: "who officials say | is tied to Brix". The relative word at item
// pre belongs to what was said.
func (s *search) claimsRelative(b *block, pre int, after following, si int) (int, bool) {
	hi := s.sentences[si].last
	if it := &s.items[pre]; it.class&relative == 0 || b.frame&clausal == 0 || after.from >= hi || after.kind != clauseFollows && after.kind != nothingFollows {
		return 0, false
	}
	if s.items[pre].class&thatWord != 0 && (pre == 0 || s.items[pre-1].capital || s.items[pre-1].frame != 0) {
		return 0, false // "told Brix News that Orlov insists": no relative
	}
	if !s.finiteVerb(b.right) && !(s.isAdverb(b.right) && b.right+1 < hi && s.finiteVerb(b.right+1)) {
		return 0, false
	}
	end := s.contentEnd(b.right, hi, b)
	for k := b.right + 2; k+1 < end; k++ {
		if s.items[k].kind == prose.Comma && s.finiteVerb(k+1) {
			end = k // "…, who officials say is in Brix, | was not seen"
			break
		}
	}
	a := attribution{speaker: b.speaker, cue: b.cue, rule: relativeClauseAroundCue, sentence: si}
	return end, s.add(a, stretch{first: pre, last: pre + 1}, stretch{first: b.right, last: end})
}

// addBefore adds items [first, last) as what was said before the block b, with what goes on after it.
func (s *search) addBefore(b *block, first, last int, after following, si int, by rule) (int, bool) {
	hi := s.sentences[si].last
	pieces := []stretch{{first: first, last: last}}
	end := b.right
	switch quote := s.items[last-1].quote >= 0; {
	case after.kind == quoteFollows && s.isWork(after.from): // “We stay,” Orlov told “Brix Today,” and left
	case after.kind == quoteFollows && (quote || after.comma):
		end = s.quotesEnd(after.from, hi)
		pieces = append(pieces, stretch{first: after.from, last: end})
	case after.kind == commaFollows && quote:
		if q := s.nextQuote(after.from, hi); q >= 0 {
			end = s.quotesEnd(q, hi)
			pieces = append(pieces, stretch{first: q, last: end})
		} else if s.items[first].quote < 0 && !b.after && s.resumes(b, after.from, hi) && s.quotedWithin(after.from, hi) {
			end = s.contentEnd(after.from, hi, b) // They want “a deal”, Orlov said, and peace must be “just”
			pieces = append(pieces, stretch{first: after.from, last: end})
		}
	case after.kind == commaFollows && s.items[after.from-1].kind == prose.Comma && s.takesUp(first, last, after.from, hi), // Gone, said Orlov, are the days
		after.kind == commaFollows && !b.after && s.resumes(b, after.from, hi):
		end = s.contentEnd(after.from, hi, b)
		pieces = append(pieces, stretch{first: after.from, last: end})
		by = clauseAroundCue
	}
	if len(pieces) == 1 {
		pieces[0].first = s.skipLeadIn(first, last)
		if !s.worth(pieces[0].first, last) {
			return 0, false
		}
	}
	return end, s.add(attribution{speaker: b.speaker, cue: b.cue, rule: by, sentence: si}, pieces...)
}

// quotedWithin reports whether a quotation that nobody has claimed stands among items [first, last).
func (s *search) quotedWithin(first, last int) bool {
	for k := first; k < min(last, first+maxLook); k++ {
		if q := s.items[k].quote; q >= 0 && !s.taken[q] {
			return true
		}
	}
	return false
}

// resumes reports whether the clause that a block interrupts goes on at item i, rather than a participle, a relative
// clause or another cue beginning there.
func (s *search) resumes(b *block, i, hi int) bool {
	if i >= hi || s.items[i-1].kind == prose.Dash {
		return false
	}
	it := &s.items[i]
	if it.form == participle || it.class&relative != 0 && it.class&thatWord == 0 {
		return false
	}
	if s.looksLikeParticiple(i) {
		return false // "he said, wiping his face"
	}
	for n := b.at + 1; n < len(s.blocks) && n < b.at+4; n++ {
		if left := s.blocks[n].left; !s.blocks[n].frame.quotesOnly() && (left == i || left == i+1 && it.class&(coordinator|subordinator) != 0) {
			return false
		}
	}
	return it.class&preposition == 0 || s.is(i, hi, "to") || s.hasVerb(i, min(hi, i+15)) // not "he said, on condition of anonymity"
}

// goesOnInside reports whether the quotation at item i begins in the middle of a sentence: with a lower-case word.
func (o *outline) goesOnInside(i int) bool {
	first, last := o.quotes[o.items[i].quote].inside()
	return first < last && o.doc.Tokens[first].Kind == prose.Word && !o.doc.Tokens[first].Capital
}

// opensOccasion reports whether the clause at item i tells when something was said rather than what.
func (s *search) opensOccasion(i, hi int) bool {
	return s.is(i, hi, "as") || s.is(i, hi, "after") || s.is(i, hi, "before") || s.is(i, hi, "while") || s.is(i, hi, "when")
}

// adjunct reports whether items [first, last) only set the scene: "In a statement", "Asked about it", "On Monday".
func (s *search) adjunct(first, last int) bool {
	it := &s.items[first]
	return it.class&(preposition|subordinator|timeWord|adverb) != 0 || it.form == past || it.form == participle || last-first < 2
}

// skipLeadIn leaves out a conjunction or adverb that only ties the sentence to the one before: "But they would stay, he said".
func (s *search) skipLeadIn(first, last int) int {
	if first < last && s.items[first].class&coordinator != 0 {
		return first + 1
	}
	return first
}

// nextQuote returns the first quotation in items [i, hi) before any other cue; -1 when there is none.
func (s *search) nextQuote(i, hi int) int {
	for k := i; k < min(hi, i+maxLook); k++ {
		if s.items[k].quote >= 0 {
			switch before := &s.items[k-1]; {
			case before.kind == prose.Comma, before.kind == prose.Colon, before.kind == prose.Dash, before.class&coordinator != 0:
				return k
			}
			return -1
		}
		if it := &s.items[k]; it.frame != 0 || it.kind == prose.Semicolon || it.class&relative != 0 && it.class&thatWord == 0 {
			return -1
		}
	}
	return -1
}

// quotesEnd returns the item after a run of quotations that only commas, "and" and "but" separate, beginning at item i.
func (s *search) quotesEnd(i, hi int) int {
	end := i + 1
	for k := i + 1; k < hi; k++ {
		it := &s.items[k]
		switch {
		case it.quote >= 0:
			end = k + 1
		case it.kind == prose.Dash && s.fullStop(end-1):
			return end // “We stay.” – “We go,” said Orlov
		case it.kind == prose.Comma, it.kind == prose.Dash, it.kind == prose.Word && it.class&coordinator != 0 && k < end+2:
		default:
			return end
		}
	}
	return end
}
