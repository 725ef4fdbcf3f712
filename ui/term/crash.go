package term

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime/debug"

	"github.com/adrg/xdg"
	tea "github.com/charmbracelet/bubbletea"
)

// CrashedMsg tells that a command panicked. Path names the file that says how; when it could not be written Path is
// "" and Err says why.
type CrashedMsg struct {
	Panic string // what the command panicked with
	Path  string
	Err   error
}

// Error says what happened and where the details are, for the user.
func (c CrashedMsg) Error() string {
	if c.Err != nil {
		return fmt.Sprintf("internal error: %s (and no crash file could be written: %v)", c.Panic, c.Err)
	}
	return fmt.Sprintf("internal error: %s; details are in %s", c.Panic, c.Path)
}

// Safe returns cmd with a panic in it turned into a CrashedMsg, and the trace in a file below $XDG_STATE_HOME/parley.
// Bubble Tea itself prints the trace on the alternate screen, where it is lost. Commands inside a tea.Batch or
// tea.Sequence are made safe too.
func Safe(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if p := recover(); p != nil {
				msg = crashed(p, debug.Stack())
			}
		}()
		return safeAll(cmd())
	}
}

// safeAll makes the commands safe that a message of tea.Batch or tea.Sequence holds. The latter's type is not
// exported, hence the reflection.
func safeAll(msg tea.Msg) tea.Msg {
	list := reflect.ValueOf(msg)
	commands := reflect.TypeFor[[]tea.Cmd]()
	if !list.IsValid() || list.Kind() != reflect.Slice || !list.CanConvert(commands) {
		return msg
	}
	unsafe := list.Convert(commands).Interface().([]tea.Cmd)
	safe := make([]tea.Cmd, len(unsafe))
	for i, cmd := range unsafe {
		safe[i] = Safe(cmd)
	}
	return reflect.ValueOf(safe).Convert(list.Type()).Interface()
}

func crashed(p any, stack []byte) CrashedMsg {
	c := CrashedMsg{Panic: fmt.Sprint(p)}
	c.Path, c.Err = writeCrash(fmt.Appendf(nil, "parley: panic: %v\n\n%s", p, stack))
	return c
}

// CrashDir returns the folder of the crash files.
func CrashDir() string { return filepath.Join(xdg.StateHome, "parley") }

func writeCrash(report []byte) (path string, err error) {
	if err := os.MkdirAll(CrashDir(), 0o700); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(CrashDir(), "crash-*.log")
	if err != nil {
		return "", err
	}
	if _, err := f.Write(report); err != nil {
		_ = f.Close()
		return "", err
	}
	return f.Name(), f.Close()
}
