package ui

import tea "github.com/charmbracelet/bubbletea"

// longestHistory is how many spots the way back leads over.
const longestHistory = 100

// history is the way back: the spots that jumps were made from, the latest last.
type history struct{ spots []spot }

// spot is where a reader was: pane and part, the query, and the place in the article.
type spot struct {
	pane    paneID
	focus   int
	query   string
	partial bool
	place   place
}

// leave remembers the present spot before a jump away from it.
func (m *Model) leave() {
	h := &m.history
	here := m.spot()
	if n := len(h.spots); n > 0 && h.spots[n-1] == here {
		return
	}
	h.spots = append(h.spots, here)
	if len(h.spots) > longestHistory {
		h.spots = h.spots[1:]
	}
}

func (m *Model) spot() spot {
	return spot{m.pane, m.focus[m.pane], m.search.query, m.search.partial, m.articles().doc.here()}
}

// back goes to the spot that the last jump was made from.
func (m *Model) back() tea.Cmd {
	h := &m.history
	for len(h.spots) > 0 {
		last := h.spots[len(h.spots)-1]
		h.spots = h.spots[:len(h.spots)-1]
		if last != m.spot() {
			return m.restore(last)
		}
	}
	m.note = note{words: "there is nowhere to go back to"}
	return nil
}

func (m *Model) restore(s spot) tea.Cmd {
	m.pane, m.focus[s.pane] = s.pane, s.focus
	m.resize()
	var cmds []tea.Cmd
	if s.query != m.search.query {
		m.search.line.set(s.query)
		cmds = append(cmds, m.ask(s.query, s.partial))
	} else {
		cmds = append(cmds, m.catchUp())
	}
	if s.pane == articlesPane && s.place.Article != "" && s.place != m.articles().doc.here() {
		cmds = append(cmds, m.articles().open(s.place, openEnded(m.search.request())))
	}
	return tea.Batch(cmds...)
}
