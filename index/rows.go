package index

import (
	"cmp"
	"encoding/binary"

	"parley/model"
)

// record is an article as the index keeps it, with the numbers of its rows. It never changes.
type record struct {
	model.Article
	title    string       // DisplayTitle
	readings []reading    // of Positions, in their order
	told     []model.Told // the readings, made ready to be compared
	rows     []rowID
}

// rowID numbers everything that was ever put into the index, from 0; it is also the name of the row's document in Bleve.
// Numbers are never used again: a replaced article's rows stay behind unused, so that a search that is under way still
// finds what it saw.
type rowID uint32

// documentID returns the name of the row's document in Bleve.
func (id rowID) documentID() string { return string(binary.BigEndian.AppendUint32(nil, uint32(id))) }

// rowOf returns the row of a document in Bleve.
func rowOf(documentID string) rowID { return rowID(binary.BigEndian.Uint32([]byte(documentID))) }

// row is a row of one of the listings.
type row struct {
	of      *record
	place   int32     // among the article's statements or positions; 0 for the article itself
	day     int32     // for sorting: days since 1970 of the date's first day; model.NoDay when unknown
	year    int16     // 0 when unknown
	speaker valueID   // of a statement
	values  []valueID // distinct, in no order
}

// compareDates orders rows by date, newest first, unknown dates last, and equal ones by article and place.
func compareDates(a, b *row) int {
	return cmp.Or(cmp.Compare(b.day, a.day), compareArticles(a, b))
}

// compareArticles orders rows by article and place.
func compareArticles(a, b *row) int {
	if a.of == b.of {
		return cmp.Compare(a.place, b.place)
	}
	return cmp.Or(cmp.Compare(a.of.ID, b.of.ID), cmp.Compare(a.place, b.place))
}
