package export

import (
	"testing"

	"parley/model"
)

func TestCitationKeys(t *testing.T) {
	guess := date("2032-05-04")
	guess.Origin = model.OriginFileTime
	for name, c := range map[string]struct {
		article model.Article
		want    string
	}{
		"outlet, day, title":                  {model.Article{Outlet: "The Quay Gazette", Date: date("2030-03-02"), Title: "Talks open"}, "the-quay-gazette-20300302-talks-open"},
		"a month":                             {model.Article{Outlet: "Axis", Date: date("2030-03"), Title: "Talks"}, "axis-203003-talks"},
		"a guessed date is none":              {model.Article{Outlet: "Axis", Date: guess, Title: "Talks"}, "axis-nd-talks"},
		"nothing known":                       {model.Article{ID: "#1"}, "unknown-nd-1"},
		"not one letter":                      {model.Article{ID: "…", Title: "—"}, "unknown-nd-untitled"},
		"Ukrainian":                           {model.Article{Outlet: "Острівна хвиля", Title: "Перемир'я можливе"}, "ostrivna-khvylia-nd-peremyria-mozhlyve"},
		"accents":                             {model.Article{Outlet: "Café", Title: "Ærø, Łódź, Kőszeg"}, "cafe-nd-r-odz-koszeg"},
		"other scripts left out":              {model.Article{Outlet: "谈判 Daily", Title: "停戦 now"}, "daily-nd-now"},
		"signs that mean something elsewhere": {model.Article{Outlet: `a{b}\c`, Title: `x,y="z"%#@`}, "a-b-c-nd-x-y-z"},
		"no more than some words":             {model.Article{Title: "one two three four five six seven eight nine ten eleven"}, "unknown-nd-one-two-three-four-five-six-seven-eight"},
	} {
		t.Run(name, func(t *testing.T) {
			a := &Article{Article: c.article}
			if giveKeys([]*Article{a}); a.Key != c.want {
				t.Errorf("%s, want %s", a.Key, c.want)
			}
		})
	}
}

func TestKeysAreUniqueAndDoNotDependOnTheOthersOrder(t *testing.T) {
	made := func(ids ...string) map[string]string {
		var all []*Article
		for _, id := range ids {
			all = append(all, &Article{Article: model.Article{ID: id, Outlet: "Axis", Date: date("2030-03-02"), Title: "Talks"}})
		}
		giveKeys(all)
		keys := map[string]string{}
		for _, a := range all {
			keys[a.ID] = a.Key
		}
		return keys
	}
	first, second := made("a", "b", "c"), made("c", "a", "b")
	seen := map[string]bool{}
	for id, key := range first {
		if second[id] != key {
			t.Errorf("%s is cited as %s and as %s", id, key, second[id])
		}
		if seen[key] {
			t.Errorf("%s stands for two articles", key)
		}
		seen[key] = true
	}
}
