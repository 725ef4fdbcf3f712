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
		end := s.answerAhead(from, s.passiveEnd(from, st.last, !whole || s.opensSubordinate(c.first)))
		if s.worth(from, end) {
			s.add(a, stretch{first: from, last: end})
		}
	}
}

// answerAhead returns where those who are asked or told answer, behind what a passive reports from item from on, "asked if he
// would stay | and said he would", "… | but declined to answer"; last when they do not.
func (s *search) answerAhead(from, last int) int {
	for k := from + 2; k+1 < min(last, from+maxLook); k++ {
		if s.items[k].class&coordinator == 0 || s.items[k].kind != prose.Word {
			continue
		}
		v := k + 1
		for v+1 < last && (s.isAdverb(v) || s.items[v].class&(hePronoun|shePronoun|theyPronoun) != 0) {
			v++
		}
		it := &s.items[v]
		speaks := it.frame&(says|claims) != 0 && it.form == past
		if !s.finiteVerb(v) || it.class&auxiliary != 0 || !speaks && !s.is(k, last, "but") {
			continue
		}
		if s.items[k-1].kind == prose.Comma {
			return k - 1
		}
		return k
	}
	return last
}

// askedBefore reports whether the quotation that ends before item end is what the words behind it tell that somebody was asked or
// told, and sets the cue, and the speaker if "by" names one: “Will you go?” Orlov was asked | by Ann Ruiz.
func (s *search) askedBefore(a *attribution, end, hi int) bool {
	if end < hi && s.items[end].kind == prose.Comma {
		end++
	}
	m, rest := s.phraseFrom(end, hi)
	if m.none() || !s.canSpeak(m) {
		return false
	}
	v := rest
	for v < min(hi, rest+5) && (s.items[v].class&auxiliary != 0 || s.isAdverb(v)) {
		v++
	}
	if v >= hi || s.items[v].frame&(asks|tells) == 0 || s.items[v].form != past {
		return false
	}
	c := cue{verb: v, first: rest, last: v + 1, frame: s.items[v].frame, form: past}
	if !s.passive(c) || s.negated(c) {
		return false
	}
	a.cue, a.rule = c, passiveQuestion
	if s.is(v+1, hi, "by") {
		if asker, _ := s.phraseFrom(v+2, hi); !asker.none() && s.canSpeak(asker) {
			a.speaker = asker
		}
	}
	return true
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
