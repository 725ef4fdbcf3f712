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
	years := map[int16]bool{}
	for _, h := range found.hits {
		row := &found.rows[h.row]
		years[row.year] = true
		for _, v := range row.values {
			counts[v]++
		}
	}
	delete(years, 0)
	dateLength := len("2022")
	if len(years) == 1 {
		dateLength = len("2022-03")
	}
	var facets []model.Facet
	for _, f := range facetFields[l] {
		var ids []valueID
		for id, v := range list {
			if v.field == f.field && (f.field != dateField || len(v.key) == dateLength || v.key == unknown) {
				ids = append(ids, valueID(id))
			}
		}
		facet := model.Facet{Field: f.field, Label: f.label}
		for _, id := range ids {
			facet.Values = append(facet.Values, x.facetValue(found, list[id], labels[id], counts[id]))
		}
		if shorten(&facet, ids, found); len(facet.Values) > 0 {
			facets = append(facets, facet)
		}
	}
	return facets, nil
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
	switch v.field {
	case speakerField:
		switch kind, _ := cutSpeakerKey(v.key); kind {
		case namedPrefix:
			if len(splitWords(label, nil)) < 2 || x.isActorName(label) {
				return namedPrefix + label
			}
			return label
		case anonymousPrefix:
			return label // "anonymous: a Ukrainian source"
		}
		return v.key
	case outletField:
		return label
	}
	return v.key
}
