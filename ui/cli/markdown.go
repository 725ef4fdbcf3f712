package cli

import (
	"fmt"
	"io"
	"strings"

	"parley/ui/export"
)

// markdown writes a table as GitHub's Markdown has it.
type markdown struct {
	w      io.Writer
	fields []field
	begun  bool
}

func (m *markdown) write(rows [][]any) error {
	places := shown(m.fields)
	if !m.begun {
		m.begun = true
		heads, rules := make([]string, len(places)), make([]string, len(places))
		for i, p := range places {
			heads[i], rules[i] = export.MarkdownText(m.fields[p].head), "---"
			if len(rows) > 0 && isNumber(rows[0][p]) {
				rules[i] = "---:"
			}
		}
		if err := markdownLine(m.w, heads); err != nil {
			return err
		}
		if err := markdownLine(m.w, rules); err != nil {
			return err
		}
	}
	cells := make([]string, len(places))
	for _, row := range rows {
		for i, p := range places {
			cells[i] = export.MarkdownText(tableText(row[p]))
		}
		if err := markdownLine(m.w, cells); err != nil {
			return err
		}
	}
	return nil
}

func (m *markdown) end() error {
	if !m.begun {
		return m.write(nil)
	}
	return nil
}

// markdownLine writes one row of a table; cells are Markdown already.
func markdownLine(w io.Writer, cells []string) error {
	_, err := fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
	return err
}
