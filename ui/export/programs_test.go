package export

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The tests of this file open exports with the programs that people open them with. They are skipped where a program is
// missing.

// program runs a program on input and returns its output. It must have nothing to complain of.
func program(t *testing.T, input, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed: what it makes of an export is not tested", name)
	}
	cmd := exec.CommandContext(t.Context(), path, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &stdout, &stderr
	if err := cmd.Run(); err != nil || stderr.Len() > 0 {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, stderr.String())
	}
	return stdout.String()
}

func TestXmllintFindsNothingWrong(t *testing.T) {
	for _, a := range []*Answer{read(t, talks(), Question{}), read(t, talks(), Question{Comparison: years(t)})} {
		program(t, written(t, a, "graphml"), "xmllint", "--noout", "-")
		program(t, written(t, a, "html"), "xmllint", "--noout", "-")
		program(t, written(t, a, "html"), "xmllint", "--html", "--noout", "-")
	}
}

func TestPythonReadsTheTables(t *testing.T) {
	a := read(t, talks(), Question{Comparison: years(t)})
	for _, format := range []string{"csv-flat", "csv-wide"} {
		out := program(t, written(t, a, format), "python3", "-c",
			"import csv, json, io, sys; print(json.dumps(list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer, 'utf-8', newline='')))))")
		var rows []map[string]string
		if err := json.Unmarshal([]byte(out), &rows); err != nil {
			t.Fatal(err)
		}
		want := table(t, written(t, a, format))
		if len(rows) != len(want) {
			t.Fatalf("%s: %d rows, want %d", format, len(rows), len(want))
		}
		for i, row := range want {
			for column, value := range row {
				if rows[i][column] != value {
					t.Errorf("%s: %s of row %d is %q, want %q", format, column, i, rows[i][column], value)
				}
			}
		}
	}
}

func TestPandocReadsTheMarkdown(t *testing.T) {
	file := written(t, read(t, talks(), Question{Comparison: years(t)}), "md")
	for _, dialect := range []string{"markdown-smart", "gfm"} {
		out := program(t, file, "pandoc", "--wrap=none", "-f", dialect, "-t", "plain")
		for _, want := range []string{hostile, "=1+1 <b>Northmark</b> demands the ]]> harbour.", "@the ]]> harbour | {", "[6] Harbour & bay, Northmark, 2032: 1 sentence.",
			"corrected; found as Northmark, truce, demands; note: the side was wrong", "set aside; note: no position at all", "corpus: the dossier's articles"} {
			if !strings.Contains(out, want) {
				t.Errorf("%s: %q is not in\n%s", dialect, want, out)
			}
		}
	}
}

func TestPandocCitesTheArticles(t *testing.T) {
	a := read(t, talks(), Question{})
	var cite strings.Builder
	for _, article := range a.Articles {
		cite.WriteString("[@" + article.Key + "]\n\n")
	}
	for format, name := range map[string]string{"csl": "articles.json", "bibtex": "articles.bib"} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(written(t, a, format)), 0o600); err != nil {
			t.Fatal(err)
		}
		out := program(t, cite.String(), "pandoc", "--wrap=none", "--citeproc", "--bibliography", path, "-f", "markdown-smart", "-t", "plain")
		out = strings.ToLower(out) // the style has titles in capitals
		for _, want := range []string{"Talks open without a truce", "Tide & Times", "Острівна хвиля", "Ann Lee and Bo Ray", "2030", "2032",
			"https://quay.example/2030/talks?a=1&b=2", `100% {a}} \end{x} $x$ ^*_`} {
			if !strings.Contains(out, strings.ToLower(want)) {
				t.Errorf("%s: %q is not in\n%s", name, want, out)
			}
		}
	}
}

// Python reads the head, what the reader made of the positions and what was found from every format for programs.
func TestPythonReadsTheCorrections(t *testing.T) {
	a := read(t, talks(), Question{Corpus: []string{"news/"}})
	for format, script := range map[string]string{
		"csv-flat": `import csv, io, sys
rows = list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer, "utf-8", newline="")))
for r in rows: print(r["reader"], r["stance"], r["found_side"], r["note"], r["export_corpus"], sep="|")`,
		"jsonl-flat": `import json, sys
lines = [json.loads(l) for l in sys.stdin.buffer]
for r in lines[1:]: print(r.get("reader", ""), r["stance"], r.get("found_side", ""), r.get("note", ""), lines[0]["head"]["corpus"], sep="|")`,
	} {
		out := program(t, written(t, a, format), "python3", "-c", script)
		for _, want := range []string{"corrected|demands|Northmark|the side was wrong|news/\n", "aside|demands|Southey|no position at all|news/\n", "|rejects|||news/\n"} {
			if !strings.Contains(out, want) {
				t.Errorf("%s: %q is not in\n%s", format, want, out)
			}
		}
	}
	out := program(t, written(t, a, "csl"), "python3", "-c", "import json, sys; print(json.load(sys.stdin)[0]['custom']['export'])")
	if !strings.Contains(out, "'corpus': 'news/', 'query': ''") {
		t.Errorf("csl: %s", out)
	}
	out = program(t, written(t, a, "graphml"), "xmllint", "--xpath",
		"//*[local-name()='data'][@key='graph-corpus' or @key='graph-corrections' or @key='edge-found']/text()", "-")
	for _, want := range []string{"news/", "1 corrected, 2 set aside", "Northmark, truce, demands"} {
		if !strings.Contains(out, want) {
			t.Errorf("graphml: %q is not in %s", want, out)
		}
	}
}
