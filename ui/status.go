package ui

import (
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
	right := m.readingLine()
	room := m.w - text.Width(right) - 2
	left := ""
	switch {
	case m.exports.open:
		left = m.formatLine(room)
	case m.keys.Pending() != "":
		left = m.theme.Key.Apply(" " + keys.Pretty(m.keys.Pending()) + " …")
	case m.note.words != "" && m.note.grave:
		left = m.theme.Error.Apply(text.Truncate(" "+m.note.words, room))
	case m.note.words != "":
		left = text.Truncate(" "+m.note.words, room)
	default:
		left = m.hints(room)
	}
	return text.Fit(text.Fit(left, room)+" "+right, m.w)
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
	words := mistakeWords(e, max(m.w-x-2, x-1))
	line := text.Fit("", x) + "▲ " + words
	if x+2+text.Width(words) > m.w && x > m.w/2 {
		line = text.PadLeft(text.Truncate(words, x-1)+" ▲", x+1)
	}
	return text.Fit(m.theme.Error.Apply(text.Truncate(line, m.w)), m.w)
}

// mistakeWords says where a mistake is, what is wrong and what may be meant instead. Where that is wider than room, the last
// stands alone: it is what mends the query, and the caret shows the column.
func mistakeWords(e *model.QueryError, room int) string {
	column := "column " + number(e.Column) + ": "
	if e.Suggest == "" {
		return column + e.Message
	}
	remedy := "did you mean " + e.Suggest + "?"
	for _, words := range []string{column + e.Message + "; " + remedy, column + remedy} {
		if text.Width(words) <= room {
			return words
		}
	}
	return remedy
}
