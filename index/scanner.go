package index

import (
	"strings"
	"unicode"
)

// scanner reads the pieces of a query from left to right. Columns count runes from 1.
type scanner struct {
	input []rune
	at    int
}

func (s *scanner) column() int { return s.at + 1 }

func (s *scanner) atEnd() bool { return s.at >= len(s.input) }

// peek returns the next rune, or 0 at the end.
func (s *scanner) peek() rune {
	if s.atEnd() {
		return 0
	}
	return s.input[s.at]
}

// take reads the next rune if it is r.
func (s *scanner) take(r rune) bool {
	if s.atEnd() || s.input[s.at] != r {
		return false
	}
	s.at++
	return true
}

func (s *scanner) skipSpace() {
	for !s.atEnd() && unicode.IsSpace(s.input[s.at]) {
		s.at++
	}
}

// keyword reads the next word if it is k, in capitals and alone.
func (s *scanner) keyword(k string) bool {
	before := s.at
	if s.bare() == k {
		return true
	}
	s.at = before
	return false
}

// bare reads up to the next space, parenthesis or quotation mark.
func (s *scanner) bare() string {
	start := s.at
	for !s.atEnd() && !endsWord(s.input[s.at]) {
		s.at++
	}
	return string(s.input[start:s.at])
}

// endsWord reports whether r cannot be part of a bare word.
func endsWord(r rune) bool {
	return unicode.IsSpace(r) || r == '(' || r == ')' || closers[r] != "" || strings.ContainsRune(`”»`, r)
}

// closers gives, for each mark that opens a quotation, those that close it.
var closers = map[rune]string{'"': `"`, '“': `”“`, '„': `“”`, '«': `»`}

// quoted reads a quotation, whose opening mark is next, and reports whether it was closed. A backslash takes the next
// rune as it is.
func (s *scanner) quoted() (text string, closed bool) {
	end := closers[s.input[s.at]]
	s.at++
	var b strings.Builder
	for ; !s.atEnd(); s.at++ {
		r := s.input[s.at]
		if r == '\\' && s.at+1 < len(s.input) {
			s.at++
			b.WriteRune(s.input[s.at])
			continue
		}
		if strings.ContainsRune(end, r) {
			s.at++
			return b.String(), true
		}
		b.WriteRune(r)
	}
	return b.String(), false
}

func opensQuote(r rune) bool { return closers[r] != "" }
