package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number, a punctuation mark or a quotation mark.
type Token struct {
	Start, End int // bytes of the text
	Kind       Kind
	Capital    bool // the first letter is upper case, or an "@"
}

// Kind tells what a Token is.
type Kind uint8

// The kinds of a Token.
const (
	Word       Kind = iota // "minister", "didn't", "pro-Moscow", "U.S.", "Mr."; "@brix_army"
	Number                 // "24", "1.5", "30,000", "10:30"
	Possessive             // the ending of "Kyiv's", and of "it's" and "he's"
	Mark                   // a double quotation mark: " ＂ “ ” „ « » ‹ › 「 」 '' ``
	Single                 // a single quotation mark or an apostrophe outside a word: ' ‘ ’ ‚ `
	Stop                   // . ? ! …
	Comma
	Semicolon
	Colon
	Dash  // — – -- and a hyphen between spaces
	Open  // ( [ {
	Close // ) ] }
	Symbol
)

// scanner cuts text into tokens, from left to right.
type scanner struct {
	text string
	abbr abbreviations
}

// tokens appends the tokens of text[start:end] to into.
func (s scanner) tokens(start, end int, into []Token) []Token {
	for i := start; i < end; {
		if s.text[i] == ' ' {
			i++
			continue
		}
		r, n := s.rune(i, end)
		if isSpace(r) {
			i += n
			continue
		}
		switch {
		case r >= '0' && r <= '9':
			stop := s.word(i, end)
			into = append(into, Token{Start: i, End: stop, Kind: numberOrWord(s.text[i:stop])})
			i = stop
		case isLetter(r):
			i, into = s.letters(i, end, r, into)
		case r == '@' && s.isHandle(i, end):
			stop := s.word(i+n, end)
			into = append(into, Token{Start: i, End: stop, Kind: Word, Capital: true})
			i = stop
		default:
			stop, kind := s.punctuation(i, end, r, n)
			into = append(into, Token{Start: i, End: stop, Kind: kind})
			i = stop
		}
	}
	return into
}

// isHandle reports whether the "@" at i begins somebody's name in social media, rather than standing in an address.
func (s scanner) isHandle(i, end int) bool {
	next, _ := s.rune(i+1, end)
	if before, _ := utf8.DecodeLastRuneInString(s.text[:i]); isLetter(before) || isDigit(before) {
		return false
	}
	return isLetter(next) || next == '_' && i+2 < end && isASCIILetter(s.text[i+2])
}

// letters appends the word at i, and its possessive ending as a token of its own.
func (s scanner) letters(i, end int, first rune, into []Token) (int, []Token) {
	stop := s.word(i, end)
	base := stop
	switch {
	case s.text[stop-1] != 's':
	case strings.HasSuffix(s.text[i:stop], "'s"):
		base = stop - len("'s")
	case strings.HasSuffix(s.text[i:stop], "’s"):
		base = stop - len("’s")
	}
	if base == stop {
		stop = s.abbreviation(i, stop, end)
		if stop == i+1 && first == 'I' && s.isInitial(stop, end, into) {
			stop++
		}
		base = stop
	}
	into = append(into, Token{Start: i, End: base, Kind: Word, Capital: isUpper(first)})
	if base < stop {
		into = append(into, Token{Start: base, End: stop, Kind: Possessive})
	}
	return stop, into
}

// word returns where the run of letters and digits at i ends. An apostrophe, a hyphen, or a mark inside a number joins
// what stands on both sides of it: "didn't", "O’Brien", "Port-au-Prince", "1.5-hour", "brix.com".
func (s scanner) word(i, end int) int {
	start, digit := i, false
	for i < end {
		if isASCIILetter(s.text[i]) { // as most are
			digit = false
			i++
			continue
		}
		if s.text[i] == ' ' { // as most end
			return i
		}
		r, n := s.rune(i, end)
		if isLetter(r) || isDigit(r) || r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r) {
			digit = isDigit(r)
			i += n
			continue
		}
		next, _ := s.rune(i+n, end)
		switch {
		case (r == '\'' || r == '’' || r == '-' || r == '‑' || r == '_') && (isLetter(next) || isDigit(next)):
		case (r == '.' || r == ',' || r == ':') && digit && isDigit(next):
		case r == '%' && digit:
		case r == '.' && i-start > 1 && next >= 'a' && next <= 'z' && s.endsAddress(i+n, end):
		default:
			return i
		}
		i += n
	}
	return i
}

// endsAddress reports whether the letters at i are what addresses on the web end with, or what is followed by that:
// "brix.|com", "www.|brix.org".
func (s scanner) endsAddress(i, end int) bool {
	stop := i
	for stop < end && (s.text[stop] >= 'a' && s.text[stop] <= 'z' || s.text[stop] == '-') {
		stop++
	}
	switch s.text[i:stop] {
	case "com", "org", "net", "info", "gov", "edu", "tv", "co", "eu", "ua", "ru", "uk", "us", "de", "fr", "pl", "tr", "cn":
		return true
	}
	return i >= len("www.") && s.text[i-len("www."):i] == "www."
}

// abbreviation returns where the word at [i, stop) ends when a full stop belongs to it: "Mr.", "J.", "U.S.", "a.m.".
func (s scanner) abbreviation(i, stop, end int) int {
	if stop >= end || s.text[stop] != '.' {
		return stop
	}
	if hyphen := strings.LastIndexByte(s.text[i:stop], '-'); hyphen > 0 {
		return s.abbreviation(i+hyphen+1, stop, end) // "R-Ohio", "D-Calif.", "R-N.Y."
	}
	if utf8.RuneCountInString(s.text[i:stop]) == 1 {
		for { // letters with stops between them
			next := stop + 1
			if next >= end || !isLetterByte(s.text, next, end) {
				break
			}
			_, n := s.rune(next, end)
			if next+n >= end || s.text[next+n] != '.' {
				break
			}
			stop = next + n
		}
		if r, _ := s.rune(i, end); isUpper(r) && r != 'I' || s.text[i:stop] != s.text[i:i+1] {
			return stop + 1
		}
		return stop
	}
	if s.abbr.known(s.text[i:stop]) {
		return stop + 1
	}
	return stop
}

// punctuation returns the end and the kind of the mark r at i, which is n bytes long.
func (s scanner) punctuation(i, end int, r rune, n int) (int, Kind) {
	switch r {
	case '"', '＂', '“', '”', '„', '«', '»', '‹', '›', '‟', '″', '〝', '〞', '〟', '「', '」', '『', '』':
		return i + n, Mark
	case '\'', '`', '‘', '’', '‚', '‛', '´':
		if next, m := s.rune(i+n, end); next == r && (r == '\'' || r == '`' || r == '‘' || r == '’' || r == '´' || r == '‚') {
			return i + n + m, Mark
		}
		return i + n, Single
	case '.', '…':
		return s.run(i+n, end, '.', '…'), Stop
	case '!', '?':
		return s.run(i+n, end, '!', '?'), Stop
	case ',':
		return i + n, Comma
	case ';':
		return i + n, Semicolon
	case ':':
		return i + n, Colon
	case '—', '–', '―', '‒':
		return i + n, Dash
	case '-':
		return s.run(i+n, end, '-', '-'), Dash
	case '(', '[', '{':
		return i + n, Open
	case ')', ']', '}':
		return i + n, Close
	}
	return i + n, Symbol
}

// run returns where the run of a and b at i ends.
func (s scanner) run(i, end int, a, b rune) int {
	for i < end {
		r, n := s.rune(i, end)
		if r != a && r != b {
			break
		}
		i += n
	}
	return i
}

// rune returns the rune at i and its length; 0, 0 at the end.
func (s scanner) rune(i, end int) (rune, int) {
	if i >= end {
		return 0, 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[i:end])
}

// isInitial reports whether the stop after an "I" makes it somebody's initial rather than the pronoun at a sentence's end:
// it stands between two names, "A. I. Orlov", or at the beginning, "I. Orlov".
func (s scanner) isInitial(stop, end int, before []Token) bool {
	if stop+2 >= end || s.text[stop] != '.' || s.text[stop+1] != ' ' {
		return false
	}
	if r, _ := s.rune(stop+2, end); !isUpper(r) {
		return false
	}
	if len(before) == 0 {
		return true
	}
	last := before[len(before)-1]
	return last.Kind == Stop || last.Kind == Word && last.Capital
}

// numberOrWord tells "1.5" and "30,000" from "30-day" and "7th".
func numberOrWord(s string) Kind {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < '0' || c > '9') && c != '.' && c != ',' && c != ':' && c != '%' {
			return Word
		}
	}
	return Number
}

func isLetterByte(text string, i, end int) bool {
	r, _ := scanner{text: text}.rune(i, end)
	return isLetter(r)
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r)
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r >= utf8.RuneSelf && unicode.IsSpace(r)
}
