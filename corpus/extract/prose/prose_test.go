package prose

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/model"
)

func whole(t testing.TB, text string) *Document {
	span, err := model.NewSpan(text, 0, len(text))
	if err != nil {
		return Split(text, nil)
	}
	return Split(text, []model.Part{{Span: span, Role: model.Paragraph}})
}

func TestSentences(t *testing.T) {
	tests := []struct {
		name string
		want []string // the text is these, joined by a space
	}{
		{"full stops", []string{"The talks ended.", "Nobody stayed."}},
		{"titles", []string{"Mr. Orlov met Sen. Dale Park and Lt. Gen. Ruiz.", "They left."}},
		{"initials", []string{"J. D. Marsh and P.J. Oak spoke.", "We listened."}},
		{"a country in the middle", []string{"The U.S. Senate voted on the U.S. plan."}},
		{"a country at the end", []string{"It came from the U.S.", "The plan failed."}},
		{"decimals and times", []string{"It rose 1.5 percent at 10:30 a.m. on Monday.", "Then it fell."}},
		{"an ellipsis that goes on", []string{"We want peace… to stop the killing.", "Now."}},
		{"a mark that closes after the stop", []string{"“We will not go.”", "He left."}},
		{"straight marks", []string{`"We stay."`, `"You go," she said.`}},
		{"a question inside a quotation", []string{"“Will they come?” he asked.", "No one knew."}},
		{"an exclamation inside a quotation", []string{"\"Never!\" shouted the crowd.", "It rained."}},
		{"two quotations", []string{"“We stay,” she said.", "“You go.”", "And he went."}},
		{"a bracket after the stop", []string{"(He did not answer.)", "She did."}},
		{"a month", []string{"They met on Sept. 4 in Oslo.", "Then they parted."}},
		{"a company at the end", []string{"He works for Brix Inc.", "He likes it."}},
		{"the pronoun I", []string{"So am I.", "And you?"}},
		{"the initial I", []string{"I. Orlov and Ivan I. Marsh spoke.", "We listened."}},
		{"ranks of several", []string{"Gens. Oak and Ash, Profs. Elm and Fir spoke.", "We listened."}},
		{"an article of a treaty", []string{"It was Art. 5 of the treaty.", "He cited it."}},
		{"addresses on the web", []string{"Brix.com asked www.brix.org for it.", "Nobody answered."}},
		{"references", []string{"It rained.[1]", "They left."}},
		{"initials in Cyrillic", []string{"Р. Т. Иванов молчал.", "Он ушёл."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := whole(t, strings.Join(tt.want, " "))
			var got []string
			for _, s := range d.Sentences {
				got = append(got, d.Text[s.Start:s.End])
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestALostSpaceStillEndsASentence(t *testing.T) {
	d := whole(t, "They met in Turkey.Nobody signed.")
	if len(d.Sentences) != 2 {
		t.Errorf("%d sentences, want 2", len(d.Sentences))
	}
}

func TestALostSpaceAfterAClosingMarkStillEndsASentence(t *testing.T) {
	d := whole(t, "He wants “peace.”Nobody else does.")
	if len(d.Sentences) != 2 {
		t.Errorf("%d sentences, want 2", len(d.Sentences))
	}
}

func TestTokens(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a possessive stands alone", "Kyiv's army, Moscow’s answer", []string{"Kyiv", "'s", "army", ",", "Moscow", "’s", "answer"}},
		{"contractions stay whole", "we didn't, I’ve", []string{"we", "didn't", ",", "I’ve"}},
		{"two apostrophes are one mark", "''No,'' he said", []string{"''", "No", ",", "''", "he", "said"}},
		{"numbers", "30,000 men, 1.5-hour talks, 40%", []string{"30,000", "men", ",", "1.5-hour", "talks", ",", "40%"}},
		{"dashes", "peace—or war -- now", []string{"peace", "—", "or", "war", "--", "now"}},
		{"abbreviations keep their stop", "Gov. Lee of the U.S. spoke.", []string{"Gov.", "Lee", "of", "the", "U.S.", "spoke", "."}},
		{"an address is one word", "Brix.com’s plan, in May.", []string{"Brix.com", "’s", "plan", ",", "in", "May", "."}},
		{"a handle is one word", "Write to @brix_army, or to ann@brix.com", []string{"Write", "to", "@brix_army", ",", "or", "to", "ann", "@", "brix.com"}},
		{"Cyrillic", "«Нет», сказал Лавров", []string{"«", "Нет", "»", ",", "сказал", "Лавров"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := whole(t, tt.text)
			var got []string
			for i := range d.Tokens {
				got = append(got, d.Word(i))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestLookup(t *testing.T) {
	d := whole(t, "They met. They left.")
	if got := d.SentenceAt(strings.Index(d.Text, "left")); got != 1 {
		t.Errorf("SentenceAt = %d, want 1", got)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Mr. X. said “so.” U.S. ...\x00 «a» ''b'' 1.5 e.g. J. K.")
	f.Add("'\xff\xfe’s ’’ ``x.Yz")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("articles are valid UTF-8")
		}
		d := whole(t, text)
		at := 0
		for _, tok := range d.Tokens {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("token [%d, %d) after %d in %d bytes", tok.Start, tok.End, at, len(text))
			}
			if !utf8.ValidString(text[tok.Start:tok.End]) {
				t.Fatalf("token %q splits a rune", text[tok.Start:tok.End])
			}
			at = tok.End
		}
		next := 0
		for _, s := range d.Sentences {
			if s.First != next || s.Last <= s.First || s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
				t.Fatalf("sentence %+v after token %d", s, next)
			}
			next = s.Last
		}
		if next != len(d.Tokens) {
			t.Fatalf("%d of %d tokens stand in sentences", next, len(d.Tokens))
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("“We will not go,” Mr. Orlov said on Monday. The U.S. Senate did not answer. ", 65)
	span, _ := model.NewSpan(text, 0, len(text))
	parts := []model.Part{{Span: span, Role: model.Paragraph}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(text, parts)
	}
}
