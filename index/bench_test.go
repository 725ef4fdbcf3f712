package index

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/model"
)

// generated returns n articles of some 5 kB with 25 statements and 8 positions each, in words with the frequencies of a
// natural language. The same n gives the same articles.
func generated(tb testing.TB, n int) []model.Article {
	tb.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.07, 4, 60_000)
	d := testDossier()
	articles := make([]model.Article, n)
	for i := range articles {
		a := &articles[i]
		a.ID, a.Outlet, a.Lang = fmt.Sprintf("article-%06d", i), fmt.Sprint("Outlet ", random.IntN(40)), "en"
		a.Title = sentence(zipf, 8)
		a.Date, _ = model.ParseDate(fmt.Sprintf("%d-%02d-%02d", 2022+random.IntN(4), 1+random.IntN(12), 1+random.IntN(28)))
		var text strings.Builder
		var sentences []int
		for range 45 {
			sentences = append(sentences, text.Len())
			text.WriteString(sentence(zipf, 12+random.IntN(12)) + " ")
		}
		a.Text = text.String()
		for k := range 33 {
			span, err := model.NewSpan(a.Text, sentences[k], sentences[k+1]-1)
			if err != nil {
				tb.Fatal(err)
			}
			actor := d.Actors[random.IntN(len(d.Actors))]
			if k < 25 {
				s, err := model.NewStatement(model.Kind(random.IntN(3)), span)
				if err != nil {
					tb.Fatal(err)
				}
				s.Speaker = model.ActorSpeaker(model.Span{}, actor)
				a.Statements = append(a.Statements, s)
				continue
			}
			p, err := model.NewPosition(span, actor.Side, d.Issues[random.IntN(3)].ID, model.Stance(random.IntN(5)), model.Basis(random.IntN(4)))
			if err != nil {
				tb.Fatal(err)
			}
			p.Date, p.ActorID = a.Date, actor.ID
			a.Positions = append(a.Positions, p)
		}
	}
	return articles
}

// sentence makes up a sentence; frequent words are short.
func sentence(zipf *rand.Zipf, words int) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(madeUp(zipf.Uint64()))
	}
	return b.String() + "."
}

func madeUp(rank uint64) string {
	const consonants, vowels, endings = "tnshrdlcmfpgwb", "eaoiu", "ing ed s tion ment"
	var b strings.Builder
	for rank += 7; rank > 0; rank /= uint64(len(consonants) * len(vowels)) {
		syllable := int(rank % uint64(len(consonants)*len(vowels)))
		b.WriteByte(consonants[syllable%len(consonants)])
		b.WriteByte(vowels[syllable/len(consonants)])
	}
	if b.Len() > 4 {
		b.WriteString(strings.Fields(endings)[b.String()[0]%5])
	}
	return b.String()
}

// BenchmarkPut measures articles a second in batches of different sizes.
func BenchmarkPut(b *testing.B) {
	articles := generated(b, 1000)
	for _, size := range []int{1, 10, 100, 1000} {
		b.Run(fmt.Sprintf("batch=%d", size), func(b *testing.B) {
			for range b.N {
				x := newTestIndex(b)
				for batch := range slices.Chunk(articles, size) {
					if err := x.Put(b.Context(), batch...); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.N*len(articles))/b.Elapsed().Seconds(), "articles/s")
		})
	}
}

// BenchmarkSearch measures the first page of queries in 3,000 articles, 75,000 statements and 24,000 positions, without
// the answers that are kept.
func BenchmarkSearch(b *testing.B) {
	articles := generated(b, 3000)
	x := newTestIndex(b)
	for batch := range slices.Chunk(articles, 500) {
		if err := x.Put(b.Context(), batch...); err != nil {
			b.Fatal(err)
		}
	}
	words := strings.Fields(articles[0].Text)
	frequent, rare := madeUp(40), words[20]
	for _, c := range []struct {
		name string
		r    model.Request
	}{
		{"everything", model.Request{}},
		{"frequent", model.Request{Query: frequent}},
		{"frequent, by relevance", model.Request{Query: frequent, Order: model.Relevant}},
		{"two words", model.Request{Query: frequent + " " + rare}},
		{"phrase", model.Request{Query: `"` + words[3] + " " + words[4] + `"`}},
		{"near", model.Request{Query: "near:5(" + words[3] + " " + words[5] + ")"}},
		{"one letter typed", model.Request{Query: "t", Typing: true}},
		{"five letters typed", model.Request{Query: firstRunes(rare, 5), Typing: true}},
		{"fuzzy", model.Request{Query: strings.Trim(rare, ".") + "~"}},
		{"speaker and dates", model.Request{Query: "speaker:lavrov date:2022-03-15..2023-08"}},
		{"without", model.Request{Query: "side:russia -" + frequent}},
	} {
		c.r.N = 50
		b.Run(c.name, func(b *testing.B) {
			total := 0
			for range b.N {
				x.answers.last = nil
				p, err := x.Statements(b.Context(), c.r)
				if err != nil {
					b.Fatal(err)
				}
				total = p.Total
			}
			b.ReportMetric(float64(total), "found")
		})
	}
	b.Run("articles", func(b *testing.B) {
		for range b.N {
			x.answers.last = nil
			if _, err := x.Articles(b.Context(), model.Request{Query: frequent, N: 50}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("facets", func(b *testing.B) {
		for range b.N {
			if _, err := x.Facets(b.Context(), model.Statements, model.Request{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("matrix", func(b *testing.B) {
		for range b.N {
			if _, err := x.Matrix(b.Context(), model.Request{}, model.Comparison{Sides: []model.SideID{"Russia", "Ukraine"}}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// positionsOnly returns articles of eight positions each and nothing else, n positions in all.
func positionsOnly(tb testing.TB, n int) []model.Article {
	tb.Helper()
	random := rand.New(rand.NewPCG(3, 4))
	zipf := rand.NewZipf(random, 1.07, 4, 5_000)
	d := testDossier()
	articles := make([]model.Article, n/8)
	for i := range articles {
		a := &articles[i]
		a.ID, a.Outlet, a.Lang = fmt.Sprintf("article-%06d", i), fmt.Sprint("Outlet ", random.IntN(40)), "en"
		a.Date, _ = model.ParseDate(fmt.Sprintf("%d-%02d-%02d", 2022+random.IntN(4), 1+random.IntN(12), 1+random.IntN(28)))
		var text strings.Builder
		ends := []int{0}
		for range 8 {
			text.WriteString(sentence(zipf, 8) + " ")
			ends = append(ends, text.Len())
		}
		a.Text = text.String()
		for k := range 8 {
			span, err := model.NewSpan(a.Text, ends[k], ends[k+1]-1)
			if err != nil {
				tb.Fatal(err)
			}
			actor := d.Actors[random.IntN(len(d.Actors))]
			p, err := model.NewPosition(span, actor.Side, d.Issues[random.IntN(len(d.Issues))].ID, model.Stance(random.IntN(5)), model.Basis(random.IntN(4)))
			if err != nil {
				tb.Fatal(err)
			}
			p.Date, p.ActorID, p.Target = a.Date, actor.ID, strings.Join(strings.Fields(span.In(a.Text))[:4], " ")
			a.Positions = append(a.Positions, p)
		}
	}
	return articles
}

// BenchmarkDemands100k is what the pane of the demands asks with 100,000 positions: when it is opened, and then with every
// other order or period.
func BenchmarkDemands100k(b *testing.B) {
	x := newTestIndex(b)
	for batch := range slices.Chunk(positionsOnly(b, 100_000), 2500) {
		if err := x.Put(b.Context(), batch...); err != nil {
			b.Fatal(err)
		}
	}
	sides := []model.SideID{"Russia", "Ukraine"}
	open := func(periods func(model.Timeline) []model.Period) {
		line, err := x.Timeline(b.Context(), model.Request{}, sides)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := x.Matrix(b.Context(), model.Request{}, model.Comparison{Sides: sides, Periods: periods(line)}); err != nil {
			b.Fatal(err)
		}
	}
	all := func(model.Timeline) []model.Period { return nil }
	b.Run("opened", func(b *testing.B) {
		for b.Loop() {
			x.answers.last = nil
			open(all)
		}
	})
	b.Run("another order", func(b *testing.B) {
		for b.Loop() {
			open(all)
		}
	})
	b.Run("years", func(b *testing.B) {
		for b.Loop() {
			open(func(t model.Timeline) []model.Period { return t.Years })
		}
	})
	b.Run("evidence", func(b *testing.B) {
		for b.Loop() {
			x.answers.last = nil
			if _, err := x.Positions(b.Context(), model.Request{Query: "issue:ceasefire side:Russia", N: 100}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
