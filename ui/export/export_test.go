package export

import (
	"errors"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"parley/model"
)

// TestFormats holds what every format makes of the talks, as one and by years.
func TestFormats(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(written(t, read(t, talks(), Question{}), f.Name)))
		})
		t.Run(f.Name+" by years", func(t *testing.T) {
			golden.RequireEqual(t, []byte(written(t, read(t, talks(), Question{Comparison: years(t)}), f.Name)))
		})
	}
}

func TestAnErrorOfTheFileIsPassedOn(t *testing.T) {
	full := errors.New("the disk is full")
	for _, f := range Formats() {
		if err := f.Write(brokenWriter{full}, read(t, talks(), Question{})); !errors.Is(err, full) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestNothingFoundIsStillAFile(t *testing.T) {
	for _, f := range Formats() {
		if got := written(t, read(t, talks(), Question{Request: model.Request{Query: "issue:grain"}}), f.Name); got == "" {
			t.Errorf("%s: nothing at all", f.Name)
		}
	}
}

// ids returns the IDs of the positions behind an answer.
func ids(a *Answer) []string {
	var out []string
	for _, p := range a.Positions {
		out = append(out, p.ID)
	}
	return out
}
