// Package theme says how each role on the screen looks: which SGR sequence stands before and after it. The paints are
// computed once.
//
// The default look uses the terminal's own sixteen colours with bold, faint, underline and reverse, so it follows the
// reader's palette on a light and on a dark background, and the terminal is never asked for its colours. Without
// colour (NO_COLOR) the same roles are told apart by bold, underline and reverse. In every look a state has a mark in
// text too, see the Mark constants: nothing is told by colour alone.
package theme

import (
	"strings"

	"parley/model"
	"parley/ui/text"
)

// Paint is how a role looks.
type Paint = text.Paint

// Profile is how many colours the terminal has.
type Profile uint8

// The profiles.
const (
	Colours16  Profile = iota // the terminal's own palette
	Colours256                // and the fixed palette of xterm-256color
)

// ProfileOf returns the profile that the environment variables TERM and COLORTERM tell of.
func ProfileOf(getenv func(string) string) Profile {
	term, colorterm := getenv("TERM"), getenv("COLORTERM")
	switch {
	case strings.Contains(term, "256color"), strings.Contains(term, "direct"), colorterm == "truecolor", colorterm == "24bit":
		return Colours256
	}
	return Colours16
}

// NoColor reports whether the reader wants no colour: NO_COLOR is set to anything but the empty string
// (https://no-color.org).
func NoColor(getenv func(string) string) bool { return getenv("NO_COLOR") != "" }

// The marks that say in text what a paint says in colour. Each is one cell wide.
const (
	MarkCursor = "▌" // the row the cursor is on, in the focused list
	MarkFaded  = "▏" // the row the cursor is on, in a list without focus
	MarkFocus  = "▶" // the statement or sentence that the reader was opened on
	MarkMatch  = "›" // the line of the current match
	MarkOn     = "✓" // a facet's value that the query asks for
	MarkSpeech = "│" // beside the lines of a statement, after the label of its side
)

// Theme is the paints of all roles.
type Theme struct {
	NoColor bool

	Title    Paint // of a pane in its border
	Strong   Paint // what matters in a row: a name, a number
	Dim      Paint // what matters less: dates, outlets, rows of an old answer
	Key      Paint // a key in the help and in hints
	KeyHint  Paint // what the key does
	Error    Paint
	Warning  Paint
	Selected Paint // a tab, or a value that is on

	Border        Paint
	BorderFocused Paint

	Cursor        Paint // the cursor's row in the focused list
	CursorFaded   Paint // the cursor's row in a list without focus
	Match         Paint // where the query matches
	MatchCurrent  Paint // the match that n and N have gone to
	Focus         Paint // the statement or sentence that the reader was opened on
	Quote         Paint // words in quotation marks
	Headline      Paint
	Crosshead     Paint
	Caption       Paint
	Notice        Paint // furniture and teasers
	Mediator      Paint // a side that is not principal
	UnknownSide   Paint
	stances       [5]Paint
	principalSide [2]Paint
}

// New returns the theme for a terminal: without colour, or with the colours of the profile.
func New(noColor bool, profile Profile) *Theme {
	if noColor {
		return mono()
	}
	t := &Theme{
		Title:    sgr("1"),
		Strong:   sgr("1"),
		Dim:      sgr("2"),
		Key:      sgr("1"),
		KeyHint:  sgr("2"),
		Error:    sgr("1;31"),
		Warning:  sgr("33"),
		Selected: sgr("1;4"),

		Border:        sgr("2"),
		BorderFocused: sgr("1"),

		Cursor:       sgr("7"),
		CursorFaded:  sgr("1"),
		Match:        sgr("30;43"),
		MatchCurrent: sgr("1;30;46"),
		Focus:        sgr("1;4"),
		Quote:        sgr("36"),
		Headline:     sgr("1"),
		Crosshead:    sgr("1;4"),
		Caption:      sgr("2;3"),
		Notice:       sgr("2"),
		Mediator:     sgr("35"),
		UnknownSide:  sgr("2"),
	}
	t.stances = [5]Paint{
		model.Demands:  sgr("1"),
		model.Supports: sgr("32"),
		model.Rejects:  sgr("31"),
		model.OpenTo:   sgr("36"),
		model.Offers:   sgr("34"),
	}
	// Orange is what most palettes have for yellow; of the two blues the bright one can be read on black.
	t.principalSide = [2]Paint{sgr("33"), sgr("94")}
	if profile == Colours256 {
		t.principalSide = [2]Paint{sgr("38;5;208"), sgr("38;5;33")}
	}
	return t
}

// mono returns the theme without colour. It writes reverse and bold itself: libraries that honour NO_COLOR drop these
// too, and with them the cursor.
func mono() *Theme {
	bold, faint, underline, reverse := sgr("1"), sgr("2"), sgr("4"), sgr("7")
	t := &Theme{
		NoColor: true, Title: bold, Strong: bold, Dim: faint, Key: bold, KeyHint: faint, Error: bold, Warning: bold, Selected: sgr("1;4"),
		Border: faint, BorderFocused: bold,
		Cursor: reverse, CursorFaded: bold, Match: underline, MatchCurrent: sgr("1;7"), Focus: sgr("1;4"),
		Headline: bold, Crosshead: sgr("1;4"), Caption: faint, Notice: faint, UnknownSide: faint,
	}
	t.stances[model.Demands] = bold
	t.stances[model.Rejects] = underline
	return t
}

// sgr returns the paint that sets the given parameters (ECMA-48 8.3.117) and resets all after the text.
func sgr(parameters string) Paint { return Paint{On: "\x1b[" + parameters + "m", Off: "\x1b[0m"} }

// Stance returns the paint of a stance. Screens show its name, or StanceMark, with it.
func (t *Theme) Stance(s model.Stance) Paint {
	if int(s) >= len(t.stances) {
		return Paint{}
	}
	return t.stances[s]
}

// StanceMark returns a one-cell sign for a stance, for columns too narrow for its name.
func StanceMark(s model.Stance) string {
	switch s {
	case model.Demands:
		return "!"
	case model.Supports:
		return "+"
	case model.Rejects:
		return "×"
	case model.OpenTo:
		return "~"
	case model.Offers:
		return "→"
	}
	return "?"
}

// Role returns the paint of a part of an article.
func (t *Theme) Role(r model.Role) Paint {
	switch r {
	case model.Headline:
		return t.Headline
	case model.Crosshead:
		return t.Crosshead
	case model.Caption:
		return t.Caption
	case model.Teaser, model.Notice:
		return t.Notice
	}
	return Paint{}
}
