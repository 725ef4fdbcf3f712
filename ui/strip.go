package ui

import (
	"strings"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/text"
	"parley/ui/theme"
)

// strip is the timeline of the demands: how many positions each side has in each month. A stretch of months chosen on it
// is what the matrix shows. Long silences are one column that says how long they are.
type strip struct {
	*desk
	matrix  *matrix
	cursor  int // month of the timeline
	mark    int // month at which a period begins; -1 for none
	begun   bool
	focused bool
	w, h    int
}

const widestMonth = 8 // cells

func newStrip(d *desk, m *matrix) *strip { return &strip{desk: d, matrix: m, mark: -1} }

func (s *strip) months() []model.Month { return s.matrix.timeline.Months }

// wholeHeight is how many lines the strip takes; none without a dated position.
func (s *strip) wholeHeight() int {
	if len(s.months()) == 0 {
		return 0
	}
	return len(s.lanes()) + 1
}

// lanes returns which of the matrix's sides have a lane: those with a position in any month, and the first two.
func (s *strip) lanes() []int {
	var out []int
	for i := range s.matrix.data.Sides {
		if i < 2 || s.total(i, model.Period{}) > 0 {
			out = append(out, i)
		}
	}
	return out
}

// total counts the positions of a side in a period.
func (s *strip) total(side int, p model.Period) int {
	n := 0
	for _, m := range s.months() {
		if p.Holds(m.Month) && side < len(m.Counts) {
			n += m.Counts[side]
		}
	}
	return n
}

// period returns the stretch of months from the mark to the cursor, or the cursor's month.
func (s *strip) period() (p model.Period, ok bool) {
	if len(s.months()) == 0 {
		return p, false
	}
	first, last := s.stretch()
	from, to := s.months()[first].Month, s.months()[last].Month
	label := from.String()
	switch {
	case first == last:
	case from.Year == to.Year:
		label += ".." + to.String()[len("2022-"):]
	default:
		label += ".." + to.String()
	}
	return model.Period{Label: label, From: from.First(), To: to.Last()}, true
}

func (s *strip) stretch() (first, last int) {
	s.cursor = max(min(s.cursor, len(s.months())-1), 0)
	if !s.begun {
		s.cursor = len(s.months()) - 1
	}
	if s.mark < 0 || s.mark >= len(s.months()) {
		return s.cursor, s.cursor
	}
	return min(s.mark, s.cursor), max(s.mark, s.cursor)
}

func (s *strip) title() (left, right string) {
	p, ok := s.period()
	if !ok {
		return "Timeline", ""
	}
	right = p.Label
	for _, i := range s.lanes() {
		right += " · " + s.laneCount(i, p)
	}
	return "Timeline", right
}

// laneCount names a side with the number of its positions in a period: "RU 17".
func (s *strip) laneCount(side int, p model.Period) string {
	return s.sides.Of(s.matrix.data.Sides[side]).Label + " " + number(s.total(side, p))
}

func (s *strip) scope() keys.Scope { return keys.Months }

func (s *strip) setSize(w, h int, focused bool) { s.w, s.h, s.focused = w, h, focused }

// bins returns the columns of the strip.
func (s *strip) bins() []bin { return binsOf(s.months(), s.w-s.labelWidth(), widestMonth, s.cursor) }

func (s *strip) labelWidth() int { return s.desk.sides.Width() + 2 }

func (s *strip) lines() []string {
	if len(s.months()) == 0 {
		return s.message([]string{"No position here has a month."}, s.w, s.h)
	}
	s.stretch()
	bins := s.bins()
	var out []string
	lanes, room := s.lanes(), max(s.h-1, 1)
	var rest []string
	if len(lanes) > room && room > 1 {
		for _, i := range lanes[room-1:] {
			rest = append(rest, s.laneCount(i, model.Period{}))
		}
	}
	for _, i := range lanes[:min(len(lanes), room)-min(len(rest), 1)] {
		out = append(out, s.lane(i, bins))
	}
	if len(rest) > 0 {
		words := " further sides: " + strings.Join(rest, " · ")
		out = append(out, text.Draw(words, whole(words), s.w, s.theme.Dim))
	}
	axis := strings.Repeat(" ", s.labelWidth()) + axisOf(s.months(), bins, s.w-s.labelWidth(), s.lineUnder)
	return fill(append(out, text.Draw(axis, whole(axis), s.w, theme.Paint{})), s.w, s.h)
}

// lane draws the months of a side.
func (s *strip) lane(side int, bins []bin) string {
	of := s.sides.Of(s.matrix.data.Sides[side])
	label := " " + of.Label
	b := &strings.Builder{}
	b.WriteString(text.Draw(label, whole(label), s.labelWidth(), of.Paint))
	first, last := s.stretch()
	for _, bin := range bins {
		words, paint := "", of.Paint
		switch {
		case bin.isGap():
			words, paint = " "+strings.Repeat(signSilent, bin.w-2), s.theme.Dim
		default:
			words = bar(s.months()[bin.first].Counts[side], s.matrix.timeline.Most, bin.w)
		}
		if s.focused && first <= bin.last && bin.first <= last {
			paint = s.theme.Cursor
		}
		b.WriteString(text.Draw(words, whole(words), bin.w, paint))
	}
	return text.Fit(b.String(), s.w)
}

// bar draws a count in w cells: a bar of up to eight eighths, and the number where there is room for it.
func bar(n, most, w int) string {
	eighths := []string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}
	if n == 0 {
		return ""
	}
	level := eighths[(8*n+most-1)/most]
	if w < 4 || text.Width(number(n)) > w-2 {
		return level
	}
	return level + number(n)
}

// lineUnder returns the line on which a column stands: one for each period that is compared, in turn of two kinds.
func (s *strip) lineUnder(b bin) rune {
	for i, p := range s.matrix.comparison.Periods {
		if p.Holds(s.months()[b.first].Month) {
			return [...]rune{'─', '═'}[i%2]
		}
	}
	return ' '
}

func (s *strip) do(a keys.Action) bool {
	s.stretch()
	switch a {
	case keys.Left:
		s.move(-1)
	case keys.Right:
		s.move(1)
	case keys.HalfUp, keys.PageUp:
		s.move(-12)
	case keys.HalfDown, keys.PageDown:
		s.move(12)
	case keys.Top:
		s.move(-len(s.months()))
	case keys.Bottom:
		s.move(len(s.months()))
	case keys.Mark:
		if s.mark >= 0 {
			s.mark = -1
		} else {
			s.mark = s.cursor
		}
	default:
		return false
	}
	return true
}

// move moves the cursor by d months, over silences.
func (s *strip) move(d int) {
	s.begun = true
	to := max(min(s.cursor+d, len(s.months())-1), 0)
	for _, b := range s.bins() {
		if b.isGap() && b.first <= to && to <= b.last {
			if to = b.first - 1; d > 0 {
				to = b.last + 1
			}
		}
	}
	s.cursor = to
}

func (s *strip) scroll(d int) { s.move(d) }

func (s *strip) click(x, _ int) bool {
	for _, b := range s.bins() {
		if !b.isGap() && b.x <= x-s.labelWidth() && x-s.labelWidth() < b.x+b.w {
			again := s.cursor == b.first && s.begun
			s.cursor, s.begun = b.first, true
			return again
		}
	}
	return false
}
