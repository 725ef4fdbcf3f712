package export

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/model"
)

func write(words string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, words); return err }
}

// files returns what a folder holds, by name.
func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(b)
	}
	return out
}

func TestSave(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.csv")
	if err := Save(path, false, write("one")); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, false, write("two")); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), path) {
		t.Errorf("a file that is there: %v", err)
	}
	if got := files(t, folder); len(got) != 1 || got["a.csv"] != "one" {
		t.Errorf("after an error: %q", got)
	}
	if err := Save(path, true, write("three")); err != nil {
		t.Fatal(err)
	}
	if got := files(t, folder); len(got) != 1 || got["a.csv"] != "three" {
		t.Errorf("after --overwrite: %q", got)
	}
}

func TestOverwritingKeepsLinksAndPermissions(t *testing.T) {
	folder := t.TempDir()
	file, link := filepath.Join(folder, "file"), filepath.Join(folder, "link")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if err := Save(link, true, write("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(file)
	if target, _ := os.Readlink(link); err != nil || target != file || info.Mode().Perm() != 0o600 || files(t, folder)["file"] != "new" {
		t.Errorf("the link leads to %q, the file is %v, %v, and holds %q", target, info.Mode(), err, files(t, folder)["file"])
	}
}

func TestNothingIsLeftOfAFileThatWasNotFinished(t *testing.T) {
	folder := t.TempDir()
	broken := errors.New("the source is gone")
	half := func(w io.Writer) error {
		_, err := io.WriteString(w, "half")
		return errors.Join(err, broken)
	}
	if err := Save(filepath.Join(folder, "new.csv"), false, half); !errors.Is(err, broken) {
		t.Errorf("a new file: %v", err)
	}
	if _, err := SaveNew(folder, "new.csv", half); !errors.Is(err, broken) {
		t.Errorf("a new file of a free name: %v", err)
	}
	if got := files(t, folder); len(got) != 0 {
		t.Errorf("left: %q", got)
	}
	old := filepath.Join(folder, "old.csv")
	if err := Save(old, false, write("old")); err != nil {
		t.Fatal(err)
	}
	if err := Save(old, true, half); !errors.Is(err, broken) {
		t.Errorf("an old file: %v", err)
	}
	if got := files(t, folder); len(got) != 1 || got["old.csv"] != "old" {
		t.Errorf("left: %q", got)
	}
}

func TestSaveNewTakesTheNextFreeName(t *testing.T) {
	folder := t.TempDir()
	for _, want := range []string{"talks_matrix.csv", "talks_matrix-2.csv", "talks_matrix-3.csv"} {
		path, err := SaveNew(folder, "talks_matrix.csv", write(want))
		if err != nil || filepath.Base(path) != want {
			t.Errorf("%s, %v; want %s", path, err, want)
		}
	}
	for name, content := range files(t, folder) {
		if name != content {
			t.Errorf("%s holds what was written into %s", name, content)
		}
	}
}

func TestAFolderThatCannotBeWrittenToIsNamed(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "no-such-folder")
	if err := Save(filepath.Join(folder, "a.csv"), false, write("x")); err == nil || !strings.Contains(err.Error(), "no-such-folder") {
		t.Errorf("%v", err)
	}
	if _, err := SaveNew(folder, "a.csv", write("x")); err == nil || !strings.Contains(err.Error(), "check that its folder exists") {
		t.Errorf("%v", err)
	}
	if err := Save(t.TempDir(), true, write("x")); err == nil || !strings.Contains(err.Error(), "choose another name") {
		t.Errorf("a folder: %v", err)
	}
}

func TestFileNames(t *testing.T) {
	flat, _ := Lookup("csv-flat")
	html, _ := Lookup("html")
	for name, c := range map[string]struct {
		format Format
		head   Head
		want   string
	}{
		"dossier and day":      {html, Head{Dossier: "Harbour talks", Time: exported}, "harbour-talks_2032-06-01.html"},
		"with periods, query":  {flat, Head{Dossier: "Harbour talks", Time: exported, Query: `issue:truce "a b"`, Comparison: years(t)}, "harbour-talks_2032-06-01_2030-2032_issue-truce-a-b_positions.csv"},
		"with a hostile query": {html, Head{Dossier: "..", Time: exported, Query: "../../etc/passwd"}, "parley_2032-06-01_etc-passwd.html"},
		"all periods":          {html, Head{Dossier: "T", Time: exported, Comparison: model.Comparison{Periods: []model.Period{{}}}}, "t_2032-06-01.html"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.format.FileName(c.head); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
