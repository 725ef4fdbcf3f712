package index

import (
	"testing"

	"parley/model"
)

func TestArticlesFound(t *testing.T) {
	x := newTestIndex(t, testCorpus(t)...)
	const everything = "truce kyiv istanbul moskva undated" // newest first, unknown dates last
	for _, c := range []struct{ name, query, want string }{
		{"nothing asked finds everything", "", everything},
		{"a word of the text", "grain", "undated"},
		{"a word of the title", "resume", "truce"},
		{"another form of the word", "negotiation", "istanbul"},
		{"capitals do not matter", "GRAIN", "undated"},
		{"all words are required", "talks ceasefire", "truce istanbul"},
		{"all words are required, and one is missing", "talks grain", ""},
		{"stop words beside others say nothing", "the harvest of", "undated"},
		{"a stop word alone is searched for", "without", "istanbul"},
		{"punctuation does not count", "talks – ceasefire &", "truce istanbul"},
		{"a phrase", `"unconditional ceasefire"`, "truce"},
		{"a phrase in other forms", `"recognise the annexations"`, "istanbul"},
		{"a phrase is exact about small words", `"recognise annexation"`, ""},
		{"a phrase in the other order", `"ceasefire unconditional"`, ""},
		{"a phrase in printers' marks", `“unconditional ceasefire”`, "truce"},
		{"a phrase does not reach from title into text", `"resume Kyiv"`, ""},
		{"without a word", "talks -grain", "truce istanbul"},
		{"without one of those found", "ceasefire -axios -unconditional", "istanbul"},
		{"only without", "-talks", "kyiv moskva undated"},
		{"without, in words", "talks NOT unconditional", "istanbul"},
		{"without a phrase", `ceasefire -"unconditional ceasefire"`, "istanbul"},
		{"without a group", "-(talks OR grain)", "kyiv moskva"},
		{"without what nothing has", "grain -zzz", "undated"},
		{"nothing, without something", "zzz -grain", ""},
		{"either", "grain OR unconditional", "truce undated"},
		{"either binds tighter than all", "talks grain OR unconditional", "truce"},
		{"groups", "(talks unconditional) OR grain", "truce undated"},
		{"either without", "grain OR -talks", "kyiv moskva undated"},
		{"a hyphenated word finds it in one", "cease-fire", "truce istanbul"},
		{"a word in one finds it hyphenated", "ceasefire", "truce istanbul"},
		{"an abbreviation with dots", "U.S.", "istanbul"},
		{"the same without", "US", "istanbul"},
		{"not the pronoun", "us", ""},
		{"near", "near:4(annexation reporters)", "istanbul"},
		{"near, in the other order", "near:4(reporters annexation)", "istanbul"},
		{"not so near", "near:2(annexation reporters)", ""},
		{"near stops at the title", "near:50(resume unconditional)", ""},
		{"fuzzy", "harvets~", "undated"},
		{"fuzzy finds the word itself in other forms", "negotiate~", "istanbul"},
		{"a fuzzy word keeps its first letter", "carvest~", ""},
		{"a prefix finds words whose stem is shorter", "negotia*", "istanbul"},
		{"a prefix as long as the word", "negotiators*", "istanbul"},
		{"a short prefix", "gr*", "undated"},
		{"a prefix that begins no word", "egotia*", ""},

		{"another spelling", "kyiv", "truce kyiv istanbul"},
		{"another spelling, asked in Cyrillic", "Київ", "truce kyiv istanbul"},
		{"a name in every spelling and case", "zelensky", "kyiv istanbul moskva"},
		{"a name asked in Cyrillic", "Зеленського", "kyiv istanbul moskva"},
		{"a spelling in a phrase", `"reporters in Kyiv"`, "istanbul"},
		{"a prefix finds other spellings too", "zelens*", "kyiv istanbul moskva"},
		{"a Russian word in another form", "переговорами", "moskva"},
		{"ё is е", "еще", "moskva"},
		{"either apostrophe", "перемир'я", "kyiv"},

		{"speaker by id", "speaker:lavrov", "istanbul"},
		{"speaker by another spelling", "speaker:zelenskyy", "kyiv istanbul"},
		{"speaker by first name", "speaker:sergei", "istanbul"},
		{"speaker by full name", `speaker:"Sergei Lavrov"`, "istanbul"},
		{"speaker in Cyrillic", "speaker:Песков", "moskva"},
		{"speaker whom the dossier does not know", `speaker:"John Smith"`, "truce"},
		{"speaker whom the dossier does not know, in part", "speaker:smith", "truce"},
		{"speaker whom nobody knows", "speaker:unknown", "undated"},
		{"anonymous speaker", "speaker:anonymous", "istanbul"},
		{"anonymous speaker by description", `speaker:"anonymous: a Western official"`, "istanbul"},
		{"anonymous speaker by a word", "speaker:western", "istanbul"},
		{"speaker by the beginning of a name", "speaker:lav*", "istanbul"},
		{"unknown speaker by the beginning of a name", "speaker:smi*", "truce"},
		{"nobody of that name", "speaker:nobody", ""},
		{"side", "side:ukraine", "truce kyiv istanbul"},
		{"side by label", "side:ua", "truce kyiv istanbul"},
		{"side that nothing has", "side:EU/E3", ""},
		{"side unknown", "side:unknown", "truce istanbul undated"},
		{"issue", "issue:security-guarantees", "kyiv"},
		{"issue by label", `issue:"Security guarantees"`, "kyiv"},
		{"stance", "stance:demands", "truce kyiv"},
		{"basis", "basis:quote", "kyiv istanbul"},
		{"kind", "kind:indirect", "truce istanbul moskva"},
		{"stated or implied", "is:weak", "truce"},
		{"anonymous", "is:anonymous", "istanbul"},
		{"outlet", "outlet:axios", "istanbul"},
		{"outlet in full", `outlet:"The Kyiv Post"`, "truce"},
		{"outlet in part, in another spelling", "outlet:kiev", "truce"},
		{"outlet in Cyrillic", "outlet:вісник", "kyiv"},
		{"outlet unknown", "outlet:unknown", "undated"},
		{"language", "lang:ru", "moskva"},
		{"language by name", "lang:Ukrainian", "kyiv"},
		{"language unknown", "lang:unknown", "undated"},
		{"title", "title:talks", "truce"},
		{"title phrase", `title:"ceasefire talks"`, "truce"},
		{"title prefix", "title:negotia*", "istanbul"},
		{"id", "id:moskva", "moskva"},
		{"year", "date:2022", "kyiv istanbul moskva"},
		{"month finds the month and its days", "date:2022-03", "istanbul moskva"},
		{"day", "date:2022-03-29", "istanbul"},
		{"range of months", "date:2022-03..2022-04", "kyiv istanbul moskva"},
		{"range of days leaves out a month that it covers in part", "date:2022-03-02..2022-04-30", "kyiv istanbul"},
		{"open at the end", "date:2022-04..", "truce kyiv"},
		{"open at the beginning", "date:..2022-03", "istanbul moskva"},
		{"before everything", "date:..1999", ""},
		{"after everything", "date:2030..", ""},
		{"no date", "date:unknown", "undated"},
		{"a date that nothing has, without something", "date:2019 -grain", ""},
		{"fields together", "date:2022 speaker:zelensky lang:en", "istanbul"},
		{"fields by themselves: the article has both", "speaker:lavrov kind:direct", "istanbul"},
		{"without a field", "-side:ukraine", "moskva undated"},
		{"either of two fields", "outlet:axios OR lang:ru", "istanbul moskva"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, order := range []model.Order{model.Newest, model.Oldest, model.Relevant} {
				got := articleIDs(t, x, model.Request{Query: c.query, Order: order})
				if order == model.Newest && got != c.want {
					t.Errorf("%s: got %q, want %q", c.query, got, c.want)
				}
				if len(got) != len(c.want) {
					t.Errorf("%s: order %d finds %q", c.query, order, got)
				}
			}
		})
	}
}
