// Package record writes articles as the JSON Lines record of `parley extract --format jsonl`: one object to a line, with
// the article's statements and positions. Offsets are bytes of the article's text, half-open. What is unknown is absent.
//
// The text of an article that came as a JSON Lines record is the record's own, byte for byte, so that findings and record
// can be joined: offsets are those of the text as it was given, also where the gate took something out of it.
package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"

	"parley/corpus/extract/prose"
	"parley/model"
)

// Article is the record of one article.
type Article struct {
	ID         string      `json:"id"`
	Path       string      `json:"path,omitempty"`
	Title      string      `json:"title,omitempty"`
	Outlet     string      `json:"outlet,omitempty"`
	Date       string      `json:"date,omitempty"` // ISO 8601, as precise as it is known
	Lang       string      `json:"lang,omitempty"`
	Text       *Text       `json:"text,omitempty"`
	Statements []Statement `json:"statements"`
	Positions  []Position  `json:"positions"`
}

// Text is an article's text as it was given. Its JSON holds no control character and nothing invisible as such, only as an
// escape: a record may be printed on a terminal.
type Text string

// MarshalJSON implements json.Marshaler.
func (t Text) MarshalJSON() ([]byte, error) {
	var quoted bytes.Buffer
	enc := json.NewEncoder(&quoted)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(string(t)); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	for _, r := range strings.TrimSuffix(quoted.String(), "\n") {
		if !unicode.In(r, unicode.Cc, unicode.Cf) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.Bytes(), nil
}

// Statement is the record of one statement. Start and End enclose all of its Spans.
type Statement struct {
	Start        int      `json:"start"`
	End          int      `json:"end"`
	Spans        [][2]int `json:"spans"`
	Kind         string   `json:"kind"` // direct, mixed or indirect
	Text         string   `json:"text"` // the pieces joined by " … "
	SpeakerStart *int     `json:"speaker_start,omitempty"`
	SpeakerEnd   *int     `json:"speaker_end,omitempty"`
	SpeakerText  string   `json:"speaker_text,omitempty"` // as the article mentions the speaker
	SpeakerID    string   `json:"speaker_id,omitempty"`   // an actor of the dossier
	SpeakerName  string   `json:"speaker_name,omitempty"` // who that is; "anonymous: a senior official"
	Side         string   `json:"side,omitempty"`
	CueStart     *int     `json:"cue_start,omitempty"`
	CueEnd       *int     `json:"cue_end,omitempty"`
	Attr         int      `json:"attr"`                 // pieces of one attribution share it
	Confidence   float64  `json:"confidence,omitempty"` // the share of such statements that is right, 0.01 to 0.99

	Rule      string `json:"rule,omitempty"`       // With.Reasons: the rule that found it
	Why       string `json:"why,omitempty"`        // what that rule looks for
	SpeakerBy string `json:"speaker_by,omitempty"` // how the article points at the speaker: name, pronoun, …
}

// Position is the record of one position. Start and End enclose the sentence that it rests on.
type Position struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Side    string `json:"side"`
	Issue   string `json:"issue"`
	Stance  string `json:"stance"`
	Sign    string `json:"sign,omitempty"` // for or against the issue's proposition
	Basis   string `json:"basis"`
	Teller  string `json:"teller,omitempty"` // the side of who says or writes it
	Weak    bool   `json:"weak"`
	ActorID string `json:"actor_id,omitempty"`
	Target  string `json:"target,omitempty"`
	Date    string `json:"date,omitempty"`
	Text    string `json:"text"`

	Confidence float64 `json:"confidence,omitempty"` // the share of such positions that is right, 0.01 to 0.99

	Rule  string `json:"rule,omitempty"`  // With.Reasons: the rule that found it
	Why   string `json:"why,omitempty"`   // what that rule looks for
	Words string `json:"words,omitempty"` // the words that take the stance
}

// With tells what a record holds beyond what it always holds.
type With struct {
	Text    bool // the article's text
	Reasons bool // why each statement and position was found
}

// Write writes the record of a as one line.
func Write(w io.Writer, a *model.Article, with With) error {
	var line bytes.Buffer
	enc := json.NewEncoder(&line) // ends the line
	enc.SetEscapeHTML(false)
	if err := enc.Encode(Of(a, with)); err != nil {
		return fmt.Errorf("article %s: %w", a.ID, err)
	}
	_, err := w.Write(line.Bytes())
	return err
}

// Of returns the record of a.
func Of(a *model.Article, with With) Article {
	r := Article{
		ID: a.ID, Path: a.Path, Title: a.Title, Outlet: a.Outlet, Date: a.Date.String(), Lang: string(a.Lang),
		Statements: make([]Statement, 0, len(a.Statements)),
		Positions:  make([]Position, len(a.Positions)),
	}
	if with.Text {
		text := Text(a.Text)
		if a.Given != nil {
			text = Text(a.Given.Text)
		}
		r.Text = &text
	}
	for _, s := range a.Statements {
		for _, piece := range byKind(a.Text, s) {
			r.Statements = append(r.Statements, statement(a, piece, with))
		}
	}
	for i, p := range a.Positions {
		r.Positions[i] = position(a, p, with)
	}
	return r
}

// place returns where a span of the article's text stands in the text as it was given.
func place(a *model.Article, s model.Span) (start, end int) {
	if a.Given != nil {
		return a.Given.Place(s)
	}
	return s.Start(), s.End()
}

// byKind returns a mixed statement as two where some of its pieces have no quotation marks at all: "The harbour, Vale said,
// was “not for sale”" is an indirect and a mixed statement with one Attr. A reader of the record then knows of each span
// whether it holds somebody's own words.
func byKind(text string, s model.Statement) []model.Statement {
	if s.Kind != model.Mixed || len(s.Content()) < 2 {
		return []model.Statement{s}
	}
	var quoted, plain []model.Span
	for _, c := range s.Content() {
		if hasMark(c.In(text)) {
			quoted = append(quoted, c)
		} else {
			plain = append(plain, c)
		}
	}
	if len(quoted) == 0 || len(plain) == 0 {
		return []model.Statement{s}
	}
	return []model.Statement{s.WithContent(model.Indirect, plain), s.WithContent(model.Mixed, quoted)}
}

// hasMark reports whether a quotation mark stands in the words; an apostrophe within or after a word is none.
func hasMark(words string) bool {
	before := ' '
	for _, r := range words {
		if prose.IsMark(r) || strings.ContainsRune("'‘`", r) && !unicode.IsLetter(before) {
			return true
		}
		before = r
	}
	return false
}

func statement(a *model.Article, s model.Statement, with With) Statement {
	r := Statement{
		Kind: s.Kind.String(), Text: s.Words(a.Text),
		SpeakerID: s.Speaker.ActorID, Side: string(s.Speaker.Side), Attr: s.Attr,
		Confidence: float64(s.Confidence),
	}
	if with.Reasons {
		r.Rule, r.Why = s.Rule.Name, s.Rule.Why
		if s.Speaker.By != model.NotNamed {
			r.SpeakerBy = s.Speaker.By.String()
		}
	}
	r.Start, r.End = place(a, s.Span())
	for _, c := range s.Content() {
		start, end := place(a, c)
		r.Spans = append(r.Spans, [2]int{start, end})
	}
	if s.Speaker.State() != model.SpeakerUnknown {
		r.SpeakerName = s.Speaker.Label()
	}
	if m := s.Speaker.Mention; !m.IsZero() {
		start, end := place(a, m)
		r.SpeakerStart, r.SpeakerEnd, r.SpeakerText = &start, &end, m.In(a.Text)
	}
	if !s.Cue.IsZero() {
		start, end := place(a, s.Cue)
		r.CueStart, r.CueEnd = &start, &end
	}
	return r
}

func position(a *model.Article, p model.Position, with With) Position {
	start, end := place(a, p.Evidence())
	r := Position{
		Start: start, End: end, Side: string(p.Side), Issue: string(p.Issue),
		Stance: p.Stance.String(), Sign: p.Sign.String(), Basis: p.Basis.String(), Teller: string(p.Teller), Weak: p.Weak, ActorID: p.ActorID,
		Target: p.Target, Date: p.Date.String(), Text: p.Evidence().In(a.Text), Confidence: float64(p.Confidence),
	}
	if with.Reasons {
		r.Rule, r.Why, r.Words = p.Rule.Name, p.Rule.Why, p.Words
	}
	return r
}
