package model

import (
	"slices"
	"strings"
	"testing"
)

// tell makes a position row from "date side stance outlet: target"; issue "ceasefire", reported.
func tell(t *testing.T, line string) PositionRow {
	t.Helper()
	head, target, _ := strings.Cut(line, ": ")
	f := strings.Fields(head)
	stance, err := ParseStance(f[2])
	if err != nil {
		t.Fatal(err)
	}
	p := row(t, SideID(f[1]), "ceasefire", stance, BasisReported, f[0], f[3], false)
	p.Position.Target = target
	p.Position.Sign = stance.Sign()
	return p
}

func tellAll(t *testing.T, lines ...string) []PositionRow {
	t.Helper()
	var out []PositionRow
	for _, l := range lines {
		out = append(out, tell(t, l))
	}
	return out
}

func TestTheSamePositionInSeveralOutletsCountsOnce(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  []int // sentences behind each finding
	}{
		"two outlets, the day after": {[]string{
			"2025-05-15 Ukraine demands Kurier: an unconditional ceasefire",
			"2025-05-16 Ukraine demands Bote: the unconditional ceasefire"}, []int{2}},
		"a week later it is said again": {[]string{
			"2025-05-01 Ukraine demands Kurier: an unconditional ceasefire",
			"2025-05-08 Ukraine demands Bote: an unconditional ceasefire"}, []int{1, 1}},
		"another stance": {[]string{
			"2025-05-15 Ukraine demands Kurier: an unconditional ceasefire",
			"2025-05-15 Ukraine supports Bote: an unconditional ceasefire"}, []int{1, 1}},
		"another side": {[]string{
			"2025-05-15 Ukraine demands Kurier: an unconditional ceasefire",
			"2025-05-15 US demands Bote: an unconditional ceasefire"}, []int{1, 1}},
		"another thing": {[]string{
			"2025-05-15 Ukraine demands Kurier: a ceasefire of thirty days",
			"2025-05-15 Ukraine demands Bote: monitors at every crossing"}, []int{1, 1}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []int
			for _, f := range Merge(tellAll(t, c.lines...)) {
				got = append(got, 1+len(f.Repeats))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("sentences behind each finding: %v, want %v", got, c.want)
			}
		})
	}
}

func TestPositionsOfTwoHoldersAreTwoFindings(t *testing.T) {
	rows := tellAll(t, "2025-05-15 Ukraine demands Kurier: a truce", "2025-05-15 Ukraine demands Bote: a truce")
	rows[0].Position.ActorID, rows[1].Position.ActorID = "president", "minister"
	if got := Merge(rows); len(got) != 2 {
		t.Errorf("%d findings, want one for each holder", len(got))
	}
}

func TestAQuotationStandsForItsRepeatsOfTheDay(t *testing.T) {
	rows := tellAll(t, "2025-05-15 Ukraine demands Kurier: a truce", "2025-05-15 Ukraine demands Bote: a truce")
	rows[1].Position.Basis = BasisQuote
	f := Merge(rows)[0]
	if f.Outlet != "Bote" || len(f.Repeats) != 1 || f.Repeats[0].Outlet != "Kurier" {
		t.Errorf("the first is of %s, the repeats %+v", f.Outlet, f.Repeats)
	}
	if got := f.Outlets(); !slices.Equal(got, []string{"Bote", "Kurier"}) {
		t.Errorf("outlets %q", got)
	}
}
