package model

import "fmt"

// Request asks for a stretch of the articles, statements or positions that a query finds.
type Request struct {
	Query  string // in parley's query language; "" finds everything
	Typing bool   // the query is still being typed: its last word matches as a prefix
	Order  Order
	From   int // rows to skip
	N      int // rows wanted at most
}

// Order is how found rows are sorted.
type Order uint8

// The orders. Rows that compare equal keep the order of article ID and place in the text.
const (
	Newest   Order = iota // by date, newest first, unknown dates last
	Oldest                // by date, oldest first, unknown dates last
	Relevant              // by the query's score
)

// Page is the answer to a Request: the rows asked for, and how many there are in all.
type Page[Row any] struct {
	Rows  []Row
	Total int
}

// Snippet is a piece of text with the places at which a query matched it. Its Spans point into Text.
type Snippet struct {
	Text    string
	Matches []Span
}

// ArticleRow is an article as a list shows it.
type ArticleRow struct {
	ID         string
	Title      string // DisplayTitle of the article
	Outlet     string
	Date       Date
	Lang       Language
	Statements int
	Positions  int
	Snippet    Snippet // the passage that matches best, or the article's beginning
}

// StatementRow is a statement as a list shows it, with what it needs of its article.
type StatementRow struct {
	ID        string // ArticleID "#s" and the statement's place among the article's, from 0
	ArticleID string
	Title     string
	Outlet    string
	Date      Date
	Statement Statement
	Words     Snippet // Statement.Words, with the query's matches
}

// SpeakerRow is a speaker with the number of statements that a query finds of theirs.
type SpeakerRow struct {
	Speaker Speaker // without a Mention
	Key     string  // the value that the field "speaker:" finds exactly this speaker by
	Count   int
}

// PositionRow is a position as a list shows it, with what it needs of its article.
type PositionRow struct {
	ID        string // ArticleID "#p" and the position's place among the article's, from 0
	ArticleID string
	Title     string
	Outlet    string
	Holder    string // the holder's name, or the side's
	Position  Position
	Found     *Position // what the rules found, where the reader corrected it or set it aside; nil otherwise
	Aside     bool      // the reader set it aside: it stands in no cell and no count
	Note      string    // the reader's reason
	Sentence  Snippet   // the evidence
}

// Facet is a field with the values that the found rows have in it, the most frequent first.
type Facet struct {
	Field  string // a field of the query language: "outlet"
	Label  string // as screens show it: "Outlet"
	Values []FacetValue
	Other  int // rows with values that are not listed
}

// FacetValue is one value of a Facet.
type FacetValue struct {
	Value string // as the query language takes it: outlet:Value
	Label string // as screens show it
	Count int
	On    bool // the query already asks for it
}

// Listing names one of the three lists that a query can be put to.
type Listing uint8

// The listings.
const (
	Articles Listing = iota
	Statements
	Positions
)

// QueryError is a mistake in a query: where it is and what would be right.
type QueryError struct {
	Column  int    // of the first rune that is wrong, from 1
	Message string // what is wrong, in one sentence without a full stop
	Suggest string // the nearest thing that would be right; "" when there is none
}

// Error says what is wrong, where, and what was probably meant.
func (e *QueryError) Error() string {
	s := fmt.Sprintf("column %d: %s", e.Column, e.Message)
	if e.Suggest != "" {
		s += fmt.Sprintf(" (did you mean %s?)", e.Suggest)
	}
	return s
}
