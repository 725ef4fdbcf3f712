package keys

import (
	"slices"
	"strings"
)

// Markdown returns the table of all keys for the README: a row for each action, and a further one for keys that stand for it
// in one scope only.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| Key | Where | What it does |\n|---|---|---|\n")
	for _, e := range Table() {
		var shown []string
		for _, binding := range e.Bindings {
			fresh := slices.DeleteFunc(binding.Keys, func(k string) bool { return slices.Contains(shown, k) })
			if len(fresh) == 0 {
				continue
			}
			shown = append(shown, fresh...)
			b.WriteString("| " + codes(fresh) + " | " + binding.Scope.String() + " | " + e.Description + " |\n")
		}
	}
	return b.String()
}

// codes returns keys as code in a cell of a Markdown table.
func codes(keys []string) string {
	var out []string
	for _, k := range keys {
		out = append(out, "`"+strings.ReplaceAll(Pretty(k), "|", "\\|")+"`")
	}
	return strings.Join(out, " ")
}
