package ui

import (
	"errors"
	"fmt"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"parley/model"
	"parley/ui/theme"
)

// newEvidenceFake returns the fake with a row that has all that evidence can have: a repeat in another outlet, what another
// side tells, and what is only implied.
func newEvidenceFake() *fakeSource {
	f := newFake()
	again := tell("ceasefire-again", "Southland repeats its call", "Harbour Post", "2022-03-30",
		"Southland wants the ceasefire to begin at once and without conditions, the Post has learned.",
		"Northland refuses any ceasefire before the harbour is settled, said Miguel del Sur.").
		wants("Southland", "ceasefire", model.Demands, model.BasisReported, "that the ceasefire begin at once and without conditions",
			"Southland wants the ceasefire to begin at once and without conditions, the Post has learned.").
		wants("Northland", "ceasefire", model.Rejects, model.BasisReported, "any ceasefire before the harbour is settled",
			"Northland refuses any ceasefire before the harbour is settled, said Miguel del Sur.").a
	again.Positions[1].Teller = "Southland"
	f.articles = append([]model.Article{again}, f.articles...) // the newest first
	return f
}

// toCeasefire leads to the evidence of the ceasefire.
var toCeasefire = []string{"3", "/", "i", "s", "s", "u", "e", ":", "c", "e", "a", "s", "e", "f", "i", "r", "e", "enter", "enter"}

func TestFramesOfCorrections(t *testing.T) {
	for _, scene := range []struct {
		name string
		keys []string
	}{
		{"evidence", nil},
		{"repeats shown", []string{"r"}},
		{"set aside", []string{"x"}},
		{"set aside and shown", []string{"x", "X"}},
		{"corrected", []string{"c", "down", "enter"}},
		{"correcting", []string{"c", "down"}},
		{"undone", []string{"x", "u"}},
	} {
		for _, size := range goldenSizes {
			t.Run(fmt.Sprintf("%s/%dx%d", scene.name, size.w, size.h), func(t *testing.T) {
				d := newDriver(t, newEvidenceFake(), size.w, size.h)
				d.keys(append(toCeasefire, scene.keys...)...)
				exact(t, d.m.View(), size.w, size.h)
				golden.RequireEqual(t, d.m.View())
			})
		}
		t.Run(scene.name+"/without colour", func(t *testing.T) {
			d := newDriver(t, newEvidenceFake(), 100, 30, func(o *Options) { o.Theme = theme.New(true, theme.Colours256) })
			d.keys(append(toCeasefire, scene.keys...)...)
			golden.RequireEqual(t, d.m.View())
		})
	}
}

func TestRepeatsFoldUnderWhatTheyRepeat(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.shows("also in Harbour Post", "folded: 1 repeat (r)", "SO Southland: 1 finding ")
	d.hides("the Post has learned")
	d.keys("r")
	d.shows("the Post has learned", "repeat ", "repeats count each")
	d.hides("also in", "folded")
}

func TestMatrixAndEvidenceCountRepeatsAlike(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.keys("right")
	d.shows("1 finding by 2 outlets", "  1/2 ", "SO Southland: 1 finding ")
	d.keys("r")
	d.shows("2 sentences by 2 outlets", "  2/2 ", "SO Southland: 2 sentences ", "Demands by weight · repeats each", "repeats count each")
	d.keys("r")
	d.shows("1 finding by 2 outlets", "SO Southland: 1 finding ", "repeats count once")
	d.hides("repeats each")
}

func TestWhoTellsItIsSaidWhenItIsAnotherSide(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.shows("told by SO")
}

func TestAPositionIsSetAsideAndTakenBack(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.shows("Northland refuses any")
	d.keys("x")
	d.shows("set aside: “Northland refuses any", "1 set aside")
	d.hides("told by SO")
	d.keys("X")
	d.shows("positions that you set aside are shown", "told by SO")
	d.keys("home", "down") // past the one that the cell shows
	if p, _ := chosen(d); !p.Aside {
		t.Fatalf("the newest sentence is %q", p.Sentence.Text)
	}
	d.keys("x")
	d.shows("no longer set aside: “Northland refuses any")
	if len(d.fake.made) != 0 {
		t.Errorf("it is still corrected: %v", d.fake.made)
	}
}

func chosen(d *driver) (model.PositionRow, bool) {
	return d.m.panes[demandsPane].(*demands).evidence.current()
}

func TestTheMatrixFollowsACorrectionAtOnce(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	p, _ := chosen(d)
	if p.Position.Stance != model.Rejects {
		t.Fatalf("the cursor is on %s", p.Position.Stance)
	}
	d.keys("c")
	d.shows("Correct “Northland refuses", "Stance", "Side", "Issue", "✓ rejects")
	d.keys("down", "enter")
	d.shows("rejects → open-to: “Northland refuses", "corrected", "found: rejects")
	cell, _, _ := d.m.panes[demandsPane].(*demands).matrix.currentCell()
	if cell.Stances[model.OpenTo] != 2 || cell.Stances[model.Rejects] != 0 {
		t.Errorf("the cell counts %v", cell.Stances)
	}
	d.keys("u")
	d.shows("undone: rejects → open-to")
	d.hides("found: rejects")
	d.keys("u")
	d.shows("there is nothing to undo")
	d.keys("U")
	d.shows("done again: rejects → open-to", "found: rejects")
}

func TestUndoLeadsBackToTheSentence(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	first, _ := chosen(d)
	d.keys("x")
	if next, _ := chosen(d); next.ID == first.ID {
		t.Fatal("what was set aside is still chosen")
	}
	d.keys("u")
	if now, _ := chosen(d); now.ID != first.ID {
		t.Errorf("the cursor is on %q: a second x would set another sentence aside", now.Sentence.Text)
	}
}

func TestAListThatIsLongerThanTheScreenSaysSo(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 80, 14)
	d.keys(toCeasefire...)
	d.keys("c")
	d.shows("↓ more · Esc leaves it")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 40})
	d.hides("↓ more")
	d.keys("esc", "f")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 14})
	d.shows("Narrow down", "↓ more")
}

func TestSideAndIssueAreCorrected(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.keys("c", "down", "down", "down", "down", "enter") // over offers and the heading to the other side
	d.shows("NO → SO: “Northland refuses")
	d.keys("right", "c", "G", "enter")
	d.shows("Ceasefire → Security guarantees: “")
}

func TestAReasonIsWritten(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.keys("c", "home", "enter")
	d.shows("Enter keep it")
	d.typing("q is no quotation, j!")
	d.rest()
	d.shows("q is no quotation, j!")
	d.keys("enter")
	d.shows("reason “q is no quotation, j!”: “Northland refuses")
	d.keys("left")
	d.shows("q is no quotation, j!", "noted")
	d.hides("corrected", "found: ")
	d.keys("c", "home", "enter", "x", "esc", "esc", "u")
	d.shows("undone: reason “q is no quotation, j!”")
	if len(d.fake.made) != 0 {
		t.Errorf("it is still corrected: %v", d.fake.made)
	}
}

func TestEscLeavesThePickerAndChangesNothing(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.keys("c", "down", "esc")
	d.hides("Correct “")
	d.keys("c", "enter") // what it is already
	if len(d.fake.amends) != 0 {
		t.Errorf("something was corrected: %v", d.fake.amends)
	}
	d.keys("c", "2")
	d.shows("Speakers")
	d.hides("Correct “")
}

func TestAClickChoosesInThePicker(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.keys("c")
	in := d.m.pickerRect().inner()
	click := func(x, y int) {
		d.send(tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
		d.rest()
	}
	click(in.X+2, in.Y) // a heading
	d.shows("Correct “")
	click(in.X+2, in.Y+3)
	d.shows("rejects → demands")
	d.keys("c")
	click(0, 39)
	d.hides("Correct “")
}

func TestTheCursorStaysWithItsSentence(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.keys("x", "X")
	before, _ := chosen(d)
	d.keys("X", "X")
	if after, _ := chosen(d); after.ID != before.ID {
		t.Errorf("the cursor went from %s to %s", before.ID, after.ID)
	}
}

func TestASearchFromTheEvidenceStaysInItsRow(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys("3", "enter")
	issue := d.m.panes[demandsPane].(*demands).evidence.issue
	d.keys("/")
	d.shows("/ issue:" + string(issue.ID) + " ")
	d.typing("southland")
	d.rest()
	d.keys("enter")
	d.shows("issue 1 of 1", "Evidence: "+issue.Label)
	if d.m.focus[demandsPane] != 1 {
		t.Error("the evidence has lost the keys")
	}
	d.keys("/", "esc")
	d.shows("/ issue:" + string(issue.ID) + " southland")
}

func TestWithoutANotebookNothingIsCorrected(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40, func(o *Options) { o.Notebook = nil })
	d.keys(toCeasefire...)
	d.hides("x set aside")
	for _, key := range []string{"x", "c", "u", "U"} {
		d.keys(key)
		d.shows("corrections are not kept: parley was started without its notebook")
		d.keys("down")
	}
}

func TestANotebookThatCannotBeChangedSaysWhy(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.fake.fail = errors.New("the notebook cannot be changed: another parley has it open")
	d.press("x")
	d.drain()
	d.shows("error: the notebook cannot be changed: another parley has it open")
}

func TestEvidenceOutOfSightKeepsItsOrderWhenTheScreenWidens(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 80, 24)
	d.keys("3", "right", "z") // the matrix alone; the evidence is laid out one side after the other
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.rest()
	d.keys("x", "z")
	d.shows("NO Northland: ", "SO Southland: ")
}

func TestARowWithNothingLeftIsShownWithWhatIsSetAside(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "/")
	d.typing("open the harbour")
	d.keys("enter", "enter", "x")
	d.shows("No demand found for open the harbour")
	d.keys("X")
	d.shows("issue 1 of 1", "The harbour", "set aside The Daily", "SO Southland: nothing found")
	d.keys("x")
	d.shows("no longer set aside", "offers")
}

func TestWhatTheQueryAsksForIsListedOnce(t *testing.T) {
	d := newDriver(t, newEvidenceFake(), 120, 40)
	d.keys(toCeasefire...)
	d.keys("x", "X")
	d.typing("/ is:aside")
	d.keys("enter")
	d.shows("NO Northland: 1 set aside ", "told by SO")
}

func TestACellThatStandsOnOneSentenceIsCorrected(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "down", "x")
	d.shows("set aside: ““We will not sign away the harbour,”")
	d.keys("u", "c")
	d.shows("Correct ““We will not sign away", "✓ rejects")
}

func TestACellWithoutASingleSentenceSaysWhatToDo(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	for _, key := range []string{"x", "c"} {
		d.keys("3", "g", "g", key)
		d.shows("this cell stands on 2 sentences: Enter leads to them, to correct one")
	}
	d.keys("/")
	d.typing("issue:harbour open")
	d.keys("enter", "x")
	d.shows("no sentence stands in this cell")
	if len(d.fake.amends) != 0 {
		t.Errorf("something was corrected: %v", d.fake.amends)
	}
}

func TestTheCursorKeepsItsPlaceWhenItsRowGoes(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "down")
	issue := d.m.panes[demandsPane].(*demands).evidence.issue.ID
	d.keys("x", "right", "x")
	d.shows("issue 3 of 3") // with one sentence less it had come last
	if now := d.m.panes[demandsPane].(*demands).evidence.issue.ID; now == issue {
		t.Errorf("the evidence is still that of %s", now)
	}
}
