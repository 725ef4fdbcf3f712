package who

// tail is what may follow a state's name or adjective: an office ("Ukrainian | president"), a body ("Russian | foreign
// ministry"), or officials in general. Wordings of one office share a tail.
type tail int32

// The tails that need no entry in a dossier. Those of offices and bodies are numbered from firstTail.
const (
	noTail         tail = iota
	governmentTail      // the state as a body
	officialsTail       // several people of the state
	leaderTail          // whoever leads: the holder of the first of topOffices that has one
	firstTail
)

// governmentWords stand for the state when they follow its name: "the Ukrainian government", "the Russian side".
var governmentWords = []string{
	"government", "side", "authorities", "leadership", "administration", "cabinet", "regime",
}

// officialsWords stand for several unnamed people of a state: "Ukrainian officials". The singular ("a Ukrainian official")
// is somebody in particular and left to the caller.
var officialsWords = []string{
	"officials", "leaders", "diplomats", "politicians", "ministers", "policymakers", "authorities and officials",
	"government officials", "senior officials", "top officials", "officials and diplomats", "foreign ministers",
}

// leaderWords stand for the holder of the highest office that the dossier knows of: "the Turkish leader", "NATO chief".
var leaderWords = []string{"leader", "chief", "head", "boss", "ruler", "strongman", "head of state"}

// topOffices are the offices that leaderWords may mean, the first one held decides: Germany's leader is its chancellor
// where no president of Germany is in the dossier.
var topOffices = []string{
	"head", "president", "chancellor", "prime minister", "secretary general", "director general", "commander in chief",
}

// offices are wordings of one office in the English-language press, the name by which dossiers call it first. Which state
// has which wording need not be said: nobody writes of the US foreign minister's wording but of the secretary of state's.
var offices = [][]string{
	{"president"},
	{"prime minister", "premier", "head of government", "PM"},
	{"vice president"},
	{"foreign minister", "minister of foreign affairs", "minister for foreign affairs", "foreign affairs minister",
		"secretary of state", "foreign secretary", "top diplomat", "chief diplomat", "foreign policy chief",
		"high representative", "high representative for foreign affairs", "foreign affairs chief", "diplomacy chief",
		"head of diplomacy", "foreign minister and top diplomat"},
	{"defence minister", "defense minister", "minister of defence", "minister of defense", "defence secretary",
		"defense secretary", "secretary of defence", "secretary of defense", "war secretary", "secretary of war",
		"defence chief", "defense chief", "Pentagon chief"},
	{"secretary general", "general secretary", "sec gen"},
	{"director general", "director"},
	{"national security adviser", "national security advisor"},
	{"chief of staff", "head of office", "office head", "top aide"},
	{"intelligence chief", "spy chief", "head of intelligence", "head of military intelligence",
		"military intelligence chief", "military spy chief", "chief of intelligence"},
	{"commander in chief", "army chief", "top general", "top commander", "military chief", "commander of the armed forces",
		"commander in chief of the armed forces", "chief of the armed forces"},
	{"chief negotiator", "lead negotiator", "top negotiator", "head negotiator", "delegation head", "delegation leader",
		"delegation chief", "head of the delegation", "head of delegation", "leader of the delegation",
		"chief of the delegation", "negotiating team leader"},
	{"spokesman", "spokeswoman", "spokesperson", "press secretary", "chief spokesman", "chief spokesperson"},
	{"speaker of parliament", "parliament speaker", "parliamentary speaker", "speaker"},
	{"human rights commissioner", "human rights ombudsman", "ombudsman", "ombudswoman", "rights commissioner",
		"commissioner for human rights", "human rights ombudswoman"},
	{"ambassador to the United Nations", "ambassador to the UN", "UN ambassador", "envoy to the UN", "UN envoy",
		"envoy to the United Nations", "permanent representative to the UN",
		"permanent representative to the United Nations", "United Nations ambassador"},
}

// sharedOffices begin the titles that several people hold at a time, so that the title alone names none of them: of the
// many deputy foreign ministers a dossier may know one.
var sharedOffices = []string{
	"deputy", "first", "adviser", "advisor", "aide", "presidential", "member", "envoy", "special", "lawmaker", "MP",
	"negotiator", "diplomat", "former", "businessman", "senior", "assistant", "minister", "representative",
}

// notThat stand before a role and make it somebody else's: "the former Ukrainian president", "deputy Russian foreign
// minister".
var notThat = []string{
	"former", "ex", "late", "then", "next", "future", "previous", "deputy", "vice", "acting", "assistant", "onetime",
	"incoming", "outgoing", "would", "pro", "anti", "non", "no",
}

// newIn may stand between a state and an office and change nothing: "Ukraine's new foreign minister".
var newIn = []string{"new", "current", "newly", "appointed", "incumbent", "longtime", "veteran", "wartime", "own", "powerful"}

// detached are prefixes that take the meaning of the name after the hyphen away: "pro-Moscow separatists".
var detached = []string{"pro", "anti", "non", "ex", "post", "pre", "mid"}

// joining are words before a name that make the name somebody else's than who is described: "spokesman for Lavrov", "Lavrov and".
var joining = []string{"of", "for", "to", "with", "and", "or", "by", "from", "about", "against", "between", "under", "on", "not", "son", "wife"}

// descriptors are capitalised words that may stand before a surname without being a first name: honorifics, offices in
// title case, days, and words that open a sentence or stand in a headline.
var descriptors = []string{
	"Mr", "Mrs", "Ms", "Sir", "Dame", "Lord", "Lady", "Dr", "Professor", "Prof", "General", "Gen", "Colonel", "Col",
	"Admiral", "President", "Vice", "Prime", "Minister", "Premier", "Chancellor", "Secretary", "State", "Foreign",
	"Defence", "Defense", "Economy", "Deputy", "First", "Chief", "Head", "Leader", "Envoy", "Special", "Ambassador",
	"Senator", "Sen", "Representative", "Rep", "Congressman", "Governor", "Mayor", "Speaker", "Spokesman",
	"Spokeswoman", "Spokesperson", "Adviser", "Advisor", "Aide", "Negotiator", "Diplomat", "Commissioner", "Candidate",
	"Republican", "Democrat", "Democratic", "Oligarch", "Billionaire", "Businessman", "Boss", "Comrade", "Pan", "Monsieur",
	"King", "Pope", "Former", "Ex", "Acting", "Then", "Elect",
	"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Today", "Yesterday", "January",
	"February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
	"A", "An", "The", "This", "That", "These", "Those", "He", "She", "It", "They", "His", "Her", "Its", "Their", "We",
	"I", "You", "And", "But", "Or", "Nor", "So", "Yet", "For", "If", "As", "At", "By", "In", "On", "Of", "To", "Up",
	"Over", "Out", "From", "With", "Without", "Within", "Into", "Onto", "Off", "Under", "Before", "After", "Since",
	"Until", "While", "When", "Where", "Why", "How", "What", "Who", "Whom", "Whose", "Which", "Whether", "Because",
	"Although", "Though", "However", "Meanwhile", "Instead", "Indeed", "Still", "Also", "Later", "Earlier", "Now",
	"Even", "Only", "Just", "Once", "Both", "Like", "Unlike", "Despite", "Against", "Between", "Amid", "Among",
	"During", "About", "Around", "Through", "Toward", "Towards", "Behind", "Beyond", "Upon", "Per", "Via", "Versus",
	"Not", "Never", "Is", "Are", "Was", "Were", "Be", "Been", "Has", "Have", "Had", "Does", "Do", "Did", "Will",
	"Would", "Can", "Could", "Should", "Must", "Might", "Shall", "Let", "Asked", "According",
	"Says", "Said", "Say", "Tells", "Told", "Tell", "Asks", "Urges", "Warns", "Calls", "Call", "Meets", "Meet", "Met",
	"Meeting", "Wants", "Sees", "Slams", "Hits", "Blames", "Accuses", "Praises", "Hails", "Invites", "Thanks", "Backs",
	"Rejects", "Challenges", "Dares", "Presses", "Pressures", "Talks", "Quotes", "Reports", "Analysis", "Explainer",
	"Opinion", "Live", "Watch", "Video", "Breaking", "Update", "Exclusive", "Photo", "Caption", "Read", "More",
}

// units follow a number that counts something.
var units = []string{
	"hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "minutes", "times", "points",
	"percent", "per", "million", "billion", "trillion", "more", "prisoners", "soldiers", "tanks", "missiles", "drones",
}

// administrationWords make a person the government that they lead: "the Trump administration".
var administrationWords = []string{"administration", "government", "cabinet"}

// mastheads follow a place in the name of a newspaper or broadcaster: "Washington Post".
var mastheads = []string{
	"Post", "Times", "Today", "Independent", "Examiner", "Herald", "Journal", "Tribune", "Telegraph", "Gazette",
	"Chronicle", "Observer", "Mirror", "Star", "Standard", "Monthly", "Weekly", "Review", "Match", "TV", "Radio",
}

// regions before a state's name make it a part of the country, or another country or people altogether: "eastern Ukraine",
// "North Korea", "African Americans".
var regions = []string{
	"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeastern",
	"northwestern", "southeastern", "southwestern", "latin", "nazi", "soviet", "imperial", "african", "asian", "native",
}

// namesakes follow a surname that is only part of another name: "Trump Tower".
var namesakes = []string{
	"Jr", "Junior", "Sr", "Tower", "Towers", "Organization", "Organisation", "Foundation", "Street", "Avenue", "Center",
	"Centre", "Plaza", "Hotel", "University", "Institute", "Media", "Park", "Airport",
}
