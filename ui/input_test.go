package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"parley/ui/theme"
)

func TestEditingTheLine(t *testing.T) {
	tests := []struct {
		name   string
		keys   []tea.KeyMsg
		want   string
		cursor int
	}{
		{"letters are inserted at the cursor", []tea.KeyMsg{{Type: tea.KeyHome}, key("a"), key(" ")}, "a мир talks", 2},
		{"backspace takes one letter of any script", []tea.KeyMsg{{Type: tea.KeyHome}, {Type: tea.KeyRight}, key("backspace")}, "ир talks", 0},
		{"delete takes the one under the cursor", []tea.KeyMsg{{Type: tea.KeyHome}, {Type: tea.KeyDelete}}, "ир talks", 0},
		{"ctrl+w takes the word before", []tea.KeyMsg{key("ctrl+w")}, "мир ", 4},
		{"ctrl+u takes all before", []tea.KeyMsg{{Type: tea.KeyLeft}, key("ctrl+u")}, "s", 0},
		{"ctrl+k takes all behind", []tea.KeyMsg{{Type: tea.KeyHome}, {Type: tea.KeyRight}, {Type: tea.KeyCtrlK}}, "м", 1},
		{"nothing beyond the ends", []tea.KeyMsg{{Type: tea.KeyEnd}, {Type: tea.KeyRight}, {Type: tea.KeyDelete}}, "мир talks", 9},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var in input
			in.set("мир talks")
			for _, k := range test.keys {
				in.edit(k)
			}
			if in.text() != test.want || in.cursor != test.cursor {
				t.Errorf("%q, cursor %d", in.text(), in.cursor)
			}
		})
	}
}

func TestTheLineTakesNoWholeArticle(t *testing.T) {
	var in input
	in.insert([]rune(strings.Repeat("word ", 10_000)))
	in.insert([]rune("more"))
	if len(in.runes) != longestQuery {
		t.Errorf("%d runes", len(in.runes))
	}
}

// TestTheLineIsExactAndShowsItsCursor draws lines of any text in any width.
func TestTheLineIsExactAndShowsItsCursor(t *testing.T) {
	cursor := theme.Paint{On: "\x1b[7m", Off: "\x1b[0m"}
	rapid.Check(t, func(t *rapid.T) {
		var in input
		in.set(strings.Join(rapid.SliceOf(rapid.SampledFrom(strangeWords)).Draw(t, "words"), " "))
		in.cursor = rapid.IntRange(0, len(in.runes)).Draw(t, "cursor")
		w := rapid.IntRange(1, 80).Draw(t, "w")
		line, _ := in.view(w, cursor)
		if got := ansi.StringWidth(line); got != w {
			t.Fatalf("%d cells instead of %d: %q", got, w, line)
		}
		if w > 4 && !strings.Contains(line, cursor.On) {
			t.Fatalf("no cursor in %q", line)
		}
	})
}
