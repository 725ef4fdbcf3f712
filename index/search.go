package index

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"sync"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"parley/model"
)

// hit is a row that a query finds.
type hit struct {
	row   rowID
	score float32
}

// found is the whole answer to a query in one listing, sorted. Its slices must not be changed.
type found struct {
	query node
	rows  []row // of the index
	hits  []hit

	ready    sync.Once       // coverage is made when it is first asked for
	coverage *model.Coverage // of a listing of positions
}

// find returns all rows of a listing that r.Query finds, in r.Order.
func (x *Index) find(ctx context.Context, l model.Listing, r model.Request) (*found, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	q, err := parse(r.Query, r.Typing, x.fields)
	if err != nil {
		return nil, err
	}
	x.open.RLock()
	defer x.open.RUnlock()
	if x.closed {
		return nil, ErrClosed
	}
	state := x.now()
	key := answerKey{l, r.Order, r.Typing, r.Query, state.version}
	if f := x.answers.get(key); f != nil {
		return f, nil
	}
	f := &found{query: q}
	if f.hits, err = x.run(ctx, &compiler{x, l, r.Order == model.Relevant, state.years}, q); err != nil {
		return nil, err
	}
	// Rows that were added meanwhile may have been found too.
	f.rows = x.now().rows
	f.sort(r.Order)
	x.answers.put(key, f)
	return f, nil
}

// run puts a query to Bleve and returns the rows that match, in no order.
func (x *Index) run(ctx context.Context, c *compiler, q node) (hits []hit, err error) {
	reader, err := x.storage.Reader()
	if err != nil {
		return nil, fmt.Errorf("cannot read the index: %w", err)
	}
	defer func() { err = cmp.Or(err, reader.Close()) }()

	compiled := c.counted(q)
	if !c.scored {
		compiled = unscored{compiled}
	}
	err = each(ctx, reader, x.bleve.Mapping(), compiled, func(id rowID, score float64) {
		hits = append(hits, hit{id, float32(score)})
	})
	if err != nil && ctx.Err() == nil {
		err = fmt.Errorf("cannot search for %s: %w", strconv.Quote(printQuery(q)), err)
	}
	return hits, err
}

// checkEvery is how many matches are visited between two looks at the context.
const checkEvery = 1024

// each visits the rows that a query finds.
func each(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, q query.Query, visit func(id rowID, score float64)) (err error) {
	searcher, err := q.Searcher(ctx, r, m, search.SearcherOptions{})
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, searcher.Close()) }()

	sc := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(searcher.DocumentMatchPoolSize()+1, 0), IndexReader: r}
	for n := 0; ; n++ {
		if n%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		m, err := searcher.Next(sc)
		if m == nil || err != nil {
			return err
		}
		id, err := r.ExternalID(m.IndexInternalID)
		if err != nil {
			return err
		}
		visit(rowOf(id), m.Score)
		sc.DocumentMatchPool.Put(m)
	}
}

// sort puts the hits in order. Equal ones stand newest first, then by article and place.
func (f *found) sort(order model.Order) {
	if order == model.Relevant {
		slices.SortFunc(f.hits, func(a, b hit) int {
			return cmp.Or(cmp.Compare(b.score, a.score), compareDates(&f.rows[a.row], &f.rows[b.row]))
		})
		return
	}
	f.sortByDay(order)
	// What is of one day stands together now, and seldom in another order than this.
	for rest := f.hits; len(rest) > 0; {
		day := f.rows[rest[0].row].day
		n := 1
		for n < len(rest) && f.rows[rest[n].row].day == day {
			n++
		}
		slices.SortFunc(rest[:n], func(a, b hit) int { return compareArticles(&f.rows[a.row], &f.rows[b.row]) })
		rest = rest[n:]
	}
}

// sortByDay sorts numbers that are made of the day and the row: this is much faster than to look up the rows again and again.
func (f *found) sortByDay(order model.Order) {
	keys := make([]int64, len(f.hits))
	for i, h := range f.hits {
		day := f.rows[h.row].day
		switch {
		case day == model.NoDay:
			day = math.MaxInt32 // last in either direction
		case order == model.Newest:
			day = -day
		}
		keys[i] = int64(day)<<32 | int64(h.row)
	}
	slices.Sort(keys)
	for i, k := range keys {
		f.hits[i] = hit{row: rowID(k)}
	}
}

// page returns the hits that a request asks for.
func (f *found) page(r model.Request) []hit {
	from := min(max(r.From, 0), len(f.hits))
	to := min(from+max(r.N, 0), len(f.hits))
	return f.hits[from:to]
}
