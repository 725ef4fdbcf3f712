package ui

import (
	"strings"

	"parley/model"
	"parley/ui/theme"
)

// The signs of the matrix are one cell wide and mostly of ASCII, so that every font has them and no colour is needed. The help
// and the README explain them all, and the title says in words what those of the cursor's cell mean.
const (
	signApart   = "." // among several periods' signs: in this one the sides cannot be compared
	signNothing = "–" // a side says nothing
	signSilent  = "·" // so it does in a month, or nobody says anything for long
	signImplied = "~" // only implied
	signBefore  = "‹" // sides that do not fit before those that are seen
	signAfter   = "›" // and after them
)

// changeSign returns the sign for what has become of a side's position, "" when there is nothing to compare.
func changeSign(c model.ChangeKind) string {
	return [...]string{"", "+", "=", "^", "v", "!", "-"}[c]
}

// relationSign returns the sign for how the positions of the first two sides stand to each other.
func relationSign(r model.Relation) string {
	return [...]string{"", "=", "/", "x"}[r]
}

// sourcingSign returns the sign for a cell that rests on one source only.
func sourcingSign(s model.Sourcing) string {
	return [...]string{"", "*", "?"}[s]
}

// changePaint sets off the changes that a reader looks for.
func (d *desk) changePaint(c model.ChangeKind) theme.Paint {
	switch c {
	case model.Reversed, model.Dropped:
		return d.theme.Warning
	case model.Repeated:
		return d.theme.Dim
	}
	return d.theme.Strong
}

// relationPaint sets off a conflict.
func (d *desk) relationPaint(r model.Relation) theme.Paint {
	if r == model.Conflict {
		return d.theme.Warning
	}
	return d.theme.Dim
}

// sign is a sign of the demands pane with what it means.
type sign struct{ sign, words string }

// signGroup is the signs that stand in one place of the pane.
type signGroup struct {
	where string
	signs []sign
}

// signs explains all signs of the demands pane. The README has the same table.
func signs() []signGroup {
	return []signGroup{
		{"Before an issue's cells: the first two sides", []sign{
			{relationSign(model.Conflict), "conflict: one is for what is at issue, the other against it"},
			{relationSign(model.Overlap), "overlap: one goes both ways, or only one is firm"},
			{relationSign(model.Agreement), "agreement: both go the same way"},
			{signApart, "among the signs of several periods: they cannot be compared in this one"},
		}},
		{"Before a stance: since the period before", []sign{
			{changeSign(model.New), "new: first heard now"},
			{changeSign(model.Repeated), "repeated: the same way, as firmly"},
			{changeSign(model.Hardened), "hardened: the same way, more firmly"},
			{changeSign(model.Softened), "softened: less firmly"},
			{changeSign(model.Reversed), "reversed: the opposite way"},
			{changeSign(model.Dropped), "dropped: not heard again, though the side is heard on other issues"},
		}},
		{"In a cell", []sign{
			{signNothing, "nothing is found"},
			{"5/2", "five findings, told by two outlets; with repeats counted each, five sentences"},
			{"5", "five findings, whose outlets are unknown"},
			{"5/1" + sourcingSign(model.OneOutlet), "one outlet tells all of them"},
			{"5/2" + sourcingSign(model.OpponentOnly), "only another side tells them"},
			{signImplied + "2", "two findings that only imply a position"},
			{"~2022-03", "a date that is only a guess"},
		}},
		{"Beside a side's name", []sign{{signBefore + " " + signAfter, "further sides before, or after: the cursor leads to them"}}},
		{"In the evidence", []sign{
			{markNow + " " + markBefore, "the two sentences that show what has become of the position"},
			{markCell, "the sentence that the cell shows, where it is neither of the two"},
		}},
		{"In the timeline: the positions of a month", []sign{
			{"▂▆█", "few, more, as many as in the fullest month"},
			{strings.Repeat(signSilent, 3), "a silence, as long as it says below"},
			{"── ══", "below the months: the first period compared, and the second"},
		}},
		{"In the chart: a side's stance in a month", []sign{
			{"+ -", "for what is at issue, or against it"},
			{"*", "both ways"},
			{signImplied, "only implied"},
			{signSilent, "nothing is found"},
			{"D S R O F", stanceLetters() + ": where a month has no room for the word"},
		}},
		{"At the left edge", []sign{
			{theme.MarkCursor + " " + theme.MarkFaded, "the cursor where the keys go, and where it stays meanwhile"},
			{theme.MarkFocus, "in the article: the sentence of the evidence"},
		}},
	}
}

// stanceLetters says for which stances the letters of the chart stand: "demands, supports, rejects, open-to, oFfers".
func stanceLetters() string {
	var out []string
	for _, s := range model.Stances() {
		out = append(out, strings.Replace(s.String(), strings.ToLower(stanceLetter(s)), stanceLetter(s), 1))
	}
	return strings.Join(out, ", ")
}

// legend explains the signs in the help.
func (d *desk) legend() []manualLine {
	var out []manualLine
	for _, g := range signs() {
		out = append(out, manualLine{words: g.where, paint: d.theme.Strong})
		for _, s := range g.signs {
			out = append(out, manualLine{key: s.sign, words: s.words})
		}
	}
	return out
}

// cellWords says what is known of a cell besides its position: "reversed, 2 findings by 1 outlet".
func cellWords(c model.Cell, repeats bool) string {
	var out []string
	if !c.Change.IsZero() {
		out = append(out, c.Change.Kind.String())
	}
	out = append(out, countWords(c, repeats)...)
	if c.Sourcing != model.ManySources {
		out = append(out, c.Sourcing.String())
	}
	return strings.Join(out, ", ")
}

// countWords says how much a cell rests on: "2 findings by 1 outlet", "1 implied". Where repeats count each it is sentences that
// are counted.
func countWords(c model.Cell, repeats bool) (out []string) {
	one, many := "finding", "findings"
	if repeats {
		one, many = "sentence", "sentences"
	}
	switch {
	case c.Count > 0 && len(c.Outlets) > 0:
		out = append(out, plural(c.Count, one, many)+" by "+plural(len(c.Outlets), "outlet", "outlets"))
	case c.Count > 0:
		out = append(out, plural(c.Count, one, many))
	}
	if c.Weak > 0 {
		out = append(out, number(c.Weak)+" implied")
	}
	return out
}
