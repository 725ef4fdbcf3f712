package index

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"parley/model"
)

// TestSearchesSeeWholeWrites reads while one article is replaced again and again: every search sees one of its versions,
// with its statement, and no page mixes two.
func TestSearchesSeeWholeWrites(t *testing.T) {
	version := func(n int) model.Article {
		return newArticle(t, "a", fmt.Sprint("Outlet ", n), "2022", "en", "", fmt.Sprintf("Version %d said this.", n)).
			says(actor(t, "lavrov"), model.Direct, "said this").Article
	}
	other := newArticle(t, "b", "Other", "2022", "en", "", "Something else.").Article
	x := newTestIndex(t, version(0), other)
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				p, err := x.Statements(t.Context(), model.Request{Query: "this speaker:lavrov", N: 9})
				if err != nil || p.Total != 1 || p.Rows[0].Words.Text != "said this" {
					t.Errorf("a search while writing: %+v, %v", p, err)
					return
				}
				if _, err := x.Facets(t.Context(), model.Articles, model.Request{Query: "outlet:outlet"}); err != nil {
					t.Error(err)
					return
				}
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	for n := range 50 {
		if err := x.Put(t.Context(), version(n+1)); err != nil {
			t.Error(err)
		}
	}
	close(done)
	readers.Wait()
	if got := articleIDs(t, x, model.Request{Query: `outlet:"Outlet 50"`}); got != "a" {
		t.Errorf("after the last write: %q", got)
	}
}

// endsAfter is a context that ends once it has been asked n times.
type endsAfter struct {
	context.Context
	left int
}

func (c *endsAfter) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestSearchStopsWhenItsContextEnds(t *testing.T) {
	var articles []model.Article
	for i := range 2 * checkEvery {
		articles = append(articles, model.Article{ID: fmt.Sprint(i), Text: "Talks."})
	}
	x := newTestIndex(t, articles...)
	ctx := &endsAfter{Context: t.Context(), left: 2}
	if _, err := x.Articles(ctx, model.Request{Query: "talks", N: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if ctx.left < -3 {
		t.Errorf("went on %d times", -ctx.left)
	}
}
