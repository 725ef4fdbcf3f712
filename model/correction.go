package model

import (
	"strings"
	"time"
)

// Correction is what a reader makes of a position that the rules found: it is set aside, or its side, issue or stance is
// another, or both. It stands beside what was found and never takes its place.
type Correction struct {
	Aside  bool // it is no position, or not to be counted
	Side   SideID
	Issue  IssueID
	Stance Stance
	Note   string // the reader's reason; may be empty
	Time   time.Time
}

// Same reports whether two corrections are of the same time and make the same of a position.
func (c Correction) Same(d Correction) bool {
	equal := c.Time.Equal(d.Time)
	c.Time, d.Time = time.Time{}, time.Time{}
	return equal && c == d
}

// PositionKey names a position by what it rests on, so that a correction finds it again when the article is read anew: the
// article, the sentence on one line and what was found in it. It does not change when text is added before the sentence, or when
// its lines are broken elsewhere.
type PositionKey struct {
	ArticleID string
	Sentence  string
	Side      SideID
	Issue     IssueID
	Stance    Stance
}

// KeyOf returns the key of a position as it was found in an article's text.
func KeyOf(articleID, text string, p Position) PositionKey {
	return PositionKey{articleID, onOneLine(p.Evidence().In(text)), p.Side, p.Issue, p.Stance}
}

// Key returns the key of the position as it was found.
func (r PositionRow) Key() PositionKey {
	found := r.AsFound()
	return PositionKey{r.ArticleID, onOneLine(r.Sentence.Text), found.Side, found.Issue, found.Stance}
}

func onOneLine(sentence string) string { return strings.Join(strings.Fields(sentence), " ") }

// AsFound returns the position as the rules found it.
func (r PositionRow) AsFound() Position {
	if r.Found != nil {
		return *r.Found
	}
	return r.Position
}

// Correction returns what the reader has made of the position so far: what was found, when that is nothing.
func (r PositionRow) Correction() Correction {
	p := r.Position
	return Correction{Aside: r.Aside, Side: p.Side, Issue: p.Issue, Stance: p.Stance, Note: r.Note}
}

// Amendment is one change of what a reader makes of a position. Was is nil where there was no correction before, Is where there
// is none any more.
type Amendment struct {
	Key     PositionKey
	Was, Is *Correction
}

// Reversed returns the amendment that takes a back.
func (a Amendment) Reversed() Amendment { return Amendment{a.Key, a.Is, a.Was} }

// Corrected returns the position as the reader has it; issue is the one that c names. Of another side it has no holder that is
// known; on another issue its sign is that of its stance, where that issue has a proposition.
func (p Position) Corrected(c Correction, issue Issue) Position {
	switch {
	case issue.Proposition == "":
		p.Sign = Unsigned
	case c.Issue != p.Issue || p.Sign == Unsigned:
		p.Sign = c.Stance.Sign()
	default:
		p.Sign *= p.Stance.Sign() * c.Stance.Sign()
	}
	if c.Side != p.Side {
		p.ActorID = ""
	}
	p.Side, p.Issue, p.Stance = c.Side, c.Issue, c.Stance
	return p
}
