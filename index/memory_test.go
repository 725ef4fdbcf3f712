package index

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"parley/model"
)

// The one document of the first batch is large, those of the second are small and many; see reserveNothing.
func TestLargeArticleReservesNothingForTheNext(t *testing.T) {
	var words strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&words, "word%d ", i)
	}
	many := newArticle(t, "many", "Example", "2025-05-16", "en", "", strings.Repeat("Yes. ", 2000))
	for i := range 2000 {
		yes, err := model.NewSpan(many.Text, 5*i, 5*i+4)
		if err != nil {
			t.Fatal(err)
		}
		said, err := model.NewStatement(model.Direct, yes)
		if err != nil {
			t.Fatal(err)
		}
		many.Statements = append(many.Statements, said)
	}
	x, err := New(testDossier())
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if err := x.Put(t.Context(), model.Article{ID: "large", Text: words.String()}); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := x.Put(t.Context(), many.Article); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if taken := (after.TotalAlloc - before.TotalAlloc) >> 20; taken > 500 {
		t.Errorf("a small article with 2000 statements took %d MiB", taken)
	}
}
