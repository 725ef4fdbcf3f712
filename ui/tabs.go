package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/text"
)

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
