package corpus

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf16"

	"parley/model"
)

const words = "The two delegations met in the old palace on Thursday and spoke for an hour about a truce in the north."

// tree writes files, given as path and content in turn, into a new folder and returns it.
func tree(t *testing.T, files ...string) string {
	t.Helper()
	root := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(root, files[i])
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// readAll returns all articles of a run, and its errors as lines with root cut off their paths.
func readAll(root string, o Options, paths ...string) (articles []model.Article, problems []string) {
	for a, err := range Open(context.Background(), paths, o) {
		if err != nil {
			problems = append(problems, strings.ReplaceAll(err.Error(), root+string(filepath.Separator), ""))
			continue
		}
		articles = append(articles, a)
	}
	return articles, problems
}

func idsOf(articles []model.Article) []string {
	var ids []string
	for _, a := range articles {
		ids = append(ids, a.ID)
	}
	return ids
}

func TestFoldersAreReadInTheOrderOfNames(t *testing.T) {
	root := tree(t, "b.txt", words, "a/z.md", words, "a/y/x.txt", words, "c.jsonl", `{"id":"r1","text":"One."}`+"\n"+`{"id":"r2","text":"Two."}`,
		".hidden.txt", words, ".git/x.txt", words, "picture.png", "\x89PNG\x00", "notes.docx", "PK")
	articles, problems := readAll(root, Options{}, root)
	if got, want := idsOf(articles), []string{"x", "z", "b", "r1", "r2"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(problems) > 0 {
		t.Errorf("files of other kinds in a folder are no problem: %q", problems)
	}
}

func TestWhatCannotBeReadGetsOneLineAndTheRestIsRead(t *testing.T) {
	const iconv = "convert it, for example with iconv -f WINDOWS-1251 -t UTF-8"
	tests := []struct {
		name  string
		files []string
		paths []string // below the root; the root itself when there are none
		want  []string
	}{
		{"empty file", []string{"e.txt", ""}, nil, []string{"e.txt: empty; remove it or fill it"}},
		{"only space", []string{"e.md", " \n\t\n"}, nil, []string{"e.md: empty; remove it or fill it"}},
		{"only marks that are taken out", []string{"e.txt", "\u200b\u202e"}, nil, []string{"e.txt: no text in it; remove it or fill it"}},
		{"binary file", []string{"b.txt", "a\x00b"}, nil, []string{"b.txt: a binary file, not text; convert it to text in UTF-8"}},
		{"binary JSON Lines", []string{"b.jsonl", "\x00\n\x00\n\x00\n"}, nil, []string{"b.jsonl: a binary file, not text; convert it to JSON Lines in UTF-8"}},
		{"invalid UTF-8", []string{"u.txt", "ab\xffc"}, nil, []string{"u.txt: not UTF-8; " + iconv + " (byte 3 is the first wrong one)"}},
		{"PDF", []string{"p.pdf", "%PDF-1.4"}, []string{"p.pdf"}, []string{"p.pdf: a PDF file, not text; convert it, for example with pdftotext"}},
		{"web page", []string{"p.html", "<!DOCTYPE html><p>x"}, []string{"p.html"}, []string{"p.html: a web page or XML file, not plain text; save its text as .txt or .md"}},
		{"missing path", nil, []string{"nowhere"}, []string{"nowhere: there is no such file or folder; check the spelling"}},
		{"bad TOML", []string{"f.md", "+++\ntitle = \n+++\nx"}, nil, []string{"f.md: front matter that cannot be read; correct what stands between the +++ signs ("}},
		{"bad YAML", []string{"f.md", "---\ntitle: [\n---\nx"}, nil, []string{"f.md: front matter that cannot be read; correct what stands between the --- signs ("}},
		{"a field that stands twice", []string{"f.md", "---\na: 1\na: 2\n---\nx"}, nil, []string{
			`f.md: front matter that cannot be read; correct what stands between the --- signs (unmarshal errors: line 2: mapping key "a" already defined at line 1)`}},
		{"front matter that would keep the decoder busy", []string{"f.md", "---\n" + strings.Repeat("a: 1\n", 5000) + "---\nx"}, nil, []string{
			"f.md: front matter that cannot be read; correct what stands between the --- signs (there are too many fields)"}},
		{"bad lines", []string{"r.jsonl", "{\n\n" + `{"id":1}` + "\n[]\n" + `{"text":7}` + "\n" + `{"text":" "}` + "\n\"\xff\"\n" + `{"text":"One."}`}, nil, []string{
			"r.jsonl: line 1: no JSON; write one JSON object on each line (byte 1: unexpected end of JSON input)",
			`r.jsonl: line 3: a record without "text"; give every record a "text"`,
			"r.jsonl: line 4: no JSON object; write one JSON object on each line",
			`r.jsonl: line 5: "text" is no string; write one JSON object on each line`,
			"r.jsonl: line 6: a record without words in its text; remove it or fill it",
			"r.jsonl: line 7: not UTF-8; convert the file to UTF-8",
		}},
		{"JSON Lines without a line", []string{"r.jsonl", "\n\n"}, nil, []string{"r.jsonl: empty; remove it or fill it"}},
		{"a name that would play with the terminal", []string{"\x1b[2Jx\u202e.txt", ""}, nil, []string{"x.txt: empty; remove it or fill it"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := tree(t, append(tt.files, "zz.txt", words)...)
			paths := []string{root}
			if tt.paths != nil {
				paths = nil
				for _, p := range append(tt.paths, "zz.txt") {
					paths = append(paths, filepath.Join(root, p))
				}
			}
			articles, problems := readAll(root, Options{}, paths...)
			if len(articles) == 0 || articles[len(articles)-1].ID != "zz" {
				t.Errorf("the rest was not read: %q", idsOf(articles))
			}
			if !slices.EqualFunc(problems, tt.want, func(got, want string) bool {
				return got == want || strings.HasSuffix(want, "(") && strings.HasPrefix(got, want)
			}) {
				t.Errorf("got  %q\nwant %q", problems, tt.want)
			}
		})
	}
}

func TestTheSameFaultHasTheSameReason(t *testing.T) {
	for _, files := range [][]string{
		{"a.txt", "a\xff", "b.txt", "bb\xfe"},
		{"a.md", "---\ntitle: [\n---\nx", "b.md", "---\n\n\ntitle: {\n---\nx"},
	} {
		root := tree(t, files...)
		var reasons []string
		for _, err := range Open(t.Context(), []string{root}, Options{}) {
			var skipped *Skipped
			if errors.As(err, &skipped) {
				reasons = append(reasons, skipped.Reason)
			}
		}
		if len(reasons) != 2 || reasons[0] != reasons[1] {
			t.Errorf("%s and %s: %q", files[0], files[2], reasons)
		}
	}
}

func TestAFolderWithNothingToRead(t *testing.T) {
	tests := []struct {
		name  string
		files []string
		want  string
	}{
		{"empty", []string{"sub/.hidden", ""}, ""},
		{"one file of another kind", []string{"a.png", "x"}, "; the only file there is of another kind"},
		{"several", []string{"a.png", "x", "sub/b.png", "x"}, "; the 2 files there are of other kinds"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := tree(t, tt.files...)
			_, problems := readAll(root, Options{}, root)
			if want := root + ": nothing to read in this folder; parley reads .txt, .md and .jsonl files" + tt.want; len(problems) != 1 || problems[0] != want {
				t.Errorf("got %q, want %q", problems, want)
			}
		})
	}
}

func TestNoPermission(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	root := tree(t, "closed/a.txt", words, "shut.txt", words, "open.txt", words)
	for path, mode := range map[string]os.FileMode{"closed": 0, "shut.txt": 0} {
		if err := os.Chmod(filepath.Join(root, path), mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(root, "closed"), 0o755) })
	articles, problems := readAll(root, Options{}, root)
	want := []string{"closed: no permission to read it; change its permissions or read a copy", "shut.txt: no permission to read it; change its permissions or read a copy"}
	if !slices.Equal(problems, want) || !slices.Equal(idsOf(articles), []string{"open"}) {
		t.Errorf("got %q and %q, want %q", idsOf(articles), problems, want)
	}
}

func TestSystemErrorsAreSaidInOneLine(t *testing.T) {
	var got []string
	r := &reader{ctx: context.Background(), yield: func(_ model.Article, err error) bool { got = append(got, err.Error()); return true }}
	r.skipError("a", &fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission})
	r.skipError("b", &fs.PathError{Op: "read", Path: "b", Err: errors.New("input/output error")})
	r.skipError("c", errors.New("broken"))
	want := []string{"a: no permission to read it; change its permissions or read a copy", "b: input/output error; check the file and try again", "c: broken; check the file and try again"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLinksAreFollowedOnce(t *testing.T) {
	root := tree(t, "a/one.txt", words, "elsewhere/two.txt", words)
	for link, to := range map[string]string{"a/loop": "..", "a/self": ".", "a/far": "../elsewhere", "a/lost.txt": "nowhere.txt", "a/lost.png": "nowhere.png"} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	articles, problems := readAll(root, Options{}, root)
	got := idsOf(articles)
	slices.Sort(got)
	if !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("got %q", got)
	}
	if want := []string{"a/lost.txt: a link to a file that does not exist; repair or remove it"}; !slices.Equal(problems, want) {
		t.Errorf("got %q, want %q", problems, want)
	}
}

func TestAFileNamedItselfIsReadWhateverItsExtension(t *testing.T) {
	root := tree(t, "notes.dat", words, "README", words)
	articles, problems := readAll(root, Options{}, filepath.Join(root, "notes.dat"), filepath.Join(root, "README"))
	if !slices.Equal(idsOf(articles), []string{"notes", "README"}) || len(problems) > 0 {
		t.Errorf("got %q, %q", idsOf(articles), problems)
	}
}

func TestUTF16WithAByteOrderMarkIsDecoded(t *testing.T) {
	text := "Київ: «так»\n"
	for name, order := range map[string][2]int{"little": {0, 1}, "big": {1, 0}} {
		t.Run(name, func(t *testing.T) {
			var data []byte
			for _, u := range append([]uint16{0xfeff}, utf16.Encode([]rune(text))...) {
				pair := [2]byte{byte(u), byte(u >> 8)}
				data = append(data, pair[order[0]], pair[order[1]])
			}
			root := tree(t, "a.txt", string(data))
			articles, problems := readAll(root, Options{}, root)
			if len(problems) > 0 || articles[0].Text != text {
				t.Errorf("got %v, %q", articles, problems)
			}
		})
	}
}

func TestTheTextIsKeptButForTheGate(t *testing.T) {
	root := tree(t, "a.txt", "\ufeff \x1b[1mBold\x1b[0m words\u00a0here.\r\n\r\nMore.\n\n", "b.jsonl", `{"text":" \u202eTwo  spaces. \r\n\n"}`)
	articles, _ := readAll(root, Options{}, root)
	for i, want := range []string{" Bold words\u00a0here.\n\nMore.\n\n", " Two  spaces. \n\n"} {
		if articles[i].Text != want {
			t.Errorf("got %q, want %q", articles[i].Text, want)
		}
	}
}

func TestIDsAreDistinctWithinARun(t *testing.T) {
	root := tree(t, "axios/talks.txt", words, "bbc/talks.md", words, "bbc/talks.txt", words, "cnn/r.jsonl", strings.Repeat(`{"id":"talks","text":"One."}`+"\n", 3)+`{"text":"Two."}`)
	for range 2 { // the same every time
		articles, _ := readAll(root, Options{}, root)
		if got, want := idsOf(articles), []string{"talks", "talks-bbc", "talks-bbc-2", "talks-cnn", "talks-cnn-2", "talks-cnn-3", "r-4"}; !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWhereTheDateComesFrom(t *testing.T) {
	dated := "Updated Feb 3, 2023 - Europe\n\nEnvoys to meet again\n\n" + words
	tests := []struct{ name, file, content, want, origin string }{
		{"metadata first", "2023-01-01-x.md", "---\ndate: 2023-03-10\n---\n" + dated, "2023-03-10", "metadata"},
		{"metadata in words", "x.md", "---\ndate: 10 March 2023\n---\n" + words, "2023-03-10", "metadata"},
		{"a month", "x.md", "+++\ndate = \"2023-03\"\n+++\n" + words, "2023-03", "metadata"},
		{"a TOML date", "x.md", "+++\ndate = 2023-03-10T09:00:00Z\n+++\n" + words, "2023-03-10", "metadata"},
		{"then the text", "2023-01-01-x.txt", dated, "2023-02-03", "text"},
		{"then the file's name", "axios_2023-01-01.txt", words, "2023-01-01", "file name"},
		{"no day in a longer number", "12023-01-011.txt", words, "2020-02-02", "file time"},
		{"metadata without sense counts as none", "x.md", "---\ndate: soon\n---\n" + words, "2020-02-02", "file time"},
		{"then the file's time, a guess", "x.txt", words, "2020-02-02", "file time"},
		{"the time of a file of records says nothing about them", "x.jsonl", `{"text":"One."}`, "", "unknown"},
		{"a record's own", "x.jsonl", `{"text":"One.","date":"2023-03-10T10:00:00Z"}`, "2023-03-10", "metadata"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := tree(t, tt.file, tt.content)
			day := time.Date(2020, 2, 2, 12, 0, 0, 0, time.Local)
			if err := os.Chtimes(filepath.Join(root, tt.file), day, day); err != nil {
				t.Fatal(err)
			}
			articles, problems := readAll(root, Options{}, root)
			if len(articles) != 1 {
				t.Fatal(problems)
			}
			if d := articles[0].Date; d.String() != tt.want || d.Origin.String() != tt.origin {
				t.Errorf("got %q from %v, want %q from %s", d, d.Origin, tt.want, tt.origin)
			}
		})
	}
}

func TestMetadata(t *testing.T) {
	tests := []struct{ name, file, content string }{
		{"YAML", "a.md", "---\nTitle: Envoys meet\npublisher: Axios\nauthors: [Ann Lee, Bo Ek]\nurl: https://e.example/a\nlang: en-GB\nbased_on: something\n---\n" + words},
		{"TOML", "a.md", "+++\ntitle = \"Envoys meet\"\nsource = \"Axios\"\nauthor = \"Ann Lee, Bo Ek\"\nlink = \"https://e.example/a\"\nlanguage = \"en\"\n+++\n" + words},
		{"a record", "a.jsonl", `{"title":"Envoys\u202e\nmeet","outlet":{"name":"Axios"},"author":["Ann Lee","Bo Ek"],"url":"https://e.example/a","lang":"EN","text":"` + words + `","other":{"deep":[1]}}`},
		{"the text's own layout", "a.md", "# Envoys meet\n\nBy Ann Lee, Bo Ek | Axios\n\n" + words},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := tree(t, tt.file, tt.content)
			articles, problems := readAll(root, Options{}, root)
			if len(articles) != 1 {
				t.Fatal(problems)
			}
			a := articles[0]
			if a.Title != "Envoys meet" || a.Outlet != "Axios" || a.Author != "Ann Lee, Bo Ek" {
				t.Errorf("title %q, outlet %q, author %q", a.Title, a.Outlet, a.Author)
			}
			if tt.name != "the text's own layout" && (a.URL != "https://e.example/a" || a.Lang != "en") {
				t.Errorf("URL %q, language %q", a.URL, a.Lang)
			}
		})
	}
}

func TestUntrustedMetadataIsBounded(t *testing.T) {
	root := tree(t, "a.jsonl", `{"id":"\u001b[31mx\u001b[0m","title":"`+strings.Repeat("é", 1000)+`","url":"javascript:alert(1)","lang":"Klingon","text":"One."}`+"\n"+`{"id":12345678901234567890,"text":"Two."}`)
	articles, _ := readAll(root, Options{}, root)
	a := articles[0]
	if a.ID != "x" || a.Title != strings.Repeat("é", maxName)+"…" || a.URL != "" || a.Lang != "" {
		t.Errorf("id %q, title %q, URL %q, language %q", a.ID, a.Title, a.URL, a.Lang)
	}
	if articles[1].ID != "12345678901234567890" {
		t.Errorf("a long number as id: %q", articles[1].ID)
	}
}

func TestTheGivenTitleMarksTheHeadline(t *testing.T) {
	root := tree(t, "a.jsonl", `{"title":"Envoys Meet","text":"Envoys meet.\n\n`+words+`"}`)
	articles, _ := readAll(root, Options{}, root)
	if parts := articles[0].Parts; len(parts) != 2 || parts[0].Role != model.Headline || articles[0].Title != "Envoys Meet" {
		t.Errorf("parts %v, title %q", parts, articles[0].Title)
	}
}

func TestStandardInput(t *testing.T) {
	tests := []struct {
		name, in string
		ids      []string
		problems []string
	}{
		{"one text", words, []string{"stdin"}, nil},
		{"JSON Lines", "\n {\"id\":\"a\",\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", []string{"a", "stdin-3"}, nil},
		{"JSON Lines with a bad line", "{\"text\":\"One.\"}\n{\n", []string{"stdin-1"}, []string{"standard input: line 2: no JSON; write one JSON object on each line (byte 1: unexpected end of JSON input)"}},
		{"nothing", "", nil, []string{"standard input: empty; remove it or fill it"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			articles, problems := readAll("", Options{Stdin: strings.NewReader(tt.in)}, "-")
			if !slices.Equal(idsOf(articles), tt.ids) || !slices.Equal(problems, tt.problems) {
				t.Errorf("got %q, %q", idsOf(articles), problems)
			}
			for _, a := range articles {
				if a.Path != "" || !a.Date.IsZero() {
					t.Errorf("%s: path %q, date %q", a.ID, a.Path, a.Date)
				}
			}
		})
	}
}

func TestWithoutAPathTheDossierIsRead(t *testing.T) {
	dossier := fstest.MapFS{
		"2023-03-10-vienna.md": {Data: []byte("---\ntitle: Envoys meet\n---\n" + words), ModTime: time.Now()},
		"second.md":            {Data: []byte(words), ModTime: time.Now()},
		"notes.toml":           {Data: []byte("x = 1")},
	}
	articles, problems := readAll("", Options{Dossier: dossier})
	if !slices.Equal(idsOf(articles), []string{"2023-03-10-vienna", "second"}) || len(problems) > 0 {
		t.Fatalf("got %q, %q", idsOf(articles), problems)
	}
	if articles[0].Title != "Envoys meet" || articles[0].Date.Origin != model.OriginFileName || !articles[1].Date.IsZero() {
		t.Errorf("title %q, dates %v, %v", articles[0].Title, articles[0].Date, articles[1].Date)
	}
	if _, problems := readAll("", Options{}); len(problems) != 1 {
		t.Errorf("without a dossier: %q", problems)
	}
}

func TestCancelStopsTheStream(t *testing.T) {
	root := tree(t, "a.jsonl", strings.Repeat(`{"text":"One."}`+"\n", 50), "b.txt", words)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range Open(ctx, []string{root}, Options{}) {
		last = err
		if n++; n == 3 {
			cancel()
		}
	}
	if n != 4 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d steps, the last with %v; want 4 and the context's error", n, last)
	}
}

func TestAFileIsReadOnceHoweverItIsNamed(t *testing.T) {
	root := tree(t, "news/a.txt", words, "news/b.txt", words)
	paths := []string{filepath.Join(root, "news", "a.txt"), filepath.Join(root, "news"), filepath.Join(root, "news", ".", "a.txt"), root}
	articles, problems := readAll(root, Options{}, paths...)
	if len(articles) != 2 || len(problems) != 0 {
		t.Errorf("%d articles, problems %q; want each of the two files once", len(articles), problems)
	}
}

func TestTheConsumerMayStop(t *testing.T) {
	root := tree(t, "a.jsonl", strings.Repeat(`{"text":"One."}`+"\n", 50), "b.txt", words)
	n := 0
	for range Open(context.Background(), []string{root, "missing"}, Options{}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d steps", n)
	}
}

func TestJSONLinesAreStreamed(t *testing.T) {
	read, write := io.Pipe()
	go write.Write([]byte(`{"id":"first","text":"One."}` + "\n")) // and no end
	for a := range Open(context.Background(), []string{"-"}, Options{Stdin: read}) {
		if a.ID != "first" {
			t.Errorf("got %q", a.ID)
		}
		break
	}
	read.Close()
}

func TestAFileWithoutAnyRecordIsGivenUp(t *testing.T) {
	root := tree(t, "a.jsonl", strings.Repeat("prose\n", 1000))
	_, problems := readAll(root, Options{}, root)
	if len(problems) != maxBadLines+1 || !strings.Contains(problems[maxBadLines], "given up") {
		t.Errorf("%d problems, the last %q", len(problems), problems[len(problems)-1])
	}
}

// endless is a file of n times the same byte.
type endless struct {
	b byte
	n int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.n)
	for i := range n {
		p[i] = e.b
	}
	e.n -= n
	return n, nil
}

func TestSizeIsBounded(t *testing.T) {
	_, problems := readAll("", Options{Stdin: &endless{'a', maxSize + 1}}, "-")
	if want := []string{"standard input: larger than 64 MiB; split it, or write many articles as JSON Lines"}; !slices.Equal(problems, want) {
		t.Errorf("got %q", problems)
	}
	long := io.MultiReader(strings.NewReader("{"), &endless{' ', maxSize}, strings.NewReader("\n"+`{"id":"next","text":"One."}`))
	articles, problems := readAll("", Options{Stdin: long}, "-")
	if want := []string{"standard input: line 1: longer than 64 MiB; split the record"}; !slices.Equal(problems, want) || !slices.Equal(idsOf(articles), []string{"next"}) {
		t.Errorf("got %q, %q", idsOf(articles), problems)
	}
}

func BenchmarkOpenJSONLines(b *testing.B) {
	record := `{"id":"a","title":"Envoys meet","text":"` + strings.Repeat(words+" ", 50) + `"}` + "\n"
	in := strings.Repeat(record, 100)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		for range Open(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(in)}) {
		}
	}
}
