package reader

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"parley/model"
	"parley/ui/theme"
)

var testSides = []model.Side{
	{ID: "Russia", Label: "RU", Principal: true}, {ID: "Ukraine", Label: "UA", Principal: true}, {ID: "Turkey", Label: "TR"},
}

// build makes an article of pieces of text, each with the role that stands before its first "|".
func build(t testing.TB, pieces ...string) *model.Article {
	t.Helper()
	roles := map[string]model.Role{"p": model.Paragraph, "b": model.Bullet, "h": model.Headline, "c": model.Crosshead, "f": model.Caption, "t": model.Teaser, "n": model.Notice}
	a := &model.Article{ID: "test", Outlet: "Harbour Gazette", Date: model.Date{Year: 2022, Month: time.March, Day: 29}}
	type at struct {
		start, end int
		role       model.Role
	}
	var places []at
	for _, piece := range pieces {
		role, words, _ := strings.Cut(piece, "|")
		if role == "b" {
			a.Text += "- "
		}
		places = append(places, at{len(a.Text), len(a.Text) + len(words), roles[role]})
		a.Text += words + "\n\n"
	}
	for _, p := range places {
		span, err := model.NewSpan(a.Text, p.start, p.end)
		if err != nil {
			t.Fatal(err)
		}
		a.Parts = append(a.Parts, model.Part{Span: span, Role: p.role})
		if p.role == model.Headline {
			a.Title = span.In(a.Text)
		}
	}
	return a
}

// spans returns where the words stand in the article's text, each time they do.
func spans(t testing.TB, a *model.Article, words string) []model.Span {
	t.Helper()
	var out []model.Span
	for from := 0; ; {
		i := strings.Index(a.Text[from:], words)
		if i < 0 {
			break
		}
		s, err := model.NewSpan(a.Text, from+i, from+i+len(words))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
		from = s.End()
	}
	if out == nil {
		t.Fatalf("%q is not in the text", words)
	}
	return out
}

func say(t testing.TB, a *model.Article, side model.SideID, words string) {
	t.Helper()
	s, err := model.NewStatement(model.Direct, spans(t, a, words)[0])
	if err != nil {
		t.Fatal(err)
	}
	s.Speaker = model.ActorSpeaker(model.Span{}, model.Actor{ID: "x", Name: "X", Side: side})
	a.Statements = append(a.Statements, s)
}

func talks(t testing.TB) *model.Article {
	a := build(t,
		"n|Updated 29 March",
		"h|Delegations meet on the quay and leave without a ceasefire",
		"f|The harbour hall where the delegations met. Photo: own",
		"p|The two delegations met for four hours on Tuesday. A ceasefire was on the table and, by the evening, off it again.",
		"c|What each side brought",
		"p|“We will not discuss the lighthouse,” the envoy from the north said. The head of the other delegation answered that a ceasefire comes first.",
		"b|A ceasefire of 30\u00a0days, verified by neutral ships, which the northern side calls premature",
		"b|Exchange of crews",
		"p|Перемовини продовжаться у вівторок; взаємо-погоджений текст ще не готовий.",
		"t|Also read: the price of salt",
	)
	say(t, a, "Russia", "“We will not discuss the lighthouse,”")
	say(t, a, "Ukraine", "a ceasefire comes first")
	return a
}

func newReader(noColor bool, w, h int) *Reader {
	th := theme.New(noColor, theme.Colours16)
	r := New(th, th.Sides(testSides))
	r.SetSize(w, h)
	return r
}

// screen returns the window as text, with the ends of lines visible.
func screen(r *Reader) string {
	return strings.Join(r.Lines(), "▕\n") + "▕\n"
}

func TestFrames(t *testing.T) {
	a := talks(t)
	for _, c := range []struct {
		name    string
		noColor bool
		w, h    int
		set     func(r *Reader)
	}{
		{"80x24 plain", true, 80, 24, func(r *Reader) {}},
		{"80x24 marks", true, 80, 24, func(r *Reader) { r.ShowMarks(true) }},
		{"40x12 at the second match", true, 40, 12, func(r *Reader) { r.NextMatch(); r.NextMatch() }},
		{"60x12 focus in colour", false, 60, 12, func(r *Reader) {
			r.ShowMarks(true)
			r.Focus(spans(t, a, "a ceasefire comes first")...)
		}},
		{"20x10 narrow", true, 20, 10, func(r *Reader) {}},
		{"140x30 wide", true, 140, 30, func(r *Reader) { r.End() }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newReader(c.noColor, c.w, c.h)
			r.SetArticle(a, spans(t, a, "ceasefire"))
			c.set(r)
			golden.RequireEqual(t, screen(r))
		})
	}
}

func TestHeaderSaysWhatIsNotKnown(t *testing.T) {
	for name, c := range map[string]struct {
		article model.Article
		want    []string
	}{
		"nothing known":     {model.Article{ID: "x"}, []string{"(no headline)", "outlet unknown · date unknown"}},
		"a guessed date":    {model.Article{ID: "x", Title: "T", Outlet: "O", Date: model.Date{Year: 2025, Origin: model.OriginFileTime}}, []string{"T", "O · 2025 (guessed from the file's time)"}},
		"author, address":   {model.Article{ID: "x", Title: "T", Outlet: "O", Date: model.Date{Year: 2025}, Author: "A. Writer", URL: "https://example.org/x"}, []string{"T", "O · 2025 · A. Writer", "https://example.org/x"}},
		"a title elsewhere": {model.Article{ID: "x", Title: "T", Outlet: "O", Text: "One.\nTwo."}, []string{"T", "O · date unknown", "", "One.", "", "Two."}},
	} {
		t.Run(name, func(t *testing.T) {
			r := newReader(true, 60, 8)
			r.SetArticle(&c.article, nil)
			lines := r.Lines()
			for i := range 8 {
				want := ""
				if i < len(c.want) {
					want = c.want[i]
				}
				if got := strings.TrimSpace(ansi.Strip(lines[i])); got != want {
					t.Errorf("line %d: %q, want %q", i, got, want)
				}
			}
		})
	}
}

func TestATitleThatStandsInTheTextIsShownOnce(t *testing.T) {
	a := build(t, "h|Harbour talks resume.", "p|They resumed on Monday.")
	a.Title = "Harbour talks resume" // as the record gives it, without the text's full stop
	r := newReader(true, 60, 8)
	r.SetArticle(a, nil)
	if got := strings.Count(screen(r), "Harbour talks resume"); got != 1 {
		t.Errorf("the title is shown %d times:\n%s", got, screen(r))
	}
}

func TestMatchesAreWalkedInARing(t *testing.T) {
	a := talks(t)
	r := newReader(true, 40, 6)
	r.SetArticle(a, spans(t, a, "ceasefire"))
	at := func() string { n, all := r.Counter(); return fmt.Sprintf("%d/%d", n, all) }
	if at() != "0/4" {
		t.Errorf("before the first: %s", at())
	}
	var walk []string
	for range 5 {
		r.NextMatch()
		walk = append(walk, at())
		if !r.visible(r.doc.placeOf(r.matches[r.current].Start())) {
			t.Errorf("match %s is not in view", at())
		}
	}
	r.PrevMatch()
	walk = append(walk, at())
	if got := strings.Join(walk, " "); got != "1/4 2/4 3/4 4/4 1/4 4/4" {
		t.Errorf("walk: %s", got)
	}
}

func TestNextMatchGoesOnFromWhereTheReaderLooks(t *testing.T) {
	a := talks(t)
	r := newReader(true, 40, 6)
	r.SetArticle(a, spans(t, a, "ceasefire"))
	r.Focus(spans(t, a, "answered")...)
	r.NextMatch()
	if n, _ := r.Counter(); n != 3 {
		t.Errorf("from the focused sentence: match %d, want 3", n)
	}
	r.Home()
	r.NextMatch()
	if n, _ := r.Counter(); n != 1 {
		t.Errorf("from the beginning, the current match out of view: match %d, want 1", n)
	}
}

func TestNoMatchNoWalk(t *testing.T) {
	r := newReader(true, 40, 6)
	if r.NextMatch() || r.PrevMatch() {
		t.Error("a match without an article")
	}
	r.SetArticle(talks(t), nil)
	if r.NextMatch() || r.PrevMatch() {
		t.Error("a match without matches")
	}
}

func long(t testing.TB) *model.Article {
	pieces := []string{"h|A long report"}
	for i := range 200 {
		pieces = append(pieces, fmt.Sprintf("p|Paragraph %d: the delegations met again and again, and each time they left the hall with one page more than before; перемовини тривали.", i))
	}
	return build(t, pieces...)
}

func TestResizeKeepsThePlace(t *testing.T) {
	a := long(t)
	r := newReader(true, 80, 20)
	r.SetArticle(a, nil)
	r.ShowOffset(spans(t, a, "Paragraph 100:")[0].Start())
	before := screen(r)
	for _, w := range []int{30, 200, 41, 57, 120} {
		r.SetSize(w, 20)
		if !strings.Contains(ansi.Strip(r.Lines()[0]), "Paragraph 100:") {
			t.Errorf("at width %d the window begins at %q", w, ansi.Strip(r.Lines()[0]))
		}
	}
	r.SetSize(80, 20)
	if screen(r) != before {
		t.Error("back at the first width the window shows something else")
	}
}

func TestMovesStopAtBothEnds(t *testing.T) {
	a := long(t)
	r := newReader(true, 60, 10)
	r.SetArticle(a, nil)
	first := screen(r)
	r.Scroll(-5)
	if screen(r) != first {
		t.Error("the window went above the beginning")
	}
	r.End()
	last := screen(r)
	if r.Percent() != 100 || !strings.Contains(last, "Paragraph 199") || strings.TrimSpace(strings.TrimRight(r.Lines()[9], " ")) == "" {
		t.Errorf("at the end %d %%:\n%s", r.Percent(), last)
	}
	r.Page(3)
	if screen(r) != last {
		t.Error("the window went below the end")
	}
	r.HalfPage(-1)
	r.HalfPage(1)
	if screen(r) != last {
		t.Error("half a page up and down is not where it began")
	}
	r.Home()
	if screen(r) != first {
		t.Error("Home is not the beginning")
	}
}

func TestFocusComesIntoViewOnlyWhenItIsNot(t *testing.T) {
	a := long(t)
	r := newReader(true, 60, 12)
	r.SetArticle(a, nil)
	before := r.Offset()
	r.Focus(spans(t, a, "Paragraph 1:")...)
	if r.Offset() != before {
		t.Error("the window moved although the span was in view")
	}
	target := spans(t, a, "Paragraph 150: the delegations met")[0]
	r.Focus(target)
	if !r.visible(r.doc.placeOf(target.Start())) || r.top == r.doc.placeOf(target.Start()) {
		t.Error("the span is not in view with some text above it")
	}
	if r.Focused() != target {
		t.Errorf("Focused() = %v", r.Focused())
	}
	r.Focus(model.Span{})
	if !r.Focused().IsZero() {
		t.Error("the zero span does not take the focus away")
	}
}

func TestAWayBackLeadsToTheSameWindow(t *testing.T) {
	a := long(t)
	r := newReader(true, 60, 12)
	r.SetArticle(a, nil)
	r.Scroll(123)
	before, offset := screen(r), r.Offset()
	r.SetArticle(talks(t), nil)
	r.SetArticle(a, nil)
	r.ShowOffset(offset)
	if got := screen(r); got != before {
		t.Errorf("got\n%swant\n%s", got, before)
	}
}

func TestOnlyWhatIsSeenIsWrapped(t *testing.T) {
	r := newReader(true, 60, 12)
	r.SetArticle(long(t), nil)
	r.Lines()
	r.Scroll(10)
	r.Lines()
	wrapped := 0
	for _, b := range r.doc.blocks {
		if b.lines != nil {
			wrapped++
		}
	}
	if wrapped > 24 {
		t.Errorf("%d of %d blocks are wrapped for two windows of 12 lines", wrapped, len(r.doc.blocks))
	}
}

func TestLinesAreDrawnOnce(t *testing.T) {
	r := newReader(true, 60, 12)
	r.SetArticle(talks(t), nil)
	r.Lines()
	if n := testing.AllocsPerRun(10, func() { r.Lines(); r.SetSize(60, 12) }); n != 0 {
		t.Errorf("%v allocations for a window that has not changed", n)
	}
}

func TestEveryWindowHasItsSize(t *testing.T) {
	a := talks(t)
	matches := spans(t, a, "e")
	rapid.Check(t, func(t *rapid.T) {
		r := newReader(rapid.Bool().Draw(t, "no colour"), 80, 24)
		r.SetArticle(a, matches)
		steps := map[string]func(n int){
			"size": func(n int) { r.SetSize(n, rapid.IntRange(0, 40).Draw(t, "h")) }, "scroll": func(n int) { r.Scroll(n - 20) },
			"next": func(int) { r.NextMatch() }, "prev": func(int) { r.PrevMatch() }, "end": func(int) { r.End() }, "home": func(int) { r.Home() },
			"marks": func(n int) { r.ShowMarks(n%2 == 0) }, "focus": func(n int) { r.Focus(matches[n%len(matches)]) }, "offset": func(n int) { r.ShowOffset(7 * n) },
			"page": func(n int) { r.Page(n%5 - 2) }, "half": func(n int) { r.HalfPage(n%5 - 2) }, "none": func(int) { r.SetArticle(nil, nil) }, "again": func(int) { r.SetArticle(a, matches) },
		}
		names := []string{"size", "size", "scroll", "next", "prev", "end", "home", "marks", "focus", "offset", "page", "half", "none", "again"}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			steps[rapid.SampledFrom(names).Draw(t, "step")](rapid.IntRange(0, 150).Draw(t, "n"))
			lines := r.Lines()
			if len(lines) != r.h {
				t.Fatalf("%d lines, want %d", len(lines), r.h)
			}
			for i, l := range lines {
				if ansi.StringWidth(l) != r.w {
					t.Fatalf("line %d fills %d cells, want %d: %q", i, ansi.StringWidth(l), r.w, l)
				}
			}
			if p := r.Percent(); p < 0 || p > 100 {
				t.Fatalf("%d %%", p)
			}
			r.OffsetAt(r.h / 2)
		}
	})
}

func BenchmarkOpenArticle300k(b *testing.B) {
	pieces := []string{"h|A very long report"}
	for i := range 300 {
		pieces = append(pieces, fmt.Sprintf("p|%d %s", i, strings.Repeat("Переговори про припинення вогню тривали; the delegations met again. ", 10)))
	}
	a := build(b, pieces...)
	matches := spans(b, a, "вогню")
	b.Logf("%d bytes, %d matches", len(a.Text), len(matches))
	r := newReader(false, 100, 56)
	for b.Loop() {
		r.SetArticle(a, matches)
		r.Lines()
		r.End()
		r.Lines()
	}
}

func BenchmarkScroll(b *testing.B) {
	a := long(b)
	r := newReader(false, 100, 56)
	r.SetArticle(a, spans(b, a, "the"))
	for i := 0; b.Loop(); i++ {
		if i%500 == 0 {
			r.Home()
		}
		r.Scroll(1)
		r.Lines()
	}
}

// words makes text of any script, with line breaks inside paragraphs.
func words() *rapid.Generator[string] {
	word := rapid.SampledFrom([]string{
		"talks", "30-day", "30\u00a0days", "Київ", "за\u0301мок", "停火協議", "🇺🇦", "—", "“no”", "\n", "\n\n", "\t", "a-very-long-word-without-any-space", "•",
	})
	return rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 0, 120).Draw(t, "words"), " ") })
}

func TestEveryWordIsShownOnceFromTheBeginningToTheEnd(t *testing.T) {
	solid := func(s string) string { return strings.Join(strings.Fields(s), "") }
	rapid.Check(t, func(t *rapid.T) {
		a := &model.Article{ID: "x", Title: "T", Outlet: "O", Text: words().Draw(t, "text")}
		r := newReader(true, rapid.IntRange(4, 130).Draw(t, "w"), 1)
		r.SetArticle(a, nil)
		var shown strings.Builder
		for {
			shown.WriteString(ansi.Strip(r.Lines()[0]))
			before := r.top
			if r.Scroll(1); r.top == before {
				break
			}
		}
		if got, want := solid(shown.String()), solid("T O · date unknown "+a.Text); got != want {
			t.Fatalf("shown\n%s\nwant\n%s", got, want)
		}
		if r.Percent() != 100 {
			t.Fatalf("%d %% at the end", r.Percent())
		}
	})
}

func TestEveryLineIsAParagraphWhereNobodyLookedAtTheLayout(t *testing.T) {
	s := "Київ\n\n  two words \r\nlast"
	var got []string
	for _, p := range paragraphs(s) {
		got = append(got, p.Span.In(s))
	}
	if strings.Join(got, "|") != "Київ|two words|last" {
		t.Errorf("%q", got)
	}
}
