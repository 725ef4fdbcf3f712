package index

import (
	"cmp"
	"context"
	"slices"

	"parley/model"
)

// facetFields are the facets of each listing in the order in which screens list them, with their labels.
var facetFields = [...][]struct{ field, label string }{
	model.Articles: {
		{outletField, "Outlet"}, {dateField, "Date"}, {langField, "Language"}, {speakerField, "Speaker"}, {sideField, "Side"},
		{issueField, "Issue"}, {stanceField, "Stance"}, {basisField, "Basis"}, {kindField, "Kind"},
	},
	model.Statements: {
		{sideField, "Side"}, {speakerField, "Speaker"}, {kindField, "Kind"}, {isField, "Is"}, {outletField, "Outlet"}, {dateField, "Date"},
		{langField, "Language"}, {issueField, "Issue"}, {stanceField, "Stance"},
	},
	model.Positions: {
		{sideField, "Side"}, {issueField, "Issue"}, {stanceField, "Stance"}, {basisField, "Basis"}, {isField, "Is"},
		{speakerField, "Speaker"}, {tellerField, "Told by"}, {outletField, "Outlet"}, {dateField, "Date"}, {langField, "Language"},
	},
}

// maxFacetValues is how many values of a facet are listed; values that the query asks for always are.
const maxFacetValues = 20

// Facets returns the facets of a listing with the values that the rows found by r.Query have, and how many rows have each.
// The dates are months if all rows are of one year, or else years. Fields in which no row has a value are left out. From,
// N and Order do not matter.
func (x *Index) Facets(ctx context.Context, l model.Listing, r model.Request) ([]model.Facet, error) {
	found, err := x.find(ctx, l, r)
	if err != nil {
		return nil, err
	}
	list, labels := x.values.all()
	counts := make([]int, len(list))
	for _, h := range found.hits {
		for _, v := range found.rows[h.row].values {
			counts[v]++
		}
	}
	ids := map[string][]valueID{} // the values that may be listed, by field
	dateLength := found.dateLength()
	for i, v := range list {
		id := valueID(i)
		shown := v.field != dateField || v.key == unknown || len(v.key) == dateLength
		if counts[id] > 0 && shown || x.isOn(found, v, labels[id]) {
			ids[v.field] = append(ids[v.field], id)
		}
	}
	var facets []model.Facet
	for _, f := range facetFields[l] {
		facet := model.Facet{Field: f.field, Label: f.label}
		of := ids[f.field]
		slices.SortFunc(of, func(i, j valueID) int {
			return cmp.Or(cmp.Compare(counts[j], counts[i]), cmp.Compare(labels[i], labels[j]))
		})
		hidden := map[valueID]bool{}
		for _, id := range of {
			v := list[id]
			on := x.isOn(found, v, labels[id])
			if !on && len(facet.Values) >= maxFacetValues {
				hidden[id] = true
				continue
			}
			facet.Values = append(facet.Values, model.FacetValue{
				Value: x.queryValue(v, labels[id]), Label: labels[id], Count: counts[id], On: on,
			})
		}
		facet.Other = found.count(hidden)
		if len(facet.Values) > 0 {
			facets = append(facets, facet)
		}
	}
	return facets, nil
}

// isOn reports whether the query asks for a value.
func (x *Index) isOn(found *found, v value, label string) bool {
	return asksAbout(found.query, v.field) && asksFor(found.query, fieldValue{v.field, x.queryValue(v, label), exact})
}

// count returns how many rows have one of the values.
func (f *found) count(values map[valueID]bool) int {
	n := 0
	for _, h := range f.hits {
		if len(values) > 0 && slices.ContainsFunc(f.rows[h.row].values, func(v valueID) bool { return values[v] }) {
			n++
		}
	}
	return n
}

// dateLength is the length of the dates that tell the found rows apart: years, or months if all are of one year.
func (f *found) dateLength() int {
	years := map[int16]bool{}
	for _, h := range f.hits {
		years[f.rows[h.row].year] = true
	}
	delete(years, 0) // unknown
	if len(years) == 1 {
		return len("2022-03")
	}
	return len("2022")
}

// queryValue returns a value as the query language takes it.
func (x *Index) queryValue(v value, label string) string {
	begin, _ := cutSpeakerKey(v.key)
	switch {
	case v.field == outletField && v.key != unknown:
		return label
	case v.field == speakerField && begin == namedPrefix:
		return x.namedValue(label)
	case v.field == speakerField && begin == anonymousPrefix:
		return label // "anonymous: a Ukrainian source"
	}
	return v.key
}
