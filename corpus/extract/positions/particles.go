package positions

import "strings"

// particles are the words that rules name one by one, each list under the word that stands for it.
type particles struct {
	to, by, of, on, in, as, with, who, which, whose, what, under, order, since, be, were, not, once, only, such, longer, so choice

	point      choice // a part of a text
	containing choice // what such a part does
	laying     choice // what one asks of a text: "what does the draft say?"
	could      choice // what is suggested and not asserted
	staying    choice // "insists that Ukraine [stay] neutral"
	observers  choice // who watch and speak for nobody
	yielding   choice // what one does not do who insists
	brought    choice // before a court
	concerning choice // before what a sentence is about

	earlier  choice // "during the earlier talks"
	meetings choice
	today    choice

	several   choice // the small numbers
	whether   choice
	signed    choice // texts that are named after the place where they were signed
	gave      choice
	before    choice
	lastOf    choice // before a number of items: "the last two"
	firstOf   choice
	something choice
	ordinal   choice // what counts the items of a list, and "the list" for all of them
	those     choice // "these conditions", "those terms"
	again     choice // after "once", which then tells no condition
	back      choice // what becomes of what one wants: "children it wants back"
	part      choice // "take part in"
	upOut     choice // "arrangements drawn up"
	text      choice // what any text may be called
	both      choice // "both sides", "the two countries"
	allies    choice // members of an alliance
	close     choice // "close to Putin"
	also      choice // what goes on with what was told
	sessions  choice // what delegations travel to
	later     choice // what becomes of a matter that is put off: "would be [left] to talks"
	starting  choice // what is asked of talks: "that the talks [resume]"
	theSides  choice // "the sides" are both of them
	include   choice // forms of "include"
	need      choice
	exchange  choice // "in exchange for"
	instead   choice // "instead of", "rather than"
	ofThan    choice
	condition choice // "on condition that"
	asWell    choice // "as well as"
	long      choice // "as long as", "as part of"

	byFromOf                                    choice // before the owner of a noun: "a demand by Moscow"
	ofAmong                                     choice // "is one of Moscow's demands"
	forThat                                     choice
	forToBy                                     choice // before the judge of a predicate: "unacceptable for Kyiv"
	forToOn                                     choice // before the target of a noun: "a call for a truce"
	leaders                                     choice // whose meeting is for both to hold
	paper                                       choice // texts that lay something down, so that what stands in them is nobody's speech
	source                                      choice // before what a sentence is taken from: "per the draft"
	joint                                       choice // "a joint statement" is a text that several laid down
	uttered                                     choice // what one does with a demand who speaks: "renewed his call"
	onInOf                                      choice // before a date
	at, then, last, yesterday, month, year, ago choice // of dates
	handing                                     choice // of what belongs to the other side: "the return of Ukrainian children"
	bearing                                     choice // verbs before what a target is: "included a halt to", "should face sanctions"
	including                                   choice
	a, there, mention                           choice
	without                                     choice
	yet                                         choice // "has yet to agree"
	sums                                        choice // of money
	onByWith                                    choice // before a day, a means or a companion
	parting, lateEarly                          choice // verbs that adjuncts part from their particles, "agreed late on Tuesday to"
	able                                        choice // what one is able to do, and what not
	goesOn                                      choice // "continues to reject"
	lasting                                     choice // "has been asking", "has long asked"
	withThat                                    choice // before the other side of a proposal: "a meeting with Putin"

	whenIf     choice // before a clause on which something may depend
	evenAs     choice // before an "if" that opens no condition
	asked      choice // "Asked about Crimea, he"
	ofTo       choice
	former     choice // who has left an office
	sent       choice // who is sent to another side
	ofAbout    choice // before what is spoken of
	groups     choice // which meet about a thing
	deed       choice // what somebody has just done
	time       choice // "at that time", of earlier talks
	helping    choice // what those do who stand between the sides
	atOnce     choice // when what one accepts is to begin
	claims     choice // what the other side puts to one
	neither    choice
	against    choice // "only [with] guarantees"
	whole      choice // of what is asked of both: "a [full] ceasefire"
	summit     choice
	preventing choice // "must not [prevent] Kyiv from"
	regards    choice // "as regards"
	cautioning choice
	no         choice
	ones       choice // a text named before: "the Russian one"
	saying     choice
	noneOf     choice // before a subject that is denied: "neither a truce nor"
	soon       choice // "as soon as"
	moment     choice // "the moment Kyiv signs"
	possible   choice
	wouldCan   choice // what puts off the main clause of a condition
	stopping   choice
	granting   choice // what one would do for another who meets a condition: "would lift the siege if"
	offending  choice // what makes a condition a threat

	each, side choice
	the        choice
	notion     choice // what a clause with "that" follows
	attacks    choice
	meaning    choice // "if it means"
	event      choice // "in the event of"
	namely     choice
	settling   choice // what becomes of a question somewhere: "to be settled at a summit"
	all        choice // "first of all"
	firstAbove choice
	hosting    choice // what one does who receives others
	bringing   choice // the same with people: "bring the leaders together"

	you        choice
	wouldDo    choice // before "you", in a question about what one wants or will do
	answering  choice // what one does who answers what was told before: "Moscow [refused]"
	never, yes choice // what alone is an answer
	same       choice
	applies    choice // after "the same"

	about     choice // before a question: "asked whether"
	ifWhether choice // before what is only supposed
	ifUnless  choice // before a condition
	granted   choice // what a side gets when its condition is met
	comment   choice // what one declines who keeps silent
	will      choice // before what is to come
	imposing  choice // what a side does to another
	going     choice // what a side does that is for going on
	giving    choice // what a side does that gives something: "ready to provide"
}

func readParticles(v *vocabulary) particles {
	words := func(list string) choice {
		var out choice
		for w := range strings.FieldsSeq(list) {
			out.add(v.word(w))
		}
		return out
	}
	return particles{
		to: words("to"), by: words("by"), of: words("of"), on: words("on"), in: words("in"), as: words("as"), who: words("who"), which: words("which"),
		whose: words("whose which where who"), what: words("what"), under: words("under"), order: words("order"),
		since: words("since"), with: words("with"), be: words("be"), were: words("were"), not: words("not"),
		once: words("once"), only: words("only"), such: words("such"), longer: words("longer"), so: words("so"),

		point:      words("point points provision provisions option options variant version item items clause clauses article articles section part stage"),
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
		whether:  words("whether if"), before: words("before precede"), something: words("something"),
		signed: words("agreement agreements accord accords deal deals treaty declaration communique communiqué"),
		gave:   words("gave gives given"), lastOf: words("last final latter"), firstOf: words("first former"),
		ordinal: words("one first second third fourth fifth last final another other firstly secondly thirdly finally list among"),
		those:   words("these those"),
		again:   words("again more"),
		back:    words("back returned freed released home"),
		part:    words("part participate participating participation role interest"),
		upOut:   words("up out down forward together over in"),

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
		condition: words("condition conditions precondition preconditions prerequisite"),
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
		without: words("without"), yet: words("yet"), able: words("can ca cannot could"),
		onByWith: words("on by with"),
		parting: words("agree agrees agreed call calls called calling appeal appeals appealed insist insists insisted offer offers offered refuse refuses refused " +
			"promised pledged vowed press pressed push pushed pushing asked object objects objected"), lateEarly: words("late early once more"),
		sums: words("million billion trillion dollars euros pounds worth"), goesOn: words("continues continued keeps kept"),

		whenIf:     words("once if when provided whenever"),
		evenAs:     words("even as at"),
		asked:      words("asked questioned pressed"),
		ofTo:       words("of to"),
		former:     words("former ex retired exiled ousted"),
		sent:       words("ambassador ambassadors envoy envoys"),
		ofAbout:    words("of about"),
		groups:     words("group groups commission commissions team teams committee committees"),
		deed:       words("move moves step steps decision"),
		time:       words("time"),
		helping:    words("host bring help assist mediate facilitate organise organize arrange monitor contribute lead offer"),
		atOnce:     words("immediate immediately unconditional now today tomorrow right"),
		claims:     words("demand demands ultimatum ultimatums condition conditions terms requirement requirements"),
		neither:    words("neither"),
		against:    words("with against"),
		whole:      words("full unconditional immediate complete comprehensive total general lasting blanket"),
		summit:     words("summit summits"),
		preventing: words("prevent stand stop bar block hinder impede keep exclude preclude"),
		regards:    words("regards to for"),
		cautioning: words("warn warned warns warning caution cautioned cautions"),
		no:         words("no"),
		ones:       words("one ones"),
		saying:     words("said says told tells"),
		noneOf:     words("no neither none"),
		soon:       words("soon"),
		moment:     words("moment minute instant day"),
		possible:   words("possible feasible conceivable achievable"),
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

		you: words("you"), wouldDo: words("would will could can do are"), never: words("no never"),
		answering: words("refuse* declin* agree agrees agreed agreeing object objects objected balk* demur* disagree* consent* compl* oblige* say says said answered replied"), yes: words("yes certainly absolutely gladly"),
		same: words("same"), applies: words("goes went applies applied holds"),

		about:     words("about whether how why what"),
		ifWhether: words("if whether unless until till once provided assuming whenever"),
		ifUnless:  words("if unless once provided until till"),
		granted:   words("granted given provided received guaranteed receives gets met recognised recognized respected satisfied ensured secured addressed considered heeded taken accepted got"),
		comment:   words("comment say name speculate confirm elaborate disclose reveal specify"),
		will:      words("will would shall wo 'll going"),
		imposing:  words("impose tighten introduce strengthen expand"),
		going:     words("continue go carry keep maintain preserve"),
		giving: words("provide send give release deploy hand host mediate facilitate contribute supply deliver lift withdraw offer " +
			"organise organize return transfer help assist act serve pay lead put contribute stay remain become set drop abandon " +
			"renounce forgo forswear waive park shelve freeze reduce ease suspend free open finance fund step resign bring monitor repatriate cut"),
	}
}
