package statements

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/corpus/extract/prose"
	"parley/corpus/layout"
	"parley/model"
)

func TestScratch(t *testing.T) {
	b, err := os.ReadFile(os.Getenv("CASES"))
	if err != nil {
		t.Skip()
	}
	for _, c := range strings.Split(string(b), "\n====\n") {
		c = strings.Trim(c, "\n")
		a := article(t, c)
		if strings.HasPrefix(c, "@") {
			c = c[1:]
			a = &model.Article{ID: "x", Text: c, Parts: layout.Parse(c).Parts}
		}
		doc := prose.Split(a.Text, a.Parts)
		fmt.Println("▌", strings.ReplaceAll(c, "\n", " ¶ "))
		if os.Getenv("SENT") != "" {
			for _, s := range doc.Sentences {
				fmt.Println("    S", a.Text[s.Start:s.End])
			}
		}
		for _, s := range finder(t).Find(a, doc) {
			fmt.Println("    →", s.Speaker.Label(), "|", s.Kind, "|", s.Words(a.Text), "|", s.Rule.Name)
		}
	}
}
