package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/keys"
)

func TestSearchAsYouTypeNarrowsTheList(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.shows("Envoys meet", "Islands would guarantee", "1 of 4")
	d.keys("/", "c", "a", "l", "l", "s")
	d.shows("Islands would guarantee", "1 of 1", "/ calls", "1 article")
	d.hides("Envoys meet")
}

func TestAStaleAnswerIsDropped(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.fake.deaf = true // it answers although nobody waits any more
	d.keys("/")
	d.press("c") // finds every article
	first := d.answers()
	d.keys("a", "l", "l", "s")
	d.shows("1 of 1")
	for _, msg := range first {
		d.send(msg)
	}
	d.drain()
	d.shows("1 of 1", "Islands would guarantee")
	d.hides("Envoys meet")
}

func TestAnswersMayArriveInAnyOrder(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.fake.deaf = true
	var all []tea.Msg
	d.press("/")
	for _, r := range "calls" {
		d.press(string(r))
		d.pass(time.Second)
		all = append(all, d.answers()...)
	}
	for i := len(all) - 1; i >= 0; i-- { // the newest answer first
		d.send(all[i])
	}
	d.rest()
	d.shows("1 of 1", "Islands would guarantee")
}

func TestStaleAnswersAreDroppedInEveryPane(t *testing.T) {
	for _, pane := range []string{"2", "3"} {
		d := newDriver(t, newFake(), 120, 40)
		d.fake.deaf = true
		d.keys(pane, "/")
		d.press("a")
		first := d.answers()
		d.typing("nna berg")
		d.rest()
		want := d.m.View()
		for _, msg := range first {
			d.send(msg)
		}
		d.rest()
		if d.m.View() != want {
			t.Fatalf("pane %s takes an old answer:\n%s", pane, d.screen())
		}
	}
}

func TestANewQuestionCancelsTheOldOne(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	for _, c := range []struct{ pane, method string }{{"1", "Articles"}, {"2", "Statements"}, {"2", "Speakers"}, {"3", "Matrix"}} {
		d.keys(c.pane, "/", "t")
		old := d.fake.given[c.method]
		if old.Err() != nil {
			t.Fatalf("%s: the question is cancelled before there is a new one", c.method)
		}
		d.keys("h")
		if old.Err() == nil {
			t.Fatalf("%s: the old question goes on", c.method)
		}
		d.keys("esc")
	}
	if d.m.note.words != "" {
		t.Fatalf("a cancelled question is told as an error: %q", d.m.note.words)
	}
}

func TestOldRowsStayDimmedWhileTheAnswerIsToCome(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("down")
	bright := d.m.View()
	d.press("/", "c")
	d.shows("Envoys meet", "Islands would guarantee")
	if d.m.View() == bright || !strings.Contains(d.m.View(), d.m.theme.Dim.On+"Envoys meet") {
		t.Fatal("the rows of the old answer are not dimmed")
	}
	d.rest()
	if strings.Contains(d.m.View(), d.m.theme.Dim.On+"Envoys meet") {
		t.Fatal("the rows of the new answer are dimmed")
	}
}

func TestSearchingIsSaidOnlyWhenItTakesLong(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.press("/", "c")
	d.pass(slowAfter - time.Millisecond)
	d.hides("searching…")
	d.pass(time.Millisecond)
	d.shows("searching…")
	d.rest()
	d.hides("searching…")
}

// slow makes the dashboard believe that answers take long.
func (d *driver) slow(took time.Duration) {
	for range measured {
		d.m.search.measure(took)
	}
}

func TestKeysInAHurryAreAskedForOnce(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.slow(100 * time.Millisecond)
	d.keys("/")
	before := d.fake.asked["Articles"]
	d.press("c") // the first key after a pause is asked for at once
	d.answers()
	if got := d.fake.asked["Articles"] - before; got != 1 {
		t.Fatalf("the first key was asked for %d times", got)
	}
	for _, r := range "alls" {
		d.press(string(r))
		d.pass(50 * time.Millisecond)
		d.answers()
	}
	if got := d.fake.asked["Articles"] - before; got != 1 {
		t.Fatalf("%d questions before the pause", got)
	}
	d.pass(150 * time.Millisecond)
	d.answers()
	if got := d.fake.asked["Articles"] - before; got != 2 {
		t.Fatalf("%d questions after the pause", got)
	}
}

func TestQuickAnswersNeedNoPause(t *testing.T) {
	s := search{}
	if s.line.set("talks"); s.pause() != 0 {
		t.Error("a pause before anything was measured")
	}
	s.measure(20 * time.Millisecond)
	if got := s.pause(); got != 30*time.Millisecond {
		t.Errorf("pause %v after an answer of 20 ms", got)
	}
	for range measured {
		s.measure(time.Minute)
	}
	if got := s.pause(); got != longestPause {
		t.Errorf("pause %v after slow answers", got)
	}
	if s.line.set(""); s.pause() != 0 {
		t.Error("the empty query waits")
	}
}

func TestEnterLeavesTheLineAtOnce(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.slow(100 * time.Millisecond)
	d.press("/")
	d.typing("calls")
	before := d.fake.asked["Articles"]
	d.press("enter")
	if d.m.search.typing || d.m.scope() != keys.List {
		t.Fatal("Enter has not gone to the rows")
	}
	if !strings.Contains(d.m.View(), d.m.theme.Dim.On+"Envoys meet") {
		t.Fatal("the rows of the old answer are not dimmed")
	}
	late := d.answers()
	if d.fake.asked["Articles"] == before || d.m.search.query != "calls" {
		t.Fatal("Enter waits for a pause in typing")
	}
	for _, msg := range late {
		d.send(msg)
	}
	d.rest()
	d.shows("1 of 1")
	d.keys("enter")
	d.shows("Harbour Post, 2022-04-11")
}

func TestKeysAfterEnterAreCommands(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.slow(100 * time.Millisecond)
	d.press("/", "ceasefire", "enter", "3q") // as a terminal delivers what comes in one burst
	d.drain()
	if d.m.search.query != "ceasefire" || d.m.pane != demandsPane || !d.quit {
		t.Fatalf("query %q, pane %d, left %v", d.m.search.query, d.m.pane, d.quit)
	}
}

func TestEnterTwiceOpensTheFirstRowOfTheNewAnswer(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.slow(100 * time.Millisecond)
	d.press("2", "/", "door", "enter", "enter")
	if d.m.pane != statementsPane {
		t.Fatal("Enter has opened a row of the old answer")
	}
	d.rest()
	if d.m.pane != articlesPane {
		t.Fatal("Enter has not opened a row of the new answer")
	}
	d.shows("“a door, not a gift”")
}

func TestAMistakeThatIsToldAfterEnterIsShown(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.press("/", "bad:x", "enter", "j")
	d.rest()
	if d.m.search.typing || !strings.Contains(d.line(-1), "column 1:") {
		t.Fatalf("typing %v, status %q", d.m.search.typing, d.line(-1))
	}
	d.keys("/", "backspace", "backspace", "backspace", "backspace", "backspace")
	d.hides("▲")
}

func TestEnterOnTheListWaitsForTheAnswer(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2", "right", "/", "c", "o", "m", "e")
	d.m.stopTyping()
	d.press("s") // sorted anew: the rows are on their way
	d.press("enter")
	if d.m.pane != statementsPane {
		t.Fatal("Enter has opened a row of the old answer")
	}
	d.rest()
	if d.m.pane != articlesPane {
		t.Fatal("Enter has not opened a row of the new answer")
	}
}

func TestAMistakeIsShownUnderItsColumn(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.press("/")
	d.typing("harbour bad:x")
	d.rest()
	query, status := d.line(-2), d.line(-1)
	column := strings.Index(query, "bad:")
	if column < 0 || !strings.Contains(status, "column 9") || !strings.Contains(status, "did you mean basis:?") {
		t.Fatalf("query %q, status %q", query, status)
	}
	if caret := strings.Index(status, "▲"); caret != column {
		t.Fatalf("the caret stands at %d, the mistake at %d", caret, column)
	}
	d.keys("enter")
	if !d.m.search.typing {
		t.Fatal("a query with a mistake was accepted")
	}
	for range len("bad:x") {
		d.keys("backspace")
	}
	d.hides("▲")
	d.shows("Envoys meet")
}

func TestAMistakesColumnIsThatOfTheTypedQuery(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2", "down", "/") // the statements of one side are asked for with a longer query
	d.typing("harbour bad:")
	d.rest()
	if !strings.Contains(d.line(-1), "column 9:") {
		t.Fatalf("status %q", d.line(-1))
	}
}

func TestAMistakeFarRightHasItsWordsAtTheLeft(t *testing.T) {
	d := newDriver(t, newFake(), 60, 20)
	d.press("/")
	d.typing(strings.Repeat("harbour ", 6) + "bad:x")
	d.rest()
	status := d.line(-1)
	if !strings.HasSuffix(strings.TrimRight(status, " "), "▲") || !strings.Contains(status, "did you mean basis:?") {
		t.Fatalf("status %q", status)
	}
}

func TestAMistakeOnANarrowScreenKeepsWhatIsMeant(t *testing.T) {
	for query, want := range map[string]string{
		"bad:x":                         "▲ column 1: did you mean basis:?",
		"peace bad:x":                   "▲ did you mean basis:?",
		"peace and quiet is what bad:x": "did you mean basis:? ▲",
	} {
		d := newDriver(t, newFake(), 40, 10)
		d.press("/")
		d.typing(query)
		d.rest()
		if status := d.line(-1); !strings.Contains(status, want) {
			t.Errorf("%s: status %q, want %q", query, status, want)
		}
	}
}

func TestAPageThatFailsIsNotAskedForInALoop(t *testing.T) {
	f := newFake()
	f.many = 100_000
	d := newDriver(t, f, 120, 40)
	f.fail = errors.New("the disk is gone")
	before := f.asked["Articles"]
	d.keys("G")
	if got := f.asked["Articles"] - before; got > 3 {
		t.Fatalf("asked %d times", got)
	}
	f.fail = nil
	d.keys("up")
	d.shows("день 99998")
}

func TestOtherErrorsAreToldInTheStatusLine(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.fake.fail = errors.New("the index is closed")
	d.keys("/", "c")
	if !strings.Contains(d.line(-1), "error: the index is closed") {
		t.Fatalf("status %q", d.line(-1))
	}
}

func TestEscBringsTheOldQueryBackThenClearsIt(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("/", "c", "a", "l", "l", "s", "enter")
	d.keys("/", "x", "x", "x")
	d.shows("No article found for callsxxx", "Esc goes back to calls")
	d.keys("esc")
	d.shows("/ calls", "1 of 1")
	d.keys("esc")
	d.shows("3 of 4") // still on the same article
	if d.m.search.query != "" {
		t.Fatalf("query %q", d.m.search.query)
	}
}

func TestNothingFoundSaysWhatToDo(t *testing.T) {
	for pane, what := range map[string]string{"1": "article", "2": "statement", "3": "demand"} {
		d := newDriver(t, newFake(), 120, 40)
		d.keys(pane, "/", "x", "q")
		d.shows("No "+what+" found for xq", "Esc clears the search")
		d.keys("enter")
		d.shows("Esc clears the search; / changes it.")
	}
}

func TestNothingFoundWhileReadingIsNotTheLastWord(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.m.progress.done = false
	d.keys("/", "x", "q")
	d.shows("No article found for xq so far")
	d.send(progressed{Progress: Progress{Read: 9, Done: true}})
	d.rest()
	d.shows("No article found for xq")
	d.hides("so far")
}

func TestDemandsOfOthersAreNotPassedOverInSilence(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("3", "/", "I", "o", "n", "a", "enter") // only the Islands' envoy is named so
	d.shows("The sides compared here demand nothing of this kind, others do.", "m shows them too")
	d.keys("m")
	d.shows("IS Islands", "offers")
	d.keys("enter", "enter") // the cursor goes to the side that there is evidence for
	d.shows("Harbour Post, 2022-04-11")
}

func TestThePanesShareTheQuery(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("/", "h", "a", "r", "b", "o", "u", "r", "enter")
	d.shows("1 Articles (1)", "2 Statements (2)", "3 Demands (2)")
	d.keys("2")
	d.shows("1 of 2", "sign away the harbour")
	d.keys("3")
	d.shows("issue 1 of 1", "The harbour")
}

func TestAPaneIsAskedOnlyWhenItIsShown(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	if d.fake.asked["Speakers"]+d.fake.asked["Matrix"] > 0 {
		t.Fatalf("asked %v before the panes were shown", d.fake.asked)
	}
	d.keys("2", "1")
	before := d.fake.asked["Speakers"]
	d.keys("2")
	if d.fake.asked["Speakers"] != before {
		t.Fatal("a pane that is up to date was asked again")
	}
}

func TestTheArrowsMoveInTheListWhileTyping(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("/", "down", "down")
	d.shows("3 of 4", "Harbour Post, 2022-04-11")
	d.keys("j")
	d.shows("/ j")
}

func TestLettersThatComeTogetherAreSeveralKeys(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("jj")
	d.shows("3 of 4")
	d.keys("/calls")
	d.shows("/ calls", "1 of 1")
}

func TestKeysWorkOnACyrillicKeyboard(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("о") // j
	d.shows("2 of 4")
	d.keys("/", "л", "ю", "д", "и")
	d.shows("/ люди", "1 of 1")
}

func TestAPasteIsOneLineOfTheQueryAndNoCommand(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	paste := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q\nhar\x1bbour\t"), Paste: true}
	d.send(paste)
	d.rest()
	if d.quit {
		t.Fatal("pasted text was taken for a key")
	}
	d.keys("/")
	d.send(paste)
	d.rest()
	if got := d.m.search.line.text(); got != "q harbour " {
		t.Fatalf("query %q", got)
	}
}

func TestOrderIsAskedForAnew(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	before := d.fake.asked["Articles"]
	d.press("s")
	d.shows("oldest first")
	d.rest()
	if d.m.search.request().Order != model.Oldest || d.fake.asked["Articles"] == before {
		t.Fatal("the order was not asked for")
	}
}

func TestAQueryInTheMakingIsOpenEnded(t *testing.T) {
	for query, want := range map[string]string{
		"":                "",
		"nego":            "(nego OR nego*)",
		"peace пере":      "peace (пере OR пере*)",
		`"peace nego`:     `"peace nego`,
		`"peace" nego`:    `"peace" (nego OR nego*)`,
		"side:ukr":        "side:ukr",
		"-nego":           "-nego",
		"nego ":           "nego ",
		"outlet:axios ta": "outlet:axios (ta OR ta*)",
	} {
		if got := openEnded(model.Request{Query: query, Typing: true}); got != want {
			t.Errorf("%q becomes %q", query, got)
		}
		if got := openEnded(model.Request{Query: query}); got != query {
			t.Errorf("%q, no longer typed, becomes %q", query, got)
		}
	}
}

func TestAPrefixIsMarkedInTheReaderToo(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("/", "h", "a", "r", "b")
	d.shows("match 1/")
}

func TestTypingShowsWhatIsFoundOnANarrowScreenToo(t *testing.T) {
	d := newDriver(t, newFake(), 60, 20)
	d.keys("enter", "/", "c", "a", "l", "l", "s")
	d.shows("1 of 1", "Islands would guarantee")
}

func TestOnlySearchesAreMeasured(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2")
	before := len(d.m.search.took)
	d.pass(time.Hour)
	d.keys("down", "down")
	if len(d.m.search.took) != before {
		t.Fatal("the time between two keys was taken for an answer's")
	}
}

func TestAnotherKeyTakesAWaitingEnterBack(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("2", "right")
	d.press("s", "enter", "j")
	d.rest()
	if d.m.pane != statementsPane {
		t.Fatal("Enter has acted after another key")
	}
}

func TestAFacetLeavesThePrefixAtTheEnd(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.keys("/", "c", "a", "l", "l", "enter", "f", "down", "down", "enter")
	if got := d.m.search.query; got != `outlet:"Harbour Post" call` {
		t.Fatalf("query %q", got)
	}
	d.shows("1 of 1")
}
