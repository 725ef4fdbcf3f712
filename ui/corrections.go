package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/term"
)

// amended is the message that the notebook has kept a correction, or has not.
type amended struct {
	amendment
	err error
}

// amendment is what was changed, in words, and which position's sentence the cursor goes to; nil leaves it where it is.
type amendment struct {
	says string
	of   *model.PositionKey
}

// doCorrection carries out an action that changes what the reader makes of positions.
func (m *Model) doCorrection(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.SetAside:
		return m.setAside(), true
	case keys.Correct:
		m.openPicker()
		return nil, true
	case keys.Undo:
		return m.amend(func(ctx context.Context) (amendment, error) {
			a, found, err := m.notebook.Undo(ctx)
			if !found {
				return amendment{says: "there is nothing to undo"}, err
			}
			return amendment{"undone: " + m.amendmentWords(a.Reversed()), &a.Key}, err
		}), true
	case keys.Redo:
		return m.amend(func(ctx context.Context) (amendment, error) {
			a, found, err := m.notebook.Redo(ctx)
			if !found {
				return amendment{says: "there is nothing to do again"}, err
			}
			return amendment{"done again: " + m.amendmentWords(a), &a.Key}, err
		}), true
	}
	return nil, false
}

// setAside sets the chosen position aside, or takes it back.
func (m *Model) setAside() tea.Cmd {
	p, ok := m.chosenPosition()
	if !ok {
		return nil
	}
	c := p.Correction()
	c.Aside = !c.Aside
	return m.correct(p, c)
}

// chosenPosition returns the position that the cursor is on: that of a sentence, or of a cell that stands on a single one. When
// there is none it says so.
func (m *Model) chosenPosition() (model.PositionRow, bool) {
	d, ok := m.panes[m.pane].(*demands)
	if !ok {
		return model.PositionRow{}, false
	}
	if m.current() == part(d.evidence) || m.current() == part(d.doc) {
		p, ok := d.evidence.current()
		if !ok {
			m.note = note{words: "there is no sentence here to correct"}
		}
		return p, ok
	}
	switch c := d.cell(); {
	case d.pending():
		m.note = note{words: "the comparison is still being made: try again in a moment"}
	case c.Sentences == 0:
		m.note = note{words: "no sentence stands in this cell"}
	case c.Sentences > 1:
		m.note = note{words: "this cell stands on " + number(c.Sentences) + " sentences: " + keys.Hint(keys.Open, keys.Demands) + " leads to them, to correct one"}
	default:
		return c.Lead, true
	}
	return model.PositionRow{}, false
}

// correct keeps what the reader makes of a position.
func (m *Model) correct(p model.PositionRow, c model.Correction) tea.Cmd {
	was := p.Correction()
	return m.amend(func(ctx context.Context) (amendment, error) {
		return amendment{says: m.amendmentWords(model.Amendment{Key: p.Key(), Was: &was, Is: &c})}, m.notebook.Correct(ctx, p, c)
	})
}

// amend lets the notebook change something, one thing after the other.
func (m *Model) amend(change func(context.Context) (amendment, error)) tea.Cmd {
	if !m.keepsCorrections() || m.amending {
		return nil
	}
	m.amending = true
	return term.Safe(func() tea.Msg {
		done, err := change(m.ctx)
		return amended{done, err}
	})
}

// keepsCorrections reports whether there is a notebook, and says so when there is none.
func (m *Model) keepsCorrections() bool {
	if m.notebook == nil {
		m.note = note{"corrections are not kept: parley was started without its notebook", true}
	}
	return m.notebook != nil
}

// amended shows what is so now, also when nothing was kept: the notebook may have come upon what another program wrote.
func (m *Model) amended(msg amended) tea.Cmd {
	m.amending, m.changed = false, true
	m.note = note{words: msg.says}
	if msg.err != nil {
		m.failed(msg.err, true)
	} else if d, ok := m.panes[m.pane].(*demands); ok && msg.of != nil {
		d.evidence.sought = msg.of
	}
	return m.refresh()
}

// amendmentWords says what an amendment changed: "set aside: “He insists that …”".
func (m *Model) amendmentWords(a model.Amendment) string {
	found := model.Correction{Side: a.Key.Side, Issue: a.Key.Issue, Stance: a.Key.Stance}
	was, is := found, found
	if a.Was != nil {
		was = *a.Was
	}
	if a.Is != nil {
		is = *a.Is
	}
	var out []string
	if was.Stance != is.Stance {
		out = append(out, was.Stance.String()+" → "+is.Stance.String())
	}
	if was.Side != is.Side {
		out = append(out, m.sides.Of(was.Side).Label+" → "+m.sides.Of(is.Side).Label)
	}
	if was.Issue != is.Issue {
		out = append(out, m.issueLabel(was.Issue)+" → "+m.issueLabel(is.Issue))
	}
	switch {
	case is.Aside && !was.Aside:
		out = append(out, "set aside")
	case was.Aside && !is.Aside:
		out = append(out, "no longer set aside")
	}
	switch {
	case is.Note != was.Note && is.Note != "":
		out = append(out, "reason “"+is.Note+"”")
	case is.Note != was.Note:
		out = append(out, "no reason")
	case len(out) == 0:
		out = append(out, "nothing changed")
	}
	return strings.Join(out, ", ") + ": “" + strings.Map(lineless, a.Key.Sentence) + "”"
}

// issueLabel returns an issue's name as screens show it.
func (d *desk) issueLabel(id model.IssueID) string {
	if issue, known := d.source.Dossier().Issue(id); known {
		return issue.Label
	}
	return string(id)
}
