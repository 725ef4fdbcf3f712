package positions_test

import (
	"testing"
	"unicode/utf8"

	"parley/model"
)

// FuzzFind holds that any text is read without a panic and that evidence lies inside it.
func FuzzFind(f *testing.F) {
	for _, text := range []string{
		benchmarkArticle,
		"“They want our surrender. It is not what they will get,” Kuleba said. He rejected these terms.",
		"He said it. It said he. They, who, which that, rejected by of for to: a truce",
		"demand's — no longer insist on (neutrality) if unless until before 2022 Moscow’s",
		"Киев требует перемирия; Moscow rejects a ‘truce’.",
	} {
		f.Add(text)
	}
	x := newExtractor(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<14 {
			t.Skip("texts are sanitised and bounded before")
		}
		for _, p := range x.read(text).Positions {
			if e := p.Evidence(); e.End() > len(text) || e.IsZero() {
				t.Fatalf("evidence [%d, %d) of a text of %d bytes", e.Start(), e.End(), len(text))
			}
			if p.Side == "" || p.Issue == "" || !utf8.ValidString(p.Target) {
				t.Fatalf("incomplete position %+v", p)
			}
		}
	})
}

// TestALongSentenceIsPassedOver shows the bound that keeps the work linear.
func TestALongSentenceIsPassedOver(t *testing.T) {
	text := "Moscow rejects"
	for range 2000 {
		text += " a truce and demands neutrality and"
	}
	if ps := newExtractor(t).article(text + " peace.").Positions; len(ps) > 0 {
		t.Errorf("%d positions in a sentence of thousands of words", len(ps))
	}
}

// TestConcurrentUse runs one Finder from several goroutines; the race detector sees what it must not share.
func TestConcurrentUse(t *testing.T) {
	x := newExtractor(t)
	want := brief(x.article(benchmarkArticle).Positions)
	got := make(chan []string)
	for range 4 {
		go func() { got <- brief(x.article(benchmarkArticle).Positions) }()
	}
	for range 4 {
		if ps := <-got; len(ps) != len(want) {
			t.Errorf("%d positions, want %d", len(ps), len(want))
		}
	}
}

// TestDossierMistakesAreNamed shows what a reader who edits cues is told.
func TestDossierMistakesAreNamed(t *testing.T) {
	for cue, want := range map[string]string{
		"(truce":         `reading the dossier's issues: issue "peace", cue "(truce": column 7: ")" is missing`,
		"truce ..":       `reading the dossier's issues: issue "peace", cue "truce ..": column 9: a gap must be followed by a word`,
		"wants: truce":   `reading the dossier's issues: issue "peace", cue "wants: truce": "wants" is no stance: one of demands, supports, rejects, open-to, offers`,
		"[a] [b]":        `reading the dossier's issues: issue "peace", cue "[a] [b]": column 8: a pattern needs at least one word that must stand there`,
		"truce ! in war": `reading the dossier's issues: issue "peace", cue "truce ! in war": "in war" must be a single word`,
	} {
		d := model.Dossier{Issues: []model.Issue{{ID: "peace", Label: "Peace", Cues: []string{cue}}}}
		if err := newFinderError(&d); err == nil || err.Error() != want {
			t.Errorf("cue %q\n got  %v\n want %s", cue, err, want)
		}
	}
}
