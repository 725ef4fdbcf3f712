package index

import (
	"strings"
	"sync"
	"unicode"

	"parley/model"
)

// token is a word of a text as it is indexed and searched for.
type token struct {
	start, end int // bytes of the text
	position   int // of the word in its text, from 1; the parts of a phrase stand next to each other
	analyzed
}

// analyzer turns text into tokens. Index, queries and highlighting use the same one, so that what is found is exactly
// what is marked. It is safe for concurrent use.
type analyzer struct {
	spellings *spellings

	mu    sync.RWMutex
	cache map[string]analyzed
}

// analyzed is what a token takes from its word alone.
type analyzed struct {
	plain  string   // folded, not stemmed: what prefixes and fuzzy words are compared with
	term   string   // stemmed, or the common term of a spelling
	starts []string // the word's short beginnings, as they are indexed
}

// maxCached bounds the words whose analysis is remembered: news text repeats a vocabulary of some ten thousand.
const maxCached = 1 << 16

func newAnalyzer(d *model.Dossier) *analyzer {
	return &analyzer{spellings: newSpellings(d), cache: map[string]analyzed{}}
}

// tokens returns the tokens of text. Words of two parts joined by a hyphen are followed by a token for the whole, at the
// position of the second part, so that ceasefire finds "cease-fire".
func (a *analyzer) tokens(text string) []token {
	words := splitWords(text, make([]rawWord, 0, len(text)/6+1))
	tokens := make([]token, 0, len(words)+len(words)/16)
	for i, w := range words {
		tokens = append(tokens, a.token(text[w.start:w.end], w.start, w.end, i+1))
		if isCompound(words, i) {
			first := words[i-1]
			if parts := text[first.start:first.end] + text[w.start:w.end]; isLetters(parts) {
				tokens = append(tokens, a.token(parts, first.start, w.end, i+1))
			}
		}
	}
	return tokens
}

// isCompound reports whether the words i-1 and i are the two parts of a hyphenated word, and not of a longer chain such
// as "state-of-the-art".
func isCompound(words []rawWord, i int) bool {
	return words[i].hyphened && i > 0 && !words[i-1].hyphened && (i+1 == len(words) || !words[i+1].hyphened)
}

func isLetters(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

func (a *analyzer) token(word string, start, end, position int) token {
	return token{start, end, position, a.analyze(word)}
}

func (a *analyzer) analyze(word string) analyzed {
	a.mu.RLock()
	w, found := a.cache[word]
	a.mu.RUnlock()
	if found {
		return w
	}
	w.plain = fold(word)
	w.term = stem(w.plain)
	if t, found := a.spellings.term(w.plain, w.term); found {
		w.term = t
	}
	w.starts = shortStarts(w.plain)
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.cache) >= maxCached {
		clear(a.cache)
	}
	a.cache[strings.Clone(word)] = w
	return w
}

// nameTerms returns the terms of a name's words, which make different spellings of it equal.
func (a *analyzer) nameTerms(name string) []string {
	var terms []string
	for _, t := range a.tokens(name) {
		terms = append(terms, t.term)
	}
	return terms
}
