package positions_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestTold reads testdata/told.txt: sentences with the positions that they tell.
func TestTold(t *testing.T) {
	x := newExtractor(t)
	for _, e := range readExamples(t, "told.txt") {
		got := brief(x.article(e.text).Positions)
		slices.Sort(got)
		if !slices.Equal(slices.Compact(got), slices.Sorted(slices.Values(e.want))) {
			t.Errorf("%s\n got  %q\n want %q", e.text, got, e.want)
		}
	}
}

// TestSilent reads testdata/silent.txt: a sentence that only mentions an issue tells no position.
func TestSilent(t *testing.T) {
	x := newExtractor(t)
	for _, e := range readExamples(t, "silent.txt") {
		if got := brief(x.article(e.text).Positions); len(got) > 0 {
			t.Errorf("%s\n got  %q\n want none", e.text, got)
		}
	}
}

// TestSigns reads testdata/signs.txt: sentences with the way in which their positions go.
func TestSigns(t *testing.T) {
	x := newExtractor(t)
	for _, e := range readExamples(t, "signs.txt") {
		var got []string
		for _, p := range x.article(e.text).Positions {
			if line := fmt.Sprintf("%s %s %s", p.Side, p.Issue, p.Sign); strings.Contains(strings.Join(e.want, "\n"), fmt.Sprintf("%s %s ", p.Side, p.Issue)) {
				got = append(got, line)
			}
		}
		slices.Sort(got)
		if !slices.Equal(slices.Compact(got), slices.Sorted(slices.Values(e.want))) {
			t.Errorf("%s\n got  %q\n want %q", e.text, got, e.want)
		}
	}
}

// readExamples reads a file of testdata: a sentence in each line, with what is wanted of it in indented lines below.
func readExamples(t *testing.T, name string) []example {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	for line := range strings.Lines(string(file)) {
		text := strings.TrimSpace(line)
		switch {
		case text == "" || text[0] == '#':
		case line[0] == '\t':
			last := &out[len(out)-1]
			last.want = append(last.want, text)
		default:
			out = append(out, example{text: text})
		}
	}
	return out
}
