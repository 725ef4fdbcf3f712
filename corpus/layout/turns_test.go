package layout

import (
	"testing"

	"parley/model"
)

func TestTurnsOfATranscriptAreParagraphs(t *testing.T) {
	tests := []struct {
		name, text string
		role       model.Role // of all parts
		parts      int
	}{
		{"an outlet asks", "REUTERS: Will you go?\nORLOV: We stay\nREUTERS: And then?\nORLOV: No", model.Paragraph, 4},
		{"the first turn above a blank line", "ORLOV: We stay\n\nVOLE: Will you go?\n\nORLOV: No\n\nVOLE: And then?", model.Paragraph, 4},
		{"a question without a colon", "ORLOV: We stay.\nQ   Will you go?\nORLOV: No.", model.Paragraph, 3},
		{"in bold", "**Vole:** Will you go?\n**Orlov:** We stay.\n**Vole:** And then?\n**Orlov:** No.", model.Paragraph, 4},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts := Parse(tt.text).Parts
			if len(parts) != tt.parts {
				t.Fatalf("%d parts, want %d: %v", len(parts), tt.parts, parts)
			}
			for _, p := range parts {
				if p.Role != tt.role {
					t.Errorf("%q is a %v", tt.text[p.Span.Start():p.Span.End()], p.Role)
				}
			}
		})
	}
}

func TestALabelThatStandsOnceMakesNoTurn(t *testing.T) {
	text := "Brix talks: no deal in sight\n\nREUTERS: The army left Brix on Friday, and nobody came back to the town."
	l := Parse(text)
	if l.Title != "Brix talks: no deal in sight" || l.Outlet != "Reuters" {
		t.Errorf("title %q, outlet %q", l.Title, l.Outlet)
	}
}

func TestASignatureAtTheEndIsNoNotice(t *testing.T) {
	for text, want := range map[string]model.Role{
		"“We stay in Brix for good.”\n— Ivan Orlov, in Brix": model.Paragraph,
		"The army stays in Brix.\nMore from the region":      model.Notice,
	} {
		parts := Parse(text).Parts
		if got := parts[len(parts)-1].Role; got != want {
			t.Errorf("the last line of %q is a %v, want %v", text, got, want)
		}
	}
}
