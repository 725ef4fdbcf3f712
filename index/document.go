package index

import (
	"strings"

	"github.com/blevesearch/bleve/v2/document"

	"parley/model"
)

// Each row is a document in Bleve, whose fields' names begin with the listing, so that a search in one listing meets only
// its own documents and their frequencies. Titles are in the articles' documents only: for statements and positions a
// search for titles is one for articles first.
const (
	listingField = "listing" // a value that all documents of a listing have

	wordsField       = "words"        // what bare words look for: stemmed, with positions
	startsField      = "starts"       // the same words unstemmed, for prefixes and fuzzy words
	titleWordsField  = "title"        // the article's title: stemmed, with positions
	titleStartsField = "title.starts" // the same unstemmed
	valuesField      = "values"       // the values of all other fields
)

// Further values that documents have but no facet counts.
const (
	speakerWordField = "speakerword" // a word of the name of a speaker whom the dossier does not know
	outletWordField  = "outletword"
)

var listingNames = [...]string{model.Articles: "article", model.Statements: "statement", model.Positions: "position"}

// inListing returns the name in Bleve of a field of one listing's documents.
func inListing(l model.Listing, field string) string { return listingNames[l] + "." + field }

// bleveDocument returns the document of a row. The texts are those that bare words look for; an article's first one is its
// title.
func bleveDocument(id rowID, l model.Listing, texts [][]token, terms []string) *document.Document {
	d := document.NewDocument(id.documentID())
	addTexts := func(words, startsField string, texts ...[]token) {
		d.AddField(newTextField(inListing(l, words), texts))
		d.AddField(newTermsField(inListing(l, startsField), starts(texts...)))
	}
	addTexts(wordsField, startsField, texts...)
	if l == model.Articles {
		addTexts(titleWordsField, titleStartsField, texts[0])
	}
	d.AddField(newTermsField(inListing(l, valuesField), append(terms, value{listingField, listingNames[l]}.term())))
	return d
}

// shortPrefix is the length in runes up to which the beginnings of words are indexed themselves: a search for words that
// begin with "s" would otherwise have to put together the documents of thousands of words.
const shortPrefix = 2

// startSign marks an indexed beginning: "^ce".
const startSign = "^"

// starts returns the unstemmed words of texts and the short beginnings of words, some of them more than once.
func starts(texts ...[]token) []string {
	n := 0
	for _, tokens := range texts {
		n += len(tokens)
	}
	terms := make([]string, 0, (1+shortPrefix)*n)
	for _, tokens := range texts {
		for _, t := range tokens {
			terms = append(terms, t.plain)
			terms = append(terms, t.starts...)
		}
	}
	return terms
}

// shortStarts returns the short beginnings of a word, marked: "^c" and "^ce" for "cease".
func shortStarts(word string) []string {
	var starts []string
	for n := 1; n <= shortPrefix; n++ {
		start := firstRunes(word, n)
		if runes(start) == n {
			starts = append(starts, startSign+start)
		}
	}
	return starts
}

// statementTexts returns what bare words look for in a statement: its words, piece by piece, and its speaker's name.
func statementTexts(text string, s model.Statement) []string {
	var texts []string
	for _, piece := range s.Content() {
		texts = append(texts, piece.In(text))
	}
	return append(texts, s.Speaker.Name)
}

// speakerKey returns the value that the field "speaker:" finds exactly this speaker by, as the index keeps it.
func speakerKey(s model.Speaker) string {
	switch s.State() {
	case model.SpeakerActor:
		return strings.ToLower(s.ActorID)
	case model.SpeakerNamed:
		return namedPrefix + foldName(s.Name)
	case model.SpeakerAnonymous:
		return anonymousPrefix + foldName(s.Name)
	}
	return unknown
}

// Beginnings of the keys of speakers whom the dossier does not know. They can be typed too: speaker:"named: John Smith".
const (
	namedPrefix     = "named: "
	anonymousPrefix = "anonymous: "
)

// cutSpeakerKey parts the key of a speaker whom the dossier does not know from its beginning, which is "" for others.
func cutSpeakerKey(key string) (begin, name string) {
	for _, begin := range []string{namedPrefix, anonymousPrefix} {
		if name, found := strings.CutPrefix(key, begin); found {
			return begin, name
		}
	}
	return "", key
}
