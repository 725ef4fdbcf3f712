package dossier

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"
)

// decode reads TOML into v. A key that v has no field for is an error with its line and the nearest key that v has.
func decode(source string, v any) error {
	meta, err := toml.Decode(source, v)
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return fmt.Errorf("line %d: %s", parse.Position.Line, parse.Message)
	}
	if err != nil {
		// A value of the wrong type; the line that the error tells is that of the last value with such a key.
		return errors.New(wrongLine.ReplaceAllString(err.Error(), "a value of $1: "))
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return unknownKey(source, unknown[0], v)
	}
	return nil
}

var wrongLine = regexp.MustCompile(`^toml: line \d+ \(last key ("[^"]*")\): `)

func unknownKey(source string, key toml.Key, v any) error {
	name := key[len(key)-1]
	valid := keysAt(reflect.TypeOf(v), key[:len(key)-1])
	msg := fmt.Sprintf("line %d: the key %q is not known here", lineOf(source, name), name)
	if near := nearest(name, valid); near != "" {
		return fmt.Errorf("%s; did you mean %q?", msg, near)
	}
	return fmt.Errorf("%s; the keys are %s", msg, strings.Join(valid, ", "))
}

// lineOf returns the line, from 1, on which key first stands before an equals sign or in a table's brackets.
func lineOf(source, key string) int {
	n := 0
	for line := range strings.Lines(source) {
		n++
		line, _, _ = strings.Cut(line, "#")
		for rest := line; ; {
			i := strings.Index(rest, key)
			if i < 0 {
				break
			}
			rest = rest[i+len(key):]
			after := strings.TrimLeft(rest, ` "'`)
			if strings.HasPrefix(after, "=") || strings.HasPrefix(after, "]") {
				return n
			}
		}
	}
	return 1
}

// keysAt returns the keys of the table that path leads to in a value of type t.
func keysAt(t reflect.Type, path []string) []string {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	var keys []string
	for i := range t.NumField() {
		key := t.Field(i).Tag.Get("toml")
		if len(path) > 0 && key == path[0] {
			return keysAt(t.Field(i).Type, path[1:])
		}
		keys = append(keys, key)
	}
	return keys
}

// nearest returns the key that differs least from name, or "" if all differ in more than a third of its letters.
func nearest(name string, keys []string) string {
	best, limit := "", max(2, len(name)/3)+1
	for _, k := range keys {
		if d := edits(name, k); d < limit {
			best, limit = k, d
		}
	}
	return best
}

// edits returns the number of bytes to change, add or drop that turn a into b.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
