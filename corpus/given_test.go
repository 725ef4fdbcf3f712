package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"parley/model"
)

func TestGivenIsNilForCleanText(t *testing.T) {
	const text = "“We are not there yet,” the host said.\n\nЩе ні.\n"
	if g := givenFor(text, Sanitize(text)); g != nil {
		t.Errorf("edits of a clean text: %+v", g)
	}
}

// Each word of the clean text stands for the word that was given, whatever was taken out around it or changed in it.
func TestEachWordHasItsPlaceInTheGivenText(t *testing.T) {
	for name, c := range map[string]struct{ given, word, want string }{
		"after a byte order mark":              {"\ufeffKyiv said no", "Kyiv", "Kyiv"},
		"after a soft hyphen":                  {"a cease\u00adfire, he said", "said", "said"},
		"with a soft hyphen in it":             {"a cease\u00adfire, he said", "ceasefire", "cease\u00adfire"},
		"that was composed":                    {"from Oda A\u0303lvares today", "Ãlvares", "A\u0303lvares"},
		"after one that was composed":          {"from A\u0303lvares today", "today", "today"},
		"between direction marks":              {"a \u202aword\u202c here", "word", "word"},
		"after an escape sequence":             {"in \x1b[1mbold type", "bold", "bold"},
		"after an escape sequence with spaces": {"a \x1b]0;new title\x07word here", "here", "here"},
		"after Windows' ends of lines":         {"one\r\ntwo\r\nthree", "three", "three"},
	} {
		t.Run(name, func(t *testing.T) {
			text := Sanitize(c.given)
			i := strings.Index(text, c.word)
			span, err := model.NewSpan(text, i, i+len(c.word))
			if err != nil {
				t.Fatal(err)
			}
			start, end := givenFor(c.given, text).Place(span)
			if got := c.given[start:end]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// The words of a span's place in the given text are, through the gate, the words of the span.
func FuzzGiven(f *testing.F) {
	for _, s := range []string{"a\r\nb", "\ufeffKyiv", "e\u200b\u0301 \x1b[31mx\x1b]0;a b\x07", "cease\u00adfire\n\u202aA\u0303\u202c", "\u0344 \u0344", "e" + strings.Repeat("\u0344", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, given string) {
		if !utf8.ValidString(given) {
			t.Skip("the reader of records lets only UTF-8 through")
		}
		text := Sanitize(given)
		g := givenFor(given, text)
		if g == nil {
			return
		}
		clean, read := 0, 0
		for _, e := range g.Edits {
			if e.Start < clean || e.GivenStart < read || e.End < e.Start || e.GivenEnd < e.GivenStart || text[clean:e.Start] != given[read:e.GivenStart] {
				t.Fatalf("%q, clean %q: the texts differ before the edit %+v", given, text, e)
			}
			clean, read = e.End, e.GivenEnd
		}
		if text[clean:] != given[read:] {
			t.Fatalf("%q, clean %q: the texts differ after the last edit", given, text)
		}
		for i := range text {
			_, size := utf8.DecodeRuneInString(text[i:])
			span, err := model.NewSpan(text, i, i+size)
			if err != nil {
				t.Fatal(err)
			}
			start, end := g.Place(span)
			if start > end || end > len(given) || !boundary(given, start) || !boundary(given, end) {
				t.Fatalf("%q: %q at %d stands for [%d, %d)", given, span.In(text), i, start, end)
			}
		}
	})
}
