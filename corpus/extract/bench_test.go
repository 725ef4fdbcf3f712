package extract

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"parley/corpus/dossier"
	"parley/corpus/extract/prose"
	"parley/corpus/extract/who"
	"parley/corpus/layout"
	"parley/model"
)

// BenchmarkAnnotate reads sample, all layers of it.
func BenchmarkAnnotate(b *testing.B) {
	an := annotator(b)
	measure(b, sample, func() { an.Annotate(&model.Article{ID: "x", Text: sample, Lang: "en"}) })
}

// BenchmarkLayers reads sample with one layer at a time.
func BenchmarkLayers(b *testing.B) {
	an := annotator(b)
	d, err := dossier.Default()
	if err != nil {
		b.Fatal(err)
	}
	actors := who.New(&d.Dossier)
	a := model.Article{ID: "x", Text: sample, Lang: "en"}
	an.Annotate(&a)
	doc := prose.Split(a.Text, a.Parts)
	var found []who.Mention
	for _, layer := range []struct {
		name string
		read func()
	}{
		{"layout", func() { layout.Parse(sample) }},
		{"prose", func() { doc.Reset(sample, a.Parts) }},
		{"who", func() { found = actors.Find(sample, 0, len(sample), a.Date, found[:0]) }},
		{"statements", func() { an.statements.Find(&a, doc) }},
		{"positions", func() { an.positions.Find(&a, doc) }},
	} {
		b.Run(layer.name, func(b *testing.B) { measure(b, sample, layer.read) })
	}
}

// measure runs read, which reads text once, and reports articles a second and allocations per sentence next to the usual
// figures.
func measure(b *testing.B, text string, read func()) {
	sentences := len(prose.Split(text, layout.Parse(text).Parts).Sentences)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		read()
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(b.N)/float64(sentences), "allocs/sentence")
}

// BenchmarkAnnotateNews reads the labelled news corpus, article by article, from memory.
func BenchmarkAnnotateNews(b *testing.B) {
	an, articles := annotator(b), labelledArticles(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		a := articles[n%len(articles)].article()
		an.Annotate(&a)
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkAnnotateLength shows that the time is linear in the length of a text: ns/byte stays the same.
func BenchmarkAnnotateLength(b *testing.B) {
	an := annotator(b)
	for name, unit := range map[string]string{
		"prose":      "“We stay,” Orlov said, adding that he, a senior official, told reporters “no” and left. ",
		"no stops":   "Orlov said that he told them, and ",
		"open marks": "“a 'b c ",
		"commas":     "a, ",
		"names":      "Ann Ruiz and ",
		"brackets":   "(said ",
		"labels":     "Quote: “We stay.” ",
		"words":      "in his words, “no” and ",
		"claims":     "Orlov’s claim that “no” ",
		"verbs":      "and said ",
		"capitals":   "Abc Def ",
		"initials":   "U.S. ",
		"left open":  "“We stay.\n\n",
		"nested":     "“a “b, ",
		"stray":      "“a b. c \" d. ",
		"dialogue":   "— Нет, — сказал Орлов. — Да. ",
		"replies":    "— Нет, — сказал Орлов.\n\n",
		"transcript": "ORLOV: We stay.\n\nRUIZ: I go.\n\n",
		"questions":  "Will you go?\n\nI stay.\n\n",
		"colons":     "Orlov said:\n\nWe stay here.\n\n",
		"offices":    "Putin met the president, the minister said. ",
	} {
		for _, size := range []int{10_000, 1_000_000, 10_000_000} {
			text := strings.Repeat(unit, size/len(unit))
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				for b.Loop() {
					an.Annotate(&model.Article{ID: "x", Text: text, Lang: "en"})
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/byte")
			})
		}
	}
}
