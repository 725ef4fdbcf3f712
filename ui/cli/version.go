package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version is what --version prints: the module's version, and for a build from a clone its commit. Both come from what the
// Go toolchain writes into every binary.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "parley (unknown version)"
	}
	number := info.Main.Version
	if number == "" {
		number = "(devel)"
	}
	commit, changed := "", ""
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value
		case "vcs.modified":
			if s.Value == "true" {
				changed = ", changed since"
			}
		}
	}
	out := "parley " + number
	if commit != "" {
		out += fmt.Sprintf(" (commit %.12s%s)", commit, changed)
	}
	return fmt.Sprintf("%s %s %s/%s", out, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
