package ui

import (
	"strings"

	"parley/model"
	"parley/ui/theme"
)

// The signs of the matrix are of ASCII and one cell wide, so that every font has them and no colour is needed. The help
// explains them, and the title says in words what those of the cursor's cell mean.

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

// legend explains the signs.
func (d *desk) legend() []manualLine {
	return []manualLine{
		{words: "Before an issue's cells, the first two sides:", paint: d.theme.Strong},
		{key: relationSign(model.Conflict), words: "conflict: one is for what is at issue, the other against it"},
		{key: relationSign(model.Overlap), words: "overlap: one goes both ways, or only one is firm"},
		{key: relationSign(model.Agreement), words: "agreement: both go the same way"},
		{words: "Before a stance, against the period or the spell of coverage before:", paint: d.theme.Strong},
		{key: changeSign(model.New), words: "new: first heard now"},
		{key: changeSign(model.Repeated), words: "repeated: the same way, as firmly"},
		{key: changeSign(model.Hardened), words: "hardened: the same way, more firmly"},
		{key: changeSign(model.Softened), words: "softened: less firmly"},
		{key: changeSign(model.Reversed), words: "reversed: the opposite way"},
		{key: changeSign(model.Dropped), words: "dropped: not heard again"},
		{words: "At a cell's end, the findings and the outlets that tell them:", paint: d.theme.Strong},
		{key: "5/2", words: "five findings, told by two outlets"},
		{key: "5/1" + sourcingSign(model.OneOutlet), words: "one outlet tells all of them"},
		{key: "5/2" + sourcingSign(model.OpponentOnly), words: "only another side tells them"},
		{key: "~2", words: "two findings only imply a position"},
		{words: "Over time, in the chart:", paint: d.theme.Strong},
		{key: "+D -R", words: "for or against what is at issue, * both ways, ~ only implied"},
		{key: "D S R O F", words: "demands, supports, rejects, open-to, offers"},
	}
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
