package layout

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// months finds a month by its name or abbreviation in English, Russian (in the genitive, as dates have it) and Ukrainian.
var months = map[string]time.Month{
	"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
	"august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
	"января": 1, "янв": 1, "февраля": 2, "фев": 2, "марта": 3, "мар": 3, "апреля": 4, "апр": 4, "мая": 5, "июня": 6, "июн": 6, "июля": 7, "июл": 7,
	"августа": 8, "авг": 8, "сентября": 9, "сен": 9, "октября": 10, "окт": 10, "ноября": 11, "ноя": 11, "декабря": 12, "дек": 12,
	"січня": 1, "лютого": 2, "березня": 3, "квітня": 4, "травня": 5, "червня": 6, "липня": 7, "серпня": 8, "вересня": 9, "жовтня": 10, "листопада": 11, "грудня": 12,
}

var weekdays = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
	"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "понеділок", "вівторок", "середа", "четвер", "пʼятниця", "п'ятниця", "субота", "неділя",
}

// ParseDate reads a date from a field of metadata in any of the forms that a dated line of a text may have; a time of day
// may follow. Its Origin is OriginUnknown. ok is false when s is something else.
func ParseDate(s string) (d model.Date, ok bool) {
	s = strings.TrimSpace(s)
	if d, err := model.ParseDate(s); err == nil {
		return d, true
	}
	if d, n, ok := readDate(s); ok && isTimeOfDay(s[n:]) {
		return d, true
	}
	return model.Date{}, false
}

// readDate reads the date at the beginning of s and returns it with the number of bytes read. It knows "2022-03-10" (a
// time may follow after T), "Mar 10, 2022", "10 March 2022", "10.03.2022", "March 2022", and a weekday before any of
// them. Of "03/04/2022" only the year is certain. A date without a year is no date here: ok is false, but n tells where a
// month and day end, so that a dateline can pass over them.
func readDate(s string) (d model.Date, n int, ok bool) {
	sc := dateScanner{s: s}
	if word := sc.word(); isAny(word, weekdays) {
		sc.skip(" .,")
	} else {
		sc.pos = 0
	}
	if d, ok := sc.iso(); ok {
		return d, sc.pos, true
	}
	if d, ok := sc.numeric(); ok {
		return d, sc.pos, true
	}
	d, named := sc.named()
	return d, sc.pos, named && d.Year != 0
}

// dateScanner reads the words and numbers of a date from the beginning of s.
type dateScanner struct {
	s   string
	pos int
}

// word reads letters, and the apostrophe that a Ukrainian weekday has.
func (sc *dateScanner) word() string {
	const maxWord = 40
	start := sc.pos
	for sc.pos < len(sc.s) && sc.pos-start < maxWord {
		r, size := utf8.DecodeRuneInString(sc.s[sc.pos:])
		if !unicode.IsLetter(r) && r != '\'' && r != '’' {
			break
		}
		sc.pos += size
	}
	return sc.s[start:sc.pos]
}

// number reads up to four digits; digits is their count, 5 when there are more. A time may be run together with a year:
// "March 10, 20233:05 PM".
func (sc *dateScanner) number() (value, digits int) {
	for sc.pos < len(sc.s) && isDigit(sc.s[sc.pos]) {
		if digits++; digits > 4 {
			if rest := sc.s[sc.pos:]; len(rest) > 2 && (rest[1] == ':' || isDigit(rest[1]) && rest[2] == ':') {
				return value, 4
			}
			return 0, digits
		}
		value = value*10 + int(sc.s[sc.pos]-'0')
		sc.pos++
	}
	return value, digits
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// skip passes over bytes of set and reports whether there was one.
func (sc *dateScanner) skip(set string) bool {
	start := sc.pos
	for sc.pos < len(sc.s) && strings.IndexByte(set, sc.s[sc.pos]) >= 0 {
		sc.pos++
	}
	return sc.pos > start
}

// iso reads "2022-03-10", with a time after "T" or not.
func (sc *dateScanner) iso() (model.Date, bool) {
	const length = len("2006-01-02")
	rest := sc.s[sc.pos:]
	if len(rest) < length || rest[4] != '-' || rest[7] != '-' { // the error of time.Parse costs more than the rest of a line
		return model.Date{}, false
	}
	t, err := time.Parse(time.DateOnly, rest[:length])
	if err != nil || t.Year() == 0 {
		return model.Date{}, false
	}
	sc.pos += length
	if sc.pos < len(sc.s) && sc.s[sc.pos] == 'T' {
		sc.pos++
		for sc.pos < len(sc.s) && strings.IndexByte("0123456789:.+-Z", sc.s[sc.pos]) >= 0 {
			sc.pos++
		}
	}
	return model.DateOf(t, model.OriginUnknown), true
}

// numeric reads "10.03.2022", day first, and "03/10/2022", where only a number over 12 tells the day from the month.
func (sc *dateScanner) numeric() (model.Date, bool) {
	start := sc.pos
	a, aDigits := sc.number()
	if aDigits == 0 || aDigits > 2 || sc.pos >= len(sc.s) {
		sc.pos = start
		return model.Date{}, false
	}
	separator := sc.s[sc.pos]
	sc.pos++
	b, bDigits := sc.number()
	year := 0
	if (separator == '.' || separator == '/') && (bDigits == 1 || bDigits == 2) && sc.pos < len(sc.s) && sc.s[sc.pos] == separator {
		sc.pos++
		if y, digits := sc.number(); digits == 4 {
			year = y
		}
	}
	var d model.Date
	switch {
	case year == 0:
	case separator == '.' || a > 12 || a == b:
		d = validDate(year, time.Month(b), a)
	case b > 12:
		d = validDate(year, time.Month(a), b)
	case a >= 1 && b >= 1:
		d = model.Date{Year: year}
	}
	if d.IsZero() {
		sc.pos = start
	}
	return d, !d.IsZero()
}

// named reads "Mar 10, 2022", "10 March 2022", "March 2022" and, without a year, "March 10"; ok is false when there is no
// month's name.
func (sc *dateScanner) named() (d model.Date, ok bool) {
	start := sc.pos
	day, dayDigits := sc.number()
	if dayDigits > 0 {
		sc.ordinal()
		sc.skip(" ")
	}
	var space [64]byte
	month := months[string(appendLower(space[:0], sc.word()))]
	if month == 0 || dayDigits > 2 || dayDigits > 0 && (day < 1 || day > 31) {
		sc.pos = start
		return model.Date{}, false
	}
	end := sc.pos
	sc.skip(". ,")
	year, digits := sc.number()
	if dayDigits == 0 && (digits == 1 || digits == 2) {
		day = year
		sc.ordinal()
		end = sc.pos
		sc.skip(". ,")
		year, digits = sc.number()
	}
	if digits != 4 || year < 1000 {
		sc.pos = end
		return model.Date{}, true
	}
	if day == 0 {
		return model.Date{Year: year, Month: month}, true
	}
	d = validDate(year, month, day)
	return d, true
}

// ordinal passes over the ending of "10th" or "1st".
func (sc *dateScanner) ordinal() {
	if start := sc.pos; !in(sc.word(), []string{"st", "nd", "rd", "th"}) {
		sc.pos = start
	}
}

// validDate returns the day, or the zero Date when the calendar has no such day.
func validDate(year int, month time.Month, day int) model.Date {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if year < 1 || t.Year() != year || t.Month() != month || t.Day() != day {
		return model.Date{}
	}
	return model.DateOf(t, model.OriginUnknown)
}
