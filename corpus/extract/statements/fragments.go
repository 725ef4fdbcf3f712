package statements

import (
	"strings"

	"parley/corpus/extract/prose"
	"parley/model"
)

// fragments gives quoted pieces of the reporter's sentences to the subject that they belong to: "he called it “a
// disaster”". Titles and words that are only held at a distance (“deals”) are nobody's statement.
func (s *search) fragments() {
	for si, st := range s.sentences {
		for i := st.first; i < st.last; i++ {
			q := s.items[i].quote
			if q < 0 || s.taken[q] {
				continue
			}
			a := attribution{sentence: si, rule: quotedPiece}
			if i > st.first && s.items[i-1].kind == prose.Colon {
				a.rule = quotationAfterColon
				a.speaker = s.beforeColon(i-1, si)
				if s.add(a, stretch{first: i, last: i + 1}) {
					s.last[si] = len(s.found) - 1
				}
				continue
			}
			if st.role == model.Headline {
				continue
			}
			switch {
			case s.quotes[q].words <= 2 && i+1 < st.last && s.finiteVerb(i+1) && s.endsInLy(q):
				a.speaker, _ = s.subjectBefore(i, st.first) // Brix “categorically” rejects the idea
			case s.namedBy(&a, i, st):
			case s.askedOf(&a, i, st):
			case s.quotes[q].words < 4 || s.isCatchword(i) || s.isTitle(q) || i == st.first && s.isMention(st):
				continue
			default:
				a.speaker = s.sharedSubject(i, st.first)
				if m := s.participleSubject(i, st); !m.none() {
					a.speaker = m
				}
			}
			if a.rule == quotedPiece && (a.speaker.none() || s.isThing(a.speaker)) {
				if before := s.quotedBefore(si); !before.none() {
					a.speaker = before // They want “a deal,” Orlov said. It is one of “many things to come.”
				} else if a.speaker.none() && !s.isSentence(i) && !s.isRemark(i, st.first) {
					continue
				}
			}
			s.add(a, stretch{first: i, last: i + 1})
		}
	}
}

// quotedBefore returns who is quoted in the sentence before sentence si of the same paragraph.
func (s *search) quotedBefore(si int) mention {
	if s.sentences[si].begins || s.last[si-1] < 0 {
		return mention{}
	}
	a := s.found[s.last[si-1]]
	if s.kind(a) == model.Indirect {
		return mention{}
	}
	return a.speaker
}

// isThing reports whether the phrase is "it", "this" or the like.
func (o *outline) isThing(m mention) bool {
	return m.last == m.first+1 && o.items[m.first].class&abstractSubject != 0 && o.items[m.first].class&relative == 0
}

// isRemark reports whether the quotation at item i is what a noun of saying before it is about: "the comments on “…”".
func (s *search) isRemark(i, lo int) bool {
	return i-2 >= lo && s.items[i-1].class&preposition != 0 && s.items[i-2].class&occasion != 0
}

// isSentence reports whether the quotation at item i is a sentence of its own, which somebody must have said.
func (s *search) isSentence(i int) bool {
	return s.beginsWithCapital(i) && s.lastMark(i) == prose.Stop
}

// isCatchword reports whether the quotation at item i is a catchword that the reporter holds at a distance: the “coalition
// of the willing”.
func (s *search) isCatchword(i int) bool {
	return s.quotes[s.items[i].quote].words <= 5 && s.is(i-1, i, "the") && s.goesOnInside(i)
}

// beforeColon returns who is quoted after the colon at item c: the phrase before it where that is all there is ("Orlov: …"),
// else the subject of the clause before it.
func (s *search) beforeColon(c, si int) mention {
	if s.labelEnd(si) == c {
		return s.labelled(si, c)
	}
	lo := s.sentences[si].first
	if m, rest := s.phraseFrom(lo, c); !m.none() && s.items[lo].class&(heName|sheName|title) != 0 && s.isName(lo) && (rest == c || s.items[rest].kind == prose.Comma && !s.hasVerb(rest, c)) && s.endsInName(s.headOf(m)) {
		return m // Anna Ruiz, the mayor of Brix: “…” · Anna Ruiz (Brix Party): “…”
	}
	m, edge := s.phraseEnding(c, lo)
	if owner := s.ownerOfWords(m); m.first == lo && !owner.none() {
		return owner // The mayor’s verdict: “…” · Her answer: “…”
	}
	if m.none() || !s.canSpeak(m) || edge > lo && s.items[edge-1].kind != prose.Dash && s.items[edge-1].kind != prose.Stop {
		if subject := s.sharedSubject(c, lo); !subject.none() {
			return s.ownerOfSpeech(subject)
		}
	}
	if m.none() || !s.canSpeak(m) {
		return mention{}
	}
	return s.ownerOfSpeech(m)
}

// headOf returns the phrase m without the brackets at its end.
func (o *outline) headOf(m mention) mention {
	if o.items[m.last-1].kind == prose.Close {
		if open := o.matchOpen(m.last-1, m.first); open > m.first {
			m.last = open
		}
	}
	return m
}

// ownerOfWords returns whose words the phrase m is about when it names no person: of "the mayor’s verdict" the mayor, of
// "her answer" her.
func (o *outline) ownerOfWords(m mention) mention {
	if m.none() || m.last-m.first < 2 {
		return mention{}
	}
	if it := &o.items[m.last-1]; it.kind != prose.Word || it.capital || it.class&(roleNoun|title|organisation|anonymousNoun) != 0 {
		return mention{}
	}
	if it := &o.items[m.first]; it.class&possessive != 0 && it.class&firstPerson == 0 {
		return mention{m.first, m.first + 1}
	}
	for k := m.last - 2; k > m.first; k-- {
		if o.items[k].kind == prose.Possessive {
			return mention{m.first, k}
		}
	}
	return mention{}
}

// ownerOfSpeech returns whose the words are that the phrase m means, "the minister’s answer", "the words of Orlov"; else m.
func (o *outline) ownerOfSpeech(m mention) mention {
	for k := m.first; k < m.last; k++ {
		if !o.isSpeech(k) {
			continue
		}
		if o.is(k+1, m.last, "of") && k+2 < m.last {
			return mention{k + 2, m.last}
		}
		if k == m.last-1 {
			if owner := o.ownerOfWords(m); !owner.none() {
				return owner
			}
		}
		break
	}
	return m
}

// isSpeech reports whether item i is a noun for what somebody says: "words", "answer", "message".
func (o *outline) isSpeech(i int) bool {
	it := &o.items[i]
	if it.kind != prose.Word || it.capital {
		return false
	}
	switch o.word(i) {
	case "words", "word", "answer", "answers", "reply", "response", "verdict", "message":
		return true
	}
	return it.class&(nounCue|document) != 0
}

// endsInLy reports whether quotation q is an adverb.
func (s *search) endsInLy(q int) bool {
	first, last := s.quotes[q].inside()
	return first < last && strings.HasSuffix(s.doc.Word(last-1), "ly")
}

// namedBy reports whether the quotation at item i is what somebody calls a thing in the passive, and sets the speaker and
// the cue: "was described by Orlov as “a joke”", "was called “a joke” by Orlov".
func (s *search) namedBy(a *attribution, i int, st stretch) bool {
	for k := i - 1; k > max(st.first, i-10); k-- {
		it := &s.items[k]
		if it.kind != prose.Word && it.kind != prose.Possessive && it.kind != prose.Number {
			return false
		}
		if it.frame&manner == 0 || it.form != past {
			continue
		}
		c := cue{verb: k, first: s.groupStart(k, st.first), last: k + 1, frame: it.frame, form: past}
		if !s.passive(c) || s.negated(c) {
			return false
		}
		for _, by := range [...]int{k + 1, i + 1} {
			if !s.is(by, st.last, "by") {
				continue
			}
			if m, _ := s.phraseFrom(by+1, st.last); !m.none() && s.canSpeak(m) {
				a.speaker, a.cue, a.rule = m, c, passiveNaming
				return true
			}
		}
		return false
	}
	return false
}

// askedOf reports whether the quotation at item i is what somebody was asked or told, and sets the speaker if there is one:
// "Orlov was asked by Ann Ruiz, “Will you go?”"
func (s *search) askedOf(a *attribution, i int, st stretch) bool {
	end := i
	if end > st.first && s.items[end-1].kind == prose.Comma {
		end--
	}
	for k := end - 1; k > max(st.first, end-10); k-- {
		it := &s.items[k]
		if it.kind != prose.Word && it.kind != prose.Possessive {
			return false
		}
		if it.frame&(asks|tells) == 0 || it.form != past {
			continue
		}
		c := cue{verb: k, first: s.groupStart(k, st.first), last: k + 1, frame: it.frame, form: past}
		by := s.is(k+1, end, "by")
		if !s.passive(c) || s.negated(c) || !by && k+1 < end {
			return false
		}
		a.cue, a.rule = c, passiveQuestion
		if by {
			if m, _ := s.phraseFrom(k+2, end); !m.none() && s.canSpeak(m) {
				a.speaker = m
			}
		}
		return true
	}
	return false
}

// participleSubject returns the subject of a participle in whose clause, set off by commas, the quotation at item i stands:
// "Citing “a bad plan,” Orlov left" · "Orlov, citing “a bad plan,” left".
func (s *search) participleSubject(i int, st stretch) mention {
	for k := i - 1; k >= max(st.first, i-8); k-- {
		it := &s.items[k]
		if it.kind != prose.Word && it.kind != prose.Possessive || s.finiteVerb(k) {
			return mention{}
		}
		if k > st.first && s.items[k-1].kind != prose.Comma || it.class != 0 || !strings.HasSuffix(s.word(k), "ing") {
			continue
		}
		if k > st.first {
			if m, _ := s.phraseEnding(k-1, st.first); !m.none() && s.canSpeak(m) {
				return m
			}
			return mention{}
		}
		next := i + 1
		if next < st.last && s.items[next].kind == prose.Comma {
			next++
		}
		if m, rest := s.phraseFrom(next, st.last); !m.none() && s.canSpeak(m) && rest < st.last && s.finiteVerb(rest) && (next > i+1 || s.lastMark(i) == prose.Comma) {
			return m
		}
		return mention{}
	}
	return mention{}
}
