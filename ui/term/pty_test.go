package term

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"
)

// screen is a pseudo-terminal with everything that has been written on it.
type screen struct {
	tty  *os.File // the program's side
	keys *os.File // the user's side
	mu   sync.Mutex
	seen bytes.Buffer
	done chan struct{}
}

func openScreen(t *testing.T) *screen {
	t.Helper()
	user, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	s := &screen{tty: tty, keys: user, done: make(chan struct{})}
	go func() {
		defer close(s.done)
		buf := make([]byte, 4096)
		for {
			n, err := user.Read(buf)
			s.mu.Lock()
			s.seen.Write(buf[:n])
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() { _ = user.Close() })
	return s
}

// text returns all that was written, after the program's side has been closed.
func (s *screen) text() string {
	_ = s.tty.Close()
	<-s.done
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen.String()
}

// model runs one command and quits when its answer has come; it counts the keys it is told of.
type model struct {
	first tea.Cmd
	until func(tea.Msg) bool
	seen  []string
	size  tea.WindowSizeMsg
}

func (m *model) Init() tea.Cmd { return m.first }
func (m *model) View() string  { return "parley" }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		m.seen = append(m.seen, msg.String())
	case tea.WindowSizeMsg:
		m.size = msg
	}
	if m.until(msg) {
		return m, tea.Quit
	}
	return m, nil
}

type ran struct{ err error }

func run(t *testing.T, s *screen, m *model, options ...tea.ProgramOption) {
	t.Helper()
	options = append([]tea.ProgramOption{tea.WithInput(s.tty), tea.WithOutput(s.tty), tea.WithoutSignalHandler()}, options...)
	if _, err := tea.NewProgram(m, options...).Run(); err != nil {
		t.Fatal(err)
	}
}

const mouseOn = "\x1b[?1002h"

// The trap: after another program has run, Bubble Tea restores the screen but not the mouse.
func TestBubbleTeaForgetsTheMouseWhenAnotherProgramRan(t *testing.T) {
	s := openScreen(t)
	m := &model{first: tea.ExecProcess(exec.Command("true"), func(err error) tea.Msg { return ran{err} })}
	m.until = func(msg tea.Msg) bool { _, ok := msg.(ran); return ok }
	run(t, s, m, tea.WithMouseCellMotion())
	if n := strings.Count(s.text(), mouseOn); n != 1 {
		t.Errorf("the mouse was switched on %d times; it no longer needs our help", n)
	}
}

func TestExecSwitchesTheMouseOnAgain(t *testing.T) {
	for name, c := range map[string]struct {
		mouse bool
		want  int
	}{"with mouse": {true, 2}, "without": {false, 1}} {
		t.Run(name, func(t *testing.T) {
			s := openScreen(t)
			again := func() tea.Msg { return ran{} }
			m := &model{first: tea.Sequence(Exec(exec.Command("true"), c.mouse, func(err error) tea.Msg { return err }), again)}
			m.until = func(msg tea.Msg) bool { _, ok := msg.(ran); return ok }
			run(t, s, m, tea.WithMouseCellMotion())
			if n := strings.Count(s.text(), mouseOn); n != c.want {
				t.Errorf("the mouse was switched on %d times, want %d", n, c.want)
			}
		})
	}
}

func TestResumedSwitchesTheMouseOnAgain(t *testing.T) {
	if Resumed(false) != nil {
		t.Error("a mouse that is not wanted is switched on")
	}
	if got, want := Resumed(true)(), tea.EnableMouseCellMotion(); got != want {
		t.Errorf("got %T, want %T", got, want)
	}
}

// The trap: letters that arrive in one read are one key, which means nothing.
func TestBubbleTeaMakesOneKeyOfLettersThatArriveTogether(t *testing.T) {
	s := openScreen(t)
	if _, err := s.keys.WriteString("jjj"); err != nil {
		t.Fatal(err)
	}
	m := &model{until: func(msg tea.Msg) bool { _, ok := msg.(tea.KeyMsg); return ok }}
	run(t, s, m)
	if got := strings.Join(m.seen, " "); got != "jjj" {
		t.Errorf("keys %q; letters no longer need to be split", got)
	}
}

// The trap: a mouse report that arrives in two reads is typed text.
func TestBubbleTeaTakesHalfAMouseReportForText(t *testing.T) {
	report := func(t *testing.T, options ...tea.ProgramOption) string {
		in, out := io.Pipe()
		go func() {
			for _, piece := range []string{"\x1b[<64;1", "0;10M", "q"} {
				_, _ = out.Write([]byte(piece))
			}
		}()
		m := &model{until: func(msg tea.Msg) bool { key, ok := msg.(tea.KeyMsg); return ok && key.String() == "q" }}
		options = append(options, tea.WithInput(in), tea.WithOutput(io.Discard), tea.WithoutSignalHandler(), tea.WithoutRenderer())
		if _, err := tea.NewProgram(m, options...).Run(); err != nil {
			t.Fatal(err)
		}
		return strings.Join(m.seen, " ")
	}
	if got := report(t); got == "q" {
		t.Errorf("keys %q; reports no longer need to be filtered", got)
	}
	f, _ := newFilter()
	if got := report(t, tea.WithFilter(f.Message)); got != "q" {
		t.Errorf("keys %q through the filter, want q alone", got)
	}
}

// The trap: an output that is not a file gets no size.
func TestOutputIsStillATerminalToBubbleTea(t *testing.T) {
	s := openScreen(t)
	m := &model{until: func(msg tea.Msg) bool { _, ok := msg.(tea.WindowSizeMsg); return ok }}
	run(t, s, m, tea.WithOutput(NewOutput(s.tty)))
	if m.size != (tea.WindowSizeMsg{Width: 80, Height: 24}) {
		t.Errorf("size %v, want 80 by 24", m.size)
	}
}

func TestCopyWritesOSC52InOnePiece(t *testing.T) {
	s := openScreen(t)
	out := NewOutput(s.tty)
	frame := strings.Repeat("x", 200) + "|"
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				_, _ = out.WriteString(frame)
			}
		})
		all.Go(func() { _ = out.Copy("Київ") })
	}
	all.Wait()
	const sequence = "\x1b]52;c;0JrQuNGX0LI=\a"
	got := s.text()
	if n := strings.Count(got, sequence); n != 8 {
		t.Errorf("%d whole sequences, want 8", n)
	}
	if rest := strings.ReplaceAll(strings.ReplaceAll(got, sequence, ""), frame, ""); rest != "" {
		t.Errorf("a frame was cut: %q is left", rest)
	}
}

func TestCopyRefusesWhatTerminalsWouldIgnore(t *testing.T) {
	s := openScreen(t)
	if err := NewOutput(s.tty).Copy(strings.Repeat("x", CopyLimit+1)); err != ErrTooLong {
		t.Errorf("got %v", err)
	}
	if got := s.text(); got != "" {
		t.Errorf("%d bytes were written", len(got))
	}
}
