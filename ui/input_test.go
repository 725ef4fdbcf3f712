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
	home, right := tea.KeyMsg{Type: tea.KeyHome}, tea.KeyMsg{Type: tea.KeyRight}
	alt := func(letter string) tea.KeyMsg {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(letter), Alt: true}
	}
	tests := []struct {
		name   string
		keys   []tea.KeyMsg
		want   string
		cursor int
	}{
		{"letters are inserted at the cursor", []tea.KeyMsg{home, key("a"), key(" ")}, "a мир talks", 2},
		{"letters that come together are all inserted", []tea.KeyMsg{home, key("ab")}, "abмир talks", 2},
		{"a letter with alt is none", []tea.KeyMsg{alt("x")}, "мир talks", 9},
		{"backspace takes one letter of any script", []tea.KeyMsg{home, right, key("backspace")}, "ир talks", 0},
		{"delete takes the one under the cursor", []tea.KeyMsg{home, {Type: tea.KeyDelete}}, "ир talks", 0},
		{"ctrl+w takes the word before", []tea.KeyMsg{key("ctrl+w")}, "мир ", 4},
		{"ctrl+u takes all before", []tea.KeyMsg{{Type: tea.KeyLeft}, key("ctrl+u")}, "s", 0},
		{"ctrl+k takes all behind", []tea.KeyMsg{home, right, {Type: tea.KeyCtrlK}}, "м", 1},
		{"ctrl+left goes to the beginning of the word", []tea.KeyMsg{{Type: tea.KeyCtrlLeft}}, "мир talks", 4},
		{"alt+b does so too", []tea.KeyMsg{alt("b")}, "мир talks", 4},
		{"ctrl+right goes to the end of the word", []tea.KeyMsg{home, {Type: tea.KeyCtrlRight}}, "мир talks", 3},
		{"alt+d takes the word behind", []tea.KeyMsg{home, alt("d")}, " talks", 0},
		{"alt+d takes the last letter", []tea.KeyMsg{{Type: tea.KeyLeft}, alt("d")}, "мир talk", 8},
		{"alt+d at the end takes nothing", []tea.KeyMsg{alt("d")}, "мир talks", 9},
		{"nothing beyond the ends", []tea.KeyMsg{{Type: tea.KeyEnd}, right, {Type: tea.KeyDelete}}, "мир talks", 9},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in := newInput()
			in.set("мир talks")
			for _, k := range test.keys {
				in.edit(k)
			}
			if in.text() != test.want || in.editor.Position() != test.cursor {
				t.Errorf("%q, cursor %d", in.text(), in.editor.Position())
			}
		})
	}
}

func TestTheLineTakesNoWholeArticle(t *testing.T) {
	in := newInput()
	in.edit(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Repeat("word ", 10_000)), Paste: true})
	in.edit(key("more"))
	if n := len(in.text()); n != longestQuery {
		t.Errorf("%d letters", n)
	}
}

// Terminals paste by themselves. The editor's own paste starts whatever xclip or wl-paste it finds.
func TestNoKeyRunsAProgram(t *testing.T) {
	in := newInput()
	for k := tea.KeyType(-100); k < 256; k++ {
		if k == tea.KeyRunes {
			continue
		}
		if _, cmd := in.editor.Update(tea.KeyMsg{Type: k}); cmd != nil {
			t.Errorf("%s gives a command", tea.KeyMsg{Type: k})
		}
	}
}

// TestTheLineIsExactAndShowsItsCursor draws lines of any text in any width.
func TestTheLineIsExactAndShowsItsCursor(t *testing.T) {
	cursor := theme.Paint{On: "\x1b[7m", Off: "\x1b[0m"}
	rapid.Check(t, func(t *rapid.T) {
		in := newInput()
		in.set(strings.Join(rapid.SliceOf(rapid.SampledFrom(strangeWords)).Draw(t, "words"), " "))
		in.editor.SetCursor(rapid.IntRange(0, len([]rune(in.text()))).Draw(t, "cursor"))
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
