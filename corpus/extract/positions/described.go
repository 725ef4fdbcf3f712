package positions

import "strings"

// described is somebody whom the dossier does not know and whose side the article tells: "Olena Zerkal, an adviser to the
// Ukrainian government".
type described struct {
	name  string // the last word of the name
	party party
}

// describe finds whom the article describes so.
func (r *reading) describe() {
	for i := range r.sentences {
		s := &r.sentences[i]
		for k := 1; k+1 < len(s.words) && len(s.words) <= maxWords; k++ {
			if !s.words[k].is(comma) {
				continue
			}
			end := s.phraseEnd(k + 1)
			if s.isUnknownName(k - 1) {
				if p, ok := r.roleIn(s, k+1, end); ok {
					r.described = append(r.described, described{r.text(s, k-1), p})
				}
			} else if s.isUnknownName(k+1) && s.isUnknownName(end-1) && end-k <= 4 && end < len(s.words) { // "The energy minister of Ukraine, Svitlana Hrynchuk, said"
				if p, ok := r.roleIn(s, s.phraseStart(k), k); ok {
					r.described = append(r.described, described{r.text(s, end-1), p})
				}
			}
		}
	}
}

// descriptionOf returns the side of the person whose name ends with the given text, if the article has told it.
func (r *reading) descriptionOf(text string) (party, bool) {
	name := text[strings.LastIndexByte(text, ' ')+1:]
	for i := len(r.described) - 1; i >= 0; i-- {
		if r.described[i].name == name {
			return r.described[i].party, true
		}
	}
	return party{}, false
}

// roleIn returns the side that the words [from, to) give somebody: "Britain's justice secretary", "an aide to Putin". Who has left an office,
// is sent to a side, or stands against it is not of it.
func (r *reading) roleIn(s *sentence, from, to int) (party, bool) {
	role, named := -1, -1
	for k := from; k < to; k++ {
		w := &s.words[k]
		switch {
		case w.mention >= 0:
			if named < 0 && (role < 0 || s.isOne(k-1, r.particles.ofTo) || s.has(k-1, classDeterminer)) {
				named = k
			}
		case w.is(classCompanion) || w.hasAny(r.particles.former), w.is(auxiliary|classVerb|pronoun) && !w.is(classPossessive):
			return party{}, false
		case w.is(classTitled|classPeople) && role < 0:
			role = k
		}
	}
	if role < 0 || named < 0 || to-from > 10 || named > role && s.words[role].hasAny(r.particles.sent) {
		return party{}, false
	}
	m, _ := r.mention(s, named)
	return party{side: m.Actor.Side}, m.Actor.Side != ""
}

// isUnknownName reports whether word k may end the name of somebody whom the dossier does not know.
func (s *sentence) isUnknownName(k int) bool {
	return k >= 0 && k < len(s.words) && s.words[k].mention < 0 && s.words[k].is(capital) && s.words[k].class&^(capital|hyphened|quoted) == 0
}

// phraseEnd returns the mark that ends the phrase beginning at word k.
func (s *sentence) phraseEnd(k int) int {
	for k < len(s.words) && !s.words[k].is(punctuation) {
		k++
	}
	return k
}

// phraseStart returns the first word of the phrase that ends before word k.
func (s *sentence) phraseStart(k int) int {
	for k > 0 && !s.words[k-1].is(punctuation) {
		k--
	}
	return k
}
