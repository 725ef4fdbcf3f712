package corpus

import (
	"net/url"
	"strings"
	"unicode"

	"parley/corpus/layout"
	"parley/model"
)

// metadata is what front matter or a record tells about an article. An empty field is unknown.
type metadata struct {
	id, title, outlet, author, url string
	date                           string
	lang                           string
}

// The longest metadata strings that are kept, in runes; the rest of a longer one is cut off.
const (
	maxName = 400
	maxURL  = 2000
)

// article puts together what the metadata, the text's layout and the file tell about an article, the metadata first, and
// hands it on. whole says that the file holds this article only, so that its time says something about it.
func (r *reader) article(s *source, m metadata, text string, l layout.Layout, whole bool) {
	r.emit(r.describe(s, m, text, l, whole))
}

// describe is the article that article hands on.
func (r *reader) describe(s *source, m metadata, text string, l layout.Layout, whole bool) model.Article {
	id := line(m.id)
	if id == "" {
		id = line(s.stem())
	}
	return model.Article{
		ID:     r.ids.take(id, s.path),
		Path:   SanitizeLine(s.path),
		Title:  first(line(m.title), line(l.Title)),
		Outlet: first(line(m.outlet), line(l.Outlet)),
		Author: first(line(m.author), line(l.Author)),
		URL:    webAddress(m.url),
		Date:   dateOf(m, l, s, whole),
		Lang:   first(languageCode(m.lang), l.Lang),
		Text:   text,
		Parts:  l.Parts,
	}
}

// sanitizeText passes a text through the gate. A *refusal says that nothing is left of it.
func sanitizeText(text string) (string, error) {
	text = Sanitize(text)
	if strings.TrimSpace(text) == "" {
		return "", &refusal{"no text in it", "remove it or fill it"}
	}
	return text, nil
}

// line sanitises a name and cuts it off where it is longer than any name is.
func line(s string) string {
	s = SanitizeLine(s)
	n := 0
	for i := range s {
		if n == maxName {
			return strings.TrimSpace(s[:i]) + "…"
		}
		n++
	}
	return s
}

func first[T ~string](values ...T) T {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// webAddress returns s if it is the address of a web page, "" otherwise.
func webAddress(s string) string {
	s = SanitizeLine(s)
	u, err := url.Parse(s)
	if err != nil || len(s) > maxURL || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || strings.ContainsFunc(s, unicode.IsSpace) {
		return ""
	}
	return s
}

// languageCode returns the language of a tag such as "en", "en-GB" or "RU", "" for anything else.
func languageCode(tag string) model.Language {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(tag)), "_", "-"), "-")
	if len(code) != 2 || code[0] < 'a' || code[0] > 'z' || code[1] < 'a' || code[1] > 'z' {
		return ""
	}
	return model.Language(code)
}

// dateOf returns the date of the best origin that has one: metadata, text, the file's name, the file's time. A date in the
// metadata that cannot be understood counts as none.
func dateOf(m metadata, l layout.Layout, s *source, whole bool) model.Date {
	if d, ok := layout.ParseDate(m.date); ok {
		d.Origin = model.OriginMetadata
		return d
	}
	if !l.Date.IsZero() {
		return l.Date
	}
	if d, ok := dateInName(s.stem()); ok {
		return d
	}
	if whole && !s.time.IsZero() {
		return model.DateOf(s.time, model.OriginFileTime)
	}
	return model.Date{}
}

// dateInName finds a day in a file's name: "2022-03-10-antalya", "axios_2022-03-10", "agency_20220310".
func dateInName(name string) (model.Date, bool) {
	for i := range len(name) {
		if i > 0 && isDigit(name[i-1]) {
			continue
		}
		if d, ok := dayAt(name[i:]); ok {
			d.Origin = model.OriginFileName
			return d, true
		}
	}
	return model.Date{}, false
}

// dayAt reads the day that text begins with, "2022-03-10" or "20220310", when no further digit follows. Eight digits that are no day
// of these decades are some number.
func dayAt(text string) (model.Date, bool) {
	day, rest := "", ""
	switch dashed, plain := len("2006-01-02"), len("20060102"); {
	case len(text) >= dashed && text[4] == '-':
		day, rest = text[:dashed], text[dashed:]
	case len(text) >= plain:
		day, rest = text[:4]+"-"+text[4:6]+"-"+text[6:plain], text[plain:]
	}
	if rest != "" && isDigit(rest[0]) {
		return model.Date{}, false
	}
	d, err := model.ParseDate(day)
	return d, err == nil && d.Day != 0 && d.Year >= 1950 && d.Year < 2100
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
