package ui

// paneID names a pane; its value is the pane's place among the tabs.
type paneID uint8

// The panes.
const (
	articlesPane paneID = iota
	statementsPane
	demandsPane
	paneCount
)
