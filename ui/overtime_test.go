package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"parley/model"
	"parley/ui/theme"
)

// newFakeOverTime is the fake with a second spell of coverage, three years on, in which the sides have moved, and with the
// rounds of the talks.
func newFakeOverTime() *fakeSource {
	f := newFake()
	f.dossier.Rounds = []model.Round{{Name: "Two rivers", Date: day("2022-03-28")}, {Name: "By telephone", Date: day("2022-04-02")},
		{Name: "On the ice", Date: day("2023-01-10")}, {Name: "Fort", Date: day("2025-05-16")}}
	again := tell("three-years-on", "The envoys meet again, at the fort", "The Daily Ledger", "2025-05-16",
		"Northland now offers to share the harbour, its envoy Anna Berg said on the steps of the fort.",
		"Southland will sign nothing that opens the harbour, Miguel del Sur answered.",
		"Northland demands a ceasefire of thirty days before anything else.",
		"Southland insists that the ceasefire begin at once and without conditions, as it did three years ago.").
		wants("Northland", "harbour", model.Offers, model.BasisReported, "share the harbour",
			"Northland now offers to share the harbour, its envoy Anna Berg said on the steps of the fort.").
		wants("Southland", "harbour", model.Rejects, model.BasisReported, "nothing that opens the harbour",
			"Southland will sign nothing that opens the harbour, Miguel del Sur answered.").
		wants("Northland", "ceasefire", model.Demands, model.BasisNarrator, "a ceasefire of thirty days",
			"Northland demands a ceasefire of thirty days before anything else.").
		wants("Southland", "ceasefire", model.Demands, model.BasisNarrator, "that the ceasefire begin at once and without conditions",
			"Southland insists that the ceasefire begin at once and without conditions, as it did three years ago.").a
	f.articles = append(f.articles, again)
	return f
}

// TestFramesOverTime holds the look of periods that are compared and of the timeline.
func TestFramesOverTime(t *testing.T) {
	scenes := []struct {
		name string
		keys []string
	}{
		{"latest changes", []string{"3"}},
		{"spells compared", []string{"3", "p"}},
		{"rounds stepped through", []string{"3", "]", "[", "down", "enter"}},
		{"chart", []string{"3", "v", "down"}},
		{"chart of a period", []string{"3", "p", "v"}},
		{"timeline", []string{"3", "t", "home", " ", "right"}},
		{"two periods chosen", []string{"3", "t", "home", " ", "right", "enter", "t", "end", "enter"}},
	}
	for _, scene := range scenes {
		for _, size := range goldenSizes {
			t.Run(fmt.Sprintf("%s/%dx%d", scene.name, size.w, size.h), func(t *testing.T) {
				d := newDriver(t, newFakeOverTime(), size.w, size.h)
				d.keys(scene.keys...)
				exact(t, d.m.View(), size.w, size.h)
				golden.RequireEqual(t, d.m.View())
			})
		}
		t.Run(scene.name+"/without colour", func(t *testing.T) {
			d := newDriver(t, newFakeOverTime(), 100, 36, func(o *Options) { o.Theme = theme.New(true, theme.Colours256) })
			d.keys(scene.keys...)
			golden.RequireEqual(t, d.m.View())
		})
	}
}

func TestPeriodsAreCycledThrough(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3")
	for _, want := range [][]string{
		{"2022-03..04 | 2025-05", "spells of coverage compared"},
		{"2022 | 2025", "years compared"},
		{"By telephone | Fort", "round 2 of 2 in the coverage: Fort"}, // nothing is dated in the round on the ice
		{"all of the coverage together"},
	} {
		d.keys("p")
		d.shows(want...)
	}
	d.hides(" | ")
}

func TestRoundsAreSteppedThrough(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "]")
	d.shows("By telephone | Fort")
	d.keys("[")
	d.shows("Two rivers | By telephone", "round 1 of 2")
	d.keys("[")
	d.shows("Two rivers | By telephone", "no earlier round")
}

func TestAPeriodIsChosenOnTheTimeline(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "t", "home", " ", "right")
	d.shows("2022-03..04 · NO 5 · SO 5")
	d.keys("enter")
	d.shows("Demands by weight · 2022-03..04", "2022-03..04; on the timeline (t) a second period stands beside it")
	if d.m.focus[demandsPane] != 0 {
		t.Fatal("what was chosen has not got the keys")
	}
	d.keys("t", "right")
	d.shows("2025-05 · NO 2 · SO 2") // the silence is passed over
	d.keys("enter")
	d.shows("2022-03..04 | 2025-05", "reversed")
	d.keys("t", "esc", "p")
	d.shows("all of the coverage together")
	if d.m.focus[demandsPane] != 0 {
		t.Fatal("Esc has not led to the matrix")
	}
}

func TestALongSilenceIsOneColumnThatSaysSo(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3")
	d.shows("3 years", "2022-03", "2025-05")
	d.send(tea.WindowSizeMsg{Width: 40, Height: 12})
	d.keys("t")
	d.shows("3 years", "NO", "SO")
}

func TestTheTwoSentencesOfAChangeComeFirst(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "p", "enter")
	d.shows("Evidence: The harbour", "NO Northland: 2 findings: reversed", "▌ now    offers", "before rejects")
	d.keys("enter")
	doc := d.m.articles().doc
	if got := doc.reader.Focused().In(doc.reader.Article().Text); !strings.HasPrefix(got, "Northland now offers") {
		t.Fatalf("the reader is opened at %q", got)
	}
}

func TestTheCursorGoesThroughThePeriodsOfAnIssue(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "p")
	m := d.m.panes[demandsPane].(*demands).matrix
	if m.period != 1 || m.window.Cursor() != 0 {
		t.Fatalf("the cursor begins on issue %d, period %d", m.window.Cursor(), m.period)
	}
	d.keys("down")
	if m.period != 0 || m.window.Cursor() != 1 {
		t.Fatalf("down leads to issue %d, period %d", m.window.Cursor(), m.period)
	}
	d.keys("up", "up", "up", "up")
	if m.period != 0 || m.window.Cursor() != 0 {
		t.Fatalf("up leads to issue %d, period %d", m.window.Cursor(), m.period)
	}
}

func TestTheOrderOfTheIssuesIsSaid(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3")
	for _, want := range []string{"evidence", "conflict", "recency", "weight"} {
		d.keys("s")
		d.shows("Demands by "+want, "issues by "+want)
	}
}

func TestTheChartAndTheMatrixStandInForEachOther(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "v")
	d.shows("Stances over time", "NO -rejects", "+offers", "Evidence: The harbour")
	d.keys("down", "down") // from Southland's lane to the next issue
	d.shows("Evidence: Ceasefire", "2025-05 NO demands a ceasefire")
	d.keys("left")
	d.shows("2022-04 NO says nothing")
	d.keys("left")
	d.shows("2022-03 NO open-to a ceasefire of thirty days")
	d.keys("v")
	d.shows("Demands by weight", "issue 2 of 4")
}

func TestAMonthOfTheChartLeadsToItsEvidence(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "v", "left", "left", "enter")
	if d.m.focus[demandsPane] != 1 {
		t.Fatal("the evidence has not got the keys")
	}
	d.shows("▌ before rejects  quote    2022-03-29") // the newest sentence is of 2025
	d.keys("enter")
	d.shows("2022-03-29")
	if d.m.pane != articlesPane {
		t.Fatal("Enter has not opened the article")
	}
}

func TestAnotherPeriodsChangeIsShownFromItsFirstSentence(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "p", "down", "down", "enter")
	d.shows("Evidence: Ceasefire", "▌ now    demands", "NO Northland: 2 findings: hardened")
}

func TestIssuesArePlainToSeeAtEveryWidth(t *testing.T) {
	for w := stackWidth; w <= 160; w++ {
		d := newDriver(t, newFakeOverTime(), w, 50)
		for _, keys := range [][]string{{"3"}, {"p"}, {"p"}, {"p"}} {
			d.keys(keys...)
			for _, row := range d.m.panes[demandsPane].(*demands).matrix.data.Rows {
				for _, word := range strings.Fields(row.Issue.Label) {
					if !strings.Contains(d.screen(), word) {
						t.Fatalf("%d wide: %q of %q is cut off:\n%s", w, word, row.Issue.Label, d.screen())
					}
				}
			}
		}
	}
}

func TestPeriodsThatWouldLookTheSameShowTheirFirstDay(t *testing.T) {
	period := func(label, from string) model.Period { return model.Period{Label: label, From: day(from).First()} }
	for name, c := range map[string]struct {
		periods []model.Period
		want    []string
	}{
		"names that fit":          {[]model.Period{period("Fort", "2025-05-16"), period("River", "2025-06-02")}, []string{"Fort", "River"}},
		"names that are cut off":  {[]model.Period{period("At the old fort, envoys", "2025-05-16"), period("River", "2025-06-02")}, []string{"At the ol…", "River"}},
		"names that begin alike":  {[]model.Period{period("At the fort, first", "2025-05-16"), period("At the fort, second", "2025-06-02")}, []string{"2025-05-16", "2025-06-02"}},
		"one of them is open":     {[]model.Period{{Label: "before the envoys"}, period("before the envoys left", "2025-06-02")}, []string{"before", "2025-06-02"}},
		"one is the other's head": {[]model.Period{period("At the fort", "2025-05-16"), period("At the fort, second", "2025-06-02")}, []string{"2025-05-16", "2025-06-02"}},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMatrix(newDriver(t, newFake(), 80, 24).m.desk)
			m.w, m.data.Periods = 90, c.periods
			for i, want := range c.want {
				if got := m.periodLabel(i); got != want {
					t.Errorf("period %d is %q, want %q", i, got, want)
				}
			}
		})
	}
}

func TestFurtherSidesAreTold(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 80, 24)
	d.keys("3", "m")
	d.shows("sides 1–3 of 4", "all 4 sides", " ›IS ")
	d.keys("right", "right", "right")
	d.shows("sides 2–4 of 4", " ‹SO ")
	d.keys("m")
	d.shows("the principal sides")
	d.hides("sides 1")
}

func TestTheTimelineHasALaneForEachSideThatIsHeard(t *testing.T) {
	f := newFakeOverTime()
	f.articles = append(f.articles, tell("eu", "", "The Daily Ledger", "2025-05-17", "The Union offers ships to watch the ceasefire.").
		wants("EU/E3", "ceasefire", model.Offers, model.BasisNarrator, "ships", "The Union offers ships to watch the ceasefire.").a)
	f.dossier.Sides = append(f.dossier.Sides, model.Side{ID: "Moon", Label: "MO"})
	d := newDriver(t, f, 120, 40)
	d.keys("3", "m")
	d.shows("│ IS ", "│ EU ", " · EU 1 ")
	d.hides("│ MO ")
	d.send(tea.WindowSizeMsg{Width: 40, Height: 8})
	d.keys("t")
	d.shows("further sides: SO 7 · IS 1 · EU 1")
}
