package model

import (
	"strings"
	"testing"
)

func TestCorrectedPosition(t *testing.T) {
	found := row(t, "Russia", "nato-neutrality", Rejects, BasisQuote, "2025-05-16", "A", false).Position
	found.Sign, found.ActorID = For, "lavrov" // rejects NATO membership
	on := map[IssueID]Issue{
		"nato-neutrality": {ID: "nato-neutrality", Proposition: "Ukraine stays out of NATO."},
		"root-causes":     {ID: "root-causes", Proposition: "NATO pulls back."},
		"talks":           {ID: "talks"},
	}
	for name, c := range map[string]struct {
		correction Correction
		sign       Sign
		actor      string
	}{
		"another stance turns the sign":  {Correction{Side: "Russia", Issue: "nato-neutrality", Stance: Demands}, Against, "lavrov"},
		"another side has no holder":     {Correction{Side: "Ukraine", Issue: "nato-neutrality", Stance: Rejects}, For, ""},
		"another issue":                  {Correction{Side: "Russia", Issue: "root-causes", Stance: Rejects}, Against, "lavrov"},
		"an issue without a proposition": {Correction{Side: "Russia", Issue: "talks", Stance: Rejects}, Unsigned, "lavrov"},
		"set aside":                      {Correction{Aside: true, Side: "Russia", Issue: "nato-neutrality", Stance: Rejects}, For, "lavrov"},
	} {
		t.Run(name, func(t *testing.T) {
			got := found.Corrected(c.correction, on[c.correction.Issue])
			if got.Sign != c.sign || got.ActorID != c.actor {
				t.Errorf("sign %q, holder %q; want %q, %q", got.Sign, got.ActorID, c.sign, c.actor)
			}
			if got.Side != c.correction.Side || got.Issue != c.correction.Issue || got.Stance != c.correction.Stance {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestPositionKeyGoesWithTheSentence(t *testing.T) {
	key := func(text, sentence string) PositionKey {
		start := strings.Index(text, sentence)
		p, err := NewPosition(span(t, text, start, start+len(sentence)), "Russia", "ceasefire", Rejects, BasisQuote)
		if err != nil {
			t.Fatal(err)
		}
		return KeyOf("a", text, p)
	}
	was := key("A whole sentence.", "A whole sentence.")
	for name, is := range map[string]PositionKey{
		"text before it":              key("Updated. A whole sentence.", "A whole sentence."),
		"its lines broken elsewhere":  key("A\nwhole\tsentence.", "A\nwhole\tsentence."),
		"the row that a search finds": PositionRow{ArticleID: "a", Sentence: Snippet{Text: "A whole\nsentence."}, Position: Position{Side: "Russia", Issue: "ceasefire", Stance: Rejects}}.Key(),
	} {
		if is != was {
			t.Errorf("%s: %+v, it was %+v", name, is, was)
		}
	}
	if key("A whole sentences.", "A whole sentences.") == was {
		t.Error("another sentence has the same key")
	}
}
