package statements

import "parley/corpus/extract/prose"

// Some outlets label their paragraphs: "Source: Orlov on the radio", "Quote from Orlov: “…”", "Details: …". A label names
// no speaker; what stands behind its "from", or behind "Source:", does.

// labelEnd returns the colon of the label that sentence si begins with; -1 when it begins with none.
func (s *search) labelEnd(si int) int {
	st := s.sentences[si]
	if s.items[st.first].class&label == 0 {
		return -1
	}
	for i := st.first + 1; i < min(st.last, st.first+maxLabel); i++ {
		if s.items[i].kind == prose.Colon {
			return i
		}
	}
	return -1
}

// maxLabel bounds how many items a label has.
const maxLabel = 16

// labelled returns who is quoted after the label of sentence si that ends with the colon at item c: who it names, else the
// last source or speaker before.
func (s *search) labelled(si, c int) mention {
	st := s.sentences[si]
	for i := st.first + 1; i < c; i++ {
		if it := &s.items[i]; it.class&preposition != 0 {
			if m, _ := s.phraseFrom(i+1, c); !m.none() && s.canSpeak(m) {
				return m
			}
		}
	}
	for n := si - 1; n >= max(0, si-lookBack); n-- {
		if last := s.last[n]; last >= 0 && !s.found[last].speaker.none() {
			return s.found[last].speaker
		}
		if c := s.labelEnd(n); c > 0 && s.is(s.sentences[n].first, c, "source") {
			m, _ := s.phraseFrom(c+1, s.sentences[n].last)
			return m
		}
	}
	return mention{}
}
