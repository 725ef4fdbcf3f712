package keys

import (
	"slices"
	"strings"
)

// Markdown returns the table of all keys for the README.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| Key | Where | What it does |\n|---|---|---|\n")
	for _, e := range Table() {
		var keys, scopes []string
		for _, binding := range e.Bindings {
			fresh := false
			for _, k := range binding.Keys {
				if k = "`" + strings.ReplaceAll(Pretty(k), "|", "\\|") + "`"; !slices.Contains(keys, k) {
					keys = append(keys, k)
					fresh = true
				}
			}
			if fresh {
				scopes = append(scopes, binding.Scope.String())
			}
		}
		b.WriteString("| " + strings.Join(keys, " ") + " | " + strings.Join(scopes, ", ") + " | " + e.Description + " |\n")
	}
	return b.String()
}
