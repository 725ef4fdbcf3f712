package ui

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/cursor"
	binding "github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"parley/ui/text"
	"parley/ui/theme"
)

// input is a line of text that is being typed. Bubbles edits it; it is drawn here, because package text is the only judge
// of width: Bubbles counts Cyrillic letters as two cells each in a Chinese or Japanese locale. Places in it are runes.
type input struct{ editor textinput.Model }

// longestQuery is the most runes that the line takes: a paste of a whole article is no query.
const longestQuery = 1000

func newInput() input {
	e := textinput.New()
	e.CharLimit = longestQuery
	e.KeyMap.Paste.SetEnabled(false) // it would run a program to read the clipboard; terminals paste by themselves
	e.Cursor.SetMode(cursor.CursorStatic)
	e.Focus() // a cursor that does not blink needs no command
	return input{e}
}

func (in *input) text() string { return in.editor.Value() }

// set replaces the text and puts the cursor behind it.
func (in *input) set(s string) {
	in.editor.SetValue(string(typeable([]rune(s))))
	in.editor.CursorEnd()
}

// edit carries out a key that edits or moves in the line, and reports whether the text has changed.
func (in *input) edit(msg tea.KeyMsg) (changed bool) {
	before, bound := in.text(), in.editor.KeyMap
	switch {
	case binding.Matches(msg, bound.DeleteWordForward) && in.editor.Position() >= len([]rune(before))-1:
		msg = tea.KeyMsg{Type: tea.KeyDelete} // Bubbles looks for the end of a word behind the end of the text
	case binding.Matches(msg, bound.WordForward, bound.WordBackward, bound.DeleteWordForward):
	case msg.Alt && msg.Type == tea.KeyRunes:
		return false // no letter was meant
	default:
		msg.Runes = typeable(msg.Runes)
	}
	in.editor, _ = in.editor.Update(msg)
	return in.text() != before
}

// typeable returns what was typed or pasted as it may stand in the line: without line breaks and control characters.
func typeable(typed []rune) []rune {
	clean := make([]rune, 0, len(typed))
	for _, r := range typed {
		switch {
		case unicode.IsSpace(r):
			clean = append(clean, ' ')
		case unicode.IsGraphic(r) || unicode.Is(unicode.Mn, r):
			clean = append(clean, r)
		}
	}
	return clean
}

// view draws the line in exactly w cells so that the cursor is seen, and returns how many runes are hidden at its left.
func (in *input) view(w int, paint theme.Paint, highlights ...text.Highlight) (line string, hidden int) {
	runes, cursor := []rune(in.text()), in.editor.Position()
	for hidden < cursor && text.Width(string(runes[hidden:cursor])) > max(w-3, 0) { // the cursor may be on a wide letter, and an ellipsis behind it
		hidden++
	}
	s := string(runes) + " " // the cursor may stand behind the text
	at := len(string(runes[:cursor]))
	_, size := utf8.DecodeRuneInString(s[at:])
	highlights = append(highlights, text.Highlight{Start: at, End: at + size, Paint: paint})
	from := len(string(runes[:hidden]))
	return text.Draw(s, text.Line{Start: from, End: len(s)}, w, theme.Paint{}, highlights...), hidden
}
