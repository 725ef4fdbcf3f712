package statements

import (
	"slices"

	"parley/corpus/extract/prose"
	"parley/model"
)

// carry gives quotations that stand alone, without a cue, to a speaker:
//
//	“We stay,” Orlov said. “You go.”          the speaker of the quotation before
//	Orlov disagreed. “We stay.”               the subject of the sentence before
//	Orlov said: ¶ “We stay.”                  the cue at the end of the paragraph before
//	¶ “We stay …  ¶ “And you go.” Orlov said  the speaker who comes at the end
func (s *search) carry() {
	s.bySentence()
	byCue, last := s.byCue, s.last
	double := slices.ContainsFunc(s.quotes, func(q quotation) bool { return !q.single })
	before := -1 // the attribution that a quotation alone goes on with
	for si, st := range s.sentences {
		goesOn := before >= 0 && s.goesOn(before, si)
		if !s.startsWithFreeQuote(si) || double && s.isHeading(st) || !goesOn && s.isMention(st) {
			if n := byCue[si]; n >= 0 {
				before = n
			}
			continue
		}
		end := s.quotesEnd(st.first, st.last)
		a := attribution{sentence: si, rule: quotationAlone}
		speaker, verb := s.unknownCue(end, st.last)
		signed := s.signature(end, si)
		switch {
		case s.askedBefore(&a, end, st.last):
		case !speaker.none() && s.pauses(end-1):
			a.speaker, a.cue, a.rule = speaker, verb, quotationBeforeSpeaker
		case !signed.none():
			a.speaker, a.rule = signed, quotationAboveSignature
		case si > 0 && s.endsInColon(si-1):
			a.rule = quotationAfterColon
			a.speaker, a.cue = s.introducer(si - 1)
		case s.isReply(st):
		case goesOn:
			a.speaker, a.rule = s.whoStands(s.found[before].speaker), quotationCarriedOn
			if last[si-1] == before && s.joins(before, si) {
				a.joins = before + 1
			}
		case si > 0:
			a.speaker, a.rule = s.speakerAhead(si, before, byCue[si-1])
		}
		if s.add(a, stretch{first: st.first, last: end}) {
			last[si] = len(s.found) - 1
			if a.rule != passiveQuestion { // whoever is asked has the next word, not whoever asks
				before = last[si]
			}
		}
	}
	s.carryBack()
}

// carryBack gives paragraphs that leave their quotation open, and whose speaker is not known, to the speaker of the
// paragraph that goes on with it: ¶ “We stay.   ¶ “And you go,” Orlov said.
func (s *search) carryBack() {
	behind := -1 // the attribution of the paragraph below
	for si := len(s.sentences) - 1; si >= 0; si-- {
		st, n := s.sentences[si], s.last[si]
		q := s.items[st.first].quote
		if !st.begins || q < 0 || n < 0 {
			behind = -1
			continue
		}
		a := &s.found[n]
		open := !s.quotes[q].closed && a.rule >= quotationCarriedOn && a.rule <= quotationAlone
		if open && behind >= 0 && behind < n && a.speaker.none() {
			a.speaker, a.rule, a.joins = s.found[behind].speaker, quotationCarriedOn, behind+1
		} else {
			behind = s.byCue[si]
		}
	}
}

// speakerAhead returns who says a quotation alone that begins sentence si, and the rule: whoever the sentence before it
// gives something to say (attribution n) or has for its subject, else the speaker of the quotation before, if any.
func (s *search) speakerAhead(si, before, n int) (mention, rule) {
	if n >= 0 && !s.found[n].speaker.none() {
		return s.whoStands(s.found[n].speaker), quotationAfterSpeaker
	}
	var subject mention
	if st := s.sentences[si-1]; st.role != model.Headline {
		subject = s.mainSubject(st)
	}
	if !subject.none() && s.isPerson(subject) {
		return subject, quotationAfterSpeaker
	}
	if before >= 0 {
		return s.found[before].speaker, quotationCarriedOver
	}
	return subject, quotationAfterSpeaker
}

// isPerson reports whether a phrase names people rather than things, as far as can be told.
func (o *outline) isPerson(m mention) bool {
	it := &o.items[m.last-1]
	return it.class&(hePronoun|shePronoun|roleNoun|title|firstPerson) != 0 || o.endsInName(m)
}

// unknownCue reads a speaker with a verb that the lexicon does not have, right after a quotation: “We stay,” Orlov shot
// back · “Stay!” blared the paper.
func (s *search) unknownCue(i, hi int) (mention, cue) {
	if i < hi && (s.items[i].kind == prose.Comma || s.items[i].kind == prose.Dash) {
		i++
	}
	if i >= hi || s.items[i].kind != prose.Word {
		return mention{}, cue{}
	}
	if s.verbLike(i) {
		m, rest := s.phraseFrom(i+1, hi)
		if m, rest = s.withReduced(m, rest, hi); !m.none() && s.endsInverted(m, rest, hi) {
			return m, cue{verb: i, first: i, last: i + 1}
		}
	}
	m, rest := s.phraseFrom(i, hi)
	for k := i + 1; k <= rest && k < hi; k++ { // the verb may have been read as a noun: "Orlov shot back"
		if s.verbLike(k) && s.canSpeak(mention{i, k}) {
			return mention{i, k}, cue{verb: k, first: k, last: k + 1}
		}
	}
	if m.none() || rest >= hi || s.items[rest].kind != prose.Comma {
		return mention{}, cue{}
	}
	return m, cue{} // “We stay,” Orlov, the mayor, …
}

// signature returns the name that stands behind a quotation in brackets, or below or behind it after a dash: “We stay.” ¶
// — Ivan Orlov, in Brix. end is the item after the quotation, which stands in sentence si.
func (s *search) signature(end, si int) mention {
	st, dash := s.sentences[si], false
	if end == st.last {
		if si+1 == len(s.sentences) {
			return mention{}
		}
		st = s.sentences[si+1]
		end, dash = st.first, st.role == model.Bullet && st.begins // the dash was taken for that of a list
	}
	if s.items[end].kind == prose.Dash || s.items[end].kind == prose.Open && s.closeOf(end, st.last) > 0 {
		end, dash = end+1, true
	}
	if !dash || end >= st.last || st.last-end > maxSignature {
		return mention{}
	}
	m, rest := s.phraseFrom(end, st.last)
	if m.none() || !s.namesOnly(m.first, m.last) || rest < st.last && s.items[rest].kind == prose.Word && s.items[rest].class&preposition == 0 {
		return mention{}
	}
	return m
}

// maxSignature bounds how many items a signature has.
const maxSignature = 16

// bySentence finds for each sentence the attribution that a quotation alone after it goes on with, the last one that holds
// a quotation or else the first, and the one that stands last.
func (s *search) bySentence() {
	s.byCue = s.byCue[:0]
	for range s.sentences {
		s.byCue, s.last = append(s.byCue, -1), append(s.last, -1)
	}
	for n, a := range s.found {
		if s.byCue[a.sentence] < 0 || s.kind(a) == model.Direct || a.rule == quotationBeforeCue || a.rule == clauseBeforeCue {
			s.byCue[a.sentence] = n
		}
		if l := s.last[a.sentence]; l < 0 || s.found[l].content[0].first < a.content[0].first {
			s.last[a.sentence] = n
		}
	}
}

// startsWithFreeQuote reports whether sentence si begins with a quotation that nobody has claimed.
func (s *search) startsWithFreeQuote(si int) bool {
	st := s.sentences[si]
	q := s.items[st.first].quote
	if q < 0 || s.taken[q] || st.role == model.Headline {
		return false
	}
	if s.quotes[q].words <= 3 && st.first+1 < st.last && s.finiteVerb(st.first+1) && !s.pauses(st.first) {
		return false // “Peace” is a word that …
	}
	if s.quotes[q].words > 3 || !st.begins || s.lastMark(st.first) == prose.Stop {
		return true
	}
	speaker, _ := s.unknownCue(st.first+1, st.last)
	return s.pauses(st.first) && (!speaker.none() || st.first+1 < st.last && !s.signature(st.first+1, si).none())
}

// isHeading reports whether a sentence is a heading, ¶ ‘A change of course’ ¶, if single marks are not those of the article
// for what is said.
func (s *search) isHeading(st stretch) bool {
	q := s.quotes[s.items[st.first].quote]
	return q.single && st.begins && q.words <= maxHeading && s.quotesEnd(st.first, st.last) == st.last
}

// isMention reports whether the quotation that begins a sentence is a title or a word that the sentence speaks of, rather
// than words of somebody: “The Long Way,” a film, is … · “Brix Today” star Ann Ruiz …
func (s *search) isMention(st stretch) bool {
	end := s.quotesEnd(st.first, st.last)
	q := s.items[st.first].quote
	if !s.quotes[q].closed || end == st.last {
		return false
	}
	switch s.lastMark(end - 1) {
	case prose.Stop, prose.Dash:
		return false
	case prose.Comma:
		return s.isTitle(q) && s.quotes[q].words <= maxHeading
	}
	return s.items[end].kind == prose.Word
}

// maxHeading bounds how many words a heading or a title has.
const maxHeading = 10

// goesOn reports whether a quotation at the beginning of sentence si goes on with attribution n: that one holds a
// quotation too and stands in the sentence before.
func (s *search) goesOn(n, si int) bool {
	return s.found[n].sentence == si-1 && s.kind(s.found[n]) != model.Indirect
}

// joins reports whether a quotation at the beginning of sentence si is a piece of attribution n: in the same paragraph,
// after a quotation that its paragraph left open, or as a paragraph that holds nothing else.
func (s *search) joins(n, si int) bool {
	a, st := s.found[n], s.sentences[si]
	if s.kind(a) != model.Direct {
		return false
	}
	if st.begins && s.quotesEnd(st.first, st.last) == st.last && (si+1 == len(s.sentences) || s.sentences[si+1].begins) {
		return true
	}
	last := a.content[len(a.content)-1].last
	if !st.begins {
		return s.sentences[a.sentence].part == st.part
	}
	n, found := slices.BinarySearchFunc(s.quotes, last, func(q quotation, last int) int { return q.last - last })
	return found && !s.quotes[n].closed
}

// whoStands returns the noun phrase that a relative word stands for: in "Orlov, who said", Orlov. Other mentions stay.
func (s *search) whoStands(m mention) mention {
	if m.none() || m.last != m.first+1 || s.items[m.first].class&relative == 0 || m.first == 0 {
		return m
	}
	end := m.first
	if s.items[end-1].kind == prose.Comma {
		end--
	}
	lo := max(0, end-maxLook)
	if who, _ := s.phraseEnding(end, lo); !who.none() && s.canSpeak(who) {
		return who
	}
	return m
}

// endsInColon reports whether sentence si ends with a colon.
func (s *search) endsInColon(si int) bool {
	return s.items[s.sentences[si].last-1].kind == prose.Colon
}

// introducer returns who is quoted after the colon that ends sentence si, and the cue if there is one.
func (s *search) introducer(si int) (mention, cue) {
	st := s.sentences[si]
	if c := s.labelEnd(si); c == st.last-1 {
		return s.labelled(si, c), cue{}
	}
	s.blocks = s.blocksOf(st, s.blocks[:0])
	if n := len(s.blocks); n > 0 {
		return s.blocks[n-1].speaker, s.blocks[n-1].cue
	}
	return s.mainSubject(st), cue{}
}

// mainSubject returns the subject of a sentence: of its last verb that has one, else the phrase that it consists of.
func (s *search) mainSubject(st stretch) mention {
	if m := s.sharedSubject(st.last-1, st.first); !m.none() {
		return s.ownerOfSpeech(m)
	}
	m, _ := s.phraseEnding(st.last-1, st.first)
	if m.none() || !s.canSpeak(m) {
		return mention{}
	}
	return s.ownerOfSpeech(m)
}
