package term

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// WheelMsg is what a mouse wheel did: turned by Delta notches, down when positive, over the cell at X, Y.
type WheelMsg struct{ X, Y, Delta int }

const (
	// wheelEvery is the shortest time between two WheelMsg: a frame at 60 Hz. Free-spinning wheels send hundreds of
	// events a second.
	wheelEvery = 16 * time.Millisecond
	// fragmentWithin is how soon after its beginning the rest of a mouse report arrives.
	fragmentWithin = 20 * time.Millisecond
)

// Filter looks at messages before the program does. It takes away the pieces of mouse reports that arrived in two
// reads, which Bubble Tea takes for typed text, and gathers wheel events into WheelMsg.
type Filter struct {
	now      func() time.Time
	fragment time.Time // when the beginning of a mouse report was seen
	half     []rune    // what has been seen of it after "ESC["
	wheel    time.Time // when the last WheelMsg was passed on
	turned   WheelMsg  // what has been gathered since
}

// NewFilter returns a filter that reads the time from now: time.Now but in tests.
func NewFilter(now func() time.Time) *Filter { return &Filter{now: now} }

// Message returns msg, something in its place, or nil when it is to be dropped. It is made for tea.WithFilter.
func (f *Filter) Message(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		if f.dropsKey(msg) {
			return nil
		}
	case tea.MouseMsg:
		if tea.MouseEvent(msg).IsWheel() {
			return f.turn(msg)
		}
	}
	return msg
}

// dropsKey reports whether a key is a piece of a mouse report. "ESC[<64;10;5M" cut in two arrives as alt+[ and the
// text "<64;1", then the text "0;5M"; cut after its first byte, as esc and the text "[<64;10;5M".
func (f *Filter) dropsKey(msg tea.KeyMsg) bool {
	now := f.now()
	switch {
	case msg.Type == tea.KeyEsc:
		f.fragment, f.half = now, nil
		return false
	case msg.Type != tea.KeyRunes || msg.Paste:
		f.fragment = time.Time{}
		return false
	case msg.Alt && string(msg.Runes) == "[":
		f.fragment, f.half = now, []rune("[")
		return true
	case now.Sub(f.fragment) > fragmentWithin:
		return false
	}
	half := append(f.half, msg.Runes...)
	if !beginsReport(half) {
		f.fragment = time.Time{}
		return false
	}
	f.fragment, f.half = now, half
	if last := half[len(half)-1]; last == 'M' || last == 'm' {
		f.fragment = time.Time{}
	}
	return true
}

// beginsReport reports whether s may be the beginning of an SGR mouse report without its ESC, or all of one:
// "[<64;10;5M".
func beginsReport(s []rune) bool {
	for i, r := range s {
		switch {
		case i == 0:
			if r != '[' {
				return false
			}
		case i == 1:
			if r != '<' {
				return false
			}
		case r >= '0' && r <= '9' || r == ';':
		case (r == 'M' || r == 'm') && i == len(s)-1:
		default:
			return false
		}
	}
	return len(s) <= len("[<999;99999;99999M")
}

// turn gathers a wheel event and returns what has been gathered when enough time has passed since it was last
// returned, else nil.
func (f *Filter) turn(msg tea.MouseMsg) tea.Msg {
	delta := 1
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		delta = -1
	case tea.MouseButtonWheelLeft, tea.MouseButtonWheelRight:
		return nil // nothing scrolls sideways
	}
	now := f.now()
	since := now.Sub(f.wheel)
	turnedBack := f.turned.Delta*delta < 0
	moved := f.turned.X != msg.X || f.turned.Y != msg.Y
	if turnedBack || moved || since > 10*wheelEvery {
		f.turned = WheelMsg{}
	}
	f.turned = WheelMsg{msg.X, msg.Y, f.turned.Delta + delta}
	if since < wheelEvery {
		return nil
	}
	out := f.turned
	f.wheel, f.turned.Delta = now, 0
	return out
}
