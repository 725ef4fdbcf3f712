package notebook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"

	"parley/model"
)

// maxFile bounds the file in bytes: more is no notebook.
const maxFile = 512 << 20

// errVersion says that the file was written in another form than this version reads.
var errVersion = errors.New("it has version")

// contents is what a file held at one moment.
type contents struct {
	made   map[model.PositionKey]model.Correction
	change changeID // the last one
}

// changeID numbers the changes of a file: bbolt's transactions. A new file has had the first.
type changeID int

const firstChange changeID = 1

// load returns what a file holds now, nothing when it does not exist. It reads from a copy, so that a program that has the file
// open does not matter and nothing can happen to it.
func load(path string) (contents, error) {
	data, err := snapshot(path)
	switch {
	case errors.Is(err, os.ErrNotExist), err == nil && len(data) == 0:
		return contents{map[model.PositionKey]model.Correction{}, firstChange}, nil
	case err != nil:
		return contents{}, fmt.Errorf("the notebook cannot be read: %w (with --no-notebook parley does without it)", err)
	}
	copied, err := keepCopy(data)
	if err != nil {
		return contents{}, fmt.Errorf("the notebook %s cannot be read: no copy of it could be made: %w", path, err)
	}
	defer os.Remove(copied)
	var held contents
	err = guarded(func() (err error) {
		held, err = readFile(copied)
		return err
	})
	switch {
	case errors.Is(err, errVersion):
		return contents{}, fmt.Errorf("the notebook %s is not of this parley: %w; use the parley that wrote it, move the file away to begin a new one, or do without it with --no-notebook", path, err)
	case err != nil:
		return contents{}, damaged(path, err)
	}
	return held, nil
}

// damaged is the error for a file that cannot be understood.
func damaged(path string, err error) error {
	return fmt.Errorf("the notebook %s is damaged: %w; it was left as it is: put a copy of yours in its place, move it away to begin a new one, or do without it with --no-notebook", path, err)
}

// snapshot returns the file's bytes as they were at one moment: what two readings in a row agree on.
func snapshot(path string) ([]byte, error) {
	const tries = 100
	var before []byte
	for range tries {
		data, err := readBounded(path)
		if err != nil || bytes.Equal(data, before) {
			return data, err
		}
		before = data
	}
	return nil, fmt.Errorf("%s is being written without a pause", path)
}

func readBounded(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(data) > maxFile {
		return nil, fmt.Errorf("%s is larger than any notebook", path)
	}
	return data, err
}

// keepCopy writes data to a file of its own, to be removed, and returns its name.
func keepCopy(data []byte) (string, error) {
	f, err := os.CreateTemp("", "parley-notebook-")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

func readFile(path string) (held contents, err error) {
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true, Timeout: lockTime})
	if err != nil {
		return held, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	err = db.View(func(tx *bolt.Tx) error {
		held.change = changeID(tx.ID())
		if held.made, err = readAll(tx); err != nil {
			return err
		}
		// Pages that are both in use and free would be lost with the next amendment. What is wrong is sent page by page; the
		// channel has to be emptied.
		for wrong := range tx.Check() {
			err = errors.Join(err, wrong)
		}
		return err
	})
	return held, err
}

// guarded runs f and turns a panic in it into an error: bbolt panics on pages that make no sense, and a file that is
// shorter than its pages say is a fault of memory.
func guarded(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("its pages make no sense (%v)", p)
		}
	}()
	return f()
}
