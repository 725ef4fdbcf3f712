package model

import (
	"slices"
	"strings"
	"unicode"
)

// wordSet is the words of a target that carry its meaning, by the numbers of their beginnings, in order.
type wordSet []int32

// stemLetters is how many letters of a word are compared: "recognise", "recognition" and "recognized" begin alike.
const stemLetters = 5

// denials are words that deny the rest, all by the same number: "no ceasefire" is not "a ceasefire".
var denials = map[string]bool{"not": true, "no": true, "never": true, "without": true, "nor": true, "neither": true}

// denial is the number of the denials, the first of a register's words.
const denial = 0

// emptyWords are words that say nothing of what is wanted.
var emptyWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("a an the this that these those its his her their our any all some such same of to in on at by for with from as and or be is are was were been being will would should must it they that's") {
		out[w] = true
	}
	return out
}()

// wordsOf returns the words of a target.
func (r *Register) wordsOf(target string) wordSet {
	out := make(wordSet, 0, 4)
	for w := range strings.FieldsFuncSeq(strings.ToLower(target), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if emptyWords[w] {
			continue
		}
		n := int32(denial)
		if !denials[w] {
			n = r.words.number(beginning(w))
		}
		if i, found := slices.BinarySearch(out, n); !found {
			out = slices.Insert(out, i, n)
		}
	}
	return out
}

// beginning returns the letters of a word that are compared.
func beginning(word string) string {
	letters := 0
	for i := range word {
		if letters == stemLetters {
			return word[:i]
		}
		letters++
	}
	return word
}

// alike reports whether the sets share at least the given part of all their words, and both deny it or neither does.
func (s wordSet) alike(t wordSet, part float64) bool {
	if s.denies() != t.denies() {
		return false
	}
	shared := s.shared(t)
	return float64(shared) >= part*float64(len(s)+len(t)-shared)
}

func (s wordSet) denies() bool { return len(s) > 0 && s[0] == denial }

// shared counts the words that both sets have.
func (s wordSet) shared(t wordSet) int {
	n := 0
	for len(s) > 0 && len(t) > 0 {
		switch {
		case s[0] < t[0]:
			s = s[1:]
		case s[0] > t[0]:
			t = t[1:]
		default:
			n, s, t = n+1, s[1:], t[1:]
		}
	}
	return n
}
