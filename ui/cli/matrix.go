package cli

import (
	"strings"

	"parley/model"
	"parley/ui/export"
	"parley/ui/text"
)

// leastSide is how many cells a side needs to stand beside another.
const leastSide = 32

// matrixTable writes the comparison for readers: a table with a column for each side, or where the terminal is too narrow for
// that, the sides under each other. It cuts nothing.
func matrixTable(p *page, m model.Matrix, repeats bool) error {
	t := newTable(p, matrixFields(m))
	t.wraps = true
	rows := matrixValues(m, repeats)
	if p.width == 0 || t.least(rows, len(m.Sides)) <= p.width {
		return writeRows(t, rows)
	}
	for i, row := range m.Rows {
		if i > 0 {
			p.WriteByte('\n') // errors of a bufio.Writer stay until Flush
		}
		stackRow(p, m, row, repeats)
	}
	return p.Flush()
}

// stackRow writes an issue with a paragraph for each side, in each period.
func stackRow(p *page, m model.Matrix, row model.MatrixRow, repeats bool) {
	title := row.Issue.Label
	if len(m.Periods) == 1 {
		title = joined(title, relationAt(row, 0).String())
	}
	p.paragraph("", title)
	names := 0
	for _, s := range m.Sides {
		names = max(names, text.Width(string(s)))
	}
	for i, period := range m.Periods {
		indent := "  "
		if len(m.Periods) > 1 {
			p.paragraph(indent, joined(period.Label, relationAt(row, i).String()))
			indent += "  "
		}
		for s, side := range m.Sides {
			words := export.Summary(row.Cells[s*len(m.Periods)+i], repeats)
			if words == "" {
				words = "–"
			}
			p.paragraph(indent+text.Fit(string(side), names)+"  ", words)
		}
	}
}

// joined puts what is told of a name behind it: "Ceasefire: conflict".
func joined(name, told string) string {
	if told == "" {
		return name
	}
	return name + ": " + told
}

// paragraph writes words behind a head, wrapped to the terminal; further lines begin under the first one's words.
func (p *page) paragraph(head, words string) {
	words = oneLine(words)
	indent := min(text.Width(head), p.width/2)
	head = text.Truncate(head, indent)
	for _, l := range text.Wrap(words, max(p.width-indent, 1)) {
		p.WriteString(strings.TrimRight(head+words[l.Start:l.End], " ") + "\n")
		head = strings.Repeat(" ", indent)
	}
}

// matrixFields are the columns of the matrix for readers: the issue, the period where there are several, how the first two
// sides stand to each other, and the sides.
func matrixFields(m model.Matrix) []field {
	fields := []field{{"issue", "ISSUE"}}
	if len(m.Periods) > 1 {
		fields = append(fields, field{"period", "PERIOD"})
	}
	if len(m.Sides) > 1 {
		fields = append(fields, field{"relation", "RELATION"})
	}
	for _, s := range m.Sides {
		fields = append(fields, field{string(s), strings.ToUpper(string(s))})
	}
	return fields
}

// matrixValues returns a row for each issue and period.
func matrixValues(m model.Matrix, repeats bool) [][]any {
	var rows [][]any
	for _, row := range m.Rows {
		for p := range m.Periods {
			values := rowHead(m, row, p)
			for s := range m.Sides {
				values = append(values, export.Summary(row.Cells[s*len(m.Periods)+p], repeats))
			}
			rows = append(rows, values)
		}
	}
	return rows
}

// rowHead returns what stands before the cells of an issue's period; the issue stands before the first only.
func rowHead(m model.Matrix, row model.MatrixRow, period int) []any {
	values := []any{""}
	if period == 0 {
		values[0] = row.Issue.Label
	}
	if len(m.Periods) > 1 {
		values = append(values, m.Periods[period].Label)
	}
	if len(m.Sides) > 1 {
		values = append(values, relationAt(row, period).String())
	}
	return values
}
