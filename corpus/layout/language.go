package layout

import (
	"strings"
	"unicode"

	"parley/model"
)

// The most frequent function words of each language that the others (and the languages nearest to it) do not share.
const (
	englishWords = `the of and to that with was were have has had been this from which they would said their there will are be by not but it he his she`
	russianWords = `что это как его для был была было были будет они она также который которая которые чтобы или если только когда мы об из к ее её уже быть при после
		между но может нет еще ещё даже против поэтому этого этом сейчас со ли же во однако`
	ukrainianWords = `що це як його для був була було були буде вони вона також який яка які щоб або якщо тільки коли ми про із до її вже бути після між й та і від
		але може немає ще навіть проти тому цього цьому зараз щодо чи ж у проте`
)

// languageWords finds the language that a word speaks for. Words that two languages share stand in neither.
var languageWords = func() map[string]model.Language {
	words := map[string]model.Language{}
	for language, list := range map[model.Language]string{"en": englishWords, "ru": russianWords, "uk": ukrainianWords} {
		for word := range strings.FieldsSeq(list) {
			if other, known := words[word]; known && other != language {
				words[word] = ""
				continue
			}
			words[word] = language
		}
	}
	return words
}()

// language tells English, Russian and Ukrainian by their function words, "" when the text is too short to tell or is in
// another language.
func language(text string) model.Language {
	const (
		maxWords = 400 // read at most
		minHits  = 3   // function words of the language found at least
		minShare = 14  // a function word among so many words at least
	)
	var space [16]byte // longer words tell nothing
	words := 0
	hits := map[model.Language]int{}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		if words++; words > maxWords {
			break
		}
		if len(word) <= len(space) {
			if l := languageWords[string(appendLower(space[:0], word))]; l != "" {
				hits[l]++
			}
		}
	}
	best, second := model.Language(""), 0
	for _, l := range [...]model.Language{"en", "ru", "uk"} {
		switch n := hits[l]; {
		case n > hits[best]:
			second, best = hits[best], l
		case n > second:
			second = n
		}
	}
	if n := hits[best]; n < minHits || n*minShare < min(words, maxWords) || n < 2*second {
		return ""
	}
	return best
}
