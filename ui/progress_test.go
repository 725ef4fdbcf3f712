package ui

import (
	"strings"
	"testing"
)

func TestArticlesAppearWhileTheyAreRead(t *testing.T) {
	loader := make(chan Progress, 1)
	f := newFake()
	all := f.articles
	f.articles = nil
	loader <- Progress{Read: 1}
	close(loader)
	d := newDriver(t, f, 120, 40, func(o *Options) { o.Progress = loader })
	d.shows("There is no article here.")
	f.articles = all[:1]
	d.m.progress.done = false
	d.send(progressed{Progress: Progress{Read: 2, Done: true}})
	d.rest()
	d.shows("1 of 1", "Envoys meet")
}

func TestReadingIsShownAndSkippedFilesAreListed(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.m.progress.done = false
	d.send(progressed{Progress: Progress{Read: 1204, Skipped: 2}})
	d.shows("reading: 1,204 articles, 2 skipped: press ! to see why")
	d.queue = nil // the command that waits for the loader
	d.send(progressed{Progress: Progress{Read: 1205, Skipped: 3, Done: true, Problems: []string{"notes/scan\x1b[2J.pdf: not a text file", "b: empty", "c: no permission"}}})
	d.rest()
	if status := d.line(-1); strings.Contains(status, "reading") || !strings.Contains(status, "3 skipped") {
		t.Fatalf("status %q", status)
	}
	d.keys("!")
	d.shows("Skipped files", "notes/scan [2J.pdf: not a text file", "c: no permission")
	d.keys("esc")
	d.hides("notes/scan")
}

// news tells the dashboard how far reading has come, without waiting for more.
func (d *driver) news(read int) {
	d.send(progressed{Progress: Progress{Read: read}})
	d.queue = nil
}

func TestWhileReadingThePanesAreAskedFromTimeToTime(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.m.progress = loading{}
	d.news(1)
	first := d.m.edition
	for read := 2; read < 200; read++ {
		d.news(read)
	}
	if d.m.edition != first || len(d.timers) > 2 { // one of the timers is the search's
		t.Fatalf("the panes were asked %d times at once, %d timers run", d.m.edition-first, len(d.timers))
	}
	before := d.fake.asked["Articles"]
	d.pass(rereadEvery)
	d.drain()
	if d.m.edition != first+1 || d.fake.asked["Articles"] == before {
		t.Fatalf("the panes were asked %d times after a while", d.m.edition-first)
	}
}

func TestWhatIsReadMeanwhileLeavesADistantRowWhereItIs(t *testing.T) {
	f := newFake()
	f.many = 100_000
	d := newDriver(t, f, 120, 40)
	d.m.progress = loading{shown: 1}
	d.keys("G", "ctrl+u")
	row := d.m.articles().list.feed.window.Cursor()
	f.many += 5000
	d.news(2)
	d.pass(rereadEvery)
	if strings.Contains(d.m.View(), d.m.theme.Dim.On+"Переговори") {
		t.Error("the rows are dimmed although they are not old")
	}
	d.rest()
	if got := d.m.articles().list.feed.window.Cursor(); got != row {
		t.Fatalf("the cursor has gone from row %d to %d", row, got)
	}
	d.shows("of 105,000")
}

func TestWhatIsReadMeanwhileKeepsTheCursorOnItsRow(t *testing.T) {
	f := newFake()
	all := f.articles
	f.articles = all[1:3]
	d := newDriver(t, f, 120, 40)
	d.keys("down")
	d.shows("2 of 2", "Harbour Post, 2022-04-11")
	f.articles = all
	d.m.progress = loading{done: false}
	d.send(progressed{Progress: Progress{Read: 4, Done: true}})
	d.rest()
	d.shows("3 of 4", "Harbour Post, 2022-04-11")
}

func TestAnEmptyCorpusSaysWhatToDo(t *testing.T) {
	f := newFake()
	f.articles = nil
	d := newDriver(t, f, 120, 40)
	d.shows("There is no article here.", "parley PATH...")
	d.m.progress.done = false
	d.m.changed = true
	d.shows("Reading the articles…")
}
