package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// Sizes of a passage, in runes.
const (
	passageLength = 160 // at most, without the signs for what is left out
	passageLead   = 40  // before the first match
)

// cut stands for what a passage leaves out at its ends.
const cut = "…"

// passage returns the stretch of an article that a query matches best: the one in which most different parts of the query
// match, then the one with most matches, then the first. Without a match it is the article's beginning. It lies within
// one part of the article's layout, and white space is made single spaces.
func (m *matcher) passage(a *model.Article) model.Snippet {
	parts := a.Parts
	if len(parts) == 0 {
		whole, err := model.NewSpan(a.Text, 0, len(a.Text))
		if err != nil {
			return model.Snippet{} // an empty text
		}
		parts = []model.Part{{Span: whole}}
	}
	marks := m.find(a.Text)
	best, bestWeight := beginning(parts), 0
	bestStart := best.Start()
	for i, first := range marks {
		part, inside := partAt(parts, first.start)
		if !inside {
			continue
		}
		if w := weight(a.Text, part, marks[i:]); w > bestWeight {
			best, bestWeight, bestStart = part, w, first.start
		}
	}
	start, end := stretch(a.Text, best, bestStart)
	return squeeze(a.Text, best, start, end, marks)
}

// beginning returns the first part with running text, or the first part.
func beginning(parts []model.Part) model.Span {
	for _, p := range parts {
		if p.Role == model.Paragraph || p.Role == model.Bullet {
			return p.Span
		}
	}
	return parts[0].Span
}

func partAt(parts []model.Part, offset int) (model.Span, bool) {
	for _, p := range parts {
		if p.Span.Start() <= offset && offset < p.Span.End() {
			return p.Span, true
		}
	}
	return model.Span{}, false
}

// weight tells how good a passage is that begins shortly before the first of the marks.
func weight(text string, part model.Span, marks []mark) int {
	const perPart = 100
	seen := map[int]bool{}
	n := 0
	end := min(part.End(), forward(text, marks[0].start, passageLength-passageLead))
	for _, m := range marks {
		if m.end > end {
			break
		}
		seen[m.part] = true
		n++
	}
	return max(1, perPart*len(seen)+min(n, perPart-1))
}

// stretch returns where the passage around the match at offset begins and ends, at words' ends within part.
func stretch(text string, part model.Span, offset int) (start, end int) {
	start = max(part.Start(), backward(text, offset, passageLead))
	if forward(text, start, passageLength) >= part.End() {
		start = max(part.Start(), backward(text, part.End(), passageLength))
	}
	end = min(part.End(), forward(text, start, passageLength))
	if start > part.Start() {
		start = min(wordStart(text, start, part.End()), offset)
	}
	if end < part.End() {
		end = wordBefore(text, end, start)
	}
	return start, end
}

// forward returns the offset n runes after offset, backward the one n runes before it; both stay in the text.
func forward(text string, offset, n int) int {
	for ; n > 0 && offset < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[offset:])
		offset += size
	}
	return offset
}

func backward(text string, offset, n int) int {
	for ; n > 0 && offset > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:offset])
		offset -= size
	}
	return offset
}

// wordStart returns the first offset from start on at which a word may begin: after white space.
func wordStart(text string, start, limit int) int {
	if i := strings.IndexFunc(text[start:limit], unicode.IsSpace); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[start+i:])
		return start + i + size
	}
	return start
}

// wordBefore returns the last offset up to end at which a word may end: before white space. A single word longer than
// that is cut.
func wordBefore(text string, end, limit int) int {
	if next, _ := utf8.DecodeRuneInString(text[end:]); unicode.IsSpace(next) {
		return end
	}
	if i := strings.LastIndexFunc(text[limit:end], unicode.IsSpace); i > 0 {
		return limit + i
	}
	return end
}

// squeeze makes the snippet text[start:end] of a part, with single spaces and with signs where the part goes on.
func squeeze(text string, part model.Span, start, end int, marks []mark) model.Snippet {
	var b strings.Builder
	if strings.TrimSpace(text[part.Start():start]) != "" {
		b.WriteString(cut)
	}
	var moved []mark
	space := true
	for i, r := range text[start:end] {
		if unicode.IsSpace(r) {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		at := start + i
		for len(marks) > 0 && marks[0].start < at {
			marks = marks[1:]
		}
		if len(marks) > 0 && marks[0].start == at && marks[0].end <= end {
			moved = append(moved, mark{b.Len(), b.Len() + squeezedLength(text[at:marks[0].end]), marks[0].part})
		}
		b.WriteRune(r)
	}
	if strings.TrimSpace(text[end:part.End()]) != "" {
		out := strings.TrimRight(b.String(), " ")
		b.Reset()
		b.WriteString(out + cut)
	}
	s := b.String()
	return model.Snippet{Text: s, Matches: spans(s, moved)}
}

// squeezedLength is the length in bytes of s with single spaces.
func squeezedLength(s string) int {
	n, space := 0, false
	for _, r := range s {
		if unicode.IsSpace(r) {
			if !space {
				n++
			}
			space = true
			continue
		}
		space = false
		n += utf8.RuneLen(r)
	}
	return n
}
