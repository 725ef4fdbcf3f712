package positions

// nounPhraseTo returns whom the noun phrase that ends with word k means, if it means a party at all: "Kyiv and its
// partners", "the leaders of France and Poland", "both sides", "he". In "the war in Ukraine" nobody acts.
func (r *reading) nounPhraseTo(s *sentence, k int) (holding, bool) {
	if k < 0 {
		return holding{}, false
	}
	w := &s.words[k]
	switch {
	case w.is(apostrophe):
		return holding{}, false
	case w.hasAny(r.particles.ones) && !r.isOption(s, k):
		return r.oneTo(s, k)
	case r.isOption(s, k):
		return r.optionTo(s, k)
	case w.hasAny(r.particles.several) && s.has(k-1, classDefinite): // "The three [called for]"
		return r.namedTogether(s, numeral(r.text(s, k)))
	case s.isOne(k-1, r.particles.neither) && (w.hasAny(r.particles.side) || w.is(classCountry)): // "[neither side] is willing"
		return r.bothSides(k-1, k), true
	case w.mention >= 0:
		return r.namesTo(s, k)
	case w.is(pronoun) || w.is(classPossessive):
		return r.pronounAt(s, k)
	case w.is(bracket):
		return r.nounPhraseTo(s, k-1)
	case w.is(classDocument):
		return r.documentTo(s, k)
	case w.is(classPeople | classCountry | classSides):
		return r.peopleTo(s, k)
	case w.is(classPointing) && s.has(k-2, classPossessive) && s.isOne(k-2, r.particles.whose):
		return r.ownedBy(s, k-2)
	case w.is(classPointing) && !w.is(capital): // "the Kremlin's version [carried]"
		return r.ownerTo(s, k)
	case w.class&^(capital|quoted|hyphened) == 0:
		if p, ok := r.descriptionOf(r.text(s, k)); ok && w.is(capital) {
			return holding{parties: r.one(p), from: k, to: k + 1}, true
		}
		return r.ownerTo(s, k)
	}
	return holding{}, false
}

// ownedBy returns whom the "whose" at word k means: "a Russian draft, [whose] five articles".
func (r *reading) ownedBy(s *sentence, k int) (holding, bool) {
	h, ok := r.antecedent(s, k)
	h.from = k
	return h, ok
}

// ownerTo returns whose thing speaks in the noun phrase that ends with the unknown noun at k: "Kyiv's diplomacy [asks for]".
func (r *reading) ownerTo(s *sentence, k int) (holding, bool) {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		w := &s.words[j]
		switch {
		case s.has(j-1, classPreposition):
			return holding{}, false
		case w.is(apostrophe) && j > 0 && s.words[j-1].mention >= 0:
			m, _ := r.mention(s, j-1)
			return holding{parties: r.one(partyOf(m)), from: s.mentionStart(j - 1), to: k + 1}, !s.has(s.mentionStart(j-1)-1, classPreposition)
		case w.hasAny(r.particles.whose):
			return r.ownedBy(s, j)
		case w.is(number) || w.hasAny(r.particles.several):
		case w.is(classPossessive):
			return r.pronounAt(s, j)
		case w.class&^(capital|quoted|hyphened) != 0:
			return holding{}, false
		}
	}
	return holding{}, false
}

// namesTo returns the parties of the list of names that ends with word k, "France, Poland and the UK", unless the list
// only qualifies a noun that is nobody: "the war in Ukraine".
func (r *reading) namesTo(s *sentence, k int) (holding, bool) {
	return r.qualified(s, r.listTo(s, k))
}

// listTo returns the parties of the list of names or adjectives that ends with word k: "Ukrainian and Russian".
func (r *reading) listTo(s *sentence, k int) holding {
	h := holding{to: k + 1}
	for {
		m, _ := r.mention(s, k)
		h.parties = r.union(r.one(partyOf(m)), h.parties)
		k = r.titleStart(s, s.mentionStart(k))
		h.from = k
		next, ok := r.nameBefore(s, k)
		if !ok {
			break
		}
		k = next
	}
	return h
}

// titleStart moves from the first word of a name over the titles and names before it: "US Secretary of State [Rubio]".
func (r *reading) titleStart(s *sentence, k int) int {
	for k > 0 {
		w := &s.words[k-1]
		if w.is(apostrophe) && k > 1 && s.words[k-2].mention >= 0 && k < len(s.words) && s.words[k].is(classTitled) {
			k -= 2
			k = s.mentionStart(k)
			continue
		}
		nationality := w.is(capital) && w.class&^(capital|quoted|hyphened) == 0 && s.words[k].is(classTitled) // "[French] President"
		if w.is(classTitled) || w.mention >= 0 || nationality {
			k--
			continue
		}
		break
	}
	for k > 0 && s.words[k-1].is(classDeterminer) && !s.words[k-1].is(classThat) {
		k--
	}
	return k
}

// nameBefore returns the last word of the name that is joined to the one beginning at k by "and" or a comma.
func (r *reading) nameBefore(s *sentence, k int) (int, bool) {
	j := k - 1
	if s.has(j, classAnd) {
		j--
		if s.has(j, comma) {
			j--
		}
	} else if s.has(j, comma) && r.listGoesOn(s, k) {
		j--
	} else {
		return 0, false
	}
	if j < 0 || s.words[j].mention < 0 {
		return 0, false
	}
	return j, true
}

// listGoesOn reports whether the name at k, which a comma precedes, is followed by more of a list: ", Poland and the UK".
func (r *reading) listGoesOn(s *sentence, k int) bool {
	for k < len(s.words) && s.words[k].mention < 0 {
		k++
	}
	if k == len(s.words) {
		return false
	}
	end := s.mentionEnd(k)
	return s.has(end, classAnd) || s.has(end, comma) && end+1 < len(s.words) && s.words[end+1].mention >= 0
}

// qualified looks at the preposition before a list of names: behind a noun for people the names say whose people they are
// ("the leaders of France and Poland"), behind any other noun they are nobody who acts.
func (r *reading) qualified(s *sentence, h holding) (holding, bool) {
	k := h.from - 1
	if k < 0 || !s.words[k].is(classPreposition) || s.words[k].hasAny(r.particles.as) {
		return h, true
	}
	if k == 0 {
		return holding{}, false // "In Istanbul …"
	}
	if s.isOne(k-1, r.particles.close) && k > 1 { // "an official close to Putin"
		k--
	}
	head := &s.words[k-1]
	switch {
	case head.is(classCompanion):
		return holding{}, false
	case head.is(classPeople):
		if own, ok := r.peopleTo(s, k-1); ok && own.from < k-1 && !s.words[k].hasAny(r.particles.of) {
			own.to = h.to // "the Ukrainian ambassador in Berlin", "Trump's envoy to Ukraine"
			return own, true
		}
		h.from = k - 1
		return h, true
	case s.words[k].hasAny(r.particles.by) && s.has(k-2, classDocument), // "the draft proposed by Moscow"
		s.words[k].hasAny(r.particles.by) && s.has(k-3, classDocument) && (s.words[k-1].is(classAdverb|classPreposition) || s.isOne(k-1, r.particles.upOut)):
		h.from, h.document = k-2, true
		return h, true
	case head.is(classDocument) && !s.words[k].hasAny(r.particles.byFromOf): // "its list of demands [for Kyiv]"
		return r.documentTo(s, k-1)
	case head.is(classDocument):
		h.from, h.document = k-1, true
		return h, true
	}
	return holding{}, false
}

// peopleTo returns whom a noun for people that ends at word k means: "Ukrainian officials", "Kyiv's delegation", "the two
// sides", "the country". The allies of somebody are somebody else: "Ukraine's European allies" are Europeans.
func (r *reading) peopleTo(s *sentence, k int) (holding, bool) {
	h := holding{to: k + 1}
	companion := s.words[k].is(classCompanion)
	for j := k - 1; j >= 0 && j > k-7; j-- {
		w := &s.words[j]
		_, named := r.mention(s, j)
		switch {
		case named && companion && s.has(j+1, apostrophe):
			return r.joined(s, j)
		case named:
			h = r.listTo(s, j)
			h.to = k + 1
			return h, true
		case w.is(classPossessive) && companion && s.has(j-1, classAnd): // "Kyiv and its partners"
			if s.has(j-2, punctuation) {
				return holding{}, false
			}
			return r.nounPhraseTo(s, j-2)
		case w.is(classPossessive) && !companion:
			return r.pronounAt(s, j)
		case w.hasAny(r.particles.both) && s.words[k].is(classSides),
			j == k-1 && w.is(classDeterminer) && s.words[k].hasAny(r.particles.theSides):
			if named, ok := r.namedTogether(s, 2); ok && len(named.parties) == 2 && (!s.words[k].hasAny(r.particles.theSides) || r.isPrincipal(named.parties[0].side) || r.isPrincipal(named.parties[1].side)) { // mediators are not "the sides"
				named.from, named.to = j, k+1
				return named, true
			}
			return r.bothSides(j, k), true
		case s.words[k].is(classSides) && w.is(classDefinite) && !w.is(classPossessive) || w.hasAny(r.particles.several) && s.words[k].is(classSides):
			n := 0
			if j < k-1 {
				n = numeral(r.text(s, j+1))
			} else if w.hasAny(r.particles.several) {
				n = numeral(r.text(s, j))
			}
			named, ok := r.namedTogether(s, n)
			named.from, named.to = j, k+1
			return named, ok
		case j == k-1 && w.is(number) && s.words[k].is(classSides):
			return r.countedBySpeaker(s, j)
		case j == k-1 && w.is(classDeterminer) && s.words[k].hasAny(r.particles.allies):
			return r.alliesOf(s, j)
		case w.is(classDeterminer) && s.words[k].is(classCountry) && !s.has(j-1, classDeterminer):
			return r.country(s, j)
		case w.is(punctuation | auxiliary | classVerb | classAnd | classPreposition | classSubordinator):
			return holding{}, false
		}
	}
	return holding{}, false
}

// maxTogether is how many sentences before those may be named whom "the three leaders" means.
const maxTogether = 2

// namedTogether returns who the n are that a list before s names together, at its beginning or behind a preposition: "Macron, Starmer and Merz
// met. [The three leaders]". With n 0 they may be any number from two on.
func (r *reading) namedTogether(s *sentence, n int) (holding, bool) {
	for i := s.index - 1; i >= 0 && i >= s.index-maxTogether && s.Part-r.sentences[i].Part <= 1; i-- {
		t := &r.sentences[i]
		for k := 0; k < len(t.words); k++ {
			if t.words[k].mention < 0 || r.isAdjective(t, k) {
				continue
			}
			count, end := 1, t.mentionEnd(k)
			parties := r.mentionsIn(t, k, end)
			for end+1 < len(t.words) && t.words[end].is(comma|classAnd) {
				next := end + 1
				for next < len(t.words) && (t.words[next].is(classAnd|classDeterminer|classTitled) || r.isAdjective(t, next)) {
					next++
				}
				if next >= len(t.words) || t.words[next].mention < 0 {
					break
				}
				count, end = count+1, t.mentionEnd(next)
				parties = r.union(parties, r.mentionsIn(t, next, end))
			}
			if count > 1 && (n == 0 || n == count) && len(parties) > 0 {
				return holding{parties: parties}, true
			}
			k = end - 1
		}
	}
	return holding{}, false
}

// countedBySpeaker returns whom a number of countries means in the words of somebody of neither side at war: those of the speaker's side,
// "Macron said [26 countries] were ready to".
func (r *reading) countedBySpeaker(s *sentence, k int) (holding, bool) {
	st := s.statementAt(k)
	if st == nil {
		return holding{}, false
	}
	who, ok := r.speakerOf(st)
	if !ok || r.isPrincipal(who.side) || r.states[who.side] == "" {
		return holding{}, false
	}
	return holding{parties: r.one(r.sideParty(who.side)), from: k, to: k + 2}, true
}

// alliesOf returns whom "the allies" means in the words of somebody who speaks for an alliance and for no state: its members.
func (r *reading) alliesOf(s *sentence, k int) (holding, bool) {
	st := s.statementAt(k)
	if st == nil {
		return holding{}, false
	}
	who, ok := r.speakerOf(st)
	if !ok || r.states[who.side] != "" {
		return holding{}, false
	}
	return holding{parties: r.one(r.sideParty(who.side)), from: k, to: k + 2}, true
}

// joined returns the party that companions are joined to: in "Kyiv and Ukraine's allies" it is Kyiv.
func (r *reading) joined(s *sentence, j int) (holding, bool) {
	first := s.mentionStart(j)
	if s.has(first-1, classAnd) && first >= 2 && s.words[first-2].mention >= 0 {
		return r.namesTo(s, first-2)
	}
	return holding{}, false
}

// nounPhraseFrom returns whom the noun phrase that begins at word k means.
func (r *reading) nounPhraseFrom(s *sentence, k int) (holding, bool) {
	start := k
	for k < len(s.words) && k < start+6 {
		w := &s.words[k]
		if w.mention >= 0 {
			end := s.mentionEnd(k)
			for end < len(s.words) && (s.words[end].is(classPeople|classTitled|apostrophe) || s.words[end].mention >= 0) {
				end++
			}
			h, ok := holding{from: start, to: end}, true
			if last := end - 1; s.words[last].mention >= 0 {
				m, _ := r.mention(s, last)
				h.parties = r.one(partyOf(m))
			} else {
				h, ok = r.nounPhraseTo(s, last)
			}
			if ok && s.has(end, classAnd) && end+1 < len(s.words) && s.words[r.skipDeterminer(s, end+1)].mention >= 0 {
				m, _ := r.mention(s, r.skipDeterminer(s, end+1))
				h.parties = r.union(h.parties, r.one(partyOf(m)))
			}
			return h, ok
		}
		if w.is(pronoun) {
			return r.pronounAt(s, k)
		}
		if k+1 < len(s.words) && (w.hasAny(r.particles.both) && s.words[k+1].is(classSides) || w.hasAny(r.particles.each) && s.words[k+1].hasAny(r.particles.side)) {
			return r.bothSides(k, k+1), true // "both sides", "each side"
		}
		if w.is(punctuation|auxiliary|classVerb|classPreposition|classAnd|classSubordinator) ||
			k > start && w.form(r.vocabulary) == past && !s.has(k-1, classDeterminer) { // "of a truce [surprised] Moscow"
			return holding{}, false
		}
		k++
	}
	return holding{}, false
}

// skipDeterminer returns the word after an article at word k, or k.
func (r *reading) skipDeterminer(s *sentence, k int) int {
	if k+1 < len(s.words) && s.words[k].is(classDeterminer) {
		return k + 1
	}
	return k
}
