package record

import (
	"encoding/json"
	"strings"
	"testing"

	"parley/model"
)

func span(t *testing.T, text, words string) model.Span {
	t.Helper()
	i := strings.Index(text, words)
	s, err := model.NewSpan(text, i, i+len(words))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// An article whose record held a byte order mark and an escape sequence: the places are those of the record's own text.
func TestOffsetsAreThoseOfTheTextAsItWasGiven(t *testing.T) {
	text := "“We stay,” Orlov said."
	quote, err := model.NewStatement(model.Direct, span(t, text, "“We stay,”"))
	if err != nil {
		t.Fatal(err)
	}
	quote.Speaker = model.NamedSpeaker(span(t, text, "Orlov"), "Orlov")
	given := &model.Given{Text: "\ufeff“We stay,” \x1b[1mOrlov\u009b said.", Edits: []model.Edit{
		{Start: 0, End: 0, GivenStart: 0, GivenEnd: 3},
		{Start: 15, End: 15, GivenStart: 18, GivenEnd: 22},
		{Start: 20, End: 20, GivenStart: 27, GivenEnd: 29},
	}}
	a := &model.Article{ID: "a1", Text: text, Given: given, Statements: []model.Statement{quote}}
	var b strings.Builder
	if err := Write(&b, a, With{Text: true}); err != nil {
		t.Fatal(err)
	}
	if line := strings.TrimSuffix(b.String(), "\n"); strings.ContainsAny(line, "\ufeff\x1b\u009b") {
		t.Errorf("something invisible stands in the line %q", line)
	}
	var got struct {
		Text       string
		Statements []struct {
			Start, End   int
			Spans        [][2]int
			SpeakerStart int `json:"speaker_start"`
			SpeakerEnd   int `json:"speaker_end"`
		}
	}
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	if got.Text != given.Text {
		t.Errorf("the text is %q, was given as %q", got.Text, given.Text)
	}
	s := got.Statements[0]
	for name, c := range map[string]struct {
		start, end int
		want       string
	}{
		"statement": {s.Start, s.End, "“We stay,”"},
		"piece":     {s.Spans[0][0], s.Spans[0][1], "“We stay,”"},
		"speaker":   {s.SpeakerStart, s.SpeakerEnd, "Orlov"},
	} {
		if words := got.Text[c.start:c.end]; words != c.want {
			t.Errorf("%s: [%d, %d) is %q, want %q", name, c.start, c.end, words, c.want)
		}
	}
}

func TestWriteGivesTheContractsRecord(t *testing.T) {
	text := "“We stay,” Orlov said. It rained & <poured>."
	quote, err := model.NewStatement(model.Direct, span(t, text, "“We stay,”"))
	if err != nil {
		t.Fatal(err)
	}
	quote.Speaker = model.ActorSpeaker(span(t, text, "Orlov"), model.Actor{ID: "orlov", Name: "Ivan Orlov", Side: "Russia"})
	quote.Cue = span(t, text, "said")
	quote.Attr, quote.Confidence = 3, 0.97
	quote.Rule, quote.Speaker.By = model.Rule{Name: "quotation before cue", Why: "A quotation with a cue after it."}, model.ByName
	rumour, err := model.NewStatement(model.Indirect, span(t, text, "It rained"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := model.NewPosition(span(t, text, "“We stay,” Orlov said."), "Russia", "territory", model.Rejects, model.BasisQuote)
	if err != nil {
		t.Fatal(err)
	}
	want.Rule = model.Rule{Name: "stance verb", Why: "A verb that demands."}
	a := &model.Article{
		ID: "a1", Text: text, Date: model.Date{Year: 2022, Month: 3},
		Statements: []model.Statement{quote, rumour}, Positions: []model.Position{want},
	}
	tests := []struct {
		name string
		with With
		want string
	}{
		{"without the text", With{}, `{"id":"a1","date":"2022-03","statements":[` + statementsJSON + `],"positions":[` + positionsJSON + `]}` + "\n"},
		{"with the text", With{Text: true}, `{"id":"a1","date":"2022-03","text":"“We stay,” Orlov said. It rained & <poured>.","statements":[` +
			statementsJSON + `],"positions":[` + positionsJSON + `]}` + "\n"},
		{"with the reasons", With{Reasons: true}, `{"id":"a1","date":"2022-03","statements":[` + explainedJSON + `],"positions":[` +
			strings.TrimSuffix(positionsJSON, "}") + `,"rule":"stance verb","why":"A verb that demands."}]}` + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			if err := Write(&b, a, tt.with); err != nil {
				t.Fatal(err)
			}
			if b.String() != tt.want {
				t.Errorf("got  %s\nwant %s", b.String(), tt.want)
			}
		})
	}
}

const statementsJSON = `{"start":0,"end":14,"spans":[[0,14]],"kind":"direct","text":"“We stay,”","speaker_start":15,"speaker_end":20,` +
	`"speaker_text":"Orlov","speaker_id":"orlov","speaker_name":"Ivan Orlov","side":"Russia","cue_start":21,"cue_end":25,"attr":3,"confidence":0.97},` + rumourJSON + `}`

const rumourJSON = `{"start":27,"end":36,"spans":[[27,36]],"kind":"indirect","text":"It rained","attr":0`

var explainedJSON = strings.Replace(statementsJSON, `0.97}`,
	`0.97,"rule":"quotation before cue","why":"A quotation with a cue after it.","speaker_by":"name"}`, 1)

const positionsJSON = `{"start":0,"end":26,"side":"Russia","issue":"territory","stance":"rejects","basis":"quote","weak":false,"text":"“We stay,” Orlov said."}`

func TestPiecesWithoutMarksStandApart(t *testing.T) {
	for _, marks := range [][2]string{{"‘", "’"}, {"'", "'"}, {"“", "”"}, {`"`, `"`}, {"„", "“"}, {"«", "»"}, {"‹", "›"}, {"‚", "‘"}, {"``", "''"}, {"「", "」"}} {
		quoted := "was " + marks[0] + "not for sale" + marks[1] + " and would stay shut"
		text := "The captain’s harbour, Vale said, " + quoted + "."
		said, err := model.NewStatement(model.Mixed, span(t, text, "The captain’s harbour"), span(t, text, quoted))
		if err != nil {
			t.Fatal(err)
		}
		said.Attr = 2
		r := Of(&model.Article{ID: "a1", Text: text, Statements: []model.Statement{said}}, With{})
		if len(r.Statements) != 2 {
			t.Fatalf("%s: %d records, want the reported piece and the quoted one", text, len(r.Statements))
		}
		for i, want := range []Statement{{Kind: "indirect", Text: "The captain’s harbour"}, {Kind: "mixed", Text: quoted}} {
			if got := r.Statements[i]; got.Kind != want.Kind || got.Text != want.Text || got.Attr != 2 {
				t.Errorf("record %d: %+v, want kind %s, text %q, attr 2", i, got, want.Kind, want.Text)
			}
		}
	}
}

func TestAnArticleWithoutFindingsHasEmptyLists(t *testing.T) {
	var b strings.Builder
	if err := Write(&b, &model.Article{ID: "empty"}, With{}); err != nil {
		t.Fatal(err)
	}
	if want := `{"id":"empty","statements":[],"positions":[]}` + "\n"; b.String() != want {
		t.Errorf("got %s, want %s", b.String(), want)
	}
}
