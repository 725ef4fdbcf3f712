package statements

import (
	"strings"
	"testing"

	"parley/corpus/extract/prose"
	"parley/model"
)

func TestEveryRuleHasItsConfidence(t *testing.T) {
	text, err := lexiconFiles.ReadFile("lexicon/confidence.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]int{}
	for line := range strings.Lines(string(text)) {
		_, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		lines[name]++
	}
	for _, r := range Rules() {
		if lines[r.Name] != 1 {
			t.Errorf("lexicon/confidence.txt has %d lines for the rule %q: write it anew with -calibrate, see TestConfidence of package extract", lines[r.Name], r.Name)
		}
	}
}

func TestFiguresThatCannotBe(t *testing.T) {
	tests := []struct{ name, heading, line string }{
		{"no figure", "rule", "much clause after cue"},
		{"nothing is right", "rule", "0 clause after cue"},
		{"all is right", "rule", "1 clause after cue"},
		{"no such rule", "rule", "0.5 clause after clue"},
		{"a rule without a name", "rule", "0.5"},
		{"no such naming", "naming", "0.5 telephone"},
		{"without end", "naming", "Inf name"},
		{"no number", "naming", "NaN name"},
		{"no such heading", "ruler", "0.5 clause after cue"},
	}
	for _, tt := range tests {
		if err := new(rates).add(tt.heading, tt.line); err == nil {
			t.Errorf("%s: [%s] %s is read", tt.name, tt.heading, tt.line)
		}
	}
}

func TestConfidenceDependsOnRuleAndNaming(t *testing.T) {
	r, err := newRates()
	if err != nil {
		t.Fatal(err)
	}
	of := func(by rule, n model.Naming) model.Confidence {
		s := model.NamedSpeaker(model.Span{}, "Ivan Orlov")
		s.By = n
		return r.of(by, s)
	}
	unknown := r.of(quotationBeforeCue, model.UnknownSpeaker(model.Span{}))
	switch {
	case of(quotationBeforeCue, model.ByName) <= of(quotationCarriedOver, model.ByName):
		t.Error("a quotation with its speaker is less sure than one without")
	case of(quotationBeforeCue, model.ByName) <= of(quotationBeforeCue, model.ByPronoun):
		t.Error("a pronoun is surer than a name")
	case of(quotationBeforeCue, model.ByName) <= of(quotationBeforeCue, model.ByLikeness):
		t.Error("a name that is only like the speaker's is as sure as the name itself")
	case unknown == 0:
		t.Error("a statement of nobody's has no confidence in its words")
	}
	for by := noRule + 1; by < numRules; by++ {
		for n := model.NotNamed; n <= model.BySharedName; n++ {
			if c := of(by, n); c <= 0 || c >= 1 {
				t.Errorf("%s, by %s: %v", rules[by].Name, n, c)
			}
		}
	}
}

func TestHowTheArticlePointsAtTheSpeaker(t *testing.T) {
	tests := []struct {
		text string
		want model.Naming
	}{
		{"“We stay here,” Ivan Orlov said.", model.ByName},
		{"“We stay here,” Helen Marsh said.", model.ByName},
		{"“We stay here,” Marsh said.", model.ByName},
		{"Helen Marsh met Tomas Vole. “We stay here,” the Brixian said.", model.ByName},
		{"Marsh met Tomas Vole. “We stay here,” the President said.", model.ByName},
		{"Marsh came. “We stay here,” Helen said.", model.ByName},
		{"“We stay here,” HELEN MARSH said.", model.ByName},
		{"“We stay here,” Helen Mrash said.", model.ByLikeness},
		{"Helen Mrash came. “We stay here,” Mrash said.", model.ByLikeness},
		{"Olha Bond came with Anna Bond. “We stay here,” Bond said.", model.BySharedName},
		{"Olha Bond came with Anna Bond. “We stay here,” Olha Bond said.", model.ByName},
		{"“We stay here,” the economist Ivan Orlov said.", model.ByName},
		{"“We stay here,” the Kremlin said.", model.ByName},
		{"“We stay here,” the Brixian president said.", model.ByOffice},
		{"“We stay here,” a senior official said.", model.ByDescription},
		{"Ivan Orlov came. “We stay here,” he said.", model.ByPronoun},
		{"“We stay here,” he said.", model.ByPronoun},
		{"Ivan Orlov, who said the army would stay, left.", model.ByRelative},
		{"“We will all stay here.”", model.NotNamed},
	}
	f := finder(t)
	for _, tt := range tests {
		a := article(t, tt.text)
		found := f.Find(a, prose.Split(a.Text, a.Parts))
		if len(found) != 1 || found[0].Speaker.By != tt.want {
			t.Errorf("%s: want one statement by %s, got %q", tt.text, tt.want, told(a, found))
		}
	}
}
