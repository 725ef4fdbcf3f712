package positions

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// symbol stands for a word, or for the beginning that many words share. Rules compare symbols, never text.
type symbol uint32

// form tells which form of a verb a word is.
type form uint8

const (
	noForm form = iota
	base        // reject
	third       // rejects
	past        // rejected: the past tense and the past participle
	ing         // rejecting
)

// vocabulary knows the words of all patterns and word classes. It is a trie over bytes: one walk along a word finds its
// symbol and those of all its known beginnings. Words are added to its nodes; pack makes the cells that lookup reads.
type vocabulary struct {
	column [256]uint8 // bytes that occur in words, numbered from 1
	width  int        // columns in use
	nodes  []vocabularyNode
	cells  []cell
	class  []class             // of each symbol
	forms  []form              // of each symbol
	past   map[string][]string // of irregular verbs, by their base
}

type vocabularyNode struct {
	next        []uint32 // by column; nil for a leaf
	exact, stem symbol   // 0: none ends here
}

// cell is a node where lookup reads it. Its children stand in one array with those of all others, each in a gap that they
// leave: the memory of a trie is what a walk along a rare word waits for.
type cell struct {
	parent      uint32 // the index of the cell that it is a child of, and 1; 0 for a gap
	children    uint32 // the child in column c is the cell with the index children+c, if that names this cell as its parent
	exact, stem symbol
}

func newVocabulary() *vocabulary {
	return &vocabulary{nodes: make([]vocabularyNode, 1), class: make([]class, 1), forms: make([]form, 1), past: map[string][]string{}}
}

// word returns the symbol of a word as a pattern writes it: "truce", or "withdraw*" for every word with that beginning.
// A word in capitals ("EU") stands for that word in capitals only.
func (v *vocabulary) word(w string) symbol {
	stem := strings.HasSuffix(w, "*")
	w = strings.TrimSuffix(w, "*")
	if !capitals(w) {
		w = strings.ToLower(w)
	}
	n := 0
	for i := 0; i < len(w); i++ {
		n = v.child(n, w[i])
	}
	at := &v.nodes[n].exact
	if stem {
		at = &v.nodes[n].stem
	}
	if *at == 0 {
		*at = symbol(len(v.class))
		v.class = append(v.class, 0)
		v.forms = append(v.forms, noForm)
	}
	return *at
}

// child returns the node that b leads to from node n, making it when there is none.
func (v *vocabulary) child(n int, b byte) int {
	if v.column[b] == 0 {
		v.width++
		v.column[b] = uint8(v.width)
	}
	c := int(v.column[b])
	for len(v.nodes[n].next) <= c {
		v.nodes[n].next = append(v.nodes[n].next, 0)
	}
	if v.nodes[n].next[c] == 0 {
		v.nodes = append(v.nodes, vocabularyNode{})
		v.nodes[n].next[c] = uint32(len(v.nodes) - 1)
	}
	return int(v.nodes[n].next[c])
}

// pack makes the cells of all words added so far.
func (v *vocabulary) pack() {
	p := packer{nodes: v.nodes, cells: make([]cell, 1, 2*len(v.nodes)), gap: 1}
	p.place(0, 0)
	v.cells = p.cells
}

type packer struct {
	nodes []vocabularyNode
	cells []cell
	gap   int // the first
}

// place gives the descendants of a node, which has the cell at, cells of their own.
func (p *packer) place(node, at uint32) {
	next := p.nodes[node].next
	if len(next) == 0 {
		return
	}
	for p.gap < len(p.cells) && p.cells[p.gap].parent != 0 {
		p.gap++
	}
	row := max(p.gap-len(next)+1, 0)
	for !p.fits(row, next) {
		row++
	}
	if missing := row + len(next) - len(p.cells); missing > 0 {
		p.cells = append(p.cells, make([]cell, missing)...)
	}
	p.cells[at].children = uint32(row)
	for c, child := range next {
		if child != 0 {
			p.cells[row+c] = cell{parent: at + 1, exact: p.nodes[child].exact, stem: p.nodes[child].stem}
		}
	}
	for c, child := range next {
		if child != 0 {
			p.place(child, uint32(row+c))
		}
	}
}

// fits reports whether the children of a node find gaps in the cells from row on.
func (p *packer) fits(row int, next []uint32) bool {
	for c, child := range next {
		if i := row + c; child != 0 && (i == 0 || i < len(p.cells) && p.cells[i].parent != 0) {
			return false
		}
	}
	return true
}

// verb returns the symbols of all forms of a verb given by its base.
func (v *vocabulary) verb(w string) []symbol {
	add := func(w string, f form) symbol {
		s := v.word(w)
		v.forms[s] = f
		return s
	}
	out := []symbol{add(w, base), add(thirdPerson(w), third), add(gerund(w), ing)}
	forms, irregular := v.past[w]
	if !irregular {
		forms = []string{regularPast(w)}
	}
	for _, f := range forms {
		if f != w {
			out = append(out, add(f, past))
		}
	}
	return out
}

// lookup adds to w the symbols and classes of a word of the text.
func (v *vocabulary) lookup(text string, w *word) {
	ascii, upper := true, 0
	for i := 0; i < len(text); i++ {
		ascii = ascii && text[i] < utf8.RuneSelf
		if text[i] >= 'A' && text[i] <= 'Z' {
			upper++
		}
	}
	if upper > 1 || !ascii {
		if capitals(text) {
			v.walk(text, w, false)
		}
		if !ascii {
			text = strings.ToLower(text)
		}
	}
	v.walk(text, w, true)
}

// walk follows the word through the trie, with ASCII letters in lower case if fold is set.
func (v *vocabulary) walk(text string, w *word, fold bool) {
	n := uint32(0)
	for i := 0; i < len(text); i++ {
		b := text[i]
		if fold && b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		c := v.column[b]
		if c == 0 {
			return
		}
		next := v.cells[n].children + uint32(c)
		if int(next) >= len(v.cells) || v.cells[next].parent != n+1 {
			return
		}
		n = next
		if s := v.cells[n].stem; s != 0 {
			w.add(s, v.class[s])
		}
	}
	if s := v.cells[n].exact; s != 0 {
		w.add(s, v.class[s])
	}
}

// capitals reports whether w has two letters or more and all are capitals: "EU", "POWs" is not.
func capitals(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1
}

// thirdPerson returns "rejects" for "reject", "denies" for "deny", "pushes" for "push".
func thirdPerson(w string) string {
	switch {
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.ContainsAny(w[len(w)-1:], "sxo"):
		return w + "es"
	}
	return w + "s"
}

// regularPast returns "rejected" for "reject", "agreed" for "agree", "denied" for "deny", "dropped" for "drop".
func regularPast(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ied"
	}
	return doubled(w) + "ed"
}

// gerund returns "rejecting" for "reject", "proposing" for "propose", "agreeing" for "agree", "dropping" for "drop".
func gerund(w string) string {
	if strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") && len(w) > 3 {
		return w[:len(w)-1] + "ing"
	}
	return doubled(w) + "ing"
}

// doubled returns w with its last consonant doubled where a short word or a stressed last syllable asks for it.
func doubled(w string) string {
	if len(w) < 3 || strings.Contains("aeiouwxy", w[len(w)-1:]) || !strings.Contains("aeiou", w[len(w)-2:len(w)-1]) ||
		strings.Contains("aeiou", w[len(w)-3:len(w)-2]) {
		return w
	}
	if len(w) <= 4 || strings.IndexAny(w, "aeiou") == len(w)-2 || stressedLast(w) { // "drop", "scrap", "submit"
		return w + w[len(w)-1:]
	}
	return w
}

// stressedLast reports whether w is a verb of several syllables whose last is stressed.
func stressedLast(w string) bool {
	switch w {
	case "permit", "commit", "admit", "submit", "compel", "expel", "prefer", "transfer", "defer", "deter", "regret", "equip", "patrol":
		return true
	}
	return false
}

func endsInConsonantY(w string) bool {
	return strings.HasSuffix(w, "y") && len(w) > 1 && !strings.Contains("aeiou", w[len(w)-2:len(w)-1])
}
