package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parley/model"
)

// A column is one field of a row. The columns of a listing are the same in every format, so that a table, a CSV file and
// a JSON record of the same query tell the same.
type column[Row any] struct {
	name  string        // in CSV headers and JSON keys
	head  string        // over the column in tables; "" where tables leave it out
	value func(Row) any // a string, an int, a bool, a []string, a fact, an explanation, a model.Confidence, a model.Date or a model.Snippet
}

// A fact is something that an article may leave unknown: tables say so, the formats for programs leave it out.
type fact string

// A field is a column's name in both faces, without what fills it.
type field struct{ name, head string }

// A sheet writes rows in one format. Rows that are written together belong together: a table aligns them.
type sheet interface {
	write(rows [][]any) error
	end() error
}

// formats are the values of --format, the default first.
var formats = []string{"table", "json", "jsonl", "csv", "md"}

// page is where a command's answer goes: a terminal of so many cells, or a pipe.
type page struct {
	*bufio.Writer
	width     int  // of the terminal in cells; 0 for a pipe or a file, where nothing is cut
	highlight bool // matches of the query may be shown with terminal attributes
}

func newPage(w io.Writer, width int, highlight bool) *page {
	return &page{Writer: bufio.NewWriterSize(w, 32<<10), width: width, highlight: highlight}
}

// newSheet returns the sheet that writes fields to p in the given format, one of formats.
func newSheet(format string, p *page, fields []field) (sheet, error) {
	switch format {
	case "table":
		return newTable(p, fields), nil
	case "json":
		return &jsonArray{w: p, fields: fields}, nil
	case "jsonl":
		return &jsonLines{w: p, fields: fields}, nil
	case "csv":
		return newCSV(p, fields), nil
	case "md":
		return &markdown{w: p, fields: fields}, nil
	}
	return nil, checkFormat(format, formats)
}

// checkFormat returns a usage error when format is not one of formats.
func checkFormat(format string, formats []string) error {
	if slices.Contains(formats, format) {
		return nil
	}
	return misuse("there is no format %q: use --format %s", format, strings.Join(formats, ", "))
}

func fieldsOf[Row any](columns []column[Row]) []field {
	out := make([]field, len(columns))
	for i, c := range columns {
		out[i] = field{c.name, c.head}
	}
	return out
}

// with returns columns and more; one of the same name stands in more alone.
func with[Row any](columns []column[Row], more ...column[Row]) []column[Row] {
	all := slices.DeleteFunc(slices.Clone(columns), func(c column[Row]) bool {
		return slices.ContainsFunc(more, func(m column[Row]) bool { return m.name == c.name })
	})
	return append(all, more...)
}

func valuesOf[Row any](columns []column[Row], rows []Row) [][]any {
	out := make([][]any, len(rows))
	for i, r := range rows {
		out[i] = make([]any, len(columns))
		for k, c := range columns {
			out[i][k] = c.value(r)
		}
	}
	return out
}

// plain returns a value as a table's cell or a CSV field shows it.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case fact:
		return string(v)
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case []string:
		return strings.Join(v, "; ")
	case model.Confidence:
		if v == 0 {
			return ""
		}
		return strconv.FormatFloat(float64(v), 'f', 2, 64)
	case model.Date:
		return v.String()
	case model.Snippet:
		return v.Text
	case explanation:
		return v.why
	}
	return fmt.Sprint(v)
}

// shown lists the places of the fields that tables show.
func shown(fields []field) []int {
	var out []int
	for i, f := range fields {
		if f.head != "" {
			out = append(out, i)
		}
	}
	return out
}

// oneLine replaces line breaks and tabs by a space each, so that spans into s stay valid.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r == '\r' {
			return ' '
		}
		return r
	}, s)
}
