package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
)

// demands is the pane that answers what each side wants: the matrix of issues and sides, below it the evidence for the
// chosen issue, the sides next to each other, and on high screens the chosen sentence where it stands in its article and the
// timeline above all.
type demands struct {
	*desk
	matrix   *matrix
	evidence *evidence
	doc      *document
	strip    *strip
	chart    *chart
	drawn    bool // the chart stands in the matrix's place

	request   model.Request
	mediators bool // their columns are shown
	order     model.RowOrder
	repeats   bool // each of them counts
	least     int  // findings of an issue that is shown
	division  division
	shown     string // what the evidence was asked for last
	query     string // with which doc was
	column    int    // of the matrix, that the evidence's cursor has followed
	period    int    // and its period
}

func newDemands(d *desk) *demands {
	m := newMatrix(d)
	return &demands{desk: d, matrix: m, evidence: &evidence{desk: d, matrix: m}, strip: newStrip(d, m), chart: newChart(d, m),
		doc: newDocument(d, "In its article", keys.Evidence, func() []string { return nil })}
}

func (d *demands) parts() []part {
	if d.drawn {
		return []part{d.chart, d.evidence, d.doc, d.strip}
	}
	return []part{d.matrix, d.evidence, d.doc, d.strip}
}

// wholeHeight is how many lines all rows of the matrix take, or of the chart in its place.
func (d *demands) wholeHeight() int {
	if d.drawn {
		return d.chart.wholeHeight()
	}
	return d.matrix.wholeHeight()
}

func (d *demands) listing() model.Listing { return model.Positions }
func (d *demands) pending() bool          { return d.matrix.asked.pending() }

func (d *demands) find(r model.Request) tea.Cmd {
	d.request = r
	var sides []model.SideID
	for _, s := range d.source.Dossier().Sides {
		if s.Principal || d.mediators {
			sides = append(sides, s.ID)
		}
	}
	by := model.Comparison{Sides: sides, Order: d.order, Repeats: d.repeats, Least: d.least}
	shown := r
	if d.evidence.listed.aside {
		shown.Query = within(r.Query, asideToo) // a row on which everything is set aside can be seen too
	}
	found := d.matrix.find(shown, by, d.division)
	if d.drawn {
		return tea.Batch(found, d.chart.find(r, by, d.division))
	}
	return found
}

// asideToo finds everything, also what the reader has set aside.
const asideToo = "(is:aside OR -is:aside)"

// do carries out the actions that concern the matrix and its evidence together. says is what the status line says then: what
// has changed may be nothing that is on the screen.
func (d *demands) do(a keys.Action) (cmd tea.Cmd, says string, done bool) {
	switch a {
	case keys.Mediators:
		d.mediators = !d.mediators
		says = "the principal sides"
		if d.mediators {
			says = "all " + number(len(d.source.Dossier().Sides)) + " sides: " + keys.Hint(keys.Left, keys.Demands) + " and " +
				keys.Hint(keys.Right, keys.Demands) + " lead to those that do not fit"
		}
		return d.find(d.request), says, true
	case keys.Order:
		d.order = d.order.Next()
		return d.find(d.request), "issues by " + d.order.String(), true
	case keys.Periods:
		return d.divide(d.division.next(d.matrix.timeline))
	case keys.PrevRound, keys.NextRound:
		next, ok := d.division.step(d.matrix.timeline, map[keys.Action]int{keys.PrevRound: -1, keys.NextRound: 1}[a])
		if !ok {
			if len(d.matrix.timeline.Rounds) < 2 {
				return nil, "there are no two rounds of talks in the coverage", true
			}
			way := map[keys.Action]string{keys.PrevRound: "earlier", keys.NextRound: "later"}[a]
			return nil, "there is no " + way + " round to compare in the coverage", true
		}
		return d.divide(next)
	case keys.Chart:
		d.drawn = !d.drawn
		return d.find(d.request), "", true
	case keys.Compare:
		if p, ok := d.strip.period(); ok {
			d.strip.mark = -1
			return d.divide(d.division.with(p))
		}
		return nil, "", true
	case keys.Implied, keys.Threads:
		return nil, d.evidence.list(a), true
	case keys.Repeats:
		d.repeats = !d.repeats
		return d.find(d.request), "repeats count " + map[bool]string{true: "each", false: "once"}[d.repeats], true
	case keys.LeastUp:
		if len(d.matrix.data.Rows) == 0 {
			return nil, "there is no issue left", true
		}
		return d.ask(max(d.least, 1) + 1)
	case keys.LeastDown:
		return d.ask(d.least - 1)
	case keys.ShowAside:
		says = d.evidence.list(a)
		return d.find(d.request), says, true
	}
	return nil, "", false
}

// cell returns the cell that the cursor of the matrix is on, or of the chart in its place.
func (d *demands) cell() model.Cell {
	if d.drawn {
		return d.chart.current()
	}
	c, _, _ := d.matrix.currentCell()
	return c
}

// ask leaves out the issues with fewer findings than least.
func (d *demands) ask(least int) (cmd tea.Cmd, says string, done bool) {
	d.least = least
	if least <= 1 {
		d.least = 0
		return d.find(d.request), "all issues, however few findings they have", true
	}
	return d.find(d.request), "least " + number(least) + ": issues with fewer findings are left out", true
}

// divide compares other periods.
func (d *demands) divide(by division) (cmd tea.Cmd, says string, done bool) {
	d.division = by
	return d.find(d.request), by.name(d.matrix.timeline), true
}

// nextMatch goes to another sentence of the evidence: all of these match.
func (d *demands) nextMatch(forward bool) {
	if forward {
		d.evidence.do(keys.Down)
	} else {
		d.evidence.do(keys.Up)
	}
}

// follow shows the evidence of the row that the cursor is on, for the sides that there is room for.
func (d *demands) follow() tea.Cmd {
	if d.drawn && !d.matrix.asked.pending() {
		d.chart.follow()
	}
	if d.matrix.asked.pending() || d.evidence.w == 0 && d.matrix.w == 0 {
		return nil
	}
	row, ok := d.matrix.current()
	if !ok {
		d.shown = ""
		d.evidence.clear()
		d.doc.clear()
		return nil
	}
	sides := d.evidence.sides()
	key := fmt.Sprint(d.matrix.asked.gen, row.Issue.ID, sides)
	if key == d.shown {
		switch {
		case d.period != d.matrix.period: // another change is shown first
			d.evidence.stacks = nil
			d.evidence.arrange()
			d.evidence.begin()
		case d.column != d.matrix.column:
			d.evidence.begin()
		}
		d.column, d.period = d.matrix.column, d.matrix.period
		return d.followEvidence()
	}
	wait := previewDelay
	if d.shown == "" {
		wait = 0
	}
	d.shown = key
	return d.evidence.find(d.request, row.Issue, sides, wait)
}

// followEvidence shows the chosen sentence in its article, where the screen has room for that.
func (d *demands) followEvidence() tea.Cmd {
	p, ok := d.evidence.current()
	if !ok || d.evidence.asked.pending() || !d.doc.onScreen {
		return nil
	}
	at := place{Article: p.ArticleID, Span: p.Position.Evidence()}
	if query := openEnded(d.request); at != d.doc.want || query != d.query {
		d.query = query
		return d.doc.show(at, query, previewDelay)
	}
	return nil
}

// toEvidence puts the evidence's cursor on the first sentence of the cell, or in the chart on the one that the month shows.
func (d *demands) toEvidence() {
	if d.drawn {
		d.evidence.begin()
		d.evidence.seek(d.chart.current().Lead.ID)
		return
	}
	d.matrix.leap()
	d.evidence.begin()
}

func (d *demands) enter(part int) target {
	switch part {
	case stripPart:
		return target{}
	case 0:
		if _, ok := d.matrix.current(); !ok {
			return target{}
		}
		return target{Part: 1}
	}
	if p, ok := d.evidence.current(); ok {
		return target{Article: p.ArticleID, Span: p.Position.Evidence()}
	}
	return target{}
}
