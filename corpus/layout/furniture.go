package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// Bounds in bytes of the lines that may be furniture.
const (
	maxCaption = 480
	maxTeaser  = 240
	maxNotice  = 120
)

// furniture returns the role of a line that is no part of the running text, recognised by its own words: a caption, a
// teaser or a notice.
func furniture(line string) (role model.Role, ok bool) {
	switch {
	case !hasLetterOrDigit(line):
		return model.Notice, true // "–", "* * *", "___"
	case isTeaser(line):
		return model.Teaser, true
	case isCaption(line):
		return model.Caption, true
	case isNotice(line):
		return model.Notice, true
	}
	return model.Paragraph, false
}

func hasLetterOrDigit(line string) bool {
	return strings.IndexFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// teaserLeads open a link to another article when a separator or the line's end follows: "Also Read | …".
var teaserLeads = []string{
	"also read", "read also", "also see", "see also", "read more", "read next", "read", "more on this", "more on this story",
	"more on this topic", "related", "related article", "related articles", "related story", "related stories", "related coverage",
	"related content", "related topics", "recommended", "recommended stories", "don't miss", "don’t miss", "you may also like", "watch", "listen",
	"more stories", "more news", "also on this topic", "previously", "in other news", "further reading", "editor's pick", "editors' picks",
	"читайте также", "читать также", "смотрите также", "по теме", "материалы по теме", "ещё по теме", "подробнее",
	"читайте також", "дивіться також", "за темою", "більше на тему", "докладніше",
}

// isTeaser reports whether line points to something else: "Also Read | …", "Read more: …", "Related: …", "See also".
func isTeaser(line string) bool {
	if len(line) > maxTeaser {
		return false
	}
	lead, rest := cutLead(line)
	if !in(lead, teaserLeads) {
		return false
	}
	return rest != "" || !in(lead, []string{"read", "watch", "listen"})
}

// afterTeaserLead reports whether block i is the link below a line that is nothing but a lead such as "Related:".
func (p *parser) afterTeaserLead(i int) bool {
	if i == 0 {
		return false
	}
	above := p.blocks[i-1].in(p.text)
	if len(above) > maxLead || !isTeaser(above) {
		return false
	}
	if _, rest := cutLead(above); rest != "" {
		return false
	}
	line := p.blocks[i].in(p.text)
	return len(line) <= maxTeaser && isHeading(line, maxHeadline, maxHeadlineWords) && !endsSentence(line)
}

// maxLead bounds in bytes the words before a separator that may be a lead.
const maxLead = 48

// cutLead cuts line at its first separator ("|", ":", ">", "»", a dash between spaces) and returns what stands before it
// in lower case, and what stands after it. A short line without a separator is all lead; lead is "" when the line begins
// with something too long to be one.
func cutLead(line string) (lead, rest string) {
	near := line[:min(len(line), maxLead)]
	if i := indexSeparator(near, "|:>»"); i >= 0 {
		_, size := utf8.DecodeRuneInString(line[i:])
		return foldTrim(line[:i]), strings.TrimSpace(line[i+size:])
	}
	if len(line) > maxLead {
		return "", ""
	}
	return foldTrim(line), ""
}

// indexSeparator returns where in s the first of signs, or of dashes with a space on both sides, begins, or -1.
func indexSeparator(s, signs string) int {
	for i := 0; i < len(s); {
		if s[i] == ' ' || isASCIILetter(s[i]) { // as most are
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		isDash := (r == '-' || r == '–' || r == '—') && i > 0 && s[i-1] == ' ' && strings.HasPrefix(s[i+size:], " ")
		if isDash || strings.ContainsRune(signs, r) {
			return i
		}
		i += size
	}
	return -1
}

// around are the space, stops and list marks that may stand around the words of a line.
const around = " \t\u00a0.…!*_#[]()\"“”"

// foldTrim returns s in lower case without the space, stops and list marks around it.
func foldTrim(s string) string {
	return strings.ToLower(strings.Trim(s, around))
}

// appendLower appends s in lower case to into, for looking s up in a map without making a string of it.
func appendLower(into []byte, s string) []byte {
	for _, r := range s {
		into = utf8.AppendRune(into, unicode.ToLower(r))
	}
	return into
}

// isAny reports whether word, whatever its case, is one of list.
func isAny(word string, list []string) bool {
	for _, w := range list {
		if len(w) == len(word) && strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// beginsWith reports whether s, whatever its case, begins with one of leads.
func beginsWith(s string, leads []string) bool {
	_, _, ok := cutLeadFold(s, leads)
	return ok
}

// endsWith reports whether s, whatever its case, ends with one of ends.
func endsWith(s string, ends []string) bool {
	for _, end := range ends {
		if len(s) >= len(end) && strings.EqualFold(s[len(s)-len(end):], end) {
			return true
		}
	}
	return false
}

func in(word string, list []string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}

// captionLeads open a caption or a credit line when a separator follows, in lower case.
var captionLeads = []string{
	"photo", "photos", "photo credit", "photograph", "photographer", "image", "images", "image credit", "image source", "picture", "picture credit",
	"file", "file photo", "file image", "file picture", "caption", "image caption", "photo caption", "illustration", "screenshot",
	"фото", "фото из архива", "изображение", "иллюстрация", "скриншот", "світлина", "ілюстрація", "скріншот",
}

// creditLeads open a credit: what follows is the names of those who took or sold the picture.
var creditLeads = []string{
	"photo: ", "photos: ", "photo by ", "photos by ", "photo credit: ", "photograph: ", "photograph by ", "picture: ", "image: ", "credit: ", "фото: ", "світлина: ",
}

// creditMarks stand in a credit, in lower case.
var creditMarks = []string{
	"getty images", "ap photo", "reuters/", "/reuters", "afp/", "/afp", "epa/", "/epa", "/ap", "epa-efe", "shutterstock", "/pool", "sputnik/", "/sputnik", "tass/", "/tass",
	"/anadolu", "/nurphoto", "via ap", "via reuters", "via afp", "via epa", "handout", "file photo", "file image", "ukrinform/", "/укрінформ", "/риа новости", "/тасс",
}

// isCaption reports whether line is the caption of a picture: it opens with "Photo:" or the like, or ends with a credit
// ("… Photo: Ann Lee via Getty Images", "… (AP Photo/Ann Lee)").
func isCaption(line string) bool {
	if len(line) > maxCaption {
		return false
	}
	if lead, rest := cutLead(line); rest != "" && in(lead, captionLeads) && !strings.ContainsFunc(rest, isQuotationMark) {
		return true
	}
	return endsWithCredit(line)
}

// endsWithCredit reports whether line ends with a credit: after one of the creditLeads, in its last brackets, or as its
// last sentence.
func endsWithCredit(line string) bool {
	const maxCredit = 120
	tail := strings.TrimRight(line[max(0, len(line)-maxCredit):], " .")
	for _, separator := range [...]string{": ", " by "} {
		if strings.Contains(tail, separator) { // seldom, and LastIndex is slow
			i := strings.LastIndex(tail, separator) + len(separator)
			if isCredit(tail[i:]) && endsWithLead(tail[:i]) {
				return true
			}
		}
	}
	begin := 0
	switch {
	case strings.HasSuffix(tail, ", file photo"):
		return true
	case strings.HasSuffix(tail, ")"):
		begin = strings.LastIndexByte(tail, '(') + 1
	case strings.HasSuffix(tail, "]"):
		begin = strings.LastIndexByte(tail, '[') + 1
	default:
		begin = 1 + lastStop(tail)
	}
	if begin == 0 && len(line) > maxCredit || !isCredit(tail[begin:]) {
		return false
	}
	credit := strings.ToLower(tail[begin:])
	for _, mark := range creditMarks {
		if strings.Contains(credit, mark) {
			return true
		}
	}
	return false
}

// lastStop returns the last place in s of a stop or bar with a space behind it, or -1.
func lastStop(s string) int {
	for i := len(s) - 2; i >= 0; i-- {
		if (s[i] == '.' || s[i] == '|') && s[i+1] == ' ' {
			return i
		}
	}
	return -1
}

// endsWithLead reports whether s ends with one of the creditLeads, as a word of its own.
func endsWithLead(s string) bool {
	near := strings.ToLower(s[max(0, len(s)-maxLead):])
	for _, lead := range creditLeads {
		if before, ok := strings.CutSuffix(near, lead); ok && (before == "" || strings.ContainsAny(before[len(before)-1:], " (|[.")) {
			return true
		}
	}
	return false
}

// isCredit reports whether s is nothing but names and the small words between them: "Orhan Demir/Anadolu via Getty
// Images", but not "A Reuters/Ipsos poll found".
func isCredit(s string) bool {
	const maxWords = 12
	words := 0
	for word := range strings.FieldsSeq(s) {
		if words++; words > maxWords {
			return false
		}
		first, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(first) {
			continue
		}
		word = strings.Trim(word, "(),.[]|&-–—")
		first, _ = utf8.DecodeRuneInString(word)
		if word != "" && unicode.IsLower(first) && !in(word, []string{"by", "via", "for", "and", "of", "the", "de", "van", "von", "photo", "file", "handout", "через"}) {
			return false
		}
	}
	return words > 0
}

// notices are whole lines of page furniture, in lower case and without stops.
var notices = []string{
	"go deeper", "advertisement", "advertisements", "ad", "sponsored", "sponsored content", "promoted", "share", "share this", "share this article", "share this story",
	"share on facebook", "share on twitter", "tweet", "print", "email", "comments", "comment", "leave a comment", "save", "subscribe", "subscribe now", "sign up", "log in",
	"sign in", "newsletter", "abstract", "full text", "story continues below", "story continues below advertisement", "article continues below", "continue reading",
	"before you go", "loading", "top stories", "most read", "trending", "live", "live updates", "exclusive", "breaking", "breaking news", "skip to content", "menu",
	"реклама", "поделиться", "подписаться", "комментарии", "поділитися", "підписатися", "коментарі",
}

// noticeLeads open a line of page furniture of any words, in lower case.
var noticeLeads = []string{
	"reporting by ", "(reporting by ", "writing by ", "editing by ", "additional reporting by ", "(editing by ", "follow us ", "subscribe to ", "sign up for ", "sign up to ",
	"click here", "read it all here", "read the full ", "read the rest ", "watch the ", "watch below", "copyright ", "©", "(c) ", "all rights reserved", "this story has been updated",
	"this article has been updated", "this post has been updated", "this is a developing story", "this story was originally published", "this article was originally published",
	"story continues ", "article continues ", "share this ", "get the latest ", "download our ", "join our ", "(h/t ", "with files from ", "with reporting by ",
	"contributing:", "our standards:", "<tweet ",
}

// longNoticeLeads open a notice that may be a paragraph long.
var longNoticeLeads = []string{"editor's note:", "editor’s note:", "editors' note:", "editors’ note:", "(reporting by "}

// noticeEnds close a line that tells who else worked on the article.
var noticeEnds = []string{"contributed to this report.", "contributed to this story.", "contributed to this article."}

// maxWholeNotice bounds in bytes the lines that notices and times are.
const maxWholeNotice = 40

// isNotice reports whether line is page furniture: "Go deeper", "Advertisement", "Share this", "(Reporting by …)", "3 min read".
func isNotice(line string) bool {
	if beginsWith(line, longNoticeLeads) {
		return true
	}
	if len(line) > maxNotice {
		return false
	}
	if beginsWith(line, noticeLeads) || endsWith(line, noticeEnds) {
		return true
	}
	if _, rest, ok := cutLeadFold(line, []string{"follow "}); ok && (strings.Contains(rest, "@") || strings.Contains(strings.ToLower(rest), "http")) {
		return true
	}
	near := strings.Trim(line, around)
	if len(near) > maxWholeNotice {
		return false
	}
	near = strings.ToLower(near)
	return in(near, notices) || isReadingTime(near) || isClock(near)
}

// isReadingTime recognises "3 min read", "Listen (3 min)" and "2 hours ago".
func isReadingTime(s string) bool {
	if len(s) > 24 {
		return false
	}
	i := strings.IndexFunc(s, unicode.IsDigit)
	if i < 0 {
		return false
	}
	before := strings.TrimSpace(strings.TrimRight(s[:i], " ("))
	after := strings.TrimLeft(s[i:], "0123456789 -")
	return (before == "" || before == "listen") && in(after, []string{"min", "mins", "min read", "mins read", "minute read", "minutes read",
		"minutes ago", "minute ago", "hours ago", "hour ago", "days ago", "day ago"})
}

// isClock recognises a time of day that stands alone, as in live coverage: "8:40 a.m.", "17:05".
func isClock(s string) bool {
	colon := strings.IndexByte(s, ':')
	if colon < 1 || colon > 2 || len(s) < colon+3 || len(s) > 24 {
		return false
	}
	for _, b := range []byte(s[:colon] + s[colon+1:colon+3]) {
		if b < '0' || b > '9' {
			return false
		}
	}
	return in(strings.Trim(s[colon+3:], " :."), []string{"", "am", "pm", "a.m", "p.m", "gmt", "et", "edt", "est", "cet", "eet", "msk"})
}
