package ui

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/progress"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"parley/ui/keys"
)

// Progress is how far a loader has come. Each one takes the place of the one before.
type Progress struct {
	Read     int   // articles that can be found
	Skipped  int   // files that could not be read
	Bytes    int64 // of the files, read
	Total    int64 // bytes that there are to read; 0 when that is not known
	Done     bool
	Stopped  bool     // by the reader, before all was read
	Problems []string // why files were skipped, one line each, all of them so far
}

// loading is what the dashboard knows of the loader.
type loading struct {
	source <-chan Progress
	stop   func() // nil when the loader cannot be stopped, or has been
	began  time.Time
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
const redrawEvery = 400 * time.Millisecond

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

// stoppable reports whether Esc stops the loader: nothing else is open that it would close.
func (m *Model) stoppable() bool {
	open := m.facets.open || m.zoom || m.focus[m.pane] > 0 || m.search.query != "" || m.search.mistake != nil
	return !open && !m.progress.done && m.progress.stop != nil
}

// stopReading makes the loader stop. What it has read stays.
func (m *Model) stopReading() {
	m.progress.stop()
	m.progress.stop = nil
}

// measurable reports whether reading has gone on for long enough to say how fast it goes.
func (m *Model) measurable() bool { return m.now().Sub(m.progress.began) >= time.Second }

// readingLine says how far reading has come while it goes on, afterwards whether it was stopped, and always whether
// anything was skipped.
func (m *Model) readingLine() string {
	l, dim := &m.progress, m.theme.Dim
	var pieces []string
	bar := ""
	switch {
	case !l.done && l.latest.Total > 0:
		done := min(float64(l.latest.Bytes)/float64(l.latest.Total), 1)
		bar = m.theme.Bar.Apply(m.bar(done))
		pieces = append(pieces, fmt.Sprintf(" %d%%", int(done*100)))
		pieces = append(pieces, m.pace()...)
	case !l.done:
		pieces = append(pieces, "reading: "+plural(l.latest.Read, "article", "articles"))
		pieces = append(pieces, m.pace()...)
	case l.latest.Stopped:
		pieces = append(pieces, "stopped: "+plural(l.latest.Read, "article", "articles")+" read")
	}
	if skipped := m.skippedText(); skipped != "" {
		pieces = append(pieces, skipped)
	}
	return bar + dim.Apply(strings.Join(pieces, " · "))
}

// bar draws how much of the work is done, as wide as the screen allows.
func (m *Model) bar(done float64) string {
	w := 6
	switch {
	case m.w >= splitWidth:
		w = 20
	case m.w >= stackWidth:
		w = 10
	}
	b := progress.New(progress.WithWidth(w), progress.WithoutPercentage(), progress.WithFillCharacters('█', '░'),
		progress.WithColorProfile(termenv.Ascii)) // the theme paints it
	return b.ViewAs(done)
}

// pace says how fast reading goes, and how long it will go on or has gone on.
func (m *Model) pace() []string {
	l := &m.progress
	if !m.measurable() || l.latest.Read == 0 {
		return nil
	}
	took := m.now().Sub(l.began)
	rate := number(int(float64(l.latest.Read)/took.Seconds())) + "/s"
	if l.latest.Total == 0 {
		return []string{rate, duration(took)}
	}
	left := time.Duration(float64(took) * float64(max(l.latest.Total-l.latest.Bytes, 0)) / float64(max(l.latest.Bytes, 1)))
	switch {
	case m.w >= splitWidth:
		return []string{plural(l.latest.Read, "article", "articles"), rate, duration(left) + " left"}
	case m.w >= stackWidth:
		return []string{rate, duration(left) + " left"}
	}
	return []string{duration(left) + " left"}
}

// skippedText says how much was skipped, "" when nothing was, and the key that says why.
func (m *Model) skippedText() string {
	p := m.progress.latest
	out := ""
	switch {
	case p.Skipped > 0:
		out = number(p.Skipped) + " skipped"
	case len(p.Problems) > 0:
		out = plural(len(p.Problems), "problem", "problems")
	default:
		return ""
	}
	why := keys.Hint(keys.Problems, keys.Global)
	if m.progress.done && m.w >= stackWidth {
		return out + ": press " + why + " to see why"
	}
	return out + ": " + why
}
