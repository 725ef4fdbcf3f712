package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Finding is a position with its repeats: the same position of the same holder, told by several sentences or several
// outlets in the same days. It counts once.
type Finding struct {
	PositionRow               // the first that told it, on the strongest basis
	Repeats     []PositionRow // the others, in order of date
}

// Outlets returns the outlets that tell the finding, each once, in alphabetical order.
func (f Finding) Outlets() []string {
	var out []string
	for _, r := range append([]PositionRow{f.PositionRow}, f.Repeats...) {
		if i, found := slices.BinarySearch(out, r.Outlet); !found && r.Outlet != "" {
			out = slices.Insert(out, i, r.Outlet)
		}
	}
	return out
}

// repeatDays is how many days apart the same position may be told and still be the same finding: agencies' reports are
// printed the day after.
const repeatDays = 2

// maxCompared bounds with how many earlier findings of a side, an issue and a stance a position is compared.
const maxCompared = 64

// Merge puts positions together that tell the same: the same side, issue, stance and sign, holders that do not differ,
// targets with mostly the same words, not more than two days apart. It returns the findings in order of date, unknown dates
// first, and positions of equal date in the order given.
func Merge(positions []PositionRow) []Finding {
	told := make([]Told, len(positions))
	for i := range positions {
		told[i] = Told{Position: &positions[i].Position, Outlet: positions[i].Outlet}
	}
	c := NewCoverage(told, func(i int) PositionRow { return positions[i] })
	out := make([]Finding, len(c.findings))
	for i := range c.findings {
		out[i] = c.whole(&c.findings[i])
	}
	return out
}

// sameThing is the part of their words from which two targets are taken to name the same thing.
const sameThing = 0.5

// wordSet is the words of a target that carry its meaning, by their beginnings, in order.
type wordSet []string

// stemLetters is how many letters of a word are compared: "recognise", "recognition" and "recognized" begin alike.
const stemLetters = 5

// denial stands in a wordSet for every word that denies the rest: "no ceasefire" is not "a ceasefire".
const denial = "not"

var denials = map[string]bool{"not": true, "no": true, "never": true, "without": true, "nor": true, "neither": true}

// emptyWords are words that say nothing of what is wanted.
var emptyWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("a an the this that these those its his her their our any all some such same of to in on at by for with from as and or be is are was were been being will would should must it they that's") {
		out[w] = true
	}
	return out
}()

func wordsOf(target string) wordSet {
	out := make(wordSet, 0, 4)
	for w := range strings.FieldsFuncSeq(strings.ToLower(target), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if emptyWords[w] {
			continue
		}
		if denials[w] {
			w = denial
		}
		letters := 0
		for i := range w {
			if letters == stemLetters {
				w = w[:i]
				break
			}
			letters++
		}
		if i, found := slices.BinarySearch(out, w); !found {
			out = slices.Insert(out, i, w)
		}
	}
	return out
}

// alike reports whether the sets share at least the given part of all their words, and both deny it or neither does.
func (s wordSet) alike(t wordSet, part float64) bool {
	if s.denies() != t.denies() {
		return false
	}
	shared := s.shared(t)
	return float64(shared) >= part*float64(len(s)+len(t)-shared)
}

func (s wordSet) denies() bool {
	_, found := slices.BinarySearch(s, denial)
	return found
}

// shared counts the words that both sets have.
func (s wordSet) shared(t wordSet) int {
	n := 0
	for len(s) > 0 && len(t) > 0 {
		switch c := cmp.Compare(s[0], t[0]); {
		case c < 0:
			s = s[1:]
		case c > 0:
			t = t[1:]
		default:
			n, s, t = n+1, s[1:], t[1:]
		}
	}
	return n
}
