package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parley/model"
)

// matcher finds where the words that a query wants stand in a text. It compares tokens as the index does. What a query
// does not want, and what it asks of titles and other fields, it does not look for.
type matcher struct {
	analyzer *analyzer
	words    []func(token) bool
	phrases  [][]string // terms next to each other
	nears    []nearTest
}

type nearTest struct {
	terms    []string
	distance int
}

// mark is a place where a query matches: bytes [start, end) of a text, and which part of the query it is.
type mark struct{ start, end, part int }

func newMatcher(a *analyzer, q node) *matcher {
	m := &matcher{analyzer: a}
	m.look(q)
	return m
}

// look adds what n wants.
func (m *matcher) look(n node) {
	switch n := n.(type) {
	case all:
		for _, kid := range withoutStopWords(n) {
			m.look(kid)
		}
	case either:
		for _, kid := range n {
			m.look(kid)
		}
	case phrase:
		m.lookPhrase(m.analyzer.tokens(string(n)))
	case near:
		if terms := nearTerms(m.analyzer, n); len(terms) > 1 {
			m.nears = append(m.nears, nearTest{terms, n.distance})
		} else {
			m.lookTerm(terms[0])
		}
	case word:
		m.lookWord(m.analyzer.tokens(n.text), n.match)
	}
}

func (m *matcher) lookTerm(term string) {
	m.words = append(m.words, func(t token) bool { return t.term == term })
}

func (m *matcher) lookPhrase(tokens []token) {
	for _, terms := range phraseTerms(tokens) {
		if len(terms) == 1 {
			m.lookTerm(terms[0])
			continue
		}
		m.phrases = append(m.phrases, terms)
	}
}

func (m *matcher) lookWord(tokens []token, how match) {
	if len(tokens) == 0 {
		return
	}
	last := tokens[len(tokens)-1]
	switch how {
	case exact:
		m.lookPhrase(tokens)
	case fuzzy:
		limit := fuzziness(last.plain)
		m.words = append(m.words, func(t token) bool {
			return t.term == last.term || firstRunes(t.plain, 1) == firstRunes(last.plain, 1) && editDistance(t.plain, last.plain) <= limit
		})
	case prefix, typed:
		for _, t := range tokens[:len(tokens)-1] {
			if t.start < last.start {
				m.lookTerm(t.term)
			}
		}
		var spellings []string
		if runes(last.plain) > shortPrefix {
			spellings = m.analyzer.spellings.withPrefix(last.plain)
		}
		m.words = append(m.words, func(t token) bool {
			return strings.HasPrefix(t.plain, last.plain) || slices.Contains(spellings, t.term) || how == typed && t.term == last.term
		})
	}
}

// find returns the marks of a text in order, overlapping ones joined.
func (m *matcher) find(text string) []mark {
	if len(m.words)+len(m.phrases)+len(m.nears) == 0 {
		return nil
	}
	tokens := m.analyzer.tokens(text)
	var marks []mark
	for i, t := range tokens {
		for part, matches := range m.words {
			if matches(t) {
				marks = append(marks, mark{t.start, t.end, part})
				break
			}
		}
		for part, terms := range m.phrases {
			if last, found := phraseAt(tokens[i:], terms); found {
				marks = append(marks, mark{t.start, last.end, len(m.words) + part})
			}
		}
	}
	for part, n := range m.nears {
		marks = append(marks, n.find(tokens, len(m.words)+len(m.phrases)+part)...)
	}
	return joinMarks(marks)
}

// phraseAt reports whether the tokens begin with the phrase, and returns its last token.
func phraseAt(tokens []token, terms []string) (token, bool) {
	last := tokens[0]
	if last.term != terms[0] {
		return last, false
	}
	for _, term := range terms[1:] {
		i := slices.IndexFunc(tokens, func(t token) bool { return t.position > last.position+1 })
		if i < 0 {
			i = len(tokens)
		}
		next := slices.IndexFunc(tokens[:i], func(t token) bool { return t.position == last.position+1 && t.term == term })
		if next < 0 {
			return last, false
		}
		last = tokens[next]
	}
	return last, true
}

func (n nearTest) find(tokens []token, part int) []mark {
	var places []place
	at := map[place]token{}
	for _, t := range tokens {
		if i := slices.Index(n.terms, t.term); i >= 0 {
			p := place{t.position, i}
			places = append(places, p)
			at[p] = t
		}
	}
	var marks []mark
	for _, p := range withinReach(places, len(n.terms), n.distance) {
		marks = append(marks, mark{at[p].start, at[p].end, part})
	}
	return marks
}

// joinMarks sorts marks and joins those that overlap.
func joinMarks(marks []mark) []mark {
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	var joined []mark
	for _, m := range marks {
		if n := len(joined); n > 0 && m.start < joined[n-1].end {
			joined[n-1].end = max(joined[n-1].end, m.end)
			continue
		}
		joined = append(joined, m)
	}
	return joined
}

// spans returns the marks as spans of text.
func spans(text string, marks []mark) []model.Span {
	var list []model.Span
	for _, m := range marks {
		if s, err := model.NewSpan(text, m.start, m.end); err == nil {
			list = append(list, s)
		}
	}
	return list
}

// snippet returns all of a text with its matches.
func (m *matcher) snippet(text string) model.Snippet {
	return model.Snippet{Text: text, Matches: spans(text, m.find(text))}
}

// wordsSnippet returns a statement's words with their matches. Pieces are looked at one by one, as they are indexed.
func (m *matcher) wordsSnippet(text string, s model.Statement) model.Snippet {
	words := s.Words(text)
	var marks []mark
	offset := 0
	for i, piece := range s.Content() {
		if i > 0 {
			_, size := utf8.DecodeRuneInString("…")
			offset += len("  ") + size
		}
		for _, k := range m.find(piece.In(text)) {
			marks = append(marks, mark{offset + k.start, offset + k.end, k.part})
		}
		offset += piece.Len()
	}
	return model.Snippet{Text: words, Matches: spans(words, marks)}
}
