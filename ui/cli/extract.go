package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"parley/corpus/extract/record"
	"parley/model"
)

func newExtract(r *run) *cobra.Command {
	var f extractFlags
	cmd := &cobra.Command{
		Use:   "extract [PATH...]",
		Short: "Print every statement and position, article by article",
		Long: `extract reads articles and prints what it finds in each, in the order of the input and as it goes, whatever the size of the
coverage. In json and jsonl an article is one record with its statements and positions; in the other formats each
statement and each position is a row. Offsets are bytes of the article's text in UTF-8, the end not included. With
--explain each finding names the rule that found it and what that looks for, each statement says how the article points at
the speaker, and each position which words take the stance. It prints what was found: corrections that you made in the dashboard change nothing here.`,
		Example: `  parley extract news/ --format jsonl > findings.jsonl
  parley extract --format jsonl --text report.txt
  cat report.txt | parley extract -`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return r.extract(cmd.Context(), f, args) },
	}
	cmd.Flags().SortFlags = false
	addFormat(cmd, &f.format, formats)
	cmd.Flags().BoolVar(&f.with.Text, "text", false, "with each article's text (json and jsonl)")
	cmd.Flags().BoolVar(&f.with.Reasons, "explain", false, "with the rule that found each statement and position")
	return cmd
}

type extractFlags struct {
	format string
	with   record.With
}

// extract prints the findings of the articles of paths, one article at a time.
func (r *run) extract(ctx context.Context, f extractFlags, paths []string) error {
	columns := findingColumns
	if f.with.Reasons {
		columns = with(columns, findingReasons...)
	}
	p := r.answerPage()
	s, err := newSheet(f.format, p, fieldsOf(columns))
	if err != nil {
		return err
	}
	if f.with.Text && f.format != "json" && f.format != "jsonl" {
		return misuse("--text needs --format json or jsonl: a table has no room for whole articles")
	}
	d, err := r.loadDossier()
	if err != nil {
		return err
	}
	articles, err := r.coverage(ctx, d, paths)
	if err != nil {
		return err
	}
	put := func(a *model.Article) error { return s.write(valuesOf(columns, findings(a, &d.Dossier))) }
	switch s := s.(type) {
	case *jsonLines:
		put = func(a *model.Article) error { return record.Write(p, a, f.with) }
	case *jsonArray:
		put = func(a *model.Article) error {
			object, err := jsonValue(record.Of(a, f.with))
			if err != nil {
				return err
			}
			return s.put(object)
		}
	}
	found := 0
	for a, err := range articles {
		if err != nil {
			if err := r.misses.skip(err); err != nil {
				return errors.Join(err, s.end(), p.Flush()) // what was found before stays readable
			}
			continue
		}
		r.misses.read++
		found += len(a.Statements) + len(a.Positions)
		if err := put(&a); err != nil {
			return p.finish(found, err)
		}
		if err := p.Flush(); err != nil {
			return p.finish(found, err)
		}
	}
	return errors.Join(r.misses.anything(), p.finish(found, s.end()))
}
