package positions

import (
	_ "embed"
	"fmt"
	"strings"

	"parley/model"
)

// kind tells how a stance expression hangs together with its holder and its target; see stances.txt.
type kind uint8

const (
	verb kind = iota
	adjective
	noun
	predicate
	ofSpeaker
)

var kindNames = map[string]kind{"verb": verb, "adjective": adjective, "noun": noun, "predicate": predicate, "speaker": ofSpeaker}

// option is a set of the options that stances.txt describes.
type option uint32

const (
	asks option = 1 << iota
	says
	told
	own
	acts
	denied
	weak
	tells
	contents
	within
	paper
	yields
	joint
	future
	opens
	presses
	bare
)

var optionNames = map[string]option{
	"asks": asks, "says": says, "told": told, "own": own, "acts": acts, "denied": denied, "weak": weak, "tells": tells,
	"contents": contents, "within": within, "paper": paper, "yields": yields, "joint": joint, "future": future, "opens": opens,
	"presses": presses, "bare": bare,
}

// entry is an expression of the stance lexicon.
type entry struct {
	kind    kind
	stance  model.Stance
	options option
	text    string // the pattern as written; it names the rule
}

//go:embed stances.txt
var stancesFile string

// lexicon finds stance expressions.
type lexicon struct {
	entries []entry
	matcher matcher
}

// readLexicon reads a file in the format of stances.txt.
func readLexicon(v *vocabulary, file string) (*lexicon, error) {
	l := &lexicon{}
	var section entry
	line := 0
	for text := range strings.Lines(file) {
		line++
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' {
			continue
		}
		var err error
		if header, ok := strings.CutPrefix(text, "["); ok && strings.HasSuffix(text, "]") && strings.Count(text, " ") == 1 {
			section, err = readSection(strings.TrimSuffix(header, "]"))
		} else {
			err = l.add(v, section, text)
		}
		if err != nil {
			return nil, fmt.Errorf("stances.txt, line %d: %w", line, err)
		}
	}
	l.matcher.pack()
	return l, nil
}

func readSection(header string) (entry, error) {
	stanceName, kindName, _ := strings.Cut(header, " ")
	stance, err := model.ParseStance(stanceName)
	if err != nil {
		return entry{}, err
	}
	k, ok := kindNames[kindName]
	if !ok {
		return entry{}, fmt.Errorf("there is no kind %q of expression", kindName)
	}
	return entry{kind: k, stance: stance}, nil
}

func (l *lexicon) add(v *vocabulary, e entry, text string) error {
	expression, options, _ := strings.Cut(text, ";")
	e.text = strings.TrimSpace(expression)
	for name := range strings.FieldsSeq(options) {
		o, ok := optionNames[name]
		if !ok {
			return fmt.Errorf("there is no option %q", name)
		}
		e.options |= o
	}
	patterns, err := parsePattern(v, e.text)
	if err != nil {
		return err
	}
	for _, p := range patterns {
		l.matcher.add(p, len(l.entries))
	}
	l.entries = append(l.entries, e)
	return nil
}
