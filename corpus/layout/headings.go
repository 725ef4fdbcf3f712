package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// Bounds of headings, in runes and words.
const (
	maxHeadline      = 160
	maxHeadlineWords = 28
	maxCrosshead     = 80
	maxCrossWords    = 12
	maxLabel         = 40
	maxLabelWords    = 6
)

// headline reports whether block i has the shape of a headline: short, without a final stop, and with a blank line, an
// article's furniture or a whole paragraph below it.
func (p *parser) headline(i int) bool {
	line := p.blocks[i].in(p.text)
	if !isHeading(line, maxHeadline, maxHeadlineWords) || !strings.Contains(line, " ") || i+1 == len(p.blocks) {
		return false
	}
	if _, ok := readDateline(line, true); ok {
		return false
	}
	next := p.blocks[i+1]
	below := next.in(p.text)
	if next.gap || isFieldLine(below) {
		return true
	}
	if role, ok := furniture(below); ok && role == model.Caption {
		return true
	}
	if endsSentence(line) || next.bullet {
		return false
	}
	if endsSentence(below) || runes(below, maxHeadline+1) > maxHeadline {
		return true
	}
	// A second line of the heading may stand between: "Envoys fail to agree" / "Host says that a door is still open".
	return isHeading(below, maxHeadline, maxHeadlineWords) && i+2 < len(p.blocks) && (p.blocks[i+2].gap || isFieldLine(p.blocks[i+2].in(p.text)))
}

// standfirst reports whether block i is a heading below the headline: "Host says that a door is still open".
func (p *parser) standfirst(i int) bool {
	line := p.blocks[i].in(p.text)
	return i+1 < len(p.blocks) && p.crossShaped(i) || p.headline(i) && !endsSentence(line) && !endsWithAbbreviation(line)
}

// kicker reports whether block i is the one word above a headline that names its subject or kind: "Ukraine", "Analysis".
func (p *parser) kicker(i int) bool {
	line := p.blocks[i].in(p.text)
	return isHeading(line, maxLabel, 1) && !endsSentence(line) && i+1 < len(p.blocks) && p.headline(i+1)
}

// crosshead reports whether block i is a heading between paragraphs: a short line without a final stop, with running
// text below it. Three such lines in a row are a list, not headings.
func (p *parser) crosshead(i int) bool {
	if i == 0 || i+1 == len(p.blocks) || !p.crossShaped(i) {
		return false
	}
	row := 1
	for j := i - 1; j >= 0 && row < 3 && p.crossShaped(j); j-- {
		row++
	}
	for j := i + 1; j < len(p.blocks) && row < 3 && p.crossShaped(j); j++ {
		row++
	}
	return row < 3
}

// crossShaped reports whether block i alone could be a crosshead.
func (p *parser) crossShaped(i int) bool {
	b := p.blocks[i]
	line := b.in(p.text)
	if b.bullet || !isHeading(line, maxCrosshead, maxCrossWords) || endsWithAbbreviation(line) {
		return false
	}
	// "What happened when they last talked?" is a heading; "REPORTER: Will you go?" and a line that opens a quotation are
	// speech.
	if endsSentence(line) && (!strings.HasSuffix(line, "?") || strings.Contains(line, ": ")) {
		return false
	}
	return !opensQuotation(line)
}

// opensQuotation reports whether line begins with a quotation mark. A line that is all in single marks is a heading in
// the British manner: 'A long way to go'.
func opensQuotation(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	if first == '\'' && last == '\'' || first == '‘' && last == '’' {
		return false
	}
	return isQuotationMark(first)
}

// isHeading reports whether line is short, begins like a sentence or a name, and does not end like a sentence: a final
// "?" or "!" is allowed, a stop, comma, colon or semicolon is not.
func isHeading(line string, maxRunes, maxWords int) bool {
	if strings.Count(line, " ") >= maxWords || runes(line, maxRunes+1) > maxRunes {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	if unicode.IsLower(first) || !hasLetter(line) {
		return false
	}
	if endsWithAbbreviation(line) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(unquoted(line))
	return !strings.ContainsRune(".…,:;", last)
}

// isLabel reports whether line, the text's last, is too short and open to be a paragraph: "More from the region".
func isLabel(line string) bool {
	return isHeading(line, maxLabel, maxLabelWords) && !endsSentence(line) && !strings.ContainsFunc(line, isQuotationMark)
}

// isSignature reports whether block i says whose the quotation above it is: “We stay.” / — Ivan Orlov, in Brix.
func (p *parser) isSignature(i int) bool {
	line := p.blocks[i].in(p.text)
	above, _ := utf8.DecodeLastRuneInString(p.blocks[i-1].in(p.text))
	return isQuotationMark(above) && (p.blocks[i].bullet || strings.HasPrefix(line, "—") || strings.HasPrefix(line, "–") || strings.HasPrefix(line, "- "))
}

// endsSentence reports whether line ends with a final stop, within closing quotation marks and brackets or not.
func endsSentence(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(unquoted(line))
	return strings.ContainsRune(".!?…", last) && !endsWithAbbreviation(line)
}

// endsWithAbbreviation reports whether the final stop belongs to letters with stops: "Talks resume in the U.S."
func endsWithAbbreviation(line string) bool {
	n := len(line)
	return n >= 4 && line[n-1] == '.' && isUpperASCII(line[n-2]) && line[n-3] == '.' && isUpperASCII(line[n-4])
}

func isUpperASCII(b byte) bool { return b >= 'A' && b <= 'Z' }

// unquoted returns line without the closing quotation marks and brackets at its end.
func unquoted(line string) string {
	return strings.TrimRightFunc(line, func(r rune) bool { return isQuotationMark(r) || r == ')' || r == ']' })
}

func isQuotationMark(r rune) bool { return strings.ContainsRune("\"'“”„«»‘’‹›", r) }

// repeats returns the number of blocks from i on that together repeat the title, 0 when they do not.
func (p *parser) repeats(title string, i int) int {
	want := letters(title)
	if want == "" {
		return 0
	}
	for n := 0; n < 3 && i+n < len(p.blocks); n++ {
		line := p.blocks[i+n].in(p.text)
		if len(line) > 2*len(title)+64 {
			return 0
		}
		rest, ok := strings.CutPrefix(want, letters(line))
		switch {
		case !ok:
			return 0
		case rest == "":
			return n + 1
		}
		want = rest
	}
	return 0
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
