package model

import "testing"

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

func TestPositionKeySurvivesTextBeforeIt(t *testing.T) {
	const sentence = "A sentence."
	p := row(t, "Russia", "ceasefire", Rejects, BasisQuote, "2025-05-16", "A", false).Position
	later, err := NewPosition(span(t, "Updated. "+sentence, 9, 9+len(sentence)), "Russia", "ceasefire", Rejects, BasisQuote)
	if err != nil {
		t.Fatal(err)
	}
	if KeyOf("a", sentence, p) != KeyOf("a", "Updated. "+sentence, later) {
		t.Error("the key has changed")
	}
}
