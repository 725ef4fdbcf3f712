package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/russian"
)

// stem returns a folded word without its endings. The script decides, not the article's language, so that a query needs
// to know none: Latin letters are stemmed as English, Cyrillic ones as Russian, which serves Ukrainian in the endings the
// two share. Words with digits or of one or two letters are left alone.
func stem(word string) string {
	latin, cyrillic := 0, 0
	for _, r := range word {
		switch {
		case 'a' <= r && r <= 'z':
			latin++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		default:
			return word
		}
	}
	env := snowballstem.NewEnv(word)
	switch {
	case latin > 2 && cyrillic == 0:
		english.Stem(env)
	case cyrillic > 2 && latin == 0:
		russian.Stem(env)
	}
	return env.Current()
}

// stopWords are words so common that a query which also has others does not ask for them. Negations are not among them:
// "not" and "without" matter in a negotiation.
var stopWords = wordSet(`
	a an the and or of to in on at by for with from as into that this these those it its is are was were be been being
	has have had he she they his her their will would
	и в во на с со к ко по о об от до из за у а но что как это то же ли бы для при он она они его ее их был была были быть
	і й та у до від із зі що як це то ж би для він вона вони його її їх був була були бути
`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// firstRunes returns the first n runes of s, or all of it.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func runes(s string) int { return utf8.RuneCountInString(s) }
