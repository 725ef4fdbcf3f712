package cli

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"parley/model"
	"parley/ui/text"
)

// harbourMatrix compares the small dossier's sides, in one period or in several.
func harbourMatrix(t *testing.T, periods ...string) model.Matrix {
	t.Helper()
	r := &run{dossierDir: harbour[1], noNotebook: true}
	ix, err := r.indexed(t.Context(), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	c := model.Comparison{Sides: []model.SideID{"Northmark", "Southey"}}
	for _, name := range periods {
		p, err := model.ParsePeriod(name)
		if err != nil {
			t.Fatal(err)
		}
		c.Periods = append(c.Periods, p)
	}
	m, err := ix.Matrix(t.Context(), model.Request{}, c)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// onTerminalOf returns the matrix as a terminal of so many cells gets it; 0 is a pipe.
func onTerminalOf(t *testing.T, width int, m model.Matrix) string {
	t.Helper()
	var out bytes.Buffer
	if err := matrixTable(newPage(&out, width, false), m, false); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestMatrixOnTerminals(t *testing.T) {
	for _, width := range []int{40, 72, 100, 200} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			golden.RequireEqual(t, []byte(onTerminalOf(t, width, harbourMatrix(t))+"\n"+onTerminalOf(t, width, harbourMatrix(t, "2030", "2031"))))
		})
	}
}

// However narrow the terminal: no line is wider, and every word of the whole table is there.
func TestNothingOfTheMatrixIsLost(t *testing.T) {
	m := harbourMatrix(t)
	for width := 30; width < 240; width++ {
		got := onTerminalOf(t, width, m)
		for line := range strings.Lines(got) {
			if w := text.Width(strings.TrimSuffix(line, "\n")); w > width {
				t.Errorf("%d cells: %q fills %d", width, line, w)
			}
		}
		for _, row := range matrixValues(m, false) {
			for _, cell := range row {
				for word := range strings.FieldsSeq(cell.(string)) {
					if !strings.Contains(got, word) {
						t.Errorf("%d cells: %q is lost", width, word)
					}
				}
			}
		}
	}
}
