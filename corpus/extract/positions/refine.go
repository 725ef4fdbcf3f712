package positions

import (
	"parley/model"
)

// refine adjusts a stance to what its target is; the first rule that applies decides.
func (r *reading) refine(s *sentence, j *judged) {
	switch {
	case r.isDenied(s, j):
		j.stance = model.Rejects // "would give up [neither] land nor", "[no] swap is acceptable"
	case j.holding.document && j.entry.options&paper != 0 && s.has(j.to, classHave) && r.isOwn(s, j.to+1, j.holding):
		j.stance = model.Supports // "Washington's plan would have [Washington] recognise Crimea"
	case j.stance != model.Rejects && j.form == ing && s.isOne(j.group-1, r.particles.of):
		j.counts = false // "suspects Minsk of [wanting] …"
	case j.stance == model.Demands && j.entry.options&own != 0 && s.isOne(j.to-1, r.particles.forToOn) && r.isSession(s, j.reach):
		j.counts = false // "came to Geneva for [a round of talks]", "had to host [a session]"
	case j.stance == model.Demands && j.entry.kind == ofSpeaker:
		r.refineMust(s, j)
	case j.stance == model.Demands:
		r.refineDemand(s, j)
	case j.stance == model.OpenTo:
		r.refineOpenness(s, j)
	case j.stance == model.Supports || j.stance == model.Offers:
		r.refineConsent(s, j)
	case s.isOne(j.to, r.particles.comment) || s.isOne(j.to, r.particles.to) && s.isOne(j.to+1, r.particles.comment):
		j.counts = false // "declined to [comment]"
	}
}

// refineDemand adjusts a demand.
func (r *reading) refineDemand(s *sentence, j *judged) {
	isVerb, toDo := j.entry.kind == verb, s.isOne(j.to, r.particles.to)
	switch {
	case j.entry.kind == noun && r.isHosting(s, j.to):
		j.stance = model.Offers // "his wish is to [host] the leaders"
	case isVerb && toDo && s.isOne(j.to+1, r.particles.giving):
		j.stance = model.Offers // "want to [send] peacekeepers"
	case isVerb && toDo && r.goesOn(s, j.to+1),
		isVerb && j.entry.options&asks == 0 && s.isOne(j.to-1, r.particles.to) && r.goesOn(s, j.to):
		j.stance = model.Supports // "wants to [go on] with the talks"
	case isVerb:
		j.counts = r.seeksAgainst(s, j)
	}
}

// refineMust adjusts what a speaker says must be.
func (r *reading) refineMust(s *sentence, j *judged) {
	switch {
	case s.isOne(j.to-1, r.particles.to) && r.goesOn(s, j.to):
		j.stance = model.Supports // "no choice but to [go on]"
	case s.has(j.to, classHave) && (s.has(j.to+1, classBe) || j.to+1 < len(s.words) && s.words[j.to+1].form(r.vocabulary) == past):
		j.counts = false // "must [have been] moved" tells what was
	case s.has(j.to, classNegation) && s.isOne(j.to+1, r.particles.preventing) && !s.startsCue(j.to+1):
		j.reach = r.after(s, j.to+2) // "must [not prevent] Ukraine from joining the Union"
	case s.has(j.to, classNegation):
		j.stance, j.reach = model.Rejects, r.after(s, j.to+1) // "must [not]"
	case s.isOne(j.to, r.particles.only) || s.isOne(j.to+1, r.particles.only):
		j.stance = model.OpenTo // "the leaders should [only] meet to sign", "should meet [only] once"
	case s.has(j.to, classBe) && s.has(j.to+1, classNegation):
		j.stance, j.reach = model.Rejects, r.after(s, j.to+2) // "there must be [no]"
	}
}

// refineOpenness adjusts what a side is ready for: some of it goes further than words.
func (r *reading) refineOpenness(s *sentence, j *judged) {
	acts := j.entry.options&acts != 0
	mediates := acts && !r.isPrincipal(j.holding.parties[0].side)
	switch {
	case j.entry.kind == verb && len(j.holding.parties) > 1 && s.words[j.from].hasAny(r.particles.will):
		j.stance = model.Supports // "both [will stop] their attacks"
	case acts && s.isOne(j.to, r.particles.imposing):
		j.stance = model.Supports // "stands ready to [tighten] sanctions"
	case r.isConditioned(s, j):
	case acts && s.isOne(j.to, r.particles.giving):
		j.stance = model.Offers // "ready to [provide]"
	case mediates && s.isOne(j.to, r.particles.helping):
		j.stance = model.Offers // "Ankara is willing to [mediate]", "to [bring] the two together"
	case j.entry.kind == adjective && !j.negated && r.isAtOnce(s, j.reach):
		j.stance = model.Supports // "ready to accept an [immediate] truce", "ready for a truce [now]"
	case mediates && (s.isOne(j.to+1, r.particles.part) || s.isOne(j.to, r.particles.part) || s.isOne(j.to, r.particles.be)):
		j.stance = model.Offers // "Ankara is ready to [take part] in", "to [be] a guarantor"
	}
}

// refineConsent adjusts what a side supports or offers.
func (r *reading) refineConsent(s *sentence, j *judged) {
	supports, offers := j.stance == model.Supports, j.stance == model.Offers
	isFuture, will := j.entry.options&future != 0, r.hasWill(s, &j.expression)
	switch {
	case s.isHeldBack(&j.expression):
		j.stance = model.OpenTo // "only then would Moscow [agree] to a truce"
	case supports && j.entry.kind == verb && !j.holding.document && will && r.isTraded(s, j):
		j.stance = model.OpenTo // "would [accept] neutrality in exchange for guarantees"
	case supports && isFuture && r.isOwnPlan(s, j.holding):
		j.stance = model.Offers // "set out a plan under which it would [join] no bloc"
	case j.holding.document && will:
		j.stance = model.Demands // "the plan would recognise Crimea"
	case offers && (isFuture || j.entry.kind == verb) && r.principalsOf(j.holding) > 1, offers && isFuture && len(j.holding.parties) > 1:
		j.stance = model.Supports // "both sides will release their prisoners", "have undertaken to release"
	case (offers && isFuture || supports && isFuture && j.entry.options&own != 0 || supports && !isFuture && will) && r.isConditioned(s, j):
		j.stance = model.OpenTo // "would lift the blockade if", "would return to the table only once"
	case offers && j.entry.options&asks == 0 && r.asksOther(s, j):
		j.stance = model.Demands // "proposed a meeting with Putin"
	}
}

// isDenied reports whether a stance that is not against anything is taken on nothing: "accepts [no] truce", "[neither] a truce nor a
// summit is possible".
func (r *reading) isDenied(s *sentence, j *judged) bool {
	switch {
	case j.stance == model.Rejects || j.stance == model.Demands:
		return false
	case j.entry.kind == predicate:
		return r.isOfNone(s, j)
	}
	mayGive := j.entry.options&yields != 0 || j.stance != model.Offers && j.entry.options&future == 0
	return j.entry.kind == verb && !j.negated && mayGive && j.reach.from <= j.to && s.isOne(j.to, r.particles.noneOf)
}

// isAtOnce reports whether what one is ready for is to begin without delay or conditions.
func (r *reading) isAtOnce(s *sentence, in reach) bool {
	for k := in.from; k < in.to && k < in.from+9 && !s.words[k].is(punctuation); k++ {
		if s.words[k].hasAny(r.particles.atOnce) {
			return true
		}
	}
	return false
}

// goesOn reports whether word i says that something is to go on: "[keep] talking", not "keep Ukraine out of".
func (r *reading) goesOn(s *sentence, i int) bool {
	return s.isOne(i, r.particles.going) && !s.isOne(i+2, r.particles.upOut) && !s.isOne(i+3, r.particles.upOut)
}

// isOfNone reports whether a predicate is said of nothing: "[no] Italian soldiers would be sent".
func (r *reading) isOfNone(s *sentence, j *judged) bool {
	for k := j.reach.from; k >= 0 && k > j.reach.from-3 && !s.words[k].is(punctuation|classThat|classVerb); k-- {
		if s.words[k].hasAny(r.particles.noneOf) {
			return k == j.reach.from || j.reach.from <= j.group
		}
	}
	return false
}

// isOwn reports whether word i names the holder h itself.
func (r *reading) isOwn(s *sentence, i int, h holding) bool {
	m, ok := r.mention(s, i)
	return ok && !isSideAdjective(m) && hasSide(h.parties, m.Actor.Side)
}

// isTraded reports whether j says what would be done in return for something else or on a condition.
func (r *reading) isTraded(s *sentence, j *judged) bool {
	for k := j.to; k < len(s.words) && !s.words[k].is(ending|semicolon|classBut); k++ {
		if s.words[k].hasAny(r.particles.exchange) && s.has(k-1, classLocative) && s.has(k+1, classPreposition) || r.isOnCondition(s, k) {
			return true
		}
	}
	return false
}

// isConditioned reports whether an "if" follows j: who is ready to give something on a condition only is open to it.
func (r *reading) isConditioned(s *sentence, j *judged) bool {
	if s.isPromised(&j.expression) {
		return true
	}
	for k := j.to; k < len(s.words) && !s.words[k].is(punctuation|classAnd); k++ {
		if r.onlyWith(s, k) {
			return true
		}
	}
	for k := j.to; k < len(s.words); k++ {
		if s.words[k].hasAny(r.particles.ifWhether) && (!s.words[k].hasAny(r.particles.once) || s.isOne(k-1, r.particles.only)) {
			return true
		}
	}
	return false
}

// seeksAgainst turns a wish around that is one against something, "wants to avoid a summit", and reports whether any stance
// is left: who seeks to temper hopes of a summit has taken none.
func (r *reading) seeksAgainst(s *sentence, j *judged) bool {
	k := j.to
	if k < len(s.words) && s.words[k].hasAny(r.particles.to) {
		k++
	}
	if k >= len(s.words) || !s.words[k-1].hasAny(r.particles.to) {
		return true
	}
	if s.words[k].is(classEvading) {
		j.stance = model.Rejects
	}
	return !s.words[k].is(classSoftening)
}

// isDeed reports whether what is offered at word i is to do something oneself: "an offer to [host] a meeting of the leaders".
func (r *reading) isDeed(s *sentence, i int) bool {
	return s.isOne(i, r.particles.giving) && (s.isOne(i-1, r.particles.to) || s.has(i-1, auxiliary)) || s.isOne(i, r.particles.to) && s.isOne(i+1, r.particles.giving)
}

// asksOther reports whether what is proposed is for another side to do or give: "proposed a meeting with Putin", "proposed
// that Kyiv withdraw", "proposed a package of American weapons". Talks of one state with the other are for both to hold, but
// who is at war asks the other's leader too: "suggested that the presidents meet".
func (r *reading) asksOther(s *sentence, j *judged) bool {
	first := j.reach.from
	if r.isDeed(s, first) {
		return false
	}
	if s.has(first, classThat) {
		first++
	}
	if k := r.skipDeterminer(s, first); s.has(first-1, classThat) && s.isOne(k, r.particles.leaders) && r.isPrincipal(j.holding.parties[0].side) {
		return true
	}
	if r.isPrincipal(j.holding.parties[0].side) && r.isForBoth(s, j) {
		return true
	}
	for i := j.reach.from; i+1 < j.reach.to && i < j.reach.from+10; i++ {
		if !s.words[i].hasAny(r.particles.withThat) {
			continue
		}
		if s.words[i].hasAny(r.particles.of) {
			if at := r.skipDeterminer(s, i+1); at < j.reach.to && s.words[at].hasAny(r.particles.leaders) {
				return true
			}
			if r.joinsTheirs(s, j, i+1) {
				return true
			}
			if r.isTheirs(s, j, i+1) && !s.isOne(i-1, r.particles.handing) {
				return true
			}
			continue
		}
		clause := s.words[i].is(classThat)
		at := r.skipDeterminer(s, i+1)
		for at < j.reach.to && (s.words[at].is(classTitled) || r.isAdjective(s, at)) {
			at++
		}
		m, ok := r.mention(s, at)
		if ok && (clause || m.Actor.Type == model.Person) && !isSideAdjective(m) && !hasSide(j.holding.parties, m.Actor.Side) {
			return true
		}
	}
	return false
}

// isForBoth reports whether what is proposed binds both who are at war as much: "a [full] ceasefire", "a [summit]", and not "a pause of
// two days on parts of the front" or what one would host, "a summit in [Moscow]".
func (r *reading) isForBoth(s *sentence, j *judged) bool {
	both := false
	for k := j.reach.from; k < j.reach.to && k < j.reach.from+8 && !s.words[k].is(punctuation); k++ {
		both = both || k < j.reach.from+5 && (s.words[k].hasAny(r.particles.whole) || s.words[k].hasAny(r.particles.summit))
		if m, ok := r.mention(s, k); ok && s.has(k-1, classLocative) && hasSide(j.holding.parties, m.Actor.Side) {
			return false
		}
	}
	return both
}

// joinsTheirs reports whether the name at word i is one of two joined by "and", and the other that of a person of another side: "a
// meeting of [Zelensky] and Putin".
func (r *reading) joinsTheirs(s *sentence, j *judged, i int) bool {
	if _, ok := r.mention(s, i); !ok || !s.has(s.mentionEnd(i), classAnd) {
		return false
	}
	m, ok := r.mention(s, s.mentionEnd(i)+1)
	return ok && m.Actor.Type == model.Person && !hasSide(j.holding.parties, m.Actor.Side)
}

// principalsOf returns how many principal sides hold a stance together.
func (r *reading) principalsOf(h holding) int {
	n := 0
	for _, p := range h.parties {
		if r.isPrincipal(p.side) {
			n++
		}
	}
	return n
}

// isTheirs reports whether word i tells that what follows belongs to another side: "a package of [American] weapons". What a
// side says it will do is not asked of others.
func (r *reading) isTheirs(s *sentence, j *judged, i int) bool {
	m, ok := r.mention(s, i)
	if !ok || j.entry.options&future != 0 || hasSide(j.holding.parties, m.Actor.Side) {
		return false
	}
	end := s.mentionEnd(i)
	return isSideAdjective(m) || end < len(s.words) && s.words[end].class == 0
}

// isHosting reports whether the infinitive at word i has its subject receive others: "to host", "to bring the leaders together".
func (r *reading) isHosting(s *sentence, i int) bool {
	if !s.isOne(i-1, r.particles.to) {
		return false
	}
	if s.isOne(i, r.particles.hosting) {
		return true
	}
	if !s.isOne(i, r.particles.bringing) {
		return false
	}
	m, named := r.mention(s, i+1)
	return named && m.Actor.Type == model.Person || s.hasIn(reach{i + 1, min(i+6, len(s.words))}, classSides)
}
