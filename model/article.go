// Package model holds the words of parley's domain: article, statement, position, actor, side, issue and dossier, and
// the small rules that belong to the words themselves. It imports the standard library only and knows nothing of files,
// indexes or terminals.
//
// Offsets everywhere are bytes of Article.Text, half-open, and never split a rune.
package model

import "strings"

// Article is one text of the coverage, after it has passed the sanitising gate of package corpus.
type Article struct {
	ID     string   // stable name within a corpus: the file's name without extension, or the input record's own id
	Path   string   // where it was read, as the user named it; "" for standard input
	Title  string   // the headline; "" when the text has none
	Outlet string   // who published it; "" when unknown
	Author string   // the byline; "" when unknown
	URL    string   // where it was published; "" when unknown
	Date   Date     // when it was published; the zero Date when unknown
	Lang   Language // "" when unknown

	// Text is what every Span of the article points into. It never changes once the article is made.
	Text string
	// Given is the text of a JSON Lines record where it had to be made clean; nil where Text is what was given.
	Given *Given
	// Parts divide Text into its paragraphs, headline, captions and the rest, in reading order, without overlap.
	Parts []Part

	Statements []Statement
	Positions  []Position
}

// Language is a lower-case ISO 639-1 code such as "en", "ru" or "uk"; "" is unknown.
type Language string

// DisplayTitle returns the headline, or for an article without one its first words (at most 60 runes), or its ID.
func (a *Article) DisplayTitle() string {
	if a.Title != "" {
		return a.Title
	}
	for _, p := range a.Parts {
		if p.Role == Paragraph || p.Role == Bullet {
			return firstRunes(strings.Join(strings.Fields(p.Span.In(a.Text)), " "), 60)
		}
	}
	return a.ID
}

func firstRunes(s string, n int) string {
	count := 0
	for i := range s {
		if count == n {
			return strings.TrimRight(s[:i], " ") + "…"
		}
		count++
	}
	return s
}

// Part is a piece of an article's text with the role it plays in the layout. Its Span leaves out the blank lines around
// it and, for a bullet, the bullet sign.
type Part struct {
	Span Span
	Role Role
}

// Role tells what a Part is. Only Paragraph and Bullet carry the reporter's running text; extraction reads these and the
// headline, and nothing else.
type Role uint8

// The roles of a Part.
const (
	Paragraph Role = iota
	Bullet         // an item of a list
	Headline       // the article's title where it stands in the text
	Crosshead      // a heading between paragraphs
	Caption        // of a photograph: "Dmytro Kuleba. Photo: …"
	Teaser         // a link to something else: "Also Read | …"
	Notice         // furniture: "Updated Mar 10, 2022 - World", "Go deeper", the outlet's name, a byline
)

var roleNames = [...]string{"paragraph", "bullet", "headline", "crosshead", "caption", "teaser", "notice"}

// String returns the role's name in lower case.
func (r Role) String() string { return nameOf(roleNames[:], int(r)) }
