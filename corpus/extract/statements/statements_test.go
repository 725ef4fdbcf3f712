package statements

import (
	"slices"
	"strings"
	"testing"

	"parley/corpus/extract/prose"
	"parley/corpus/extract/who"
	"parley/model"
)

// players is a dossier with two sides, their states and a few who speak for them.
var players = &model.Dossier{
	Sides: []model.Side{{ID: "Brix", Label: "BX", Principal: true}, {ID: "Ohm", Label: "OH", Principal: true}},
	Actors: []model.Actor{
		{ID: "brix", Name: "Brix", Type: model.State, Side: "Brix", Demonyms: []string{"Brixian", "Brixians"}},
		{ID: "ohm", Name: "Ohm", Type: model.State, Side: "Ohm", Demonyms: []string{"Ohmic", "Ohmics"}},
		{ID: "marsh", Name: "Helen Marsh", Type: model.Person, Side: "Brix", Pronoun: "she", Aliases: []string{"Marsh"},
			Roles: []model.ActorRole{{Title: "President of Brix"}}},
		{ID: "vole", Name: "Tomas Vole", Type: model.Person, Side: "Ohm", Pronoun: "he", Aliases: []string{"Vole"},
			Roles: []model.ActorRole{{Title: "Foreign Minister of Ohm"}}},
		{ID: "brix-mfa", Name: "Brixian Foreign Ministry", Type: model.Organisation, Side: "Brix"},
	},
}

// article lays text out as paragraphs, one to a line; a line that begins with "# " is the headline, one with "## " a
// crosshead, one with "• " a bullet.
func article(t testing.TB, text string) *model.Article {
	t.Helper()
	a := &model.Article{ID: "test", Text: text}
	at := 0
	for line := range strings.Lines(text) {
		body := strings.TrimRight(line, "\n")
		role, skip := model.Paragraph, 0
		switch {
		case strings.HasPrefix(body, "# "):
			role, skip = model.Headline, len("# ")
		case strings.HasPrefix(body, "## "):
			role, skip = model.Crosshead, len("## ")
		case strings.HasPrefix(body, "• "):
			role, skip = model.Bullet, len("• ")
		}
		if span, err := model.NewSpan(text, at+skip, at+len(body)); err == nil {
			a.Parts = append(a.Parts, model.Part{Span: span, Role: role})
		}
		at += len(line)
	}
	return a
}

func finder(t testing.TB) *Finder {
	t.Helper()
	f, err := New(who.New(players))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// told is a statement as the tests write it: speaker's label, kind, words.
func told(a *model.Article, all []model.Statement) []string {
	var out []string
	for _, s := range all {
		out = append(out, s.Speaker.Label()+" | "+s.Kind.String()+" | "+s.Words(a.Text))
	}
	return out
}

func find(t *testing.T, a *model.Article) []model.Statement {
	t.Helper()
	return finder(t).Find(a, prose.Split(a.Text, a.Parts))
}

func check(t *testing.T, text string, want []string) {
	t.Helper()
	a := article(t, text)
	got := told(a, find(t, a))
	if !slices.Equal(got, want) {
		t.Errorf("%s\ngot  %s\nwant %s", text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func TestPiecesOfOneAttributionShareItsNumber(t *testing.T) {
	a := article(t, "“We stay,” Ivan Orlov said.\n“We stay for long.\n“We stay for good.”\nAnna Ruiz said that she left.")
	found := finder(t).Find(a, prose.Split(a.Text, a.Parts))
	var attrs []int
	for _, s := range found {
		attrs = append(attrs, s.Attr)
	}
	if len(attrs) != 4 || attrs[1] != attrs[0] || attrs[2] != attrs[0] || attrs[3] == attrs[0] {
		t.Errorf("the numbers are %v, want the first three the same, of %q", attrs, told(a, found))
	}
}
