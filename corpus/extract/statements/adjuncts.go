package statements

import (
	"parley/corpus/extract/prose"
)

// hearersEnd returns the item after those who are told or asked: "told | reporters in Brix | that".
func (o *outline) hearersEnd(i, hi int) int {
	if i >= hi || o.items[i].kind != prose.Word || o.items[i].class&(thatWord|questionWord) != 0 {
		return i
	}
	if it := &o.items[i]; it.class&contracted != 0 {
		return i
	}
	if _, rest := o.phraseFrom(i, hi); rest > i {
		if rest < hi && o.items[rest].class&auxiliary != 0 {
			return i // "told reporters would …": no hearer after all
		}
		return o.furtherHearers(rest, hi)
	}
	return i
}

// furtherHearers returns the item after the others of a list of those who are told, or after the relative clause between commas that
// describes them, when its first phrase ends before item i: "told Orlov | , Ruiz and Park | that", "told the council | , which met, |
// that". It is i when there are none.
func (o *outline) furtherHearers(i, hi int) int {
	for n, at := 0, i; n < 8 && at+1 < hi && o.items[at].kind == prose.Comma; n++ {
		if it := &o.items[at+1]; it.class&relative != 0 && it.class&thatWord == 0 {
			for k := at + 2; k+1 < min(hi, at+24) && o.items[k].quote < 0; k++ {
				if o.items[k].kind == prose.Comma && o.items[k+1].class&thatWord != 0 {
					return k + 1
				}
			}
			return i
		}
		next := at + 1
		last := o.items[next].class&coordinator != 0 // "Orlov, Ruiz, | and Park"
		if last {
			next++
		}
		m, rest := o.phraseFrom(next, hi)
		if m.none() || !o.canSpeak(m) || rest < hi && o.finiteVerb(rest) {
			return i
		}
		if last && n > 0 || o.hasAnd(m) {
			return rest
		}
		at = rest
	}
	return i
}

// adjunctsEnd returns the item after times, occasions and adverbs between a cue and what was said: "said | on Monday in an
// interview | that".
func (o *outline) adjunctsEnd(i, hi int) int {
	for limit := i + maxLook; i < hi && i < limit; {
		next := o.adjunctEnd(i, hi)
		if next == i {
			break
		}
		i = next
	}
	return i
}

func (o *outline) adjunctEnd(i, hi int) int {
	it := &o.items[i]
	switch it.kind {
	case prose.Word, prose.Number:
	case prose.Comma:
		return o.parentheticalEnd(i, hi)
	default:
		return i
	}
	if it.class&(subjectPronoun|contracted|thatWord) != 0 {
		return i
	}
	if it.class&timeWord != 0 || o.isAdverb(i) && it.class&negation == 0 || (o.is(i, hi, "early") || o.is(i, hi, "late")) && i+1 < hi && o.items[i+1].class&timeWord != 0 {
		return i + 1
	}
	if it.class&determiner != 0 || it.kind == prose.Number { // "last week", "two days ago"
		for k := i + 1; k < min(hi, i+4) && o.items[k].kind == prose.Word; k++ {
			if o.items[k].class&timeWord != 0 || o.is(k, hi, "ago") {
				return k + 1
			}
		}
		return i
	}
	if o.is(i, hi, "at") && (o.is(i+1, hi, "least") || o.is(i+1, hi, "most")) {
		return i
	}
	if it.class&preposition == 0 || o.is(i, hi, "like") || o.infinitive(i, hi) {
		return i
	}
	if o.is(i, hi, "ahead") && o.is(i+1, hi, "of") {
		i++
	}
	m, rest := o.phraseFrom(i+1, hi)
	if m.none() || rest < hi && o.finiteVerb(rest) {
		return i
	}
	return rest
}

// parentheticalEnd returns the item after ", in a statement," at the comma i when a quotation or "that" follows it; i
// otherwise.
func (o *outline) parentheticalEnd(i, hi int) int {
	if i+1 >= hi || o.items[i+1].kind != prose.Word || o.items[i+1].class&(preposition|subordinator) == 0 && o.items[i+1].form != participle {
		return i
	}
	if it := &o.items[i+1]; it.form == participle && it.frame&^manner != 0 {
		return i // ", adding, “…”": a cue of its own
	}
	for k := i + 2; k < min(hi, i+14); k++ {
		if o.items[k].kind == prose.Comma || o.items[k].kind == prose.Colon {
			if k+1 < hi && (o.items[k+1].quote >= 0 || o.items[k+1].class&thatWord != 0) {
				return k + 1
			}
			return i
		}
		if o.items[k].quote >= 0 {
			return i
		}
	}
	return i
}
