package export

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// field is one value of a row under its name.
type field struct {
	name  string
	value any // a string, an int, a float64, a bool or a []string
}

// record returns a position as a row: what it says, where it stands, on what it rests, and what the reader made of it.
func (p *Position) record() []field {
	v, a := p.PositionRow.Position, p.Article
	speaker, words, sure := "", "", 0.0
	if s := p.Speaker.Speaker; p.Speaker.Span() != (model.Span{}) {
		speaker, words, sure = s.Label(), p.Speaker.Words(a.Text), float64(p.Speaker.Confidence)
	}
	reader, foundSide, foundIssue, foundStance := "", "", "", ""
	if p.Found != nil {
		reader, foundSide, foundIssue, foundStance = "corrected", string(p.Found.Side), string(p.Found.Issue), p.Found.Stance.String()
	}
	if p.Aside {
		reader = "aside"
	}
	return []field{
		{"id", p.ID},
		{"date", v.Date.String()},
		{"date_origin", origin(v.Date)},
		{"doc_id", a.ID},
		{"outlet", a.Outlet},
		{"title", a.DisplayTitle()},
		{"url", a.URL},
		{"author", a.Author},
		{"lang", string(a.Lang)},
		{"published", a.Date.String()},
		{"side", string(v.Side)},
		{"holder", p.Holder},
		{"holder_id", v.ActorID},
		{"role", p.Role},
		{"speaker", speaker},
		{"speaker_id", p.Speaker.Speaker.ActorID},
		{"speaker_confidence", sure},
		{"teller", string(v.Teller)},
		{"attribution", attribution(v)},
		{"issue", string(v.Issue)},
		{"stance", v.Stance.String()},
		{"sign", v.Sign.String()},
		{"target", v.Target},
		{"text", words},
		{"sentence", p.Sentence.Text},
		{"pre", p.Before},
		{"post", p.After},
		{"start", v.Evidence().Start()},
		{"end", v.Evidence().End()},
		{"basis", v.Basis.String()},
		{"implied", v.Weak},
		{"confidence", float64(v.Confidence)},
		{"rule", v.Rule.Name},
		{"words", v.Words},
		{"finding", p.Finding},
		{"periods", p.Periods},
		{"citation_key", a.Key},
		{"reader", reader},
		{"found_side", foundSide},
		{"found_issue", foundIssue},
		{"found_stance", foundStance},
		{"note", p.Note},
	}
}

// attribution tells whose words a position is known by: the side's own, another side's, a document's, the reporter's, or
// somebody's who speaks for no side.
func attribution(p model.Position) string {
	switch {
	case p.Basis == model.BasisDocument:
		return "document"
	case p.Basis == model.BasisNarrator:
		return "reporter"
	case p.Teller == p.Side:
		return "own"
	case p.Teller != "":
		return "other side"
	}
	return "unknown"
}

// origin tells where a date was read; "" when that is unknown.
func origin(d model.Date) string {
	if d.IsZero() || d.Origin == model.OriginUnknown {
		return ""
	}
	return d.Origin.String()
}

// text returns a value as a CSV file has it; an unknown confidence is empty.
func (f field) text() string {
	switch v := f.value.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case float64:
		if v == 0 {
			return ""
		}
		return strconv.FormatFloat(v, 'f', 2, 64)
	case []string:
		return strings.Join(v, "; ")
	}
	return ""
}

// known reports whether there is anything to tell.
func (f field) known() bool {
	switch v := f.value.(type) {
	case string:
		return v != ""
	case float64:
		return v != 0
	case []string:
		return len(v) > 0
	}
	return true
}

// object returns fields as a JSON object, in their order; what is unknown is left out. It writes < and & as they are: the
// text goes to programs, not into a web page.
func object(fields []field) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	put := func(v any, after byte) error {
		if err := enc.Encode(v); err != nil {
			return err
		}
		out.Truncate(out.Len() - 1) // the line break that Encode adds
		return out.WriteByte(after)
	}
	out.WriteByte('{')
	for _, f := range fields {
		if !f.known() {
			continue
		}
		if err := put(f.name, ':'); err != nil {
			return nil, err
		}
		if err := put(f.value, ','); err != nil {
			return nil, err
		}
	}
	return append(bytes.TrimSuffix(out.Bytes(), []byte{','}), '}'), nil
}

// contextRunes is how much of the text around a sentence is told, before it and after it.
const contextRunes = 160

// around returns the text before and after a sentence, from whole words, on one line each.
func around(text string, s model.Span) (before, after string) {
	from, to := s.Start(), s.End()
	for range contextRunes {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
		_, size = utf8.DecodeRuneInString(text[to:])
		to += size
	}
	before, after = text[from:s.Start()], text[s.End():to]
	if i := strings.IndexFunc(before, unicode.IsSpace); from > 0 && i >= 0 {
		before = before[i:]
	}
	if i := strings.LastIndexFunc(after, unicode.IsSpace); to < len(text) && i >= 0 {
		after = after[:i]
	}
	return oneLine(before), oneLine(after)
}

// oneLine makes any white space a single space and takes it away at the ends.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
