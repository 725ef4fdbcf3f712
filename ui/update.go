package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"parley/ui/keys"
	"parley/ui/term"
)

// Update routes a message to what it concerns.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		cmd = m.sized(msg)
	case tea.KeyMsg:
		cmd = m.pressed(msg)
	case tea.MouseMsg:
		cmd = m.clicked(msg)
	case term.WheelMsg:
		m.wheeled(msg)
	case answered:
		cmd = m.answered(msg)
	case due:
		cmd = m.due(msg)
	case slowly:
		m.slowly(msg)
	case progressed:
		cmd = m.progressed(msg)
	case amended:
		cmd = m.amended(msg)
	case reread:
		cmd = m.reread()
	case tea.ResumeMsg:
		m.changed = true
		cmd = term.Resumed(m.mouse)
	case term.CrashedMsg:
		m.crash = msg
		cmd = tea.Quit
	}
	if m.changed {
		cmd = tea.Batch(cmd, m.panes[m.pane].follow(), m.fetch())
	}
	return m, cmd
}

func (m *Model) sized(msg tea.WindowSizeMsg) tea.Cmd {
	m.changed = true
	m.w, m.h = max(msg.Width, 0), max(msg.Height, 0)
	m.resize()
	return m.askFacets()
}

// fetch asks for rows that have come into view.
func (m *Model) fetch() tea.Cmd {
	switch p := m.panes[m.pane].(type) {
	case *articles:
		return p.list.feed.more()
	case *statements:
		return p.list.feed.more()
	}
	return nil
}

// answered takes the answer to a question, unless the question has been asked anew since.
func (m *Model) answered(msg answered) tea.Cmd {
	if msg.gen != msg.question.gen {
		return nil
	}
	m.changed = true
	waited := m.panes[m.pane].pending()
	msg.question.waiting--
	if msg.err != nil {
		m.failed(msg.err, msg.question.derived)
	}
	msg.take()
	if waited && !m.panes[m.pane].pending() {
		return m.settled()
	}
	return nil
}

func (m *Model) due(msg due) tea.Cmd {
	if msg.gen != msg.question.gen {
		return nil
	}
	m.changed = true
	msg.question.waiting--
	return msg.then()
}

func (m *Model) slowly(msg slowly) {
	if msg.asked.Equal(m.search.asked) && m.pending() {
		m.search.slow, m.changed = true, true
	}
}

// pressed takes a key, or the letters of several that came together.
func (m *Model) pressed(msg tea.KeyMsg) tea.Cmd {
	m.changed = true
	m.note, m.search.open = note{}, false
	if m.typing() {
		return m.pressedWhileTyping(msg)
	}
	if msg.Paste {
		return nil // text means nothing where keys are commands
	}
	var cmds []tea.Cmd
	for i, key := range term.Split(msg) {
		if m.typing() { // the first letter was the search key: the others are the query
			rest := tea.KeyMsg{Type: tea.KeyRunes, Runes: msg.Runes[i:]}
			return tea.Batch(append(cmds, m.pressedWhileTyping(rest))...)
		}
		cmds = append(cmds, m.do(m.keys.Resolve(key.String(), m.scope())))
	}
	return tea.Batch(cmds...)
}

func (m *Model) pressedWhileTyping(msg tea.KeyMsg) tea.Cmd {
	if a := m.keys.Resolve(msg.String(), keys.Input); a != keys.None && !msg.Paste {
		return m.do(a)
	}
	if m.picker.typing {
		m.picker.reason.edit(msg)
		m.picker.window.Invalidate()
		return nil
	}
	return m.typed(msg)
}

// typing reports whether keys are text: of the query, or of the reason for a correction.
func (m *Model) typing() bool { return m.search.typing || m.picker.typing }

// clicked takes a press of the mouse: on a tab, on the query, or on a part, which gets the keys.
func (m *Model) clicked(msg tea.MouseMsg) tea.Cmd {
	if msg.Action != tea.MouseActionPress || msg.Button != tea.MouseButtonLeft || m.frame.TooSmall {
		return nil
	}
	m.changed = true
	m.note = note{}
	m.keys.Reset()
	m.exports.open = false
	switch {
	case m.manual.open:
		m.manual.open = m.manualRect().contains(msg.X, msg.Y)
		return nil
	case m.picker.open:
		return m.clickedPicker(msg)
	case m.frame.Tabs.contains(msg.X, msg.Y):
		return m.clickedTab(msg.X)
	case m.frame.Query.contains(msg.X, msg.Y):
		return m.do(keys.Search)
	case m.frame.Facets.contains(msg.X, msg.Y):
		return m.clickedFacet(msg)
	}
	i, r, ok := m.partAt(msg.X, msg.Y)
	if !ok {
		return nil
	}
	m.stopTyping()
	m.facets.open = false
	m.focus[m.pane] = i
	m.resize()
	x, y := msg.X-r.inner().X, msg.Y-r.inner().Y
	if y < 0 || y >= r.inner().H {
		return nil
	}
	if again := m.panes[m.pane].parts()[i].click(x, y); again {
		return m.do(keys.Open)
	}
	return nil
}

func (m *Model) clickedTab(x int) tea.Cmd {
	at, _ := m.tabs()
	for i, t := range at {
		if x >= t.from && x < t.to {
			m.stopTyping()
			return m.show(paneID(i))
		}
	}
	return nil
}

func (m *Model) clickedFacet(msg tea.MouseMsg) tea.Cmd {
	in := m.frame.Facets.inner()
	if !in.contains(msg.X, msg.Y) {
		return nil
	}
	m.stopTyping()
	m.facets.open = true
	m.resize()
	if _, ok := m.facets.window.At(msg.Y - in.Y); !ok {
		return nil
	}
	m.facets.click(msg.X-in.X, msg.Y-in.Y)
	return m.toggleFacet()
}

// wheeled scrolls the part under the pointer.
func (m *Model) wheeled(msg term.WheelMsg) {
	if m.frame.TooSmall {
		return
	}
	m.changed = true
	const lines = 3
	part, _, ok := m.partAt(msg.X, msg.Y)
	switch {
	case m.manual.open:
		m.manual.scroll(msg.Delta * lines)
	case m.picker.open:
		m.picker.window.Scroll(msg.Delta * lines)
	case m.frame.Facets.contains(msg.X, msg.Y):
		m.facets.scroll(msg.Delta * lines)
	case ok:
		m.panes[m.pane].parts()[part].scroll(msg.Delta * lines)
	}
}

// partAt returns the part of the current pane at a cell of the screen.
func (m *Model) partAt(x, y int) (int, rect, bool) {
	for i, r := range m.frame.Parts {
		if r.contains(x, y) {
			return i, r, true
		}
	}
	return 0, rect{}, false
}
