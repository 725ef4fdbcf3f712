package positions

import (
	"slices"
	"strings"

	"parley/model"
)

// tell adds the positions of a stance: one for each issue in its reach and each holder.
func (r *reading) tell(s *sentence, j *judged) {
	if r.isConditional(s, j) {
		return
	}
	p := r.positionOf(j, ruleOf(j.entry))
	if of, ok := r.saidOf(s, j); ok {
		j.reach = of
	}
	cues := r.cuesIn(s, j.reach)
	if j.entry.options&within != 0 && len(j.holding.parties) < 2 { // both "will stop [their attacks on ports]"
		cues = slices.DeleteFunc(cues, func(c cue) bool { return c.from >= j.to })
	}
	if j.entry.kind == noun && j.stance == model.Demands { // "its answer: [no] truce", "its demands: neutrality, [no] bases"
		excluded := slices.DeleteFunc(slices.Clone(cues), func(c cue) bool { return !r.isExcluded(s, c) })
		no := p
		no.stance = model.Rejects
		r.addEach(s, j.holding.parties, excluded, j.reach, no)
		cues = slices.DeleteFunc(cues, func(c cue) bool { return r.isExcluded(s, c) })
	}
	r.addEach(s, j.holding.parties, cues, j.reach, p)
	if len(cues) == 0 {
		r.tellFigure(s, j, p)
	}
	if j.entry.kind == predicate {
		for _, c := range s.cues {
			if !c.entry.stated && c.from < j.from && j.from < c.to { // "[borders cannot be redrawn]"
				r.addEach(s, j.holding.parties, []cue{c}, reach{c.from, c.to}, p)
			}
		}
	}
	if j.entry.kind == ofSpeaker || j.passive && j.entry.options&future != 0 {
		for _, c := range s.cues {
			if !c.entry.stated && c.from < j.from && (j.to < c.to || j.passive && j.to == c.to) { // "the [prisoners must be freed]"
				r.addEach(s, j.holding.parties, []cue{c}, reach{c.from, c.to}, p)
			}
		}
	}
	if j.entry.kind == ofSpeaker && j.reach.from >= j.to { // "a ceasefire must be the first step": the subject counts too
		subject := r.subjectReach(s, j.group)
		named := slices.DeleteFunc(r.cuesIn(s, subject), func(c cue) bool { return c.entry.direct && c.to < subject.to })
		if s.words[j.to-1].is(classSubordinator | classPrecondition) {
			p.stance = model.OpenTo // "a summit could take place only after"
		}
		r.addEach(s, j.holding.parties, named, subject, p)
	}
	if len(cues) == 0 || r.pointsAt(s, j.reach) {
		r.tellPointed(s, j)
	}
}

// tellFigure adds what answers the figure of another side in the same sentence with one of its own: "Moscow wanted an army of
// 50,000, Kyiv offered [200,000]".
func (r *reading) tellFigure(s *sentence, j *judged, p position) {
	n := len(r.found)
	if !s.has(j.reach.from, number) || j.reach.from >= j.reach.to || n == 0 || r.found[n-1].Evidence().Start() != s.Start {
		return
	}
	f := &r.found[n-1]
	if !strings.ContainsAny(f.Target, "0123456789") || hasSide(j.holding.parties, f.Side) {
		return
	}
	p.issue, p.cue, p.target = r.issueIndex(f.Issue), -1, clean(r.article.Text[s.words[j.reach.from].start:s.words[j.reach.to-1].end])
	for _, p.party = range j.holding.parties {
		r.add(s, p)
	}
}

// isExcluded reports whether a "no" stands before the noun phrase of c: "no foreign [troops]", "no recognition of [Crimea]".
func (r *reading) isExcluded(s *sentence, c cue) bool {
	k := c.from - 1
	for k >= 0 && (s.words[k].class&^(capital|quoted|hyphened) == 0 || s.words[k].is(classEnding) || s.words[k].is(classPreposition) && s.has(k-1, classEnding)) {
		k--
	}
	return s.isOne(k, r.particles.no) && !s.isOne(k+1, r.particles.again)
}

// position is what a rule found, before it becomes a model.Position.
type position struct {
	party
	issue   int
	stance  model.Stance
	target  string
	turned  bool // the target is the opposite of the issue's proposition
	at, cue int  // words of the stance and of the issue
	holding holding
	entry   *entry
	rule    rule
	words   reach   // of the expression that takes the stance
	lead    *leadIn // of an item of a list
}

// positionOf returns what a stance gives to a position.
func (r *reading) positionOf(j *judged, by rule) position {
	words := reach{j.from, j.to}
	if j.negated {
		words.from = min(j.group, j.from) // "will never accept"
	}
	return position{stance: j.stance, at: j.from, words: words, holding: j.holding, entry: j.entry, rule: by}
}

// addEach adds p for each of the cues and each of its holders, with the target in the words of reach.
func (r *reading) addEach(s *sentence, holders []party, cues []cue, in reach, p position) {
	for _, c := range cues {
		p := p
		if p.stance == model.Offers && r.isPutToLeaders(s, c) && r.isPrincipal(holders[0].side) {
			p.stance = model.Demands
		}
		target := r.phrase(s, in, c)
		p.issue, p.cue, p.target = c.entry.issue, c.from, clean(r.article.Text[s.words[target.from].start:s.words[target.to-1].end])
		p.turned = r.isTurned(s, in, target, c, p)
		for _, p.party = range holders {
			r.add(s, p)
		}
	}
}

// add adds a position unless the sentence has already told it.
func (r *reading) add(s *sentence, p position) {
	issue := r.issues[p.issue].ID
	switch {
	case r.isOthersToDo(p):
		p.stance = model.Demands
	case r.isGiven(p):
		p.stance = model.Offers
	}
	if r.isTold(s, p) {
		return
	}
	span, err := model.NewSpan(r.article.Text, s.Start, s.End)
	if err != nil {
		return // the document is of another text
	}
	out, err := model.NewPosition(span, p.side, issue, p.stance, r.basis(s, p))
	if err != nil {
		return // a holder without a side holds nothing
	}
	out.ActorID, out.Target = r.spokesman(s, p), p.target
	out.Sign, out.Teller = r.sign(p), r.teller(s, p)
	if p.entry != nil {
		out.Weak = p.entry.options&weak != 0
	}
	out.Rule, out.Words, out.Confidence = rules[p.rule], r.wordsOf(s, p.words), r.rates.of(p.rule, r.isPrincipal(p.side))
	out.Date = r.date(s, p.at)
	r.found, r.foundAt = append(r.found, out), append(r.foundAt, p.cue)
}

// isPutToLeaders reports whether c names a meeting of the leaders to which a question is left: "proposed leaving Crimea to [a meeting of
// the presidents]".
func (r *reading) isPutToLeaders(s *sentence, c cue) bool {
	k := c.from - 1
	for k > 0 && s.words[k].is(classDeterminer|number) {
		k--
	}
	if k < 1 || !s.words[k].hasAny(r.particles.forToOn) && !s.words[k].hasAny(r.particles.to) && !s.words[k].is(classLocative) {
		return false
	}
	for i := c.from; i < c.to; i++ {
		if s.words[i].hasAny(r.particles.leaders) {
			return true
		}
	}
	return false
}

// isOthersToDo reports whether what a principal side puts forward is for another to do: when Moscow proposes that Ukraine be
// neutral, or Kyiv that its allies guarantee its security, neither offers anything.
func (r *reading) isOthersToDo(p position) bool {
	issue := &r.issues[p.issue]
	return p.stance == model.Offers && !p.turned && r.isPrincipal(p.side) && (issue.Doer != "" && issue.Doer != p.side || issue.Receiver == p.side)
}

// isGiven reports whether p is a deed for the side that receives what the issue is about: who “will train” its soldiers offers that.
func (r *reading) isGiven(p position) bool {
	receiver := r.issues[p.issue].Receiver
	return p.stance == model.Supports && !p.turned && receiver != "" && receiver != p.side && !r.isPrincipal(p.side) && p.entry != nil && p.entry.options&future != 0
}

// wordsOf returns the words of an expression as the article has them.
func (r *reading) wordsOf(s *sentence, in reach) string {
	if in.from >= in.to {
		return ""
	}
	words := r.article.Text[s.words[in.from].start:s.words[in.to-1].end]
	if strings.ContainsAny(words, "\n\t") {
		words = strings.Join(strings.Fields(words), " ")
	}
	return words
}

// isTold reports whether the sentence has already told where this side stands on this issue. Another stance needs words of
// its own: "rejected a [pause] and demanded a full [ceasefire]".
func (r *reading) isTold(s *sentence, p position) bool {
	for k := len(r.found) - 1; k >= 0 && r.found[k].Evidence().Start() == s.Start; k-- {
		if f := &r.found[k]; f.Side == p.side && f.Issue == r.issues[p.issue].ID &&
			(f.Stance == p.stance || p.cue < 0 || p.cue == r.foundAt[k]) {
			return true
		}
	}
	return false
}

// spokesman returns the holder of p: where somebody says what their own state wants, it is they who hold it.
func (r *reading) spokesman(s *sentence, p position) string {
	if st := s.statementAt(p.at); st != nil && p.actor == r.states[p.side] && st.Speaker.Side == p.side && st.Speaker.ActorID != "" {
		return st.Speaker.ActorID
	}
	return p.actor
}
