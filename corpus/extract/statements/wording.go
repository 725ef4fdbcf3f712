package statements

import (
	"parley/corpus/extract/prose"
	"parley/model"
)

// inWords gives the quotations of a sentence to whoever it says they come from: "in Orlov’s words", "in the words of an
// aide", "as Orlov put it". Where the sentence reports somebody else too, only the nearest quotation is theirs.
func (s *search) inWords(si int) {
	st := s.sentences[si]
	if st.role == model.Headline {
		return
	}
	for i := st.first; i < st.last; i++ {
		m, c := s.wordsOf(i, st)
		if m.none() {
			continue
		}
		a := attribution{speaker: m, cue: c, rule: inTheWordsOf, sentence: si}
		if n := len(s.blocks); n > 1 || n == 1 && s.blocks[0].verb != c.verb {
			if q := s.quoteNextTo(c, st); q >= 0 {
				s.add(a, stretch{first: q, last: q + 1})
			}
			continue
		}
		for k := st.first; k < st.last; k++ {
			if q := s.items[k].quote; q >= 0 && !s.taken[q] {
				s.add(a, stretch{first: k, last: k + 1})
			}
		}
		return
	}
}

// wordsOf reads such a phrase at item i: the speaker, and the phrase as a cue.
func (s *search) wordsOf(i int, st stretch) (mention, cue) {
	it := &s.items[i]
	switch {
	case s.is(i, st.last, "to") && s.is(i+1, st.last, "quote"): // "to quote Orlov"
		m, rest := s.phraseFrom(i+2, st.last)
		return m, cue{verb: i + 1, first: i, last: rest}
	case it.class&ofPreposition != 0 && s.is(i, st.last, "in"):
		m, rest := s.phraseFrom(i+1, st.last)
		if m.none() {
			return mention{}, cue{}
		}
		c := cue{verb: i, first: i, last: rest}
		if k := m.last - 1; s.is(k, st.last, "words") && k > m.first && (s.items[k-1].kind == prose.Possessive || k == m.first+1 && s.items[m.first].class&possessive != 0) {
			return mention{m.first, max(k-1, m.first+1)}, c
		}
		if s.is(i+1, st.last, "the") && s.is(i+2, st.last, "words") && s.is(i+3, st.last, "of") {
			m, c.last = s.phraseFrom(i+4, st.last)
			return m, c
		}
	case it.frame&manner != 0 && (s.is(i, st.last, "put") || s.is(i, st.last, "puts")) && s.is(i+1, st.last, "it"):
		if m, edge := s.subjectBefore(i, st.first); s.is(edge-1, i, "as") && s.canSpeak(m) {
			return m, cue{verb: i, first: i, last: i + 2}
		}
	}
	return mention{}, cue{}
}

// quoteNextTo returns the quotation that nobody has claimed right before or after a cue; -1 when there is none.
func (s *search) quoteNextTo(c cue, st stretch) int {
	for _, k := range [...]int{c.first - 1, c.first - 2, c.last, c.last + 1} {
		if k >= st.first && k < st.last && s.items[k].quote >= 0 && !s.taken[s.items[k].quote] {
			return k
		}
	}
	return -1
}
