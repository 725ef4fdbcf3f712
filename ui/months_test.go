package ui

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"parley/model"
)

// TestColumnsOfMonthsFitTheirRoom holds for any coverage: columns stand one after the other within the room, hold each month at
// most once, and the cursor's is among them.
func TestColumnsOfMonthsFitTheirRoom(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		months := make([]model.Month, rapid.IntRange(1, 200).Draw(r, "months"))
		for i := range months {
			months[i] = model.Month{Month: model.Date{Year: 2019 + i/12, Month: time.Month(i%12 + 1)}, Counts: []int{rapid.IntRange(0, 2).Draw(r, "count")}}
		}
		months[0].Counts[0], months[len(months)-1].Counts[0] = 1, 1 // a timeline begins and ends with a position
		spoken := rapid.SampledFrom(filled(months)).Draw(r, "cursor")
		room := rapid.IntRange(20, 200).Draw(r, "room")
		x, last, seen := 0, -1, false
		for _, b := range binsOf(months, room, 10, spoken) {
			if b.x < x || b.first <= last || b.last < b.first {
				r.Fatalf("column %+v stands after cell %d, month %d", b, x, last)
			}
			for m := b.first; b.isGap() && m <= b.last; m++ {
				if !months[m].IsEmpty() {
					r.Fatalf("month %d is spoken in, and part of the silence %+v", m, b)
				}
			}
			x, last = b.x+b.w, b.last
			seen = seen || b.first <= spoken && spoken <= b.last
		}
		if x > room {
			r.Fatalf("%d cells of %d", x, room)
		}
		if !seen {
			r.Fatalf("month %d, the cursor's, is not on the screen", spoken)
		}
		if got := len([]rune(axisOf(months, binsOf(months, room, 10, spoken), room, func(bin) rune { return ' ' }))); got != room {
			r.Fatalf("the axis has %d cells of %d", got, room)
		}
	})
}

// filled returns the months in which there is a position.
func filled(months []model.Month) []int {
	var out []int
	for i, m := range months {
		if !m.IsEmpty() {
			out = append(out, i)
		}
	}
	return out
}

func TestASilenceIsNamedByItsLength(t *testing.T) {
	for months, want := range map[int]string{3: "3 months", 12: "1 year", 23: "23 months", 36: "3 years", 37: "3 y 1 m"} {
		if got := gapLabel(months); got != want {
			t.Errorf("%d months: %q, want %q", months, got, want)
		}
	}
}
