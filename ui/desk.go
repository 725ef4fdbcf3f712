package ui

import (
	"context"
	"strings"
	"time"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/theme"
)

// desk is what all panes share: whom they ask, how they look, and how time passes.
type desk struct {
	source Source
	theme  *theme.Theme
	sides  theme.Sides
	ctx    context.Context                            // ends every question when the program ends
	after  func(d time.Duration, msg tea.Msg) tea.Cmd // a command that brings msg after d
	now    func() time.Time

	explains bool // statements and positions are shown with why they were found

	// nothing returns what a list says that found none of what it lists: what there is to do.
	nothing func(what string) []string
}

// due is the message that a moment for which a question waited has come.
type due struct {
	question *question
	gen      uint64
	then     func() tea.Cmd
}

// previewDelay is how long the cursor must rest on a row before what belongs to it is asked for, so that a held key asks
// for nothing.
const previewDelay = 40 * time.Millisecond

// later renews q and calls then after a while, unless q is renewed before.
func (d *desk) later(q *question, wait time.Duration, then func() tea.Cmd) tea.Cmd {
	q.renew(d.ctx)
	if wait <= 0 {
		return then()
	}
	q.waiting++
	return d.after(wait, due{q, q.gen, then})
}

// sideName returns a side as a heading shows it: its label and its name, "RU Russia", or the name alone when it begins with
// the label.
func (d *desk) sideName(id model.SideID) string {
	label := d.sides.Of(id).Label
	if strings.HasPrefix(string(id), label) {
		return string(id)
	}
	return label + " " + string(id)
}

// within returns the query that finds, among what query finds, only what all terms find. The last word of query stays the
// last, because that is the one that may still be being typed; an OR in it needs no parentheses, it binds tighter.
func within(query string, terms ...string) string {
	return strings.TrimSpace(strings.Join(append(terms, query), " "))
}

// datedWithin returns the term that finds what is dated in one of the periods.
func datedWithin(periods []model.Period) string {
	var terms []string
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.DateOnly)
	}
	for _, p := range periods {
		terms = append(terms, "date:"+day(p.From)+".."+day(p.To))
	}
	return "(" + strings.Join(terms, " OR ") + ")"
}

// fieldTerm returns field:value as the query language takes it.
func fieldTerm(field, value string) string {
	plain := value != "" && !strings.ContainsFunc(value, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_'
	})
	if plain {
		return field + ":" + value
	}
	return field + `:"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + `"`
}
