package prose

import (
	"strings"
	"unicode/utf8"
)

// IsMark reports whether r is a quotation mark that is never anything else: no apostrophe.
func IsMark(r rune) bool {
	switch r {
	case '"', '＂', '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '‛', '″', '〝', '〞', '〟', '「', '」', '『', '』':
		return true
	}
	return false
}

// closes reports whether token i is a closing mark or bracket that belongs to what ends at the token before it.
func (d *Document) closes(i, before int) bool {
	switch t := d.Tokens[i]; t.Kind {
	case Close:
		return true
	case Mark, Single:
		return t.Start == d.Tokens[before].End && d.Closes(i)
	}
	return false
}

// Opens reports whether the quotation mark at token i can open a quotation, as far as the mark itself and its
// neighbours tell.
func (d *Document) Opens(i int) bool {
	t := d.Tokens[i]
	switch r, _ := utf8.DecodeRuneInString(d.Text[t.Start:]); r {
	case '„', '‚', '‟', '‛', '`', '〝', '「', '『':
		return true
	case '“', '‘', '«', '‹': // these close what „ ‚ » › open
		return !d.hangsLeft(i)
	case '”', '»', '›', '〞', '〟', '」', '』':
		return false
	}
	after := t.End < len(d.Text) && !isSpace(d.runeAt(t.End))
	return after && (t.Start == 0 || !joinsLeft(d.runeBefore(t.Start)))
}

// Closes reports whether the quotation mark at token i can close a quotation, as far as the mark itself and its
// neighbours tell.
func (d *Document) Closes(i int) bool {
	t := d.Tokens[i]
	switch r, _ := utf8.DecodeRuneInString(d.Text[t.Start:]); r {
	case '”', '»', '›', '〞', '〟', '」', '』':
		return true
	case '„', '‚', '‟', '‛', '`', '〝', '「', '『':
		return false
	}
	return d.hangsLeft(i)
}

// OpensReversed reports whether the mark at token i, whose shape is one that closes, stands where one opens: »So«, ”so”.
func (d *Document) OpensReversed(i int) bool {
	t := d.Tokens[i]
	switch r, _ := utf8.DecodeRuneInString(d.Text[t.Start:]); r {
	case '”', '»', '›':
		return t.End < len(d.Text) && startsWord(d.runeAt(t.End)) && (t.Start == 0 || !joinsLeft(d.runeBefore(t.Start)))
	}
	return false
}

// Directed reports whether the shape of the mark at token i tells opening from closing.
func (d *Document) Directed(i int) bool {
	switch r, _ := utf8.DecodeRuneInString(d.Text[d.Tokens[i].Start:]); r {
	case '"', '＂', '\'', '’', '´', '″':
		return false
	}
	return true
}

func startsWord(r rune) bool { return isLetter(r) || isDigit(r) || r == '[' || r == '(' || r == '…' }

// hangsLeft reports whether the mark at token i stands close to what is before it and away from any word after it.
func (d *Document) hangsLeft(i int) bool {
	t := d.Tokens[i]
	if t.Start == 0 || isSpace(d.runeBefore(t.Start)) {
		return false
	}
	if t.End == len(d.Text) {
		return true
	}
	r := d.runeAt(t.End)
	return !isLetter(r) && !isDigit(r)
}

// joinsLeft reports whether a mark after r hangs on to it, so that it cannot open: a letter, a digit or a stop.
func joinsLeft(r rune) bool {
	return isLetter(r) || isDigit(r) || strings.ContainsRune(".,;!?…)]}%'’", r)
}

func (d *Document) runeAt(i int) rune {
	r, _ := utf8.DecodeRuneInString(d.Text[i:])
	return r
}

func (d *Document) runeBefore(i int) rune {
	r, _ := utf8.DecodeLastRuneInString(d.Text[:i])
	return r
}
