package index

import (
	"context"
	"strings"
	"testing"

	"parley/model"
)

// testDossier is a small dossier with the traps of a real one: names in three scripts, labels of sides, a side whose ID
// has a slash, and two actors who share a name.
func testDossier() *model.Dossier {
	return &model.Dossier{
		Name: "Test talks",
		Sides: []model.Side{
			{ID: "Russia", Label: "RU", Principal: true}, {ID: "Ukraine", Label: "UA", Principal: true},
			{ID: "US", Label: "US"}, {ID: "EU/E3", Label: "EU"}, {ID: "other", Label: "–"},
		},
		Actors: []model.Actor{
			{ID: "zelensky", Name: "Volodymyr Zelensky", Type: model.Person, Side: "Ukraine", Aliases: []string{"Zelenskiy", "Zelenskyy", "Зеленский", "Зеленський", "Volodymyr Zelenskyy"}},
			{ID: "lavrov", Name: "Sergey Lavrov", Type: model.Person, Side: "Russia", Aliases: []string{"Lavrov", "Лавров", "Sergei Lavrov"}},
			{ID: "peskov", Name: "Dmitry Peskov", Type: model.Person, Side: "Russia", Aliases: []string{"Peskov", "Песков"}},
			{ID: "russia", Name: "Russia", Type: model.State, Side: "Russia", Aliases: []string{"Россия", "Росія"}, Metonyms: []string{"Moscow"}},
			{ID: "ukraine", Name: "Ukraine", Type: model.State, Side: "Ukraine", Aliases: []string{"Украина", "Україна"}},
		},
		Issues: []model.Issue{
			{ID: "ceasefire", Label: "Ceasefire"}, {ID: "crimea", Label: "Crimea"}, {ID: "security-guarantees", Label: "Security guarantees"},
		},
		Spellings: [][]string{{"Kyiv", "Kiev", "Київ", "Киев"}, {"Odesa", "Odessa", "Одеса"}},
	}
}

// draftArticle makes articles from text; the words of statements and positions are found in it.
type draftArticle struct {
	t *testing.T
	model.Article
}

func newArticle(t *testing.T, id, outlet, date string, lang model.Language, title string, paragraphs ...string) *draftArticle {
	t.Helper()
	a := &draftArticle{t, model.Article{ID: id, Outlet: outlet, Lang: lang, Title: title, Text: strings.Join(paragraphs, "\n\n")}}
	if date != "" {
		d, err := model.ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		a.Date = d
	}
	for _, p := range paragraphs {
		a.Parts = append(a.Parts, model.Part{Span: a.span(p)})
	}
	return a
}

func (a *draftArticle) span(words string) model.Span {
	a.t.Helper()
	i := strings.Index(a.Text, words)
	s, err := model.NewSpan(a.Text, i, i+len(words))
	if err != nil {
		a.t.Fatalf("%q in %s: %v", words, a.ID, err)
	}
	return s
}

// says adds a statement; its words may be in pieces.
func (a *draftArticle) says(who model.Speaker, kind model.Kind, pieces ...string) *draftArticle {
	a.t.Helper()
	var content []model.Span
	for _, p := range pieces {
		content = append(content, a.span(p))
	}
	s, err := model.NewStatement(kind, content...)
	if err != nil {
		a.t.Fatal(err)
	}
	s.Speaker = who
	a.Statements = append(a.Statements, s)
	return a
}

// holds adds a position, dated as the article unless date is given.
func (a *draftArticle) holds(side model.SideID, actor string, issue model.IssueID, stance model.Stance, basis model.Basis, date, sentence string) *draftArticle {
	a.t.Helper()
	p, err := model.NewPosition(a.span(sentence), side, issue, stance, basis)
	if err != nil {
		a.t.Fatal(err)
	}
	p.ActorID, p.Date = actor, a.Date
	if date != "" {
		if p.Date, err = model.ParseDate(date); err != nil {
			a.t.Fatal(err)
		}
	}
	a.Positions = append(a.Positions, p)
	return a
}

// sure gives the statement added last a confidence.
func (a *draftArticle) sure(c model.Confidence) *draftArticle {
	a.Statements[len(a.Statements)-1].Confidence = c
	return a
}

func (a *draftArticle) weak() *draftArticle {
	a.Positions[len(a.Positions)-1].Weak = true
	return a
}

func actor(t *testing.T, id string) model.Speaker {
	t.Helper()
	a, found := testDossier().Actor(id)
	if !found {
		t.Fatalf("no actor %q", id)
	}
	return model.ActorSpeaker(model.Span{}, a)
}

// testCorpus returns five articles: three in English, one each in Russian and Ukrainian.
func testCorpus(t *testing.T) []model.Article {
	t.Helper()
	istanbul := newArticle(t, "istanbul", "Axios", "2022-03-29", "en", "Negotiators meet in Istanbul",
		"Delegations negotiated for four hours on Tuesday. “We will not recognise the annexation,” Zelenskiy told reporters in Kiev.",
		"Lavrov said the talks were going nowhere, and that a cease-fire without guarantees was “a pause for rearming”.",
		"A Western official who asked not to be named said the mood was better than feared. The U.S. envoy stayed away.").
		says(actor(t, "zelensky"), model.Direct, "We will not recognise the annexation,").
		says(actor(t, "lavrov"), model.Mixed, "the talks were going nowhere", "a pause for rearming").sure(0.69).
		says(model.AnonymousSpeaker(model.Span{}, "a Western official"), model.Indirect, "the mood was better than feared").sure(0.7).
		holds("Ukraine", "zelensky", "crimea", model.Rejects, model.BasisQuote, "", "“We will not recognise the annexation,” Zelenskiy told reporters in Kiev.").
		holds("Russia", "lavrov", "ceasefire", model.Rejects, model.BasisReported, "", "Lavrov said the talks were going nowhere, and that a cease-fire without guarantees was “a pause for rearming”.")
	truce := newArticle(t, "truce", "The Kyiv Post", "2025-05-16", "en", "Ceasefire talks resume",
		"Kyiv wants an unconditional ceasefire for thirty days, John Smith of the Peace Institute said.",
		"In 2022 Russia had demanded that Crimea be recognised as its own. Security guarantees were not discussed.").
		says(model.NamedSpeaker(model.Span{}, "John Smith"), model.Indirect, "Kyiv wants an unconditional ceasefire for thirty days").
		holds("Ukraine", "ukraine", "ceasefire", model.Demands, model.BasisReported, "", "Kyiv wants an unconditional ceasefire for thirty days, John Smith of the Peace Institute said.").
		holds("Russia", "russia", "crimea", model.Demands, model.BasisNarrator, "2022", "In 2022 Russia had demanded that Crimea be recognised as its own.").weak()
	undated := newArticle(t, "undated", "", "", "", "",
		"Prices of grain rose again in Odessa. “It is all about the harvest,” he said.").
		says(model.UnknownSpeaker(model.Span{}), model.Direct, "It is all about the harvest,")
	moskva := newArticle(t, "moskva", "Вестник", "2022-03", "ru", "Песков о переговорах",
		"Песков заявил, что переговоры с Зеленским пока невозможны. Ещё рано, добавил он.").
		says(actor(t, "peskov"), model.Indirect, "переговоры с Зеленским пока невозможны")
	kyiv := newArticle(t, "kyiv", "Вісник", "2022-04-02", "uk", "Гарантії безпеки",
		"Київ наполягає на гарантіях. «Ми не здамо Одесу», — сказав Зеленський. Перемир’я ще далеко.").
		says(actor(t, "zelensky"), model.Direct, "Ми не здамо Одесу").
		holds("Ukraine", "zelensky", "security-guarantees", model.Demands, model.BasisQuote, "", "Київ наполягає на гарантіях.")
	return []model.Article{istanbul.Article, truce.Article, undated.Article, moskva.Article, kyiv.Article}
}

// newTestIndex returns an index of the articles, which is closed when the test ends.
func newTestIndex(t testing.TB, articles ...model.Article) *Index {
	t.Helper()
	x, err := New(testDossier())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := x.Put(context.Background(), articles...); err != nil {
		t.Fatal(err)
	}
	return x
}

// articleIDs returns the IDs of the articles that a query finds, in order.
func articleIDs(t testing.TB, x *Index, r model.Request) string {
	t.Helper()
	if r.N == 0 {
		r.N = 100
	}
	p, err := x.Articles(context.Background(), r)
	if err != nil {
		t.Fatalf("%s: %v", r.Query, err)
	}
	var ids []string
	for _, row := range p.Rows {
		ids = append(ids, row.ID)
	}
	return strings.Join(ids, " ")
}

func statementIDs(t testing.TB, x *Index, r model.Request) string {
	t.Helper()
	r.N = 100
	p, err := x.Statements(context.Background(), r)
	if err != nil {
		t.Fatalf("%s: %v", r.Query, err)
	}
	var ids []string
	for _, row := range p.Rows {
		ids = append(ids, row.ID)
	}
	return strings.Join(ids, " ")
}

func positionIDs(t testing.TB, x *Index, r model.Request) string {
	t.Helper()
	r.N = 100
	p, err := x.Positions(context.Background(), r)
	if err != nil {
		t.Fatalf("%s: %v", r.Query, err)
	}
	var ids []string
	for _, row := range p.Rows {
		ids = append(ids, row.ID)
	}
	return strings.Join(ids, " ")
}
