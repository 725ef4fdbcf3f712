package cli

import (
	"context"
	"errors"
	"iter"
	"runtime"

	"parley/corpus"
	"parley/corpus/dossier"
	"parley/corpus/extract"
	"parley/index"
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

// indexed returns an index of the articles of paths, to be closed. A mistake in query is told before anything is read.
func (r *run) indexed(ctx context.Context, query string, paths []string) (*index.Index, error) {
	d, err := r.loadDossier()
	if err != nil {
		return nil, err
	}
	ix, err := index.New(&d.Dossier)
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
	return r.misses.anything()
}
