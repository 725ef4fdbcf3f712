package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// Pieces of text that measuring, cutting and wrapping get wrong most easily.
var tricky = []string{
	"a", "Z", " ", "  ", "-", "–", "—", ".", ",", "“", "”", "«", "»", "(", ")", "[", "/", "talks", "ceasefire", "30-day",
	"Київ", "Взаимо-согласованный", "о́", "е\u0301", "й", "ґ", "№", "€", "…", "\u00a0", "\u202f", "\u2007", "\u00ad", "\u200d", "\u2060",
	"停火", "協議", "。", "「", "ひらがな", "한국어", "🇺🇦", "🇺", "👍", "👩‍👩‍👧", "❤️", "1️⃣", "\u0600", "\u0e33", "\t", "\n", "\r\n", "\x00", "\x1b", "\x1b[1m", "\x1b[",
	"\x9b", "\xff", "\xd0", "\u009b", "\u2028", "supercalifragilisticexpialidocious",
}

func trickyText() *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.SampledFrom(tricky), rapid.String())
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
	})
}

func TestNarrowRunesFillOneCellAlone(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !narrow(r) {
			continue
		}
		if w := ansi.StringWidth(string(r)); w != 1 {
			t.Errorf("%U fills %d cells", r, w)
		}
		if w := ansi.StringWidth("a" + string(r) + "ж" + string(r)); w != 4 {
			t.Errorf("%U joins its neighbours: %d cells, want 4", r, w)
		}
	}
}

func FuzzWidth(f *testing.F) {
	for _, s := range tricky {
		f.Add(s)
		f.Add("ceasefire " + s + " перемир’я")
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Errorf("Width(%q) = %d, ansi.StringWidth says %d", s, got, want)
		}
	})
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		name, in string
		w        int
		want     string
	}{
		{"what fits stays", "ceasefire", 9, "ceasefire"},
		{"what does not ends in an ellipsis", "ceasefire", 5, "ceas…"},
		{"Cyrillic is cut at runes", "перемир’я", 5, "пере…"},
		{"a wide character that does not fit is left out", "停火協議", 4, "停…"},
		{"a flag is never halved", "🇺🇦🇺🇦", 3, "🇺🇦…"},
		{"one cell holds the ellipsis", "ceasefire", 1, "…"},
		{"no cell holds nothing", "ceasefire", 0, ""},
		{"a tab is a space", "a\tb", 9, "a b"},
		{"SGR sequences fill nothing and are kept", "\x1b[1mceasefire\x1b[0m", 5, "\x1b[1mceas…\x1b[0m"},
	} {
		if got := Truncate(c.in, c.w); got != c.want {
			t.Errorf("%s: Truncate(%q, %d) = %q, want %q", c.name, c.in, c.w, got, c.want)
		}
	}
}

func TestFitAndPadLeftPad(t *testing.T) {
	if got := Fit("Київ", 6); got != "Київ  " {
		t.Errorf("Fit: %q", got)
	}
	if got := PadLeft("停火", 6); got != "  停火" {
		t.Errorf("PadLeft: %q", got)
	}
	if got := PadLeft("停火協", 4); got != " 停…" {
		t.Errorf("PadLeft of a longer text: %q", got)
	}
}

func TestFitFillsExactlyTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := trickyText().Draw(t, "s"), rapid.IntRange(-1, 60).Draw(t, "w")
		for name, got := range map[string]string{"Fit": Fit(s, w), "PadLeft": PadLeft(s, w)} {
			if ansi.StringWidth(got) != max(w, 0) {
				t.Fatalf("%s(%q, %d) = %q fills %d", name, s, w, got, ansi.StringWidth(got))
			}
			if strings.ContainsAny(got, "\n\t\r") {
				t.Fatalf("%s(%q, %d) = %q keeps control characters", name, s, w, got)
			}
		}
	})
}

func wrapped(s string, width int) []string {
	var out []string
	for _, l := range Wrap(s, width) {
		out = append(out, s[l.Start:l.End])
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, in string
		width    int
		want     []string
	}{
		{"at spaces", "one two three", 7, []string{"one two", "three"}},
		{"exactly full", "one two", 7, []string{"one two"}},
		{"several spaces at a break are left out", "one    two", 5, []string{"one", "two"}},
		{"a space at the end does not matter", "one two ", 7, []string{"one two"}},
		{"a newline ends a line", "one\n\ntwo", 9, []string{"one", "", "two"}},
		{"empty text is one empty line", "", 9, []string{""}},
		{"a no-break space holds", "the 30\u00a0days", 9, []string{"the", "30\u00a0days"}},
		{"a date holds", "on 2022-03-10 and", 10, []string{"on", "2022-03-10", "and"}},
		{"after a hyphen inside a word", "Взаимо-согласованный мир", 12, []string{"Взаимо-", "согласованны", "й мир"}},
		{"not after a minus sign", "at -5 now", 4, []string{"at", "-5", "now"}},
		{"after a dash inside a word", "talks—which failed", 8, []string{"talks—", "which", "failed"}},
		{"not between a dash and the closing mark", "“I will—” he", 8, []string{"“I", "will—”", "he"}},
		{"a long word is cut where it must be", "unconstitutional", 6, []string{"uncons", "tituti", "onal"}},
		{"a long word begins on its own line", "an unconstitutional", 6, []string{"an", "uncons", "tituti", "onal"}},
		{"Chinese between characters", "停火協議", 4, []string{"停火", "協議"}},
		{"Chinese keeps a full stop on its line", "停火。協議", 5, []string{"停", "火。", "協議"}},
		{"a wide character in one cell stands alone", "停火", 1, []string{"停", "火"}},
		{"a flag is never halved", "🇺🇦🇺🇦", 3, []string{"🇺🇦", "🇺🇦"}},
		{"a stress mark stays on its letter", "за́мок", 2, []string{"за́", "мо", "к"}},
		{"the beginning of an indented text stays", "  one two", 5, []string{"  one", "two"}},
		{"no width is one cell", "ab", 0, []string{"a", "b"}},
	} {
		got := wrapped(c.in, c.width)
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: Wrap(%q, %d) = %q, want %q", c.name, c.in, c.width, got, c.want)
		}
	}
}

func TestReflowTakesNewlinesForSpaces(t *testing.T) {
	s := "Head\none\ntwo three\nfoot"
	start, end := strings.Index(s, "one"), strings.Index(s, "\nfoot")
	var got []string
	for _, l := range Reflow(s, start, end, 7) {
		got = append(got, s[l.Start:l.End])
	}
	if strings.Join(got, "|") != "one\ntwo|three" {
		t.Errorf("got %q", got)
	}
}

func checkWrap(t interface{ Fatalf(string, ...any) }, s string, width int) {
	lines := Wrap(s, width)
	if len(lines) == 0 {
		t.Fatalf("Wrap(%q, %d) has no line", s, width)
	}
	at := 0
	for _, l := range lines {
		if l.Start < at || l.End < l.Start || l.End > len(s) {
			t.Fatalf("Wrap(%q, %d) = %v: lines overlap or go back", s, width, lines)
		}
		if lost := s[at:l.Start]; strings.TrimFunc(lost, unicode.IsSpace) != "" {
			t.Fatalf("Wrap(%q, %d) = %v loses %q", s, width, lines, lost)
		}
		line := s[l.Start:l.End]
		if utf8.ValidString(s) && !utf8.ValidString(line) {
			t.Fatalf("Wrap(%q, %d) splits a rune: %q", s, width, line)
		}
		if strings.ContainsRune(line, '\n') {
			t.Fatalf("Wrap(%q, %d) has a newline in a line: %q", s, width, line)
		}
		if first, _ := firstGrapheme(line); first < len(line) {
			if _, cells := cut(line, 1<<30); cells > max(width, 1) {
				t.Fatalf("Wrap(%q, %d): %q fills %d cells", s, width, line, cells)
			}
		}
		at = l.End
	}
	if lost := s[at:]; strings.TrimFunc(lost, unicode.IsSpace) != "" {
		t.Fatalf("Wrap(%q, %d) = %v loses %q at the end", s, width, lines, lost)
	}
}

func firstGrapheme(s string) (size, cells int) {
	if s == "" {
		return 0, 0
	}
	return grapheme(s)
}

func TestWrapLosesNothingAndFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkWrap(t, trickyText().Draw(t, "s"), rapid.IntRange(0, 40).Draw(t, "width"))
	})
}

func FuzzWrap(f *testing.F) {
	f.Add(strings.Join(tricky, " "), 10)
	f.Add(strings.Join(tricky, ""), 3)
	f.Fuzz(func(t *testing.T, s string, width int) { checkWrap(t, s, width%200) })
}

var bold, marked = Paint{"\x1b[1m", "\x1b[0m"}, Paint{"\x1b[7m", "\x1b[0m"}

func TestDraw(t *testing.T) {
	s := "no ceasefire now"
	at := func(word string, p Paint) Highlight {
		i := strings.Index(s, word)
		return Highlight{i, i + len(word), p}
	}
	for _, c := range []struct {
		name       string
		line       Line
		w          int
		base       Paint
		highlights []Highlight
		want       string
	}{
		{"plain is padded", Line{0, 16}, 18, Paint{}, nil, "no ceasefire now  "},
		{"a highlight", Line{0, 16}, 16, Paint{}, []Highlight{at("ceasefire", marked)}, "no \x1b[7mceasefire\x1b[0m now"},
		{"a highlight that begins before the line", Line{7, 16}, 9, Paint{}, []Highlight{at("ceasefire", marked)}, "\x1b[7mefire\x1b[0m now"},
		{"a highlight elsewhere", Line{0, 2}, 3, Paint{}, []Highlight{at("ceasefire", marked)}, "no "},
		{"over a base", Line{0, 12}, 12, bold, []Highlight{at("ceasefire", marked)}, "\x1b[1mno \x1b[0m\x1b[1m\x1b[7mceasefire\x1b[0m"},
		{"the base paints the padding", Line{0, 2}, 4, bold, nil, "\x1b[1mno\x1b[0m\x1b[1m  \x1b[0m"},
		{"the later is on top", Line{3, 12}, 9, Paint{}, []Highlight{at("ceasefire", bold), at("fire", marked)}, "\x1b[1mcease\x1b[0m\x1b[1m\x1b[7mfire\x1b[0m"},
		{"cut with an ellipsis", Line{0, 16}, 6, Paint{}, []Highlight{at("ceasefire", marked)}, "no \x1b[7mce\x1b[0m…"},
	} {
		if got := Draw(s, c.line, c.w, c.base, c.highlights...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestDrawTakesInWholeGraphemes(t *testing.T) {
	s := "👩‍👩‍👧!"
	if got := Draw(s, Line{0, len(s)}, 3, Paint{}, Highlight{4, 7, marked}); got != "\x1b[7m👩‍👩‍👧\x1b[0m!" {
		t.Errorf("%q", got)
	}
}

func TestDrawFillsExactlyTheWidthWithTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := trickyText().Draw(t, "s"), rapid.IntRange(0, 60).Draw(t, "w")
		place := rapid.IntRange(-2, len(s)+2)
		highlight := rapid.Custom(func(t *rapid.T) Highlight {
			return Highlight{place.Draw(t, "start"), place.Draw(t, "end"), rapid.SampledFrom([]Paint{bold, marked, {}}).Draw(t, "paint")}
		})
		lines := Wrap(s, rapid.IntRange(1, 60).Draw(t, "wrap"))
		l := rapid.SampledFrom(lines).Draw(t, "line")
		highlights := rapid.SliceOfN(highlight, 0, 5).Draw(t, "highlights")
		got := Draw(s, l, w, bold, highlights...)
		if ansi.StringWidth(got) != w {
			t.Fatalf("Draw(%q, %v, %d, %v) = %q fills %d", s, l, w, highlights, got, ansi.StringWidth(got))
		}
		plain := Draw(s, l, w, Paint{})
		if ansi.Strip(got) != plain {
			t.Fatalf("highlights change the text: %q, want %q", ansi.Strip(got), plain)
		}
		if strings.ContainsAny(plain, "\x1b\n\t") {
			t.Fatalf("control characters reach the terminal: %q", plain)
		}
	})
}

var benchText = strings.Repeat("Переговори про припинення вогню тривали; the delegations met again. ", 3)

func BenchmarkWidth(b *testing.B) {
	line := string([]rune(benchText)[:95])
	b.Run("text", func(b *testing.B) {
		for b.Loop() {
			Width(line)
		}
	})
	b.Run("ansi", func(b *testing.B) {
		for b.Loop() {
			ansi.StringWidth(line)
		}
	})
}

func BenchmarkWrap30k(b *testing.B) {
	s := strings.Repeat(benchText, 30_000/len(benchText))
	for b.Loop() {
		Wrap(s, 80)
	}
}

func BenchmarkDraw(b *testing.B) {
	s := string([]rune(benchText)[:95])
	h := []Highlight{{10, 30, marked}, {50, 60, bold}, {100, 120, marked}}
	for b.Loop() {
		Draw(s, Line{0, len(s)}, 100, bold, h...)
	}
}
