package index

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/model"
)

func TestStretchesMissNoOverlap(t *testing.T) {
	text := strings.Repeat("a", 40)
	span := rapid.Custom(func(t *rapid.T) model.Span {
		start := rapid.IntRange(0, 39).Draw(t, "start")
		s, err := model.NewSpan(text, start, rapid.IntRange(start+1, 40).Draw(t, "end"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
	rapid.Check(t, func(t *rapid.T) {
		var positions []model.Position
		for _, evidence := range rapid.SliceOfN(span, 0, 8).Draw(t, "evidence") {
			p, err := model.NewPosition(evidence, "Russia", "ceasefire", model.Demands, model.BasisNarrator)
			if err != nil {
				t.Fatal(err)
			}
			positions = append(positions, p)
		}
		said := span.Draw(t, "said")
		found := newStretches(positions).within(said)
		for i, p := range positions {
			if p.Evidence().Overlaps(said) && !slices.Contains(found, i) {
				t.Fatalf("position %d at %v overlaps %v and is not among %v", i, p.Evidence(), said, found)
			}
		}
	})
}

// In an article of separate sentences a statement is compared with the position in its own sentence only.
func TestStretchesLookNearbyOnly(t *testing.T) {
	text := strings.Repeat("a", 1000)
	var positions []model.Position
	for i := range 100 {
		evidence, _ := model.NewSpan(text, 10*i, 10*i+9)
		p, err := model.NewPosition(evidence, "Russia", "ceasefire", model.Demands, model.BasisNarrator)
		if err != nil {
			t.Fatal(err)
		}
		positions = append(positions, p)
	}
	said, _ := model.NewSpan(text, 502, 506)
	if found := newStretches(positions).within(said); !slices.Equal(found, []int{50}) {
		t.Errorf("looks at positions %v", found)
	}
}
