package notebook

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
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

// Notebook is what a reader makes of positions. It is safe for concurrent use, and several programs may have the same one open:
// each holds the file only while it writes, and takes up first what the others have written since.
type Notebook struct {
	path string

	mu       sync.Mutex
	readOnly string // why it can only be read; "" when it can be written
	made     map[model.PositionKey]model.Correction
	seen     stamp           // of the file that made is from
	news     map[string]bool // articles of which other programs changed a correction, see News
	now      func() time.Time
	wait     time.Duration // for another program that is writing
}

// stamp tells whether a file has been changed.
type stamp struct {
	change   changeID
	size     int64
	modified time.Time
}

// lockTime is how long a program waits for another that has the file.
const lockTime = 3 * time.Second

// Open opens the notebook in a file, which need not exist: the first amendment makes it. A file that may only be read is opened
// for reading; ReadOnly tells. One that is damaged, or that a newer version wrote, is an error that says what to do, and is left
// as it is.
func Open(path string) (*Notebook, error) {
	n, err := read(path)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	switch {
	case err == nil:
		return n, f.Close()
	case !errors.Is(err, os.ErrNotExist):
		n.readOnly = fmt.Sprintf("the file %s may only be read", path)
	}
	return n, nil
}

// OpenReadOnly returns the notebook in a file as it is at this moment. It cannot be written.
func OpenReadOnly(path string) (*Notebook, error) {
	n, err := read(path)
	if err == nil {
		n.readOnly = "it was opened for reading only"
	}
	return n, err
}

func read(path string) (*Notebook, error) {
	held, err := load(path)
	if err != nil {
		return nil, err
	}
	return &Notebook{path: path, made: held.made, seen: stamp{change: held.change}, news: map[string]bool{}, now: time.Now, wait: lockTime}, nil
}

// Close ends all writing. Amendments are kept when they are made, not now.
func (n *Notebook) Close() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.readOnly = "it has been closed"
	return nil
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

// News returns the IDs of the articles of which another program has changed a correction, as far as a write has come upon it,
// each once.
func (n *Notebook) News() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	out := slices.Sorted(maps.Keys(n.news))
	clear(n.news)
	return out
}

// ErrElsewhere is what a write returns that would have gone against what another program has written and this one did not know.
// Nothing was written; now it knows.
var ErrElsewhere = errors.New("another parley has changed the notebook meanwhile: look again, nothing was done here")

// Correct keeps what the reader makes of a position; nil takes back what was made of it before. When it returns without an
// error, the amendment is on the disk. A correction of the same position that another program made meanwhile is not written
// over: that is ErrElsewhere.
func (n *Notebook) Correct(k model.PositionKey, c *model.Correction) (model.Amendment, error) {
	a, _, err := n.amend(func(t *tables, since others) (model.Amendment, bool, error) {
		a := model.Amendment{Key: k}
		if since.made[k] {
			return a, false, ErrElsewhere
		}
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

// Undo takes back the last amendment that is in effect and returns it reversed, or false when there is none. Where the last one
// is another program's and this one did not know, that is ErrElsewhere.
func (n *Notebook) Undo() (model.Amendment, bool, error) { return n.step((*tables).undo) }

// Redo makes the amendment again that was undone last, or returns false when there is none. It is ErrElsewhere as with Undo.
func (n *Notebook) Redo() (model.Amendment, bool, error) { return n.step((*tables).redo) }

func (n *Notebook) step(take func(*tables) (model.Amendment, bool, error)) (model.Amendment, bool, error) {
	return n.amend(func(t *tables, since others) (model.Amendment, bool, error) {
		if since.wrote {
			return model.Amendment{}, false, ErrElsewhere
		}
		return take(t)
	})
}

// amend writes to the file as it is now and brings the memory up to date. What write returns as an error leaves the file as it
// was.
func (n *Notebook) amend(write func(*tables, others) (model.Amendment, bool, error)) (a model.Amendment, done bool, err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.readOnly != "" {
		return a, false, n.cannotWrite()
	}
	db, err := n.lock()
	if err != nil {
		return a, false, err
	}
	defer func() { err = errors.Join(err, n.release(db)) }()
	since, err := n.catchUp(db)
	if err != nil {
		return a, false, err
	}
	var change changeID
	err = guarded(func() error {
		return db.Update(func(tx *bolt.Tx) error {
			change = changeID(tx.ID())
			t, err := newTables(tx)
			if err != nil {
				return err
			}
			a, done, err = write(t, since)
			return err
		})
	})
	switch {
	case errors.Is(err, ErrElsewhere):
		return a, false, err
	case err != nil:
		return a, false, fmt.Errorf("the notebook %s was not changed: %w", n.path, err)
	}
	n.seen.change = change
	switch {
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

// lock opens the file for writing and keeps others from it until it is released.
func (n *Notebook) lock() (db *bolt.DB, err error) {
	if err := os.MkdirAll(filepath.Dir(n.path), 0o700); err != nil {
		return nil, fmt.Errorf("there is no room for the notebook: %w", err)
	}
	err = guarded(func() (err error) {
		db, err = bolt.Open(n.path, 0o600, &bolt.Options{Timeout: n.wait, FreelistType: bolt.FreelistMapType})
		return err
	})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, fmt.Errorf("the notebook was not changed: another program has held it for %v; try again (%s)", n.wait, n.path)
	case errors.Is(err, os.ErrPermission):
		n.readOnly = fmt.Sprintf("the file %s may only be read", n.path)
		return nil, n.cannotWrite()
	case err != nil:
		return nil, damaged(n.path, err)
	}
	return db, nil
}

// release lets others write, and remembers what the file looks like now.
func (n *Notebook) release(db *bolt.DB) error {
	err := db.Close()
	if info, failed := os.Stat(n.path); failed == nil {
		n.seen.size, n.seen.modified = info.Size(), info.ModTime()
	}
	return err
}

// others tells what other programs have written since this one looked last.
type others struct {
	wrote bool                       // anything
	made  map[model.PositionKey]bool // the positions of which they changed the correction
}

// catchUp reads the file anew when it is not as it was left.
func (n *Notebook) catchUp(db *bolt.DB) (since others, err error) {
	info, err := os.Stat(n.path)
	if err != nil {
		return since, fmt.Errorf("the notebook cannot be read: %w", err)
	}
	now := stamp{size: info.Size(), modified: info.ModTime()}
	err = guarded(func() error {
		return db.View(func(tx *bolt.Tx) error {
			now.change = changeID(tx.ID())
			return nil
		})
	})
	if err != nil {
		return since, damaged(n.path, err)
	}
	if now == n.seen {
		return since, nil
	}
	held, err := load(n.path)
	if err != nil {
		return since, err
	}
	since = others{held.change != n.seen.change, differing(n.made, held.made)}
	for k := range since.made {
		n.news[k.ArticleID] = true
	}
	n.made, n.seen = held.made, now
	return since, nil
}

// differing returns the keys of which two notebooks have not the same.
func differing(x, y map[model.PositionKey]model.Correction) map[model.PositionKey]bool {
	out := map[model.PositionKey]bool{}
	for k, c := range x {
		if other, found := y[k]; !found || !c.Same(other) {
			out[k] = true
		}
	}
	for k := range y {
		if _, found := x[k]; !found {
			out[k] = true
		}
	}
	return out
}
