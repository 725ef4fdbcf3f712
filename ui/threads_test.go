package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"parley/model"
)

// newFakeWithThreads is the fake over time with more of what Northland says on the ceasefire: of the thirty days again and again,
// and of another thing once.
func newFakeWithThreads() *fakeSource {
	f := newFakeOverTime()
	for _, more := range []struct {
		date, target, sentence string
		stance                 model.Stance
	}{
		{"2022-04-02", "an exchange of maps", "Northland supports an exchange of maps, its radio says.", model.Supports},
		{"2022-04-08", "any exchange of maps", "Northland rejects any exchange of maps, its radio says now.", model.Rejects},
		{"2022-04-09", "boats that watch the bay", "Northland demands boats that watch the bay.", model.Demands},
		{"2025-05-20", "ceasefire of thirty days", "Northland would take its ceasefire of thirty days, a note says.", model.OpenTo},
	} {
		f.articles = append(f.articles, tell("more-"+more.date, "", "Harbour Post", more.date, more.sentence).
			wants("Northland", "ceasefire", more.stance, model.BasisReported, more.target, more.sentence).a)
	}
	return f
}

func TestFramesOfThreads(t *testing.T) {
	for _, scene := range []struct {
		name string
		keys []string
	}{{"evidence", nil}, {"by date", []string{"T"}}, {"periods", []string{"p"}}} {
		for _, size := range goldenSizes {
			t.Run(fmt.Sprintf("%s/%dx%d", scene.name, size.w, size.h), func(t *testing.T) {
				d := newDriver(t, newFakeWithThreads(), size.w, size.h)
				d.keys(append(toCeasefire, scene.keys...)...)
				exact(t, d.m.View(), size.w, size.h)
				golden.RequireEqual(t, d.m.View())
			})
		}
	}
}

func TestTheEvidenceIsGroupedByWhatIsWanted(t *testing.T) {
	d := newDriver(t, newFakeWithThreads(), 200, 60)
	d.keys(toCeasefire...)
	d.shows("“ceasefire of thirty days”", "open-to 2022-03 → demands → open-to 2025-05, 3 findings",
		"“any exchange of maps” · supports 2022-04 → rejects 2022-04, 2 findings", "other things")
	d.keys("T")
	d.shows("sentences by date")
	d.hides("“any exchange of maps”", "other things")
	d.keys("T")
	d.shows("sentences grouped by what is wanted", "other things")
}

func TestOneThingAloneHasNoHeading(t *testing.T) {
	d := newDriver(t, newFakeOverTime(), 200, 60)
	d.keys("3", "down", "enter")
	d.shows("Evidence: Ceasefire", "NO Northland: 2 findings")
	d.hides("2 findings ·", "other things", "“a ceasefire of thirty days”")
}

func TestTheSentenceThatTheCellShowsComesFirst(t *testing.T) {
	for name, c := range map[string]struct {
		keys []string
		want string
	}{
		"a change that it shows too":        {append(toCeasefire, "right"), "▌ now    demands  narrator 2025-05-16"},
		"a change that another shows":       {toCeasefire, "▌ cell   open-to  reported 2025-05-20"},
		"the earlier of two periods":        {append(toCeasefire, "p", "left"), "▌ cell   demands  reported 2022-04-09"},
		"a position that is no longer held": {[]string{"3", "G", "enter"}, "▌ before offers   reported 2022-04-02"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDriver(t, newFakeWithThreads(), 200, 60)
			d.keys(c.keys...)
			d.shows(c.want)
		})
	}
}

func TestCourseOfAThread(t *testing.T) {
	for name, c := range map[string]struct {
		told []string // date and stance, the newest first
		want string
	}{
		"the same within a month": {[]string{"2022-03-20 demands", "2022-03-10 demands"}, "demands 2022-03, 2 findings"},
		"the same over time":      {[]string{"2025-05-16 demands", "2022-03-10 demands"}, "demands 2022-03..2025-05, 2 findings"},
		"another stance":          {[]string{"2025-05-16 rejects", "2022-03-10 open-to"}, "open-to 2022-03 → rejects 2025-05, 2 findings"},
		"to and fro":              {[]string{"2025-05-16 rejects", "2024-01-01 demands", "2022-03-10 open-to"}, "open-to 2022-03 → demands → rejects 2025-05, 3 findings"},
		"more than there is room for": {[]string{"2025-05-16 rejects", "2024-01-01 demands", "2023-01-01 rejects", "2022-03-10 open-to"},
			"open-to 2022-03 → … → rejects 2025-05, 4 findings"},
		"when it began is unknown": {[]string{"2025-05-16 rejects", " rejects"}, "rejects, 2 findings"},
	} {
		t.Run(name, func(t *testing.T) {
			var thread model.Thread
			for _, told := range c.told {
				var f model.Finding
				var name string
				if told[0] == ' ' {
					name = told[1:]
				} else {
					f.Position.Date, name = day(told[:len("2022-03-10")]), told[len("2022-03-10 "):]
				}
				f.Position.Stance, _ = model.ParseStance(name)
				thread.Findings = append(thread.Findings, f)
			}
			if got := courseText(thread); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
