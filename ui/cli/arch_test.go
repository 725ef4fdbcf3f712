package cli_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// pkg is what `go list -json` tells of a package.
type pkg struct {
	ImportPath string
	Standard   bool
	Imports    []string
}

// rule says what some of our packages must not import, themselves or through others.
type rule struct {
	name   string
	who    []string // prefixes of import paths
	except []string // of who
	not    []string // packages and folders that must not be imported; "standard" inverts: nothing but the standard library may be
	direct bool     // only the packages' own imports count
}

const charm = "github.com/charmbracelet/"

var rules = []rule{
	{name: "the words of the domain need the standard library only", who: []string{"parley/model"}, not: []string{"standard"}},
	{name: "what reads and finds knows no screen",
		who: []string{"parley/model", "parley/corpus", "parley/index"},
		not: []string{"parley/ui", charm, "github.com/muesli/termenv"}},
	{name: "what reads knows no index", who: []string{"parley/corpus"}, not: []string{"parley/index", "github.com/blevesearch/"}},
	{name: "extraction reads and writes nothing",
		who: []string{"parley/corpus/extract"}, not: []string{"os", "net"}, direct: true},
	{name: "only the index knows Bleve",
		who: []string{"parley"}, except: []string{"parley/index"}, not: []string{"github.com/blevesearch/"}, direct: true},
	{name: "only the notebook writes the reader's data",
		who: []string{"parley"}, except: []string{"parley/index/notebook"}, not: []string{"go.etcd.io/bbolt"}, direct: true},
	{name: "the notebook knows no articles and no searches",
		who: []string{"parley/index/notebook"}, not: []string{"parley/corpus", "github.com/blevesearch/"}},
	{name: "only the index and the commands know the notebook",
		who: []string{"parley"}, except: []string{"parley/index", "parley/ui/cli"}, not: []string{"parley/index/notebook"}, direct: true},
	{name: "the index reads no files of coverage", who: []string{"parley/index"}, not: []string{"parley/corpus"}},
	{name: "the building blocks of the screen know no Bubble Tea",
		who: []string{"parley/ui/list", "parley/ui/text", "parley/ui/keys"}, not: []string{charm + "bubbletea"}},
	{name: "exports know no terminal, and the coverage through their Source only",
		who: []string{"parley/ui/export"}, not: []string{charm, "parley/index", "parley/corpus", "parley/ui/theme", "parley/ui/text", "parley/ui/keys"}},
	{name: "the panes see articles through their Source only",
		who: []string{"parley/ui"}, except: []string{"parley/ui/cli"}, not: []string{"parley/index", "parley/corpus", "github.com/blevesearch/"}},
	{name: "only the commands know cobra",
		who: []string{"parley"}, except: []string{"parley/ui/cli"}, not: []string{"github.com/spf13/"}, direct: true},
	{name: "nothing of ours goes to the network", who: []string{"parley"}, not: []string{"net/http", "net/rpc", "net/smtp", "crypto/tls"}, direct: true},
	{name: "main wires and does nothing else",
		who: []string{"parley"}, except: []string{"parley/"}, not: []string{"parley/model", "parley/corpus", "parley/index"}, direct: true},
}

func TestImportRules(t *testing.T) {
	all := packages(t)
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			asked := 0
			for path, p := range all {
				if !within(path, r.who) || within(path, r.except) {
					continue
				}
				asked++
				imports := p.Imports
				if !r.direct {
					imports = closure(all, path)
				}
				for _, i := range imports {
					if r.forbids(all, i) {
						t.Errorf("%s imports %s", path, i)
					}
				}
			}
			if asked == 0 {
				t.Errorf("no package is within %v: the rule holds nothing", r.who)
			}
		})
	}
}

func (r rule) forbids(all map[string]pkg, path string) bool {
	if slices.Contains(r.not, "standard") {
		return !all[path].Standard && path != "unsafe"
	}
	return within(path, r.not)
}

// within reports whether path is one of the packages or folders, or lies below one.
func within(path string, folders []string) bool {
	return slices.ContainsFunc(folders, func(f string) bool {
		return path == f || strings.HasPrefix(path, strings.TrimSuffix(f, "/")+"/")
	})
}

// closure lists everything that a package imports, itself or through others.
func closure(all map[string]pkg, path string) []string {
	seen := map[string]bool{}
	var visit func(string)
	visit = func(p string) {
		for _, i := range all[p].Imports {
			if !seen[i] {
				seen[i] = true
				visit(i)
			}
		}
	}
	visit(path)
	var out []string
	for p := range seen {
		out = append(out, p)
	}
	slices.Sort(out)
	return out
}

// packages returns all of our packages and what they are built from, tests left out.
func packages(t *testing.T) map[string]pkg {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports", "parley/...")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string]pkg{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all[p.ImportPath] = p
	}
}

func TestTopLevelHoldsTheFixedLayout(t *testing.T) {
	fixed := []string{"main.go", "ui", "index", "model", "corpus", "go.mod", "go.sum", "README.md"}
	out, err := exec.Command("git", "-C", "../..", "ls-files").Output()
	if err != nil {
		t.Skip("not a git clone: nothing tells which files belong to the project")
	}
	for file := range strings.Lines(string(out)) {
		top, _, _ := strings.Cut(strings.TrimSpace(file), "/")
		if !strings.HasPrefix(top, ".") && !slices.Contains(fixed, top) {
			t.Errorf("%s stands at the top level, which holds %s and dotfiles only", top, strings.Join(fixed, ", "))
		}
	}
}

func TestModuleCanBeInstalledByItsPath(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(mod)) {
		if strings.HasPrefix(strings.TrimSpace(line), "replace") {
			t.Errorf("go install refuses a module with a replace line: %s", strings.TrimSpace(line))
		}
	}
}
