package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"parley/corpus/layout"
)

// maxBadLines is the number of bad lines after which a file without a single good one is given up.
const maxBadLines = 100

// record is one line of a JSON Lines file. Fields that it does not have are ignored, so that the output of other
// programs can be read.
type record struct {
	ID        field   `json:"id"`
	Text      *string `json:"text"`
	Title     field   `json:"title"`
	Outlet    field   `json:"outlet"`
	Publisher field   `json:"publisher"`
	Author    field   `json:"author"`
	Date      field   `json:"date"`
	URL       field   `json:"url"`
	Lang      field   `json:"lang"`
}

// field is a value of a record as a string: a number in its own digits, a list joined by commas, an object by its name.
type field string

// UnmarshalJSON reads any JSON value.
func (f *field) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && (data[0] == '-' || isDigit(data[0])) {
		*f = field(data) // in its own digits: a number such as an ID may be longer than a float64 holds
		return nil
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		return err
	}
	*f = field(fieldString(value))
	return nil
}

// readJSONLines reads a source of one JSON record a line. A line that is no record is skipped and the rest is read.
func readJSONLines(r *reader, s *source) {
	if bytes.IndexByte(s.beginning(), 0) >= 0 {
		r.skip(s.label(), "a binary file, not text", "convert it to JSON Lines in UTF-8")
		return
	}
	lines := lineReader{in: s.in}
	good, bad := 0, 0
	for !r.stopped() {
		l, err := lines.next()
		if err == io.EOF {
			break
		}
		var no *refusal
		if err != nil && !errors.As(err, &no) {
			r.skipError(s.label(), err)
			return
		}
		if err == nil {
			if l = bytes.TrimSpace(l); len(l) == 0 {
				continue
			}
			err = readRecord(r, s, l, lines.number)
		}
		if err == nil {
			good++
			continue
		}
		errors.As(err, &no)
		r.skipLine(s.label(), lines.number, no.reason, no.remedy)
		if bad++; good == 0 && bad == maxBadLines {
			r.skip(s.label(), fmt.Sprintf("given up: the first %d lines are no records", bad), `write one JSON object with a "text" on each line`)
			return
		}
	}
	if good == 0 && bad == 0 && !r.stopped() {
		r.skip(s.label(), "empty", "remove it or fill it")
	}
}

// readRecord reads the record of one line. Its error is a *refusal.
func readRecord(r *reader, s *source, l []byte, number int) error {
	if !utf8.Valid(l) {
		return &refusal{"not UTF-8", "convert the file to UTF-8"}
	}
	var rec record
	if err := json.Unmarshal(l, &rec); err != nil {
		return jsonMistake(err)
	}
	if rec.Text == nil {
		return &refusal{`a record without "text"`, `give every record a "text"`}
	}
	text, err := sanitizeText(*rec.Text)
	if err != nil {
		return &refusal{"a record without words in its text", "remove it or fill it"}
	}
	m := metadata{
		id: string(rec.ID), title: string(rec.Title), outlet: string(first(rec.Outlet, rec.Publisher)), author: string(rec.Author),
		url: string(rec.URL), date: string(rec.Date), lang: string(rec.Lang),
	}
	if m.id == "" {
		m.id = s.stem() + "-" + strconv.Itoa(number)
	}
	a := r.describe(s, m, text, layout.ParseTitled(text, line(m.title)), false)
	a.Given = givenFor(*rec.Text, text)
	r.emit(a)
	return nil
}

// jsonMistake says in a few words what is wrong with a line.
func jsonMistake(err error) *refusal {
	const remedy = "write one JSON object on each line"
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return &refusal{"no JSON", fmt.Sprintf("%s (byte %d: %s)", remedy, syntax.Offset, syntax.Error())}
	case errors.As(err, &kind) && kind.Field != "":
		return &refusal{strconv.Quote(kind.Field) + " is no string", remedy}
	}
	return &refusal{"no JSON object", remedy}
}

// lineReader reads lines of any length up to maxSize.
type lineReader struct {
	in     *bufio.Reader
	number int // of the line read last, from 1
	buf    []byte
}

// next returns the next line, which is valid until the call after. A *refusal stands for a line that is too long, which
// has been passed over; io.EOF for the end.
func (l *lineReader) next() ([]byte, error) {
	l.buf = l.buf[:0]
	l.number++
	long := false
	for {
		piece, err := l.in.ReadSlice('\n')
		if long = long || len(l.buf)+len(piece) > maxSize; !long {
			l.buf = append(l.buf, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && (len(l.buf) > 0 || long), err == nil:
			if long {
				return nil, &refusal{fmt.Sprintf("longer than %d MiB", maxSize>>20), "split the record"}
			}
			return l.buf, nil
		}
		return nil, err
	}
}
