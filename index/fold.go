package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is the length in bytes up to which words are told apart; longer ones are garbage that no one searches.
const maxWord = 96

// fold returns a word as the index knows it: in lower case, without apostrophes, an English possessive, the dots of an
// abbreviation, the commas of a number and the accents of Latin letters; ё is е.
//
//	Ukraine's → ukraine    Erdoğan → erdogan    Ещё → еще    м’ята → мята    U.N. → un    1,000 → 1000
//
// US and U.S. become u.s, apart from the pronoun.
func fold(word string) string {
	if word == "US" || word == "U.S." || word == "U.S" {
		return "u.s"
	}
	if len(word) > maxWord {
		word = word[:runeStart(word, maxWord)]
	}
	if isPlain(word) {
		return strings.ToLower(word)
	}
	word = withoutPossessive(word)
	number := word != "" && unicode.IsDigit(rune(word[0]))
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		switch {
		case isApostrophe(r) || r == ',' || r == '.' && !number:
		case r == 'ё' || r == 'Ё':
			b.WriteRune('е')
		case r < utf8.RuneSelf || !unicode.Is(unicode.Latin, r):
			b.WriteRune(unicode.ToLower(r))
		default:
			writeUnaccented(&b, unicode.ToLower(r))
		}
	}
	return b.String()
}

// isPlain reports whether all of the word is ASCII letters and digits.
func isPlain(word string) bool {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf || !isWordRune(rune(word[i])) {
			return false
		}
	}
	return true
}

func withoutPossessive(word string) string {
	stem, found := strings.CutSuffix(strings.ToLower(word), "s")
	last, size := utf8.DecodeLastRuneInString(stem)
	if !found || !isApostrophe(last) || len(stem)+1 != len(word) {
		return word
	}
	return word[:len(stem)-size]
}

// unaccented are the Latin letters that Unicode does not decompose into a letter and its accent.
var unaccented = map[rune]string{'ı': "i", 'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe"}

func writeUnaccented(b *strings.Builder, r rune) {
	if s, found := unaccented[r]; found {
		b.WriteString(s)
		return
	}
	for _, d := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(d)
		}
	}
}

// runeStart returns the last offset up to i at which a rune of s begins.
func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// foldName returns a name as fields compare it: its words folded, in order, with single spaces.
// "The  Kyiv Post" and "the kyiv post" are the same outlet.
func foldName(name string) string {
	var parts []string
	for _, w := range splitWords(name, nil) {
		parts = append(parts, fold(name[w.start:w.end]))
	}
	if len(parts) == 0 {
		return strings.ToLower(strings.TrimSpace(name))
	}
	return strings.Join(parts, " ")
}
