package cli

import (
	"bytes"
	"encoding/json"
	"io"

	"parley/model"
)

// jsonLines writes one object a line, its keys in the order of the columns. What is unknown is left out.
type jsonLines struct {
	w      io.Writer
	fields []field
}

func (j *jsonLines) write(rows [][]any) error {
	for _, row := range rows {
		object, err := jsonObject(j.fields, row)
		if err != nil {
			return err
		}
		if _, err := j.w.Write(append(object, '\n')); err != nil {
			return err
		}
	}
	return nil
}

func (j *jsonLines) end() error { return nil }

// jsonArray writes one array with an object a line: [] when there is none.
type jsonArray struct {
	w      io.Writer
	fields []field
	begun  bool
}

func (j *jsonArray) write(rows [][]any) error {
	for _, row := range rows {
		object, err := jsonObject(j.fields, row)
		if err != nil {
			return err
		}
		if err := j.put(object); err != nil {
			return err
		}
	}
	return nil
}

// put writes one finished object into the array.
func (j *jsonArray) put(object []byte) error {
	before := ",\n"
	if !j.begun {
		before = "[\n"
		j.begun = true
	}
	_, err := j.w.Write(append([]byte(before), object...))
	return err
}

func (j *jsonArray) end() error {
	last := "\n]\n"
	if !j.begun {
		last = "[]\n"
	}
	_, err := io.WriteString(j.w, last)
	return err
}

func jsonObject(fields []field, row []any) ([]byte, error) {
	out := []byte{'{'}
	for i, f := range fields {
		if unknown(row[i]) {
			continue
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		key, err := jsonValue(f.name)
		if err != nil {
			return nil, err
		}
		value, err := jsonValue(row[i])
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, key...), ':'), value...)
	}
	return append(out, '}'), nil
}

func unknown(v any) bool {
	switch v := v.(type) {
	case string:
		return v == ""
	case fact:
		return v == ""
	case model.Confidence:
		return v == 0
	case model.Date:
		return v.IsZero()
	case model.Snippet:
		return v.Text == ""
	case explanation:
		return v.why == ""
	}
	return false
}

// jsonValue writes < and & as they are: the text goes to programs, not into a web page.
func jsonValue(v any) ([]byte, error) {
	switch known := v.(type) {
	case model.Snippet:
		v = known.Text
	case explanation:
		v = known.why
	case []string:
		if known == nil {
			v = []string{} // an empty list, not null
		}
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(buf.Bytes(), "\n"), nil
}
