package positions

import (
	"slices"

	"parley/model"
)

// provisionGoesOn adds what a sentence goes on to lay down where the one before told what somebody's text demands, and
// reports whether it does: "The draft provides for neutrality. [Its fleet is to be halved.] [A further clause is …]".
func (r *reading) provisionGoesOn(s *sentence) bool {
	if r.provisionsTold(s) {
		return true
	}
	if r.termsGoOn(s) {
		return true
	}
	h, ok := r.textBefore(s)
	if !ok || len(s.words) == 0 || len(s.statements) > 0 {
		return false
	}
	stance := model.Demands
	from, ok := r.pointOfText(s)
	if !ok {
		if r.wouldBeDone(s) {
			stance = r.found[r.told[len(r.told)-1].from].Stance
		} else if !r.isToBeDone(s) {
			return false
		}
		from = 0
	}
	in := reach{from, len(s.words)}
	told := position{stance: stance, at: from, rule: provision, holding: holding{document: true}}
	if s.isOne(1, r.particles.exchange) && s.has(s.phraseEnd(0), comma) {
		asked := reach{2, s.phraseEnd(0)}
		r.addEach(s, r.one(h), r.cuesIn(s, asked), asked, told)
		in.from, told.stance = asked.to+1, model.Offers
	}
	cues := r.cuesIn(s, in)
	r.addEach(s, r.one(h), cues, in, told)
	return len(cues) > 0
}

// textBefore returns whose text the sentence before s told positions of; headings and what holds "under" a part of the text may stand in between.
func (r *reading) textBefore(s *sentence) (party, bool) {
	if len(r.told) == 0 {
		return party{}, false
	}
	last := r.told[len(r.told)-1]
	for i := last.sentence + 1; i < s.index; i++ {
		if t := &r.sentences[i]; r.doc.Role(t.Sentence) != model.Crosshead && !t.isOne(0, r.particles.under) {
			return party{}, false
		}
	}
	p := &r.found[last.from]
	if p.Stance == model.Offers && p.Basis != model.BasisQuote && r.wouldBeDone(s) {
		return party{p.Side, p.ActorID}, true
	}
	return party{p.Side, p.ActorID}, p.Stance == model.Demands && (p.Basis == model.BasisDocument || p.Rule == rules[provision])
}

// wouldBeDone reports whether s says in the passive what would become of a thing that names nobody: "Its fate [would be]
// settled later".
func (r *reading) wouldBeDone(s *sentence) bool {
	from := 0
	if s.isOne(1, r.particles.exchange) && s.has(s.phraseEnd(0), comma) { // "In exchange for a truce, sanctions would be lifted"
		from = s.phraseEnd(0) + 1
	}
	for k := from; k+1 < len(s.words) && k < from+12; k++ {
		switch {
		case s.words[k].hasAny(r.particles.will):
			return s.isOne(k+1, r.particles.be)
		case s.words[k].is(auxiliary | classVerb | punctuation):
			return false
		}
	}
	return false
}

// pointOfText returns where the words begin that say what a point of a text is: "A further clause is [an amnesty]",
// "The third section contains [a truce]".
func (r *reading) pointOfText(s *sentence) (int, bool) {
	named := false
	for k := 0; k+1 < len(s.words) && k < 12; k++ {
		w := &s.words[k]
		switch {
		case w.hasAny(r.particles.point) && k < 3:
			named = true
		case w.mention >= 0 && !named:
			return 0, false
		case named && (w.is(classBe) || w.hasAny(r.particles.containing)):
			return k + 1, true
		}
	}
	return 0, false
}

// isToBeDone reports whether s says in the passive what shall be done, and names nobody who takes a stance: "Its fleet is to
// be halved", "Warrants must be dropped".
func (r *reading) isToBeDone(s *sentence) bool {
	for k := 0; k+2 < len(s.words) && k < 12; k++ {
		w := &s.words[k]
		switch {
		case w.is(pronoun) && !w.is(classPossessive), w.is(classThat | classDoubt | classBelieve): // "doubts that Kyiv should be"
			return false
		case w.is(classNormative) && (s.isOne(k+1, r.particles.be) || r.toldInPart(s) && !s.has(k+1, classNegation|classHave)):
			return true // "Its fleet must be halved", in the same paragraph "The West should lift its sanctions" too
		case w.is(classBe) && s.isOne(k+1, r.particles.to) && s.isOne(k+2, r.particles.be):
			return true
		case w.is(auxiliary|classVerb) || s.cueAt(k) != nil:
			return false
		}
	}
	return false
}

// provisionsTold adds what a text says is to be done, and reports whether there is such: "Moscow's draft says [the army would
// be cut]".
func (r *reading) provisionsTold(s *sentence) bool {
	if slices.ContainsFunc(s.promises, func(p promise) bool { return p.subject > 0 }) {
		return false
	}
	found := false
	for k := range s.words {
		if !s.words[k].hasAny(r.particles.will) && !(s.words[k].is(classNormative) && s.has(k+1, classBe)) {
			continue
		}
		h, ok := r.textOf(s, s.statementAt(k))
		if !ok {
			continue
		}
		stance := model.Demands
		in := reach{r.subjectReach(s, r.groupStart(s, k)).from, r.after(s, k+1).to}
		if bound, ok := r.subject(s, r.groupStart(s, k), 0); ok && len(bound.parties) == 1 && hasSide(h.parties, bound.parties[0].side) {
			stance = model.Offers // "Kyiv's plan says Ukraine would stay neutral"
		}
		if s.has(k+1, classNegation) {
			stance = model.Rejects
		}
		cues := r.cuesIn(s, in)
		r.addEach(s, h.parties, cues, in, position{stance: stance, at: k, words: reach{k, k + 1}, rule: provision, holding: h})
		found = found || len(cues) > 0
	}
	return found
}

// toldInPart reports whether the positions told last stand in the paragraph of s.
func (r *reading) toldInPart(s *sentence) bool {
	return r.sentences[r.told[len(r.told)-1].sentence].Part == s.Part
}
