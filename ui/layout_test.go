package ui

import (
	"testing"

	"pgregory.net/rapid"
)

func TestPartsStandWhereThereIsRoom(t *testing.T) {
	tests := []struct {
		name  string
		shape shape
		want  [maxParts]bool // which parts are on the screen
	}{
		{"articles: list and reader side by side", shape{W: 100, H: 24}, [maxParts]bool{true, true, false}},
		{"articles: list above reader", shape{W: 80, H: 30}, [maxParts]bool{true, true, false}},
		{"articles: the list alone", shape{W: 80, H: 24}, [maxParts]bool{true, false, false}},
		{"articles: the reader alone", shape{W: 80, H: 24, Focus: 1}, [maxParts]bool{false, true, false}},
		{"articles: the reader alone on request", shape{W: 200, H: 60, Focus: 1, Zoom: true}, [maxParts]bool{false, true, false}},
		{"statements: all three", shape{W: 80, H: 24, Pane: statementsPane}, [maxParts]bool{true, true, true}},
		{"statements: no room for the surroundings", shape{W: 100, H: 16, Pane: statementsPane}, [maxParts]bool{true, true, false}},
		{"statements: the surroundings in place of the list", shape{W: 100, H: 16, Pane: statementsPane, Focus: 2}, [maxParts]bool{true, false, true}},
		{"statements: one at a time", shape{W: 60, H: 40, Pane: statementsPane, Focus: 1}, [maxParts]bool{false, true, false}},
		{"demands: matrix above evidence", shape{W: 100, H: 24, Pane: demandsPane}, [maxParts]bool{true, true, false}},
		{"demands: the article too", shape{W: 100, H: 60, Pane: demandsPane}, [maxParts]bool{true, true, true}},
		{"demands: both on the commonest terminal", shape{W: 80, H: 24, Pane: demandsPane}, [maxParts]bool{true, true, false}},
		{"demands: the narrowest with both", shape{W: 72, H: 24, Pane: demandsPane, Focus: 1}, [maxParts]bool{true, true, false}},
		{"demands: the timeline too", shape{W: 100, H: 36, Pane: demandsPane, Strip: 3}, [maxParts]bool{true, true, false, true}},
		{"demands: no timeline without dates", shape{W: 100, H: 36, Pane: demandsPane}, [maxParts]bool{true, true, false, false}},
		{"demands: the timeline on a low screen, with the keys", shape{W: 80, H: 24, Pane: demandsPane, Strip: 3, Focus: stripPart}, [maxParts]bool{true, true, false, true}},
		{"demands: the timeline on a small screen, with the keys", shape{W: 40, H: 12, Pane: demandsPane, Strip: 3, Focus: stripPart}, [maxParts]bool{true, false, false, true}},
		{"demands: too narrow for both", shape{W: 71, H: 50, Pane: demandsPane, Focus: 1}, [maxParts]bool{false, true, false}},
		{"demands: too low for both", shape{W: 80, H: 23, Pane: demandsPane, Focus: 1}, [maxParts]bool{false, true, false}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := layout(test.shape)
			for i, want := range test.want {
				if got := !f.Parts[i].isEmpty(); got != want {
					t.Errorf("part %d on the screen: %v", i, got)
				}
			}
		})
	}
}

func TestTheMatrixAndItsEvidenceShareAboutHalfEach(t *testing.T) {
	parts := layout(shape{W: 80, H: 24, Pane: demandsPane, Rows: 60}).Parts
	if parts[0].H != 11 || parts[1].H != 10 {
		t.Errorf("%d and %d lines", parts[0].H, parts[1].H)
	}
}

func TestTheSizesAtWhichTheLayoutChanges(t *testing.T) {
	if !layout(shape{W: 39, H: 50}).TooSmall || !layout(shape{W: 200, H: 7}).TooSmall || layout(shape{W: 40, H: 8}).TooSmall {
		t.Error("40 by 8 is the least size")
	}
	if !layout(shape{W: 91, H: 40}).Stacked || layout(shape{W: 92, H: 40}).Stacked {
		t.Error("the sides stand next to each other from 92 cells on")
	}
	if !layout(shape{W: 149, H: 40}).Facets.isEmpty() || layout(shape{W: 150, H: 40}).Facets.isEmpty() {
		t.Error("the facets have a column from 150 cells on")
	}
	if f := layout(shape{W: 120, H: 40, Float: true}); !f.Floating || f.Facets.isEmpty() {
		t.Error("the facets float where they have no column")
	}
}

// TestTheParts tile the body: each of its cells belongs to exactly one part or to the facets' column.
func TestPartsTileTheBody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := shape{
			W: rapid.IntRange(leastWidth, 260).Draw(t, "w"), H: rapid.IntRange(leastHeight, 90).Draw(t, "h"),
			Pane: paneID(rapid.IntRange(0, int(paneCount)-1).Draw(t, "pane")), Zoom: rapid.Bool().Draw(t, "zoom"),
			Rows: rapid.IntRange(0, 80).Draw(t, "rows"), Split: rapid.IntRange(-80, 80).Draw(t, "split"),
		}
		s.Focus = rapid.IntRange(0, 1).Draw(t, "focus")
		f := layout(s)
		rects := append(f.Parts[:], f.Tabs, f.Query, f.Status, f.Facets)
		for y := range s.H {
			for x := 0; x < s.W; x++ {
				n := 0
				for _, r := range rects {
					if !r.isEmpty() && r.contains(x, y) {
						n++
					}
				}
				if n != 1 {
					t.Fatalf("cell %d, %d belongs to %d rectangles of %+v", x, y, n, f)
				}
			}
		}
		for i, r := range f.Parts {
			if !r.isEmpty() && (r.W < 20 || r.H < 3) {
				t.Fatalf("part %d has %d by %d cells", i, r.W, r.H)
			}
		}
	})
}
