package list

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// counted is any number of rows that counts how often it is asked.
type counted struct {
	calls  int
	absent func(i int) bool // rows that are not loaded
	ids    func(i int) string
}

func (c *counted) Row(i int, cursor bool) (string, bool) {
	c.calls++
	if c.absent != nil && c.absent(i) {
		return "…", false
	}
	if cursor {
		return fmt.Sprintf("> %d", i), true
	}
	return fmt.Sprintf("  %d", i), true
}

func (c *counted) ID(i int) (string, bool) {
	if c.ids == nil {
		return "", false
	}
	return c.ids(i), true
}

func newList(n, height int) (*List, *counted) {
	rows := &counted{}
	l := New(rows)
	l.SetHeight(height)
	l.Replace(n)
	return l, rows
}

func TestAFrameAsksOnlyForVisibleRows(t *testing.T) {
	const height = 40
	for _, n := range []int{1_000, 1_000_000} {
		l, rows := newList(n, height)
		moves := map[string]func(){
			"open": func() {}, "down": func() { l.Move(1) }, "up": func() { l.Move(-1) }, "page down": func() { l.Page(1) }, "end": l.End,
			"page up": func() { l.Page(-1) }, "middle": func() { l.Goto(n / 2) }, "wheel": func() { l.Scroll(3) }, "home": l.Home,
			"other rows": func() { l.Replace(n) },
		}
		for name, move := range moves {
			rows.calls = 0
			move()
			l.View()
			if rows.calls > height+2 {
				t.Errorf("%d rows, %s: %d rows were asked for in a window of %d", n, name, rows.calls, height)
			}
		}
	}
}

func TestAnUnchangedFrameAsksForNothing(t *testing.T) {
	l, rows := newList(1_000, 40)
	l.View()
	rows.calls = 0
	l.View()
	if rows.calls != 0 {
		t.Errorf("%d rows were asked for again", rows.calls)
	}
	l.Move(1)
	l.View()
	if rows.calls != 2 {
		t.Errorf("%d rows were drawn for a step of the cursor, want the old and the new one", rows.calls)
	}
	l.Invalidate()
	rows.calls = 0
	l.View()
	if rows.calls != 40 {
		t.Errorf("%d rows were drawn after Invalidate, want 40", rows.calls)
	}
}

func TestRowsThatAreNotLoadedAreAskedForAgain(t *testing.T) {
	l, rows := newList(100, 10)
	rows.absent = func(int) bool { return true }
	l.View()
	rows.absent = nil
	if got := l.View(); got[0] != "> 0" || got[9] != "  9" {
		t.Errorf("after loading: %q", got)
	}
}

// still draws nothing, so that what a list allocates is its own.
type still struct{}

func (still) Row(int, bool) (string, bool) { return "row", true }
func (still) ID(int) (string, bool)        { return "id", true }

func TestCostDoesNotGrowWithTheNumberOfRows(t *testing.T) {
	allocations := func(n int) float64 {
		l := New(still{})
		l.SetHeight(40)
		l.Replace(n)
		return testing.AllocsPerRun(100, func() {
			l.Move(1)
			l.View()
			l.Page(1)
			l.View()
			l.End()
			l.View()
			l.Home()
			l.View()
		})
	}
	if few, many := allocations(1_000), allocations(1_000_000); few != many {
		t.Errorf("%v allocations at a thousand rows, %v at a million", few, many)
	}
}

func TestMoves(t *testing.T) {
	for _, c := range []struct {
		name        string
		n           int
		move        func(l *List)
		cursor, top int
	}{
		{"a step down leaves the window", 100, func(l *List) { l.Move(1) }, 1, 0},
		{"two rows stay visible below the cursor", 100, func(l *List) { l.Move(8) }, 8, 1},
		{"at the end none can", 100, func(l *List) { l.End() }, 99, 90},
		{"above the first row is the first", 100, func(l *List) { l.Move(-3) }, 0, 0},
		{"below the last is the last", 100, func(l *List) { l.Move(1000) }, 99, 90},
		{"a page down keeps the rows around the cursor", 100, func(l *List) { l.Page(1) }, 9, 7},
		{"a page down in the middle keeps one row", 100, func(l *List) { l.Goto(50); l.Page(1) }, 59, 52},
		{"half a page", 100, func(l *List) { l.HalfPage(1) }, 5, 3},
		{"a page and back", 100, func(l *List) { l.Page(1); l.Page(-1) }, 0, 0},
		{"the wheel takes the cursor along only at the edge", 100, func(l *List) { l.Move(5); l.Scroll(2) }, 5, 2},
		{"the wheel takes the cursor along at the edge", 100, func(l *List) { l.Scroll(5) }, 7, 5},
		{"the wheel stops at the end", 100, func(l *List) { l.Scroll(1000) }, 92, 90},
		{"fewer rows than the window", 3, func(l *List) { l.Page(1) }, 2, 0},
		{"no rows", 0, func(l *List) { l.Page(1); l.Scroll(1); l.End() }, 0, 0},
	} {
		l, _ := newList(c.n, 10)
		c.move(l)
		if l.Cursor() != c.cursor || l.Top() != c.top {
			t.Errorf("%s: cursor %d, top %d, want %d, %d", c.name, l.Cursor(), l.Top(), c.cursor, c.top)
		}
	}
}

func TestTheCursorIsAlwaysInTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _ := newList(rapid.IntRange(0, 200).Draw(t, "n"), rapid.IntRange(0, 30).Draw(t, "height"))
		moves := []func(d int){
			l.Move, l.Page, l.HalfPage, l.Scroll, l.Goto, func(int) { l.Home() }, func(int) { l.End() },
			func(d int) { l.SetHeight(d) }, func(d int) { l.Replace(4 * d) }, func(d int) { l.Grow(l.Len() + d) },
		}
		for range rapid.IntRange(1, 30).Draw(t, "moves") {
			rapid.SampledFrom(moves).Draw(t, "move")(rapid.IntRange(-40, 40).Draw(t, "d"))
			from, to := l.Visible()
			if l.Len() > 0 && l.Height() > 0 && (l.Cursor() < from || l.Cursor() >= to) {
				t.Fatalf("cursor %d is not in [%d, %d)", l.Cursor(), from, to)
			}
			if from < 0 || to > l.Len() || from > 0 && to-from < l.Height() {
				t.Fatalf("window [%d, %d) of %d rows in %d lines", from, to, l.Len(), l.Height())
			}
			if got := len(l.View()); got != max(to-from, 0) {
				t.Fatalf("%d lines for [%d, %d)", got, from, to)
			}
			bar, size := l.Position(l.Height())
			if bar < 0 || bar+size > l.Height() || l.Height() > 0 && size < 1 {
				t.Fatalf("scroll bar [%d, %d) of %d", bar, bar+size, l.Height())
			}
		}
	})
}

func TestTheCursorStaysOnItsRowWhenRowsChange(t *testing.T) {
	l, rows := newList(100, 10)
	rows.ids = func(i int) string { return fmt.Sprint("id", i) }
	l.Goto(50)
	l.View()
	rows.ids = func(i int) string { return fmt.Sprint("id", i-7) } // seven new rows above
	l.Replace(107)
	if l.Cursor() != 57 {
		t.Errorf("cursor on %d, want 57", l.Cursor())
	}
	rows.ids = func(i int) string { return fmt.Sprint("other", i) }
	l.Replace(80)
	if l.Cursor() != 0 || l.Top() != 0 {
		t.Errorf("the row is gone: cursor on %d, want the first", l.Cursor())
	}
	if id, ok := l.Selected(); !ok || id != "other0" {
		t.Errorf("selected %q", id)
	}
	if !l.Select("other30") || l.Cursor() != 30 || l.Select("nobody") || l.Cursor() != 30 {
		t.Errorf("Select: cursor on %d", l.Cursor())
	}
}

func TestLookingForARowIsBounded(t *testing.T) {
	asked := 0
	rows := &counted{ids: func(i int) string { asked++; return fmt.Sprint(i) }}
	l := New(rows)
	l.SetHeight(10)
	l.Replace(1_000_000)
	l.Goto(500_000)
	rows.ids = func(int) string { asked++; return "new" }
	asked = 0
	l.Replace(1_000_000)
	if asked > 2*near+10 {
		t.Errorf("%d IDs were asked for", asked)
	}
}

func TestScrollBarShowsBothEnds(t *testing.T) {
	l, _ := newList(1_000_000, 40)
	if from, size := l.Position(40); from != 0 || size != 1 {
		t.Errorf("at the beginning: %d, %d", from, size)
	}
	l.End()
	if from, _ := l.Position(40); from != 39 {
		t.Errorf("at the end: %d, want 39", from)
	}
}

func BenchmarkScroll1M(b *testing.B) {
	l, _ := newList(1_000_000, 56)
	for b.Loop() {
		l.Move(1)
		l.View()
	}
}
