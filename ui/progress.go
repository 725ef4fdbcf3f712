package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Progress is how far a loader has come. Each one takes the place of the one before.
type Progress struct {
	Read     int // articles that can be found
	Skipped  int // files that could not be read
	Done     bool
	Problems []string // why files were skipped, one line each, all of them so far
}

// loading is what the dashboard knows of the loader.
type loading struct {
	source <-chan Progress
	latest Progress
	done   bool
	shown  int       // articles that could be found when the panes were last asked
	soon   bool      // the panes will be asked again
	drawn  time.Time // when the count was last drawn
}

// progressed is the message that the loader has come further; closed says that it will tell no more.
type progressed struct {
	Progress
	closed bool
}

// reread is the message that it is time to show what was read meanwhile.
type reread struct{}

// rereadEvery is how often the panes are asked again while articles are being read.
const rereadEvery = 400 * time.Millisecond

// redrawEvery is how often the count of what was read is drawn: a loader may tell of thousands of articles a second.
const redrawEvery = 50 * time.Millisecond

// next returns the command that waits for news of the loader.
func (l *loading) next() tea.Cmd {
	if l.done {
		return nil
	}
	source := l.source
	return func() tea.Msg {
		p, open := <-source
		return progressed{p, !open}
	}
}

// progressed takes news of the loader in. The panes are asked again from time to time, and at the end.
func (m *Model) progressed(msg progressed) tea.Cmd {
	l := &m.progress
	if msg.closed {
		l.done = true
	} else {
		l.latest, l.done = msg.Progress, msg.Done
	}
	if now := m.now(); l.done || now.Sub(l.drawn) >= redrawEvery {
		l.drawn, m.changed = now, true
	}
	switch {
	case l.done:
		return m.reread()
	case l.latest.Read == l.shown || l.soon:
		return l.next()
	case l.shown == 0:
		return tea.Batch(m.reread(), l.next())
	}
	l.soon = true
	return tea.Batch(m.after(rereadEvery, reread{}), l.next())
}

// reread asks the current pane again for what was read since it was last asked.
func (m *Model) reread() tea.Cmd {
	l := &m.progress
	l.soon, m.changed = false, true
	if l.latest.Read == l.shown {
		return nil
	}
	l.shown = l.latest.Read
	return m.refresh()
}
