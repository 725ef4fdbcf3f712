package cli

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley/model"
	"parley/ui"
	"parley/ui/export"
)

// demandsFlags are the flags of `parley demands` beside those of every list.
type demandsFlags struct {
	listFlags
	output   outputFlags
	issues   string // the order of the matrix's rows
	sides    []string
	periods  []string
	repeats  bool
	least    int
	timeline bool
	evidence bool
	explain  bool
}

// divisions are the values of --period that are no dates: how the coverage falls into periods by itself.
var divisions = map[string]func(model.Timeline) []model.Period{
	"spells": func(t model.Timeline) []model.Period { return t.Spells },
	"years":  func(t model.Timeline) []model.Period { return t.Years },
	"rounds": func(t model.Timeline) []model.Period { return t.Rounds },
}

// rowOrders are the values of --order, the default first.
var rowOrders = []string{model.ByWeight.String(), model.ByEvidence.String(), model.ByConflict.String(), model.ByRecency.String()}

func newDemands(r *run) *cobra.Command {
	f := demandsFlags{listFlags: listFlags{order: orderNames[0]}}
	cmd := &cobra.Command{
		Use:   "demands [QUERY]",
		Short: "Compare what each side demands, issue by issue, and how it changed",
		Long: `demands prints the matrix of the positions that QUERY finds, or of all: issues down, sides across. A cell shows the newest
position stated, what it rests on (quote, reported speech, document, or narrator for the reporter's own summary), its date,
the number of findings and outlets, and whether only one outlet or only the opponent tells it. Repeats of
a finding count once, with it; each with --repeats.

A change says what became of the position since the period before: new, repeated, hardened, softened, reversed, or dropped
(not heard again). Without --period the newest spell of coverage is compared with what came before it. The relation says
how the first two sides stand to each other: conflict, overlap or agreement on what is at issue.

In json, jsonl and csv each cell is a row, with the two sentences that show its change. With --evidence every sentence has a
row; with --explain it says how sure each position is, which rule found it and which words take the stance ("parley help
rules" lists the rules). With --timeline the positions are counted month by month.

Further formats are for work elsewhere. Each holds the version, the dossier, the query and the settings that it was made with:

` + exportHelp() + `
Corrections that you made in the dashboard are honoured: side, issue and stance are yours, the columns found_side, found_issue
and found_stance say what was found, and what you set aside counts for nothing; is:aside finds it. --no-notebook does without.`,
		Example: `  parley demands
  parley demands --period 2022 --period 2025
  parley demands --period rounds issue:ceasefire
  parley demands date:2025 --sides all --order conflict
  parley demands --least 3 --format html --output demands.html
  parley demands date:2025 --format csv-flat > positions.csv
  parley demands --timeline --format csv
  parley demands -c news/ issue:ceasefire --evidence
  parley demands --evidence --explain issue:crimea`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.checkTogether(cmd); err != nil {
				return err
			}
			if f.evidence && cmd.Flags().Changed("order") {
				f.order = f.issues
			}
			return r.into(f.output, func() error {
				if f.evidence {
					columns := positionColumns
					if f.explain {
						columns = with(columns, positionReasons...)
					}
					return list(r, cmd.Context(), f.listFlags, args, columns, ui.Source.Positions)
				}
				return r.compare(cmd.Context(), f, args)
			})
		},
	}
	f.addCorpus(cmd, exportNames()...)
	f.output.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.issues, "order", rowOrders[0], "`order` of the issues: "+strings.Join(rowOrders, ", ")+"; with --evidence, of the sentences: "+strings.Join(orderNames, ", "))
	complete(cmd, "order", append(slices.Clone(rowOrders), orderNames...))
	flags.StringArrayVar(&f.periods, "period", nil, "compare this `period` (2022, 2022-03..2022-04, 2025..) with the others given, or by spells of coverage, years or rounds of talks")
	complete(cmd, "period", slices.Sorted(maps.Keys(divisions)))
	flags.StringSliceVar(&f.sides, "sides", nil, "the columns: `names` as in Russia,Ukraine,US, or all (default: the principal sides)")
	flags.BoolVar(&f.repeats, "repeats", false, "count repeats each, not once with what they repeat")
	flags.IntVar(&f.least, "least", 0, "least evidence: leave out issues with fewer `findings`")
	flags.BoolVar(&f.timeline, "timeline", false, "the number of positions of each side, month by month, in place of the matrix")
	flags.BoolVar(&f.evidence, "evidence", false, "every sentence that shows a position, in place of the matrix")
	flags.BoolVar(&f.explain, "explain", false, "with --evidence: how sure each position is, and the rule that found it")
	return cmd
}

// checkTogether returns a usage error for flags that do not go together.
func (f *demandsFlags) checkTogether(cmd *cobra.Command) error {
	given := func(name string) bool { return cmd.Flags().Changed(name) }
	switch {
	case (f.evidence || f.timeline) && slices.Contains(exportNames(), f.format):
		return misuse("--format %s is of the matrix and its evidence: --evidence and --timeline have %s", f.format, strings.Join(formats, ", "))
	case f.evidence && f.timeline:
		return misuse("--evidence lists sentences and --timeline counts them: give one of the two")
	case f.explain && !f.evidence:
		return misuse("--explain tells why a position was found: use it with --evidence")
	case f.evidence && given("sides"):
		return misuse("--sides chooses the columns of the matrix: with --evidence write side:NAME in the query")
	case f.evidence && given("period"):
		return misuse("--period chooses the columns of the matrix: with --evidence write date:2022 in the query")
	case (f.evidence || f.timeline) && (given("least") || given("repeats")):
		return misuse("--least and --repeats shape the matrix: they go with neither --evidence nor --timeline")
	case f.timeline && (given("period") || given("order")):
		return misuse("--timeline counts month by month: it goes with neither --period nor --order")
	case f.least < 0:
		return misuse("--least %d cannot be: use 1 for all issues, or a number above", f.least)
	}
	return nil
}

// compare prints the matrix of the positions that a query finds, or their timeline.
func (r *run) compare(ctx context.Context, f demandsFlags, args []string) error {
	if err := f.check(); err != nil {
		return err
	}
	order, err := model.ParseRowOrder(f.issues)
	if err != nil {
		return misuse("there is no order %q of issues: use --order %s", f.issues, strings.Join(rowOrders, ", "))
	}
	query := strings.Join(args, " ")
	ix, err := r.indexed(ctx, query, f.corpus)
	if err != nil {
		return err
	}
	defer ix.Close()
	sides, err := chooseSides(ix.Dossier(), f.sides)
	if err != nil {
		return err
	}
	request := model.Request{Query: query}
	timeline, err := ix.Timeline(ctx, request, sides)
	if err != nil {
		return err
	}
	p := r.answerPage()
	if f.timeline {
		n, err := writeTimeline(p, timeline, sides, f)
		return p.finish(n, err)
	}
	periods, err := choosePeriods(timeline, f.periods)
	if err != nil {
		return err
	}
	format, exported := export.Lookup(f.format)
	if len(f.periods) > 0 && len(periods) == 0 {
		r.say("--period " + f.periods[0] + " divides nothing: no position has a date in any of them")
		if exported {
			return errNothing
		}
		return p.finish(0, writeMatrix(p, model.Matrix{}, f))
	}
	c := model.Comparison{Sides: sides, Periods: periods, Order: order, Repeats: f.repeats, Least: f.least}
	if exported {
		return r.export(ctx, ix, f.listFlags, format, query, c)
	}
	return r.printMatrix(ctx, p, ix, request, c, f)
}

// printMatrix prints the comparison, but for issues on which everything is set aside.
func (r *run) printMatrix(ctx context.Context, p *page, source ui.Source, request model.Request, c model.Comparison, f demandsFlags) error {
	m, err := source.Matrix(ctx, request, c)
	if err != nil {
		return err
	}
	kept := len(m.Rows)
	if m.Rows = slices.DeleteFunc(m.Rows, model.MatrixRow.IsEmpty); kept > 0 && len(m.Rows) == 0 {
		r.say("all of it is set aside and stands in no cell: add --evidence to list it")
	}
	if f.limit > 0 {
		m.Rows = m.Rows[:min(f.limit, len(m.Rows))]
	}
	return p.finish(len(m.Rows), writeMatrix(p, m, f))
}

// writeMatrix writes a table of issues and sides for readers, and a row for each cell for programs.
func writeMatrix(p *page, m model.Matrix, f demandsFlags) error {
	if f.format == "table" {
		return matrixTable(p, m, f.repeats)
	}
	return writeSheet(p, f.format, fieldsOf(matrixColumns), valuesOf(matrixColumns, cellsOf(m)))
}

func writeSheet(p *page, format string, fields []field, values [][]any) error {
	s, err := newSheet(format, p, fields)
	if err != nil {
		return err
	}
	return writeRows(s, values)
}

func writeRows(s sheet, rows [][]any) error {
	if err := s.write(rows); err != nil {
		return err
	}
	return s.end()
}

// choosePeriods returns the periods that names name: dates and ranges of dates, or one of the divisions.
func choosePeriods(t model.Timeline, names []string) ([]model.Period, error) {
	var out []model.Period
	for _, name := range names {
		if divide, ok := divisions[name]; ok {
			if len(names) > 1 {
				return nil, misuse("--period %s divides all of the coverage: it goes with no other --period", name)
			}
			return divide(t), nil
		}
		p, err := model.ParsePeriod(name)
		if err != nil {
			return nil, misuse("--period %s: %v; or write spells, years or rounds", name, err)
		}
		for _, q := range out {
			if q.From.Equal(p.From) && q.To.Equal(p.To) {
				return nil, misuse("--period %s stands twice: name each period once", name)
			}
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b model.Period) int { return a.From.Compare(b.From) }) // change goes with time
	return out, nil
}

// chooseSides returns the sides that names name; none means the principal ones, "all" all.
func chooseSides(d *model.Dossier, names []string) ([]model.SideID, error) {
	all := len(names) == 1 && names[0] == "all"
	var known []string
	var out []model.SideID
	for _, s := range d.Sides {
		known = append(known, string(s.ID))
		if all || len(names) == 0 && s.Principal {
			out = append(out, s.ID)
		}
	}
	if all {
		return out, nil
	}
names:
	for _, name := range names {
		for _, s := range d.Sides {
			if strings.EqualFold(name, string(s.ID)) || strings.EqualFold(name, s.Label) {
				if slices.Contains(out, s.ID) {
					return nil, misuse("--sides names %s twice: each side has one column", s.ID)
				}
				out = append(out, s.ID)
				continue names
			}
		}
		return nil, misuse("the dossier has no side %q: its sides are %s", name, strings.Join(known, ", "))
	}
	return out, nil
}
