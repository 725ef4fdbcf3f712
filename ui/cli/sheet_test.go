package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/model"
	"parley/ui/text"
)

// dish is a row of a listing of its own, so that these tests tell of formats only.
type dish struct {
	name  string
	price int
	vegan bool
	tags  []string
	since model.Date
}

var dishColumns = []column[dish]{
	{"name", "NAME", func(d dish) any { return d.name }},
	{"price", "PRICE", func(d dish) any { return d.price }},
	{"vegan", "VEGAN", func(d dish) any { return d.vegan }},
	{"tags", "", func(d dish) any { return d.tags }},
	{"since", "SINCE", func(d dish) any { return d.since }},
}

var menu = []dish{
	{"Borshch", 9, false, []string{"soup", "beet"}, model.Date{Year: 2022, Month: 3}},
	{"Вареники", 12, true, []string{}, model.Date{}},
}

// sheetOf returns what a sheet of the given format makes of the dishes.
func sheetOf(t *testing.T, format string, width int, dishes ...dish) string {
	t.Helper()
	var out bytes.Buffer
	p := newPage(&out, width, false)
	s, err := newSheet(format, p, fieldsOf(dishColumns))
	if err != nil {
		t.Fatal(err)
	}
	if len(dishes) > 0 {
		if err := s.write(valuesOf(dishColumns, dishes)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestSheets(t *testing.T) {
	for name, c := range map[string]struct {
		format string
		dishes []dish
		want   string
	}{
		"table aligns, numbers to the right, unknown dates say so": {"table", menu, "" +
			"NAME      PRICE  VEGAN  SINCE\n" +
			"Borshch       9         2022-03\n" +
			"Вареники     12  yes    unknown\n"},
		"table of nothing is empty": {"table", nil, ""},
		"jsonl leaves out what is unknown, and nothing else": {"jsonl", menu, "" +
			`{"name":"Borshch","price":9,"vegan":false,"tags":["soup","beet"],"since":"2022-03"}` + "\n" +
			`{"name":"Вареники","price":12,"vegan":true,"tags":[]}` + "\n"},
		"json is one array": {"json", menu, "[\n" +
			`{"name":"Borshch","price":9,"vegan":false,"tags":["soup","beet"],"since":"2022-03"},` + "\n" +
			`{"name":"Вареники","price":12,"vegan":true,"tags":[]}` + "\n]\n"},
		"json of nothing is an empty array": {"json", nil, "[]\n"},
		"json keeps < and & as they are":    {"jsonl", []dish{{name: "<b> & co"}}, `{"name":"<b> & co","price":0,"vegan":false,"tags":[]}` + "\n"},
		"csv has a header": {"csv", menu, "" +
			"name,price,vegan,tags,since\n" +
			"Borshch,9,false,soup; beet,2022-03\n" +
			"Вареники,12,true,,\n"},
		"csv of nothing is its header": {"csv", nil, "name,price,vegan,tags,since\n"},
		"csv takes formulas their force, not numbers": {"csv", []dish{{name: "=1+1", price: -5}, {name: "@sum"}, {name: "-2"}, {name: "+3"}}, "" +
			"name,price,vegan,tags,since\n" +
			"'=1+1,-5,false,,\n'@sum,0,false,,\n'-2,0,false,,\n'+3,0,false,,\n"},
		"csv quotes what would break it": {"csv", []dish{{name: "a \"b\",\nc"}}, "" +
			"name,price,vegan,tags,since\n" +
			"\"a \"\"b\"\",\nc\",0,false,,\n"},
		"markdown is a table, numbers to the right": {"md", menu, "" +
			"| NAME | PRICE | VEGAN | SINCE |\n| --- | ---: | --- | --- |\n" +
			"| Borshch | 9 |  | 2022-03 |\n| Вареники | 12 | yes | unknown |\n"},
		"markdown of nothing is its header": {"md", nil, "| NAME | PRICE | VEGAN | SINCE |\n| --- | --- | --- | --- |\n"},
		"markdown takes signs their meaning": {"md", []dish{{name: "a|b <img src=x> [l](u) *e* `c` \\\n&lt;"}}, "" +
			"| NAME | PRICE | VEGAN | SINCE |\n| --- | ---: | --- | --- |\n" +
			"| a\\|b \\<img src=x\\> \\[l\\](u) \\*e\\* \\`c\\` \\\\ \\&lt; | 0 |  | unknown |\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := sheetOf(t, c.format, 0, c.dishes...); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTableIsCutToTheTerminalOnly(t *testing.T) {
	long := dish{name: "Potatoes with dill and a great deal of sour cream", since: model.Date{Year: 2022}}
	if got := sheetOf(t, "table", 0, long); !strings.Contains(got, long.name) {
		t.Errorf("a pipe must get the whole of it, got\n%s", got)
	}
	want := "" +
		"NAME                PRICE  VEGAN  SINCE\n" +
		"Potatoes with dil…      0         2022\n"
	if got := sheetOf(t, "table", 39, long); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestATableOfAnyLengthIsWrittenAsItGoes(t *testing.T) {
	var out bytes.Buffer
	s := newTable(newPage(&out, 0, false), fieldsOf(dishColumns))
	rows := valuesOf(dishColumns, menu)
	for range 10_000 {
		if err := s.write(rows); err != nil {
			t.Fatal(err)
		}
		if len(s.held) > measured {
			t.Fatalf("%d rows are held", len(s.held))
		}
	}
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "\n"); n != 20_001 {
		t.Errorf("%d lines, want 20,001", n)
	}
}

// Properties of every table on a terminal: no line is wider than it, and none carries an escape byte.
func TestTablesFitAnyTerminal(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		width := rapid.IntRange(1, 200).Draw(r, "width")
		var dishes []dish
		for range rapid.IntRange(1, 5).Draw(r, "rows") {
			dishes = append(dishes, dish{
				name:  rapid.StringOf(rapid.RuneFrom([]rune("aбї中é🇺🇦 …\n\t|"))).Draw(r, "name"),
				price: rapid.Int().Draw(r, "price"),
			})
		}
		for line := range strings.Lines(sheetOf(t, "table", width, dishes...)) {
			line = strings.TrimSuffix(line, "\n")
			if w := text.Width(line); w > width {
				r.Fatalf("%q fills %d cells of %d", line, w, width)
			}
			if strings.Contains(line, "\x1b") {
				r.Fatalf("escape byte in %q", line)
			}
		}
	})
}

// What a program reads back is what was written, whatever the text.
func TestFormatsForProgramsAreReadBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		name := rapid.StringMatching(`[a-zа-я"',;|\n ]*`).Draw(r, "name")
		name = "n" + name // not empty, no formula
		records, err := csv.NewReader(strings.NewReader(sheetOf(t, "csv", 0, dish{name: name}))).ReadAll()
		if err != nil || records[1][0] != name {
			r.Fatalf("csv: %v, %q", err, records)
		}
		var objects []struct{ Name string }
		if err := json.Unmarshal([]byte(sheetOf(t, "json", 0, dish{name: name})), &objects); err != nil || objects[0].Name != name {
			r.Fatalf("json: %v, %q", err, objects)
		}
	})
}

func TestMatchesAreHighlightedWhereTheyAreNotCut(t *testing.T) {
	passage := "a truce, then a lasting truce"
	find := func(from int) model.Span {
		i := from + strings.Index(passage[from:], "truce")
		s, err := model.NewSpan(passage, i, i+len("truce"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	row := model.ArticleRow{ID: "x", Snippet: model.Snippet{Text: passage, Matches: []model.Span{find(0), find(10)}}}
	columns := []column[model.ArticleRow]{{"passage", "PASSAGE", func(r model.ArticleRow) any { return r.Snippet }}}
	for name, c := range map[string]struct {
		width int
		want  string
	}{
		"whole":                 {80, "a \x1b[1mtruce\x1b[22m, then a lasting \x1b[1mtruce\x1b[22m"},
		"the second one is cut": {27, "a \x1b[1mtruce\x1b[22m, then a lasting tr…"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			s := newTable(newPage(&out, c.width, true), fieldsOf(columns))
			if err := s.write(valuesOf(columns, []model.ArticleRow{row})); err != nil {
				t.Fatal(err)
			}
			if err := s.end(); err != nil {
				t.Fatal(err)
			}
			if got := out.String(); got != "PASSAGE\n"+c.want+"\n" {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestPassagesStandBelowTheirRowsWhereTheTerminalIsNarrow(t *testing.T) {
	passage := "Both want a truce, but not the same truce as\nbefore."
	find := func(word string) model.Span {
		i := strings.Index(passage, word)
		s, err := model.NewSpan(passage, i, i+len(word))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	rows := []model.ArticleRow{
		{Title: "Talks", Snippet: model.Snippet{Text: passage, Matches: []model.Span{find("truce"), find("same truce as")}}},
		{Title: "Silence", Snippet: model.Snippet{Text: "Nothing."}},
	}
	columns := []column[model.ArticleRow]{
		{"title", "TITLE", func(r model.ArticleRow) any { return r.Title }},
		{"passage", "PASSAGE", func(r model.ArticleRow) any { return r.Snippet }},
	}
	for name, c := range map[string]struct {
		width int
		want  string
	}{
		"room for all":           {80, "TITLE    PASSAGE\nTalks    Both want a <truce>, but not the <same truce as> before.\nSilence  Nothing.\n"},
		"too narrow":             {36, "TITLE\nTalks\n    Both want a <truce>, but not the\n    <same truce as> before.\nSilence\n    Nothing.\n"},
		"a match over two lines": {25, "TITLE\nTalks\n    Both want a <truce>,\n    but not the <same>\n    <truce as> before.\nSilence\n    Nothing.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := writeRows(newTable(newPage(&out, c.width, true), fieldsOf(columns)), valuesOf(columns, rows)); err != nil {
				t.Fatal(err)
			}
			want := strings.NewReplacer("<", "\x1b[1m", ">", "\x1b[22m").Replace(c.want)
			if got := out.String(); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestARowWithoutRoomForItsColumnsIsALine(t *testing.T) {
	columns := []column[dish]{
		{"name", "NAME", func(d dish) any { return d.name }},
		{"price", "PRICE", func(d dish) any { return d.price }},
		{"vegan", "VEGAN", func(d dish) any { return d.vegan }},
		{"since", "SINCE", func(d dish) any { return d.since }},
		{"recipe", "RECIPE", func(d dish) any { return model.Snippet{Text: strings.Join(d.tags, " and ")} }},
	}
	for name, c := range map[string]struct {
		width int
		want  string
	}{
		"columns": {32, "NAME      PRICE  VEGAN  SINCE\nBorshch       9         2022-03\n    soup and beet\nВареники     12  yes    unknown\n"},
		"lines":   {24, "Borshch  price 9\n2022-03\n    soup and beet\nВареники  price 12\nvegan  since unknown\n"},
	} {
		var out bytes.Buffer
		if err := writeRows(newTable(newPage(&out, c.width, false), fieldsOf(columns)), valuesOf(columns, menu)); err != nil {
			t.Fatal(err)
		}
		if got := out.String(); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestUnknownFormatNamesTheKnownOnes(t *testing.T) {
	_, err := newSheet("xml", newPage(&bytes.Buffer{}, 0, false), nil)
	if err == nil || !strings.Contains(err.Error(), "table, json, jsonl, csv, md") {
		t.Errorf("got %v", err)
	}
}
