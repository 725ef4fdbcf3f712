package notebook

import (
	"encoding/binary"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"parley/model"
)

// The names of the buckets, and of the values in the first.
var (
	headBucket        = []byte("notebook")
	correctionsBucket = []byte("corrections")
	amendmentsBucket  = []byte("amendments")

	versionKey = []byte("version")
	doneKey    = []byte("done")
)

const fileVersion = "1"

// tables are the buckets of one transaction.
type tables struct{ head, corrections, amendments *bolt.Bucket }

// newTables returns the buckets of a transaction that may write, made where they are missing.
func newTables(tx *bolt.Tx) (*tables, error) {
	var t tables
	for _, b := range []struct {
		name []byte
		of   **bolt.Bucket
	}{{headBucket, &t.head}, {correctionsBucket, &t.corrections}, {amendmentsBucket, &t.amendments}} {
		bucket, err := tx.CreateBucketIfNotExists(b.name)
		if err != nil {
			return nil, err
		}
		*b.of = bucket
	}
	return &t, t.head.Put(versionKey, []byte(fileVersion))
}

// add puts an amendment after those in effect, in the place of those that were undone.
func (t *tables) add(e model.Amendment) error {
	data, err := encode(e)
	if err != nil {
		return err
	}
	n := t.done() + 1
	for c, k := t.amendments.Cursor(), numberKey(n); ; {
		undone, _ := c.Seek(k)
		if undone == nil {
			break
		}
		if err := c.Delete(); err != nil {
			return err
		}
	}
	if n > maxAmendments {
		if err := t.amendments.Delete(numberKey(n - maxAmendments)); err != nil {
			return err
		}
	}
	return errors.Join(t.amendments.Put(numberKey(n), data), t.head.Put(doneKey, numberKey(n)), t.put(e))
}

func (t *tables) undo() (model.Amendment, bool, error) {
	n := t.done()
	e, found, err := t.amendment(n)
	if !found || err != nil {
		return e, false, err
	}
	e = e.Reversed()
	return e, true, errors.Join(t.head.Put(doneKey, numberKey(n-1)), t.put(e))
}

func (t *tables) redo() (model.Amendment, bool, error) {
	n := t.done() + 1
	e, found, err := t.amendment(n)
	if !found || err != nil {
		return e, false, err
	}
	return e, true, errors.Join(t.head.Put(doneKey, numberKey(n)), t.put(e))
}

func (t *tables) amendment(n uint64) (model.Amendment, bool, error) {
	data := t.amendments.Get(numberKey(n))
	if data == nil {
		return model.Amendment{}, false, nil
	}
	e, err := decode(data)
	return e, err == nil, err
}

// put brings the correction that is in effect up to date with an amendment.
func (t *tables) put(e model.Amendment) error {
	if e.Is == nil {
		return t.corrections.Delete(digest(e.Key))
	}
	data, err := encode(model.Amendment{Key: e.Key, Is: e.Is})
	if err != nil {
		return err
	}
	return t.corrections.Put(digest(e.Key), data)
}

// done is the number of the last amendment in effect, 0 when there is none.
func (t *tables) done() uint64 {
	if v := t.head.Get(doneKey); len(v) == numberLength {
		return binary.BigEndian.Uint64(v)
	}
	return 0
}

const numberLength = 8

func numberKey(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// readAll returns the corrections in effect. Everything in the file is looked at, so that damage is found before a write.
func readAll(tx *bolt.Tx) (map[model.PositionKey]model.Correction, error) {
	made := map[model.PositionKey]model.Correction{}
	t := tables{tx.Bucket(headBucket), tx.Bucket(correctionsBucket), tx.Bucket(amendmentsBucket)}
	if t.head == nil && t.corrections == nil && t.amendments == nil {
		return made, nil // made, and never written
	}
	if t.head == nil || t.corrections == nil || t.amendments == nil {
		return nil, errors.New("it is no notebook, or a part of it is missing")
	}
	if v := string(t.head.Get(versionKey)); v != fileVersion {
		return nil, fmt.Errorf("%w %.20q", errVersion, v)
	}
	if v := t.head.Get(doneKey); v != nil && len(v) != numberLength {
		return nil, errors.New("the number of the last amendment is wrong")
	}
	err := t.corrections.ForEach(func(k, v []byte) error {
		e, err := decode(v)
		switch {
		case err != nil:
			return err
		case string(k) != string(digest(e.Key)) || e.Is == nil:
			return errors.New("a correction stands in the wrong place")
		case len(made) >= maxCorrections:
			return fmt.Errorf("it holds more than %d corrections", maxCorrections)
		}
		made[e.Key] = *e.Is
		return nil
	})
	if err != nil {
		return nil, err
	}
	return made, t.amendments.ForEach(func(k, v []byte) error {
		if len(k) != numberLength {
			return errors.New("an amendment has no number")
		}
		_, err := decode(v)
		return err
	})
}
