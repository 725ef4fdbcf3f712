package cli

import (
	"context"
	"errors"
	"iter"
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"

	"parley/corpus"
	"parley/corpus/dossier"
	"parley/corpus/extract"
	"parley/index"
	"parley/index/notebook"
	"parley/model"
)

// loadDossier returns the dossier that --dossier names, or parley's own.
func (r *run) loadDossier() (*dossier.Dossier, error) {
	if r.dossierDir == "" {
		return dossier.Default()
	}
	d, err := dossier.Load(r.dossierDir)
	if err != nil {
		return nil, misuse("%v", err)
	}
	return d, nil
}

// coverage returns the articles of paths, read and annotated as they are asked for. Without paths they are the dossier's.
func (r *run) coverage(ctx context.Context, d *dossier.Dossier, paths []string) (iter.Seq2[model.Article, error], error) {
	if len(paths) == 0 && d.Articles == nil {
		return nil, errNoArticles
	}
	annotator, err := extract.New(&d.Dossier)
	if err != nil {
		return nil, err
	}
	r.misses.look(paths)
	articles := corpus.Open(ctx, paths, corpus.Options{Dossier: d.Articles, Stdin: r.stdin, Read: func(n int) { r.bytes.Add(int64(n)) }})
	return annotated(ctx, articles, annotator.Annotate, runtime.GOMAXPROCS(0)), nil
}

// openNotebook opens the reader's notebook for a dossier, or returns nil when it is to be left alone.
func (r *run) openNotebook(d *dossier.Dossier, open func(path string) (*notebook.Notebook, error)) (*notebook.Notebook, error) {
	if r.noNotebook {
		return nil, nil
	}
	return open(notebook.FileOf(filepath.Join(xdg.DataHome, "parley"), d.Name))
}

// newIndex returns an index that honours what book holds; without one positions are what was found.
func newIndex(d *dossier.Dossier, book *notebook.Notebook) (*index.Index, error) {
	ix, err := index.New(&d.Dossier)
	if err == nil && book != nil {
		ix.Honour(book)
	}
	return ix, err
}

// indexed returns an index of the articles of paths, to be closed. A mistake in query is told before anything is read.
func (r *run) indexed(ctx context.Context, query string, paths []string) (*index.Index, error) {
	d, err := r.loadDossier()
	if err != nil {
		return nil, err
	}
	book, err := r.openNotebook(d, notebook.OpenReadOnly)
	if err != nil {
		return nil, err
	}
	ix, err := newIndex(d, book)
	if err != nil {
		return nil, err
	}
	r.query = query
	if _, err := ix.Articles(ctx, model.Request{Query: query, N: 1}); err != nil {
		return nil, errors.Join(err, ix.Close())
	}
	if err := r.read(ctx, d, paths, ix, func() {}); err != nil {
		return nil, errors.Join(err, ix.Close())
	}
	return ix, nil
}

// read puts the articles of paths into ix and calls further whenever more of them can be found.
func (r *run) read(ctx context.Context, d *dossier.Dossier, paths []string, ix *index.Index, further func()) error {
	articles, err := r.coverage(ctx, d, paths)
	if err != nil {
		return err
	}
	loaded := func(n int) {
		r.misses.read = n
		further()
	}
	if err := fill(ctx, articles, ix.Put, r.misses.skip, loaded); err != nil {
		return err
	}
	if n := ix.Unmatched(); n > 0 {
		r.misses.tell(counted(n, "correction") + " in your notebook found no position to correct: the article, the dossier or the rules have changed since; nothing of it was deleted")
	}
	return r.misses.anything()
}
