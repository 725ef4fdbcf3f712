package guard_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// Without the guard the very first thing that a program linked with Bubble Tea does is to question the terminal. This
// is the trap; when a new version of Bubble Tea no longer falls into it, this test fails and the guard can go.
func TestBubbleTeaQuestionsTheTerminalBeforeMain(t *testing.T) {
	out, program := start(t, build(t, "unguarded"))
	buf := make([]byte, 64)
	n, err := out.Read(buf)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(buf[:n], []byte("\x1b]11;?")) {
		t.Errorf("first output is %q, want the question for the background colour", buf[:n])
	}
	_ = program.Process.Kill() // it now waits for an answer
	_ = program.Wait()
}

func TestGuardedProgramWritesNoEscapeByteOfItsOwn(t *testing.T) {
	for name, c := range map[string]struct{ env, want string }{
		"CI not set":      {"", `during="1" after="" set=false`},
		"CI set by user":  {"CI=true", `during="1" after="true" set=true`},
		"CI set to empty": {"CI=", `during="1" after="" set=true`},
	} {
		t.Run(name, func(t *testing.T) {
			out, program := start(t, build(t, "guarded"), c.env)
			got := readAll(out)
			if err := program.Wait(); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(got, "\x1b") {
				t.Errorf("the program wrote an escape byte: %q", got)
			}
			if !strings.HasPrefix(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// The order of initialisation holds only as long as the guard is ready early: nothing but os may be imported.
func TestGuardImportsOnlyOS(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{join .Imports " "}}`, ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(out)); got != "os" {
		t.Errorf("guard imports %q, want os alone", got)
	}
}

// build returns the path of the program built from ../testdata/name.
func build(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if out, err := exec.Command("go", "build", "-o", path, "../testdata/"+name).CombinedOutput(); err != nil {
		t.Fatalf("go build %s: %v\n%s", name, err, out)
	}
	return path
}

// start runs a program on a terminal that never answers and returns the terminal's side of it. CI is not set unless
// env sets it.
func start(t *testing.T, path string, env ...string) (*os.File, *exec.Cmd) {
	t.Helper()
	program := exec.Command(path)
	program.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "CI=") })
	program.Env = append(program.Env, "TERM=xterm-256color")
	for _, v := range env {
		if v != "" {
			program.Env = append(program.Env, v)
		}
	}
	terminal, err := pty.Start(program)
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	t.Cleanup(func() {
		_ = program.Process.Kill()
		_ = terminal.Close()
	})
	return terminal, program
}

// readAll returns what a program writes until it closes its terminal, which a pty tells by an error.
func readAll(f *os.File) string {
	var b bytes.Buffer
	_, _ = b.ReadFrom(f)
	return b.String()
}
