package positions

import (
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A pattern is a sequence of words in the notation that issue cues and stance expressions share:
//
//	truce                 the word, in any mixture of capitals; EU only in capitals
//	withdraw*             every word that begins so
//	reject+               every form of the verb: reject, rejects, rejected, rejecting
//	(halt|end|put an end to)   one of these
//	[the]                 may stand there or not
//	..                    up to three other words; ..5 up to five
//
// A hyphen is as good as a space: cease-fire finds "cease-fire" and "cease fire".
type pattern []step

// step is one word of a pattern: one of the symbols, after at most gap other words.
type step struct {
	any choice
	gap int
}

// maxSequences bounds what the alternatives of one pattern multiply to.
const maxSequences = 256

// parsePattern reads a pattern and returns the sequences that its alternatives and optional words expand to.
func parsePattern(v *vocabulary, text string) ([]pattern, error) {
	p := patternParser{v: v, text: text}
	out, err := p.alternatives(0)
	if err != nil {
		return nil, err
	}
	if p.at < len(p.text) {
		return nil, p.fail("unexpected %q", p.text[p.at:p.at+1])
	}
	for _, seq := range out {
		if len(seq) == 0 {
			return nil, p.fail("a pattern needs at least one word that must stand there")
		}
		if seq[0].gap > 0 {
			return nil, p.fail("a pattern cannot begin with a gap")
		}
	}
	return out, nil
}

type patternParser struct {
	v    *vocabulary
	text string
	at   int
}

func (p *patternParser) fail(format string, args ...any) error {
	return fmt.Errorf("column %d: "+format, append([]any{len([]rune(p.text[:p.at])) + 1}, args...)...)
}

// alternatives reads sequences divided by "|" up to a closing bracket or the end.
func (p *patternParser) alternatives(depth int) ([]pattern, error) {
	if depth > 4 {
		return nil, p.fail("brackets nest too deep")
	}
	var out []pattern
	for {
		seqs, err := p.sequence(depth)
		if err != nil {
			return nil, err
		}
		out = append(out, seqs...)
		if depth == 0 || p.at >= len(p.text) || p.text[p.at] != '|' {
			return mergeWords(out), nil
		}
		p.at++
	}
}

// sequence reads words, groups and gaps.
func (p *patternParser) sequence(depth int) ([]pattern, error) {
	out, gap := []pattern{nil}, 0
	for {
		p.spaces()
		if p.at >= len(p.text) || strings.IndexByte("|)]", p.text[p.at]) >= 0 {
			if gap > 0 {
				return nil, p.fail("a gap must be followed by a word")
			}
			return out, nil
		}
		next, optional, err := p.item(depth, &gap)
		if err != nil {
			return nil, err
		}
		if next == nil {
			continue
		}
		before := out
		out = nil
		for _, b := range before {
			if optional {
				out = append(out, b)
			}
			for _, n := range next {
				joined := append(slices.Clone(b), n...)
				if gap > 0 && len(n) > 0 {
					joined[len(b)].gap += gap
				}
				out = append(out, joined)
			}
		}
		gap = 0
		if len(out) > maxSequences {
			return nil, p.fail("too many alternatives")
		}
	}
}

// item reads one word or group; for a gap it adds to gap and returns nil.
func (p *patternParser) item(depth int, gap *int) (seqs []pattern, optional bool, err error) {
	switch c := p.text[p.at]; {
	case c == '(' || c == '[':
		closing := byte(')')
		if c == '[' {
			closing = ']'
		}
		p.at++
		seqs, err = p.alternatives(depth + 1)
		if err != nil {
			return nil, false, err
		}
		if p.at >= len(p.text) || p.text[p.at] != closing {
			return nil, false, p.fail("%q is missing", string(closing))
		}
		p.at++
		return seqs, c == '[', nil
	case strings.HasPrefix(p.text[p.at:], ".."):
		p.at += 2
		digits := p.at
		for p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
			p.at++
		}
		n := 3
		if digits < p.at {
			n, _ = strconv.Atoi(p.text[digits:p.at])
		}
		if n < 1 || n > 9 {
			return nil, false, p.fail("a gap has 1 to 9 words")
		}
		*gap += n
		return nil, false, nil
	}
	return p.word()
}

// word reads a word with its "*" or "+"; at hyphens and before n't it falls into several steps, as the text's words do.
func (p *patternParser) word() ([]pattern, bool, error) {
	start := p.at
	for p.at < len(p.text) && (isWordByte(p.text[p.at])) {
		p.at++
	}
	if p.at == start {
		return nil, false, p.fail("unexpected %q", p.text[p.at:p.at+1])
	}
	raw := strings.ReplaceAll(p.text[start:p.at], "’", "'")
	verb := p.at < len(p.text) && p.text[p.at] == '+'
	if verb {
		p.at++
		return []pattern{{{any: choiceOf(p.v.verb(strings.ToLower(raw)))}}}, false, nil
	}
	if p.at < len(p.text) && p.text[p.at] == '*' {
		raw += "*"
		p.at++
	}
	var seq pattern
	for _, piece := range pieces(raw) {
		seq = append(seq, step{any: choiceOf([]symbol{p.v.word(piece)})})
	}
	return []pattern{seq}, false, nil
}

func (p *patternParser) spaces() {
	for p.at < len(p.text) && p.text[p.at] == ' ' {
		p.at++
	}
}

func isWordByte(c byte) bool {
	return c >= 0x80 || c == '\'' || c == '-' || c == ',' || unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c))
}

// mergeWords joins the alternatives that are a single word without a gap into one step, so that (a|b|c) is one step.
func mergeWords(seqs []pattern) []pattern {
	var words step
	var out []pattern
	for _, s := range seqs {
		if len(s) == 1 && s[0].gap == 0 {
			words.any.add(s[0].any.symbols...)
		} else {
			out = append(out, s)
		}
	}
	if len(words.any.symbols) > 0 {
		out = append(out, pattern{words})
	}
	return out
}

// pieces cuts a word where the rules see several: at hyphens, before n't, 're and the like, and before 's.
func pieces(w string) []string {
	var out []string
	for _, part := range strings.Split(w, "-") {
		if part == "" {
			continue
		}
		if i := contraction(part); i > 0 {
			out = append(out, part[:i])
			part = normal(part[i:])
		}
		out = append(out, part)
	}
	return out
}

// contraction returns where the second word of "didn't", "they're" or "it's" begins; 0 when w is one word.
func contraction(w string) int {
	if n := len(w); n > 3 && strings.EqualFold(w[n-3:], "n't") {
		return n - 3
	}
	if i := strings.LastIndexByte(w, '\''); i > 0 {
		switch strings.ToLower(w[i+1:]) {
		case "s", "re", "ve", "ll", "d", "m":
			return i
		}
	}
	return 0
}

// matcher finds patterns in words. Value numbers what a pattern stands for.
type matcher struct {
	first []*branch // by symbol; nil where no pattern begins with it
}

// branch holds the patterns that begin with one symbol, in the order in which they were added.
type branch struct {
	all    []candidate
	anyhow []candidate      // those of all that no certain word need go on
	onWith *[64][]candidate // by the bit of a sieve: these, and those that a word with this bit may go on; nil where all are few
}

// few is how many patterns that begin alike are looked at one by one.
const few = 24

type candidate struct {
	rest  pattern
	value int
	next  sieve // of what must stand right behind; 0 if nothing must
	last  sieve // of the last word of rest; 0 if there is none
}

// add makes the matcher find p, which stands for value.
func (m *matcher) add(p pattern, value int) {
	c := candidate{rest: p[1:], value: value}
	if len(c.rest) > 0 {
		c.last = c.rest[len(c.rest)-1].any.sieve
		if c.rest[0].gap == 0 {
			c.next = c.rest[0].any.sieve
		}
	}
	for _, s := range p[0].any.symbols {
		for len(m.first) <= int(s) {
			m.first = append(m.first, nil)
		}
		if m.first[s] == nil {
			m.first[s] = new(branch)
		}
		m.first[s].all = append(m.first[s].all, c)
	}
}

// pack sorts the patterns that begin alike by what goes on, once all are added.
func (m *matcher) pack() {
	for _, b := range m.first {
		if b == nil || len(b.all) <= few {
			continue
		}
		b.anyhow, b.onWith = b.with(0), new([64][]candidate)
		for bit := range b.onWith {
			if more := b.with(1 << bit); len(more) > len(b.anyhow) {
				b.onWith[bit] = more
			}
		}
	}
}

// with returns the patterns of b that go on anyhow, or with a word that has the given bit.
func (b *branch) with(bit sieve) []candidate {
	var out []candidate
	for _, c := range b.all {
		if c.next == 0 || c.next&bit != 0 {
			out = append(out, c)
		}
	}
	return out
}

// before returns the patterns of b that a word with the sieve next can go on, and perhaps others, in their order.
func (b *branch) before(next sieve) []candidate {
	if b.onWith == nil {
		return b.all
	}
	var out []candidate
	for ; next != 0; next &= next - 1 {
		more := b.onWith[bits.TrailingZeros64(uint64(next))]
		if more == nil {
			continue
		}
		if out != nil {
			return b.all
		}
		out = more
	}
	if out == nil {
		return b.anyhow
	}
	return out
}

// at calls found for each pattern that begins at words[i], with the symbol it begins with, the end of the match and the
// pattern's value.
func (m *matcher) at(words []word, i int, found func(first symbol, end, value int)) {
	var next, ahead sieve
	if i+1 < len(words) {
		next, ahead = words[i+1].sieve, words[i+1].ahead
		if words[i+1].is(bracket) { // run passes over it
			next = ahead
		}
	}
	for _, s := range words[i].symbols[:words[i].count] {
		if int(s) >= len(m.first) || m.first[s] == nil {
			continue
		}
		candidates := m.first[s].before(next)
		for k := range candidates {
			c := &candidates[k]
			if c.next != 0 && c.next&next == 0 || c.last != 0 && c.last&ahead == 0 {
				continue
			}
			if end := run(words, i+1, c.rest); end > 0 {
				found(s, end, c.value)
			}
		}
	}
}

// run returns the end of the longest match of rest from words[i] on, 0 when there is none. Gaps stop at punctuation other
// than brackets.
func run(words []word, i int, rest pattern) int {
	if len(rest) == 0 {
		return i
	}
	for skipped := 0; skipped <= rest[0].gap && i < len(words); skipped++ {
		if words[i].hasAny(rest[0].any) {
			if end := run(words, i+1, rest[1:]); end > 0 {
				return end
			}
		}
		if words[i].is(punctuation &^ bracket) {
			return 0
		}
		if words[i].is(bracket) {
			skipped--
		}
		i++
	}
	return 0
}
