package statements

import (
	"math/rand/v2"
	"strings"
	"testing"

	"parley/corpus/extract/prose"
)

// TestAnyOrderOfWordsIsRead puts the words and marks that the rules look at in every order: whatever comes, statements
// lie within the text, in order, and name their rule.
func TestAnyOrderOfWordsIsRead(t *testing.T) {
	words := strings.Fields(`said says say saying told tells asked adding according to reported claims vowed beamed who which that whether
		“ ” " '' ‘ ’ ' , . : ; — ( ) ? ! … - / 46 R-Ohio Mr. Orlov Anna Ruiz Brix he she they I it the a his of for with in on Monday and but as
		while report letter source officials has been is will not never statement reporters people week last Jr. van find press 's to`)
	r := rand.New(rand.NewPCG(1, 2))
	f := finder(t)
	for range 4000 {
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteString(words[r.IntN(len(words))])
			switch r.IntN(12) {
			case 0:
			case 1:
				b.WriteByte('\n')
			default:
				b.WriteByte(' ')
			}
		}
		a := article(t, b.String())
		for _, s := range f.Find(a, prose.Split(a.Text, a.Parts)) {
			last := 0
			for _, c := range s.Content() {
				if c.Start() < last || c.End() > len(a.Text) {
					t.Fatalf("piece [%d, %d) after %d in %q", c.Start(), c.End(), last, a.Text)
				}
				last = c.End()
			}
			if s.Rule.Name == "" {
				t.Fatalf("a statement without the name of its rule in %q", a.Text)
			}
		}
	}
}

// TestAnArticleIsReadTheSameAfterAnother reads an article after others that leave things open: a quotation, a sentence, a
// label. Nothing of them may last.
func TestAnArticleIsReadTheSameAfterAnother(t *testing.T) {
	f := finder(t)
	find := func(text string) string {
		a := article(t, text)
		var b strings.Builder
		for _, s := range f.Find(a, prose.Split(a.Text, a.Parts)) {
			b.WriteString(s.Speaker.Label() + " | " + s.Words(a.Text) + "\n")
		}
		return b.String()
	}
	const text = "Ivan Orlov came.\n“We stay here,” he said.\nThe plan is “a joke”, Ann Ruiz said."
	alone := find(text)
	for _, before := range []string{
		"Anna Ruiz said: “They go.\nIt rains all day in Brix, and nobody at all is there to see it, Anton Park said on Monday.\nWe go.” She left.",
		"Source: Anna Ruiz said ‘they go",
		"“They go,” Anna Ruiz said. “We",
	} {
		find(before)
		if got := find(text); got != alone {
			t.Errorf("after %q\ngot  %s\nwant %s", before, got, alone)
		}
	}
}
