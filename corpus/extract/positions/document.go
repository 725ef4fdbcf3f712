package positions

import (
	"strings"

	"parley/corpus/extract/who"
	"parley/model"
)

// documentTo returns whose text ends at word k: "Moscow's memorandum", "the Russian draft", "the plan of the Europeans".
func (r *reading) documentTo(s *sentence, k int) (holding, bool) {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		w := &s.words[j]
		m, named := r.mention(s, j)
		switch {
		case named && m.Kind == who.Metonym && j == k-1 && (s.words[k].is(capital) || s.words[k].hasAny(r.particles.signed)): // "the Budapest Memorandum", "the Minsk accords"
			return holding{}, false
		case named && (isSideAdjective(m) || s.has(j+1, apostrophe) || j == k-1):
			return holding{parties: r.one(partyOf(m)), from: j, to: k + 1, document: true}, true
		case w.is(classPossessive):
			h, ok := r.pronounAt(s, j)
			h.document = true
			return h, ok
		case w.is(punctuation | auxiliary | classVerb | classPreposition | classAnd):
			return holding{}, false
		case w.is(classDeterminer):
			if h, ok := r.presentedBy(s, k); ok { // "Italy circulated a plan that begins with"
				return holding{parties: h.parties, from: j, to: k + 1, document: true}, true
			}
			if h, ok := r.broughtBy(s, k); ok {
				return holding{parties: h.parties, from: j, to: h.to, document: true}, true
			}
			return r.knownDocument(s, j, k)
		}
	}
	return holding{}, false
}

// knownDocument returns whose text "the memorandum" is: that of the last text of the same name with an owner, a few
// sentences before; "the document" and "the text" may mean any.
func (r *reading) knownDocument(s *sentence, from, k int) (holding, bool) {
	for i := s.index - 1; i >= 0 && i >= s.index-8; i-- {
		t := &r.sentences[i]
		for j := range t.words {
			same := t.words[j].isSame(&s.words[k]) || s.words[k].hasAny(r.particles.text)
			if !t.words[j].is(classDocument) || !same {
				continue
			}
			h, ok := r.presentedBy(t, j)
			if !ok && t.has(j-1, classDeterminer) && !t.has(j-1, classPossessive) {
				continue
			}
			if !ok {
				h, ok = r.documentTo(t, j)
			}
			if ok {
				return holding{parties: h.parties, from: from, to: k + 1, document: true}, true
			}
		}
	}
	return holding{}, false
}

// presentedBy returns who brings forward the text at word j: "[Washington] has presented Kyiv with a 28-point plan".
func (r *reading) presentedBy(t *sentence, j int) (holding, bool) {
	for k := j - 1; k >= 0 && k > j-8 && !t.words[k].is(punctuation); k-- {
		if t.words[k].is(classPresenting) && t.words[k].mention < 0 {
			return r.subject(t, r.groupStart(t, k), 0)
		}
	}
	return holding{}, false
}

// oneTo returns whose text "the Russian one" is, which ends at word k: one of those named in this sentence or the one before.
func (r *reading) oneTo(s *sentence, k int) (holding, bool) {
	m, ok := r.mention(s, k-1)
	if !ok || !isSideAdjective(m) {
		return holding{}, false
	}
	named := false
	for j := 0; j < k; j++ {
		named = named || s.words[j].is(classDocument)
	}
	if s.index > 0 && !named {
		for j := range r.sentences[s.index-1].words {
			named = named || r.sentences[s.index-1].words[j].is(classDocument)
		}
	}
	return holding{parties: r.one(partyOf(m)), from: k - 1, to: k + 1, document: true}, named
}

// maxOptions is how many sentences behind a text one of its options may be spoken of.
const maxOptions = 3

// optionTo returns whose text lays down the option that ends at word k, "the first", "the second option", "option two": the last one named
// before, or that of the positions told last.
func (r *reading) optionTo(s *sentence, k int) (holding, bool) {
	if !r.isOption(s, k) {
		return holding{}, false
	}
	for i := s.index - 1; i >= 0 && i >= s.index-maxOptions && s.Part-r.sentences[i].Part <= 1; i-- {
		t := &r.sentences[i]
		for j := range t.words {
			if t.words[j].is(classDocument) && !t.words[j].is(classPointing) {
				if h, ok := r.documentTo(t, j); ok {
					return holding{parties: h.parties, from: k, to: k + 1, document: true}, true
				}
			}
		}
	}
	return holding{}, false
}

// isOption reports whether word k ends the name of one of several: "the [first]", "the second [option]", "option [two]".
func (r *reading) isOption(s *sentence, k int) bool {
	switch {
	case k < 1:
		return false
	case s.words[k].hasAny(r.particles.ordinal):
		return s.has(k-1, classDefinite)
	case s.words[k].hasAny(r.particles.point):
		return s.isOne(k-1, r.particles.ordinal)
	}
	return s.isOne(k-1, r.particles.point) && (s.isOne(k, r.particles.several) || s.isOne(k, r.particles.ordinal))
}

// textOf returns whose text says what st reports: "Moscow's draft says", "according to the Russian draft".
func (r *reading) textOf(s *sentence, st *model.Statement) (holding, bool) {
	if st == nil || st.Verbatim() || st.Cue.IsZero() {
		return holding{}, false
	}
	at := st.Speaker.Mention
	for k := len(s.words) - 1; k >= 0; k-- {
		if w := &s.words[k]; w.is(classDocument) && (at.Start() <= w.start && w.end <= at.End() || k+1 < len(s.words) && s.cueAt(k+1) == st) {
			return r.documentTo(s, k)
		}
	}
	return holding{}, false
}

// broughtBy returns who is said behind the text at word k to have brought it forward: "the memorandum [that Moscow] handed over".
func (r *reading) broughtBy(s *sentence, k int) (holding, bool) {
	i := k + 1
	if s.has(i, classThat|classRelative) {
		i++
	}
	if i = r.skipDeterminer(s, i); i >= len(s.words) || s.words[i].mention < 0 || r.isAdjective(s, i) {
		return holding{}, false
	}
	verb := s.mentionEnd(i)
	for s.has(verb, classHave|classAdverb) {
		verb++
	}
	if !s.has(verb, classPresenting) {
		return holding{}, false
	}
	m, _ := r.mention(s, i)
	return holding{parties: r.one(partyOf(m)), from: k, to: s.mentionEnd(i)}, true
}

// textMeant returns whose text "it" means at the beginning of s: the one that the sentence before begins with or tells the
// owner of, "Its paper has three sections. [It] lists".
func (r *reading) textMeant(s *sentence) (holding, bool) {
	if s.index == 0 {
		return holding{}, false
	}
	t := &r.sentences[s.index-1]
	if s.Part-t.Part > 1 {
		return holding{}, false
	}
	for k := range t.words {
		if t.words[k].is(classDocument) && t.words[k].hasAny(r.particles.paper) {
			if h, ok := r.documentTo(t, k); ok {
				return holding{parties: h.parties, document: true}, true
			}
		}
	}
	return holding{}, false
}

// jointText returns who laid down the joint text that t names, if it names several: "[Kyiv and Washington] issued a joint statement".
func (r *reading) jointText(t *sentence) (holding, bool) {
	for k := range t.words {
		if !t.words[k].hasAny(r.particles.joint) || !t.has(k+1, classDocument) {
			continue
		}
		h, ok := holding{}, false
		if t.isOne(k+2, r.particles.byFromOf) || t.has(k+2, comma) { // "the joint statement by", "In a joint statement, Kyiv and"
			h, ok = r.nounPhraseFrom(t, k+3)
		} else {
			h, ok = r.nounPhraseFrom(t, 0)
		}
		return h, ok && len(h.parties) > 1
	}
	return holding{}, false
}

// isTextSpeaking reports whether a text makes the statement st that "it" stands for.
func (r *reading) isTextSpeaking(st *model.Statement) bool {
	_, ok := r.textSpeaking(st)
	return ok
}

// textSpeaking returns whose text "it" is that makes the statement st: "[Kyiv's roadmap] is short. There must be no ban, it says."
func (r *reading) textSpeaking(st *model.Statement) (holding, bool) {
	at := st.Speaker.Mention
	if at.IsZero() || at.Len() != len("it") || st.Verbatim() || !strings.EqualFold(at.In(r.article.Text), "it") {
		return holding{}, false
	}
	i := r.doc.SentenceAt(at.Start())
	if i < 1 || i >= len(r.sentences) {
		return holding{}, false
	}
	t := &r.sentences[i-1]
	for k := 0; k < len(t.words) && k < 5 && !t.words[k].is(punctuation|auxiliary|classVerb); k++ {
		if t.words[k].is(classDocument) && t.words[k].hasAny(r.particles.paper) {
			return r.documentTo(t, k)
		}
	}
	return holding{}, false
}
