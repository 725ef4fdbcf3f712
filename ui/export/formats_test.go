package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"parley/model"
)

// table reads a CSV file and returns its rows by column.
func table(t testing.TB, file string) []map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			if _, twice := row[name]; twice {
				t.Errorf("two columns are called %s", name)
			}
			row[name] = r[i]
		}
		out = append(out, row)
	}
	return out
}

func TestFlatRowsHaveWhatThePositionsHave(t *testing.T) {
	a := read(t, talks(), Question{})
	rows := table(t, written(t, a, "csv-flat"))
	if len(rows) != len(a.Positions) {
		t.Fatalf("%d rows for %d positions", len(rows), len(a.Positions))
	}
	for i, p := range a.Positions {
		if got := strings.TrimPrefix(rows[i]["sentence"], "'"); got != p.Sentence.Text {
			t.Errorf("%s: sentence %q", p.ID, got)
		}
	}
	find := func(id string) map[string]string {
		return rows[slices.IndexFunc(rows, func(r map[string]string) bool { return r["id"] == id })]
	}
	for id, want := range map[string]map[string]string{
		"gazette-1#p0": {"side": "Northmark", "holder": "Ada Brandt", "role": "Harbour Master", "speaker": "Ada Brandt", "attribution": "own",
			"sign": "against", "confidence": "0.80", "speaker_confidence": "0.90", "words": "rejects",
			"text": "Ada Brandt said that Northmark rejects a truce.", "url": "https://quay.example/2030/talks?a=1&b=2", "implied": "false"},
		"gazette-1#p2": {"side": "Northmark", "holder_id": "", "speaker": "Tomas Vale", "teller": "Southey", "attribution": "other side"},
		"gazette-1#p1": {"attribution": "reporter", "speaker": "", "text": "", "reader": "", "found_side": "", "confidence": "", "speaker_confidence": "", "implied": "true"},
		"hvylia#p1":    {"side": "Southey", "found_side": "Northmark", "reader": "corrected", "note": "the side was wrong"},
		"hvylia#p3":    {"reader": "aside", "finding": "", "note": "no position at all"},
	} {
		for column, value := range want {
			if got := find(id)[column]; got != value {
				t.Errorf("%s: %s is %q, want %q", id, column, got, value)
			}
		}
	}
}

func TestSpreadsheetsRunNothing(t *testing.T) {
	a := read(t, talks(), Question{})
	for _, format := range []string{"csv-flat", "csv-wide"} {
		records, err := csv.NewReader(strings.NewReader(written(t, a, format))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range records {
			for _, field := range r {
				if field != "" && strings.ContainsRune("=+-@\t\r", rune(field[0])) {
					t.Errorf("%s: a field begins with %q", format, field[:1])
				}
			}
		}
	}
}

// The wide table, the network and the matrix count the same.
func TestFormatsCountAsTheMatrixDoes(t *testing.T) {
	for name, c := range map[string]model.Comparison{"as one": {}, "by years": years(t), "with repeats": {Repeats: true}} {
		t.Run(name, func(t *testing.T) {
			a := read(t, talks(), Question{Comparison: c})
			stated := 0
			for _, r := range a.Matrix.Rows {
				for _, cell := range r.Cells {
					stated += cell.Count
				}
			}
			wide := 0
			for _, row := range table(t, written(t, a, "csv-wide")) {
				for column, value := range row {
					if strings.HasSuffix(column, "|stated") {
						wide += len(strings.Repeat("x", int(value[0]-'0')))
					}
				}
			}
			network := 0
			for _, e := range parseGraph(t, written(t, a, "graphml")).Graph.Edges {
				if value(e.Data, "edge-implied") == "false" {
					network += int(value(e.Data, "edge-weight")[0] - '0')
				}
			}
			if stated == 0 || wide != stated || network != stated {
				t.Errorf("%d in the matrix, %d in the wide table, %d in the network", stated, wide, network)
			}
		})
	}
}

// plainly returns a file as one line without escapes, so that what stands in it can be looked for in any format.
func plainly(file string) string {
	file = strings.NewReplacer(`\`, "", "&#39;", "'", "&#34;", `"`).Replace(file)
	return strings.Join(strings.Fields(file), " ")
}

func TestEveryFormatTellsHowItCameAbout(t *testing.T) {
	c := years(t)
	c.Order, c.Repeats, c.Least = model.ByRecency, true, 2
	for name, q := range map[string]struct {
		question Question
		want     []string
	}{
		"with everything set": {Question{Request: model.Request{Query: "issue:truce"}, Comparison: c, Folded: true, Limit: 7, Corpus: []string{"news/", "wire.jsonl"}},
			[]string{"news/, wire.jsonl", "issue:truce", "2030, 2032", "recency", "count each", "folded", "2 findings", "7 issues"}},
		"with nothing set": {Question{}, []string{"the dossier's articles", "all", "weight", "count once", "shown", "1 finding", "none"}},
	} {
		a := read(t, talks(), q.question)
		for _, f := range Formats() {
			t.Run(name+", "+f.Name, func(t *testing.T) {
				file := plainly(written(t, a, f.Name))
				for _, want := range append(q.want, "parley v1.2.3", "2032-06-01T09:30:00Z", "Harbour talks", a.Head.Edition, "Northmark, Southey", "1 corrected, ") {
					if !strings.Contains(file, want) {
						t.Errorf("it does not tell %q", want)
					}
				}
			})
		}
	}
}

func TestHeadsForProgramsAlwaysHaveTheSameKeys(t *testing.T) {
	keys := func(q Question) []string {
		var head map[string]string
		file, err := json.Marshal(read(t, talks(), q).Head)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(file, &head); err != nil {
			t.Fatal(err)
		}
		return slices.Sorted(maps.Keys(head))
	}
	few, many := keys(Question{}), keys(Question{Request: model.Request{Query: "issue:truce"}, Comparison: years(t), Limit: 2, Corpus: []string{"news/"}})
	if !slices.Equal(few, many) || !slices.Contains(few, "query") {
		t.Errorf("keys %v and %v", few, many)
	}
}

func TestWhatWasFoundStandsBesideTheCorrection(t *testing.T) {
	a := read(t, talks(), Question{})
	for format, want := range map[string][]string{
		"csv-flat":   {",corrected,Northmark,truce,demands,the side was wrong,", ",aside,Southey,truce,demands,no position at all,"},
		"jsonl-flat": {`"reader":"corrected","found_side":"Northmark","found_issue":"truce","found_stance":"demands","note":"the side was wrong"`, `"reader":"aside"`},
		"csv-wide":   {`,1,"Northmark, truce, demands",1,`},
		"md":         {"corrected; found as Northmark, truce, demands; note: the side was wrong", "set aside; note: no position at all", "1 sentence set aside"},
		"html":       {`corrected; found as Northmark, truce, demands</span> <span class="tag">note: the side was wrong`, "set aside</span>", "1 sentence set aside"},
		"graphml":    {`<data key="edge-corrected">1</data> <data key="edge-found">Northmark, truce, demands</data>`},
	} {
		file := plainly(written(t, a, format))
		for _, part := range want {
			if !strings.Contains(file, part) {
				t.Errorf("%s: %q is not in\n%s", format, part, file)
			}
		}
	}
	for _, p := range a.Positions {
		for _, format := range []string{"csl", "bibtex"} {
			if !strings.Contains(written(t, a, format), p.Article.Key) {
				t.Errorf("%s does not have the article of %s", format, p.ID)
			}
		}
	}
}

func TestJSONLinesBeginWithTheHead(t *testing.T) {
	a := read(t, talks(), Question{Comparison: years(t)})
	lines := strings.Split(strings.TrimSuffix(written(t, a, "jsonl-flat"), "\n"), "\n")
	var first struct{ Head map[string]string }
	if err := json.Unmarshal([]byte(lines[0]), &first); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"version": "parley v1.2.3", "time": "2032-06-01T09:30:00Z", "dossier": "Harbour talks",
		"sides": "Northmark, Southey", "periods": "2030, 2032", "order": "weight", "repeats": "count once"} {
		if first.Head[key] != want {
			t.Errorf("%s: %q, want %q", key, first.Head[key], want)
		}
	}
	if len(lines) != 1+len(a.Positions) {
		t.Fatalf("%d lines for %d positions", len(lines), len(a.Positions))
	}
	for i, line := range lines[1:] {
		var row struct {
			ID, Sentence string
			Start, End   int
			Periods      []string
		}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		if p := a.Positions[i]; row.ID != p.ID || p.Article.Text[row.Start:row.End] != row.Sentence || len(row.Periods) != 1 {
			t.Errorf("line %d: %s", i+2, line)
		}
	}
}

func parseGraph(t testing.TB, file string) graphML {
	t.Helper()
	var g graphML
	if err := xml.Unmarshal([]byte(file), &g); err != nil {
		t.Fatal(err)
	}
	return g
}

func value(data []graphData, key string) string {
	for _, d := range data {
		if d.Key == key {
			return d.Value
		}
	}
	return ""
}

var nmtoken = regexp.MustCompile(`^[A-Za-z0-9_:.-]+$`)

func TestNetworkHangsTogether(t *testing.T) {
	c := talks()
	g := parseGraph(t, written(t, read(t, c, Question{Comparison: model.Comparison{Sides: []model.SideID{"Northmark", "Southey", "EU/E3"}}}), "graphml"))
	declared, mode := map[string]string{}, map[string]string{}
	for _, k := range g.Keys {
		declared[k.ID] = k.For
	}
	check := func(of string, data []graphData) {
		for _, d := range data {
			if declared[d.Key] != of {
				t.Errorf("%s has %s, which is declared for %q", of, d.Key, declared[d.Key])
			}
		}
	}
	check("graph", g.Graph.Data)
	for _, n := range g.Graph.Nodes {
		check("node", n.Data)
		if !nmtoken.MatchString(n.ID) || mode[n.ID] != "" {
			t.Errorf("node %q is no token, or stands twice", n.ID)
		}
		mode[n.ID] = value(n.Data, "node-mode")
	}
	for _, e := range g.Graph.Edges {
		check("edge", e.Data)
		if mode[e.Source] != "actor" || mode[e.Target] != "issue" {
			t.Errorf("%s joins %q and %q", e.ID, e.Source, e.Target)
		}
	}
	if mode["side:EU_2f_E3"] != "actor" {
		t.Errorf("no node for the third side in %v", mode)
	}
}

// page is what a browser finds on an HTML page.
type found struct {
	elements map[string]int
	ids      map[string]int
	links    []string
	style    string
	text     strings.Builder
	policy   string
}

func parsePage(t testing.TB, file string) *found {
	t.Helper()
	p := &found{elements: map[string]int{}, ids: map[string]int{}}
	dec := xml.NewDecoder(strings.NewReader(file)) // the page is well-formed XML too
	inStyle := false
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return p
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inStyle = token.Name.Local == "style"
			p.elements[token.Name.Local]++
			attrs := map[string]string{}
			for _, a := range token.Attr {
				attrs[a.Name.Local] = a.Value
				if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" {
					t.Errorf("<%s> has an attribute %s", token.Name.Local, a.Name.Local)
				}
			}
			if id := attrs["id"]; id != "" {
				p.ids[id]++
			}
			if href := attrs["href"]; href != "" {
				p.links = append(p.links, href)
			}
			if attrs["http-equiv"] == "Content-Security-Policy" {
				p.policy = attrs["content"]
			}
		case xml.CharData:
			if inStyle {
				p.style += string(token)
			} else {
				p.text.Write(token)
			}
		case xml.EndElement:
			inStyle = false
		}
	}
}

func TestPageIsSafeAndWhole(t *testing.T) {
	p := parsePage(t, written(t, read(t, talks(), Question{Comparison: years(t)}), "html"))
	for _, no := range []string{"script", "b", "iframe", "img", "link", "object"} {
		if p.elements[no] > 0 {
			t.Errorf("there is a <%s>", no)
		}
	}
	if !strings.Contains(p.text.String(), hostile) || !strings.Contains(p.text.String(), "=1+1 <b>Northmark</b> demands the ]]> harbour.") {
		t.Error("a text is not told as it is")
	}
	sum := sha256.Sum256([]byte(p.style))
	if hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(p.policy, "default-src 'none'; style-src "+hash+";") {
		t.Errorf("the policy %q does not allow the page's own style, %s", p.policy, hash)
	}
	for id, n := range p.ids {
		if n > 1 {
			t.Errorf("#%s stands %d times", id, n)
		}
	}
	for _, link := range p.links {
		target, inside := strings.CutPrefix(link, "#")
		if inside && p.ids[target] == 0 || !inside && !strings.HasPrefix(link, "https://") {
			t.Errorf("a link leads to %s", link)
		}
	}
}

// rendered returns a Markdown file as GitHub shows it.
func rendered(t testing.TB, file string) *found {
	t.Helper()
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert([]byte(file), &out); err != nil {
		t.Fatal(err)
	}
	return parsePage(t, "<div>"+strings.NewReplacer("&#160;", " ", "<hr>", "<hr/>", "<br>", "<br/>", "&quot;", "&#34;").Replace(out.String())+"</div>")
}

func TestMarkdownShowsTheTextsAsTheyAre(t *testing.T) {
	p := rendered(t, written(t, read(t, talks(), Question{Comparison: years(t)}), "md"))
	for _, want := range []string{hostile, "=1+1 <b>Northmark</b> demands the ]]> harbour.", "@the ]]> harbour | {"} {
		if !strings.Contains(p.text.String(), want) {
			t.Errorf("%q is not shown", want)
		}
	}
	if p.elements["b"] > 0 || p.elements["script"] > 0 || p.elements["table"] != 1 || p.elements["tr"] != 9 {
		t.Errorf("elements %v", p.elements)
	}
	if p.ids["fn:9"] != 1 || p.ids["fn:10"] != 0 {
		t.Errorf("nine cells, but footnotes %v", p.ids)
	}
}

func TestCitationsNameEachArticleOnce(t *testing.T) {
	a := read(t, talks(), Question{})
	var items []struct {
		ID, Type, Title, URL string
		Issued               struct {
			Parts [][]int `json:"date-parts"`
		}
	}
	if err := json.Unmarshal([]byte(written(t, a, "csl")), &items); err != nil {
		t.Fatal(err)
	}
	bib := written(t, a, "bibtex")
	if len(items) != 4 || strings.Count(bib, "\n@article{") != 4 {
		t.Fatalf("%d items in CSL, BibTeX:\n%s", len(items), bib)
	}
	for i, item := range items {
		if item.Type != "article-newspaper" || item.ID != a.Articles[i].Key || !strings.Contains(bib, "{"+item.ID+",\n") {
			t.Errorf("item %d: %+v", i, item)
		}
		if strings.HasPrefix(item.URL, "javascript") {
			t.Errorf("%s has the URL %s", item.ID, item.URL)
		}
	}
	if items[0].Title != hostile || !slices.Equal(items[1].Issued.Parts[0], []int{2032, 5}) {
		t.Errorf("items %+v", items[:2])
	}
}

// entries counts the entries of a BibTeX file and reports whether all braces are closed, as BibTeX counts them.
func entries(file string) (n int, balanced bool) {
	depth := 0
	for _, r := range file {
		switch r {
		case '@':
			if depth == 0 {
				n++
			}
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth < 0 {
			return n, false
		}
	}
	return n, depth == 0
}

// clean returns what is left of a text when it has passed the door to the coverage: UTF-8 without control characters.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0xfffe && r <= 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

func FuzzHostileTexts(f *testing.F) {
	f.Add(hostile, "+Evil\nHerald", "javascript:alert(1)", "@misc{x,", "a target | `x` ]]>")
	f.Add("</style>", "\\", "https://a.b/{\\}%0A", "\"", "}")
	f.Add("\x00\xff\u2028", "'", "http://[::1]/<>", "{{.}}", "[x]: y")
	f.Fuzz(func(t *testing.T, title, outlet, url, author, target string) {
		c := talks()
		c.article(model.Article{ID: "fuzz", Title: clean(title), Outlet: clean(outlet), URL: clean(url), Author: clean(author)}, "The sentence.")
		c.wants(0, "Northmark", "truce", model.Demands, model.BasisNarrator, clean(target))
		c.rows = c.rows[len(c.rows)-1:]
		a := read(t, c, Question{})
		if rows := table(t, written(t, a, "csv-flat")); len(rows) != 1 || rows[0]["sentence"] != "The sentence." {
			t.Errorf("csv-flat: %v", rows)
		}
		if rows := table(t, written(t, a, "csv-wide")); len(rows) != 1 {
			t.Errorf("csv-wide: %v", rows)
		}
		if g := parseGraph(t, written(t, a, "graphml")); len(g.Graph.Edges) != 1 {
			t.Errorf("graphml: %v", g.Graph.Edges)
		}
		if n, balanced := entries(written(t, a, "bibtex")); n != 1 || !balanced {
			t.Errorf("bibtex: %d entries, balanced %v", n, balanced)
		}
		if n := strings.Count(written(t, a, "jsonl-flat"), "\n"); n != 2 {
			t.Errorf("jsonl-flat: %d lines", n)
		}
		if file := written(t, a, "csl"); !json.Valid([]byte(file)) {
			t.Errorf("csl: %s", file)
		}
		p := parsePage(t, written(t, a, "html"))
		if p.elements["script"]+p.elements["img"] > 0 || p.elements["style"] != 1 || p.elements["table"] != 1 {
			t.Errorf("html: %v", p.elements)
		}
	})
}
