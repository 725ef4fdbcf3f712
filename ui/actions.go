package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
)

// do carries out an action: what is open over the pane gets it first, then the part with the keys, then the pane, and
// what is left concerns the whole screen.
func (m *Model) do(a keys.Action) tea.Cmd {
	if a == keys.None {
		return nil
	}
	m.changed = true
	if m.exports.open {
		return m.doExport(a)
	}
	if cmd, done := m.doOverlaid(a); done {
		return cmd
	}
	if m.search.typing {
		return m.doTyping(a)
	}
	if m.current().do(a) {
		return nil
	}
	if cmd, done := m.doCorrection(a); done {
		return cmd
	}
	if d, ok := m.panes[m.pane].(*demands); ok {
		if cmd, says, done := d.do(a); done {
			m.note = note{words: says}
			if a == keys.Compare {
				m.focus[m.pane] = 0 // to what has been chosen
			}
			m.facets.window.Invalidate() // the least findings may be others
			m.resize()
			return cmd
		}
	}
	if cmd, done := m.doMove(a); done {
		return cmd
	}
	return m.doScreen(a)
}

// doOverlaid carries out an action that what lies over the pane has a use for.
func (m *Model) doOverlaid(a keys.Action) (tea.Cmd, bool) {
	switch {
	case m.search.typing:
		return nil, false
	case m.manual.open:
		if a == keys.Help || a == keys.Cancel || a == keys.Problems {
			m.manual.open = false
			return nil, true
		}
		if m.manual.do(a) {
			return nil, true
		}
		m.manual.open = a == keys.Redraw // anything else leads away from it
	case m.picker.open:
		return m.doPicker(a)
	case m.facets.open && a == keys.Toggle:
		return m.toggleFacet(), true
	case m.facets.open && (a == keys.Left || a == keys.Right):
		return m.openFacets(), true
	case m.facets.open:
		return nil, m.facets.do(a)
	}
	return nil, false
}

// doTyping carries out an action while the query is typed: the arrows move in the list meanwhile.
func (m *Model) doTyping(a keys.Action) tea.Cmd {
	switch a {
	case keys.Accept:
		return m.accept()
	case keys.Cancel:
		return m.cancelSearch()
	case keys.Quit, keys.Suspend:
		return m.doScreen(a)
	}
	m.panes[m.pane].parts()[m.listPart()].do(a)
	return nil
}

// doMove carries out an action that leads to another place: a part, a pane, an article.
func (m *Model) doMove(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.Open:
		return m.open(), true
	case keys.Back:
		return m.back(), true
	case keys.Left:
		m.focusPart(m.focus[m.pane] - 1)
	case keys.Right:
		m.focusPart(min(m.focus[m.pane]+1, stripPart-1))
	case keys.Pane1, keys.Pane2, keys.Pane3:
		return m.show(paneID(a - keys.Pane1)), true
	case keys.NextPane:
		return m.show((m.pane + 1) % paneCount), true
	case keys.PrevPane:
		return m.show((m.pane + paneCount - 1) % paneCount), true
	case keys.Timeline:
		m.focusPart((m.focus[m.pane]/stripPart + 1) % 2 * stripPart)
	case keys.NextMatch:
		m.nextMatch(true)
	case keys.PrevMatch:
		m.nextMatch(false)
	default:
		return nil, false
	}
	return nil, true
}

// doScreen carries out an action that concerns the whole screen.
func (m *Model) doScreen(a keys.Action) tea.Cmd {
	switch a {
	case keys.Search:
		m.facets.open = false
		return m.beginSearch()
	case keys.Facets:
		return m.openFacets()
	case keys.Order:
		return m.nextOrder()
	case keys.Explain:
		m.explain()
	case keys.Zoom:
		m.zoom = !m.zoom
		m.resize()
	case keys.Narrower:
		m.widen(-4)
	case keys.Wider:
		m.widen(4)
	case keys.Export:
		m.askFormat()
	case keys.Cancel:
		return m.cancel()
	case keys.Help:
		m.openHelp()
	case keys.Problems:
		m.openProblems()
	case keys.Redraw:
		return tea.ClearScreen
	case keys.Suspend:
		return tea.Suspend
	case keys.Quit:
		return tea.Quit
	}
	return nil
}

// show makes a pane the current one.
func (m *Model) show(p paneID) tea.Cmd {
	if p != m.pane {
		m.leave()
	}
	m.pane, m.zoom, m.facets.open = p, false, false
	m.resize()
	return tea.Batch(m.catchUp(), m.askFacets(), m.askTotals())
}

// focusPart gives a part of the current pane the keys.
func (m *Model) focusPart(i int) {
	m.focus[m.pane] = max(min(i, len(m.panes[m.pane].parts())-1), 0)
	m.resize()
}

// open goes where Enter leads: to another part, or to the article at the sentence. While rows are still to come it waits,
// so that it never acts on those of an older answer.
func (m *Model) open() tea.Cmd {
	if m.pending() {
		m.search.open = true
		return nil
	}
	t := m.panes[m.pane].enter(m.focus[m.pane])
	switch {
	case t.Article != "":
		m.leave()
		m.articles().guest = m.pane != articlesPane
		m.pane, m.zoom = articlesPane, false
		m.focusPart(1)
		ask := m.catchUp()
		return tea.Batch(ask, m.articles().open(place{Article: t.Article, Span: t.Span}, openEnded(m.search.request())), m.askFacets())
	case t.Part > 0:
		m.leave()
		if d, ok := m.panes[m.pane].(*demands); ok {
			d.toEvidence()
		}
		m.focusPart(t.Part)
	}
	return nil
}

// nextMatch goes to another match in the article at hand.
func (m *Model) nextMatch(forward bool) {
	var doc *document
	switch p := m.panes[m.pane].(type) {
	case *demands:
		p.nextMatch(forward)
		return
	case *articles:
		doc = p.doc
	case *statements:
		doc = p.doc
	}
	found := false
	if forward {
		found = doc.reader.NextMatch()
	} else {
		found = doc.reader.PrevMatch()
	}
	if !found {
		m.note = note{words: "no match in this article; / searches"}
	}
}

// nextOrder sorts the rows in another way.
func (m *Model) nextOrder() tea.Cmd {
	names := [...]string{model.Newest: "newest first", model.Oldest: "oldest first", model.Relevant: "best match first"}
	m.search.order = (m.search.order + 1) % model.Order(len(names))
	m.note = note{words: names[m.search.order]}
	return m.refresh()
}

// widen makes the left part wider by d cells.
func (m *Model) widen(d int) {
	m.split = max(min(m.split+d, m.w/3), -m.w/3)
	m.resize()
}

// stopTyping closes the line of the query and keeps what it asks for.
func (m *Model) stopTyping() {
	m.search.typing, m.search.open = false, false
}

// visiting reports whether the reader shows what was opened from another pane, to which Esc leads back.
func (m *Model) visiting() bool {
	return m.pane == articlesPane && m.focus[m.pane] == 1 && m.articles().guest && len(m.history.spots) > 0
}

// cancel closes what is open, step by step: the facets, the zoom, the reader, the query. When nothing is left to close, it
// stops the loader.
func (m *Model) cancel() tea.Cmd {
	switch {
	case m.facets.open:
		return m.openFacets()
	case m.zoom:
		m.zoom = false
		m.resize()
	case m.pane == demandsPane && m.focus[m.pane] == stripPart:
		m.focusPart(0)
	case m.visiting():
		m.articles().guest = false
		return m.back()
	case m.focus[m.pane] > 0 && (m.pane != statementsPane || m.focus[m.pane] > 1 || m.frame.Parts[0].isEmpty()):
		m.focusPart(m.focus[m.pane] - 1)
	case m.search.query != "" || m.search.mistake != nil:
		m.search.line.set("")
		m.search.wait.drop()
		return m.ask("", false)
	case m.focus[m.pane] > 0:
		m.focusPart(0)
	case m.stoppable():
		m.stopReading()
	}
	return nil
}

// explain shows why statements and positions were found, or no longer. In an article that is not open at a statement only the
// status line tells of it.
func (m *Model) explain() {
	m.explains = !m.explains
	m.note = note{words: "why something was found is not shown"}
	if m.explains {
		m.note = note{words: "why something was found is shown with it"}
	}
	m.panes[statementsPane].(*statements).list.feed.window.Invalidate()
	m.panes[demandsPane].(*demands).evidence.arrange()
	m.resize()
}
