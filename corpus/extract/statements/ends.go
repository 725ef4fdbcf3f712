package statements

import (
	"parley/corpus/extract/prose"
)

// maxBlocks bounds how many blocks of a sentence a rule looks at.
const maxBlocks = 24

// contentEnd returns where what was said from item i on ends: with the sentence, or before the next block on the same
// level ("…, adding that", "…, and Ruiz said", "…, according to").
func (s *search) contentEnd(i, hi int, b *block) int {
	end := hi
	if b.until > i {
		end = b.until
	}
	if c := s.subordinateEnd(i, end, b); c > 0 {
		end = c
	} else if c := s.afterthought(i, end, b); c > 0 {
		end = c
	}
	if c := s.remarkOnQuote(i, end); c > 0 {
		end = c
	}
	if c := s.silence(i, end); c > 0 {
		end = c
	}
	for n := b.at + 1; n < min(len(s.blocks), b.at+maxBlocks); n++ {
		next := &s.blocks[n]
		if next.left < i {
			continue
		}
		if cut := s.cutBefore(next); cut >= i && cut > 0 && cut < end {
			end = cut
			break
		}
	}
	return end
}

// colonIn reports whether a colon stands among items [first, last), behind which a list may go on: "said that three things were
// needed: a truce, a summit and".
func (o *outline) colonIn(first, last int) bool {
	for k := first; k < last; k++ {
		if o.items[k].kind == prose.Colon {
			return true
		}
	}
	return false
}

// subordinateEnd returns the comma that ends what was said in a subordinate clause at the beginning of a sentence ("While
// Orlov said he would stay, | his aides left") or in a relative clause ("a report that said …, | she left"); 0 when the
// block stands in neither.
func (s *search) subordinateEnd(i, hi int, b *block) int {
	if b.left == 0 || b.source || b.form == participle {
		return 0
	}
	if !s.opensSubordinate(b.left) {
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
		if next := &s.items[k+1]; next.kind <= prose.Number && next.class&(relative|coordinator) == 0 && next.form != participle && (s.clauseAhead(k+1, hi) || s.blockIn(k+1, b)) {
			return k
		}
	}
	return 0
}

// blockIn reports whether a later block than b begins at item i or behind.
func (s *search) blockIn(i int, b *block) bool {
	n := b.at + 1
	return n < len(s.blocks) && s.blocks[n].left >= i && s.blocks[n].form != participle
}

// opensSubordinate reports whether a subordinate clause that begins its sentence leads to item left without a comma between:
// "While | Orlov", "But though on Monday | Orlov", "Even as | Orlov".
func (s *search) opensSubordinate(left int) bool {
	if s.is(left-1, left, "as") && !s.is(left-2, left, "even") {
		return false // "As Orlov said, the army will stay"
	}
	for at := left - 1; at >= 0 && at > left-8; at-- {
		it := &s.items[at]
		if it.kind != prose.Word && it.kind != prose.Number {
			return false
		}
		if it.class&subordinator == 0 || it.class&thatWord != 0 {
			continue
		}
		lead := at - 1 // "But while", "Even as"
		return it.capital || lead >= 0 && s.items[lead].capital && s.items[lead].class&(coordinator|adverb) != 0 || s.is(lead, left, "even") && lead > 0 && s.items[lead-1].capital
	}
	return false
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
		case it.kind == prose.Semicolon, it.kind == prose.Dash && s.hasVerb(i, k) && s.lastDash(i, k, hi) && !s.listAhead(k+1, hi):
			return k
		case it.quote >= 0 && relatives && s.lastMark(k) == prose.Comma && s.finiteVerb(k+1):
			return k + 1
		case it.kind != prose.Comma:
		case relatives && s.finiteVerb(k+1):
			return k
		case next.class&coordinator != 0 && !s.hasVerb(i, k) && !s.quotedWithin(i, k) && s.clauseAhead(k+2, hi):
			return k // "claimed the capture of Brix, | and shots were heard"
		case s.isA(k+1, hi):
			if s.hasVerb(i+1, k) && !s.colonIn(i, k) {
				return k // but "said that Ruiz, a poet, would stay"
			}
		case s.is(k+1, hi, "compared"):
			return k
		case s.is(k+1, hi, "but") && s.items[k+2].class&subjectPronoun != 0 && s.items[k+2].class&firstPerson == 0:
			return k
		case next.form == participle && next.frame.quotesOnly():
			return k
		}
	}
	return 0
}

// remarkOnQuote returns the item behind a quotation that ends with a comma where the reporter remarks on what was said: that “the
// plan is dead,” | a claim that Brix denies · “a joke,” | his sharpest words so far. It is 0 when there is no remark.
func (s *search) remarkOnQuote(i, hi int) int {
	for k := i; k+2 < min(hi, i+maxLook); k++ {
		if s.items[k].quote < 0 || s.lastMark(k) != prose.Comma {
			continue
		}
		if m, rest := s.phraseFrom(k+1, hi); !m.none() && (s.isA(k+1, hi) || s.items[k+1].class&possessive != 0) && !(rest < hi && s.finiteVerb(rest)) {
			return k + 1
		}
		return 0
	}
	return 0
}

// silence returns where the reporter tells from item i on what the speaker left unsaid: "said he would stay, | but did not say
// why", "… | but declined to elaborate", "… | but gave no details". It is 0 when that is not told.
func (s *search) silence(i, hi int) int {
	for k := i + 2; k+2 < min(hi, i+maxLook); k++ {
		if s.items[k].class&coordinator == 0 || !s.unsaid(k+1, hi) {
			continue
		}
		if s.items[k-1].kind == prose.Comma {
			return k - 1
		}
		return k
	}
	return 0
}

// unsaid reports whether the verb group at item i tells that somebody did not speak.
func (s *search) unsaid(i, hi int) bool {
	switch {
	case s.is(i, hi, "declined") && s.is(i+1, hi, "to"), s.is(i, hi, "refused") && s.is(i+1, hi, "to"):
		return i+2 < hi && (s.items[i+2].frame&^vows != 0 || s.is(i+2, hi, "give") || s.is(i+2, hi, "provide"))
	case s.is(i, hi, "gave"), s.is(i, hi, "offered"), s.is(i, hi, "provided"):
		return s.is(i+1, hi, "no") && (s.is(i+2, hi, "details") || s.is(i+2, hi, "detail") || s.is(i+2, hi, "evidence") || s.is(i+2, hi, "further"))
	case s.is(i, hi, "did") && s.is(i+1, hi, "not"):
		i++
	case !s.is(i, hi, "didn't") && !s.is(i, hi, "didn’t"):
		return false
	}
	it := &s.items[i+1]
	return it.form == base && it.frame&(says|claims|reports) != 0
}

// objectEnd returns where the thing that begins at item i ends, at last: no comma, no dash and no second verb of the same
// subject belongs to it, "called for talks | and praised Ruiz".
func (s *search) objectEnd(i, last int) int {
	for k := i + 2; k+1 < last; k++ {
		switch it := &s.items[k]; {
		case it.kind == prose.Dash, it.kind == prose.Colon, it.kind == prose.Comma && !s.goesOnAsList(k, last), it.class&coordinator != 0 && s.finiteVerb(k+1), s.is(k, last, "while"):
			return k
		}
	}
	return last
}

// goesOnAsList reports whether the comma at item k stands in a list of things, "for talks, a truce and elections", or
// before an apposition or a relative clause.
func (s *search) goesOnAsList(k, last int) bool {
	next := &s.items[k+1]
	return next.form != participle && next.class&(subordinator|subjectPronoun) == 0 && !s.finiteVerb(k+1) && !s.clauseAhead(k+1, last)
}

// lastDash reports whether the dash at item k is the only one in items [first, last), rather than one of a pair around an
// aside.
func (s *search) lastDash(first, k, last int) bool {
	for i := first; i < min(last, k+maxLook); i++ {
		if s.items[i].kind == prose.Dash && i != k {
			return false
		}
	}
	return true
}

// listAhead reports whether items from i on go on with what was said: "— including", "— and that".
func (s *search) listAhead(i, hi int) bool {
	return s.is(i, hi, "including") || s.is(i, hi, "that") || s.is(i+1, hi, "that")
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
	case next.form == participle && (it.kind == prose.Comma || it.kind == prose.Dash):
		return k
	case next.form == participle && !next.frame.quotesOnly() && it.quote >= 0 && s.pauses(k):
		return next.left // said it was “open,” | noting that
	case next.form == participle && (!next.shared || next.frame.quotesOnly()):
		return 0 // "with wages starting to rise"
	case next.form == participle && (it.class&coordinator != 0 || s.is(k, next.left, "before") || s.is(k, next.left, "after") || s.is(k, next.left, "while")):
		return k
	case it.kind == prose.Semicolon, it.kind == prose.Comma && s.numbered(next.speaker) && s.reportsClause(next):
		return k
	case it.class&relative != 0 && it.class&thatWord == 0 && !s.is(k, next.left, "whose") && k > 0 && s.items[k-1].kind == prose.Comma:
		return k - 1 // ", | which Ruiz called"
	case next.frame.quotesOnly():
		return 0
	case next.shared && s.items[next.left].class&coordinator != 0:
		return next.left
	case it.kind == prose.Word && it.class&(coordinator|subordinator) != 0 && it.class&thatWord == 0 && k > 0 && s.breaks(k-1):
		if s.items[k-1].quote >= 0 {
			return k // would “support the nominee,” | while Ruiz said
		}
		return k - 1
	case s.is(k, next.left, "while") && s.reportsClause(next):
		return k
	case it.kind == prose.Word && it.class&coordinator != 0 && next.verb-next.left < 6 && s.reportsClause(next):
		return k
	}
	return 0
}

// breaks reports whether item k is a comma or a dash, or a quotation that ends with one.
func (s *search) breaks(k int) bool {
	it := &s.items[k]
	return it.kind == prose.Comma || it.kind == prose.Dash || it.quote >= 0 && s.lastMark(k) == prose.Comma
}

// reportsClause reports whether a clause follows the block at once: "and others have said | they would".
func (s *search) reportsClause(b *block) bool {
	if b.right >= len(s.items) || b.frame&(clausal|tells) == 0 {
		return false
	}
	if s.items[b.right].class&(subjectPronoun|contracted|thatWord) != 0 {
		return true
	}
	return b.frame&says != 0 && s.numbered(b.speaker) // "and one in four said | the party was hostile"
}

// numbered reports whether the phrase counts people: "14 percent", "one in four".
func (o *outline) numbered(m mention) bool {
	return o.items[m.first].kind == prose.Number || o.items[m.last-1].kind == prose.Number || o.is(m.last-1, m.last, "percent") || o.is(m.first, m.last, "one")
}
