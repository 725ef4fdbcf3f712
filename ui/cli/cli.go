// Package cli is parley's command line: the commands that print what the panes show, the formats they print it in, the way
// from files into the index, and the start of the dashboard.
//
// An answer goes to standard output; everything about the run itself (files that were skipped, mistakes) goes to standard
// error, in lines that begin with "parley:". A pipe never gets an escape byte.
package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"parley/model"
)

// Execute runs parley with the given arguments, without the program's name, and returns its exit code: 0 when something
// was found, 1 when nothing was, 2 for wrong use, 3 for a failure, 130 when it was interrupted.
func Execute(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	context.AfterFunc(ctx, stop) // so that a second Ctrl+C ends the program at once

	r := &run{stdin: stdin, stdout: stdout, stderr: stderr, getenv: os.Getenv, now: time.Now, version: version()}
	return r.execute(ctx, args)
}

// execute runs parley and returns its exit code.
func (r *run) execute(ctx context.Context, args []string) int {
	r.misses.tell = r.say
	root := newRoot(r)
	root.SetArgs(args)
	root.SetIn(r.stdin)
	root.SetOut(r.stdout)
	root.SetErr(r.stderr)
	return r.exitCode(ctx, root.ExecuteContext(ctx))
}

// run is one run of parley: its streams and the flags that every command has.
type run struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time
	version        string // what --version prints

	dossierDir string
	noColour   bool
	noNotebook bool

	query  string // of the command that asks one, for the message about a mistake in it
	misses misses
	bytes  atomic.Int64 // of the files, read so far
}

func newRoot(r *run) *cobra.Command {
	root := &cobra.Command{
		Use:   "parley [PATH...]",
		Short: "Follow a negotiation through its coverage",
		Long: `parley reads articles, finds who said what, and lays the sides' demands next to each other, issue by issue.

Without a command it opens the dashboard on the files and folders named by PATH. Folders are read with everything below
them; "-" is standard input. Without PATH it opens the articles of the dossier, which by default is parley's own: the
Russia-Ukraine talks of 2022 and 2025.`,
		Example: `  parley                          the dashboard on parley's own dossier
  parley news/ extra.jsonl        the dashboard on your own coverage
  parley ./search                 a folder that is named like a command
  parley search ceasefire         the same answers without the dashboard
  parley demands -c news/ --format csv > demands.csv`,
		Version:       r.version,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, args []string) error { return r.dashboard(cmd, args) },
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		var value *strconv.NumError
		if errors.As(err, &value) {
			takes := "a whole number"
			switch {
			case value.Func == "ParseBool":
				takes = "true or false"
			case errors.Is(value, strconv.ErrRange):
				takes = "a smaller number"
			}
			return misuse("%s: it takes %s", strings.TrimSuffix(err.Error(), ": "+value.Error()), takes)
		}
		return misuse("%v: see %s --help; a query that begins with a minus stands after --", err, cmd.CommandPath())
	})
	root.SuggestionsMinimumDistance = 2
	flags := root.PersistentFlags()
	flags.StringVar(&r.dossierDir, "dossier", "", "read sides, actors, issues and articles from this `folder` in place of parley's own")
	flags.BoolVar(&r.noColour, "no-color", false, "no colours and no bold (also by the environment variable NO_COLOR)")
	flags.BoolVar(&r.noNotebook, "no-notebook", false, "positions as they were found: leave your notebook of corrections alone")
	flags.SortFlags = false
	root.AddCommand(newSearch(r), newStatements(r), newDemands(r), newArticles(r), newExtract(r), newQueryHelp(), newRuleHelp())
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		if c.Name() == "help" {
			c.Run, c.RunE = nil, help
			c.Long += "\nThe topics are query, the query language, and rules, the rules that find statements."
			c.Example = "  parley help demands\n  parley help query"
		}
	}
	return root
}

// help prints the help of a command or a topic; a name that is neither is wrong use.
func help(cmd *cobra.Command, args []string) error {
	about, _, err := cmd.Root().Find(args)
	if err != nil || len(args) > 0 && about == cmd.Root() {
		return misuse("there is no help on %q: \"parley help\" lists the commands and the topics", strings.Join(args, " "))
	}
	about.InitDefaultHelpFlag()
	return about.Help()
}

// newQueryHelp is a help topic, not a command: `parley help query`.
func newQueryHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "query",
		Short: "The query language",
		Long: `The query language of the dashboard's search and of every command's QUERY:

  ceasefire guarantees            both words, in any form: guarantees finds guarantee
  "security guarantees"           these words in this order
  ceasefire -corridor             without the second word
  ceasefire OR truce              either; parentheses group: (ceasefire OR truce) Istanbul
  negotiat*                       words that begin so
  Zelenski~                       words with a letter or two other
  kyiv                            finds Kiev as well: a dossier knows such spellings
  near:5(ceasefire Russia)        both words with few others between
  speaker:lavrov                  said by him; speaker:"Sergey Lavrov" in full
  side:ukraine                    statements and positions of that side
  issue:crimea stance:rejects     positions on an issue: demands, supports, rejects, open-to or offers
  basis:quote kind:direct         what a position rests on; how a statement is quoted
  is:stated                       positions that are stated; is:weak if only implied
  teller:ukraine                  positions that this side tells, its own or another's; teller:unknown by a reporter
  is:corrected                    positions that you corrected or gave a reason; is:aside those that you set aside, found only so
  is:anonymous -is:doubtful       statements of somebody not named; without those that may well be wrong
  outlet:axios lang:en            of one outlet, in one language; title:talks by the title, id:NAME one article
  date:2022-03                    in that month; date:2022-03..2022-04 for a range, date:2025.. from a year on

All words and fields must match. In a shell, put the query in single quotes, and write -- before a query that begins with
a minus: parley search -- '-corridor ceasefire'.`,
	}
}

// listFlags are the flags of the commands that put a query to the coverage.
type listFlags struct {
	format  string
	formats []string // that the command has
	corpus  []string
	limit   int
	order   string
}

var orders = map[string]model.Order{"newest": model.Newest, "oldest": model.Oldest, "relevant": model.Relevant}

// orderNames are the keys of orders as help lists them, the default first.
var orderNames = []string{"newest", "oldest", "relevant"}

func (f *listFlags) add(cmd *cobra.Command) {
	f.addCorpus(cmd)
	cmd.Flags().StringVar(&f.order, "order", orderNames[0], "`order` of the rows: "+strings.Join(orderNames, ", "))
	complete(cmd, "order", orderNames)
}

// addCorpus adds all of the flags but --order, to a command that may have further formats than the others.
func (f *listFlags) addCorpus(cmd *cobra.Command, further ...string) {
	flags := cmd.Flags()
	flags.SortFlags = false
	f.formats = append(slices.Clone(formats), further...)
	addFormat(cmd, &f.format, f.formats)
	flags.StringArrayVarP(&f.corpus, "corpus", "c", nil, "read this file or folder, - for standard input, in place of the dossier's articles; `path` may be given several times")
	flags.IntVarP(&f.limit, "limit", "n", 0, "print at most so many `rows` (0: all)")
}

func addFormat(cmd *cobra.Command, format *string, formats []string) {
	cmd.Flags().StringVarP(format, "format", "f", formats[0], "`format`: "+strings.Join(formats, ", "))
	complete(cmd, "format", formats)
}

// complete makes the shell offer values for a flag.
func complete(cmd *cobra.Command, flag string, values []string) {
	// The only error is a flag that does not exist, which the tests of the commands would show.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(slices.Clone(values), cobra.ShellCompDirectiveNoFileComp))
}

// check returns a usage error for a flag's value that cannot be.
func (f *listFlags) check() error {
	if err := checkFormat(f.format, f.formats); err != nil {
		return err
	}
	if f.limit < 0 {
		return misuse("--limit %d cannot be: use 0 for all rows, or a number above", f.limit)
	}
	if _, known := orders[f.order]; !known {
		return misuse("there is no order %q: use --order %s", f.order, strings.Join(orderNames, ", "))
	}
	return nil
}
