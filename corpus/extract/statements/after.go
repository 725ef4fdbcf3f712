package statements

import (
	"slices"
	"strings"

	"parley/corpus/extract/prose"
)

// claimsAfter adds what follows a block.
func (s *search) claimsAfter(b *block, si int) (int, bool) {
	st := s.sentences[si]
	after := s.afterBlock(b, st.last)
	by := s.ruleAfter(b, after, st.last)
	if by == noRule && s.judged(b, after) {
		by = judgementAfterCue
	}
	if object := s.objectOf(b, st.last); object > 0 && (by == noRule || by == clauseAfterCue || by == thingAfterCue) {
		by, after = objectAfterCue, following{kind: clauseFollows, from: object}
	}
	if by == noRule {
		return 0, false
	}
	a := attribution{speaker: b.speaker, cue: b.cue, sentence: si, rule: by}
	from := after.from
	if after.kind == quoteFollows && after.comma {
		end := s.quotesEnd(from, st.last)
		if end < st.last && s.items[end].kind == prose.Word && s.items[from-1].kind != prose.Comma && s.items[from-1].kind != prose.Colon &&
			!(s.lastMark(end-1) == prose.Comma && s.finiteVerb(end)) && s.remarkOnQuote(end-1, st.last) == 0 { // "Orlov, citing “a plan,” | left"; "which Orlov called “a joke,” | failed"
			end = s.contentEnd(end, st.last, b)
			a.rule = partialQuotationAfterCue
		}
		return end, s.add(a, stretch{first: from, last: end})
	}
	if by == judgementAfterCue || by == objectAfterCue || by == thingAfterCue && b.frame.quotesOnly() {
		from = b.verb // called the plan “a joke”, called for talks: without its verb nobody could read it
	}
	end := s.beforeClaimed(from, s.contentEnd(from, st.last, b))
	if by == objectAfterCue || by == judgementAfterCue {
		end = s.objectEnd(from, end)
	}
	if !s.worth(from, end) || b.form == participle && s.is(b.verb, end, "citing") && s.isSource(b.right, end) {
		return 0, false
	}
	return end, s.add(a, stretch{first: from, last: end})
}

// isSource reports whether items [first, last) name no more than people, whom somebody cites: "citing | two officials".
func (s *search) isSource(first, last int) bool {
	m, rest := s.phraseFrom(first, last)
	return !m.none() && rest == last && s.isPerson(m)
}

// beforeClaimed returns the colon or dash in items [first, last) behind which a quotation with a cue of its own stands: "said
// he would stay: | “It is ours,” he said". It is last when there is none.
func (s *search) beforeClaimed(first, last int) int {
	at := s.items[first].first
	n, _ := slices.BinarySearchFunc(s.claimed, at, func(c tokens, at int) int { return c.first - at })
	for _, c := range s.claimed[n:min(len(s.claimed), n+maxBlocks)] {
		k, found := slices.BinarySearchFunc(s.items[first:last], c.first, func(it item, at int) int { return it.first - at })
		if k += first; found && k > first && s.items[k].quote >= 0 && (s.items[k-1].kind == prose.Colon || s.items[k-1].kind == prose.Dash) {
			return k - 1
		}
	}
	return last
}

// judged reports whether somebody or something that the block's verb judges follows it: "condemned | the attack".
func (s *search) judged(b *block, after following) bool {
	if b.frame&judges == 0 || b.after || after.kind != clauseFollows || after.from != b.right || !s.person(b.speaker) {
		return false
	}
	it := &s.items[after.from]
	return it.kind == prose.Word && (it.capital || it.class&(preposition|coordinator|subordinator|auxiliary) == 0)
}

// objectOf returns the preposition that leads to what the block's verb speaks of, behind adverbs and hearers: "warned | of
// a new war", "asked Orlov | about the talks". It is 0 when there is none, or the speaker is a thing.
func (s *search) objectOf(b *block, hi int) int {
	it := &s.items[b.verb]
	if it.governs == 0 || b.after || b.source || !s.person(b.speaker) {
		return 0
	}
	i := b.right
	for i < hi && s.isAdverb(i) {
		i++
	}
	if b.frame&(tells|asks|vows) != 0 {
		i = s.hearersEnd(i, hi)
	}
	if i+1 >= hi || s.items[i].kind != prose.Word || it.governs&governsOf(s.word(i)) == 0 {
		return 0
	}
	if next := &s.items[i+1]; next.kind > prose.Number || next.class&(preposition|timeWord) != 0 && next.class&determiner == 0 || next.kind == prose.Number || s.occasionAhead(i, hi) || s.infinitive(i, hi) {
		return 0 // "insisted on Monday", "warned in a speech"
	}
	return i
}

// ruleAfter returns the rule by which what follows a block is what was said; noRule when it is not.
func (s *search) ruleAfter(b *block, after following, hi int) rule {
	by, ok := noRule, false
	switch from := after.from; after.kind {
	case quoteFollows:
		by, ok = partialQuotationAfterCue, !s.taken[s.items[from].quote]
		if after.comma {
			by = quotationAfterCue
		}
	case thatFollows:
		by, ok = thatClauseAfterCue, !b.frame.quotesOnly()
	case askFollows:
		by, ok = questionAfterCue, b.frame&(asks|clausal|tells) != 0 && s.opensQuestion(b, from)
	case toFollows:
		by, ok = infinitiveAfterCue, b.frame&(vows|tells|asks) != 0 && !s.purpose(b, from) || s.quotedAhead(from, hi)
	case clauseFollows:
		by, ok = clauseAfterCue, !s.isObject(b) && s.takesClause(b, from, hi)
		if b.frame&clausal == 0 {
			by = thingAfterCue
		}
	case commaFollows:
		by, ok = clauseAfterAs, !b.frame.quotesOnly() && s.isAs(b.left-1, b.left) && s.worth(from, hi)
	}
	if !ok {
		return noRule
	}
	return by
}

// opensQuestion reports whether the question word at item i begins a question rather than a time or a relative clause: not
// "conceded | when the polls closed", "reminded them of the guest | who stays".
func (s *search) opensQuestion(b *block, i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "when", "where":
		return b.frame&(asks|tells) != 0
	case "who", "which":
		return i == b.right || b.frame&(asks|tells) != 0 && s.hearersEnd(b.right, i) == i
	}
	return true
}

// purpose reports whether the infinitive at item i tells what something is for or about to be, rather than what somebody
// wants: "threatened his post | to save it", "in order | to show", "the debate threatens | to end".
func (s *search) purpose(b *block, i int) bool {
	if s.is(i-1, i, "order") || b.frame&vows != 0 && !s.person(b.speaker) && !s.isTheName(b.speaker) {
		return true
	}
	return b.frame&vows != 0 && i > b.right && !b.after && s.items[b.right].class&(timeWord|adverb|preposition) == 0 && !s.person(mention{b.right, i})
}

// isObject reports whether what the block reports is the noun before it: "the peace that Orlov has promised".
func (s *search) isObject(b *block) bool {
	k := b.left - 1
	return k > 0 && s.items[k].class&thatWord != 0 && s.items[k-1].kind == prose.Word && s.items[k-1].class == 0 && s.items[k-1].frame == 0 &&
		!s.items[k-1].capital
}

// takesClause judges words after a cue that no "that" introduces.
func (s *search) takesClause(b *block, from, hi int) bool {
	it := &s.items[from]
	if s.items[from-1].kind == prose.Colon {
		return !b.frame.quotesOnly()
	}
	if s.quotedAhead(from, hi) {
		return true
	}
	if it.class&auxiliary != 0 && !it.capital {
		return false // "a merger announced on Monday would …", "what Orlov says is …"
	}
	switch {
	case s.is(from, hi, "so") && s.endsSo(from+1, hi): // "said so to reporters", not "said so many had come"
		return false
	case s.is(from, hi, "nothing"), s.is(from, hi, "little"), s.is(from, hi, "goodbye"):
		return false
	case b.frame == vows && it.class == 0 && !it.capital && from == b.right:
		return false // "pledged delegates"
	case b.frame&(says|reports) != 0:
		if s.clauseAhead(from, hi) {
			return true
		}
		return it.class&(preposition|coordinator) == 0 && (b.frame&says != 0 || s.person(b.speaker)) // not "the findings underline the risks"
	case b.frame&(claims|tells|vows) != 0:
		return it.class&(preposition|subordinator) == 0 && s.clauseAhead(from, hi)
	}
	return false
}

// endsSo reports whether the "so" before item i stands for what was said.
func (s *search) endsSo(i, hi int) bool {
	return i >= hi || s.items[i].kind != prose.Word || s.items[i].class&(preposition|coordinator|timeWord) != 0
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
	switch {
	case b.frame&(tells|asks) != 0 && !b.after:
		i = s.hearersEnd(i, hi)
	case b.frame&vows != 0: // "urged Orlov | to go", but not "demanded tough sanctions"
		if end := s.hearersEnd(i, hi); end < hi && (s.infinitive(end, hi) || s.items[end].class&thatWord != 0 || s.items[end].class&negation != 0 && s.infinitive(end+1, hi)) {
			i = end
		}
	}
	if b.frame&asks != 0 && s.is(i, hi, "for") {
		return following{kind: toFollows, from: i} // "asked | for a veto"
	}
	start := i
	i = s.adjunctsEnd(i, hi)
	if i+1 < hi && s.items[i].class&negation != 0 && s.infinitive(i+1, hi) {
		return following{kind: toFollows, from: i} // "promised | not to go", "vowed | never to go"
	}
	if i >= hi {
		return following{kind: nothingFollows, from: i}
	}
	switch it := &s.items[i]; {
	case it.quote >= 0 && i == b.right && b.after:
		return following{kind: nothingFollows, from: i} // said the author of “The Long Way”
	case it.class&relative != 0 && it.class&thatWord == 0 && i == b.right && b.after:
		return following{kind: nothingFollows, from: i} // said a handful of men | who came
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
	if that := s.thatAhead(b, i, hi); that > 0 && (i > b.right || s.isCyrillic(s.items[that].first) || b.frame&tells != 0 || s.items[i].class&preposition != 0) {
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
	if s.looksLikeParticiple(i) {
		return 0 // "suggested | setting up a group that would meet"
	}
	aside := s.items[i].kind
	for k := i; k < min(hi, i+24); k++ {
		it := &s.items[k]
		switch {
		case it.quote >= 0, it.kind == prose.Stop, it.kind == prose.Semicolon, it.kind == prose.Colon, it.kind == prose.Dash && aside != prose.Dash:
			return 0
		case it.class&thatWord != 0 && k > i:
			if (aside == prose.Comma || aside == prose.Dash) && s.items[k-1].kind != aside {
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
	return s.beginsWithCapital(i) && (i+1 >= hi || s.items[i+1].kind == prose.Stop || s.items[i+1].kind == prose.Comma)
}
