package statements

import (
	"embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The word lists: general English, edited as plain text. Each begins with what it is for.
//
//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// class is a set of word classes. A word may belong to several: "that" is a determiner, a relative and more.
type class uint64

// The classes, by the headings that their words stand under in the word lists.
const (
	determiner class = 1 << iota
	possessive
	subjectPronoun
	hePronoun
	shePronoun
	theyPronoun
	firstPerson
	contracted
	preposition
	ofPreposition
	coordinator
	subordinator
	relative
	questionWord
	thatWord
	auxiliary
	beForm
	negation
	adverb
	timeWord
	plainVerb
	occasion
	hearer
	abstractSubject
	title
	heTitle
	sheTitle
	roleNoun
	anonymousNoun
	properNoun
	suffix
	particle
	heName
	sheName
	titled
	timeClause
	place
	organisation
	nounToo
	nounFirst
	document
	describing
	label
	nounCue
	sourceCue
	lifeless
	plain
)

var classOf = map[string]class{
	"determiner": determiner, "possessive": possessive, "subject": subjectPronoun, "he": hePronoun, "she": shePronoun,
	"they": theyPronoun, "first person": firstPerson, "contracted": contracted, "preposition": preposition, "of": ofPreposition,
	"coordinator": coordinator, "subordinator": subordinator, "relative": relative, "question": questionWord, "that": thatWord,
	"auxiliary": auxiliary, "be": beForm, "negation": negation, "adverb": adverb, "time": timeWord,
	"verb": plainVerb, "occasion": occasion, "hearer": hearer, "abstract subject": abstractSubject, "title": title,
	"he title": heTitle, "she title": sheTitle, "role": roleNoun, "anonymous": anonymousNoun, "proper": properNoun, "suffix": suffix,
	"particle": particle, "he name": heName, "she name": sheName, "titled": titled, "time clause": timeClause, "place": place,
	"organisation": organisation, "noun too": nounToo, "noun first": nounFirst,
	"document": document, "describing": describing, "label": label, "noun cue": nounCue, "source cue": sourceCue, "lifeless": lifeless,
	"plain": plain,
}

// frame is what a verb of saying takes: a set, because some take several.
type frame uint8

// The frames, by the headings of verbs.txt.
const (
	says    frame = 1 << iota // clause, quotation, inversion; whatever follows
	claims                    // clause, quotation, inversion
	reports                   // the same, or a thing
	tells                     // somebody, then a clause
	asks                      // a question
	vows                      // to do something
	manner                    // a quotation only
	judges                    // somebody or a thing: what is said is the judgement itself
)

// clausal are the frames with a clause of their own.
const clausal = says | claims | reports

var frameOf = map[string]frame{
	"say": says, "claim": claims, "report": reports, "tell": tells, "ask": asks, "vow": vows, "manner": manner, "judge": manner | judges,
}

// quotesOnly reports whether what is said must stand in quotation marks, save for a judgement.
func (f frame) quotesOnly() bool { return f&^judges == manner }

// form is the form of a verb.
type form uint8

// The forms of a verb.
const (
	noForm     form = iota
	base            // "say"
	third           // "says"
	past            // "said", also the participle
	participle      // "saying"
)

// governs is a set of prepositions that lead to what a verb speaks of: "warned against | a new war".
type governs uint8

// prepositions are those that stand in verbs.txt behind the verbs under [of], bit by bit.
var prepositions = [...]string{"of", "about", "against", "for", "on", "to", "at"}

// governsOf returns the preposition as a set; 0 when it is none of those.
func governsOf(word string) governs {
	for i, p := range prepositions {
		if word == p {
			return 1 << i
		}
	}
	return 0
}

// entry is what the lexicon knows of one word.
type entry struct {
	class   class
	frame   frame
	form    form
	governs governs
}

// lexicon maps lower-case words to what is known of them.
type lexicon map[string]entry

// newLexicon reads the embedded word lists. The error names the file and line of a list that cannot be read.
func newLexicon() (lexicon, error) {
	lex := lexicon{}
	if err := readList("lexicon/verbs.txt", lex.addVerb); err != nil {
		return nil, err
	}
	if err := readList("lexicon/slavic.txt", lex.addVerb); err != nil {
		return nil, err
	}
	for _, file := range []string{"lexicon/words.txt", "lexicon/people.txt"} {
		if err := readList(file, lex.addWords); err != nil {
			return nil, err
		}
	}
	if err := readList("lexicon/firstnames.txt", func(heading, line string) error {
		return lex.addWords(heading+" name", line)
	}); err != nil {
		return nil, err
	}
	return lex, nil
}

// readList hands each line of a word list to add, with the heading that it stands under.
func readList(file string, add func(heading, line string) error) error {
	text, err := lexiconFiles.ReadFile(file)
	if err != nil {
		return err
	}
	heading, n := "", 0
	for line := range strings.Lines(string(text)) {
		n++
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			heading = strings.Trim(line, "[]")
		default:
			if err := add(heading, line); err != nil {
				return fmt.Errorf("%s, line %d: %w", file, n, err)
			}
		}
	}
	return nil
}

func (lex lexicon) addWords(heading, line string) error {
	c, ok := classOf[heading]
	if !ok {
		return fmt.Errorf("there is no word class %q", heading)
	}
	for w := range strings.FieldsSeq(line) {
		e := lex[w]
		e.class |= c
		lex[w] = e
	}
	return nil
}

// addVerb adds the forms of a verb, "say said", "admit admitted admitting", "claim", and behind a colon the prepositions that
// lead to what it speaks of, "warn: of against".
func (lex lexicon) addVerb(heading, line string) error {
	if heading == "noun too" || heading == "noun first" {
		return lex.addWords(heading, line)
	}
	line, objects, _ := strings.Cut(line, ":")
	var g governs
	for p := range strings.FieldsSeq(objects) {
		g |= governsOf(p)
	}
	f, ok := frameOf[heading]
	if !ok || g == 0 && objects != "" {
		return fmt.Errorf("there is no frame %q or no preposition in %q", heading, objects)
	}
	words := strings.Fields(line)
	lemma := words[0]
	add := func(word string, as form) {
		e := lex[word]
		e.frame |= f
		e.governs |= g
		if e.form == noForm || as == past {
			e.form = as // "put", "read": the past is the commoner reading in news
		}
		lex[word] = e
	}
	add(lemma, base)
	add(thirdPerson(lemma), third)
	irregularPast, irregularIng := false, false
	for _, w := range words[1:] {
		if strings.HasSuffix(w, "ing") {
			add(w, participle)
			irregularIng = true
			continue
		}
		add(w, past)
		irregularPast = true
	}
	if !irregularPast {
		add(pastOf(lemma), past)
	}
	if !irregularIng {
		add(ingOf(lemma), participle)
	}
	return nil
}

func thirdPerson(v string) string {
	switch {
	case endsInConsonantY(v):
		return v[:len(v)-1] + "ies"
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "o"):
		return v + "es"
	}
	return v + "s"
}

func pastOf(v string) string {
	switch {
	case endsInConsonantY(v):
		return v[:len(v)-1] + "ied"
	case strings.HasSuffix(v, "e"):
		return v + "d"
	}
	return v + "ed"
}

func ingOf(v string) string {
	if strings.HasSuffix(v, "e") && !strings.HasSuffix(v, "ee") {
		return v[:len(v)-1] + "ing"
	}
	return v + "ing"
}

func endsInConsonantY(v string) bool {
	return len(v) > 1 && v[len(v)-1] == 'y' && !strings.ContainsRune("aeiou", rune(v[len(v)-2]))
}

// lookup returns what is known of a word, whatever its capitals.
func (lex lexicon) lookup(word string) entry {
	var low [48]byte
	if len(word) > len(low) {
		return entry{}
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return lex[foldCase(word)]
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return lex[string(low[:len(word)])]
}

// foldCase lowers a word that is not plain ASCII, and its curly apostrophes stay.
func foldCase(word string) string { return strings.Map(unicode.ToLower, word) }
