package who

import "unicode/utf8"

// phrases is a tree of words: the names, office titles and other expressions that the directory looks for. A phrase is a
// path from the root; where it ends, the node says what it may mean. Words are compared by hash, so that walking along a
// text allocates nothing.
type phrases struct {
	edges map[uint64]int32 // by node and word
	first [1 << 10]uint64  // a bit for the first 16 bits of each first word's hash: most words of a text begin no phrase
	small [1 << 9]uint64   // a bit for the first three letters of each first word that may be written small
	nodes []node           // nodes[0] is the root
}

// node is a place in the tree.
type node struct {
	least shape   // how the last word must at least be capitalised in a text
	names []entry // what the phrase that ends here may name
	tail  tail    // the office or body of a state that the phrase is, 0 for none: "foreign minister", "officials"
}

// entry is one thing that a phrase may name.
type entry struct {
	actor   int32
	kind    Kind
	guarded bool // counts only after the actor's full name was seen
}

func newPhrases() phrases {
	return phrases{edges: map[uint64]int32{}, nodes: make([]node, 1)}
}

func edge(from int32, hash uint64) uint64 { return hash ^ uint64(from)*0x9E3779B97F4A7C15 }

// add returns the node of phrase, made if need be, or 0 if the phrase has no words. A word with a capital must have one in
// the text; one in capitals only ("US") must be so in the text.
func (p *phrases) add(phrase string) int32 {
	at := int32(0)
	for w, ok := nextWord(phrase, 0); ok; w, ok = nextWord(phrase, w.after) {
		to, known := p.edges[edge(at, w.hash)]
		least := w.shape
		if w.possessive || w.end-w.start == runeSize(phrase[w.start:]) {
			least = min(least, title)
		}
		if at == 0 {
			p.first[w.hash>>54] |= 1 << (w.hash >> 48 & 63)
			if w.shape == lower {
				b := beginning(fold(phrase[w.start:w.end]))
				p.small[b>>6] |= 1 << (b & 63)
			}
		}
		if !known {
			to = int32(len(p.nodes))
			p.edges[edge(at, w.hash)] = to
			p.nodes = append(p.nodes, node{least: least})
		}
		p.nodes[to].least = min(p.nodes[to].least, least)
		at = to
	}
	return at
}

// mayBegin reports whether w may begin a phrase; false is certain.
func (p *phrases) mayBegin(w word) bool { return p.first[w.hash>>54]>>(w.hash>>48&63)&1 != 0 }

// skip returns where the word at pos ends, if it is written small in plain letters and begins no phrase by the first three of
// them, as most words of a text; 0 if it must be looked at.
func (p *phrases) skip(text string, pos int) int {
	end := pos
	for end < len(text) && text[end] >= 'a' && text[end] <= 'z' {
		end++
	}
	if end == pos || end < len(text) && (text[end] >= utf8.RuneSelf || text[end] == '\'' || isLetterOrDigit(text[end])) {
		return 0
	}
	if b := beginning(text[pos:end]); p.small[b>>6]>>(b&63)&1 != 0 {
		return 0
	}
	return end
}

// beginning tells the first three letters of a word from most others.
func beginning(word string) int {
	b := 0
	for i := range 3 {
		b <<= 5
		if i < len(word) {
			b |= int(word[i] & 31)
		}
	}
	return b
}

// name notes that phrase may name an actor.
func (p *phrases) name(phrase string, e entry) {
	at := p.add(phrase)
	if at == 0 {
		return
	}
	n := &p.nodes[at]
	for i, old := range n.names {
		if old.actor == e.actor {
			if e.kind <= old.kind {
				n.names[i] = e
			}
			return
		}
	}
	n.names = append(n.names, e)
}

// step follows w from the node at; 0 means that there is no way.
func (p *phrases) step(at int32, w word) int32 {
	if at == 0 && !p.mayBegin(w) {
		return 0
	}
	to, ok := p.edges[edge(at, w.hash)]
	if !ok || w.shape < p.nodes[to].least {
		return 0
	}
	return to
}

// longest returns the node of the longest phrase of text that begins with w, and its last word. wanted tells which nodes
// count. It returns 0 when there is none.
func (p *phrases) longest(text string, at int32, w word, wanted func(*node) bool) (int32, word) {
	found, last := int32(0), w
	for {
		at = p.step(at, w)
		if at == 0 {
			return found, last
		}
		if wanted(&p.nodes[at]) {
			found, last = at, w
		}
		next, ok := nextWord(text, w.after)
		if !ok || !joined(text, w, next) {
			return found, last
		}
		w = next
	}
}

func isName(n *node) bool { return len(n.names) > 0 }
func isTail(n *node) bool { return n.tail != 0 }
func isAny(n *node) bool  { return len(n.names) > 0 || n.tail != 0 }
