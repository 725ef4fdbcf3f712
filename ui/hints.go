package ui

import (
	"parley/ui/keys"
	"parley/ui/text"
)

// hints returns the keys that are most wanted where the focus is, as many as fit.
func (m *Model) hints(room int) string {
	out, used := "", 0
	for _, h := range m.wanted() {
		key := keys.Hint(h.action, m.scope())
		if key == "" {
			continue
		}
		w := text.Width(key) + 1 + text.Width(h.words) + 2
		if used+w > room {
			break
		}
		out += " " + m.theme.Key.Apply(key) + " " + m.theme.KeyHint.Apply(h.words) + " "
		used += w
	}
	return out
}

type hint struct {
	action keys.Action
	words  string
}

// wanted returns the actions to hint at, the most wanted first.
func (m *Model) wanted() []hint {
	switch m.scope() {
	case keys.Input:
		if m.picker.typing {
			return []hint{{keys.Accept, "keep it"}, {keys.Cancel, "leave it"}}
		}
		return []hint{{keys.Accept, "to the results"}, {keys.Cancel, "cancel"}, {keys.Down, "next row"}}
	case keys.Manual:
		return []hint{{keys.Cancel, "close"}, {keys.Down, "down"}, {keys.Quit, "leave"}}
	case keys.Facet:
		return []hint{{keys.Toggle, "ask for it"}, {keys.Cancel, "close"}, {keys.Help, "keys"}, {keys.Quit, "leave"}}
	case keys.Months:
		return []hint{{keys.Compare, "show this period"}, {keys.Mark, "mark"}, {keys.Cancel, "to the matrix"}, {keys.Periods, "periods"}, {keys.Help, "keys"}}
	case keys.Picker:
		return []hint{{keys.Choose, "correct it to this"}, {keys.Cancel, "leave it"}, {keys.Help, "keys"}}
	case keys.Reader:
		h := []hint{{keys.Cancel, "to the list"}, {keys.Back, "back"}}
		if m.visiting() {
			h = []hint{{keys.Cancel, "back"}}
		}
		if m.search.query != "" {
			h = append(h, hint{keys.NextMatch, "next match"})
		}
		return append(h, hint{keys.PageDown, "page down"}, hint{keys.Help, "keys"}, hint{keys.Quit, "leave"})
	}
	h := []hint{}
	if m.stoppable() && m.measurable() {
		h = append(h, hint{keys.Cancel, "stop reading"})
	}
	switch t := m.panes[m.pane].enter(m.focus[m.pane]); {
	case t.Article != "":
		h = append(h, hint{keys.Open, "open at the sentence"})
	case t.Part > 0:
		h = append(h, hint{keys.Open, m.enterHint()})
	}
	if m.scope() == keys.Evidence && m.notebook != nil {
		h = append(h, hint{keys.SetAside, "set aside"}, hint{keys.Correct, "correct"}, hint{keys.Undo, "undo"})
	}
	h = append(h, hint{keys.Search, "search"}, hint{keys.Facets, "narrow down"}, hint{keys.Help, "keys"})
	if m.pane == statementsPane {
		h = append(h, hint{keys.Explain, "why"})
	}
	if m.scope() == keys.Demands {
		h = append(h, hint{keys.Periods, "periods"}, hint{keys.Timeline, "timeline"}, hint{keys.Mediators, "mediators"})
	}
	if len(m.history.spots) > 0 {
		h = append(h, hint{keys.Back, "back"})
	}
	return append(h, hint{keys.NextPane, "next pane"}, hint{keys.Quit, "leave"})
}

func (m *Model) enterHint() string {
	return [paneCount]string{"read", "statements", "evidence"}[m.pane]
}

// nothingFound returns what a list says that is empty: why, and what to do.
func (m *Model) nothingFound(what string) []string {
	none := "No " + what + " found for " + m.search.query
	if !m.progress.done {
		none += " so far"
	}
	switch {
	case m.search.mistake != nil:
		return []string{"The search has a mistake: " + m.search.mistake.Message}
	case m.pane == demandsPane && m.totals.known && m.totals.counts[demandsPane] > 0:
		return []string{"The sides compared here demand nothing of this kind, others do.", keys.Hint(keys.Mediators, keys.Demands) + " shows them too."}
	case !m.progress.done && m.search.query == "":
		return []string{"Reading the articles…"}
	case m.search.query == "" && m.skippedText() != "":
		return []string{"There is no " + what + " here, but not everything could be read.", keys.Hint(keys.Problems, keys.Global) + " says why."}
	case m.search.query == "":
		return []string{"There is no " + what + " here.", "Start parley with the files or folders to read: parley PATH..."}
	case m.search.typing && m.search.before == "":
		return []string{none, "Esc clears the search."}
	case m.search.typing:
		return []string{none, "Esc goes back to " + m.search.before}
	}
	return []string{none, "Esc clears the search; / changes it."}
}
