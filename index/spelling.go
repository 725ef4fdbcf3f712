package index

import (
	"maps"
	"slices"
	"strings"

	"parley/model"
)

// spellings maps the different spellings of one word to one term, so that a search for kyiv finds Kiev and Київ. It is
// compiled from a dossier's groups of spellings and its actors' one-word aliases, which for a person are surnames.
type spellings struct {
	terms map[string]string // by folded spelling, and by its stem where that is long enough to be safe
	words []string          // all folded spellings, sorted
}

// minStem is the length in runes from which the stem of a spelling stands for it: зеленск for зеленский, so that
// Зеленского is found too; but not ки for Киев.
const minStem = 4

func newSpellings(d *model.Dossier) *spellings {
	groups := spellingGroups{}
	for _, group := range d.Spellings {
		groups.join(group)
	}
	for _, a := range d.Actors {
		groups.join(actorSpellings(a))
	}
	s := &spellings{terms: map[string]string{}, words: slices.Sorted(maps.Keys(groups))}
	stems := map[string]string{} // to a word that has it
	for _, word := range s.words {
		if root := stem(word); runes(root) >= minStem && !keepsItsEnd(word) {
			// Forms of one word are one: recognise and recognised, each with its American spelling.
			groups.join([]string{stems[root], word})
			stems[root] = word
		}
	}
	for _, word := range s.words {
		s.terms[word] = "=" + groups.find(word)
	}
	for root, word := range stems {
		if _, taken := s.terms[root]; !taken {
			s.terms[root] = s.terms[word]
		}
	}
	return s
}

// keepsItsEnd reports whether the end of a Cyrillic name, which the stemmer takes for that of a case, belongs to the name:
// the stem of Умеров is умер, "died", while that of its cases (Умерова, Умерову) is the name itself.
func keepsItsEnd(name string) bool {
	return strings.HasSuffix(name, "ов") || strings.HasSuffix(name, "ев") || strings.HasSuffix(name, "єв")
}

// actorSpellings returns the one-word names of an actor: its aliases, its name, and a person's surname, if one of the
// aliases is a surname too.
func actorSpellings(a model.Actor) []string {
	words := slices.DeleteFunc(slices.Clone(a.Aliases), func(alias string) bool { return !isOneWord(alias) })
	if isOneWord(a.Name) {
		return append(words, a.Name)
	}
	if a.Type == model.Person && len(words) > 0 {
		words = append(words, a.Name[strings.LastIndexByte(a.Name, ' ')+1:])
	}
	return words
}

func isOneWord(s string) bool {
	words := splitWords(s, nil)
	return len(words) == 1 && strings.TrimSpace(s) == s && !strings.ContainsAny(s, " ")
}

// term returns the term that a folded word is indexed as if it is one of the spellings, in any of its cases.
func (s *spellings) term(word, stemmed string) (string, bool) {
	if t, found := s.terms[word]; found {
		return t, true
	}
	if runes(stemmed) < minStem {
		return "", false
	}
	t, found := s.terms[stemmed]
	return t, found
}

// withPrefix returns the terms of the spellings that begin with prefix, each once: =zelensky for "zelens", which so finds
// Зеленский while the name is still being typed.
func (s *spellings) withPrefix(prefix string) []string {
	i, _ := slices.BinarySearch(s.words, prefix)
	var terms []string
	for ; i < len(s.words) && strings.HasPrefix(s.words[i], prefix); i++ {
		if t := s.terms[s.words[i]]; !slices.Contains(terms, t) {
			terms = append(terms, t)
		}
	}
	return terms
}

// spellingGroups is a forest: each folded word points to another of its group, the group's root to itself.
type spellingGroups map[string]string

// join makes one group of all one-word spellings in words and of the groups they are in already.
func (g spellingGroups) join(words []string) {
	root := ""
	for _, w := range words {
		if !isOneWord(w) {
			continue
		}
		w = fold(w)
		if _, known := g[w]; !known {
			g[w] = w
		}
		if root == "" {
			root = g.find(w)
		}
		g[g.find(w)] = root
	}
}

func (g spellingGroups) find(word string) string {
	for g[word] != word {
		word = g[word]
	}
	return word
}
