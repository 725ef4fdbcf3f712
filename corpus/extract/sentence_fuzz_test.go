package extract

import (
	"math/rand/v2"
	"strings"
	"testing"

	"parley/model"
)

// grammar is what the sentences of FuzzSentence are made of: holders, words that take a stance or report speech, words
// that join clauses, issues, marks.
var grammar = strings.Fields(`
	Russia Moscow Kyiv Ukraine Zelensky Putin Lavrov Trump Macron Ankara he she they it who which that we you both sides
	the a his their its Russian Ukrainian president minister officials delegation spokesman source
	demands demanded rejects rejected insists insisted proposes suggested has have had is was be been will would must should not no never
	agree agreed ready open willing refuses ruled out offers wants said says told according to by of for from on with in over if unless only until and or but while
	adding saying asked whether to accept cede withdraw recognise join give up talks ceasefire truce neutrality NATO membership sanctions
	territory Crimea Donbas guarantees prisoners children plant corridor weapons troops meeting summit demand proposal condition priority line red
	“ ” " ‘ ’ , . : ; — ( ) ? 2022 March Friday`)

// sentence turns bytes into words of grammar.
func sentence(picks []byte) string {
	words := make([]string, len(picks))
	for i, b := range picks {
		words[i] = grammar[int(b)%len(grammar)]
	}
	return strings.Join(words, " ")
}

// TestAnyOrderOfWordsIsRead puts words of the news in random orders, which reach rules that random letters never do.
func TestAnyOrderOfWordsIsRead(t *testing.T) {
	an := annotator(t)
	random := rand.New(rand.NewPCG(1, 2))
	picks := make([]byte, 24)
	for range 20000 {
		n := 3 + random.IntN(len(picks)-3)
		for i := range n {
			picks[i] = byte(random.UintN(256))
		}
		read(t, an, sentence(picks[:n]))
	}
}

// FuzzSentence does the same, guided by which rules were reached.
func FuzzSentence(f *testing.F) {
	f.Add([]byte{1, 35, 2, 60, 90, 120})
	f.Add([]byte{0, 21, 41, 8, 44, 45, 19, 46, 3, 50})
	an := annotator(f)
	f.Fuzz(func(t *testing.T, picks []byte) {
		read(t, an, sentence(picks[:min(len(picks), 200)]))
	})
}

// read annotates a text and says which one it was when that panics.
func read(t *testing.T, an *Annotator, text string) {
	defer func() {
		if r := recover(); r != nil {
			t.Fatalf("panic on %q: %v", text, r)
		}
	}()
	an.Annotate(&model.Article{ID: "x", Text: text})
}
