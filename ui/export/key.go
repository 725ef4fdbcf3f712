package export

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Sizes of the parts of a key, in letters.
const (
	outletLetters = 24
	titleLetters  = 40
	keyDigits     = 6 // of the hash, where it takes one
)

// giveKeys gives each article the key that it is cited by: outlet-yyyymmdd-slug, "axios-20220310-no-progress-in-antalya".
// An article has the same key in every export, but for two of the same outlet, day and title: these get the first digits
// of a hash of their IDs as well, as many as it takes.
func giveKeys(articles []*Article) {
	taken := map[string][]*Article{}
	for _, a := range articles {
		a.Key = a.plainKey()
		taken[a.Key] = append(taken[a.Key], a)
	}
	used := map[string]bool{}
	for key, same := range taken {
		used[key] = len(same) == 1
	}
	for _, a := range articles {
		if len(taken[a.Key]) == 1 {
			continue
		}
		digits := fmt.Sprintf("%x", sha256.Sum256([]byte(a.ID)))
		key := a.Key
		for n := keyDigits; used[a.Key] || a.Key == key; n++ {
			a.Key = key + "-" + digits[:n] // IDs are unique, and so are their hashes
		}
		used[a.Key] = true
	}
}

// plainKey returns the key of an article when no other has the same. A date that is a guess, or is unknown, is "nd".
func (a *Article) plainKey() string {
	date := "nd"
	if !a.Date.IsZero() && !a.Date.Guessed() {
		date = strings.ReplaceAll(a.Date.String(), "-", "")
	}
	title := slug(a.DisplayTitle(), titleLetters)
	return or(slug(a.Outlet, outletLetters), "unknown") + "-" + date + "-" + or(title, or(slug(a.ID, titleLetters), "untitled"))
}

// slug returns a text in lower-case Latin letters and digits with hyphens between its words, as many words as fit into so
// many letters. Letters of other scripts than Latin and Cyrillic are left out.
func slug(s string, most int) string {
	var plain strings.Builder
	for _, r := range norm.NFC.String(strings.ToLower(s)) {
		if latin, ok := cyrillic[r]; ok {
			plain.WriteString(latin)
			continue
		}
		base := []rune(norm.NFKD.String(string(r)))[0] // é is e and an accent
		switch {
		case base < unicode.MaxASCII && (unicode.IsLetter(base) || unicode.IsDigit(base)):
			plain.WriteRune(base)
		case r != '\'' && r != '’' && !unicode.IsLetter(r) && !unicode.IsMark(r):
			plain.WriteByte(' ')
		}
	}
	out := ""
	for _, w := range strings.Fields(plain.String()) {
		switch {
		case out == "":
			out = w[:min(len(w), most)]
		case len(out)+1+len(w) <= most:
			out += "-" + w
		default:
			return out
		}
	}
	return out
}

// cyrillic has the letters of the Russian and Ukrainian alphabets in Latin ones, much as passports write them.
var cyrillic = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "h", 'ґ': "g", 'д': "d", 'е': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "y", 'і': "i",
	'ї': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u",
	'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ь': "", 'ъ': "", 'ы': "y", 'э': "e", 'ё': "e",
	'ю': "iu", 'я': "ia",
}
