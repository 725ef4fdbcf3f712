package index

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parley/model"
)

// The fields of the query language. Every field works in every listing: an article has the values of its statements and
// positions, each by itself; a statement those of the positions whose evidence it overlaps; a position those of the
// statements that overlap its evidence. Outlet, language, title and id are the article's.
const (
	speakerField = "speaker" // a name or a part of it, an actor's id, "unknown" or "anonymous"
	sideField    = "side"    // of the speaker; of a position the holder's
	tellerField  = "teller"  // the side that says or writes a position, its own or another
	issueField   = "issue"
	stanceField  = "stance"
	basisField   = "basis"
	kindField    = "kind"
	outletField  = "outlet" // a name or a part of it
	dateField    = "date"   // of the article; of a position the day it was held
	langField    = "lang"
	isField      = "is"
	titleField   = "title"
	idField      = "id"
)

// fieldWants says what the value of each field is, in the order in which help lists them.
var fieldWants = []struct{ name, wants string }{
	{speakerField, "a name, an actor's id, unknown or anonymous"},
	{sideField, "a side"},
	{tellerField, "the side that tells a position, or unknown for a reporter"},
	{issueField, "an issue"},
	{stanceField, "a stance"},
	{basisField, "a basis"},
	{kindField, "a kind of statement"},
	{outletField, "an outlet's name"},
	{dateField, "a year, month, day or range: 2022-03..2022-04"},
	{langField, "a language code: en, ru, uk"},
	{isField, "stated, weak, aside, corrected, anonymous or doubtful"},
	{titleField, "words of the title"},
	{idField, "an article's id"},
	{"near", "a number and words: near:5(ceasefire kursk)"},
}

// otherNames are words that people try for a field.
var otherNames = map[string]string{
	"actor": speakerField, "author": speakerField, "by": speakerField, "from": speakerField, "who": speakerField, "holder": speakerField,
	"toldby": tellerField, "source": outletField, "paper": outletField, "publisher": outletField, "site": outletField,
	"topic": issueField, "subject": issueField, "language": langField, "country": sideField, "party": sideField,
	"year": dateField, "month": dateField, "day": dateField, "after": dateField, "before": dateField, "since": dateField, "until": dateField,
	"headline": titleField, "position": stanceField, "evidence": basisField, "type": kindField, "within": "near",
}

// Values of the field "is".
const (
	isStated    = "stated"    // a position that is stated
	isWeak      = "weak"      // a position that is only implied, or the reporter's analysis
	isAside     = "aside"     // a position that the reader set aside; only a query that asks about them finds these
	isCorrected = "corrected" // a position that the reader corrected
	isAnonymous = "anonymous" // a statement by somebody described but not named
	isDoubtful  = "doubtful"  // a statement that may well be wrong: model.Confidence.Doubtful
)

// unknown is the value of a field for what an article does not tell.
const unknown = "unknown"

// ofArticles are values of "is" that people try for what they have done with an article.
var ofArticles = []string{"marked", "unread", "read", "noted", "saved"}

// vocabulary knows the fields and, for those with a closed set of values, the values. It is compiled from a dossier.
type vocabulary struct {
	closed map[string][]choice
}

// choice is a value of a closed set with the names it goes by, as choiceKey writes them.
type choice struct {
	value string
	names []string
}

func newVocabulary(d *model.Dossier) *vocabulary {
	v := &vocabulary{map[string][]choice{}}
	for _, s := range d.Sides {
		v.add(sideField, string(s.ID), s.Label)
		v.add(tellerField, string(s.ID), s.Label)
	}
	v.add(sideField, unknown)
	v.add(tellerField, unknown)
	for _, i := range d.Issues {
		v.add(issueField, string(i.ID), i.Label)
	}
	for _, s := range model.Stances() {
		v.add(stanceField, s.String())
	}
	for _, b := range []model.Basis{model.BasisQuote, model.BasisReported, model.BasisDocument, model.BasisNarrator} {
		v.add(basisField, b.String())
	}
	for _, k := range []model.Kind{model.Direct, model.Mixed, model.Indirect} {
		v.add(kindField, k.String())
	}
	for _, s := range []string{isStated, isWeak, isAside, isCorrected, isAnonymous, isDoubtful} {
		v.add(isField, s)
	}
	return v
}

func (v *vocabulary) add(field, value string, otherNames ...string) {
	c := choice{value: value, names: []string{choiceKey(value)}}
	for _, n := range otherNames {
		c.names = append(c.names, choiceKey(n))
	}
	v.closed[field] = append(v.closed[field], c)
}

// choiceKey makes spellings of a value equal: "Security guarantees" is security-guarantees.
func choiceKey(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '_'
	}), "-")
}

// checkName reports a name that no field has.
func (v *vocabulary) checkName(column int, name string) error {
	names := make([]string, 0, len(fieldWants))
	for _, f := range fieldWants {
		if f.name == name {
			return nil
		}
		names = append(names, f.name)
	}
	mistake := &model.QueryError{Column: column, Message: fmt.Sprintf("there is no field %s", name)}
	meant := otherNames[name]
	if meant == "" {
		meant = nearest(name, names)
	}
	if meant != "" {
		mistake.Suggest = meant + ":"
	}
	return mistake
}

// wants says what the value of a field is.
func (v *vocabulary) wants(field string) string {
	for _, f := range fieldWants {
		if f.name == field {
			return f.wants
		}
	}
	return "a value"
}

// check returns the node for a field's value in its canonical spelling, or the mistake in it. The node is nil for a value
// whose typing has only begun.
func (v *vocabulary) check(column int, f fieldValue) (node, error) {
	mistake := func(format string, args ...any) error {
		return &model.QueryError{Column: column, Message: fmt.Sprintf(format, args...)}
	}
	switch {
	case f.match == fuzzy && f.field != titleField:
		return nil, mistake("%s: takes no ~", f.field)
	case f.field == dateField:
		return checkDate(column, f)
	case f.field == langField:
		return checkLanguage(column, f)
	case v.closed[f.field] != nil:
		return v.checkChoice(column, f)
	case f.field == idField && f.match == prefix:
		return nil, mistake("id: takes a whole id, without *")
	case f.field == idField:
		f.match = exact
	case f.field == titleField && f.match == fuzzy && (len(splitWords(f.value, nil)) != 1 || runes(fold(f.value)) < minFuzzy):
		return nil, mistake("~ takes a single word of at least %d letters", minFuzzy)
	case !hasWord(f.value):
		return nil, mistake("%s: wants %s", f.field, v.wants(f.field))
	}
	return f, nil
}

func (v *vocabulary) checkChoice(column int, f fieldValue) (node, error) {
	key := choiceKey(f.value)
	if f.match != prefix {
		for _, c := range v.closed[f.field] {
			if slices.Contains(c.names, key) {
				return fieldValue{f.field, c.value, exact}, nil
			}
		}
	}
	if f.match != exact && len(v.withPrefix(f.field, f.value)) > 0 {
		return f, nil
	}
	mistake := &model.QueryError{Column: column, Message: fmt.Sprintf("%s: has no value %s", f.field, f.value)}
	if f.field == isField && slices.Contains(ofArticles, key) {
		mistake.Message = fmt.Sprintf("is:%s: the notebook keeps corrections of positions only", key)
		return nil, mistake
	}
	if meant := v.nearestChoice(f.field, key); meant != "" {
		mistake.Suggest = printQuery(fieldValue{f.field, meant, exact})
	} else {
		mistake.Message += ", only " + strings.Join(v.choices(f.field), ", ")
	}
	return nil, mistake
}

// choices returns the values of a closed set in the dossier's order.
func (v *vocabulary) choices(field string) []string {
	var values []string
	for _, c := range v.closed[field] {
		values = append(values, c.value)
	}
	return values
}

// withPrefix returns the values of a closed set that have a name beginning with s.
func (v *vocabulary) withPrefix(field, s string) []string {
	var values []string
	for _, c := range v.closed[field] {
		if slices.ContainsFunc(c.names, func(n string) bool { return strings.HasPrefix(n, choiceKey(s)) }) {
			values = append(values, c.value)
		}
	}
	return values
}

func (v *vocabulary) nearestChoice(field, key string) string {
	var names []string
	for _, c := range v.closed[field] {
		names = append(names, c.names...)
	}
	meant := nearest(key, names)
	for _, c := range v.closed[field] {
		if slices.Contains(c.names, meant) {
			return c.value
		}
	}
	return ""
}

// languageNames are the languages that people write out.
var languageNames = map[string]string{
	"english": "en", "russian": "ru", "ukrainian": "uk", "turkish": "tr", "german": "de", "french": "fr", "polish": "pl", "ua": "uk",
}

func checkLanguage(column int, f fieldValue) (node, error) {
	code := strings.ToLower(f.value)
	if c, found := languageNames[code]; found {
		code = c
	}
	isCode := runes(code) == 2 && isPlain(code) && isLetters(code)
	switch {
	case f.match == typed && runes(code) < 2:
		return nil, nil
	case f.match == prefix || !isCode && code != unknown:
		if f.match == typed && hasLanguagePrefix(code) {
			return nil, nil
		}
		return nil, &model.QueryError{Column: column, Message: fmt.Sprintf("lang: wants a code of two letters such as en, ru or uk, not %s", f.value)}
	}
	return fieldValue{f.field, code, exact}, nil
}

func hasLanguagePrefix(s string) bool {
	for name := range languageNames {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	return strings.HasPrefix(unknown, s)
}
