package cli

import (
	"slices"
	"strings"

	"parley/model"
)

// writeTimeline writes how many positions each side has in each month, and returns how many rows that were. Programs get
// every month; readers get a long silence as one row: "2022-05..2025-04".
func writeTimeline(p *page, t model.Timeline, sides []model.SideID, f demandsFlags) (int, error) {
	fields := []field{{"month", "MONTH"}}
	for _, s := range sides {
		fields = append(fields, field{string(s), strings.ToUpper(string(s))})
	}
	if !slices.ContainsFunc(t.Months, func(m model.Month) bool { return !m.IsEmpty() }) {
		t.Months = nil // the coverage has months, but nothing of these sides
	}
	var rows [][]any
	for i := 0; i < len(t.Months); i++ {
		first, last := i, i
		if f.format == "table" || f.format == "md" {
			for t.Months[first].IsEmpty() && last+1 < len(t.Months) && t.Months[last+1].IsEmpty() {
				last++
			}
		}
		i = last
		month := t.Months[first].Month.String()
		if last > first {
			month += ".." + t.Months[last].Month.String()
		}
		row := []any{month}
		for _, n := range t.Months[first].Counts {
			row = append(row, n)
		}
		rows = append(rows, row)
	}
	if f.limit > 0 {
		rows = rows[:min(f.limit, len(rows))]
	}
	return len(rows), writeSheet(p, f.format, fields, rows)
}
