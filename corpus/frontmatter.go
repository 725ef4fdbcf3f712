package corpus

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"
)

// Bounds of front matter.
const (
	maxFrontMatter = 64 << 10 // bytes
	maxYAMLNodes   = 2000     // keys and values: the decoder compares each key with all others
)

// cutFrontMatter cuts the front matter off text: YAML between lines "---", TOML between lines "+++". A text without one,
// or one that opens with a rule of its own, is all body. A *refusal says what is wrong with front matter that cannot be
// read.
func cutFrontMatter(text string) (metadata, string, error) {
	fence, rest, _ := strings.Cut(text, "\n")
	fence = strings.TrimRight(fence, " \t\r")
	if fence != "---" && fence != "+++" {
		return metadata{}, text, nil
	}
	matter, body, found := cutAtFence(rest, fence)
	if !found {
		return metadata{}, text, nil
	}
	fields := map[string]any{}
	var err error
	if fence == "+++" {
		_, err = toml.Decode(matter, &fields)
	} else {
		err = decodeYAML(matter, &fields)
		if err != nil && !strings.Contains(matter, ":") {
			return metadata{}, text, nil // two rules with words between them
		}
	}
	if err != nil {
		mistake := line(strings.TrimPrefix(err.Error(), "yaml: "))
		return metadata{}, "", &refusal{"front matter that cannot be read", "correct what stands between the " + fence + " signs (" + mistake + ")"}
	}
	return fieldsToMetadata(fields), body, nil
}

// decodeYAML reads YAML of at most maxYAMLNodes nodes.
func decodeYAML(matter string, fields *map[string]any) error {
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(matter), &document); err != nil {
		return err
	}
	if countNodes(&document, maxYAMLNodes) > maxYAMLNodes {
		return errors.New("there are too many fields")
	}
	if document.IsZero() { // no field at all
		return nil
	}
	return document.Decode(fields)
}

// countNodes counts the nodes of a tree, and stops beyond most.
func countNodes(n *yaml.Node, most int) int {
	count := 1
	for _, kid := range n.Content {
		if count > most {
			break
		}
		count += countNodes(kid, most-count)
	}
	return count
}

// cutAtFence cuts text at its first line that is nothing but fence ("..." ends YAML too).
func cutAtFence(text, fence string) (before, after string, found bool) {
	for start := 0; start <= min(len(text), maxFrontMatter); {
		l, _, more := strings.Cut(text[start:], "\n")
		next := start + len(l) + 1
		if l := strings.TrimRight(l, " \t\r"); l == fence || fence == "---" && l == "..." {
			return text[:start], text[min(next, len(text)):], true
		}
		if !more {
			break
		}
		start = next
	}
	return "", "", false
}

// fieldsToMetadata picks the fields it knows, whatever the case of their keys.
func fieldsToMetadata(fields map[string]any) metadata {
	lower := map[string]string{}
	for key, value := range fields {
		key = strings.ToLower(key)
		if s := fieldString(value); s != "" && (lower[key] == "" || s < lower[key]) {
			lower[key] = s
		}
	}
	pick := func(keys ...string) string {
		for _, key := range keys {
			if s := lower[key]; s != "" {
				return s
			}
		}
		return ""
	}
	return metadata{
		id:     pick("id"),
		title:  pick("title"),
		outlet: pick("outlet", "publisher", "source"),
		author: pick("author", "authors", "byline"),
		url:    pick("url", "link"),
		date:   pick("date", "published"),
		lang:   pick("lang", "language"),
	}
}

// fieldString returns a field's value as a string: a date as its day, a list joined by commas, an object by its name.
func fieldString(value any) string {
	switch v := value.(type) {
	case string:
		return strings.TrimSpace(v)
	case time.Time:
		return v.Format(time.DateOnly)
	case int, int64, uint64, bool:
		return fmt.Sprint(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		var names []string
		for _, element := range v {
			if s := fieldString(element); s != "" {
				names = append(names, s)
			}
		}
		return strings.Join(names, ", ")
	case map[string]any:
		return fieldString(v["name"])
	case []map[string]any:
		elements := make([]any, len(v))
		for i, m := range v {
			elements[i] = m
		}
		return fieldString(elements)
	}
	return ""
}
