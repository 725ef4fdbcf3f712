package cli

import (
	"context"
	"fmt"
	"iter"
	"sync"
	"time"

	"parley/model"
)

const (
	ahead     = 64                     // articles that are worked on while a batch goes into the index
	batchSize = 64                     // articles that go into the index at once
	batchTime = 200 * time.Millisecond // after which fewer go in, so that a slow input is seen as it comes
)

// annotated passes the articles on in their order with annotate done to each, on so many workers at a time. Errors are
// passed on at their place. It works ahead by at most ahead articles, however many there are in all. When ctx ends it
// passes on ctx's error and stops; a read that is blocked then, such as one from a silent pipe, is left behind.
func annotated(ctx context.Context, articles iter.Seq2[model.Article, error], annotate func(*model.Article), workers int) iter.Seq2[model.Article, error] {
	return func(yield func(model.Article, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var working sync.WaitGroup
		defer working.Wait()
		defer cancel()

		line := make(chan *task, ahead) // every task, in the articles' order
		work := make(chan *task)        // those with an article, for whichever worker is free
		go deliver(ctx, articles, line, work)
		for range workers {
			working.Go(func() {
				for t := range until(ctx, work) {
					t.done <- t.annotate(annotate)
				}
			})
		}
		for t := range until(ctx, line) {
			for err := range until(ctx, t.done) {
				if !yield(t.article, err) {
					return
				}
				break
			}
		}
		if ctx.Err() != nil {
			yield(model.Article{}, context.Cause(ctx))
		}
	}
}

// task is one article on its way through the workers, or an error in an article's place.
type task struct {
	article model.Article
	done    chan error // receives once
}

// deliver puts the articles into line and into work, and closes both.
func deliver(ctx context.Context, articles iter.Seq2[model.Article, error], line, work chan<- *task) {
	defer close(line)
	defer close(work)
	err := guarded("reading the coverage", func() error {
		for a, err := range articles {
			t := &task{article: a, done: make(chan error, 1)}
			if !send(ctx, line, t) {
				return nil
			}
			if err != nil {
				t.done <- err
			} else if !send(ctx, work, t) {
				return nil
			}
		}
		return nil
	})
	if err != nil {
		t := &task{done: make(chan error, 1)}
		t.done <- err
		send(ctx, line, t)
	}
}

func (t *task) annotate(annotate func(*model.Article)) error {
	err := guarded("finding its statements and positions", func() error { annotate(&t.article); return nil })
	if err == nil {
		return nil
	}
	name := t.article.Path
	if name == "" {
		name = t.article.ID
	}
	return &skipped{name, err}
}

// skipped is an article that is left out because extraction failed on it. The rest goes on.
type skipped struct {
	name string
	err  error
}

func (s *skipped) Error() string {
	return fmt.Sprintf("%s: %v; the article was left out: please report it with the text", s.name, s.err)
}

func (s *skipped) Unwrap() error { return s.err }

// guarded runs f and turns a panic in it into an error that says what was being done.
func guarded(doing string, f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s failed: %v", doing, r)
		}
	}()
	return f()
}

// send reports whether v was sent before ctx ended.
func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// until yields what arrives on from until it is closed or ctx ends.
func until[T any](ctx context.Context, from <-chan T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for {
			select {
			case <-ctx.Done():
				return
			case v, open := <-from:
				if !open || !yield(v) {
					return
				}
			}
		}
	}
}

// fill puts the articles into an index in batches. Each error that stands for one article goes to skip; skip returns an
// error to end the loading. After each batch, loaded is told how many articles have gone in. What went in before an
// error stays in.
func fill(ctx context.Context, articles iter.Seq2[model.Article, error], put func(context.Context, ...model.Article) error, skip func(error) error, loaded func(n int)) error {
	var batch []model.Article
	total, last := 0, time.Now()
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		if err := put(ctx, batch...); err != nil {
			return err
		}
		total += len(batch)
		loaded(total)
		batch, last = nil, time.Now()
		return nil
	}
	for a, err := range articles {
		if err != nil {
			if err := skip(err); err != nil {
				return err
			}
			continue
		}
		batch = append(batch, a)
		if len(batch) >= batchSize || time.Since(last) > batchTime {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}
