package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
)

// paneID names a pane; its value is the pane's place among the tabs.
type paneID uint8

// The panes.
const (
	articlesPane paneID = iota
	statementsPane
	demandsPane
	paneCount
)

// pane answers one of the three questions. It is made of parts that divide the screen, and only the current pane is asked,
// sized and drawn.
type pane interface {
	// parts returns the pane's parts in the order in which Left and Right walk through them.
	parts() []part
	// find asks for what r finds.
	find(r model.Request) tea.Cmd
	// pending reports whether the answer to find is still to come.
	pending() bool
	// follow brings the parts that depend on a cursor in step with it.
	follow() tea.Cmd
	// enter returns where Enter leads from the given part.
	enter(part int) target
	// listing is the list that the pane's rows come from.
	listing() model.Listing
}

// part is a piece of a pane with a border of its own.
type part interface {
	// title returns what stands in the border, at the left and at the right.
	title() (left, right string)
	scope() keys.Scope
	// setSize gives the part what its border leaves, and says whether it has the keys.
	setSize(w, h int, focused bool)
	// lines returns exactly h lines of exactly w cells.
	lines() []string
	// do carries out an action and reports whether it is one of the part's.
	do(a keys.Action) bool
	// scroll moves the part by d lines, as a mouse wheel does.
	scroll(d int)
	// click is a press of the mouse at x, y of the part; again reports that the cursor was there already.
	click(x, y int) (again bool)
}

// target is where Enter leads: into an article, or to another part of the pane. The zero target is nowhere.
type target struct {
	Article string
	Span    model.Span // the sentence to open at; zero for the beginning
	Part    int        // to go to when Article is ""; 0 is nowhere
}
