package positions

import "parley/model"

// reachOfNoun returns where the target of a stance noun stands: after "for", "that", "to" or a colon, or on the other side
// of "is". A noun of contents takes no "for": "conditions for a truce" do not ask for the truce.
func (r *reading) reachOfNoun(s *sentence, e *expression) reach {
	if in, ok := r.apposedTo(s, e); ok {
		return in
	}
	if h, ok := r.possessorAfter(s, e); ok { // "the refusal of Moscow to", "a demand by Moscow for"
		if s.has(h.to, classPreposition|classThat) {
			return r.after(s, h.to+1)
		}
	} else if s.words[e.to-1].is(classPreposition | classThat) {
		return r.after(s, e.to)
	}
	if m := r.skipDeterminer(s, e.to+1); s.isOne(e.to, r.particles.forToOn) && m < len(s.words) && s.words[m].mention >= 0 && s.isOne(s.mentionEnd(m), r.particles.include) {
		return r.after(s, s.mentionEnd(m)+1) // "its demands for Kyiv include"
	}
	if s.has(e.to, comma) && e.entry.stance == model.Demands && s.has(e.to+1, classDeterminer) { // "its main request, a summit"
		if in := r.after(s, e.to+1); r.hasCue(s, in) {
			return in
		}
	}
	if end := r.overSaying(s, e.to); end > e.to && s.has(end, classBe) { // "the first condition, Medinsky said, is neutrality"
		return r.after(s, end+1)
	}
	if s.has(e.to, comma) && s.isOne(e.to+1, r.particles.which) && s.has(e.to+2, classBe) { // "its wish list, which is amnesty"
		return r.after(s, e.to+3)
	}
	if s.has(e.to, comma) && s.isOne(e.to+1, r.particles.including) {
		return r.after(s, e.to+2)
	}
	if r.linksTarget(s, e) {
		return r.after(s, e.to+1)
	}
	for k := e.to; k+1 < len(s.words) && k < e.to+7; k++ { // "the same terms as in 2022, including"
		if s.words[k].is(punctuation) {
			if s.words[k].is(comma) && s.words[k+1].hasAny(r.particles.including) {
				return r.after(s, k+2)
			}
			if end := r.firstOfAll(s, k+1); s.words[k].is(comma) && end > 0 { // "its aims, above all | neutrality, will be met"
				return r.after(s, end)
			}
			break
		}
	}
	if in, ok := r.betweenDashes(s, e); ok {
		return in
	}
	for k := e.to; k < len(s.words) && k < e.to+9 && !s.words[k].is(punctuation); k++ { // "demands were that", "demands include"
		if e.entry.stance == model.Demands && s.has(k+1, colon) { // "the list of conditions has not changed:"
			return r.after(s, k+2)
		}
		if w := &s.words[k]; w.is(classBe) || w.hasAny(r.particles.include) || w.is(classThat) && k < e.to+4 {
			return r.after(s, k+1)
		}
	}
	for k := e.from - 1; k > 0 && k > e.from-7; k-- { // "a truce is a demand of"
		w := &s.words[k]
		if w.is(classBe) {
			return r.before(s, k)
		}
		if w.is(punctuation) || w.is(classPreposition) && !w.hasAny(r.particles.ofAmong) {
			break
		}
	}
	return reach{e.to, e.to}
}

// firstOfAll returns the word behind words that single out one thing among several, "first of all", "above all", "namely"; 0 for
// none.
func (r *reading) firstOfAll(s *sentence, k int) int {
	if s.isOne(k, r.particles.namely) {
		return k + 1
	}
	for i := k; i < k+3; i++ {
		if s.isOne(i, r.particles.all) && i > k && s.isOne(k, r.particles.firstAbove) {
			return i + 1
		}
	}
	return 0
}

// betweenDashes returns what stands between dashes behind a noun of contents: "the goals of the operation - [neutrality] - would be".
func (r *reading) betweenDashes(s *sentence, e *expression) (reach, bool) {
	from := 0
	for k := e.to; e.entry.options&contents != 0 && k < len(s.words) && k < e.to+30 && !s.words[k].is(ending|semicolon|colon); k++ {
		switch {
		case !s.words[k].is(dash):
		case from > 0:
			return reach{from, k}, true
		default:
			from = k + 1
		}
	}
	return reach{}, false
}

// apposedTo returns what a stance noun between commas tells of: "[A truce], a key demand of Kyiv,".
func (r *reading) apposedTo(s *sentence, e *expression) (reach, bool) {
	k := e.from - 1
	for k > e.from-5 && k > 0 && !s.words[k].is(classDeterminer|punctuation|auxiliary|classPreposition) {
		k--
	}
	if !s.has(k, classDeterminer) || !s.has(k-1, comma) || e.entry.options&says != 0 || s.words[e.to-1].is(classPreposition|classThat) {
		return reach{}, false
	}
	for _, c := range s.cues {
		if !c.entry.stated && c.to == k-1 {
			return reach{c.from, c.to}, true
		}
	}
	return reach{}, false
}

// overSaying returns the word behind the words between commas from word i on that say who speaks, ", Medinsky said,"; i when
// there are none.
func (r *reading) overSaying(s *sentence, i int) int {
	if !s.has(i, comma) {
		return i
	}
	said := false
	for k := i + 1; k < len(s.words) && k < i+10; k++ {
		if s.words[k].is(comma) {
			if said {
				return k + 1
			}
			break
		}
		said = said || s.cueAt(k) != nil
	}
	return i
}

// linksTarget reports whether the word after a stance noun leads to its target.
func (r *reading) linksTarget(s *sentence, e *expression) bool {
	if e.to >= len(s.words) {
		return false
	}
	w := &s.words[e.to]
	return w.is(colon|classThat) || w.hasAny(r.particles.include) ||
		w.hasAny(r.particles.forToOn) && e.entry.options&contents == 0 && !r.namesOwner(s, e.to)
}

// namesOwner reports whether the "of" at word i names whose the noun before is: "demands of the Russian delegation".
func (r *reading) namesOwner(s *sentence, i int) bool {
	if !s.words[i].hasAny(r.particles.of) {
		return false
	}
	_, ok := r.nounPhraseFrom(s, i+1)
	return ok
}
