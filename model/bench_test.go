package model

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// invented returns a dossier of some issues and sides, and n positions on them in four years of coverage. The same n gives
// the same positions.
func invented(tb testing.TB, n int) (*Dossier, []PositionRow) {
	tb.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	d := &Dossier{Sides: []Side{{ID: "North"}, {ID: "South"}, {ID: "Isles"}}}
	for i := range 18 {
		d.Issues = append(d.Issues, Issue{ID: IssueID(fmt.Sprint("issue-", i))})
	}
	words := strings.Fields("a full and unconditional truce the return of all sailors free passage for ships recognition of the bay guarantees " +
		"that bind every neighbour an end to the blockade new elections in spring fewer guns on the islands a meeting between both leaders")
	sentence := strings.Repeat("a sentence of an article ", 6)
	evidence, err := NewSpan(sentence, 0, len(sentence))
	if err != nil {
		tb.Fatal(err)
	}
	rows := make([]PositionRow, n)
	for i := range rows {
		p, err := NewPosition(evidence, d.Sides[random.IntN(3)].ID, d.Issues[random.IntN(18)].ID, Stance(random.IntN(5)), Basis(random.IntN(4)))
		if err != nil {
			tb.Fatal(err)
		}
		p.Sign, p.Weak = p.Stance.Sign(), random.IntN(8) == 0
		from := random.IntN(len(words) - 6)
		p.Target = strings.Join(words[from:from+2+random.IntN(5)], " ")
		p.Date = DateOf(time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(1400)), OriginText)
		id := fmt.Sprint("article-", i/8)
		rows[i] = PositionRow{ID: fmt.Sprint(id, "#p", i%8), ArticleID: id, Outlet: fmt.Sprint("Outlet ", random.IntN(40)), Position: p, Sentence: Snippet{Text: sentence}}
	}
	return d, rows
}

// BenchmarkCompare100k makes 100,000 positions ready to be compared, and compares them: everything together, two years, and
// every month. What they are made ready by is numbered once, when they are told.
func BenchmarkCompare100k(b *testing.B) {
	d, rows := invented(b, 100_000)
	sides := []SideID{"North", "South"}
	r := NewRegister()
	told := r.tellAll(rows)
	row := func(i int) PositionRow { return rows[i] }
	coverage := NewCoverage(r, told, row)
	t := coverage.Timeline(d, sides)
	var months []Period
	for _, m := range t.Months {
		months = append(months, Period{Label: m.Month.String(), From: m.Month.First(), To: m.Month.Last()})
	}
	for _, c := range []struct {
		name    string
		periods []Period
	}{{"all", nil}, {"years", t.Years[:2]}, {"months", months}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				coverage.Compare(d, Comparison{Sides: sides, Periods: c.periods})
			}
		})
	}
	b.Run("told", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			NewRegister().tellAll(rows)
		}
	})
	b.Run("made ready", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			NewCoverage(r, told, row)
		}
	})
	b.Run("timeline", func(b *testing.B) {
		for b.Loop() {
			coverage.Timeline(d, sides)
		}
	})
}
