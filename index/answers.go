package index

import (
	"slices"
	"sync"

	"parley/model"
)

// answers keeps the last few answers, so that scrolling through a list, counting its facets and its speakers does not
// search again. It is safe for concurrent use.
type answers struct {
	mu   sync.Mutex
	last []answer // the one used last at the end
}

type answer struct {
	key   answerKey
	found *found
}

// answerKey is all that an answer depends on.
type answerKey struct {
	listing model.Listing
	order   model.Order
	typing  bool
	query   string
	version int
}

// Bounds on what is kept.
const (
	maxAnswers = 8
	maxKept    = 1 << 21 // hits in all answers
)

// get returns the answer for key, or nil. What is asked for again and again stays, as the whole of the positions with which every
// query's are compared.
func (a *answers) get(key answerKey) *found {
	a.mu.Lock()
	defer a.mu.Unlock()
	i := slices.IndexFunc(a.last, func(kept answer) bool { return kept.key == key })
	if i < 0 {
		return nil
	}
	kept := a.last[i]
	a.last = append(slices.Delete(a.last, i, i+1), kept)
	return kept.found
}

// put keeps an answer and lets go of those of older versions, and of those not used for longest when there are too many.
func (a *answers) put(key answerKey, f *found) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last = slices.DeleteFunc(a.last, func(kept answer) bool { return kept.key.version != key.version || kept.key == key })
	a.last = append(a.last, answer{key, f})
	hits := 0
	for i := len(a.last) - 1; i >= 0; i-- {
		hits += len(a.last[i].found.hits)
		if len(a.last)-i > maxAnswers || hits > maxKept {
			a.last = slices.Delete(a.last, 0, i+1)
			return
		}
	}
}
