package index

import (
	"context"
	"fmt"

	"parley/model"
)

// Articles returns a stretch of the articles that r.Query finds.
func (x *Index) Articles(ctx context.Context, r model.Request) (model.Page[model.ArticleRow], error) {
	return page(ctx, x, model.Articles, r, func(r *row, m *matcher) model.ArticleRow {
		a := r.of
		return model.ArticleRow{
			ID: a.ID, Title: a.title, Outlet: a.Outlet, Date: a.Date, Lang: a.Lang,
			Statements: len(a.Statements), Positions: a.counted(), Snippet: m.passage(&a.Article),
		}
	})
}

// Statements returns a stretch of the statements that r.Query finds.
func (x *Index) Statements(ctx context.Context, r model.Request) (model.Page[model.StatementRow], error) {
	return page(ctx, x, model.Statements, r, func(r *row, m *matcher) model.StatementRow {
		a, s := r.of, r.of.Statements[r.place]
		return model.StatementRow{
			ID: fmt.Sprintf("%s#s%d", a.ID, r.place), ArticleID: a.ID, Title: a.title, Outlet: a.Outlet, Date: a.Date,
			Statement: s, Words: m.wordsSnippet(a.Text, s),
		}
	})
}

// Positions returns a stretch of the positions that r.Query finds.
func (x *Index) Positions(ctx context.Context, r model.Request) (model.Page[model.PositionRow], error) {
	return page(ctx, x, model.Positions, r, func(r *row, m *matcher) model.PositionRow {
		row := x.positionRow(r)
		row.Sentence = m.snippet(row.Sentence.Text)
		return row
	})
}

// page finds rows and makes those that are asked for into what a list shows.
func page[Row any](ctx context.Context, x *Index, l model.Listing, r model.Request, show func(*row, *matcher) Row) (model.Page[Row], error) {
	found, err := x.find(ctx, l, r)
	if err != nil {
		return model.Page[Row]{}, err
	}
	m := newMatcher(x.analyzer, found.query)
	p := model.Page[Row]{Total: len(found.hits)}
	for _, h := range found.page(r) {
		if err := ctx.Err(); err != nil {
			return model.Page[Row]{}, err
		}
		p.Rows = append(p.Rows, show(&found.rows[h.row], m))
	}
	return p, nil
}

// positionRow returns a position as lists show it, without the query's matches.
func (x *Index) positionRow(r *row) model.PositionRow {
	a, p := r.of, r.of.readings[r.place]
	row := model.PositionRow{
		ID: fmt.Sprintf("%s#p%d", a.ID, r.place), ArticleID: a.ID, Title: a.title, Outlet: a.Outlet,
		Holder: x.holder(p.Position), Position: p.Position, Sentence: model.Snippet{Text: p.Evidence().In(a.Text)},
	}
	if p.made != nil {
		row.Found, row.Aside, row.Note = &a.Positions[r.place], p.made.Aside, p.made.Note
	}
	return row
}

// counted returns how many of an article's positions the reader has not set aside.
func (rec *record) counted() int {
	n := 0
	for _, p := range rec.readings {
		if !p.aside() {
			n++
		}
	}
	return n
}

// Matrix returns the comparison c of the positions that r.Query finds. From, N and Order do not matter.
func (x *Index) Matrix(ctx context.Context, r model.Request, c model.Comparison) (model.Matrix, error) {
	found, err := x.compared(ctx, r)
	if err != nil {
		return model.Matrix{}, err
	}
	whole, err := x.compared(ctx, model.Request{})
	if err != nil {
		return model.Matrix{}, err
	}
	compared := found.coverage.Within(whole.coverage).Compare(x.dossier, c)
	m := newMatcher(x.analyzer, found.query)
	for _, row := range compared.Rows {
		for i := range row.Cells {
			lead := &row.Cells[i].Lead
			lead.Sentence = m.snippet(lead.Sentence.Text)
		}
	}
	return compared, nil
}

// Timeline counts the positions that r.Query finds by month and side. From, N and Order do not matter.
func (x *Index) Timeline(ctx context.Context, r model.Request, sides []model.SideID) (model.Timeline, error) {
	found, err := x.compared(ctx, r)
	if err != nil {
		return model.Timeline{}, err
	}
	return found.coverage.Timeline(x.dossier, sides), nil
}

// compared returns the answer to r with its positions made ready to be compared. An answer keeps them: the matrix, its
// timeline and other periods of it are asked for again and again.
func (x *Index) compared(ctx context.Context, r model.Request) (*found, error) {
	r.Order = model.Newest
	f, err := x.find(ctx, model.Positions, r)
	if err != nil {
		return nil, err
	}
	f.ready.Do(func() {
		told := make([]*model.Told, len(f.hits))
		for i, h := range f.hits {
			row := &f.rows[h.row]
			told[i] = &row.of.told[row.place]
		}
		f.coverage = model.NewCoverage(x.register, told, func(i int) model.PositionRow { return x.positionRow(&f.rows[f.hits[i].row]) })
	})
	return f, nil
}

// Article returns the article with the given ID and the places at which query matches its Text, in order.
func (x *Index) Article(ctx context.Context, id, query string) (model.Article, []model.Span, error) {
	if err := ctx.Err(); err != nil {
		return model.Article{}, nil, err
	}
	q, err := parse(query, false, x.fields)
	if err != nil {
		return model.Article{}, nil, err
	}
	rec := x.article(id)
	if rec == nil {
		return model.Article{}, nil, fmt.Errorf("there is no article %q in the index", id)
	}
	return rec.Article, spans(rec.Text, newMatcher(x.analyzer, q).find(rec.Text)), nil
}
