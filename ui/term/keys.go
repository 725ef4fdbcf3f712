// Package term stands between Bubble Tea v1 and the terminal. Each file works around one thing that Bubble Tea v1
// does wrong, and its test shows the trap:
//
//   - guard (a package of its own): the terminal is asked for its colours before main runs
//   - keys.go: letters that arrive together are one key
//   - filter.go: mouse reports that arrive in two pieces are typed text; wheels send hundreds of events
//   - crash.go: a panic in a command is printed on a screen that is then wiped
//   - resume.go: the mouse is dead after a suspension and after another program ran
//   - output.go: nothing can be written to the terminal but frames
//
// face.go decides whether there is a terminal to draw on at all.
package term

import tea "github.com/charmbracelet/bubbletea"

// Split returns the key presses that a KeyMsg stands for. When letters arrive in one read (a held key, a slow
// connection, tmux send-keys) Bubble Tea makes one message of them, "jjj", which is no key. Pasted text stays whole.
func Split(msg tea.KeyMsg) []tea.KeyMsg {
	if msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2 {
		return []tea.KeyMsg{msg}
	}
	out := make([]tea.KeyMsg, len(msg.Runes))
	for i, r := range msg.Runes {
		out[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt && i == 0}
		if r == ' ' {
			out[i].Type = tea.KeySpace
		}
	}
	return out
}
