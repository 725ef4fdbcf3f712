package cli_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestVersionDoesNotTouchTheTerminal(t *testing.T) {
	for _, flag := range []string{"--version", "--help"} {
		t.Run(flag, func(t *testing.T) {
			term := onTerminal(t, command(t, flag), 80, 24)
			if code := term.end(); code != 0 {
				t.Errorf("exit code %d, want 0", code)
			}
			if raw := term.written(); bytes.ContainsRune(raw, '\x1b') || !bytes.Contains(raw, []byte("parley")) {
				t.Errorf("wrote %q, want text without an escape byte", raw)
			}
		})
	}
}

func TestDashboardFromTheFirstFrameToTheLast(t *testing.T) {
	term := onTerminal(t, command(t, "--dossier", "testdata/harbour"), 100, 24)
	term.awaitText("Harbour talks open without a truce", "Prisoners first", "The Quay Gazette")

	term.press("/")
	term.awaitText("Enter to the results")
	term.press("immediate")
	term.await("the one article with this word", func(screen string) bool {
		return strings.Contains(screen, "immediate  ") && strings.Contains(screen, "1 article ") && !strings.Contains(screen, "Prisoners first")
	})
	term.press("\r")
	term.await("the keys of the list", func(screen string) bool { return !strings.Contains(screen, "Enter to the results") })

	term.press("2")
	term.awaitText("Speakers", "Statements", "Ada Brandt", "We demand an immediate truce")
	term.press("e")
	term.awaitText("quotation before cue", "% sure: ")
	term.press("e")
	term.await("no reasons", func(screen string) bool { return !strings.Contains(screen, "% sure: ") })
	term.press("l")
	term.press("\r")
	term.await("the article, opened at the statement", func(screen string) bool {
		return strings.Contains(screen, "Articles ──") && strings.Contains(screen, "› ") && !strings.Contains(screen, "Speakers")
	})
	term.press("\x0f") // Ctrl+O
	term.awaitText("Speakers")

	term.resize(60, 20)
	term.await("a frame of 60 by 20", func(screen string) bool {
		lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
		return len(lines) == 20 && strings.Contains(lines[1], "╭─") && strings.HasSuffix(strings.TrimRight(lines[1], " "), "╮")
	})

	term.press("q")
	if code := term.end(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
	term.assertRestored()
}

func TestDashboardExportsIntoTheWorkingDirectory(t *testing.T) {
	dossier, err := filepath.Abs("testdata/harbour")
	if err != nil {
		t.Fatal(err)
	}
	parley := command(t, "--dossier", dossier)
	parley.Dir = t.TempDir()
	term := onTerminal(t, parley, 160, 40)
	term.press("3")
	term.awaitText("Evidence: ", "Northmark: ")
	term.press("E")
	term.awaitText("g GraphML")
	term.press("h")
	term.awaitText("written: ")
	term.press("q")
	if code := term.end(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
	files, err := filepath.Glob(filepath.Join(parley.Dir, "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("files %q, %v", files, err)
	}
	page, err := os.ReadFile(files[0])
	if err != nil || !bytes.HasPrefix(page, []byte("<!DOCTYPE html>")) || !bytes.HasSuffix(page, []byte("</html>\n")) {
		t.Errorf("%s, %v: %.80q", files[0], err, page)
	}
}

func TestDashboardTellsWhatWasSkipped(t *testing.T) {
	term := onTerminal(t, command(t, "--dossier", "testdata/harbour", "testdata/harbour/articles", "no-such-folder"), 80, 24)
	term.awaitText("Harbour talks open", "1 skipped")
	term.press("q")
	if code := term.end(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
	raw := term.written()
	if after := raw[bytes.LastIndex(raw, []byte("\x1b[?1049l")):]; !bytes.Contains(after, []byte("3 articles read, 1 skipped")) {
		t.Errorf("after the dashboard there is %q, want what was skipped", after)
	}
}

func TestEscStopsReadingAndWhatWasReadStays(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "wire.jsonl")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	wire, err := os.OpenFile(pipe, os.O_RDWR, 0) // for reading too, so that it need not wait for a reader
	if err != nil {
		t.Fatal(err)
	}
	defer wire.Close()
	for i := range 100 { // and no end: more could come at any time
		if _, err := fmt.Fprintf(wire, "{\"id\":\"a%d\",\"title\":\"Dispatch %d\",\"text\":\"Nothing was said.\"}\n", i, i); err != nil {
			t.Fatal(err)
		}
	}
	term := onTerminal(t, command(t, pipe), 80, 24)
	term.awaitText("Dispatch", "reading: ")
	term.press("\x1b")
	term.awaitText("stopped: ", " articles read")
	term.press("j")
	term.awaitText("Dispatch", "2 of ", "stopped: ")
	term.press("q")
	if code := term.end(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
}

func TestSignalsLeaveTheTerminalAsItWas(t *testing.T) {
	for name, signal := range map[string]os.Signal{"SIGTERM": syscall.SIGTERM, "SIGINT": syscall.SIGINT, "SIGHUP": syscall.SIGHUP} {
		t.Run(name, func(t *testing.T) {
			term := onTerminal(t, command(t), 80, 24)
			term.awaitText("Articles")
			if err := term.cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			if code := term.end(); code != 130 {
				t.Errorf("exit code %d, want 130", code)
			}
			term.assertRestored()
		})
	}
}

func TestDashboardRefusesWhatItCannotDrawOn(t *testing.T) {
	t.Run("a pipe", func(t *testing.T) {
		cmd := command(t)
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		if code := exitCode(t, cmd.Run()); code != 2 {
			t.Errorf("exit code %d, want 2", code)
		}
		if stdout.Len() > 0 || !strings.Contains(stderr.String(), "parley search") || strings.Contains(stderr.String(), "\x1b") {
			t.Errorf("stdout %q, stderr %q: want a hint on stderr that names the commands", stdout.String(), stderr.String())
		}
	})
	t.Run("TERM=dumb", func(t *testing.T) {
		cmd := command(t)
		cmd.Env = append(cmd.Env, "TERM=dumb")
		term := onTerminal(t, cmd, 80, 24)
		if code := term.end(); code != 2 {
			t.Errorf("exit code %d, want 2", code)
		}
		if raw := term.written(); bytes.ContainsRune(raw, '\x1b') || !bytes.Contains(raw, []byte("TERM")) {
			t.Errorf("wrote %q, want a hint without an escape byte", raw)
		}
	})
}

func TestCommandsOnATerminalAreCutToItsWidth(t *testing.T) {
	term := onTerminal(t, command(t, "articles"), 40, 24)
	if code := term.end(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
	for _, line := range strings.Split(string(term.written()), "\r\n") {
		if n := len([]rune(line)); n > 40 {
			t.Errorf("%q has %d cells, want at most 40", line, n)
		}
	}
}

func TestMatchesAreBoldOnATerminalOnly(t *testing.T) {
	for name, c := range map[string]struct {
		env, flag string
		bold      bool
	}{
		"on a terminal": {"", "--limit=0", true},
		"NO_COLOR":      {"NO_COLOR=1", "--limit=0", false},
		"--no-color":    {"", "--no-color", false},
		"TERM=dumb":     {"TERM=dumb", "--limit=0", false},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := command(t, "search", "truce", "--dossier", "testdata/harbour", c.flag)
			if c.env != "" {
				cmd.Env = append(cmd.Env, c.env)
			}
			term := onTerminal(t, cmd, 160, 24)
			if code := term.end(); code != 0 {
				t.Errorf("exit code %d, want 0", code)
			}
			raw := term.written()
			if bold := bytes.Contains(raw, []byte("\x1b[1mtruce\x1b[22m")); bold != c.bold || bytes.ContainsRune(raw, '\x1b') != c.bold {
				t.Errorf("wrote %q", raw)
			}
		})
	}
}

func TestAReaderThatLeavesEarlyHearsNothing(t *testing.T) {
	cmd := command(t, "statements")
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = write, &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = read.Close() // as head does once it has its lines
	_ = write.Close()
	_ = cmd.Wait()
	if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && (!status.Signaled() || status.Signal() != syscall.SIGPIPE) {
		t.Errorf("ended with %v, want SIGPIPE", cmd.ProcessState)
	}
	if stderr.Len() > 0 {
		t.Errorf("stderr %q, want nothing", stderr.String())
	}
}

func TestInterruptedWorkStopsAndSaysHowFarItCame(t *testing.T) {
	cmd := command(t, "extract", "-", "--format", "jsonl")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for i := range 100 { // and no end: more could come at any time
		if _, err := fmt.Fprintf(stdin, "{\"id\":\"a%d\",\"text\":\"%s\"}\n", i, strings.Repeat("Nothing was said. ", 20)); err != nil {
			t.Fatal(err)
		}
	}
	first, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil || !strings.HasPrefix(first, `{"id":"a0"`) {
		t.Fatalf("first line %q, %v", first, err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if code := exitCode(t, cmd.Wait()); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	if !strings.HasPrefix(stderr.String(), "parley: interrupted after ") || !strings.Contains(stderr.String(), " article") {
		t.Errorf("stderr %q", stderr.String())
	}
}

// From the start of the process to the first frame that shows articles of the embedded dossier, on a terminal of 200 by 60.
func BenchmarkFirstFrame(b *testing.B) {
	command(b) // builds it
	for b.Loop() {
		term := onTerminal(b, command(b), 200, 60)
		term.awaitText("Istanbul")
		_ = term.cmd.Process.Kill()
		_ = term.cmd.Wait()
		_ = term.tty.Close()
	}
}

func BenchmarkVersion(b *testing.B) {
	command(b) // builds it
	for b.Loop() {
		if err := command(b, "--version").Run(); err != nil {
			b.Fatal(err)
		}
	}
}

func TestCorrectionsOutliveTheDashboard(t *testing.T) {
	data := t.TempDir()
	start := func(args ...string) *terminal {
		cmd := command(t, append(args, "--dossier", "testdata/harbour")...)
		cmd.Env = append(cmd.Env, "XDG_DATA_HOME="+data)
		return onTerminal(t, cmd, 120, 40)
	}
	end := func(term *terminal) {
		t.Helper()
		term.press("q")
		if code := term.end(); code != 0 {
			t.Errorf("exit code %d, want 0", code)
		}
		term.assertRestored()
	}

	term := start()
	term.awaitText("Harbour talks open without a truce")
	term.press("3")
	term.awaitText("Evidence: Truce")
	term.press("\r")
	term.awaitText("set aside  c correct")
	term.press("x")
	term.awaitText(" set aside: “", "1 set aside")
	term.press("X")
	term.awaitText("positions that you set aside are shown", "2031-03-02  set aside")
	term.press("c")
	term.awaitText("Correct “", "Stance")
	term.press("G\r")
	term.awaitText("Truce → ")

	second := start() // both may write, and neither over what it does not know of
	second.awaitText("Harbour talks open without a truce")
	second.press("3")
	second.awaitText("Evidence: ")
	second.press("u")
	second.awaitText("undone: Truce → ")
	end(second)
	term.press("u")
	term.awaitText("another parley has changed the notebook meanwhile: look again, nothing was done here")
	end(term)

	term = start()
	term.awaitText("Harbour talks open without a truce")
	term.press("3")
	term.awaitText("Evidence: ")
	term.press("u")
	term.awaitText("undone: set aside: “")
	term.press("u")
	term.awaitText("there is nothing to undo")
	end(term)

	term = start("--no-notebook")
	term.awaitText("Harbour talks open without a truce")
	term.press("3\r")
	term.awaitText("Evidence: ")
	term.press("x")
	term.awaitText("corrections are not kept")
	end(term)
}
