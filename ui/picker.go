package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/list"
	"parley/ui/text"
	"parley/ui/theme"
)

// picker is the list of what a position can be corrected to: the stances, and the dossier's sides and issues; and the place for
// the reader's reason. It is laid over the pane.
type picker struct {
	*desk
	window   *list.List
	position model.PositionRow
	rows     []pickerRow
	open     bool // it has the keys
	reason   input
	typing   bool // the reason
	rowLook  look
	height   int
}

// pickerRow is a row of the picker: a heading, or a value.
type pickerRow struct {
	Head  string // of a row of its own
	Note  bool   // the reader's reason stands here
	Name  string
	On    bool             // the position has it now
	Found bool             // the position was found with it
	To    model.Correction // what choosing it makes of the position
}

func newPicker(d *desk) *picker {
	p := &picker{desk: d, reason: newInput()}
	p.window = list.New(p)
	return p
}

// openPicker lets the reader choose what the position is that the cursor is on.
func (m *Model) openPicker() {
	p, ok := m.chosenPosition()
	if !ok || !m.keepsCorrections() {
		return
	}
	m.picker.list(p)
	m.picker.open = true
	m.resize()
}

// list lists what a position can be corrected to.
func (p *picker) list(r model.PositionRow) {
	p.position, p.rows = r, nil
	found, is := r.AsFound(), r.Correction()
	add := func(name string, on, found bool, change func(*model.Correction)) {
		to := is
		change(&to)
		p.rows = append(p.rows, pickerRow{Name: name, On: on, Found: found, To: to})
	}
	d := p.source.Dossier()
	p.rows = append(p.rows, pickerRow{Head: "Reason"}, pickerRow{Name: or(is.Note, "say why"), Note: true, To: is})
	first := len(p.rows)
	p.rows = append(p.rows, pickerRow{Head: "Stance"})
	for _, s := range model.Stances() {
		add(s.String(), s == is.Stance, s == found.Stance, func(c *model.Correction) { c.Stance = s })
	}
	p.rows = append(p.rows, pickerRow{Head: "Side"})
	for _, s := range d.Sides {
		add(p.sideName(s.ID), s.ID == is.Side, s.ID == found.Side, func(c *model.Correction) { c.Side = s.ID })
	}
	p.rows = append(p.rows, pickerRow{Head: "Issue"})
	for _, i := range d.Issues {
		add(i.Label, i.ID == is.Issue, i.ID == found.Issue, func(c *model.Correction) { c.Issue = i.ID })
	}
	p.window.Replace(len(p.rows))
	p.window.Goto(first + 1 + int(is.Stance))
}

// doPicker carries out an action while the picker is open.
func (m *Model) doPicker(a keys.Action) (tea.Cmd, bool) {
	switch {
	case a == keys.Choose:
		return m.choose(), true
	case a == keys.Accept:
		return m.giveReason(), true
	case a == keys.Cancel && m.picker.typing:
		m.picker.typing = false
		m.picker.window.Invalidate()
		return nil, true
	case a == keys.Cancel || a == keys.Left || a == keys.Right:
		m.picker.close()
		return nil, true
	case m.picker.do(a):
		return nil, true
	}
	if a != keys.Redraw { // anything else leads away from it
		m.picker.close()
	}
	return nil, false
}

// choose corrects the position to what the cursor of the picker is on, or lets the reader write the reason.
func (m *Model) choose() tea.Cmd {
	p := m.picker
	i := p.window.Cursor()
	if i < len(p.rows) && p.rows[i].Note {
		p.typing = true
		p.reason.set(p.rows[i].To.Note)
		p.window.Invalidate()
		m.keys.Reset()
		return nil
	}
	p.close()
	if i >= len(p.rows) || p.rows[i].Head != "" || p.rows[i].On {
		return nil
	}
	return m.correct(p.position, p.rows[i].To)
}

// giveReason keeps what the reader has written.
func (m *Model) giveReason() tea.Cmd {
	p := m.picker
	c := p.position.Correction()
	c.Note = strings.TrimSpace(p.reason.text())
	p.close()
	if c.Note == p.position.Note {
		return nil
	}
	return m.correct(p.position, c)
}

func (p *picker) close() { p.open, p.typing = false, false }

// clickedPicker takes a press of the mouse: on a value, which is chosen, or elsewhere, which closes the picker.
func (m *Model) clickedPicker(msg tea.MouseMsg) tea.Cmd {
	in := m.pickerRect().inner()
	if !m.pickerRect().contains(msg.X, msg.Y) {
		m.picker.close()
		return nil
	}
	row, ok := m.picker.window.At(msg.Y - in.Y)
	if !ok || !in.contains(msg.X, msg.Y) || m.picker.rows[row].Head != "" {
		return nil
	}
	m.picker.window.Goto(row)
	return m.choose()
}

// pickerRect is where the picker is laid over the body: in its middle, as high as it needs to be.
func (m *Model) pickerRect() rect {
	w := min(m.w, 64)
	h := min(m.h-3, max(len(m.picker.rows), 1)+2)
	return rect{(m.w - w) / 2, 1 + (m.h-3-h)/2, w, h}
}

// Row draws row i for the window.
func (p *picker) Row(i int, cursor bool) (string, bool) {
	r, l := p.rows[i], p.rowLook
	l.Cursor = cursor
	if r.Head != "" {
		return p.line(l, cell{Text: r.Head, W: l.W - 1, Paint: p.theme.Strong}), true
	}
	if r.Note && p.typing {
		line, _ := p.reason.view(max(l.W-5, 0), p.theme.Cursor)
		return text.Fit("    "+line, l.W), true
	}
	mark, paint, found := "", theme.Paint{}, ""
	if r.On {
		mark, paint = theme.MarkOn, p.theme.Selected
	}
	if r.Found {
		found = "found"
	}
	return p.line(l, cell{W: 1}, cell{Text: mark, W: 2}, cell{Text: r.Name, W: l.W - 12, Paint: paint}, cell{W: 1},
		cell{Text: found, W: 6, Paint: p.theme.Dim}), true
}

// ID names row i for the window.
func (p *picker) ID(i int) (string, bool) {
	if i >= len(p.rows) {
		return "", false
	}
	return p.rows[i].Head + "\x00" + p.rows[i].Name, true
}

func (p *picker) title() (left, right string) {
	return "Correct “" + strings.Map(lineless, p.position.Sentence.Text) + "”",
		longTitle(keys.Hint(keys.Cancel, keys.Picker)+" leaves it", len(p.rows) > p.height, p.rowLook.W)
}

func (p *picker) scope() keys.Scope { return keys.Picker }

func (p *picker) setSize(w, h int, focused bool) {
	p.height = h
	p.window.SetHeight(h)
	if l := (look{W: w, Lines: 1, Focused: focused}); l != p.rowLook {
		p.rowLook = l
		p.window.Invalidate()
	}
}

func (p *picker) lines() []string { return windowLines(p.window, p.rowLook.W, p.height) }

func (p *picker) do(a keys.Action) bool {
	if !move(p.window, a) {
		return false
	}
	p.skipHeads(wayOf(a))
	return true
}

func (p *picker) skipHeads(way int) {
	skipHeads(p.window, len(p.rows), way, func(i int) bool { return p.rows[i].Head != "" })
}

func (p *picker) scroll(d int)        { p.window.Scroll(d) }
func (p *picker) click(_, y int) bool { return clickRow(p.window, y) }
