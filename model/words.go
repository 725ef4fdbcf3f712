package model

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
)

// wordSet is the words of a target that carry its meaning.
type wordSet struct {
	numbers []int32 // of the words' beginnings, in order
	bits    uint64  // one for each number: bit 0 for the denial, several numbers for each of the others
}

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
	out := wordSet{numbers: make([]int32, 0, 4)}
	for w := range strings.FieldsFuncSeq(strings.ToLower(target), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if emptyWords[w] {
			continue
		}
		n := int32(denial)
		if !denials[w] {
			n = r.words.number(beginning(w))
		}
		if i, found := slices.BinarySearch(out.numbers, n); !found {
			out.numbers = slices.Insert(out.numbers, i, n)
			out.bits |= bit(n)
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

// alike reports whether the sets share at least the given part of all their words, and both deny it or neither does. Most sets
// are told apart by their bits, without a look at the words elsewhere in memory.
func (s wordSet) alike(t wordSet, part float64) bool {
	isEnough := func(shared int) bool { return float64(shared) >= part*float64(s.len()+t.len()-shared) }
	return s.denies() == t.denies() && isEnough(min(s.mostShared(t), t.mostShared(s))) && isEnough(s.shared(t))
}

func (s wordSet) denies() bool { return s.bits&bit(denial) != 0 }

func (s wordSet) len() int { return len(s.numbers) }

// bit returns the bit of a number.
func bit(number int32) uint64 {
	if number == denial {
		return 1
	}
	return 2 << (number % 63)
}

// mostShared is how many words of s the other set has at most: for each bit that it has not, it lacks a word.
func (s wordSet) mostShared(t wordSet) int { return s.len() - bits.OnesCount64(s.bits&^t.bits) }

// shared counts the words that both sets have.
func (s wordSet) shared(t wordSet) int {
	n, a, b := 0, s.numbers, t.numbers
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}
