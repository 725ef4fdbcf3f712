package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// dateline is the place, day and agency before a report's first words: "KYIV, May 16 (Reuters) -".
type dateline struct {
	len    int // bytes of the dateline, its final sign included
	next   int // where the report begins
	outlet string
	date   model.Date
}

// maxDateline bounds in bytes how far into a paragraph a dateline may reach.
const maxDateline = 120

// readDateline reads the dateline at the beginning of a paragraph. Inside the text (first is false) only one that names
// its agency is taken.
//
//	KYIV, May 16 (Reuters) - …    ISTANBUL (AP) — …    ANKARA — …    MOSCOW, March 10. /TASS/. …    (CNN) — …
//	Istanbul: …    Washington (AFP) – …    SCRANTON, Pa. — …    Kyiv, 10 March 2022 – …
func readDateline(paragraph string, first bool) (dateline, bool) {
	end, size := datelineEnd(paragraph)
	if end < 0 {
		return dateline{}, false
	}
	sign := paragraph[end : end+size]
	d, place, agency := dateline{len: end + size}, "", ""
	place, agency = cutAgency(strings.TrimSpace(paragraph[:end]))
	hasAgency := agency != ""
	if hasAgency && !d.readAgency(agency) {
		return dateline{}, false
	}
	place, hasDate := d.cutDate(place)
	switch {
	case place == "":
		if _, ok := outlet(agency); !ok {
			return dateline{}, false
		}
	case isKnownPlace(place):
		if !first && !hasAgency && !hasDate {
			return dateline{}, false
		}
	case sign == ":" || !first && !hasAgency:
		return dateline{}, false
	case !isUpperPlace(place, hasAgency) && !(hasAgency && isNames(place)):
		return dateline{}, false
	}
	rest := paragraph[d.len:]
	d.next = d.len + len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
	if d.next == len(paragraph) || !startsSentence(paragraph[d.next:]) {
		return dateline{}, false
	}
	return d, true
}

// datelineEnd returns where the sign that ends a dateline begins, and its length; -1 when there is none. The sign is a
// dash after a space or a bracket, a colon before a space, or the stop after an agency between slashes.
func datelineEnd(paragraph string) (end, size int) {
	near := paragraph[:min(len(paragraph), maxDateline)]
	for i, r := range near {
		if r == ' ' || r < utf8.RuneSelf && isASCIILetter(byte(r)) {
			continue // as most are
		}
		switch r {
		case '-', '–', '—', '―':
			if i == 0 || near[i-1] != ' ' && near[i-1] != ')' && !strings.HasPrefix(near[i:], "--") && r == '-' {
				continue
			}
			size := utf8.RuneLen(r)
			if strings.HasPrefix(near[i:], "--") {
				size = 2
			}
			if i+size < len(near) && near[i+size] == '-' || near[i-1] != ' ' && near[i-1] != ')' && !startsWithSpace(near[i+size:]) {
				continue
			}
			return i, size
		case ':':
			if i+1 < len(near) && near[i+1] == ' ' {
				return i, 1
			}
			return -1, 0
		case '/':
			if strings.HasPrefix(near[i+1:], ". ") && strings.Count(near[:i], "/") > 0 {
				return i + 1, 1
			}
		case '"', '“', '”', '«', '?', '!', ';', '\n':
			return -1, 0
		}
	}
	return -1, 0
}

// cutAgency cuts the agency in brackets or slashes off the end of s: "KYIV, May 16 (Reuters)", "MOSCOW, March 10. /TASS/".
// A text may also open with an outlet alone: "CNN — …".
func cutAgency(s string) (place, agency string) {
	if name, ok := outlet(s); ok {
		return "", name
	}
	var open byte
	switch {
	case strings.HasSuffix(s, ")"):
		open = '('
	case strings.HasSuffix(s, "/"):
		open = '/'
	default:
		return s, ""
	}
	i := strings.LastIndexByte(s[:len(s)-1], open)
	if i < 0 {
		return s, ""
	}
	return strings.TrimRight(s[:i], " .,"), strings.TrimSpace(s[i+1 : len(s)-1])
}

// readAgency reads the content of a dateline's brackets: an agency, with a date or not.
func (d *dateline) readAgency(s string) bool {
	if day, n, ok := readDate(s); ok && n == len(s) {
		d.date = day
		return true
	}
	name, day, hasDay := strings.Cut(s, ",")
	if hasDay {
		if date, _, ok := readDate(strings.TrimSpace(day)); ok {
			d.date = date
		}
	}
	if !isSection(name) && known(name) == name {
		return false
	}
	d.outlet = known(strings.TrimSpace(name))
	return true
}

// cutDate cuts a day, with or without its year, off the end of a dateline's place.
func (d *dateline) cutDate(s string) (place string, found bool) {
	for i := 0; i < len(s); i++ {
		if s[i] != ',' && s[i] != '.' {
			continue
		}
		rest := strings.TrimLeft(s[i+1:], " ")
		day, n, ok := readDate(rest)
		if n > 0 && strings.Trim(rest[n:], " .,") == "" {
			if ok {
				d.date = day
			}
			return strings.TrimSpace(s[:i]), true
		}
	}
	return s, false
}

// isUpperPlace reports whether s is a place in capitals, with a state or a country after a comma or not: "KYIV",
// "SCRANTON, Pa.", "MOSCOW/KYIV", "THE HAGUE, Netherlands". Before an agency (long) the place may have more words, as in
// "ABOARD THE PAPAL PLANE".
func isUpperPlace(s string, long bool) bool {
	words := 3
	if long {
		words = 6
	}
	city, region, _ := strings.Cut(s, ",")
	letters := 0
	for _, r := range city {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLetter(r) && r != 'ʼ', unicode.IsDigit(r):
			return false
		}
	}
	region = strings.TrimSpace(region)
	return letters >= 3 && strings.Count(city, " ") < words && (region == "" || isNames(region) && strings.Count(region, " ") < 3)
}

// startsSentence reports whether s begins as the first sentence of a report does: with a capital, a digit or an opening
// mark.
func startsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || isQuotationMark(r) || r == '$' || r == '€' || r == '£' || r == '(' || r == '['
}
