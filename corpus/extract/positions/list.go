package positions

import (
	"slices"

	"parley/model"
)

// leadIn is a stance whose targets are the items of the list that follows: "Moscow's memorandum demands:".
type leadIn struct {
	sentence int // the last sentence of the list so far
	stance   judged
	basis    model.Basis // of what leads in
}

// leadsIn remembers the stance of s that a list follows on: the last one before a colon at its end, or that of a heading,
// "What Russia wants". A stance that has found its target already leads nothing in.
func (r *reading) leadsIn(s *sentence, all []judged) {
	heading := r.doc.Role(s.Sentence) == model.Crosshead || isQuestion(s)
	if !heading && !endsInColon(s) || s.index+1 >= len(r.sentences) || !r.isItem(&r.sentences[s.index+1]) {
		return
	}
	for k := len(all) - 1; k >= 0; k-- {
		j := all[k]
		if j.counts && (!r.hasCue(s, j.reach) || s.isOne(j.to, r.particles.yielding)) {
			if j.stance == model.Rejects && s.isOne(j.to, r.particles.yielding) {
				j.stance = model.Demands // "two things on which Kyiv will not [yield]:"
			}
			j.holding.parties = slices.Clone(j.holding.parties)
			lead := r.positionOf(&j, ruleOf(j.entry))
			lead.cue, lead.party = -1, j.holding.parties[0]
			r.lead = &leadIn{s.index, j, r.basis(s, lead)}
			return
		}
	}
}

// item adds the positions of an item of the list that a stance leads in; the item's own stances go before.
func (r *reading) item(s *sentence) {
	if r.lead == nil {
		return
	}
	if s.index != r.lead.sentence+1 || !r.isItem(s) {
		r.lead = nil
		return
	}
	r.lead.sentence = s.index
	j := &r.lead.stance
	whole, stance := reach{0, len(s.words)}, j.stance
	if stance == model.Demands && r.beginsInNo(s) {
		stance = model.Rejects
	}
	r.addEach(s, j.holding.parties, r.cuesIn(s, whole), whole, position{stance: stance, rule: listItem, holding: j.holding, lead: r.lead})
}

// beginsInNo reports whether an item excludes something: "– no recognition of Crimea".
func (r *reading) beginsInNo(s *sentence) bool {
	k := 0
	for s.has(k, punctuation|number) {
		k++
	}
	return s.has(k, classNegation) && !s.has(k, classPreposition|classAdverb)
}

// isItem reports whether s is an item of a list: a bullet, or a line that begins with a number or a small letter.
func (r *reading) isItem(s *sentence) bool {
	if r.doc.Role(s.Sentence) == model.Bullet {
		return true
	}
	first := s.index == 0 || r.sentences[s.index-1].Part != s.Part
	return first && len(s.words) > 0 && (s.words[0].is(number) || !s.words[0].is(capital|quoted|punctuation) && len(s.words) > 1)
}

// endsInColon reports whether the last word of s that is no mark is a colon.
func endsInColon(s *sentence) bool {
	return len(s.words) > 0 && s.words[len(s.words)-1].is(colon)
}
