package index

import (
	"strconv"
	"strings"
)

// The query language, as parse reads it:
//
//	list   = { either }                      all of them are required; AND may stand between
//	either = term { "OR" term }              OR binds tighter than standing side by side
//	term   = [ "-" | "NOT" ] primary
//	primary = word | word "~" | word "*" | phrase | field | near | "(" list ")"
//	phrase = `"` words `"`                   also “ ” „ “ « »; \" and \\ inside
//	field  = name ":" ( value | phrase )
//	near   = "near:" number "(" word word { word } ")"
//
// A word without a letter or digit is punctuation and does not count.

// node is a part of a query. Every node prints itself so that parse reads the same node again; below says that it stands
// in a list of required nodes, or after a minus, where an OR needs parentheses.
type node interface {
	print(b *strings.Builder, below bool)
}

// The nodes.
type (
	all    []node            // every one of them; an empty list finds everything
	either []node            // at least one of them
	not    struct{ of node } // what of does not find
	word   struct {
		text  string
		match match
	}
	phrase string // words next to each other
	near   struct {
		distance int // words from the first to the last at most
		words    []string
	}
	fieldValue struct {
		field string
		value string // of a closed set: its canonical spelling
		match match
	}
)

// match tells how a word is compared.
type match uint8

const (
	exact  match = iota // the word, in any of its forms and spellings
	prefix              // words that begin so: "word*"
	fuzzy               // words with one or two other letters: "word~"
	typed               // the last word while it is being typed: exact or prefix
)

// printQuery returns the canonical text of a query.
func printQuery(n node) string {
	var b strings.Builder
	n.print(&b, false)
	return b.String()
}

func (n all) print(b *strings.Builder, below bool) {
	if below {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	for i, kid := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		kid.print(b, true)
	}
}

func (n either) print(b *strings.Builder, below bool) {
	if below {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	for i, kid := range n {
		if i > 0 {
			b.WriteString(" OR ")
		}
		kid.print(b, true)
	}
}

func (n not) print(b *strings.Builder, _ bool) {
	b.WriteByte('-')
	n.of.print(b, true)
}

func (n word) print(b *strings.Builder, _ bool) {
	b.WriteString(n.text + n.match.sign())
}

func (n phrase) print(b *strings.Builder, _ bool) { b.WriteString(quote(string(n))) }

func (n near) print(b *strings.Builder, _ bool) {
	b.WriteString("near:" + strconv.Itoa(n.distance) + "(" + strings.Join(n.words, " ") + ")")
}

func (n fieldValue) print(b *strings.Builder, _ bool) {
	b.WriteString(n.field + ":")
	switch {
	case n.match == prefix || n.match == fuzzy:
		b.WriteString(n.value + n.match.sign())
	case needsQuotes(n.value):
		b.WriteString(quote(n.value))
	default:
		b.WriteString(n.value)
	}
}

func (m match) sign() string {
	switch m {
	case prefix:
		return "*"
	case fuzzy:
		return "~"
	}
	return ""
}

func needsQuotes(value string) bool {
	return value == "" || strings.ContainsFunc(value, func(r rune) bool {
		return endsWord(r) || r == '*' || r == '~' || r == '\\'
	})
}

func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// members returns the nodes that a query requires: those of its list, or itself.
func members(n node) all {
	if list, ok := n.(all); ok {
		return list
	}
	return all{n}
}

// simple returns the node for a list of nodes: the only one itself.
func (n all) simple() node {
	if len(n) == 1 {
		return n[0]
	}
	return n
}

func (n either) simple() node {
	if len(n) == 1 {
		return n[0]
	}
	return n
}
