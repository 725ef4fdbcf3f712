package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"parley/corpus"
	"parley/model"
	"parley/ui/export"
)

// exportNames are the formats of `parley demands` that others commands do not have.
func exportNames() []string {
	var names []string
	for _, f := range export.Formats() {
		if checkFormat(f.Name, formats) != nil {
			names = append(names, f.Name)
		}
	}
	return names
}

// outputFlags say where an answer goes.
type outputFlags struct {
	path      string // "" for standard output
	overwrite bool
}

func (o *outputFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.path, "output", "o", "", "write into this `file`, whole or not at all, in place of standard output")
	cmd.Flags().BoolVar(&o.overwrite, "overwrite", false, "replace the file of --output if it is there already")
}

// into makes print write to where o says.
func (r *run) into(o outputFlags, print func() error) error {
	switch {
	case o.path == "" && o.overwrite:
		return misuse("--overwrite goes with --output FILE")
	case o.path == "":
		return print()
	}
	err := export.Save(o.path, o.overwrite, func(file io.Writer) error {
		stdout := r.stdout
		defer func() { r.stdout = stdout }()
		r.stdout = file
		return print()
	})
	if errors.Is(err, fs.ErrExist) {
		return misuse("%v: choose another name, or add --overwrite", err)
	}
	return err
}

// export writes a comparison in one of the formats of package export.
func (r *run) export(ctx context.Context, source export.Source, f listFlags, format export.Format, query string, c model.Comparison) error {
	answer, err := export.Read(ctx, source, export.Question{
		Request: model.Request{Query: query}, Comparison: c, Limit: f.limit, Corpus: corpusNames(f.corpus), Version: r.version, Time: r.now(),
	})
	if err != nil {
		return err
	}
	p := r.answerPage()
	return p.finish(len(answer.Positions), format.Write(p, answer))
}

// corpusNames returns the names of what is read as an export tells them.
func corpusNames(paths []string) []string {
	var out []string
	for _, path := range paths {
		if path == "-" {
			path = "standard input"
		}
		out = append(out, corpus.SanitizeLine(path))
	}
	return out
}

// exportHelp describes the formats of package export.
func exportHelp() string {
	var out strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&out, "  %-12s %s\n", f.Name, f.Words)
	}
	return out.String()
}
