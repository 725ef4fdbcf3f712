package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"parley/ui/theme"
)

// driver runs a dashboard without a terminal and without a clock: commands run when the test says so, and time passes
// when it says so.
type driver struct {
	t      testing.TB
	m      *Model
	fake   *fakeSource
	queue  []tea.Cmd
	timers []timer
	clock  time.Time
	quit   bool
}

type timer struct {
	at  time.Time
	msg tea.Msg
}

// newDriver returns a driver of a dashboard over fake that is w by h cells large and has its first rows.
func newDriver(t testing.TB, fake *fakeSource, w, h int, options ...func(*Options)) *driver {
	t.Helper()
	o := Options{Source: fake, Notebook: fake, Theme: theme.New(false, theme.Colours256)}
	for _, option := range options {
		option(&o)
	}
	d := &driver{t: t, m: New(o), fake: fake, clock: time.Date(2022, 3, 29, 12, 0, 0, 0, time.UTC)}
	d.m.now = func() time.Time { return d.clock }
	d.m.after = func(wait time.Duration, msg tea.Msg) tea.Cmd {
		d.timers = append(d.timers, timer{d.clock.Add(wait), msg})
		return nil
	}
	d.queue = append(d.queue, d.m.Init())
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	d.rest()
	return d
}

// send brings a message and keeps the commands that come of it.
func (d *driver) send(msg tea.Msg) {
	_, cmd := d.m.Update(msg)
	d.queue = append(d.queue, cmd)
}

// answers runs the commands at hand and returns the messages that they bring, not delivered yet.
func (d *driver) answers() (msgs []tea.Msg) {
	for len(d.queue) > 0 {
		cmd := d.queue[0]
		d.queue = d.queue[1:]
		if cmd == nil {
			continue
		}
		switch msg := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			d.queue = append(d.queue, msg...)
		case tea.QuitMsg:
			d.quit = true
		default:
			msgs = append(msgs, msg)
		}
	}
	return msgs
}

// drain runs commands and delivers what they bring until nothing is left to do but to wait.
func (d *driver) drain() {
	d.t.Helper()
	for range 1000 {
		msgs := d.answers()
		if len(msgs) == 0 {
			return
		}
		for _, msg := range msgs {
			d.send(msg)
		}
	}
	d.t.Fatal("the dashboard never comes to rest")
}

// pass lets time go by and delivers what was due.
func (d *driver) pass(wait time.Duration) {
	d.clock = d.clock.Add(wait)
	var due, later []timer
	for _, t := range d.timers {
		if t.at.After(d.clock) {
			later = append(later, t)
		} else {
			due = append(due, t)
		}
	}
	d.timers = later
	for _, t := range due {
		d.send(t.msg)
	}
}

// rest drains and lets time go by until nothing happens any more.
func (d *driver) rest() {
	d.t.Helper()
	d.drain()
	for range 20 {
		if len(d.timers) == 0 {
			return
		}
		d.pass(time.Second)
		d.drain()
	}
	d.t.Fatal("the dashboard never stops waiting")
}

// keyNames are the keys that are not letters.
var keyNames = map[string]tea.KeyType{
	"enter": tea.KeyEnter, "esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "up": tea.KeyUp, "down": tea.KeyDown,
	"left": tea.KeyLeft, "right": tea.KeyRight, "backspace": tea.KeyBackspace, "ctrl+o": tea.KeyCtrlO, "ctrl+l": tea.KeyCtrlL,
	"ctrl+z": tea.KeyCtrlZ, "ctrl+c": tea.KeyCtrlC, "ctrl+w": tea.KeyCtrlW, "ctrl+u": tea.KeyCtrlU, "ctrl+d": tea.KeyCtrlD,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp,
}

func key(name string) tea.KeyMsg {
	if k, ok := keyNames[name]; ok {
		return tea.KeyMsg{Type: k}
	}
	if name == " " {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// press presses keys one after the other, without waiting for anything.
func (d *driver) press(names ...string) {
	for _, name := range names {
		d.send(key(name))
	}
}

// keys presses keys and lets each have its effect.
func (d *driver) keys(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.press(name)
		d.rest()
	}
}

// typing presses the letters of a text one by one, without waiting.
func (d *driver) typing(words string) {
	for _, r := range words {
		d.press(string(r))
	}
}

// screen returns the frame without its colours.
func (d *driver) screen() string { return ansi.Strip(d.m.View()) }

// shows fails the test unless the frame has the given words.
func (d *driver) shows(words ...string) {
	d.t.Helper()
	screen := d.screen()
	for _, w := range words {
		if !strings.Contains(screen, w) {
			d.t.Fatalf("the screen does not show %q:\n%s", w, screen)
		}
	}
}

// hides fails the test if the frame has one of the given words.
func (d *driver) hides(words ...string) {
	d.t.Helper()
	screen := d.screen()
	for _, w := range words {
		if strings.Contains(screen, w) {
			d.t.Fatalf("the screen shows %q:\n%s", w, screen)
		}
	}
}

// line returns line y of the frame without colours; -1 is the last.
func (d *driver) line(y int) string {
	lines := strings.Split(d.screen(), "\n")
	if y < 0 {
		y += len(lines)
	}
	return lines[y]
}

func TestMain(m *testing.M) {
	time.Local = time.UTC
	os.Exit(m.Run())
}
