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
		{sideField, "Side"}, {speakerField, "Speaker"}, {kindField, "Kind"}, {outletField, "Outlet"}, {dateField, "Date"},
		{langField, "Language"}, {issueField, "Issue"}, {stanceField, "Stance"},
	},
	model.Positions: {
		{sideField, "Side"}, {issueField, "Issue"}, {stanceField, "Stance"}, {basisField, "Basis"}, {isField, "Firmness"},
		{speakerField, "Speaker"}, {outletField, "Outlet"}, {dateField, "Date"}, {langField, "Language"},
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
	dateLength := found.dateLength()
	var facets []model.Facet
	for _, f := range facetFields[l] {
		facet := model.Facet{Field: f.field, Label: f.label}
		var ids []valueID
		for id, v := range list {
			if v.field != f.field {
				continue
			}
			shown := x.facetValue(found, v, labels[id], counts[id])
			if v.field != dateField || v.key == unknown || len(v.key) == dateLength || shown.On {
				facet.Values = append(facet.Values, shown)
				ids = append(ids, valueID(id))
			}
		}
		if shorten(&facet, ids, found); len(facet.Values) > 0 {
			facets = append(facets, facet)
		}
	}
	return facets, nil
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

func (x *Index) facetValue(found *found, v value, label string, count int) model.FacetValue {
	f := model.FacetValue{Value: x.queryValue(v, label), Label: label, Count: count}
	f.On = asksFor(found.query, fieldValue{v.field, f.Value, exact})
	return f
}

// shorten sorts a facet's values, whose numbers are ids, and leaves out those that no row has and those beyond the most
// frequent ones.
func shorten(facet *model.Facet, ids []valueID, found *found) {
	order := make([]int, len(ids))
	for i := range order {
		order[i] = i
	}
	values := facet.Values
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(values[j].Count, values[i].Count), cmp.Compare(values[i].Label, values[j].Label))
	})
	facet.Values = nil
	hidden := map[valueID]bool{}
	for _, i := range order {
		switch v := values[i]; {
		case v.On || v.Count > 0 && len(facet.Values) < maxFacetValues:
			facet.Values = append(facet.Values, v)
		case v.Count > 0:
			hidden[ids[i]] = true
		}
	}
	if len(hidden) == 0 {
		return
	}
	for _, h := range found.hits {
		if slices.ContainsFunc(found.rows[h.row].values, func(v valueID) bool { return hidden[v] }) {
			facet.Other++
		}
	}
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
