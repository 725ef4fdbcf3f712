package ui

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
	"parley/ui/term"
	"parley/ui/theme"
)

func TestTheReaderFollowsTheCursorWhenItRests(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.shows("The Daily Ledger, 2022-03-29")
	before := d.fake.asked["Article"]
	d.press("j", "j")
	d.drain()
	if d.fake.asked["Article"] != before {
		t.Fatal("articles were asked for while the key was held")
	}
	d.rest()
	if got := d.fake.asked["Article"] - before; got != 1 {
		t.Fatalf("%d articles were asked for", got)
	}
	d.shows("Harbour Post, 2022-04-11")
}

func TestAStatementOpensItsArticleAtTheSentenceAndBackAgain(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2", "down", "down", "down", "enter", "down", "enter") // Southland's second statement
	if d.m.pane != articlesPane || d.m.focus[articlesPane] != 1 {
		t.Fatal("Enter has not opened the reader")
	}
	doc := d.m.articles().doc
	if got := doc.reader.Focused().In(doc.reader.Article().Text); !strings.Contains(got, "a door, not a gift") {
		t.Fatalf("the reader is opened at %q", got)
	}
	d.keys("ctrl+o")
	if d.m.pane != statementsPane || d.m.focus[statementsPane] != 1 {
		t.Fatal("Ctrl+O has not come back to the statement")
	}
	d.shows("2 of 4")
}

func TestAStatementSaysWhyItWasFoundWhereverItIsShown(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2", "right")
	d.hides("quotation before cue")
	d.keys("e")
	d.shows("95%  quotation before cue", "direct, 95% sure: quotation before cue", "The article names", "is shown with it")
	d.keys("down", "down")
	d.shows("indirect, 95% sure: clause after cue")
	d.keys("enter") // in the reader
	d.shows("indirect, 95% sure: clause after cue", "takes one without “that”")
	d.keys("e")
	d.hides("clause after cue")
	d.keys("ctrl+o")
	d.hides("clause after cue")
}

func TestAnArticleThatIsNotOpenAtAStatementExplainsNone(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("enter", "e")
	d.shows("why something was found is shown with it")
	d.hides("quotation before cue", "sure:")
}

func TestALongReasonLeavesTheTextAFewLines(t *testing.T) {
	fake := newFake()
	fake.articles[0].Statements[0].Rule.Why = strings.Repeat("A rule that needs many words. ", 50)
	d := newDriver(t, fake, 80, 24)
	d.keys("2", "e", "right", "right")
	d.shows("▶ “We will not sign away the harbour,”", "direct, 95% sure")
}

func TestEscLeadsBackFromAnArticleOpenedElsewhere(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2", "right", "down", "enter", "esc")
	if d.m.pane != statementsPane || d.m.focus[statementsPane] != 1 {
		t.Fatal("Esc has not led back to the statement")
	}
	d.keys("enter", "left", "down", "enter", "esc")
	if d.m.pane != articlesPane || d.m.focus[articlesPane] != 0 {
		t.Fatal("Esc does not lead to the list after the reader has gone on among the articles")
	}
}

func TestACellOfTheMatrixLeadsToItsSentenceAndBackAgain(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "down", "right")
	d.shows("issue 2 of 4", "Evidence: The harbour", "Miguel del Sur told")
	d.keys("enter", "enter")
	doc := d.m.articles().doc
	if got := doc.reader.Focused().In(doc.reader.Article().Text); !strings.HasPrefix(got, "Miguel del Sur told") {
		t.Fatalf("the reader is opened at %q", got)
	}
	d.keys("ctrl+o")
	d.shows("Evidence: The harbour")
	if d.m.focus[demandsPane] != 1 {
		t.Fatal("Ctrl+O has not come back to the evidence")
	}
	d.keys("ctrl+o")
	if d.m.pane != demandsPane || d.m.focus[demandsPane] != 0 {
		t.Fatal("Ctrl+O has not come back to the matrix")
	}
	d.keys("ctrl+o", "ctrl+o")
	d.shows("nowhere to go back to", "Articles")
}

func TestAnArticleOpenedFromElsewhereStaysUntilTheCursorMoves(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "G", "enter", "enter") // evidence that is not of the list's first article
	opened := d.m.articles().doc.reader.Article().ID
	if opened == "two-rivers" {
		t.Fatal("the test needs an article that is not the first")
	}
	d.send(tea.WindowSizeMsg{Width: 110, Height: 33})
	d.rest()
	if got := d.m.articles().doc.reader.Article().ID; got != opened {
		t.Fatalf("the reader has gone from %s to %s by itself", opened, got)
	}
	if id, _ := d.m.articles().list.feed.window.Selected(); id != opened {
		t.Fatalf("the list's cursor is on %s, the reader on %s", id, opened)
	}
	d.keys("left", "up")
	if got := d.m.articles().doc.reader.Article().ID; got == opened {
		t.Fatal("the reader does not follow the cursor")
	}
}

func TestBackBringsTheQueryAndThePlaceBack(t *testing.T) {
	d := newDriver(t, newFake(), 100, 16)
	d.keys("/", "t", "h", "e", "enter", "enter", "ctrl+d", "ctrl+d")
	offset := d.m.articles().doc.reader.Offset()
	d.keys("2", "esc", "esc", "/", "w", "o", "u", "n", "d", "e", "d", "enter")
	d.keys("ctrl+o")
	if d.m.search.query != "the" || d.m.articles().doc.reader.Offset() != offset || offset == 0 {
		t.Fatalf("query %q, offset %d instead of %d", d.m.search.query, d.m.articles().doc.reader.Offset(), offset)
	}
}

func TestMatchesAreGoneThroughInTheArticle(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("n")
	d.shows("no match in this article")
	d.keys("/", "h", "a", "r", "b", "o", "u", "r", "enter")
	d.shows("match 1/")
	d.keys("n")
	d.shows("match 2/")
	d.keys("N")
	d.shows("match 1/")
}

func TestASpeakersStatementsAreListed(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2")
	d.shows("Everybody", "NO Northland", "SO Southland", "IS Islands", "Side unknown", "anonymous: a Southland", "1 of 11")
	for _, step := range []struct{ shows, hides string }{
		{"1 of 3", "a door, not a gift"},      // Northland
		{"1 of 3", "a door, not a gift"},      // Anna Berg
		{"1 of 4", "We will not sign away"},   // Southland
		{"1 of 2", "спершу"},                  // Miguel del Sur
		{"1 of 2", "a door, not a gift”"},     // Олена Коваль
		{"1 of 3", "a door, not a gift”"},     // the Islands
		{"1 of 3", "a door, not a gift”"},     // Iona Isle
		{"1 of 1", "If both ask us, we come"}, // nobody's side
	} {
		d.keys("down")
		d.shows(step.shows)
		words := d.m.panes[statementsPane].(*statements).list.lines()
		if strings.Contains(strings.Join(words, "\n"), step.hides) {
			t.Fatalf("the list shows %q:\n%s", step.hides, d.screen())
		}
	}
}

func TestAHighScreenShowsTheEvidenceInItsArticle(t *testing.T) {
	d := newDriver(t, newFake(), 120, 60)
	d.keys("3", "down")
	d.shows("Evidence: The harbour", "He called the proposal “a door, not a gift”.")
	d.click(20, 50)
	if d.m.focus[demandsPane] != 2 {
		t.Fatal("the article has not got the keys")
	}
	d.keys("enter")
	if d.m.pane != articlesPane {
		t.Fatal("Enter has not opened the article")
	}
	d.keys("esc")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.rest()
	if d.m.focus[demandsPane] != 1 {
		t.Fatal("a part that is not on the screen has the keys")
	}
}

func TestAnArticleThatFailsIsNotAskedForInALoop(t *testing.T) {
	d := newDriver(t, newFake(), 120, 60)
	d.keys("3")
	d.fake.fail = errors.New("the disk is gone")
	before := d.fake.asked["Article"]
	d.keys("enter", "down", "up")
	if got := d.fake.asked["Article"] - before; got > 3 {
		t.Fatalf("asked %d times", got)
	}
}

func TestStackedEvidenceBeginsAtTheCursorsSide(t *testing.T) {
	d := newDriver(t, newFake(), 80, 24)
	d.keys("3", "right", "G", "enter")
	d.shows("SO Southland: 2 findings")
	if p, _ := d.m.panes[demandsPane].(*demands).evidence.current(); p.Position.Side != "Southland" {
		t.Fatalf("the cursor is on a sentence of %s", p.Position.Side)
	}
	d.keys("left")
	if p, _ := d.m.panes[demandsPane].(*demands).evidence.current(); p.Position.Side != "Northland" {
		t.Fatalf("the cursor is on a sentence of %s", p.Position.Side)
	}
}

func TestLongCountsKeepApartFromWhatStandsBeforeThem(t *testing.T) {
	f := newFake()
	for i := range 120 {
		const sentence = "Northland refuses any ceasefire before the harbour is settled."
		f.articles = append(f.articles, tell(fmt.Sprint("again-", i), "Again", "Harbour Post", "2022-03-10", sentence).
			wants("Northland", "ceasefire", model.Rejects, model.BasisNarrator, "any ceasefire before the harbour is settled", sentence).a)
	}
	for _, size := range goldenSizes {
		d := newDriver(t, f, size.w, size.h)
		d.keys("3", "r", "home")
		if !regexp.MustCompile(`[^ ] +12[0-9]/\d`).MatchString(d.screen()) {
			t.Errorf("%dx%d: the count runs into what stands before it:\n%s", size.w, size.h, d.screen())
		}
	}
}

func TestTheMediatorsColumnsComeOnAKey(t *testing.T) {
	d := newDriver(t, newFake(), 200, 60)
	d.keys("3")
	d.hides("IS Islands")
	d.keys("m")
	d.shows("NO Northland", "SO Southland", "IS Islands", " EU/E3 ", "guarante")
	d.keys("m")
	d.hides("IS Islands")
}

func TestColumnsThatDoNotFitAreReachedWithTheCursor(t *testing.T) {
	d := newDriver(t, newFake(), 95, 30)
	d.keys("3", "m")
	d.shows("NO Northland", "SO Southland ›")
	d.keys("right", "right", "right")
	d.shows("‹", " EU/E3 ")
	d.hides("NO Northland")
}

func TestImpliedPositionsAreFoldedUntilAsked(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3")
	d.shows("1 finding by 1 outlet, 1 implied", "folded: 1 implied (w)")
	d.hides("would in the end accept")
	d.keys("w")
	d.shows("would in the end accept", "that only imply a position are shown", "implied ")
	d.hides("folded: ")
	d.keys("w")
	d.hides("would in the end accept")
	d.shows("folded: 1 implied (w)", "that only imply a position are folded where something is stated")
}

func TestWhatACellStandsOnIsNeverFolded(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "/")
	d.typing("issue:guarantees observers")
	d.keys("enter")
	d.shows("~1", "NO Northland: 1 implied ", "would in the end accept")
	d.hides("folded")
}

func TestIssuesWithLittleEvidenceAreLeftOut(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "+")
	d.shows("Demands by weight · least 2", "least 2: issues with fewer findings are left out", "issue 1 of 4")
	d.keys("+")
	d.shows("least 3", "Prisoners", "issue 1 of 1")
	d.hides("Security guarantees")
	d.keys("+")
	d.shows("No issue here has 4 findings.", "- asks for fewer.")
	d.keys("+")
	d.shows("there is no issue left")
	d.keys("-", "-", "-")
	d.shows("all issues, however few findings they have", "issue 4 of 4")
	d.hides("· least")
}

func TestTheLeastEvidenceIsChosenAmongTheFacets(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "f")
	d.shows("Least findings")
	d.keys("G", "up", "up", "enter") // 10, 5, 3
	d.shows("✓ 3", "Demands by weight · least 3")
	d.keys("up", "enter")
	d.shows("✓ 2", "least 2")
	d.hides("✓ 3")
	d.keys("enter")
	d.hides("✓", "· least")
}

func TestOneFacetsValueIsAskedForAndGivenUp(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	if d.fake.asked["Facets"] > 0 {
		t.Fatal("the facets were asked for before anybody saw them")
	}
	d.keys("f")
	d.shows("Narrow down", "Острівна хвиля", "2 in others")
	d.keys("down", "enter")
	d.shows(`/ outlet:"Острівна хвиля"`, "✓", "1 of 1")
	d.keys("enter")
	d.hides("✓")
	d.shows("2 of 4") // still on the same article
	d.keys("esc")
	d.hides("Narrow down")
}

func TestTheCursorOfTheFacetsIsAlwaysOnAValue(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("f")
	f := d.m.facets
	seen := map[int]bool{}
	for _, name := range strings.Fields("g G j j j j j k k k k k k k G g g j j j") {
		d.keys(name)
		if f.rows[f.window.Cursor()].Field == "" {
			t.Fatalf("after %s the cursor is on row %d", name, f.window.Cursor())
		}
		seen[f.window.Cursor()] = true
	}
	if len(seen) < 5 {
		t.Fatalf("the cursor was on %d rows only", len(seen))
	}
}

func TestBackPassesOverThePlaceWhereOneIs(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2", "1", "enter", "esc") // the reader was left again
	d.keys("ctrl+o")
	if d.m.pane != statementsPane {
		t.Fatal("Ctrl+O has gone nowhere")
	}
}

func TestAWideScreenShowsTheFacetsAllTheTime(t *testing.T) {
	d := newDriver(t, newFake(), 200, 60)
	d.shows("Narrow down", "Острівна хвиля")
	d.keys("2", "/", "b", "e", "r", "g")
	d.shows("Narrow down")
}

func TestEscClosesStepByStep(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("/", "t", "h", "e", "enter", "enter", "z", "f", "?")
	steps := []func() bool{
		func() bool { return !d.m.manual.open && d.m.facets.open },
		func() bool { return !d.m.facets.open && d.m.zoom },
		func() bool { return !d.m.zoom && d.m.focus[articlesPane] == 1 },
		func() bool { return d.m.focus[articlesPane] == 0 && d.m.search.query == "the" },
		func() bool { return d.m.search.query == "" },
	}
	for i, done := range steps {
		d.keys("esc")
		if !done() {
			t.Fatalf("after Esc %d:\n%s", i+1, d.screen())
		}
	}
	d.keys("esc")
	if d.quit {
		t.Fatal("Esc leaves the program")
	}
}

func TestHelpListsTheLiveKeys(t *testing.T) {
	d := newDriver(t, newFake(), 120, 120, func(o *Options) { o.Version = "parley 1.2" })
	d.keys("3", "?")
	d.shows("Keys · parley 1.2")
	for _, e := range keys.Live(keys.Demands) {
		d.shows(e.Description[:min(len(e.Description), 55)]) // longer ones go on in the next line
	}
	d.keys("?")
	d.hides("Keys · parley")
	d.keys("?", "1")
	d.hides("Keys · parley")
	d.shows("Articles")
}

func TestPanesAreSwitchedByNumberTabAndMouse(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	for _, step := range []struct {
		key  string
		want paneID
	}{{"3", demandsPane}, {"tab", articlesPane}, {"tab", statementsPane}, {"shift+tab", articlesPane}, {"2", statementsPane}, {"1", articlesPane}} {
		if d.keys(step.key); d.m.pane != step.want {
			t.Fatalf("%s leads to %d", step.key, d.m.pane)
		}
	}
	x := strings.Index(d.line(0), "3 Demands")
	d.send(tea.MouseMsg{X: x, Y: 0, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	if d.m.pane != demandsPane {
		t.Fatal("a click on the tab does not switch")
	}
}

func (d *driver) click(x, y int) {
	d.t.Helper()
	d.send(tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	d.rest()
}

func TestAClickSelectsAndASecondOneOpens(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.click(5, 6)
	d.shows("2 of 4")
	if d.m.focus[articlesPane] != 0 {
		t.Fatal("one click has opened the article")
	}
	d.click(5, 6)
	if d.m.focus[articlesPane] != 1 {
		t.Fatal("the second click has not opened the article")
	}
}

func TestAClickInTheEvidenceOpensThatSentence(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3")
	d.click(70, 17) // Southland's first sentence
	if d.m.focus[demandsPane] != 1 {
		t.Fatal("the evidence has not got the keys")
	}
	d.click(70, 17)
	if d.m.pane != articlesPane {
		t.Fatal("the second click has not opened the article")
	}
}

func TestTheWheelScrollsWhatIsUnderThePointer(t *testing.T) {
	f := newFake()
	f.many = 1000
	d := newDriver(t, f, 100, 12)
	before := d.m.articles().doc.reader.Offset()
	d.send(term.WheelMsg{X: 80, Y: 5, Delta: 3})
	d.rest()
	if d.m.articles().doc.reader.Offset() == before {
		t.Fatal("the reader has not scrolled")
	}
	if d.m.articles().list.feed.window.Top() != 0 {
		t.Fatal("the list has scrolled")
	}
	d.send(term.WheelMsg{X: 5, Y: 5, Delta: 2})
	if d.m.articles().list.feed.window.Top() == 0 {
		t.Fatal("the list has not scrolled")
	}
}

func TestANarrowScreenShowsOnePartAtATime(t *testing.T) {
	d := newDriver(t, newFake(), 60, 20)
	d.shows("1 of 4")
	d.keys("enter")
	d.hides("1 of 4")
	d.shows("The Daily Ledger, 2022-03-29")
	d.keys("esc")
	d.shows("1 of 4")
}

func TestAResizeKeepsThePlace(t *testing.T) {
	f := newFake()
	f.many = 1_000_000
	d := newDriver(t, f, 120, 40)
	d.keys("G")
	d.shows("1,000,000 of 1,000,000", "день 999999")
	for _, size := range []tea.WindowSizeMsg{{Width: 40, Height: 8}, {Width: 10, Height: 3}, {Width: 250, Height: 80}, {Width: 80, Height: 24}} {
		d.send(size)
		d.rest()
	}
	d.shows("1,000,000 of 1,000,000", "день 999999")
}

func TestTheDashboardBeginsWhereItIsToldTo(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40, func(o *Options) { o.Pane, o.Query = model.Positions, "harbour" })
	d.shows("/ harbour", "Evidence: The harbour", "issue 1 of 1")
}

func TestKeysForTheTerminal(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	for name, want := range map[string]tea.Msg{"ctrl+z": tea.Suspend(), "ctrl+l": tea.ClearScreen()} {
		d.press(name)
		msgs := d.answers()
		if len(msgs) != 1 || msgs[0] != want {
			t.Errorf("%s brings %v", name, msgs)
		}
	}
	d.send(tea.ResumeMsg{})
	if msgs := d.answers(); len(msgs) != 1 || msgs[0] != tea.EnableMouseCellMotion() {
		t.Errorf("coming back brings %v: the mouse stays dead", msgs)
	}
	for _, name := range []string{"q", "ctrl+c"} {
		d.quit = false
		d.press(name)
		if d.answers(); !d.quit {
			t.Errorf("%s does not leave", name)
		}
	}
}

func TestACommandsPanicEndsTheProgramInGoodOrder(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.send(term.CrashedMsg{Panic: "index out of range", Path: "crash.log"})
	if d.answers(); !d.quit || !strings.Contains(d.m.crash.Error(), "crash.log") {
		t.Fatalf("quit %v, crash %v", d.quit, d.m.crash)
	}
}

func TestTheEvidenceGoesToTheSideOfTheMatrixsColumn(t *testing.T) {
	d := newDriver(t, newFake(), 80, 24)
	d.keys("3", "G")
	d.shows("Evidence: Prisoners ─────────────────────────────────────────────── 1 of 3")
	d.keys("right")
	d.shows(" 2 of 3", "▏ cell   demands  quote", "«спершу мають")
	d.keys("g", "g")
	d.shows("Evidence: Security guarantees ───────────────────────────────────── 2 of 2")
	d.keys("left")
	d.shows(" 1 of 2")
}

func TestSpeakersWithoutASideStandUnderItsLabel(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2")
	d.shows("NO Northland", "?  Side unknown")
}

func TestOnlyTheWordOfAStanceIsUnderlined(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40, func(o *Options) { o.Theme = theme.New(true, theme.Colours16) })
	d.keys("3")
	if paint := d.m.theme.Stance(model.Rejects); !strings.Contains(d.m.View(), paint.Apply("rejects")) || strings.Contains(d.m.View(), paint.On+"rejects ") {
		t.Errorf("the frame is %q", d.m.View())
	}
}

func TestEnterLeadsNowhereFromAnEmptyList(t *testing.T) {
	for _, pane := range []string{"1", "2", "3"} {
		d := newDriver(t, newFake(), 80, 24)
		d.keys(pane, "/", "x", "q", "enter")
		d.hides("Enter ")
		frame := d.m.View()
		d.keys("enter")
		if d.m.View() != frame {
			t.Errorf("pane %s: Enter has led to\n%s", pane, d.screen())
		}
	}
}
