package model

import (
	"testing"
	"time"
)

func span(t *testing.T, text string, start, end int) Span {
	t.Helper()
	s, err := NewSpan(text, start, end)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNewSpan(t *testing.T) {
	const text = "Київ said no"
	cases := []struct {
		name       string
		start, end int
		ok         bool
	}{
		{"whole text", 0, len(text), true},
		{"two-byte runes taken whole", 0, 8, true},
		{"empty", 3, 3, false},
		{"backwards", 5, 2, false},
		{"before the text", -1, 2, false},
		{"beyond the text", 0, len(text) + 1, false},
		{"begins inside a rune", 1, 8, false},
		{"ends inside a rune", 0, 7, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, err := NewSpan(text, c.start, c.end); (err == nil) != c.ok {
				t.Errorf("NewSpan(%d, %d): error %v, want ok %v", c.start, c.end, err, c.ok)
			}
		})
	}
}

func TestSpanRelations(t *testing.T) {
	const text = "abcdefghij"
	a, b, c := span(t, text, 1, 4), span(t, text, 3, 6), span(t, text, 4, 6)
	if !a.Overlaps(b) || a.Overlaps(c) {
		t.Error("spans overlap when they share a byte, not when they touch")
	}
	if got := a.Join(c); got != span(t, text, 1, 6) {
		t.Errorf("Join covers both: got %v", got)
	}
	if a.Join(Span{}) != a || (Span{}).Join(a) != a {
		t.Error("joining nowhere changes nothing")
	}
	if !b.Contains(c) || c.Contains(b) {
		t.Error("Contains: the longer contains the shorter")
	}
}

func TestDatePrecision(t *testing.T) {
	cases := []struct{ in, first, last string }{
		{"2022", "2022-01-01", "2022-12-31"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2022-03-10", "2022-03-10", "2022-03-10"},
	}
	for _, c := range cases {
		d, err := ParseDate(c.in)
		if err != nil {
			t.Fatal(err)
		}
		if d.String() != c.in {
			t.Errorf("%s is printed as %s", c.in, d)
		}
		if f, l := d.First().Format(time.DateOnly), d.Last().Format(time.DateOnly); f != c.first || l != c.last {
			t.Errorf("%s covers %s to %s, want %s to %s", c.in, f, l, c.first, c.last)
		}
	}
	for _, bad := range []string{"", "2022-3-1", "2022-13", "10 March", "0000"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("%q was read as %v", bad, d)
		}
	}
}

func TestUnknownDateComesFirst(t *testing.T) {
	d, _ := ParseDate("2022")
	if (Date{}).Compare(d) >= 0 || d.Compare(Date{}) <= 0 {
		t.Error("an unknown date must come before a known one")
	}
	if (Date{}).String() != "" {
		t.Error("an unknown date prints as nothing")
	}
}

func TestRoleIsHeldForItsTime(t *testing.T) {
	day := func(s string) Date { d, _ := ParseDate(s); return d }
	r := ActorRole{Title: "Foreign Minister of Ukraine", From: day("2020-03-04"), Until: day("2024-09-05")}
	for s, want := range map[string]bool{"2020-03-03": false, "2020-03-04": true, "2020": true, "2024-09-05": true, "2024-09-06": false, "2025": false} {
		if got := r.At(day(s)); got != want {
			t.Errorf("on %s: held %v, want %v", s, got, want)
		}
	}
	if !r.At(Date{}) {
		t.Error("an unknown day matches every role")
	}
}

func TestStatementNeedsItsWords(t *testing.T) {
	const text = "“No,” she said. “Never.”"
	first, second := span(t, text, 0, 9), span(t, text, 20, len(text))
	if _, err := NewStatement(Direct); err == nil {
		t.Error("a statement without words was made")
	}
	if _, err := NewStatement(Direct, second, first); err == nil {
		t.Error("a statement with words out of order was made")
	}
	if _, err := NewStatement(Direct, Span{}); err == nil {
		t.Error("a statement with words nowhere was made")
	}
	s, err := NewStatement(Direct, first, second)
	if err != nil {
		t.Fatal(err)
	}
	if s.Span() != first.Join(second) || s.Words(text) != first.In(text)+" … "+second.In(text) {
		t.Errorf("span %v, words %q", s.Span(), s.Words(text))
	}
}

func TestSpeakerLabel(t *testing.T) {
	a := Actor{ID: "lavrov", Name: "Sergey Lavrov", Side: "Russia"}
	cases := []struct {
		speaker Speaker
		want    string
	}{
		{UnknownSpeaker(Span{}), "unknown"},
		{Speaker{}, "unknown"},
		{AnonymousSpeaker(Span{}, "a Ukrainian source"), "anonymous: a Ukrainian source"},
		{NamedSpeaker(Span{}, "Jane Doe"), "Jane Doe"},
		{ActorSpeaker(Span{}, a), "Sergey Lavrov"},
	}
	for _, c := range cases {
		if got := c.speaker.Label(); got != c.want {
			t.Errorf("state %v: label %q, want %q", c.speaker.State(), got, c.want)
		}
	}
}

func TestPositionNeedsItsSentence(t *testing.T) {
	const text = "Kyiv rejects the terms."
	all := span(t, text, 0, len(text))
	if _, err := NewPosition(Span{}, "Ukraine", "territory", Rejects, BasisNarrator); err == nil {
		t.Error("a position without evidence was made")
	}
	if _, err := NewPosition(all, "", "territory", Rejects, BasisNarrator); err == nil {
		t.Error("a position without a side was made")
	}
	if _, err := NewPosition(all, "Ukraine", "", Rejects, BasisNarrator); err == nil {
		t.Error("a position without an issue was made")
	}
	p, err := NewPosition(all, "Ukraine", "territory", Rejects, BasisNarrator)
	if err != nil || p.Evidence() != all {
		t.Errorf("position %v, error %v", p, err)
	}
}

func TestStancesReadWhatTheyWrite(t *testing.T) {
	for _, s := range Stances() {
		if got, err := ParseStance(s.String()); err != nil || got != s {
			t.Errorf("stance %v reads back as %v, %v", s, got, err)
		}
	}
	if _, err := ParseStance("reject"); err == nil {
		t.Error("reject is no stance; rejects is")
	}
}

func TestDisplayTitle(t *testing.T) {
	const text = "Kyiv  and Moscow met in Istanbul on Friday for the first direct talks in three years, and parted."
	body := Article{ID: "a1", Text: text, Parts: []Part{{Span: span(t, text, 0, len(text))}}}
	titled := body
	titled.Title = "A headline"
	if got := titled.DisplayTitle(); got != "A headline" {
		t.Errorf("an article is shown by its title, not %q", got)
	}
	if got, want := body.DisplayTitle(), "Kyiv and Moscow met in Istanbul on Friday for the first dire…"; got != want {
		t.Errorf("without a title: %q, want %q", got, want)
	}
	if got := (&Article{ID: "a1"}).DisplayTitle(); got != "a1" {
		t.Errorf("without any text: %q, want the id", got)
	}
}

func TestDossierValidate(t *testing.T) {
	good := func() *Dossier {
		return &Dossier{
			Sides:  []Side{{ID: "Russia", Principal: true}, {ID: "Ukraine", Principal: true}},
			Actors: []Actor{{ID: "lavrov", Name: "Sergey Lavrov", Side: "Russia"}},
			Issues: []Issue{{ID: "ceasefire", Label: "Ceasefire"}},
		}
	}
	if err := good().Validate(); err != nil {
		t.Fatalf("a good dossier: %v", err)
	}
	cases := []struct {
		name  string
		spoil func(*Dossier)
		want  string
	}{
		{"one principal side", func(d *Dossier) { d.Sides[0].Principal = false }, "1 principal sides: a comparison needs at least two"},
		{"side twice", func(d *Dossier) { d.Sides[1].ID = "Russia" }, `side "Russia" stands twice`},
		{"actor of no side", func(d *Dossier) { d.Actors[0].Side = "Rusia" }, `actor "lavrov": there is no side "Rusia"`},
		{"actor without a name", func(d *Dossier) { d.Actors[0].Name = "" }, `actor "lavrov" has no name`},
		{"actor without an id", func(d *Dossier) { d.Actors[0].ID = "" }, "actor without an id"},
		{"issue without a label", func(d *Dossier) { d.Issues[0].Label = "" }, `issue "ceasefire" has no label`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := good()
			c.spoil(d)
			if err := d.Validate(); err == nil || err.Error() != c.want {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}
