package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"parley/model"
)

// numbered yields n articles a0, a1, … and an error in place of each that bad names.
func numbered(n int, bad ...int) iter.Seq2[model.Article, error] {
	return func(yield func(model.Article, error) bool) {
		for i := range n {
			a, err := model.Article{ID: fmt.Sprintf("a%d", i)}, error(nil)
			if slices.Contains(bad, i) {
				a, err = model.Article{}, fmt.Errorf("a%d cannot be read", i)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// told collects what a sequence yields: IDs, and errors in their place.
func told(articles iter.Seq2[model.Article, error]) []string {
	var out []string
	for a, err := range articles {
		if err != nil {
			out = append(out, err.Error())
		} else {
			out = append(out, a.ID+a.Title)
		}
	}
	return out
}

func TestArticlesKeepTheirOrderHoweverLongEachTakes(t *testing.T) {
	// Every second article waits until the one after it is done, so that workers finish out of order.
	done := make([]chan struct{}, 101)
	for i := range done {
		done[i] = make(chan struct{})
	}
	annotate := func(a *model.Article) {
		var i int
		fmt.Sscanf(a.ID, "a%d", &i)
		if i%2 == 0 && i+1 < 100 {
			<-done[i+1]
		}
		a.Title = "!"
		close(done[i])
	}
	got := told(annotated(t.Context(), numbered(100), annotate, 2))
	for i, g := range got {
		if want := fmt.Sprintf("a%d!", i); g != want {
			t.Fatalf("at %d: got %s, want %s", i, g, want)
		}
	}
	if len(got) != 100 {
		t.Errorf("got %d articles, want 100", len(got))
	}
}

func TestOneBadArticleNeverStopsTheRest(t *testing.T) {
	annotate := func(a *model.Article) {
		if a.ID == "a3" {
			panic("index out of range")
		}
	}
	got := told(annotated(t.Context(), numbered(6, 1), annotate, 2))
	want := []string{"a0", "a1 cannot be read", "a2",
		"a3: finding its statements and positions failed: index out of range; the article was left out: please report it with the text", "a4", "a5"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestAFailureOfTheReaderIsAnErrorAtItsPlace(t *testing.T) {
	broken := func(yield func(model.Article, error) bool) {
		yield(model.Article{ID: "a0"}, nil)
		panic("broken pipe")
	}
	got := told(annotated(t.Context(), broken, func(*model.Article) {}, 2))
	if want := []string{"a0", "reading the coverage failed: broken pipe"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCancellingStopsAtOnceAndSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	silent := func(yield func(model.Article, error) bool) {
		yield(model.Article{ID: "a0"}, nil)
		select {} // a pipe that nobody writes to any more
	}
	var last error
	for a, err := range annotated(ctx, silent, func(*model.Article) {}, 2) {
		if a.ID == "a0" {
			cancel()
		}
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("the last error is %v, want context.Canceled", last)
	}
}

func TestLeavingEarlyStopsTheWorkers(t *testing.T) {
	var worked atomic.Int32
	for range annotated(t.Context(), numbered(1_000_000), func(*model.Article) { worked.Add(1) }, 2) {
		break
	}
	if n := worked.Load(); n > 2*ahead {
		t.Errorf("%d articles were worked on after one was wanted", n)
	}
}

func TestFillPutsEveryArticleOnceAndCountsThem(t *testing.T) {
	var put []string
	var counts []int
	var skipped []string
	err := fill(t.Context(), numbered(2*batchSize+10, 4, 5),
		func(_ context.Context, articles ...model.Article) error {
			for _, a := range articles {
				put = append(put, a.ID)
			}
			return nil
		},
		func(err error) error { skipped = append(skipped, err.Error()); return nil },
		func(n int) { counts = append(counts, n) })
	if err != nil {
		t.Fatal(err)
	}
	if len(put) != 2*batchSize+8 || !slices.IsSortedFunc(put, func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	}) {
		t.Errorf("%d articles were put, or not in order", len(put))
	}
	if len(counts) == 0 || counts[len(counts)-1] != len(put) || !slices.IsSorted(counts) {
		t.Errorf("told of %v, want a rising count up to %d", counts, len(put))
	}
	if want := []string{"a4 cannot be read", "a5 cannot be read"}; !slices.Equal(skipped, want) {
		t.Errorf("skipped %q, want %q", skipped, want)
	}
}

func TestFillEndsWithTheErrorOfTheIndex(t *testing.T) {
	full := errors.New("no room left")
	err := fill(t.Context(), numbered(10), func(context.Context, ...model.Article) error { return full },
		func(err error) error { return err }, func(int) {})
	if !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
}
