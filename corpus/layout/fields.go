package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// maxFieldLine bounds in bytes the lines that may hold the article's date, byline and outlet.
const maxFieldLine = 160

// fields is what one line above (or right below) an article tells about it.
type fields struct {
	outlet, author string
	date           model.Date
	labelled       bool // a word such as "Published" stands before the date
	updated        bool // the date is that of an update
}

// isFieldLine reports whether line tells the article's date, byline or outlet and nothing else of weight.
func isFieldLine(line string) bool {
	_, ok := parseFields(line)
	return ok
}

// readFields takes the fields of line, if it is a line of fields, and reports whether it is.
func (p *parser) readFields(line string) bool {
	f, ok := parseFields(line)
	if !ok {
		return false
	}
	p.setOutlet(f.outlet)
	p.setDate(f.date, f.updated)
	if p.layout.Author == "" {
		p.layout.Author = f.author
	}
	return true
}

// readTail takes the fields of a line below the article. A date there is the article's only where the line says so: a
// correction has a date of its own.
func (p *parser) readTail(line string) {
	if f, _ := parseFields(line); f.date.IsZero() || f.labelled {
		p.readFields(line)
	}
}

// parseFields reads a line of fields between separators: "Updated Mar 10, 2022 - World", "By Ann Lee, Reuters |
// March 10, 2022", "CNN". At least one field must be a date, a byline or an outlet; the others may be a section's name.
func parseFields(line string) (fields, bool) {
	var f fields
	if len(line) > maxFieldLine {
		return f, false
	}
	found := false
	for rest := line; rest != ""; {
		var field string
		field, rest = cutField(rest)
		lead, day := cutDateLead(field)
		switch {
		case field == "":
		case f.readOutlet(field), f.readDate(lead, day), f.readByline(field), isUndated(lead, day):
			found = true
		case !isSection(field):
			return fields{}, false
		}
	}
	return f, found
}

// cutField cuts line at its first separator: "|", "•", "·", ";" or a dash between spaces. A copied page may run its fields
// together: "March 10, 20233:05 PM GMT+1Updated a day ago".
func cutField(line string) (field, rest string) {
	i := indexSeparator(line, "|•·;")
	if u := strings.Index(line, "Updated"); u > 0 && line[u-1] != ' ' && (i < 0 || u < i) {
		return strings.TrimSpace(line[:u]), line[u:]
	}
	if i < 0 {
		return strings.TrimSpace(line), ""
	}
	_, size := utf8.DecodeRuneInString(line[i:])
	return strings.TrimSpace(line[:i]), strings.TrimSpace(line[i+size:])
}

// cutLastField cuts line at its last separator.
func cutLastField(line string) (before, last string, found bool) {
	for _, separator := range [...]string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(line, separator); i > 0 {
			return strings.TrimSpace(line[:i]), line[i+len(separator):], true
		}
	}
	return line, "", false
}

// outletLeads stand before the outlet's name.
var outletLeads = []string{"source: ", "from: ", "via ", "outlet: ", "publisher: ", "источник: ", "джерело: "}

func (f *fields) readOutlet(field string) bool {
	if _, rest, ok := cutLeadFold(field, outletLeads); ok {
		field = strings.TrimFunc(rest, isQuotationMark)
	}
	name, ok := outlet(field)
	if ok && f.outlet == "" {
		f.outlet = name
	}
	return ok
}

// dateLeads stand before the date of an article.
var dateLeads = []string{
	"last updated", "last modified", "first published", "originally published", "published", "publication date", "updated", "posted", "modified", "date", "release date",
	"обновлено", "опубликовано", "дата публикации", "дата", "оновлено", "опубліковано",
}

// readDate reads a date behind its lead, if there is one, and a time before or after it: "Last updated: | 10 March 2022,
// 14:05 GMT", "Updated | 2:05 PM GMT, March 10, 2022".
func (f *fields) readDate(lead, rest string) bool {
	if lead != "" {
		rest = cutTimeOfDay(rest)
	}
	d, n, ok := readDate(rest)
	if !ok || d.Month == 0 && lead == "" || !isTimeOfDay(rest[n:]) {
		return false
	}
	updated := strings.HasPrefix(lead, "last") || strings.HasPrefix(lead, "updat") || strings.HasPrefix(lead, "modif") ||
		strings.HasPrefix(lead, "обновл") || strings.HasPrefix(lead, "оновл")
	if f.date.IsZero() || f.updated && !updated {
		f.date, f.labelled, f.updated = d, lead != "", updated
	}
	return true
}

// cutTimeOfDay cuts a time of day with its zone and comma off the beginning of s: "2:05 PM GMT, ".
func cutTimeOfDay(s string) string {
	before, after, found := strings.Cut(s, ",")
	if found && isTimeOfDay(before) && strings.Contains(before, ":") {
		return strings.TrimSpace(after)
	}
	return s
}

// isUndated reports whether a field tells when, but not in which year: "10 March, 14:05", "Updated | 15:10", "Updated | a day
// ago". Such a line is furniture that dates nothing.
func isUndated(lead, rest string) bool {
	if rest == "" || !strings.ContainsAny(rest, "0123456789") {
		return lead != "" && in(strings.ToLower(rest), []string{"a day ago", "an hour ago", "a minute ago", "today", "yesterday", "just now"})
	}
	_, n, ok := readDate(rest)
	return !ok && (n > 0 || lead != "") && isTimeOfDay(rest[n:]) || lead != "" && isReadingTime(strings.ToLower(rest))
}

func cutDateLead(field string) (lead, rest string) {
	lead, rest, ok := cutLeadFold(field, dateLeads)
	if ok {
		rest = strings.TrimLeft(rest, " :,")
		if _, day, ok := cutLeadFold(rest, []string{"on ", "at "}); ok {
			rest = strings.TrimLeft(day, " ")
		}
	}
	return lead, rest
}

// cutLeadFold cuts the first of leads, which are in lower case, that s begins with off s whatever the case of s.
func cutLeadFold(s string, leads []string) (lead, rest string, ok bool) {
	if s == "" {
		return "", s, false
	}
	first := caseless(s[0])
	for _, lead := range leads {
		if first == caseless(lead[0]) && len(s) >= len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			return lead, s[len(lead):], true
		}
	}
	return "", s, false
}

// caseless returns what the first bytes of a small letter and of its capital have in common, in English, Russian and
// Ukrainian: "Д" and "д" begin alike, "Р" and "р" differ in the last bit.
func caseless(first byte) byte {
	switch {
	case isASCIILetter(first):
		return first | 0x20
	case first >= utf8.RuneSelf:
		return first | 1
	}
	return first
}

// isTimeOfDay reports whether s, which follows a date, is nothing but a time of day with its zone, an edition's mark or
// a final stop: " at 2:05 p.m. EST", ", 14:05 GMT", "(Updated)".
func isTimeOfDay(s string) bool {
	words := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",.:()[]/+-", r) }) {
		if words++; words > 10 {
			return false
		}
		if !isDigits(w) && !in(strings.ToLower(w), timeWords) {
			return false
		}
	}
	return true
}

var timeWords = []string{
	"at", "am", "pm", "a", "p", "m", "gmt", "utc", "et", "est", "edt", "pt", "pst", "pdt", "ct", "cet", "cest", "eet", "eest", "bst", "ist", "msk", "trt", "h", "hrs", "updated", "local", "time",
	"в", "о", "г", "года", "р", "року", "мск",
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// bylineLeads stand before the author's name.
var bylineLeads = []string{"by ", "by: ", "written by ", "author: ", "words by ", "story by ", "автор: ", "автор — "}

// readByline reads "By Ann Lee", "By Ann Lee and Bo Ek, Reuters", "By Reuters Staff". Every word of a name begins
// with a capital, which "By Friday the talks had failed" does not.
func (f *fields) readByline(field string) bool {
	_, rest, ok := cutLeadFold(field, bylineLeads)
	if !ok {
		return false
	}
	rest = strings.TrimSpace(strings.TrimRight(rest, "."))
	if name, ok := outlet(rest); ok {
		f.outlet = name
		return true
	}
	names, after, hasComma := cutLastComma(rest)
	if name, ok := outlet(after); hasComma && ok {
		f.outlet = name
	} else {
		names = rest
	}
	names, _, _ = strings.Cut(names, " in ") // "By Ann Lee in Kyiv"
	if !isNames(names) {
		return false
	}
	if f.author == "" {
		f.author = strings.Join(strings.Fields(names), " ")
	}
	return true
}

// jobTitles end the line below a name that stands alone as a byline: "Diplomatic correspondent".
var jobTitles = []string{"correspondent", "reporter", "editor", "writer", "journalist", "analyst", "chief", "columnist"}

// readNameLine takes the author if block i is a byline without a "By", and reports whether it is.
func (p *parser) readNameLine(i int) bool {
	author, ok := p.nameLine(i)
	if ok && p.layout.Author == "" {
		p.layout.Author = author
	}
	return ok
}

// nameLine returns the author where block i is a byline without a "By": a name above a job title ("Ann Lee" / "Diplomatic
// correspondent"), or a name and a place above the date ("Ann Lee in Kyiv").
func (p *parser) nameLine(i int) (author string, ok bool) {
	if i+1 >= len(p.blocks) {
		return "", false
	}
	line, below := p.blocks[i].in(p.text), p.blocks[i+1].in(p.text)
	name, _, hasPlace := strings.Cut(line, " in ")
	if n := strings.Count(name, " "); len(line) > maxFieldLine || n < 1 || n > 4 || !isNames(line[:len(name)]) || strings.ContainsAny(name, ".,:?!") {
		return "", false
	}
	if hasPlace {
		return name, isFieldLine(below)
	}
	words := strings.Fields(strings.ToLower(below[:min(len(below), maxLabel)]))
	return name, len(words) > 0 && len(words) <= 5 && in(words[len(words)-1], jobTitles)
}

func cutLastComma(s string) (before, after string, found bool) {
	if i := strings.LastIndexByte(s, ','); i >= 0 {
		return s[:i], strings.TrimSpace(s[i+1:]), true
	}
	return s, "", false
}

// isNames reports whether s is one or more personal names: at most 16 words, each with a capital or one of the small
// words that join and belong to names.
func isNames(s string) bool {
	count := 0
	for w := range strings.FieldsSeq(s) {
		if count++; count > 16 {
			return false
		}
		w = strings.Trim(w, ",&")
		first, _ := utf8.DecodeRuneInString(w)
		if w != "" && !unicode.IsUpper(first) && !in(w, []string{"and", "with", "de", "van", "von", "der", "den", "bin", "al", "el", "la", "и", "та", "і", "й"}) {
			return false
		}
	}
	return count > 0
}

// isSection reports whether field could be the name of a page's section or a kind of article: at most three words with
// capitals, "World", "Europe News".
func isSection(field string) bool {
	return len(field) <= 40 && strings.Count(field, " ") < 3 && isNames(field) && !strings.ContainsAny(field, ".,:?!\"“”")
}
