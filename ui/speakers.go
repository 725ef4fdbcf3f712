package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/list"
	"parley/ui/text"
)

// speakers is the list of who made the statements found: everybody, then side by side the speakers with their counts.
type speakers struct {
	*desk
	window  *list.List
	rows    []speakerRow
	asked   question
	request model.Request
	again   bool // the question is the one before, asked again
	rowLook look
	height  int
}

// speakerRow is a row of the speakers: everybody, a side, or a speaker of the side above.
type speakerRow struct {
	Label string
	Side  model.SideID
	Head  bool   // everybody or a side
	Count int    // of statements
	Query string // finds these statements; "" finds all
}

func newSpeakers(d *desk) *speakers {
	s := &speakers{desk: d}
	s.window = list.New(s)
	return s
}

func (s *speakers) find(r model.Request) tea.Cmd {
	s.again = r == s.request && len(s.rows) > 0
	s.request = r
	s.asked.renew(s.ctx)
	s.window.Invalidate()
	return ask(&s.asked,
		func(ctx context.Context) ([]model.SpeakerRow, error) { return s.source.Speakers(ctx, r) },
		func(found []model.SpeakerRow, err error) {
			if err == nil {
				s.rows = s.grouped(found)
			}
			s.window.Replace(len(s.rows))
		})
}

// grouped lays out the speakers by side, in the dossier's order; those without a side come last.
func (s *speakers) grouped(found []model.SpeakerRow) []speakerRow {
	sides := s.source.Dossier().Sides
	bySide := map[model.SideID][]model.SpeakerRow{}
	for _, f := range found {
		bySide[f.Speaker.Side] = append(bySide[f.Speaker.Side], f)
	}
	everybody := speakerRow{Label: "Everybody", Head: true}
	rows := []speakerRow{everybody}
	for _, side := range sides {
		head := speakerRow{Label: string(side.ID), Side: side.ID, Query: fieldTerm("side", string(side.ID))}
		rows = appendSide(rows, head, bySide[side.ID])
	}
	rows = appendSide(rows, speakerRow{Label: "Side unknown", Query: fieldTerm("side", "unknown")}, bySide[""])
	for _, r := range rows {
		if r.Head {
			rows[0].Count += r.Count
		}
	}
	return rows
}

func appendSide(rows []speakerRow, head speakerRow, members []model.SpeakerRow) []speakerRow {
	if len(members) == 0 {
		return rows
	}
	head.Head = true
	at := len(rows)
	rows = append(rows, head)
	for _, m := range members {
		rows[at].Count += m.Count
		rows = append(rows, speakerRow{Label: m.Speaker.Label(), Side: head.Side, Count: m.Count,
			Query: fieldTerm("speaker", m.Key)})
	}
	return rows
}

// chosen returns the query of the cursor's row.
func (s *speakers) chosen() string {
	if i := s.window.Cursor(); i < len(s.rows) {
		return s.rows[i].Query
	}
	return ""
}

// name returns the name of the cursor's row, "" for everybody.
func (s *speakers) name() string {
	if i := s.window.Cursor(); i > 0 && i < len(s.rows) {
		return s.rows[i].Label
	}
	return ""
}

// Row draws row i for the window.
func (s *speakers) Row(i int, cursor bool) (string, bool) {
	r, l := s.rows[i], s.rowLook
	l.Cursor, l.Stale = cursor, s.asked.pending() && !s.again
	count := number(r.Count)
	name := cell{Text: r.Label, W: l.W - 3 - len(count)}
	var before cell
	switch {
	case r.Head && i > 0:
		before = s.sideCell(r.Side)
		name.Paint = s.theme.Strong
	case r.Head:
		name.Paint = s.theme.Strong
	default:
		before = cell{W: s.sides.Width() + 1}
	}
	name.W -= before.W
	return s.line(l, before, name, cell{W: 1}, cell{Text: count, W: len(count), Paint: s.theme.Dim}), true
}

// ID names row i for the window.
func (s *speakers) ID(i int) (string, bool) {
	if i >= len(s.rows) {
		return "", false
	}
	return s.rows[i].Query + "\x00" + s.rows[i].Label, true
}

func (s *speakers) title() (left, right string) {
	heads := 0
	for _, r := range s.rows {
		if r.Head {
			heads++
		}
	}
	if len(s.rows) <= heads {
		return "Speakers", ""
	}
	return "Speakers", number(len(s.rows) - heads)
}

func (s *speakers) scope() keys.Scope { return keys.List }

func (s *speakers) setSize(w, h int, focused bool) {
	s.height = h
	s.window.SetHeight(h)
	if l := (look{W: w, Lines: 1, Focused: focused}); l != s.rowLook {
		s.rowLook = l
		s.window.Invalidate()
	}
}

func (s *speakers) lines() []string {
	if len(s.rows) <= 1 && !s.asked.pending() {
		return fill([]string{text.Draw(" nobody", whole(" nobody"), s.rowLook.W, s.theme.Dim)}, s.rowLook.W, s.height)
	}
	return windowLines(s.window, s.rowLook.W, s.height)
}

func (s *speakers) do(a keys.Action) bool { return move(s.window, a) }

func (s *speakers) scroll(d int)        { s.window.Scroll(d) }
func (s *speakers) click(_, y int) bool { return clickRow(s.window, y) }
