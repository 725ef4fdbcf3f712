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
	before := -1 // the attribution that a quotation alone goes on with
	for si, st := range s.sentences {
		if !s.startsWithFreeQuote(st) {
			if n := byCue[si]; n >= 0 {
				before = n
			}
			continue
		}
		end := s.quotesEnd(st.first, st.last)
		a := attribution{sentence: si, rule: quotationAlone}
		speaker, verb := s.unknownCue(end, st.last)
		switch {
		case !speaker.none() && s.pauses(end-1):
			a.speaker, a.cue, a.rule = speaker, verb, quotationBeforeSpeaker
		case si > 0 && s.endsInColon(si-1):
			a.rule = quotationAfterColon
			a.speaker, a.cue = s.introducer(si - 1)
		case before >= 0 && s.goesOn(before, si):
			a.speaker, a.rule = s.whoStands(s.found[before].speaker), quotationCarriedOn
			if last[si-1] == before && s.joins(before, si) {
				a.joins = before + 1
			}
		case si > 0 && !st.begins:
			a.speaker, a.rule = s.mainSubject(s.sentences[si-1]), quotationAfterSpeaker
		case before >= 0:
			a.speaker, a.rule = s.found[before].speaker, quotationCarriedOver
		}
		if s.add(a, stretch{first: st.first, last: end}) {
			before = len(s.found) - 1
			last[si] = before
		}
	}
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
		if m, rest := s.phraseFrom(i+1, hi); !m.none() && s.endsInverted(m, rest, hi) {
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

// bySentence finds for each sentence the attribution that a quotation alone after it goes on with, the last one that holds
// a quotation or else the first, and the one that stands last.
func (s *search) bySentence() {
	s.byCue = s.byCue[:0]
	for range s.sentences {
		s.byCue, s.last = append(s.byCue, -1), append(s.last, -1)
	}
	for n, a := range s.found {
		if s.byCue[a.sentence] < 0 || s.kind(a) == model.Direct {
			s.byCue[a.sentence] = n
		}
		if l := s.last[a.sentence]; l < 0 || s.found[l].content[0].first < a.content[0].first {
			s.last[a.sentence] = n
		}
	}
}

// startsWithFreeQuote reports whether the sentence begins with a quotation that nobody has claimed.
func (s *search) startsWithFreeQuote(st stretch) bool {
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
	return !speaker.none() && s.pauses(st.first)
}

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
		return m
	}
	m, _ := s.phraseEnding(st.last-1, st.first)
	if m.none() || !s.canSpeak(m) {
		return mention{}
	}
	return m
}
