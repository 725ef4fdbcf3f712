// Package statements finds who said what in an article: quotations in every style of marks, reported speech, and their
// speakers. It works in layers, each of which can be read on its own:
//
//	lexicon                        what words can be: verbs of saying and what they take, titles, first names (lexicon/*.txt)
//	quotations                     what stands between quotation marks
//	outline                        the reporter's own sentences, in which a quotation is one item
//	verbs, cues                    verb groups; verbs and phrases of saying
//	mentions, phrases              noun phrases, read to the right and to the left
//	subjects, appositions          the subject of a verb: "Ruiz, the mayor of Brix, said"
//	blocks, participles            a cue with its speaker: "said Ruiz", "Noting that he was late, Orlov left"
//	adjuncts                       hearers, times and occasions behind a cue
//	frames, before, after, ends    what was said before and after a block, and where it ends
//	passives                       "Orlov was asked whether …", "it was announced that …"
//	turns, dialogue                transcripts: "ORLOV: We stay."; speech between dashes: — Нет, — сказал Орлов.
//	unmarked                       paragraphs without marks below a colon or above a signature
//	sources, wording               "according to …"; "in Orlov’s words"
//	headlines, labels              "Orlov: …"; "Quote from Orlov: …"
//	nouncues                       "Orlov’s remark that …"
//	plainspeech                    "Orlov was clear: …"
//	carry, fragments               quotations without a cue of their own; quoted pieces of the reporter's sentences
//	names, people, pronouns        who is named in the article, and whom a mention means
//	descriptions, offices          whom "the minister", "the Brixian", "its foreign ministry" mean
//	candidates                     which of several "the minister" means
//	resuming                       whom "the official" takes up again; who opens a sentence without a name
//	rules, confidence              what each rule is called and looks for, with an example; how often it was right
//
// Rules are of the language, English first: Russian and Ukrainian have the verbs of saying and the commonest frames
// (lexicon/slavic.txt). Nothing is keyed to one text. What the rules cannot tell stays unknown.
package statements

import (
	"cmp"
	"slices"
	"sort"
	"sync"

	"parley/corpus/extract/prose"
	"parley/corpus/extract/who"
	"parley/model"
)

// Directory knows the actors of a dossier by name and office; *who.Directory is one.
type Directory interface {
	// Name returns the actor that a name ("Sergei Lavrov") or an office ("the Ukrainian president") means on the given day.
	Name(name string, date model.Date) (*model.Actor, bool)
	// Find appends to into the actors that text[start:end] mentions, adjectives of their sides included.
	Find(text string, start, end int, date model.Date, into []who.Mention) []who.Mention
}

// Finder finds statements. It is safe for concurrent use.
type Finder struct {
	lex      lexicon
	rates    rates
	dir      Directory
	searches sync.Pool // of *search: what one article was searched with serves the next
}

// New returns a Finder that knows the actors of dir. It is an error when a word list cannot be read.
func New(dir Directory) (*Finder, error) {
	lex, err := newLexicon()
	if err != nil {
		return nil, err
	}
	rates, err := newRates()
	if err != nil {
		return nil, err
	}
	return &Finder{lex: lex, rates: rates, dir: dir}, nil
}

// Find returns the statements of an article in the order of its text. doc is the article's text, split.
func (f *Finder) Find(a *model.Article, doc *prose.Document) []model.Statement {
	s, _ := f.searches.Get().(*search)
	if s == nil {
		s = newSearch(f.lex, f.dir)
	}
	s.begin(doc)
	s.turns()
	for i := range s.sentences {
		if s.sentences[i].spoken {
			continue
		}
		s.frames(i)
		s.inWords(i)
		s.nounCues(i)
		s.plainSpeech(i)
		s.passives(i)
	}
	s.carry()
	s.colonBlocks()
	s.signedBlocks()
	s.fragments()
	s.people.begin(a.Date)
	s.people.resolve(s.found, s.vouched)
	found := s.statements(&f.rates)
	slices.SortStableFunc(found, func(x, y model.Statement) int { return cmp.Compare(x.Span().Start(), y.Span().Start()) })
	if s.end(); cap(s.items) <= maxKept {
		f.searches.Put(s)
	}
	return found
}

// maxKept bounds the articles, in tokens, whose search is kept for others: a rare long one would keep its memory.
const maxKept = 1 << 15

// search is the work on one article. Its memory is used again for the next one.
type search struct {
	*outline
	people  *people
	found   []attribution
	content []tokens  // of all attributions
	taken   []bool    // by quotation: it belongs to an attribution
	byCue   []int     // by sentence: the attribution that a quotation alone after it goes on with, -1 for none
	last    []int     // by sentence: the attribution that stands last in it, -1 for none; set once the cues are read
	turn    []turn    // of a transcript
	blocks  []block   // of the sentence at work
	claimed []tokens  // what its blocks have claimed from the words before them, in order
	vouched []mention // sources of what somebody else is said to have said: "Orlov said he would stay, according to Ruiz"
}

func newSearch(lex lexicon, dir Directory) *search {
	o := &outline{lex: lex, shared: map[lookback]mention{}}
	return &search{outline: o, people: newPeople(o, dir)}
}

// begin makes s ready for an article. Of the one before nothing but the memory is kept.
func (s *search) begin(doc *prose.Document) {
	s.draw(doc)
	*s = search{
		outline: s.outline, people: s.people, found: s.found[:0], content: s.content[:0], byCue: s.byCue[:0], last: s.last[:0],
		blocks: s.blocks[:0], claimed: s.claimed[:0], vouched: s.vouched[:0], taken: slices.Grow(s.taken[:0], len(s.quotes))[:len(s.quotes)],
	}
	clear(s.taken)
}

// end lets go of the article.
func (s *search) end() {
	s.doc = nil
	s.people.end()
}

// attribution is one piece of an article's text given to one speaker.
type attribution struct {
	content  []tokens
	speaker  mention
	cue      cue
	rule     rule
	sentence int
	joins    int  // index+1 of the attribution in found that this one goes on with, 0 for none
	own      bool // the speaker's own words, without marks: a turn of a transcript
	attr     int  // the number that it shares with those that it goes on with
}

// tokens is a range of the document's tokens.
type tokens struct{ first, last int }

// add appends an attribution whose content is given in items, and marks its quotations as taken. It reports whether
// there was any content.
func (s *search) add(a attribution, pieces ...stretch) bool {
	from := len(s.content)
	for _, p := range pieces {
		first, last := s.trim(p.first, p.last)
		if a.own {
			last = p.last // with its stop, as in a quotation
		}
		if first >= last {
			continue
		}
		for i := first; i < last; i++ {
			if q := s.items[i].quote; q >= 0 {
				s.taken[q] = true
			}
		}
		s.content = append(s.content, tokens{s.items[first].first, s.items[last-1].last})
	}
	a.content = s.content[from:len(s.content):len(s.content)]
	if len(a.content) == 0 {
		return false
	}
	slices.SortFunc(a.content, func(x, y tokens) int { return x.first - y.first })
	s.found = append(s.found, a)
	return true
}

// trim takes commas, stops and the like off both ends of items [first, last).
func (s *search) trim(first, last int) (int, int) {
	for first < last && s.loose(first) {
		first++
	}
	for first < last && s.loose(last-1) {
		last--
	}
	return first, last
}

func (s *search) loose(i int) bool {
	switch s.items[i].kind {
	case prose.Comma, prose.Stop, prose.Semicolon, prose.Colon, prose.Dash, prose.Single, prose.Close:
		return true
	case prose.Mark:
		return s.items[i].quote < 0
	}
	return false
}

// statements turns what was found into statements, with their speakers resolved.
func (s *search) statements(r *rates) []model.Statement {
	s.number()
	out := make([]model.Statement, 0, len(s.found))
	spans := make([]model.Span, 0, len(s.content)) // of all statements
	for _, a := range s.found {
		first := len(spans)
		for _, c := range a.content {
			if span := s.span(c); !span.IsZero() {
				spans = append(spans, span)
			}
		}
		st, err := model.NewStatement(s.kind(a), spans[first:len(spans):len(spans)]...)
		if err != nil {
			continue // overlapping pieces: nothing that could be shown
		}
		st.Speaker = s.people.speaker(a)
		if a.cue.last > 0 {
			st.Cue = s.span(tokens{s.items[a.cue.first].first, s.items[a.cue.last-1].last})
		}
		st.Attr, st.Rule, st.Unmarked = a.attr, rules[a.rule], a.own
		st.Confidence = r.of(a.rule, st.Speaker)
		out = append(out, st)
	}
	return out
}

// number gives each attribution the number that it shares with those that it goes on with, all of which stand before it in
// found.
func (s *search) number() {
	for n := range s.found {
		a := &s.found[n]
		a.attr = n
		if a.joins > 0 {
			a.attr = s.found[a.joins-1].attr
		}
	}
}

// span returns the bytes of tokens; the zero Span when there are none.
func (s *search) span(t tokens) model.Span {
	if t.first >= t.last {
		return model.Span{}
	}
	span, err := model.NewSpan(s.doc.Text, s.doc.Tokens[t.first].Start, s.doc.Tokens[t.last-1].End)
	if err != nil {
		return model.Span{} // tokens lie within the text, so this does not happen
	}
	return span
}

// kind tells how much of an attribution stands in quotation marks.
func (s *search) kind(a attribution) model.Kind {
	in, out := 0, 0
	q := 0
	for _, c := range a.content {
		q = sort.Search(len(s.quotes), func(i int) bool { return s.quotes[i].last > c.first })
		for i := c.first; i < c.last; i++ {
			for q < len(s.quotes) && s.quotes[q].last <= i {
				q++
			}
			if k := s.doc.Tokens[i].Kind; k != prose.Word && k != prose.Number {
				continue
			}
			if q < len(s.quotes) && s.quotes[q].first <= i && !s.quotes[q].title {
				in++
			} else {
				out++
			}
		}
	}
	switch {
	case in == 0:
		return model.Indirect
	case out == 0:
		return model.Direct
	}
	return model.Mixed
}
