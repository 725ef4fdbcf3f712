package ui

import (
	"fmt"
	"math"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
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

// BenchmarkFrameDemands100k draws the demands pane anew, 200×60, over 100,000 positions: after a move in the matrix, after one in
// its evidence, and with the evidence wrapped for another width.
func BenchmarkFrameDemands100k(b *testing.B) {
	f := newFake()
	f.articles = disputes(100_000)
	moves := [2]tea.Msg{key("down"), key("up")}
	for _, c := range []struct {
		name string
		keys []string
		msgs [2]tea.Msg // in turn
	}{
		{"matrix", []string{"3"}, moves},
		{"evidence", []string{"3", "enter"}, moves},
		{"resized", []string{"3"}, [2]tea.Msg{tea.WindowSizeMsg{Width: 199, Height: 60}, tea.WindowSizeMsg{Width: 200, Height: 60}}},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := newDriver(b, f, 200, 60)
			d.keys(c.keys...)
			before := d.m.View()
			d.m.Update(c.msgs[0])
			if d.m.View() == before {
				b.Fatal("nothing moves")
			}
			b.ReportAllocs()
			for i := 1; b.Loop(); i++ {
				d.m.Update(c.msgs[i%2])
				_ = d.m.View()
			}
		})
	}
}

// disputes returns articles of eight positions each, n positions in all, on each issue as many of each side.
func disputes(n int) []model.Article {
	d := fakeDossier()
	articles := make([]model.Article, n/8)
	for i := range articles {
		date := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i%1400).Format(time.DateOnly)
		var sentences []string
		for k := range 8 {
			sentences = append(sentences, fmt.Sprintf("Sentence %d of article %d says once more what one of the two sides would accept, and at what price it would do so.", k, i))
		}
		t := tell(fmt.Sprint("dispute-", i), "What is in dispute", fmt.Sprint("Paper ", i%40), date, sentences...)
		for k, sentence := range sentences {
			t.wants(d.Sides[k%2].ID, d.Issues[k/2].ID, model.Stance(i%5), model.Basis(i%4), fmt.Sprint("term ", i), sentence)
		}
		articles[i] = t.a
	}
	return articles
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
