package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is one line of the text, or the lines of one paragraph of a text that was wrapped at a fixed width.
type block struct {
	start, end int  // bytes of the text, without the space around it and without a bullet sign
	gap        bool // a blank line or the text's beginning stands before it
	bullet     bool // it began with a bullet sign or a number
}

func (b block) in(text string) string { return text[b.start:b.end] }

// splitBlocks divides the text at its newlines and joins what belongs together again.
func splitBlocks(text string) []block {
	lines := splitLines(text)
	width := wrapWidth(text, lines)
	blocks := lines[:0]
	for i, l := range lines {
		if i > 0 && !l.gap && !l.bullet {
			last := &blocks[len(blocks)-1]
			previous := block{start: max(last.start, lastLineStart(text, last.end)), end: last.end}
			if continues(text, previous, l, width) {
				last.end = l.end
				continue
			}
		}
		blocks = append(blocks, l)
	}
	return blocks
}

// splitLines returns the lines of text that are not blank.
func splitLines(text string) []block {
	lines := make([]block, 0, 1+strings.Count(text, "\n"))
	gap := true
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if l, ok := trimLine(text, start, end); ok {
			l.gap = gap
			lines = append(lines, l)
			gap = false
		} else {
			gap = true
		}
		start = end + 1
	}
	return lines
}

// trimLine returns the line without the space around it and without its bullet sign; ok is false when it is blank.
func trimLine(text string, start, end int) (l block, ok bool) {
	s := text[start:end]
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return block{}, false
	}
	l.start = start + len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	l.end = l.start + len(trimmed)
	if n := bulletSign(trimmed); n > 0 {
		l.start += n
		l.bullet = true
	}
	return l, true
}

// bulletSign returns the length of the bullet sign or list number at the beginning of line, with the space after it, or
// 0. A long dash is no bullet: in Russian and Ukrainian texts it opens direct speech. So does a shorter one where the
// speech is closed by another: "– Ми готові, – сказав він."
func bulletSign(line string) int {
	n := 0
	switch r, size := utf8.DecodeRuneInString(line); r {
	case '•', '◦', '‣', '▪', '●', '○', '■', '·', '⁃', '∙':
		n = size
	case '-', '*', '–':
		n = size
		if !startsWithSpace(line[n:]) || closesSpeech(line[n:], line[:n]) {
			return 0
		}
	default:
		if n = listNumber(line); n == 0 {
			return 0
		}
	}
	rest := strings.TrimLeftFunc(line[n:], unicode.IsSpace)
	if rest == "" || endsWithDash(rest) || !hasLetter(rest) {
		return 0
	}
	return len(line) - len(rest)
}

// closesSpeech reports whether the dash stands in s after a comma or the end of a sentence.
func closesSpeech(s, dash string) bool {
	i := strings.Index(s, " "+dash+" ")
	return i > 0 && strings.IndexByte(",?!", s[i-1]) >= 0
}

// listNumber returns the length of a list number such as "1." or "12)" with a space after it, or 0.
func listNumber(line string) int {
	n := 0
	for n < len(line) && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n == 0 || n > 2 || n+1 >= len(line) || line[n] != '.' && line[n] != ')' || line[n+1] != ' ' {
		return 0
	}
	return n + 1
}

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

func endsWithDash(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "."))
	return r == '-' || r == '–' || r == '—'
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// The widths in runes between which texts are wrapped, and how far a line may fall short of the fill.
const (
	minWrap   = 40
	maxWrap   = 100
	wrapSlack = 4
)

// wrapWidth returns the width in runes at which the text was wrapped, or 0 when it was not. In a wrapped text nearly
// every line with a line after it is so full that the next line's first word did not fit, and most of these lines end
// in the middle of a sentence.
func wrapWidth(text string, lines []block) int {
	width, long := 0, 0
	for _, l := range lines {
		switch n := runes(l.in(text), maxWrap+1); {
		case n > maxWrap:
			long++
		case n > width:
			width = n
		}
	}
	if width < minWrap || long*20 > len(lines) {
		return 0
	}
	pairs, full, open := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap || lines[i].bullet {
			continue
		}
		pairs++
		if fills(text, lines[i-1], lines[i], width) {
			full++
			if !endsSentence(lines[i-1].in(text)) {
				open++
			}
		}
	}
	if pairs < 3 || full*10 < pairs*8 || open*2 < full {
		return 0
	}
	return width
}

// fills reports whether the first word of next would not have fitted on the line before it.
func fills(text string, line, next block, width int) bool {
	word := next.in(text)
	if n := strings.IndexByte(word, ' '); n >= 0 {
		word = word[:n]
	}
	return runes(line.in(text), maxWrap)+1+runes(word, maxWrap) > width-wrapSlack
}

// continues reports whether next goes on with the paragraph of line. Also where the text as a whole is not wrapped, a
// line of some length without a final stop is continued by one that begins with a small letter.
func continues(text string, line, next block, width int) bool {
	if width > 0 && fills(text, line, next, width) {
		return true
	}
	s := line.in(text)
	last, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(next.in(text))
	n := runes(s, maxWrap+1)
	return n >= minWrap && (unicode.IsLetter(last) || last == ',') && unicode.IsLower(first) && !isFieldLine(next.in(text))
}

// lastLineStart returns where the last line of text[:end] begins.
func lastLineStart(text string, end int) int { return strings.LastIndexByte(text[:end], '\n') + 1 }

// runes counts the runes of s, but no more than most.
func runes(s string, most int) int {
	n := 0
	for range s {
		if n == most {
			break
		}
		n++
	}
	return n
}
