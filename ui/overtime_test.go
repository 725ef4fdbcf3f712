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
	d.shows("Two rivers | By telephone", "no further round")
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
	d.keys("3", "v", "enter")
	if d.m.focus[demandsPane] != 1 {
		t.Fatal("the evidence has not got the keys")
	}
	d.keys("enter")
	d.shows("2025-05-16")
	if d.m.pane != articlesPane {
		t.Fatal("Enter has not opened the article")
	}
}

func TestAnotherPeriodsChangeIsShownFromItsFirstSentence(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 120, 40)
	d.keys("3", "p", "down", "down", "enter")
	d.shows("Evidence: Ceasefire", "▌ now    demands", "NO Northland: 2 findings: hardened")
}
