package cli

import (
	"encoding/csv"
	"io"

	"parley/ui/export"
)

// csvSheet writes comma-separated values as RFC 4180 has them, with a header line.
type csvSheet struct {
	w      *csv.Writer
	fields []field
	begun  bool
}

func newCSV(w io.Writer, fields []field) *csvSheet {
	return &csvSheet{w: csv.NewWriter(w), fields: fields}
}

func (c *csvSheet) write(rows [][]any) error {
	if !c.begun {
		c.begun = true
		names := make([]string, len(c.fields))
		for i, f := range c.fields {
			names[i] = f.name
		}
		if err := c.w.Write(names); err != nil {
			return err
		}
	}
	record := make([]string, len(c.fields))
	for _, row := range rows {
		for i, v := range row {
			record[i] = plain(v)
			if _, number := v.(int); !number {
				record[i] = export.Harmless(record[i])
			}
		}
		if err := c.w.Write(record); err != nil {
			return err
		}
	}
	c.w.Flush()
	return c.w.Error()
}

func (c *csvSheet) end() error {
	if !c.begun {
		return c.write(nil)
	}
	return nil
}
