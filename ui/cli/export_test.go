package cli

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/ui/export"
)

// Every answer of `parley demands` can go into a file, and is the one that standard output gets.
func TestOutputIsWhatStandardOutputGets(t *testing.T) {
	for _, args := range []string{"demands", "demands --evidence --format csv", "demands --timeline", "demands --format html", "demands truce --format csv-flat"} {
		t.Run(args, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "answer")
			got := onHarbour(append(strings.Fields(args), "--output", path)...)
			if got.code != 0 || got.stdout != "" || got.stderr != "" {
				t.Fatalf("exit code %d, stdout %q, stderr %q", got.code, got.stdout, got.stderr)
			}
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if want := onHarbour(strings.Fields(args)...).stdout; string(file) != want {
				t.Errorf("the file holds\n%s\nstandard output got\n%s", file, want)
			}
		})
	}
}

func TestExportsNameTheCorpus(t *testing.T) {
	path := filepath.Join("testdata", "harbour", "articles", "first-day.md")
	for _, f := range export.Formats() {
		if got := onHarbour("demands", "-c", path, "--format", f.Name); got.code != exitFound || !strings.Contains(got.stdout, path) {
			t.Errorf("%s: exit code %d, stderr %q, stdout\n%s", f.Name, got.code, got.stderr, got.stdout)
		}
	}
}

func TestAFileIsNeverOverwrittenUnasked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.csv")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	holds := func() string {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	got := onHarbour("demands", "--format", "csv-wide", "-o", path)
	if got.code != 2 || !strings.Contains(got.stderr, path) || !strings.Contains(got.stderr, "--overwrite") || holds() != "mine" {
		t.Errorf("exit code %d, stderr %q, the file holds %q", got.code, got.stderr, holds())
	}
	if got := onHarbour("demands", "walrus", "--format", "csv-wide", "-o", path, "--overwrite"); got.code != 1 || holds() != "mine" {
		t.Errorf("nothing found: exit code %d, the file holds %q", got.code, holds())
	}
	if got := onHarbour("demands", "isue:x", "-o", path, "--overwrite"); got.code != 2 || holds() != "mine" {
		t.Errorf("a mistake in the query: exit code %d, the file holds %q", got.code, holds())
	}
	if got := onHarbour("demands", "--format", "csv-wide", "-o", path, "--overwrite"); got.code != 0 || !strings.HasPrefix(holds(), "issue,") {
		t.Errorf("exit code %d, stderr %q, the file holds %q", got.code, got.stderr, holds())
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("%d files are left, %v", len(entries), err)
	}
}

// What the reader set aside counts for nothing, but the rows tell of it and of what was found.
func TestExportsHaveTheCorrectionsAndWhatWasFound(t *testing.T) {
	path := harbourNotebook(t)
	aside, changed, _ := corrected(t, path)
	records, err := csv.NewReader(strings.NewReader(onHarbour("demands", "--format", "csv-flat").stdout)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	value := func(row []string, column string) string { return row[slices.Index(records[0], column)] }
	told := map[string]string{}
	for _, row := range records[1:] {
		if reader := value(row, "reader"); reader != "" {
			told[value(row, "sentence")] = strings.Join([]string{reader, value(row, "stance"), value(row, "found_stance"), value(row, "note"), value(row, "finding")}, "|")
		}
	}
	if got := told[aside.Sentence]; !strings.HasPrefix(got, "aside|") || !strings.HasSuffix(got, "|"+aside.Stance+"||") {
		t.Errorf("set aside: %q", got)
	}
	if got := told[changed.Sentence]; !strings.HasPrefix(got, "corrected|offers|"+changed.Stance+"|she offers it|"+changed.Article) {
		t.Errorf("corrected: %q", got)
	}
}
