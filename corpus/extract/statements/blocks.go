package statements

import (
	"parley/corpus/extract/prose"
	"parley/model"
)

// block is a cue with its speaker, as one piece of a sentence: "said Anna Ruiz, the mayor" or "Orlov, 46, has said". What
// was said stands before the block, after it, or on both sides.
type block struct {
	cue
	speaker     mention
	left, right int  // items of the block: [left, right)
	after       bool // the speaker follows the verb
	shared      bool // the speaker is another verb's subject: "left and said", ", adding"
	at          int  // the block's place in its sentence
	claimed     bool // what was said is found
	until       int  // the comma where what was said must end, 0 for none
}

// blocksOf returns the blocks of a sentence in their order.
func (o *outline) blocksOf(s stretch, into []block) []block {
	for i := s.first; i < s.last; i++ {
		if o.items[i].frame == 0 && o.items[i].class&sourceCue == 0 {
			continue // no cue, as most items
		}
		c, ok := o.cueAt(i, s.first, s.last, s.role == model.Headline)
		if !ok || o.inQuestion(c, s) {
			continue
		}
		if b, ok := o.blockAround(c, s, into); ok {
			b.at = len(into)
			into = append(into, b)
		}
	}
	return into
}

// inQuestion reports whether the reporter asks whether, or by whom, something was said: "Who said that …?", "Why did Orlov say
// …?"
func (o *outline) inQuestion(c cue, s stretch) bool {
	if c.source || c.frame&asks != 0 || c.form == participle || o.items[s.last-1].kind != prose.Stop || o.word(s.last - 1)[0] != '?' {
		return false
	}
	i := s.first
	if o.items[i].class&coordinator != 0 {
		i++
	}
	if it := &o.items[i]; it.class&questionWord != 0 || it.class&relative != 0 && it.class&thatWord == 0 {
		return i+1 == c.first || i+1 < s.last && o.items[i+1].class&auxiliary != 0 && c.form == base
	}
	return o.items[i].class&auxiliary != 0 && (c.form == base || o.items[i].class&beForm == 0)
}

// blockAround finds the speaker of a cue. earlier are the blocks before it in the sentence.
func (o *outline) blockAround(c cue, s stretch, earlier []block) (block, bool) {
	b := block{cue: c, left: c.first, right: c.last}
	switch {
	case c.source && o.viewOf(c.first, s.last) == c.last-1:
		b.speaker, b.after = mention{c.first + 1, max(c.first+2, c.last-2)}, true // "in Orlov’s view"
		return b, true
	case c.source:
		from := c.last
		for from < s.last && o.isAdverb(from) {
			from++
		}
		b.speaker, b.right = o.phraseFrom(from, s.last)
		if m, rest := o.phraseFrom(b.right+1, s.last); !b.speaker.none() && !o.endsInName(b.speaker) && o.is(b.right, s.last, "by") && !m.none() && o.canSpeak(m) {
			b.speaker, b.right = m, rest // "according to a report by Orlov"
		}
		b.after = true
		return b, !b.speaker.none()
	case c.form == participle:
		return o.participleBlock(b, s, earlier)
	}
	if c.inverts() && o.mayInvert(c, s) {
		m, rest := o.phraseFrom(c.last, s.last)
		m, rest = o.withReduced(m, rest, s.last)
		if !m.none() && !o.nobody(m) && !(o.isMass(m) && o.afterComma(c, s)) && o.endsInverted(m, rest, s.last) && (c.frame&says != 0 || o.endsInName(m) || !o.apposed(c, s)) {
			b.speaker, b.right, b.after = m, rest, true
			return b, true
		}
	}
	m, edge := o.subjectBefore(c.first, s.first)
	if c.form == base && o.is(c.first, s.last, "to") {
		m, edge = o.phraseEnding(c.first, s.first) // "led Orlov | to say"
	}
	if n := o.outerBlock(earlier); m.none() && n >= 0 && c.first > s.first && o.items[c.first-1].kind == prose.Comma {
		b.speaker, b.shared = earlier[n].speaker, true // "said he would come, asked for talks"
		return b, true
	}
	if m.none() || o.nobody(m) {
		return b, false
	}
	b.speaker, b.left = m, edge
	b.shared = edge > m.first && o.items[edge].class&coordinator != 0
	if n := o.outerBlock(earlier); b.shared && n >= 0 {
		b.speaker = earlier[n].speaker
	}
	if o.items[m.first].class&abstractSubject != 0 && m.last == m.first+1 && !o.is(m.first, m.last, "it") && o.items[m.first].class&relative == 0 {
		return b, false // "This suggests that": an inference of the reporter's
	}
	return b, o.canSpeak(m) || o.items[m.first].class&relative != 0
}

// nobody reports whether the phrase names nobody: "nobody", "no one", "none of them", "no official", "according to her".
func (o *outline) nobody(m mention) bool {
	for _, w := range [...]string{"no", "nobody", "none", "neither", "no-one", "nothing", "anything", "little", "according"} {
		if o.is(m.first, m.last, w) {
			return true
		}
	}
	return false
}

// apposed reports whether the comma before the cue ends an apposition to a name, which is then the subject: "Ruiz, the
// mayor of Brix, wrote a book".
func (o *outline) apposed(c cue, s stretch) bool {
	if c.first == s.first || o.items[c.first-1].kind != prose.Comma {
		return false
	}
	m, _ := o.subjectBeforeComma(c.first-1, max(s.first, c.first-maxLook))
	return !m.none() && o.endsInName(m) && m.last < c.first-1
}

// participleBlock finds the speaker of "saying", "adding" and the like: the phrase that it follows ("a statement saying")
// or the subject of the clause before its comma.
func (o *outline) participleBlock(b block, s stretch, earlier []block) (block, bool) {
	if m, comma := o.openingSubject(b.cue, s); comma > 0 {
		b.speaker, b.until = m, comma
		return b, true
	}
	if b.first == s.first {
		return b, false
	}
	i := b.first - 1
	for i > s.first && o.isAdverb(i) && !o.is(i, b.first, "as") {
		i--
	}
	before := &o.items[i]
	if o.is(i, b.first, "as") && i > s.first { // "quoted him as saying"
		before, i = &o.items[i-1], i-1
		if m := o.quotedBy(i, s.first); !m.none() {
			b.speaker, b.left = m, i+1
			return b, true
		}
	}
	if before.kind == prose.Word && before.class&(coordinator|subordinator|preposition|adverb) == 0 && before.frame == 0 && !o.titleWithComma(i) {
		b.speaker, b.left = o.phraseEnding(i+1, s.first)
		if author := o.author(b.speaker, b.left, s.first); !author.none() {
			b.speaker = author
		}
		return b, !b.speaker.none() && o.canSpeak(b.speaker)
	}
	b.shared = true
	if n := o.outerBlock(earlier); n >= 0 && earlier[n].verb > b.verb-maxLook {
		b.speaker = earlier[n].speaker
		return b, true
	}
	if b.speaker = o.sharedSubject(b.first, s.first); b.speaker.none() && o.items[b.first-1].kind == prose.Comma {
		b.speaker = o.mainPhrase(s.first, b.first)
	}
	return b, !b.speaker.none()
}

// author returns who makes or sends the thing that the phrase m, which begins its clause's rest at item edge, says something
// in: "Orlov issued a statement saying", "Orlov sent out a message to supporters saying", "Orlov answered on Twitter saying".
func (o *outline) author(m mention, edge, lo int) mention {
	if m.none() || edge <= lo || !o.finiteVerb(edge-1) || o.items[edge-1].class&beForm != 0 {
		return mention{}
	}
	if at := m.first - 1; at >= edge && (o.is(at, m.first, "on") || o.is(at, m.first, "in") || o.is(at, m.first, "at")) {
		return o.sharedSubject(edge, lo)
	}
	for k := edge; k < m.last; k++ {
		it := &o.items[k]
		if it.class&(occasion|document) != 0 && !it.capital {
			return o.sharedSubject(edge, lo)
		}
		if k > edge && it.class&preposition != 0 {
			break
		}
	}
	return mention{}
}

// quotedBy returns who is quoted where somebody else quotes them: "Orlov | was quoted by an agency | as saying". i is the
// item before "as".
func (o *outline) quotedBy(i, lo int) mention {
	for k := i; k > max(lo, i-10); k-- {
		it := &o.items[k]
		if it.kind != prose.Word && it.kind != prose.Possessive {
			break
		}
		if it.frame&manner == 0 || it.form != past {
			continue
		}
		g := o.groupStart(k, lo)
		if !o.passive(cue{verb: k, first: g, form: past}) {
			break
		}
		m, _ := o.subjectBefore(g, lo)
		return m
	}
	return mention{}
}

// outerBlock returns the last of the blocks that stands in no subordinate clause; -1 when there is none.
func (o *outline) outerBlock(blocks []block) int {
	for n := len(blocks) - 1; n >= max(0, len(blocks)-maxBlocks); n-- {
		b := &blocks[n]
		if b.left == 0 || o.items[b.left-1].class&subordinator == 0 || o.items[b.left-1].capital {
			return n
		}
	}
	return -1
}

// mayInvert reports whether what stands before the cue lets its subject follow: a quotation, a comma, the beginning.
func (o *outline) mayInvert(c cue, s stretch) bool {
	if c.first != c.verb || c.last >= s.last || o.describedSubject(c, s) {
		return false
	}
	if c.first == s.first {
		return true
	}
	switch before := &o.items[c.first-1]; before.kind {
	case prose.Mark:
	case prose.Comma, prose.Dash:
		if c.frame&(clausal|asks) == 0 {
			return false // ", challenged Orlov to"
		}
	case prose.Word:
		return o.isAs(c.first-1, c.first) || o.is(c.first-1, c.first, "than")
	default:
		return false
	}
	it := &o.items[c.last]
	return it.class&(subjectPronoun|hePronoun|shePronoun|theyPronoun) == 0 || o.items[c.first-1].kind != prose.Comma
}

// afterComma reports whether the cue stands right behind a comma of the reporter's: a verb there may be one of several,
// "stopped, | wrote neutrality into the law", whose object follows.
func (o *outline) afterComma(c cue, s stretch) bool {
	return c.first > s.first+1 && o.items[c.first-1].kind == prose.Comma && o.items[c.first-2].quote < 0
}

// describedSubject reports whether all that stands before the cue in its sentence is a name with what describes it, between
// commas: "Ruiz, the mayor of Brix, | said the heat and the cold would last".
func (o *outline) describedSubject(c cue, s stretch) bool {
	if c.first == s.first || o.items[c.first-1].kind != prose.Comma {
		return false
	}
	m, edge := o.subjectBeforeComma(c.first-1, max(s.first, c.first-maxLook))
	return !m.none() && edge == s.first && m.last < c.first-1 && o.items[m.last].kind == prose.Comma && o.endsInName(m)
}

// endsInverted reports whether the phrase m after a verb is its subject rather than the beginning of what was said: no
// verb of its own follows it.
func (o *outline) endsInverted(m mention, rest, hi int) bool {
	if !o.canSpeak(m) {
		return false
	}
	if rest >= hi {
		return true
	}
	if it := &o.items[m.first]; m.last-m.first == 1 && !it.capital && it.class == 0 && rest < hi && o.items[rest].class&timeWord != 0 {
		return false // said early Friday
	} else if it.class&possessive != 0 && o.items[m.last-1].class&roleNoun == 0 && !o.isName(m.last-1) {
		return false // “a joke,” attacked his record as
	}
	it := &o.items[rest]
	switch it.kind {
	case prose.Mark:
		return it.quote < 0 || !o.goesOnInside(rest) // "said the plan “would fail”"
	case prose.Comma, prose.Stop, prose.Dash, prose.Open, prose.Colon, prose.Semicolon:
		return true
	case prose.Word:
		return it.class&(preposition|timeWord|relative|subordinator|coordinator|adverb) != 0 && !o.finiteVerb(rest) || it.form == participle
	}
	return false
}
