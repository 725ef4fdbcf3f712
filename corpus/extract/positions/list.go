package positions

import (
	"slices"
	"strings"

	"parley/model"
)

// leadIn is a stance whose targets are the items of the list that follows: "Moscow's memorandum demands:".
type leadIn struct {
	sentence int // the last sentence of the list so far
	stance   judged
	basis    model.Basis // of what leads in
	once     bool        // it is a question, and a sentence without a verb its answer: "What does Moscow want? A neutral Ukraine"
}

// listFollows reports whether the next sentence is the first item of a list, be there a colon or not: "Moscow made six demands. ⏎ 1. …"
func (r *reading) listFollows(s *sentence) bool {
	if s.index+1 >= len(r.sentences) {
		return false
	}
	next := &r.sentences[s.index+1]
	return next.Part != s.Part && r.doc.Role(s.Sentence) != model.Bullet &&
		(r.doc.Role(next.Sentence) == model.Bullet || len(next.words) > 1 && next.has(0, number) && strings.TrimRight(r.text(next, 0), ".)") == "1")
}

// leadsIn remembers the stance of s that a list follows on: the last one before a colon at its end, or that of a heading,
// "What Russia wants". A stance that has found its target already leads nothing in.
func (r *reading) leadsIn(s *sentence, all []judged) {
	heading := r.doc.Role(s.Sentence) == model.Crosshead || isQuestion(s)
	if !heading && !endsInColon(s) && !r.listFollows(s) || s.index+1 >= len(r.sentences) {
		return
	}
	next := &r.sentences[s.index+1]
	list := r.isItem(next)
	if !list && !(heading && (isQuestion(s) || s.isOne(0, r.particles.what)) && (r.isVerbless(next, 0) || isQuestion(s) && r.isSettled(next))) {
		return
	}
	for k := len(all) - 1; k >= 0; k-- {
		j := all[k]
		if !heading && !endsInColon(s) && j.entry.kind != noun {
			continue
		}
		if !j.counts && j.stance == model.Supports && j.entry.options&joint != 0 || j.counts && r.isSettled(next) && !list {
			if !r.isOfBoth(s, &j) {
				return
			}
			j.holding, j.counts = r.bothSides(j.group, j.group), true
		}
		if j.counts && (!r.hasCue(s, j.reach) || s.isOne(j.to, r.particles.yielding)) {
			if j.stance == model.Rejects && s.isOne(j.to, r.particles.yielding) {
				j.stance = model.Demands // "two things on which Kyiv will not [yield]:"
			}
			j.holding.parties = slices.Clone(j.holding.parties)
			lead := r.positionOf(&j, ruleOf(j.entry))
			lead.cue, lead.party = -1, j.holding.parties[0]
			r.lead = &leadIn{sentence: s.index, stance: j, basis: r.basis(s, lead), once: !list}
			return
		}
	}
	if h, ok := r.paperOf(s); ok && list {
		r.lead = &leadIn{sentence: s.index, stance: judged{stance: model.Demands, holding: h}, basis: model.BasisDocument}
	}
}

// paperOf returns whose paper it is whose points s leads in: "The main points of Moscow's memorandum:", "What does Kyiv's
// roadmap say?"
func (r *reading) paperOf(s *sentence) (holding, bool) {
	points := false
	for k := range s.words {
		w := &s.words[k]
		points = points || w.hasAny(r.particles.point) || w.hasAny(r.particles.containing) || w.hasAny(r.particles.laying)
	}
	for k := range s.words {
		if points && s.words[k].is(classDocument) && s.words[k].hasAny(r.particles.paper) {
			if h, ok := r.documentTo(s, k); ok && len(h.parties) == 1 {
				h.parties = slices.Clone(h.parties)
				return h, true
			}
		}
	}
	return holding{}, false
}

// isSettled reports whether a sentence tells what is going to be done by whomever: "The wounded will be exchanged."
func (r *reading) isSettled(s *sentence) bool {
	for k := 0; k+1 < len(s.words); k++ {
		if s.words[k].hasAny(r.particles.will) && s.words[k+1].hasAny(r.particles.be) {
			return true
		}
	}
	return false
}

// isOfBoth reports whether the question s asks what the two principal sides have agreed on: its subject is "they" or the sides,
// and the sentence with the names before it has those two first.
func (r *reading) isOfBoth(s *sentence, j *judged) bool {
	if j.entry.options&joint == 0 || !s.has(j.group-1, classThey|classSides|classPeople) {
		return false
	}
	for i := s.index - 1; i >= 0 && i >= s.index-4; i-- {
		var named []model.SideID
		t := &r.sentences[i]
		for k := range t.words {
			if m, ok := r.mention(t, k); ok && !slices.Contains(named, m.Actor.Side) {
				named = append(named, m.Actor.Side)
			}
		}
		if len(named) > 0 {
			return len(named) > 1 && r.isPrincipal(named[0]) && r.isPrincipal(named[1])
		}
	}
	return false
}

// item adds the positions of an item of the list that a stance leads in; the item's own stances go before.
func (r *reading) item(s *sentence) {
	if r.lead == nil || r.lead.sentence == s.index {
		return
	}
	if s.index != r.lead.sentence+1 || r.lead.once == r.isItem(s) {
		r.lead = nil
		return
	}
	if r.lead.sentence = s.index; r.lead.once {
		r.lead.sentence = -1
	}
	j := &r.lead.stance
	p := position{stance: j.stance, rule: listItem, holding: j.holding, lead: r.lead}
	if p.stance == model.Demands && r.beginsInNo(s) {
		p.stance = model.Rejects
	}
	label, body := r.labelOf(s)
	r.addEach(s, j.holding.parties, r.cuesIn(s, body), body, p)
	r.addEach(s, j.holding.parties, r.cuesIn(s, label), label, p)
}

// labelledItem adds what an item lists behind the name of a side, next to an item with the name of another: "• Russia: neutrality, no
// foreign troops", "• Ukraine: a truce". What happened there has a verb, and is no demand.
func (r *reading) labelledItem(s *sentence) {
	if len(s.cues) == 0 || r.lead != nil && r.lead.sentence == s.index {
		return
	}
	h, body, ok := r.sideLabel(s)
	if !ok || !r.besideSide(s.index-1, h) && !r.besideSide(s.index+1, h) {
		return
	}
	for _, c := range r.cuesIn(s, body) {
		p := position{stance: model.Demands, at: body.from, rule: listItem, holding: h}
		if r.isExcluded(s, c) {
			p.stance = model.Rejects
		}
		r.addEach(s, h.parties, []cue{c}, body, p)
	}
}

// sideLabel returns the side that labels an item, and what the item lists: noun phrases without a verb.
func (r *reading) sideLabel(s *sentence) (holding, reach, bool) {
	k := 0
	for s.has(k, punctuation|number) {
		k++
	}
	m, ok := r.mention(s, k)
	if !ok || m.Actor.Type == model.Person || !s.has(s.mentionEnd(k), colon) || !r.isItem(s) {
		return holding{}, reach{}, false
	}
	body := reach{s.mentionEnd(k) + 1, len(s.words)}
	if s.has(body.from, number) || s.isOne(body.from, r.particles.several) { // "Russia: 30 dead"
		return holding{}, reach{}, false
	}
	for i := body.from; i < body.to; i++ {
		if w := &s.words[i]; w.is(auxiliary|pronoun|quoted) || w.form(r.vocabulary) == past && !r.nounContext(s, i) {
			return holding{}, reach{}, false
		}
	}
	return holding{parties: r.one(partyOf(m)), from: k, to: s.mentionEnd(k)}, body, true
}

// besideSide reports whether sentence i is an item labelled with another side than h's.
func (r *reading) besideSide(i int, h holding) bool {
	if i < 0 || i >= len(r.sentences) {
		return false
	}
	other, _, ok := r.sideLabel(&r.sentences[i])
	return ok && !hasSide(h.parties, other.parties[0].side)
}

// listedUnder returns the stance that leads in the list of which s is the next item.
func (r *reading) listedUnder(s *sentence) (*judged, bool) {
	if r.lead == nil || s.index != r.lead.sentence+1 || r.lead.once || !r.isItem(s) {
		return nil, false
	}
	return &r.lead.stance, true
}

// maxLabel is the number of words that the label of an item has at most.
const maxLabel = 10

// labelOf parts an item into its label and what it says: "[Security:] [NATO is to stay away]". A label that names a condition
// demands nothing itself: "Condition for a truce: all troops are to leave".
func (r *reading) labelOf(s *sentence) (label, body reach) {
	for k := 0; k+1 < len(s.words) && k < maxLabel; k++ {
		if s.words[k].is(colon) {
			return label, reach{k + 1, len(s.words)}
		}
		if label.to = k + 1; s.words[k].hasAny(r.particles.condition) {
			return reach{}, r.afterColon(s, k)
		}
	}
	return reach{}, reach{0, len(s.words)}
}

// afterColon returns the words behind the first colon from word k on, all of s when there is none.
func (r *reading) afterColon(s *sentence, k int) reach {
	for ; k+1 < len(s.words); k++ {
		if s.words[k].is(colon) {
			return reach{k + 1, len(s.words)}
		}
	}
	return reach{0, len(s.words)}
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
