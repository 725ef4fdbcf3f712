package ui

import (
	"context"

	"parley/model"
)

// Source answers what the panes ask: stretches of lists, counts and whole articles. It must be safe for concurrent use.
// Every method honours its context: a question whose context is cancelled may return early with the context's error,
// and its answer is dropped. A mistake in a query is a *model.QueryError.
type Source interface {
	// Dossier returns the sides, actors and issues that the articles are read with.
	Dossier() *model.Dossier
	// Articles returns a stretch of the articles that r.Query finds.
	Articles(ctx context.Context, r model.Request) (model.Page[model.ArticleRow], error)
	// Statements returns a stretch of the statements that r.Query finds.
	Statements(ctx context.Context, r model.Request) (model.Page[model.StatementRow], error)
	// Positions returns a stretch of the positions that r.Query finds.
	Positions(ctx context.Context, r model.Request) (model.Page[model.PositionRow], error)
	// Speakers returns all speakers of the statements that r.Query finds, most frequent first.
	Speakers(ctx context.Context, r model.Request) ([]model.SpeakerRow, error)
	// Matrix returns the comparison c of the positions that r.Query finds.
	Matrix(ctx context.Context, r model.Request, c model.Comparison) (model.Matrix, error)
	// Timeline counts the positions that r.Query finds by month and side.
	Timeline(ctx context.Context, r model.Request, sides []model.SideID) (model.Timeline, error)
	// Facets returns the fields of a listing with the values that the found rows have in them.
	Facets(ctx context.Context, l model.Listing, r model.Request) ([]model.Facet, error)
	// Article returns the whole article and the places at which query matches its Text.
	Article(ctx context.Context, id, query string) (model.Article, []model.Span, error)
	// Toggle returns query with field:value added, or taken away if it was there.
	Toggle(query, field, value string) (string, error)
}

// Notebook keeps what the reader makes of positions. What it has kept, the Source answers by from then on. It must be safe for
// concurrent use with the Source.
type Notebook interface {
	// Correct keeps a correction of p; one that leaves everything as it was found takes back what was made of p before.
	Correct(ctx context.Context, p model.PositionRow, c model.Correction) error
	// Undo takes back the last correction and returns what that changed, or false when there is none.
	Undo(ctx context.Context) (model.Amendment, bool, error)
	// Redo makes the correction again that was undone last and returns it, or false when there is none.
	Redo(ctx context.Context) (model.Amendment, bool, error)
}
