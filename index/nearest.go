package index

import "strings"

// nearest returns the candidate that s was probably meant to be: one that begins with it or contains it, or the one with
// the smallest edit distance, if that changes at most half of the letters. It is "" when none is near.
func nearest(s string, candidates []string) string {
	best, bestDistance := "", (runes(s)+1)/2+1
	for _, c := range candidates {
		d := editDistance(s, c)
		switch {
		case runes(s) >= 3 && strings.HasPrefix(c, s):
			d = 0
		case runes(s) >= 3 && strings.Contains(c, s):
			d = 1
		}
		if d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

// editDistance counts the letters to add, drop, change or swap with their neighbour that make a into b.
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	var before2 []int
	before := make([]int, len(t)+1)
	for j := range before {
		before[j] = j
	}
	for i := range s {
		row := make([]int, len(t)+1)
		row[0] = i + 1
		for j := range t {
			change := before[j]
			if s[i] != t[j] {
				change++
			}
			row[j+1] = min(change, before[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before2[j-1]+1)
			}
		}
		before2, before = before, row
	}
	return before[len(t)]
}
