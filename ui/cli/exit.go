package cli

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"parley/corpus"
	"parley/model"
	"parley/ui/text"
)

// The exit codes.
const (
	exitFound       = 0
	exitNothing     = 1
	exitMisuse      = 2
	exitFailure     = 3
	exitInterrupted = 130
)

// errNothing says that a query found nothing. It is an answer, not a mistake.
var errNothing = errors.New("nothing found")

// errUnread says that nothing could be read, and that each of the files has been told of.
var errUnread = errors.New("nothing could be read")

// misuseError is a mistake in how parley was called.
type misuseError struct{ message string }

func (e *misuseError) Error() string { return e.message }

// misuse returns a misuseError that tells what is wrong and what to do.
func misuse(format string, args ...any) error { return &misuseError{fmt.Sprintf(format, args...)} }

// exitCode tells the user what err means and returns the exit code for it.
func (r *run) exitCode(ctx context.Context, err error) int {
	r.misses.summarise()
	var mistake *model.QueryError
	var wrong *misuseError
	switch {
	case err == nil && r.misses.named:
		return exitMisuse
	case err == nil:
		return exitFound
	case errors.As(err, &wrong):
		r.say(wrong.Error())
		return exitMisuse
	case errors.Is(err, errUnread), errors.Is(err, errNothing) && r.misses.named:
		return exitMisuse
	case errors.Is(err, errNothing):
		r.say("nothing found")
		return exitNothing
	case errors.Is(err, errEnded):
		return exitInterrupted
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		r.say(fmt.Sprintf("interrupted after %s", counted(r.misses.read, "article")))
		return exitInterrupted
	case errors.As(err, &mistake):
		r.say(mistake.Error())
		r.pointAt(mistake.Column)
		return exitMisuse
	}
	r.say(err.Error())
	return exitFailure
}

// say writes one line about the run. Names of files and arguments in it are as hostile as any input.
func (r *run) say(message string) {
	fmt.Fprintln(r.stderr, "parley: "+corpus.SanitizeLine(message))
}

// pointAt shows the query with a caret under the given column, from 1.
func (r *run) pointAt(column int) {
	before := []rune(r.query)
	before = before[:min(max(column-1, 0), len(before))]
	indent := text.Width(oneLine(corpus.Sanitize(string(before))))
	fmt.Fprintf(r.stderr, "  %s\n  %s^\n", oneLine(corpus.Sanitize(r.query)), strings.Repeat(" ", indent))
}

// counted is a number with its noun: "1 article", "12 articles".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// quotedList is a list of names for a message: "a", "b".
func quotedList(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = strconv.Quote(n)
	}
	return strings.Join(quoted, ", ")
}
