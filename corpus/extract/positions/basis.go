package positions

import (
	"parley/model"
)

// basis returns what a position rests on.
func (r *reading) basis(s *sentence, p position) model.Basis {
	st := s.statementAt(p.at)
	if st == nil && p.cue >= 0 {
		st = s.statementAt(p.cue)
	}
	itself := false // the holder speaks
	if st != nil {
		who, ok := r.speakerOf(st)
		itself = ok && who.side == p.side
	}
	switch {
	case st != nil && st.Verbatim():
		return model.BasisQuote
	case p.document && st == nil:
		return model.BasisDocument
	case p.cue >= 0 && s.words[p.cue].is(quoted) && (itself || st == nil) && r.quotedWords(s, p.cue) >= 4:
		return model.BasisQuote
	case st != nil, s.cueAt(p.at) != nil, p.rule == ruleStated, p.entry != nil && p.entry.options&(says|own) != 0:
		return model.BasisReported
	}
	return model.BasisNarrator
}

// quotedWords counts the words in the quotation around word i.
func (r *reading) quotedWords(s *sentence, i int) int {
	n := 0
	for k := i; k >= 0 && s.words[k].is(quoted); k-- {
		n++
	}
	for k := i + 1; k < len(s.words) && s.words[k].is(quoted); k++ {
		n++
	}
	return n
}
