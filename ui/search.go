package ui

import (
	"errors"
	"slices"
	"strings"
	"time"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
)

// search is the query that all panes share, and how it is typed. Panes keep the rows of the last answer until the next
// one comes.
type search struct {
	line    input
	typing  bool
	query   string // what is asked for
	partial bool   // its last word was still being typed: it matches as a prefix
	before  string // the query before typing began, for Esc to bring back
	whole   bool   // it was not partial
	order   model.Order

	wait     question // waits for a pause in typing
	quick    bool     // the next key need not wait: it is the first after a pause
	asked    time.Time
	measures bool            // the answer to the question of that time is still to come
	took     []time.Duration // of the last answers
	open     bool            // Enter was pressed on a row while the answer was still to come
	slow     bool            // the answer is taking long enough to say so
	mistake  *model.QueryError
}

const (
	// longestPause is the longest time that a search waits for the next key.
	longestPause = 200 * time.Millisecond
	// slowAfter is when an answer that has not come is said to be on its way; earlier, saying so would only flicker.
	slowAfter = 150 * time.Millisecond
	// measured is how many of the last answers the pause is made from.
	measured = 9
)

// pause returns how long to wait for the next key before asking: as long as answers take, so that quick answers follow
// every key and slow ones are not asked for in vain.
func (s *search) pause() time.Duration {
	if s.quick || len(s.took) == 0 || s.line.text() == "" {
		return 0
	}
	sorted := slices.Clone(s.took)
	slices.Sort(sorted)
	return min(sorted[len(sorted)/2]*3/2, longestPause)
}

func (s *search) measure(took time.Duration) {
	s.took = append(s.took, took)
	s.took = s.took[max(len(s.took)-measured, 0):]
}

// request returns the query as panes ask it.
func (s *search) request() model.Request {
	return model.Request{Query: s.query, Typing: s.partial, Order: s.order}
}

// openEnded returns the query that finds what r finds when the Source is not told that the last word is still being typed:
// "peace nego" is "peace (nego OR nego*)" then.
func openEnded(r model.Request) string {
	q := r.Query
	last := strings.LastIndexAny(q, " (") + 1
	word := q[last:]
	plain := word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if !r.Typing || !plain || strings.Count(q, `"`)%2 > 0 {
		return q
	}
	return q[:last] + "(" + word + " OR " + word + "*)"
}

// slowly is the message that an answer may have been waited for long enough to say so.
type slowly struct{ asked time.Time }

// beginSearch opens the line in which the query is typed.
func (m *Model) beginSearch() tea.Cmd {
	m.search.typing, m.search.quick = true, true
	m.search.before, m.search.whole = m.search.query, !m.search.partial
	m.search.line.set(m.search.query)
	if d, ok := m.panes[m.pane].(*demands); ok && m.current() == d.evidence {
		m.search.line.set(d.evidence.ownQuery(m.search.query))
	}
	m.keys.Reset()
	if m.frame.Parts[m.listPart()].isEmpty() {
		m.focusPart(m.listPart()) // what is found must be seen
	}
	return nil
}

// typed takes a key that edits the query.
func (m *Model) typed(msg tea.KeyMsg) tea.Cmd {
	if !m.search.line.edit(msg) {
		return nil
	}
	m.search.mistake = nil
	wait := m.search.pause()
	m.search.quick = false
	return m.later(&m.search.wait, wait, func() tea.Cmd {
		m.search.quick = wait > 0
		return m.ask(m.search.line.text(), true)
	})
}

// ask puts a query to the current pane; the others will be asked when they are shown.
func (m *Model) ask(query string, partial bool) tea.Cmd {
	m.search.query, m.search.partial = query, partial
	m.search.mistake = nil
	return m.refresh()
}

// refresh asks the current pane anew: the query, the order or the articles have changed.
func (m *Model) refresh() tea.Cmd {
	m.edition++
	return m.catchUp()
}

// catchUp asks the current pane unless it shows the present edition already.
func (m *Model) catchUp() tea.Cmd {
	if m.editions[m.pane] == m.edition {
		return nil
	}
	m.editions[m.pane] = m.edition
	m.search.asked, m.search.measures, m.search.slow = m.now(), true, false
	return tea.Batch(m.panes[m.pane].find(m.search.request()), m.after(slowAfter, slowly{m.search.asked}))
}

// pending reports whether rows of the present query are still to come.
func (m *Model) pending() bool {
	return m.search.wait.pending() || m.panes[m.pane].pending()
}

// accept ends typing and goes to the rows, which may be those of an older answer still: only what is done to a row waits
// for the new one. A query whose mistake is known keeps the line open for the mistake to be mended.
func (m *Model) accept() tea.Cmd {
	if m.search.mistake != nil {
		return nil
	}
	m.search.typing = false
	m.focusPart(m.listPart())
	if !m.search.wait.pending() {
		return nil
	}
	m.search.wait.drop()
	return m.ask(m.search.line.text(), true)
}

// cancelSearch ends typing and brings back the query from before.
func (m *Model) cancelSearch() tea.Cmd {
	m.search.typing = false
	m.search.wait.drop()
	before := m.search.before
	m.search.line.set(before)
	if before == m.search.query && m.search.mistake == nil {
		return nil
	}
	return m.ask(before, !m.search.whole)
}

// settled is called when the rows of the present query have come.
func (m *Model) settled() tea.Cmd {
	if m.search.measures {
		m.search.measure(m.now().Sub(m.search.asked))
	}
	m.search.measures, m.search.slow = false, false
	if m.search.mistake != nil {
		return nil // whatever else is asked has the same mistake
	}
	cmds := []tea.Cmd{m.askFacets(), m.askTotals()}
	if m.search.open {
		m.search.open = false
		cmds = append(cmds, m.open())
	}
	return tea.Batch(cmds...)
}

// failed takes an error that a question was answered with. A mistake in the query is shown under its column, which only a
// question that is not derived knows.
func (m *Model) failed(err error, derived bool) {
	var mistake *model.QueryError
	switch {
	case !errors.As(err, &mistake):
		m.note = note{"error: " + harmless(err.Error()), true}
	case !derived:
		m.search.mistake = mistake
		m.search.open = false
	}
}
