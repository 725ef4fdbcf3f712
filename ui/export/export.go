// Package export writes the comparison of the sides' positions in the formats that spreadsheets, statistics, word processors,
// browsers, network programs and reference managers read. It knows the formats and what stands in them; it knows nothing of
// terminals, and of the coverage only what a Source answers.
//
// Each file tells with which version, dossier, query and settings it was made, and when (Head). Dates are ISO 8601 with the
// precision that is known, offsets are bytes of the article's text, the end not included, and all text is UTF-8.
package export

import (
	"bufio"
	"io"
	"slices"
)

// Format is one way to write a comparison.
type Format struct {
	Name  string // as commands take it: "csv-flat"
	Words string // what it holds, a phrase without a full stop
	Ext   string // with which a file's name ends: "positions.csv"
	write func(*bufio.Writer, *Answer) error
}

// Formats returns all formats in the order in which help lists them.
func Formats() []Format {
	return []Format{
		{"csv-flat", "a row for each position", "positions.csv", writeFlat},
		{"csv-wide", "a row for each issue, columns for each side and period", "matrix.csv", writeWide},
		{"jsonl-flat", "the head, then an object for each position", "positions.jsonl", writeJSONLines},
		{"md", "the matrix as a Markdown table, the evidence of each cell as a footnote", "md", writeMarkdown},
		{"html", "a page to read and print: the matrix, then the sides' evidence in columns", "html", writeHTML},
		{"graphml", "the network of actors and issues", "graphml", writeGraphML},
		{"csl", "citations of the articles, as CSL-JSON", "csl.json", writeCSL},
		{"bibtex", "citations of the articles, as BibTeX", "bib", writeBibTeX},
	}
}

// Lookup returns the format with the given name.
func Lookup(name string) (Format, bool) {
	all := Formats()
	i := slices.IndexFunc(all, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return all[i], true
}

// Write writes the answer to w. Errors are those of w.
func (f Format) Write(w io.Writer, a *Answer) error {
	out := bufio.NewWriterSize(w, 32<<10)
	if err := f.write(out, a); err != nil {
		return err
	}
	return out.Flush()
}
