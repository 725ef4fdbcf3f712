// Package ui is parley's dashboard: a Bubble Tea program with a pane for each of the three questions that parley answers.
// Articles shows what was reported, Statements who said it, Demands what each side wants. The panes share one query, and
// every row of each leads to its sentence in the article.
//
// The package knows nothing of files and indexes: it asks a Source, and is told by the loader how far reading has come.
package ui
