package prose

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed abbreviations.txt
var abbreviationsFile string

// abbreviations tells for each word that a full stop belongs to whether that stop may end a sentence.
type abbreviations map[string]bool

// defaultAbbreviations reads the embedded list, once.
var defaultAbbreviations = sync.OnceValue(func() abbreviations {
	list, mayEnd := abbreviations{}, false
	for line := range strings.Lines(abbreviationsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			mayEnd = line == "[maybe]"
		default:
			list[line] = mayEnd
		}
	}
	return list
})

// known reports whether a full stop after word belongs to it. Lower-case words are taken at their word only where they
// cannot be mistaken for an ordinary one ("no.", "al.", "fig.").
func (a abbreviations) known(word string) bool {
	_, ok := a.lookup(word)
	return ok && (word[0] >= 'A' && word[0] <= 'Z' || word == "vs" || word == "v" || word == "etc")
}

// endsSentence reports whether the stop of an abbreviation that stands before a capital may also end the sentence.
func (a abbreviations) endsSentence(abbreviation string) bool {
	word := strings.TrimSuffix(abbreviation, ".")
	mayEnd, listed := a.lookup(word)
	if !listed {
		return strings.Contains(word, ".") // "U.S." may; an initial, "J.", may not
	}
	return mayEnd
}

func (a abbreviations) lookup(word string) (mayEnd, ok bool) {
	var low [8]byte
	if len(word) > len(low) {
		return false, false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	mayEnd, ok = a[string(low[:len(word)])]
	return mayEnd, ok
}
