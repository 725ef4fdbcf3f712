package positions

import (
	"slices"

	"parley/corpus/extract/who"
	"parley/model"
)

// basis returns what a position rests on: a text that lays it down, the holder's own quoted words, somebody's speech told
// without quotation marks, or the reporter's summary.
func (r *reading) basis(s *sentence, p position) model.Basis {
	told := r.toldIn(s, p)
	st := told
	if st == nil && p.cue >= 0 {
		st = s.statementAt(p.cue)
	}
	switch {
	case r.isLaidDown(s, p, told):
		return model.BasisDocument
	case st != nil && st.Verbatim(), r.quotes(s, p):
		return model.BasisQuote
	case p.lead != nil:
		return p.lead.basis
	case told != nil, p.rule == statedCue, st != nil && st.Kind == model.Mixed, r.isSpoken(s, p):
		return model.BasisReported
	}
	return model.BasisNarrator
}

// toldIn returns the statement that tells p, nil when the reporter does. That somebody demands something is not told by
// themselves: in "Kyiv demanded a truce" the verb is the reporter's, although it is one of saying.
func (r *reading) toldIn(s *sentence, p position) *model.Statement {
	st := s.statementAt(p.at)
	if st != nil && s.addsToStatement(st, p) {
		return nil
	}
	if st != nil && !st.Verbatim() && st.Cue.Start() <= s.words[p.at].start && s.words[p.at].end <= st.Cue.End() {
		return nil
	}
	if st == nil && p.entry != nil && p.entry.kind == ofSpeaker {
		return r.saidBefore(s, p.at)
	}
	return st
}

// addsToStatement reports whether p is what the reporter adds, in a relative clause, to what another side has said: "Russia demanded cuts,
// [which Kyiv regards as unacceptable]".
func (s *sentence) addsToStatement(st *model.Statement, p position) bool {
	if st.Verbatim() || st.Speaker.Side == "" || st.Speaker.Side == p.side {
		return false
	}
	for k := p.at; k > 0 && s.words[k].start >= st.Span().Start(); k-- {
		if s.words[k].is(classRelative) && s.has(k-1, comma) {
			return st.Cue.End() <= s.words[k].start
		}
	}
	return false
}

// isLaidDown reports whether p is what a text says: a text is the holder's voice ("Moscow's memorandum demands", and "It"
// in the sentence after), the speaker ("the draft says"), or the source ("in the annex to the draft, Moscow wanted").
func (r *reading) isLaidDown(s *sentence, p position, told *model.Statement) bool {
	switch {
	case p.holding.document:
		return told == nil
	case told != nil && told.Verbatim():
		return false
	case told == nil && s.has(p.holding.from, classIt) && r.wasLaidDown(s, p.side):
		return true
	case told != nil && r.isText(told.Speaker.Mention):
		return true
	case told != nil && r.isTextSpeaking(told):
		return true
	}
	return r.citesText(s)
}

// wasLaidDown reports whether the sentence before s told positions of a side from a text.
func (r *reading) wasLaidDown(s *sentence, side model.SideID) bool {
	if len(r.told) == 0 {
		return false
	}
	last := r.told[len(r.told)-1]
	return s.index-last.sentence == 1 && slices.ContainsFunc(r.found[last.from:last.to], func(p model.Position) bool {
		return p.Side == side && p.Basis == model.BasisDocument
	})
}

// isText reports whether the words for a speaker mean a text: "the draft", or "it" and "the statement" right after one.
func (r *reading) isText(mention model.Span) bool {
	if mention.IsZero() {
		return false
	}
	i := r.doc.SentenceAt(mention.Start())
	if i >= len(r.sentences) {
		return false
	}
	s := &r.sentences[i]
	for k := range s.words {
		w := &s.words[k]
		if w.start < mention.Start() || w.end > mention.End() || !w.is(classIt|classDocument) && !w.hasAny(r.particles.paper) {
			continue
		}
		if w.hasAny(r.particles.paper) {
			return true
		}
		if len(r.told) == 0 {
			return false
		}
		last := r.told[len(r.told)-1]
		return s.index-last.sentence <= 1 && r.found[last.from].Basis == model.BasisDocument
	}
	return false
}

// citesText reports whether the sentence gives a text as its source, at its beginning or behind a comma: "According to the
// draft,", ", per a joint statement", "In the annexes to the treaty,".
func (r *reading) citesText(s *sentence) bool {
	for k := range s.words {
		if k > 0 && !s.has(k-1, comma) || s.statementAt(k) != nil && s.statementAt(k).Verbatim() {
			continue
		}
		if !s.words[k].hasAny(r.particles.source) || k > 0 && s.words[k].hasAny(r.particles.in) {
			continue
		}
		for i := k + 1; i < len(s.words) && i < k+7 && !s.words[i].is(punctuation|auxiliary|apostrophe); i++ {
			if s.words[i].mention >= 0 {
				break
			}
			if s.words[i].hasAny(r.particles.paper) || s.words[i].hasAny(r.particles.joint) {
				return true
			}
		}
	}
	return false
}

// quotes reports whether p's holder says what is wanted in words of their own that say something by themselves: "urged
// Moscow to “lay down its arms”", but not "said “root causes” must go".
func (r *reading) quotes(s *sentence, p position) bool {
	if p.cue < 0 || !s.words[p.cue].is(quoted) {
		return false
	}
	for _, st := range s.statements {
		if slices.ContainsFunc(st.Content(), func(c model.Span) bool {
			return c.Start() <= s.words[p.cue].start && s.words[p.cue].end <= c.End()
		}) {
			if speaker, ok := r.speakerOf(st); !ok || speaker.side != p.side {
				return false
			}
		}
	}
	from, to := p.cue, p.cue+1
	for from > 0 && s.words[from-1].is(quoted) {
		from--
	}
	for to < len(s.words) && s.words[to].is(quoted) {
		to++
	}
	return to-from >= 4 && !s.words[from].is(classSubordinator) && r.hasVerb(s, from, to)
}

// hasVerb reports whether words [from, to) have a verb: a finite one, or an infinitive whose "to" or auxiliary may stand
// right before them.
func (r *reading) hasVerb(s *sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if s.words[k].is(auxiliary) || s.words[k].is(classVerb) {
			return true
		}
		infinitive := s.isOne(k-1, r.particles.to) || k == from && s.has(k-1, classModal)
		if infinitive && !s.words[k].is(classDeterminer|number|punctuation) && s.words[k].mention < 0 {
			return true
		}
	}
	return false
}

// isSpoken reports whether p is an act of speech of somebody who speaks. What a person or a ministry demands they have said;
// what a country demands, or somebody has long been demanding, is the reporter's summary of what many said.
func (r *reading) isSpoken(s *sentence, p position) bool {
	if p.entry == nil {
		return false
	}
	if p.entry.kind == noun {
		if u, ok := r.utterer(s, p.at); ok {
			return r.isSpeaker(s, u)
		}
	}
	act := s.cueAt(p.at) != nil || p.entry.options&(says|own) != 0 || p.entry.kind == predicate
	if p.entry.kind == verb && s.isOne(p.at-1, r.particles.also) && r.wentOnSaying(s, p.side) {
		return true
	}
	if p.stance == model.Rejects && s.has(p.at-1, classHave) && s.words[p.at].form(r.vocabulary) == past { // "has ruled out" is background
		return false
	}
	return act && r.isSpeaker(s, p.holding) && !r.isLasting(s, p.at)
}

// wentOnSaying reports whether somebody of the side is reported to speak in the sentence before s: what the side “also” proposed it
// proposed there.
func (r *reading) wentOnSaying(s *sentence, side model.SideID) bool {
	if s.index == 0 {
		return false
	}
	return slices.ContainsFunc(r.sentences[s.index-1].statements, func(st *model.Statement) bool { return st.Speaker.Side == side })
}

// utterer returns who utters the demand at word k: "[Podolyak] renewed Kyiv's appeal", "[Lavrov] had listed his conditions".
func (r *reading) utterer(s *sentence, k int) (holding, bool) {
	for i := k - 1; i >= 0 && i > k-6 && !s.words[i].is(punctuation|classPreposition); i-- {
		if s.words[i].hasAny(r.particles.uttered) {
			return r.subject(s, r.groupStart(s, i), 0)
		}
	}
	return holding{}, false
}

// isSpeaker reports whether the holder is a person or a body with a voice, rather than a country or the city it is ruled
// from: "the ministry", "the Ukrainian team", but not "Kyiv".
func (r *reading) isSpeaker(s *sentence, h holding) bool {
	named := false
	for k := h.from; k < h.to && k < len(s.words); k++ {
		m, ok := r.mention(s, k)
		named = named || ok
		switch {
		case !ok && s.words[k].is(classPeople|classHe|classShe), ok && m.Actor.Type == model.Person:
			return true
		case ok && (m.Kind == who.Body || m.Kind == who.Alias && m.Actor.Type == model.Organisation):
			return true
		}
	}
	return !named && len(h.parties) > 0 && r.kinds[h.parties[0].actor] != model.State
}

// isLasting reports whether the verb at word k tells of what goes on or went before, "has been asking for", "continues to
// reject", "was proposed by", rather than of one speech.
func (r *reading) isLasting(s *sentence, k int) bool {
	for i := max(0, k-3); i < len(s.words) && i < k+2; i++ {
		switch w := &s.words[i]; {
		case w.hasAny(r.particles.lasting) && (s.has(i-1, classHave) || s.has(i-2, classHave)),
			w.hasAny(r.particles.goesOn) && i < k,
			w.is(classBe) && i < k && s.words[k].form(r.vocabulary) == past:
			return true
		}
	}
	return false
}
