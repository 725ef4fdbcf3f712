package statements

import (
	"slices"

	"parley/corpus/extract/prose"
	"parley/model"
)

// frames finds what was said around the blocks of one sentence. A block that closes a sentence or follows a quotation
// claims what stands before it; the others claim what follows, up to the next block on the same level. A block inside
// what another one reports is part of it.
func (s *search) frames(si int) {
	st := s.sentences[si]
	switch st.role {
	case model.Headline:
		if s.headlineColon(si) || s.headlineDash(si) || s.headlinePiece(si) {
			return
		}
	case model.Crosshead:
		if si > 0 && s.sentences[si-1].role == model.Headline && s.headlineColon(si) {
			return
		}
	case model.Bullet:
		if s.bulletColon(si) {
			return
		}
	}
	s.blocks, s.claimed = s.blocksOf(st, s.blocks[:0]), s.claimed[:0]
	begin := st.first // where the next content can begin
	for n := range s.blocks {
		b := &s.blocks[n]
		if b.left < begin && !b.shared || b.verb < begin {
			continue // inside what was already reported
		}
		if end, ok := s.claimsBefore(b, begin, si); ok {
			begin, b.claimed = max(begin, end), true
			s.claimed = append(s.claimed, s.found[len(s.found)-1].content...)
		} else if b.source {
			s.vouched = append(s.vouched, b.speaker)
		}
	}
	begin = st.first
	for n := range s.blocks {
		b := &s.blocks[n]
		if b.verb < begin || b.claimed || s.isClaimed(b) {
			continue
		}
		if end, ok := s.claimsAfter(b, si); ok {
			begin = max(begin, end)
		}
	}
}

// isClaimed reports whether the block lies inside what another block of the sentence follows.
func (s *search) isClaimed(b *block) bool {
	at := s.items[b.verb].first
	n, _ := slices.BinarySearchFunc(s.claimed, at, func(c tokens, at int) int {
		if c.last <= at {
			return -1
		}
		return 1
	})
	return n < len(s.claimed) && s.claimed[n].first <= at
}

// worth reports whether items [first, last) hold enough words to be something said: three, or a quotation.
func (s *search) worth(first, last int) bool {
	n := 0
	for i := first; i < last && n < 3; i++ {
		switch {
		case s.items[i].quote >= 0:
			return true
		case s.items[i].kind == prose.Word, s.items[i].kind == prose.Number:
			n++
		}
	}
	return n >= 3
}
