package term

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"
	tea "github.com/charmbracelet/bubbletea"
)

func runes(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func TestLettersThatArriveTogetherAreSplit(t *testing.T) {
	for _, c := range []struct {
		name string
		in   tea.KeyMsg
		want []string
	}{
		{"a held key", runes("jjj"), []string{"j", "j", "j"}},
		{"Cyrillic", runes("оо"), []string{"о", "о"}},
		{"a space between", runes("a b"), []string{"a", " ", "b"}},
		{"one letter", runes("j"), []string{"j"}},
		{"alt is pressed for the first only", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jj"), Alt: true}, []string{"alt+j", "j"}},
		{"pasted text stays whole", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jj"), Paste: true}, []string{"[jj]"}},
		{"a special key", tea.KeyMsg{Type: tea.KeyEnter}, []string{"enter"}},
	} {
		var got []string
		for _, k := range Split(c.in) {
			got = append(got, k.String())
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// clock is a time that stands still until it is moved.
type clock struct{ time.Time }

func (c *clock) now() time.Time { return c.Time }

func newFilter() (*Filter, *clock) {
	c := &clock{time.Date(2025, 5, 16, 10, 0, 0, 0, time.UTC)}
	return NewFilter(c.now), c
}

// What Bubble Tea makes of the mouse report "ESC[<64;10;5M" when it is cut at different places.
func TestPiecesOfMouseReportsAreTakenAway(t *testing.T) {
	alt := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("["), Alt: true}
	for _, c := range []struct {
		name   string
		pieces []tea.KeyMsg
		want   []string
	}{
		{"cut in the numbers", []tea.KeyMsg{alt, runes("<64;1"), runes("0;5M")}, nil},
		{"cut before the last letter", []tea.KeyMsg{alt, runes("<64;10;5"), runes("M")}, nil},
		{"cut after the bracket", []tea.KeyMsg{alt, runes("<64;10;5M")}, nil},
		{"cut after ESC", []tea.KeyMsg{{Type: tea.KeyEsc}, runes("[<64;10;5M")}, []string{"esc"}},
		{"a key right after a report", []tea.KeyMsg{alt, runes("<64;10;5M"), runes("j")}, []string{"j"}},
		{"a key in the place of the rest", []tea.KeyMsg{alt, runes("j")}, []string{"j"}},
		{"digits after a released button", []tea.KeyMsg{alt, runes("<0;1;1m"), runes("1")}, []string{"1"}},
		{"a letter after Esc", []tea.KeyMsg{{Type: tea.KeyEsc}, runes("q")}, []string{"esc", "q"}},
		{"pasted text", []tea.KeyMsg{alt, {Type: tea.KeyRunes, Runes: []rune("<64;1"), Paste: true}}, []string{"[<64;1]"}},
		{"a report too long to be one", []tea.KeyMsg{alt, runes("<" + strings.Repeat("1", 40))}, []string{"<" + strings.Repeat("1", 40)}},
	} {
		f, _ := newFilter()
		var got []string
		for _, p := range c.pieces {
			if msg := f.Message(nil, p); msg != nil {
				got = append(got, msg.(tea.KeyMsg).String())
			}
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTypedTextThatLooksLikeAReportIsKept(t *testing.T) {
	f, c := newFilter()
	f.Message(nil, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("["), Alt: true})
	c.Time = c.Add(fragmentWithin + time.Millisecond)
	if f.Message(nil, runes("<")) == nil {
		t.Error("a key pressed later was taken away")
	}
}

func wheel(button tea.MouseButton, x, y int) tea.MouseMsg {
	return tea.MouseMsg{X: x, Y: y, Button: button, Action: tea.MouseActionPress}
}

func TestWheelEventsAreGathered(t *testing.T) {
	f, c := newFilter()
	down, up := wheel(tea.MouseButtonWheelDown, 5, 7), wheel(tea.MouseButtonWheelUp, 5, 7)
	if got := f.Message(nil, down); got != (WheelMsg{5, 7, 1}) {
		t.Errorf("the first: %v, want it at once", got)
	}
	for range 9 {
		c.Time = c.Add(time.Millisecond)
		if got := f.Message(nil, down); got != nil {
			t.Errorf("within a frame: %v, want nothing yet", got)
		}
	}
	c.Time = c.Add(wheelEvery)
	if got := f.Message(nil, down); got != (WheelMsg{5, 7, 10}) {
		t.Errorf("a frame later: %v, want all ten that were turned", got)
	}
	c.Time = c.Add(time.Millisecond)
	f.Message(nil, down)
	c.Time = c.Add(wheelEvery)
	if got := f.Message(nil, up); got != (WheelMsg{5, 7, -1}) {
		t.Errorf("turned back: %v, want one notch up", got)
	}
	c.Time = c.Add(time.Millisecond)
	f.Message(nil, up)
	c.Time = c.Add(time.Second)
	if got := f.Message(nil, up); got != (WheelMsg{5, 7, -1}) {
		t.Errorf("long after: %v, want what was turned now only", got)
	}
	c.Time = c.Add(wheelEvery)
	if got := f.Message(nil, wheel(tea.MouseButtonWheelDown, 50, 7)); got != (WheelMsg{50, 7, 1}) {
		t.Errorf("over another place: %v", got)
	}
	if got := f.Message(nil, wheel(tea.MouseButtonWheelLeft, 5, 7)); got != nil {
		t.Errorf("sideways: %v", got)
	}
}

func TestOtherMessagesPass(t *testing.T) {
	f, _ := newFilter()
	click := tea.MouseMsg{X: 1, Y: 2, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress}
	for _, msg := range []tea.Msg{click, tea.WindowSizeMsg{Width: 80, Height: 24}, "a fact"} {
		if got := f.Message(nil, msg); got != msg {
			t.Errorf("%v became %v", msg, got)
		}
	}
}

// inState sends crash files to a folder of the test.
func inState(t *testing.T, dir string) {
	t.Helper()
	t.Setenv("XDG_STATE_HOME", dir)
	xdg.Reload()
	t.Cleanup(xdg.Reload)
}

func TestAPanicInACommandBecomesAMessageAndAFile(t *testing.T) {
	inState(t, t.TempDir())
	msg := Safe(func() tea.Msg { panic("the lighthouse is out") })()
	c, ok := msg.(CrashedMsg)
	if !ok || c.Err != nil {
		t.Fatalf("got %#v", msg)
	}
	report, err := os.ReadFile(c.Path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"the lighthouse is out", "term_test.go"} {
		if !strings.Contains(string(report), want) {
			t.Errorf("the crash file does not tell %q:\n%s", want, report)
		}
	}
	if filepath.Dir(c.Path) != CrashDir() || !strings.Contains(c.Error(), c.Path) {
		t.Errorf("%q does not name %s", c.Error(), c.Path)
	}
}

func TestAPanicIsToldEvenIfNoFileCanBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a-file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	inState(t, file)
	c := Safe(func() tea.Msg { panic(errors.New("no hall")) })().(CrashedMsg)
	if c.Err == nil || c.Path != "" || !strings.Contains(c.Error(), "no hall") {
		t.Errorf("got %#v: %s", c, c.Error())
	}
}

func TestCommandsInsideBatchAndSequenceAreSafe(t *testing.T) {
	inState(t, t.TempDir())
	boom := func() tea.Msg { panic("inside") }
	fine := func() tea.Msg { return "fine" }
	for name, cmd := range map[string]tea.Cmd{"batch": tea.Batch(boom, fine), "sequence": tea.Sequence(boom, fine), "nested": tea.Batch(tea.Sequence(boom, fine), fine)} {
		plain, safe := cmd(), Safe(cmd)()
		if reflect.TypeOf(plain) != reflect.TypeOf(safe) {
			t.Errorf("%s: %T became %T, which Bubble Tea does not know", name, plain, safe)
		}
		var crashed, done int
		drain(safe, func(msg tea.Msg) {
			switch msg.(type) {
			case CrashedMsg:
				crashed++
			case string:
				done++
			}
		})
		if crashed != 1 || done == 0 {
			t.Errorf("%s: %d crashes told, %d other messages", name, crashed, done)
		}
	}
}

// drain runs the commands of a message one after the other, as deep as they go.
func drain(msg tea.Msg, see func(tea.Msg)) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice {
		see(msg)
		return
	}
	for i := range v.Len() {
		drain(v.Index(i).Interface().(tea.Cmd)(), see)
	}
}

func TestSafeLeavesWhatDoesNotPanicAlone(t *testing.T) {
	if Safe(nil) != nil {
		t.Error("no command became one")
	}
	for _, want := range []tea.Msg{"a fact", nil, tea.QuitMsg{}} {
		if got := Safe(func() tea.Msg { return want })(); got != want {
			t.Errorf("%v became %v", want, got)
		}
	}
}

func TestFace(t *testing.T) {
	for _, c := range []struct {
		name             string
		screen, keyboard bool
		terminal         string
		want             Face
	}{
		{"a terminal", true, true, "xterm-256color", Dashboard},
		{"output into a pipe", false, true, "xterm", Plain},
		{"no terminal at all", false, false, "", Plain},
		{"a terminal without escapes", true, true, "dumb", Refuse},
		{"TERM not set", true, true, "", Refuse},
		{"nowhere to read keys from", true, false, "xterm", Refuse},
	} {
		face, hint := decide(c.screen, c.keyboard, c.terminal)
		if face != c.want {
			t.Errorf("%s: %d, want %d", c.name, face, c.want)
		}
		if (hint == "") != (face == Dashboard) || strings.Contains(hint, "\x1b") {
			t.Errorf("%s: hint %q", c.name, hint)
		}
	}
}

func TestFaceOfAPipe(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close(); _ = w.Close() }()
	if face, _ := FaceOf(r, w, func(string) string { return "xterm" }); face != Plain {
		t.Errorf("face %d, want %d", face, Plain)
	}
}
