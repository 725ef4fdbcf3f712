// Package extract turns the text of an article into statements and positions: rules and lexicons, no input or output, no
// index, no screen.
package extract

import (
	"sync"

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
	documents  sync.Pool // of *prose.Document: the memory of one article serves the next
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
		a.Parts = layout.Parts(a.Text, a.Title)
	}
	doc, used := an.documents.Get().(*prose.Document)
	if used {
		doc.Reset(a.Text, a.Parts)
	} else {
		doc = prose.Split(a.Text, a.Parts)
	}
	a.Statements = an.statements.Find(a, doc)
	a.Positions = an.positions.Find(a, doc)
	if doc.Text, doc.Parts = "", nil; cap(doc.Tokens) <= maxKept {
		an.documents.Put(doc)
	}
}

// maxKept bounds the documents, in tokens, that are kept for other articles: a rare long one would keep its memory.
const maxKept = 1 << 15
