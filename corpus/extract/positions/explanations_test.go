package positions_test

import (
	"slices"
	"strings"
	"testing"

	"parley/corpus/extract/positions"
)

// TestRulesFindTheirExamples makes the table of rules a specification: each rule finds a position in its own example.
func TestRulesFindTheirExamples(t *testing.T) {
	x := newExtractor(t)
	for _, r := range positions.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			a := x.article(r.Example)
			if strings.Contains(r.Example, "•") {
				a = x.read(r.Example)
			}
			var by []string
			for _, p := range a.Positions {
				by = append(by, p.Rule.Name)
			}
			if !slices.Contains(by, r.Name) {
				t.Errorf("%q is found by %q", r.Example, by)
			}
		})
	}
}

func TestRulesAreDocumented(t *testing.T) {
	names := map[string]bool{}
	for i, r := range positions.Rules() {
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

// TestPositionsAreExplained shows the words of a stance and its confidence: a stance verb is surer than what must be.
func TestPositionsAreExplained(t *testing.T) {
	x := newExtractor(t)
	found := x.article("Lavrov has flatly rejected a truce.\n“All prisoners must be freed,” Umerov said.\nAnkara has flatly rejected a truce.").Positions
	if len(found) != 3 {
		t.Fatalf("%d positions, want 3", len(found))
	}
	for i, want := range []string{"rejected", "must", "rejected"} {
		if found[i].Words != want {
			t.Errorf("the words that take the stance are %q, want %q", found[i].Words, want)
		}
	}
	if found[0].Confidence <= found[1].Confidence || found[0].Confidence <= found[2].Confidence || found[2].Confidence <= 0 {
		t.Errorf("confidences are %s, %s, %s", found[0].Confidence, found[1].Confidence, found[2].Confidence)
	}
}
