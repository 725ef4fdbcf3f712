package statements

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestThePackageCommentNamesEveryFile keeps the list of layers at the head of statements.go complete, and every name on it
// that of a file.
func TestThePackageCommentNamesEveryFile(t *testing.T) {
	source, err := os.ReadFile("statements.go")
	if err != nil {
		t.Fatal(err)
	}
	comment, _, _ := strings.Cut(string(source), "\npackage ")
	listed := map[string]bool{"statements": true}
	for line := range strings.Lines(comment) {
		layer, isLayer := strings.CutPrefix(line, "//\t")
		names, _, _ := strings.Cut(layer, "  ")
		if !isLayer {
			continue
		}
		for _, name := range strings.Split(names, ", ") {
			listed[name] = true
			if _, err := os.Stat(name + ".go"); err != nil {
				t.Errorf("the package comment lists %s: %v", name, err)
			}
		}
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if name := strings.TrimSuffix(file, ".go"); !strings.HasSuffix(name, "_test") && !listed[name] {
			t.Errorf("the package comment does not list %s", name)
		}
	}
}
