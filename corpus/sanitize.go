package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Sanitize is the gate for every untrusted string: text, names, file names, URLs. What it returns is valid UTF-8 in
// normal form NFC and has no control character but newline and tab, no terminal escape sequence, no mark that changes
// the direction of text, and nothing of no width:
//
//   - bytes that are no UTF-8 become U+FFFD, one for each run of them;
//   - CR LF, CR, vertical tab, form feed, NEL, U+2028 and U+2029 become newlines;
//   - an escape sequence goes as a whole ("ESC[31m", a title set by "ESC]0;…BEL"), as does every other control character;
//   - bidirectional overrides, isolates and marks, zero-width spaces and joiners, variation selectors, byte order marks,
//     soft hyphens and tags go;
//   - of combining marks on one character the first ten stay.
//
// A no-break space stays. Sanitize is idempotent, and a clean string is returned as it is, without allocating.
func Sanitize(s string) string {
	i, normal := clean(s)
	if i < len(s) {
		s = rewrite(s, i)
		normal = false
	}
	if !normal {
		s = limitMarks(norm.NFC.String(s))
	}
	return s
}

// maxMarks is the number of combining marks that a character may carry. No language needs more than four; the normaliser
// puts an invisible joiner after thirty.
const maxMarks = 10

// limitMarks returns s without the combining marks that follow maxMarks others.
func limitMarks(s string) string {
	marks, kept := 0, 0
	var b strings.Builder
	for i, r := range s {
		if r < 0x300 || !unicode.Is(unicode.M, r) {
			marks = 0
			continue
		}
		if marks++; marks > maxMarks {
			b.WriteString(s[kept:i])
			kept = i + utf8.RuneLen(r)
		}
	}
	if kept == 0 {
		return s
	}
	b.WriteString(s[kept:])
	return b.String()
}

// SanitizeLine is Sanitize for a string that must stay on one line, such as a title or a file's name: space of any kind
// but the no-break space becomes one space, and that around the string goes.
func SanitizeLine(s string) string {
	s = Sanitize(s)
	if strings.TrimSpace(s) == s && !strings.ContainsAny(s, "\n\t") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\t' || r == ' ' }), " ")
}

// clean returns the length of the beginning of s that can stay as it is, and whether s is certainly in NFC up to there.
func clean(s string) (n int, normal bool) {
	normal = true
	for n < len(s) {
		if b := s[n]; b < utf8.RuneSelf {
			if b < ' ' && b != '\n' && b != '\t' || b == 0x7f {
				return n, normal
			}
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if r == utf8.RuneError && size == 1 || becomes(r) != r {
			return n, normal
		}
		normal = normal && inert(r)
		n += size
	}
	return n, normal
}

// inert reports whether r is of those frequent characters that neither compose nor decompose: Latin, Cyrillic,
// punctuation and currency signs.
func inert(r rune) bool {
	return r < 0x300 || 0x400 <= r && r < 0x483 || 0x48a <= r && r < 0x530 || 0x2010 <= r && r < 0x2028 || 0x2030 <= r && r < 0x205f || 0x20a0 <= r && r < 0x20c1
}

// gone is what becomes returns for a character that is taken out.
const gone rune = -1

// becomes returns the character that takes the place of r: r itself, a newline, or gone.
func becomes(r rune) rune {
	switch {
	case r < 0xad:
		return becomesLow(r)
	case r == 0x2028, r == 0x2029:
		return '\n'
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, // soft hyphen, grapheme joiner, Arabic letter mark, Mongolian vowel separator
		0x200b <= r && r <= 0x200f, 0x202a <= r && r <= 0x202e, // zero width, direction marks, embeddings and overrides
		0x2060 <= r && r <= 0x206f,              // invisible operators, isolates
		0xfe00 <= r && r <= 0xfe0f, r == 0xfeff, // variation selectors, byte order mark
		0xfff9 <= r && r <= 0xfffb,   // interlinear annotation
		0xe0000 <= r && r <= 0xe0fff: // tags and more variation selectors
		return gone
	}
	return r
}

// becomesLow is becomes for ASCII and for the C1 controls above it.
func becomesLow(r rune) rune {
	switch {
	case r == '\n', r == '\t', ' ' <= r && r < 0x7f, r >= 0xa0:
		return r
	case r == '\r', r == '\v', r == '\f', r == 0x85:
		return '\n'
	}
	return gone
}

// rewrite returns s without what must go, where s[:n] is clean.
func rewrite(s string, n int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:n])
	bad := false // the last thing read was no UTF-8
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r == utf8.RuneError && size == 1 {
			if !bad {
				b.WriteRune(utf8.RuneError)
			}
			bad = true
			n++
			continue
		}
		bad = false
		if length := escape(s[n:], r, size); length > 0 {
			n += length
			continue
		}
		n += size
		switch to := becomes(r); {
		case r == '\r' && strings.HasPrefix(s[n:], "\n"): // the newline follows
		case to != gone:
			b.WriteRune(to)
		}
	}
	return b.String()
}

// escape returns the length of the escape sequence at the beginning of s, whose first character is r of the given size;
// 0 when it is none. The forms are those of ECMA-48: CSI with parameters, the strings OSC, DCS, SOS, PM and APC up to
// their end, and short sequences. A string without an end loses only its introducer, so that no text is lost with it.
func escape(s string, r rune, size int) int {
	n := size
	switch {
	case r == 0x1b && len(s) > 1:
		switch c := s[1]; {
		case c >= 0x40 && c <= 0x5f: // the two-character form of a C1 control
			r = rune(c) + 0x40
			n = 2
		case c >= 0x20 && c <= 0x2f: // "ESC ( B": intermediate bytes, then a final one
			return final(s, 1, 0x30)
		case c >= 0x30 && c <= 0x7e:
			return 2
		default:
			return 0
		}
	case r < 0x80 || r > 0x9f || r == 0x85:
		return 0
	}
	switch r {
	case 0x9b:
		for n < len(s) && s[n] >= 0x30 && s[n] <= 0x3f {
			n++
		}
		return final(s, n, 0x40)
	case 0x90, 0x98, 0x9d, 0x9e, 0x9f:
		return n + controlString(s[n:])
	}
	return n
}

// final passes over intermediate bytes from n on and a final byte not below lowest, and returns where they end.
func final(s string, n int, lowest byte) int {
	for n < len(s) && s[n] >= 0x20 && s[n] <= 0x2f {
		n++
	}
	if n < len(s) && s[n] >= lowest && s[n] <= 0x7e {
		n++
	}
	return n
}

// controlString returns the length of a control string with its terminator (BEL, ESC \ or ST), 0 when another control
// character or the end of s comes first.
func controlString(s string) int {
	for i, r := range s {
		switch {
		case r == 0x07:
			return i + 1
		case r == 0x9c:
			return i + 2
		case r == 0x1b && strings.HasPrefix(s[i+1:], `\`):
			return i + 2
		case r < ' ' && r != '\t', r >= 0x7f && r <= 0x9f:
			return 0
		}
	}
	return 0
}
