package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley/model"
	"parley/ui"
)

func newSearch(r *run) *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use:   "search QUERY",
		Short: "Search the coverage: what was reported?",
		Long: `search prints the articles that QUERY finds, each with the passage that matches best. Several arguments are one query.
"parley help query" explains the query language.`,
		Example: `  parley search ceasefire
  parley search '"security guarantees" date:2025-05' --format jsonl
  parley search -c news/ 'side:ukraine issue:nato-neutrality' -n 10`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse("search needs a QUERY: parley search ceasefire; parley articles lists them all")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return list(r, cmd.Context(), f, args, foundColumns, ui.Source.Articles)
		},
	}
	f.add(cmd)
	return cmd
}

func newArticles(r *run) *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use:   "articles [QUERY]",
		Short: "List articles with what was found in them",
		Long: `articles prints the articles that QUERY finds, or all, with their date, outlet and language and with the number of
statements and positions found in each. A date that begins with ~ is a guess from the file's time.`,
		Example: `  parley articles
  parley articles outlet:axios --format csv
  parley articles -c news/ --order oldest`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return list(r, cmd.Context(), f, args, articleColumns, ui.Source.Articles)
		},
	}
	f.add(cmd)
	return cmd
}

func newStatements(r *run) *cobra.Command {
	var f listFlags
	var speakers, explain bool
	cmd := &cobra.Command{
		Use:   "statements [QUERY]",
		Short: "List statements: who said it, in which words?",
		Long: `statements prints the statements that QUERY finds, or all: direct and mixed quotations and reported speech, each with its
speaker as far as the article tells. With --explain it says of each how sure it is and which rule found it; "parley help
rules" lists the rules. With --speakers it prints who spoke, and how often.`,
		Example: `  parley statements speaker:lavrov
  parley statements 'ceasefire kind:direct' --format csv
  parley statements --explain is:doubtful
  parley statements --speakers date:2025`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			columns := statementColumns
			switch {
			case speakers && explain:
				return misuse("--explain tells why a statement was found: it does not go with --speakers")
			case speakers:
				return list(r, cmd.Context(), f, args, speakerColumns, speakerPage)
			case explain:
				columns = with(columns, statementReasons...)
			}
			return list(r, cmd.Context(), f, args, columns, ui.Source.Statements)
		},
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&explain, "explain", false, "with how sure each statement is, and the rule that found it")
	cmd.Flags().BoolVar(&speakers, "speakers", false, "who spoke, and how often, in place of the statements")
	return cmd
}

// speakerPage is the stretch of the speakers that r asks for. Their keys are queries that find them.
func speakerPage(source ui.Source, ctx context.Context, r model.Request) (model.Page[model.SpeakerRow], error) {
	rows, err := source.Speakers(ctx, r)
	page := model.Page[model.SpeakerRow]{Total: len(rows)}
	for _, row := range rows[min(r.From, len(rows)):min(r.From+r.N, len(rows))] {
		if row.Key, err = source.Toggle("", "speaker", row.Key); err != nil {
			return page, err
		}
		page.Rows = append(page.Rows, row)
	}
	return page, err
}

// list reads the coverage and prints the rows that the query finds.
func list[Row any](r *run, ctx context.Context, f listFlags, args []string, columns []column[Row],
	find func(ui.Source, context.Context, model.Request) (model.Page[Row], error)) error {
	if err := f.check(); err != nil {
		return err
	}
	p := r.answerPage()
	s, err := newSheet(f.format, p, fieldsOf(columns))
	if err != nil {
		return err
	}
	query := strings.Join(args, " ")
	ix, err := r.indexed(ctx, query, f.corpus)
	if err != nil {
		return err
	}
	defer ix.Close()
	n, err := printRows(ctx, s, columns, f.limit, func(from, n int) (model.Page[Row], error) {
		return find(ix, ctx, model.Request{Query: query, Order: orders[f.order], From: from, N: n})
	})
	if err != nil {
		return err
	}
	return p.finish(n, s.end())
}

// finish sends what is still held. It returns what went wrong with that or before, err, or else errNothing when not one
// row was written.
func (p *page) finish(rows int, err error) error {
	if flushed := p.Flush(); err == nil {
		err = flushed
	}
	switch {
	case err != nil:
		return fmt.Errorf("the answer could not be written: %w", err)
	case rows == 0:
		return errNothing
	}
	return nil
}

// The rows of a page asked of the index: few at first, so that the first ones stand on the screen soon, then more and
// more, because passing over the rows before a page costs the index as much as reading them.
const (
	firstPage = 500
	lastPage  = 50_000
)

// printRows writes the rows that ask finds, at most limit of them when that is above 0, and returns how many it wrote.
func printRows[Row any](ctx context.Context, s sheet, columns []column[Row], limit int, ask func(from, n int) (model.Page[Row], error)) (int, error) {
	written := 0
	for n := firstPage; ; n = min(2*n, lastPage) {
		if limit > 0 {
			n = min(n, limit-written)
		}
		found, err := ask(written, n)
		if err != nil {
			return written, err
		}
		if err := s.write(valuesOf(columns, found.Rows)); err != nil {
			return written, err
		}
		written += len(found.Rows)
		if len(found.Rows) < n || written >= found.Total || written == limit {
			return written, nil
		}
	}
}
