package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"parley/corpus/extract/record"
	"parley/corpus/extract/statements"
	"parley/ui/export"
	"parley/ui/keys"
)

// answer is what a run of parley gives back.
type answer struct {
	code           int
	stdout, stderr string
}

// parley runs the program with the given arguments and nothing on standard input.
func parley(args ...string) answer { return parleyReading("", args...) }

func parleyReading(stdin string, args ...string) answer {
	var stdout, stderr bytes.Buffer
	r := &run{stdin: strings.NewReader(stdin), stdout: &stdout, stderr: &stderr, getenv: os.Getenv, version: "parley (test)",
		now: func() time.Time { return time.Date(2031, 3, 9, 12, 0, 0, 0, time.UTC) }}
	return answer{r.execute(context.Background(), args), stdout.String(), stderr.String()}
}

// harbour is a small dossier of an invented conflict, with coverage that is easy to read.
var harbour = []string{"--dossier", filepath.Join("testdata", "harbour")}

func onHarbour(args ...string) answer { return parley(append(args, harbour...)...) }

func TestAnswers(t *testing.T) {
	for name, args := range map[string]string{
		"search":                "search truce",
		"search jsonl":          "search prisoners --format jsonl",
		"articles":              "articles",
		"articles oldest first": "articles --order oldest --limit 2",
		"articles md":           "articles --format md",
		"articles csv":          "articles --format csv",
		"statements":            "statements",
		"statements of a side":  "statements side:southey --format jsonl",
		"statements speakers":   "statements --speakers",
		"statements explained":  "statements --explain",
		"statements why":        "statements speaker:vale --explain --format csv",
		"statements why md":     "statements speaker:vale --explain --format md",
		"demands":               "demands",
		"demands all sides":     "demands --sides all",
		"demands two sides":     "demands --sides League,sy",
		"demands csv":           "demands --format csv",
		"demands json":          "demands --format json",
		"demands md":            "demands --format md",
		"demands csv-flat":      "demands --format csv-flat",
		"demands csv-wide":      "demands --format csv-wide",
		"demands jsonl-flat":    "demands --format jsonl-flat",
		"demands html":          "demands --format html",
		"demands graphml":       "demands --format graphml",
		"demands csl":           "demands --format csl",
		"demands bibtex":        "demands --format bibtex",
		"demands periods":       "demands --period 2031-02 --period 2031-03 --order conflict",
		"demands periods csv":   "demands --period years --repeats --least 1 --format csv",
		"demands timeline":      "demands --timeline",
		"demands timeline json": "demands --timeline --format json --sides all",
		"demands evidence":      "demands --evidence",
		"demands evidence csv":  "demands issue:truce --evidence --format csv",
		"demands explained":     "demands --evidence --explain",
		"demands why":           "demands issue:truce --evidence --explain --format csv",
		"extract":               "extract",
		"extract csv":           "extract --format csv",
		"extract jsonl":         "extract --format jsonl --text",
		"extract explained":     "extract --explain",
		"extract why":           "extract --explain --format jsonl",
	} {
		t.Run(name, func(t *testing.T) {
			got := onHarbour(strings.Fields(args)...)
			if got.code != 0 || got.stderr != "" {
				t.Fatalf("exit code %d, stderr %q", got.code, got.stderr)
			}
			if strings.Contains(got.stdout, "\x1b") {
				t.Error("an escape byte")
			}
			golden.RequireEqual(t, []byte(got.stdout))
		})
	}
}

func TestFormatsTellTheSame(t *testing.T) {
	for _, command := range []string{"search truce", "articles", "statements", "statements --explain", "statements --speakers", "demands", "demands --period years", "demands --timeline", "demands --evidence"} {
		t.Run(command, func(t *testing.T) {
			run := func(format string) string { return onHarbour(append(strings.Fields(command), "-f", format)...).stdout }
			var array []map[string]any
			if err := json.Unmarshal([]byte(run("json")), &array); err != nil {
				t.Fatal(err)
			}
			lines := strings.Count(run("jsonl"), "\n")
			records, err := csv.NewReader(strings.NewReader(run("csv"))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if len(array) == 0 || lines != len(array) || len(records) != len(array)+1 {
				t.Errorf("%d in json, %d in jsonl, %d in csv", len(array), lines, len(records)-1)
			}
			for i, object := range array {
				for k, name := range records[0] {
					if v, ok := object[name].(string); ok && strings.TrimPrefix(records[i+1][k], "'") != v {
						t.Errorf("row %d: %s is %q in csv, %q in json", i, name, records[i+1][k], v)
					}
				}
			}
		})
	}
}

// Every offset that extract prints finds its words in the text that it prints.
func TestExtractedOffsetsFindTheirWords(t *testing.T) {
	for line := range strings.Lines(parley("extract", "--format", "jsonl", "--text").stdout) {
		var a record.Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		text := string(*a.Text)
		for _, s := range a.Statements {
			var pieces []string
			for _, span := range s.Spans {
				pieces = append(pieces, text[span[0]:span[1]])
			}
			if got := strings.Join(pieces, " … "); got != s.Text {
				t.Errorf("%s: %q at its spans, %q as text", a.ID, got, s.Text)
			}
			if s.SpeakerStart != nil && text[*s.SpeakerStart:*s.SpeakerEnd] != s.SpeakerText {
				t.Errorf("%s: speaker %q is not at [%d, %d)", a.ID, s.SpeakerText, *s.SpeakerStart, *s.SpeakerEnd)
			}
		}
		for _, p := range a.Positions {
			if got := text[p.Start:p.End]; got != p.Text {
				t.Errorf("%s: %q at its offsets, %q as text", a.ID, got, p.Text)
			}
		}
	}
}

func TestOwnDossierAnswersEveryCommand(t *testing.T) {
	for _, args := range []string{"search ceasefire", "articles", "statements kind:direct", "demands", "demands --evidence", "extract"} {
		t.Run(args, func(t *testing.T) {
			if got := parley(strings.Fields(args)...); got.code != 0 || got.stderr != "" || strings.Contains(got.stdout, "\x1b") {
				t.Errorf("exit code %d, stderr %q, %d bytes on stdout", got.code, got.stderr, len(got.stdout))
			}
		})
	}
}

func TestExitCodesAndMessages(t *testing.T) {
	empty := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(empty, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("good/one.txt", "“We will talk,” Ada Brandt said.\n")
	bare := filepath.Join(empty, "bare")
	for _, file := range []string{"dossier.toml", "actors.toml", "issues.toml", "spellings.toml"} {
		b, err := os.ReadFile(filepath.Join("testdata", "harbour", file))
		if err != nil {
			t.Fatal(err)
		}
		write("bare/"+file, string(b))
	}
	lines := write("lines.jsonl", `{"text":"“We will talk,” Ada Brandt said."}`+"\n{\n")
	write("good/binary.txt", "\x7fELF\x00\x00\x01\x02")
	for name, c := range map[string]struct {
		args   []string
		code   int
		stderr []string // parts of it
		stdout bool
	}{
		"found":                                 {[]string{"search", "truce"}, 0, nil, true},
		"nothing found":                         {[]string{"search", "walrus"}, 1, []string{"nothing found"}, false},
		"nothing found, in json":                {[]string{"search", "walrus", "-f", "json"}, 1, []string{"nothing found"}, true},
		"no such words in the matrix":           {[]string{"demands", "walrus"}, 1, []string{"nothing found"}, false},
		"a period without evidence":             {[]string{"demands", "--period", "2029"}, 1, []string{"nothing found"}, false},
		"rounds in which there is no evidence":  {[]string{"demands", "--period", "rounds"}, 1, []string{"--period rounds divides nothing", "nothing found"}, false},
		"the same, in json":                     {[]string{"demands", "--period", "rounds", "-f", "json"}, 1, []string{"nothing found"}, true},
		"the same, to be exported":              {[]string{"demands", "--period", "rounds", "-f", "csv-wide"}, 1, []string{"nothing found"}, false},
		"no issue with so many findings":        {[]string{"demands", "--least", "99"}, 1, []string{"nothing found"}, false},
		"a side that says nothing":              {[]string{"demands", "--sides", "League", "issue:harbour"}, 1, []string{"nothing found"}, false},
		"its timeline":                          {[]string{"demands", "--timeline", "--sides", "League", "issue:harbour"}, 1, []string{"nothing found"}, false},
		"nothing set aside":                     {[]string{"demands", "is:aside"}, 1, []string{"nothing found"}, false},
		"no query":                              {[]string{"search"}, 2, []string{"search needs a QUERY"}, false},
		"unknown flag":                          {[]string{"search", "truce", "--fromat", "csv"}, 2, []string{"--fromat", "parley search --help"}, false},
		"a query taken for a flag":              {[]string{"search", "-truce"}, 2, []string{"a query that begins with a minus stands after --"}, false},
		"a number that is none":                 {[]string{"demands", "--least", "few"}, 2, []string{`invalid argument "few" for "--least" flag: it takes a whole number`}, false},
		"a number too large":                    {[]string{"demands", "--least", "99999999999999999999"}, 2, []string{`for "--least" flag: it takes a smaller number`}, false},
		"a switch that is none":                 {[]string{"demands", "--repeats=often"}, 2, []string{`it takes true or false`}, false},
		"least evidence below nothing":          {[]string{"demands", "--least", "-1"}, 2, []string{"--least -1 cannot be: use 1 for all issues"}, false},
		"unknown format":                        {[]string{"articles", "--format", "xml"}, 2, []string{`"xml"`, "table, json, jsonl, csv, md"}, false},
		"unknown order":                         {[]string{"articles", "--order", "best"}, 2, []string{`"best"`, "newest, oldest, relevant"}, false},
		"limit below nothing":                   {[]string{"articles", "--limit", "-1"}, 2, []string{"--limit -1"}, false},
		"unknown side":                          {[]string{"demands", "--sides", "Westmark"}, 2, []string{`"Westmark"`, "Northmark, Southey, League"}, false},
		"a period that is none":                 {[]string{"demands", "--period", "last spring"}, 2, []string{`"last spring" is no date`, "spells, years or rounds"}, false},
		"spells beside a period":                {[]string{"demands", "--period", "spells", "--period", "2031"}, 2, []string{"goes with no other"}, false},
		"an order of sentences":                 {[]string{"demands", "--order", "newest"}, 2, []string{"weight, evidence, conflict, recency"}, false},
		"an order of issues":                    {[]string{"demands", "--evidence", "--order", "weight"}, 2, []string{"newest, oldest, relevant"}, false},
		"periods without a matrix":              {[]string{"demands", "--evidence", "--period", "2031"}, 2, []string{"date:2022"}, false},
		"a timeline of sentences":               {[]string{"demands", "--evidence", "--timeline"}, 2, []string{"one of the two"}, false},
		"an export of the matrix, of sentences": {[]string{"demands", "--evidence", "--format", "graphml"}, 2, []string{"--format graphml", "table, json, jsonl, csv, md"}, false},
		"an export of another command":          {[]string{"articles", "--format", "graphml"}, 2, []string{`"graphml"`, "table, json, jsonl, csv, md"}, false},
		"nothing to export":                     {[]string{"demands", "walrus", "--format", "csl"}, 1, []string{"nothing found"}, true},
		"overwriting nothing":                   {[]string{"demands", "--overwrite"}, 2, []string{"--output FILE"}, false},
		"a folder as a file":                    {[]string{"demands", "--output", empty, "--overwrite"}, 3, []string{"choose another name"}, false},
		"a file in no folder":                   {[]string{"demands", "--output", filepath.Join(empty, "no-such-folder", "a.csv")}, 3, []string{"no-such-folder", "check that its folder exists"}, false},
		"a side twice":                          {[]string{"demands", "--sides", "Southey,SY"}, 2, []string{"Southey twice"}, false},
		"a period twice":                        {[]string{"demands", "--period", "2031", "--period", "2031"}, 2, []string{"2031 stands twice"}, false},
		"columns without a matrix":              {[]string{"demands", "--evidence", "--sides", "all"}, 2, []string{"side:NAME"}, false},
		"reasons of speakers":                   {[]string{"statements", "--speakers", "--explain"}, 2, []string{"why a statement was found"}, false},
		"text without JSON":                     {[]string{"extract", "--text"}, 2, []string{"--format json"}, false},
		"misspelt command":                      {[]string{"serach", "truce"}, 2, []string{`"serach"`, "did you mean parley search?"}, false},
		"missing path of the dashboard":         {[]string{"no-such-folder"}, 2, []string{`"no-such-folder"`}, false},
		"missing path":                          {[]string{"extract", "no-such-folder"}, 2, []string{"no-such-folder: there is no such file or folder; check the spelling"}, false},
		"one path of two missing": {[]string{"extract", good, "no-such-folder"}, 2,
			[]string{"no-such-folder: there is no such file or folder", "1 article read, 1 skipped"}, true},
		"a bad file in a folder":                          {[]string{"extract", filepath.Dir(good)}, 0, []string{"binary.txt", "1 article read, 1 skipped"}, true},
		"the end counts each reason":                      {[]string{"extract", good, filepath.Dir(good), filepath.Dir(filepath.Dir(write("reasons/empty/none.txt", "")))}, 0, []string{"2 skipped: a binary file, not text; empty"}, true},
		"a bad line of a file":                            {[]string{"extract", lines}, 0, []string{"lines.jsonl: line 2: ", "1 article read, 1 skipped"}, true},
		"a named file of an unknown kind is read as text": {[]string{"articles", "-c", write("none/x.bin", "x")}, 0, nil, true},
		"missing dossier":                                 {[]string{"articles", "--dossier", "no-such-dossier"}, 2, []string{"no-such-dossier"}, false},
		"a dossier without articles":                      {[]string{"extract", "--dossier", bare}, 2, []string{"the dossier has no articles: name files"}, false},
		"the same, to a query":                            {[]string{"articles", "--dossier", bare}, 2, []string{"the dossier has no articles: name files"}, false},
		"mistake in a query":                              {[]string{"search", "truce isue:harbour"}, 2, []string{"column 7", "issue", "\n  truce isue:harbour\n        ^\n"}, false},
		"mistake after wide letters":                      {[]string{"search", "中中 isue:harbour"}, 2, []string{"\n  中中 isue:harbour\n       ^\n"}, false},
		"no terminal":                                     {nil, 2, []string{"not a terminal", "parley search"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			args := c.args
			if !strings.Contains(strings.Join(args, " "), "--dossier") {
				args = append(args, harbour...)
			}
			got := parley(args...)
			if got.code != c.code {
				t.Errorf("exit code %d, want %d; stderr %q", got.code, c.code, got.stderr)
			}
			for _, part := range c.stderr {
				if !strings.Contains(got.stderr, part) {
					t.Errorf("stderr %q does not contain %q", got.stderr, part)
				}
			}
			if c.stderr == nil && got.stderr != "" {
				t.Errorf("stderr %q, want nothing", got.stderr)
			}
			if (got.stdout != "") != c.stdout {
				t.Errorf("stdout %q", got.stdout)
			}
			if strings.Contains(got.stderr+got.stdout, "\x1b") {
				t.Error("an escape byte")
			}
		})
	}
}

func TestHostileArgumentsDoNotReachTheTerminal(t *testing.T) {
	for _, args := range [][]string{
		{"extract", "\x1b]0;owned\a\x1b[31mno\u202esuch"},
		{"search", "truce \x1b[31misue:harbour"},
		{"\x1b[2Jfolder"},
		{"articles", "--format", "\x1b[31m"},
		{"articles", "--dossier", "\x1b[31m"},
	} {
		if got := parley(args...); strings.ContainsAny(got.stderr+got.stdout, "\x1b\a\u202e") {
			t.Errorf("%q: stderr %q", args, got.stderr)
		}
	}
}

func TestStandardInput(t *testing.T) {
	text := parleyReading("“We will talk,” Ada Brandt said.\n", append([]string{"extract", "-"}, harbour...)...)
	if text.code != 0 || !strings.Contains(text.stdout, "Ada Brandt") {
		t.Errorf("text: exit code %d, stdout %q, stderr %q", text.code, text.stdout, text.stderr)
	}
	lines := parleyReading(`{"id":"a","text":"“We will talk,” Ada Brandt said."}`+"\n"+`{"id":"b","text":"Nothing."}`+"\n",
		append([]string{"extract", "-", "-f", "jsonl"}, harbour...)...)
	if lines.code != 0 || strings.Count(lines.stdout, "\n") != 2 || !strings.HasPrefix(lines.stdout, `{"id":"a"`) {
		t.Errorf("JSON Lines: exit code %d, stdout %q, stderr %q", lines.code, lines.stdout, lines.stderr)
	}
}

func TestHelpHasExamplesForEveryCommand(t *testing.T) {
	root := newRoot(&run{})
	for _, c := range root.Commands() {
		if c.Runnable() && (c.Example == "" || c.Long == "") {
			t.Errorf("%s has no example or no text", c.CommandPath())
		}
		got := parley(c.Name(), "--help")
		if got.code != 0 || !strings.Contains(got.stdout, c.Example) {
			t.Errorf("%s --help: exit code %d, stdout %q", c.CommandPath(), got.code, got.stdout)
		}
	}
	if root.Example == "" {
		t.Error("parley has no example")
	}
}

// The queries that help shows are queries.
func TestHelpShowsQueriesThatCanBeAsked(t *testing.T) {
	asked := 0
	for line := range strings.Lines(newQueryHelp().Long) {
		query, _, isExample := strings.Cut(strings.TrimPrefix(line, "  "), "   ")
		if !isExample {
			continue
		}
		asked++
		if got := parley("search", query); got.code > 1 {
			t.Errorf("%s: exit code %d, stderr %q", query, got.code, got.stderr)
		}
	}
	if asked < 10 {
		t.Errorf("%d queries were asked", asked)
	}
}

func TestHelpTellsOfEveryRule(t *testing.T) {
	help := parley("help", "rules").stdout
	for _, r := range statements.Rules() {
		if !strings.Contains(help, "  "+r.Name+"\n      "+r.Why+"\n") {
			t.Errorf("help says nothing of the rule %s", r.Name)
		}
	}
}

// The README tells of every command, flag, format and key that there is, and of a mistake as it is told.
func TestReadmeIsComplete(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(b)
	if !strings.Contains(readme, keys.Markdown()) {
		t.Errorf("the README's table of keys is not that of the program:\n%s", keys.Markdown())
	}
	for _, f := range export.Formats() {
		if line := "| `" + f.Name + "` | " + f.Words + " |\n"; !strings.Contains(readme, line) {
			t.Errorf("the README's table of exports lacks %s", line)
		}
	}
	mistake := parley("search", "truce isue:crimea").stderr
	if !strings.Contains(readme, mistake) {
		t.Errorf("the README's mistake in a query is told otherwise:\n%s", mistake)
	}
	words := append([]string{"--dossier", "--no-color", "--version", "--format", "--corpus", "--limit", "--order",
		"--speakers", "--explain", "--output", "--overwrite", "--evidence", "--sides", "--period", "--repeats", "--least", "--timeline", "--text"}, append(formats, exportNames()...)...)
	for _, c := range newRoot(&run{}).Commands() {
		if c.Runnable() {
			words = append(words, "parley "+c.Name())
		}
	}
	for _, w := range words {
		if !strings.Contains(readme, w) {
			t.Errorf("the README does not mention %s", w)
		}
	}
}
