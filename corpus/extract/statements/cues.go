package statements

import (
	"strings"

	"parley/corpus/extract/prose"
)

// cue is a verb or phrase of saying in a sentence of the reporter.
type cue struct {
	verb        int // item of the verb itself, or of "according"
	first, last int // items of the verb with its auxiliaries, or of the phrase
	frame       frame
	form        form
	source      bool // "according to": the speaker follows, the content is the rest
}

// cueAt returns the cue at item i of a sentence, or headline, that begins at lo and ends before hi.
func (o *outline) cueAt(i, lo, hi int, headline bool) (cue, bool) {
	it := &o.items[i]
	if it.kind != prose.Word {
		return cue{}, false
	}
	if it.class&sourceCue != 0 {
		if n := o.sourceWords(i, lo, hi); n > 0 {
			return cue{verb: i, first: i, last: i + n, source: true}, true
		}
	}
	if it.frame == 0 || it.capital && i > lo && !(headline && it.frame&(clausal|tells) != 0 && it.form == third) {
		return cue{}, false // but "Orlov Says He Will Stay" in a headline
	}
	c := cue{verb: i, first: i, last: i + 1, frame: it.frame, form: it.form}
	if o.is(i+1, hi, "out") || o.is(i+1, hi, "back") {
		c.last++ // "pointed out", "shot back"
	}
	if (o.is(i, hi, "went") || o.is(i, hi, "goes")) && o.is(i+1, hi, "on") && !o.is(i+2, hi, "to") {
		c.last++ // “They,” the minister went on, “stay.”
	}
	if it.class&nounFirst != 0 && (!o.introduces(i, hi) && !o.speaksOf(i, lo, hi) || it.form == third && o.pluralNoun(i, lo)) {
		return cue{}, false
	}
	switch it.form {
	case base:
		speaks := o.baseFormSpeaks(&c, lo)
		return c, speaks
	case participle:
		c.first = o.groupStart(i, lo)
		if it.class&nounToo != 0 && (c.first == lo || o.items[c.first-1].kind != prose.Comma) {
			return cue{}, false // "a court ruling that"
		}
		if o.contractedBefore(c.first, lo) {
			c.form = past // "he’s saying": finite
			return c, !o.negated(c)
		}
		if o.is(c.first-1, i, "without") || c.first-1 > lo && o.items[c.first-1].kind == prose.Possessive {
			return cue{}, false // "its reporters’ writing team"
		}
		if c.first == lo {
			return c, !it.frame.quotesOnly() // "Noting that …, Orlov left"
		}
		if o.items[c.first].class&beForm != 0 {
			c.form = past // "is saying": finite
		}
		return c, o.items[i-1].class&determiner == 0 || c.form == past
	default:
		if i > lo && o.items[i-1].class&determiner != 0 && o.items[i-1].class&(subjectPronoun|roleNoun|relative|abstractSubject) == 0 {
			return cue{}, false // "the disputed region", "his proposed ban"
		}
		c.first = o.groupStart(i, lo)
		return c, !o.passive(c) && !o.negated(c) && !(it.class&nounToo != 0 && i > lo && o.nominal(i))
	}
}

// contractedBefore reports whether a pronoun with its "is" or "are" stands before item i: "he’s", "they’re".
func (o *outline) contractedBefore(i, lo int) bool {
	k := i - 1
	if k < lo {
		return false
	}
	return o.items[k].class&contracted != 0 || o.items[k].kind == prose.Possessive && k > lo && o.items[k-1].class&subjectPronoun != 0
}

// sourceWords returns how many words a phrase has that names a source after it, at item i: "according to", "as per", "in the
// view of", "per Orlov", "по словам". It is 0 when there is none.
func (o *outline) sourceWords(i, lo, hi int) int {
	switch {
	case o.is(i, hi, "according") && o.is(i+1, hi, "to"), o.is(i, hi, "as") && o.is(i+1, hi, "per"):
		return 2
	case o.is(i, hi, "in") && o.is(i+1, hi, "the") && (o.is(i+2, hi, "view") || o.is(i+2, hi, "opinion")) && o.is(i+3, hi, "of"):
		return 4
	case o.is(i, hi, "in") && o.viewOf(i, hi) > 0:
		return o.viewOf(i, hi) + 1 - i
	case o.is(i, hi, "per"):
		if i+1 < hi && o.isName(i+1) && (i == lo || o.items[i-1].kind == prose.Comma) {
			return 1
		}
		return 0
	}
	if i+1 < hi && o.items[i].class&preposition != 0 && o.items[i+1].kind == prose.Word {
		switch strings.ToLower(o.word(i + 1)) {
		case "словам", "данным", "мнению", "информации", "словами", "даними", "інформацією", "думку":
			return 2
		}
	}
	return 0
}

// viewOf returns the "view" or "opinion" of somebody's behind the "in" at item i: "in Orlov’s | view", "in her | opinion". It is 0
// when there is none.
func (o *outline) viewOf(i, hi int) int {
	for k := i + 2; k < min(hi, i+8); k++ {
		if !o.is(k, hi, "view") && !o.is(k, hi, "opinion") {
			continue
		}
		if it := &o.items[k-1]; it.kind == prose.Possessive || k == i+2 && it.class&possessive != 0 && it.class&firstPerson == 0 {
			return k
		}
		return 0
	}
	return 0
}

// isAs reports whether item i is "as" before a subject and its verb of saying: "as Orlov said", "как сообщил Орлов".
func (o *outline) isAs(i, hi int) bool {
	return o.is(i, hi, "as") || o.is(i, hi, "как") || o.is(i, hi, "як")
}

// baseFormSpeaks judges "say": it speaks after a plural subject, after "would" and the like, and after "went on to", and
// does not after another "to" or a negation. It widens the cue to its verb group.
func (o *outline) baseFormSpeaks(c *cue, lo int) bool {
	i := c.verb
	c.first = o.groupStart(i, lo)
	if i == lo {
		return false
	}
	it, before := &o.items[i], &o.items[i-1]
	if o.is(i-1, i, "to") {
		if i-2 < lo {
			return false
		}
		switch o.word(i - 2) {
		case "on", "continued", "continues", "continuing", "has", "had", "have":
			c.first = i - 2
			if o.is(i-2, i, "on") {
				c.first = max(lo, i-3)
			}
			return true
		case "quick", "right", "careful", "keen":
			c.first = o.groupStart(i-2, lo) // "are quick to point out"
			return !o.negated(*c)
		}
		c.first = i - 1
		return o.causedBefore(i-1, lo)
	}
	if c.first < i && o.items[c.first].class&auxiliary != 0 {
		return !o.negated(*c)
	}
	if before.class&coordinator != 0 {
		return it.class&(nounToo|nounFirst) == 0 && o.pluralVerbBefore(i-1, lo)
	}
	if before.class&determiner != 0 && before.class&subjectPronoun == 0 && before.class&roleNoun == 0 || o.is(i-2, i, "the") && o.is(i-1, i, "most") {
		return false // "a claim", "the most elaborate"
	}
	if it.class&nounToo != 0 && o.nominal(i) {
		return false
	}
	if it.class&(nounToo|nounFirst) == 0 && i+1 < len(o.items) && o.items[i+1].class&thatWord != 0 && before.class&(preposition|hePronoun|shePronoun) == 0 {
		return true // "Those who were there say that"
	}
	return o.pluralBefore(i, lo)
}

// causedBefore reports whether the phrase before the infinitive at item i is made to do something: "the losses led Orlov |
// to say".
func (o *outline) causedBefore(i, lo int) bool {
	m, edge := o.phraseEnding(i, lo)
	if m.none() || m.first != edge || edge <= lo || !o.canSpeak(m) {
		return false
	}
	switch o.word(edge - 1) {
	case "led", "prompted", "caused", "forced", "drove", "compelled", "leading", "prompting", "causing", "forcing":
		return true
	}
	return false
}

// pluralVerbBefore reports whether the nearest verb before item i is a plural present form, "are", "have", rather than a
// modal that a base form goes on with: "they have left and | say", not "he would leave and | say".
func (o *outline) pluralVerbBefore(i, lo int) bool {
	for k := i - 1; k > max(lo, i-maxLook); k-- {
		it := &o.items[k]
		if it.class&contracted != 0 || o.is(k, i, "to") {
			return false
		}
		if o.finiteVerb(k) {
			return o.is(k, i, "have") || o.is(k, i, "are") || it.class&auxiliary == 0
		}
	}
	return false
}

// introduces reports whether "that", a quotation or a colon follows item i.
func (o *outline) introduces(i, hi int) bool {
	for k := i + 1; k < min(hi, i+4); k++ {
		it := &o.items[k]
		if it.quote >= 0 || it.class&thatWord != 0 || it.kind == prose.Colon {
			return true
		}
		if it.kind != prose.Comma && !o.isAdverb(k) && !o.is(k, hi, "out") {
			return false
		}
	}
	return false
}

// speaksOf reports whether the verb at item i, which is as often a noun, speaks of what a preposition leads to: "pointed
// to the losses", "Orlov talks about peace", not "the talks about peace".
func (o *outline) speaksOf(i, lo, hi int) bool {
	if i+1 >= hi || o.items[i].governs&governsOf(o.word(i+1)) == 0 {
		return false
	}
	if o.items[i].form == past || o.items[i].form == participle {
		return true
	}
	before := &o.items[max(lo, i-1)]
	return i > lo && (before.capital || before.kind == prose.Comma || before.class&(subjectPronoun|auxiliary|roleNoun) != 0)
}

// pluralNoun reports whether the form at item i is the plural noun of a phrase that a verb or a preposition governs, or that
// counts: "won three big | states that", "most | states that", not "the letter | states that".
func (o *outline) pluralNoun(i, lo int) bool {
	for k := i - 1; k >= max(lo, i-8); k-- {
		it := &o.items[k]
		if it.kind == prose.Number || it.class&ofPreposition == 0 && it.class&preposition != 0 || it.class&determiner != 0 && it.class&possessive == 0 && !o.singular(k) {
			return true
		}
		if it.kind != prose.Word || it.class&(determiner|subjectPronoun|relative) != 0 {
			return false
		}
		if o.finiteVerb(k) || it.class&ofPreposition != 0 && k == i-2 {
			return true
		}
	}
	return false
}

// singular reports whether the determiner at item k may stand before one thing: "the", "a", "this".
func (o *outline) singular(k int) bool {
	switch strings.ToLower(o.word(k)) {
	case "the", "a", "an", "this", "that", "each", "every", "no", "another", "either", "neither", "one":
		return true
	}
	return false
}

// pluralBefore reports whether what stands before item i may be a plural subject: "officials say", "they argue".
func (o *outline) pluralBefore(i, lo int) bool {
	k := i - 1
	for k >= lo && o.isAdverb(k) {
		k--
	}
	if k < lo {
		return false
	}
	it := &o.items[k]
	if it.kind == prose.Comma || it.kind == prose.Close || it.kind == prose.Dash {
		return true
	}
	if it.kind != prose.Word {
		return it.kind == prose.Mark || it.kind == prose.Number
	}
	if it.class&(relative|theyPronoun|firstPerson) != 0 || it.class&roleNoun != 0 {
		return true
	}
	if it.class&(hePronoun|shePronoun|auxiliary|preposition) != 0 {
		return false
	}
	if it.capital {
		return true
	}
	m, _ := o.phraseEnding(k+1, max(lo, k-maxLook))
	for n := m.first; n < m.last; n++ {
		w := o.word(n)
		if w[len(w)-1] == 's' || o.is(n, i, "people") || o.is(n, i, "police") || o.items[n].kind == prose.Number || o.items[n].class&roleNoun != 0 {
			return true
		}
	}
	return false
}

// nominal reports whether the form at item i, which may be a noun, is one here: after a determiner, an adjective or a
// possessive ("the report", "its latest claims").
func (o *outline) nominal(i int) bool {
	before := &o.items[i-1]
	switch before.kind {
	case prose.Possessive, prose.Number, prose.Open:
		return true
	case prose.Word:
	default:
		return false
	}
	if before.class&subjectPronoun != 0 || before.class&relative != 0 && before.class&thatWord == 0 {
		return false
	}
	if before.class&(determiner|possessive|preposition|coordinator) != 0 {
		return true
	}
	if i+1 < len(o.items) && o.items[i+1].quote >= 0 && o.beginsWithCapital(i+1) {
		return false // "the ad claims “We …”"
	}
	if i+1 < len(o.items) {
		if after := &o.items[i+1]; after.kind == prose.Word && after.class&thatWord == 0 && (after.class&ofPreposition != 0 || o.finiteVerb(i+1)) {
			return true
		}
	}
	switch o.word(i - 1) {
	case "first", "last", "earlier", "early", "only", "longer":
		return true
	}
	return !before.capital && before.class&roleNoun == 0 && !o.isAdverb(i-1) && o.word(i - 1)[len(o.word(i-1))-1] != 's'
}

// passive reports whether the cue's verb group is passive, so that its subject does not speak: "was told", "is said to".
func (o *outline) passive(c cue) bool {
	if c.form != past {
		return false
	}
	for k := c.first; k < c.verb; k++ {
		if o.items[k].class&beForm != 0 {
			return true
		}
	}
	return o.is(c.verb-1, c.verb, "being") || o.is(c.verb-1, c.verb, "been") && c.first == c.verb
}

// negated reports whether the cue says that something was not said: "did not say", "never claimed".
func (o *outline) negated(c cue) bool {
	for k := c.first; k < c.verb; k++ {
		if o.items[k].class&negation != 0 {
			return true
		}
	}
	return false
}

// inverts reports whether the cue may stand before its subject: "said the minister", "asks Orlov".
func (c cue) inverts() bool {
	return !c.source && (c.form == past || c.form == third) && c.frame&(clausal|asks|manner) != 0
}
