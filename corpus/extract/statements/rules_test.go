package statements

import (
	"slices"
	"strings"
	"testing"

	"parley/corpus/extract/prose"
)

// TestRulesFindTheirExamples makes the table of rules a specification: each rule finds a statement in its own example.
func TestRulesFindTheirExamples(t *testing.T) {
	f := finder(t)
	for _, r := range Rules() {
		t.Run(r.Name, func(t *testing.T) {
			a := article(t, r.Example)
			var by []string
			for _, s := range f.Find(a, prose.Split(a.Text, a.Parts)) {
				by = append(by, s.Rule.Name)
			}
			if !slices.Contains(by, r.Name) {
				t.Errorf("%q is found by %q", r.Example, by)
			}
		})
	}
}

func TestRulesAreDocumented(t *testing.T) {
	names := map[string]bool{}
	for i, r := range Rules() {
		switch {
		case r.Name == "" || r.Name != strings.ToLower(r.Name) || strings.ContainsAny(r.Name, ",:\""):
			t.Errorf("rule %d is called %q: a name is lower case and needs no quotation marks in a query", i, r.Name)
		case names[r.Name]:
			t.Errorf("two rules are called %q", r.Name)
		case !strings.HasSuffix(r.Why, ".") || strings.Contains(r.Why, ". "):
			t.Errorf("%s: %q is not one sentence", r.Name, r.Why)
		}
		names[r.Name] = true
	}
}
