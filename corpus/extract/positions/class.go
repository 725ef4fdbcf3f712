package positions

import (
	_ "embed"
	"fmt"
	"strings"
)

// class is a set of word classes, read from words.txt.
type class uint64

const (
	classBe class = 1 << iota
	classHave
	classDo
	classModal
	classControl
	classNegation
	classAdverb
	classModality
	classDeterminer
	classPossessive
	classFirst
	classHe
	classShe
	classIt
	classThey
	classDemonstrative
	classRelative
	classThat
	classAnd
	classBut
	classSubordinator
	classPrecondition
	classPreposition
	classScene
	classLocative
	classPeople
	classCompanion
	classCountry
	classSides
	classTitled
	classDocument
	classPointing
	classMove
	classFacing
	classVerb
	classWeekday
	classMonth
	classSeason
	classNormative
	classJudging
	classTime
	classEnding
	classTerm
	classDoubt
	classBelieve
	classVoicing
	classEvading
	classSoftening
	classPresenting
	classDefinite
	classErrand

	// Of the word itself, not from words.txt.
	comma
	colon
	dash
	semicolon
	bracket
	opening    // an opening bracket
	ending     // . ? ! …
	question   // ?
	apostrophe // the possessive ending
	number
	capital
	hyphened // a piece of a hyphenated word
	quoted   // stands between quotation marks

	punctuation = comma | colon | dash | semicolon | bracket | ending
	auxiliary   = classBe | classHave | classDo | classModal
	pronoun     = classFirst | classHe | classShe | classIt | classThey
)

// classNames has the classes as words.txt names them.
var classNames = map[string]class{
	"be": classBe, "have": classHave, "do": classDo, "modal": classModal, "control": classControl, "negation": classNegation,
	"adverb": classAdverb, "modality": classModality, "determiner": classDeterminer, "possessive": classPossessive,
	"first": classFirst, "he": classHe, "she": classShe, "it": classIt, "they": classThey, "demonstrative": classDemonstrative,
	"relative": classRelative, "thatword": classThat, "and": classAnd, "but": classBut, "subordinator": classSubordinator,
	"precondition": classPrecondition, "preposition": classPreposition, "scene": classScene, "locative": classLocative,
	"people": classPeople, "companion": classCompanion, "country": classCountry, "sides": classSides, "titled": classTitled,
	"document": classDocument, "pointing": classPointing, "move": classMove, "facing": classFacing, "verb": classVerb,
	"weekday": classWeekday, "month": classMonth, "season": classSeason, "normative": classNormative, "judging": classJudging,
	"time": classTime, "ending": classEnding, "term": classTerm, "doubt": classDoubt, "believe": classBelieve,
	"voicing": classVoicing, "evading": classEvading, "softening": classSoftening, "presenting": classPresenting,
	"definite": classDefinite, "errand": classErrand,
}

//go:embed words.txt
var wordsFile string

// readClasses adds the word classes of a file in the format of words.txt to v.
func readClasses(v *vocabulary, file string) error {
	line := 0
	for text := range strings.Lines(file) {
		line++
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' {
			continue
		}
		name, words, _ := strings.Cut(text, ":")
		c, known := classNames[name]
		if !known {
			return fmt.Errorf("words.txt, line %d: there is no word class %q", line, name)
		}
		for w := range strings.FieldsSeq(words) {
			v.class[v.word(w)] |= c
		}
	}
	return nil
}
