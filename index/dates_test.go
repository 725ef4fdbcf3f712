package index

import (
	"strings"
	"testing"
	"time"

	"parley/model"
	"pgregory.net/rapid"
)

func TestRangesAreCoveredByFewTerms(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{"2022", "2022"},
		{"2022-03", "2022-03"},
		{"2022-03-10", "2022-03-10"},
		{"2022-02-27..2022-04", "2022-02-27 2022-02-28 2022-03 2022-04"},
		{"2021..2022-01-02", "2021 2022-01-01 2022-01-02"},
		{"2022-12-31..2024-01-01", "2022-12-31 2023 2024-01-01"},
		{"2024-02-28..2024-02-29", "2024-02-28 2024-02-29"},
		{"2024..", "2024 2025"},
		{"..2021", "2020 2021"},
		{"..2019", ""},
		{"1900..2100", "2020 2021 2022 2023 2024 2025"},
	} {
		r, err := parseRange(c.value)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(r.cover(2020, 2025), " "); got != c.want {
			t.Errorf("%s is covered by %s, want %s", c.value, got, c.want)
		}
	}
}

func TestCoverFindsWhatLiesWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := func(name string) model.Date {
			d := model.Date{Year: rapid.IntRange(2020, 2025).Draw(t, name)}
			if rapid.Bool().Draw(t, name+" month") {
				d.Month = time.Month(rapid.IntRange(1, 12).Draw(t, name+" of year"))
				if rapid.Bool().Draw(t, name+" day") {
					d.Day = rapid.IntRange(1, d.Last().Day()).Draw(t, name+" of month")
				}
			}
			return d
		}
		from, to, asked := day("from"), day("to"), day("asked")
		r := dateRange{from.First(), to.Last()}
		within := r.contains(dateRange{asked.First(), asked.Last()})
		covered := false
		for _, term := range r.cover(2020, 2025) {
			for _, own := range dateTerms(asked) {
				covered = covered || term == own
			}
		}
		if covered != within {
			t.Fatalf("%s in %s..%s: covered %v, within %v", asked, from, to, covered, within)
		}
	})
}

// When a file was copied tells nothing on when its article was written.
func TestAGuessedDateIsUnknownToAQuery(t *testing.T) {
	guess := newArticle(t, "guess", "CNN", "2025-05-16", "en", "Talks go on", "The talks go on.")
	guess.Date.Origin = model.OriginFileTime
	given := newArticle(t, "given", "CNN", "2025-05-15", "en", "Talks begin", "The talks begin.")
	x := newTestIndex(t, guess.Article, given.Article)
	for query, want := range map[string]string{"": "guess given", "date:2025": "given", "date:2025-05..": "given", "date:unknown": "guess"} {
		if got := articleIDs(t, x, model.Request{Query: query}); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}
