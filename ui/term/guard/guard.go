// Package guard keeps Bubble Tea v1 from asking the terminal for its colours before main runs.
//
// Bubble Tea's own init asks for the background colour (OSC 11) on any terminal, whatever the command line says, and
// waits five seconds for a terminal that does not answer. It does not ask when the environment variable CI is set.
//
// Go initialises, of all packages whose imports are ready, the one whose path sorts first. This package imports only
// os, so it is ready as soon as os is. Bubble Tea imports runtime/debug, which imports os too, and "parley/…" sorts
// before "runtime/debug": the guard comes first. It must keep importing nothing else, and main must import it.
package guard

import "os"

// before is what CI was set to when the program started; present is false when it was not set.
var before, present = os.LookupEnv(variable)

const variable = "CI"

func init() { _ = os.Setenv(variable, "1") }

// Restore puts the environment back as the user set it, so that programs started from here see it. It is to be the
// first statement of main.
func Restore() {
	if present {
		_ = os.Setenv(variable, before)
		return
	}
	_ = os.Unsetenv(variable)
}
