package notebook

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"parley/model"
)

// Bounds on what is kept.
const (
	maxCorrections = 100_000
	maxAmendments  = 1_000 // that can be undone
)

// Notebook is what a reader makes of positions. It is safe for concurrent use.
type Notebook struct {
	path string

	mu       sync.Mutex
	db       *bolt.DB // nil before the first amendment, and while the notebook can only be read
	readOnly string   // why it can only be read; "" when it can be written
	made     map[model.PositionKey]model.Correction
	now      func() time.Time
}

// lockTime is how long an open waits for another parley that has the file.
const lockTime = 200 * time.Millisecond

// Open opens the notebook in a file, which need not exist: the first amendment makes it. While another program has the notebook
// open it can be read but not written; ReadOnly tells. A file that is damaged, or that a newer version wrote, is an error that
// says what to do, and is left as it is.
func Open(path string) (*Notebook, error) {
	n, err := read(path)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); err == nil {
		if err := n.lock(); err != nil && n.readOnly == "" {
			return nil, err
		}
	}
	return n, nil
}

// OpenReadOnly returns the notebook in a file as it is at this moment, whoever else has it open. It cannot be written.
func OpenReadOnly(path string) (*Notebook, error) {
	n, err := read(path)
	if err == nil {
		n.readOnly = "it was opened for reading only"
	}
	return n, err
}

func read(path string) (*Notebook, error) {
	made, err := load(path)
	if err != nil {
		return nil, err
	}
	return &Notebook{path: path, made: made, now: time.Now}, nil
}

// Close releases the file. Amendments are kept when they are made, not now.
func (n *Notebook) Close() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.readOnly = "it has been closed"
	return n.release()
}

func (n *Notebook) release() error {
	if n.db == nil {
		return nil
	}
	err := n.db.Close()
	n.db = nil
	return err
}

// Path returns the name of the notebook's file.
func (n *Notebook) Path() string { return n.path }

// ReadOnly says in plain words why the notebook cannot be written, "" when it can.
func (n *Notebook) ReadOnly() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.readOnly
}

// Correction returns what the reader makes of a position, and false when that is nothing.
func (n *Notebook) Correction(k model.PositionKey) (model.Correction, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	c, found := n.made[k]
	return c, found
}

// Corrections yields all corrections, in no order, as they are now.
func (n *Notebook) Corrections() iter.Seq2[model.PositionKey, model.Correction] {
	n.mu.Lock()
	defer n.mu.Unlock()
	return maps.All(maps.Clone(n.made))
}

// Correct keeps what the reader makes of a position; nil takes back what was made of it before. When it returns without an
// error, the amendment is on the disk.
func (n *Notebook) Correct(k model.PositionKey, c *model.Correction) (model.Amendment, error) {
	a, _, err := n.amend(func(t *tables) (model.Amendment, bool, error) {
		a := model.Amendment{Key: k}
		if was, found := n.made[k]; found {
			a.Was = &was
		} else if len(n.made) >= maxCorrections {
			return a, false, fmt.Errorf("it is full: it holds %d corrections", len(n.made))
		}
		if c != nil {
			is := *c
			is.Note, is.Time = clean(is.Note), n.now().UTC().Truncate(time.Second)
			a.Is = &is
		}
		return a, true, t.add(a)
	})
	return a, err
}

// Undo takes back the last amendment that is in effect and returns it reversed, or false when there is none.
func (n *Notebook) Undo() (model.Amendment, bool, error) { return n.amend((*tables).undo) }

// Redo makes the amendment again that was undone last, or returns false when there is none.
func (n *Notebook) Redo() (model.Amendment, bool, error) { return n.amend((*tables).redo) }

// amend writes to the file, which it opens first where that has not been done, and then brings the memory up to date.
func (n *Notebook) amend(write func(*tables) (model.Amendment, bool, error)) (a model.Amendment, done bool, err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.readOnly != "" {
		return a, false, n.cannotWrite()
	}
	if n.db == nil {
		if err := n.lock(); err != nil {
			return a, false, err
		}
	}
	err = guarded(func() error {
		return n.db.Update(func(tx *bolt.Tx) error {
			t, err := newTables(tx)
			if err != nil {
				return err
			}
			a, done, err = write(t)
			return err
		})
	})
	switch {
	case err != nil:
		return a, false, fmt.Errorf("the notebook %s was not changed: %w", n.path, err)
	case !done:
	case a.Is != nil:
		n.made[a.Key] = *a.Is
	default:
		delete(n.made, a.Key)
	}
	return a, done, nil
}

func (n *Notebook) cannotWrite() error {
	return fmt.Errorf("the notebook cannot be changed: %s", n.readOnly)
}

// lock opens the file for writing and keeps others from doing so.
func (n *Notebook) lock() error {
	if err := os.MkdirAll(filepath.Dir(n.path), 0o700); err != nil {
		return fmt.Errorf("there is no room for the notebook: %w", err)
	}
	err := guarded(func() (err error) {
		n.db, err = bolt.Open(n.path, 0o600, &bolt.Options{Timeout: lockTime, FreelistType: bolt.FreelistMapType})
		return err
	})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		n.readOnly = "another parley has it open (close that one to make changes here)"
		return n.cannotWrite()
	case errors.Is(err, os.ErrPermission):
		n.readOnly = fmt.Sprintf("the file %s may only be read", n.path)
		return n.cannotWrite()
	case err != nil:
		return damaged(n.path, err)
	}
	// Another program may have written between the reading and the lock.
	made, err := load(n.path)
	if err != nil {
		return errors.Join(err, n.release())
	}
	n.made = made
	return nil
}
