package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"parley/model"
)

// fakeSource answers from a few articles of our own and counts what it is asked. Tests delay its answers by holding the
// commands that ask (see driver_test.go); it honours a cancelled context unless deaf.
type fakeSource struct {
	dossier  *model.Dossier
	articles []model.Article

	many int   // when set, there are this many articles and statements, made up as they are asked for
	deaf bool  // answers even when it was cancelled
	fail error // what every question fails with

	made   map[model.PositionKey]model.Correction // what the reader makes of positions
	amends []model.Amendment
	undone int // of them, the last ones

	asked map[string]int             // questions by method
	given map[string]context.Context // with the last question to a method
	rows  int                        // rows handed out
}

func newFake() *fakeSource {
	return &fakeSource{dossier: fakeDossier(), articles: fakeArticles(), made: map[model.PositionKey]model.Correction{}, asked: map[string]int{}, given: map[string]context.Context{}}
}

func (f *fakeSource) Dossier() *model.Dossier { return f.dossier }

// begin counts a question and says whether it can be answered: the word "bad:" is the fake's only mistake in a query.
func (f *fakeSource) begin(ctx context.Context, method, query string) error {
	f.asked[method]++
	f.given[method] = ctx
	if err := ctx.Err(); err != nil && !f.deaf {
		return err
	}
	if f.fail != nil {
		return f.fail
	}
	if i := strings.Index(query, "bad:"); i >= 0 {
		return &model.QueryError{Column: len([]rune(query[:i])) + 1, Message: `there is no field "bad"`, Suggest: "basis:"}
	}
	return nil
}

func (f *fakeSource) Articles(ctx context.Context, r model.Request) (model.Page[model.ArticleRow], error) {
	if err := f.begin(ctx, "Articles", r.Query); err != nil {
		return model.Page[model.ArticleRow]{}, err
	}
	if f.many > 0 {
		return made(f, r, func(i int) model.ArticleRow {
			return model.ArticleRow{ID: fmt.Sprint("made-", i), Title: fmt.Sprintf("Переговори, день %d: talks go on", i),
				Outlet: "The Daily Ledger", Date: day("2022-03-10"), Statements: i % 40, Positions: i % 7}
		}), nil
	}
	var rows []model.ArticleRow
	for _, a := range f.articles {
		if found(r.Query, a.Text, a.Outlet, model.Speaker{}) {
			rows = append(rows, model.ArticleRow{ID: a.ID, Title: a.DisplayTitle(), Outlet: a.Outlet, Date: a.Date, Lang: a.Lang,
				Statements: len(a.Statements), Positions: len(a.Positions), Snippet: snippet(a.Text, r.Query)})
		}
	}
	return pageOf(f, r, rows), nil
}

func (f *fakeSource) Statements(ctx context.Context, r model.Request) (model.Page[model.StatementRow], error) {
	if err := f.begin(ctx, "Statements", r.Query); err != nil {
		return model.Page[model.StatementRow]{}, err
	}
	if f.many > 0 {
		a := f.articles[0]
		return made(f, r, func(i int) model.StatementRow {
			return model.StatementRow{ID: fmt.Sprint("made#s", i), ArticleID: a.ID, Title: a.Title, Outlet: a.Outlet, Date: a.Date,
				Statement: a.Statements[0], Words: model.Snippet{Text: fmt.Sprintf("Words number %d", i)}}
		}), nil
	}
	var rows []model.StatementRow
	for _, a := range f.articles {
		for i, s := range a.Statements {
			if found(r.Query, s.Words(a.Text), a.Outlet, s.Speaker) {
				rows = append(rows, model.StatementRow{ID: fmt.Sprint(a.ID, "#s", i), ArticleID: a.ID, Title: a.Title, Outlet: a.Outlet,
					Date: a.Date, Statement: s, Words: snippet(s.Words(a.Text), r.Query)})
			}
		}
	}
	return pageOf(f, r, rows), nil
}

func (f *fakeSource) positions(query string) (rows []model.PositionRow) {
	for _, a := range f.articles {
		for i, p := range a.Positions {
			row := model.PositionRow{ID: fmt.Sprint(a.ID, "#p", i), ArticleID: a.ID, Title: a.Title, Outlet: a.Outlet,
				Position: p, Sentence: snippet(p.Evidence().In(a.Text), query)}
			if c, corrected := f.made[row.Key()]; corrected {
				issue, _ := f.dossier.Issue(c.Issue)
				row.Found, row.Position, row.Aside, row.Note = &p, p.Corrected(c, issue), c.Aside, c.Note
			}
			row.Holder = string(row.Position.Side)
			if foundPosition(query, row.Position, a.Outlet, row.Sentence.Text) && (row.Aside == strings.Contains(query, "is:aside") || strings.Contains(query, asideToo)) {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

func (f *fakeSource) Positions(ctx context.Context, r model.Request) (model.Page[model.PositionRow], error) {
	if err := f.begin(ctx, "Positions", r.Query); err != nil {
		return model.Page[model.PositionRow]{}, err
	}
	rows := f.positions(r.Query)
	if r.Order == model.Newest {
		slices.SortStableFunc(rows, func(a, b model.PositionRow) int { return b.Position.Date.Compare(a.Position.Date) })
	}
	return pageOf(f, r, rows), nil
}

func (f *fakeSource) Speakers(ctx context.Context, r model.Request) ([]model.SpeakerRow, error) {
	if err := f.begin(ctx, "Speakers", r.Query); err != nil {
		return nil, err
	}
	var rows []model.SpeakerRow
	for _, a := range f.articles {
		for _, s := range a.Statements {
			if !found(r.Query, s.Words(a.Text), a.Outlet, s.Speaker) {
				continue
			}
			key := s.Speaker.Label()
			i := slices.IndexFunc(rows, func(r model.SpeakerRow) bool { return r.Key == key })
			if i < 0 {
				rows, i = append(rows, model.SpeakerRow{Speaker: s.Speaker, Key: key}), len(rows)
			}
			rows[i].Count++
		}
	}
	slices.SortStableFunc(rows, func(a, b model.SpeakerRow) int { return b.Count - a.Count })
	return rows, nil
}

func (f *fakeSource) Matrix(ctx context.Context, r model.Request, c model.Comparison) (model.Matrix, error) {
	if err := f.begin(ctx, "Matrix", r.Query); err != nil {
		return model.Matrix{}, err
	}
	return model.Compare(f.dossier, c, f.positions(r.Query)), nil
}

func (f *fakeSource) Timeline(ctx context.Context, r model.Request, sides []model.SideID) (model.Timeline, error) {
	if err := f.begin(ctx, "Timeline", r.Query); err != nil {
		return model.Timeline{}, err
	}
	return model.TimelineOf(f.dossier, sides, f.positions(r.Query)), nil
}

func (f *fakeSource) Facets(ctx context.Context, l model.Listing, r model.Request) ([]model.Facet, error) {
	if err := f.begin(ctx, "Facets", r.Query); err != nil {
		return nil, err
	}
	outlets := model.Facet{Field: "outlet", Label: "Outlet"}
	for _, a := range f.articles {
		v := model.FacetValue{Value: a.Outlet, Label: a.Outlet, Count: 1}
		v.On = strings.Contains(r.Query, "outlet:"+quoted(a.Outlet))
		outlets.Values = append(outlets.Values, v)
	}
	kinds := model.Facet{Field: "kind", Label: "Kind", Other: 2, Values: []model.FacetValue{
		{Value: "direct", Label: "direct", Count: 4}, {Value: "indirect", Label: "indirect", Count: 3}}}
	return []model.Facet{outlets, kinds}, nil
}

func (f *fakeSource) Article(ctx context.Context, id, query string) (model.Article, []model.Span, error) {
	if err := f.begin(ctx, "Article", query); err != nil {
		return model.Article{}, nil, err
	}
	for _, a := range f.articles {
		if a.ID == id {
			return a, matches(a.Text, query), nil
		}
	}
	if f.many > 0 {
		a := f.articles[0]
		a.ID = id
		return a, nil, nil
	}
	return model.Article{}, nil, fmt.Errorf("there is no article %q", id)
}

func (f *fakeSource) Toggle(query, field, value string) (string, error) {
	term := field + ":" + quoted(value)
	if rest, found := strings.CutSuffix(query, term); found {
		return strings.TrimSpace(rest), nil
	}
	return strings.TrimSpace(query + " " + term), nil
}

func (f *fakeSource) Correct(ctx context.Context, p model.PositionRow, c model.Correction) error {
	if err := f.begin(ctx, "Correct", ""); err != nil {
		return err
	}
	a := model.Amendment{Key: p.Key(), Is: &c}
	if was, corrected := f.made[a.Key]; corrected {
		a.Was = &was
	}
	if k := a.Key; c == (model.Correction{Side: k.Side, Issue: k.Issue, Stance: k.Stance}) {
		a.Is = nil
	}
	f.amends, f.undone = append(f.amends[:len(f.amends)-f.undone], a), 0
	f.amend(a)
	return nil
}

func (f *fakeSource) Undo(ctx context.Context) (model.Amendment, bool, error) {
	if err := f.begin(ctx, "Undo", ""); err != nil || f.undone == len(f.amends) {
		return model.Amendment{}, false, err
	}
	f.undone++
	a := f.amends[len(f.amends)-f.undone].Reversed()
	f.amend(a)
	return a, true, nil
}

func (f *fakeSource) Redo(ctx context.Context) (model.Amendment, bool, error) {
	if err := f.begin(ctx, "Redo", ""); err != nil || f.undone == 0 {
		return model.Amendment{}, false, err
	}
	a := f.amends[len(f.amends)-f.undone]
	f.undone--
	f.amend(a)
	return a, true, nil
}

func (f *fakeSource) amend(a model.Amendment) {
	delete(f.made, a.Key)
	if a.Is != nil {
		f.made[a.Key] = *a.Is
	}
}

func quoted(value string) string {
	if strings.ContainsAny(value, " /") {
		return `"` + value + `"`
	}
	return value
}

// made returns the asked stretch of f.many rows without making the others.
func made[Row any](f *fakeSource, r model.Request, row func(int) Row) model.Page[Row] {
	page := model.Page[Row]{Total: f.many}
	for i := r.From; i < min(r.From+r.N, f.many); i++ {
		page.Rows = append(page.Rows, row(i))
	}
	f.rows += len(page.Rows)
	return page
}

func pageOf[Row any](f *fakeSource, r model.Request, rows []Row) model.Page[Row] {
	page := model.Page[Row]{Total: len(rows)}
	page.Rows = rows[min(r.From, len(rows)):min(r.From+r.N, len(rows))]
	f.rows += len(page.Rows)
	return page
}

// words divides a query into its bare words and the values of its fields.
func words(query string) (bare []string, fields [][2]string) {
	inQuotes := false
	for _, w := range strings.FieldsFunc(query, func(r rune) bool {
		if r == '"' {
			inQuotes = !inQuotes
		}
		return !inQuotes && strings.ContainsRune(" ()", r)
	}) {
		if field, value, isField := strings.Cut(w, ":"); isField {
			fields = append(fields, [2]string{field, strings.Trim(value, `"`)})
		} else {
			bare = appendWord(bare, w)
		}
	}
	return bare, fields
}

// appendWord adds a word of a query; of "(nego OR nego*)" the fake takes the prefix.
func appendWord(bare []string, w string) []string {
	w = strings.TrimSuffix(strings.ToLower(w), "*")
	if w == "or" || slices.Contains(bare, w) {
		return bare
	}
	return append(bare, w)
}

func found(query, text, outlet string, speaker model.Speaker) bool {
	bare, fields := words(query)
	for _, w := range bare {
		if !strings.Contains(strings.ToLower(text), w) {
			return false
		}
	}
	for _, f := range fields {
		field, without := strings.CutPrefix(f[0], "-")
		value := f[1]
		is := true
		switch field {
		case "is": // of positions, see there
			continue
		case "outlet":
			is = value == outlet
		case "speaker":
			is = value == speaker.Label()
		case "side":
			is = value == string(speaker.Side) || value == "unknown" && speaker.Side == ""
		}
		if is == without {
			return false
		}
	}
	return true
}

func foundPosition(query string, p model.Position, outlet, sentence string) bool {
	_, fields := words(query)
	dated, held := false, false
	for _, f := range fields {
		if f[0] == "issue" && f[1] != string(p.Issue) {
			return false
		}
		if f[0] == "date" {
			period, err := model.ParsePeriod(f[1])
			dated, held = true, held || err == nil && period.Holds(p.Date)
		}
	}
	return dated == held && found(query, sentence, outlet, model.Speaker{Side: p.Side})
}

// matches returns where the query's bare words stand in text.
func matches(text, query string) (spans []model.Span) {
	bare, _ := words(query)
	for _, w := range bare {
		for at := 0; ; {
			i := strings.Index(strings.ToLower(text[at:]), w)
			if i < 0 {
				break
			}
			s, err := model.NewSpan(text, at+i, at+i+len(w))
			if err != nil {
				break
			}
			spans = append(spans, s)
			at += i + len(w)
		}
	}
	slices.SortFunc(spans, func(a, b model.Span) int { return a.Start() - b.Start() })
	return spans
}

func snippet(text, query string) model.Snippet {
	return model.Snippet{Text: text, Matches: matches(text, query)}
}

func day(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
