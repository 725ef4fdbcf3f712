package ui

import (
	"strings"

	"parley/model"
	"parley/ui/text"
)

// speakerBy says how an article points at the speaker of a statement.
var speakerBy = map[model.Naming]string{
	model.ByName:        "The article names the speaker.",
	model.ByOffice:      "The article tells the speaker’s office.",
	model.ByDescription: "The article describes the speaker.",
	model.ByPronoun:     "A pronoun stands for the speaker.",
	model.ByRelative:    "A relative pronoun stands for the speaker.",
	model.ByLikeness:    "The article names the speaker, in another spelling.",
	model.BySharedName:  "The article gives a surname that it gives others too.",
}

// surety is how sure a statement is, as a cell of a row; a doubtful one warns.
func (d *desk) surety(s model.Statement, w int) cell {
	c := cell{Text: s.Confidence.String(), W: w}
	if s.Confidence.Doubtful() {
		c.Paint = d.theme.Warning
	}
	return c
}

// ruleName is the name of the rule that found a statement.
func ruleName(s model.Statement) string { return or(s.Rule.Name, "rule unknown") }

// reasonText says why a position was found: how sure it is, its rule, the words that take the stance, and what the rule looks
// for.
func reasonText(p model.Position) string {
	words := ""
	if p.Words != "" {
		words = ", by “" + p.Words + "”"
	}
	return strings.TrimSpace(p.Confidence.String() + " sure: " + or(p.Rule.Name, "rule unknown") + words + ". " + p.Rule.Why)
}

// reasons returns lines of w cells that say why a statement was found: its kind, how sure it is, its rule, what that looks for
// and how the article points at the speaker. The first line sets them off.
func (d *desk) reasons(s model.Statement, w int) []string {
	edge := strings.Repeat(thin.horizontal, w)
	kind := s.Kind.String() + ", "
	lines := []string{
		text.Draw(edge, whole(edge), w, d.theme.Border),
		d.line(look{W: w}, cell{Text: kind, W: text.Width(kind)}, d.surety(s, text.Width(s.Confidence.String())),
			cell{Text: " sure: " + ruleName(s), W: w, Paint: d.theme.Strong}),
	}
	speaker := speakerBy[s.Speaker.By]
	if s.Speaker.State() == model.SpeakerUnknown {
		speaker = "The speaker is unknown: the figure is for the words alone."
	}
	why := strings.TrimSpace(s.Rule.Why + " " + speaker)
	for _, l := range text.Wrap(why, max(w-2, 1)) {
		lines = append(lines, d.line(look{W: w}, cell{Text: why[l.Start:l.End], W: w - 2, Paint: d.theme.Dim}))
	}
	return lines
}
