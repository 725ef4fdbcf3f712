package index

import (
	"unicode"
	"unicode/utf8"
)

// rawWord is a word as it stands in a text, before folding: bytes [start, end).
type rawWord struct {
	start, end int
	hyphened   bool // joined to the word before it by a hyphen: "fire" in "cease-fire"
}

// splitWords returns the words of text in order, appended to into. A word is a run of letters, digits and combining
// marks. An apostrophe between letters (don't, м'ята), the dots of an abbreviation (U.S.) and the points of a number
// (1,000 or 2.5) belong to the word; a hyphen does not.
func splitWords(text string, into []rawWord) []rawWord {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(r) {
			i += size
			continue
		}
		w := rawWord{start: i, hyphened: followsHyphen(text, i)}
		w.end = wordEnd(text, i)
		i = w.end
		into = append(into, w)
	}
	return into
}

// wordEnd returns where the word that begins at start ends.
func wordEnd(text string, start int) int {
	var before rune // the word's last rune so far
	sinceDot := 0   // letters since the word's beginning or its last dot
	dotted := false // it has a dot so far
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case isApostrophe(r):
			if !unicode.IsLetter(before) || !unicode.IsLetter(next) {
				return i
			}
		case isWordRune(r):
			sinceDot++
			before = r
		case (r == '.' || r == ',') && unicode.IsDigit(before) && unicode.IsDigit(next):
			dotted = dotted || r == '.'
			before = r
		case r == '.' && sinceDot == 1 && unicode.IsLetter(before):
			if !startsSingleLetter(text[i+size:]) {
				if dotted { // the dot closes an abbreviation such as "U.S."
					return i + size
				}
				return i
			}
			sinceDot, dotted, before = 0, true, r
		default:
			return i
		}
		i += size
	}
	return len(text)
}

// startsSingleLetter reports whether s begins with one letter that is not part of a longer word: "S. troops", not
// "Petrov".
func startsSingleLetter(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsLetter(r) && !isWordRune(next) && !isApostrophe(next)
}

func followsHyphen(text string, i int) bool {
	hyphen, size := utf8.DecodeLastRuneInString(text[:i])
	if hyphen != '-' && hyphen != '\u2010' && hyphen != '\u2011' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i-size])
	return isWordRune(before)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && !isApostrophe(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// isApostrophe knows the marks that texts use inside a word: the typewriter's, the printer's and the modifier letter.
func isApostrophe(r rune) bool { return r == '\'' || r == '\u2019' || r == '\u02BC' }
