package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/text"
	"parley/ui/theme"
)

// note is what the status line says until the next key.
type note struct {
	words string
	grave bool // an error
}

// totals is how many rows each pane has for the present query, for the tabs.
type totals struct {
	asked   question
	edition int  // that was asked for last
	known   bool // the counts have come at least once
	counts  [paneCount]int
}

// askTotals asks how many rows each pane would have, unless that was asked already.
func (m *Model) askTotals() tea.Cmd {
	t := &m.totals
	if t.edition == m.edition {
		return nil
	}
	t.edition = m.edition
	r := m.search.request()
	t.asked.renew(m.ctx)
	return ask(&t.asked,
		func(ctx context.Context) ([paneCount]int, error) { return count(ctx, m.source, r) },
		func(counts [paneCount]int, err error) {
			if err == nil {
				t.counts, t.known = counts, true
			}
		})
}

func count(ctx context.Context, s Source, r model.Request) (counts [paneCount]int, err error) {
	a, err := s.Articles(ctx, r)
	if err != nil {
		return counts, err
	}
	st, err := s.Statements(ctx, r)
	if err != nil {
		return counts, err
	}
	p, err := s.Positions(ctx, r)
	return [paneCount]int{a.Total, st.Total, p.Total}, err
}

// tabNames are the names of the panes as tabs show them.
var tabNames = [paneCount]string{"Articles", "Statements", "Demands"}

// tab is a pane's place in the top line: cells [from, to).
type tab struct{ from, to int }

// tabLine draws the names of the panes with their numbers and counts, and the dossier's name where there is room.
func (m *Model) tabLine() string {
	tabs, words := m.tabs()
	var b strings.Builder
	used := 0
	for i, w := range words {
		b.WriteString(text.Fit("", tabs[i].from-used))
		paint := m.theme.Dim
		if paneID(i) == m.pane {
			paint = m.theme.Selected
		}
		b.WriteString(paint.Apply(w))
		used = tabs[i].to
	}
	name := m.source.Dossier().Name
	if room := m.w - used - 3; room >= text.Width(name) {
		b.WriteString(text.Fit("", room-text.Width(name)+2))
		b.WriteString(m.theme.Dim.Apply(name))
	}
	return text.Fit(b.String(), m.w)
}

// tabs returns where the tabs stand and what they say: with counts where there is room.
func (m *Model) tabs() (at [paneCount]tab, words [paneCount]string) {
	for _, counted := range []bool{true, false} {
		x := 1
		for i, name := range tabNames {
			words[i] = string(rune('1'+i)) + " " + name
			if counted && m.totals.known {
				words[i] += " (" + number(m.totals.counts[i]) + ")"
			}
			at[i] = tab{x, x + text.Width(words[i])}
			x = at[i].to + 2
		}
		if x <= m.w {
			break
		}
	}
	return at, words
}

// queryLine draws the line in which the query stands or is typed, and at its right how many rows it finds.
func (m *Model) queryLine() string {
	right := m.found()
	room := m.w - text.Width(right) - 4
	prompt := m.theme.Key.Apply(" / ")
	var line string
	switch {
	case m.search.typing:
		line, _ = m.search.line.view(room, m.theme.Cursor, m.mistakenAt()...)
	case m.search.query != "":
		line = text.Draw(m.search.query, whole(m.search.query), room, theme.Paint{}, m.mistakenAt()...)
	default:
		hint := "to search"
		for _, longer := range searchHints {
			if text.Width(longer) <= room {
				hint = longer
			}
		}
		line = text.Draw(hint, whole(hint), room, m.theme.Dim)
	}
	return text.Fit(prompt+line+m.theme.Dim.Apply(right), m.w)
}

// searchHints say what can be searched for, as long as there is room.
var searchHints = [...]string{
	"search: words, speaker: side: issue:",
	`search: words, "a phrase", speaker: side: issue: outlet: date:`,
	`search: words, "a phrase", -without, speaker: side: issue: stance: basis: kind: outlet: date:2022-03..2022-04`,
}

// found says how many rows the query finds, or that they are being looked for.
func (m *Model) found() string {
	if m.search.slow && m.pending() {
		return "searching…"
	}
	if !m.totals.known || m.search.query == "" || m.search.mistake != nil {
		return ""
	}
	what := [paneCount][2]string{{"article", "articles"}, {"statement", "statements"}, {"sentence", "sentences"}}[m.pane]
	return plural(m.totals.counts[m.pane], what[0], what[1])
}

// mistakenAt returns the paint of the query's mistake, from its column to the end of the word.
func (m *Model) mistakenAt() []text.Highlight {
	e := m.search.mistake
	if e == nil {
		return nil
	}
	runes := []rune(m.search.line.text())
	from := max(min(e.Column-1, len(runes)), 0)
	to := from
	for to < len(runes) && runes[to] != ' ' {
		to++
	}
	return []text.Highlight{{Start: len(string(runes[:from])), End: len(string(runes[:to])), Paint: m.theme.Error}}
}

// statusLine draws the last line: a mistake in the query under its column, else what has happened, else the keys that are
// most wanted here; at the right how far reading has come.
func (m *Model) statusLine() string {
	if m.search.mistake != nil {
		return m.mistakeLine()
	}
	right := m.readingText()
	room := m.w - text.Width(right) - 2
	left := ""
	switch {
	case m.keys.Pending() != "":
		left = m.theme.Key.Apply(" " + keys.Pretty(m.keys.Pending()) + " …")
	case m.note.words != "" && m.note.grave:
		left = m.theme.Error.Apply(text.Truncate(" "+m.note.words, room))
	case m.note.words != "":
		left = text.Truncate(" "+m.note.words, room)
	default:
		left = m.hints(room)
	}
	return text.Fit(text.Fit(left, room)+" "+m.theme.Dim.Apply(right), m.w)
}

// mistakeLine draws a caret under the column of the query's mistake, and what is wrong.
func (m *Model) mistakeLine() string {
	e := m.search.mistake
	runes := []rune(m.search.line.text())
	_, hidden := m.search.line.view(m.w-text.Width(m.found())-4, m.theme.Cursor)
	if !m.search.typing {
		hidden = 0
	}
	column := max(min(e.Column-1, len(runes)), hidden)
	x := min(3+text.Width(string(runes[hidden:column])), m.w-1)
	words := e.Message
	if e.Suggest != "" {
		words += "; did you mean " + e.Suggest + "?"
	}
	words = "column " + number(e.Column) + ": " + words
	line := text.Fit("", x) + "▲ " + words
	if x+2+text.Width(words) > m.w && x > m.w/2 {
		line = text.PadLeft(text.Truncate(words, x-1)+" ▲", x+1)
	}
	return text.Fit(m.theme.Error.Apply(text.Truncate(line, m.w)), m.w)
}

// readingText says how far reading has come while it goes on, and afterwards whether anything was skipped.
func (m *Model) readingText() string {
	p := m.progress.latest
	out := ""
	if !m.progress.done {
		out = "reading: " + plural(p.Read, "article", "articles")
	}
	if p.Skipped > 0 || len(p.Problems) > 0 {
		if out != "" {
			out += ", "
		}
		if p.Skipped > 0 {
			out += number(p.Skipped) + " skipped"
		} else {
			out += plural(len(p.Problems), "problem", "problems")
		}
		if m.w >= 72 {
			out += ": press ! to see why"
		} else {
			out += ": !"
		}
	}
	return out
}

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
		return []hint{{keys.Accept, "to the results"}, {keys.Cancel, "cancel"}, {keys.Down, "next row"}}
	case keys.Manual:
		return []hint{{keys.Cancel, "close"}, {keys.Down, "down"}, {keys.Quit, "leave"}}
	case keys.Facet:
		return []hint{{keys.Toggle, "ask for it"}, {keys.Cancel, "close"}, {keys.Help, "keys"}, {keys.Quit, "leave"}}
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
	switch t := m.panes[m.pane].enter(m.focus[m.pane]); {
	case t.Article != "":
		h = append(h, hint{keys.Open, "open at the sentence"})
	case t.Part > 0:
		h = append(h, hint{keys.Open, m.enterHint()})
	}
	h = append(h, hint{keys.Search, "search"}, hint{keys.Facets, "narrow down"}, hint{keys.Help, "keys"})
	if m.scope() == keys.Demands {
		h = append(h, hint{keys.Mediators, "mediators"})
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
	switch {
	case m.search.mistake != nil:
		return []string{"The search has a mistake: " + m.search.mistake.Message}
	case m.pane == demandsPane && m.totals.known && m.totals.counts[demandsPane] > 0:
		return []string{"The sides compared here demand nothing of this kind, others do.", keys.Hint(keys.Mediators, keys.Demands) + " shows them too."}
	case !m.progress.done && m.search.query == "":
		return []string{"Reading the articles…"}
	case m.search.query == "":
		return []string{"There is no " + what + " here.", "Start parley with the files or folders to read: parley PATH..."}
	case m.search.typing && m.search.before == "":
		return []string{"No " + what + " found for " + m.search.query, "Esc clears the search."}
	case m.search.typing:
		return []string{"No " + what + " found for " + m.search.query, "Esc goes back to " + m.search.before}
	}
	return []string{"No " + what + " found for " + m.search.query, "Esc clears the search; / changes it."}
}
