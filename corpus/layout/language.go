package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// languages are those that language tells; the first stands for none of them.
var languages = [...]model.Language{"", "en", "ru", "uk"}

// languageWords finds the language that a word speaks for, as an index into languages. Words that two languages share speak
// for none.
var languageWords = func() map[string]int {
	words := map[string]int{}
	for i, list := range [len(languages)]string{1: englishWords, 2: russianWords, 3: ukrainianWords} {
		for word := range strings.FieldsSeq(list) {
			if other, known := words[word]; known && other != i {
				words[word] = 0
				continue
			}
			words[word] = i
		}
	}
	return words
}()

// Longer words, in bytes, speak for no language. Those in English begin with a byte of ASCII.
const (
	longestWord    = len("которые")
	longestEnglish = len("which")
)

// language tells English, Russian and Ukrainian by their function words, "" when the text is too short to tell or is in
// another language.
func language(text string) model.Language {
	const (
		maxWords = 400 // read at most
		minHits  = 3   // function words of the language found at least
		minShare = 14  // a function word among so many words at least
	)
	var hits [len(languages)]int
	words, start := 0, 0
	for i := 0; i <= len(text) && words < maxWords; {
		size, inside := letterAt(text, i)
		if !inside {
			if start < i {
				words++
				hits[languageOf(text[start:i])]++
			}
			start = i + size
		}
		i += size
	}
	hits[0] = 0
	best, second := 0, 0
	for l := 1; l < len(hits); l++ {
		switch n := hits[l]; {
		case n > hits[best]:
			second, best = hits[best], l
		case n > second:
			second = n
		}
	}
	if n := hits[best]; n < minHits || n*minShare < words || n < 2*second {
		return ""
	}
	return languages[best]
}

// languageOf returns the language that word speaks for, as an index into languages.
func languageOf(word string) int {
	if len(word) > longestWord || len(word) > longestEnglish && word[0] < utf8.RuneSelf {
		return 0
	}
	var space [longestWord + utf8.UTFMax]byte
	return languageWords[string(appendLower(space[:0], word))]
}

// letterAt reports whether a letter or an apostrophe stands at byte i of text, with the size of what stands there; at the
// text's end stands nothing of size 1.
func letterAt(text string, i int) (size int, ok bool) {
	if i == len(text) {
		return 1, false
	}
	if c := text[i]; c < utf8.RuneSelf {
		return 1, isASCIILetter(c) || c == '\''
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return size, unicode.IsLetter(r) || r == '’'
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
