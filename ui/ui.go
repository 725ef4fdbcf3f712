package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/theme"
)

// Options are what a dashboard is made with.
type Options struct {
	Source   Source
	Notebook Notebook        // nil: positions cannot be corrected
	Theme    *theme.Theme    // nil: the default theme in sixteen colours
	Progress <-chan Progress // how far reading has come; nil when all is read
	Stop     func()          // makes the loader stop, which it tells as Progress.Stopped; nil when it cannot
	Version  string          // shown in the help; "" is left out
	Query    string          // to begin with
	Pane     model.Listing   // to begin with: model.Articles, model.Statements or model.Positions
	NoMouse  bool            // leave the mouse to the terminal
	Folder   string          // where exports are written; "" for the working directory
	Corpus   []string        // the files and folders that are read, as exports name them; none for the dossier's own articles
}

// Model is the dashboard. It is the program's only tea.Model: panes and parts are plain values that it routes to.
type Model struct {
	*desk
	version  string
	mouse    bool
	progress loading
	keys     *keys.Resolver

	panes    [paneCount]pane
	pane     paneID
	focus    [paneCount]int // the part of each pane that has the keys
	edition  int            // counts what panes may be out of date with: the query, the order, the articles
	editions [paneCount]int // that the panes show
	totals   totals

	search  search
	facets  *facets
	picker  *picker
	manual  *manual
	history history
	exports exports
	note    note
	crash   error // of a command that panicked

	notebook Notebook
	amending bool // a correction is being kept

	w, h    int
	zoom    bool
	split   int // cells by which the left part is wider than usual
	frame   frame
	changed bool   // since the frame was drawn
	drawn   string // the frame
}

// New returns a dashboard.
func New(o Options) *Model {
	t := o.Theme
	if t == nil {
		t = theme.New(false, theme.Colours16)
	}
	d := &desk{
		source: o.Source, theme: t, sides: t.Sides(o.Source.Dossier().Sides), ctx: context.Background(), now: time.Now,
		after: func(d time.Duration, msg tea.Msg) tea.Cmd {
			return tea.Tick(d, func(time.Time) tea.Msg { return msg })
		},
	}
	m := &Model{
		desk: d, version: harmless(o.Version), mouse: !o.NoMouse, keys: keys.NewResolver(keys.Table()), edition: 1, changed: true,
		progress: loading{source: o.Progress, stop: o.Stop, done: o.Progress == nil}, facets: newFacets(d), manual: newManual(d),
		exports: exports{folder: o.Folder, corpus: o.Corpus}, picker: newPicker(d), notebook: o.Notebook,
	}
	d.nothing = m.nothingFound
	m.panes = [paneCount]pane{newArticles(d), newStatements(d), newDemands(d)}
	m.facets.least = func() int { return m.panes[demandsPane].(*demands).least }
	m.pane = min(paneID(o.Pane), paneCount-1)
	m.search.line = newInput()
	m.search.line.set(o.Query)
	m.search.query = m.search.line.text()
	return m
}

// Init asks for the first rows and listens to the loader.
func (m *Model) Init() tea.Cmd {
	m.progress.began = m.now()
	return tea.Batch(m.catchUp(), m.progress.next())
}

// articles returns the pane in which articles are read.
func (m *Model) articles() *articles { return m.panes[articlesPane].(*articles) }

// current returns the part that has the keys.
func (m *Model) current() part { return m.panes[m.pane].parts()[m.focus[m.pane]] }

// listPart returns the part of the current pane that lists what a query finds.
func (m *Model) listPart() int {
	if m.pane == statementsPane || m.pane == demandsPane && m.focus[demandsPane] == 1 {
		return 1
	}
	return 0
}
