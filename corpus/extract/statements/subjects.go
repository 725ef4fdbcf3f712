package statements

import (
	"parley/corpus/extract/prose"
)

// subjectBefore returns the subject of the verb group that begins at item v, looking left, not beyond item lo. edge is
// where the subject's block begins, appositions included.
//
//	Orlov said · a senior official in Kyiv said · Orlov, 46, the mayor of Brix, said · who said · Orlov left and said
func (o *outline) subjectBefore(v, lo int) (m mention, edge int) {
	lo = max(lo, v-maxLook)
	i := o.beforeTimes(v, lo)
	if i < lo {
		return mention{}, v
	}
	it := &o.items[i]
	switch it.kind {
	case prose.Comma:
		return o.subjectBeforeComma(i, lo)
	case prose.Close:
		if open := o.matchOpen(i, lo); open > lo {
			return o.subjectBefore(open, lo)
		}
		return mention{}, v
	case prose.Dash:
		for k := i - 1; k > lo; k-- {
			if o.items[k].kind == prose.Dash {
				return o.subjectBefore(k, lo)
			}
		}
		return mention{}, v
	case prose.Word, prose.Number, prose.Possessive:
	default:
		return mention{}, v
	}
	if it.class&relative != 0 && it.class&thatWord == 0 {
		return mention{i, i + 1}, i
	}
	if it.class&thatWord != 0 {
		if i > lo && o.items[i-1].kind == prose.Word && o.items[i-1].frame == 0 {
			return mention{i, i + 1}, i // "a group that says"
		}
		return mention{}, v
	}
	if it.class&coordinator != 0 {
		return o.sharedSubject(i, lo), i
	}
	if it.class&contracted != 0 || it.kind == prose.Possessive && i > lo && o.items[i-1].class&subjectPronoun != 0 {
		for i > lo && it.kind == prose.Possessive {
			i--
			it = &o.items[i]
		}
		return mention{i, i + 1}, i // "they’ve said", "he’s said"
	}
	if o.titleWithComma(i) {
		return o.subjectBeforeComma(i+1, lo) // "Ruiz, host of “Brix Today,” said"
	}
	return o.subjectPhrase(i+1, lo)
}

// subjectPhrase returns the subject whose last words end before item end: the noun phrase there, or the one that a clause
// without commas between it and the verb describes.
func (o *outline) subjectPhrase(end, lo int) (m mention, edge int) {
	m, edge = o.phraseEnding(end, lo)
	if name, at := o.describedName(m, edge, lo); !name.none() && !(end+1 < len(o.items) && o.items[end+1].kind == prose.Comma) {
		return name, at // but "Ann Ruiz, the mayor said, would stay"
	}
	if r := edge - 1; r >= lo && m.first > edge && o.items[r].class&relative != 0 && o.items[r].class&thatWord == 0 && o.items[m.first-1].class&preposition != 0 {
		return mention{r, edge}, r // "Orlov, who ahead of the talks had said"
	}
	v := edge - 1
	for m.none() && v > lo && !o.hardEdge(v) {
		v-- // "officials | speaking on condition of anonymity said"
	}
	if v > lo && (o.pastParticiple(v) || o.reduces(v, end) || o.items[v].form == participle && (m.first > edge || m.none()) && o.items[v-1].class&roleNoun != 0) {
		if head, at := o.phraseEnding(v, lo); !head.none() && o.canSpeak(head) && o.items[head.first].class&subjectPronoun == 0 {
			return head, at // "a report published on Monday said"
		}
	}
	if !m.none() && edge-1 > lo && o.items[edge-1].kind == prose.Comma && o.hasAnd(m) {
		if first, at := o.listBefore(edge-1, lo); !first.none() {
			return mention{first.first, m.last}, at // "leaders of Brix, Ohm and the Isles said"
		}
	}
	if r := o.relativeBefore(edge, lo); r > lo {
		if head, at := o.phraseEnding(r, lo); !head.none() && o.canSpeak(head) {
			if name, left := o.describedName(head, at, lo); !name.none() {
				return name, left
			}
			return head, at // "those who came to the rally said"
		}
	}
	return m, edge
}

// describedName returns the name that the phrase m only describes, where the comma behind the description is missing: "“We
// stay,” Ann Ruiz, the mayor of Brix said".
func (o *outline) describedName(m mention, edge, lo int) (mention, int) {
	c := edge - 1
	if m.none() || m.first != edge || c <= lo || o.items[c].kind != prose.Comma || !o.is(edge, m.last, "the") && !o.isA(edge, m.last) {
		return mention{}, 0
	}
	left := o.segmentStart(c, lo)
	name := mention{left, c}
	if left > lo && o.items[left-1].quote < 0 || left == c || !o.isTitledName(name) {
		return mention{}, 0
	}
	for k := left; k < c; k++ {
		if !o.isName(k) && o.items[k].class&(title|roleNoun) == 0 {
			return mention{}, 0 // "When he met Ann Ruiz, the mayor said"
		}
	}
	return name, left
}

// beforeTimes returns the last item before v that is no adverb and no time: "Orlov | on Monday again said".
func (o *outline) beforeTimes(v, lo int) int {
	i := v - 1
	for i >= lo {
		switch {
		case o.isAdverb(i) && !o.items[i].capital:
			i--
		case o.items[i].class&timeWord != 0 && i > lo && !(o.isName(i) && o.isName(i-1) && o.items[i-1].class&timeWord == 0 && o.items[i-1].class&heName|o.items[i-1].class&sheName != 0):
			i--
			for i > lo && (o.items[i].class&(determiner|adverb) != 0 && o.items[i].class&possessive == 0 || o.is(i, v, "on") || o.is(i, v, "in")) && o.items[i].kind == prose.Word && !o.items[i].capital {
				i--
			}
		default:
			return i
		}
	}
	return i
}

// relativeBefore returns the "who" of the relative clause, without commas, that the phrase beginning at item edge ends;
// 0 when there is none.
func (o *outline) relativeBefore(edge, lo int) int {
	verb := false
	for k := edge - 1; k > lo && k > edge-20; k-- {
		it := &o.items[k]
		switch {
		case it.kind != prose.Word && it.kind != prose.Number && it.kind != prose.Possessive:
			return 0
		case it.class&relative != 0 && it.class&thatWord == 0:
			if verb {
				return k
			}
			return 0
		case o.finiteVerb(k):
			verb = true
		case it.class&(subordinator|thatWord) != 0 && it.class&preposition == 0:
			return 0
		}
	}
	return 0
}

// maxShared bounds how many answers of sharedSubject are kept: those about words far back are not asked for again.
const maxShared = 1 << 10

// sharedSubject returns the subject of the nearest verb before item i, whose clause goes on with "and said" or
// ", adding". A verb of a subordinate clause counts only when there is no other.
//
// That verb may share its subject in turn, "came and saw and said", and so on: each answer is kept, for without that every
// further "and" would double the work.
func (o *outline) sharedSubject(i, lo int) mention {
	asked := lookback{i, max(lo, i-maxLook)}
	m, known := o.shared[asked]
	if !known {
		m = o.nearestSubject(i, asked.lo)
		if len(o.shared) == maxShared {
			clear(o.shared)
		}
		o.shared[asked] = m
	}
	return m
}

// nearestSubject does the work of sharedSubject.
func (o *outline) nearestSubject(i, lo int) mention {
	var second mention
	for k := i - 1; k > lo; k-- {
		if !o.finiteVerb(k) {
			continue
		}
		g := o.groupStart(k, lo)
		m, edge := o.subjectBefore(g, lo)
		if m.none() && edge < g && o.items[edge].class&coordinator != 0 {
			break // "came and saw": the verbs before "and" were asked, and none has a subject
		}
		if m.none() || !o.canSpeak(m) {
			continue
		}
		if edge > lo && g == k && o.items[k].class == 0 && o.items[m.first].class&subjectPronoun == 0 && o.finiteVerb(edge-1) {
			continue // "faced charges | filed in Brix": the object of another verb
		}
		if edge > lo && o.items[edge-1].class&(subordinator|relative) != 0 {
			if second.none() {
				second = m
			}
			continue
		}
		return m
	}
	return second
}

// listBefore returns the phrase that the first segments of a list of names make, when one ends with the comma at item c:
// "Orlov, Ruiz | , Park and Ohm".
func (o *outline) listBefore(c, lo int) (mention, int) {
	var m mention
	at := c
	for n := 0; n < 6 && c > lo && o.items[c].kind == prose.Comma; n++ {
		left := o.segmentStart(c, lo)
		phrase, edge := o.phraseEnding(c, left)
		if phrase.none() || !o.isName(phrase.last-1) || phrase.last-phrase.first > 8 {
			break
		}
		m, at = phrase, edge
		if edge > left || left == lo || phrase.last-phrase.first > 3 {
			break
		}
		c = left - 1
	}
	return m, at
}

// titleWithComma reports whether item i is the title of a work whose closing mark has a comma before it.
func (o *outline) titleWithComma(i int) bool {
	it := &o.items[i]
	return it.last-it.first > 2 && it.quote < 0 && o.doc.Tokens[it.last-2].Kind == prose.Comma
}

// pastParticiple reports whether item v may be the participle of a clause cut short: "a letter | sent to Brix", "officials | speaking
// on condition of anonymity".
func (o *outline) pastParticiple(v int) bool {
	it := &o.items[v]
	if it.kind != prose.Word || it.capital {
		return false
	}
	switch o.word(v) {
	case "sent", "held", "led", "written", "made", "seen", "known", "given", "taken", "obtained", "briefed", "born", "hurt", "shot", "caught", "brought", "posted":
		return true
	}
	return it.class == 0 && it.frame == 0 && regularPast(o.word(v)) || o.is(v, v+1, "speaking")
}
