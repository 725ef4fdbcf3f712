package index

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWordsOfAText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"words", "Talks, at last!", []string{"Talks", "at", "last"}},
		{"apostrophes inside words", "don't Ukraine’s м’ята мʼята", []string{"don't", "Ukraine’s", "м’ята", "мʼята"}},
		{"quotation marks around words", "'peace' ‘talks’ the ministers'", []string{"peace", "talks", "the", "ministers"}},
		{"abbreviations", "the U.S. and U.N.-led e.g. here", []string{"the", "U.S.", "and", "U.N.", "led", "e.g.", "here"}},
		{"an abbreviation that ends a sentence", "in the U.S. He left.", []string{"in", "the", "U.S.", "He", "left"}},
		{"an initial", "J. Smith, A.Petrov", []string{"J", "Smith", "A", "Petrov"}},
		{"numbers", "1,000 men, 2.5 years, 1991.", []string{"1,000", "men", "2.5", "years", "1991"}},
		{"hyphens part words", "cease-fire 30-day", []string{"cease", "fire", "30", "day"}},
		{"sentences without a space", "talks.Then", []string{"talks", "Then"}},
		{"no words", "– … «»", nil},
		{"broken text", "a\xffb", []string{"a", "b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range splitWords(c.text, nil) {
				got = append(got, c.text[w.start:w.end])
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// A word of any length is read once: with a look back at every dot this one would take hours.
func TestEndlessAbbreviationIsOneWord(t *testing.T) {
	text := strings.Repeat("U.S.", 1<<20)
	if words := splitWords(text, nil); len(words) != 1 || words[0].end != len(text) {
		t.Errorf("%d words, the first one ends at %d of %d", len(words), words[0].end, len(text))
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"Talks", "talks"}, {"Ukraine's", "ukraine"}, {"Ukraine’s", "ukraine"}, {"don't", "dont"}, {"S", "s"},
		{"Erdoğan", "erdogan"}, {"Türkiye", "turkiye"}, {"Çavuşoğlu", "cavusoglu"}, {"Łódź", "lodz"},
		{"Ещё", "еще"}, {"Майдан", "майдан"}, {"Київ", "київ"}, {"м’ята", "мята"}, {"мʼята", "мята"},
		{"U.S.", "u.s"}, {"US", "u.s"}, {"us", "us"}, {"U.N.", "un"}, {"1,000", "1000"}, {"2.5", "2.5"},
		{strings.Repeat("ы", 60), strings.Repeat("ы", 48)},
	} {
		if got := fold(c.word); got != c.want {
			t.Errorf("%s folds to %q, want %q", c.word, got, c.want)
		}
	}
}

func TestTokensOfACompound(t *testing.T) {
	a := newAnalyzer(testDossier())
	var got []string
	for _, tok := range a.tokens("a cease-fire and state-of-the-art 30-day") {
		got = append(got, tok.plain)
	}
	want := []string{"a", "cease", "fire", "ceasefire", "and", "state", "of", "the", "art", "30", "day"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

func FuzzTokens(f *testing.F) {
	for _, seed := range []string{"U.S.-led cease-fire’s", "м’ята, Київ-2", "1,000.5.", "a\xff'b", "ı́ İ ß", "…", "'s 's"} {
		f.Add(seed)
	}
	a := newAnalyzer(testDossier())
	f.Fuzz(func(t *testing.T, text string) {
		position := 0
		for _, tok := range a.tokens(text) {
			if tok.start < 0 || tok.start >= tok.end || tok.end > len(text) {
				t.Fatalf("%q: token [%d, %d)", text, tok.start, tok.end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[tok.start:tok.end]) {
				t.Fatalf("%q: token splits a rune: %q", text, text[tok.start:tok.end])
			}
			if tok.position < position || tok.position > position+1 {
				t.Fatalf("%q: position %d after %d", text, tok.position, position)
			}
			position = tok.position
		}
	})
}
