package statements

import (
	"strings"

	"parley/corpus/extract/prose"
)

// finiteVerb reports whether item k is, as far as can be told, a finite verb.
func (o *outline) finiteVerb(k int) bool {
	it := &o.items[k]
	if it.kind != prose.Word || it.capital && k > 0 {
		return false
	}
	if it.class&auxiliary != 0 {
		return true
	}
	if k > 0 && o.items[k-1].class&(possessive|determiner|preposition) != 0 && o.items[k-1].class&(subjectPronoun|relative) == 0 {
		return false // "her adopted state", "the plan"
	}
	if k > 1 && o.items[k-1].kind == prose.Possessive && o.items[k-2].class&subjectPronoun == 0 {
		return false // "the army's lead lawyer"
	}
	if it.class&plainVerb != 0 {
		return true
	}
	if it.frame != 0 && it.class&nounToo == 0 {
		return it.form == past || it.form == third
	}
	return it.class == 0 && regularPast(o.word(k))
}

// regularPast reports whether a word looks like a regular past form: "rejected", not "red" or "need".
func regularPast(w string) bool {
	switch w {
	case "need", "seed", "feed", "deed", "indeed", "speed", "breed", "weed", "hundred", "sacred", "naked", "wicked":
		return false
	}
	return len(w) > 3 && strings.HasSuffix(w, "ed")
}

// looksLikeParticiple reports whether item i is a word in -ing that no list has: "wiping", "setting".
func (o *outline) looksLikeParticiple(i int) bool {
	it := &o.items[i]
	return it.class == 0 && it.kind == prose.Word && !it.capital && strings.HasSuffix(o.word(i), "ing")
}

// groupStart returns where the verb group of the verb at v begins: "has | repeatedly | said".
func (o *outline) groupStart(v, lo int) int {
	g := v
	for k := v - 1; k >= lo && k >= v-5; k-- {
		it := &o.items[k]
		if it.kind != prose.Word {
			break
		}
		if it.class&(auxiliary|negation) != 0 {
			g = k
			continue
		}
		if !o.isAdverb(k) && !o.is(k, v, "since") {
			break
		}
	}
	return g
}

// clauseAhead reports whether a clause begins at item i: a subject and, further on, a verb.
func (o *outline) clauseAhead(i, hi int) bool {
	if i >= hi {
		return false
	}
	it := &o.items[i]
	if o.is(i, hi, "it") && i+1 < hi && o.items[i+1].class&preposition != 0 {
		return false // "threatened it with"
	}
	if it.class&(subjectPronoun|contracted) != 0 && it.class&relative == 0 {
		return true
	}
	if it.class&preposition != 0 && it.class&ofPreposition != 0 {
		return false
	}
	for k := i; k < min(hi, i+25); k++ {
		switch o.items[k].kind {
		case prose.Stop, prose.Semicolon, prose.Colon:
			return false
		case prose.Comma:
			if k+1 < hi && o.items[k+1].class&coordinator != 0 {
				return false // "maintained a lead, but has lost it"
			}
		}
		if k > i && (o.is(k, hi, "though") || o.is(k, hi, "although") || o.is(k, hi, "because") || o.is(k, hi, "while")) {
			return false
		}
		if o.items[k].class&coordinator != 0 && k+1 < hi && o.finiteVerb(k+1) {
			return false // "proposed the talks but stayed away"
		}
		if k > i && (o.finiteVerb(k) || o.items[k].class&contracted != 0) {
			return true
		}
		if o.items[k].kind == prose.Possessive && k+1 < hi && o.items[k-1].class&(subjectPronoun) != 0 {
			return true // "it's"
		}
	}
	return false
}

// infinitive reports whether item i is the "to" of an infinitive: "to leave", "to never leave", but not "to reporters".
func (o *outline) infinitive(i, hi int) bool {
	if !o.is(i, hi, "to") || i+1 >= hi {
		return false
	}
	next := &o.items[i+1]
	if next.class&roleNoun != 0 && i+2 < hi && o.items[i+2].kind == prose.Word && o.items[i+2].class&determiner != 0 {
		return true // "to host a summit"
	}
	return next.kind == prose.Word && !next.capital && next.class&(determiner|possessive|preposition|roleNoun|timeWord|relative|hePronoun|shePronoun|theyPronoun|hearer) == 0
}

// verbLike reports whether item i looks like a verb in the past or the present: "shot", "blared", "states".
func (s *search) verbLike(i int) bool {
	it := &s.items[i]
	if it.kind != prose.Word || it.capital {
		return false
	}
	if it.class&(preposition|determiner|coordinator|adverb|timeWord|roleNoun|title) != 0 {
		return false
	}
	return it.class&(plainVerb|auxiliary) != 0 || it.frame != 0 && it.form != base && it.form != participle || it.class == 0 && regularPast(s.word(i))
}
