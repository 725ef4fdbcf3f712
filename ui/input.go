package ui

import (
	"slices"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"parley/ui/text"
	"parley/ui/theme"
)

// input is a line of text that is being typed. Places in it are runes.
type input struct {
	runes  []rune
	cursor int
}

// longestQuery is the most runes that the line takes: a paste of a whole article is no query.
const longestQuery = 1000

func (in *input) text() string { return string(in.runes) }

// set replaces the text and puts the cursor behind it.
func (in *input) set(s string) {
	in.runes, in.cursor = nil, 0
	in.insert([]rune(s))
}

// insert puts what was typed or pasted at the cursor: on one line, without control characters.
func (in *input) insert(typed []rune) {
	clean := make([]rune, 0, len(typed))
	for _, r := range typed {
		switch {
		case unicode.IsSpace(r):
			clean = append(clean, ' ')
		case unicode.IsGraphic(r) || unicode.Is(unicode.Mn, r):
			clean = append(clean, r)
		}
	}
	clean = clean[:min(len(clean), longestQuery-min(len(in.runes), longestQuery))]
	in.runes = slices.Insert(in.runes, in.cursor, clean...)
	in.cursor += len(clean)
}

// edit carries out a key that edits or moves in the line, and reports whether the text has changed.
func (in *input) edit(msg tea.KeyMsg) (changed bool) {
	before := len(in.runes)
	switch msg.Type {
	case tea.KeyRunes, tea.KeySpace:
		if msg.Alt {
			return false
		}
		in.insert(msg.Runes)
	case tea.KeyBackspace:
		in.remove(in.cursor-1, in.cursor)
	case tea.KeyDelete, tea.KeyCtrlD:
		in.remove(in.cursor, in.cursor+1)
	case tea.KeyCtrlW:
		in.remove(in.wordStart(), in.cursor)
	case tea.KeyCtrlU:
		in.remove(0, in.cursor)
	case tea.KeyCtrlK:
		in.remove(in.cursor, len(in.runes))
	case tea.KeyLeft, tea.KeyCtrlB:
		in.cursor = max(in.cursor-1, 0)
	case tea.KeyRight, tea.KeyCtrlF:
		in.cursor = min(in.cursor+1, len(in.runes))
	case tea.KeyHome, tea.KeyCtrlA:
		in.cursor = 0
	case tea.KeyEnd, tea.KeyCtrlE:
		in.cursor = len(in.runes)
	}
	return len(in.runes) != before
}

func (in *input) remove(from, to int) {
	from, to = max(from, 0), min(to, len(in.runes))
	if from < to {
		in.runes = slices.Delete(in.runes, from, to)
		in.cursor = from
	}
}

// wordStart returns where the word before the cursor begins.
func (in *input) wordStart() int {
	i := in.cursor
	for i > 0 && in.runes[i-1] == ' ' {
		i--
	}
	for i > 0 && in.runes[i-1] != ' ' {
		i--
	}
	return i
}

// view draws the line in exactly w cells so that the cursor is seen, and returns how many runes are hidden at its left.
func (in *input) view(w int, cursor theme.Paint, highlights ...text.Highlight) (line string, hidden int) {
	for hidden < in.cursor && text.Width(string(in.runes[hidden:in.cursor])) > max(w-3, 0) { // the cursor may be on a wide letter, and an ellipsis behind it
		hidden++
	}
	s := string(in.runes) + " " // the cursor may stand behind the text
	at := len(string(in.runes[:in.cursor]))
	_, size := utf8.DecodeRuneInString(s[at:])
	highlights = append(highlights, text.Highlight{Start: at, End: at + size, Paint: cursor})
	from := len(string(in.runes[:hidden]))
	return text.Draw(s, text.Line{Start: from, End: len(s)}, w, theme.Paint{}, highlights...), hidden
}
