package export

import (
	"bufio"
	"fmt"
	"slices"
	"strings"
)

// writeMarkdown writes the head as a list, the matrix as a table, and the sentences of each cell as a footnote, in what
// GitHub's Markdown and Pandoc's have in common.
func writeMarkdown(w *bufio.Writer, a *Answer) error {
	s := a.sheet()
	m := markdown{w: w}
	m.line("# %s\n", MarkdownText(s.Title))
	for _, f := range s.Head {
		m.line("- %s: %s", MarkdownText(f.Name), MarkdownText(f.Value))
	}
	m.line("")
	m.matrix(s)
	for _, r := range s.Rows {
		for _, p := range r.Periods {
			for _, c := range p.Cells {
				if c.Number > 0 {
					m.note(r.Issue.Label, p.Label, c)
				}
			}
		}
	}
	return m.err
}

// markdown writes lines until one cannot be written.
type markdown struct {
	w   *bufio.Writer
	err error
}

func (m *markdown) line(format string, args ...any) {
	if m.err == nil {
		_, m.err = fmt.Fprintf(m.w, format+"\n", args...)
	}
}

// row writes a row of a table; cells are Markdown already.
func (m *markdown) row(cells []string) { m.line("| %s |", strings.Join(cells, " | ")) }

// matrix writes the table: a row for each issue and period.
func (m *markdown) matrix(s sheet) {
	heads := []string{"Issue"}
	if s.Divided {
		heads = append(heads, "Period")
	}
	for _, side := range s.Sides {
		heads = append(heads, MarkdownText(side))
	}
	if s.Pair != "" {
		heads = append(heads, MarkdownText(s.Pair))
	}
	m.row(heads)
	m.row(slices.Repeat([]string{"---"}, len(heads)))
	for _, r := range s.Rows {
		for i, p := range r.Periods {
			cells := []string{""}
			if i == 0 {
				cells[0] = MarkdownText(r.Issue.Label)
			}
			if s.Divided {
				cells = append(cells, MarkdownText(p.Label))
			}
			for _, c := range p.Cells {
				words := ""
				if c.Number > 0 {
					words = fmt.Sprintf("%s[^%d]", MarkdownText(c.Words), c.Number)
				}
				cells = append(cells, words)
			}
			if s.Pair != "" {
				cells = append(cells, p.Relation)
			}
			m.row(cells)
		}
	}
}

// note writes a cell's footnote. Its paragraphs are indented by four spaces, as both dialects want it.
func (m *markdown) note(issue, period string, c sheetCell) {
	name := MarkdownText(issue) + ", " + MarkdownText(c.Side)
	if period != "" {
		name += ", " + MarkdownText(period)
	}
	m.line("\n[^%d]: **%s**: %s.", c.Number, name, c.Count)
	if c.Change != "" {
		m.line("\n    %s", MarkdownText(c.Change))
	}
	m.line("")
	for _, e := range c.Evidence {
		m.line("    - %s", e.markdown())
	}
	if c.Folded != "" {
		m.line("    - %s", c.Folded)
	}
	for _, e := range c.Aside {
		m.line("    - %s", e.markdown())
	}
}

// markdown returns a sentence with where it stands, as an item of a list.
func (e evidence) markdown() string {
	head := "**" + e.Stance + "**"
	if e.Target != "" {
		head += " " + MarkdownText(e.Target)
	}
	where := []string{MarkdownText(e.Holder)}
	if e.Outlet != "" {
		where = append(where, "*"+MarkdownText(e.Outlet)+"*")
	}
	if e.Date != "" {
		where = append(where, MarkdownText(e.Date))
	}
	title := MarkdownText(e.Title)
	if e.URL != "" {
		title = "[" + title + "](<" + markdownURL.Replace(e.URL) + ">)"
	}
	return fmt.Sprintf("%s: %s — %s, %s (%s; %s)", head, MarkdownText(e.Sentence), strings.Join(where, ", "), title,
		MarkdownText(strings.Join(e.Tags, "; ")), MarkdownText(e.Key))
}

// MarkdownText returns s on one line and with the signs escaped that would make something else of it in a table: another
// cell, emphasis, a link, code, an HTML tag or entity, struck-out words, a formula, a citation. All of it is what CommonMark
// lets one escape.
func MarkdownText(s string) string {
	return markdownEscapes.Replace(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r == '\r' {
			return ' '
		}
		return r
	}, s))
}

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, `|`, `\|`, `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, "`", "\\`", `<`, `\<`, `>`, `\>`, `&`, `\&`, `~`, `\~`,
	`$`, `\$`, `^`, `\^`, `@`, `\@`)

// markdownURL writes the signs of a URL that would end it between angle brackets.
var markdownURL = strings.NewReplacer(`<`, "%3C", `>`, "%3E", `\`, "%5C", ` `, "%20", "`", "%60")
