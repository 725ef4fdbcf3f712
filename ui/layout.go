package ui

// Sizes at which the layout changes, in cells. Below the least size one line says so.
const (
	leastWidth, leastHeight = 40, 8

	stackWidth   = 72  // from here two parts stand one above the other, when there is height for it
	compareWidth = 92  // from here the sides' cells stand next to each other
	splitWidth   = 100 // from here two parts stand side by side
	columnWidth  = 150 // from here the facets have a column of their own

	stackHeight        = 30 // the height that a list and a reader one above the other need
	demandsHeight      = 24 // that the matrix and its evidence need where the sides' cells stand one above the other
	surroundingsHeight = 16 // that a sentence in its article needs
	stripHeight        = 36 // from here the timeline stands above the matrix all the time
	leastStrip         = 5  // lines that the timeline may have on any screen; on high ones a fifth of them
	facetsWidth        = 28
	floatWidth         = 38
	speakersWidth      = 29
)

// rect is a rectangle of the screen's cells.
type rect struct{ X, Y, W, H int }

func (r rect) isEmpty() bool { return r.W <= 0 || r.H <= 0 }

func (r rect) contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// inner is what a border of one cell leaves of r.
func (r rect) inner() rect {
	return rect{r.X + 1, r.Y + 1, max(r.W-2, 0), max(r.H-2, 0)}
}

// columns divides r after w cells.
func (r rect) columns(w int) (left, right rect) {
	w = min(max(w, 0), r.W)
	return rect{r.X, r.Y, w, r.H}, rect{r.X + w, r.Y, r.W - w, r.H}
}

// rows divides r after h lines.
func (r rect) rows(h int) (top, bottom rect) {
	h = min(max(h, 0), r.H)
	return rect{r.X, r.Y, r.W, h}, rect{r.X, r.Y + h, r.W, r.H - h}
}

// maxParts is the most parts that a pane has: the matrix, its evidence, the surroundings and the timeline.
const maxParts = 4

// stripPart is the place of the timeline among the parts of the demands.
const stripPart = 3

// shape is all that a layout depends on.
type shape struct {
	W, H  int
	Pane  paneID
	Focus int  // the part that has the keys
	Zoom  bool // the focused part takes the whole pane
	Split int  // cells by which the left part is wider than usual
	Rows  int  // lines that the matrix has, with its head
	Strip int  // lines that the timeline has
	Float bool // the facets are open where they have no column of their own
}

// frame says where everything stands. A part that does not fit has an empty rectangle.
type frame struct {
	TooSmall bool
	Stacked  bool // the sides' cells stand one above the other
	Floating bool // the facets cover a part of the pane instead of standing beside it

	Tabs, Query, Status rect
	Facets              rect
	Body                rect // what the parts divide
	Parts               [maxParts]rect
}

// layout places the parts of the screen. It is a pure function of the screen's size and of what is open.
func layout(s shape) frame {
	all := rect{W: s.W, H: s.H}
	if s.W < leastWidth || s.H < leastHeight {
		return frame{TooSmall: true, Body: all}
	}
	var f frame
	f.Tabs, all = all.rows(1)
	f.Body, all = all.rows(all.H - 2)
	f.Query, f.Status = all.rows(1)
	f.Stacked = s.W < compareWidth
	switch {
	case s.W >= columnWidth:
		f.Facets, f.Body = f.Body.columns(facetsWidth)
	case s.Float:
		f.Floating = true
		w := floatWidth
		if s.W < 2*floatWidth {
			w = s.W
		}
		_, f.Facets = f.Body.columns(f.Body.W - w)
	}
	if s.Zoom {
		f.Parts[s.Focus] = f.Body
		return f
	}
	switch s.Pane {
	case articlesPane:
		f.Parts = articlesLayout(s, f.Body)
	case statementsPane:
		f.Parts = statementsLayout(s, f.Body)
	default:
		f.Parts = demandsLayout(s, f.Body)
	}
	return f
}

// articlesLayout places the list and the reader: side by side, one above the other, or the focused one alone.
func articlesLayout(s shape, b rect) (parts [maxParts]rect) {
	switch {
	case s.W >= columnWidth:
		parts[0], parts[1] = b.columns(split(s, s.W*35/100, b.W))
	case s.W >= splitWidth:
		parts[0], parts[1] = b.columns(split(s, s.W*45/100, b.W))
	case s.W >= stackWidth && s.H >= stackHeight:
		parts[0], parts[1] = b.rows(b.H * 2 / 5)
	default:
		parts[s.Focus] = b
	}
	return parts
}

// statementsLayout places the speakers at the left of their statements, and under these the surroundings of the chosen
// one where there is height for it.
func statementsLayout(s shape, b rect) (parts [maxParts]rect) {
	if s.W < stackWidth {
		parts[s.Focus] = b
		return parts
	}
	var right rect
	parts[0], right = b.columns(split(s, min(max(b.W*28/100, speakersWidth), speakersWidth+11), b.W))
	if b.H < 18 {
		parts[max(s.Focus, 1)] = right
		return parts
	}
	parts[1], parts[2] = right.rows(b.H * 55 / 100)
	return parts
}

// demandsLayout places the matrix above its evidence, and on high screens below it the surroundings of the chosen
// sentence, or the focused one alone. The timeline stands above them, on low screens while it has the keys.
func demandsLayout(s shape, b rect) (parts [maxParts]rect) {
	if s.Focus == stripPart || s.H >= stripHeight && s.W >= stackWidth && s.Strip > 0 {
		parts[stripPart], b = b.rows(min(max(min(s.Strip, max(b.H/5, leastStrip)), 2)+2, b.H))
	}
	if s.Focus == stripPart && b.H < 16 {
		parts[0] = b
		return parts
	}
	s.Focus %= stripPart
	if s.W < stackWidth || s.H < demandsHeight && s.W < compareWidth || b.H < 16 {
		parts[min(s.Focus, 1)] = b
		return parts
	}
	var rest rect
	parts[0], rest = b.rows(min(b.H*55/100, max(s.Rows+2, 6)))
	parts[1] = rest
	if rest.H >= 2*surroundingsHeight {
		parts[1], parts[2] = rest.rows(rest.H * 60 / 100)
	}
	return parts
}

// split returns the width of the left part of two, w cells of room unless the reader wants it otherwise.
func split(s shape, w, room int) int {
	const least = 20
	return max(min(w+s.Split, room-2*least), least)
}
