package ui

import (
	"strings"
	"testing"
)

// reading returns an option that has the dashboard listen to a loader, and the loader's end of it.
func reading(size int) (func(*Options), chan Progress) {
	loader := make(chan Progress, size)
	return func(o *Options) { o.Progress = loader }, loader
}

func TestArticlesAppearWhileTheyAreRead(t *testing.T) {
	option, loader := reading(10)
	f := newFake()
	all := f.articles
	f.articles = nil
	loader <- Progress{}
	loader <- Progress{Read: 1}
	d := &driver{}
	f.articles = all[:1]
	close(loader)
	d = newDriver(t, f, 120, 40, option)
	d.shows("1 of 1", "Envoys meet")
}

func TestReadingIsShownAndSkippedFilesAreListed(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.m.progress.done = false
	d.send(progressed{Progress: Progress{Read: 1204, Skipped: 2}})
	d.shows("reading: 1,204 articles, 2 skipped: press ! to see why")
	d.queue = nil // the command that waits for the loader
	d.send(progressed{Progress: Progress{Read: 1205, Skipped: 3, Done: true, Problems: []string{"notes/scan.pdf: not a text file", "b: empty", "c: no permission"}}})
	d.rest()
	if status := d.line(-1); strings.Contains(status, "reading") || !strings.Contains(status, "3 skipped") {
		t.Fatalf("status %q", status)
	}
	d.keys("!")
	d.shows("Skipped files", "notes/scan.pdf: not a text file", "c: no permission")
	d.keys("esc")
	d.hides("notes/scan.pdf")
}

func TestWhileReadingThePanesAreAskedFromTimeToTime(t *testing.T) {
	d := newDriver(t, newFake(), 120, 40)
	d.m.progress = loading{source: nil}
	before := d.fake.asked["Articles"]
	news := func(read int) {
		d.send(progressed{Progress: Progress{Read: read}})
		d.queue = nil // a nil channel never tells anything
	}
	d.send(progressed{Progress: Progress{Read: 1}})
	d.queue[len(d.queue)-1] = nil
	d.queue = nil
	first := d.m.edition
	for read := 2; read < 200; read++ {
		news(read)
	}
	if d.m.edition != first || len(d.timers) == 0 {
		t.Fatalf("the panes were asked %d times", d.m.edition-first)
	}
	d.pass(rereadEvery)
	d.drain()
	if d.m.edition != first+1 {
		t.Fatalf("the panes were asked %d times after a while", d.m.edition-first)
	}
	if d.fake.asked["Articles"] == before {
		t.Fatal("nobody was asked")
	}
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
