package index

import (
	"strings"

	"github.com/blevesearch/bleve/v2/document"

	"parley/model"
)

// Each row is a document in Bleve with five fields, whose names begin with the listing, so that a search in one listing
// meets only its own documents and their frequencies.
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

// bleveDocument returns the document of a row. The texts are those that bare words look for.
func bleveDocument(id rowID, l model.Listing, texts [][]token, title []token, terms []string) *document.Document {
	d := document.NewDocument(id.documentID())
	d.AddField(newTextField(inListing(l, wordsField), texts))
	d.AddField(newTermsField(inListing(l, startsField), starts(texts...)))
	d.AddField(newTextField(inListing(l, titleWordsField), [][]token{title}))
	d.AddField(newTermsField(inListing(l, titleStartsField), starts(title)))
	d.AddField(newTermsField(inListing(l, valuesField), append(terms, value{listingField, listingNames[l]}.term())))
	return d
}

// shortPrefix is the length in runes up to which the beginnings of words are indexed themselves: a search for words that
// begin with "s" would otherwise have to put together the documents of thousands of words.
const shortPrefix = 3

// startSign marks an indexed beginning: "^cea".
const startSign = "^"

// starts returns the unstemmed words of texts and the short beginnings of words, each at least once.
func starts(texts ...[]token) []string {
	n := 0
	for _, tokens := range texts {
		n += len(tokens)
	}
	seen := make(map[string]bool, n)
	terms := make([]string, 0, 2*n)
	add := func(term string) bool {
		if seen[term] {
			return false
		}
		seen[term] = true
		terms = append(terms, term)
		return true
	}
	for _, tokens := range texts {
		for _, t := range tokens {
			if !add(t.plain) {
				continue
			}
			marked := startSign + firstRunes(t.plain, shortPrefix)
			for i := range marked[len(startSign):] {
				if i > 0 {
					add(marked[:len(startSign)+i])
				}
			}
			add(marked)
		}
	}
	return terms
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
