package ui

import (
	"strings"
	"testing"
	"time"

	"parley/ui/theme"
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
	d.shows("reading: 1,204 articles · ", " · 2 skipped: !")
	d.queue = nil // the command that waits for the loader
	d.send(progressed{Progress: Progress{Read: 1205, Skipped: 3, Done: true, Problems: []string{"notes/scan\x1b[2J.pdf: not a text file", "b: empty", "c: no permission"}}})
	d.rest()
	if status := d.line(-1); strings.Contains(status, "reading") || !strings.Contains(status, "3 skipped: press ! to see why") {
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

// reading returns a driver of a dashboard whose loader began some time ago and may be stopped.
func reading(t *testing.T, w, h int, took time.Duration, p Progress) (d *driver, stopped *int) {
	t.Helper()
	d, stopped = newDriver(t, newFake(), w, h), new(int)
	d.m.progress = loading{began: d.clock.Add(-took), stop: func() { *stopped++ }, shown: p.Read}
	d.send(progressed{Progress: p})
	d.queue = nil // the command that waits for the loader
	return d, stopped
}

func TestHowFarReadingHasCome(t *testing.T) {
	half := Progress{Read: 8500, Bytes: 42_000, Total: 100_000}
	for _, c := range []struct {
		name string
		w    int
		took time.Duration
		p    Progress
		want string // at the end of the status line
	}{
		{"a bar, the rate and the time left", 120, 10 * time.Second, half, "████████░░░░░░░░░░░░ 42% · 8,500 articles · 850/s · 14 s left"},
		{"less of it on 80 cells", 80, 10 * time.Second, half, "████░░░░░░ 42% · 850/s · 14 s left"},
		{"the least on 40 cells", 40, 10 * time.Second, half, "███░░░ 42% · 14 s left"},
		{"what was skipped too", 80, 10 * time.Second, Progress{Read: 10, Skipped: 3, Bytes: 1, Total: 2}, "█████░░░░░ 50% · 1/s · 10 s left · 3 skipped: !"},
		{"no rate before there is one", 80, 100 * time.Millisecond, half, "████░░░░░░ 42%"},
		{"a file that has grown", 80, 100 * time.Millisecond, Progress{Read: 1, Bytes: 3, Total: 2}, "██████████ 100%"},
		{"the rate and the time taken when the total is not known", 80, 12 * time.Second, Progress{Read: 10_200}, "reading: 10,200 articles · 850/s · 12 s"},
		{"long work in minutes", 80, time.Hour, Progress{Read: 3600, Bytes: 1, Total: 3}, "███░░░░░░░ 33% · 1/s · 2 h 0 min left"},
		{"a loader that was stopped", 80, time.Second, Progress{Read: 1240, Done: true, Stopped: true}, "stopped: 1,240 articles read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := reading(t, c.w, 24, c.took, c.p)
			exact(t, d.m.View(), c.w, 24)
			if got := strings.TrimRight(d.line(-1), " "); !strings.HasSuffix(got, " "+c.want) {
				t.Errorf("status %q, want it to end with %q", got, c.want)
			}
		})
	}
}

func TestWithoutColourTheBarIsPlainMarks(t *testing.T) {
	d := newDriver(t, newFake(), 80, 24, func(o *Options) { o.Theme = theme.New(true, theme.Colours256) })
	d.m.progress = loading{began: d.clock}
	d.send(progressed{Progress: Progress{Read: 1, Bytes: 1, Total: 2}})
	if !strings.Contains(d.m.View(), " █████░░░░░\x1b[2m 50%") {
		t.Errorf("status %q", strings.Split(d.m.View(), "\n")[23])
	}
}

func TestTheBarIsDrawnFromTimeToTime(t *testing.T) {
	d, _ := reading(t, 80, 24, time.Minute, Progress{Read: 1, Bytes: 10, Total: 100})
	d.shows(" 10%")
	d.clock = d.clock.Add(redrawEvery - time.Millisecond)
	d.send(progressed{Progress: Progress{Read: 2, Bytes: 20, Total: 100}})
	d.shows(" 10%")
	d.clock = d.clock.Add(time.Millisecond)
	d.send(progressed{Progress: Progress{Read: 3, Bytes: 30, Total: 100}})
	d.shows(" 30%")
}

func TestEscStopsReadingWhenNothingElseIsOpen(t *testing.T) {
	d, stopped := reading(t, 120, 40, 5*time.Second, Progress{Read: 1240})
	d.shows("Esc stop reading")
	for _, open := range []string{"f", "?", "z", "enter", "/"} {
		d.press(open)
		d.press("esc")
		if *stopped > 0 {
			t.Fatalf("Esc has stopped reading although %q had opened something", open)
		}
	}
	d.press("esc")
	if *stopped != 1 {
		t.Fatal("Esc has not stopped reading")
	}
	d.hides("stop reading")
	d.send(progressed{Progress: Progress{Read: 1240, Done: true, Stopped: true}})
	d.press("j")
	d.shows("stopped: 1,240 articles read", "2 of 4")
	d.press("esc")
	if *stopped != 1 {
		t.Fatal("the loader was stopped twice")
	}
}

func TestAnEmptyCorpusSaysThatFilesWereSkipped(t *testing.T) {
	f := newFake()
	f.articles = nil
	d := newDriver(t, f, 80, 24)
	d.send(progressed{Progress: Progress{Skipped: 1, Done: true, Problems: []string{"a.pdf: not a text file"}}})
	d.rest()
	d.shows("There is no article here, but not everything could be read.", "! says why.")
}
