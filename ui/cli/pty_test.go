package cli_test

import (
	"bytes"
	"os"
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
	term := onTerminal(t, command(t), 120, 36)
	term.awaitText("Articles", "Statements", "Demands", "Istanbul")

	term.press("/")
	term.press("ceasefire")
	term.awaitText("ceasefire")
	term.press("\r")

	term.press("3")
	term.awaitText("Russia", "Ukraine")
	term.press("\r")

	term.resize(60, 20)
	term.await("a frame of 60 by 20", func(screen string) bool {
		lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
		return len(lines) <= 20 && strings.TrimSpace(lines[0]) != ""
	})

	term.press("q")
	if code := term.end(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
	term.assertRestored()
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
