// Package theme says how each role on the screen looks: which SGR sequence stands before and after it. The paints are
// computed once.
//
// The default look uses the terminal's own sixteen colours with bold, faint, underline and reverse, so it follows the
// reader's palette on a light and on a dark background, and the terminal is never asked for its colours. Without
// colour (NO_COLOR) the same roles are told apart by bold, underline and reverse. In every look a state has a mark in
// text too, see the Mark constants: nothing is told by colour alone.
package theme

import (
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

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
	Bar      Paint // how much of the work is done

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
	SetAside      Paint // a sentence that the reader does not count
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
	plain := inks(profile).NewStyle()
	bold, faint, underlined := plain.Bold(true), plain.Faint(true), plain.Bold(true).Underline(true)
	t := &Theme{
		Title:    paint(bold),
		Strong:   paint(bold),
		Dim:      paint(faint),
		Key:      paint(bold),
		KeyHint:  paint(faint),
		Error:    paint(bold.Foreground(red)),
		Warning:  paint(plain.Foreground(yellow)),
		Selected: paint(underlined),
		Bar:      paint(plain.Foreground(cyan)),

		Border:        paint(faint),
		BorderFocused: paint(bold),

		Cursor:       paint(plain.Reverse(true)),
		CursorFaded:  paint(bold),
		Match:        paint(plain.Foreground(black).Background(yellow)),
		MatchCurrent: paint(bold.Foreground(black).Background(cyan)),
		Focus:        paint(underlined),
		Quote:        paint(plain.Foreground(cyan)),
		Headline:     paint(bold),
		Crosshead:    paint(underlined),
		Caption:      paint(faint.Italic(true)),
		Notice:       paint(faint),
		SetAside:     paint(faint.Strikethrough(true)),
		Mediator:     paint(plain.Foreground(magenta)),
		UnknownSide:  paint(faint),
	}
	t.stances = [5]Paint{
		model.Demands:  paint(bold),
		model.Supports: paint(plain.Foreground(green)),
		model.Rejects:  paint(plain.Foreground(red)),
		model.OpenTo:   paint(plain.Foreground(cyan)),
		model.Offers:   paint(plain.Foreground(blue)),
	}
	t.principalSide = [2]Paint{paint(plain.Foreground(yellow)), paint(plain.Foreground(brightBlue))}
	if profile == Colours256 {
		t.principalSide = [2]Paint{paint(plain.Foreground(orange256)), paint(plain.Foreground(blue256))}
	}
	return t
}

// The terminal's own colours, which its palette decides on, and two of the fixed ones of xterm-256color. In the palette
// orange is what most have for yellow, and of the two blues the bright one can be read on black.
const (
	black, red, green, yellow = lipgloss.Color("0"), lipgloss.Color("1"), lipgloss.Color("2"), lipgloss.Color("3")
	blue, magenta, cyan       = lipgloss.Color("4"), lipgloss.Color("5"), lipgloss.Color("6")
	brightBlue                = lipgloss.Color("12")
	orange256, blue256        = lipgloss.Color("208"), lipgloss.Color("33")
)

// mono returns the theme without colour. It writes reverse itself: libraries that honour NO_COLOR drop it, and with it the
// cursor.
func mono() *Theme {
	plain := inks(Colours16).NewStyle()
	bold, faint, underline := paint(plain.Bold(true)), paint(plain.Faint(true)), paint(plain.Underline(true))
	underlined := paint(plain.Bold(true).Underline(true))
	reverse := Paint{On: "\x1b[7m", Off: "\x1b[0m"}
	t := &Theme{
		NoColor: true, Title: bold, Strong: bold, Dim: faint, Key: bold, KeyHint: faint, Error: bold, Warning: bold, Selected: underlined,
		Border: faint, BorderFocused: bold,
		Cursor: reverse, CursorFaded: bold, Match: underline, MatchCurrent: paint(plain.Bold(true).Reverse(true)), Focus: underlined,
		Headline: bold, Crosshead: underlined, Caption: faint, Notice: faint, UnknownSide: faint,
		SetAside: paint(plain.Faint(true).Strikethrough(true)),
	}
	t.stances[model.Demands] = bold
	t.stances[model.Rejects] = underline
	return t
}

// inks returns the maker of styles with the colours of a profile. The profile is said, not found out: lipgloss's own
// renderer would ask the environment, and for some styles the terminal.
func inks(profile Profile) *lipgloss.Renderer {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile([...]termenv.Profile{Colours16: termenv.ANSI, Colours256: termenv.ANSI256}[profile])
	return r
}

// paint returns what a style writes before and after a text. Styles are too slow to draw each cell with.
func paint(s lipgloss.Style) Paint {
	on, off, _ := strings.Cut(s.Render("\x00"), "\x00")
	if s.GetUnderline() {
		on = strings.Replace(on, "4;4", "4", 1) // lipgloss says it twice
	}
	return Paint{On: on, Off: off}
}

// Stance returns the paint of a stance. Screens show its name with it.
func (t *Theme) Stance(s model.Stance) Paint {
	if int(s) >= len(t.stances) {
		return Paint{}
	}
	return t.stances[s]
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
