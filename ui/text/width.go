// Package text measures, cuts, wraps and paints lines of terminal cells. It is the only judge of width on the screen:
// everything that is laid out in columns asks it, so that no two parts of a frame disagree.
//
// Text is plain, or carries the SGR sequences that a Paint writes. Text of articles has passed the gate of package
// corpus; a tab, a newline or another control character that is left is drawn as one space.
//
// Offsets are bytes, widths are cells. The package knows nothing of news, of colours or of Bubble Tea.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/rangetable"
)

// Ellipsis stands for what Truncate leaves out. It is one cell wide.
const Ellipsis = "…"

// Width returns the number of cells that s fills, as ansi.StringWidth does: SGR sequences and control characters fill
// none. For Latin, Greek and Cyrillic text it counts runes, which is ten times faster.
func Width(s string) int {
	n := 0
	for _, r := range s {
		if !narrow(r) {
			return ansi.StringWidth(s)
		}
		n++
	}
	return n
}

// narrow reports whether r is known to fill one cell and never to join its neighbours in a grapheme: printable ASCII,
// Latin, spacing modifiers, Greek, Cyrillic without its combining marks, the usual punctuation, € and №.
func narrow(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= ' '
	case r < 0x0300:
		return r >= 0xa0 && r != 0xad // a soft hyphen is drawn differently everywhere
	case r < 0x0530:
		return r >= 0x0370 && r <= 0x0482 || r >= 0x048a
	}
	return r >= 0x2010 && r <= 0x2027 || r >= 0x2030 && r <= 0x205e || r == '€' || r == '№'
}

// Truncate returns s cut to at most w cells. Where something is cut away, the last cell is an ellipsis.
func Truncate(s string, w int) string {
	if w <= 0 {
		return ""
	}
	s = printable(s, true)
	if Width(s) <= w {
		return s
	}
	if strings.IndexByte(s, esc) >= 0 {
		return ansi.Truncate(s, w, Ellipsis)
	}
	end, _ := cut(s, w-1)
	return s[:end] + Ellipsis
}

// Fit returns s in exactly w cells: truncated, or padded with spaces on the right.
func Fit(s string, w int) string {
	return fit(s, w, func(s string, pad int) string { return s + spaces(pad) })
}

// PadLeft returns s in exactly w cells: truncated, or padded with spaces on the left, as numbers in a column are.
func PadLeft(s string, w int) string {
	return fit(s, w, func(s string, pad int) string { return spaces(pad) + s })
}

func fit(s string, w int, pad func(s string, n int) string) string {
	if w <= 0 {
		return ""
	}
	t := Truncate(s, w)
	t = pad(t, max(w-Width(t), 0))
	if strings.IndexByte(t, esc) >= 0 && Width(t) != w {
		// A sequence that does not end would swallow the padding, and what stands after it on the screen.
		return fit(strings.ReplaceAll(s, "\x1b", " "), w, pad)
	}
	return t
}

const esc = 0x1b

// cut returns the end of the longest prefix of plain text s that fills at most w cells, and the cells that it fills.
// It never splits a grapheme.
func cut(s string, w int) (end, cells int) {
	for end < len(s) {
		n, c := grapheme(s[end:])
		if cells+c > w {
			break
		}
		end += n
		cells += c
	}
	return end, cells
}

// grapheme returns the length in bytes and the width in cells of the grapheme that plain text s begins with. A
// control character and an invalid byte are graphemes of one cell.
func grapheme(s string) (size, cells int) {
	r, n := rune(s[0]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(s)
	}
	if control(r) || r == utf8.RuneError {
		return n, 1
	}
	if narrow(r) && (n == len(s) || nextNarrow(s[n:])) {
		return n, 1
	}
	cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if i := strings.IndexRune(cluster, utf8.RuneError); i > 0 {
		cluster = cluster[:i] // it takes an invalid byte for a mark
	}
	return len(cluster), ansi.StringWidth(cluster)
}

// nextNarrow reports whether s begins with a rune that never joins the one before it.
func nextNarrow(s string) bool {
	if b := s[0]; b < utf8.RuneSelf {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return narrow(r)
}

// control reports whether r must not reach the terminal as it is: it moves the cursor, or swallows what stands after it.
func control(r rune) bool {
	if r < 0x0600 {
		return r < ' ' || r >= 0x7f && r < 0xa0
	}
	return r == '\u2028' || r == '\u2029' || unicode.Is(prepended, r)
}

// prepended are the signs that join the character after them in a grapheme (Grapheme_Cluster_Break=Prepend in UAX
// #29), and so would join the padding or the border that stands after a text.
var prepended = rangetable.New(
	0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06dd, 0x070f, 0x0890, 0x0891, 0x08e2, 0x0d4e,
	0x110bd, 0x110cd, 0x111c2, 0x111c3, 0x113d1, 0x1193f, 0x11941, 0x11a3a, 0x11a84, 0x11a85, 0x11a86, 0x11a87, 0x11a88, 0x11a89, 0x11d46, 0x11f02,
)

// printable returns s with a space in place of each control character and "?" for each invalid byte; with keepSGR,
// ESC stays.
func printable(s string, keepSGR bool) string {
	bad := func(r rune) bool { return control(r) && !(keepSGR && r == esc) }
	clean := true
	for _, r := range s {
		if bad(r) || r == utf8.RuneError {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case bad(r):
			return ' '
		case r == utf8.RuneError:
			return '?' // U+FFFD would join a mark after it
		}
		return r
	}, s)
}

var blank = strings.Repeat(" ", 256)

// spaces returns n spaces.
func spaces(n int) string {
	if n <= len(blank) {
		return blank[:n]
	}
	return strings.Repeat(" ", n)
}
