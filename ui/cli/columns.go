package cli

import (
	"strconv"
	"strings"

	"parley/model"
)

// foundColumns are those of `parley search`: an article and the passage that matches.
var foundColumns = []column[model.ArticleRow]{
	{"date", "DATE", func(r model.ArticleRow) any { return r.Date }},
	{"date_origin", "", func(r model.ArticleRow) any { return origin(r.Date) }},
	{"outlet", "OUTLET", func(r model.ArticleRow) any { return fact(r.Outlet) }},
	{"article", "", func(r model.ArticleRow) any { return r.ID }},
	{"title", "TITLE", func(r model.ArticleRow) any { return r.Title }},
	{"lang", "", func(r model.ArticleRow) any { return fact(r.Lang) }},
	{"passage", "PASSAGE", func(r model.ArticleRow) any { return r.Snippet }},
}

// articleColumns are those of `parley articles`: an article and what was found in it.
var articleColumns = []column[model.ArticleRow]{
	{"date", "DATE", func(r model.ArticleRow) any { return r.Date }},
	{"date_origin", "", func(r model.ArticleRow) any { return origin(r.Date) }},
	{"outlet", "OUTLET", func(r model.ArticleRow) any { return fact(r.Outlet) }},
	{"lang", "LANG", func(r model.ArticleRow) any { return fact(r.Lang) }},
	{"statements", "STATEMENTS", func(r model.ArticleRow) any { return r.Statements }},
	{"positions", "POSITIONS", func(r model.ArticleRow) any { return r.Positions }},
	{"article", "", func(r model.ArticleRow) any { return r.ID }},
	{"title", "TITLE", func(r model.ArticleRow) any { return r.Title }},
}

// statementColumns are those of `parley statements`.
var statementColumns = []column[model.StatementRow]{
	{"id", "", func(r model.StatementRow) any { return r.ID }},
	{"date", "DATE", func(r model.StatementRow) any { return r.Date }},
	{"date_origin", "", func(r model.StatementRow) any { return origin(r.Date) }},
	{"article", "", func(r model.StatementRow) any { return r.ArticleID }},
	{"outlet", "OUTLET", func(r model.StatementRow) any { return fact(r.Outlet) }},
	{"title", "", func(r model.StatementRow) any { return r.Title }},
	{"side", "SIDE", func(r model.StatementRow) any { return fact(r.Statement.Speaker.Side) }},
	{"speaker", "SPEAKER", func(r model.StatementRow) any { return r.Statement.Speaker.Label() }},
	{"speaker_id", "", func(r model.StatementRow) any { return r.Statement.Speaker.ActorID }},
	{"kind", "KIND", func(r model.StatementRow) any { return r.Statement.Kind.String() }},
	{"text", "STATEMENT", func(r model.StatementRow) any { return r.Words }},
	{"start", "", func(r model.StatementRow) any { return r.Statement.Span().Start() }},
	{"end", "", func(r model.StatementRow) any { return r.Statement.Span().End() }},
	{"confidence", "", func(r model.StatementRow) any { return r.Statement.Confidence }},
	{"rule", "", func(r model.StatementRow) any { return r.Statement.Rule.Name }},
}

// explanation is why something was found. Tables give it a line of its own below the row; the formats for programs, which have the
// rest in other columns, give what the rule looks for.
type explanation struct {
	sure model.Confidence
	rule string
	why  string
}

// String is the explanation as a line: "95%  quotation before cue: a quotation with its cue after it".
func (e explanation) String() string {
	var parts []string
	if e.sure > 0 {
		parts = append(parts, e.sure.String())
	}
	if e.rule != "" {
		parts = append(parts, e.rule)
	}
	line := strings.Join(parts, "  ")
	if e.why != "" {
		line += ": " + e.why
	}
	return line
}

// whyHead is the head of the column of explanations, where they have one.
const whyHead = "WHY"

// statementReasons are further columns of `parley statements --explain`.
var statementReasons = []column[model.StatementRow]{
	{"speaker_by", "", func(r model.StatementRow) any { return r.Statement.Speaker.By.String() }},
	{"why", whyHead, func(r model.StatementRow) any {
		return explanation{r.Statement.Confidence, r.Statement.Rule.Name, r.Statement.Rule.Why}
	}},
}

// speakerColumns are those of `parley statements --speakers`.
var speakerColumns = []column[model.SpeakerRow]{
	{"speaker", "SPEAKER", func(r model.SpeakerRow) any { return r.Speaker.Label() }},
	{"side", "SIDE", func(r model.SpeakerRow) any { return fact(r.Speaker.Side) }},
	{"speaker_id", "", func(r model.SpeakerRow) any { return r.Speaker.ActorID }},
	{"statements", "STATEMENTS", func(r model.SpeakerRow) any { return r.Count }},
	{"query", "QUERY", func(r model.SpeakerRow) any { return r.Key }},
}

// positionColumns are those of `parley demands --evidence`: one row for each sentence that shows a position.
var positionColumns = []column[model.PositionRow]{
	{"id", "", func(r model.PositionRow) any { return r.ID }},
	{"date", "DATE", func(r model.PositionRow) any { return r.Position.Date }},
	{"date_origin", "", func(r model.PositionRow) any { return origin(r.Position.Date) }},
	{"article", "", func(r model.PositionRow) any { return r.ArticleID }},
	{"outlet", "OUTLET", func(r model.PositionRow) any { return fact(r.Outlet) }},
	{"title", "", func(r model.PositionRow) any { return r.Title }},
	{"side", "SIDE", func(r model.PositionRow) any { return string(r.Position.Side) }},
	{"holder", "HOLDER", func(r model.PositionRow) any { return r.Holder }},
	{"actor_id", "", func(r model.PositionRow) any { return r.Position.ActorID }},
	{"issue", "ISSUE", func(r model.PositionRow) any { return string(r.Position.Issue) }},
	{"stance", "STANCE", func(r model.PositionRow) any { return r.Position.Stance.String() }},
	{"target", "", func(r model.PositionRow) any { return r.Position.Target }},
	{"basis", "BASIS", func(r model.PositionRow) any { return r.Position.Basis.String() }},
	{"weak", "IMPLIED", func(r model.PositionRow) any { return r.Position.Weak }},
	{"reader", "READER", func(r model.PositionRow) any { return readerSays(r) }},
	{"found_side", "", func(r model.PositionRow) any { return asFound(r, string(r.AsFound().Side)) }},
	{"found_issue", "", func(r model.PositionRow) any { return asFound(r, string(r.AsFound().Issue)) }},
	{"found_stance", "", func(r model.PositionRow) any { return asFound(r, r.AsFound().Stance.String()) }},
	{"note", "", func(r model.PositionRow) any { return r.Note }},
	{"sentence", "SENTENCE", func(r model.PositionRow) any { return r.Sentence }},
	{"start", "", func(r model.PositionRow) any { return r.Position.Evidence().Start() }},
	{"end", "", func(r model.PositionRow) any { return r.Position.Evidence().End() }},
	{"confidence", "", func(r model.PositionRow) any { return r.Position.Confidence }},
	{"rule", "", func(r model.PositionRow) any { return r.Position.Rule.Name }},
}

// positionReasons are further columns of `parley demands --evidence --explain`. They stand in place of those of the same
// name.
var positionReasons = []column[model.PositionRow]{
	{"confidence", "", func(r model.PositionRow) any { return r.Position.Confidence }},
	{"rule", "", func(r model.PositionRow) any { return r.Position.Rule.Name }},
	{"words", "", func(r model.PositionRow) any { return r.Position.Words }},
	{"why", whyHead, func(r model.PositionRow) any {
		return explanation{r.Position.Confidence, r.Position.Rule.Name, r.Position.Rule.Why}
	}},
}

// readerSays tells what the reader made of a position: "aside", "corrected", or "" for one left as it was found.
func readerSays(r model.PositionRow) string {
	switch {
	case r.Aside:
		return "aside"
	case r.Found != nil:
		return "corrected"
	}
	return ""
}

// asFound returns what was found of a position that the reader made something else of, "" for others.
func asFound(r model.PositionRow, what string) string {
	if r.Found == nil {
		return ""
	}
	return what
}

// matrixCell is one cell of the demands matrix that tells something: a position, or that one has been dropped.
type matrixCell struct {
	issue    model.Issue
	column   model.Column
	relation model.Relation // of the first two sides in the cell's period; only in the cells of these two
	cell     model.Cell
}

func cellsOf(m model.Matrix) []matrixCell {
	columns := m.Columns()
	var out []matrixCell
	for _, row := range m.Rows {
		for i, c := range row.Cells {
			if !c.IsEmpty() || !c.Change.IsZero() {
				told := matrixCell{issue: row.Issue, column: columns[i], cell: c}
				if side := i / len(m.Periods); side < 2 {
					told.relation = relationAt(row, i%len(m.Periods))
				}
				out = append(out, told)
			}
		}
	}
	return out
}

// relationAt returns how the first two sides stand to each other in a period.
func relationAt(r model.MatrixRow, period int) model.Relation {
	if period < len(r.Relations) {
		return r.Relations[period]
	}
	return model.Unrelated
}

// matrixColumns are those of `parley demands` in the formats for programs: one row for each cell of the matrix, with the
// position that leads it, that position's sentence, and the two sentences that show a change. What leads a cell is empty
// where nothing is known but that something has been dropped.
var matrixColumns = []column[matrixCell]{
	{"issue", "ISSUE", func(c matrixCell) any { return string(c.issue.ID) }},
	{"label", "", func(c matrixCell) any { return c.issue.Label }},
	{"period", "", func(c matrixCell) any { return c.column.Period.Label }},
	{"side", "SIDE", func(c matrixCell) any { return string(c.column.Side) }},
	{"stance", "STANCE", func(c matrixCell) any { return stanceOf(c.cell.Lead) }},
	{"target", "TARGET", func(c matrixCell) any { return c.lead().Target }},
	{"sign", "", func(c matrixCell) any { return c.sign().String() }},
	{"change", "CHANGE", func(c matrixCell) any { return c.cell.Change.Kind.String() }},
	{"relation", "RELATION", func(c matrixCell) any { return c.relation.String() }},
	{"sourcing", "", func(c matrixCell) any { return c.cell.Sourcing.String() }},
	{"basis", "BASIS", func(c matrixCell) any { return basisOf(c.cell.Lead) }},
	{"weak", "IMPLIED", func(c matrixCell) any { return c.lead().Weak }},
	{"date", "DATE", func(c matrixCell) any { return c.lead().Date }},
	{"date_origin", "", func(c matrixCell) any { return origin(c.lead().Date) }},
	{"first", "", func(c matrixCell) any { return c.cell.First }},
	{"last", "", func(c matrixCell) any { return c.cell.Last }},
	{"stated", "STATED", func(c matrixCell) any { return c.cell.Count }},
	{"implied", "", func(c matrixCell) any { return c.cell.Weak }},
	{"sentences", "", func(c matrixCell) any { return c.cell.Sentences }},
	{"outlets", "OUTLETS", func(c matrixCell) any { return c.cell.Outlets }},
	{"holder", "", func(c matrixCell) any { return c.cell.Lead.Holder }},
	{"article", "", func(c matrixCell) any { return c.cell.Lead.ArticleID }},
	{"start", "", func(c matrixCell) any { return c.lead().Evidence().Start() }},
	{"end", "", func(c matrixCell) any { return c.lead().Evidence().End() }},
	{"sentence", "", func(c matrixCell) any { return c.cell.Lead.Sentence.Text }},
	{"before_stance", "", func(c matrixCell) any { return stanceOf(c.before()) }},
	{"before_target", "", func(c matrixCell) any { return c.before().Position.Target }},
	{"before_date", "", func(c matrixCell) any { return c.before().Position.Date }},
	{"before_article", "", func(c matrixCell) any { return c.before().ArticleID }},
	{"before_sentence", "", func(c matrixCell) any { return c.before().Sentence.Text }},
	{"after_stance", "", func(c matrixCell) any { return stanceOf(c.after()) }},
	{"after_target", "", func(c matrixCell) any { return c.after().Position.Target }},
	{"after_date", "", func(c matrixCell) any { return c.after().Position.Date }},
	{"after_article", "", func(c matrixCell) any { return c.after().ArticleID }},
	{"after_sentence", "", func(c matrixCell) any { return c.after().Sentence.Text }},
}

func (c matrixCell) lead() model.Position { return c.cell.Lead.Position }

// sign is which way the cell goes, where its issue has a proposition.
func (c matrixCell) sign() model.Sign {
	if c.issue.Proposition == "" {
		return model.Unsigned
	}
	return c.cell.Sign()
}

func (c matrixCell) before() model.PositionRow { return c.cell.Change.Before.PositionRow }
func (c matrixCell) after() model.PositionRow  { return c.cell.Change.After.PositionRow }

// stanceOf and basisOf return nothing for a position that is not there.
func stanceOf(r model.PositionRow) string {
	if r.Position.Side == "" {
		return ""
	}
	return r.Position.Stance.String()
}

func basisOf(r model.PositionRow) string {
	if r.Position.Side == "" {
		return ""
	}
	return r.Position.Basis.String()
}

// finding is a statement or a position of one article, as `parley extract` lists them.
type finding struct {
	article *model.Article
	what    string // "statement" or "position"
	span    model.Span
	who     string
	actorID string
	side    model.SideID
	kind    string // of a statement: direct, mixed, indirect
	issue   model.IssueID
	stance  string
	basis   string
	target  string
	weak    string // "true" or "false" for a position
	text    string

	confidence model.Confidence
	rule       string
	speakerBy  string // of a statement
	why        string
	words      string // of a position: those that take the stance
}

// findingColumns are those of `parley extract` in every format but JSON.
var findingColumns = []column[finding]{
	{"article", "ARTICLE", func(f finding) any { return f.article.ID }},
	{"path", "", func(f finding) any { return f.article.Path }},
	{"date", "", func(f finding) any { return f.article.Date }},
	{"outlet", "", func(f finding) any { return fact(f.article.Outlet) }},
	{"title", "", func(f finding) any { return f.article.Title }},
	{"type", "TYPE", func(f finding) any { return f.what }},
	{"start", "START", func(f finding) any { return f.span.Start() }},
	{"end", "END", func(f finding) any { return f.span.End() }},
	{"side", "SIDE", func(f finding) any { return fact(f.side) }},
	{"who", "WHO", func(f finding) any { return f.who }},
	{"actor_id", "", func(f finding) any { return f.actorID }},
	{"kind", "KIND", func(f finding) any { return f.kind }},
	{"issue", "ISSUE", func(f finding) any { return string(f.issue) }},
	{"stance", "STANCE", func(f finding) any { return f.stance }},
	{"basis", "BASIS", func(f finding) any { return f.basis }},
	{"weak", "", func(f finding) any { return f.weak }},
	{"target", "", func(f finding) any { return f.target }},
	{"text", "TEXT", func(f finding) any { return f.text }},
	{"confidence", "", func(f finding) any { return f.confidence }},
}

// findingReasons are further columns of `parley extract --explain`.
var findingReasons = []column[finding]{
	{"rule", "", func(f finding) any { return f.rule }},
	{"speaker_by", "", func(f finding) any { return f.speakerBy }},
	{"why", whyHead, func(f finding) any { return explanation{f.confidence, f.rule, f.why} }},
	{"words", "", func(f finding) any { return f.words }},
}

// findings lists an article's statements, then its positions, each in the order of the text.
func findings(a *model.Article, d *model.Dossier) []finding {
	var out []finding
	for _, s := range a.Statements {
		out = append(out, finding{
			article: a, what: "statement", span: s.Span(), text: s.Words(a.Text),
			who: s.Speaker.Label(), actorID: s.Speaker.ActorID, side: s.Speaker.Side, kind: s.Kind.String(),
			confidence: s.Confidence, rule: s.Rule.Name, speakerBy: s.Speaker.By.String(), why: s.Rule.Why,
		})
	}
	for _, p := range a.Positions {
		who := string(p.Side)
		if actor, known := d.Actor(p.ActorID); known {
			who = actor.Name
		}
		out = append(out, finding{
			article: a, what: "position", span: p.Evidence(), text: p.Evidence().In(a.Text),
			who: who, actorID: p.ActorID, side: p.Side,
			issue: p.Issue, stance: p.Stance.String(), basis: p.Basis.String(), target: p.Target, weak: strconv.FormatBool(p.Weak),
			confidence: p.Confidence, rule: p.Rule.Name, words: p.Words, why: p.Rule.Why,
		})
	}
	return out
}

// origin tells where a date was read, for rows that have one.
func origin(d model.Date) string {
	if d.IsZero() || d.Origin == model.OriginUnknown {
		return ""
	}
	return d.Origin.String()
}
