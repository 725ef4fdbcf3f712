package ui

import (
	"strings"

	"parley/model"
	"parley/ui/text"
	"parley/ui/theme"
)

// stack is a column of sentences, each under a line that says what it shows, on what basis, when and where. Sentences
// have any number of lines, and there are never more than evidenceMost of a side.
type stack struct {
	*desk
	heads  bool // the sides' names stand among the sentences
	groups []group
	items  []model.PositionRow
	tags   map[string]string // "now" and "before", on the sentences that show a change, by the position's ID
	laid   []laidLine
	cursor int // item
	top    int // line
	w, h   int
}

// group is the items [from, to) of a stack: a side's.
type group struct {
	side     model.SideID
	head     string
	from, to int
}

// laidLine is a line of a stack.
type laidLine struct {
	kind lineKind
	item int       // -1 for a line that belongs to none
	at   text.Line // of the item's sentence
	head *group
}

type lineKind uint8

const (
	blankLine lineKind = iota
	headLine
	metaLine
	sentenceLine
)

// add appends what is known of a side: first the sentences that show what has become of its position, then the others.
func (s *stack) add(f sideEvidence, implied bool, change model.Change) {
	g := group{side: f.side, from: len(s.items)}
	s.show(change.After, "now")
	s.show(change.Before, "before")
	folded := 0
	for _, r := range f.rows {
		switch {
		case s.tags[r.ID] != "":
		case r.Position.Weak && !implied:
			folded++
		default:
			s.items = append(s.items, r)
		}
	}
	g.to = len(s.items)
	g.head = s.headText(f, folded)
	if !change.IsZero() {
		g.head += ": " + change.Kind.String()
	}
	s.groups = append(s.groups, g)
}

// show appends the sentence of a finding that shows a change.
func (s *stack) show(f model.Finding, tag string) {
	if f.ID == "" {
		return
	}
	if s.tags == nil {
		s.tags = map[string]string{}
	}
	s.tags[f.ID] = tag
	s.items = append(s.items, f.PositionRow)
}

// headText returns a side's name, how many of its sentences there are, and how many of these are folded.
func (s *stack) headText(f sideEvidence, folded int) string {
	out := s.sideName(f.side) + ": " + plural(f.total, "sentence", "sentences")
	if f.total == 0 {
		out = s.sideName(f.side) + ": nothing found"
	}
	if f.total > len(f.rows) {
		out += ", the newest " + number(len(f.rows)) + " shown"
	}
	if folded > 0 {
		out += ", " + number(folded) + " implied folded"
	}
	return out
}

// headLine draws a side's name over its sentences in w cells.
func (s *stack) headLine(g *group, w int) string {
	words := " " + g.head
	return text.Draw(words, whole(words), w, s.sides.Of(g.side).Paint)
}

// setSize wraps the sentences to w cells.
func (s *stack) setSize(w, h int) {
	s.w, s.h = w, h
	s.laid = s.laid[:0]
	for gi := range s.groups {
		g := &s.groups[gi]
		if s.heads {
			s.laid = append(s.laid, laidLine{kind: headLine, item: -1, head: g})
		}
		for i := g.from; i < g.to; i++ {
			s.laid = append(s.laid, laidLine{kind: metaLine, item: i})
			sentence := s.items[i].Sentence.Text
			for _, l := range text.Reflow(sentence, 0, len(sentence), max(w-3, 1)) {
				s.laid = append(s.laid, laidLine{kind: sentenceLine, item: i, at: l})
			}
			s.laid = append(s.laid, laidLine{kind: blankLine, item: -1})
		}
	}
	s.goTo(s.cursor)
}

// goTo puts the cursor on an item and brings all of it into view.
func (s *stack) goTo(i int) {
	s.cursor = max(min(i, len(s.items)-1), 0)
	first, last := -1, 0
	for y, l := range s.laid {
		if l.item == s.cursor {
			if first < 0 {
				first = y
			}
			last = y
		}
	}
	if s.cursor == 0 {
		first = 0
	}
	s.top = max(s.top, last-s.h+1)
	s.top = max(min(s.top, first), 0)
}

// page returns how many items are about a page.
func (s *stack) page() int {
	seen := map[int]bool{}
	for y := s.top; y < min(s.top+s.h, len(s.laid)); y++ {
		if s.laid[y].item >= 0 {
			seen[s.laid[y].item] = true
		}
	}
	return max(len(seen)-1, 1)
}

// at returns the item at line y of the window.
func (s *stack) at(y int) (int, bool) {
	if y < 0 || s.top+y >= len(s.laid) || s.laid[s.top+y].item < 0 {
		return 0, false
	}
	return s.laid[s.top+y].item, true
}

// lines returns the window; active says that the cursor is in this stack, focused that it has the keys.
func (s *stack) lines(active, focused bool) []string {
	out := make([]string, 0, s.h)
	for y := s.top; y < min(s.top+s.h, len(s.laid)); y++ {
		out = append(out, s.line(s.laid[y], active, focused))
	}
	return fill(out, s.w, s.h)
}

func (s *stack) line(l laidLine, active, focused bool) string {
	switch l.kind {
	case blankLine:
		return text.Fit("", s.w)
	case headLine:
		return s.headLine(l.head, s.w)
	}
	k := look{W: s.w, Cursor: active && l.item == s.cursor, Focused: focused}
	row := s.items[l.item]
	if l.kind == metaLine {
		return s.desk.line(k, s.meta(row)...)
	}
	_, mark := s.base(k)
	sentence := row.Sentence.Text
	return text.Fit(mark+"  ", min(3, s.w)) + text.Draw(sentence, l.at, max(s.w-3, 0), theme.Paint{}, s.emphasis(row)...)
}

// meta returns the line above a sentence: stance, basis, date, whose position it is and where it was told.
func (s *stack) meta(r model.PositionRow) []cell {
	p := r.Position
	date := 12
	if s.w < 50 {
		date = 9
	}
	stance, rest := s.stanceCells(p.Stance, 9)
	cells := []cell{{W: 1}}
	if tag := s.tags[r.ID]; tag != "" {
		cells = append(cells, cell{Text: tag, W: 7, Paint: s.theme.Warning})
	}
	cells = append(cells, stance, rest, cell{Text: p.Basis.String(), W: 9}, cell{Text: dateText(p.Date, date-1), W: date, Paint: s.theme.Dim})
	if p.Weak {
		cells = append(cells, cell{Text: "implied", W: 8, Paint: s.theme.Warning})
	}
	used := 1
	for _, c := range cells {
		used += c.W
	}
	who := or(r.Outlet, "outlet unknown")
	if r.Holder != "" && r.Holder != string(p.Side) {
		who = r.Holder + ", " + who
	}
	return append(cells, cell{Text: who, W: s.w - used - 1, Paint: s.theme.Dim})
}

// emphasis returns the paint of what a sentence is about: the target of the position, and where the query matches.
func (s *stack) emphasis(r model.PositionRow) []text.Highlight {
	var out []text.Highlight
	if i := strings.Index(r.Sentence.Text, r.Position.Target); i >= 0 && r.Position.Target != "" {
		out = append(out, text.Highlight{Start: i, End: i + len(r.Position.Target), Paint: s.theme.Strong})
	}
	return append(out, s.highlights(r.Sentence.Matches, look{})...)
}
