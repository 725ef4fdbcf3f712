package statements

// carry gives quotations that stand alone, without a cue, to a speaker: that of the quotation before them.
func (s *search) carry() {
	last := -1 // the attribution of the sentence before
	bySentence := map[int]int{}
	for n, a := range s.found {
		bySentence[a.sentence] = n
	}
	for si, st := range s.sentences {
		if !s.startsWithFreeQuote(st) {
			if n, ok := bySentence[si]; ok {
				last = n
			}
			continue
		}
		a := attribution{sentence: si, rule: "quotation alone"}
		if last >= 0 {
			a.speaker, a.joins = s.found[last].speaker, last+1
			a.rule = "quotation carried on"
		}
		s.add(a, stretch{first: st.first, last: s.quotesEnd(st.first, st.last)})
	}
}

func (s *search) startsWithFreeQuote(st stretch) bool {
	q := s.items[st.first].quote
	return q >= 0 && !s.taken[q] && (s.quotes[q].words > 3)
}
