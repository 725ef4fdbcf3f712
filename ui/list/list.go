// Package list is a virtual list: the arithmetic of a window over any number of rows. It asks only for the rows that
// are on the screen, and every move costs the same at a thousand rows and at a million.
//
// Indices and heights are rows; every row is one line. The package knows nothing of news, of colours or of Bubble Tea.
package list

// Rows is what a list shows. It is asked for visible rows only.
type Rows interface {
	// Row returns the line of row i, and false when the row is not loaded yet: the line then only says so, and
	// the list asks again.
	Row(i int, cursor bool) (line string, loaded bool)
	// ID returns what names row i whatever its place, and false when that is not known.
	ID(i int) (id string, known bool)
}

// List is a window of rows with a cursor. New makes one.
type List struct {
	rows   Rows
	n      int
	cursor int
	top    int
	height int
	id     string // of the cursor's row, to find it again after the rows have changed
	lines  map[lineKey]string
}

type lineKey struct {
	row    int
	cursor bool
}

// ScrollOff is how many rows stay visible above and below the cursor where there are any.
const ScrollOff = 2

// near is how far from its old place a row is looked for after the rows have changed.
const near = 256

// New returns an empty list over rows.
func New(rows Rows) *List {
	return &List{rows: rows, lines: map[lineKey]string{}}
}

// Len returns the number of rows.
func (l *List) Len() int { return l.n }

// Cursor returns the cursor's row; 0 when there are none.
func (l *List) Cursor() int { return l.cursor }

// Top returns the first visible row.
func (l *List) Top() int { return l.top }

// Height returns the number of rows that the window holds.
func (l *List) Height() int { return l.height }

// Visible returns the rows on the screen as [from, to).
func (l *List) Visible() (from, to int) { return l.top, min(l.top+l.height, l.n) }

// SetHeight sets the number of rows that the window holds.
func (l *List) SetHeight(h int) {
	l.height = max(h, 0)
	l.clamp()
}

// Invalidate forgets the lines that rows were drawn as: the width, the theme or the rows' text has changed.
func (l *List) Invalidate() { clear(l.lines) }

// Replace says that n other rows are there now. The cursor stays on the row with the ID that it was on, where that is
// still near, and goes to the first row otherwise.
func (l *List) Replace(n int) {
	l.Invalidate()
	l.n = max(n, 0)
	offset := l.cursor - l.top
	l.cursor = l.find(l.id)
	l.top = l.cursor - offset
	l.clamp()
	l.remember()
}

// Grow says that there are n rows now and that those known so far have not changed their places.
func (l *List) Grow(n int) {
	l.n = max(n, 0)
	l.clamp()
	l.remember()
}

// find returns the row with the given ID, looking at the old place and then ever farther from it, or 0.
func (l *List) find(id string) int {
	if id == "" {
		return 0
	}
	for d := 0; d <= near; d++ {
		for _, i := range [...]int{l.cursor - d, l.cursor + d} {
			if i >= 0 && i < l.n {
				if other, known := l.rows.ID(i); known && other == id {
					return i
				}
			}
		}
	}
	return 0
}

// Select puts the cursor on the row with the given ID if it is near, and reports whether it is.
func (l *List) Select(id string) bool {
	i := l.find(id)
	other, known := "", false
	if i < l.n {
		other, known = l.rows.ID(i)
	}
	if !known || other != id {
		return false
	}
	l.Goto(i)
	return true
}

// Selected returns the ID of the cursor's row, and false when there is none or it is not loaded.
func (l *List) Selected() (id string, ok bool) {
	if l.n == 0 {
		return "", false
	}
	return l.rows.ID(l.cursor)
}

// Goto puts the cursor on row i, or the nearest there is.
func (l *List) Goto(i int) {
	l.cursor = i
	l.clamp()
	l.remember()
}

// Move moves the cursor by d rows.
func (l *List) Move(d int) { l.Goto(l.cursor + d) }

// Page moves the window and the cursor by d pages. A page is a row less than the window holds, so that the eye keeps
// its place.
func (l *List) Page(d int) { l.shift(d * max(l.height-1, 1)) }

// HalfPage moves the window and the cursor by d half pages.
func (l *List) HalfPage(d int) { l.shift(d * max(l.height/2, 1)) }

// Home moves the cursor to the first row.
func (l *List) Home() { l.Goto(0) }

// End moves the cursor to the last row.
func (l *List) End() { l.Goto(l.n - 1) }

// Scroll moves the window by d rows, as a mouse wheel does; the cursor moves only as far as it must to stay visible.
func (l *List) Scroll(d int) {
	l.top = min(max(l.top+d, 0), l.lastTop())
	off := l.scrollOff()
	low, high := l.top+off, l.top+l.height-1-off
	if l.top == 0 {
		low = 0
	}
	if l.top == l.lastTop() {
		high = l.n - 1
	}
	l.cursor = max(min(l.cursor, high), low)
	l.clamp()
	l.remember()
}

// At returns the row that is drawn on line y of the window, and false when there is none.
func (l *List) At(y int) (row int, ok bool) {
	if y < 0 || y >= l.height || l.top+y >= l.n {
		return 0, false
	}
	return l.top + y, true
}

// Position returns where the window is, for a scroll bar of the given length: the first cell and the number of cells
// of the thumb. The thumb fills the bar when all rows are visible.
func (l *List) Position(length int) (from, size int) {
	if length <= 0 || l.n <= l.height {
		return 0, max(length, 0)
	}
	size = max(length*l.height/l.n, 1)
	return (length - size) * l.top / l.lastTop(), size
}

// View returns the visible rows' lines, at most Height of them.
func (l *List) View() []string {
	if len(l.lines) > 4*(l.height+2) {
		clear(l.lines)
	}
	from, to := l.Visible()
	out := make([]string, 0, max(to-from, 0))
	for i := from; i < to; i++ {
		key := lineKey{i, i == l.cursor}
		line, drawn := l.lines[key]
		if !drawn {
			var loaded bool
			if line, loaded = l.rows.Row(i, key.cursor); loaded {
				l.lines[key] = line
			}
		}
		out = append(out, line)
	}
	return out
}

func (l *List) shift(d int) {
	l.top = min(max(l.top+d, 0), l.lastTop())
	l.Goto(l.cursor + d)
}

func (l *List) lastTop() int { return max(l.n-l.height, 0) }

func (l *List) scrollOff() int { return min(ScrollOff, max(l.height-1, 0)/2) }

// clamp brings the cursor into the rows and the window around the cursor.
func (l *List) clamp() {
	l.cursor = max(min(l.cursor, l.n-1), 0)
	off := l.scrollOff()
	l.top = min(l.top, l.cursor-off)
	l.top = max(l.top, l.cursor-l.height+1+off)
	l.top = max(min(l.top, l.lastTop()), 0)
}

func (l *List) remember() {
	l.id = ""
	if id, ok := l.Selected(); ok {
		l.id = id
	}
}
