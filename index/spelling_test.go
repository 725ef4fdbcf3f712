package index

import (
	"testing"

	"parley/model"
)

func TestSpellingsAreOneTerm(t *testing.T) {
	d := testDossier()
	d.Spellings = append(d.Spellings, []string{"recognise", "recognize"}, []string{"recognised", "recognized"}, []string{"ceasefire", "cease-fire"})
	d.Actors = append(d.Actors,
		model.Actor{ID: "us", Name: "United States", Type: model.State, Aliases: []string{"U.S.", "USA", "США"}},
		model.Actor{ID: "smith", Name: "John Smith", Type: model.Person, Aliases: []string{"Смит"}},
		model.Actor{ID: "jones", Name: "Anna Jones", Type: model.Person, Aliases: []string{"Anna M. Jones"}})
	a := newAnalyzer(d)
	term := func(word string) string { return a.tokens(word)[0].term }
	for _, same := range [][]string{
		{"Kyiv", "Kiev", "Київ", "Киев", "Киева", "Киеве", "Kyiv's"},
		{"Zelensky", "Zelenskyy", "Зеленского", "Зеленському"},
		{"recognise", "recognized", "recognised", "recognising"},
		{"U.S.", "US", "USA", "США"},
		{"Smith", "Смит", "Смита"},
		{"Lavrov", "Лавров", "Лаврова", "Лаврову", "Лавровым", "Лаврове"},
		{"ceasefire", "ceasefires"},
	} {
		for _, word := range same[1:] {
			if term(word) != term(same[0]) {
				t.Errorf("%s is %s, %s is %s", word, term(word), same[0], term(same[0]))
			}
		}
	}
	for _, different := range [][2]string{{"US", "us"}, {"Anna", "Jones"}, {"Sergey", "Lavrov"}, {"Moscow", "Russia"}, {"Kyiv", "Odesa"}, {"Lavrov", "лавра"}, {"Peskov", "песка"}} {
		if term(different[0]) == term(different[1]) {
			t.Errorf("%s and %s are both %s", different[0], different[1], term(different[0]))
		}
	}
}
