package statements

import (
	"slices"
	"strings"

	"parley/corpus/extract/prose"
	"parley/model"
)

// frames finds what was said around the blocks of one sentence. A block that closes a sentence or follows a quotation
// claims what stands before it; the others claim what follows, up to the next block on the same level. A block inside
// what another one reports is part of it.
func (s *search) frames(si int) {
	st := s.sentences[si]
	if st.role == model.Headline && s.headlineColon(si) {
		return
	}
	s.blocks, s.claimed = s.blocksOf(st, s.blocks[:0]), s.claimed[:0]
	begin := st.first // where the next content can begin
	for n := range s.blocks {
		b := &s.blocks[n]
		if b.left < begin && !b.shared || b.verb < begin {
			continue // inside what was already reported
		}
		if end, ok := s.claimsBefore(b, begin, si); ok {
			begin, b.claimed = max(begin, end), true
			s.claimed = append(s.claimed, s.found[len(s.found)-1].content...)
		}
	}
	begin = st.first
	for n := range s.blocks {
		b := &s.blocks[n]
		if b.verb < begin || b.claimed || s.isClaimed(b) {
			continue
		}
		if end, ok := s.claimsAfter(b, si); ok {
			begin = max(begin, end)
		}
	}
}

// isClaimed reports whether the block lies inside what another block of the sentence follows.
func (s *search) isClaimed(b *block) bool {
	at := s.items[b.verb].first
	n, _ := slices.BinarySearchFunc(s.claimed, at, func(c tokens, at int) int {
		if c.last <= at {
			return -1
		}
		return 1
	})
	return n < len(s.claimed) && s.claimed[n].first <= at
}

// claimsBefore adds what stands before a block, from item begin on, when the block is one that follows what was said:
//
//	“We stay,” Orlov said. · They would stay, Orlov said on Monday. · They, Orlov said, would stay. · C, according to Orlov
//
// It returns the item after everything that the attribution covers.
func (s *search) claimsBefore(b *block, begin, si int) (int, bool) {
	st := s.sentences[si]
	pre, comma := b.left-1, false
	if s.is(pre, b.left, "as") && b.form != participle {
		pre-- // "C, as some have said"
	}
	if pre >= begin && (s.items[pre].kind == prose.Comma || s.items[pre].kind == prose.Dash) {
		pre, comma = pre-1, true
	}
	if b.source {
		return s.claimsForSource(b, begin, si)
	}
	if pre < begin || b.shared || b.form == participle {
		return 0, false
	}
	after := s.afterBlock(b, st.last)
	if s.items[pre].quote >= 0 {
		return s.claimsQuote(b, begin, pre, after, si, comma)
	}
	if b.frame == manner {
		return 0, false
	}
	if !comma {
		return s.claimsRelative(b, pre, after, si)
	}
	switch {
	case after.kind == nothingFollows, after.kind == commaFollows:
	case after.kind == quoteFollows && !s.adjunct(begin, pre+1) && s.goesOnInside(after.from):
		after.kind = commaFollows // The club, she said, “is a good example” of that
	default:
		return 0, false
	}
	return s.addBefore(b, begin, pre+1, after, si, "clause, then cue")
}

// claimsQuote adds the quotation at item pre, before the block, with the words of its clause: all from begin on, unless
// the quotation stands like a sentence of its own.
func (s *search) claimsQuote(b *block, begin, pre int, after following, si int, comma bool) (int, bool) {
	first := s.firstQuote(pre, begin)
	whole := first == begin || s.items[first-1].kind != prose.Word && s.items[first-1].kind != prose.Possessive
	if !whole {
		switch after.kind {
		case clauseFollows, thatFollows, quoteFollows, askFollows, toFollows:
			return 0, false // Calling it “a joke,” Orlov said he would stay
		}
		first = begin
	}
	if !comma && !s.pauses(pre) && (b.frame&clausal == 0 || b.verb > s.sentences[si].last-1) {
		if it := &s.items[b.speaker.first]; b.speaker.last == b.speaker.first+1 && it.class&subjectPronoun != 0 && b.left == pre+1 {
			a := attribution{speaker: b.speaker, cue: b.cue, rule: "quoted piece that X cites", sentence: si}
			return b.right, s.add(a, stretch{first: pre, last: pre + 1})
		}
		return 0, false // “Orange Sky” star Ann Ruiz opened …
	}
	return s.addBefore(b, first, pre+1, after, si, "quotation, then cue")
}

// firstQuote returns the first of the run of quotations, with only commas and conjunctions between, that ends at item i.
func (s *search) firstQuote(i, begin int) int {
	first := i
	for k := i - 1; k >= begin; k-- {
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

// pauses reports whether the quotation at item i ends with a comma, a stop or a dash.
func (s *search) pauses(i int) bool {
	switch s.lastMark(i) {
	case prose.Comma, prose.Stop, prose.Dash:
		return true
	}
	return false
}

// claimsRelative adds a relative clause around a block: "who officials say | is tied to Brix". The relative word at item
// pre belongs to what was said.
func (s *search) claimsRelative(b *block, pre int, after following, si int) (int, bool) {
	hi := s.sentences[si].last
	if it := &s.items[pre]; it.class&relative == 0 || after.from >= hi || after.kind != clauseFollows && after.kind != nothingFollows {
		return 0, false
	}
	if !s.finiteVerb(b.right) && !s.isAdverb(b.right) {
		return 0, false
	}
	end := s.contentEnd(b.right, hi, b)
	for k := b.right + 2; k+1 < end; k++ {
		if s.items[k].kind == prose.Comma && s.finiteVerb(k+1) {
			end = k // "…, who officials say is in Brix, | was not seen"
		}
	}
	a := attribution{speaker: b.speaker, cue: b.cue, rule: "relative clause around cue", sentence: si}
	return end, s.add(a, stretch{first: pre, last: pre + 1}, stretch{first: b.right, last: end})
}

// addBefore adds items [first, last) as what was said before the block b, with what goes on after it.
func (s *search) addBefore(b *block, first, last int, after following, si int, rule string) (int, bool) {
	hi := s.sentences[si].last
	pieces := []stretch{{first: first, last: last}}
	end := b.right
	switch quote := s.items[last-1].quote >= 0; {
	case after.kind == quoteFollows && (quote || after.comma):
		end = s.quotesEnd(after.from, hi)
		pieces = append(pieces, stretch{first: after.from, last: end})
	case after.kind == commaFollows && quote:
		if q := s.nextQuote(after.from, hi); q >= 0 {
			end = s.quotesEnd(q, hi)
			pieces = append(pieces, stretch{first: q, last: end})
		}
	case after.kind == commaFollows && !b.after && s.resumes(b, after.from, hi):
		end = s.contentEnd(after.from, hi, b)
		pieces = append(pieces, stretch{first: after.from, last: end})
		rule = "clause around cue"
	}
	if len(pieces) == 1 {
		pieces[0].first = s.skipLeadIn(first, last)
		if !s.worth(pieces[0].first, last) {
			return 0, false
		}
	}
	return end, s.add(attribution{speaker: b.speaker, cue: b.cue, rule: rule, sentence: si}, pieces...)
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
	if it.kind == prose.Word && !it.capital && strings.HasSuffix(s.word(i), "ing") && it.class == 0 {
		return false // "he said, wiping his face"
	}
	for n := b.at + 1; n < len(s.blocks) && n < b.at+4; n++ {
		if left := s.blocks[n].left; s.blocks[n].frame != manner && (left == i || left == i+1 && it.class&(coordinator|subordinator) != 0) {
			return false
		}
	}
	if it.class&preposition == 0 || s.is(i, hi, "to") {
		return true
	}
	for k := i; k < min(hi, i+15); k++ {
		if s.finiteVerb(k) || s.items[k].class&contracted != 0 || s.items[k].kind == prose.Possessive {
			return true
		}
	}
	return false // "he said, on condition of anonymity"
}

// goesOnInside reports whether the quotation at item i begins in the middle of a sentence: with a lower-case word.
func (s *search) goesOnInside(i int) bool {
	first, last := s.quotes[s.items[i].quote].inside()
	return first < last && s.doc.Tokens[first].Kind == prose.Word && !s.doc.Tokens[first].Capital
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

// worth reports whether items [first, last) hold enough words to be something said: three, or a quotation.
func (s *search) worth(first, last int) bool {
	n := 0
	for i := first; i < last && n < 3; i++ {
		switch {
		case s.items[i].quote >= 0:
			return true
		case s.items[i].kind == prose.Word, s.items[i].kind == prose.Number:
			n++
		}
	}
	return n >= 3
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
		if s.items[k].frame != 0 || s.items[k].kind == prose.Semicolon {
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
		case it.kind == prose.Comma, it.kind == prose.Dash, it.kind == prose.Word && it.class&coordinator != 0 && k < end+2:
		default:
			return end
		}
	}
	return end
}

// follows tells what stands after a block.
type follows uint8

const (
	nothingFollows follows = iota // the sentence ends, perhaps after a time or an occasion
	commaFollows
	quoteFollows
	thatFollows
	clauseFollows // words that may be what was said
	askFollows    // whether, if, how …
	toFollows
)

// following is what stands after a block, from item from on.
type following struct {
	kind  follows
	from  int
	comma bool // a comma or colon, or nothing at all, stands before a quotation
}

// afterBlock looks past hearers, times and occasions and tells what follows the block.
func (s *search) afterBlock(b *block, hi int) following {
	i := b.right
	if b.frame&(tells|asks) != 0 && !b.after || b.frame&vows != 0 && b.frame&clausal == 0 {
		i = s.hearersEnd(i, hi)
	}
	start := i
	i = s.adjunctsEnd(i, hi)
	if i >= hi {
		return following{kind: nothingFollows, from: i}
	}
	switch it := &s.items[i]; {
	case it.quote >= 0 && i == b.right && b.after:
		return following{kind: nothingFollows, from: i} // said the author of “The Long Way”
	case it.quote >= 0:
		return following{quoteFollows, i, i == b.right || s.items[i-1].kind == prose.Comma || s.fullQuote(i, hi)}
	case it.kind == prose.Stop, it.kind == prose.Semicolon, it.kind == prose.Close:
		return following{kind: nothingFollows, from: i}
	case it.kind == prose.Comma, it.kind == prose.Dash, it.kind == prose.Colon:
		if that := s.thatAhead(b, i, hi); that > 0 {
			return following{kind: thatFollows, from: that}
		}
		if i+1 < hi && s.items[i+1].quote >= 0 {
			return following{quoteFollows, i + 1, true}
		}
		if it.kind == prose.Colon {
			if i+1 >= hi {
				return following{kind: nothingFollows, from: i + 1}
			}
			return following{kind: clauseFollows, from: i + 1}
		}
		return following{kind: commaFollows, from: i + 1}
	case it.class&thatWord != 0 && i+1 < hi:
		return following{kind: thatFollows, from: i}
	case it.class&questionWord != 0:
		return following{kind: askFollows, from: i}
	case s.is(i, hi, "to"):
		return following{kind: toFollows, from: i}
	}
	if that := s.thatAhead(b, i, hi); that > 0 && (i > b.right || b.frame&tells != 0) {
		return following{kind: thatFollows, from: that}
	}
	if i > start && s.items[i].class&coordinator != 0 {
		return following{kind: nothingFollows, from: i}
	}
	for i > start && s.isAdverb(i-1) && s.items[i-1].class&timeWord == 0 {
		i-- // "said | perhaps they would stay"
	}
	return following{kind: clauseFollows, from: i}
}

// thatAhead returns the "that" that introduces what was said behind a long adjunct from item i on, without a verb
// between: "said on Monday during a visit to Brix, Ohio, | that". 0 stands for none.
func (s *search) thatAhead(b *block, i, hi int) int {
	if b.frame&(clausal|tells) == 0 {
		return 0
	}
	aside := s.items[i].kind == prose.Comma
	for k := i; k < min(hi, i+24); k++ {
		it := &s.items[k]
		switch {
		case it.quote >= 0, it.kind == prose.Stop, it.kind == prose.Semicolon, it.kind == prose.Colon, it.kind == prose.Dash:
			return 0
		case it.class&thatWord != 0 && k > i:
			if aside && s.items[k-1].kind != prose.Comma {
				return 0 // "said, a policy that"
			}
			return k
		case it.class&(subjectPronoun|contracted) != 0, it.frame != 0 && it.form == participle, s.finiteVerb(k):
			return 0
		}
	}
	return 0
}

// fullQuote reports whether the quotation at item i stands like a sentence of its own: it begins with a capital and the
// reporter's sentence ends with it.
func (s *search) fullQuote(i, hi int) bool {
	q := s.quotes[s.items[i].quote]
	first, last := q.inside()
	return first < last && s.doc.Tokens[first].Capital && (i+1 >= hi || s.items[i+1].kind == prose.Stop || s.items[i+1].kind == prose.Comma)
}

// claimsAfter adds what follows a block.
func (s *search) claimsAfter(b *block, si int) (int, bool) {
	st := s.sentences[si]
	after := s.afterBlock(b, st.last)
	a := attribution{speaker: b.speaker, cue: b.cue, sentence: si}
	from := after.from
	switch after.kind {
	case quoteFollows:
		if s.taken[s.items[from].quote] {
			return 0, false
		}
		if after.comma {
			end := s.quotesEnd(from, st.last)
			a.rule = "cue, then quotation"
			if end < st.last && s.items[end].kind == prose.Word && s.items[from-1].kind != prose.Comma && s.items[from-1].kind != prose.Colon {
				end = s.contentEnd(end, st.last, b)
				a.rule = "cue, then partial quotation"
			}
			return end, s.add(a, stretch{first: from, last: end})
		}
		a.rule = "cue, then partial quotation"
	case thatFollows:
		if b.frame == manner {
			return 0, false
		}
		a.rule = "cue that clause"
	case askFollows:
		if b.frame&(asks|clausal|tells) == 0 {
			return 0, false
		}
		a.rule = "cue whether clause"
	case toFollows:
		if b.frame&(vows|tells|asks) == 0 {
			return 0, false
		}
		a.rule = "cue to do"
	case clauseFollows:
		if !s.takesClause(b, from, st.last) {
			return 0, false
		}
		a.rule = "cue clause"
		if b.frame&clausal == 0 {
			a.rule = "cue, thing quoted"
		}
	case commaFollows:
		if !s.is(b.left-1, b.left, "as") || !s.worth(from, st.last) {
			return 0, false
		}
		a.rule = "as X said, clause"
	default:
		return 0, false
	}
	if b.form == participle {
		a.rule += ", participle"
	} else if s.items[b.speaker.first].class&relative != 0 && b.speaker.last == b.speaker.first+1 {
		a.rule += ", who"
	}
	end := s.contentEnd(from, st.last, b)
	if !s.worth(from, end) {
		return 0, false
	}
	return end, s.add(a, stretch{first: from, last: end})
}

// takesClause judges words after a cue that no "that" introduces.
func (s *search) takesClause(b *block, from, hi int) bool {
	it := &s.items[from]
	if s.items[from-1].kind == prose.Colon {
		return b.frame != manner
	}
	if s.quotedAhead(from, hi) {
		return true
	}
	switch {
	case b.frame&(says|reports) != 0:
		return it.class&(preposition|coordinator) == 0 || s.clauseAhead(from, hi)
	case b.frame&(claims|tells) != 0:
		return s.clauseAhead(from, hi)
	case b.frame&vows != 0:
		return s.clauseAhead(from, hi)
	}
	return false
}

// quotedAhead reports whether a quotation that nobody has claimed stands in the few words that a verb of saying governs
// from item i on: "described the demands as “non-starters”".
func (s *search) quotedAhead(i, hi int) bool {
	for k := i; k < min(hi, i+10); k++ {
		it := &s.items[k]
		if it.quote >= 0 {
			return !s.taken[it.quote] && !s.isTitle(it.quote)
		}
		if it.frame != 0 && it.form == participle {
			return false // "is adding pressure by saying"
		}
		if it.kind != prose.Word && it.kind != prose.Number && it.kind != prose.Possessive || it.class&(subordinator|coordinator) != 0 && it.class&preposition == 0 && !s.is(k, hi, "as") {
			return false
		}
	}
	return false
}

// maxBlocks bounds how many blocks of a sentence a rule looks at.
const maxBlocks = 24

// contentEnd returns where what was said from item i on ends: with the sentence, or before the next block on the same
// level ("…, adding that", "…, and Ruiz said", "…, according to").
func (s *search) contentEnd(i, hi int, b *block) int {
	end := hi
	if c := s.subordinateEnd(i, hi, b); c > 0 {
		end = c
	} else if c := s.afterthought(i, hi, b); c > 0 {
		end = c
	}
	for n := b.at + 1; n < min(len(s.blocks), b.at+maxBlocks); n++ {
		next := &s.blocks[n]
		if next.left <= i {
			continue
		}
		if cut := s.cutBefore(next); cut > i && cut < end {
			end = cut
			break
		}
	}
	return end
}

// subordinateEnd returns the comma that ends what was said in a subordinate clause at the beginning of a sentence ("While
// Orlov said he would stay, | his aides left") or in a relative clause ("a report that said …, | she left"); 0 when the
// block stands in neither.
func (s *search) subordinateEnd(i, hi int, b *block) int {
	if b.left == 0 || b.source || b.form == participle {
		return 0
	}
	at := b.left - 1
	for at > 0 && at > b.left-8 && !s.items[at].capital && s.items[at].kind == prose.Word {
		at--
	}
	if it := &s.items[at]; it.class&subordinator == 0 || it.class&thatWord != 0 || !it.capital {
		return 0
	}
	for k := i + 2; k < min(hi, i+maxLook); k++ {
		it := &s.items[k]
		if it.quote >= 0 && k+1 < hi && s.lastMark(k) == prose.Comma {
			return k + 1
		}
		if it.kind != prose.Comma || k+1 >= hi {
			continue
		}
		if next := &s.items[k+1]; next.kind <= prose.Number && next.class&(relative|coordinator) == 0 && next.form != participle && s.clauseAhead(k+1, hi) {
			return k
		}
	}
	return 0
}

// afterthought returns the mark after which the reporter, not the speaker, goes on; 0 when there is none:
//
//	Orlov said he would stay, | a change of course · … ; | his aides left · … , | but he did not
//	Orlov, who said he would stay, | left
func (s *search) afterthought(i, hi int, b *block) int {
	relatives := s.items[b.speaker.first].class&relative != 0 && b.speaker.last == b.speaker.first+1
	for k := i + 2; k+2 < min(hi, i+maxLook); k++ {
		it, next := &s.items[k], &s.items[k+1]
		switch {
		case it.kind == prose.Semicolon:
			return k
		case it.quote >= 0 && relatives && s.lastMark(k) == prose.Comma && s.finiteVerb(k+1):
			return k + 1
		case it.kind != prose.Comma:
		case relatives && s.finiteVerb(k+1):
			return k
		case s.is(k+1, hi, "a") || s.is(k+1, hi, "an"):
			return k
		case s.is(k+1, hi, "but") && s.items[k+2].class&subjectPronoun != 0 && s.items[k+2].class&firstPerson == 0:
			return k
		case next.form == participle && next.frame == manner:
			return k
		}
	}
	return 0
}

// cutBefore returns the item at which the block ends what was reported before it; 0 when it lies inside that.
func (s *search) cutBefore(next *block) int {
	k := next.left - 1
	if k < 0 {
		return 0
	}
	it := &s.items[k]
	switch {
	case next.source && it.kind == prose.Comma:
		return k
	case next.source:
		return next.left
	case next.form == participle && it.kind == prose.Comma:
		return k
	case next.form == participle && (!next.shared || next.frame == manner):
		return 0 // "with wages starting to rise"
	case next.form == participle && (it.class&coordinator != 0 || s.is(k, next.left, "before") || s.is(k, next.left, "after") || s.is(k, next.left, "while")):
		return k
	case it.kind == prose.Semicolon:
		return k
	case next.frame == manner:
		return 0
	case next.shared && s.items[next.left].class&coordinator != 0:
		return next.left
	case it.kind == prose.Word && it.class&(coordinator|subordinator) != 0 && it.class&thatWord == 0 && k > 0 && (s.items[k-1].kind == prose.Comma || s.items[k-1].kind == prose.Dash):
		return k - 1
	case it.kind == prose.Word && it.class&coordinator != 0 && next.verb-next.left < 6 && s.reportsClause(next):
		return k
	}
	return 0
}

// reportsClause reports whether a clause follows the block at once: "and others have said | they would".
func (s *search) reportsClause(b *block) bool {
	if b.right >= len(s.items) || b.frame&(clausal|tells) == 0 {
		return false
	}
	return s.items[b.right].class&(subjectPronoun|contracted|thatWord) != 0
}

// claimsForSource adds what "according to X" vouches for: the clause after it at the beginning of a sentence or after a
// colon, else the clause before it.
func (s *search) claimsForSource(b *block, begin, si int) (int, bool) {
	st := s.sentences[si]
	a := attribution{speaker: b.speaker, cue: b.cue, sentence: si}
	before := b.left
	if before > begin && s.items[before-1].kind == prose.Comma {
		before--
	}
	comma := b.right
	for comma < st.last && s.items[comma].kind != prose.Comma && s.items[comma].kind != prose.Colon && comma < b.right+25 {
		comma++
	}
	goesOn := comma < st.last && (s.items[comma].kind == prose.Comma || s.items[comma].kind == prose.Colon)
	leading := before <= begin || before == begin+1 && s.items[begin].class&(coordinator|adverb) != 0
	if !leading {
		switch s.items[before-1].kind {
		case prose.Colon, prose.Semicolon:
			leading = true
		}
	}
	if leading {
		a.rule = "according to X, clause"
		end := s.contentEnd(comma+1, st.last, b)
		return end, goesOn && s.worth(comma+1, end) && s.add(a, stretch{first: comma + 1, last: end})
	}
	if goesOn && s.adjunct(begin, before) && before-begin < 8 && s.clauseAhead(comma+1, st.last) {
		a.rule = "clause around according to X"
		end := s.contentEnd(comma+1, st.last, b)
		return end, s.add(a, stretch{first: begin, last: before}, stretch{first: comma + 1, last: end})
	}
	a.rule = "clause, according to X"
	first := begin
	for n := max(0, b.at-maxBlocks); n < b.at; n++ { // "Ruiz says it is proof that Orlov stays, | which is new, according to the poll"
		if e := &s.blocks[n]; !e.source && e.form != participle && e.verb > begin && s.takesAfter(e, st.last) {
			first = s.lastComma(e.right, before)
			break
		}
	}
	return b.right, s.worth(first, before) && s.add(a, stretch{first: first, last: before})
}

// takesAfter reports whether what a block reports follows it.
func (s *search) takesAfter(b *block, hi int) bool {
	after := s.afterBlock(b, hi)
	return after.kind == thatFollows || after.kind == clauseFollows && s.reportsClause(b)
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

// headlineColon adds what a headline says after a name and a colon: "Orlov: We stay".
func (s *search) headlineColon(si int) bool {
	st := s.sentences[si]
	for i := st.first + 1; i < min(st.last, st.first+9); i++ {
		if s.items[i].kind != prose.Colon {
			continue
		}
		m, rest := s.phraseFrom(st.first, i)
		whole := rest == i || s.items[rest].class&preposition != 0
		a := attribution{speaker: m, cue: cue{verb: i, first: i, last: i + 1}, rule: "headline colon", sentence: si}
		return whole && s.canSpeak(m) && s.worth(i+1, st.last) && s.add(a, stretch{first: i + 1, last: st.last})
	}
	return false
}
