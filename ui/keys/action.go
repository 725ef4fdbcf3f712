// Package keys says which key does what. One table of actions drives the resolver, the help on the screen and the
// README's table.
//
// A key is a string as Bubble Tea spells it: "j", "ctrl+o", "enter", "pgdown", " ". The package does not import
// Bubble Tea.
package keys

// Action is something that a reader can ask for with a key.
type Action uint8

// The actions. None is no action.
const (
	None Action = iota

	Up
	Down
	HalfUp
	HalfDown
	PageUp
	PageDown
	Top
	Bottom
	Left
	Right

	Open
	Back
	NextMatch
	PrevMatch

	Search
	Facets
	Toggle
	Order
	Mediators
	Implied
	Threads
	Explain
	Periods
	PrevRound
	NextRound
	Timeline
	Chart
	Mark
	Compare
	Repeats
	LeastUp
	LeastDown
	ShowAside
	SetAside
	Correct
	Choose
	Undo
	Redo

	Export
	ExportFlat
	ExportWide
	ExportLines
	ExportMarkdown
	ExportPage
	ExportNetwork
	ExportCSL
	ExportBibTeX

	Pane1
	Pane2
	Pane3
	NextPane
	PrevPane

	Zoom
	Narrower
	Wider

	Accept
	Cancel
	Help
	Problems
	Redraw
	Suspend
	Quit
)

// Scope is a part of the screen in which keys mean something of their own.
type Scope uint8

// The scopes.
const (
	Global   Scope = iota // everywhere but in a line of text
	List                  // a list of articles, speakers or statements
	Demands               // the matrix of issues and sides, and the evidence below it
	Evidence              // the sentences that positions rest on
	Months                // the timeline of the demands
	Reader                // the text of an article
	Facet                 // the list of facets
	Picker                // the values that a position can be corrected to
	Manual                // the help
	Input                 // the line in which a query is typed
	Exports               // the question in which format to export
)

// leak says which scope gets the keys that a scope has no use for. A scope that is its own leak keeps them: in a line
// of text every other key is text, and a question wants its answer.
var leak = [...]Scope{
	Global: Global, List: Global, Demands: List, Evidence: Demands, Months: Global, Reader: Global, Facet: Global, Picker: Global,
	Manual: Global, Input: Input, Exports: Exports,
}

var scopeNames = [...]string{
	Global: "everywhere", List: "lists", Demands: "demands", Evidence: "evidence", Months: "timeline", Reader: "reader",
	Facet: "facets", Picker: "correction", Manual: "help", Input: "search line", Exports: "export",
}

// String returns the scope's name as the help shows it.
func (s Scope) String() string {
	if int(s) >= len(scopeNames) {
		return "?"
	}
	return scopeNames[s]
}

// Chain returns the scopes that a key passes through when the focus is in s, s first.
func (s Scope) Chain() []Scope {
	chain := []Scope{s}
	for int(s) < len(leak) && leak[s] != s {
		s = leak[s]
		chain = append(chain, s)
	}
	return chain
}

// Scopes returns all scopes.
func Scopes() []Scope {
	return []Scope{Global, List, Demands, Evidence, Months, Reader, Facet, Picker, Manual, Input, Exports}
}
