package ui

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"parley/model"
)

// explained returns the signs that the help explains.
func explained() (out []string) {
	for _, g := range signs() {
		for _, s := range g.signs {
			out = append(out, strings.Fields(s.sign)...)
		}
	}
	return out
}

func TestEverySignOfTheMatrixIsExplained(t *testing.T) {
	known := explained()
	check := func(name, sign string) {
		if !slices.ContainsFunc(known, func(s string) bool { return strings.HasSuffix(s, sign) }) {
			t.Errorf("%s: %q is not explained", name, sign)
		}
	}
	for c := model.New; c <= model.Dropped; c++ {
		check(c.String(), changeSign(c))
	}
	for r := model.Agreement; r <= model.Conflict; r++ {
		check(r.String(), relationSign(r))
	}
	for s := model.OneOutlet; s <= model.OpponentOnly; s++ {
		check(s.String(), sourcingSign(s))
	}
	for _, s := range model.Stances() {
		check(s.String(), stanceLetter(s))
	}
}

// signScenes are keys that lead to screens of the demands which show all signs there are.
var signScenes = [][]string{{"3", "m"}, {"3", "m", "right", "right", "right"}, {"3", "m", "enter"}, {"3", "p"}, {"3", "p", "p", "p"}, {"3", "v"}, {"3", "t", "home"}}

// The signs that are no letters, digits or marks of writing must be those that the help explains: no other on the screen, and
// none that never is.
func TestTheHelpExplainsTheSignsOnTheScreen(t *testing.T) {
	seen := map[rune]bool{}
	f := newFakeOverTime()
	again := tell("a-guess", "", "The Daily Ledger", "", "The Islands would support a ceasefire, some say.").
		wants("Islands", "ceasefire", model.Supports, model.BasisNarrator, "a ceasefire", "The Islands would support a ceasefire, some say.").weakly().a
	again.Positions[0].Date = model.Date{Year: 2025, Month: 5, Origin: model.OriginFileTime}
	f.articles = append(f.articles, again)
	for _, scene := range signScenes {
		for _, size := range goldenSizes {
			d := newDriver(t, f, size.w, size.h)
			d.keys(scene...)
			for _, r := range d.screen() {
				seen[r] = true
			}
		}
	}
	const writing, bars = "…“”«»’—×↓↑←→╭╮╰╯│─✓", "▁▂▃▄▅▆▇█"
	known := strings.Map(func(r rune) rune {
		if strings.ContainsRune(bars, r) {
			return '█' // one stands for all
		}
		return r
	}, strings.Join(explained(), ""))
	for r := range seen {
		if r > unicode.MaxASCII && !unicode.IsLetter(r) && !strings.ContainsRune(known+writing+bars, r) {
			t.Errorf("%q is on the screen and nowhere explained", r)
		}
	}
	for _, r := range known {
		if !seen[r] {
			t.Errorf("%q is explained and never on the screen", r)
		}
	}
}

func TestTheREADMEExplainsTheSameSigns(t *testing.T) {
	b, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	table := "| Where | Sign | Means |\n|---|---|---|\n"
	for _, g := range signs() {
		for i, s := range g.signs {
			where := g.where
			if i > 0 {
				where = ""
			}
			table += "| " + where + " | `" + s.sign + "` | " + s.words + " |\n"
		}
	}
	if !strings.Contains(string(b), table) {
		t.Errorf("the README's table of signs is not that of the program:\n%s", table)
	}
}
