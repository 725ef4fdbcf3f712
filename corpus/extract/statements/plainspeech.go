package statements

import (
	"parley/corpus/extract/prose"
	"parley/model"
)

// plainSpeech adds what is said after a phrase of speaking without reserve, behind "that" or a colon:
//
//	Orlov was clear: | the army stays. · Orlov made it clear | that … · Ruiz is adamant | that … · Orlov put it bluntly: | …
func (s *search) plainSpeech(si int) {
	st := s.sentences[si]
	if st.role == model.Headline {
		return
	}
	for i := st.first + 1; i < st.last; i++ {
		if s.items[i].class&plain == 0 || s.items[i].kind != prose.Word {
			continue
		}
		c, ok := s.plainCue(i, st.first)
		if !ok || s.reported(si, i) {
			continue
		}
		m, edge := s.subjectBefore(c.first, st.first)
		if m.none() || !s.person(m) || s.nobody(m) {
			continue // "It is clear that"
		}
		from := s.adjunctsEnd(c.last, st.last)
		if from+1 >= st.last {
			continue
		}
		switch it := &s.items[from]; {
		case it.kind == prose.Colon && s.items[from+1].quote < 0:
			from++
		case it.class&thatWord != 0 && !s.is(i-2, i, "put"):
		default:
			continue
		}
		b := block{cue: c, speaker: m, left: edge, right: from, at: -1}
		if end := s.contentEnd(from, st.last, &b); s.worth(from, end) {
			s.add(attribution{speaker: m, cue: c, rule: clauseAfterClear, sentence: si}, stretch{first: from, last: end})
		}
	}
}

// plainCue returns the verb group that the plain word at item i ends: "was | clear", "has made it | clear", "put it | bluntly".
func (s *search) plainCue(i, lo int) (cue, bool) {
	v := i - 1
	for v > lo && s.isAdverb(v) {
		v--
	}
	if v > lo && s.is(v, i, "it") {
		v--
	}
	if v <= lo {
		return cue{}, false
	}
	speaks := s.is(v, i, "made") || s.is(v, i, "makes") || s.is(v, i, "put") || s.is(v, i, "puts")
	if !speaks && (s.items[v].class&beForm == 0 || s.is(v+1, i, "it")) {
		return cue{}, false
	}
	c := cue{verb: i, first: s.groupStart(v, lo), last: i + 1, frame: claims, form: past}
	return c, !s.negated(c) && !(speaks && s.passive(c))
}
