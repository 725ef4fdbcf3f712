package list

import (
	"slices"
	"testing"
)

func numbers(from, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = from + i
	}
	return out
}

func fill(p *Pages[int], wants []Want, total int) {
	for _, w := range wants {
		p.Put(w, numbers(w.From, min(w.N, total-w.From)), total)
	}
}

func pagesOf(wants []Want) []int {
	var out []int
	for _, w := range wants {
		out = append(out, w.Page)
	}
	return out
}

func TestOnlyPagesThatAreSeenAreWanted(t *testing.T) {
	p := NewPages[int](100, 8)
	fill(p, []Want{p.Restart()}, 1_000_000)
	if got := pagesOf(p.Wanted(0, 40)); !slices.Equal(got, []int{1}) {
		t.Errorf("at the beginning: %v, want the next page", got)
	}
	if got := p.Wanted(0, 40); got != nil {
		t.Errorf("asked for twice: %v", got)
	}
	if got := pagesOf(p.Wanted(500_080, 500_120)); !slices.Equal(got, []int{5000, 5001, 5002, 4999}) {
		t.Errorf("across two pages: %v, want what is visible first, then the neighbours", got)
	}
	if got := pagesOf(p.Wanted(999_960, 1_000_000)); !slices.Equal(got, []int{9999, 9998}) {
		t.Errorf("at the end: %v", got)
	}
}

func TestRowsComeFromTheirPage(t *testing.T) {
	p := NewPages[int](10, 8)
	fill(p, []Want{p.Restart()}, 25)
	fill(p, p.Wanted(0, 25), 25)
	for i := range 25 {
		if row, ok := p.Row(i); !ok || row != i {
			t.Errorf("row %d = %d, %t", i, row, ok)
		}
	}
	for _, i := range []int{-1, 25, 1000} {
		if _, ok := p.Row(i); ok {
			t.Errorf("there is a row %d", i)
		}
	}
}

func TestOldRowsStayUntilTheNewOnesCome(t *testing.T) {
	p := NewPages[int](10, 8)
	old := p.Restart()
	fill(p, []Want{old}, 30)
	late := p.Wanted(0, 10)[0]
	fresh := p.Restart()
	if _, ok := p.Row(3); !ok || !p.Stale() {
		t.Error("the old rows are gone before the new ones are there")
	}
	if got := p.Wanted(0, 30); got != nil {
		t.Errorf("pages of the old answer are asked for: %v", got)
	}
	if _, ok := p.Put(late, numbers(1000, 10), 30); ok {
		t.Error("a page of the old answer was taken in")
	}
	first, ok := p.Put(fresh, numbers(500, 10), 12)
	if row, _ := p.Row(3); !first || !ok || row != 503 || p.Stale() || p.Total() != 12 {
		t.Errorf("after the new page: row 3 = %d, first %t, stale %t, total %d", row, first, p.Stale(), p.Total())
	}
}

func TestAFailedPageIsWantedAgain(t *testing.T) {
	p := NewPages[int](10, 8)
	fill(p, []Want{p.Restart()}, 100)
	w := p.Wanted(0, 10)[0]
	p.Fail(w)
	if got := pagesOf(p.Wanted(0, 10)); !slices.Equal(got, []int{w.Page}) {
		t.Errorf("wanted %v, want %d again", got, w.Page)
	}
}

func TestPagesNotReadForLongestAreForgotten(t *testing.T) {
	p := NewPages[int](10, 4)
	fill(p, []Want{p.Restart()}, 10_000)
	for i := 0; i < 10_000; i += 10 {
		fill(p, p.Wanted(i, i+10), 10_000)
		if _, ok := p.Row(i); !ok {
			t.Fatalf("row %d, just loaded, is not there", i)
		}
		p.Row(0)
		if len(p.pages) > 4 {
			t.Fatalf("%d pages are held", len(p.pages))
		}
	}
	if _, ok := p.Row(0); !ok {
		t.Error("a page that was read all the time is forgotten")
	}
}

func TestPagesAskedAgainBeginWhereSomebodyLooks(t *testing.T) {
	p := NewPages[int](10, 4)
	p.Put(p.Restart(), make([]int, 10), 100)
	w := p.RestartAt(57)
	if w.Page != 5 || w.From != 50 || w.N != 10 {
		t.Fatalf("wanted %+v", w)
	}
	if first, ok := p.Put(w, make([]int, 10), 100); !first || !ok {
		t.Fatalf("first %v, ok %v", first, ok)
	}
	if _, held := p.Row(57); !held {
		t.Error("the row is not held")
	}
	if _, held := p.Row(0); held {
		t.Error("a row of the old answer is held")
	}
}
