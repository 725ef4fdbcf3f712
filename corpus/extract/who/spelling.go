package who

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// rendering is a letter group of surnames that newsrooms transliterate differently: what they write, and what else may be
// written. "^" and "$" tie it to the word's beginning or end.
type rendering struct{ written, also []string }

// renderings follow the common systems for Russian and Ukrainian (BGN/PCGN, the Ukrainian national system of 2010) and
// newsroom habit.
var renderings = []rendering{
	{[]string{"skyy$", "skiy$", "skyi$", "skii$", "skij$", "sky$", "ski$"}, []string{"sky$", "skyy$", "skiy$", "skyi$", "skii$", "skij$", "ski$"}},
	{[]string{"ov$", "off$"}, []string{"ov$", "off$", "ow$"}},
	{[]string{"yev$", "iev$", "ev$"}, []string{"ev$", "yev$", "iev$", "eff$"}},
	{[]string{"^Ye", "^Ie"}, []string{"^Ye", "^E", "^Ie"}},
	{[]string{"iya", "ya", "ia"}, []string{"ya", "ia", "iya"}},
	{[]string{"yu", "iu"}, []string{"yu", "iu"}},
	{[]string{"kh"}, []string{"kh", "h"}},
	{[]string{"oi", "oy"}, []string{"oi", "oy"}},
}

// transliterations returns the surname and the other spellings that renderings allow. Names in other than Latin letters
// have none, nor have short ones.
func transliterations(surname string) []string {
	out := []string{surname}
	if len(surname) < 5 || surname[0] >= utf8.RuneSelf {
		return out
	}
	for _, r := range renderings {
		for _, s := range out {
			out = appendRendered(out, s, r)
		}
	}
	return out
}

// appendRendered appends to out the other spellings of s by r.
func appendRendered(out []string, s string, r rendering) []string {
	for _, from := range r.written {
		begin, rest, found := cutAt(s, from)
		if !found {
			continue
		}
		for _, to := range r.also {
			if to != from {
				out = append(out, begin+strings.Trim(to, "^$")+rest)
			}
		}
		break
	}
	return out
}

// cutAt returns what stands before and after the first place of a letter group in s.
func cutAt(s, group string) (before, after string, found bool) {
	if begin, tied := strings.CutPrefix(group, "^"); tied {
		after, found = strings.CutPrefix(s, begin)
		return "", after, found
	}
	if end, tied := strings.CutSuffix(group, "$"); tied {
		before, found = strings.CutSuffix(s, end)
		return before, "", found
	}
	return strings.Cut(s, group)
}

// misspelt reports whether the folded word is name, perhaps with a slip of the pen: the same first letter, or one that
// newsrooms interchange with it, and one letter changed, missing, added or swapped with its neighbour; two in names of nine letters or more. Of five letters none may be a
// stranger ("Puttin", not "Rubin" for Rubio), shorter names must agree exactly, and a feminine ending is no slip ("Zelenska").
func misspelt(name, word []rune) bool {
	if slices.Equal(name, word) {
		return true
	}
	n := min(len(name), len(word))
	if n < 5 || max(len(name), len(word)) > maxCompared || interchanged(name[0]) != interchanged(word[0]) || isFeminine(word) && !isFeminine(name) {
		return false
	}
	if n == 5 && slices.ContainsFunc(word, func(r rune) bool { return !slices.Contains(name, r) }) {
		return false
	}
	allowed := 1
	if n >= 9 {
		allowed = 2
	}
	return distance(name, word, allowed) <= allowed
}

// misspeltAlone reports whether the folded word, which no first name and no office supports, is name with a slip of the pen.
// One letter changed in up to seven, or one more or less than five, makes another surname as a rule ("Petkov" is not Peskov,
// nor "Macon" Macron): there only letters count that newsrooms interchange, doubled ones and swapped neighbours.
func misspeltAlone(name, word []rune) bool {
	if !misspelt(name, word) {
		return false
	}
	n := min(len(name), len(word))
	if n > 7 || n > 5 && len(name) != len(word) || slices.Equal(name, word) {
		return true
	}
	return sameSound(name, word) || isSwapped(name, word)
}

// sameSound reports whether two folded words differ in nothing but letters that newsrooms interchange and doubled ones:
// "Jermak" and "Yermak", "Witkov" and "Witkoff".
func sameSound(a, b []rune) bool {
	i, j := 0, 0
	for i < len(a) && j < len(b) && interchanged(a[i]) == interchanged(b[j]) {
		i, j = pastRun(a, i), pastRun(b, j)
	}
	return i == len(a) && j == len(b)
}

// pastRun returns the index behind the letters like the one at i.
func pastRun(word []rune, i int) int {
	end := i + 1
	for end < len(word) && interchanged(word[end]) == interchanged(word[i]) {
		end++
	}
	return end
}

// isSwapped reports whether two words differ in two neighbouring letters that stand the other way round.
func isSwapped(a, b []rune) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}

// interchanged returns the letter that stands for all those that transliterations write for one another.
func interchanged(r rune) rune {
	switch r {
	case 'w', 'f':
		return 'v'
	case 'i', 'j':
		return 'y'
	case 'c':
		return 'k'
	case 'і', 'й', 'ї':
		return 'и'
	case 'є', 'ё', 'э':
		return 'е'
	case 'ґ':
		return 'г'
	}
	return r
}

// isFeminine reports whether a folded Slavic surname ends as a woman's, in Latin or Cyrillic letters.
func isFeminine(surname []rune) bool {
	last := surname[len(surname)-1]
	return last == 'a' || last == 'а' || last == 'я'
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
