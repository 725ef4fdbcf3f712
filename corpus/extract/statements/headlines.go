package statements

import (
	"strings"

	"parley/corpus/extract/prose"
	"parley/model"
)

// headlineColon adds what a headline says after a name and a colon, or before a colon and a name: "Orlov: We stay", "We
// stay: Orlov on the talks". A label ("Analysis: …") names nobody.
func (s *search) headlineColon(si int) bool {
	st := s.sentences[si]
	for i := st.first + 1; i < min(st.last, st.first+maxLabel); i++ {
		if s.items[i].kind != prose.Colon {
			continue
		}
		a := attribution{cue: cue{verb: i, first: i, last: i + 1}, rule: headlineAfterColon, sentence: si}
		if s.items[i-1].class&label != 0 || s.items[st.first].class&label != 0 {
			return false
		}
		if i+1 == st.last || s.reportsAfter(i+1, st.last) {
			return false // Talks: Orlov says army will stay
		}
		if s.items[i-1].quote >= 0 && i == st.first+1 { // “We stay”: Orlov warns Ohm
			m, _ := s.phraseFrom(i+1, st.last)
			many := s.manySpeak(i+1, st.last)
			if !many.none() {
				m = many
			}
			a.speaker, a.rule = m, headlineBeforeColon
			return !m.none() && (s.isName(m.first) || m == many) && s.add(a, stretch{first: st.first, last: i})
		}
		if m, rest := s.phraseFrom(i+1, st.last); s.items[i+1].capital && s.endsHeadline(m, rest, st.last) && !s.titleCase(st.first, i) {
			a.speaker, a.rule = m, headlineBeforeColon
			return s.worth(st.first, i) && s.add(a, stretch{first: st.first, last: i})
		}
		m, rest := s.phraseFrom(st.first, i)
		whole := rest == i || rest+1 < i && s.items[rest].class&preposition != 0 && (m.last-m.first > 1 || s.hasRole(m) || s.is(rest, i, "to") || s.is(rest, i, "on")) // not "War in Brix: …"
		a.speaker = m
		return i < st.first+9 && whole && s.canSpeak(m) && !s.nobody(m) && s.namesSpeaker(m) && s.tells(i+1, st.last) && s.worth(i+1, st.last) && s.add(a, stretch{first: i + 1, last: st.last})
	}
	return false
}

// headlineDash adds what a headline quotes after a name and a dash, or says before a dash and somebody described: "Orlov –
// ‘We stay’", "Army to stay – minister".
func (s *search) headlineDash(si int) bool {
	st := s.sentences[si]
	for i := st.last - 2; i > max(st.first, st.last-maxLabel); i-- {
		if s.items[i].kind != prose.Dash {
			continue
		}
		a := attribution{cue: cue{verb: i, first: i, last: i + 1}, sentence: si}
		if s.items[i+1].quote >= 0 && i+2 >= st.last {
			m, rest := s.phraseFrom(st.first, i)
			a.speaker, a.rule = m, headlineAfterColon
			return !m.none() && rest == i && s.namesOnly(m.first, m.last) && s.add(a, stretch{first: i + 1, last: st.last})
		}
		m, rest := s.phraseFrom(i+1, st.last)
		a.speaker, a.rule = m, headlineBeforeColon
		return !m.none() && rest == st.last && s.signsHeadline(m, st.first, i) && s.tells(st.first, i) && s.worth(st.first, i) && s.add(a, stretch{first: st.first, last: i})
	}
	return false
}

// manySpeak returns the plural that items [first, last) of a headline begin with where a verb of saying follows it:
// "survivors speak".
func (s *search) manySpeak(first, last int) mention {
	if first+1 >= last || s.items[first].kind != prose.Word || s.items[first].capital || !strings.HasSuffix(s.word(first), "s") {
		return mention{}
	}
	if verb := &s.items[first+1]; verb.form == base && verb.frame != 0 || s.is(first+1, last, "speak") {
		return mention{first, first + 1}
	}
	return mention{}
}

// signsHeadline reports whether the phrase m at a headline's end, behind the dash at item dash, may be who says what stands
// before it: somebody described, "Army to stay – minister", or an actor that the dossier knows, "Army may stay – Orlov",
// rather than the name of an outlet.
func (s *search) signsHeadline(m mention, first, dash int) bool {
	if it := &s.items[m.last-1]; !it.capital {
		return it.class&(roleNoun|anonymousNoun) != 0
	}
	if !s.namesOnly(m.first, m.last) || s.titleCase(first, dash) || !s.hasVerb(first, dash) {
		return false
	}
	_, known := s.people.dir.Name(s.textOf(m.first, m.last), model.Date{})
	return known
}

// headlinePiece adds what a headline quotes right behind the name that it begins with: "Ivan Orlov ‘very angry’ with Brix",
// not "Ivan Orlov ‘murder plot’ trial opens".
func (s *search) headlinePiece(si int) bool {
	st := s.sentences[si]
	i := st.first
	for i < min(st.last, st.first+4) && s.isName(i) {
		i++
	}
	if i == st.first || i == st.last || s.items[i].quote < 0 || !s.goesOnInside(i) || s.quotes[s.items[i].quote].words < 2 || s.items[i-1].class&place != 0 {
		return false
	}
	if i+1 < st.last && (s.items[i+1].kind != prose.Word || s.items[i+1].class&preposition == 0) {
		return false
	}
	return s.add(attribution{speaker: mention{st.first, i}, rule: quotedPiece, sentence: si}, stretch{first: i, last: i + 1})
}

// reportsAfter reports whether items [first, last) of a headline begin with a name and a verb of saying of its own.
func (s *search) reportsAfter(first, last int) bool {
	k := first
	for k < last && s.isName(k) && s.items[k].frame == 0 {
		k++
	}
	if k == first || k == last {
		return false
	}
	c, ok := s.cueAt(k, first, last, true)
	return ok && c.frame&(says|claims|tells) != 0
}

// namesSpeaker reports whether the phrase before a headline's colon may be who speaks, rather than the title of a series
// or a word that calls for attention: "Orlov", "the minister", not "The Latest", "Revealed".
func (s *search) namesSpeaker(m mention) bool {
	if s.is(m.first, m.last, "the") && !s.hasRole(m) {
		return false
	}
	if it := &s.items[m.last-1]; m.last-m.first > 1 && s.isName(m.first) && it.kind == prose.Word && !it.capital && it.class&(roleNoun|anonymousNoun|organisation|title) == 0 && !s.hasRole(m) {
		switch s.word(m.last - 1) {
		case "camp", "team", "side":
		default:
			return false // "Brix war: …"
		}
	}
	return m.last-m.first > 1 || !regularPast(strings.ToLower(s.word(m.first)))
}

// tells reports whether items [first, last) of a headline tell something, with a verb or an infinitive, rather than name a
// topic: "Army to Stay", not "A World of Trouble". Half of a headline's verbs cannot be told from nouns, so it is enough
// that no article begins a phrase without any other sign of a verb.
func (s *search) tells(first, last int) bool {
	for k := first; k < last; k++ {
		it := &s.items[k]
		if it.quote >= 0 || it.class&(auxiliary|plainVerb|contracted|subjectPronoun) != 0 || it.frame != 0 || s.is(k, last, "to") || it.kind == prose.Word && regularPast(strings.ToLower(s.word(k))) {
			return true
		}
	}
	return !s.isA(first, last) && !s.is(first, last, "the")
}

// titleCase reports whether items [first, last) have capitals on all but small words, so that no name can be told in them.
func (s *search) titleCase(first, last int) bool {
	for k := first; k < last; k++ {
		if s.items[k].quote >= 0 {
			return false
		}
		if it := &s.items[k]; it.kind == prose.Word && !it.capital && it.class&(preposition|determiner|coordinator|auxiliary) == 0 {
			return false
		}
	}
	return true
}

// bulletColon adds what an item of a list says after a name and a colon: "• Orlov: the army will stay".
func (s *search) bulletColon(si int) bool {
	st := s.sentences[si]
	c := st.first + 1
	for c < min(st.last, st.first+5) && s.items[c].kind != prose.Colon {
		c++
	}
	if !st.begins || c+1 >= st.last || s.items[c].kind != prose.Colon || s.items[c+1].quote >= 0 || !s.namesOnly(st.first, c) ||
		s.items[c-1].class&(label|timeWord) != 0 {
		return false
	}
	a := attribution{speaker: mention{st.first, c}, cue: cue{verb: c, first: c, last: c + 1}, rule: itemAfterColon, sentence: si}
	return s.canSpeak(a.speaker) && s.clauseAhead(c+1, st.last) && s.add(a, stretch{first: c + 1, last: st.last})
}

// endsHeadline reports whether the phrase m is a name with nothing but an adjunct behind it: "Orlov", "Orlov on the talks".
func (s *search) endsHeadline(m mention, rest, hi int) bool {
	if m.none() || !s.endsInName(m) || m.last-m.first > 4 || !s.namesOnly(m.first, m.last) {
		return false
	}
	return rest >= hi || s.items[rest].kind == prose.Word && s.items[rest].class&preposition != 0 && !s.hasVerb(rest, hi)
}

// namesOnly reports whether items [first, last) are all parts of names.
func (o *outline) namesOnly(first, last int) bool {
	for i := first; i < last; i++ {
		if !o.isName(i) {
			return false
		}
	}
	return true
}
