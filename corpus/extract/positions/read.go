package positions

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"parley/corpus/extract/prose"
	"parley/corpus/extract/who"
	"parley/model"
)

//go:embed irregular.txt
var irregularFile string

// readIrregular tells v the past tense and the participle of irregular verbs.
func readIrregular(v *vocabulary, file string) error {
	for text := range strings.Lines(file) {
		if text = strings.TrimSpace(text); text == "" || text[0] == '#' {
			continue
		}
		forms := strings.Fields(text)
		if len(forms) < 2 {
			return fmt.Errorf("irregular.txt: %q has no past form", text)
		}
		v.past[forms[0]] = forms[1:]
	}
	return nil
}

// reading is one article while its positions are found. Its slices are used again for the next one.
type reading struct {
	*Finder
	article   *model.Article
	doc       *prose.Document
	mentions  []who.Mention
	words     []word // of all sentences
	sentences []sentence
	found     []model.Position // copied when all are found
	foundAt   []int            // of each of these, the word of its issue cue, or -1
	lead      *leadIn          // what the list that is being read belongs to, nil outside of lists
	told      []telling        // of each sentence that gave positions, in order
	described []described
	hops      int   // pronouns that are being resolved through one another
	matches   []cue // for cueLexicon.find to use again

	// Of the sentence at work.
	parties     []party // of its holdings
	reached     []cue   // what cuesIn returned
	expressions []expression
	hopped      []word // of a verb and its particle over what stands between them
	judged      []judged
}

// maxKeptWords bounds the articles, in words, whose reading is kept for others: a rare long one would keep its memory.
const maxKeptWords = 1 << 15

// begin makes r ready for an article. Of the one before nothing but the memory is kept.
func (r *reading) begin(a *model.Article, doc *prose.Document) {
	n := len(doc.Sentences)
	*r = reading{
		Finder: r.Finder, article: a, doc: doc, mentions: r.mentions[:0], words: r.words[:0], sentences: slices.Grow(r.sentences[:0], n)[:n],
		found: r.found[:0], foundAt: r.foundAt[:0], told: r.told[:0], described: r.described[:0], matches: r.matches[:0],
		parties: r.parties[:0], reached: r.reached[:0], expressions: r.expressions[:0], judged: r.judged[:0],
	}
}

// end lets go of the article.
func (r *reading) end() {
	clear(r.mentions)
	clear(r.described)
	clear(r.found)
	for i := range r.sentences {
		clear(r.sentences[i].statements)
	}
	r.article, r.doc, r.lead = nil, nil, nil
}

// maxWords is the length of a sentence that is looked at. A longer one is no prose, and rules look far to both sides.
const maxWords = 300

// telling is what one sentence told: its positions are found[from:to].
type telling struct {
	sentence, from, to int
	lead               *leadIn // of the list whose item the sentence is, nil outside of lists
}

// sentence is a sentence with what the layers found in it.
type sentence struct {
	prose.Sentence
	index      int
	words      []word
	cues       []cue
	statements []*model.Statement // those with words or a cue in the sentence
	promises   []promise
}

// read fills words, mentions, cues and statements of all sentences.
func (r *reading) read() {
	a := r.article
	r.mentions = r.who.Find(a.Text, 0, len(a.Text), a.Date, r.mentions)
	r.words = slices.Grow(r.words, len(r.doc.Tokens)+len(r.doc.Tokens)/8)
	next := 0 // the first mention that may stand in the sentence
	for i := range r.sentences {
		s := &r.sentences[i]
		*s = sentence{Sentence: r.doc.Sentences[i], index: i, cues: s.cues[:0], statements: s.statements[:0], promises: s.promises[:0]}
		from := len(r.words)
		r.words = r.vocabulary.words(r.doc, s.Sentence, r.words)
		s.words = r.words[from:len(r.words):len(r.words)]
		next = r.attach(s, next)
		if len(s.words) <= maxWords {
			r.matches = r.cues.find(s.words, r.matches[:0])
			s.cues = longest(s.words, r.matches, s.cues)
		}
	}
	r.attribute()
	r.describe()
}

// attach marks the words of mentions, from the mention next on, and returns the first that stands after the sentence.
func (r *reading) attach(s *sentence, next int) int {
	for next < len(r.mentions) && r.mentions[next].End <= s.Start {
		next++
	}
	m := next
	for i := range s.words {
		w := &s.words[i]
		for m < len(r.mentions) && r.mentions[m].End <= w.start {
			m++
		}
		if m < len(r.mentions) && r.mentions[m].Start < w.end && w.class&(apostrophe|punctuation) == 0 {
			w.mention = m
			w.class &^= classAdverb // "Italy" ends like one
		}
	}
	return m
}

// attribute tells each sentence the statements that it holds.
func (r *reading) attribute() {
	for i := range r.article.Statements {
		st := &r.article.Statements[i]
		span := st.Span().Join(st.Cue)
		for j := r.doc.SentenceAt(span.Start()); j < len(r.sentences) && r.sentences[j].Start < span.End(); j++ {
			r.sentences[j].statements = append(r.sentences[j].statements, st)
		}
	}
}

// statementAt returns the innermost statement whose words hold word i of s; nil when the reporter tells it.
func (s *sentence) statementAt(i int) *model.Statement {
	var best *model.Statement
	size := 0
	for _, st := range s.statements {
		for _, c := range st.Content() {
			if c.Start() <= s.words[i].start && s.words[i].end <= c.End() && (best == nil || c.Len() < size) {
				best, size = st, c.Len()
			}
		}
	}
	return best
}

// cueAt returns the statement whose reporting verb is word i of s.
func (s *sentence) cueAt(i int) *model.Statement {
	for _, st := range s.statements {
		if !st.Cue.IsZero() && st.Cue.Start() <= s.words[i].start && s.words[i].end <= st.Cue.End() {
			return st
		}
	}
	return nil
}

// startsCue reports whether a cue of an issue begins at word i.
func (s *sentence) startsCue(i int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.from == i })
}

// mention returns the mention that word i of s belongs to.
func (r *reading) mention(s *sentence, i int) (who.Mention, bool) {
	if i < 0 || i >= len(s.words) || s.words[i].mention < 0 {
		return who.Mention{}, false
	}
	return r.mentions[s.words[i].mention], true
}

// mentionStart returns the first word of the mention that word i belongs to.
func (s *sentence) mentionStart(i int) int {
	for i > 0 && s.words[i-1].mention == s.words[i].mention {
		i--
	}
	return i
}

// mentionEnd returns the word after the mention that word i belongs to.
func (s *sentence) mentionEnd(i int) int {
	m := s.words[i].mention
	for i < len(s.words) && s.words[i].mention == m {
		i++
	}
	return i
}

// text returns word i of s as the article has it.
func (r *reading) text(s *sentence, i int) string {
	return r.article.Text[s.words[i].start:s.words[i].end]
}

// overBrackets returns the word before the bracket that the one closing at word i opens, i itself where none closes.
func (s *sentence) overBrackets(i int) int {
	if !s.words[i].is(bracket) || s.words[i].is(opening) {
		return i
	}
	for k := i - 1; k >= 0; k-- {
		if s.words[k].is(opening) {
			return k - 1
		}
	}
	return i
}

// isOne reports whether word i of s exists and is one of the given words.
func (s *sentence) isOne(i int, any choice) bool {
	return i >= 0 && i < len(s.words) && s.words[i].hasAny(any)
}

// has reports whether word i of s exists and is of class c.
func (s *sentence) has(i int, c class) bool { return i >= 0 && i < len(s.words) && s.words[i].is(c) }
