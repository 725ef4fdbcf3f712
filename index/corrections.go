package index

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"parley/index/notebook"
	"parley/model"
)

// ErrNoNotebook is what changing a correction returns when the index was given no notebook.
var ErrNoNotebook = errors.New("corrections are not kept: parley was started without its notebook")

// reading is a position with what the reader made of it.
type reading struct {
	model.Position                   // as the reader has it
	made           *model.Correction // nil for one that the reader left as it was found
}

// aside reports whether the reader set the position aside.
func (r reading) aside() bool { return r.made != nil && r.made.Aside }

// Honour makes the index read positions as the reader corrected them in book. It must be called before the first Put.
func (x *Index) Honour(book *notebook.Notebook) { x.book = book }

// readings returns an article's positions as the reader has them.
func (x *Index) readings(a *model.Article) []reading {
	out := make([]reading, len(a.Positions))
	for i, p := range a.Positions {
		out[i].Position = p
		if x.book == nil {
			continue
		}
		if c, found := x.book.Correction(model.KeyOf(a.ID, a.Text, p)); found && x.knows(c) {
			issue, _ := x.dossier.Issue(c.Issue)
			out[i] = reading{p.Corrected(c, issue), &c}
		}
	}
	return out
}

// tell makes an article's positions ready to be compared.
func (x *Index) tell(a *model.Article, readings []reading) []model.Told {
	out := make([]model.Told, len(readings))
	for i, r := range readings {
		out[i] = x.register.Tell(r.Position, a.Outlet, r.aside())
	}
	return out
}

// knows reports whether the dossier still has the side and the issue that a correction names.
func (x *Index) knows(c model.Correction) bool {
	_, side := x.dossier.Side(c.Side)
	_, issue := x.dossier.Issue(c.Issue)
	return side && issue
}

// Correct keeps in the notebook what the reader makes of a position, and makes searches find it so. A correction that
// leaves everything as it was found takes back what was made of the position before.
func (x *Index) Correct(ctx context.Context, p model.PositionRow, c model.Correction) error {
	if x.book == nil {
		return ErrNoNotebook
	}
	if !x.knows(c) {
		return fmt.Errorf("the dossier has no side %q or no issue %q", c.Side, c.Issue)
	}
	is := &c
	if k := p.Key(); !c.Aside && c.Note == "" && c.Side == k.Side && c.Issue == k.Issue && c.Stance == k.Stance {
		is = nil
	}
	if p.Found == nil && is == nil {
		return nil
	}
	a, err := x.book.Correct(p.Key(), is)
	_, _, err = x.amended(ctx, a, err == nil, err)
	return err
}

// Undo takes back the reader's last correction and returns what that changed, or false when there is none.
func (x *Index) Undo(ctx context.Context) (model.Amendment, bool, error) {
	if x.book == nil {
		return model.Amendment{}, false, ErrNoNotebook
	}
	a, found, err := x.book.Undo()
	return x.amended(ctx, a, found, err)
}

// Redo makes the correction again that was undone last and returns it, or false when there is none.
func (x *Index) Redo(ctx context.Context) (model.Amendment, bool, error) {
	if x.book == nil {
		return model.Amendment{}, false, ErrNoNotebook
	}
	a, found, err := x.book.Redo()
	return x.amended(ctx, a, found, err)
}

// amended makes searches find what a write to the notebook has changed, and what other programs have changed before it.
func (x *Index) amended(ctx context.Context, a model.Amendment, found bool, err error) (model.Amendment, bool, error) {
	articles := x.book.News()
	if found && err == nil && !slices.Contains(articles, a.Key.ArticleID) {
		articles = append(articles, a.Key.ArticleID)
	}
	for _, id := range articles {
		err = errors.Join(err, x.renew(ctx, id))
	}
	return a, found, err
}

// renew puts an article into the index again, with the corrections that there are now. What the notebook has kept already is
// not given up when ctx ends.
func (x *Index) renew(ctx context.Context, articleID string) error {
	x.open.RLock()
	defer x.open.RUnlock()
	if x.closed {
		return ErrClosed
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	rec := x.article(articleID)
	if rec == nil {
		return nil // of coverage that is not open
	}
	return x.put(context.WithoutCancel(ctx), []model.Article{rec.Article})
}

// Unmatched returns how many corrections of articles in the index match no position there: the text, the dossier or the rules
// have changed since. The notebook keeps them.
func (x *Index) Unmatched() int {
	if x.book == nil {
		return 0
	}
	n := 0
	for k := range x.book.Corrections() {
		if rec := x.article(k.ArticleID); rec != nil && !rec.holds(k) {
			n++
		}
	}
	return n
}

// holds reports whether a correction of the article's positions with the given key has taken effect.
func (rec *record) holds(k model.PositionKey) bool {
	for i, p := range rec.Positions {
		if rec.readings[i].made != nil && model.KeyOf(rec.ID, rec.Text, p) == k {
			return true
		}
	}
	return false
}
