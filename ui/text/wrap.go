package text

import (
	"unicode"
	"unicode/utf8"
)

// Line is one line of a wrapped text: the byte range [Start, End) of it, without the white space at which it was broken.
type Line struct{ Start, End int }

// Wrap breaks plain text s into lines of at most width cells (at least 1); a newline ends a line. It breaks at
// spaces, after hyphens and dashes inside words, between East Asian wide characters, and inside a word only where the
// word alone is wider than a line. No-break spaces hold. A grapheme is never split: one that is wider than width
// stands alone on its line. Between two lines only white space is left out.
func Wrap(s string, width int) []Line {
	var lines []Line
	for start := 0; ; {
		end := start
		for end < len(s) && s[end] != '\n' {
			end++
		}
		lines = wrapRange(lines, s, start, end, width)
		if end == len(s) {
			return lines
		}
		start = end + 1
	}
}

// Reflow wraps like Wrap the piece [start, end) of s, with newlines taken for spaces: a paragraph of a file that is
// itself broken into lines. The lines are byte ranges of s.
func Reflow(s string, start, end, width int) []Line {
	return wrapRange(nil, s, start, end, width)
}

// wrapRange appends the lines of s[start:end].
func wrapRange(lines []Line, s string, start, end, width int) []Line {
	width = max(width, 1)
	first := len(lines)
	for start < end {
		stop, next := breakLine(s[start:end], width)
		if stop > 0 || next == end-start && len(lines) == first {
			lines = append(lines, Line{start, start + stop})
		}
		start += next
	}
	if len(lines) == first {
		lines = append(lines, Line{start, start})
	}
	return lines
}

// breakLine returns where the first line of s ends and where the next begins; all between is white space.
func breakLine(s string, width int) (end, next int) {
	cells := 0
	breakAt := -1 // the last place at which the line may end
	var before rune
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if space(r) {
			if !space(before) {
				breakAt = i
			}
			before = r
			_, c := grapheme(s[i : i+size])
			cells += c
			i += size
			continue
		}
		n, c := grapheme(s[i:])
		if i > 0 && !space(before) && breakable(s[:i], r) {
			breakAt = i
		}
		if cells+c > width && i > 0 {
			if breakAt <= 0 {
				breakAt = i // a word, or spaces before it, that no line can hold
			}
			return lineEnd(s, breakAt), skipSpace(s, breakAt)
		}
		cells += c
		i += n
		before, _ = utf8.DecodeLastRuneInString(s[:i])
	}
	return lineEnd(s, len(s)), len(s)
}

// lineEnd returns end moved back over white space.
func lineEnd(s string, end int) int {
	for end > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:end])
		if !space(r) {
			break
		}
		end -= n
	}
	return end
}

// skipSpace returns i moved forward over white space.
func skipSpace(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !space(r) {
			break
		}
		i += n
	}
	return i
}

// space reports whether a line may be broken at r. No-break spaces are not among these: U+00A0, U+2007 and U+202F
// hold words together.
func space(r rune) bool {
	switch r {
	case '\u00a0', '\u2007', '\u202f', 0:
		return false
	}
	return unicode.IsSpace(r)
}

// breakable reports whether a line may be broken after the text before, whose last rune is no space, when the rune after
// comes next: after a hyphen or dash inside a word ("Взаимо-|согласованный", "talks—|which"), but not after one that
// begins a word ("-5"), ends a quotation ("I will—”") or stands between digits ("2022-03-10"), and next to an East Asian wide
// character.
func breakable(before string, after rune) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	switch last {
	case '-', '\u2010', '–', '—':
		first, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
		return wordRune(first) && (wordRune(after) || opens(after)) && !(unicode.IsDigit(first) && unicode.IsDigit(after))
	}
	if !eastAsian(last) && !eastAsian(after) {
		return false
	}
	return !unicode.IsPunct(after) && !unicode.Is(unicode.Mn, after) && !opens(last)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// opens reports whether r is an opening bracket or quotation mark.
func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }

// eastAsian reports whether r is written without spaces between words.
func eastAsian(r rune) bool {
	if r < 0x2e80 {
		return false
	}
	return r >= 0x3001 && r <= 0x3003 || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}
