package who

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// declension gives the endings that take the place of one ending of a Russian or Ukrainian name in its other cases.
type declension struct {
	ending string
	cases  []string
}

// declensions are the common ones of surnames, countries and capitals in both languages, side by side because most endings
// are the same, and a form that only one of them has does no harm. The first that fits is taken.
var declensions = []declension{
	{"ый", []string{"ого", "ому", "ым", "ом"}},
	{"ий", []string{"ого", "ому", "им", "ім", "ом"}},             // Зеленский, Зеленський
	{"ова", []string{"овой", "ову", "ової", "овій", "овою"}},     // Захарова
	{"ева", []string{"евой", "еву", "евої", "евій", "евою"}},     //
	{"ия", []string{"ии", "ию", "ией"}},                          // Россия
	{"ія", []string{"ії", "ію", "ією"}},                          // Росія
	{"ко", []string{"ка", "ку", "ком", "кові"}},                  // Лукашенко, which only Ukrainian declines
	{"а", []string{"ы", "и", "е", "і", "у", "ой", "ою"}},         // Кулеба, Украина, Москва
	{"я", []string{"и", "е", "і", "ю", "ей", "ею", "єю"}},        // Арахамия, Небензя
	{"ь", []string{"я", "ю", "ем", "ём", "е", "і"}},              // Кремль
	{"їв", []string{"єва", "єву", "євом", "єві"}},                // Київ
	{"в", []string{"ва", "ву", "вым", "вим", "вом", "ве", "ві"}}, // Лавров, Киев
	{"ин", []string{"ина", "ину", "иным", "ином", "ине"}},        // Путин, Пекин
	{"ін", []string{"іна", "іну", "іним", "іном", "іні"}},        // Путін
	{"", []string{"а", "у", "ом", "ем", "е", "і", "ові", "еві"}}, // Трамп, Ермак, Мерц
}

// minDeclined is the length in runes from which a name is declined; shorter ones would turn into other words.
const minDeclined = 4

// declined returns the other cases of a one-word name in Cyrillic letters; of any other, and of abbreviations, none.
func declined(name string) []string {
	last, _ := utf8.DecodeLastRuneInString(name)
	if !unicode.Is(unicode.Cyrillic, last) || strings.Contains(name, " ") || name == strings.ToUpper(name) || utf8.RuneCountInString(name) < minDeclined {
		return nil
	}
	for _, d := range declensions {
		stem, ok := strings.CutSuffix(name, d.ending)
		if !ok || d.ending == "" && strings.ContainsRune("оеєиіуюэйыї", last) {
			continue
		}
		var out []string
		for _, c := range d.cases {
			out = append(out, stem+c)
		}
		return out
	}
	return nil
}
