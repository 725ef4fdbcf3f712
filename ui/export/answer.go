package export

import (
	"context"
	"math"
	"slices"
	"strings"
	"time"

	"parley/model"
)

// Source is where the positions and their articles come from. A mistake in a query is a *model.QueryError.
type Source interface {
	Dossier() *model.Dossier
	Positions(ctx context.Context, r model.Request) (model.Page[model.PositionRow], error)
	Article(ctx context.Context, id, query string) (model.Article, []model.Span, error)
}

// Question is what is to be exported: what a screen shows, or a command prints.
type Question struct {
	Request    model.Request // its Order, From and N do not matter
	Comparison model.Comparison
	Folded     bool     // leave out positions that are only implied
	Limit      int      // issues at most; 0 for all
	Corpus     []string // the files and folders that source has read; none for the dossier's own articles
	Unread     bool     // not to their end yet

	Version string
	Time    time.Time
}

// Answer is a comparison with everything that stands behind it. Matrix, findings and positions come from the same rows, so
// that every format counts the same.
type Answer struct {
	Head      Head
	Matrix    model.Matrix
	Positions []Position // behind the matrix's cells, newest first; also those that the reader set aside
	Articles  []*Article // in which the positions stand, in the order of their citation keys

	dossier  *model.Dossier
	columns  []model.Column                      // of the matrix
	findings map[model.IssueID][][]model.Finding // behind the cells of a row, by column
	byID     map[string]*Position
	amended  []*Position // those that the reader corrected or set aside
}

// Position is a position with what its row needs of the article and the dossier.
type Position struct {
	model.PositionRow
	Article *Article
	Finding string // ID of the position that it counts with: its own, unless it repeats another; "" when it was set aside
	Periods []string
	Role    string // the office that the holder had at the time, as far as the dossier knows
	Speaker model.Statement
	Before  string // the text before the sentence, and after it: some words on one line
	After   string
}

// Article is an article with the key that it is cited by.
type Article struct {
	model.Article
	Key string
}

// Read asks source for what q is about.
func Read(ctx context.Context, source Source, q Question) (*Answer, error) {
	d := source.Dossier()
	edition, err := editionOf(d)
	if err != nil {
		return nil, err
	}
	rows, err := positions(ctx, source, q.Request)
	if err != nil {
		return nil, err
	}
	matrix, err := compare(ctx, source, q, rows)
	if err != nil {
		return nil, err
	}
	a := &Answer{
		Head: Head{Version: q.Version, Time: q.Time, Dossier: d.Name, Edition: edition, Corpus: q.Corpus, Unread: q.Unread,
			Query: q.Request.Query, Comparison: q.Comparison, Folded: q.Folded, Limit: q.Limit},
		Matrix: matrix, dossier: d,
	}
	if q.Limit > 0 {
		a.Matrix.Rows = a.Matrix.Rows[:min(q.Limit, len(a.Matrix.Rows))]
	}
	a.columns = a.Matrix.Columns()
	standsFor := a.sort(rows)
	articles := map[string]*Article{}
	for _, row := range rows {
		if !a.shows(row) {
			continue
		}
		if articles[row.ArticleID] == nil {
			article, _, err := source.Article(ctx, row.ArticleID, "")
			if err != nil {
				return nil, err
			}
			articles[row.ArticleID] = &Article{Article: article}
		}
		p := newPosition(d, row, articles[row.ArticleID], standsFor[row.ID])
		for _, period := range a.Matrix.Periods {
			if label := periodLabel(period); label != "" && period.Holds(row.Position.Date) {
				p.Periods = append(p.Periods, label)
			}
		}
		a.Positions = append(a.Positions, p)
		switch {
		case p.Aside:
			a.Head.Aside++
		case p.Found != nil:
			a.Head.Corrected++
		}
	}
	a.index()
	return a, nil
}

// compare returns the matrix of the rows that q found. Under a query nothing is new or dropped that was said outside it.
func compare(ctx context.Context, source Source, q Question, rows []model.PositionRow) (model.Matrix, error) {
	if q.Request.Query == "" {
		return model.Compare(source.Dossier(), q.Comparison, rows), nil
	}
	whole, err := positions(ctx, source, model.Request{})
	if err != nil {
		return model.Matrix{}, err
	}
	return model.CompareWithin(source.Dossier(), q.Comparison, rows, whole), nil
}

// positions returns all positions that r.Query finds, newest first, and also those that the reader set aside: these are found
// only by a query that asks about them.
func positions(ctx context.Context, source Source, r model.Request) ([]model.PositionRow, error) {
	r.Order, r.From, r.N = model.Newest, 0, math.MaxInt32
	counted, err := source.Positions(ctx, r)
	if err != nil {
		return nil, err
	}
	r.Query = strings.TrimSpace("is:aside " + r.Query)
	aside, err := source.Positions(ctx, r)
	if err != nil {
		return nil, err
	}
	if len(aside.Rows) == 0 {
		return counted.Rows, nil
	}
	rows, known := counted.Rows, map[string]bool{}
	for _, row := range rows {
		known[row.ID] = true
	}
	for _, row := range aside.Rows {
		if !known[row.ID] {
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b model.PositionRow) int { return b.Position.Date.Compare(a.Position.Date) })
	return rows, nil
}

// sort puts the findings of rows into the cells that they stand in, and returns for each row's ID the ID of the finding that
// it counts with.
func (a *Answer) sort(rows []model.PositionRow) map[string]string {
	a.findings = map[model.IssueID][][]model.Finding{}
	for _, r := range a.Matrix.Rows {
		a.findings[r.Issue.ID] = make([][]model.Finding, len(a.columns))
	}
	standsFor := map[string]string{}
	for _, f := range model.Merge(withoutAside(rows)) {
		standsFor[f.ID] = f.ID
		for _, r := range f.Repeats {
			standsFor[r.ID] = f.ID
		}
		if cells, inMatrix := a.findings[f.Position.Issue]; inMatrix {
			for i := range a.columns {
				if a.inColumn(f.PositionRow, i) {
					cells[i] = append(cells[i], f)
				}
			}
		}
	}
	return standsFor
}

// withoutAside returns the rows that the reader has not set aside.
func withoutAside(rows []model.PositionRow) []model.PositionRow {
	return slices.DeleteFunc(slices.Clone(rows), func(r model.PositionRow) bool { return r.Aside })
}

// shows reports whether the position stands behind one of the matrix's cells, or would if it had not been set aside.
func (a *Answer) shows(r model.PositionRow) bool {
	found, inMatrix := a.findings[r.Position.Issue]
	for i := range a.columns {
		if inMatrix && a.inColumn(r, i) && (r.Aside || !a.Head.Folded || !r.Position.Weak || alone(found[i]) || a.changes(r, i)) {
			return true
		}
	}
	return false
}

// inColumn reports whether the position is of the side and the period of a column.
func (a *Answer) inColumn(r model.PositionRow, column int) bool {
	c := a.columns[column]
	return c.Side == r.Position.Side && c.Period.Holds(r.Position.Date)
}

// alone reports whether a cell has nothing but implied positions: they are shown also where such are folded.
func alone(findings []model.Finding) bool {
	return !slices.ContainsFunc(findings, func(f model.Finding) bool { return !f.Position.Weak })
}

// changes reports whether the position is one of the two that show the change of its issue's cell in a column.
func (a *Answer) changes(r model.PositionRow, column int) bool {
	i := slices.IndexFunc(a.Matrix.Rows, func(row model.MatrixRow) bool { return row.Issue.ID == r.Position.Issue })
	if i < 0 {
		return false
	}
	c := a.Matrix.Rows[i].Cells[column].Change
	return r.ID == c.Before.ID || r.ID == c.After.ID
}

// index gives the articles their keys and sorts them.
func (a *Answer) index() {
	a.byID = map[string]*Position{}
	seen := map[*Article]bool{}
	for i := range a.Positions {
		p := &a.Positions[i]
		a.byID[p.ID] = p
		if p.Aside || p.Found != nil {
			a.amended = append(a.amended, p)
		}
		if !seen[p.Article] {
			seen[p.Article] = true
			a.Articles = append(a.Articles, p.Article)
		}
	}
	giveKeys(a.Articles)
	slices.SortFunc(a.Articles, func(x, y *Article) int { return strings.Compare(x.Key, y.Key) })
}

// corrections returns the positions of a cell that the reader corrected, and those that were set aside, newest first.
func (a *Answer) corrections(issue model.IssueID, column int) (corrected, aside []*Position) {
	for _, p := range a.amended {
		switch {
		case p.PositionRow.Position.Issue != issue || !a.inColumn(p.PositionRow, column):
		case p.Aside:
			aside = append(aside, p)
		default:
			corrected = append(corrected, p)
		}
	}
	return corrected, aside
}

// evidence returns the positions behind a cell, newest first; implied ones only where they are shown.
func (a *Answer) evidence(issue model.IssueID, column int) []*Position {
	var out []*Position
	for _, f := range a.findings[issue][column] {
		for _, r := range append([]model.PositionRow{f.PositionRow}, f.Repeats...) {
			if p := a.byID[r.ID]; p != nil {
				out = append(out, p)
			}
		}
	}
	slices.SortStableFunc(out, func(p, q *Position) int { return q.Position.Date.Compare(p.Position.Date) })
	return out
}

// newPosition returns a row with what stands around it.
func newPosition(d *model.Dossier, row model.PositionRow, article *Article, finding string) Position {
	p := Position{PositionRow: row, Article: article, Finding: finding}
	if actor, known := d.Actor(row.Position.ActorID); known {
		for _, r := range actor.Roles {
			if !row.Position.Date.IsZero() && r.At(row.Position.Date) {
				p.Role = r.Title
				break
			}
		}
	}
	p.Speaker, _ = article.tells(row.Position)
	p.Before, p.After = around(article.Text, row.Position.Evidence())
	return p
}

// tells returns the statement in whose words a position is told: of those in its sentence that somebody of the telling side
// makes, the one that takes up most of it. What a reporter or a document tells stands in no statement.
func (a *Article) tells(p model.Position) (model.Statement, bool) {
	var best model.Statement
	most := 0
	if p.Basis != model.BasisQuote && p.Basis != model.BasisReported {
		return best, false
	}
	for _, s := range a.Statements {
		shared := 0
		for _, piece := range s.Content() {
			shared += max(0, min(piece.End(), p.Evidence().End())-max(piece.Start(), p.Evidence().Start()))
		}
		if shared > most && s.Speaker.Side == p.Teller {
			best, most = s, shared
		}
	}
	return best, most > 0
}
