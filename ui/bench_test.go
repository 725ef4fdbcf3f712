package ui

import (
	"math"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// BenchmarkFrame200x60 draws the articles pane anew after each move among a million rows: key to frame.
func BenchmarkFrame200x60(b *testing.B) {
	for _, pane := range []string{"1", "2", "3"} {
		b.Run("pane "+pane, func(b *testing.B) {
			f := newFake()
			f.many = 1_000_000
			d := newDriver(b, f, 200, 60)
			d.keys(pane)
			down, up := key("down"), key("up")
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				msg := down
				if i%2 == 1 {
					msg = up
				}
				d.m.Update(msg)
				_ = d.m.View()
			}
		})
	}
}

// BenchmarkFrameUnchanged is the cost of a message that changes nothing.
func BenchmarkFrameUnchanged(b *testing.B) {
	d := newDriver(b, newFake(), 200, 60)
	b.ReportAllocs()
	for b.Loop() {
		d.m.Update(nil)
		_ = d.m.View()
	}
}

// BenchmarkScroll1M goes through a million rows by pages, with the answers to what that asks for.
func BenchmarkScroll1M(b *testing.B) {
	f := newFake()
	f.many = 1_000_000
	d := newDriver(b, f, 200, 60)
	d.queue, d.timers = nil, nil
	b.ReportAllocs()
	for b.Loop() {
		d.press("pgdown")
		d.drain()
		_ = d.m.View()
		d.timers = d.timers[:0]
	}
}

// BenchmarkResize wraps and draws for a new size each time.
func BenchmarkResize(b *testing.B) {
	d := newDriver(b, newFake(), 200, 60)
	for i := 0; b.Loop(); i++ {
		d.m.Update(tea.WindowSizeMsg{Width: 150 + i%50, Height: 60})
		_ = d.m.View()
	}
}

// TestOnlyVisibleRowsAreAskedFor holds that what a move costs does not depend on how many rows there are.
func TestOnlyVisibleRowsAreAskedFor(t *testing.T) {
	for _, pane := range []string{"1", "2"} {
		var rows []int
		for _, many := range []int{1_000, 1_000_000} {
			f := newFake()
			f.many = many
			d := newDriver(t, f, 120, 40)
			d.keys(pane, "G", "g", "g", "ctrl+d", "pgdown", "pgup", "G")
			rows = append(rows, f.rows)
			if limit := 20 * pageSize; f.rows > limit {
				t.Errorf("pane %s: %d of %d rows were asked for, more than %d", pane, f.rows, many, limit)
			}
		}
		if rows[1] > rows[0]+2*pageSize {
			t.Errorf("pane %s: %d rows of a thousand, %d of a million", pane, rows[0], rows[1])
		}
	}
}

// TestAMessageThatChangesNothingCostsNothing holds that the frame is kept.
func TestAMessageThatChangesNothingCostsNothing(t *testing.T) {
	d := newDriver(t, newFake(), 200, 60)
	_ = d.m.View()
	type unrelated struct{}
	got := testing.AllocsPerRun(100, func() {
		d.m.Update(unrelated{})
		_ = d.m.View()
	})
	if got > 0 {
		t.Errorf("%v allocations", got)
	}
	before := d.m.drawn
	stale := answered{question: &question{gen: 5}, gen: 4}
	d.m.Update(stale)
	if d.m.changed {
		t.Error("a stale answer has the frame drawn anew")
	}
	if d.m.View() != before {
		t.Error("the frame has changed")
	}
}

// TestAMoveAllocatesTheSameAtAnyLength holds that no allocation grows with the number of rows. A few more or less may
// come of a map that grows now and then, or of the race detector.
func TestAMoveAllocatesTheSameAtAnyLength(t *testing.T) {
	var got []float64
	for _, many := range []int{10_000, 1_000_000} {
		f := newFake()
		f.many = many
		d := newDriver(t, f, 120, 40)
		got = append(got, testing.AllocsPerRun(50, func() {
			d.m.Update(key("down"))
			_ = d.m.View()
			d.m.Update(key("up"))
			_ = d.m.View()
		}))
	}
	if few, many := got[0], got[1]; math.Abs(many-few) > few/10 {
		t.Errorf("%v allocations at ten thousand rows, %v at a million", few, many)
	}
}
