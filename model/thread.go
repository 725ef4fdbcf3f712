package model

import (
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
	sorted := slices.Clone(positions)
	slices.SortStableFunc(sorted, func(a, b PositionRow) int { return a.Position.Date.Compare(b.Position.Date) })
	type kind struct {
		side   SideID
		issue  IssueID
		stance Stance
		sign   Sign
		weak   bool
	}
	var out []Finding
	var targets []wordSet
	latest := map[kind][]int{}
	for _, p := range sorted {
		k := kind{p.Position.Side, p.Position.Issue, p.Position.Stance, p.Position.Sign, p.Position.Weak}
		words := wordsOf(p.Position.Target)
		earlier := latest[k]
		i := slices.IndexFunc(earlier, func(i int) bool { return repeats(p, words, out[i].PositionRow, targets[i]) })
		if i >= 0 {
			out[earlier[i]].add(p)
			continue
		}
		out, targets = append(out, Finding{PositionRow: p}), append(targets, words)
		if earlier = append(earlier, len(out)-1); len(earlier) > maxCompared {
			earlier = earlier[1:]
		}
		latest[k] = earlier
	}
	return out
}

// add adds a repeat; of the same day the one on the stronger basis stands for all.
func (f *Finding) add(p PositionRow) {
	if p.Position.Date.Compare(f.Position.Date) == 0 && p.Position.Basis < f.Position.Basis {
		p, f.PositionRow = f.PositionRow, p
	}
	f.Repeats = append(f.Repeats, p)
}

func repeats(p PositionRow, words wordSet, q PositionRow, others wordSet) bool {
	if p.Position.ActorID != "" && q.Position.ActorID != "" && p.Position.ActorID != q.Position.ActorID {
		return false
	}
	apart := p.Position.Date.First().Sub(q.Position.Date.First()).Hours() / 24
	return apart <= repeatDays && words.alike(others, 0.6)
}

// sameThing is the likeness from which two targets are taken to name the same thing.
const sameThing = 0.5

// Thread is what one side says on one thing of an issue over time: positions whose targets share their words.
type Thread struct {
	Side     SideID
	Issue    IssueID
	Target   string    // of the newest finding: "a full and unconditional ceasefire"
	Findings []Finding // in order of date
}

// Threads groups the findings of each side and issue by what is wanted, in the order in which the threads begin.
func Threads(findings []Finding) []Thread {
	type place struct {
		side  SideID
		issue IssueID
	}
	var out []Thread
	var words []wordSet
	at := map[place][]int{}
	for _, f := range findings {
		k := place{f.Position.Side, f.Position.Issue}
		w := wordsOf(f.Position.Target)
		best, like := -1, sameThing
		for _, i := range at[k][max(0, len(at[k])-maxCompared):] {
			if l := w.likeness(words[i]); l >= like {
				best, like = i, l
			}
		}
		if best < 0 {
			best = len(out)
			out, words = append(out, Thread{Side: k.side, Issue: k.issue}), append(words, nil)
			at[k] = append(at[k], best)
		}
		t := &out[best]
		t.Findings = append(t.Findings, f)
		t.Target = f.Position.Target
		words[best] = words[best].with(w)
	}
	return out
}

// wordSet is the words of a target that carry its meaning, by their beginnings, in order.
type wordSet []string

// stemLetters is how many letters of a word are compared: "recognise", "recognition" and "recognized" begin alike.
const stemLetters = 5

// emptyWords are words that say nothing of what is wanted.
var emptyWords = strings.Fields("a an the this that these those its his her their our any all some such of to in on at by for with from as and or be is are was were been being will would should must same it they that's not no")

func wordsOf(target string) wordSet {
	var out wordSet
	for _, w := range strings.FieldsFunc(strings.ToLower(target), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if slices.Contains(emptyWords, w) {
			continue
		}
		letters := []rune(w)
		out = out.with(wordSet{string(letters[:min(len(letters), stemLetters)])})
	}
	return out
}

// with returns the words of both sets.
func (s wordSet) with(t wordSet) wordSet {
	for _, w := range t {
		if i, found := slices.BinarySearch(s, w); !found {
			s = slices.Insert(s, i, w)
		}
	}
	return s
}

// likeness is the share of the smaller set's words that the other has, 0 when one is empty and the other not.
func (s wordSet) likeness(t wordSet) float64 {
	least := min(len(s), len(t))
	if least == 0 {
		if len(s) == len(t) {
			return 1
		}
		return 0
	}
	return float64(s.shared(t)) / float64(least)
}

// alike reports whether the sets share at least the given part of all their words.
func (s wordSet) alike(t wordSet, part float64) bool {
	shared := s.shared(t)
	return float64(shared) >= part*float64(len(s)+len(t)-shared)
}

func (s wordSet) shared(t wordSet) int {
	n := 0
	for _, w := range s {
		if _, found := slices.BinarySearch(t, w); found {
			n++
		}
	}
	return n
}
