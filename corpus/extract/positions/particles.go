package positions

import "strings"

// particles are the words that rules name one by one, each list under the word that stands for it.
type particles struct {
	to, by, of, on, in, as, with, who, which, whose, what, under, order, since, be, were, not, once, only, such, longer, so []symbol

	point      []symbol // a part of a text
	containing []symbol // what such a part does
	laying     []symbol // what one asks of a text: "what does the draft say?"
	could      []symbol // what is suggested and not asserted
	staying    []symbol // "insists that Ukraine [stay] neutral"
	observers  []symbol // who watch and speak for nobody
	yielding   []symbol // what one does not do who insists
	brought    []symbol // before a court
	concerning []symbol // before what a sentence is about

	earlier  []symbol // "during the earlier talks"
	meetings []symbol
	today    []symbol

	several   []symbol // the small numbers
	those     []symbol // "these conditions", "those terms"
	again     []symbol // after "once", which then tells no condition
	back      []symbol // what becomes of what one wants: "children it wants back"
	part      []symbol // "take part in"
	upOut     []symbol // "arrangements drawn up"
	text      []symbol // what any text may be called
	both      []symbol // "both sides", "the two countries"
	allies    []symbol // members of an alliance
	close     []symbol // "close to Putin"
	also      []symbol // what goes on with what was told
	sessions  []symbol // what delegations travel to
	later     []symbol // what becomes of a matter that is put off: "would be [left] to talks"
	starting  []symbol // what is asked of talks: "that the talks [resume]"
	theSides  []symbol // "the sides" are both of them
	include   []symbol // forms of "include"
	need      []symbol
	exchange  []symbol // "in exchange for"
	instead   []symbol // "instead of", "rather than"
	ofThan    []symbol
	condition []symbol // "on condition that"
	asWell    []symbol // "as well as"
	long      []symbol // "as long as", "as part of"

	byFromOf                                    []symbol // before the owner of a noun: "a demand by Moscow"
	ofAmong                                     []symbol // "is one of Moscow's demands"
	forThat                                     []symbol
	forToBy                                     []symbol // before the judge of a predicate: "unacceptable for Kyiv"
	forToOn                                     []symbol // before the target of a noun: "a call for a truce"
	leaders                                     []symbol // whose meeting is for both to hold
	paper                                       []symbol // texts that lay something down, so that what stands in them is nobody's speech
	source                                      []symbol // before what a sentence is taken from: "per the draft"
	joint                                       []symbol // "a joint statement" is a text that several laid down
	uttered                                     []symbol // what one does with a demand who speaks: "renewed his call"
	onInOf                                      []symbol // before a date
	at, then, last, yesterday, month, year, ago []symbol // of dates
	handing                                     []symbol // of what belongs to the other side: "the return of Ukrainian children"
	bearing                                     []symbol // verbs before what a target is: "included a halt to", "should face sanctions"
	including                                   []symbol
	a, there, mention                           []symbol
	without                                     []symbol
	goesOn                                      []symbol // "continues to reject"
	lasting                                     []symbol // "has been asking", "has long asked"
	withThat                                    []symbol // before the other side of a proposal: "a meeting with Putin"

	whenIf     []symbol // before a clause on which something may depend
	evenAs     []symbol // before an "if" that opens no condition
	asked      []symbol // "Asked about Crimea, he"
	ofTo       []symbol
	former     []symbol // who has left an office
	sent       []symbol // who is sent to another side
	ofAbout    []symbol // before what is spoken of
	groups     []symbol // which meet about a thing
	regards    []symbol // "as regards"
	cautioning []symbol
	no         []symbol
	ones       []symbol // a text named before: "the Russian one"
	saying     []symbol
	noneOf     []symbol // before a subject that is denied: "neither a truce nor"
	soon       []symbol // "as soon as"
	moment     []symbol // "the moment Kyiv signs"
	wouldCan   []symbol // what puts off the main clause of a condition
	stopping   []symbol
	granting   []symbol // what one would do for another who meets a condition: "would lift the siege if"
	offending  []symbol // what makes a condition a threat

	each, side []symbol
	the        []symbol
	notion     []symbol // what a clause with "that" follows
	attacks    []symbol
	meaning    []symbol // "if it means"
	event      []symbol // "in the event of"
	namely     []symbol
	settling   []symbol // what becomes of a question somewhere: "to be settled at a summit"
	all        []symbol // "first of all"
	firstAbove []symbol
	hosting    []symbol // what one does who receives others
	bringing   []symbol // the same with people: "bring the leaders together"

	you        []symbol
	wouldDo    []symbol // before "you", in a question about what one wants or will do
	never, yes []symbol // what alone is an answer
	same       []symbol
	applies    []symbol // after "the same"

	about     []symbol // before a question: "asked whether"
	ifWhether []symbol // before what is only supposed
	ifUnless  []symbol // before a condition
	granted   []symbol // what a side gets when its condition is met
	comment   []symbol // what one declines who keeps silent
	will      []symbol // before what is to come
	imposing  []symbol // what a side does to another
	going     []symbol // what a side does that is for going on
	giving    []symbol // what a side does that gives something: "ready to provide"
}

func readParticles(v *vocabulary) particles {
	words := func(list string) []symbol {
		var out []symbol
		for w := range strings.FieldsSeq(list) {
			out = append(out, v.word(w))
		}
		return out
	}
	return particles{
		to: words("to"), by: words("by"), of: words("of"), on: words("on"), in: words("in"), as: words("as"), who: words("who"), which: words("which"),
		whose: words("whose which where who"), what: words("what"), under: words("under"), order: words("order"),
		since: words("since"), with: words("with"), be: words("be"), were: words("were"), not: words("not"),
		once: words("once"), only: words("only"), such: words("such"), longer: words("longer"), so: words("so"),

		point:      words("point points provision provisions option options item items clause clauses article articles section part stage"),
		containing: words("include includes contain contains provide provides foresees envisages stipulates lists comprises"),
		laying:     words("say says"),
		concerning: words("regarding concerning"),
		could:      words("could"),
		staying:    words("stay remain"),
		observers: words("analyst analysts expert experts observer observers historian historians economist economists commentator commentators critics " +
			"academic academics researcher researchers voters protesters"),
		yielding: words("retreat budge deviate yield"),
		brought:  words("brought bring stand hauled haul taken put appear"),
		several:  words("two three four five six seven eight nine ten several"),
		those:    words("these those"),
		again:    words("again more"),
		back:     words("back returned freed released home"),
		part:     words("part participate participating participation role interest"),
		upOut:    words("up out down"),

		text:      words("document text paper"),
		both:      words("both two"),
		allies:    words("allies"),
		close:     words("close"),
		also:      words("also"),
		sessions:  words("talks round rounds meeting meetings session sessions summit negotiations consultations conference visit dinner lunch ceremony"),
		later:     words("left settled postponed deferred shelved"),
		starting:  words("start begin resume restart pick proceed take move"),
		theSides:  words("sides parties delegations"),
		include:   words("include includes included including"),
		need:      words("need needs"),
		exchange:  words("exchange return"),
		instead:   words("instead rather"),
		ofThan:    words("of than"),
		condition: words("condition conditions"),
		asWell:    words("as well"),
		long:      words("long part"),

		byFromOf: words("by from of"),
		ofAmong:  words("of among"),
		forThat:  words("for that"),
		forToBy:  words("for to by of"),
		forToOn:  words("for to on of about"),
		withThat: words("with that between of"),
		leaders:  words("leaders presidents"),
		paper: words("memorandum draft drafts text texts document documents communique communiqué declaration declarations resolution " +
			"treaty annex annexes decree protocol protocols paper blueprint roadmap"),
		source:  words("to in per under"),
		joint:   words("joint"),
		uttered: words("renew renews renewed renewing repeats repeated repeating reiterated reiterating voiced expressed issued outlined listed listing named"),
		lasting: words("been long"),
		today:   words("today now currently"), earlier: words("earlier previous prior former original initial"), meetings: words("talks discussions negotiations round rounds meetings contacts"),
		onInOf: words("on in of"), at: words("at"), then: words("then"), last: words("last"), yesterday: words("yesterday"),
		month: words("month"), year: words("year years"), ago: words("ago"),
		including: words("including"),
		handing:   words("return release handover transfer exchange swap repatriation evacuation"), bearing: words("including include includes included face faces feature features featured"), there: words("there"), a: words("a an"), mention: words("mention"),
		without: words("without"), goesOn: words("continues continued keeps kept"),

		whenIf:     words("once if when provided whenever"),
		evenAs:     words("even as at"),
		asked:      words("asked questioned pressed"),
		ofTo:       words("of to"),
		former:     words("former ex retired exiled ousted"),
		sent:       words("ambassador ambassadors envoy envoys"),
		ofAbout:    words("of about"),
		groups:     words("group groups commission commissions team teams committee committees"),
		regards:    words("regards to for"),
		cautioning: words("warn warned warns warning caution cautioned cautions"),
		no:         words("no"),
		ones:       words("one ones"),
		saying:     words("said says told tells"),
		noneOf:     words("no neither none"),
		soon:       words("soon"),
		moment:     words("moment minute instant day"),
		wouldCan:   words("will would could can shall 'll 'd"),
		stopping:   words("stop stops stopped stopping end ends ended ending cease ceases ceased halt halts halted drop drops dropped"),

		granting: words("end ended stop stopped cease halt halted suspend suspended pause paused lift lifted ease eased relax relaxed begin start " +
			"resume resumed return returned open opened reopen release released sign signed meet talk negotiate freeze frozen withdraw " +
			"withdrawn pull agree consider order ordered hold held come go leave call give given hand handed send free freed drop dropped " +
			"possible declare announce happen discuss discussed accept accepted welcome unblock allow allowed let settle settled fall restore restored"),
		offending: words("attack* violat* break breaks broke broken refus* reject* insist* demand* continu* keep keeps kept launch* escalat* " +
			"fail* block* invad* threaten* shell shells shelled bomb bombs bombed lose loses lost"),

		settling: words("settled resolved decided discussed approved agreed ratified negotiated determined endorsed confirmed put brought taken"),
		event:    words("event"), the: words("the"), meaning: words("means involves includes entails comes"), attacks: words("attack attacks strike strikes fire fighting"),
		notion: words("idea notion suggestion claim"), namely: words("namely notably chiefly"), all: words("all"), firstAbove: words("first above"),
		each: words("each either"), side: words("side party"),
		hosting: words("host receive mediate"), bringing: words("bring gather"),

		you: words("you"), wouldDo: words("would will could can do are"), never: words("no never"), yes: words("yes certainly absolutely gladly"),
		same: words("same"), applies: words("goes went applies applied holds"),

		about:     words("about whether how why what"),
		ifWhether: words("if whether unless until till once provided assuming whenever"),
		ifUnless:  words("if unless once provided until till"),
		granted:   words("granted given provided received guaranteed receives gets met recognised recognized"),
		comment:   words("comment say name speculate confirm elaborate disclose reveal specify"),
		will:      words("will would shall wo 'll going"),
		imposing:  words("impose tighten introduce strengthen expand"),
		going:     words("continue go carry keep maintain preserve"),
		giving: words("provide send give release deploy hand host mediate facilitate contribute supply deliver lift withdraw offer " +
			"organise organize return transfer help assist act serve pay lead put contribute stay remain become set drop abandon " +
			"renounce forgo forswear waive park shelve freeze reduce ease suspend free open finance fund step resign bring monitor repatriate cut"),
	}
}
