package statements

import (
	"unicode"
	"unicode/utf8"

	"parley/corpus/extract/prose"
)

// Russian and Ukrainian set speech off with dashes, on its own or within quotation marks:
//
//	— Мы не уйдём, — сказал Орлов. — Это наша земля.
//	«Мы, — сказал Орлов, — не уйдём».
//
// What is said becomes a quotation, what the reporter says between the dashes stays outside.

// isDialogue reports whether the paragraph [first, last) is speech after a dash.
func (o *outline) isDialogue(first, last int) bool {
	return first+1 < last && o.doc.Tokens[first].Kind == prose.Dash && o.isCyrillic(first+1)
}

// isCyrillic reports whether token i is a word in Cyrillic letters.
func (o *outline) isCyrillic(i int) bool {
	r, _ := utf8.DecodeRuneInString(o.doc.Word(i))
	return o.doc.Tokens[i].Kind == prose.Word && unicode.Is(unicode.Cyrillic, r)
}

// divide appends quotation q to the outline's, without the words of the reporter's that dashes cut out of it.
func (o *outline) divide(q quotation) {
	from, goesOn, reporter := q.first, q.goesOn, false
	begin := len(o.quotes)
	for i := q.first + 1; i < q.last; i++ {
		before := o.doc.Tokens[i-1].Kind
		if o.doc.Tokens[i].Kind != prose.Dash || before != prose.Comma && before != prose.Stop {
			continue
		}
		switch {
		case reporter:
			from, goesOn, reporter = i+1, true, false
		case o.saysNext(i+1, q.last):
			end := i
			if before == prose.Comma {
				end--
			}
			if from < end {
				piece := makeQuotation(o.doc, from, end, false, false)
				piece.goesOn = goesOn
				o.quotes = append(o.quotes, piece)
			}
			reporter = true
		}
	}
	switch {
	case reporter && q.closed: // nothing of the speaker's comes after: the dash was one of the speaker's
		o.quotes = append(o.quotes[:begin], q)
	case !reporter && from < q.last:
		piece := makeQuotation(o.doc, from, q.last, q.closed, q.single)
		piece.goesOn = goesOn
		o.quotes = append(o.quotes, piece)
	}
}

// saysNext reports whether the word at token i is a verb of saying in Russian or Ukrainian.
func (o *outline) saysNext(i, last int) bool {
	return i < last && o.isCyrillic(i) && !o.doc.Tokens[i].Capital && o.lex.lookup(o.doc.Word(i)).frame != 0
}

// isReply reports whether a sentence begins a paragraph of dialogue: somebody else speaks than before.
func (o *outline) isReply(st stretch) bool {
	q := o.items[st.first].quote
	return st.begins && q >= 0 && o.quotes[q].goesOn && o.quotes[q].first > 0 && o.doc.Tokens[o.quotes[q].first-1].Kind == prose.Dash
}
