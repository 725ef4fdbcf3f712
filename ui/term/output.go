package term

import (
	"encoding/base64"
	"errors"
	"os"
	"sync"
)

// Output is the terminal that a program draws on, for tea.WithOutput. Frames and what Copy writes never run into each
// other. It embeds the file, because Bubble Tea follows the size of the terminal only on a file.
type Output struct {
	*os.File
	mu sync.Mutex
}

// NewOutput returns an Output on f: os.Stdout but in tests.
func NewOutput(f *os.File) *Output { return &Output{File: f} }

// Write writes b in one piece.
func (o *Output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.File.Write(b)
}

// WriteString writes s in one piece.
func (o *Output) WriteString(s string) (int, error) { return o.Write([]byte(s)) }

// CopyLimit is the longest text in bytes that Copy takes. Terminals ignore longer ones: xterm and tmux take some
// 75,000 bytes of base64.
const CopyLimit = 50_000

// ErrTooLong is what Copy returns for a text that terminals would ignore.
var ErrTooLong = errors.New("the text is too long for the terminal's clipboard; export it to a file instead")

// Copy asks the terminal to put text into the clipboard of the reader's own machine (OSC 52), also across ssh. No
// terminal says whether it did; in tmux it needs "set -g set-clipboard on".
func (o *Output) Copy(text string) error {
	if len(text) > CopyLimit {
		return ErrTooLong
	}
	_, err := o.WriteString("\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a")
	return err
}
