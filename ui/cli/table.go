package cli

import (
	"slices"
	"strings"

	"parley/model"
	"parley/ui/text"
)

const (
	gap       = 2   // cells between columns
	narrowest = 4   // cells that a column keeps however narrow the terminal is
	measured  = 500 // rows that decide the widths
)

// table writes aligned columns. On a terminal that is too narrow for it, the passage of a row stands below it, and what is still
// wider is cut, or wrapped; in a pipe nothing is. The first rows decide the columns' widths, so that a table of any length needs
// little memory.
type table struct {
	p      *page
	fields []field
	wraps  bool    // rather than cuts; its last columns have words, no numbers
	under  []int   // fields that stand below the row
	loose  bool    // the others are no columns: there is no room for them
	places []int   // of the fields that are shown
	widths []int   // of the shown columns; nil while rows are held
	held   [][]any // the first rows, until there are enough to measure
}

func newTable(p *page, fields []field) *table {
	places := slices.DeleteFunc(shown(fields), func(p int) bool { return fields[p].head == whyHead }) // they stand below the rows
	return &table{p: p, fields: fields, places: places}
}

func (t *table) write(rows [][]any) error {
	if t.widths == nil {
		t.held = append(t.held, rows...)
		if len(t.held) < measured {
			return nil
		}
		rows = t.begin()
	}
	for _, row := range rows {
		t.row(row)
	}
	return t.p.Flush()
}

func (t *table) end() error {
	if t.widths == nil {
		for _, row := range t.begin() {
			t.row(row)
		}
	}
	return t.p.Flush()
}

// begin measures the held rows, writes the heads over them and returns the rows. Without rows there is nothing to head.
func (t *table) begin() [][]any {
	rows := t.held
	t.held = nil
	if len(rows) == 0 {
		return nil
	}
	if under := passages(t.places, rows[0]); t.p.width > 0 && len(under) < len(t.places) && t.least(rows, 0) > t.p.width {
		t.under = under
		t.places = slices.DeleteFunc(t.places, func(p int) bool { return slices.Contains(t.under, p) })
	}
	t.widths = t.measure(rows)
	if t.loose = len(t.under) > 0 && t.least(rows, 0) > t.p.width; t.loose {
		return rows
	}
	heads := make([]any, len(t.fields))
	for i, f := range t.fields {
		heads[i] = f.head
	}
	t.line(heads, rows[0])
	return rows
}

// passages returns those of the places that hold a passage of an article.
func passages(places []int, row []any) []int {
	var out []int
	for _, p := range places {
		if _, ok := row[p].(model.Snippet); ok {
			out = append(out, p)
		}
	}
	return out
}

// row writes a row with what stands below it.
func (t *table) row(row []any) {
	if t.loose {
		t.p.paragraph("", t.joined(row))
	} else {
		t.cells(row)
	}
	for _, p := range t.under {
		t.below(row[p].(model.Snippet))
	}
	for _, v := range row {
		if r, ok := v.(explanation); ok {
			t.below(model.Snippet{Text: r.String()})
		}
	}
}

// joined returns the cells of a row that tell something as one line; numbers and what is unknown have the column's name.
func (t *table) joined(row []any) string {
	var out []string
	for _, p := range t.places {
		name, v := strings.ToLower(t.fields[p].head), row[p]
		cell := tableText(v)
		switch _, yes := v.(bool); {
		case cell == "":
			continue
		case yes:
			cell = name
		case isNumber(v), unknown(v):
			cell = name + " " + cell
		}
		out = append(out, cell)
	}
	return strings.Join(out, "  ")
}

// cells writes a row, in as many lines as it takes where the table wraps.
func (t *table) cells(row []any) {
	if !t.wraps || t.p.width == 0 {
		t.line(row, row)
		return
	}
	lines := [][]any{slices.Repeat([]any{""}, len(row))}
	for i, p := range t.places {
		cell := oneLine(tableText(row[p]))
		for y, l := range text.Wrap(cell, max(t.widths[i], 1)) {
			if y == len(lines) {
				lines = append(lines, slices.Repeat([]any{""}, len(row)))
			}
			lines[y][p] = cell[l.Start:l.End]
		}
	}
	for _, line := range lines {
		t.line(line, row)
	}
}

// least returns how wide the table must be to tell rows: its first columns whole, the last ones in leastSide cells or less.
func (t *table) least(rows [][]any, last int) int {
	widths := t.natural(rows)
	sum := gap * (len(widths) - 1)
	for i, w := range widths {
		if i >= len(widths)-last {
			w = min(w, leastSide)
		}
		sum += w
	}
	return sum
}

// measure returns the width of each shown column: that of its widest cell, less where the terminal is too narrow.
func (t *table) measure(rows [][]any) []int {
	widths := t.natural(rows)
	if t.p.width > 0 {
		fit(widths, t.p.width-gap*(len(widths)-1))
	}
	return widths
}

// natural returns the width of each shown column's widest cell.
func (t *table) natural(rows [][]any) []int {
	widths := make([]int, len(t.places))
	for i, p := range t.places {
		widths[i] = text.Width(t.fields[p].head)
		for _, row := range rows {
			widths[i] = max(widths[i], text.Width(oneLine(tableText(row[p]))))
		}
	}
	return widths
}

// fit shrinks the widest columns to one common width until all of them together have at most so many cells.
func fit(widths []int, room int) {
	sum := func(limit int) int {
		n := 0
		for _, w := range widths {
			n += min(w, limit)
		}
		return n
	}
	limit := slices.Max(widths)
	for limit > narrowest && sum(limit) > room {
		limit--
	}
	spare := room - sum(limit)
	for i, w := range widths {
		widths[i] = min(w, limit)
		if w > limit && spare > 0 {
			widths[i]++
			spare--
		}
	}
}

// line writes one line. Columns of numbers stand to the right; kinds is a row that tells which these are.
func (t *table) line(row, kinds []any) {
	var line strings.Builder
	used := 0
	for i, p := range t.places {
		cell, room := oneLine(tableText(row[p])), t.widths[i]
		if t.p.width > 0 {
			room = min(room, t.p.width-used)
			if room <= 0 {
				break
			}
			cell = text.Truncate(cell, room)
		}
		width := text.Width(cell)
		pad := strings.Repeat(" ", max(room-width, 0))
		if t.p.highlight {
			cell = highlighted(cell, row[p])
		}
		if isNumber(kinds[p]) {
			line.WriteString(pad + cell)
		} else {
			line.WriteString(cell + pad)
		}
		line.WriteString(strings.Repeat(" ", gap))
		used += max(room, width) + gap
	}
	// Errors of a bufio.Writer stay until Flush, which write returns.
	t.p.WriteString(strings.TrimRight(line.String(), " "))
	t.p.WriteByte('\n')
}

// below writes what stands under a row, indented and wrapped to the terminal, with its matches.
func (t *table) below(s model.Snippet) {
	const indent = 4
	words := oneLine(s.Text)
	if words == "" {
		return
	}
	lines := []text.Line{{Start: 0, End: len(words)}}
	if t.p.width > 2*indent {
		lines = text.Wrap(words, t.p.width-indent)
	}
	for _, l := range lines {
		line := words[l.Start:l.End]
		if t.p.highlight {
			line = inBold(words, l.Start, l.End, s.Matches)
		}
		t.p.WriteString(strings.Repeat(" ", indent) + line + "\n")
	}
}

// tableText returns a value as tables show it: unknown things say so, and a guessed date begins with ~.
func tableText(v any) string {
	if unknown(v) {
		switch v.(type) {
		case fact, model.Date:
			return "unknown"
		}
	}
	switch v := v.(type) {
	case model.Confidence:
		if v == 0 {
			return ""
		}
		return v.String()
	case explanation:
		return v.String()
	case model.Date:
		if v.Guessed() {
			return "~" + v.String()
		}
	case bool:
		if v {
			return "yes"
		}
		return ""
	}
	return plain(v)
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, model.Confidence:
		return true
	}
	return false
}

// highlighted returns cell, which is the beginning of a snippet's text, with the snippet's matches in bold.
func highlighted(cell string, v any) string {
	s, ok := v.(model.Snippet)
	if !ok {
		return cell
	}
	// A cut cell ends with a sign that is not the snippet's: a match may only cover what they have in common.
	text := oneLine(s.Text)
	common := 0
	for common < len(cell) && common < len(text) && cell[common] == text[common] {
		common++
	}
	return inBold(text, 0, common, slices.DeleteFunc(slices.Clone(s.Matches), func(m model.Span) bool { return m.End() > common })) + cell[common:]
}

// inBold returns s[start:end] with what it has of the matches in bold.
func inBold(s string, start, end int, matches []model.Span) string {
	const bold, normal = "\x1b[1m", "\x1b[22m"
	var out strings.Builder
	at := start
	for _, m := range matches {
		from, to := max(m.Start(), at), min(m.End(), end)
		if from >= to {
			continue
		}
		out.WriteString(s[at:from] + bold + s[from:to] + normal)
		at = to
	}
	return out.String() + s[at:end]
}
