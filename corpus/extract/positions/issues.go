package positions

import (
	"fmt"
	"strings"

	"parley/model"
)

// Issue cues are written in the dossier's issues.toml, in the notation of patterns with four additions:
//
//	~ talks                      counts only where a stance is taken on just this: "wants talks", not "said in talks"
//	territory ! prisoner*, swap  does not count in a sentence with one of these
//	lists & child*, minors       counts only in a sentence with one of these
//	rejects: attack will go on   states the stance by itself
//
// Where cues overlap the longest counts; of equally long ones each does.
type cueEntry struct {
	issue    int // index into the dossier's issues
	direct   bool
	stated   bool // the cue states the stance by itself
	stance   model.Stance
	not, and choice
}

// cueLexicon finds issue cues.
type cueLexicon struct {
	entries []cueEntry
	matcher matcher
}

// readCues reads the cues of issues. The error names the issue and the cue.
func readCues(v *vocabulary, issues []model.Issue) (*cueLexicon, error) {
	l := &cueLexicon{}
	for i, issue := range issues {
		for _, text := range issue.Cues {
			if err := l.add(v, i, text); err != nil {
				return nil, fmt.Errorf("issue %q, cue %q: %w", issue.ID, text, err)
			}
		}
	}
	l.matcher.pack()
	return l, nil
}

func (l *cueLexicon) add(v *vocabulary, issue int, text string) error {
	e := cueEntry{issue: issue}
	rest, not, _ := strings.Cut(text, "!")
	rest, and, _ := strings.Cut(rest, "&")
	if name, pattern, ok := strings.Cut(rest, ":"); ok {
		stance, err := model.ParseStance(strings.TrimSpace(name))
		if err != nil {
			return err
		}
		e.stated, e.stance, rest = true, stance, pattern
	}
	if pattern, ok := strings.CutPrefix(strings.TrimSpace(rest), "~"); ok {
		e.direct, rest = true, pattern
	}
	patterns, err := parsePattern(v, strings.TrimSpace(rest))
	if err != nil {
		return err
	}
	if e.not, err = contextWords(v, not); err != nil {
		return err
	}
	if e.and, err = contextWords(v, and); err != nil {
		return err
	}
	for _, p := range patterns {
		l.matcher.add(p, len(l.entries))
	}
	l.entries = append(l.entries, e)
	return nil
}

// contextWords reads the words after "!" or "&".
func contextWords(v *vocabulary, list string) (choice, error) {
	var out choice
	for w := range strings.SplitSeq(list, ",") {
		if w = strings.TrimSpace(w); w == "" {
			continue
		}
		patterns, err := parsePattern(v, w)
		if err != nil {
			return choice{}, err
		}
		for _, p := range patterns {
			if len(p) != 1 {
				return choice{}, fmt.Errorf("%q must be a single word", w)
			}
			out.add(p[0].any.symbols...)
		}
	}
	return out, nil
}

// cue is an issue brought up by words [from, to) of a sentence.
type cue struct {
	from, to int
	entry    *cueEntry
}

// find appends the cues in words to into, in the order of the sentence.
func (l *cueLexicon) find(words []word, into []cue) []cue {
	for i := range words {
		l.matcher.at(words, i, func(_ symbol, end, value int) {
			e := &l.entries[value]
			if contains(words, e.not) || len(e.and.symbols) > 0 && !contains(words, e.and) {
				return
			}
			into = append(into, cue{i, end, e})
		})
	}
	return into
}

// longest appends to into the cues that no longer cue overlaps, and one of those that say the same twice. A cue in the middle of
// another issue's stays, "recognition of [Crimea] and the regions", and so does a name at its end, "leave [Donetsk]", or what a name
// joins there: "NATO and [EU aspirations]".
func longest(words []word, cues, into []cue) []cue {
	for i, c := range cues {
		covered := false
		for j, d := range cues {
			if i == j || c.to <= d.from || d.to <= c.from {
				continue
			}
			apart := d.entry.issue == c.entry.issue && (c.from < d.from || d.to < c.to) // "[Putin to meet]" and "[meet Zelensky]"
			longer := d.to-d.from > c.to-c.from && !apart && !(d.entry.issue != c.entry.issue && d.from < c.from && (c.to < d.to || c.to == d.to && words[c.from].is(capital) && (c.to == c.from+1 || words[c.from-1].is(classAnd))))
			same := d.from == c.from && d.to == c.to && d.entry.issue == c.entry.issue && j < i
			if longer || same {
				covered = true
				break
			}
		}
		if !covered {
			into = append(into, c)
		}
	}
	return into
}

func contains(words []word, any choice) bool {
	for i := range words {
		if words[i].hasAny(any) {
			return true
		}
	}
	return false
}
