package model

import (
	"slices"
	"strings"
	"testing"
)

func TestThreadsGroupByWhatIsWanted(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  []string // targets with the stances, the newest first
	}{
		"two things over time": {[]string{
			"2022-03-10 Russia rejects A: a ceasefire of 24 hours",
			"2022-03-11 Russia demands A: recognition of the annexed harbour",
			"2025-05-11 Russia open-to B: some ceasefire of 24 hours",
			"2025-05-16 Russia demands B: that the annexed harbour be recognised"},
			[]string{"that the annexed harbour be recognised: demands demands", "some ceasefire of 24 hours: open-to rejects"}},
		"one thing in other words each time": {[]string{
			"2022-03-10 Russia demands A: the harbour",
			"2022-04-10 Russia demands A: the northern harbour",
			"2025-05-11 Russia demands B: the northern harbour's pier"},
			[]string{"the northern harbour's pier: demands demands demands"}},
		"its contrary is another thing": {[]string{
			"2022-03-10 Russia demands A: a ceasefire at sea",
			"2025-05-11 Russia demands B: no ceasefire at sea"},
			[]string{"no ceasefire at sea: demands", "a ceasefire at sea: demands"}},
		"what is not told is like nothing": {[]string{
			"2022-03-10 Russia rejects A: that",
			"2025-05-11 Russia rejects B: it"},
			[]string{"it: rejects", "that: rejects"}},
		"nothing": {nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, th := range Threads(Merge(tellAll(t, c.lines...))) {
				line := th.Target + ":"
				for _, f := range th.Findings {
					line += " " + f.Position.Stance.String()
				}
				got = append(got, line)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("threads\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}
