package positions

import (
	"slices"
	"sort"
	"strings"

	"parley/model"
)

// speakerAt returns who makes the statement that word i of s stands in.
func (r *reading) speakerAt(s *sentence, i int) (holding, bool) {
	st := s.statementAt(i)
	for k := i + 1; st == nil && k < len(s.words) && k < i+6; k++ { // "said the “next step” [should be]"
		if st = s.statementAt(k); st != nil && st.Verbatim() {
			return holding{}, false
		}
	}
	if st == nil {
		st = r.saidBefore(s, i)
	}
	var ps []party
	if st != nil {
		ps = r.speakers(s, st)
	}
	if j, ok := r.listedUnder(s); ok && len(ps) == 0 && j.stance == model.Demands { // "- Bases: NATO [must not] have any"
		return j.holding, true
	}
	if st == nil {
		who, ok := r.interviewee(s)
		return holding{parties: r.one(who), from: i, to: i}, ok
	}
	return holding{parties: ps, from: i, to: i}, len(ps) > 0
}

// interviewee returns who speaks in the paragraph of s where that is a turn of an interview, with the name before a colon: "Kuleba: We ask for".
func (r *reading) interviewee(s *sentence) (party, bool) {
	first := s
	for first.index > 0 && r.sentences[first.index-1].Part == s.Part {
		first = &r.sentences[first.index-1]
	}
	if len(first.words) < 2 {
		return party{}, false
	}
	k := 0
	for first.has(k, number|colon|dash) && k < 4 { // "14:20 Lavrov:"
		k++
	}
	if m, ok := r.mention(first, k); ok {
		return partyOf(m), (m.Actor.Type == model.Person || k > 0) && m.Actor.Side != "" && first.has(first.mentionEnd(k), colon)
	}
	if first.isUnknownName(k) && first.has(k+1, colon) {
		return r.descriptionOf(r.text(first, k))
	}
	return party{}, false
}

// saidBefore returns the reported statement that goes on at word i behind its own speaker: "The package is too small, said
// Kuleba, [and must include coal]", "Grain, Kuleba said, [is a must]".
func (r *reading) saidBefore(s *sentence, i int) *model.Statement {
	k := i - 1
	for k > 0 && s.words[k].is(auxiliary|classAdverb) && !s.words[k].is(comma) {
		k--
	}
	if s.has(k, classAnd|classBut) {
		k--
	}
	if !s.has(k, comma) {
		return nil
	}
	for j := k - 1; j > 0 && !s.words[j].is(comma); j-- {
		if st := s.cueAt(j); st != nil && !st.Verbatim() && st.Span().Start() < s.words[j].start {
			return st
		}
	}
	return nil
}

// speakerOf returns who makes the statement st: the speaker that the statements name or, where these know no side, the actor
// whose name stands in the words for the speaker ("a Ukrainian source").
func (r *reading) speakerOf(st *model.Statement) (party, bool) {
	if h, ok := r.textSpeaking(st); ok {
		return h.parties[0], true
	}
	if st.Speaker.Side != "" {
		return party{st.Speaker.Side, st.Speaker.ActorID}, true
	}
	if at := st.Speaker.Mention; !at.IsZero() {
		if s := r.doc.SentenceAt(at.Start()); s < len(r.sentences) {
			if h, ok := r.pronounIn(&r.sentences[s], at, st); ok {
				return h.parties[0], true
			}
		}
		if p, ok := r.knownSpeaker(st); ok {
			return p, true
		}
		if p, ok := r.descriptionOf(at.In(r.article.Text)); ok {
			return p, true
		}
		first := sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].Start >= at.Start() })
		if first < len(r.mentions) && r.mentions[first].End <= at.End() {
			return party{side: r.mentions[first].Actor.Side}, true
		}
	}
	return party{}, false
}

// knownSpeaker returns whom "the negotiator" means who makes the statement st: the one of a side who spoke last, at most three
// sentences before.
func (r *reading) knownSpeaker(st *model.Statement) (party, bool) {
	at := st.Speaker.Mention
	mention := at.In(r.article.Text)
	if strings.HasSuffix(mention, "-year-old") {
		return r.personBefore(at)
	}
	var words [3]string // "the [presidential] aide"
	n := 0
	for word := range strings.FieldsSeq(mention) {
		if n == len(words) {
			return party{}, false
		}
		words[n] = word
		n++
	}
	if n < 2 || !strings.EqualFold(words[0], "the") || words[1] != strings.ToLower(words[1]) {
		return party{}, false
	}
	noun := words[n-1]
	if !slices.ContainsFunc(spokespeople, func(title string) bool { return strings.EqualFold(title, noun) }) {
		return party{}, false
	}
	here := r.doc.SentenceAt(at.Start())
	for i := len(r.article.Statements) - 1; i >= 0; i-- {
		o := &r.article.Statements[i]
		if o.Span().Start() >= st.Span().Start() || o.Speaker.Side == "" {
			continue
		}
		if here-r.doc.SentenceAt(o.Span().Start()) > 3 {
			break
		}
		return party{o.Speaker.Side, o.Speaker.ActorID}, true
	}
	return party{}, false
}

// personBefore returns the one named last, at most two sentences before the words at the given place: "the 46-year-old".
func (r *reading) personBefore(at model.Span) (party, bool) {
	here := r.doc.SentenceAt(at.Start())
	for i := len(r.mentions) - 1; i >= 0; i-- {
		m := r.mentions[i]
		if m.Start < at.Start() && m.Actor.Type == model.Person && m.Actor.Side != "" {
			return partyOf(m), here-r.doc.SentenceAt(m.Start) <= 2
		}
	}
	return party{}, false
}

// spokespeople are the titles under which somebody is spoken of again who has been named.
var spokespeople = []string{"negotiator", "negotiators", "envoy", "minister", "diplomat", "aide", "adviser", "spokesman", "spokeswoman", "delegation"}

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
	ps := r.one(who)
	if st.Verbatim() || st.Cue.IsZero() {
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
					return r.union(h.parties, ps)
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
		who, ok := r.interviewee(s)
		return ok && hasSide(h.parties, who.side)
	}
	who, ok := r.speakerOf(st)
	return ok && hasSide(h.parties, who.side) || !ok && !st.Verbatim() && (len(h.parties) == 1 || s.has(h.from, classThey)) && !r.isObserver(s, st) // "Russia will …, the ministry said", "both sides said they will"
}

// isObserver reports whether somebody makes the statement st who only watches: "Kyiv could accept neutrality, [analysts] say".
func (r *reading) isObserver(s *sentence, st *model.Statement) bool {
	for k := range s.words {
		if s.words[k].start >= st.Speaker.Mention.Start() && s.words[k].end <= st.Speaker.Mention.End() && s.words[k].hasAny(r.particles.observers) {
			return true
		}
	}
	return false
}

// saidOf returns what somebody's words are about where they name nothing themselves: "“A non-starter,” Yermak said of [the land swap]".
func (r *reading) saidOf(s *sentence, j *judged) (reach, bool) {
	st := s.statementAt(j.from)
	if st == nil || !st.Verbatim() || st.Cue.IsZero() || r.hasCue(s, j.reach) {
		return reach{}, false
	}
	for k := range s.words {
		if s.words[k].start < st.Cue.End() || s.words[k].start < st.Span().End() {
			continue
		}
		switch {
		case s.words[k].hasAny(r.particles.ofAbout):
			return r.after(s, k+1), true
		case s.words[k].mention < 0 && !s.words[k].is(classTitled|classPeople|classDeterminer|capital):
			return reach{}, false
		}
	}
	return reach{}, false
}
