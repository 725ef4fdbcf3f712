package positions

import (
	"slices"
	"sort"
	"strings"

	"parley/corpus/extract/who"
	"parley/model"
)

// party is a holder of a position: a side, and the actor where one is named.
type party struct {
	side  model.SideID
	actor string
}

// holding is who holds a stance and how the sentence names them.
type holding struct {
	parties  []party
	from, to int  // the words of the subject
	document bool // a text speaks: "Moscow's memorandum calls for"
	object   int  // where a relative clause takes its object from, -1: "a truce that [Moscow rejects]"
}

func isSideAdjective(m who.Mention) bool { return m.Kind == who.SideAdjective }

func (r *reading) partyOf(m who.Mention) party {
	p := party{m.Actor.Side, m.Actor.ID}
	return p
}

// sideParty returns the party that stands for a side as a whole.
func (r *reading) sideParty(side model.SideID) party { return party{side, r.states[side]} }

// holderOf returns who holds the stance of e; false when the sentence does not tell.
func (r *reading) holderOf(s *sentence, e *expression) (holding, bool) {
	switch e.entry.kind {
	case noun:
		return r.possessor(s, e)
	case predicate:
		return r.judgeOf(s, e)
	case ofSpeaker:
		return r.speakerAt(s, e.from)
	}
	if e.passive {
		return r.agent(s, e.to)
	}
	h, ok := r.subject(s, e.group, 0)
	if ok && e.entry.options&paper != 0 && !h.document {
		return holding{}, false
	}
	if ok && e.entry.options&own != 0 && !r.speaksForItself(s, e.from, h) &&
		!(s.has(h.from-1, classThat) && s.has(h.from, pronoun)) { // "made it clear that he will not"
		return holding{}, false
	}
	return h, ok
}

// agent returns who a passive names after "by": "was proposed by Putin", "viewed as unacceptable by Kyiv".
func (r *reading) agent(s *sentence, i int) (holding, bool) {
	for k := i; k < len(s.words) && k < i+4; k++ {
		if s.words[k].hasAny(r.particles.by) {
			return r.nounPhraseFrom(s, k+1)
		}
		if s.words[k].is(punctuation) {
			break
		}
	}
	return holding{}, false
}

// subject returns the subject of the verb group that begins at word v.
func (r *reading) subject(s *sentence, v, depth int) (holding, bool) {
	k := v - 1
	if k < 0 && v < len(s.words) && s.words[v].form(r.vocabulary) == ing {
		return r.subjectAfterComma(s, v)
	}
	if k < 0 || depth > 4 {
		return holding{}, false
	}
	w := &s.words[k]
	switch {
	case w.mention >= 0 && s.words[v].form(r.vocabulary) == ing && !r.isAdjective(s, k):
		m, _ := r.mention(s, k) // "ended with Russia demanding"
		return holding{parties: []party{r.partyOf(m)}, from: s.mentionStart(k), to: k + 1, object: -1}, true
	case w.is(comma | dash | bracket):
		return r.subjectBeforeComma(s, k, depth)
	case w.is(classAnd) || w.is(classBut) && !w.is(classSubordinator) || w.is(semicolon):
		return r.subjectOfPrevious(s, k, depth)
	case w.hasAny(r.particles.who):
		return r.antecedent(s, k)
	case w.is(classThat) || w.is(classRelative):
		if r.relatesTo(s, k) {
			return r.antecedent(s, k)
		}
		return r.subjectOfPrevious(s, k, depth)
	case w.is(classPreposition | classSubordinator):
		if r.isGerundAt(s, v) {
			return r.subjectOfGerund(s, k, depth)
		}
		return holding{}, false
	}
	return r.nounPhraseTo(s, k)
}

// subjectAfterComma returns the subject of the main clause after a participle: "Rejecting the offer, [Zelensky] said".
func (r *reading) subjectAfterComma(s *sentence, v int) (holding, bool) {
	for k := v + 1; k+1 < len(s.words) && k < v+20; k++ {
		if s.words[k].is(comma) {
			return r.nounPhraseFrom(s, k+1)
		}
	}
	return holding{}, false
}

// isGerundAt reports whether the verb group at word v is a gerund: "by suggesting", "accused Moscow of refusing".
func (r *reading) isGerundAt(s *sentence, v int) bool {
	return v < len(s.words) && (s.words[v].form(r.vocabulary) == ing || s.words[v].is(classNegation|classAdverb))
}

// subjectOfGerund returns who does what a gerund after the preposition at word k says: in "accused Moscow of refusing" the
// one who is accused, in "raised the stakes by asking" the subject of the verb before.
func (r *reading) subjectOfGerund(s *sentence, k, depth int) (holding, bool) {
	if s.words[k].hasAny(r.particles.of) && k > 0 && s.words[k-1].mention >= 0 {
		return r.nounPhraseTo(s, k-1)
	}
	if s.words[k].hasAny(r.particles.by) {
		return r.subjectOfPrevious(s, k, depth)
	}
	return holding{}, false
}

// subjectBeforeComma finds the subject of a verb that follows the comma at word k: over an apposition ("Kosachev, a
// deputy speaker, rejected"), or of a participle that goes on ("left Istanbul, rejecting").
func (r *reading) subjectBeforeComma(s *sentence, k, depth int) (holding, bool) {
	if r.isGerundAt(s, k+1) && s.words[k+1].form(r.vocabulary) == ing {
		return r.subjectOfPrevious(s, k, depth)
	}
	open := s.words[k].class & (comma | dash | bracket)
	for j := k - 1; j > 0; j-- {
		if !s.words[j].is(open) {
			continue
		}
		if h, ok := r.nounPhraseTo(s, j-1); ok {
			if s.words[j+1].hasAny(r.particles.including) {
				more := r.mentionsIn(s, j+1, k)
				h.parties = union(h.parties, more)
			}
			h.to = k
			return h, true
		}
		break
	}
	return r.subjectOfPrevious(s, k, depth)
}

// subjectOfPrevious returns the subject of the nearest verb before word k: in "Putin ignored it and proposed talks" that of
// "ignored".
func (r *reading) subjectOfPrevious(s *sentence, k, depth int) (holding, bool) {
	for j, tries := k-1, 0; j >= 0 && tries < 2; j-- {
		w := &s.words[j]
		if w.is(semicolon) {
			break
		}
		if !w.is(auxiliary|classVerb) && w.form(r.vocabulary) == noForm && s.cueAt(j) == nil {
			continue
		}
		if f := w.form(r.vocabulary); f != noForm && (f == base || f == ing && !s.has(j-1, classBe)) || w.hasAny(r.particles.to) || r.nounContext(s, j) {
			continue
		}
		g := j
		for g > 0 && s.words[g-1].is(auxiliary|classNegation|classAdverb|classControl) && s.words[g-1].mention < 0 {
			g--
		}
		if h, ok := r.subject(s, g, depth+1); ok {
			return h, true
		}
		tries++
	}
	return r.firstSubject(s, k)
}

// firstSubject returns the name that the sentence begins with, at most a few words in: the subject of a verb that no rule
// knows.
func (r *reading) firstSubject(s *sentence, before int) (holding, bool) {
	for i := 0; i < before && i < 6; i++ {
		w := &s.words[i]
		if w.mention >= 0 && !r.isAdjective(s, i) {
			return r.nounPhraseTo(s, s.mentionEnd(i)-1)
		}
		if w.is(classPreposition|classSubordinator|comma) || w.is(auxiliary) {
			return holding{}, false
		}
	}
	return holding{}, false
}

// relatesTo reports whether the word at k ("that", "which") opens a relative clause of the noun before it, rather than
// what somebody said.
func (r *reading) relatesTo(s *sentence, k int) bool {
	if s.words[k].hasAny(r.particles.which) {
		return true
	}
	if st := s.statementAt(k); st != nil && (k == 0 || s.statementAt(k-1) != st) {
		return false // it opens what is said
	}
	return k > 0 && !s.words[k-1].is(classVerb|punctuation) && s.cueAt(k-1) == nil &&
		(s.words[k-1].form(r.vocabulary) == noForm || r.nounContext(s, k-1))
}

// antecedent returns whom the relative pronoun at word k means: the noun phrase before it.
func (r *reading) antecedent(s *sentence, k int) (holding, bool) {
	k--
	if s.has(k, comma) {
		k--
	}
	if k < 0 {
		return holding{}, false
	}
	return r.nounPhraseTo(s, k)
}

// possessor returns whose demand, proposal or refusal the noun of e is: "Moscow's demands", "its list of demands", "the
// Russian proposal", "demands by Moscow", or, when a side only faces it, the other side's.
func (r *reading) possessor(s *sentence, e *expression) (holding, bool) {
	k, verbal := e.from-1, false
	for steps := 0; k >= 0 && steps < 6; steps++ {
		w := &s.words[k]
		switch {
		case w.mention >= 0 && verbal:
			steps = 6 // "Ukraine faced demands"
			continue
		case w.is(apostrophe) && k > 0:
			if m, ok := r.mention(s, k-1); ok {
				return holding{parties: []party{r.partyOf(m)}, from: s.mentionStart(k - 1), to: k + 1, object: -1}, true
			}
			return r.nounPhraseTo(s, k-1)
		case w.mention >= 0:
			return r.listTo(s, k), true
		case w.is(classPossessive):
			return r.pronounAt(s, k)
		case w.is(classFacing) || w.form(r.vocabulary) == past || strings.HasSuffix(r.article.Text[w.start:w.end], "ed"):
			verbal = true
		case w.is(classPreposition) && w.hasAny(r.particles.of): // "list of demands"
		case s.has(k-1, apostrophe|classPossessive): // "Putin's continued refusal"
		case w.is(classDeterminer|punctuation|classPreposition|auxiliary|classVerb|classAnd|classNegation) && !w.is(number):
			steps = 6
			continue
		}
		k--
	}
	if h, ok := r.possessorAfter(s, e); ok {
		return h, true
	}
	if h, ok := r.voicedBy(s, e); ok {
		return h, true
	}
	return r.facedBy(s, e)
}

// voicedBy returns who expresses a wish or makes an offer: "Ankara [expressed a desire] for", "Moscow has made an offer to".
func (r *reading) voicedBy(s *sentence, e *expression) (holding, bool) {
	for k := e.from - 1; k >= 0 && k > e.from-5; k-- {
		w := &s.words[k]
		switch {
		case w.is(classVoicing) && !w.is(classDeterminer):
			return r.subject(s, r.groupStart(s, k), 0)
		case w.is(classDeterminer) || w.class&^(capital|quoted|hyphened) == 0:
		default:
			return holding{}, false
		}
	}
	return holding{}, false
}

// possessorAfter finds "demands by Moscow", "a demand from Kyiv" and "the refusal of Moscow to".
func (r *reading) possessorAfter(s *sentence, e *expression) (holding, bool) {
	i := e.to
	if s.words[i-1].hasAny(r.particles.of) {
		i--
	}
	if i >= len(s.words) || !s.words[i].hasAny(r.particles.byFromOf) {
		return holding{}, false
	}
	return r.nounPhraseFrom(s, i+1)
}

// facedBy returns the other principal side where one of the two only meets the demand: "Ukraine faced demands that …",
// "demands for Ukraine to withdraw".
func (r *reading) facedBy(s *sentence, e *expression) (holding, bool) {
	if e.entry.stance != model.Demands {
		return holding{}, false
	}
	for k := e.from - 1; k >= 0 && k > e.from-4; k-- {
		if !s.words[k].is(classFacing) {
			continue
		}
		h, ok := r.subject(s, k, 0)
		if !ok {
			h, ok = r.subjectOfPrevious(s, k, 0)
		}
		if ok && len(h.parties) == 1 {
			return r.opponent(h.parties[0].side)
		}
	}
	if k := e.to; k+1 < len(s.words) && s.words[k].hasAny(r.particles.forThat) {
		if m, ok := r.mention(s, r.skipDeterminer(s, k+1)); ok && !isSideAdjective(m) {
			end := s.mentionEnd(r.skipDeterminer(s, k+1))
			if s.words[k].is(classThat) || end < len(s.words) && s.words[end].hasAny(r.particles.to) {
				return r.opponent(m.Actor.Side)
			}
		}
	}
	return holding{}, false
}

// opponent returns the other principal side.
func (r *reading) opponent(of model.SideID) (holding, bool) {
	if len(r.principals) != 2 {
		return holding{}, false
	}
	switch of {
	case r.principals[0].ID:
		return holding{parties: []party{r.sideParty(r.principals[1].ID)}, object: -1}, true
	case r.principals[1].ID:
		return holding{parties: []party{r.sideParty(r.principals[0].ID)}, object: -1}, true
	}
	return holding{}, false
}

// judgeOf returns for whom a predicate holds: "unacceptable for Kyiv", "non-negotiable, Moscow says"; without such words
// it is the judgement of whoever makes the statement.
func (r *reading) judgeOf(s *sentence, e *expression) (holding, bool) {
	if v, ok := r.judgingVerb(s, e); ok {
		g := r.groupStart(s, v)
		if s.words[v].form(r.vocabulary) != ing && r.hasBe(s, g, v) || !s.has(v-1, auxiliary) && s.has(v+1, classPreposition) {
			return r.agent(s, e.to)
		}
		return r.subject(s, g, 0)
	}
	for k := e.to; k < len(s.words) && k < e.to+3; k++ {
		if s.words[k].hasAny(r.particles.forToBy) {
			if h, ok := r.nounPhraseFrom(s, k+1); ok {
				return h, true
			}
		}
		if s.words[k].is(punctuation) {
			break
		}
	}
	return r.speakerAt(s, e.from)
}

// speakerAt returns who makes the statement that word i of s stands in.
func (r *reading) speakerAt(s *sentence, i int) (holding, bool) {
	st := s.statementAt(i)
	if st == nil {
		return holding{}, false
	}
	ps := r.speakers(s, st)
	return holding{parties: ps, from: i, to: i, object: -1}, len(ps) > 0
}

// speakerOf returns who makes the statement st: the speaker that the statements name or, where these know no side, the actor
// whose name stands in the words for the speaker ("a Ukrainian source").
func (r *reading) speakerOf(st *model.Statement) (party, bool) {
	if st.Speaker.Side != "" {
		return party{st.Speaker.Side, st.Speaker.ActorID}, true
	}
	if at := st.Speaker.Mention; !at.IsZero() {
		if s := r.doc.SentenceAt(at.Start()); s < len(r.sentences) {
			if h, ok := r.pronounIn(&r.sentences[s], at, st); ok {
				return h.parties[0], true
			}
		}
		first := sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].Start >= at.Start() })
		if first < len(r.mentions) && r.mentions[first].End <= at.End() {
			return party{side: r.mentions[first].Actor.Side}, true
		}
	}
	return party{}, false
}

// pronounIn returns whom the words at a speaker's mention mean when they are a pronoun: "he said".
func (r *reading) pronounIn(s *sentence, at model.Span, st *model.Statement) (holding, bool) {
	for i := range s.words {
		w := &s.words[i]
		if w.start == at.Start() && w.end == at.End() && w.is(pronoun&^classFirst) && s.statementAt(i) != st && s.statementAt(i) == nil {
			return r.pronounAt(s, i)
		}
	}
	return holding{}, false
}

// speakers returns who makes the statement st: everybody where several do, "Berlin and Paris said".
func (r *reading) speakers(s *sentence, st *model.Statement) []party {
	who, ok := r.speakerOf(st)
	if !ok {
		return nil
	}
	ps := []party{who}
	if st.Kind == model.Direct || st.Cue.IsZero() {
		return ps
	}
	for i := range s.words {
		if s.words[i].start >= st.Cue.Start() {
			g := i
			for g > 0 && s.words[g-1].is(auxiliary|classAdverb) && s.words[g-1].mention < 0 {
				g--
			}
			if g > 0 && s.words[g-1].mention >= 0 {
				if h, ok := r.nounPhraseTo(s, g-1); ok {
					return union(h.parties, ps)
				}
			}
			break
		}
	}
	return ps
}

// speaksForItself reports whether the holder's own statement holds word i of s: only then is "we need" a demand.
func (r *reading) speaksForItself(s *sentence, i int, h holding) bool {
	st := s.statementAt(i)
	if st == nil {
		return false
	}
	who, ok := r.speakerOf(st)
	return ok && hasSide(h.parties, who.side)
}

func union(a, b []party) []party {
	for _, p := range b {
		if !slices.ContainsFunc(a, func(q party) bool { return q.side == p.side }) {
			a = append(a, p)
		}
	}
	return a
}

// mentionsIn returns the parties named in words [from, to).
func (r *reading) mentionsIn(s *sentence, from, to int) []party {
	var out []party
	for i := from; i < to && i < len(s.words); i++ {
		if m, ok := r.mention(s, i); ok && !isSideAdjective(m) {
			out = union(out, []party{r.partyOf(m)})
		}
	}
	return out
}

// judgingVerb returns the verb that gives the judgement of a predicate: in "regards the plan as unacceptable" it is
// "regards".
func (r *reading) judgingVerb(s *sentence, e *expression) (int, bool) {
	for k := e.from - 1; k >= 0 && k > e.from-12; k-- {
		w := &s.words[k]
		if w.is(classJudging) && !r.nounContext(s, k) {
			return k, true
		}
		if w.is(punctuation|auxiliary) || w.is(classThat) {
			break
		}
	}
	return 0, false
}

// hasBe reports whether a form of "be" stands in words [from, to).
func (r *reading) hasBe(s *sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if s.words[k].is(classBe) {
			return true
		}
	}
	return false
}
