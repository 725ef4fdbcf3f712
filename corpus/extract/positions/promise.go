package positions

import (
	"slices"

	"parley/model"
)

// promise is a clause that tells what would be done, and the condition that it depends on: "the siege [would] end once [Kyiv
// accepted neutrality and dropped its bid]".
type promise struct {
	modal     int // the word of the main clause that puts it off: "would"
	opener    int // the first word of what opens the condition: "as soon as"
	condition reach
	subject   int // where the subject stands behind its auxiliary: "only then would [Moscow]"; 0 for before it
}

// promisesIn finds the promises of s.
func (r *reading) promisesIn(s *sentence) {
	s.promises = s.promises[:0]
	for i := range s.words {
		from, ok := r.opensTerm(s, i)
		if !ok {
			continue
		}
		p := promise{opener: i, condition: r.termReach(s, from)}
		if k, ok := r.invertedModal(s, i, from); ok {
			s.promises = append(s.promises, promise{modal: k, opener: i, condition: reach{from, k}, subject: k + 1})
			continue
		}
		if p.modal, ok = r.modalBefore(s, i); !ok {
			if i > 0 && !s.has(i-1, comma|classThat|colon|dash) {
				continue
			}
			p.condition = r.conditionReach(s, from)
			if p.modal, ok = r.modalAfter(s, p.condition.to); !ok {
				continue
			}
		}
		s.promises = append(s.promises, p)
	}
}

// opensTerm reports whether word i opens a clause on which something may depend, "once", "as soon as", "the moment", and returns the
// first word of that clause.
func (r *reading) opensTerm(s *sentence, i int) (int, bool) {
	w := &s.words[i]
	from := i + 1
	switch {
	case w.hasAny(r.particles.whenIf):
		if s.isOne(i-1, r.particles.evenAs) || s.has(i-1, number|classBe|classLocative) || s.isOne(from, r.particles.again) {
			return 0, false // "even if", "at once", "was provided"
		}
	case w.hasAny(r.particles.as) && s.isOne(i+1, r.particles.soon) && s.isOne(i+2, r.particles.as):
		from = i + 3
	case w.is(classDeterminer) && s.isOne(from, r.particles.moment):
		from = i + 2
		if !s.has(from, classThat) && (from >= len(s.words) || !r.clauseSubject(s, from)) {
			return 0, false
		}
	case w.is(classPrecondition|classSubordinator) && s.isOne(i-1, r.particles.only): // "only after"
	default:
		return 0, false
	}
	if s.has(from, classThat) {
		from++
	}
	return from, from < len(s.words)
}

// termReach returns the condition that begins at word i behind its main clause: to the end of the sentence, over the items of a
// list of what is to be done, "once Kyiv left Donetsk, cut its army and held elections".
func (r *reading) termReach(s *sentence, i int) reach {
	out := reach{i, i}
	st := s.statementAt(i)
	for k := i; k < len(s.words); k++ {
		w := &s.words[k]
		if w.is(ending|semicolon|colon|dash) || w.is(classBut) || st != nil && st.Kind == model.Direct && s.statementAt(k) != st {
			break
		}
		if w.is(comma) && (r.isSaidBehind(s, k+1) || s.has(k+1, classSubordinator) || s.isOne(k+1, r.particles.who) || s.isOne(k+1, r.particles.which)) {
			break
		}
		out.to = k + 1
	}
	return out
}

// isSaidBehind reports whether the words from k on only tell who says so: ", the minister told reporters".
func (r *reading) isSaidBehind(s *sentence, k int) bool {
	for i := k; i < len(s.words) && i < k+6 && !s.words[i].is(punctuation); i++ {
		if s.cueAt(i) != nil {
			return true
		}
	}
	return false
}

// modalBefore returns the auxiliary of the main clause before word i that puts off what it tells: "would end", "can begin", or what does
// without one: "was [possible] only if".
func (r *reading) modalBefore(s *sentence, i int) (int, bool) {
	for k := i - 1; k >= 0 && !s.words[k].is(ending|semicolon|question); k-- {
		if s.words[k].is(classBut|classSubordinator) && !s.words[k].is(classAdverb) {
			break
		}
		if s.words[k].hasAny(r.particles.wouldCan) || s.words[k].hasAny(r.particles.possible) && s.isOne(k+1, r.particles.only) {
			return k, !s.has(k+1, classNegation) && !s.has(k-1, classNegation)
		}
	}
	return 0, false
}

// modalAfter returns that auxiliary in the main clause which follows its condition: "once Kyiv leaves, we [will] stop".
func (r *reading) modalAfter(s *sentence, i int) (int, bool) {
	for k := i; k < len(s.words) && k < i+12 && !s.words[k].is(ending|semicolon); k++ {
		if s.words[k].hasAny(r.particles.wouldCan) {
			return k, !s.has(k+1, classNegation)
		}
	}
	return 0, false
}

// invertedModal returns the auxiliary that stands before its subject behind a condition from word from on, which the "only" before
// word i puts first: "Only once Kyiv has left [would] Moscow agree".
func (r *reading) invertedModal(s *sentence, i, from int) (int, bool) {
	if !s.isOne(i-1, r.particles.only) || i > 1 && !s.has(i-2, punctuation|classThat) {
		return 0, false
	}
	for k := from + 1; k+1 < len(s.words) && k < from+30 && !s.words[k].is(ending|semicolon); k++ {
		if s.words[k].hasAny(r.particles.wouldCan) {
			_, named := r.mention(s, r.skipDeterminer(s, k+1))
			return k, named || s.has(k+1, pronoun|classDeterminer)
		}
	}
	return 0, false
}

// promises adds what a side makes depend on what others do: who "would end the siege once Kyiv accepted neutrality and
// dropped its bid" is open to an end and demands the two other things.
func (r *reading) promises(s *sentence) {
	for _, p := range s.promises {
		h, ok := r.promiser(s, p)
		granted := p.modal
		if p.subject > 0 && h.to > granted {
			granted = h.to - 1
		}
		if !ok || !r.isGranting(s, granted) || !r.isForOthers(s, h, p.condition) {
			continue
		}
		cues := r.cuesIn(s, p.condition)
		if len(cues) == 0 {
			continue
		}
		told := position{stance: model.Demands, at: p.modal, words: reach{p.modal, p.modal + 1}, rule: promised, holding: h}
		if s.hasIn(p.condition, classNegation) { // "would leave the talks if Kyiv did not"
			r.addEach(s, h.parties, cues, p.condition, told)
			continue
		}
		main := reach{r.subjectReach(s, r.groupStart(s, p.modal)).from, p.opener}
		if p.subject > 0 {
			main = r.after(s, granted+1)
		} else if p.opener < p.modal {
			main.to = r.after(s, p.modal+1).to
		}
		given := r.cuesIn(s, main)
		asked := slices.DeleteFunc(cues, func(c cue) bool { return r.isAmong(c.entry.issue, given) }) // "would end once Kyiv stopped shooting"
		r.addEach(s, h.parties, asked, p.condition, told)
		told.stance = model.OpenTo
		r.addEach(s, h.parties, given, main, told)
	}
}

// promiser returns who promises: the subject of the main clause where it is the one who speaks, or speaks of nobody's words,
// else who says so. What somebody foretells of others is no promise.
func (r *reading) promiser(s *sentence, p promise) (holding, bool) {
	speaker, said := r.speakerAt(s, p.modal)
	for k := p.modal - 1; !said && k > 0; k-- { // words in quotation marks have hidden who says the rest
		if s.words[k].hasAny(r.particles.saying) {
			speaker, said = r.subject(s, r.groupStart(s, k), 0)
			break
		}
	}
	var h holding
	var ok bool
	if p.subject > 0 {
		h, ok = r.nounPhraseFrom(s, p.subject)
	} else {
		h, ok = r.subject(s, r.groupStart(s, p.modal), 0)
	}
	switch {
	case !ok:
		return speaker, said
	case said && s.statementAt(p.modal) != nil && !r.isText(s.statementAt(p.modal).Speaker.Mention):
		return h, slices.ContainsFunc(h.parties, func(p party) bool { return hasSide(speaker.parties, p.side) })
	}
	return h, true
}

// isGranting reports whether the verb behind the auxiliary gives the other side something: "would lift", "could begin".
func (r *reading) isGranting(s *sentence, modal int) bool {
	for k := modal + 1; k < len(s.words) && k < modal+6; k++ {
		if s.words[k].hasAny(r.particles.granting) {
			return true
		}
		if !s.words[k].is(auxiliary | classAdverb | quoted) {
			return false
		}
	}
	return false
}

// isForOthers reports whether it is for somebody else to meet the condition, and to do something for it: who would stop
// talking "if Moscow kept attacking" has asked for nothing that the words name.
func (r *reading) isForOthers(s *sentence, h holding, condition reach) bool {
	named := ""
	for k := condition.from; k < condition.to; k++ {
		w := &s.words[k]
		if w.hasAny(r.particles.offending) && !r.isStopped(s, reach{condition.from, k}) {
			return false
		}
		if named != "" {
			continue
		}
		if m, ok := r.mention(s, k); ok {
			named = string(m.Actor.Side)
			if hasSide(h.parties, m.Actor.Side) && !r.isPassiveGrant(s, condition) {
				return false
			}
		} else if w.is(classThey) && !w.is(classPossessive) && k == condition.from {
			named = "they"
		}
	}
	return named != ""
}

// isStopped reports whether within reach stands that something ends or is not done: "if Moscow stopped", "did not".
func (r *reading) isStopped(s *sentence, in reach) bool {
	for k := in.from; k < in.to; k++ {
		if s.words[k].is(classNegation|classEvading) || s.words[k].hasAny(r.particles.stopping) {
			return true
		}
	}
	return false
}

// hasIn reports whether a word of class c stands within reach.
func (s *sentence) hasIn(in reach, c class) bool {
	for k := in.from; k < in.to; k++ {
		if s.words[k].is(c) {
			return true
		}
	}
	return false
}

// isAmong reports whether one of cues brings up an issue.
func (r *reading) isAmong(issue int, cues []cue) bool {
	return slices.ContainsFunc(cues, func(c cue) bool { return c.entry.issue == issue })
}

// isPromised reports whether e stands in the main clause of a promise, before the condition under which alone it holds.
func (s *sentence) isPromised(e *expression) bool {
	return slices.ContainsFunc(s.promises, func(p promise) bool { return e.group <= p.modal && p.modal < e.to && e.to <= p.opener })
}

// isHeldBack reports whether e stands in the main clause of a promise whose condition stands first: "only then would Moscow [agree]".
func (s *sentence) isHeldBack(e *expression) bool {
	return slices.ContainsFunc(s.promises, func(p promise) bool { return p.subject > 0 && p.subject <= e.from })
}

// opensInverted reports whether e is itself the "only once" of such a promise.
func (s *sentence) opensInverted(e *expression) bool {
	return slices.ContainsFunc(s.promises, func(p promise) bool { return p.subject > 0 && e.from < p.condition.from && p.opener < e.to })
}

// isTerm reports whether word i stands in a condition, where nothing is told yet.
func (s *sentence) isTerm(i int) bool {
	return slices.ContainsFunc(s.promises, func(p promise) bool { return p.condition.from <= i && i < p.condition.to })
}
