package index

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"parley/model"
)

func TestStatementsFound(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, c := range []struct{ name, query, want string }{
		{"all", "", "truce#s0 kyiv#s0 istanbul#s0 istanbul#s1 istanbul#s2 moskva#s0 undated#s0"},
		{"a word said", "annexation", "istanbul#s0"},
		{"not a word of the article around it", "grain", ""},
		{"a word of any piece", "rearming", "istanbul#s1"},
		{"no phrase across pieces", `"nowhere a pause"`, ""},
		{"the speaker's name", "lavrov", "istanbul#s1"},
		{"the speaker's name in another spelling", "zelensky", "kyiv#s0 istanbul#s0 moskva#s0"},
		{"by speaker only", "speaker:zelensky", "kyiv#s0 istanbul#s0"},
		{"by side", "side:ukraine", "kyiv#s0 istanbul#s0"},
		{"by kind", "kind:direct", "kyiv#s0 istanbul#s0 undated#s0"},
		{"fields hold for the same statement", "kind:direct speaker:lavrov", ""},
		{"by the issue of a position that rests on it", "issue:crimea", "istanbul#s0"},
		{"not by a position elsewhere in the article", "article issue:crimea id:truce", ""},
		{"by the article's title", "title:resume", "truce#s0"},
		{"by the beginning of a title's word", "title:negotia*", "istanbul#s0 istanbul#s1 istanbul#s2"},
		{"by title, without", "-title:talks kind:indirect", "istanbul#s2 moskva#s0"},
		{"by outlet and date", "outlet:axios date:2022-03", "istanbul#s0 istanbul#s1 istanbul#s2"},
		{"without", "-kind:direct -speaker:lavrov", "truce#s0 istanbul#s2 moskva#s0"},
		{"anonymous", "is:anonymous", "istanbul#s2"},
		{"what may well be wrong", "is:doubtful", "istanbul#s1"},
		{"what is surer, or not judged", "-is:doubtful id:istanbul", "istanbul#s0 istanbul#s2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := statementIDs(t, x, model.Request{Query: c.query}); got != c.want {
				t.Errorf("%s: got %q, want %q", c.query, got, c.want)
			}
		})
	}
}

func TestStatementsKeepTheirReasons(t *testing.T) {
	a := newArticle(t, "a", "", "2022-03-29", "en", "", "“We stay,” Lavrov said.").says(actor(t, "lavrov"), model.Direct, "We stay,").sure(0.93)
	rule := model.Rule{Name: "quotation before cue", Why: "A quotation with a cue after it.", Example: "“We stay,” he said."}
	a.Statements[0].Rule, a.Statements[0].Speaker.By = rule, model.ByName
	page, err := newTestIndex(t, a.Article).Statements(t.Context(), model.Request{N: 1})
	if err != nil || len(page.Rows) != 1 {
		t.Fatal(page, err)
	}
	if s := page.Rows[0].Statement; s.Rule != rule || s.Confidence != 0.93 || s.Speaker.By != model.ByName {
		t.Errorf("found by %+v, sure %s, speaker by %s", s.Rule, s.Confidence, s.Speaker.By)
	}
}

func TestPositionsFound(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, c := range []struct{ name, query, want string }{
		{"all, by the day they were held", "", "truce#p0 kyiv#p0 istanbul#p0 istanbul#p1 truce#p1"},
		{"a word of the sentence", "unconditional", "truce#p0"},
		{"the holder's name", "zelensky", "kyiv#p0 istanbul#p0"},
		{"by holder", "speaker:russia", "truce#p1"},
		{"by the speaker of a statement in the sentence", "speaker:lavrov", "istanbul#p1"},
		{"by the side that holds it, not the speaker's", "side:ukraine", "truce#p0 kyiv#p0 istanbul#p0"},
		{"by issue and stance", "issue:ceasefire stance:demands", "truce#p0"},
		{"by basis", "basis:narrator", "truce#p1"},
		{"by the kind of a statement in the sentence", "kind:mixed", "istanbul#p1"},
		{"by the day it was held, not the article's", "date:2022 outlet:kyiv", "truce#p1"},
		{"stated", "is:stated side:russia", "istanbul#p1"},
		{"by the article's title", "title:talks side:russia", "truce#p1"},
		{"implied", "is:weak", "truce#p1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := positionIDs(t, x, model.Request{Query: c.query}); got != c.want {
				t.Errorf("%s: got %q, want %q", c.query, got, c.want)
			}
		})
	}
}

func TestTypingFindsFromTheFirstLetters(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, c := range []struct{ query, want string }{
		{"g", "truce istanbul undated"}, // guarantees, going, grain
		{"gr", "undated"},
		{"negotiat", "istanbul"},
		{"negotiations", "istanbul"},
		{"negotiations ", "istanbul"},
		{"ceasefire unc", "truce"},
		{"cease-f", "truce istanbul"},
		{"zelens", "kyiv istanbul moskva"},
		{"speaker:lav", "istanbul"},
		{"speaker:", "truce kyiv istanbul moskva undated"},
		{"issue:sec", "kyiv"},
		{"outlet:ax", "istanbul"},
		{"outlet:kyi", "truce"},
		{"outlet:k", "truce"},
		{"speaker:sm", "truce"},
		{"speaker:smi", "truce"},
		{"title:neg", "istanbul"},
		{`"unconditional ceas`, "truce"},
		{"talks -unc", "truce istanbul"},
	} {
		got := articleIDs(t, x, model.Request{Query: c.query, Typing: true})
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.query, got, c.want)
		}
	}
}

func TestRowsCarryWhatListsShow(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	articles, err := x.Articles(t.Context(), model.Request{Query: "annexation", N: 1})
	if err != nil {
		t.Fatal(err)
	}
	a := articles.Rows[0]
	if a.Title != "Negotiators meet in Istanbul" || a.Outlet != "Axios" || a.Date.String() != "2022-03-29" || a.Lang != "en" || a.Statements != 3 || a.Positions != 2 {
		t.Errorf("article: %+v", a)
	}
	statements, err := x.Statements(t.Context(), model.Request{Query: "nowhere rearm*", N: 9})
	if err != nil {
		t.Fatal(err)
	}
	s := statements.Rows[0]
	if s.ArticleID != "istanbul" || s.Words.Text != "the talks were going nowhere … a pause for rearming" || marked(s.Words) != "nowhere|rearming" {
		t.Errorf("statement: %+v, marked %s", s, marked(s.Words))
	}
	positions, err := x.Positions(t.Context(), model.Request{Query: "cease-fire", N: 9})
	if err != nil {
		t.Fatal(err)
	}
	p := positions.Rows[1]
	if p.Holder != "Sergey Lavrov" || p.Outlet != "Axios" || marked(p.Sentence) != "cease-fire" {
		t.Errorf("position: %+v, marked %s", p, marked(p.Sentence))
	}
	if got := positions.Rows[0].Holder; got != "Ukraine" {
		t.Errorf("holder %q", got)
	}
}

// marked returns the matched pieces of a snippet.
func marked(s model.Snippet) string {
	var words []string
	for _, m := range s.Matches {
		words = append(words, m.In(s.Text))
	}
	return strings.Join(words, "|")
}

func TestPagesOfAnyOrder(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, c := range []struct {
		name string
		r    model.Request
		want string
	}{
		{"newest", model.Request{Order: model.Newest}, "truce kyiv istanbul moskva undated"},
		{"oldest", model.Request{Order: model.Oldest}, "moskva istanbul kyiv truce undated"},
		{"relevant: the title counts more", model.Request{Query: "talks", Order: model.Relevant}, "truce istanbul"},
		{"relevant without words: newest", model.Request{Query: "date:2022", Order: model.Relevant}, "kyiv istanbul moskva"},
		{"a page", model.Request{From: 1, N: 2}, "kyiv istanbul"},
		{"the last page", model.Request{From: 4, N: 2}, "undated"},
		{"beyond the end", model.Request{From: 9, N: 2}, ""},
		{"a negative place", model.Request{From: -3, N: 1}, "truce"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := articleIDs(t, x, c.r); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	p, err := x.Articles(t.Context(), model.Request{})
	if err != nil || p.Total != 5 || len(p.Rows) != 0 {
		t.Errorf("no rows wanted: %+v, %v", p, err)
	}
}

func TestEqualDatesStandByArticleAndPlace(t *testing.T) {
	var articles []model.Article
	for _, id := range []string{"c", "a", "b"} {
		a := newArticle(t, id, "", "2022-03-10", "en", "", "One thing. Another thing.")
		articles = append(articles, a.says(model.Speaker{}, model.Direct, "Another thing").says(model.Speaker{}, model.Direct, "One thing").Article)
	}
	x := newTestIndex(t, articles...)
	for _, order := range []model.Order{model.Newest, model.Oldest, model.Relevant} {
		if got := statementIDs(t, x, model.Request{Query: "thing", Order: order}); got != "a#s0 a#s1 b#s0 b#s1 c#s0 c#s1" {
			t.Errorf("order %d: %s", order, got)
		}
	}
}

func TestArticleWithItsMatches(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, c := range []struct{ name, id, query, want string }{
		{"nothing asked", "istanbul", "", ""},
		{"a word in its forms", "istanbul", "negotiation talk", "negotiated|talks"},
		{"a spelling", "istanbul", "kyiv", "Kiev"},
		{"a phrase as one", "istanbul", `"recognise the annexation"`, "recognise the annexation"},
		{"a hyphenated word", "istanbul", "ceasefire", "cease-fire"},
		{"near", "istanbul", "near:4(annexation reporters)", "annexation|reporters"},
		{"a prefix", "istanbul", "annex*", "annexation"},
		{"fuzzy", "istanbul", "anexation~", "annexation"},
		{"not what is not wanted", "istanbul", "talks -annexation", "talks"},
		{"not what other fields ask", "istanbul", "title:talks speaker:lavrov talks", "talks"},
		{"either", "istanbul", "annexation OR mood", "annexation|mood"},
		{"not the stop words", "istanbul", "the mood", "mood"},
		{"an abbreviation", "istanbul", "US", "U.S."},
		{"Cyrillic", "kyiv", "зеленский одеса перемир'я", "Одесу|Зеленський|Перемир’я"},
		{"Cyrillic cases", "moskva", "zelensky переговорами", "переговоры|Зеленским"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, spans, err := x.Article(t.Context(), c.id, c.query)
			if err != nil {
				t.Fatal(err)
			}
			if got := marked(model.Snippet{Text: a.Text, Matches: spans}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if _, _, err := x.Article(t.Context(), "nowhere", ""); err == nil || !strings.Contains(err.Error(), `"nowhere"`) {
		t.Errorf("an article that is not there: %v", err)
	}
	var mistake *model.QueryError
	if _, _, err := x.Article(t.Context(), "istanbul", "side:xx"); !errors.As(err, &mistake) {
		t.Errorf("a mistaken query: %v", err)
	}
}

func TestEveryWordFoundIsMarked(t *testing.T) {
	corpus := testCorpus(t)
	x := newTestIndex(t, corpus...)
	for _, a := range corpus {
		for _, w := range splitWords(a.Text, nil) {
			query := a.Text[w.start:w.end]
			if found := " " + articleIDs(t, x, model.Request{Query: `"` + query + `"`}) + " "; !strings.Contains(found, " "+a.ID+" ") {
				t.Errorf("%s does not find %s", query, a.ID)
			}
			_, spans, err := x.Article(t.Context(), a.ID, `"`+query+`"`)
			if err != nil {
				t.Fatal(err)
			}
			hit := false
			for _, s := range spans {
				hit = hit || s.Start() <= w.start && w.end <= s.End()
			}
			if !hit {
				t.Errorf("%s is not marked in %s: %v", query, a.ID, spans)
			}
		}
	}
}

func TestSpeakersMostFrequentFirst(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	rows, err := x.Speakers(t.Context(), model.Request{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, fmt.Sprintf("%s=%s %d", r.Key, r.Speaker.Label(), r.Count))
		if n := strings.Count(statementIDs(t, x, model.Request{Query: printQuery(fieldValue{speakerField, r.Key, exact})}), "#"); n != r.Count {
			t.Errorf("speaker:%s finds %d statements, not %d", r.Key, n, r.Count)
		}
	}
	want := []string{
		"zelensky=Volodymyr Zelensky 2", "peskov=Dmitry Peskov 1", "John Smith=John Smith 1", "lavrov=Sergey Lavrov 1",
		"anonymous: a Western official=anonymous: a Western official 1", "unknown=unknown 1",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestSpeakerKeysAreExact(t *testing.T) {
	a := newArticle(t, "a", "", "", "en", "", "First. Second. Third. Fourth.").
		says(model.NamedSpeaker(model.Span{}, "Smith"), model.Direct, "First").
		says(model.NamedSpeaker(model.Span{}, "Anna Smith"), model.Direct, "Second").
		says(model.NamedSpeaker(model.Span{}, "Lavrov"), model.Direct, "Third").
		says(actor(t, "lavrov"), model.Direct, "Fourth")
	x := newTestIndex(t, a.Article)
	rows, err := x.Speakers(t.Context(), model.Request{})
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 {
		t.Fatalf("%d speakers", len(rows))
	}
	for _, r := range rows {
		if got := statementIDs(t, x, model.Request{Query: printQuery(fieldValue{speakerField, r.Key, exact})}); strings.Contains(got, " ") {
			t.Errorf("speaker:%s finds %s", r.Key, got)
		}
	}
	if got := statementIDs(t, x, model.Request{Query: "speaker:smith"}); got != "a#s0 a#s1" {
		t.Errorf("a part of a name finds %s", got)
	}
}

func TestMatrixOfWhatIsFound(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	m, err := x.Matrix(t.Context(), model.Request{Query: "-is:weak crimea OR ceasefire OR annexation"}, model.Comparison{Sides: []model.SideID{"Russia", "Ukraine"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range m.Rows {
		for i, c := range row.Cells {
			if !c.IsEmpty() {
				got = append(got, fmt.Sprintf("%s %s %d %s %s", row.Issue.ID, m.Sides[i], c.Count, c.Lead.ID, marked(c.Lead.Sentence)))
			}
		}
	}
	want := []string{"ceasefire Russia 1 istanbul#p1 cease-fire", "ceasefire Ukraine 1 truce#p0 ceasefire", "crimea Ukraine 1 istanbul#p0 annexation"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestPassages(t *testing.T) {
	long := strings.Repeat("Nothing of note happened on that long day. ", 8) + "Then the envoy spoke of sanctions relief, " +
		strings.Repeat("and more words followed without an end in sight, ", 8) + "until he stopped."
	a := newArticle(t, "a", "", "", "en", "", "The envoy arrived early.", "Relief   was\nsmall.", long, "Sanctions.").Article
	x := newTestIndex(t, a)
	for _, c := range []struct{ name, query, want, marked string }{
		{"without words, the beginning", "", "The envoy arrived early.", ""},
		{"the first match", "envoy", "The envoy arrived early.", "envoy"},
		{"the stretch with most parts of the query", "envoy relief",
			"…happened on that long day. Then the envoy spoke of sanctions relief, and more words followed without an end in sight, and more words followed without an end…", "envoy|relief"},
		{"single spaces", `"relief was"`, "Relief was small.", "Relief was"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := x.Articles(t.Context(), model.Request{Query: c.query, N: 1})
			if err != nil {
				t.Fatal(err)
			}
			s := p.Rows[0].Snippet
			if s.Text != c.want || marked(s) != c.marked {
				t.Errorf("got %q, marked %q", s.Text, marked(s))
			}
			if runes(s.Text) > passageLength+2 {
				t.Errorf("%d runes", runes(s.Text))
			}
		})
	}
}

func TestReplacedArticleTakesItsRowsAlong(t *testing.T) {
	corpus := testCorpus(t)
	x := newTestIndex(t, corpus...)
	revised := newArticle(t, "istanbul", "Axios", "2022-03-30", "en", "Talks end", "“No deal,” Peskov said.").
		says(actor(t, "peskov"), model.Direct, "No deal,").Article
	if err := x.Put(t.Context(), revised); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ query, want string }{
		{"outlet:axios", "istanbul"}, {"annexation", ""}, {"speaker:lavrov", ""}, {"deal", "istanbul"}, {"date:2022-03-30", "istanbul"}, {"date:2022-03-29", ""},
	} {
		if got := articleIDs(t, x, model.Request{Query: c.query}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.query, got, c.want)
		}
	}
	if got := statementIDs(t, x, model.Request{Query: "outlet:axios"}); got != "istanbul#s0" {
		t.Errorf("statements: %s", got)
	}
	if got := positionIDs(t, x, model.Request{Query: "outlet:axios"}); got != "" {
		t.Errorf("positions: %s", got)
	}
	if a, _, err := x.Article(t.Context(), "istanbul", ""); err != nil || a.Title != "Talks end" {
		t.Errorf("article: %q, %v", a.Title, err)
	}
}

func TestTheLastOfEqualIDsStays(t *testing.T) {
	first := newArticle(t, "a", "", "", "en", "First", "One.").Article
	second := newArticle(t, "a", "", "", "en", "Second", "Two.").Article
	x := newTestIndex(t, first, second)
	p, err := x.Articles(t.Context(), model.Request{N: 9})
	if err != nil || p.Total != 1 || p.Rows[0].Title != "Second" {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestNothingIsAddedWhenTheContextEnds(t *testing.T) {
	x := newTestIndex(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := x.Put(ctx, testCorpus(t)...); !errors.Is(err, context.Canceled) {
		t.Errorf("Put: %v", err)
	}
	if got := articleIDs(t, x, model.Request{}); got != "" {
		t.Errorf("found %s", got)
	}
	if _, err := x.Articles(ctx, model.Request{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Articles: %v", err)
	}
	if err := x.Put(t.Context(), testCorpus(t)...); err != nil {
		t.Fatal(err)
	}
	if got := articleIDs(t, x, model.Request{Query: "grain"}); got != "undated" {
		t.Errorf("after a Put that was cut short: found %s", got)
	}
}

func TestArticleWithoutIDIsRefused(t *testing.T) {
	x := newTestIndex(t)
	if err := x.Put(t.Context(), model.Article{Path: "some/file.txt", Text: "Text."}); err == nil || !strings.Contains(err.Error(), "some/file.txt") {
		t.Errorf("got %v", err)
	}
}

func TestClosedIndexSaysSo(t *testing.T) {
	x, err := New(testDossier())
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if err := x.Put(t.Context(), model.Article{ID: "a"}); !errors.Is(err, ErrClosed) {
		t.Errorf("Put: %v", err)
	}
	if _, err := x.Articles(t.Context(), model.Request{}); !errors.Is(err, ErrClosed) {
		t.Errorf("Articles: %v", err)
	}
}
