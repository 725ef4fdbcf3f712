package corpus

import (
	"hash/maphash"
	"path/filepath"
	"strconv"
)

// ids gives every article of one run an ID of its own. It keeps hashes, so that millions of IDs stay small.
type ids struct {
	seed  maphash.Seed
	taken map[uint64]int32 // how many articles wanted the ID
}

func newIDs() *ids { return &ids{seed: maphash.MakeSeed(), taken: map[uint64]int32{}} }

// take returns id when it is free. Otherwise the name of the folder that path lies in is added ("talks-axios"), and when
// that is taken too, a number ("talks-axios-2").
func (t *ids) take(id, path string) string {
	if t.reserve(id) == 1 {
		return id
	}
	if folder := filepath.Base(filepath.Dir(path)); path != "" && folder != "." && folder != string(filepath.Separator) {
		id += "-" + line(folder)
		if t.reserve(id) == 1 {
			return id
		}
	}
	for n := max(2, int(t.count(id))); ; n++ {
		if numbered := id + "-" + strconv.Itoa(n); t.reserve(numbered) == 1 {
			return numbered
		}
	}
}

// reserve counts one more article that wants id and returns how many do now.
func (t *ids) reserve(id string) int32 {
	key := maphash.String(t.seed, id)
	t.taken[key]++
	return t.taken[key]
}

func (t *ids) count(id string) int32 { return t.taken[maphash.String(t.seed, id)] }
