package model

import "testing"

// between returns what became of positions from one period to the next.
func between(before, after []PositionRow, heardBefore, heardAfter bool) Change {
	r := NewRegister()
	was, is := r.coverageOf(before), r.coverageOf(after)
	c := changeBetween(was.all(), is.all(), heardBefore, heardAfter)
	return Change{c.kind, was.whole(c.before), is.whole(c.after)}
}

// all returns the findings of a coverage.
func (c *Coverage) all() []*finding {
	var out []*finding
	for _, findings := range c.findings {
		for i := range findings {
			out = append(out, &findings[i])
		}
	}
	return out
}

func TestChangeBetweenPeriods(t *testing.T) {
	for name, c := range map[string]struct {
		before, after []string
		want          ChangeKind
		shows         [2]string // targets of the two sentences
	}{
		"first heard": {nil, []string{"2025-05-16 Russia demands A: a buffer zone"}, New, [2]string{"", "a buffer zone"}},
		"said again": {[]string{"2022-03-10 Ukraine demands A: a truce"}, []string{"2025-05-16 Ukraine demands A: a truce now"},
			Repeated, [2]string{"a truce", "a truce now"}},
		"open before, demanded now": {[]string{"2022-03-10 Ukraine open-to A: a meeting"}, []string{"2025-05-16 Ukraine demands A: the meeting"},
			Hardened, [2]string{"a meeting", "the meeting"}},
		"demanded before, open now": {[]string{"2022-03-10 Ukraine demands A: a meeting"}, []string{"2025-05-16 Ukraine open-to A: the meeting"},
			Softened, [2]string{"a meeting", "the meeting"}},
		"refused before, some openness among refusals now": {
			[]string{"2022-03-10 Russia rejects A: a truce", "2022-03-12 Russia rejects A: another truce"},
			[]string{"2025-05-14 Russia rejects A: an ultimatum", "2025-05-16 Russia rejects A: pauses", "2025-05-16 Russia open-to A: to talk of it"},
			Softened, [2]string{"another truce", "to talk of it"}},
		"open before, refused now": {[]string{"2022-03-10 Ukraine offers A: neutrality"}, []string{"2025-05-16 Ukraine rejects A: that status"},
			Reversed, [2]string{"neutrality", "that status"}},
		"open before, refused now among some openness": {
			[]string{"2022-03-10 Russia open-to A: a truce"},
			[]string{"2025-05-14 Russia open-to A: the truce", "2025-05-15 Russia open-to A: some truce", "2025-05-16 Russia rejects A: that truce"},
			Reversed, [2]string{"a truce", "that truce"}},
		"refused before, open now": {[]string{"2022-03-10 Russia rejects A: a truce"}, []string{"2025-05-16 Russia open-to A: that truce"},
			Softened, [2]string{"a truce", "that truce"}},
		"both ways before, what leads decides": {
			[]string{"2022-03-10 Ukraine rejects A: to stand outside", "2022-03-11 Ukraine open-to A: standing outside"},
			[]string{"2025-05-16 Ukraine rejects A: that status"}, Reversed, [2]string{"standing outside", "that status"}},
		"one voice against many does not decide": {
			[]string{"2022-03-10 Ukraine rejects A: to stand outside", "2022-03-10 Ukraine rejects A: any neutrality", "2022-03-10 Ukraine rejects A: leaving the league",
				"2022-03-11 Ukraine open-to A: standing outside"},
			[]string{"2025-05-16 Ukraine rejects A: that status"}, Hardened, [2]string{"standing outside", "that status"}},
		"reversed, shown by what leads though another goes further": {
			[]string{"2022-03-10 Russia rejects A: a truce"},
			[]string{"2025-05-14 Russia demands A: the truce", "2025-05-16 Russia offers A: a truce at sea"}, Reversed, [2]string{"a truce", "a truce at sea"}},
		"hardened, though what leads is open": {
			[]string{"2022-03-01 Russia rejects A: silence", "2022-03-10 Russia open-to A: a truce", "2022-03-10 Russia open-to A: a pause",
				"2022-03-10 Russia open-to A: rest", "2022-03-10 Russia open-to A: calm"},
			[]string{"2025-05-08 Russia demands A: the truce", "2025-05-14 Russia demands A: some truce", "2025-05-16 Russia open-to A: a pause at sea"},
			Hardened, [2]string{"silence", "some truce"}},
		"softened, shown by what leads though another is softer": {
			[]string{"2022-03-10 Russia demands A: a truce"},
			[]string{"2025-05-14 Russia open-to A: the truce", "2025-05-16 Russia offers A: a truce at sea"}, Softened, [2]string{"a truce", "a truce at sea"}},
		"softened, though what leads is as firm as before": {
			[]string{"2022-03-10 Russia demands A: a truce"},
			[]string{"2025-05-08 Russia open-to A: the truce", "2025-05-14 Russia open-to A: some truce", "2025-05-16 Russia demands A: a pause"},
			Softened, [2]string{"a truce", "some truce"}},
		"not heard again":      {[]string{"2022-03-10 Russia demands A: recognition"}, nil, Dropped, [2]string{"recognition", ""}},
		"nothing on it at all": {nil, nil, NoChange, [2]string{}},
	} {
		t.Run(name, func(t *testing.T) {
			got := between(tellAll(t, c.before...), tellAll(t, c.after...), true, true)
			if got.Kind != c.want {
				t.Fatalf("%v, want %v", got.Kind, c.want)
			}
			if shows := [2]string{got.Before.Position.Target, got.After.Position.Target}; shows != c.shows {
				t.Errorf("shown by %q, want %q", shows, c.shows)
			}
		})
	}
}

func TestWhoIsNotHeardAtAllHasDroppedNothing(t *testing.T) {
	before := tellAll(t, "2022-03-10 Russia demands A: recognition")
	if got := between(before, nil, true, false); !got.IsZero() {
		t.Errorf("%v of a side that says nothing in the later period", got.Kind)
	}
	if got := between(nil, before, false, true); !got.IsZero() {
		t.Errorf("%v of a side that said nothing in the earlier period", got.Kind)
	}
}

func TestAnImpliedPositionDoesNotOutweighStatedOnes(t *testing.T) {
	before := tellAll(t, "2022-03-10 Ukraine demands A: a truce")
	implied := tell(t, "2025-05-16 Ukraine rejects A: a truce")
	implied.Position.Weak = true
	after := append(tellAll(t, "2025-05-16 Ukraine demands A: a truce"), implied)
	if got := between(before, after, true, true).Kind; got != Repeated {
		t.Errorf("%v, want repeated", got)
	}
}

func TestWithoutAPropositionOnlyTheSameThingIsCompared(t *testing.T) {
	for name, c := range map[string]struct {
		before, after []string
		want          ChangeKind
	}{
		"the same thing": {[]string{"2022-03-10 Ukraine supports A: talks at the fort"}, []string{"2025-05-16 Ukraine rejects A: the talks at the fort"}, Reversed},
		"firmer on the same thing": {[]string{"2022-03-10 Ukraine open-to A: talks at the fort"}, []string{"2025-05-16 Ukraine demands A: the talks at the fort"},
			Hardened},
		"something other": {[]string{"2022-03-10 Ukraine supports A: a diplomatic end"}, []string{"2025-05-16 Ukraine rejects A: the agenda"}, New},
		"one word in common": {[]string{"2022-03-10 Ukraine demands A: talks"}, []string{"2025-05-16 Ukraine rejects A: the attempt to tie the talks to those of the fort"},
			New},
		"what was refused is not told":   {[]string{"2022-03-10 Ukraine rejects A: that"}, []string{"2025-05-16 Ukraine demands A: that the talks go on"}, New},
		"what is refused is not told":    {[]string{"2022-03-10 Ukraine demands A: that the talks go on"}, []string{"2025-05-16 Ukraine rejects A: that"}, NoChange},
		"neither tells what it is about": {[]string{"2022-03-10 Ukraine demands A: this"}, []string{"2025-05-16 Ukraine rejects A: that"}, NoChange},
		"what it wants not to be":        {[]string{"2022-03-10 Ukraine demands A: talks at the fort"}, []string{"2025-05-16 Ukraine demands A: no talks at the fort"}, New},
		"the newest position is another": {[]string{"2022-03-10 Ukraine supports A: talks at the fort"},
			[]string{"2025-05-14 Ukraine rejects A: the talks at the fort", "2025-05-16 Ukraine demands A: a new agenda"}, New},
		"not heard again": {[]string{"2022-03-10 Ukraine supports A: talks at the fort"}, nil, Dropped},
	} {
		t.Run(name, func(t *testing.T) {
			before, after := tellAll(t, c.before...), tellAll(t, c.after...)
			for _, rows := range [][]PositionRow{before, after} {
				for i := range rows {
					rows[i].Position.Sign = Unsigned
				}
			}
			if got := between(before, after, true, true).Kind; got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}
