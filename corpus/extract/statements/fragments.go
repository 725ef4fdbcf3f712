package statements

// fragments gives quoted pieces of the reporter's sentences to the subject of the sentence.
func (s *search) fragments() {
	for si, st := range s.sentences {
		for i := st.first; i < st.last; i++ {
			q := s.items[i].quote
			if q < 0 || s.taken[q] || s.quotes[q].words < 4 {
				continue
			}
			s.add(attribution{sentence: si, rule: "fragment", speaker: s.sharedSubject(i, st.first)}, stretch{first: i, last: i + 1})
		}
	}
}
