package model

import "testing"

func TestPlaceInTheGivenText(t *testing.T) {
	// Text "Kyïv said no" was given as "\ufeffKyi\u0308v \x1b[1msaid no".
	const text = "Kyïv said no"
	given := Given{Text: "\ufeffKyi\u0308v \x1b[1msaid no", Edits: []Edit{
		{Start: 0, End: 0, GivenStart: 0, GivenEnd: 3},
		{Start: 2, End: 4, GivenStart: 5, GivenEnd: 8},
		{Start: 6, End: 6, GivenStart: 10, GivenEnd: 14},
	}}
	for name, c := range map[string]struct {
		start, end int
		want       string
	}{
		"what was taken out before it stays out":     {0, 5, "Kyi\u0308v"},
		"a character that was changed is whole":      {2, 4, "i\u0308"},
		"after a change":                             {4, 5, "v"},
		"what was taken out after it stays out":      {5, 6, " "},
		"what was taken out within it belongs to it": {4, 10, "v \x1b[1msaid"},
		"after every change":                         {6, 13, "said no"},
		"the whole text":                             {0, 13, "Kyi\u0308v \x1b[1msaid no"},
	} {
		t.Run(name, func(t *testing.T) {
			span, err := NewSpan(text, c.start, c.end)
			if err != nil {
				t.Fatal(err)
			}
			start, end := given.Place(span)
			if got := given.Text[start:end]; got != c.want {
				t.Errorf("%q stands for %q, want %q", span.In(text), got, c.want)
			}
		})
	}
}
