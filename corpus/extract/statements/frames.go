package statements

import (
	"parley/corpus/extract/prose"
	"parley/model"
)

// frames finds what was said around the blocks of one sentence. A block that closes a sentence or follows a quotation
// claims what stands before it; the others claim what follows, up to the next block on the same level. A block inside
// what another one reports is part of it.
func (s *search) frames(si int) {
	st := s.sentences[si]
	s.blocks = s.blocksOf(st, s.blocks[:0])
	if len(s.blocks) == 0 {
		if st.role == model.Headline {
			s.headlineColon(si)
		}
		return
	}
	begin := st.first // where the next content can begin
	for n := range s.blocks {
		b := &s.blocks[n]
		if b.left < begin && !b.shared {
			continue // inside what was already reported
		}
		if b.verb < begin {
			continue
		}
		if end, ok := s.claimsBefore(b, begin, si); ok {
			begin = max(begin, end)
		}
	}
	begin = st.first
	claimed := s.found
	_ = claimed
	for n := range s.blocks {
		b := &s.blocks[n]
		if b.verb < begin || s.isClaimed(b, si) {
			continue
		}
		if end, ok := s.claimsAfter(b, n, si); ok {
			begin = max(begin, end)
		}
	}
}

// isClaimed reports whether the block has its content already, or lies inside that of another block of the sentence.
func (s *search) isClaimed(b *block, si int) bool {
	at := s.items[b.verb].first
	for k := len(s.found) - 1; k >= 0 && s.found[k].sentence == si; k-- {
		if s.found[k].cue.last > 0 && s.found[k].cue.verb == b.verb {
			return true
		}
		for _, c := range s.found[k].content {
			if c.first <= at && at < c.last {
				return true
			}
		}
	}
	return false
}

// claimsBefore adds what stands before a block, from item begin on, when the block is one that follows what was said:
//
//	“We stay,” Orlov said. · They would stay, Orlov said on Monday. · They, Orlov said, would stay. · C, according to Orlov
//
// It returns the item after everything that the attribution covers.
func (s *search) claimsBefore(b *block, begin, si int) (int, bool) {
	st := s.sentences[si]
	pre, comma := b.left-1, false
	if pre >= begin && (s.items[pre].kind == prose.Comma || s.items[pre].kind == prose.Dash) {
		pre, comma = pre-1, true
	}
	if b.source {
		return s.claimsForSource(b, begin, pre, si)
	}
	if pre < begin || b.shared && b.form != participle || b.form == participle {
		return 0, false
	}
	quote := s.items[pre].quote >= 0
	after := s.afterBlock(b, st.last)
	if quote && s.items[begin].quote < 0 && (after.kind == clauseFollows || after.kind == thatFollows) && !s.wholeQuote(pre, begin) {
		return 0, false // Calling it “a joke,” Orlov said he would stay
	}
	switch {
	case quote:
		return s.addBefore(b, begin, pre+1, after, si, "quotation, then cue")
	case b.frame == manner:
		return 0, false
	case !comma:
		// "who officials say is tied to Brix": the relative word belongs to what was said
		if it := &s.items[pre]; it.class&relative != 0 && after.from < st.last && s.finiteVerb(after.from) {
			end := s.contentEnd(after.from, st.last, b)
			return end, s.add(attribution{speaker: b.speaker, cue: b.cue, rule: "who, X said, …", sentence: si}, stretch{first: pre, last: pre + 1}, stretch{first: after.from, last: end})
		}
		return 0, false
	case after.kind == nothingFollows || after.kind == commaFollows:
		return s.addBefore(b, begin, pre+1, after, si, "clause, then cue")
	}
	return 0, false
}

// wholeQuote reports whether the quotation at item pre is introduced like a sentence of its own.
func (s *search) wholeQuote(pre, begin int) bool {
	return pre == begin
}

// addBefore adds items [first, last) as what was said before the block b, with what goes on after it.
func (s *search) addBefore(b *block, first, last int, after following, si int, rule string) (int, bool) {
	st := s.sentences[si]
	first = s.skipLeadIn(first, last)
	if !s.worth(first, last) {
		return 0, false
	}
	pieces := []stretch{{first: first, last: last}}
	end := b.right
	switch after.kind {
	case quoteFollows:
		if s.items[last-1].quote >= 0 || after.comma {
			end = s.quotesEnd(after.from, st.last)
			pieces = append(pieces, stretch{first: after.from, last: end})
		}
	case commaFollows:
		if s.items[last-1].quote < 0 {
			end = s.contentEnd(after.from, st.last, b)
			pieces = append(pieces, stretch{first: after.from, last: end})
			rule = "clause around cue"
		} else if q := s.nextQuote(after.from, st.last); q >= 0 {
			end = s.quotesEnd(q, st.last)
			pieces = append(pieces, stretch{first: q, last: end})
		}
	}
	return end, s.add(attribution{speaker: b.speaker, cue: b.cue, rule: rule, sentence: si}, pieces...)
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
			return k
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
	if b.frame&(tells|asks) != 0 && !b.after || b.frame&vows != 0 && b.frame&(says|reports) == 0 {
		i = s.hearersEnd(i, hi)
	}
	start := i
	i = s.adjunctsEnd(i, hi)
	if i >= hi {
		return following{kind: nothingFollows, from: i}
	}
	switch it := &s.items[i]; {
	case it.quote >= 0:
		return following{quoteFollows, i, i == b.right || s.items[i-1].kind == prose.Comma || s.fullQuote(i, hi)}
	case it.kind == prose.Stop, it.kind == prose.Semicolon, it.kind == prose.Close:
		return following{kind: nothingFollows, from: i}
	case it.kind == prose.Comma, it.kind == prose.Dash, it.kind == prose.Colon:
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
	if i > start && s.items[i].class&coordinator != 0 {
		return following{kind: nothingFollows, from: i}
	}
	return following{kind: clauseFollows, from: i}
}

// fullQuote reports whether the quotation at item i stands like a sentence of its own: it begins with a capital and the
// reporter's sentence ends with it.
func (s *search) fullQuote(i, hi int) bool {
	q := s.quotes[s.items[i].quote]
	first, last := q.inside()
	return first < last && s.doc.Tokens[first].Capital && (i+1 >= hi || s.items[i+1].kind == prose.Stop || s.items[i+1].kind == prose.Comma)
}

// claimsAfter adds what follows a block. n is the block's place in the sentence.
func (s *search) claimsAfter(b *block, n, si int) (int, bool) {
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
		if b.frame&(asks|says|tells) == 0 && b.frame&reports == 0 {
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
	switch {
	case b.frame&says != 0:
		return it.class&(preposition|coordinator) == 0 || s.clauseAhead(from, hi)
	case b.frame&(reports|tells) != 0:
		return s.clauseAhead(from, hi) || b.frame&reports != 0 && it.class&(preposition|coordinator) == 0
	case b.frame&vows != 0:
		return s.clauseAhead(from, hi)
	}
	return false
}

// contentEnd returns where what was said from item i on ends: with the sentence, or before the next block on the same
// level ("…, adding that", "…, and Ruiz said", "…, according to").
func (s *search) contentEnd(i, hi int, b *block) int {
	end := hi
	for n := range s.blocks {
		next := &s.blocks[n]
		if next.verb <= b.verb || next.left <= i {
			continue
		}
		if cut := s.cutBefore(next); cut > i && cut < end {
			end = cut
			break
		}
	}
	return end
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
	case next.form == participle && it.class&coordinator != 0:
		return k
	case it.kind == prose.Semicolon:
		return k
	case next.shared && s.items[next.left].class&coordinator != 0:
		return next.left
	case it.kind == prose.Word && it.class&coordinator != 0 && k > 0 && s.items[k-1].kind == prose.Comma:
		return k - 1
	}
	return 0
}

// claimsForSource adds what "according to X" vouches for: the clause after it at the beginning of a sentence, else the
// clause before it.
func (s *search) claimsForSource(b *block, begin, pre, si int) (int, bool) {
	st := s.sentences[si]
	a := attribution{speaker: b.speaker, cue: b.cue, sentence: si}
	if pre < begin || pre == begin && s.items[pre].class&coordinator != 0 {
		from := b.right
		for from < st.last && s.items[from].kind != prose.Comma && from < b.right+25 {
			from++
		}
		if from >= st.last || s.items[from].kind != prose.Comma {
			return 0, false
		}
		a.rule = "according to X, clause"
		end := s.contentEnd(from+1, st.last, b)
		return end, s.add(a, stretch{first: from + 1, last: end})
	}
	a.rule = "clause, according to X"
	return b.right, s.worth(begin, pre+1) && s.add(a, stretch{first: begin, last: pre + 1})
}

// headlineColon adds what a headline says after a name and a colon: "Orlov: We stay".
func (s *search) headlineColon(si int) {
	st := s.sentences[si]
	for i := st.first + 1; i < min(st.last, st.first+6); i++ {
		if s.items[i].kind != prose.Colon {
			continue
		}
		m, rest := s.phraseFrom(st.first, i)
		if rest == i && s.canSpeak(m) && s.worth(i+1, st.last) {
			s.add(attribution{speaker: m, cue: cue{verb: i, first: i, last: i + 1}, rule: "headline colon", sentence: si}, stretch{first: i + 1, last: st.last})
		}
		return
	}
}
