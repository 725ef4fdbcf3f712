package positions

import "parley/model"

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
	case w.mention >= 0 && s.words[v].form(r.vocabulary) == ing && !r.isAdjective(s, k) && !s.isOne(s.mentionStart(k)-1, r.particles.to): // not "flew to Berlin seeking"
		m, _ := r.mention(s, k) // "ended with Russia demanding"
		return holding{parties: r.one(partyOf(m)), from: s.mentionStart(k), to: k + 1}, true
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
	case w.hasAny(r.particles.exchange) && s.has(k-1, classPreposition): // "and in exchange [offered]"
		return r.subject(s, k-1, depth+1)
	case w.is(number|classMonth|classSeason|classWeekday) && s.has(k-1, classPreposition) && k > 1: // "Russia in 2022 [demanded]"
		return r.nounPhraseTo(s, k-2)
	case s.isOne(k, r.particles.upOut) && s.has(k-1, classPresenting): // "the draft that Moscow handed over [bars]"
		return r.broughtForward(s, k-1)
	case w.is(classPresenting) && w.form(r.vocabulary) != base && s.has(k-1, classHave): // "the draft that Moscow had sent [bars]"
		return r.broughtForward(s, k)
	case w.is(classPreposition | classSubordinator):
		if r.isGerundAt(s, v) {
			return r.subjectOfGerund(s, k, depth)
		}
		return holding{}, false
	case s.words[v].form(r.vocabulary) == ing && !w.is(pronoun|classPeople|classDocument): // "entered the hall [demanding]"
		return r.subjectOfPrevious(s, k, depth)
	}
	return r.nounPhraseTo(s, k)
}

// broughtForward returns whose text it is that the relative clause with the verb at word k tells who brought: "the draft [that Moscow]
// handed over".
func (r *reading) broughtForward(s *sentence, k int) (holding, bool) {
	for j := k - 1; j > 0 && j > k-10 && !s.words[j].is(ending|semicolon); j-- {
		if s.has(j, classThat|classRelative) && s.has(j-1, classDocument) {
			h, ok := r.broughtBy(s, j-1)
			h.document = true
			return h, ok
		}
	}
	return holding{}, false
}

// onErrand returns who does something in order to take a stance: "[Kuleba] flew to Brussels to [ask for] weapons", "[Trump]
// imposed tariffs to [push] Moscow towards a truce".
func (r *reading) onErrand(s *sentence, e *expression) (holding, bool) {
	if e.entry.kind != verb || e.passive {
		return holding{}, false
	}
	if e.entry.options&presses != 0 && s.isOne(e.from-1, r.particles.to) && !s.has(e.from-2, classControl|classVerb) {
		return r.subjectOfPrevious(s, e.from-1, 0)
	}
	for k := e.from - 1; k > 0 && k > e.from-14; k-- {
		w := &s.words[k]
		switch {
		case w.is(classErrand) && !r.nounContext(s, k):
			return r.subject(s, r.groupStart(s, k), 0)
		case w.is(punctuation|classAnd|classBut|classSubordinator|classThat) || w.is(classVerb) && !w.is(classErrand):
			return holding{}, false
		}
	}
	return holding{}, false
}

// subjectAfterComma returns the subject of the main clause after a participle: "Rejecting the offer, [Zelensky] said".
func (r *reading) subjectAfterComma(s *sentence, v int) (holding, bool) {
	for k := v + 1; k+1 < len(s.words) && k < v+20; k++ {
		if s.words[k].is(comma) {
			return r.nounPhraseFrom(s, k+1)
		}
		if s.words[k].is(auxiliary) && !s.has(k-1, classRelative|classThat) { // "Accepting neutrality [would] be suicide, Kuleba said"
			break
		}
	}
	return holding{}, false
}

// subjectOfGerund returns who does what a gerund after the preposition at word k says: in "accused Moscow of refusing" the
// one who is accused, in "raised the stakes by asking" the subject of the verb before.
func (r *reading) subjectOfGerund(s *sentence, k, depth int) (holding, bool) {
	if s.words[k].hasAny(r.particles.of) && k > 0 && s.words[k-1].mention >= 0 {
		return r.nounPhraseTo(s, k-1)
	}
	if s.words[k].hasAny(r.particles.by) || s.words[k].is(classSubordinator) && k > 0 && s.has(k+1, classVoicing) { // "while [voicing]"
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
		if h, ok := r.nameBetween(s, j+1, k); ok && s.words[j-1].mention < 0 {
			return h, true // "his host, [Erdogan], offered"
		}
		if h, ok := r.nounPhraseTo(s, j-1); ok {
			if s.words[j+1].hasAny(r.particles.including) {
				more := r.mentionsIn(s, j+1, k)
				h.parties = r.union(h.parties, more)
			}
			h.to = k
			return h, true
		}
		break
	}
	return r.subjectOfPrevious(s, k, depth)
}

// nameBetween returns who is named by the words [from, to), titles and the name of one person.
func (r *reading) nameBetween(s *sentence, from, to int) (holding, bool) {
	m, ok := r.mention(s, to-1)
	if !ok || m.Actor.Type != model.Person || m.Actor.Side == "" || r.titleStart(s, s.mentionStart(to-1)) > from {
		return holding{}, false
	}
	return holding{parties: r.one(partyOf(m)), from: from, to: to}, true
}

// subjectOfPrevious returns the subject of the nearest verb before word k: in "Ankara sent envoys and offered talks" that of
// "sent".
func (r *reading) subjectOfPrevious(s *sentence, k, depth int) (holding, bool) {
	for j, tries := k-1, 0; j >= 0 && tries < 2; j-- {
		w := &s.words[j]
		if w.is(semicolon) {
			break
		}
		if !w.is(auxiliary|classVerb) && w.form(r.vocabulary) == noForm && s.cueAt(j) == nil {
			continue
		}
		if f := w.form(r.vocabulary); f == base || f == ing && !s.has(j-1, classBe) || r.nounContext(s, j) {
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

// antecedent returns whom the relative pronoun at word k means: the noun phrase before it.
func (r *reading) antecedent(s *sentence, k int) (holding, bool) {
	k--
	if s.has(k, comma) {
		k--
	}
	if s.has(k, classTime|classWeekday) && k > 1 || s.has(k, classMonth|classSeason|number) && k > 1 && s.has(k-1, classPreposition) { // "a plan this month that", "a draft of November whose"
		k -= 2
	}
	if k < 0 {
		return holding{}, false
	}
	if s.words[k].mention >= 0 && !r.isAdjective(s, k) { // "a summit with Putin, who"
		h := r.listTo(s, k)
		if len(h.parties) > 1 && s.isOne(h.from-1, r.particles.of) {
			return r.qualified(s, h) // "a group of Russia and Ukraine that"
		}
		return h, true
	}
	return r.nounPhraseTo(s, k)
}
