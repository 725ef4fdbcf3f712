package model

import (
	"fmt"
	"unicode/utf8"
)

// Span is a half-open byte range of Article.Text. The zero Span is empty and stands for "nowhere". A Span is made by
// NewSpan or from other Spans, so that one that exists lies within its text and splits no rune.
type Span struct{ start, end int }

// NewSpan returns the span [start, end) of text. It is an error when the range is empty, lies outside text or begins or
// ends inside a rune.
func NewSpan(text string, start, end int) (Span, error) {
	if start < 0 || end > len(text) || start >= end {
		return Span{}, fmt.Errorf("span [%d, %d) is empty or outside a text of %d bytes", start, end, len(text))
	}
	if !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
		return Span{}, fmt.Errorf("span [%d, %d) splits a rune", start, end)
	}
	return Span{start, end}, nil
}

// Start is the offset of the span's first byte.
func (s Span) Start() int { return s.start }

// End is the offset of the byte after the span.
func (s Span) End() int { return s.end }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.end - s.start }

// IsZero reports whether the span is the zero Span, "nowhere".
func (s Span) IsZero() bool { return s.end == 0 }

// In returns the bytes of text that the span covers. The text must be the one that the span was made from.
func (s Span) In(text string) string { return text[s.start:s.end] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.start <= t.start && t.end <= s.end }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.start < t.end && t.start < s.end }

// Join returns the smallest span that covers s and t; the zero Span adds nothing.
func (s Span) Join(t Span) Span {
	if s.IsZero() {
		return t
	}
	if t.IsZero() {
		return s
	}
	return Span{min(s.start, t.start), max(s.end, t.end)}
}
