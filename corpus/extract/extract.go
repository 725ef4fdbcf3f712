// Package extract turns the text of an article into statements and positions: rules and lexicons, no input or output, no
// index, no screen.
package extract

import (
	"parley/corpus/extract/positions"
	"parley/corpus/extract/prose"
	"parley/corpus/extract/statements"
	"parley/corpus/extract/who"
	"parley/corpus/layout"
	"parley/model"
)

// Annotator annotates articles with what a dossier knows. It is safe for concurrent use.
type Annotator struct {
	statements *statements.Finder
	positions  *positions.Finder
}

// New returns an Annotator for a dossier's actors and issues. It is an error when an issue's cue or one of the word lists
// cannot be read; the error names it.
func New(d *model.Dossier) (*Annotator, error) {
	actors := who.New(d)
	said, err := statements.New(actors)
	if err != nil {
		return nil, err
	}
	wanted, err := positions.New(d, actors)
	if err != nil {
		return nil, err
	}
	return &Annotator{statements: said, positions: wanted}, nil
}

// Annotate fills in the article's statements and positions. Where the article has no parts yet, it reads its layout
// first.
func (an *Annotator) Annotate(a *model.Article) {
	if a.Parts == nil {
		a.Parts = layout.ParseTitled(a.Text, a.Title).Parts
	}
	doc := prose.Split(a.Text, a.Parts)
	a.Statements = an.statements.Find(a, doc)
	a.Positions = an.positions.Find(a, doc)
}
