package export

import (
	"context"
	"fmt"
	"io"
	"testing"

	"parley/model"
)

// many is the talks with so many articles, eight positions in each.
func many(articles int) *coverage {
	c := talks()
	c.articles, c.rows = nil, nil
	sides := []model.SideID{"Northmark", "Southey"}
	for i := range articles {
		c.article(model.Article{ID: fmt.Sprint("a", i), Title: fmt.Sprint("Day ", i, " of the talks"), Outlet: fmt.Sprint("Outlet ", i%40),
			Date: date(fmt.Sprintf("%d-%02d-%02d", 2030+i%3, 1+i%12, 1+i%28))}, "The first sentence.", "The second sentence.")
		for k := range 8 {
			c.wants(k%2, sides[k/4], c.dossier.Issues[k%4].ID, model.Stance((i+k)%5), model.Basis(k%4), fmt.Sprintf("a thing called %d", (i+k)%1000))
		}
	}
	return c
}

// byID makes the benchmark's Source as quick as an index.
type byID struct {
	*coverage
	articles map[string]model.Article
}

func (s *byID) Article(_ context.Context, id, _ string) (model.Article, []model.Span, error) {
	return s.articles[id], nil, nil
}

// BenchmarkFormats exports 100,000 positions of 12,500 articles.
func BenchmarkFormats(b *testing.B) {
	s := &byID{many(12_500), map[string]model.Article{}}
	for _, a := range s.coverage.articles {
		s.articles[a.ID] = a
	}
	q := Question{Comparison: model.Comparison{Sides: []model.SideID{"Northmark", "Southey"}}, Version: "parley", Time: exported}
	answer, err := Read(b.Context(), s, q)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("reading", func(b *testing.B) {
		for b.Loop() {
			if _, err := Read(b.Context(), s, q); err != nil {
				b.Fatal(err)
			}
		}
	})
	for _, f := range Formats() {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				if err := f.Write(io.Discard, answer); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
