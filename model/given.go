package model

import "sort"

// Given is an article's text as its record held it, kept where the sanitising gate changed it: who joins the findings with
// the record needs places in these bytes.
type Given struct {
	Text  string
	Edits []Edit // in the order of the text, without overlap
}

// Edit tells that bytes [Start, End) of Article.Text stand for bytes [GivenStart, GivenEnd) of Given.Text. Between two
// edits the texts are the same. Either range may be empty, not both.
type Edit struct {
	Start, End           int
	GivenStart, GivenEnd int
}

// Place returns the bytes of g.Text that a span of the article's Text stands for: not what was taken out before and after
// it, and the whole of a character that was changed.
func (g *Given) Place(s Span) (start, end int) {
	// The first edit that ends after the span's start, or takes out what follows on it.
	i := sort.Search(len(g.Edits), func(i int) bool { return g.Edits[i].End > s.start })
	start = s.start + g.shift(i)
	if i < len(g.Edits) && g.Edits[i].Start <= s.start {
		start = g.Edits[i].GivenStart
	}
	// The first edit that begins at the span's end or after it.
	i = sort.Search(len(g.Edits), func(i int) bool { return g.Edits[i].Start >= s.end })
	end = s.end + g.shift(i)
	if i > 0 && g.Edits[i-1].End > s.end {
		end = g.Edits[i-1].GivenEnd
	}
	return start, end
}

// shift is how many bytes longer the given text is than the article's after the first n edits.
func (g *Given) shift(n int) int {
	if n == 0 {
		return 0
	}
	return g.Edits[n-1].GivenEnd - g.Edits[n-1].End
}
