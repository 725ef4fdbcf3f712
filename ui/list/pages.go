package list

// Pages holds those pages of a long answer that have been loaded, and knows which are wanted next. A new question
// begins a new generation; until its first page has come the rows of the last one stay, and what comes late for an
// older one is refused.
type Pages[Row any] struct {
	size, keep int
	generation uint64
	shown      uint64 // the generation whose rows are held
	total      int
	pages      map[int]*page[Row]
	asked      map[int]bool // of the present generation
	clock      uint64
}

type page[Row any] struct {
	rows []Row
	used uint64 // by the clock, when a row was last read
}

// Want is a page to be loaded: rows [From, From+N) of the given generation.
type Want struct {
	Generation uint64
	Page       int
	From, N    int
}

// NewPages returns Pages of size rows each, of which at most keep are held.
func NewPages[Row any](size, keep int) *Pages[Row] {
	return &Pages[Row]{size: max(size, 1), keep: max(keep, 3), pages: map[int]*page[Row]{}, asked: map[int]bool{}}
}

// Restart begins a new generation and returns the wish for its first page.
func (p *Pages[Row]) Restart() Want { return p.RestartAt(0) }

// RestartAt begins a new generation and returns the wish for the page with the given row: the same question is asked again, and whoever looks at
// that row wants to stay there.
func (p *Pages[Row]) RestartAt(row int) Want {
	p.generation++
	clear(p.asked)
	first := max(row, 0) / p.size
	p.asked[first] = true
	return p.want(first)
}

// Generation returns the present generation; 0 before the first Restart.
func (p *Pages[Row]) Generation() uint64 { return p.generation }

// Stale reports whether the rows held are those of an older generation.
func (p *Pages[Row]) Stale() bool { return p.shown != p.generation }

// Total returns how many rows there are, loaded or not.
func (p *Pages[Row]) Total() int { return p.total }

// Row returns row i, and false when its page is not loaded.
func (p *Pages[Row]) Row(i int) (row Row, ok bool) {
	if i < 0 {
		return row, false
	}
	held := p.pages[i/p.size]
	if held == nil || i%p.size >= len(held.rows) {
		return row, false
	}
	p.clock++
	held.used = p.clock
	return held.rows[i%p.size], true
}

// Put takes a page in. It reports false, and does nothing, for a generation that is not the present one. first is
// true for the first page of its generation: all rows have changed then.
func (p *Pages[Row]) Put(w Want, rows []Row, total int) (first, ok bool) {
	if w.Generation != p.generation {
		return false, false
	}
	if first = p.Stale(); first {
		clear(p.pages)
		p.shown = p.generation
	}
	delete(p.asked, w.Page)
	p.total = total
	p.clock++
	p.pages[w.Page] = &page[Row]{rows, p.clock}
	p.evict()
	return first, true
}

// Fail says that a page could not be loaded; it will be wanted again when it is visible.
func (p *Pages[Row]) Fail(w Want) {
	if w.Generation == p.generation {
		delete(p.asked, w.Page)
	}
}

// Wanted returns the pages to load so that rows [from, to) can be shown: those that hold them, then their neighbours,
// without those that are loaded or asked for already. They count as asked for from now on.
func (p *Pages[Row]) Wanted(from, to int) []Want {
	if p.Stale() || to <= from {
		return nil
	}
	var wanted []Want
	first, last := max(from, 0)/p.size, (to-1)/p.size
	ask := func(i int) {
		if i < 0 || i*p.size >= p.total || p.pages[i] != nil || p.asked[i] {
			return
		}
		p.asked[i] = true
		wanted = append(wanted, p.want(i))
	}
	for i := first; i <= last; i++ {
		ask(i)
	}
	ask(last + 1)
	ask(first - 1)
	return wanted
}

func (p *Pages[Row]) want(i int) Want { return Want{p.generation, i, i * p.size, p.size} }

// evict forgets the pages that were not read for longest until at most keep are held.
func (p *Pages[Row]) evict() {
	for len(p.pages) > p.keep {
		oldest, used := -1, uint64(0)
		for i, held := range p.pages {
			if oldest < 0 || held.used < used {
				oldest, used = i, held.used
			}
		}
		delete(p.pages, oldest)
	}
}
