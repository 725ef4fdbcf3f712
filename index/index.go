// Package index holds what can be found: articles, their statements and their positions, searchable with parley's query
// language. It is the only package that knows Bleve, and Bleve's types stay inside: Bleve finds which rows match and how
// well; sorting, counting and marking are done here, on columns and texts in memory.
//
// It knows nothing of files of coverage, terminals or how statements and positions are recognised. What the reader makes of
// positions is kept by package notebook; the index reads them so.
package index

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"
	zap "github.com/blevesearch/zapx/v17"

	"parley/index/notebook"
	"parley/model"
)

// Index finds articles, statements and positions. It is safe for any number of searches and writes at the same time;
// writes wait for each other, searches for nothing.
type Index struct {
	dossier  *model.Dossier
	actors   map[string]model.Actor
	names    []actorName
	fields   *vocabulary
	analyzer *analyzer
	values   *values
	register *model.Register
	answers  answers
	book     *notebook.Notebook // nil: positions are read as they were found

	// open is held for reading by every use of Bleve, for writing by Close.
	open    sync.RWMutex
	closed  bool
	bleve   bleve.Index
	storage bleveindex.Index

	writing sync.Mutex

	mu       sync.RWMutex // guards what follows
	state    state
	articles map[string]*record // by ID
}

// state is what a search sees of the rows. They only grow at their end, so that a search copies the state and reads it
// without a lock.
type state struct {
	rows    []row
	years   [2]int // the first and the last year of any row's date; 0 while there is none
	version int    // counts the writes
}

// ErrClosed is what every use of an index returns after Close.
var ErrClosed = errors.New("the index is closed")

// New returns an empty index in memory that knows the sides, actors, issues and spellings of d. The dossier must not be
// changed afterwards.
func New(d *model.Dossier) (*Index, error) {
	reserveNothing()
	storage, err := bleve.NewUsing("", bleve.NewIndexMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("cannot make the index: %w", err)
	}
	inner, err := storage.Advanced()
	if err != nil {
		return nil, fmt.Errorf("cannot make the index: %w", err)
	}
	x := &Index{
		dossier: d, actors: map[string]model.Actor{}, fields: newVocabulary(d), analyzer: newAnalyzer(d), values: newValues(), register: model.NewRegister(),
		bleve: storage, storage: inner, articles: map[string]*record{},
	}
	for _, a := range d.Actors {
		x.actors[a.ID] = a
	}
	x.names = actorNames(d, x.analyzer)
	return x, nil
}

// reserveNothing keeps Bleve from reserving memory for a batch in advance. It would take the size of a document of the
// batch before, times the documents of this one: after one article of 5 MB, 100 GB for the next 20,000 statements.
var reserveNothing = sync.OnceFunc(func() { zap.NewSegmentBufferAvgBytesPerDocFactor = 0 })

// Close releases the index. Searches that are under way end first.
func (x *Index) Close() error {
	x.open.Lock()
	defer x.open.Unlock()
	if x.closed {
		return nil
	}
	x.closed = true
	return x.bleve.Close()
}

// Dossier returns the sides, actors and issues that the index knows.
func (x *Index) Dossier() *model.Dossier { return x.dossier }

// Put adds articles with their statements and positions, in one step that a search sees as a whole or not at all. An
// article takes the place of the one with the same ID and of all its statements and positions. Some ten to a
// hundred articles in one call are faster to add, and to search afterwards, than one by one: every call leaves a segment
// behind that each search visits. The articles' slices must not be changed afterwards.
//
// When ctx ends before the step, nothing is added.
func (x *Index) Put(ctx context.Context, articles ...model.Article) error {
	if len(articles) == 0 {
		return nil
	}
	x.open.RLock()
	defer x.open.RUnlock()
	if x.closed {
		return ErrClosed
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	return x.put(ctx, articles)
}

// put does what Put says, for a caller that holds the locks.
func (x *Index) put(ctx context.Context, articles []model.Article) error {
	w, err := x.prepare(ctx, lastOfEach(articles))
	if err != nil {
		return err
	}
	// The rows come first: a search must know every row that Bleve finds.
	x.mu.Lock()
	x.state.rows, x.state.years = w.rows, w.years
	x.mu.Unlock()
	if err := x.bleve.Batch(w.batch); err != nil {
		return fmt.Errorf("cannot add %d articles to the index: %w", len(articles), err)
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, rec := range w.records {
		x.articles[rec.ID] = rec
	}
	x.state.version++
	return nil
}

// write is a Put that has been prepared.
type write struct {
	state
	batch   *bleve.Batch
	records []*record
}

func (x *Index) prepare(ctx context.Context, articles []model.Article) (*write, error) {
	w := &write{batch: x.bleve.NewBatch(), state: x.now()}
	for _, a := range articles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if a.ID == "" {
			return nil, fmt.Errorf("the article from %q has no ID", a.Path)
		}
		if old := x.article(a.ID); old != nil {
			for _, id := range old.rows {
				w.batch.Delete(id.documentID())
			}
		}
		readings := x.readings(&a)
		rec := &record{Article: a, title: a.DisplayTitle(), readings: readings, told: x.tell(&a, readings)}
		if err := x.add(w, rec); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// add puts an article's rows and documents into w.
func (x *Index) add(w *write, rec *record) error {
	for _, d := range x.describe(rec) {
		id := rowID(len(w.rows))
		texts := make([][]token, len(d.texts))
		for i, text := range d.texts {
			texts[i] = x.analyzer.tokens(text)
		}
		terms := d.terms
		list, _ := x.values.all()
		for _, v := range d.values {
			terms = append(terms, list[v].term())
		}
		if err := w.batch.IndexAdvanced(bleveDocument(id, d.listing, texts, terms)); err != nil {
			return fmt.Errorf("cannot index the article %q: %w", rec.ID, err)
		}
		w.rows = append(w.rows, d.row)
		w.widen(int(d.year))
		rec.rows = append(rec.rows, id)
	}
	w.records = append(w.records, rec)
	return nil
}

func (s *state) widen(year int) {
	if year == 0 {
		return
	}
	if s.years[0] == 0 {
		s.years = [2]int{year, year}
	}
	s.years = [2]int{min(s.years[0], year), max(s.years[1], year)}
}

// now returns the present state.
func (x *Index) now() state {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.state
}

// article returns the article with the given ID, or nil.
func (x *Index) article(id string) *record {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.articles[id]
}

// lastOfEach returns the articles without those that a later one with the same ID replaces.
func lastOfEach(articles []model.Article) []model.Article {
	last := map[string]int{}
	for i, a := range articles {
		last[a.ID] = i
	}
	if len(last) == len(articles) {
		return articles
	}
	var kept []model.Article
	for i, a := range articles {
		if last[a.ID] == i {
			kept = append(kept, a)
		}
	}
	return kept
}
