package model

import "slices"

// Thread is what one side says on one thing over time: findings whose targets name the same.
type Thread struct {
	Target   string    // of the newest finding: "a full and unconditional ceasefire"
	Findings []Finding // the newest first
}

// Threads groups findings of one side on one issue, given in order of date, by what is wanted. The thread with the newest
// finding comes first. A finding that does not tell what it is about is a thread of its own.
func Threads(findings []Finding) []Thread {
	var out []Thread
	r := NewRegister()
	words, thread := make([]wordSet, len(findings)), make([]int, len(findings))
	for i, f := range findings {
		words[i], thread[i] = r.wordsOf(f.Position.Target), len(out)
		for j := i - 1; j >= max(i-maxCompared, 0) && words[i].len() > 0; j-- {
			if words[i].alike(words[j], sameThing) {
				thread[i] = thread[j]
				break
			}
		}
		if thread[i] == len(out) {
			out = append(out, Thread{})
		}
		t := &out[thread[i]]
		t.Target = f.Position.Target
		t.Findings = append(t.Findings, f)
	}
	for _, t := range out {
		slices.Reverse(t.Findings)
	}
	slices.Reverse(out) // of two that end on the same day the one that began later
	slices.SortStableFunc(out, func(a, b Thread) int { return b.Findings[0].Position.Date.Compare(a.Findings[0].Position.Date) })
	return out
}
