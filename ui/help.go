package ui

import (
	"slices"

	"parley/ui/keys"
	"parley/ui/text"
	"parley/ui/theme"
)

// manual is the page laid over the pane: the keys that are live, or why files were skipped.
type manual struct {
	*desk
	name  string
	words []manualLine
	open  bool
	top   int
	w, h  int
	laid  []string // all lines, for the width w
}

type manualLine struct {
	key   string // "" for running text
	words string
	paint theme.Paint
}

func newManual(d *desk) *manual { return &manual{desk: d} }

// openHelp shows the keys that mean something where the focus is.
func (m *Model) openHelp() {
	scope := m.current().scope()
	if m.facets.open {
		scope = keys.Facet
	}
	page := &manual{desk: m.desk, name: "Keys", open: true}
	if m.version != "" {
		page.name += " · " + m.version
	}
	live := keys.Live(scope)
	for _, e := range live {
		if !global(e) {
			page.add(e)
		}
	}
	page.words = append(page.words, manualLine{})
	if scope == keys.Demands || scope == keys.Evidence {
		page.words = append(append(page.words, m.legend()...), manualLine{})
	}
	for _, e := range live {
		if global(e) {
			page.add(e)
		}
	}
	page.words = append(page.words, manualLine{}, manualLine{words: "In the search line:", paint: m.theme.Strong})
	for _, e := range keys.Live(keys.Input) {
		page.add(e)
	}
	m.manual = page
}

// global reports whether an action means the same everywhere.
func global(e keys.Entry) bool {
	full, _ := keys.Lookup(e.Action)
	for _, b := range full.Bindings {
		if b.Scope == keys.Global {
			return true
		}
	}
	return false
}

func (p *manual) add(e keys.Entry) {
	line := manualLine{words: e.Description}
	for i, k := range e.Bindings[0].Keys {
		if i > 0 {
			line.key += " "
		}
		line.key += keys.Pretty(k)
	}
	p.words = append(p.words, line)
}

// openProblems lists the files that were skipped.
func (m *Model) openProblems() {
	page := &manual{desk: m.desk, name: "Skipped files", open: true}
	for _, p := range m.progress.latest.Problems {
		page.words = append(page.words, manualLine{words: harmless(p)})
	}
	if len(page.words) == 0 {
		page.words = append(page.words, manualLine{words: "Nothing was skipped.", paint: m.theme.Dim})
	}
	m.manual = page
}

func (p *manual) title() (left, right string) {
	return p.name, longTitle(keys.Hint(keys.Cancel, keys.Manual)+" closes", len(p.laid) > p.h, p.w)
}

// moreBelow stands in the title of what is laid over a pane and is longer than the screen.
const moreBelow = "↓ more"

// longTitle returns the right part of such a title in a box of w cells: how it is closed, and whether there is more.
func longTitle(closes string, more bool, w int) string {
	switch {
	case more && w < 50:
		return moreBelow // the status line says how to close it
	case more:
		return moreBelow + " · " + closes
	}
	return closes
}

func (p *manual) scope() keys.Scope   { return keys.Manual }
func (p *manual) click(_, _ int) bool { return false }

// lines returns the page's window.
func (p *manual) lines() []string {
	p.top = max(min(p.top, len(p.laid)-p.h), 0)
	return fill(slices.Clone(p.laid[p.top:min(p.top+p.h, len(p.laid))]), p.w, p.h)
}

func (p *manual) setSize(w, h int, _ bool) {
	p.h = h
	if w != p.w || p.laid == nil {
		p.w = w
		p.layOut()
	}
}

// layOut draws all lines of the page: the keys in a column, and beside them what they do.
func (p *manual) layOut() {
	keyWidth := 0
	for _, l := range p.words {
		keyWidth = max(keyWidth, text.Width(l.key))
	}
	keyWidth = min(keyWidth, p.w/2)
	p.laid = nil
	for _, l := range p.words {
		indent := 1
		if keyWidth > 0 && l.key != "" {
			indent = keyWidth + 3
		}
		for i, at := range text.Wrap(l.words, max(p.w-indent-1, 1)) {
			key := " "
			if i == 0 && l.key != "" {
				key = " " + l.key
			}
			p.laid = append(p.laid, text.Draw(key, whole(key), min(indent, p.w), p.theme.Key)+text.Draw(l.words, at, max(p.w-indent, 0), l.paint))
		}
	}
}

func (p *manual) do(a keys.Action) bool {
	page := max(p.h-1, 1)
	switch a {
	case keys.Up:
		p.top--
	case keys.Down:
		p.top++
	case keys.HalfUp, keys.PageUp:
		p.top -= page
	case keys.HalfDown, keys.PageDown:
		p.top += page
	case keys.Top:
		p.top = 0
	case keys.Bottom:
		p.top = len(p.laid)
	default:
		return false
	}
	p.top = max(min(p.top, len(p.laid)-p.h), 0)
	return true
}

func (p *manual) scroll(d int) { p.top += d }
