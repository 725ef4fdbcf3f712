package index

import (
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/search/query"

	"parley/model"
)

// compiler turns a query into Bleve's, for one listing.
type compiler struct {
	*Index
	listing model.Listing
	scored  bool // how well a row matches matters
	years   [2]int
}

// counted asks for what n finds, without the positions that the reader set aside unless n asks about these.
func (c *compiler) counted(n node) query.Query {
	compiled := c.compile(n)
	if c.listing != model.Positions || !c.values.has(value{isField, isAside}) || c.asksAside(n) {
		return compiled
	}
	return query.NewBooleanQuery([]query.Query{compiled}, nil, []query.Query{c.value(isField, isAside)})
}

// asksAside reports whether n says anything about positions that are set aside.
func (c *compiler) asksAside(n node) bool {
	switch n := n.(type) {
	case all:
		return slices.ContainsFunc(n, c.asksAside)
	case either:
		return slices.ContainsFunc(n, c.asksAside)
	case not:
		return c.asksAside(n.of)
	case fieldValue:
		return n.field == isField && (n.value == isAside || n.match != exact && slices.Contains(c.fields.withPrefix(isField, n.value), isAside))
	}
	return false
}

// compile returns Bleve's query for n. It finds documents of the compiler's listing only.
func (c *compiler) compile(n node) query.Query {
	switch n := n.(type) {
	case all:
		return c.all(n)
	case either:
		var options []query.Query
		for _, kid := range n {
			options = append(options, c.compile(kid))
		}
		return anyOf(options)
	case not:
		return c.all(all{n})
	case word:
		return c.bareWord(n)
	case phrase:
		return c.phrase(wordsField, c.analyzer.tokens(string(n)))
	case near:
		return c.near(n)
	case fieldValue:
		return c.field(n)
	}
	return query.NewMatchNoneQuery()
}

// all asks for all nodes of a list. Words so common that they say nothing are left out beside others.
func (c *compiler) all(list all) query.Query {
	var wanted, unwanted []query.Query
	for _, kid := range withoutStopWords(list) {
		if n, negative := kid.(not); negative {
			unwanted = append(unwanted, unscored{c.compile(n.of)})
			continue
		}
		wanted = append(wanted, c.compile(kid))
	}
	if len(wanted) == 0 {
		wanted = append(wanted, c.value(listingField, listingNames[c.listing]))
	}
	if len(unwanted) == 0 {
		return allOf(wanted)
	}
	return query.NewBooleanQuery(wanted, nil, unwanted)
}

// withoutStopWords returns list without its stop words, unless it has no other words.
func withoutStopWords(list all) all {
	isStop := func(n node) bool {
		w, isWord := n.(word)
		return isWord && w.match == exact && stopWords[fold(w.text)]
	}
	says := func(n node) bool {
		switch n.(type) {
		case word, phrase, near, either:
			return !isStop(n)
		}
		return false
	}
	if !slices.ContainsFunc(list, says) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), isStop)
}

func (c *compiler) bareWord(n word) query.Query {
	tokens := c.analyzer.tokens(n.text)
	q := c.word(wordsField, startsField, tokens, n.match)
	if c.scored && c.listing == model.Articles && n.match == exact {
		// A word of the title says more about an article than one of its text.
		return query.NewBooleanQuery([]query.Query{q}, []query.Query{c.word(titleWordsField, titleStartsField, tokens, exact)}, nil)
	}
	return q
}

// word asks for a word in one of the two fields, the stemmed or the unstemmed one. A word may have several tokens, as
// cease-fire has, which are a phrase.
func (c *compiler) word(stemmed, unstemmed string, tokens []token, m match) query.Query {
	if len(tokens) == 0 {
		return query.NewMatchNoneQuery()
	}
	last := tokens[len(tokens)-1]
	switch m {
	case fuzzy:
		q := query.NewFuzzyQuery(last.plain)
		q.SetField(inListing(c.listing, unstemmed))
		q.SetFuzziness(fuzziness(last.plain))
		q.SetPrefix(1)
		return anyOf([]query.Query{c.term(stemmed, last.term), unscored{q}})
	case prefix, typed:
		var parts []query.Query
		for _, t := range tokens[:len(tokens)-1] {
			if t.start < last.start { // not the first part of what the last one is the whole of
				parts = append(parts, c.term(stemmed, t.term))
			}
		}
		return allOf(append(parts, c.beginning(stemmed, unstemmed, last, m)))
	}
	if len(tokens) == 1 {
		return c.term(stemmed, last.term)
	}
	return c.phrase(stemmed, tokens)
}

// fuzziness is the number of letters in which a fuzzy word may differ.
func fuzziness(word string) int {
	if runes(word) <= 5 {
		return 1
	}
	return 2
}

// beginning asks for words that begin as t does, and for other spellings of such words.
func (c *compiler) beginning(stemmed, unstemmed string, t token, m match) query.Query {
	var options []query.Query
	if runes(t.plain) <= shortPrefix {
		options = append(options, c.term(unstemmed, startSign+t.plain))
	} else {
		q := query.NewPrefixQuery(t.plain)
		q.SetField(inListing(c.listing, unstemmed))
		options = append(options, unscored{q})
		for _, term := range c.analyzer.spellings.withPrefix(t.plain) {
			options = append(options, c.term(stemmed, term))
		}
	}
	if m == typed {
		options = append(options, c.term(stemmed, t.term))
	}
	return anyOf(options)
}

// phrase asks for tokens next to each other. A hyphenated word may also be written as one: "cease-fire" finds ceasefire.
func (c *compiler) phrase(field string, tokens []token) query.Query {
	options := []query.Query{}
	for _, terms := range phraseTerms(tokens) {
		if len(terms) == 1 {
			options = append(options, c.term(field, terms[0]))
			continue
		}
		options = append(options, query.NewPhraseQuery(terms, inListing(c.listing, field)))
	}
	if len(options) == 0 {
		return query.NewMatchNoneQuery()
	}
	return anyOf(options)
}

// phraseTerms returns the sequences of terms that a phrase may have in a text: with its compounds apart, and with all of
// them written as one word, if there are any.
func phraseTerms(tokens []token) [][]string {
	var apart, joined []string
	for _, t := range tokens {
		whole := len(joined) > 0 && isWhole(tokens, t)
		if !whole {
			apart = append(apart, t.term)
			joined = append(joined, t.term)
			continue
		}
		joined = append(joined[:len(joined)-2], t.term)
	}
	switch {
	case len(apart) == 0:
		return nil
	case len(apart) == len(joined):
		return [][]string{apart}
	}
	return [][]string{apart, joined}
}

// isWhole reports whether t is the whole of a hyphenated word, which begins before the part that stands at the same
// position.
func isWhole(tokens []token, t token) bool {
	return slices.ContainsFunc(tokens, func(o token) bool {
		return o.position == t.position && o.start > t.start
	})
}

// near asks for all its words within its distance.
func (c *compiler) near(n near) query.Query {
	terms := nearTerms(c.analyzer, n)
	if len(terms) == 1 {
		return c.term(wordsField, terms[0])
	}
	return nearQuery{inListing(c.listing, wordsField), terms, n.distance}
}

// nearTerms returns the distinct terms of the words of n.
func nearTerms(a *analyzer, n near) []string {
	var terms []string
	for _, t := range a.tokens(strings.Join(n.words, " ")) {
		if !slices.Contains(terms, t.term) {
			terms = append(terms, t.term)
		}
	}
	return terms
}

// field asks for a field's value. How well it matches says nothing.
func (c *compiler) field(f fieldValue) query.Query {
	switch {
	case f.field == titleField:
		return c.title(f)
	case f.field == speakerField:
		return c.speaker(f)
	case f.field == outletField:
		return c.outlet(f)
	case f.field == dateField && f.value != unknown:
		return c.date(f.value)
	case f.match != exact:
		var options []query.Query
		for _, v := range c.fields.withPrefix(f.field, f.value) {
			options = append(options, c.value(f.field, v))
		}
		return anyOf(options)
	}
	return c.value(f.field, f.value)
}

func (c *compiler) title(f fieldValue) query.Query {
	tokens := c.analyzer.tokens(f.value)
	articles := *c
	articles.listing = model.Articles
	q := articles.word(titleWordsField, titleStartsField, tokens, f.match)
	if c.listing == model.Articles {
		return q
	}
	return rowsOfArticles{q, c.listing, c.Index}
}

// speaker asks for a speaker by ID, by key, by a full name or by a part of one, in this order.
func (c *compiler) speaker(f fieldValue) query.Query {
	name := strings.ToLower(f.value)
	if f.match == exact {
		if _, isActor := c.actors[name]; isActor || name == unknown {
			return c.value(speakerField, name)
		}
		if name == isAnonymous {
			return c.value(isField, isAnonymous)
		}
		if begin, rest := cutSpeakerKey(name); begin != "" {
			return c.value(speakerField, begin+foldName(rest))
		}
	}
	tokens := c.analyzer.tokens(f.value)
	if f.match == exact {
		if q := c.fullName(f.value, tokens); q != nil {
			return q
		}
	}
	return anyOf(append(c.actorsWith(tokens, f.match), c.nameWords(speakerWordField, tokens, f.match)))
}

// fullName asks for the actors who have this very name, or else for the speaker whom the dossier does not know and who
// is called so in two words or more. It is nil when nobody is.
func (c *compiler) fullName(name string, tokens []token) query.Query {
	var options []query.Query
	terms := termsOf(tokens)
	for _, n := range c.names {
		if n.called(terms) {
			options = append(options, c.value(speakerField, strings.ToLower(n.id)))
		}
	}
	named := value{speakerField, namedPrefix + foldName(name)}
	if c.values.has(named) && (len(options) > 0 || len(tokens) > 1) {
		options = append(options, c.value(named.field, named.key))
	}
	if len(options) == 0 {
		return nil
	}
	return anyOf(options)
}

// actorsWith asks for the actors who have these words in one of their names, the last word perhaps unfinished.
func (c *compiler) actorsWith(tokens []token, m match) []query.Query {
	var options []query.Query
	last := tokens[len(tokens)-1]
	for _, n := range c.names {
		matches := n.hasPart(termsOf(tokens))
		if !matches && m != exact {
			matches = n.hasPart(termsOf(tokens[:len(tokens)-1])) && c.hasWordWithPrefix(n.id, last.plain)
		}
		if matches {
			options = append(options, c.value(speakerField, strings.ToLower(n.id)))
		}
	}
	return options
}

func (c *compiler) hasWordWithPrefix(actorID, start string) bool {
	a := c.actors[actorID]
	for _, name := range append([]string{a.ID, a.Name}, a.Aliases...) {
		for _, t := range c.analyzer.tokens(name) {
			if strings.HasPrefix(t.plain, start) {
				return true
			}
		}
	}
	return false
}

func termsOf(tokens []token) []string {
	terms := make([]string, 0, len(tokens))
	for _, t := range tokens {
		terms = append(terms, t.term)
	}
	return terms
}

func (c *compiler) outlet(f fieldValue) query.Query {
	if v := (value{outletField, foldName(f.value)}); f.match == exact && c.values.has(v) {
		return c.value(v.field, v.key)
	}
	return c.nameWords(outletWordField, c.analyzer.tokens(f.value), f.match)
}

// nameWords asks for names that have all these words, the last one perhaps unfinished.
func (c *compiler) nameWords(field string, tokens []token, m match) query.Query {
	var words []query.Query
	for i, t := range tokens {
		if i < len(tokens)-1 || m == exact {
			words = append(words, c.value(field, t.term))
			continue
		}
		if runes(t.plain) <= shortPrefix {
			words = append(words, anyOf([]query.Query{c.value(field, t.term), c.value(field, startSign+t.plain)}))
			continue
		}
		q := query.NewPrefixQuery(value{field, t.plain}.term())
		q.SetField(inListing(c.listing, valuesField))
		words = append(words, anyOf([]query.Query{c.value(field, t.term), unscored{q}}))
	}
	return allOf(words)
}

func (c *compiler) date(s string) query.Query {
	r, err := parseRange(s)
	if err != nil || c.years[0] == 0 {
		return query.NewMatchNoneQuery()
	}
	var days []query.Query
	for _, term := range r.cover(c.years[0], c.years[1]) {
		days = append(days, c.value(dateField, term))
	}
	return anyOf(days)
}

// value asks for documents that have a value.
func (c *compiler) value(field, key string) query.Query {
	return unscored{c.term(valuesField, value{field, key}.term())}
}

func (c *compiler) term(field, term string) query.Query {
	q := query.NewTermQuery(term)
	q.SetField(inListing(c.listing, field))
	return q
}

func allOf(queries []query.Query) query.Query {
	if len(queries) == 1 {
		return queries[0]
	}
	return query.NewConjunctionQuery(queries)
}

func anyOf(queries []query.Query) query.Query {
	switch len(queries) {
	case 0:
		return query.NewMatchNoneQuery()
	case 1:
		return queries[0]
	}
	return query.NewDisjunctionQuery(queries)
}
