package notebook

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// Bounds on what is kept.
const (
	maxEntry = 64 << 10 // bytes
	maxNote  = 500      // runes
)

// entry is an amendment as the file has it.
type entry struct {
	Article  string      `json:"article"`
	Sentence string      `json:"sentence"`
	Side     string      `json:"side"`
	Issue    string      `json:"issue"`
	Stance   string      `json:"stance"`
	Was      *correction `json:"was,omitempty"`
	Is       *correction `json:"is,omitempty"`
}

// correction is a model.Correction as the file has it.
type correction struct {
	Aside  bool      `json:"aside,omitempty"`
	Side   string    `json:"side"`
	Issue  string    `json:"issue"`
	Stance string    `json:"stance"`
	Note   string    `json:"note,omitempty"`
	Time   time.Time `json:"time"`
}

// checksum is the length of an entry's checksum in bytes.
const checksum = 4

// encode returns the amendment as the file has it. It is an error when it is too long to be kept.
func encode(e model.Amendment) ([]byte, error) {
	k := e.Key
	data, err := json.Marshal(entry{k.ArticleID, k.Sentence, string(k.Side), string(k.Issue), k.Stance.String(), written(e.Was), written(e.Is)})
	if err != nil {
		return nil, fmt.Errorf("the correction cannot be written: %w", err)
	}
	if len(data) > maxEntry-checksum {
		return nil, fmt.Errorf("the sentence is too long for the notebook: %d bytes, at most %d can be kept", len(data), maxEntry-checksum)
	}
	return append(sum(data), data...), nil
}

// decode reads what encode wrote. It accepts nothing else, whatever the bytes are.
func decode(b []byte) (model.Amendment, error) {
	if len(b) <= checksum || len(b) > maxEntry {
		return model.Amendment{}, fmt.Errorf("an entry has %d bytes", len(b))
	}
	if !bytes.Equal(sum(b[checksum:]), b[:checksum]) {
		return model.Amendment{}, errors.New("an entry's checksum is wrong")
	}
	in := json.NewDecoder(bytes.NewReader(b[checksum:]))
	in.DisallowUnknownFields()
	var e entry
	if err := in.Decode(&e); err != nil {
		return model.Amendment{}, fmt.Errorf("an entry cannot be read: %w", err)
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return model.Amendment{}, errors.New("an entry does not end where it should")
	}
	return e.amendment()
}

func (e entry) amendment() (model.Amendment, error) {
	stance, err := model.ParseStance(e.Stance)
	if err != nil {
		return model.Amendment{}, err
	}
	amendment := model.Amendment{Key: model.PositionKey{
		ArticleID: e.Article, Sentence: e.Sentence, Side: model.SideID(e.Side), Issue: model.IssueID(e.Issue), Stance: stance,
	}}
	if amendment.Was, err = e.Was.read(); err != nil {
		return model.Amendment{}, err
	}
	amendment.Is, err = e.Is.read()
	return amendment, err
}

func written(c *model.Correction) *correction {
	if c == nil {
		return nil
	}
	return &correction{c.Aside, string(c.Side), string(c.Issue), c.Stance.String(), c.Note, c.Time}
}

func (c *correction) read() (*model.Correction, error) {
	if c == nil {
		return nil, nil
	}
	stance, err := model.ParseStance(c.Stance)
	switch {
	case err != nil:
		return nil, err
	case c.Side == "" || c.Issue == "":
		return nil, errors.New("a correction has no side or no issue")
	}
	return &model.Correction{
		Aside: c.Aside, Side: model.SideID(c.Side), Issue: model.IssueID(c.Issue), Stance: stance, Note: clean(c.Note), Time: c.Time,
	}, nil
}

// digest is the name that a position's correction has in the file.
func digest(k model.PositionKey) []byte {
	sum := sha256.Sum256([]byte(strings.Join([]string{
		k.ArticleID, string(k.Side), string(k.Issue), k.Stance.String(), k.Sentence,
	}, "\x00")))
	return sum[:]
}

// clean makes a note one line of printable text, cut to what is kept of it.
func clean(note string) string {
	words := strings.FieldsFunc(strings.ToValidUTF8(note, ""), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
	note = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) { // marks without width, some of which turn the text round
			return -1
		}
		return r
	}, strings.Join(words, " "))
	if utf8.RuneCountInString(note) > maxNote {
		note = string([]rune(note)[:maxNote])
	}
	return strings.TrimSpace(note)
}

// sum is the checksum of the rest of an entry.
func sum(rest []byte) []byte {
	return binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(rest))
}
