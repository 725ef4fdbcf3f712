package positions

import (
	"strings"

	"parley/corpus/extract/prose"
)

// maxSymbols is how many symbols a word has at most: itself, in capitals too, and its known beginnings.
const maxSymbols = 7

// word is a word or punctuation mark of a sentence as the rules see it. Quotation marks are none; hyphenated words and
// contractions are several.
type word struct {
	start, end int // bytes of the text
	class      class
	mention    int // index of the mention that it belongs to, -1 for none
	sieve      sieve
	ahead      sieve // of this word and those behind it that a pattern can go on to
	symbols    [maxSymbols]symbol
	count      uint8 // symbols in use
}

// sieve is a set of symbols of which some may be in it by mistake, but none is left out: one bit for all of every 64th. Most
// words share no bit with what a pattern asks for, and need not be compared with it.
type sieve uint64

func (s symbol) sieve() sieve { return 1 << (s % 64) }

// choice is what a rule asks a word to be, or a step of a pattern: one of several.
type choice struct {
	symbols []symbol
	sieve   sieve // of these
}

func choiceOf(symbols []symbol) choice {
	var c choice
	c.add(symbols...)
	return c
}

func (c *choice) add(symbols ...symbol) {
	c.symbols = append(c.symbols, symbols...)
	for _, s := range symbols {
		c.sieve |= s.sieve()
	}
}

func (w *word) add(s symbol, c class) {
	w.class |= c
	w.sieve |= s.sieve()
	if w.count < maxSymbols {
		w.symbols[w.count] = s
		w.count++
	}
}

func (w *word) is(c class) bool { return w.class&c != 0 }

// hasAny reports whether the word is one of a choice.
func (w *word) hasAny(any choice) bool { return w.sieve&any.sieve != 0 && w.shares(any.symbols) }

// isSame reports whether o is the same word, or begins as the same words do.
func (w *word) isSame(o *word) bool { return w.sieve&o.sieve != 0 && w.shares(o.symbols[:o.count]) }

func (w *word) shares(symbols []symbol) bool {
	for _, s := range w.symbols[:w.count] {
		for _, o := range symbols {
			if s == o {
				return true
			}
		}
	}
	return false
}

// form returns which form of a verb of the vocabulary the word is; noForm for other words.
func (w *word) form(v *vocabulary) form {
	for _, s := range w.symbols[:w.count] {
		if f := v.forms[s]; f != noForm {
			return f
		}
	}
	return noForm
}

// words appends the words of the sentence to into.
func (v *vocabulary) words(d *prose.Document, s prose.Sentence, into []word) []word {
	inQuotes, first := false, len(into)
	for i, t := range d.In(s) {
		switch t.Kind {
		case prose.Mark:
			inQuotes = d.Opens(s.First+i) && !(inQuotes && d.Closes(s.First+i)) // a straight mark may be either
			continue
		case prose.Single:
			continue
		}
		into = append(into, word{start: t.Start, end: t.End, mention: -1})
		w := &into[len(into)-1]
		switch t.Kind {
		case prose.Comma:
			w.class = comma
		case prose.Colon:
			w.class = colon
		case prose.Dash:
			w.class = dash
		case prose.Semicolon:
			w.class = semicolon
		case prose.Open:
			w.class = bracket | opening
		case prose.Close:
			w.class = bracket
		case prose.Stop:
			w.class = ending
			if strings.Contains(d.Text[t.Start:t.End], "?") {
				w.class |= question
			}
		case prose.Possessive:
			w.class = apostrophe
		case prose.Number:
			w.class = number
		case prose.Symbol:
			w.class = 0
		}
		if t.Capital {
			w.class |= capital
		}
		if inQuotes {
			w.class |= quoted
		}
		if t.Kind == prose.Possessive {
			v.lookup(straight(d.Text[t.Start:t.End]), w)
		}
		if t.Kind == prose.Word || t.Kind == prose.Number {
			into = v.split(d.Text, into)
		}
	}
	lookAhead(into[first:])
	return into
}

// lookAhead tells each word of a sentence what lies ahead of it.
func lookAhead(words []word) {
	var ahead sieve
	for i := len(words) - 1; i >= 0; i-- {
		if words[i].is(punctuation &^ bracket) {
			ahead = 0 // no pattern goes on behind a mark
		}
		ahead |= words[i].sieve
		words[i].ahead = ahead
	}
}

// split puts the pieces of the last token of into in its place: "30-day" is two words, "didn't" too.
func (v *vocabulary) split(text string, into []word) []word {
	last := len(into) - 1
	if w := &into[last]; isPlain(text[w.start:w.end]) {
		token := text[w.start:w.end]
		v.lookup(token, w)
		w.reclassify(token)
		return into
	}
	w := into[last]
	into = into[:last]
	begin := w.start
	for i := w.start + 1; i+1 < w.end; i++ {
		if text[i] == '-' {
			w.class |= hyphened
			into = v.piece(text, &w, begin, i, into)
			begin = i + 1
		}
	}
	if at := contraction(straight(text[begin:w.end])); at > 0 {
		into = v.piece(text, &w, begin, begin+at, into)
		begin += at
	}
	return v.piece(text, &w, begin, w.end, into)
}

// piece appends text[start:end], a piece of the token w, to into.
func (v *vocabulary) piece(text string, w *word, start, end int, into []word) []word {
	if start == end {
		return into
	}
	into = append(into, *w)
	p := &into[len(into)-1]
	p.start, p.end = start, end
	v.lookup(normal(text[start:end]), p)
	p.reclassify(text[start:end])
	return into
}

// reclassify gives w the classes that its spelling tells.
func (w *word) reclassify(text string) {
	if len(text) > 4 && strings.HasSuffix(text, "ly") {
		w.class |= classAdverb
	}
	if text == "May" {
		w.class &^= classModal | classModality | classVerb
	}
}

// isPlain reports whether w is all ASCII letters, as most words are, so that nothing in it needs a second look.
func isPlain(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// normal returns the word as patterns know it: "n't" is "not", and an abbreviation has no stop.
func normal(w string) string {
	w = strings.TrimSuffix(straight(w), ".")
	if strings.EqualFold(w, "n't") {
		return "not"
	}
	return w
}

// straight returns w with a curly apostrophe made straight.
func straight(w string) string {
	if strings.IndexByte(w, 0xE2) < 0 { // the first byte of ’
		return w
	}
	return strings.ReplaceAll(w, "’", "'")
}
