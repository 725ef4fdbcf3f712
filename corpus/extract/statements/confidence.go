package statements

import (
	"fmt"
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
	namings [model.ByRelative + 1]float64
}

// anyRule stands in the figures for a rule that they do not list.
const anyRule = "any rule"

// newRates reads the figures. The error names the line that cannot be read.
func newRates() (rates, error) {
	var r rates
	byRule, byNaming := map[string]rule{}, map[string]model.Naming{}
	for i := noRule + 1; i < numRules; i++ {
		byRule[rules[i].Name] = i
	}
	for i := range r.namings {
		r.namings[i] = 1
		byNaming[model.Naming(i).String()] = model.Naming(i)
	}
	any := 0.0
	err := readList("lexicon/confidence.txt", func(heading, line string) error {
		figure, name, _ := strings.Cut(line, " ")
		f, err := strconv.ParseFloat(figure, 64)
		if err != nil || !(f > 0) {
			return fmt.Errorf("%q is no figure above 0", figure)
		}
		name = strings.TrimSpace(name)
		switch by, known := byRule[name]; {
		case heading == "rule" && f >= 1:
			return fmt.Errorf("%q is no share below 1", figure)
		case heading == "rule" && name == anyRule:
			any = f
		case heading == "rule" && known:
			r.rules[by] = f
		case heading == "naming":
			n, known := byNaming[name]
			if !known {
				return fmt.Errorf("there is no naming %q", name)
			}
			r.namings[n] = f
		default:
			return fmt.Errorf("there is no %s %q", heading, name)
		}
		return nil
	})
	if err == nil && any == 0 {
		err = fmt.Errorf("lexicon/confidence.txt has no line for %s", anyRule)
	}
	for i, f := range r.rules {
		if f == 0 {
			r.rules[i] = any
		}
	}
	return r, err
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
