package index

import (
	"fmt"
	"strings"
	"time"

	"parley/model"
)

// dateRange is a stretch of days, both ends included; a zero time is an open end.
type dateRange struct{ first, last time.Time }

// rangeSign stands between the ends of a range: 2022-03..2022-04.
const rangeSign = ".."

// parseRange reads "2022", "2022-03", "2022-03-10", or a range of such dates, open at one end if nothing stands there.
func parseRange(s string) (dateRange, error) {
	from, to, isRange := strings.Cut(s, rangeSign)
	if !isRange {
		to = from
	}
	if from == "" && to == "" {
		return dateRange{}, fmt.Errorf("a range of dates needs at least one end")
	}
	var r dateRange
	if from != "" {
		d, err := model.ParseDate(from)
		if err != nil {
			return r, err
		}
		r.first = d.First()
	}
	if to != "" {
		d, err := model.ParseDate(to)
		if err != nil {
			return r, err
		}
		r.last = d.Last()
	}
	if from != "" && to != "" && r.last.Before(r.first) {
		return r, fmt.Errorf("the range ends before it begins")
	}
	return r, nil
}

// contains reports whether all of other lies within r.
func (r dateRange) contains(other dateRange) bool {
	begins := r.first.IsZero() || !other.first.IsZero() && !other.first.Before(r.first)
	ends := r.last.IsZero() || !other.last.IsZero() && !other.last.After(r.last)
	return begins && ends
}

// cover returns the years, months and days that together make up the range, whole years and months where they fit, with
// its open ends set to the given years: 2022-02-27..2022-04 is 2022-02-27, 2022-02-28, 2022-03 and 2022-04. A date is
// indexed by its year, month and day, so these few terms find what lies wholly within the range.
func (r dateRange) cover(firstYear, lastYear int) []string {
	day, last := r.first, r.last
	if oldest := time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC); day.Before(oldest) {
		day = oldest
	}
	if newest := time.Date(lastYear, 12, 31, 0, 0, 0, 0, time.UTC); last.IsZero() || last.After(newest) {
		last = newest
	}
	var terms []string
	for !day.After(last) {
		d := model.DateOf(day, model.OriginUnknown)
		next := day.AddDate(0, 0, 1)
		if end := day.AddDate(0, 1, 0); day.Day() == 1 && !end.AddDate(0, 0, -1).After(last) {
			d.Day, next = 0, end
		}
		if end := day.AddDate(1, 0, 0); day.YearDay() == 1 && !end.AddDate(0, 0, -1).After(last) {
			d.Month, d.Day, next = 0, 0, end
		}
		terms = append(terms, d.String())
		day = next
	}
	return terms
}

// dateTerms returns what a date is indexed by: its year, month and day, as far as they are known.
func dateTerms(d model.Date) []string {
	switch {
	case d.IsZero():
		return []string{unknown}
	case d.Month == 0:
		return []string{d.String()}
	}
	year, month := model.Date{Year: d.Year}, model.Date{Year: d.Year, Month: d.Month}
	if d.Day == 0 {
		return []string{year.String(), month.String()}
	}
	return []string{year.String(), month.String(), d.String()}
}

func checkDate(column int, f fieldValue) (node, error) {
	value := strings.ToLower(f.value)
	if value == unknown {
		return fieldValue{f.field, unknown, exact}, nil
	}
	if f.match == prefix {
		return nil, &model.QueryError{Column: column, Message: "date: takes no *; a year or month finds all its days"}
	}
	if _, err := parseRange(value); err != nil {
		if f.match == typed && beginsDate(value) {
			return nil, nil
		}
		mistake := &model.QueryError{Column: column, Message: err.Error()}
		if from, to, isRange := strings.Cut(value, rangeSign); isRange && from != "" && to != "" {
			if _, err := parseRange(to + rangeSign + from); err == nil {
				mistake.Suggest = "date:" + to + rangeSign + from
			}
		}
		return nil, mistake
	}
	return fieldValue{f.field, value, exact}, nil
}

// beginsDate reports whether more typing can make a date or range of s: "20", "2022-0", "2022-03..2".
func beginsDate(s string) bool {
	from, to, isRange := strings.Cut(s, rangeSign)
	if !isRange {
		return beginsDay(strings.TrimSuffix(from, ".")) || strings.HasPrefix(unknown, s)
	}
	return (from == "" || beginsDay(from)) && (to == "" || beginsDay(to))
}

// beginsDay reports whether s is the beginning of a date written as 2022-03-10.
func beginsDay(s string) bool {
	const digits = "0000-00-00"
	if len(s) > len(digits) {
		return false
	}
	for i := range len(s) {
		if (digits[i] == '-') != (s[i] == '-') || s[i] != '-' && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}
