package statements

import (
	"parley/corpus/extract/prose"
)

// headlineColon adds what a headline says after a name and a colon: "Orlov: We stay".
func (s *search) headlineColon(si int) bool {
	st := s.sentences[si]
	for i := st.first + 1; i < min(st.last, st.first+9); i++ {
		if s.items[i].kind != prose.Colon {
			continue
		}
		m, rest := s.phraseFrom(st.first, i)
		whole := rest == i || s.items[rest].class&preposition != 0
		a := attribution{speaker: m, cue: cue{verb: i, first: i, last: i + 1}, rule: "headline colon", sentence: si}
		return whole && s.canSpeak(m) && s.worth(i+1, st.last) && s.add(a, stretch{first: i + 1, last: st.last})
	}
	return false
}
