package statements

import (
	"parley/corpus/extract/prose"
	"parley/model"
)

// passives adds what is asked, told or reported in the passive, whose speaker an agent names or nobody does:
//
//	Asked whether he would stay, Orlov smiled. · Orlov was asked by a reporter | why he left. · She was told | that he left.
//	It was announced on Monday | that the army would leave.
func (s *search) passives(si int) {
	st := s.sentences[si]
	if st.role == model.Headline {
		return
	}
	for i := st.first; i < st.last; i++ {
		it := &s.items[i]
		if it.form != past || it.frame&(asks|tells|clausal) == 0 || it.kind != prose.Word || it.capital && i > st.first {
			continue
		}
		c := cue{verb: i, first: s.groupStart(i, st.first), last: i + 1, frame: it.frame, form: past}
		whole := s.passive(c)
		if s.negated(c) || !whole && !s.shortPassive(i, st.first) || s.reported(si, i) {
			continue
		}
		a := attribution{cue: c, rule: clauseAfterPassive, sentence: si}
		from := i + 1
		if s.is(from, st.last, "by") {
			if m, rest := s.phraseFrom(from+1, st.last); !m.none() && s.canSpeak(m) {
				a.speaker, from = m, rest
			}
		}
		if s.is(from, st.last, "of") || s.is(from, st.last, "about") || s.is(from, st.last, "on") && from+1 < st.last && s.items[from+1].class&timeWord == 0 {
			continue // "was informed of it"
		}
		from = s.adjunctsEnd(from, st.last)
		if from >= st.last || s.items[from].kind != prose.Word || !s.takenInPassive(c, from, st) {
			continue
		}
		end := s.passiveEnd(from, st.last, !whole || s.opensSubordinate(c.first))
		if s.worth(from, end) {
			s.add(a, stretch{first: from, last: end})
		}
	}
}

// shortPassive reports whether the participle at item i is a passive without its auxiliary: "Asked whether", "when told
// that", "after being asked if".
func (s *search) shortPassive(i, lo int) bool {
	if i == lo {
		return true
	}
	before := &s.items[i-1]
	return before.class&subordinator != 0 && before.class&thatWord == 0 || s.is(i-1, i, "being")
}

// takenInPassive reports whether the words from item from on are what the passive verb reports.
func (s *search) takenInPassive(c cue, from int, st stretch) bool {
	it := &s.items[from]
	switch {
	case c.frame&asks != 0:
		return it.class&questionWord != 0 && it.class&thatWord == 0 || c.first < c.verb && s.infinitive(from, st.last)
	case c.frame&tells != 0:
		return it.class&thatWord != 0 || it.class&(preposition|coordinator|determiner) == 0 && s.clauseAhead(from, st.last)
	}
	subject := c.first - 1
	return it.class&thatWord != 0 && s.is(subject, c.first, "it") && s.items[c.first].class&beForm|s.items[c.first+1].class&beForm != 0 && !s.is(c.first, c.verb, "should")
}

// passiveEnd returns where what a passive reports from item from on ends: with the sentence, or before the clause that its
// own one introduces, "Asked whether he would stay, | Orlov smiled".
func (s *search) passiveEnd(from, hi int, introduces bool) int {
	if !introduces {
		return hi
	}
	for k := from + 2; k < min(hi, from+maxLook); k++ {
		if s.items[k].quote >= 0 && s.lastMark(k) == prose.Comma {
			return k + 1
		}
		if s.items[k].kind != prose.Comma || k+1 >= hi {
			continue
		}
		if next := &s.items[k+1]; next.quote >= 0 || next.class&(relative|coordinator) == 0 && next.form != participle && s.clauseAhead(k+1, hi) {
			return k
		}
	}
	return hi
}
