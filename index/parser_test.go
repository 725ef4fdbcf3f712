package index

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"parley/model"
	"pgregory.net/rapid"
)

func TestQueriesReadAndPrinted(t *testing.T) {
	fields := newVocabulary(testDossier())
	for _, c := range []struct{ name, query, want string }{
		{"nothing", "", ""},
		{"words", "  peace   talks ", "peace talks"},
		{"AND may stand between", "peace AND talks", "peace talks"},
		{"a phrase", `"peace talks"`, `"peace talks"`},
		{"a phrase in curly marks", "“peace talks”", `"peace talks"`},
		{"a phrase in low marks", "„peace talks“", `"peace talks"`},
		{"a phrase in guillemets", "«мирные переговоры»", `"мирные переговоры"`},
		{"marks in a phrase", `"the \"special\" operation"`, `"the \"special\" operation"`},
		{"without", "-corridor", "-corridor"},
		{"NOT", "NOT corridor", "-corridor"},
		{"without twice is with", "-(-corridor)", "corridor"},
		{"either", "peace OR truce", "peace OR truce"},
		{"either among others", "talks peace OR truce", "talks (peace OR truce)"},
		{"needless parentheses", "((talks) (peace truce))", "talks peace truce"},
		{"either of groups", "(a1 b1) OR c1", "(a1 b1) OR c1"},
		{"either within either", "a1 OR (b1 OR c1)", "a1 OR b1 OR c1"},
		{"without a group", "-(a1 OR b1)", "-(a1 OR b1)"},
		{"small or is a word", "peace or truce", "peace or truce"},
		{"prefix and fuzzy", "nego* lavorv~", "nego* lavorv~"},
		{"near", "near:5( annexation  reporters )", "near:5(annexation reporters)"},
		{"a field", "speaker:lavrov", "speaker:lavrov"},
		{"a field's name in capitals", "Speaker:lavrov", "speaker:lavrov"},
		{"a quoted value", `speaker:"Sergey Lavrov"`, `speaker:"Sergey Lavrov"`},
		{"needless quotes", `speaker:"Lavrov"`, "speaker:Lavrov"},
		{"needed quotes", `title:"peace*"`, `title:"peace*"`},
		{"a side by its label", "side:ua", "side:Ukraine"},
		{"a side with a slash", "side:eu", "side:EU/E3"},
		{"an issue by its label", `issue:"security guarantees"`, "issue:security-guarantees"},
		{"a language by its name", "lang:Russian", "lang:ru"},
		{"a range", "date:2022-03..2022-04", "date:2022-03..2022-04"},
		{"open ranges", "date:..2022 date:2025-05..", "date:..2022 date:2025-05.."},
		{"a time is a word", "10:30", "10:30"},
		{"punctuation", "talks – peace & …", "talks peace"},
		{"a stray closing mark", "talks”", "talks"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, err := parse(c.query, false, fields)
			if err != nil {
				t.Fatal(err)
			}
			if got := printQuery(n); got != c.want {
				t.Errorf("%s prints as %s, want %s", c.query, got, c.want)
			}
		})
	}
}

func TestMistakes(t *testing.T) {
	fields := newVocabulary(testDossier())
	for _, c := range []struct {
		name, query string
		column      int
		message     string
		suggest     string
	}{
		{"a field's name misspelled", "talks speeker:lavrov", 7, "no field speeker", "speaker:"},
		{"a field's name by meaning", "author:lavrov", 1, "no field author", "speaker:"},
		{"columns count runes", "переговоры actr:x", 12, "no field actr", ""},
		{"a colon in running words", "Afterwards:this", 1, "no field afterwards", ""},
		{"nothing like a stance", "stance:xyzzy", 8, "stance: has no value xyzzy, only demands, supports, rejects, open-to, offers", ""},
		{"a side misspelled", "side:rusia", 6, "side: has no value rusia", "side:Russia"},
		{"an issue misspelled", "talks issue:ceesfire", 13, "no value ceesfire", "issue:ceasefire"},
		{"an issue's second word", "issue:guarantees", 7, "no value guarantees", "issue:security-guarantees"},
		{"a stance misspelled", "stance:reject", 8, "no value reject", "stance:rejects"},
		{"a kind that is none", "kind:xyzzy", 6, "no value xyzzy", ""},
		{"a basis misspelled", "basis:quoted", 7, "no value quoted", "basis:quote"},
		{"what the notebook does not keep", "is:unread", 4, "is:unread: the notebook keeps corrections of positions only", ""},
		{"is misspelled", "is:anonimous", 4, "no value anonimous", "is:anonymous"},
		{"a field without a value", "speaker:", 9, "speaker: wants a name", ""},
		{"an empty value", `speaker:""`, 9, "speaker: wants a name", ""},
		{"a value of punctuation", "speaker:&", 9, "speaker: wants a name", ""},
		{"a group as a value", "side:(ua ru)", 6, "(side:a OR side:b)", ""},
		{"a prefix of no side", "side:zz*", 6, "no value zz", ""},
		{"a fuzzy side", "side:ua~", 6, "takes no ~", ""},
		{"a day that does not exist", "date:2022-02-30", 6, "is no date", ""},
		{"a date in words", "date:yesterday", 6, "is no date", ""},
		{"a range without ends", "date:..", 6, "at least one end", ""},
		{"a range the wrong way round", "date:2022-04..2022-03", 6, "ends before it begins", "date:2022-03..2022-04"},
		{"a prefix of a date", "date:2022*", 6, "takes no *", ""},
		{"a language that is none", "lang:klingon", 6, "two letters", ""},
		{"an open quotation", `talks "peace`, 7, "nothing closes this quotation mark", ""},
		{"an open value", `speaker:"lavrov`, 9, "nothing closes this quotation mark", ""},
		{"an open parenthesis", "talks (peace", 7, "nothing closes this parenthesis", ""},
		{"a closing parenthesis", "talks) peace", 6, "nothing opens this parenthesis", ""},
		{"nothing in parentheses", "talks ()", 7, "nothing stands between", ""},
		{"OR at the beginning", "OR talks", 1, "OR stands between words", ""},
		{"OR at the end", "talks OR", 7, "OR stands between words", ""},
		{"OR before a parenthesis", "(talks OR) peace", 8, "OR stands between words", ""},
		{"OR twice", "talks OR OR peace", 10, "OR stands between words", ""},
		{"a minus alone", "talks - peace", 7, "a minus stands right before", ""},
		{"a minus at the end", "talks -", 7, "a minus stands right before", ""},
		{"two minuses", "--talks", 2, "one minus is enough", ""},
		{"NOT at the end", "talks NOT", 7, "NOT stands before what is not wanted", ""},
		{"AND at the beginning", "AND talks", 1, "AND stands between words", ""},
		{"AND at the end", "talks AND", 7, "AND stands between words", ""},
		{"AND before a parenthesis", "(talks AND) peace", 8, "AND stands between words", ""},
		{"AND twice", "talks AND AND peace", 11, "AND stands between words", ""},
		{"a star alone", "talks *", 7, "* stands after a word", ""},
		{"a star before a word", "*talks", 1, "* stands only at the end", ""},
		{"a star inside a word", "ta*lks", 3, "* stands only at the end", ""},
		{"a tilde inside a word", "talks~2", 6, "~ stands only at the end", ""},
		{"a tilde after a phrase", `"peace talks"~`, 14, "~ stands after a word", ""},
		{"a fuzzy word too short", "ab~", 1, "a fuzzy word needs 3 letters", ""},
		{"a fuzzy word of two", "cease-fire~", 1, "~ takes a single word", ""},
		{"near without a number", "near:(a1 b1)", 6, "from 1 to 50", ""},
		{"near too far", "near:51(a1 b1)", 6, "from 1 to 50", ""},
		{"near without words", "near:5", 7, "words in parentheses", ""},
		{"near with one word", "near:5(a1)", 1, "two words or more", ""},
		{"near with a phrase", `near:5(a1 "b1 c1")`, 11, "plain words", ""},
		{"near, not closed", "near:5(a1 b1", 1, "nothing closes", ""},
		{"nested too deep", strings.Repeat("(", 33) + "a1" + strings.Repeat(")", 33), 33, "at most 32 deep", ""},
		{"too long", strings.Repeat("a", 2001), 2001, "at most 2000", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parse(c.query, false, fields)
			var mistake *model.QueryError
			if !errors.As(err, &mistake) {
				t.Fatalf("%s: got %v, want a QueryError", c.query, err)
			}
			if mistake.Column != c.column || !strings.Contains(mistake.Message, c.message) || mistake.Suggest != c.suggest {
				t.Errorf("%s: got %#v", c.query, mistake)
			}
		})
	}
}

func TestUnfinishedQueriesAreNoMistakes(t *testing.T) {
	fields := newVocabulary(testDossier())
	for _, c := range []struct{ query, want string }{
		{"talks OR", "talks"},
		{"talks AND", "talks"},
		{"talks -", "talks"},
		{"talks NOT ", "talks"},
		{"talks (", "talks"},
		{"talks (peace OR tru", "talks (peace OR tru)"},
		{`talks "`, "talks"},
		{`"peace tal`, "peace tal"},
		{"talks speaker:", "talks"},
		{`speaker:"Sergey La`, `speaker:"Sergey La"`},
		{"talks -side:rus", "talks"},
		{"side:rus", "side:rus"},
		{"side:ukraine", "side:Ukraine"},
		{"date:", ""},
		{"date:202", ""},
		{"date:2022-0", ""},
		{"date:2022-03..20", ""},
		{"date:2022-03", "date:2022-03"},
		{"lang:r", ""},
		{"lang:russ", ""},
		{"near:", ""},
		{"near:5", ""},
		{"near:5(peace", "peace"},
		{"near:5(peace tal", "near:5(peace tal)"},
	} {
		n, err := parse(c.query, true, fields)
		if err != nil {
			t.Errorf("%s: %v", c.query, err)
			continue
		}
		if got := printQuery(n); got != c.want {
			t.Errorf("%s is taken as %s, want %s", c.query, got, c.want)
		}
	}
	for _, wrong := range []string{"speeker:", "side:xx", "date:yest", "talks )", "side:xx talks", "lang:q1"} {
		if _, err := parse(wrong, true, fields); err == nil {
			t.Errorf("%s will not become right by more typing", wrong)
		}
	}
}

func TestPrintedQueriesReadTheSame(t *testing.T) {
	fields := newVocabulary(testDossier())
	rapid.Check(t, func(t *rapid.T) {
		want := genNode(3).Draw(t, "query")
		got, err := parse(printQuery(want), false, fields)
		if err != nil {
			t.Fatalf("%s: %v", printQuery(want), err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%s reads as %#v, want %#v", printQuery(want), got, want)
		}
	})
}

// genNode draws a node as the parser makes them: lists and alternatives have two members at least and none of their own
// kind, a minus stands before something positive.
func genNode(depth int) *rapid.Generator[node] {
	leaf := rapid.OneOf(
		rapid.Custom(func(t *rapid.T) node {
			return word{rapid.StringMatching(`[a-zа-яё0-9][a-zа-яё’'.-]{2,8}[a-z]`).Draw(t, "word"), rapid.SampledFrom([]match{exact, prefix}).Draw(t, "match")}
		}),
		rapid.Custom(func(t *rapid.T) node { return word{rapid.StringMatching(`[a-zа-я]{3,9}`).Draw(t, "fuzzy"), fuzzy} }),
		rapid.Custom(func(t *rapid.T) node { return phrase("a" + rapid.String().Draw(t, "phrase")) }),
		rapid.Custom(func(t *rapid.T) node {
			return near{rapid.IntRange(minDistance, maxDistance).Draw(t, "distance"), rapid.SliceOfN(rapid.StringMatching(`[a-zа-я]{2,9}`), 2, 4).Draw(t, "words")}
		}),
		rapid.Custom(func(t *rapid.T) node {
			value := strings.Join(strings.Fields("a"+rapid.String().Draw(t, "value")), " ")
			return fieldValue{rapid.SampledFrom([]string{speakerField, outletField, titleField, idField}).Draw(t, "field"), value, exact}
		}),
		rapid.SampledFrom([]node{
			fieldValue{sideField, "EU/E3", exact}, fieldValue{issueField, "security-guarantees", exact}, fieldValue{stanceField, "open-to", exact},
			fieldValue{dateField, "2022-03..", exact}, fieldValue{langField, "uk", exact}, fieldValue{isField, isWeak, exact}, fieldValue{speakerField, "lav", prefix},
		}),
	)
	if depth == 0 {
		return leaf
	}
	kids := rapid.SliceOfN(genNode(depth-1), 2, 4)
	return rapid.OneOf(leaf,
		rapid.Custom(func(t *rapid.T) node {
			var list all
			for _, kid := range kids.Draw(t, "all") {
				list = append(list, members(kid)...)
			}
			return list
		}),
		rapid.Custom(func(t *rapid.T) node {
			var options either
			for _, kid := range kids.Draw(t, "either") {
				if inner, nested := kid.(either); nested {
					options = append(options, inner...)
					continue
				}
				options = append(options, kid)
			}
			return options
		}),
		rapid.Custom(func(t *rapid.T) node {
			kid := genNode(depth-1).Draw(t, "not")
			if inner, double := kid.(not); double {
				return inner.of
			}
			return not{kid}
		}),
	)
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`ceasefire "security guarantees" -corridor speaker:lavrov side:ukraine`, "date:2022-03..2022-04 near:5(a1 b1) lang:ru",
		"(a1 OR b1) -(c1 d1)", `“a1” «b1» „c1“`, `"\"`, "NOT -a1", "side:", "-(-OR)", "a1~ b1* :c1", "((((", "speaker:\"\\", "near:5(a1 OR)",
	} {
		f.Add(seed)
	}
	fields := newVocabulary(testDossier())
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := parse(text, true, fields); err != nil {
			checkMistake(t, text, err)
		}
		n, err := parse(text, false, fields)
		if err != nil {
			checkMistake(t, text, err)
			return
		}
		printed := printQuery(n)
		if len([]rune(printed)) > maxQuery {
			return
		}
		again, err := parse(printed, false, fields)
		if err != nil {
			t.Fatalf("%q prints as %q: %v", text, printed, err)
		}
		if !reflect.DeepEqual(again, n) {
			t.Fatalf("%q prints as %q, which reads as %#v, not %#v", text, printed, again, n)
		}
	})
}

func checkMistake(t *testing.T, text string, err error) {
	t.Helper()
	var mistake *model.QueryError
	if !errors.As(err, &mistake) {
		t.Fatalf("%q: %v is no QueryError", text, err)
	}
	if mistake.Column < 1 || mistake.Column > len([]rune(text))+1 {
		t.Fatalf("%q: column %d", text, mistake.Column)
	}
}
