package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestSanitize(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"clean text stays", "Kyiv’s «truce» – 30 days.\n\tПеремирʼя: так.", "Kyiv’s «truce» – 30 days.\n\tПеремирʼя: так."},
		{"no-break spaces stay", "30\u00a0days, 5\u202f%", "30\u00a0days, 5\u202f%"},
		{"line ends become newlines", "a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"},
		{"bytes that are no UTF-8", "a\xff\xfeb\xc3", "a\uFFFDb\uFFFD"},
		{"letters with separate marks are composed", "Kie\u0301v и\u0306", "Ki\u00e9v й"},
		{"a colour sequence goes as a whole", "\x1b[1;31mred\x1b[0m", "red"},
		{"a title set by an escape sequence", "a\x1b]0;evil\x07b", "ab"},
		{"a hyperlink keeps its words", "\x1b]8;;http://e.example/\x1b\\words\x1b]8;;\x1b\\", "words"},
		{"8-bit controls", "\u009b31mred\u009d0;t\u009c \u0090q\u009c.", "red ."},
		{"a device control string", "a\x1bPq#0\x1b\\b", "ab"},
		{"short escape sequences", "a\x1b(Bb\x1b=c\x1bcd\x1b#8e", "abcde"},
		{"a string without an end loses no text", "\x1b]0;the talks go on\nin Vienna", "0;the talks go on\nin Vienna"},
		{"an escape alone at the end", "a\x1b", "a"},
		{"a parameter list without an end", "a\x1b[31", "a"},
		{"an escape before a letter of another script", "a\x1bж", "aж"},
		{"control characters", "a\x00b\x08c\x7fd\u0080e", "abcde"},
		{"direction overrides and isolates", "\u202egnp.exe\u202c \u2066a\u2069\u200f", "gnp.exe a"},
		{"marks of no width", "\ufeffa\u200bb\u200dc\u00add\u2060e\ufe0ff\u034fg", "abcdefg"},
		{"marks that come together once something between them is gone", "e\u200b\u0301", "\u00e9"},
		{"a heap of marks on one letter", "x" + strings.Repeat("\u0323\u0302", 40) + "y", "x" + strings.Repeat("\u0323", 10) + "y"},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Sanitize(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSanitizeLine(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Talks resume", "Talks resume"}, {"  Talks\r\n\tresume  ", "Talks resume"}, {"30\u00a0days", "30\u00a0days"}, {"\x1b[2Ja\nb", "a b"}, {" \n", ""},
	}
	for _, tt := range tests {
		if got := SanitizeLine(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestSanitizeReturnsACleanStringWithoutAllocating(t *testing.T) {
	s := strings.Repeat("“Ми готові”, — сказав він. Kyiv’s offer stands.\n", 50)
	if n := testing.AllocsPerRun(10, func() { Sanitize(s) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// The characters that the fast path takes for inert must be so for the real normaliser.
func TestInertCharactersAreNormalAlone(t *testing.T) {
	for r := rune(0); r <= 0x3000; r++ {
		if !inert(r) {
			continue
		}
		p := norm.NFC.PropertiesString(string(r))
		if p.CCC() != 0 || !norm.NFC.IsNormalString("e"+string(r)) || !norm.NFC.IsNormalString(string(r)) {
			t.Errorf("%U composes or decomposes", r)
		}
	}
}

// forbidden is what no string from the gate may hold, said in another way than the gate says it.
const forbidden = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u034f\ufe0e\ufe0f\ufeff"

func FuzzSanitize(f *testing.F) {
	for _, s := range []string{"", "a\r\nb", "\x1b[31mx\x1b]0;t\x07", "\u009b1m\u009d\u009c", "e\u200b\u0301", "\xff\xfe\x1b", "\u202e\u2066", "\x1b\x1b[\x1b]", "\u0344\u2126\ufb1d", "e" + strings.Repeat("\u0344", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Sanitize(s)
		switch {
		case !utf8.ValidString(got):
			t.Fatalf("%q: %q is no UTF-8", s, got)
		case !norm.NFC.IsNormalString(got):
			t.Fatalf("%q: %q is not in NFC", s, got)
		case Sanitize(got) != got:
			t.Fatalf("%q: not idempotent: %q, then %q", s, got, Sanitize(got))
		case strings.ContainsAny(got, forbidden):
			t.Fatalf("%q: %q holds a forbidden mark", s, got)
		}
		for _, r := range got {
			if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
				t.Fatalf("%q: %q holds the control character %U", s, got, r)
			}
		}
		if line := SanitizeLine(s); strings.ContainsAny(line, "\n\t") || SanitizeLine(line) != line {
			t.Fatalf("%q: the line %q", s, line)
		}
	})
}

func BenchmarkSanitize(b *testing.B) {
	for name, sentence := range map[string]string{
		"English": "“We are not there yet,” the host said after the second session – which Kyiv’s envoy had left early.\n",
		"Russian": "«Мы ещё не договорились», — сказал хозяин встречи после второго заседания.\n",
		"ASCII":   "The host said after the second session, which the envoy had left early, that they were not there yet.\n",
		"dirty":   "The host said \x1b[1mafter\x1b[0m the second session, which the envoy had left early, so.\r\n",
	} {
		s := strings.Repeat(sentence, 50)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Sanitize(s)
			}
		})
	}
}
