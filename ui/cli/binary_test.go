package cli_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience is how long a test waits for something that ought to come at once.
const patience = 20 * time.Second

// binary returns the path of parley as `go build` makes it, built once for all tests.
var binary = sync.OnceValues(func() (string, error) {
	path := filepath.Join(scratch, "parley")
	out, err := exec.Command("go", "build", "-o", path, "parley").CombinedOutput()
	if err != nil {
		return "", errors.New(string(out))
	}
	return path, nil
})

// scratch is a folder that lives as long as the tests of this package.
var scratch string

func TestMain(m *testing.M) {
	var err error
	if scratch, err = os.MkdirTemp("", "parley-test-"); err != nil {
		panic(err)
	}
	// The tests neither read nor write the notebook of whoever runs them.
	if err := os.Setenv("XDG_DATA_HOME", filepath.Join(scratch, "data")); err != nil {
		panic(err)
	}
	xdg.Reload()
	code := m.Run()
	_ = os.RemoveAll(scratch)
	os.Exit(code)
}

// command returns parley with the given arguments, ready to run, in an environment of its own.
func command(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*patience)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains([]string{"CI", "NO_COLOR", "TERM", "COLORTERM", "LINES", "COLUMNS"}, name)
	}), "TERM=xterm-256color")
	return cmd
}

// terminal is a program on a pseudo-terminal that shows what it is told and never answers.
type terminal struct {
	t   testing.TB
	cmd *exec.Cmd
	tty *os.File

	mu     sync.Mutex
	raw    []byte
	screen vt10x.Terminal
	more   chan struct{} // receives when something was written; closed at the end
}

func onTerminal(t testing.TB, cmd *exec.Cmd, columns, rows int) *terminal {
	t.Helper()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)})
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	term := &terminal{t: t, cmd: cmd, tty: tty, screen: vt10x.New(vt10x.WithSize(columns, rows)), more: make(chan struct{}, 1)}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = tty.Close()
	})
	go term.listen()
	return term
}

func (m *terminal) listen() {
	defer close(m.more)
	buf := make([]byte, 32<<10)
	for {
		n, err := m.tty.Read(buf)
		m.mu.Lock()
		m.raw = append(m.raw, buf[:n]...)
		_, _ = m.screen.Write(buf[:n])
		m.mu.Unlock()
		if err != nil {
			return // a pty tells by an error that the program has gone
		}
		select {
		case m.more <- struct{}{}:
		default:
		}
	}
}

// text returns what the screen shows.
func (m *terminal) text() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.screen.String()
}

// written returns every byte that the program wrote.
func (m *terminal) written() []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	return bytes.Clone(m.raw)
}

// await waits until the screen is as wanted.
func (m *terminal) await(what string, wanted func(screen string) bool) {
	m.t.Helper()
	late := time.After(patience)
	for !wanted(m.text()) {
		select {
		case _, open := <-m.more:
			if !open && !wanted(m.text()) {
				m.t.Fatalf("the program ended before the screen showed %s; it wrote %q", what, tail(m.written()))
			}
		case <-late:
			m.t.Fatalf("the screen never showed %s; it shows\n%s", what, m.text())
		}
	}
}

// awaitText waits until the screen shows all of words.
func (m *terminal) awaitText(words ...string) {
	m.t.Helper()
	m.await(strings.Join(words, " and "), func(screen string) bool {
		for _, w := range words {
			if !strings.Contains(screen, w) {
				return false
			}
		}
		return true
	})
}

func (m *terminal) press(keys string) {
	m.t.Helper()
	if _, err := m.tty.WriteString(keys); err != nil {
		m.t.Fatal(err)
	}
}

func (m *terminal) resize(columns, rows int) {
	m.t.Helper()
	m.mu.Lock()
	m.screen.Resize(columns, rows)
	m.mu.Unlock()
	if err := pty.Setsize(m.tty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		m.t.Fatal(err)
	}
}

// end waits until the program has gone and returns its exit code.
func (m *terminal) end() int {
	m.t.Helper()
	late := time.After(patience)
	for open := true; open; {
		select {
		case _, open = <-m.more:
		case <-late:
			m.t.Fatalf("the program does not end; the screen shows\n%s", m.text())
		}
	}
	return exitCode(m.t, m.cmd.Wait())
}

// exitCode returns the exit code that err, of exec.Cmd's Wait or Run, tells of.
func exitCode(t testing.TB, err error) int {
	t.Helper()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	}
	t.Fatal(err)
	return -1
}

// assertRestored checks that the program has left the alternate screen and shows the cursor again.
func (m *terminal) assertRestored() {
	m.t.Helper()
	raw := m.written()
	for name, pair := range map[string][2]string{
		"the alternate screen is left":           {"\x1b[?1049h", "\x1b[?1049l"},
		"the cursor is shown":                    {"\x1b[?25l", "\x1b[?25h"},
		"the mouse is no longer listened to":     {"\x1b[?1002h", "\x1b[?1002l"},
		"bracketed paste is no longer asked for": {"\x1b[?2004h", "\x1b[?2004l"},
	} {
		on, off := bytes.LastIndex(raw, []byte(pair[0])), bytes.LastIndex(raw, []byte(pair[1]))
		if on > off {
			m.t.Errorf("not so: %s; the last bytes are %q", name, tail(raw))
		}
	}
	if !bytes.Contains(raw, []byte("\x1b[?1049h")) {
		m.t.Errorf("the program never drew; it wrote %q", tail(raw))
	}
}

func tail(b []byte) []byte { return b[max(0, len(b)-300):] }
