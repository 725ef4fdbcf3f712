package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/list"
	"parley/ui/text"
	"parley/ui/theme"
)

// facets is the list of fields with the values that the found rows have in them; choosing one narrows the query down.
// Where the screen is wide it has a column of its own, elsewhere it is laid over the pane on demand.
type facets struct {
	*desk
	window  *list.List
	rows    []facetRow
	edition int // that the rows belong to
	pane    paneID
	asked   question
	open    bool // it has the keys
	rowLook look
	height  int
	least   func() int // findings that an issue of the comparison has at least
}

// facetRow is a row of the facets: the name of a field, one of its values, or how many rows have others.
type facetRow struct {
	Field string
	Value model.FacetValue
	Head  string // the field's name, in a row of its own
	Other int    // rows with values that are not listed
	Least int    // findings of an issue: of the comparison, not of the query
}

// leasts are the minimums of evidence to choose from in the comparison; keys ask for any other.
var leasts = [...]int{2, 3, 5, 10}

func newFacets(d *desk) *facets {
	f := &facets{desk: d}
	f.window = list.New(f)
	return f
}

// askFacets asks for the facets of the current pane where they can be seen and are out of date.
func (m *Model) askFacets() tea.Cmd {
	f := m.facets
	if m.frame.Facets.isEmpty() || f.edition == m.edition && f.pane == m.pane {
		return nil
	}
	f.edition, f.pane = m.edition, m.pane
	f.asked.renew(m.ctx)
	listing, r := m.panes[m.pane].listing(), m.search.request()
	return ask(&f.asked,
		func(ctx context.Context) ([]model.Facet, error) { return m.source.Facets(ctx, listing, r) },
		func(found []model.Facet, err error) {
			if err == nil {
				f.take(found)
			}
		})
}

func (f *facets) take(found []model.Facet) {
	f.rows = nil
	for _, facet := range found {
		if len(facet.Values) == 0 {
			continue
		}
		f.rows = append(f.rows, facetRow{Head: facet.Label})
		for _, v := range facet.Values {
			f.rows = append(f.rows, facetRow{Field: facet.Field, Value: v})
		}
		if facet.Other > 0 {
			f.rows = append(f.rows, facetRow{Other: facet.Other})
		}
	}
	if f.pane == demandsPane && len(f.rows) > 0 {
		f.rows = append(f.rows, facetRow{Head: "Least findings"})
		for _, n := range leasts {
			f.rows = append(f.rows, facetRow{Least: n})
		}
	}
	f.window.Replace(len(f.rows))
	if !f.open {
		f.window.Home()
	}
	f.skipHeads(1)
}

// toggle returns the query with the cursor's value added or taken away, and false when the cursor is on none.
func (f *facets) toggle(query string) (string, bool, error) {
	i := f.window.Cursor()
	if i >= len(f.rows) || f.rows[i].Field == "" {
		return "", false, nil
	}
	q, err := f.source.Toggle(query, f.rows[i].Field, f.rows[i].Value.Value)
	return q, true, err
}

// toggleFacet asks for the query with the chosen value, or without it.
func (m *Model) toggleFacet() tea.Cmd {
	if least := m.facets.chosenLeast(); least > 0 {
		return m.toggleLeast(least)
	}
	query, ok, err := m.facets.toggle(m.search.query)
	switch {
	case err != nil:
		m.failed(err, false)
		return nil
	case !ok:
		return nil
	}
	if term, added := strings.CutPrefix(query, m.search.query+" "); added && m.search.partial {
		query = within(m.search.query, term) // the last word stays the last: it matches as a prefix
	}
	m.search.line.set(query)
	return m.ask(query, m.search.partial)
}

// chosenLeast returns the minimum of evidence that the cursor is on; 0 when it is on none.
func (f *facets) chosenLeast() int {
	if i := f.window.Cursor(); i < len(f.rows) {
		return f.rows[i].Least
	}
	return 0
}

// toggleLeast leaves out the issues with less evidence, or no longer.
func (m *Model) toggleLeast(least int) tea.Cmd {
	d := m.panes[demandsPane].(*demands)
	if d.least == least {
		least = 0
	}
	cmd, says, _ := d.ask(least)
	m.note = note{words: says}
	m.facets.window.Invalidate()
	return cmd
}

// openFacets gives the facets the keys, or takes them away.
func (m *Model) openFacets() tea.Cmd {
	m.facets.open = !m.facets.open
	m.resize()
	return m.askFacets()
}

// Row draws row i for the window.
func (f *facets) Row(i int, cursor bool) (string, bool) {
	r, l := f.rows[i], f.rowLook
	l.Cursor, l.Stale = cursor && f.open, f.asked.pending()
	switch {
	case r.Head != "":
		return f.line(l, cell{Text: r.Head, W: l.W - 1, Paint: f.theme.Strong}), true
	case r.Other > 0:
		return f.line(l, cell{Text: "    " + number(r.Other) + " in others", W: l.W - 1, Paint: f.theme.Dim}), true
	}
	count := number(r.Value.Count)
	if r.Least > 0 {
		r.Value = model.FacetValue{Label: number(r.Least), On: r.Least == f.least()}
		count = ""
	}
	mark, paint := "", theme.Paint{}
	if r.Value.On {
		mark, paint = theme.MarkOn, f.theme.Selected
	}
	return f.line(l, cell{W: 1}, cell{Text: mark, W: 2}, cell{Text: or(r.Value.Label, "unknown"), W: l.W - len(count) - 6, Paint: paint}, cell{W: 1},
		cell{Text: count, W: len(count), Paint: f.theme.Dim}), true
}

// ID names row i for the window.
func (f *facets) ID(i int) (string, bool) {
	if i >= len(f.rows) {
		return "", false
	}
	r := f.rows[i]
	return r.Head + "\x00" + r.Field + "\x00" + r.Value.Value + "\x00" + number(r.Least), true
}

func (f *facets) title() (left, right string) {
	if len(f.rows) > f.height {
		right = moreBelow
	}
	return "Narrow down", right
}

func (f *facets) scope() keys.Scope { return keys.Facet }

func (f *facets) setSize(w, h int, focused bool) {
	f.height = h
	f.window.SetHeight(h)
	if l := (look{W: w, Lines: 1, Focused: focused}); l != f.rowLook {
		f.rowLook = l
		f.window.Invalidate()
	}
}

func (f *facets) lines() []string {
	if len(f.rows) == 0 {
		words := " nothing to narrow down"
		if f.asked.pending() {
			words = ""
		}
		return fill([]string{text.Draw(words, whole(words), f.rowLook.W, f.theme.Dim)}, f.rowLook.W, f.height)
	}
	return windowLines(f.window, f.rowLook.W, f.height)
}

func (f *facets) do(a keys.Action) bool {
	if !move(f.window, a) {
		return false
	}
	f.skipHeads(wayOf(a))
	return true
}

// skipHeads moves the cursor on, down when way is 1 and up when it is -1, until it is on a value.
func (f *facets) skipHeads(way int) {
	skipHeads(f.window, len(f.rows), way, func(i int) bool { return f.rows[i].Field == "" && f.rows[i].Least == 0 })
}

func (f *facets) scroll(d int)        { f.window.Scroll(d) }
func (f *facets) click(_, y int) bool { return clickRow(f.window, y) }
