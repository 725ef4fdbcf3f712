package statements

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/corpus/extract/prose"
)

func TestMarks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"straight", `"We stay here," Orlov said.`, []string{`Orlov | direct | "We stay here,"`}},
		{"two apostrophes", `''We stay here,'' Orlov said.`, []string{`Orlov | direct | ''We stay here,''`}},
		{"guillemets", `«We stay here», Orlov said.`, []string{`Orlov | direct | «We stay here»`}},
		{"low and high", `„We stay here“, Orlov said.`, []string{`Orlov | direct | „We stay here“`}},
		{"low and high, closed the English way", `„We stay here”, Orlov said.`, []string{`Orlov | direct | „We stay here”`}},
		{"guillemets that point inwards", `»We stay here«, Orlov said.`, []string{`Orlov | direct | »We stay here«`}},
		{"guillemets with spaces", `« We stay here », Orlov said.`, []string{`Orlov | direct | « We stay here »`}},
		{"single guillemets", `‹We stay here›, Orlov said.`, []string{`Orlov | direct | ‹We stay here›`}},
		{"single low and high", `‚We stay here‘, Orlov said.`, []string{`Orlov | direct | ‚We stay here‘`}},
		{"closing marks on both sides", `”We stay here,” Orlov said.`, []string{`Orlov | direct | ”We stay here,”`}},
		{"high and reversed", `‟We stay here”, Orlov said.`, []string{`Orlov | direct | ‟We stay here”`}},
		{"backquotes", "``We stay here,'' Orlov said.", []string{"Orlov | direct | ``We stay here,''"}},
		{"primes", `〝We stay here〞, Orlov said.`, []string{`Orlov | direct | 〝We stay here〞`}},
		{"corner brackets", `「We stay here」, Orlov said.`, []string{`Orlov | direct | 「We stay here」`}},
		{"two single marks as a double one", `‘‘We stay here,’’ Orlov said.`, []string{`Orlov | direct | ‘‘We stay here,’’`}},
		{"curly and straight", `“We stay here," Orlov said.`, []string{`Orlov | direct | “We stay here,"`}},
		{"curly and two apostrophes", `“We stay here,'' Orlov said.`, []string{`Orlov | direct | “We stay here,''`}},
		{"brackets within", `"[We] stay here," Orlov said.`, []string{`Orlov | direct | "[We] stay here,"`}},
		{"brackets around", `["We stay here," Orlov said.]`, []string{`Orlov | direct | "We stay here,"`}},
		{"one opening mark too many", `““We stay here,” Orlov said. He left.`, []string{`Orlov | direct | ““We stay here,”`}},
		{"one closing mark too many", `“We stay here,”” Orlov said. He left.`, []string{`Orlov | direct | “We stay here,””`}},
		{"single curly", `‘We won’t stay here,’ Orlov said.`, []string{`Orlov | direct | ‘We won’t stay here,’`}},
		{"single straight", `'We won't stay here,' Orlov said.`, []string{`Orlov | direct | 'We won't stay here,'`}},
		{"single within double", `“They said ‘no way’ again,” Orlov said.`, []string{`Orlov | direct | “They said ‘no way’ again,”`}},
		{"an apostrophe is no mark", `The voters' anger over the mayors' plan grew.`, nil},
		{"inches are no mark", `A 6'2" man and a 5" knife were seen.`, nil},
		{"a missing closing mark costs its paragraph only", "Orlov said: “We stay here.\nNobody else came.", []string{"Orlov | direct | “We stay here."}},
		{"each paragraph opens again", "“We stay here,” Orlov said. “It is good.\n“It is ours.”",
			[]string{"Orlov | direct | “We stay here,”", "Orlov | direct | “It is good.", "Orlov | direct | “It is ours.”"}},
		{"a stray mark", `It ended." Nobody came.`, nil},
		{"double within single", `'The "final offer" is dead,' Orlov said.`, []string{`Orlov | direct | 'The "final offer" is dead,'`}},
		{"double within double, straight", `"He said, "no way," again and left," Orlov said.`, []string{`Orlov | direct | "He said, "no way," again and left,"`}},
		{"double within double, curly", `“He said “no way” again,” Orlov said.`, []string{`Orlov | direct | “He said “no way” again,”`}},
		{"a mark missing within", `“He called it “a bad joke,” Orlov said. It rained all day.`, []string{`Orlov | direct | “He called it “a bad joke,”`}},
		{"inches inside a quotation", `"A 6'2" man came," Orlov said.`, []string{`Orlov | direct | "A 6'2" man came,"`}},
		{"an apostrophe before a year", `The '90s men's "final offer" was bad, Orlov said.`, []string{`Orlov | mixed | The '90s men's "final offer" was bad`}},
		{"a mark that opens and never closes", `Orlov said the “plan was dead. Ruiz came. Park said "we go now" and left.`,
			[]string{`Orlov | mixed | the “plan was dead.`, `Park | mixed | "we go now" and left`}},
		{"closed two paragraphs later", "Ivan Orlov said: “We stay here.\nIt is ours.\nWe are at home.” It rained.",
			[]string{"Ivan Orlov | direct | “We stay here.", "Ivan Orlov | direct | It is ours.", "Ivan Orlov | direct | We are at home.”"}},
		{"no space before an opening mark", `Orlov said:“We stay here.”`, []string{`Orlov | direct | “We stay here.”`}},
		{"spaces inside the marks", `Orlov said: " We stay here. "`, []string{`Orlov | direct | " We stay here. "`}},
		{"a closing mark missing before the next quotation", `“We stay here, Ivan Orlov said on Monday. “It is ours,” Ann Ruiz said. Tomas Vole said the army had left. “They go,” Peter Park said.`,
			[]string{"Ivan Orlov | direct | “We stay here,", "Ann Ruiz | direct | “It is ours,”", "Tomas Vole | indirect | the army had left", "Peter Park | direct | “They go,”"}},
		{"a closing mark missing before another sentence", `“We stay here, said Orlov. Ruiz said the army had left.`, []string{"Orlov | direct | “We stay here,", "Ruiz | indirect | the army had left"}},
		{"a closing mark missing in the middle of a sentence", `Orlov said “we wait here. It rained all day. “It is late,” Ruiz said.`, []string{"Orlov | direct | “we wait here.", "Ruiz | direct | “It is late,”"}},
		{"a guillemet missing", `« We stay here, Orlov said. It rained. « It is late », Ruiz said.`, []string{"Orlov | direct | « We stay here,", "Ruiz | direct | « It is late »"}},
		{"a closing mark missing among other styles", `“We stay here, Orlov said. ‘It is late,’ Ruiz said. «No», Park said.`, []string{"Orlov | direct | “We stay here,", "Ruiz | direct | ‘It is late,’", "Park | direct | «No»"}},
		{"an opening mark that belongs to nothing", `“ Orlov said that the army had left.`, []string{"Orlov | indirect | that the army had left"}},
		{"a mark missing within, without a pause", `The “so-called “banks” are gone, Orlov said.`, []string{"Orlov | mixed | The “so-called “banks” are gone"}},
		{"a whole sentence within", `“They told us: “Go home. You are late.” We stayed here,” Orlov said.`, []string{"Orlov | direct | “They told us: “Go home. You are late.” We stayed here,”"}},
		{"two quotations within", `“He called it “a joke”. Then he called it “a farce”,” Orlov said. It rained.`, []string{"Orlov | direct | “He called it “a joke”. Then he called it “a farce”,”"}},
		{"a verb of saying within", `“We stay here, Orlov said that day. It is ours,” Ruiz said.`, []string{"Ruiz | direct | “We stay here, Orlov said that day. It is ours,”"}},
		{"a relative clause within", "“We live in the house, which began to burn.\n“It is ours,” Orlov said.",
			[]string{"Orlov | direct | “We live in the house, which began to burn.", "Orlov | direct | “It is ours,”"}},
		{"a verb of saying within, and the next paragraph opens again", "“We stay, Orlov said that day. It is good.\n“It is ours,” Ann Ruiz said.",
			[]string{"Ann Ruiz | direct | “We stay, Orlov said that day. It is good.", "Ann Ruiz | direct | “It is ours,”"}},
		{"full width", `＂We stay here,＂ Orlov said.`, []string{`Orlov | direct | ＂We stay here,＂`}},
		{"two speakers and a dash", `«We stay», Orlov said, «but not for long.» – “We do,” said Ruiz.`, []string{"Orlov | direct | «We stay» … «but not for long.»", "Ruiz | direct | “We do,”"}},
		{"somebody goes on", `“They,” Orlov went on, “stay here.”`, []string{"Orlov | direct | “They,” … “stay here.”"}},
		{"a nickname is part of the name", `“We stay here,” Daniel “Danny” Park said.`, []string{"Daniel “Danny” Park | direct | “We stay here,”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

// TestAStrayMarkCostsItsParagraphAndItsNeighbours puts one mark too many into every place of an article in turn. What the
// paragraphs further away say, and who says it, stays the same.
func TestAStrayMarkCostsItsParagraphAndItsNeighbours(t *testing.T) {
	paragraphs := []string{
		"“We stay here for good,” Helen Marsh said on Monday. “It is ours.”",
		"Tomas Vole said the talks were “a bad joke” and that nobody’s plan would hold.",
		"According to Anna Ruiz, the voters' plan is 'dead'. It rained.",
		`Peter Park told reporters: "The army will go home soon."`,
		"“Nobody asked us,” Ivan Orlov added.",
	}
	f := finder(t)
	read := func(paragraphs []string) (byParagraph [][]string) {
		text := strings.Join(paragraphs, "\n")
		a := article(t, text)
		byParagraph = make([][]string, len(paragraphs))
		for _, s := range f.Find(a, prose.Split(a.Text, a.Parts)) {
			n := strings.Count(text[:s.Span().Start()], "\n")
			byParagraph[n] = append(byParagraph[n], fmt.Sprint(s.Speaker.Label(), s.Kind, s.Words(text)))
		}
		return byParagraph
	}
	clean := read(paragraphs)
	for n, p := range paragraphs {
		for _, mark := range []string{`"`, "“", "”", "„", "«", "»", "‹", "'", "‘", "’", "''", "``", "「"} {
			for at := 0; at <= len(p); at++ {
				if at < len(p) && !utf8.RuneStart(p[at]) {
					continue
				}
				marked := slices.Clone(paragraphs)
				marked[n] = p[:at] + mark + p[at:]
				got := read(marked)
				for k := range clean {
					if k < n-1 || k > n+1 {
						if !slices.Equal(got[k], clean[k]) {
							t.Fatalf("%s in %q changes paragraph %d\ngot  %q\nwant %q", mark, marked[n], k, got[k], clean[k])
						}
					}
				}
			}
		}
	}
}

func TestAnOpenQuotationEndsWithItsArticle(t *testing.T) {
	f := finder(t)
	find := func(text string) []string {
		a := article(t, text)
		return told(a, f.Find(a, prose.Split(a.Text, a.Parts)))
	}
	next := "It rained all day. Ivan Orlov said the army would stay."
	find("Orlov said: “We stay here.\nIt is ours.\nWe are at home.”")
	if got, want := find(next), []string{"Ivan Orlov | indirect | the army would stay"}; !slices.Equal(got, want) {
		t.Errorf("after an article with an open quotation: got %q, want %q", got, want)
	}
}
