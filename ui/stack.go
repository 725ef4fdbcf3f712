package ui

import (
	"slices"
	"strings"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/text"
	"parley/ui/theme"
)

// stack is a column of sentences, each under a line that says what it shows, on what basis, when and where. Sentences
// have any number of lines, and there are never more than evidenceMost of a side.
type stack struct {
	*desk
	heads  bool // the sides' names stand among the sentences
	groups []group
	items  []item
	laid   []laidLine
	cursor int // item
	top    int // line
	w, h   int
}

// item is a sentence of a stack.
type item struct {
	model.PositionRow
	mark    string              // why it stands first, see marks
	head    string              // of the thread that begins with it
	course  string              // of that thread
	repeat  bool                // it tells what another has told
	repeats []model.PositionRow // that tell the same and are folded under it
}

// group is the items [from, to) of a stack: a side's.
type group struct {
	side     model.SideID
	head     string
	folded   string // what is not listed, and which keys list it; "" when nothing is folded
	from, to int
}

// laidLine is a line of a stack.
type laidLine struct {
	kind lineKind
	item int       // -1 for a line that belongs to none
	at   text.Line // of the item's sentence, or of why it was found
	head *group
}

type lineKind uint8

const (
	blankLine lineKind = iota
	headLine
	foldedLine
	threadLine
	courseLine
	metaLine
	foundLine
	sentenceLine
	repeatsLine
	reasonLine
)

// standing is how the matrix shows a side's position on the issue: its cells, one for each period, and the cursor's among them.
type standing struct {
	periods []model.Period
	cells   []model.Cell
	at      int
}

// cell is the one of the cursor's period.
func (st standing) cell() model.Cell {
	if st.at >= len(st.cells) {
		return model.Cell{}
	}
	return st.cells[st.at]
}

// Marks of the sentences that stand first.
const (
	markCell   = "cell"   // it is what the cell shows
	markNow    = "now"    // it shows what has become of the side's position, and is what the cell shows unless another has that mark
	markBefore = "before" // and what that was before
)

// isAlone reports whether nothing is stated in a period that holds the position: a cell rests on it though it is only implied.
func (st standing) isAlone(p model.Position) bool {
	for i, c := range st.cells {
		if c.Count == 0 && st.periods[i].Holds(p.Date) {
			return true
		}
	}
	return len(st.cells) == 0
}

// add appends what is known of a side: first the sentence that the cell shows and those that show what has become of its
// position, then the others, the newest first.
func (s *stack) add(f sideEvidence, l listed, known standing) {
	g := group{side: f.side, from: len(s.items)}
	var folded fold
	merged := model.Merge(f.rows)
	first := map[string]model.Finding{} // by the sentence that stands for all
	for _, finding := range merged {
		first[finding.ID] = finding
	}
	s.lead(known.cell(), first, l)
	others := len(s.items)
	seen := func(r model.PositionRow) bool {
		return slices.ContainsFunc(s.items[g.from:others], func(it item) bool { return it.ID == r.ID })
	}
	implied := func(r model.PositionRow) bool { return r.Position.Weak && !l.implied && !known.isAlone(r.Position) }
	for _, r := range f.rows {
		finding, isFirst := first[r.ID]
		switch {
		case seen(r):
		case implied(r):
			folded.implied++
		case l.repeats:
			s.items = append(s.items, item{PositionRow: r, repeat: !isFirst})
		case isFirst:
			s.items = append(s.items, item{PositionRow: r, repeats: finding.Repeats})
		default:
			folded.repeats++
		}
	}
	if l.aside {
		for _, r := range f.aside.Rows {
			s.items = append(s.items, item{PositionRow: r})
		}
		slices.SortStableFunc(s.items[others:], func(a, b item) int { return b.Position.Date.Compare(a.Position.Date) })
	} else {
		folded.aside = f.aside.Total
	}
	g.to = len(s.items)
	if g.to-g.from == 1 && s.items[g.from].mark == markCell {
		s.items[g.from].mark = "" // what else should the cell show
	}
	g.head, g.folded = s.headText(f, merged, l.repeats), folded.String()
	if change := known.cell().Change; !change.IsZero() {
		g.head += ": " + change.Kind.String()
	}
	s.groups = append(s.groups, g)
	if !l.plain {
		shown := slices.DeleteFunc(merged, func(f model.Finding) bool { return implied(f.PositionRow) && !seen(f.PositionRow) })
		thread(s.items[others:], model.Threads(shown))
	}
}

// lead appends the sentences that a cell leads to: the one that it shows and the two that show its change, each once.
func (s *stack) lead(c model.Cell, findings map[string]model.Finding, l listed) {
	show := func(f model.Finding, mark string) {
		if f.ID == "" {
			return
		}
		it := item{PositionRow: f.PositionRow, mark: mark}
		if !l.repeats {
			it.repeats = f.Repeats
		}
		s.items = append(s.items, it)
	}
	if c.Lead.ID != c.Change.After.ID && c.Lead.ID != c.Change.Before.ID {
		lead, known := findings[c.Lead.ID]
		if !known {
			lead = model.Finding{PositionRow: c.Lead}
		}
		show(lead, markCell)
	}
	show(c.Change.After, markNow)
	show(c.Change.Before, markBefore)
}

// fold counts the sentences of a side that are not listed.
type fold struct{ implied, repeats, aside int }

// String says what is folded and which key lists it: "folded: 2 implied (w), 1 repeat (r)"; "" when nothing is.
func (f fold) String() string {
	var out []string
	add := func(n int, one, many string, key keys.Action) {
		if n > 0 {
			out = append(out, plural(n, one, many)+" ("+keys.Hint(key, keys.Evidence)+")")
		}
	}
	add(f.implied, "implied", "implied", keys.Implied)
	add(f.repeats, "repeat", "repeats", keys.Repeats)
	add(f.aside, "set aside", "set aside", keys.ShowAside)
	if len(out) == 0 {
		return ""
	}
	return "folded: " + strings.Join(out, ", ")
}

// headText returns a side's name and what is found of it, counted as the matrix counts: "RU Russia: 3 findings, 1 implied".
func (s *stack) headText(f sideEvidence, findings []model.Finding, repeats bool) string {
	name := s.sideName(f.side) + ": "
	switch {
	case f.total == 0:
		return name + "nothing found"
	case f.total > len(f.rows):
		return name + "the newest " + number(len(f.rows)) + " of " + number(f.total) + " sentences"
	}
	c, aside := model.Cell{}, 0
	for _, finding := range findings {
		n := 1
		if repeats {
			n += len(finding.Repeats)
		}
		switch {
		case finding.Aside:
			aside++
		case finding.Position.Weak:
			c.Weak += n
		default:
			c.Count += n
		}
	}
	words := countWords(c, repeats)
	if aside > 0 {
		words = append(words, number(aside)+" set aside")
	}
	return name + strings.Join(words, ", ")
}

// placeOf returns where the item is now that the cursor of another layout is on; when it is gone, its place there.
func (s *stack) placeOf(old *stack) int {
	if old.cursor >= len(old.items) {
		return old.cursor
	}
	id := old.items[old.cursor].ID
	s.cursor = old.cursor
	return s.find(func(r model.PositionRow) bool { return r.ID == id })
}

// find returns the place of the first sentence that is wanted, or the cursor's when none is.
func (s *stack) find(wanted func(model.PositionRow) bool) int {
	if i := slices.IndexFunc(s.items, func(it item) bool { return wanted(it.PositionRow) }); i >= 0 {
		return i
	}
	return s.cursor
}

// headLine draws a side's name over its sentences in w cells.
func (s *stack) headLine(g *group, w int) string {
	words := " " + g.head
	return text.Draw(words, whole(words), w, s.sides.Of(g.side).Paint)
}

// foldedLine says what of a side is folded.
func (s *stack) foldedLine(g *group) string {
	words := "   " + g.folded
	return text.Draw(words, whole(words), s.w, s.theme.Dim)
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
		if g.folded != "" {
			s.laid = append(s.laid, laidLine{kind: foldedLine, item: -1, head: g})
		}
		for i := g.from; i < g.to; i++ {
			if it := s.items[i]; it.head != "" {
				s.laid = append(s.laid, laidLine{kind: threadLine, item: i})
				if it.course != "" && !s.hasRoomFor(it) {
					s.laid = append(s.laid, laidLine{kind: courseLine, item: i})
				}
			}
			s.laid = append(s.laid, laidLine{kind: metaLine, item: i})
			if s.foundText(s.items[i].PositionRow) != "" {
				s.laid = append(s.laid, laidLine{kind: foundLine, item: i})
			}
			sentence := s.items[i].Sentence.Text
			for _, l := range text.Reflow(sentence, 0, len(sentence), max(w-3, 1)) {
				s.laid = append(s.laid, laidLine{kind: sentenceLine, item: i, at: l})
			}
			if s.explains {
				why := reasonText(s.items[i].Position)
				for _, l := range text.Wrap(why, max(w-3, 1)) {
					s.laid = append(s.laid, laidLine{kind: reasonLine, item: i, at: l})
				}
			}
			if len(s.items[i].repeats) > 0 {
				s.laid = append(s.laid, laidLine{kind: repeatsLine, item: i})
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
	for first > 0 && s.laid[first-1].item < 0 && s.laid[first-1].kind != blankLine { // the heads above it
		first--
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
	case foldedLine:
		return s.foldedLine(l.head)
	}
	k := look{W: s.w, Cursor: active && l.item == s.cursor, Focused: focused}
	it := s.items[l.item]
	_, mark := s.base(k)
	beside := func(words string, at text.Line, p theme.Paint, h ...text.Highlight) string {
		return text.Fit(mark+"  ", min(3, s.w)) + text.Draw(words, at, max(s.w-3, 0), p, h...)
	}
	switch l.kind {
	case threadLine:
		return s.threadLine(it)
	case courseLine:
		words := "   " + it.course
		return text.Draw(words, whole(words), s.w, s.theme.Dim)
	case metaLine:
		return s.desk.line(k, s.meta(it)...)
	case foundLine:
		words := s.foundText(it.PositionRow)
		return beside(words, whole(words), s.theme.Dim)
	case reasonLine:
		return beside(reasonText(it.Position), l.at, s.theme.Dim)
	case repeatsLine:
		words := s.repeatsText(it.repeats)
		return beside(words, whole(words), s.theme.Dim)
	}
	if it.Aside {
		return beside(it.Sentence.Text, l.at, s.theme.SetAside)
	}
	return beside(it.Sentence.Text, l.at, theme.Paint{}, s.emphasis(it.PositionRow)...)
}

// meta returns the line above a sentence: stance, basis, date, what is particular, whose position it is and where it was told.
func (s *stack) meta(it item) []cell {
	p := it.Position
	date := 12
	if s.w < 50 {
		date = 9
	}
	stance, rest := s.stanceCells(p.Stance, 9)
	cells := []cell{{W: 1}}
	if it.mark != "" {
		cells = append(cells, cell{Text: it.mark, W: 7, Paint: s.theme.Warning})
	}
	cells = append(cells, stance, rest, cell{Text: p.Basis.String(), W: 9}, cell{Text: dateText(p.Date, date-1), W: date, Paint: s.theme.Dim})
	for _, tag := range s.tags(it) {
		cells = append(cells, cell{Text: tag, W: text.Width(tag) + 1, Paint: s.theme.Warning})
	}
	used := 1
	for _, c := range cells {
		used += c.W
	}
	who := or(it.Outlet, "outlet unknown")
	if it.Holder != "" && it.Holder != string(p.Side) {
		who = it.Holder + ", " + who
	}
	return append(cells, cell{Text: who, W: s.w - used - 1, Paint: s.theme.Dim})
}

// tags returns what sets a sentence apart from one in which a side itself states its position for the first time.
func (s *stack) tags(it item) []string {
	var out []string
	switch found := it.AsFound(); {
	case it.Aside:
		out = append(out, "set aside")
	case found.Stance != it.Position.Stance || found.Side != it.Position.Side || found.Issue != it.Position.Issue:
		out = append(out, "corrected")
	case it.Found != nil: // there is a reason, but nothing is another
		out = append(out, "noted")
	}
	if it.Position.Weak {
		out = append(out, "implied")
	}
	if it.repeat {
		out = append(out, "repeat")
	}
	if t := it.Position.Teller; t != "" && t != it.Position.Side {
		out = append(out, "told by "+s.sides.Of(t).Label)
	}
	return out
}

// foundText says what was found where the reader made something else of it, and the reader's reason; "" where there is neither.
func (s *stack) foundText(r model.PositionRow) string {
	found, is := r.AsFound(), r.Position
	var words []string
	if found.Stance != is.Stance {
		words = append(words, found.Stance.String())
	}
	if found.Side != is.Side {
		words = append(words, s.sides.Of(found.Side).Label)
	}
	if found.Issue != is.Issue {
		words = append(words, s.issueLabel(found.Issue))
	}
	out := r.Note
	if len(words) > 0 {
		out = strings.TrimSuffix("found: "+strings.Join(words, ", ")+" · "+r.Note, " · ")
	}
	return out
}

// repeatsText says where else a finding is told: "also in Reuters, The Daily Ledger (2)".
func (s *stack) repeatsText(repeats []model.PositionRow) string {
	var outlets []string
	times := map[string]int{}
	for _, r := range repeats {
		outlet := or(r.Outlet, "outlet unknown")
		if times[outlet]++; times[outlet] == 1 {
			outlets = append(outlets, outlet)
		}
	}
	for i, o := range outlets {
		if times[o] > 1 {
			outlets[i] += " (" + number(times[o]) + ")"
		}
	}
	return "also in " + strings.Join(outlets, ", ")
}

// emphasis returns the paint of what a sentence is about: the target of the position, and where the query matches.
func (s *stack) emphasis(r model.PositionRow) []text.Highlight {
	var out []text.Highlight
	if i := strings.Index(r.Sentence.Text, r.Position.Target); i >= 0 && r.Position.Target != "" {
		out = append(out, text.Highlight{Start: i, End: i + len(r.Position.Target), Paint: s.theme.Strong})
	}
	return append(out, s.highlights(r.Sentence.Matches, look{})...)
}
