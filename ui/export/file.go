package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// FileName returns the name of a file with an answer, "russia-ukraine-talks_2026-05-16_date-2025_matrix.csv": the dossier,
// the day, the periods and the query where there are any, and what it holds. The same answer of the same day has the same name.
func (f Format) FileName(h Head) string {
	parts := []string{or(slug(h.Dossier, 40), "parley"), h.Time.Format("2006-01-02")}
	var periods []string
	for _, p := range h.Comparison.Periods {
		periods = append(periods, periodLabel(p))
	}
	for _, filter := range []string{strings.Join(periods, " "), h.Query} {
		if s := slug(filter, 40); s != "" {
			parts = append(parts, s)
		}
	}
	name := strings.Join(parts, "_")
	if strings.Contains(f.Ext, ".") {
		return name + "_" + f.Ext
	}
	return name + "." + f.Ext
}

// Save writes a file of which nothing is left unless it is complete. A file that is there already stays as it is, which is an
// error (fs.ErrExist), unless overwrite is set. Errors name the file; one of write is passed on as it is.
func Save(path string, overwrite bool, write func(io.Writer) error) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%s is no file that can be written anew: choose another name", path)
	case err == nil && overwrite:
		whole, err := filepath.EvalSymlinks(path) // a link stays one
		if err != nil {
			return unwritten(path, err)
		}
		return replace(whole, info.Mode().Perm(), write)
	}
	return create(path, write)
}

// SaveNew writes a file as Save does, into a folder and under the first of the names name, name-2, name-3 and so on that is
// free (the number stands before what follows the first dot). It returns the path.
func SaveNew(folder, name string, write func(io.Writer) error) (string, error) {
	stem, ext, _ := strings.Cut(name, ".")
	const most = 1000
	for n := 1; n <= most; n++ {
		path := filepath.Join(folder, name)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-%d.%s", stem, n, ext))
		}
		if err := create(path, write); !errors.Is(err, fs.ErrExist) {
			return path, err
		}
	}
	return "", fmt.Errorf("%s and %d more of its name exist: remove some", filepath.Join(folder, name), most-1)
}

// create takes an empty file for its own, so that nobody else's is ever replaced, and then puts the whole one in its place.
func create(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return &existsError{path}
	}
	if err != nil {
		return unwritten(path, err)
	}
	info, err := f.Stat()
	if err := errors.Join(err, f.Close()); err != nil {
		return errors.Join(unwritten(path, err), os.Remove(path))
	}
	if err := replace(path, info.Mode().Perm(), write); err != nil {
		if gone := os.Remove(path); gone != nil {
			return errors.Join(err, gone)
		}
		return err
	}
	return nil
}

// replace writes a file beside path and renames it to path when it is complete.
func replace(path string, mode fs.FileMode, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".parley-*")
	if err != nil {
		return unwritten(path, err)
	}
	err = write(f)
	whole := errors.Join(f.Chmod(mode), f.Sync(), f.Close())
	if err == nil && whole == nil {
		whole = os.Rename(f.Name(), path)
	}
	if err == nil && whole != nil {
		err = unwritten(path, whole)
	}
	if err != nil {
		if gone := os.Remove(f.Name()); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			return errors.Join(err, gone)
		}
		return err
	}
	return nil
}

// existsError says that a file is there already. It is fs.ErrExist.
type existsError struct{ path string }

func (e *existsError) Error() string { return e.path + " is there already and was left as it is" }

func (e *existsError) Is(target error) bool { return target == fs.ErrExist }

func unwritten(path string, err error) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		err = of.Err
	}
	return fmt.Errorf("%s could not be written: %w; check that its folder exists and may be written to", path, err)
}
