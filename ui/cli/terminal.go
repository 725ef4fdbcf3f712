package cli

import (
	"io"
	"os"

	"github.com/charmbracelet/x/term"
)

// terminalWidth returns the cells of the terminal that w writes to, or 0 when w is a pipe, a file or anything else.
func terminalWidth(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width <= 0 {
		return 80 // a terminal that does not tell, such as a serial line
	}
	return width
}

// answerPage returns the page that answers are written on.
func (r *run) answerPage() *page {
	width := terminalWidth(r.stdout)
	plain := r.noColour || r.getenv("NO_COLOR") != "" || r.getenv("TERM") == "dumb" || r.getenv("TERM") == ""
	return newPage(r.stdout, width, width > 0 && !plain)
}
