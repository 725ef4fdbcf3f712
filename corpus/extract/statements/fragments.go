package statements

import (
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
			a := attribution{sentence: si, rule: "quoted piece"}
			if i > st.first && s.items[i-1].kind == prose.Colon {
				a.rule = "colon, then quotation"
				a.speaker = s.beforeColon(i-1, st.first)
				s.add(a, stretch{first: i, last: i + 1})
				continue
			}
			if s.quotes[q].words < 4 || s.isTitle(i) || st.role == model.Headline {
				continue
			}
			a.speaker = s.sharedSubject(i, st.first)
			s.add(a, stretch{first: i, last: i + 1})
		}
	}
}

// beforeColon returns who is quoted after the colon at item c: the phrase before it where that is all there is ("Orlov: …"),
// else the subject of the clause before it.
func (s *search) beforeColon(c, lo int) mention {
	m, edge := s.phraseEnding(c, lo)
	if m.none() || !s.canSpeak(m) || edge > lo && s.items[edge-1].kind != prose.Dash && s.items[edge-1].kind != prose.Stop {
		if subject := s.sharedSubject(c, lo); !subject.none() {
			return subject
		}
	}
	if m.none() || !s.canSpeak(m) {
		return mention{}
	}
	return m
}

// isTitle reports whether the quotation at item i is written like the title of a work: capitals on all but small words,
// and no stop or comma but at its end.
func (s *search) isTitle(i int) bool {
	first, last := s.quotes[s.items[i].quote].inside()
	lower := 0
	for k := first; k < last; k++ {
		t := s.doc.Tokens[k]
		if t.Kind == prose.Word && !t.Capital {
			if e := s.lex.lookup(s.doc.Word(k)); e.class&(preposition|determiner|coordinator|auxiliary) == 0 {
				lower++
			}
		}
	}
	return lower == 0
}
