package model

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Period is a stretch of time: the days from From to To, both included. A zero end is open, and the zero Period holds
// everything, also what has no date, or only a guessed one.
type Period struct {
	Label    string // "2022", "2022-03..2022-04", "after Istanbul"
	From, To time.Time
}

// IsAll reports whether the period holds everything.
func (p Period) IsAll() bool { return p.From.IsZero() && p.To.IsZero() }

// Holds reports whether all days of d lie in the period; an unknown date, or a guess, lies only in a period that holds everything.
func (p Period) Holds(d Date) bool {
	switch {
	case p.IsAll():
		return true
	case d.Given().IsZero():
		return false
	}
	return (p.From.IsZero() || !d.First().Before(p.From)) && (p.To.IsZero() || !d.Last().After(p.To))
}

// ParsePeriod reads a date ("2022", "2022-03", "2022-03-10") or a range of two ("2022-03..2022-04", "2025..", "..2022").
func ParsePeriod(s string) (Period, error) {
	p := Period{Label: s}
	from, to, isRange := strings.Cut(s, "..")
	if !isRange {
		to = from
	}
	var first, last Date
	var err error
	if from != "" {
		if first, err = ParseDate(from); err != nil {
			return Period{}, err
		}
		p.From = first.First()
	}
	if to != "" {
		if last, err = ParseDate(to); err != nil {
			return Period{}, err
		}
		p.To = last.Last()
	}
	if !p.To.IsZero() && p.To.Before(p.From) {
		return Period{}, fmt.Errorf("%s ends before it begins", s)
	}
	if p.IsAll() {
		return Period{}, fmt.Errorf("%q is no period: write 2022, 2025.. or 2022-03..2022-04", s)
	}
	return p, nil
}

// Silence is how long coverage must be silent for what follows to be another spell of it.
const Silence = 180 * 24 * time.Hour

// Spells divides the dates of coverage into the stretches between long silences, the oldest first: the talks of March and
// April 2022, and those of May to July 2025. A date that names no day counts for all that it covers; unknown dates count
// for nothing.
func Spells(dates []Date) []Period {
	known := slices.DeleteFunc(slices.Clone(dates), func(d Date) bool { return d.Day == 0 })
	slices.SortFunc(known, Date.Compare)
	var out []Period
	for _, d := range known {
		day := d.First()
		if n := len(out); n > 0 && day.Sub(out[n-1].To) < Silence {
			out[n-1].To = day
			continue
		}
		out = append(out, Period{From: day, To: day})
	}
	for i := range out {
		// A spell begins and ends with its months, so that "in March 2022" belongs to it.
		y, m, _ := out[i].From.Date()
		out[i].From = time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
		y, m, _ = out[i].To.Date()
		out[i].To = time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC)
		out[i].Label = spellLabel(out[i].From, out[i].To)
	}
	return out
}

// spellLabel names a stretch of whole months: "2022-03", "2022-03..05", "2022-11..2023-02".
func spellLabel(from, to time.Time) string {
	switch {
	case from.Year() != to.Year():
		return from.Format("2006-01") + ".." + to.Format("2006-01")
	case from.Month() != to.Month():
		return from.Format("2006-01") + ".." + to.Format("01")
	}
	return from.Format("2006-01")
}

// Years returns the calendar years in which there is a date, the oldest first.
func Years(dates []Date) []Period {
	seen := map[int]bool{}
	for _, d := range dates {
		if !d.IsZero() {
			seen[d.Year] = true
		}
	}
	var out []Period
	for year := range seen {
		whole := Date{Year: year}
		out = append(out, Period{Label: whole.String(), From: whole.First(), To: whole.Last()})
	}
	slices.SortFunc(out, func(a, b Period) int { return a.From.Compare(b.From) })
	return out
}
