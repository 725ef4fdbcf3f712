package export

import (
	"bufio"
	"encoding/csv"
	"strings"

	"parley/model"
)

// writeFlat writes a row for each position, as lists of coded statements have it.
func writeFlat(w *bufio.Writer, a *Answer) error {
	head := a.Head.columns()
	rows := make([][]field, len(a.Positions))
	for i := range a.Positions {
		rows[i] = append(a.Positions[i].record(), head...)
	}
	return writeCSV(w, append((&Position{Article: &Article{}}).record(), head...), rows)
}

// writeWide writes a row for each issue, with the same figures for each side and period. The names of the columns have the
// parts of the matrix between bars, "Russia|2022|stated", so that a program can turn them into rows.
func writeWide(w *bufio.Writer, a *Answer) error {
	head := a.Head.columns()
	var rows [][]field
	for _, r := range a.Matrix.Rows {
		rows = append(rows, append(a.wide(r), head...))
	}
	empty := a.wide(model.MatrixRow{Cells: make([]model.Cell, len(a.columns)), Relations: make([]model.Relation, len(a.Matrix.Periods))})
	return writeCSV(w, append(empty, head...), rows)
}

// wide returns a row of the matrix with all of its cells.
func (a *Answer) wide(r model.MatrixRow) []field {
	out := []field{{"issue", string(r.Issue.ID)}, {"label", r.Issue.Label}, {"proposition", r.Issue.Proposition}}
	for i, c := range r.Cells {
		name := string(a.columns[i].Side) + "|"
		if label := periodLabel(a.columns[i].Period); label != "" {
			name += label + "|"
		}
		for _, f := range append(figures(r.Issue, c), a.corrected(r.Issue.ID, i)...) {
			out = append(out, field{name + f.name, f.value})
		}
	}
	for i, relation := range r.Relations {
		name := "relation"
		if label := periodLabel(a.Matrix.Periods[i]); label != "" {
			name += "|" + label
		}
		out = append(out, field{name, relation.String()})
	}
	return out
}

// figures returns what the wide table has of a cell. An issue without a proposition has nothing to be for or against.
func figures(issue model.Issue, c model.Cell) []field {
	var pro, con any = "", ""
	if issue.Proposition != "" {
		pro, con = c.For, c.Against
	}
	var stance, target, basis, date string
	if lead := c.Lead.Position; !c.IsEmpty() {
		stance, target, basis, date = lead.Stance.String(), lead.Target, lead.Basis.String(), lead.Date.String()
	}
	out := []field{
		{"stance", stance}, {"target", target}, {"basis", basis}, {"date", date}, {"lead", c.Lead.ID},
		{"stated", c.Count}, {"implied", c.Weak}, {"sentences", c.Sentences},
		{"for", pro}, {"against", con},
	}
	for _, s := range model.Stances() {
		out = append(out, field{s.String(), c.Stances[s]})
	}
	return append(out,
		field{"outlets", c.Outlets}, field{"sourcing", c.Sourcing.String()},
		field{"first", c.First.String()}, field{"last", c.Last.String()},
		field{"change", c.Change.Kind.String()}, field{"change_from", c.Change.Before.ID}, field{"change_to", c.Change.After.ID})
}

// corrected returns how many of the sentences of a cell the reader corrected, what was found in them, and how many were set aside.
func (a *Answer) corrected(issue model.IssueID, column int) []field {
	corrected, aside := a.corrections(issue, column)
	var found []string
	for _, p := range corrected {
		found = append(found, foundWords(p.PositionRow))
	}
	return []field{{"corrected", len(corrected)}, {"found", distinct(found)}, {"aside", len(aside)}}
}

// writeCSV writes rows as RFC 4180 has them, under a line with the names of the fields of names.
func writeCSV(w *bufio.Writer, names []field, rows [][]field) error {
	out := csv.NewWriter(w)
	record := make([]string, len(names))
	for i, f := range names {
		record[i] = Harmless(f.name)
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range rows {
		for i, f := range row {
			record[i] = f.text()
			if _, number := f.value.(int); !number {
				record[i] = Harmless(record[i])
			}
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// Harmless puts an apostrophe before text that a spreadsheet would run as a formula, such as =HYPERLINK("…") as a title.
// The rule is that of OWASP's page on CSV injection.
func Harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
