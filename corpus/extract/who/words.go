package who

import (
	"unicode"
	"unicode/utf8"
)

// word is a word of a text as the directory compares it: without case, diacritics and possessive ending.
type word struct {
	start, end int    // the word without its possessive ending, with the dots of an abbreviation: "U.S."
	after      int    // where the text goes on after the possessive ending
	hash       uint64 // of its folded letters: "Erdoğan" and "ERDOGAN" have the same
	shape      shape
	possessive bool // "Ukraine's", "Moscow’s"
}

// shape is how a word is capitalised.
type shape uint8

const (
	lower shape = iota // "minister"
	title              // "Minister"
	upper              // "NATO"; also a single capital
)

// FNV-1a, over folded letters in place of bytes.
const (
	hashStart uint64 = 14695981039346656037
	hashPrime uint64 = 1099511628211
)

// latinBase has the base letter for each of U+00C0 to U+017F: "ğ" is compared as "g".
const latinBase = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// nextWord returns the first word of text that begins at pos or after it.
func nextWord(text string, pos int) (word, bool) {
	pos = wordStart(text, pos)
	if pos == len(text) {
		return word{}, false
	}
	return readWord(text, pos), true
}

// wordStart returns where the first word of text that begins at pos or after it begins; the length of text if there is none.
func wordStart(text string, pos int) int {
	for pos < len(text) {
		c := text[pos]
		if c < utf8.RuneSelf {
			if isLetterOrDigit(c) {
				return pos
			}
			pos++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[pos:])
		if unicode.IsLetter(r) && r != 'ʼ' { // Unicode counts the apostrophe ʼ among the letters; no word begins with it
			return pos
		}
		pos += size
	}
	return len(text)
}

// readWord reads the word that begins at start. An apostrophe inside belongs to it and is not compared ("O'Brien"), but
// "'s" at its end is the possessive. Dots between single letters are not compared either: "U.S." is "US".
func readWord(text string, start int) word {
	hash, letters, capitals, first := hashStart, 0, 0, false
	i, after := start, 0 // after: of a possessive ending
scan:
	for i < len(text) {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z':
			hash = (hash ^ uint64(c)) * hashPrime
			letters++
			i++
		case c >= 'A' && c <= 'Z':
			hash = (hash ^ uint64(c+'a'-'A')) * hashPrime
			first = first || letters == 0
			letters++
			capitals++
			i++
		case c >= '0' && c <= '9':
			hash = (hash ^ uint64(c)) * hashPrime
			i++
		case c == '\'':
			if after = possessiveEnd(text, i+1); after > 0 || !letterAt(text, i+1) {
				break scan
			}
			i++
		case c == '.':
			if !dotted(text, start, i) {
				break scan
			}
			i++
		case c < utf8.RuneSelf:
			break scan
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == '’' || r == 'ʼ' {
				if after = possessiveEnd(text, i+size); after > 0 || !letterAt(text, i+size) {
					break scan
				}
				i += size
				continue
			}
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break scan
			}
			if unicode.IsUpper(r) {
				first = first || letters == 0
				capitals++
			}
			hash = (hash ^ foldRune(r)) * hashPrime
			letters++
			i += size
		}
	}
	as := lower
	switch {
	case letters > 0 && capitals == letters:
		as = upper
	case first:
		as = title
	}
	return word{start: start, end: i, after: max(i, after), hash: hash, shape: as, possessive: after > 0}
}

// possessiveEnd returns where the possessive ending whose s stands at i ends, 0 if there is none: no further letter follows.
func possessiveEnd(text string, i int) int {
	if i >= len(text) || text[i] != 's' && text[i] != 'S' || letterAt(text, i+1) {
		return 0
	}
	return i + 1
}

// maxAbbreviation bounds the bytes of "U.S.S.R.", so that a text of dots and letters costs no more than another.
const maxAbbreviation = 12

// dotted reports whether the dot at i belongs to an abbreviation of single letters that begins at start: "U.S.", "J.D.".
// An initial's dot ("V. Putin") does not.
func dotted(text string, start, i int) bool {
	if (i-start)%2 == 0 || i-start > maxAbbreviation {
		return false
	}
	for k := start; k < i; k++ {
		if (k-start)%2 == 0 != isASCIILetter(text[k]) || (k-start)%2 == 1 && text[k] != '.' {
			return false
		}
	}
	if i+1 < len(text) && isASCIILetter(text[i+1]) {
		return i+2 >= len(text) || !isASCIILetter(text[i+2])
	}
	return i-start >= 2
}

// letterAt reports whether a letter begins at text[i].
func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	if text[i] < utf8.RuneSelf {
		return isASCIILetter(text[i])
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isLetterOrDigit(c byte) bool { return isASCIILetter(c) || c >= '0' && c <= '9' }

// foldRune returns the letter that r is compared as.
func foldRune(r rune) uint64 {
	switch {
	case r >= 0xC0 && r < 0x180:
		return uint64(latinBase[r-0xC0])
	case r == 'ё' || r == 'Ё':
		return uint64('е')
	}
	return uint64(unicode.ToLower(r))
}

// fold returns s as it is compared: without case, diacritics, apostrophes and the dots of abbreviations.
func fold(s string) string { return string(appendFolded(nil, s)) }

// appendFolded appends the letters of fold(s) to into.
func appendFolded(into []rune, s string) []rune {
	for i, r := range s {
		switch {
		case r == '\'' || r == '’' || r == 'ʼ':
		case r == '.' && i > 0:
		case r < utf8.RuneSelf:
			into = append(into, unicode.ToLower(r))
		default:
			into = append(into, rune(foldRune(r)))
		}
	}
	return into
}

// joined reports whether b follows a closely enough to be the next word of one phrase: after a single blank, a line break
// or a hyphen, and with a dot if a is an initial ("Donald J. Trump").
func joined(text string, a, b word) bool {
	if b.start < a.after {
		return false // b is read from within a: "a.D Vance"
	}
	gap := text[a.after:b.start]
	if len(gap) > 1 && gap[0] == '.' && a.shape == upper && a.end-a.start == runeSize(text[a.start:a.end]) {
		gap = gap[1:]
	}
	switch gap {
	case " ", "-", "\n", "\u00a0", "‑", "\u202f":
		return true
	}
	return false
}

// runeSize returns the size of the first rune of s in bytes.
func runeSize(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}
