package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar date as an article gives it: a year, a month of a year, or a day. The zero Date is unknown.
// A coarser date keeps zero in the fields that are not known.
type Date struct {
	Year   int // 0 when unknown
	Month  time.Month
	Day    int
	Origin DateOrigin
}

// DateOrigin tells where a date was read, so that a guess is never shown as a fact.
type DateOrigin uint8

// The origins of a date, the most trustworthy first after OriginUnknown.
const (
	OriginUnknown  DateOrigin = iota
	OriginMetadata            // front matter, or a field of the input record
	OriginText                // a dated line or dateline of the article's text
	OriginFileName            // a date in the file's name
	OriginFileTime            // the file's modification time: a guess
	OriginSentence            // a position dated by its own sentence: "in 2022, Russia demanded …"
)

var originNames = [...]string{"unknown", "metadata", "text", "file name", "file time", "sentence"}

// String returns the origin's name in lower case.
func (o DateOrigin) String() string { return nameOf(originNames[:], int(o)) }

// ParseDate reads "2022", "2022-03" or "2022-03-10". Its Origin is OriginUnknown; the caller sets it.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() == 0 {
			continue
		}
		d := Date{Year: t.Year()}
		if len(layout) > 4 {
			d.Month = t.Month()
		}
		if len(layout) > 7 {
			d.Day = t.Day()
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("%s is no date: write 2022, 2022-03 or 2022-03-10", strconv.Quote(s))
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time, origin DateOrigin) Date {
	y, m, d := t.Date()
	return Date{y, m, d, origin}
}

// plain returns the date without its origin.
func (d Date) plain() Date { return Date{Year: d.Year, Month: d.Month, Day: d.Day} }

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d.Year == 0 }

// Guessed reports whether the date was not given by the article but taken from the file's time.
func (d Date) Guessed() bool { return d.Origin == OriginFileTime }

// Given returns the date if the article gives it, and the unknown date for a guess: when a file was copied says nothing on when
// something was said.
func (d Date) Given() Date {
	if d.Guessed() {
		return Date{}
	}
	return d
}

// String returns the date as ISO 8601 with the precision it has ("2022-03-10", "2022-03", "2022"), or "" when unknown.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, int(d.Month))
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// First returns the first day that the date covers, at midnight UTC; the zero time when unknown.
func (d Date) First() time.Time {
	if d.Year == 0 {
		return time.Time{}
	}
	return time.Date(d.Year, max(d.Month, 1), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Last returns the last day that the date covers, at midnight UTC; the zero time when unknown.
func (d Date) Last() time.Time {
	switch {
	case d.Year == 0:
		return time.Time{}
	case d.Month == 0:
		return time.Date(d.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	case d.Day == 0:
		return time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return d.First()
}

// NoDay is the day number of an unknown date: before all others.
const NoDay = math.MinInt32

// DayNumber numbers the first day that the date covers, from 1 January 1970; it is NoDay when unknown.
func (d Date) DayNumber() int32 {
	if d.IsZero() {
		return NoDay
	}
	const secondsPerDay = 24 * 60 * 60
	return int32(d.First().Unix() / secondsPerDay)
}

// Compare orders dates by their first day; an unknown date comes before all others.
func (d Date) Compare(e Date) int { return d.First().Compare(e.First()) }

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote; the origin is lost.
func (d *Date) UnmarshalText(b []byte) error {
	if strings.TrimSpace(string(b)) == "" {
		*d = Date{}
		return nil
	}
	var err error
	*d, err = ParseDate(string(b))
	return err
}
