// Package extract turns the text of an article into statements and positions: rules and lexicons, no input or output, no
// index, no screen.
package extract

import (
	"parley/corpus/extract/prose"
	"parley/corpus/extract/statements"
	"parley/corpus/layout"
	"parley/model"
)

// Annotator annotates articles with what a dossier knows. It is safe for concurrent use.
type Annotator struct {
	statements *statements.Finder
}

// New returns an Annotator for a dossier's actors and issues. It is an error when one of the word lists is damaged.
func New(d *model.Dossier) (*Annotator, error) {
	finder, err := statements.New(nobody{})
	if err != nil {
		return nil, err
	}
	return &Annotator{statements: finder}, nil
}

type nobody struct{}

func (nobody) Name(string, model.Date) (model.Actor, bool) { return model.Actor{}, false }

// Annotate fills in the article's statements and positions. Where the article has no parts yet, it reads its layout
// first.
func (an *Annotator) Annotate(a *model.Article) {
	if a.Parts == nil {
		a.Parts = layout.ParseTitled(a.Text, a.Title).Parts
	}
	doc := prose.Split(a.Text, a.Parts)
	a.Statements = an.statements.Find(a, doc)
}
