package corpus

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parley/model"
)

func TestMarkdownText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"headings and paragraphs become lines", "# One\n\nTwo\nthree.\n\nFour\n----\n", "One\n\nTwo three.\n\nFour"},
		{"lists become bullets", "Before:\n\n- a\n- b\n  - c\n\n1. d\n2. e\n\nAfter.", "Before:\n\n• a\n• b\n  • c\n• d\n• e\n\nAfter."},
		{"an item of two paragraphs has one bullet", "- a\n  - b\n\n  more\n- c", "• a\n  • b\n\nmore\n\n• c"},
		{"links keep their words", "See [the text](http://e.example \"t\") and <http://e.example/x> and [ref].\n\n[ref]: http://e.example", "See the text and http://e.example/x and ref."},
		{"emphasis and code keep their words", "*One* **two** ***three*** `fo\\ur`", "One two three fo\\ur"},
		{"pictures, code blocks and HTML go", "![alt](x.png) One\n\n```\ncode\n```\n\n    code\n\n<div>html</div>\n\nTwo <b>bold</b>.<br>Three <!-- no -->", "One\n\nTwo bold. Three"},
		{"quotations are paragraphs", "> One\n> two\n>\n> - three\n", "One two\n\n• three"},
		{"references and escapes are resolved", "R&amp;D &#8220;x&#8221; \\*not\\* 1\\. &nbsp;y", "R&D “x” *not* 1. \u00a0y"},
		{"a hard break is a newline", "One  \ntwo\\\nthree", "One\ntwo\nthree"},
		{"quotation marks stay as they are", "\"It's over,\" he said -- 'yes'.", "\"It's over,\" he said -- 'yes'."},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, got := markdownText(tt.in); got != tt.want {
				t.Errorf("got\n%q\nwant\n%q", got, tt.want)
			}
		})
	}
}

func TestHostileMarkdownIsPlainText(t *testing.T) {
	for name, in := range map[string]string{
		"containers within each other": strings.Repeat("> ", 20000) + "x",
		"lists within each other":      strings.Repeat("- ", 20000) + "x",
		"deep indentation":             strings.Repeat(" ", 200) + "- x",
		"open links":                   strings.Repeat("[a](", 20000),
		"larger than any article":      strings.Repeat("word ", 500_000),
	} {
		t.Run(name, func(t *testing.T) {
			if _, got := markdownText(in); got != in {
				t.Errorf("got %.60q…", got)
			}
		})
	}
}

func TestAnArticleInMarkdown(t *testing.T) {
	root := tree(t, "a.md", "---\noutlet: Axios\n---\n# Envoys meet at last.\n\n"+words+"\n\n## What next\n\n- One.\n- Two.\n\n"+words+"\n")
	articles, problems := readAll(root, Options{}, root)
	if len(articles) != 1 {
		t.Fatal(problems)
	}
	a := articles[0]
	var got []model.Role
	for _, p := range a.Parts {
		got = append(got, p.Role)
	}
	if want := []model.Role{model.Headline, model.Paragraph, model.Crosshead, model.Bullet, model.Bullet, model.Paragraph}; !slices.Equal(got, want) {
		t.Errorf("roles %v, want %v", got, want)
	}
	if a.Title != "Envoys meet at last." {
		t.Errorf("title %q", a.Title)
	}
}

func TestCutFrontMatter(t *testing.T) {
	tests := []struct{ name, in, title, body string }{
		{"YAML", "---\ntitle: One\n---\nBody", "One", "Body"},
		{"YAML that ends with dots", "---\ntitle: One\n...\nBody", "One", "Body"},
		{"TOML", "+++\ntitle = 'One'\n+++\nBody", "One", "Body"},
		{"line ends of Windows", "---\r\ntitle: One\r\n---\r\nBody", "One", "Body"},
		{"nothing in it", "---\n---\nBody", "", "Body"},
		{"nothing after it", "---\ntitle: One\n---", "One", ""},
		{"none", "Body", "", "Body"},
		{"a rule, and no second", "---\nBody", "", "---\nBody"},
		{"two rules with words between them", "---\nBody\n---\nMore", "", "---\nBody\n---\nMore"},
		{"too long", "---\n" + strings.Repeat("a: b\n", maxFrontMatter/5+1) + "---\nBody", "", "---\n" + strings.Repeat("a: b\n", maxFrontMatter/5+1) + "---\nBody"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, body, err := cutFrontMatter(tt.in)
			if err != nil || m.title != tt.title || body != tt.body {
				t.Errorf("got %q, %.80q, %v", m.title, body, err)
			}
		})
	}
}

// check verifies what holds for every article that comes in, whatever the input was.
func check(t *testing.T, in string, a model.Article) {
	t.Helper()
	for _, s := range []string{a.ID, a.Path, a.Title, a.Outlet, a.Author, a.URL} {
		if s != SanitizeLine(s) || utf8.RuneCountInString(s) > maxURL {
			t.Fatalf("%q: the field %q is not fit for a line", in, s)
		}
	}
	if a.ID == "" || a.Text != Sanitize(a.Text) || strings.TrimSpace(a.Text) == "" {
		t.Fatalf("%q: id %q, text %q", in, a.ID, a.Text)
	}
	for _, p := range a.Parts {
		if _, err := model.NewSpan(a.Text, p.Span.Start(), p.Span.End()); err != nil {
			t.Fatalf("%q: %v", in, err)
		}
	}
}

// run reads one input in the given format and returns how many articles and problems came of it.
func run(t *testing.T, read format, in string) (articles, problems int) {
	t.Helper()
	r := &reader{ctx: context.Background(), ids: newIDs()}
	r.yield = func(a model.Article, err error) bool {
		if err != nil {
			problems++
			if s := err.Error(); s != SanitizeLine(s) {
				t.Fatalf("%q: the message %q is not fit for a line", in, s)
			}
			return true
		}
		articles++
		check(t, in, a)
		return true
	}
	read(r, newSource("a/b.md", strings.NewReader(in), time.Time{}))
	return articles, problems
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"# One\n\n- a\n  - b\n\n> c\n\n`d` [e](f) ![g](h) <i> &amp;", "---\ntitle: x\n---\n", "+++\ntitle = 1\n+++\nx", "\xff\xfea\x00", "[a]: b\n[a]", "1) x\n\n\ty"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if articles, problems := run(t, readMarkdown, s); articles+problems != 1 {
			t.Fatalf("%q: %d articles and %d problems", s, articles, problems)
		}
	})
}

func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"title: x", "title = 'x'", "a: &a [*a]", "date: 2023-03-10", "date = 2023-03-10", "authors: [{name: x}, y]", "[[author]]\nname = 'x'", "? [a]\n: b", "1: 2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, fence := range []string{"---", "+++"} {
			in := fence + "\n" + s + "\n" + fence + "\nBody"
			if articles, problems := run(t, readMarkdown, in); articles+problems != 1 {
				t.Fatalf("%q: %d articles and %d problems", in, articles, problems)
			}
		}
	})
}

func FuzzJSONLines(f *testing.F) {
	for _, s := range []string{`{"text":"a"}`, "{\n[]\n" + `{"id":[1,{"name":"x"}],"text":"\u0000\ud800"}`, `{"text":null}`, `{"TEXT":"a","date":5e3,"lang":true}`, "\ufeff{}", "{\"text\":\"a\nb\"}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines := 0
		for l := range strings.Lines(s) {
			if strings.TrimSpace(l) != "" {
				lines++
			}
		}
		articles, problems := run(t, readJSONLines, s)
		if articles+problems > max(1, lines)+1 || articles+problems == 0 {
			t.Fatalf("%q: %d articles and %d problems of %d lines", s, articles, problems, lines)
		}
	})
}
