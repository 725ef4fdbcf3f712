// Package positions finds what the sides of a conflict want, issue by issue, and in which sentence they say so.
//
// It works sentence by sentence, in layers that build on each other:
//
//	words.go      the words of a sentence with their classes (vocabulary.go, words.txt, particles.go)
//	issues.go     issue cues: the words that bring an issue up (the dossier's issues)
//	lexicon.go    stance expressions: demand, refuse, "ready to" (stances.txt)
//	stance.go     which expressions stand in a sentence, and what their negation makes of them
//	assertion.go  what is only supposed or asserted takes no stance
//	reach.go      where what a stance is taken on stands (nounreach.go), up to the next clause, adjunct or condition (bounds.go, clause.go)
//	nesting.go    expressions inside the reach of others: "refuses to rule out"
//	holder.go     who holds the stance: subject, owner, agent, speaker (subject.go, phrase.go, document.go, speaker.go)
//	described.go  whose side people are on whom only the article knows
//	pronoun.go    who "he", "they" or "the country" is
//	judge.go      one sentence: each expression's stance, holder and reach
//	refine.go     what a stance becomes by what it is taken on: "ready to provide" offers
//	target.go     which issues the reach brings up, and the short phrase of what is wanted
//	list.go       the items of a list, and the stance that leads it in
//	anaphora.go   what "these conditions" or "it" points back at
//	answer.go     what an answer makes of the question before it
//	terms.go      demands that sentences spell out behind one that only tells of them
//	provision.go  what a text goes on to lay down
//	promise.go    what a side makes depend on what the others do
//	rules.go      stances without a stance expression: preconditions, threats, provisions, definitions, exchanges
//	tell.go       the position itself, with what it rests on (basis.go), its date (dating.go) and its sign (sign.go)
//	explanations.go what readers are told of the rules; confidence.go how often they are right (confidence.txt)
//
// Words, expressions and cues are data; what they do together is code, with an example at every rule.
//
// A sentence that merely mentions an issue states no position; where the holder is not certain there is none. The package
// knows nothing of files, indexes or screens, and names no actor: who is who comes from the dossier.
package positions

import (
	"fmt"
	"slices"
	"sync"

	"parley/corpus/extract/prose"
	"parley/corpus/extract/who"
	"parley/model"
)

// Directory finds the actors of the dossier that a stretch of text names; *who.Directory is one.
type Directory interface {
	Find(text string, start, end int, date model.Date, into []who.Mention) []who.Mention
}

// Finder finds positions. It is safe for concurrent use.
type Finder struct {
	who        Directory
	vocabulary *vocabulary
	particles  particles
	cues       *cueLexicon
	turns      *cueLexicon
	undoing    matcher
	negations  matcher
	stances    *lexicon
	issues     []model.Issue
	principals []model.Side
	states     map[model.SideID]string // the ID of the state that stands for a side
	kinds      map[string]model.ActorType
	voices     map[string]bool // actors whose office is to speak for another, by ID
	rates      rates
	readings   sync.Pool // of *reading: what one article was read with serves the next
}

// New returns a Finder for the issues and sides of d. It is an error when an issue's cue cannot be read; the error names
// the issue, the cue and the column.
func New(d *model.Dossier, w Directory) (*Finder, error) {
	v := newVocabulary()
	f := &Finder{who: w, vocabulary: v, issues: d.Issues, states: map[model.SideID]string{}, kinds: map[string]model.ActorType{}, voices: map[string]bool{}}
	if err := readIrregular(v, irregularFile); err != nil {
		return nil, err
	}
	if err := readClasses(v, wordsFile); err != nil {
		return nil, err
	}
	f.particles = readParticles(v)
	var err error
	if f.rates, err = readRates(confidenceFile); err != nil {
		return nil, err
	}
	if f.stances, err = readLexicon(v, stancesFile); err != nil {
		return nil, err
	}
	if f.cues, err = readCues(v, d.Issues); err != nil {
		return nil, fmt.Errorf("reading the dossier's issues: %w", err)
	}
	if f.turns, err = readTurns(v, d.Issues); err != nil {
		return nil, fmt.Errorf("reading the dossier's issues: %w", err)
	}
	if f.undoing, err = readWords(v, undoing); err != nil {
		return nil, fmt.Errorf("reading words of undoing: %w", err)
	}
	if f.negations, err = readWords(v, negations); err != nil {
		return nil, fmt.Errorf("reading negations: %w", err)
	}
	v.pack()
	for _, s := range d.Sides {
		if s.Principal {
			f.principals = append(f.principals, s)
		}
	}
	for _, a := range d.Actors {
		f.kinds[a.ID] = a.Type
		f.voices[a.ID] = slices.ContainsFunc(a.Roles, func(role model.ActorRole) bool { return isVoice(role.Title) })
		if a.Type == model.State && f.states[a.Side] == "" {
			f.states[a.Side] = a.ID
		}
	}
	return f, nil
}

// Find returns the positions that a tells, in the order of its text. doc holds the sentences of a.Text, and a.Statements
// must be set: what somebody said is told from what the reporter says by them.
func (f *Finder) Find(a *model.Article, doc *prose.Document) []model.Position {
	r, _ := f.readings.Get().(*reading)
	if r == nil {
		r = &reading{Finder: f}
	}
	r.begin(a, doc)
	r.read()
	for i := range r.sentences {
		r.judge(i)
	}
	found := append([]model.Position(nil), r.found...)
	if r.end(); cap(r.words) <= maxKeptWords {
		f.readings.Put(r)
	}
	return found
}
