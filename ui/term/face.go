package term

import (
	"os"
	"runtime"

	"github.com/charmbracelet/x/term"
)

// Face is how parley shows itself.
type Face uint8

// The faces.
const (
	Dashboard Face = iota // draw on the terminal
	Plain                 // the output goes to a file or another program: no escapes
	Refuse                // there is a terminal, but not one that can be drawn on
)

// FaceOf decides from the program's streams and the environment variable TERM how parley may show itself. For Plain
// and Refuse the hint says why there is no dashboard and what to do; a program that has no plain output for what was
// asked prints it and exits with 2.
func FaceOf(stdin, stdout *os.File, getenv func(string) string) (face Face, hint string) {
	return decide(term.IsTerminal(stdout.Fd()), term.IsTerminal(stdin.Fd()) || hasKeyboard(), getenv("TERM"))
}

func decide(screen, keyboard bool, terminal string) (Face, string) {
	const instead = `use "parley search", "parley statements" or "parley demands" for plain output`
	switch {
	case !screen:
		return Plain, "the output is not a terminal: " + instead
	case terminal == "" || terminal == "dumb":
		return Refuse, "TERM is " + quoted(terminal) + ", which cannot show a dashboard: " + instead
	case !keyboard:
		return Refuse, "there is no terminal to read keys from: " + instead
	}
	return Dashboard, ""
}

func quoted(terminal string) string {
	if terminal == "" {
		return "not set"
	}
	return `"` + terminal + `"`
}

// hasKeyboard reports whether keys can be read although standard input is a file or a pipe.
func hasKeyboard() bool {
	name := "/dev/tty"
	if runtime.GOOS == "windows" {
		name = "CONIN$"
	}
	tty, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	_ = tty.Close()
	return true
}
