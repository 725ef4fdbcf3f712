package corpus

import (
	"strings"
	"unicode/utf8"

	"parley/model"
)

// givenFor returns what was given as text before the gate made it clean; nil when it let all of it through.
//
// The gate works line by line: no escape sequence, no run of bad bytes and no composed character goes over the end of a
// line. So each line that came out otherwise than it went in is taken apart into words, and these into characters, as far
// as the gate does the same to the pieces alone: it does not where an escape sequence holds spaces or letters.
func givenFor(raw, text string) *model.Given {
	if raw == text {
		return nil
	}
	a := aligner{}
	for line := range strings.Lines(raw) {
		a.piece(line, Sanitize(line), byWord, byCharacter)
	}
	return &model.Given{Text: raw, Edits: a.edits}
}

// aligner collects the edits between a text as it was given and as it came out of the gate.
type aligner struct {
	edits       []model.Edit
	clean, read int // how many bytes of the two texts are done
}

// piece adds the edits by which raw became text: those of its own pieces by the first of splits, or one edit for what is
// left when the beginning and the end that are the same are taken away.
func (a *aligner) piece(raw, text string, splits ...func(string) []string) {
	if raw != text && len(splits) > 0 {
		pieces := splits[0](raw)
		cleaned := make([]string, len(pieces))
		for i, p := range pieces {
			cleaned[i] = Sanitize(p)
		}
		if strings.Join(cleaned, "") == text {
			for i, p := range pieces {
				a.piece(p, cleaned[i], splits[1:]...)
			}
			return
		}
	}
	if raw != text {
		before := samePrefix(raw, text)
		after := sameSuffix(raw[before:], text[before:])
		a.edits = append(a.edits, model.Edit{
			Start: a.clean + before, End: a.clean + len(text) - after,
			GivenStart: a.read + before, GivenEnd: a.read + len(raw) - after,
		})
	}
	a.clean, a.read = a.clean+len(text), a.read+len(raw)
}

// byWord returns the words of a line, each with the space after it.
func byWord(line string) []string { return strings.SplitAfter(line, " ") }

// byCharacter returns the pieces of a word that begin with an ASCII character, which never joins the one before it.
func byCharacter(word string) []string {
	var all []string
	begin := 0
	for i := 1; i < len(word); i++ {
		if word[i] < utf8.RuneSelf {
			all = append(all, word[begin:i])
			begin = i
		}
	}
	return append(all, word[begin:])
}

// samePrefix returns the length in bytes of the characters with which both a and b begin.
func samePrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && !(boundary(a, n) && boundary(b, n)) {
		n--
	}
	return n
}

// sameSuffix returns the length in bytes of the characters with which both a and b end.
func sameSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !(boundary(a, len(a)-n) && boundary(b, len(b)-n)) {
		n--
	}
	return n
}

// boundary reports whether a character of s begins, or s ends, at byte i.
func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
