package statements

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"parley/model"
)

// rates are how often statements were right on labelled news, their words and their speaker. Two things tell: the rule
// that found a statement, and how the article points at its speaker. The rule gives the odds for a speaker who is named;
// the way of pointing multiplies them. So a pronoun takes little from a rule that hardly errs and much from one that
// often does. The figures, with their source and date, are in lexicon/confidence.txt.
type rates struct {
	rules   [numRules]float64 // for a speaker by name
	namings [model.BySharedName + 1]float64
}

// anyRule stands in the figures for a rule that they do not list. It is the figure of noRule.
const anyRule = "any rule"

// doubtful is what the odds are multiplied with where a name is only like that of the actor who is taken for the speaker, or
// is a surname that others in the article have. It is an estimate: the labelled news has too few of them to count.
const doubtful = 0.5

// newRates reads the figures. The error names the line that cannot be read.
func newRates() (rates, error) {
	var r rates
	for i := range r.namings {
		r.namings[i] = 1
	}
	r.namings[model.ByLikeness], r.namings[model.BySharedName] = doubtful, doubtful
	if err := readList("lexicon/confidence.txt", r.add); err != nil {
		return r, err
	}
	for i, f := range r.rules {
		if f == 0 {
			r.rules[i] = r.rules[noRule]
		}
	}
	return r, nil
}

// add reads a line: a figure, and the rule or the naming that it is of.
func (r *rates) add(heading, line string) error {
	figure, name, _ := strings.Cut(line, " ")
	f, err := strconv.ParseFloat(figure, 64)
	if err != nil || !(f > 0) || math.IsInf(f, 0) {
		return fmt.Errorf("%q is no figure above 0", figure)
	}
	switch heading {
	case "rule":
		by := slices.IndexFunc(rules[:], func(m model.Rule) bool { return m.Name == name })
		switch {
		case f >= 1:
			return fmt.Errorf("%q is no share below 1", figure)
		case name == anyRule:
			by = int(noRule)
		case by <= 0:
			return fmt.Errorf("there is no rule %q", name)
		}
		r.rules[by] = f
	case "naming":
		for n := range r.namings {
			if model.Naming(n).String() == name {
				r.namings[n] = f
				return nil
			}
		}
		return fmt.Errorf("there is no naming %q", name)
	default:
		return fmt.Errorf("there is no heading %q", heading)
	}
	return nil
}

// of returns the confidence of a statement that a rule has found.
func (r *rates) of(by rule, s model.Speaker) model.Confidence {
	naming := s.By
	if s.State() == model.SpeakerUnknown {
		naming = model.NotNamed
	}
	odds := r.rules[by] / (1 - r.rules[by]) * r.namings[naming]
	return model.ConfidenceOf(odds / (1 + odds))
}
