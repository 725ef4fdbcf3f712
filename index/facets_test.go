package index

import (
	"fmt"
	"strings"
	"testing"

	"parley/model"
)

// facetText writes a facet as "Axios 1, unknown 1*": a star for what the query asks for.
func facetText(facets []model.Facet, field string) string {
	for _, f := range facets {
		if f.Field != field {
			continue
		}
		var values []string
		for _, v := range f.Values {
			s := fmt.Sprintf("%s %d", v.Label, v.Count)
			if v.On {
				s += "*"
			}
			values = append(values, s)
		}
		return strings.Join(values, ", ")
	}
	return "none"
}

func TestFacetsCountExactly(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, c := range []struct {
		name    string
		listing model.Listing
		query   string
		field   string
		want    string
	}{
		{"outlets of articles", model.Articles, "", outletField, "Axios 1, The Kyiv Post 1, unknown 1, Вестник 1, Вісник 1"},
		{"years, while there are several", model.Articles, "", dateField, "2022 3, 2025 1, unknown 1"},
		{"months of one year, and the year that the query asks for", model.Articles, "date:2022", dateField, "2022 3*, 2022-03 2, 2022-04 1"},
		{"languages", model.Articles, "", langField, "en 2, ru 1, uk 1, unknown 1"},
		{"an article counts once for a speaker", model.Articles, "", speakerField,
			"Volodymyr Zelensky 2, Dmitry Peskov 1, John Smith 1, Russia 1, Sergey Lavrov 1, Ukraine 1, anonymous: a Western official 1, unknown 1"},
		{"what the query asks for is on", model.Articles, "lang:en", langField, "en 2*"},
		{"alternatives are on", model.Articles, "(lang:en OR lang:ru)", langField, "en 2*, ru 1*"},
		{"what is asked for is listed even when nothing has it", model.Articles, "outlet:axios grain", outletField, "Axios 0*"},
		{"what is excluded is not on", model.Articles, "-lang:en", langField, "ru 1, uk 1, unknown 1"},
		{"kinds of statements", model.Statements, "", kindField, "direct 3, indirect 3, mixed 1"},
		{"anonymous and doubtful statements, and what positions lend them", model.Statements, "id:istanbul", isField, "stated 2, anonymous 1, doubtful 1"},
		{"sides of statements", model.Statements, "", sideField, "unknown 3, Russia 2, Ukraine 2"},
		{"issues of statements", model.Statements, "", issueField, "Ceasefire 2, Crimea 1"},
		{"stances of positions", model.Positions, "", stanceField, "demands 3, rejects 2"},
		{"dates of positions", model.Positions, "", dateField, "2022 4, 2025 1"},
		{"stated or implied", model.Positions, "side:russia", isField, "doubtful 1, stated 1, weak 1"},
		{"nothing found", model.Positions, "zzz", stanceField, "none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facets, err := x.Facets(t.Context(), c.listing, model.Request{Query: c.query})
			if err != nil {
				t.Fatal(err)
			}
			if got := facetText(facets, c.field); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// The values of is: tell of several things, so their facet is named after the field.
func TestTheFacetOfIsHasNoNarrowerName(t *testing.T) {
	facets, err := newTestIndex(t, testCorpus(t)...).Facets(t.Context(), model.Positions, model.Request{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range facets {
		if f.Field == isField && f.Label != "Is" {
			t.Errorf("the label is %q", f.Label)
		}
	}
}

// TestFacetValuesFindWhatTheyCount toggles every value of every facet into an empty query.
func TestFacetValuesFindWhatTheyCount(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, l := range []model.Listing{model.Articles, model.Statements, model.Positions} {
		facets, err := x.Facets(t.Context(), l, model.Request{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range facets {
			for _, v := range f.Values {
				query, err := x.Toggle("", f.Field, v.Value)
				if err != nil {
					t.Fatal(err)
				}
				found, err := x.find(t.Context(), l, model.Request{Query: query})
				if err != nil {
					t.Fatal(err)
				}
				if len(found.hits) != v.Count {
					t.Errorf("listing %d: %s finds %d, not %d", l, query, len(found.hits), v.Count)
				}
			}
		}
	}
}

func TestRareValuesAreCountedTogether(t *testing.T) {
	var articles []model.Article
	for i := range 30 {
		articles = append(articles, newArticle(t, fmt.Sprint("a", i), fmt.Sprintf("Outlet %02d", i), "2022", "en", "", "Text.").Article)
	}
	x := newTestIndex(t, articles...)
	facets, err := x.Facets(t.Context(), model.Articles, model.Request{})
	if err != nil {
		t.Fatal(err)
	}
	if f := facets[0]; len(f.Values) != maxFacetValues || f.Other != 10 {
		t.Errorf("%d values, %d others", len(f.Values), f.Other)
	}
}

func TestToggle(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, c := range []struct{ name, query, field, value, want string }{
		{"into nothing", "", "side", "Russia", "side:Russia"},
		{"beside words", "peace talks", "side", "Russia", "peace talks side:Russia"},
		{"beside alternatives", "peace OR talks", "side", "Russia", "(peace OR talks) side:Russia"},
		{"an alternative", "talks side:Ukraine", "side", "Russia", "talks (side:Ukraine OR side:Russia)"},
		{"a further alternative", "(side:Ukraine OR side:US)", "side", "Russia", "side:Ukraine OR side:US OR side:Russia"},
		{"away", "talks side:Russia", "side", "Russia", "talks"},
		{"away from alternatives", "side:Ukraine OR side:Russia", "side", "Russia", "side:Ukraine"},
		{"away in another spelling", "side:ru", "side", "russia", ""},
		{"no longer excluded", "talks -side:Russia", "side", "Russia", "talks side:Russia"},
		{"another field", "side:Russia", "kind", "direct", "side:Russia kind:direct"},
		{"a value with spaces", "", "outlet", "The Kyiv Post", `outlet:"The Kyiv Post"`},
		{"away, a value with spaces", `talks outlet:"the kyiv post"`, "outlet", "The Kyiv Post", "talks"},
		{"alternatives of mixed fields are left alone", "side:Russia OR kind:direct", "side", "Russia", "(side:Russia OR kind:direct) side:Russia"},
		{"a year narrows to a month", "date:2022", "date", "2022-03", "date:2022-03"},
		{"a month widens to its year", "date:2022-03 talks", "date", "2022", "date:2022 talks"},
		{"other dates are alternatives", "date:2022-03", "date", "2025", "date:2022-03 OR date:2025"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := x.Toggle(c.query, c.field, c.value)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	for _, wrong := range [][3]string{{"talks OR", "side", "Russia"}, {"", "sides", "Russia"}, {"", "side", "Rusia"}} {
		if got, err := x.Toggle(wrong[0], wrong[1], wrong[2]); err == nil {
			t.Errorf("%q gives %q", wrong, got)
		}
	}
}

func TestToggleTwiceChangesNothing(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	for _, query := range []string{"", "peace talks", "peace OR talks", "talks side:Ukraine", "side:Ukraine OR side:US", `"a phrase" -corridor`, "near:5(a1 b1)"} {
		for _, f := range [][2]string{{"side", "Russia"}, {"speaker", "John Smith"}, {"date", "2022-03"}, {"is", "weak"}} {
			once, err := x.Toggle(query, f[0], f[1])
			if err != nil {
				t.Fatal(err)
			}
			twice, err := x.Toggle(once, f[0], f[1])
			if err != nil {
				t.Fatal(err)
			}
			if once == query || twice != query {
				t.Errorf("%s toggled by %s: %s, then %s", query, f, once, twice)
			}
		}
	}
}
