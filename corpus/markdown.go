package corpus

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"parley/corpus/layout"
)

// readMarkdown reads a source that is one article in Markdown, with front matter or without.
func readMarkdown(r *reader, s *source) {
	raw, err := s.readAll()
	var m metadata
	if err == nil {
		m, raw, err = cutFrontMatter(raw)
	}
	heading, text := "", ""
	if err == nil {
		heading, raw = markdownText(raw)
		text, err = sanitizeText(raw)
	}
	if err != nil {
		r.skipSource(s, err)
		return
	}
	m.title = first(line(m.title), line(heading))
	r.article(s, m, text, layout.ParseTitled(text, m.title), true)
}

// markdownText returns the words of a Markdown text: headings and paragraphs as lines with a blank line between them,
// items of lists with "• ", the words of links and of inline code; without pictures, code blocks and HTML. heading is the
// first heading where it opens the text.
func markdownText(source string) (heading, text string) {
	if hostile(source) {
		return "", source
	}
	src := []byte(source)
	document := goldmark.DefaultParser().Parse(gmtext.NewReader(src))
	w := markdownWriter{src: src}
	w.blocks(document, 0)
	if h, ok := document.FirstChild().(*ast.Heading); ok {
		heading = w.inline(h)
	}
	return heading, w.out.String()
}

// Bounds beyond which Markdown is taken as plain text. No article comes near them, and behind them the parser's time
// grows with the square of the input.
const (
	maxMarkdown = 2 << 20 // bytes of the text
	maxLead     = 120     // columns of space and container signs at the beginning of a line
	maxCost     = 1 << 27 // the sum over all paragraphs of inline signs times bytes
	maxNesting  = 60      // inline elements within each other
)

// hostile reports whether source is too large, nests too deep or has too many inline signs in one paragraph.
func hostile(source string) bool {
	if len(source) > maxMarkdown {
		return true
	}
	cost, signs, length := 0, 0, 0
	for l := range strings.Lines(source) {
		if lead(l) > maxLead {
			return true
		}
		if strings.TrimSpace(l) == "" {
			signs, length = 0, 0
			continue
		}
		cost -= signs * length
		length += len(l)
		for i := range len(l) {
			if strings.IndexByte("[(*_`<!&", l[i]) >= 0 {
				signs++
			}
		}
		if cost += signs * length; cost > maxCost {
			return true
		}
	}
	return false
}

// lead returns the width of the space and the signs of quotations and lists at the beginning of line.
func lead(line string) int {
	width := 0
	for i := range len(line) {
		switch c := line[i]; {
		case c == '\t':
			width += 4
		case c == ' ', c == '>', isDigit(c), c == '.', c == ')':
			width++
		case (c == '-' || c == '*' || c == '+') && strings.HasPrefix(line[i+1:], " "):
			width++
		default:
			return width
		}
	}
	return width
}

// markdownWriter writes the words of a document.
type markdownWriter struct {
	src  []byte
	out  strings.Builder
	list bool // the line written last is an item of a list
}

// blocks writes the blocks within parent; depth is the number of lists around them.
func (w *markdownWriter) blocks(parent ast.Node, depth int) {
	_, inItem := parent.(*ast.ListItem)
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
			if bullet := inItem && node == parent.FirstChild(); bullet {
				w.line(w.inline(node), strings.Repeat("  ", min(depth, 8)-1)+"• ")
			} else {
				w.line(w.inline(node), "")
			}
		case *ast.List:
			w.blocks(node, depth+1)
		case *ast.ListItem, *ast.Blockquote:
			w.blocks(node, depth)
		}
	}
}

// line writes one paragraph after its bullet sign, if it has one. Items of a list follow each other without a blank line.
func (w *markdownWriter) line(words, bullet string) {
	if words == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
		if bullet == "" || !w.list {
			w.out.WriteByte('\n')
		}
	}
	w.list = bullet != ""
	w.out.WriteString(bullet)
	w.out.WriteString(words)
}

// inline returns the words within a heading or paragraph.
func (w *markdownWriter) inline(block ast.Node) string {
	var b strings.Builder
	w.words(&b, block, 0)
	return strings.TrimSpace(b.String())
}

// words writes the words of the inline elements within parent.
func (w *markdownWriter) words(b *strings.Builder, parent ast.Node, depth int) {
	if depth > maxNesting {
		return
	}
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Text:
			b.Write(unescape(node.Value(w.src)))
			switch {
			case node.HardLineBreak():
				b.WriteByte('\n')
			case node.SoftLineBreak():
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(node.Value)
		case *ast.AutoLink:
			b.Write(node.Label(w.src))
		case *ast.CodeSpan:
			for t := node.FirstChild(); t != nil; t = t.NextSibling() {
				if t, ok := t.(*ast.Text); ok {
					b.Write(t.Value(w.src)) // a backslash in code stands for itself
				}
			}
		case *ast.RawHTML:
			if tag := node.Segments.Value(w.src); len(tag) >= 3 && strings.EqualFold(string(tag[:3]), "<br") {
				b.WriteByte(' ')
			}
		case *ast.Image:
		default:
			w.words(b, node, depth+1)
		}
	}
}

// unescape resolves character references ("&nbsp;") and backslashes before punctuation.
func unescape(text []byte) []byte {
	return util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(text)))
}
