package positions

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"parley/model"
)

//go:embed confidence.txt
var confidenceFile string

// rates are how often positions were right on labelled articles: holder, issue and stance. Two things tell: the rule that
// found a position, and whether its holder is a principal side, whom news names and quotes more plainly than others. The rule
// gives the odds for a principal side; another holder multiplies them. The figures, with their source and date, are in confidence.txt.
type rates struct {
	rules [numRules]float64
	other float64
}

// readRates reads a file in the format of confidence.txt: a figure above 0 and what it is of. The error names the line.
func readRates(file string) (rates, error) {
	out := rates{other: 1}
	line := 0
	for text := range strings.Lines(file) {
		line++
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' {
			continue
		}
		if err := out.add(text); err != nil {
			return out, fmt.Errorf("confidence.txt, line %d: %w", line, err)
		}
	}
	for i, f := range out.rules {
		if f == 0 {
			out.rules[i] = out.rules[noRule]
		}
	}
	return out, nil
}

// add reads a line: "0.85 rule list item", "0.5 other". "Any rule" is one that is not listed.
func (r *rates) add(text string) error {
	figure, of, _ := strings.Cut(text, " ")
	f, err := strconv.ParseFloat(figure, 64)
	if err != nil || !(f > 0) || math.IsInf(f, 0) {
		return fmt.Errorf("%q is no figure above 0", figure)
	}
	kind, name, _ := strings.Cut(of, " ")
	switch kind {
	case "rule":
		by := slices.IndexFunc(rules[:], func(m model.Rule) bool { return m.Name == name })
		if name == "any rule" {
			by = int(noRule)
		}
		if by < 0 || f >= 1 {
			return fmt.Errorf("%q is no share below 1 of a rule", text)
		}
		r.rules[by] = f
	case "other":
		r.other = f
	default:
		return fmt.Errorf("%q is neither a rule nor another holder", of)
	}
	return nil
}

// of returns the confidence of a position that a rule has found.
func (r *rates) of(by rule, principal bool) model.Confidence {
	odds := r.rules[by] / (1 - r.rules[by])
	if !principal {
		odds *= r.other
	}
	return model.ConfidenceOf(odds / (1 + odds))
}
