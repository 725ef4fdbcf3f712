package index

import (
	"fmt"
	"strings"
	"unicode"

	"parley/model"
)

// Bounds of a query, so that none can hurt.
const (
	maxQuery   = 2000 // runes
	maxNesting = 32   // parentheses within each other
)

// parser reads a query by recursive descent; each method reads what the grammar in query.go names so.
type parser struct {
	scanner
	fields  *vocabulary
	typing  bool // the query is unfinished: what its end lacks is no mistake
	nesting int
}

// parse reads a query. A mistake is a *model.QueryError.
func parse(text string, typing bool, fields *vocabulary) (node, error) {
	p := &parser{scanner: scanner{input: []rune(strings.ToValidUTF8(text, "\uFFFD"))}, fields: fields, typing: typing}
	if len(p.input) > maxQuery {
		return nil, &model.QueryError{Column: maxQuery + 1, Message: fmt.Sprintf("a query has at most %d letters", maxQuery)}
	}
	list, err := p.list()
	if err != nil {
		return nil, err
	}
	if !p.atEnd() {
		return nil, p.mistake(p.column(), "nothing opens this parenthesis")
	}
	return list.simple(), nil
}

func (p *parser) mistake(column int, format string, args ...any) *model.QueryError {
	return &model.QueryError{Column: column, Message: fmt.Sprintf(format, args...)}
}

// list reads nodes up to the end or a closing parenthesis, which it leaves.
func (p *parser) list() (all, error) {
	list := all{}
	for {
		p.skipSpace()
		if p.atEnd() || p.peek() == ')' {
			return list, nil
		}
		if err := p.and(len(list) > 0); err != nil {
			return nil, err
		}
		n, err := p.either()
		switch inner, isList := n.(all); {
		case err != nil:
			return nil, err
		case isList:
			list = append(list, inner...)
		case n != nil:
			list = append(list, n)
		}
	}
}

// and reads AND, if it is next; begun says that something stands before it.
func (p *parser) and(begun bool) error {
	start := p.column()
	if !p.keyword("AND") {
		return nil
	}
	p.skipSpace()
	unfinished := p.typing && p.atEnd()
	if !begun || (p.atEnd() || p.peek() == ')') && !unfinished {
		return p.mistake(start, "AND stands between words; quote it to search for it")
	}
	return nil
}

// either reads one term, or several with OR between them. It is nil when there was only punctuation.
func (p *parser) either() (node, error) {
	var options either
	for {
		p.skipSpace()
		start := p.column()
		if p.keyword("OR") {
			return nil, p.mistake(start, "OR stands between words; quote it to search for it")
		}
		n, err := p.term()
		if err != nil {
			return nil, err
		}
		switch inner, isEither := n.(either); {
		case isEither:
			options = append(options, inner...)
		case n != nil:
			options = append(options, n)
		}
		p.skipSpace()
		or := p.column()
		if !p.keyword("OR") {
			if len(options) == 0 {
				return nil, nil
			}
			return options.simple(), nil
		}
		p.skipSpace()
		if p.peek() == ')' || p.atEnd() {
			if !p.typing || !p.atEnd() {
				return nil, p.mistake(or, "OR stands between words; quote it to search for it")
			}
			if len(options) == 0 {
				return nil, nil
			}
			return options.simple(), nil
		}
	}
}

// term reads a primary or its negation.
func (p *parser) term() (node, error) {
	start := p.column()
	minus := p.take('-')
	if !minus && !p.keyword("NOT") {
		return p.primary()
	}
	if !minus {
		p.skipSpace()
	}
	if p.peek() == '-' {
		return nil, p.mistake(p.column(), "one minus is enough")
	}
	if p.typing && p.atEnd() {
		return nil, nil
	}
	if p.atEnd() || endsWord(p.peek()) && p.peek() != '(' && !opensQuote(p.peek()) {
		if minus {
			return nil, p.mistake(start, "a minus stands right before what is not wanted")
		}
		return nil, p.mistake(start, "NOT stands before what is not wanted; quote it to search for it")
	}
	n, err := p.primary()
	if n == nil || err != nil {
		return nil, err
	}
	switch n := n.(type) {
	case not:
		return n.of, nil // -(-word)
	case word:
		if n.match == typed { // its prefix would take away too much
			n.match = exact
		}
		return not{n}, nil
	case fieldValue:
		if n.match == typed {
			return nil, nil
		}
	}
	return not{n}, nil
}

// primary reads a group, a phrase, a field or a word. It is nil when there was only punctuation.
func (p *parser) primary() (node, error) {
	switch r := p.peek(); {
	case r == '(':
		return p.group()
	case opensQuote(r):
		return p.phrase()
	case endsWord(r):
		p.at++ // a closing quotation mark that nothing opens
		return nil, nil
	}
	start := p.column()
	text := p.bare()
	if text == "OR" || text == "AND" || text == "NOT" {
		return nil, p.mistake(start, "%s stands between words; quote it to search for it", text)
	}
	if name, value, found := strings.Cut(text, ":"); found && isName(name) {
		return p.field(start, strings.ToLower(name), value)
	}
	return p.word(start, text)
}

func isName(s string) bool { return s != "" && isLetters(s) }

func (p *parser) group() (node, error) {
	start := p.column()
	p.take('(')
	if p.nesting++; p.nesting > maxNesting {
		return nil, p.mistake(start, "parentheses stand at most %d deep", maxNesting)
	}
	list, err := p.list()
	p.nesting--
	switch {
	case err != nil:
		return nil, err
	case !p.take(')') && !p.typing:
		return nil, p.mistake(start, "nothing closes this parenthesis")
	case len(list) > 0:
		return list.simple(), nil
	case p.typing:
		return nil, nil
	}
	return nil, p.mistake(start, "nothing stands between the parentheses")
}

func (p *parser) phrase() (node, error) {
	start := p.column()
	text, closed := p.quoted()
	switch {
	case !closed && !p.typing:
		return nil, p.mistake(start, "nothing closes this quotation mark")
	case !closed:
		return typedWords(text), nil
	case p.peek() == '~' || p.peek() == '*':
		return nil, p.mistake(p.column(), "%c stands after a word, not after a phrase", p.peek())
	case !hasWord(text):
		return nil, nil
	}
	return phrase(text), nil
}

// typedWords returns the words of a phrase that is still being typed, the last one unfinished: asked for as a phrase they
// would find nothing until it is complete.
func typedWords(text string) node {
	var list all
	words := splitWords(text, nil)
	for i, w := range words {
		n := word{text: text[w.start:w.end]}
		if i == len(words)-1 && w.end == len(text) {
			n.match = typed
		}
		list = append(list, n)
	}
	if len(list) == 0 {
		return nil
	}
	return list.simple()
}

func hasWord(s string) bool { return len(splitWords(s, nil)) > 0 }

// word reads what a bare word means, with its sign at the end.
func (p *parser) word(start int, text string) (node, error) {
	text, m, err := p.sign(start, text)
	if err != nil {
		return nil, err
	}
	if !hasWord(text) {
		if m == prefix || m == fuzzy {
			return nil, p.mistake(start, "%s stands after a word", m.sign())
		}
		return nil, nil
	}
	if m == fuzzy {
		if err := p.fuzzyWord(start, text); err != nil {
			return nil, err
		}
	}
	return word{text, m}, nil
}

// sign takes the sign for a prefix or a fuzzy word off the end of text. Without one, the last word of a query that is
// being typed is typed.
func (p *parser) sign(start int, text string) (string, match, error) {
	m := exact
	switch {
	case strings.HasSuffix(text, "*"):
		m = prefix
	case strings.HasSuffix(text, "~"):
		m = fuzzy
	case p.typing && p.atEnd():
		m = typed
	}
	text = strings.TrimSuffix(text, m.sign())
	if i := strings.IndexAny(text, "*~"); i >= 0 {
		return "", exact, p.mistake(start+runes(text[:i]), "%c stands only at the end of a word", text[i])
	}
	return text, m, nil
}

// minFuzzy is the length in runes of the shortest fuzzy word; shorter ones would find anything.
const minFuzzy = 3

func (p *parser) fuzzyWord(start int, text string) error {
	words := splitWords(text, nil)
	if len(words) != 1 {
		return p.mistake(start, "~ takes a single word")
	}
	if runes(fold(text[words[0].start:words[0].end])) < minFuzzy {
		return p.mistake(start, "a fuzzy word needs %d letters", minFuzzy)
	}
	return nil
}

// field reads the value of a field; what stands after the colon without quotation marks has been read already.
func (p *parser) field(start int, name, value string) (node, error) {
	valueColumn := start + runes(name) + 1
	if name == "near" {
		return p.near(start, valueColumn, value)
	}
	if err := p.fields.checkName(start, name); err != nil {
		return nil, err
	}
	m := exact
	switch {
	case value == "" && opensQuote(p.peek()):
		text, closed := p.quoted()
		if !closed && !p.typing {
			return nil, p.mistake(valueColumn, "nothing closes this quotation mark")
		}
		if !closed {
			m = typed
		}
		value = strings.Join(strings.Fields(text), " ")
	case value == "" && p.peek() == '(':
		return nil, p.mistake(p.column(), "%s: takes one value; write (%s:a OR %s:b) for several", name, name, name)
	default:
		var err error
		if value, m, err = p.sign(valueColumn, value); err != nil {
			return nil, err
		}
	}
	if strings.TrimFunc(value, unicode.IsSpace) == "" {
		if p.typing && p.atEnd() {
			return nil, nil
		}
		return nil, p.mistake(valueColumn, "%s: wants %s", name, p.fields.wants(name))
	}
	return p.fields.check(valueColumn, fieldValue{name, value, m})
}

// Bounds of near.
const (
	minDistance = 1
	maxDistance = 50
)

func (p *parser) near(start, valueColumn int, number string) (node, error) {
	distance := 0
	for _, r := range number {
		if r < '0' || r > '9' || distance > maxDistance {
			return nil, p.mistake(valueColumn, "near: wants a number of words from %d to %d", minDistance, maxDistance)
		}
		distance = 10*distance + int(r-'0')
	}
	if p.typing && p.atEnd() {
		return nil, nil
	}
	if distance < minDistance || distance > maxDistance {
		return nil, p.mistake(valueColumn, "near: wants a number of words from %d to %d", minDistance, maxDistance)
	}
	if !p.take('(') {
		return nil, p.mistake(p.column(), "near: wants words in parentheses: near:%d(ceasefire kursk)", distance)
	}
	words, err := p.nearWords()
	switch {
	case err != nil:
		return nil, err
	case !p.take(')') && !p.typing:
		return nil, p.mistake(start, "nothing closes this parenthesis")
	case len(words) < 2 && p.typing && p.atEnd():
		return typedWords(strings.Join(words, " ")), nil
	case len(words) < 2:
		return nil, p.mistake(start, "near: wants two words or more")
	}
	return near{distance, words}, nil
}

func (p *parser) nearWords() ([]string, error) {
	var words []string
	for {
		p.skipSpace()
		r := p.peek()
		if p.atEnd() || r == ')' {
			return words, nil
		}
		start := p.column()
		text := p.bare()
		if text == "" || r == '-' || strings.ContainsAny(text, "*~") {
			return nil, p.mistake(start, "near: takes plain words")
		}
		if hasWord(text) {
			words = append(words, text)
		}
	}
}
