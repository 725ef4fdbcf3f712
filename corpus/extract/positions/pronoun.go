package positions

import (
	"strings"

	"parley/corpus/extract/who"
	"parley/model"
)

// maxHops is how many pronouns are followed one through the other: "He" of a sentence to the "he" of the one before.
const maxHops = 4

// pronounAt returns whom the pronoun or possessive at word k of s means.
//
//	"We will not disarm," Zelensky said             the speaker
//	"They want us to disarm," Zelensky said         the other side
//	Zelensky said he would not meet anybody else    the one who says so
//	Russia wants talks. It has named a team         the subject of the sentence before
func (r *reading) pronounAt(s *sentence, k int) (holding, bool) {
	if r.hops == maxHops {
		return holding{}, false
	}
	r.hops++
	defer func() { r.hops-- }()
	w := &s.words[k]
	h := holding{from: k, to: k + 1}
	st := s.statementAt(k)
	switch {
	case w.is(classFirst):
		if st == nil {
			who, ok := r.interviewee(s)
			h.parties = r.one(who)
			return h, ok
		}
		who, ok := r.speakerOf(st)
		h.parties = r.one(who)
		return h, ok
	case !w.is(pronoun):
		return holding{}, false
	}
	if st != nil && st.Verbatim() {
		return r.thirdInSpeech(s, k, st)
	}
	if w.is(classThey) {
		if both, ok := r.bothBefore(s, k); ok {
			return both, true
		}
	}
	if m, ok := r.namedBefore(s, k, w, st); ok {
		h.parties = r.one(partyOf(m))
		if w.is(classThey) {
			h.parties = r.listEndingAt(s, k, m)
		}
		return h, true
	}
	if w.is(classIt) && k == 0 && !w.is(classPossessive) && s.index > 0 && s.Part-r.sentences[s.index-1].Part <= 1 {
		if by, ok := r.jointText(&r.sentences[s.index-1]); ok { // "They issued a joint statement. It calls for"
			h.parties, h.document = by.parties, true
			return h, true
		}
	}
	if w.is(classIt|classHe|classShe) && k == 0 && !w.is(classPossessive) && (w.is(classIt) || st != nil && st.Cue.Start() > w.end) { // "It also waives its claim, Medinsky said"
		if p, ok := r.topicBefore(s, w); ok {
			h.parties = r.one(p)
			return h, true
		}
	}
	if st != nil {
		if ps := r.speakers(s, st); len(ps) > 0 {
			h.parties = ps
			return h, true
		}
	}
	if p, ok := r.topicBefore(s, w); ok {
		h.parties = r.one(p)
		return h, true
	}
	return holding{}, false
}

// thirdInSpeech returns whom "they", "he" or "it" means in somebody's own words: the other side named last before it, else
// for "they" the opponent.
func (r *reading) thirdInSpeech(s *sentence, k int, st *model.Statement) (holding, bool) {
	w := &s.words[k]
	speaker, ok := r.speakerOf(st)
	if !ok {
		return holding{}, false
	}
	from := st.Span().Start()
	for i := s.index; i >= 0 && r.sentences[i].End > from; i-- {
		t := &r.sentences[i]
		last := len(t.words) - 1
		if i == s.index {
			last = k - 1
		}
		for j := last; j >= 0; j-- {
			m, ok := r.mention(t, j)
			if ok && t.words[j].start >= from && m.Actor.Side != speaker.side && !isSideAdjective(m) && couldBe(w, m) {
				return holding{parties: r.one(partyOf(m)), from: k, to: k + 1}, true
			}
		}
	}
	if w.is(classThey) {
		return r.opponent(speaker.side)
	}
	if w.is(classHe|classShe) && r.voices[speaker.actor] && !r.namesOther(s, speaker.side) { // “He wants a truce,” his spokesman said
		return holding{parties: r.one(r.sideParty(speaker.side)), from: k, to: k + 1}, true
	}
	return holding{}, false
}

// namesOther reports whether the paragraph of s, up to s, or the one before names a person of another side.
func (r *reading) namesOther(s *sentence, side model.SideID) bool {
	for i := s.index; i >= 0 && s.Part-r.sentences[i].Part <= 1; i-- {
		t := &r.sentences[i]
		for j := range t.words {
			if m, ok := r.mention(t, j); ok && m.Actor.Type == model.Person && m.Actor.Side != side {
				return true
			}
		}
	}
	return false
}

// isVoice reports whether an office is to speak for somebody else: "Press Secretary of the President".
func isVoice(title string) bool {
	title = strings.ToLower(title)
	return strings.Contains(title, "spokes") || strings.Contains(title, "press secretary")
}

// bothBefore returns the two principal sides for "they" when the sentence, or the one before, names them together: "both sides swapped
// prisoners and said they".
func (r *reading) bothBefore(s *sentence, k int) (holding, bool) {
	if k == 0 && s.index > 0 { // "Both sides were tired. They …"
		if t := &r.sentences[s.index-1]; s.Part-t.Part <= 1 {
			for i := 1; i < len(t.words); i++ {
				if t.words[i].is(classSides) && t.words[i-1].hasAny(r.particles.both) {
					return r.bothSides(k, k), true
				}
			}
		}
	}
	for i := k - 1; i > 0; i-- {
		if s.words[i].is(classSides) && s.words[i-1].hasAny(r.particles.both) {
			return r.bothSides(k, k), true
		}
		if s.words[i].mention >= 0 && !r.isAdjective(s, i) {
			break
		}
	}
	return holding{}, false
}

// namedBefore returns the name that the pronoun at word k refers to within its own sentence: in somebody's reported
// speech the speaker outside of it, else the first name before the pronoun that fits.
func (r *reading) namedBefore(s *sentence, k int, w *word, st *model.Statement) (who.Mention, bool) {
	if st != nil && !st.Cue.IsZero() && st.Cue.Start() < s.words[k].start {
		if speaker, ok := r.speakerOf(st); ok && !(w.is(classIt) && r.isPerson(speaker)) {
			return who.Mention{}, false // the speaker
		}
	}
	for _, loose := range []bool{false, true} {
		for i := 0; i < k; i++ {
			m, ok := r.mention(s, i)
			if !ok || isSideAdjective(m) || !couldBe(w, m) {
				continue
			}
			if start := r.titleStart(s, s.mentionStart(i)); !loose && (s.has(start-1, classPreposition) || s.has(s.mentionEnd(i), apostrophe)) {
				continue
			}
			return m, true
		}
	}
	return who.Mention{}, false
}

// isPerson reports whether p is a person of the dossier, whom no "it" can mean.
func (r *reading) isPerson(p party) bool { return r.kinds[p.actor] == model.Person }

// listEndingAt returns all parties of the list of names that m belongs to, for "they".
func (r *reading) listEndingAt(s *sentence, k int, m who.Mention) []party {
	for i := k - 1; i >= 0; i-- {
		n, ok := r.mention(s, i)
		if ok && n.Start == m.Start {
			j := s.mentionEnd(i)
			out := r.one(partyOf(m))
			for j+1 < k && s.has(j, classAnd|comma) {
				j = r.skipDeterminer(s, j+1)
				n, ok = r.mention(s, j)
				if !ok || isSideAdjective(n) {
					break
				}
				out = r.union(out, r.one(partyOf(n)))
				j = s.mentionEnd(j)
			}
			return out
		}
	}
	return r.one(partyOf(m))
}

// topicBefore returns whom the sentences before are about, if the pronoun w can mean it: their subject, else any name that
// fits. After a quotation that is whoever said it.
func (r *reading) topicBefore(s *sentence, w *word) (party, bool) {
	for i := s.index - 1; i >= 0 && i >= s.index-3; i-- {
		t := &r.sentences[i]
		if s.Part-t.Part > 1 {
			break
		}
		if len(t.words) == 0 {
			continue
		}
		if st := t.statementAt(0); st != nil && st.Verbatim() && w.is(classHe|classShe) && st.Speaker.ActorID != "" {
			return party{st.Speaker.Side, st.Speaker.ActorID}, true
		}
		if t.words[0].is(classHe|classShe|classIt|classThey) && t.words[0].class&w.class&pronoun != 0 {
			if h, ok := r.pronounAt(t, 0); ok {
				return h.parties[0], true
			}
		}
		if t.has(0, classDeterminer) && t.has(1, classDocument) && w.is(classIt) {
			if h, ok := r.knownDocument(t, 0, 1); ok {
				return h.parties[0], true
			}
		}
		if m, ok := r.nameIn(t, w); ok {
			return partyOf(m), true
		}
		if w.is(classHe | classShe) {
			if p, ok := r.describedIn(t); ok {
				return p, true
			}
		}
	}
	return party{}, false
}

// describedIn returns the first one in t whom only the article tells of: "Olena Zerkal, an adviser to the government in Kyiv, was there. [She]".
func (r *reading) describedIn(t *sentence) (party, bool) {
	for k := range t.words {
		if t.isUnknownName(k) {
			if p, ok := r.descriptionOf(r.text(t, k)); ok {
				return p, true
			}
		}
	}
	return party{}, false
}

// nameIn returns the first name of a sentence that the pronoun w can mean, a subject before others.
func (r *reading) nameIn(t *sentence, w *word) (who.Mention, bool) {
	for _, loose := range []bool{false, true} {
		for j := range t.words {
			m, ok := r.mention(t, j)
			if !ok || isSideAdjective(m) || !couldBe(w, m) {
				continue
			}
			start := r.titleStart(t, t.mentionStart(j))
			if !loose && (t.has(start-1, classPreposition) || t.has(t.mentionEnd(j), apostrophe)) {
				continue
			}
			return m, true
		}
	}
	return who.Mention{}, false
}

// country returns which state "the country" means: the speaker's own in somebody's words, else the state named before.
func (r *reading) country(s *sentence, k int) (holding, bool) {
	h := holding{from: k, to: k + 2}
	if by, ok := r.planUnder(s, k-2); ok { // "Kyiv laid out a plan under which [the country]"
		h.parties = r.one(r.sideParty(by.parties[0].side))
		return h, true
	}
	if st := s.statementAt(k); st != nil {
		who, ok := r.speakerOf(st)
		h.parties = r.one(r.sideParty(who.side))
		return h, ok
	}
	for i := k - 1; i >= 0; i-- {
		if m, ok := r.mention(s, i); ok && m.Actor.Type == model.State && !isSideAdjective(m) {
			h.parties = r.one(partyOf(m))
			return h, true
		}
	}
	return holding{}, false
}

// couldBe reports whether the pronoun w can mean the actor of m: "he" a man, "it" a state or an organisation.
func couldBe(w *word, m who.Mention) bool {
	person := m.Actor.Type == model.Person
	switch {
	case w.is(classHe):
		return person && m.Actor.Pronoun != "she"
	case w.is(classShe):
		return person && m.Actor.Pronoun != "he"
	case w.is(classIt):
		return !person
	case w.is(classThey):
		return !person || m.Kind == who.Collective
	}
	return false
}
