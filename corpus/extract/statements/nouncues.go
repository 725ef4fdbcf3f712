package statements

import (
	"parley/corpus/extract/prose"
	"parley/model"
)

// nounCues adds what a noun of saying reports: "Brix rejected Orlov’s claim | that the army would stay". As a subject the
// phrase ends where its sentence's verb begins: "Orlov’s remark | that the plan was “a joke” | has been noted".
func (s *search) nounCues(si int) {
	st := s.sentences[si]
	if st.role == model.Headline {
		return
	}
	for i := st.first + 1; i < st.last; i++ {
		if s.items[i].class&nounCue == 0 || s.items[i].kind != prose.Word || s.reported(si, i) {
			continue
		}
		that := s.thatOf(i, st.last)
		promises := that < 0 && s.infinitive(i+1, st.last) && (s.items[i].frame&vows != 0 || s.is(i, st.last, "threat"))
		if promises {
			that = i + 1 // "Orlov’s promise | to hold an election"
		}
		if start := s.phraseStart(i, st.first); that < 0 || start > st.first && s.items[start-1].class&ofPreposition != 0 && s.items[i].class&occasion != 0 {
			continue // "said in his remarks that"
		}
		m := s.owner(i, that, st.first)
		if m.none() || !s.canSpeak(m) {
			continue
		}
		b := block{cue: cue{verb: i, first: i, last: i + 1, frame: claims}, speaker: m, left: i, right: that, at: len(s.blocks)}
		end := s.contentEnd(that, st.last, &b)
		if begin := s.phraseStart(i, st.first); s.items[that-1].class&beForm == 0 && !s.hasVerb(max(st.first, begin-maxLook), begin) {
			if quoted := s.quoteBeforeVerb(that, end); quoted > 0 {
				end = quoted
			} else if end = s.clauseBeforeVerb(that+1, end, promises); end == 0 {
				continue
			}
		}
		if s.worth(that, end) {
			s.add(attribution{speaker: m, cue: b.cue, rule: clauseAfterNoun, sentence: si}, stretch{first: that, last: end})
		}
	}
}

// owner returns whose the noun at item i is: of its possessor, of whom "by" or "from" name before the "that", or of the
// subject that makes it: "Orlov’s claim", "a warning from Orlov | that", "Orlov issued a warning".
func (s *search) owner(i, that, lo int) mention {
	if m := s.possessor(i, lo); !m.none() {
		return m
	}
	if s.is(i+1, that, "by") || s.is(i+1, that, "from") {
		if m, _ := s.phraseFrom(i+2, that); !m.none() {
			return m
		}
	}
	v := s.phraseStart(i, lo) - 1
	if v <= lo {
		return mention{}
	}
	switch s.word(v) {
	case "issued", "issues", "made", "makes", "repeated", "repeats", "gave", "gives", "renewed", "delivered", "offered":
		m, _ := s.subjectBefore(s.groupStart(v, lo), lo)
		return m
	}
	return mention{}
}

// phraseStart returns where the noun phrase that ends with the noun at item i begins.
func (s *search) phraseStart(i, lo int) int {
	k := i
	for k > lo && k > i-6 {
		it := &s.items[k-1]
		if it.kind == prose.Possessive || it.kind == prose.Word && (it.class&determiner != 0 || it.capital || it.class == 0 && !s.finiteVerb(k-1)) {
			k--
			continue
		}
		break
	}
	return k
}

// reported reports whether item i stands in what an attribution of sentence si says.
func (s *search) reported(si, i int) bool {
	at := s.items[i].first
	for n := len(s.found) - 1; n >= max(0, len(s.found)-maxBlocks) && s.found[n].sentence == si; n-- {
		if s.found[n].rule == judgementAfterCue {
			continue // "dismissed Orlov’s claim | that the army would stay"
		}
		for _, c := range s.found[n].content {
			if c.first <= at && at < c.last {
				return true
			}
		}
	}
	return false
}

// possessor returns whose the noun at item i is, with at most one adjective between: "Orlov’s latest claim", "his claim".
func (s *search) possessor(i, lo int) mention {
	for k := i - 1; k >= max(lo, i-2); k-- {
		switch it := &s.items[k]; {
		case it.kind == prose.Possessive && k > lo:
			m, _ := s.phraseEnding(k, lo)
			for n := m.first + 1; n < m.last; n++ {
				if it := &s.items[n]; it.class&preposition != 0 && !it.capital && !s.is(n, m.last, "of") && n+1 < m.last {
					m.first = n + 1 // "distanced himself from | Orlov’s remark"
				}
			}
			return m
		case it.kind != prose.Word || it.capital && k > lo:
			return mention{}
		case it.class&possessive != 0 && it.class&firstPerson == 0:
			return mention{k, k + 1}
		}
	}
	return mention{}
}

// thatOf returns the "that" of the noun at item i, with nothing but times and places between; -1 when there is none.
func (s *search) thatOf(i, hi int) int {
	for k := i + 1; k < min(hi, i+8); k++ {
		it := &s.items[k]
		if it.class&thatWord != 0 {
			return k
		}
		if it.class&beForm != 0 && k+1 < hi && s.items[k+1].class&thatWord != 0 && !s.is(k+2, hi, "of") {
			return k + 1 // "Orlov’s view is | that"
		}
		if it.kind > prose.Number || it.class&(relative|subordinator) != 0 && it.class&preposition == 0 || it.form == participle || s.finiteVerb(k) {
			break
		}
	}
	return -1
}

// clauseBeforeVerb returns the item at which the verb of the main clause stands behind the clause that begins at item first, as its
// subject: "that the talks could end | alarmed Brix". It is 0 when no second verb can be told from the clause's own.
//
// Where an infinitive begins there, the first finite verb is that one: "to hold an election | was welcomed".
func (s *search) clauseBeforeVerb(first, last int, infinitive bool) int {
	verb := 0
	if infinitive {
		verb = first
	}
	for k := first; k < min(last, first+maxLook); k++ {
		it := &s.items[k]
		if it.kind != prose.Word && it.kind != prose.Number && it.kind != prose.Possessive || it.class&(coordinator|relative|subordinator) != 0 && it.class&preposition == 0 {
			return 0
		}
		switch {
		case !s.finiteVerb(k):
		case verb == 0:
			helps := it.class&auxiliary != 0
			for verb = k; verb+1 < last && (s.items[verb+1].class&(auxiliary|negation) != 0 || s.isAdverb(verb+1)); verb++ {
			}
			if helps {
				verb++ // "could not | end"
			}
			k = verb
		case k+1 < last && s.items[k+1].class&preposition != 0 && it.class&auxiliary == 0:
			return 0 // "the army stationed in Brix"
		default:
			return k
		}
	}
	return 0
}

// quoteBeforeVerb returns the item after the last quotation of items [first, last) that a finite verb follows; 0 when there
// is none.
func (s *search) quoteBeforeVerb(first, last int) int {
	end := 0
	for k := first; k+1 < min(last, first+maxLook); k++ {
		if s.items[k].quote >= 0 && !s.taken[s.items[k].quote] && s.finiteVerb(k+1) {
			end = k + 1
		}
	}
	return end
}
