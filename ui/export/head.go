package export

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"parley/model"
)

// Head tells how an export came about, so that it can be made again.
type Head struct {
	Version    string    // of the program
	Time       time.Time // at which it was made
	Dossier    string    // its name
	Edition    string    // the first digits of a hash of the dossier: another where a side, an actor or an issue is another
	Corpus     []string  // the files and folders that the articles are from; none for the dossier's own
	Unread     bool      // the corpus was not read to its end
	Query      string    // "" for all positions
	Comparison model.Comparison
	Folded     bool // positions that are only implied are left out where something is stated, but for those that show a change
	Limit      int  // issues at most; 0 for all
	Corrected  int  // positions in the export that the reader corrected
	Aside      int  // and that the reader set aside
}

// fact is one line of a head. Its name is also a key in the formats for programs.
type fact struct{ Name, Value string }

// words returns the value for people.
func (f fact) words() string { return or(f.Value, "all") }

// facts returns the head as lines, always the same ones. Only the value of the query may be empty: then it is all positions.
func (h Head) facts() []fact {
	out := []fact{
		{"version", h.Version},
		{"time", h.Time.Format(time.RFC3339)},
		{"dossier", h.Dossier},
		{"edition", h.Edition},
		{"corpus", h.corpus()},
		{"query", h.Query},
	}
	return append(out, h.settings()...)
}

// corpus names what was read.
func (h Head) corpus() string {
	corpus := or(strings.Join(h.Corpus, ", "), "the dossier's articles")
	if h.Unread {
		corpus += " (not read to the end)"
	}
	return corpus
}

// settings returns the lines that tell how the positions were compared.
func (h Head) settings() []fact {
	var sides, periods []string
	for _, s := range h.Comparison.Sides {
		sides = append(sides, string(s))
	}
	for _, p := range h.Comparison.Periods {
		periods = append(periods, periodLabel(p))
	}
	repeats, implied, limit := "count once", "shown", "none"
	if h.Comparison.Repeats {
		repeats = "count each"
	}
	if h.Folded {
		implied = "folded where something is stated"
	}
	if h.Limit > 0 {
		limit = counted(h.Limit, "issue")
	}
	return []fact{
		{"sides", strings.Join(sides, ", ")},
		{"periods", or(strings.Join(periods, ", "), "all")},
		{"order", h.Comparison.Order.String()},
		{"repeats", repeats},
		{"implied", implied},
		{"least", counted(max(h.Comparison.Least, 1), "finding")},
		{"limit", limit},
		{"corrections", fmt.Sprintf("%d corrected, %d set aside", h.Corrected, h.Aside)},
	}
}

// setting is the value of a fact for programs, told also when it is empty.
type setting string

// MarshalJSON writes the head as an object with a string for each of its lines.
func (h Head) MarshalJSON() ([]byte, error) {
	var row []field
	for _, f := range h.facts() {
		row = append(row, field{f.Name, setting(f.Value)})
	}
	return object(row)
}

// columns returns the head as the last columns of each row of a CSV file. A comment line before the header would be read as
// data by spreadsheets and break most other readers, and a second file gets lost; columns survive sorting, filtering
// and the joining of several exports.
func (h Head) columns() []field {
	var shown []string
	for _, f := range h.settings() {
		shown = append(shown, f.Name+": "+f.Value)
	}
	return []field{
		{"export_version", h.Version},
		{"export_time", h.Time.Format(time.RFC3339)},
		{"export_dossier", h.Dossier + ", edition " + h.Edition},
		{"export_corpus", h.corpus()},
		{"export_query", h.Query},
		{"export_shown", strings.Join(shown, "; ")},
	}
}

// editionOf returns the first digits of a hash of all that a dossier knows.
func editionOf(d *model.Dossier) (string, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%.6x", sha256.Sum256(b)), nil
}

// periodLabel returns a period as heads and columns name it; "" for the one that holds everything.
func periodLabel(p model.Period) string {
	switch {
	case p.Label != "" || p.IsAll():
		return p.Label
	case p.From.IsZero():
		return ".." + p.To.Format(time.DateOnly)
	case p.To.IsZero():
		return p.From.Format(time.DateOnly) + ".."
	}
	return p.From.Format(time.DateOnly) + ".." + p.To.Format(time.DateOnly)
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
