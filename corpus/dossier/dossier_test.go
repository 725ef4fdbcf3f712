package dossier

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley/model"
)

func TestDefault(t *testing.T) {
	d, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Validate(); err != nil {
		t.Error(err)
	}
	var sides, principal []string
	for _, s := range d.Sides {
		sides = append(sides, string(s.ID))
		if s.Principal {
			principal = append(principal, string(s.ID))
		}
		if n := len(s.Label); n < 2 || n > 3 {
			t.Errorf("side %s has the label %q, want two or three letters", s.ID, s.Label)
		}
	}
	if want := "Russia Ukraine US Turkey EU/E3 NATO UN other"; strings.Join(sides, " ") != want {
		t.Errorf("sides are %v, want %s", sides, want)
	}
	if !slices.Equal(principal, []string{"Russia", "Ukraine"}) {
		t.Errorf("principal sides are %v", principal)
	}
	if len(d.Actors) < 80 {
		t.Errorf("%d actors, want at least 80", len(d.Actors))
	}
	if len(d.Issues) != 25 {
		t.Errorf("%d issues, want 25", len(d.Issues))
	}
	for _, i := range d.Issues {
		if i.Definition == "" || len(i.Cues) == 0 {
			t.Errorf("issue %s has no definition or no cues", i.ID)
		}
	}
}

func TestEveryPersonIsDescribed(t *testing.T) {
	d, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range d.Actors {
		if a.Type != model.Person {
			continue
		}
		if a.Pronoun == "" || len(a.Roles) == 0 {
			t.Errorf("%s has no pronoun or no role", a.ID)
		}
		if !slices.ContainsFunc(a.Aliases, isCyrillic) {
			t.Errorf("%s has no alias in Cyrillic letters", a.ID)
		}
	}
}

func isCyrillic(s string) bool { return regexp.MustCompile(`\p{Cyrillic}`).MatchString(s) }

func TestOfficesChangeHands(t *testing.T) {
	d, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ title, date, want string }{
		{"Foreign Minister of Ukraine", "2022-03-10", "kuleba"},
		{"Foreign Minister of Ukraine", "2025-05-16", "sybiha"},
		{"Defence Minister of Ukraine", "2022-03-29", "reznikov"},
		{"Defence Minister of Ukraine", "2025-05-16", "umerov"},
		{"Defence Minister of Ukraine", "2025-08-01", "shmyhal"},
		{"Secretary of State of the United States", "2022-03-10", "blinken"},
		{"Secretary of State of the United States", "2025-05-16", "rubio"},
		{"President of the United States", "2022-03-10", "biden"},
		{"President of the United States", "2025-05-16", "trump"},
		{"Foreign Minister of Turkey", "2022-03-10", "cavusoglu"},
		{"Foreign Minister of Turkey", "2025-05-16", "fidan"},
		{"Head of the Ukrainian delegation", "2022-03-29", "arakhamia"},
		{"Head of the Ukrainian delegation", "2025-06-02", "umerov"},
	}
	for _, test := range tests {
		date, err := model.ParseDate(test.date)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range d.Actors {
			for _, r := range a.Roles {
				if r.Title == test.title && r.At(date) {
					got = append(got, a.ID)
				}
			}
		}
		if !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s on %s: %v, want %s", test.title, test.date, got, test.want)
		}
	}
}

// The quotations that the embedded articles must give in full. Words that a person spoke are facts; they are not ours to
// change.
var quotations = map[string][]string{
	"2022-03-10-antalya-foreign-ministers.md": {
		"Russia is not in a position at this point to establish a ceasefire. They seek a surrender from Ukraine.",
		"Ukraine made Russia's initial plans fail.",
		"Ukraine exists in a security vacuum.",
		"We are not planning to attack other countries. We didn't attack Ukraine in the first place,",
	},
	"2022-03-10-antalya-no-progress.md": nil,
	"2025-05-14-istanbul-who-will-come.md": {
		"hold a meeting now.", "everything in Russia depends on Putin.",
		"there could be some new ceasefire, a new ceasefire during these talks,",
		"high-level meetings are absolutely not organized like this,",
	},
	"2025-05-16-istanbul-first-direct-talks.md": {
		"There are two paths ahead of us:", "I hope I’m 100% wrong.",
	},
	"2025-05-16-istanbul-agenda.md": {
		"Frankly, at this point, I think it’s abundantly clear",
	},
}

func TestDefaultArticles(t *testing.T) {
	d, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(d.Articles, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(quotations) {
		t.Errorf("the articles are %v, want %d", names, len(quotations))
	}
	for _, name := range names {
		b, err := fs.ReadFile(d.Articles, name)
		if err != nil {
			t.Fatal(err)
		}
		head, body, ok := strings.Cut(strings.TrimPrefix(string(b), "+++\n"), "\n+++\n")
		if !ok {
			t.Errorf("%s has no front matter", name)
			continue
		}
		for _, key := range []string{"title", "outlet", "date", "lang"} {
			if !strings.Contains(head, key+" = ") {
				t.Errorf("%s does not tell its %s", name, key)
			}
		}
		if n := len(strings.Fields(body)); n < 250 || n > 600 {
			t.Errorf("%s has %d words, want 250 to 600", name, n)
		}
		if !strings.Contains(body, "*This account is based on ") {
			t.Errorf("%s does not say what it is based on", name)
		}
		for _, q := range quotations[name] {
			if !strings.Contains(body, q) {
				t.Errorf("%s lacks the quotation %q", name, q)
			}
		}
	}
}

// minimal is a dossier with nothing superfluous.
var minimal = map[string]string{
	"dossier.toml": `name = "A border dispute"
[[side]]
id = "North"
label = "N"
principal = true
[[side]]
id = "South"
label = "S"
principal = true
`,
	"actors.toml": `[[actor]]
id = "north"
name = "Northland"
type = "state"
side = "North"
demonyms = ["Northern"]
[[actor]]
id = "winter"
name = "Ada Winter"
type = "person"
side = "North"
pronoun = "she"
aliases = ["Winter"]
roles = [{ title = "President of Northland", from = 2021-05-01, until = "2024" }]
`,
	"issues.toml": `[[issue]]
id = "river"
label = "The river"
definition = "Who may use its water."
cues = ["river", "water"]
`,
	"spellings.toml": `groups = [["Northland", "Nordland"]]
`,
}

// write writes the minimal dossier with some files replaced into a new folder; an empty text leaves the file out.
func write(t *testing.T, changed map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range minimal {
		if other, ok := changed[name]; ok {
			text = other
		}
		if text == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLoad(t *testing.T) {
	dir := write(t, nil)
	d, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	winter, ok := d.Actor("winter")
	if !ok || winter.Roles[0].From.String() != "2021-05-01" || winter.Roles[0].Until.String() != "2024" {
		t.Errorf("actor winter is %+v", winter)
	}
	if d.Articles != nil {
		t.Error("a dossier without a folder articles has articles")
	}
	if err := os.Mkdir(filepath.Join(dir, "articles"), 0o700); err != nil {
		t.Fatal(err)
	}
	if d, err = Load(dir); err != nil || d.Articles == nil {
		t.Errorf("the folder articles was not taken: %v", err)
	}
}

func TestLoadTellsWhatIsWrong(t *testing.T) {
	replaced := func(name, old, new string) map[string]string {
		text := strings.Replace(minimal[name], old, new, 1)
		if text == minimal[name] {
			t.Fatalf("%s has no %q", name, old)
		}
		return map[string]string{name: text}
	}
	tests := []struct {
		name    string
		changed map[string]string
		file    string
		want    []string
	}{
		{"a missing file", map[string]string{"issues.toml": ""}, "issues.toml", []string{"no such file", "spellings.toml"}},
		{"broken TOML", replaced("issues.toml", `"The river"`, `"The river`), "issues.toml", []string{"line 3"}},
		{"a misspelt key", replaced("actors.toml", "pronoun", "pronouns"), "actors.toml", []string{"line 12", `"pronouns"`, `did you mean "pronoun"?`}},
		{"a misspelt key of a role", replaced("actors.toml", "until", "untill"), "actors.toml", []string{"line 14", `did you mean "until"?`}},
		{"an unknown key", replaced("issues.toml", "cues", "weight"), "issues.toml", []string{"line 5", "the keys are id, label, definition, proposition, doer, receiver, turns, cues"}},
		{"a misspelt table", replaced("dossier.toml", "[[side]]", "[[sides]]"), "dossier.toml", []string{`did you mean "side"?`}},
		{"a wrong type of value", replaced("dossier.toml", `principal = true`, `principal = "yes"`), "dossier.toml", []string{`a value of "side.principal": `}},
		{"an unknown side", replaced("actors.toml", `side = "North"`, `side = "Nord"`), "actors.toml", []string{`actor "north"`, `"Nord"`, "North, South"}},
		{"an unknown type", replaced("actors.toml", `"state"`, `"country"`), "actors.toml", []string{`"country"`, `"organisation"`}},
		{"an unknown pronoun", replaced("actors.toml", `"she"`, `"they"`), "actors.toml", []string{`"they"`, `"he", "she"`}},
		{"a date that is none", replaced("actors.toml", `"2024"`, `"May 2024"`), "actors.toml", []string{`actor "winter": the role "`, "write 2022, 2022-03 or 2022-03-10"}},
		{"a role that ends first", replaced("actors.toml", `"2024"`, `"2020"`), "actors.toml", []string{"ends before it begins"}},
		{"an id with a blank", replaced("actors.toml", `"winter"`, `"ada winter"`), "actors.toml", []string{"lower-case"}},
		{"an id twice", replaced("actors.toml", `"winter"`, `"north"`), "actors.toml", []string{"stands twice"}},
		{"an empty alias", replaced("actors.toml", `["Winter"]`, `["Winter", ""]`), "actors.toml", []string{"aliases", "empty"}},
		{"an endless name", replaced("actors.toml", "Ada Winter", strings.Repeat("Ada ", 100)), "actors.toml", []string{"at most 200"}},
		{"one principal side", replaced("dossier.toml", "principal = true", ""), "dossier.toml", []string{"principal"}},
		{"an issue without a label", replaced("issues.toml", `"The river"`, `""`), "issues.toml", []string{"label"}},
		{"a spelling alone", replaced("spellings.toml", `, "Nordland"`, ""), "spellings.toml", []string{"group 1", "at least two"}},
		{"a file that is no text", map[string]string{"spellings.toml": "\xff\xfe\x00"}, "spellings.toml", []string{"UTF-8"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := write(t, test.changed)
			_, err := Load(dir)
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range append(test.want, filepath.Join(dir, test.file)) {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("the error does not say %q: %v", want, err)
				}
			}
		})
	}
}

func TestLoadOfSomethingElse(t *testing.T) {
	if _, err := Load(filepath.Join(t.TempDir(), "nowhere")); err == nil || !strings.Contains(err.Error(), "actors.toml") {
		t.Errorf("a missing folder: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(file); err == nil || !strings.Contains(err.Error(), "this is a file") {
		t.Errorf("a file: %v", err)
	}
}

func TestHostileStringsAreSanitised(t *testing.T) {
	hostile := strings.Replace(minimal["actors.toml"], `"Ada Winter"`, `"Ada\u001b[31m\nWinter\u202e"`, 1)
	d, err := Load(write(t, map[string]string{"actors.toml": hostile}))
	if err != nil {
		t.Fatal(err)
	}
	winter, _ := d.Actor("winter")
	if strings.ContainsAny(winter.Name, "\x1b\n\u202e") || !strings.HasSuffix(winter.Name, "Winter") {
		t.Errorf("the name is %q", winter.Name)
	}
}

func FuzzDecode(f *testing.F) {
	for _, text := range minimal {
		f.Add(text)
	}
	f.Add("[[actor]]\nroles = [{ from = 1979-05-27T07:32:00Z }]")
	f.Add("a.b.c = 1")
	f.Fuzz(func(t *testing.T, source string) {
		r := reader{root: oneFile{source}, shown: func(name string) string { return name }}
		d := &model.Dossier{Sides: []model.Side{{ID: "North", Principal: true}, {ID: "South", Principal: true}}}
		r.actors(d)
		if r.err == nil && d.Validate() != nil {
			t.Errorf("accepted: %v", d.Validate())
		}
		if r.err != nil && !strings.HasPrefix(r.err.Error(), actorsFile+": ") {
			t.Errorf("the error names no file: %v", r.err)
		}
	})
}

// oneFile is a file system in which every file has the same text.
type oneFile struct{ text string }

func (o oneFile) Open(string) (fs.File, error) {
	return openFile{strings.NewReader(o.text)}, nil
}

type openFile struct{ *strings.Reader }

func (openFile) Stat() (fs.FileInfo, error) { return nil, fs.ErrInvalid }
func (openFile) Close() error               { return nil }

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}
