package positions

import (
	"slices"
	"strings"

	"parley/model"
)

// answers adds what a turn of an interview makes of the question before it, where the answer alone would not tell:
//
//	Would you accept a neutral status?   No.
//	What do you want first?              A truce, and then all prisoners home.
//	And the so-called republics?         We will never recognise them.
//
// It reports whether the sentence has no more to tell.
func (r *reading) answers(s *sentence) bool {
	q, from, ok := r.questionOf(s)
	if !ok {
		return false
	}
	st := s.statementAt(from)
	who, ok := r.speakerOf(st)
	if !ok {
		return false
	}
	for _, e := range r.expressionsIn(q) {
		switch {
		case e.entry.kind == noun || e.entry.kind == predicate || e.entry.kind == ofSpeaker || e.embedded || !r.asksYou(q, e.from):
		case r.isYesOrNo(s, from):
			return r.answer(s, q, e, from, who)
		case e.entry.stance == model.Demands && q.hasBefore(e.from, r.particles.what) && r.isVerbless(s, from) && !r.hasCue(q, r.after(q, e.to)):
			in := reach{from, len(s.words)}
			r.addEach(s, r.one(who), r.cuesIn(s, in), in, position{stance: model.Demands, at: from, rule: answered})
			return true
		}
	}
	return false
}

// replies adds what "no" or "yes" means to a question that the same sentence tells, and reports whether there is such: "Asked whether Kyiv
// would accept a truce, Podolyak [said no]", "Asked if it was ready for talks, the Kremlin [said it was not]".
func (r *reading) replies(s *sentence) bool {
	if len(s.words) < 6 || len(s.cues) == 0 || !s.isOne(0, r.particles.asked) {
		return false
	}
	from := 1
	for from < 6 && !s.words[from].hasAny(r.particles.whether) {
		from++
	}
	end := s.phraseEnd(from)
	if from == 6 || !s.has(end, comma) || end+1 >= len(s.words) {
		return false
	}
	h, ok := r.nounPhraseFrom(s, end+1)
	if !ok || len(h.parties) != 1 {
		return false
	}
	denied, ok := r.repliedAt(s, h.to)
	if !ok {
		return false
	}
	for _, e := range r.expressionsIn(s) {
		if e.from <= from || e.to > end || e.entry.kind != verb && e.entry.kind != adjective || e.embedded || e.entry.options&paper != 0 || e.entry.options&future != 0 && !r.isFuture(s, &e) {
			continue
		}
		asked, ok := r.subject(s, e.group, 0)
		if !ok || !hasSide(asked.parties, h.parties[0].side) {
			return false
		}
		e.negated = e.negated != denied
		stance, ok := stanceOf(&e)
		if !ok {
			return false
		}
		in := r.reachOf(s, &e)
		cues := r.cuesIn(s, in)
		r.addEach(s, h.parties, cues, in, position{stance: stance, at: h.to, words: reach{e.from, e.to}, rule: answered})
		return len(cues) > 0
	}
	return false
}

// repliedAt reports whether the words from k on say no more than yes or no, and which: "said no.", "replied: “Never.”", "said it would not."
func (r *reading) repliedAt(s *sentence, k int) (denied, ok bool) {
	said := false
	for ; k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case w.is(ending):
			return denied, ok
		case r.isNo(s, k) || w.hasAny(r.particles.never) || w.is(classNegation):
			denied, ok = true, said
		case w.hasAny(r.particles.yes):
			ok = said
		case said && w.is(auxiliary): // "it was", "he would"
			ok = true
		case w.hasAny(r.particles.saying) || s.cueAt(k) != nil || w.hasAny(r.particles.answering):
			said = true
		case w.is(punctuation|pronoun|classAdverb) && !w.is(semicolon):
		case !said:
		default:
			return false, false
		}
	}
	return denied, ok
}

// questionOf returns the question that sentence s begins to answer, and the word with which the answer begins, behind the
// name of the one who speaks.
func (r *reading) questionOf(s *sentence) (*sentence, int, bool) {
	if s.index == 0 || len(s.words) == 0 {
		return nil, 0, false
	}
	q, from := &r.sentences[s.index-1], 0
	for k := 0; k < len(s.words) && k < 5; k++ {
		if s.words[k].is(colon) && k+1 < len(s.words) {
			from = k + 1
			break
		}
	}
	st := s.statementAt(from)
	if st == nil || !st.Unmarked || st.Span().Start() < s.Start || q.Part == s.Part || !isQuestion(q) {
		return nil, 0, false
	}
	return q, from, true
}

// asksYou reports whether the verb at word k of a question is about what the one who is asked will do or wants: "would you
// [accept]", "do you really [want]". "Did you accept" asks for what was.
func (r *reading) asksYou(q *sentence, k int) bool {
	for k--; k > 0 && q.words[k].is(classAdverb); k-- {
	}
	if k < 1 || !q.words[k].hasAny(r.particles.you) {
		return false
	}
	return q.words[k-1].hasAny(r.particles.wouldDo)
}

// hasBefore reports whether one of the given words stands before word k.
func (s *sentence) hasBefore(k int, any choice) bool {
	return contains(s.words[:k], any)
}

// isYesOrNo reports whether an answer at word k is one word long, or begins with that word and a mark: "No.", "Never, as long as".
func (r *reading) isYesOrNo(s *sentence, k int) bool {
	return r.isNo(s, k) || s.words[k].hasAny(r.particles.yes) && s.has(k+1, punctuation)
}

// isNo reports whether the answer at word k is "No." or "Never,". The point may be taken for that of "No. 5".
func (r *reading) isNo(s *sentence, k int) bool {
	if strings.HasSuffix(r.text(s, k), ".") {
		return strings.EqualFold(r.text(s, k), "no.") && !s.has(k+1, number)
	}
	return s.words[k].hasAny(r.particles.never) && s.has(k+1, punctuation)
}

// answer adds what "yes" or "no" at word k of s means to the question whether one would do what e says, and reports whether
// there is something: "you would sign [that]" is about what the sentence before the question brings up.
func (r *reading) answer(s, q *sentence, e expression, k int, who party) bool {
	e.negated = e.negated != r.isNo(s, k)
	stance, ok := stanceOf(&e)
	if !ok {
		return false
	}
	in := r.reachOf(q, &e)
	cues := slices.Clone(r.cuesIn(q, in))
	if len(cues) == 0 && r.pointsAt(q, in) && q.index > 0 && r.sentences[q.index-1].Part == q.Part {
		q = &r.sentences[q.index-1]
		cues = slices.Clone(q.cues)
	}
	if len(cues) != 1 {
		return false
	}
	r.addAbout(s, q, cues[0], position{party: who, stance: stance, at: k, words: reach{k, k + 1}, rule: answered})
	return true
}

// addAbout adds p to what s tells, about the issue that the cue c of another sentence brings up.
func (r *reading) addAbout(s, of *sentence, c cue, p position) {
	p.issue, p.cue = c.entry.issue, -1
	named := reach{c.from, c.to}
	target := r.phrase(of, named, c)
	p.target = clean(r.article.Text[of.words[target.from].start:of.words[target.to-1].end])
	p.turned = r.isTurned(of, named, target, c, position{stance: p.stance, entry: p.entry, rule: p.rule})
	r.add(s, p)
}

// askedAbout returns the question that a turn answers with "it" or "them", when it brings up one issue: "And the republics?"
func (r *reading) askedAbout(s *sentence) (*sentence, cue, bool) {
	q, _, ok := r.questionOf(s)
	if !ok || len(q.cues) != 1 || q.cues[0].entry.stated {
		return nil, cue{}, false
	}
	return q, q.cues[0], true
}

// isVerbless reports whether the words from k on have no verb: an answer such as "A truce, and then all prisoners home".
func (r *reading) isVerbless(s *sentence, k int) bool {
	for i := k; i < len(s.words); i++ {
		w := &s.words[i]
		if w.is(auxiliary|classVerb|classNegation|pronoun) && !w.is(classPossessive|apostrophe|classDeterminer) {
			return false
		}
		if f := w.form(r.vocabulary); (f == past || f == third) && !r.nounContext(s, i) && !strings.HasSuffix(r.text(s, i), "s") {
			return false
		}
	}
	return true
}

// sames adds a position that is the same as the one before on another issue: "We will not give up Donetsk. [The same goes for
// Crimea.]"
func (r *reading) sames(s *sentence) {
	if len(r.told) == 0 {
		return
	}
	last := r.told[len(r.told)-1]
	if s.index-last.sentence != 1 {
		return
	}
	for k := 1; k+2 < len(s.words) && k < 8; k++ {
		if !s.words[k-1].is(classDefinite) || !s.words[k].hasAny(r.particles.same) || !s.words[k+1].hasAny(r.particles.applies) {
			continue
		}
		in := r.after(s, k+2)
		for n := last.from; n < last.to; n++ {
			p := r.found[n]
			if p.Stance != r.found[last.from].Stance {
				return
			}
			holders := r.one(party{p.Side, p.ActorID})
			r.addEach(s, holders, r.cuesIn(s, in), in, position{stance: p.Stance, at: k, words: reach{k, k + 2}, rule: answered})
		}
		return
	}
}
