package extract

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/model"
)

// sample is an article of some 5 kB with the constructions of news.
var sample = strings.Repeat(`“We will not leave,” Ivan Orlov, the defence minister, said on Monday. “Nobody asked us to.”

According to a senior official in Kyiv, the talks in Istanbul will go on next week, and Russia has asked for guarantees. Anna Ruiz, who leads the delegation, told reporters that it was “too early to say” whether a ceasefire would hold.

• Ukraine rejects any demand to give up Crimea, the president said, adding that he was open to a meeting.

He called the offer “a bad joke” and left. The U.S. envoy, asked about it, said: “We want both sides to talk.”

`, 8)

func TestAnnotateFillsInAnArticle(t *testing.T) {
	a := model.Article{ID: "x", Text: "Talks go on\n\n“Russia demands that Ukraine stay neutral,” Sergei Lavrov said on Monday. The day was cold and grey.\n"}
	annotator(t).Annotate(&a)
	if len(a.Parts) == 0 {
		t.Error("no parts")
	}
	if len(a.Statements) != 1 || a.Statements[0].Speaker.ActorID != "lavrov" {
		t.Errorf("statements %v, want one by lavrov", a.Statements)
	}
	if len(a.Positions) == 0 {
		t.Error("no positions")
	}
}

func TestAnnotateLeavesAnEmptyArticleEmpty(t *testing.T) {
	var a model.Article
	annotator(t).Annotate(&a)
	if len(a.Statements)+len(a.Positions) != 0 {
		t.Errorf("found %v %v in nothing", a.Statements, a.Positions)
	}
}

// TestArticlesDoNotTouchOneAnother reads each article after each other one, some of which leave much open, as if it were the
// first.
func TestArticlesDoNotTouchOneAnother(t *testing.T) {
	texts := []string{
		sample,
		"“We stay here,\n\nall of us, to the end of it,” Ivan Orlov said.",
		"“Nobody leaves,” Orlov said. “You can\n\nbe sure of that. We\n\n“demand that Ukraine stay neutral",
		"Russia’s memorandum demands:\n\n• neutrality\n\n• amnesty",
		"The defence minister, Anna Ruiz, met Ivan Orlov. She said the talks would go on. It rejected them, he said.",
		"Orlov: “We stay.” He",
		"• no recognition of Crimea\n\n“and that is all. It said the minister",
	}
	read := func(an *Annotator, text string) model.Article {
		a := model.Article{ID: "x", Text: text}
		an.Annotate(&a)
		return a
	}
	var alone []model.Article
	for _, text := range texts {
		alone = append(alone, read(annotator(t), text))
	}
	an := annotator(t)
	for _, before := range texts {
		for n, text := range texts {
			read(an, before)
			if got := read(an, text); !reflect.DeepEqual(got, alone[n]) {
				t.Errorf("%q\n after %q\n got  %v\n want %v", text, before, got, alone[n])
			}
		}
	}
}

func FuzzAnnotate(f *testing.F) {
	f.Add(sample[:900])
	f.Add("He said: “a\n\n“b” ''c'' 'd e' “ “ ” said X, according to Y, adding, telling Z that “no”")
	f.Add("«Нет», сказал Лавров. „Так“, ‘yes’ said — said, said said who said that said")
	f.Add("will adding")
	f.Add("ACCording to 0,A 0000,")
	f.Add("— Нет, — сказал Орлов. — Да.\n\n«Мы, — сказал он, — тут». По словам Орлова, так.")
	f.Add("Q: Why?\nA: So.\n\nORLOV: a\n\nRUIZ — b\n\n**Why?**\n\nI do.\n— Ann Ruiz, Brix\n\nShe said:\n\nNo no no.")
	f.Add("“a “b “c. ”d” \"e \"f\" g\" »h« ‹i› 「j」 6'2\" ““k”” I. Orlov x.com.[1] Y")
	f.Add("“”0 said”according to 0,")
	an := annotator(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("articles are valid UTF-8")
		}
		a := model.Article{ID: "x", Text: text}
		an.Annotate(&a)
		inside := func(what string, s model.Span) {
			if s.Start() < 0 || s.End() > len(text) || s.Start() > s.End() || !utf8.ValidString(s.In(text)) {
				t.Fatalf("%s [%d, %d) in %d bytes", what, s.Start(), s.End(), len(text))
			}
		}
		for _, s := range a.Statements {
			if s.Rule.Name == "" {
				t.Fatalf("a statement without the name of its rule: %q", s.Words(text))
			}
			last := 0
			for _, c := range s.Content() {
				inside("content", c)
				if c.Start() < last {
					t.Fatalf("pieces out of order in %q", s.Words(text))
				}
				last = c.End()
			}
			inside("mention", s.Speaker.Mention)
			inside("cue", s.Cue)
		}
		for _, p := range a.Positions {
			inside("evidence", p.Evidence())
		}
	})
}
