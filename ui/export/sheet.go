package export

import (
	"fmt"
	"net/url"
	"strings"

	"parley/model"
)

// sheet is the comparison in words, for the formats that people read.
type sheet struct {
	Title    string
	Head     []fact
	Sides    []string
	Divided  bool   // there are several periods
	Pair     string // the first two sides, whose relation is told; "" when there is only one
	Rows     []sheetRow
	Articles []*Article
}

// sheetRow is an issue with what is said on it in each period.
type sheetRow struct {
	Issue   model.Issue
	Periods []sheetPeriod
}

// sheetPeriod has a cell for each side.
type sheetPeriod struct {
	Label    string // "" for the one that holds everything
	Relation string // of the first two sides
	Cells    []sheetCell
}

// sheetCell is a cell of the matrix with its evidence. An empty one has no Number.
type sheetCell struct {
	Side     string
	Number   int // of its footnote, from 1
	Words    string
	Count    string // "3 sentences"
	Change   string // what became of the position, with the sentences that show it; "" where there is nothing to tell
	Evidence []evidence
	Folded   string     // what is left out; "" when nothing is
	Aside    []evidence // what the reader set aside
}

// evidence is a sentence with what is known of it.
type evidence struct {
	Stance, Target, Sentence string
	Holder, Outlet, Date     string // the holder with the office held at the time
	Title, URL, Key          string
	Tags                     []string // basis, who tells it, and what else a reader must know
}

// sheet puts the answer into words.
func (a *Answer) sheet() sheet {
	m := a.Matrix
	s := sheet{Title: a.Head.Dossier + ": what the sides want", Divided: len(m.Periods) > 1, Articles: a.Articles}
	for _, f := range a.Head.facts() {
		s.Head = append(s.Head, fact{f.Name, f.words()})
	}
	for _, side := range m.Sides {
		s.Sides = append(s.Sides, string(side))
	}
	if len(m.Sides) > 1 {
		s.Pair = s.Sides[0] + " and " + s.Sides[1]
	}
	number := 0
	for _, r := range m.Rows {
		row := sheetRow{Issue: r.Issue}
		for i, period := range m.Periods {
			p := sheetPeriod{Label: periodLabel(period)}
			if i < len(r.Relations) {
				p.Relation = r.Relations[i].String()
			}
			for side, name := range s.Sides {
				column := side*len(m.Periods) + i
				cell := a.cell(r.Issue.ID, column, r.Cells[column])
				if cell.Words != "" {
					number++
					cell.Number = number
				}
				cell.Side = name
				p.Cells = append(p.Cells, cell)
			}
			row.Periods = append(row.Periods, p)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// cell puts a cell into words.
func (a *Answer) cell(issue model.IssueID, column int, c model.Cell) sheetCell {
	out := sheetCell{Words: Summary(c, a.Head.Comparison.Repeats), Change: changeWords(c.Change), Count: counted(c.Sentences, "sentence")}
	if c.IsEmpty() {
		out.Count = "no sentence"
	}
	for _, p := range a.evidence(issue, column) {
		out.Evidence = append(out.Evidence, p.evidence())
	}
	_, aside := a.corrections(issue, column)
	for _, p := range aside {
		out.Aside = append(out.Aside, p.evidence())
	}
	if n := len(aside); n > 0 {
		out.Count += fmt.Sprintf(", %d set aside", n)
		if out.Words == "" {
			out.Words = counted(n, "sentence") + " set aside"
		}
	}
	if left := c.Sentences - len(out.Evidence); left > 0 {
		out.Folded = counted(left, "sentence") + " that only imply a position left out"
		if left == 1 {
			out.Folded = "1 sentence that only implies a position left out"
		}
	}
	return out
}

// Summary is a cell in one line: "rejects: an unconditional ceasefire (reversed, quote, 2025-05-11, 3 findings by 2 outlets)".
// Where repeats count it is sentences that are counted.
func Summary(c model.Cell, repeats bool) string {
	change := c.Change.Kind
	switch {
	case c.IsEmpty() && change == model.Dropped:
		return "dropped (it was: " + gist(c.Change.Before.Position) + ")"
	case c.IsEmpty():
		return ""
	}
	p := c.Lead.Position
	var facts []string
	if change != model.NoChange {
		facts = append(facts, change.String())
	}
	if p.Weak {
		facts = append(facts, "implied")
	}
	facts = append(facts, p.Basis.String())
	if !p.Date.IsZero() {
		facts = append(facts, dateWords(p.Date))
	}
	if n := c.Count + c.Weak; n > 1 || len(c.Outlets) > 1 {
		what := "finding"
		if repeats {
			what = "sentence"
		}
		count := counted(n, what)
		if len(c.Outlets) > 1 {
			count += fmt.Sprintf(" by %d outlets", len(c.Outlets))
		}
		facts = append(facts, count)
	}
	if c.Sourcing != model.ManySources {
		facts = append(facts, c.Sourcing.String())
	}
	return gist(p) + " (" + strings.Join(facts, ", ") + ")"
}

// gist says a position: "rejects: an unconditional ceasefire".
func gist(p model.Position) string {
	if p.Target == "" {
		return p.Stance.String()
	}
	return p.Stance.String() + ": " + p.Target
}

// changeWords names a change with the sentences that show it: "softened: “…” (2022-03-10), then “…” (2025-05-16)".
func changeWords(c model.Change) string {
	var shown []string
	for _, f := range []model.Finding{c.Before, c.After} {
		if f.Sentence.Text == "" {
			continue
		}
		words := "“" + oneLine(f.Sentence.Text) + "”"
		if !f.Position.Date.IsZero() {
			words += " (" + dateWords(f.Position.Date) + ")"
		}
		shown = append(shown, words)
	}
	if c.IsZero() || len(shown) == 0 {
		return ""
	}
	return c.Kind.String() + ": " + strings.Join(shown, ", then ")
}

// evidence puts a position into words.
func (p *Position) evidence() evidence {
	v := p.PositionRow.Position
	tags := []string{v.Basis.String()}
	if v.Teller != "" && v.Teller != v.Side {
		tags = append(tags, "told by "+string(v.Teller))
	}
	if v.Weak {
		tags = append(tags, "implied")
	}
	switch p.Finding {
	case "":
		tags = append(tags, "set aside")
	case p.ID:
	default:
		tags = append(tags, "repeat")
	}
	if found := foundWords(p.PositionRow); found != "" {
		tags = append(tags, "corrected; found as "+found)
	}
	if p.Note != "" {
		tags = append(tags, "note: "+oneLine(p.Note))
	}
	holder := oneLine(p.Holder)
	if p.Role != "" {
		holder += ", " + oneLine(p.Role)
	}
	date := ""
	if !v.Date.IsZero() {
		date = dateWords(v.Date)
	}
	return evidence{
		Stance: v.Stance.String(), Target: oneLine(v.Target), Sentence: oneLine(p.Sentence.Text), Holder: holder,
		Outlet: oneLine(p.Outlet), Date: date, Title: oneLine(p.Title), URL: p.Article.Link(), Key: p.Article.Key, Tags: tags,
	}
}

// foundWords says what the rules found where the reader has another side, issue or stance: "Russia, ceasefire, rejects"; ""
// otherwise.
func foundWords(r model.PositionRow) string {
	found, is := r.AsFound(), r.Position
	if found.Side == is.Side && found.Issue == is.Issue && found.Stance == is.Stance {
		return ""
	}
	return fmt.Sprintf("%s, %s, %s", found.Side, found.Issue, found.Stance)
}

// Link returns the article's URL where it is one that may be followed from a document, a whole one of the web; "" otherwise.
func (a *Article) Link() string {
	u, err := url.Parse(a.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// Issued returns the article's date in words, "" when unknown.
func (a *Article) Issued() string {
	if a.Date.IsZero() {
		return ""
	}
	return dateWords(a.Date)
}

// dateWords returns a date as people read it: a guess begins with ~.
func dateWords(d model.Date) string {
	if d.Guessed() {
		return "~" + d.String()
	}
	return d.String()
}

// counted is a number with its noun: "1 sentence", "12 sentences".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
