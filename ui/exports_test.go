package ui

import (
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/model"
	"parley/ui/export"
	"parley/ui/keys"
)

// newExporter returns a driver of a dashboard whose exports go into a folder of their own.
func newExporter(t *testing.T, fake *fakeSource) (*driver, string) {
	t.Helper()
	folder := t.TempDir()
	d := newDriver(t, fake, 200, 60, func(o *Options) { o.Folder, o.Version, o.Corpus = folder, "parley v1", []string{"news/"} })
	d.keys("3")
	return d, folder
}

// written returns the files of a folder by name.
func written(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(b)
	}
	return files
}

func TestEveryFormatHasAKey(t *testing.T) {
	d, folder := newExporter(t, newFake())
	for _, f := range export.Formats() {
		key := ""
		for action, name := range exportFormats {
			if name == f.Name {
				key = keys.Hint(action, keys.Exports)
			}
		}
		d.keys("E", key)
		name := "northland-southland-talks_2022-03-29"
		if strings.Contains(f.Ext, ".") {
			name += "_" + f.Ext
		} else {
			name += "." + f.Ext
		}
		if written(t, folder)[name] == "" {
			t.Errorf("%s by %q: no file %s", f.Name, key, name)
		}
		d.shows("written: " + filepath.Join(folder, name))
	}
}

func TestWhatIsOnTheScreenIsExported(t *testing.T) {
	for name, c := range map[string]struct {
		keys []string
		want export.Question
	}{
		"the principal sides": {nil, export.Question{Folded: true}},
		"mediators":           {[]string{"m"}, export.Question{Folded: true, Comparison: model.Comparison{Sides: []model.SideID{"Northland", "Southland", "Islands", "EU/E3"}}}},
		"implied":             {[]string{"w"}, export.Question{}},
		"repeats":             {[]string{"r"}, export.Question{Folded: true, Comparison: model.Comparison{Repeats: true}}},
		"least":               {[]string{"+", "+"}, export.Question{Folded: true, Comparison: model.Comparison{Least: 3}}},
		"the order":           {[]string{"s"}, export.Question{Folded: true, Comparison: model.Comparison{Order: model.ByEvidence}}},
		"the query":           {[]string{"/", "h", "a", "r", "b", "o", "u", "r", "enter"}, export.Question{Folded: true, Request: model.Request{Query: "(harbour OR harbour*)"}}},
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFake()
			d, folder := newExporter(t, fake)
			d.keys(append(c.keys, "E", "j")...)
			q := c.want
			if q.Comparison.Sides == nil {
				q.Comparison.Sides = []model.SideID{"Northland", "Southland"}
			}
			q.Version, q.Time, q.Corpus = "parley v1", d.clock, []string{"news/"}
			answer, err := export.Read(context.Background(), fake, q)
			if err != nil {
				t.Fatal(err)
			}
			format, _ := export.Lookup("jsonl-flat")
			var want strings.Builder
			if err := format.Write(&want, answer); err != nil {
				t.Fatal(err)
			}
			for file, got := range written(t, folder) {
				if got != want.String() {
					t.Errorf("%s holds\n%s\nwant\n%s", file, got, want.String())
				}
			}
		})
	}
}

func TestAnExportTellsThatNotAllHasBeenRead(t *testing.T) {
	for name, c := range map[string]struct {
		progress loading
		want     bool
	}{
		"still reading": {loading{}, true},
		"stopped":       {loading{done: true, latest: Progress{Stopped: true}}, true},
		"all read":      {loading{done: true}, false},
	} {
		t.Run(name, func(t *testing.T) {
			d, folder := newExporter(t, newFake())
			d.m.progress = c.progress
			d.keys("E", "b")
			for _, file := range written(t, folder) {
				if got := strings.Contains(file, "% corpus: news/ (not read to the end)"); got != c.want {
					t.Errorf("it tells so: %v\n%s", got, file)
				}
			}
		})
	}
}

func TestPeriodsOnTheScreenAreExported(t *testing.T) {
	d, folder := newExporter(t, newFakeOverTime())
	d.keys("p", "E", "w")
	shown := d.m.panes[demandsPane].(*demands).matrix.comparison.Periods
	if len(shown) == 0 {
		t.Fatal("no periods are compared")
	}
	for _, file := range written(t, folder) {
		rows, err := csv.NewReader(strings.NewReader(file)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range shown {
			if !slices.Contains(rows[0], "Northland|"+p.Label+"|stated") {
				t.Errorf("no column for %s in %q", p.Label, rows[0])
			}
		}
	}
}

func TestAnExportNeverOverwritesAFile(t *testing.T) {
	d, folder := newExporter(t, newFake())
	d.keys("E", "h", "E", "h")
	files := written(t, folder)
	first, second := "northland-southland-talks_2022-03-29.html", "northland-southland-talks_2022-03-29-2.html"
	if len(files) != 2 || files[first] == "" || files[first] != files[second] {
		t.Errorf("%d files", len(files))
	}
	d.shows(second)
}

func TestAnExportThatFailsIsTold(t *testing.T) {
	fake := newFake()
	folder := filepath.Join(t.TempDir(), "gone")
	d := newDriver(t, fake, 200, 60, func(o *Options) { o.Folder = folder })
	d.keys("3", "E", "h")
	d.shows("error: ", "could not be written", "check that its folder exists")
	d.keys("j")
	d.hides("could not be written")
}

func TestTheQuestionForAFormatCanBeLeft(t *testing.T) {
	d, folder := newExporter(t, newFake())
	d.keys("/", "h", "a", "r", "b", "enter", "E")
	d.shows("c CSV", "w wide CSV", "b BibTeX")
	d.keys("x", "q", "3")
	d.shows("b BibTeX")
	d.keys("esc")
	d.hides("b BibTeX")
	d.shows(" / harb")
	if files := written(t, folder); len(files) != 0 || d.quit {
		t.Errorf("%d files, quit %v", len(files), d.quit)
	}
}

func TestThereIsNothingToExport(t *testing.T) {
	d, _ := newExporter(t, newFake())
	d.keys("/", "x", "q", "x", "enter", "E")
	d.shows("there is nothing to export")
	d.hides("b BibTeX")
}
