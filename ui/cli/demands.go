package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"parley/model"
	"parley/ui"
)

func newDemands(r *run) *cobra.Command {
	var f listFlags
	var sides []string
	var evidence bool
	cmd := &cobra.Command{
		Use:   "demands [QUERY]",
		Short: "Compare what each side demands, issue by issue",
		Long: `demands prints the matrix of the positions that QUERY finds, or of all: issues down, sides across. A cell shows the newest
position stated, what it rests on (quote, reported speech, document, or narrator for the reporter's own summary), its date
and the number of sentences. The formats for programs have one row for each cell; Markdown has each cell's sentence as a
footnote. With --evidence every sentence has a row.`,
		Example: `  parley demands
  parley demands date:2025 --sides all
  parley demands issue:ceasefire --evidence
  parley demands -c news/ --format md > demands.md`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if evidence && sides != nil {
				return misuse("--sides chooses the columns of the matrix: with --evidence write side:NAME in the query")
			}
			if evidence {
				return list(r, cmd.Context(), f, args, positionColumns, ui.Source.Positions)
			}
			return r.matrix(cmd.Context(), f, args, sides)
		},
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&evidence, "evidence", false, "every sentence that shows a position, in place of the matrix")
	cmd.Flags().StringSliceVar(&sides, "sides", nil, "the columns: `names` as in Russia,Ukraine,US, or all (default: the principal sides)")
	return cmd
}

// matrix prints the matrix of the positions that a query finds.
func (r *run) matrix(ctx context.Context, f listFlags, args, names []string) error {
	if err := f.check(); err != nil {
		return err
	}
	query := strings.Join(args, " ")
	ix, err := r.indexed(ctx, query, f.corpus)
	if err != nil {
		return err
	}
	defer ix.Close()
	sides, err := chooseSides(ix.Dossier(), names)
	if err != nil {
		return err
	}
	m, err := ix.Matrix(ctx, model.Request{Query: query}, model.Comparison{Sides: sides})
	if err != nil {
		return err
	}
	if f.limit > 0 {
		m.Rows = m.Rows[:min(f.limit, len(m.Rows))]
	}
	p := r.answerPage()
	return p.finish(len(m.Rows), writeMatrix(p, m, f.format))
}

// writeMatrix writes a table of issues and sides for readers, and a row for each cell for programs.
func writeMatrix(p *page, m model.Matrix, format string) error {
	if format == "md" {
		return writeFootnoted(p, m)
	}
	fields, values := fieldsOf(matrixColumns), valuesOf(matrixColumns, cellsOf(m))
	if format == "table" {
		fields, values = matrixFields(m), matrixValues(m)
	}
	s, err := newSheet(format, p, fields)
	if err != nil {
		return err
	}
	if err := s.write(values); err != nil {
		return err
	}
	return s.end()
}

// chooseSides returns the sides that names name; none means the principal ones, "all" all.
func chooseSides(d *model.Dossier, names []string) ([]model.SideID, error) {
	all := len(names) == 1 && names[0] == "all"
	var known []string
	var out []model.SideID
	for _, s := range d.Sides {
		known = append(known, string(s.ID))
		if all || len(names) == 0 && s.Principal {
			out = append(out, s.ID)
		}
	}
	if all {
		return out, nil
	}
names:
	for _, name := range names {
		for _, s := range d.Sides {
			if strings.EqualFold(name, string(s.ID)) || strings.EqualFold(name, s.Label) {
				out = append(out, s.ID)
				continue names
			}
		}
		return nil, misuse("the dossier has no side %q: its sides are %s", name, strings.Join(known, ", "))
	}
	return out, nil
}

func matrixFields(m model.Matrix) []field {
	fields := []field{{"issue", "ISSUE"}}
	for _, s := range m.Sides {
		fields = append(fields, field{string(s), strings.ToUpper(string(s))})
	}
	return fields
}

func matrixValues(m model.Matrix) [][]any {
	rows := make([][]any, len(m.Rows))
	for i, row := range m.Rows {
		rows[i] = []any{row.Issue.Label}
		for _, c := range row.Cells {
			rows[i] = append(rows[i], summary(c))
		}
	}
	return rows
}

// writeFootnoted writes the matrix as a Markdown table, and under it the sentence of each cell as a footnote.
func writeFootnoted(w io.Writer, m model.Matrix) error {
	heads, rules := []string{"Issue"}, []string{"---"}
	for _, s := range m.Sides {
		heads, rules = append(heads, markdownText(string(s))), append(rules, "---")
	}
	if err := errors.Join(markdownLine(w, heads), markdownLine(w, rules)); err != nil {
		return err
	}
	var notes []string
	for _, row := range m.Rows {
		cells := []string{markdownText(row.Issue.Label)}
		for _, c := range row.Cells {
			cell := markdownText(summary(c))
			if !c.IsEmpty() {
				notes = append(notes, note(len(notes)+1, c.Lead))
				cell += fmt.Sprintf("[^%d]", len(notes))
			}
			cells = append(cells, cell)
		}
		if err := markdownLine(w, cells); err != nil {
			return err
		}
	}
	for i, n := range notes {
		if i == 0 {
			n = "\n" + n
		}
		if _, err := fmt.Fprintln(w, n); err != nil {
			return err
		}
	}
	return nil
}

// note is a position's sentence with where it stands.
func note(n int, p model.PositionRow) string {
	where := []string{p.Holder}
	for _, w := range []string{p.Outlet, p.Position.Date.String(), p.Title} {
		if w != "" {
			where = append(where, w)
		}
	}
	return fmt.Sprintf("[^%d]: %s — %s", n, markdownText(p.Sentence.Text), markdownText(strings.Join(where, ", ")))
}
