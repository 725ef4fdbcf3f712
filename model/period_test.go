package model

import (
	"slices"
	"testing"
)

func parseDates(t *testing.T, words ...string) []Date {
	t.Helper()
	var out []Date
	for _, w := range words {
		d, err := ParseDate(w)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

func TestPeriodHoldsWholeDates(t *testing.T) {
	for _, c := range []struct {
		period, date string
		want         bool
	}{
		{"2022", "2022-03-10", true},
		{"2022", "2022", true},
		{"2022-03", "2022", false}, // "in 2022" may have been in April
		{"2022-03..2022-04", "2022-04-30", true},
		{"2022-03..2022-04", "2022-05-01", false},
		{"2025..", "2031-01-01", true},
		{"..2022", "1999", true},
		{"..2022", "2023", false},
	} {
		p, err := ParsePeriod(c.period)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Holds(parseDates(t, c.date)[0]); got != c.want {
			t.Errorf("%s in %s: %v", c.date, c.period, got)
		}
		if p.Holds(Date{}) {
			t.Errorf("an unknown date lies in %s", c.period)
		}
	}
	if !(Period{}).Holds(Date{}) {
		t.Error("the period of everything holds what has no date")
	}
}

func TestMistakenPeriods(t *testing.T) {
	for _, s := range []string{"", "..", "March", "2025..2022", "2022..May", "2022-13"} {
		if p, err := ParsePeriod(s); err == nil {
			t.Errorf("%q is read as %+v", s, p)
		}
	}
}

func TestSpellsAreDividedByLongSilence(t *testing.T) {
	for name, c := range map[string]struct{ dates, want []string }{
		"two years of talks":   {[]string{"2025-05-16", "2022-03-10", "2022-04-02", "2025-05-11", "2022"}, []string{"2022-03..04", "2025-05"}},
		"a summer is no break": {[]string{"2025-05-16", "2025-09-01"}, []string{"2025-05..09"}},
		"over the new year":    {[]string{"2022-12-30", "2023-01-05"}, []string{"2022-12..2023-01"}},
		"no days known":        {[]string{"2022", "2023-01"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, p := range Spells(parseDates(t, c.dates...)) {
				got = append(got, p.Label)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestYears(t *testing.T) {
	var got []string
	for _, p := range Years(append(parseDates(t, "2025-05-16", "2022", "2022-03"), Date{})) {
		got = append(got, p.Label)
	}
	if want := []string{"2022", "2025"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestRoundPeriodsLastUntilTheNextRound(t *testing.T) {
	d := Dossier{Rounds: []Round{{"Quay", parseDates(t, "2022-03-10")[0]}, {"Lighthouse", parseDates(t, "2022-03-29")[0]}}}
	periods := d.RoundPeriods()
	var got []string
	for _, date := range parseDates(t, "2022-03-09", "2022-03-10", "2022-03-28", "2022-03-29", "2031-01-01") {
		for _, p := range periods {
			if p.Holds(date) {
				got = append(got, p.Label)
			}
		}
	}
	if want := []string{"before Quay", "Quay", "Quay", "Lighthouse", "Lighthouse"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if len((&Dossier{}).RoundPeriods()) != 0 {
		t.Error("without rounds there are no periods of them")
	}
}

func TestTimelineCountsMonthByMonth(t *testing.T) {
	line := TimelineOf(&Dossier{}, []SideID{"Russia", "Ukraine"}, tellAll(t,
		"2022-03-10 Russia rejects A: a truce", "2022-03-12 Russia rejects A: a truce", "2022-05-01 Ukraine demands A: a truce",
		"2022 Ukraine demands A: a truce", "2022-05-01 US demands A: a truce", "1022-05-01 Russia demands A: a truce"))
	if len(line.Months) != 3 || line.Most != 2 || line.Months[1].Month.String() != "2022-04" {
		t.Fatalf("March, April and May 2022: %+v", line)
	}
	if got := line.Months[0].Counts; !slices.Equal(got, []int{2, 0}) {
		t.Errorf("March: %v", got)
	}
	if got := line.Months[2].Counts; !slices.Equal(got, []int{0, 1}) {
		t.Errorf("May: %v", got)
	}
}

func TestTimelineTellsIntoWhichPeriodsThePositionsFall(t *testing.T) {
	d := &Dossier{Rounds: []Round{{"Quay", parseDates(t, "2022-03-11")[0]}, {"Lighthouse", parseDates(t, "2022-03-29")[0]}, {"Fort", parseDates(t, "2025-05-16")[0]}}}
	line := TimelineOf(d, []SideID{"Russia"}, tellAll(t, "2022-03-10 Russia rejects A: a truce", "2022-03-12 Russia rejects A: a truce",
		"2025-05-20 Ukraine demands A: a truce"))
	for _, c := range []struct {
		what string
		got  []Period
		want []string
	}{
		{"spells", line.Spells, []string{"2022-03", "2025-05"}},
		{"years", line.Years, []string{"2022", "2025"}},
		{"rounds, without the silent one", line.Rounds, []string{"before Quay", "Quay", "Fort"}},
	} {
		var labels []string
		for _, p := range c.got {
			labels = append(labels, p.Label)
		}
		if !slices.Equal(labels, c.want) {
			t.Errorf("%s: %q, want %q", c.what, labels, c.want)
		}
	}
}
