package index

import "sync"

// value is what a row has in a field: {"side", "Russia"}.
type value struct {
	field string
	key   string // folded where the set is open, so that "Axios" and "AXIOS" are one outlet
}

// term is how the index writes a value.
func (v value) term() string { return v.field + "=" + v.key }

// valueID numbers the values of a table from 0.
type valueID uint32

// values numbers the distinct values of all rows, so that counting them is counting small numbers. It only grows. It is
// safe for concurrent use.
type values struct {
	mu     sync.RWMutex
	ids    map[value]valueID
	list   []value
	labels []string // as first seen: "Axios"
}

func newValues() *values { return &values{ids: map[value]valueID{}} }

// id returns the number of v, which it gets if it has none yet.
func (t *values) id(v value, label string) valueID {
	t.mu.RLock()
	id, found := t.ids[v]
	t.mu.RUnlock()
	if found {
		return id
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if id, found = t.ids[v]; found {
		return id
	}
	id = valueID(len(t.list))
	t.ids[v] = id
	t.list = append(t.list, v)
	t.labels = append(t.labels, label)
	return id
}

// has reports whether any row has or had the value.
func (t *values) has(v value) bool {
	t.mu.RLock()
	defer t.mu.RUnlock()
	_, found := t.ids[v]
	return found
}

// all returns the values and labels by number, as far as there are any now. They must not be changed.
func (t *values) all() ([]value, []string) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.list, t.labels
}
