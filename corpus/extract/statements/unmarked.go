package statements

import (
	"parley/corpus/extract/prose"
	"parley/model"
)

// Paragraphs without quotation marks can hold somebody's own words too: below a verb of saying and a colon, or above a
// signature.

// signedBlocks gives paragraphs without marks to whoever signs them in a paragraph of its own. At the end of an article
// that is its author.
func (s *search) signedBlocks() {
	for si := 1; si+1 < len(s.sentences); si++ {
		if s.items[s.sentences[si].first].kind != prose.Dash {
			continue
		}
		before := si - 1
		if m := s.signature(s.sentences[before].last, before); !m.none() && s.sentences[si].begins && !s.hasVerb(m.last, s.sentences[si].last) {
			s.addBlock(attribution{speaker: m, rule: blockBeforeSignature, own: true}, s.paragraphBegin(si-1))
		}
	}
}

// colonBlocks gives what stands below a verb of saying and a colon to its speaker: a paragraph without marks, or the items
// of a list.
func (s *search) colonBlocks() {
	for si := range s.sentences {
		if si+1 == len(s.sentences) || s.sentences[si].spoken || !s.sentences[si+1].begins || !s.endsInColon(si) || s.sentences[si].role != model.Paragraph {
			continue
		}
		speaker, c := s.introducer(si)
		if speaker.none() || c.last == 0 || c.source || c.frame&(says|claims|tells) == 0 {
			continue
		}
		a := attribution{speaker: speaker, cue: c, rule: blockAfterColon}
		next := si + 1
		if s.sentences[next].role == model.Paragraph {
			a.own = true
			s.addBlock(a, next)
			continue
		}
		for next < len(s.sentences) && s.sentences[next].role == model.Bullet {
			s.addBlock(a, next)
			part := s.sentences[next].part
			for next < len(s.sentences) && s.sentences[next].part == part {
				next++
			}
		}
	}
}

// addBlock adds the paragraph that begins with sentence si, if it has no marks and nobody else is quoted in it.
func (s *search) addBlock(a attribution, si int) {
	st := s.sentences[si]
	end := si
	for end < len(s.sentences) && s.sentences[end].part == st.part {
		if s.last[end] >= 0 || s.sentences[end].spoken || s.sentences[end].role == model.Headline {
			return
		}
		end++
	}
	last := s.sentences[end-1].last
	for i := st.first; i < last; i++ {
		if s.items[i].quote >= 0 || s.items[i].kind == prose.Mark {
			return
		}
	}
	if a.sentence = si; s.worth(st.first, last) && s.add(a, stretch{first: st.first, last: last}) {
		s.last[end-1] = len(s.found) - 1
	}
}

// paragraphBegin returns the first sentence of the paragraph that holds sentence si.
func (s *search) paragraphBegin(si int) int {
	for si > 0 && !s.sentences[si].begins {
		si--
	}
	return si
}
