package notebook

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parley/model"
)

func TestNotesAreCleaned(t *testing.T) {
	for _, c := range []struct{ name, note, want string }{
		{"plain", "a quote within a quote", "a quote within a quote"},
		{"lines", "one\ntwo\t three ", "one two three"},
		{"escapes", "red \x1b[31mtext\x07", "red [31mtext"},
		{"no letters", "\x00\u202e\u200b", ""},
		{"turned round", "safe\u202etxet", "safetxet"},
		{"not UTF-8", "a\xffb", "ab"},
	} {
		if got := clean(c.note); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if n := utf8.RuneCountInString(clean(strings.Repeat("é", 2*maxNote))); n != maxNote {
		t.Errorf("a long note has %d letters", n)
	}
}

func TestEntriesReadBack(t *testing.T) {
	at := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	is := model.Correction{Aside: true, Side: "EU/E3", Issue: "crimea", Stance: model.Offers, Note: "«no»", Time: at}
	for name, a := range map[string]model.Amendment{
		"made":       {Key: key(1), Is: &is},
		"taken back": {Key: key(1), Was: &is},
		"changed":    {Key: key(1), Was: &is, Is: &is},
	} {
		data, err := encode(a)
		if err != nil {
			t.Fatal(err)
		}
		got, err := decode(data)
		if err != nil || got.Key != a.Key || (got.Is == nil) != (a.Is == nil) || (got.Was == nil) != (a.Was == nil) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		if got.Is != nil && *got.Is != is {
			t.Errorf("%s: %+v", name, *got.Is)
		}
	}
}

func FuzzDecode(f *testing.F) {
	is := model.Correction{Side: "Russia", Issue: "crimea", Stance: model.Demands, Note: "n", Time: time.Unix(0, 0).UTC()}
	for _, a := range []model.Amendment{{Key: key(1), Is: &is}, {Key: key(2), Was: &is}} {
		data, err := encode(a)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(withChecksum(append(data[checksum:], ' ', '{', '}')))
	}
	f.Add(withChecksum([]byte(`{"article":"a","side":"x","stance":"demands","is":{"stance":"offers"}}`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, data := range [][]byte{data, withChecksum(data)} {
			a, err := decode(data)
			if err != nil {
				continue
			}
			for _, c := range []*model.Correction{a.Was, a.Is} {
				if c != nil && (c.Side == "" || c.Issue == "" || clean(c.Note) != c.Note || int(c.Stance) >= len(model.Stances())) {
					t.Errorf("it accepts %+v", *c)
				}
			}
			again, err := encode(a)
			if err != nil {
				continue // control letters take more room when they are written
			}
			if b, err := decode(again); err != nil || b.Key != a.Key {
				t.Errorf("%q is not read back: %v", again, err)
			}
		}
	})
}

// withChecksum makes an entry of what stands behind the checksum, which a fuzzer cannot guess.
func withChecksum(rest []byte) []byte { return append(sum(rest), rest...) }
