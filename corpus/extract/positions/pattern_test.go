package positions

import (
	"fmt"
	"slices"
	"testing"

	"parley/corpus/extract/prose"
	"parley/model"
)

// sentenceWords returns the words of text as one sentence.
func sentenceWords(t testing.TB, v *vocabulary, text string) []word {
	t.Helper()
	span, err := model.NewSpan(text, 0, len(text))
	if err != nil {
		t.Fatal(err)
	}
	d := prose.Split(text, []model.Part{{Span: span, Role: model.Paragraph}})
	var out []word
	v.pack()
	for _, s := range d.Sentences {
		out = v.words(d, s, out)
	}
	return out
}

// matched returns the pieces of text that pattern matches.
func matched(t testing.TB, pattern, text string) []string {
	t.Helper()
	v, m := newVocabulary(), matcher{}
	if err := readIrregular(v, irregularFile); err != nil {
		t.Fatal(err)
	}
	seqs, err := parsePattern(v, pattern)
	if err != nil {
		t.Fatalf("pattern %q: %v", pattern, err)
	}
	for _, s := range seqs {
		m.add(s, 0)
	}
	words := sentenceWords(t, v, text)
	var out []string
	for i := range words {
		m.at(words, i, func(_ symbol, end, _ int) {
			out = append(out, text[words[i].start:words[end-1].end])
		})
	}
	return out
}

func TestPatterns(t *testing.T) {
	for _, tt := range []struct {
		name, pattern, text string
		want                []string
	}{
		{"a word in any capitals", "truce", "Truce or no truce, a TRUCE.", []string{"Truce", "truce", "TRUCE"}},
		{"a word in capitals only so", "EU", "The EU and eu.", []string{"EU"}},
		{"the beginning of words", "withdraw*", "It withdrew; withdrawal, withdrawing.", []string{"withdrawal", "withdrawing"}},
		{"forms of a verb", "cede+", "They cede, cedes, ceded, ceding land, no cedar.", []string{"cede", "cedes", "ceded", "ceding"}},
		{"forms of an irregular verb", "withdraw+", "It withdrew and has withdrawn.", []string{"withdrew", "withdrawn"}},
		{"alternatives", "(halt|put an end) to", "a halt to it, put an end to it", []string{"halt to", "put an end to"}},
		{"what may be missing", "join [the] EU", "join the EU, join EU", []string{"join the EU", "join EU"}},
		{"a gap", "return .. children", "return the abducted children; return children", []string{"return the abducted children", "return children"}},
		{"a gap is three words", "return .. children", "return one two three four children", nil},
		{"a longer gap", "return ..5 children", "return one two three four children", []string{"return one two three four children"}},
		{"a gap stops at a comma", "return .. children", "return home, children", nil},
		{"a hyphen is a space", "cease-fire", "a cease-fire, a cease fire", []string{"cease-fire", "cease fire"}},
		{"contractions", "will not", "It will not, won't it?", []string{"will not"}},
		{"not in any spelling", "(wo|did) not", "It won’t and didn't.", []string{"won’t", "didn't"}},
		{"quotation marks do not count", "not in a position", "He is “not in a position” to tell.", []string{"not in a position"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := matched(t, tt.pattern, tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("%q in %q\n got  %q\n want %q", tt.pattern, tt.text, got, tt.want)
			}
		})
	}
}

// Many patterns that begin alike are sorted by what goes on. That must neither lose one nor change their order.
func TestPackedMatcherFindsTheSame(t *testing.T) {
	v := newVocabulary()
	plain, packed := matcher{}, matcher{}
	patterns := []string{
		"call", "call for", "call for (a|the) truce", "call .. truce", "call off", "call (on|for|off)", "call a", "call [the] truce", "call tru*",
		"call truce", "call it", "call it off", "call (it|a) truce", "call ..2 off", "call for a",
	}
	for i := range few {
		patterns = append(patterns, fmt.Sprintf("call (number%d|it|for)", i))
	}
	for i, text := range patterns {
		seqs, err := parsePattern(v, text)
		if err != nil {
			t.Fatalf("pattern %q: %v", text, err)
		}
		for _, p := range seqs {
			plain.add(p, i)
			packed.add(p, i)
		}
	}
	packed.pack()
	for _, text := range []string{
		"call", "Call for a truce.", "call for the truce", "call truce", "call the truce off", "call (it) a truce", "call it off", "call, for", "call anyone", "call (for) truce",
	} {
		words := sentenceWords(t, v, text)
		type hit struct{ end, pattern int }
		var want, got []hit
		plain.at(words, 0, func(_ symbol, end, value int) { want = append(want, hit{end, value}) })
		packed.at(words, 0, func(_ symbol, end, value int) { got = append(got, hit{end, value}) })
		if len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%q: packed, the matcher finds %v; one by one %v", text, got, want)
		}
	}
}

func TestVerbForms(t *testing.T) {
	for verb, want := range map[string][3]string{
		"reject":  {"rejects", "rejected", "rejecting"},
		"propose": {"proposes", "proposed", "proposing"},
		"agree":   {"agrees", "agreed", "agreeing"},
		"deny":    {"denies", "denied", "denying"},
		"push":    {"pushes", "pushed", "pushing"},
		"drop":    {"drops", "dropped", "dropping"},
		"commit":  {"commits", "committed", "committing"},
		"offer":   {"offers", "offered", "offering"},
		"veto":    {"vetoes", "vetoed", "vetoing"},
		"play":    {"plays", "played", "playing"},
	} {
		if got := [3]string{thirdPerson(verb), regularPast(verb), gerund(verb)}; got != want {
			t.Errorf("%s: got %q, want %q", verb, got, want)
		}
	}
}

func TestVocabularyKnowsItsWordsAlone(t *testing.T) {
	known := []string{"a", "an", "and", "ant", "anthem", "bank", "banker", "ban", "ceasefire", "cease", "zone", "übung", "том", "тон"}
	v := newVocabulary()
	symbols := map[string]symbol{}
	for _, w := range known {
		symbols[w] = v.word(w)
	}
	v.pack()
	for _, w := range append(known, "", "b", "ants", "anthe", "nt", "banke", "ceasefires", "zon", "том2", "то", "q", "ßa") {
		var found word
		v.lookup(w, &found)
		var got symbol
		if found.count > 0 {
			got = found.symbols[0]
		}
		if got != symbols[w] || found.count > 1 {
			t.Errorf("%q: got symbols %d, want %d alone", w, found.symbols[:found.count], symbols[w])
		}
	}
}

func TestCuesInContext(t *testing.T) {
	issues := []model.Issue{
		{ID: "withdrawal", Cues: []string{"withdraw* ! treaty, deal"}},
		{ID: "children", Cues: []string{"minors & deport*"}},
		{ID: "peace", Cues: []string{"truce", "(ceasefire|truce) talks"}},
		{ID: "talks", Cues: []string{"~ talks"}},
	}
	v := newVocabulary()
	l, err := readCues(v, issues)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"counts", "They will withdraw.", []string{"withdraw"}},
		{"not beside a word that misleads", "They will withdraw from the treaty.", nil},
		{"only beside a word that it needs", "The deported minors came home, other minors stayed.", []string{"minors", "minors"}},
		{"not without that word", "The minors came home.", nil},
		{"the longest counts", "They want truce talks.", []string{"truce talks"}},
		{"shorter ones elsewhere", "A truce before talks.", []string{"truce", "talks"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			words := sentenceWords(t, v, tt.text)
			var got []string
			for _, c := range longest(words, l.find(words, nil), nil) {
				got = append(got, tt.text[words[c.from].start:words[c.to-1].end])
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q\n got  %q\n want %q", tt.text, got, tt.want)
			}
		})
	}
}

// FuzzPattern holds that any notation is either read or refused with a reason, within bounds.
func FuzzPattern(f *testing.F) {
	for _, p := range []string{"(a|b c) [d] ..2 e+ f*", "((((((", "[a] ..", "a+*", "’’ -- n't", "(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a b|c d)(a b|c d)"} {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, text string) {
		seqs, err := parsePattern(newVocabulary(), text)
		if err == nil && (len(seqs) == 0 || len(seqs) > maxSequences) {
			t.Errorf("%d sequences and no error", len(seqs))
		}
	})
}
