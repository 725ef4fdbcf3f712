package index

import (
	"slices"
	"strings"
)

// Toggle returns query with field:value added, or taken away if the query already asks for it. Values of the same field
// are alternatives: side:Russia toggled in a query with side:Ukraine makes (side:Ukraine OR side:Russia). A date takes the
// place of dates that contain it or that it contains, so that a year narrows to its months. A query that excludes the
// value no longer does, and asks for it. It is an error when query, field or value is wrong; only a *model.QueryError with
// the column of a mistake in query, or of one in field:value as text of its own.
func (x *Index) Toggle(query, field, value string) (string, error) {
	q, err := parse(query, false, x.fields)
	if err != nil {
		return "", err
	}
	wanted, err := x.filter(field, value)
	if err != nil {
		return "", err
	}
	list := slices.Clone(members(q))
	if taken, found := takeAway(list, wanted); found {
		return printQuery(taken.simple()), nil
	}
	return printQuery(addTo(list, wanted).simple()), nil
}

// filter returns the node for field:value, checked.
func (x *Index) filter(field, value string) (fieldValue, error) {
	field = strings.ToLower(field)
	if err := x.fields.checkName(1, field); err != nil {
		return fieldValue{}, err
	}
	n, err := x.fields.check(len(field)+2, fieldValue{field, strings.Join(strings.Fields(value), " "), exact})
	if err != nil {
		return fieldValue{}, err
	}
	return n.(fieldValue), nil
}

// asksFor reports whether a query requires the value, alone or as one of several alternatives.
func asksFor(q node, wanted fieldValue) bool {
	return slices.ContainsFunc(members(q), func(n node) bool {
		options, of := alternatives(n, wanted.field)
		return of && slices.ContainsFunc(options, wanted.equals)
	})
}

// asksAbout reports whether a query requires any value of a field, alone or as one of several alternatives.
func asksAbout(q node, field string) bool {
	return slices.ContainsFunc(members(q), func(n node) bool {
		_, of := alternatives(n, field)
		return of
	})
}

// takeAway returns the list without the value, and whether it was there.
func takeAway(list all, wanted fieldValue) (all, bool) {
	for i, n := range list {
		options, of := alternatives(n, wanted.field)
		if !of || !slices.ContainsFunc(options, wanted.equals) {
			continue
		}
		rest := slices.DeleteFunc(options, wanted.equals)
		if len(rest) == 0 {
			return slices.Delete(list, i, i+1), true
		}
		list[i] = rest.simple()
		return list, true
	}
	return list, false
}

// addTo returns the list with the value, as a further alternative where it has values of the field.
func addTo(list all, wanted fieldValue) all {
	list = slices.DeleteFunc(list, func(n node) bool {
		excluded, isNot := n.(not)
		return isNot && wanted.equals(excluded.of)
	})
	for i, n := range slices.Backward(list) {
		options, of := alternatives(n, wanted.field)
		if !of {
			continue
		}
		options = slices.DeleteFunc(options, wanted.replaces)
		list[i] = append(options, wanted).simple()
		return list
	}
	return append(list, wanted)
}

// alternatives returns the values of one field among which n lets choose; of is false when n is anything else. The slice
// is the caller's.
func alternatives(n node, field string) (options either, of bool) {
	switch n := n.(type) {
	case fieldValue:
		return either{n}, n.field == field
	case either:
		for _, kid := range n {
			if f, isField := kid.(fieldValue); !isField || f.field != field {
				return nil, false
			}
		}
		return slices.Clone(n), true
	}
	return nil, false
}

// equals reports whether n asks for the same as f.
func (f fieldValue) equals(n node) bool {
	o, isField := n.(fieldValue)
	if !isField || o.field != f.field || o.match != f.match {
		return false
	}
	if f.field == speakerField || f.field == outletField {
		return foldName(o.value) == foldName(f.value)
	}
	return strings.EqualFold(o.value, f.value)
}

// replaces reports whether f, added to a query, takes n's place: dates one of which contains the other.
func (f fieldValue) replaces(n node) bool {
	o, isField := n.(fieldValue)
	if !isField || f.field != dateField || o.field != dateField {
		return false
	}
	a, errA := parseRange(f.value)
	b, errB := parseRange(o.value)
	return errA == nil && errB == nil && (a.contains(b) || b.contains(a))
}
