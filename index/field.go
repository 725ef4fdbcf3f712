package index

import (
	"github.com/blevesearch/bleve/v2/document"
	index "github.com/blevesearch/bleve_index_api"
)

// textField and termsField are fields of a Bleve document that come analysed, so that Bleve's own analysis and mapping
// have nothing to do. They implement document.Field.
var (
	_ document.Field = (*textField)(nil)
	_ document.Field = (*termsField)(nil)
)

// textField is a field of words with their frequencies and positions.
type textField struct {
	bareField
	texts       [][]token
	length      int
	frequencies index.TokenFrequencies
}

// between is the distance in words between the texts of one field, so that no phrase and no near reaches from one into
// the next.
const between = 2 * maxDistance

func newTextField(name string, texts [][]token) *textField {
	return &textField{bareField: bareField{name}, texts: texts}
}

func (f *textField) Options() index.FieldIndexingOptions {
	return index.IndexField | index.IncludeTermVectors
}

// Analyze counts the terms and notes where they stand.
func (f *textField) Analyze() {
	for _, tokens := range f.texts {
		f.length += len(tokens)
	}
	f.frequencies = make(index.TokenFrequencies, f.length)
	locations := make([]index.TokenLocation, 0, f.length)
	base := 0
	for _, tokens := range f.texts {
		for _, t := range tokens {
			locations = append(locations, index.TokenLocation{Position: base + t.position})
			found := f.frequencies[t.term]
			if found == nil {
				found = &index.TokenFreq{Term: []byte(t.term)}
				f.frequencies[t.term] = found
			}
			found.Locations = append(found.Locations, &locations[len(locations)-1])
			found.SetFrequency(found.Frequency() + 1)
		}
		if len(tokens) > 0 {
			base += tokens[len(tokens)-1].position + between
		}
	}
}

func (f *textField) AnalyzedLength() int                              { return f.length }
func (f *textField) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.frequencies }

// termsField is a field of terms that a document has or has not.
type termsField struct {
	bareField
	terms       []string
	frequencies index.TokenFrequencies
}

func newTermsField(name string, terms []string) *termsField {
	return &termsField{bareField: bareField{name}, terms: terms}
}

func (f *termsField) Options() index.FieldIndexingOptions {
	return index.IndexField | index.SkipFreqNorm
}

// Analyze makes a set of the terms.
func (f *termsField) Analyze() {
	f.frequencies = make(index.TokenFrequencies, len(f.terms))
	store := make([]index.TokenFreq, 0, len(f.terms))
	for _, term := range f.terms {
		if f.frequencies[term] == nil {
			store = append(store, index.TokenFreq{Term: []byte(term)})
			f.frequencies[term] = &store[len(store)-1]
		}
	}
}

func (f *termsField) AnalyzedLength() int                              { return len(f.frequencies) }
func (f *termsField) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.frequencies }

// bareField is what both have in common: nothing is stored.
type bareField struct{ name string }

func (f bareField) Name() string              { return f.name }
func (f bareField) ArrayPositions() []uint64  { return nil }
func (f bareField) Value() []byte             { return nil }
func (f bareField) NumPlainTextBytes() uint64 { return 0 }
func (f bareField) Size() int                 { return len(f.name) }
func (f bareField) EncodedFieldType() byte    { return 't' }
