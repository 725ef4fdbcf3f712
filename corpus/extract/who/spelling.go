package who

import (
	"slices"
	"strings"
)

// renderings are endings and letter groups of surnames that newsrooms transliterate differently; each line lists what may
// stand for each other. "^" and "$" tie an entry to the word's beginning or end. The lines follow the common systems for
// Russian and Ukrainian (BGN/PCGN, the Ukrainian national system of 2010, and newsroom habit).
var renderings = [][]string{
	{"sky$", "skyy$", "skiy$", "skyi$", "skii$", "skij$", "skyj$", "ski$"},
	{"ov$", "off$", "ow$"},
	{"ev$", "eff$", "yev$", "iev$"},
	{"^Ye", "^E", "^Ie"},
	{"ya", "ia", "iya", "ja"},
	{"yu", "iu", "ju"},
	{"kh", "h"},
	{"oi", "oy", "oj"},
}

// maxRenderings bounds the spellings made of one surname.
const maxRenderings = 48

// transliterations returns the surname and the other spellings that renderings allows. Names in other than Latin letters
// have none.
func transliterations(surname string) []string {
	out := []string{surname}
	if len(fold(surname)) < 5 {
		return out
	}
	for k := 0; k < len(out); k++ {
		for _, group := range renderings {
			for _, from := range group {
				for _, to := range group {
					s, ok := rewrite(out[k], from, to)
					if ok && len(out) < maxRenderings && !slices.Contains(out, s) {
						out = append(out, s)
					}
				}
			}
		}
	}
	return out
}

// rewrite replaces the first place of from in s by to.
func rewrite(s, from, to string) (string, bool) {
	if begin, ok := strings.CutPrefix(from, "^"); ok {
		rest, ok := strings.CutPrefix(s, begin)
		return to[1:] + rest, ok
	}
	if end, ok := strings.CutSuffix(from, "$"); ok {
		rest, ok := strings.CutSuffix(s, end)
		return rest + strings.TrimSuffix(to, "$"), ok
	}
	i := strings.Index(s, from)
	if i < 0 {
		return s, false
	}
	return s[:i] + to + s[i+len(from):], true
}

// misspelt reports whether the folded word is name, perhaps with a slip of the pen: the same first letter and one letter
// changed, missing, added or swapped with its neighbour; two in names of nine letters or more. Short names must agree
// exactly, and a feminine ending is no slip ("Zelenska").
func misspelt(name, word string) bool {
	if name == word {
		return true
	}
	if isFeminine(word) && !isFeminine(name) {
		return false
	}
	x, y := []rune(name), []rune(word)
	n := min(len(x), len(y))
	if n < 5 || max(len(x), len(y)) > maxCompared || x[0] != y[0] {
		return false
	}
	allowed := 1
	if n >= 9 {
		allowed = 2
	}
	return distance(x, y, allowed) <= allowed
}

// isFeminine reports whether a folded Slavic surname ends as a woman's, in Latin or Cyrillic letters.
func isFeminine(surname string) bool {
	return strings.HasSuffix(surname, "a") || strings.HasSuffix(surname, "а") || strings.HasSuffix(surname, "я")
}

// maxCompared is the length in runes of the longest words that distance compares.
const maxCompared = 40

// distance returns the number of letters to change, add, drop or swap with their neighbour that turn a into b, or limit+1
// if it is more than limit. Neither is longer than maxCompared.
func distance(a, b []rune, limit int) int {
	if max(len(a), len(b))-min(len(a), len(b)) > limit {
		return limit + 1
	}
	var rows [3][maxCompared + 1]int
	before, last, now := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
