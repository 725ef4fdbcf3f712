package index

import (
	"cmp"
	"context"
	"slices"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"parley/model"
)

// unscored is a query that finds rows without weighing them, which is much faster.
type unscored struct{ query.Query }

// Searcher implements query.Query.
func (q unscored) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	o.Score = scoreNone
	return q.Query.Searcher(ctx, r, m, o)
}

// scoreNone is Bleve's word for not weighing.
const scoreNone = "none"

// nearQuery finds documents in which all terms stand in a field at most distance words apart, in any order. Bleve has no
// such query; it is a conjunction whose matches are sifted by the positions of their terms.
type nearQuery struct {
	field    string
	terms    []string // distinct
	distance int
}

// Searcher implements query.Query.
func (q nearQuery) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	o.IncludeTermVectors = true
	var terms []query.Query
	for _, t := range q.terms {
		term := query.NewTermQuery(t)
		term.SetField(q.field)
		terms = append(terms, term)
	}
	together, err := query.NewConjunctionQuery(terms).Searcher(ctx, r, m, o)
	if err != nil {
		return nil, err
	}
	return searcher.NewFilteringSearcher(ctx, together, func(_ *search.SearchContext, d *search.DocumentMatch) bool {
		var places []place
		for _, l := range d.FieldTermLocations {
			if l.Field == q.field {
				places = append(places, place{int(l.Location.Pos), slices.Index(q.terms, l.Term)})
			}
		}
		return len(withinReach(places, len(q.terms), q.distance)) > 0
	}), nil
}

// rowsOfArticles finds the statements or positions of the articles that another query finds.
type rowsOfArticles struct {
	articles query.Query
	listing  model.Listing
	index    *Index
}

// Searcher implements query.Query.
func (q rowsOfArticles) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	var documents []string
	err := each(ctx, r, m, unscored{q.articles}, func(id rowID, _ float64) {
		rec := q.index.now().rows[id].of
		first, n := 1, len(rec.Statements) // an article's rows are its own, its statements' and its positions'
		if q.listing == model.Positions {
			first, n = 1+n, len(rec.Positions)
		}
		for _, row := range rec.rows[first : first+n] {
			documents = append(documents, row.documentID())
		}
	})
	if err != nil {
		return nil, err
	}
	return searcher.NewDocIDSearcher(ctx, r, documents, 1, o)
}

// place is where one of the terms of a near stands.
type place struct{ position, term int }

// withinReach returns those of the places that are part of a stretch of at most distance words from first to last in
// which each of the terms 0..n-1 stands. It sorts places.
func withinReach(places []place, n, distance int) []place {
	slices.SortFunc(places, func(a, b place) int { return cmp.Compare(a.position, b.position) })
	var reached []place
	counts := make([]int, n)
	missing, first, taken := n, 0, 0
	for i, p := range places {
		if counts[p.term]++; counts[p.term] == 1 {
			missing--
		}
		for p.position-places[first].position > distance {
			if counts[places[first].term]--; counts[places[first].term] == 0 {
				missing++
			}
			first++
		}
		if missing == 0 {
			reached = append(reached, places[max(first, taken):i+1]...)
			taken = i + 1
		}
	}
	return reached
}
