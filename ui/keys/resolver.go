package keys

import (
	"strings"
	"unicode/utf8"
)

// Resolver turns keys into actions. It remembers the first key of a sequence; the zero Resolver is not ready,
// NewResolver makes one.
type Resolver struct {
	actions map[place]Action
	prefix  map[place]bool
	pending string
}

type place struct {
	scope Scope
	key   string
}

// NewResolver returns a resolver of the keys of a table, such as Table().
func NewResolver(table []Entry) *Resolver {
	r := &Resolver{actions: map[place]Action{}, prefix: map[place]bool{}}
	for _, e := range table {
		for _, b := range e.Bindings {
			for _, k := range b.Keys {
				r.actions[place{b.Scope, k}] = e.Action
				if first, _, sequence := strings.Cut(k, " "); sequence {
					r.prefix[place{b.Scope, first}] = true
				}
			}
		}
	}
	return r
}

// Resolve returns the action that key stands for when the focus is in scope. It returns None for a key that means
// nothing there (in Input: the key is text) and for the first key of a sequence, which Pending tells of.
//
// Outside Input a sign that a Russian or Ukrainian layout writes, without a meaning of its own, stands for the one on the
// same key of the US layout, so that a reader need not leave that layout: "о" is "j" and "." is "/".
func (r *Resolver) Resolve(key string, focus Scope) Action {
	if key == " " {
		key = "space"
	}
	first := r.pending
	r.pending = ""
	chain := focus.Chain()
	for _, k := range spellings(key, focus) {
		if first != "" {
			if a := r.find(first+" "+k, chain); a != None {
				return a
			}
		}
		if a := r.find(k, chain); a != None {
			return a
		}
		if r.begins(k, chain) {
			r.pending = k
			return None
		}
	}
	return None
}

// Pending returns the first key of a sequence when Resolve has seen it and waits for the second, "" otherwise.
func (r *Resolver) Pending() string { return r.pending }

// Reset forgets a pending first key: the focus has moved, or a mouse button was pressed.
func (r *Resolver) Reset() { r.pending = "" }

func (r *Resolver) find(key string, chain []Scope) Action {
	for _, s := range chain {
		if a := r.actions[place{s, key}]; a != None {
			return a
		}
	}
	return None
}

func (r *Resolver) begins(key string, chain []Scope) bool {
	for _, s := range chain {
		if r.prefix[place{s, key}] {
			return true
		}
	}
	return false
}

// spellings returns the keys that key may stand for, the key itself first.
func spellings(key string, focus Scope) []string {
	if focus != Input && utf8.RuneCountInString(key) == 1 {
		if latin := byPosition(key); latin != "" {
			return []string{key, latin}
		}
	}
	return []string{key}
}

// The letters of the Russian and the Ukrainian keyboard, each line over the signs that the same keys have in the US
// layout; punctuation are the signs of theirs that are no letters.
const (
	russian     = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
	russianUS   = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"
	ukrainian   = "іїєґІЇЄҐ" // where it differs from the Russian one
	ukrainianUS = "s]'\\S}\"|"

	punctuation   = ".,"
	punctuationUS = "/?"
)

// byPosition returns the sign of the US layout on the key of a Cyrillic letter, or of a full stop or comma in its layout;
// "" for anything else.
func byPosition(letter string) string {
	if i := strings.Index(punctuation, letter); i >= 0 {
		return punctuationUS[i : i+1]
	}
	for _, layout := range [...][2]string{{russian, russianUS}, {ukrainian, ukrainianUS}} {
		if i := strings.Index(layout[0], letter); i >= 0 {
			return layout[1][i/2 : i/2+1] // a Cyrillic letter is two bytes, a sign of the US layout one
		}
	}
	return ""
}
