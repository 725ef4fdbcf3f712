package export

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/model"
)

// coverage is a Source of a few articles of an invented conflict.
type coverage struct {
	dossier  *model.Dossier
	articles []model.Article
	rows     []model.PositionRow
}

func (c *coverage) Dossier() *model.Dossier { return c.dossier }

// Positions knows two kinds of query, issue:NAME and is:aside.
func (c *coverage) Positions(_ context.Context, r model.Request) (model.Page[model.PositionRow], error) {
	aside := strings.Contains(r.Query, "is:aside")
	_, issue, asked := strings.Cut(r.Query, "issue:")
	rows := slices.DeleteFunc(slices.Clone(c.rows), func(p model.PositionRow) bool {
		return p.Aside != aside || asked && p.Position.Issue != model.IssueID(issue)
	})
	slices.SortStableFunc(rows, func(a, b model.PositionRow) int { return b.Position.Date.Compare(a.Position.Date) })
	return model.Page[model.PositionRow]{Rows: rows[:min(r.N, len(rows))], Total: len(rows)}, nil
}

func (c *coverage) Article(_ context.Context, id, _ string) (model.Article, []model.Span, error) {
	for _, a := range c.articles {
		if a.ID == id {
			return a, nil, nil
		}
	}
	return model.Article{}, nil, fmt.Errorf("there is no article %q", id)
}

func date(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	d.Origin = model.OriginMetadata
	return d
}

// article adds an article; each of its sentences is a paragraph.
func (c *coverage) article(a model.Article, sentences ...string) {
	a.Text = strings.Join(sentences, "\n\n")
	c.articles = append(c.articles, a)
}

// wants adds a position to the newest article, in the n-th of its sentences, and returns its row to be changed.
func (c *coverage) wants(n int, side model.SideID, issue model.IssueID, stance model.Stance, basis model.Basis, target string) *model.PositionRow {
	a := &c.articles[len(c.articles)-1]
	sentence := strings.Split(a.Text, "\n\n")[n]
	start := strings.Index(a.Text, sentence)
	span, err := model.NewSpan(a.Text, start, start+len(sentence))
	if err != nil {
		panic(err)
	}
	p, err := model.NewPosition(span, side, issue, stance, basis)
	if err != nil {
		panic(err)
	}
	p.Target, p.Date, p.Rule = target, a.Date, model.Rule{Name: "rule"}
	a.Positions = append(a.Positions, p)
	c.rows = append(c.rows, model.PositionRow{ID: fmt.Sprintf("%s#p%d", a.ID, len(a.Positions)-1), ArticleID: a.ID, Title: a.DisplayTitle(),
		Outlet: a.Outlet, Holder: string(side), Position: p, Sentence: model.Snippet{Text: sentence}})
	return &c.rows[len(c.rows)-1]
}

// said makes the newest article's sentence n a statement of an actor.
func (c *coverage) said(n int, actor string) {
	a := &c.articles[len(c.articles)-1]
	sentence := strings.Split(a.Text, "\n\n")[n]
	start := strings.Index(a.Text, sentence)
	span, err := model.NewSpan(a.Text, start, start+len(sentence))
	if err != nil {
		panic(err)
	}
	s, err := model.NewStatement(model.Indirect, span)
	if err != nil {
		panic(err)
	}
	who, _ := c.dossier.Actor(actor)
	s.Speaker, s.Confidence = model.ActorSpeaker(model.Span{}, who), 0.9
	a.Statements = append(a.Statements, s)
}

// hostile is a title as nobody should have one.
const hostile = `=cmd|'/C calc'!A1 </script><script>alert("1")</script> ]]> 100% {a}} \end{x} $x$ ^*_` + "`#` & | [^1] @misc{x, \"q\""

// talks is two years of talks over a harbour.
func talks() *coverage {
	c := &coverage{dossier: &model.Dossier{
		Name:  "Harbour talks",
		Sides: []model.Side{{ID: "Northmark", Label: "NM", Principal: true}, {ID: "Southey", Label: "SY", Principal: true}, {ID: "EU/E3", Label: "EU"}},
		Actors: []model.Actor{
			{ID: "brandt", Name: "Ada Brandt", Type: model.Person, Side: "Northmark",
				Roles: []model.ActorRole{{Title: "Harbour Master", Until: date("2030")}, {Title: "Foreign Minister", From: date("2031")}}},
			{ID: "vale", Name: "Tomas Vale", Type: model.Person, Side: "Southey"},
		},
		Issues: []model.Issue{
			{ID: "truce", Label: "Truce", Definition: "Stopping the fighting at sea.", Proposition: "The fighting stops at once."},
			{ID: "harbour", Label: "Harbour & bay", Definition: "Who runs the harbour."},
			{ID: "grain", Label: "Grain"},
			{ID: "fish", Label: "Fishing"},
		},
	}}
	c.article(model.Article{ID: "gazette-1", Title: "Talks open without a truce", Outlet: "The Quay Gazette", Author: "Ann Lee and Bo Ray",
		URL: "https://quay.example/2030/talks?a=1&b=2", Date: date("2030-03-02"), Lang: "en"},
		"The ship lay off Calder Bay.", "Ada Brandt said that Northmark rejects a truce.", "Southey would welcome a truce, it is thought.",
		"Vale said Northmark wants the whole harbour.", "Northmark asks for the right to fish.")
	c.said(1, "brandt")
	p := c.wants(1, "Northmark", "truce", model.Rejects, model.BasisReported, "a truce")
	p.Position.ActorID, p.Holder, p.Position.Teller, p.Position.Sign = "brandt", "Ada Brandt", "Northmark", model.Against
	p.Position.Confidence, p.Position.Words = 0.8, "rejects"
	p = c.wants(2, "Southey", "truce", model.OpenTo, model.BasisNarrator, "a truce")
	p.Position.Weak, p.Position.Sign = true, model.For
	c.said(3, "vale")
	p = c.wants(3, "Northmark", "harbour", model.Demands, model.BasisReported, "the whole harbour")
	p.Position.Teller = "Southey"
	c.wants(4, "Northmark", "fish", model.Demands, model.BasisNarrator, "the right to fish")

	c.article(model.Article{ID: "tides-1", Title: "Northmark turns down truce", Outlet: "Tide & Times", Date: date("2030-03-03"), Lang: "en",
		URL: "javascript:alert(1)"}, "Northmark turned down a truce on Saturday.")
	p = c.wants(0, "Northmark", "truce", model.Rejects, model.BasisNarrator, "a truce")
	p.Position.Sign = model.Against

	c.article(model.Article{ID: "hvylia", Title: "«Перемир'я» можливе", Outlet: "Острівна хвиля", Date: date("2032-05"), Lang: "uk"},
		"Northmark is open to a short truce.", "Southey demands a truce at once.", "The EU offers to watch the truce.", "Grain was not spoken of.")
	p = c.wants(0, "Northmark", "truce", model.OpenTo, model.BasisNarrator, "a short truce")
	p.Position.Sign = model.For
	p = c.wants(1, "Southey", "truce", model.Demands, model.BasisNarrator, "a truce at once")
	p.Position.Sign = model.For
	p.Found, p.Note = &model.Position{Side: "Northmark", Issue: "truce", Stance: model.Demands}, "the side was wrong"
	c.wants(2, "EU/E3", "truce", model.Offers, model.BasisNarrator, "to watch the truce")
	p = c.wants(3, "Southey", "truce", model.Demands, model.BasisNarrator, "grain")
	p.Aside, p.Found, p.Note = true, &p.Position, "no position at all"
	p = c.wants(3, "Southey", "grain", model.Demands, model.BasisNarrator, "grain")
	p.Aside, p.Found = true, &p.Position

	c.article(model.Article{ID: "bad \"one\"", Title: hostile, Outlet: "+Evil\nHerald", Author: "-1", URL: "https://evil.example/{x}\\y", Date: date("2032-05-04")},
		"=1+1 <b>Northmark</b> demands\nthe ]]> harbour.")
	c.wants(0, "Northmark", "harbour", model.Demands, model.BasisDocument, "@the ]]> harbour | {")
	return c
}

var exported = time.Date(2032, 6, 1, 9, 30, 0, 0, time.UTC)

// read returns what the question yields of the talks. Without sides it is the principal ones.
func read(t testing.TB, c *coverage, q Question) *Answer {
	t.Helper()
	if q.Comparison.Sides == nil {
		q.Comparison.Sides = []model.SideID{"Northmark", "Southey"}
	}
	q.Version, q.Time = "parley v1.2.3", exported
	a, err := Read(t.Context(), c, q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// years compares 2030 with 2032.
func years(t testing.TB) model.Comparison {
	t.Helper()
	var out model.Comparison
	for _, y := range []string{"2030", "2032"} {
		p, err := model.ParsePeriod(y)
		if err != nil {
			t.Fatal(err)
		}
		out.Periods = append(out.Periods, p)
	}
	return out
}

// written returns the answer in the named format.
func written(t testing.TB, a *Answer, format string) string {
	t.Helper()
	f, ok := Lookup(format)
	if !ok {
		t.Fatalf("there is no format %q", format)
	}
	var out bytes.Buffer
	if err := f.Write(&out, a); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
