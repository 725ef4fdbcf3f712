package cli

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"parley/corpus"
	"parley/corpus/dossier"
	"parley/index"
	"parley/index/notebook"
	"parley/ui"
	"parley/ui/term"
	"parley/ui/theme"
)

// errEnded says that a signal ended the dashboard. Its screen is gone and there is nothing left to tell.
var errEnded = errors.New("the dashboard was ended by a signal")

// dashboard opens the dashboard on the coverage of paths. It draws at once; articles come in while it is open.
func (r *run) dashboard(cmd *cobra.Command, paths []string) error {
	if err := checkPaths(cmd, paths); err != nil {
		return err
	}
	if hint := r.noDashboard(); hint != "" {
		return misuse("%s", hint)
	}
	d, err := r.loadDossier()
	if err != nil {
		return err
	}
	book, err := r.openNotebook(d, notebook.Open)
	if err != nil {
		return err
	}
	if book != nil {
		defer book.Close()
	}
	ix, err := newIndex(d, book)
	if err != nil {
		return err
	}
	defer ix.Close()

	// Signals end the dashboard through its own event loop, so that it restores the terminal; the loader ends with it.
	ctx, leave := context.WithCancel(context.WithoutCancel(cmd.Context()))
	defer leave()
	reading, stop := context.WithCancel(ctx)
	defer stop()
	progress, loaded := make(chan ui.Progress), make(chan error, 1)
	go func() {
		defer close(progress)
		loaded <- r.feed(ctx, reading, d, paths, ix, book, progress)
	}()
	var corrections ui.Notebook
	if book != nil {
		corrections = ix
	}
	err = ui.Run(ctx, ui.Options{
		Source: ix, Notebook: corrections, Progress: progress, Stop: stop, Version: r.version, Corpus: corpusNames(paths),
		Theme: theme.New(r.noColour || theme.NoColor(r.getenv), theme.ProfileOf(r.getenv)),
	})
	leave()
	loading := <-loaded
	r.misses.tell, r.misses.named = r.say, false // the dashboard has shown what was skipped
	switch {
	case errors.Is(err, ui.ErrInterrupted), cmd.Context().Err() != nil:
		return errEnded
	case err != nil:
		return err
	case errors.Is(loading, context.Canceled): // left or stopped before everything was read
		return nil
	}
	return loading
}

// feed reads the coverage into ix until reading ends, and tells the dashboard how far it has come until ctx ends.
func (r *run) feed(ctx, reading context.Context, d *dossier.Dossier, paths []string, ix *index.Index, book *notebook.Notebook, progress chan<- ui.Progress) error {
	var total atomic.Int64
	go func() { total.Store(corpus.Size(reading, paths)) }()
	var problems []string
	report := func(p ui.Progress) {
		p.Read, p.Skipped, p.Problems = r.misses.read, r.misses.skipped, problems
		p.Bytes, p.Total = r.bytes.Load(), total.Load()
		send(ctx, progress, p)
	}
	r.misses.tell = func(message string) {
		problems = append(problems, message)
		report(ui.Progress{})
	}
	if book != nil && book.ReadOnly() != "" {
		r.misses.tell("your corrections are shown but cannot be changed: " + book.ReadOnly())
	}
	err := guarded("reading the coverage", func() error {
		return r.read(reading, d, paths, ix, func() { report(ui.Progress{}) })
	})
	stopped := err != nil && reading.Err() != nil
	if err != nil && !stopped {
		problems = append(problems, err.Error())
	}
	report(ui.Progress{Done: true, Stopped: stopped})
	return err
}

// noDashboard says why there can be no dashboard and what to do, or "" when there can.
func (r *run) noDashboard() string {
	stdin, _ := r.stdin.(*os.File)
	stdout, ok := r.stdout.(*os.File)
	if !ok {
		return `the output is not a terminal: use "parley search", "parley statements" or "parley demands"`
	}
	_, hint := term.FaceOf(stdin, stdout, r.getenv)
	return hint
}

// checkPaths returns a usage error when none of the paths exists, which is how a command that is misspelt looks.
func checkPaths(cmd *cobra.Command, paths []string) error {
	for i, path := range paths {
		if path == "-" {
			return nil
		}
		_, err := os.Stat(path)
		if !errors.Is(err, os.ErrNotExist) {
			return nil
		}
		if near := cmd.SuggestionsFor(path); i == 0 && len(near) > 0 {
			return misuse("there is no command, file or folder %q: did you mean %s %s?", path, cmd.Name(), strings.Join(near, " or "))
		}
	}
	if len(paths) > 0 {
		return misuse("there is no file or folder %s: check the spelling, or see parley --help for the commands", quotedList(paths))
	}
	return nil
}
