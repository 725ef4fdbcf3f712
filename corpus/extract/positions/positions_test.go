package positions_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/model"
)

// on is the day of the test articles, a Friday.
var on = model.Date{Year: 2025, Month: 5, Day: 16, Origin: model.OriginMetadata}

// article returns text as an article of that day; every line is a paragraph.
func (x *extractor) article(text string) *model.Article { return x.articleOf(text, on) }

// articleOf returns text as an article of the given date; every line is a paragraph.
func (x *extractor) articleOf(text string, date model.Date) *model.Article {
	a := &model.Article{Text: text, Date: date}
	at := 0
	for line := range strings.Lines(text) {
		if trimmed := strings.TrimRight(line, "\n"); trimmed != "" {
			span, err := model.NewSpan(text, at, at+len(trimmed))
			if err != nil {
				panic(err)
			}
			a.Parts = append(a.Parts, model.Part{Span: span, Role: model.Paragraph})
		}
		at += len(line)
	}
	x.annotate(a)
	return a
}

// brief returns positions as "Russia demands ceasefire", in the order of the text.
func brief(ps []model.Position) []string {
	var out []string
	for _, p := range ps {
		out = append(out, fmt.Sprintf("%s %s %s", p.Side, p.Stance, p.Issue))
	}
	return out
}

type example struct {
	text string
	want []string // in any order
}

func check(t *testing.T, tests map[string][]example) {
	t.Helper()
	x := newExtractor(t)
	for name, examples := range tests {
		t.Run(name, func(t *testing.T) {
			for _, e := range examples {
				got := brief(x.article(e.text).Positions)
				slices.Sort(got)
				want := slices.Sorted(slices.Values(e.want))
				if !slices.Equal(got, want) {
					t.Errorf("%s\n got  %q\n want %q", e.text, got, want)
				}
			}
		})
	}
}

// TestEveryIssueIsFound has a sentence for each of the 25 issues.
func TestEveryIssueIsFound(t *testing.T) {
	check(t, map[string][]example{
		"ceasefire": {
			{"Kyiv demands an immediate truce along the whole front.", []string{"Ukraine demands ceasefire"}},
			{"Moscow has ruled out a cessation of hostilities for now.", []string{"Russia rejects ceasefire"}},
		},
		"troop-withdrawal": {
			{"Ukraine insists that Russia pull back its troops.", []string{"Ukraine demands troop-withdrawal"}},
			{"Moscow proposed a buffer zone along the border.", []string{"Russia offers troop-withdrawal"}},
		},
		"territory": {
			{"Kyiv refuses to cede any land.", []string{"Ukraine rejects territory"}},
			{"Russia is open to territorial swaps.", []string{"Russia open-to territory"}},
		},
		"crimea": {
			{"Russia wants its claim to Crimea recognised.", []string{"Russia demands crimea"}},
		},
		"donbas": {
			{"Moscow is demanding control of the whole of Donetsk and Luhansk.", []string{"Russia demands donbas"}},
		},
		"nato-neutrality": {
			{"The Kremlin insists on neutrality for its neighbour.", []string{"Russia demands nato-neutrality"}},
			{"Kyiv will not give up its bid to join NATO, Ukraine's foreign minister said.", []string{"Ukraine rejects nato-neutrality"}},
		},
		"root-causes": {
			{"Russia wants the root causes of the war removed.", []string{"Russia demands root-causes"}},
		},
		"security-guarantees": {
			{"Ukraine is asking for binding security guarantees.", []string{"Ukraine demands security-guarantees"}},
			{"The United States has offered security guarantees to Kyiv.", []string{"US offers security-guarantees"}},
		},
		"demilitarisation": {
			{"Russia demanded a cap on the size of Ukraine's army.", []string{"Russia demands demilitarisation"}},
		},
		"nuclear-status": {
			{"Moscow insists on a non-nuclear Ukraine.", []string{"Russia demands nuclear-status"}},
		},
		"foreign-troops": {
			{"Russia rejects any European peacekeepers on the ground.", []string{"Russia rejects foreign-troops"}},
		},
		"foreign-military-aid": {
			{"The Kremlin called for an end to Western arms deliveries.", []string{"Russia demands foreign-military-aid"}},
			{"Zelensky urged the allies to send more air defence systems.", []string{"Ukraine demands foreign-military-aid"}},
		},
		"sanctions": {
			{"Russia is seeking relief from sanctions.", []string{"Russia demands sanctions"}},
			{"The EU backs new sanctions.", []string{"EU/E3 supports sanctions"}},
		},
		"justice-reparations": {
			{"Ukraine demands a tribunal for war crimes.", []string{"Ukraine demands justice-reparations"}},
			{"Moscow rejects paying reparations.", []string{"Russia rejects justice-reparations"}},
		},
		"denazification": {
			{"Putin demands the denazification of the country.", []string{"Russia demands denazification"}},
		},
		"language-church": {
			{"Moscow wants Russian to become a second state language.", []string{"Russia demands language-church"}},
		},
		"humanitarian-corridors": {
			{"Ukraine called for humanitarian corridors out of the city.", []string{"Ukraine demands humanitarian-corridors"}},
		},
		"prisoners": {
			{"Both sides agreed to a large prisoner swap.", []string{"Russia supports prisoners", "Ukraine supports prisoners"}},
		},
		"deported-children": {
			{"Kyiv demands the return of the deported children.", []string{"Ukraine demands deported-children"}},
		},
		"leaders-meeting": {
			{"Zelensky called for a summit of the leaders.", []string{"Ukraine demands leaders-meeting"}},
			{"Putin declined to attend in person.", []string{"Russia rejects leaders-meeting"}},
		},
		"talks-format": {
			{"Turkey offered to host further talks.", []string{"Turkey offers talks-format"}},
			{"Russia is ready to resume negotiations.", []string{"Russia open-to talks-format"}},
		},
		"sovereignty": {
			{"Moscow demanded the surrender of the government.", []string{"Russia demands sovereignty"}},
		},
		"eu-membership": {
			{"Russia does not oppose EU membership for its neighbour.", []string{"Russia open-to eu-membership"}},
		},
		"elections-ratification": {
			{"The Kremlin wants elections held in Ukraine.", []string{"Russia demands elections-ratification"}},
		},
		"energy-maritime": {
			{"Washington proposed a truce for energy infrastructure.", []string{"US offers energy-maritime", "US offers ceasefire"}},
		},
	})
}

func TestStance(t *testing.T) {
	check(t, map[string][]example{
		"negation turns support and openness around": {
			{"Russia does not support a ceasefire.", []string{"Russia rejects ceasefire"}},
			{"Moscow isn't ready to accept a truce.", []string{"Russia rejects ceasefire"}},
			{"Kyiv never agreed to neutrality.", []string{"Ukraine rejects nato-neutrality"}},
		},
		"a refusal denied is openness": {
			{"Putin has not ruled out a truce.", []string{"Russia open-to ceasefire"}},
			{"Kyiv refused to rule out neutrality.", []string{"Ukraine open-to nato-neutrality"}},
		},
		"a demand denied is no refusal": {
			{"Russia did not demand a ceasefire.", nil},
		},
		"a demand given up is an offer": {
			{"Ukraine is no longer insistent on joining NATO.", []string{"Ukraine offers nato-neutrality"}},
			{"Kyiv no longer demands sanctions.", []string{"Ukraine offers sanctions"}},
		},
		"not in a position to": {
			{"The Kremlin was in no position to grant a ceasefire.", []string{"Russia rejects ceasefire"}},
			{"Ankara is not in a position to send peacekeepers.", []string{"Turkey rejects foreign-troops"}},
		},
		"readiness to give is an offer": {
			{"Turkey is ready to provide peacekeepers.", []string{"Turkey offers foreign-troops"}},
			{"Russia is ready to discuss a truce.", []string{"Russia open-to ceasefire"}},
		},
		"what one seeks to avoid": {
			{"Moscow wants to avoid a summit of the leaders.", []string{"Russia rejects leaders-meeting"}},
		},
		"what one will not or cannot do": {
			{"Zelensky said Ukraine could not accept a ban on NATO membership.", []string{"Ukraine rejects nato-neutrality"}},
			{"Kyiv vowed never to cede its territory.", []string{"Ukraine rejects territory"}},
			{"“We will not withdraw from the Donbas,” Zelensky said.", []string{"Ukraine rejects donbas", "Ukraine rejects troop-withdrawal"}},
			{"The Ukrainian leader has ruled out giving up Crimea.", []string{"Ukraine rejects crimea"}},
		},
		"not to reach something together is nobody's refusal": {
			{"The two sides could not agree on a ceasefire.", nil},
		},
		"a wish to give is an offer": {
			{"Macron wants to send peacekeepers.", []string{"EU/E3 offers foreign-troops"}},
		},
		"a proposal that another must follow is a demand": {
			{"Zelensky proposed a summit with Putin.", []string{"Ukraine demands leaders-meeting"}},
			{"Putin proposed direct talks with Ukraine.", []string{"Russia offers talks-format"}},
		},
		"supposition is no stance": {
			{"Zelensky is expected to ask for sanctions.", nil},
			{"Moscow denied that it was demanding Ukraine's surrender.", nil},
			{"Russia may accept a ceasefire.", nil},
			{"It is unclear whether Moscow will accept a truce.", nil},
			{"If Russia rejects the ceasefire, oil prices will rise.", nil},
			{"Will Putin agree to a ceasefire?", nil},
			{"Diplomats doubt that Russia wants a ceasefire.", nil},
			{"Many in Kyiv do not believe that Putin is interested in a truce.", nil},
		},
		"an assertion is no demand": {
			{"Moscow insists that it has kept to the ceasefire.", nil},
			{"Kyiv insists that Russia accept a ceasefire.", []string{"Ukraine demands ceasefire"}},
			{"Kyiv insists Russia must accept a ceasefire.", []string{"Ukraine demands ceasefire"}},
		},
		"a mention is no position": {
			{"The ceasefire collapsed within hours.", nil},
			{"Russian forces hold a fifth of Ukrainian territory.", nil},
			{"Russia annexed Crimea in 2014.", nil},
			{"Zelensky arrived in Ankara for talks on Thursday.", nil},
			{"Lavrov spoke to reporters after the talks about sanctions.", nil},
			{"The demand for grain rose in Russia.", nil},
		},
	})
}

func TestHolder(t *testing.T) {
	check(t, map[string][]example{
		"the subject, over what is put in between": {
			{"Russia, which launched the invasion, rejects a truce.", []string{"Russia rejects ceasefire"}},
			{"Dmitry Peskov, the Kremlin spokesman, ruled out a truce.", []string{"Russia rejects ceasefire"}},
			{"The Kremlin on Tuesday rejected a truce.", []string{"Russia rejects ceasefire"}},
			{"Zelensky, who flew to Ankara, called for a truce.", []string{"Ukraine demands ceasefire"}},
		},
		"the subject of the verb before": {
			{"Erdogan dismissed the rumours and instead offered to host talks.", []string{"Turkey offers talks-format"}},
			{"Zelensky left Ankara, calling for a truce.", []string{"Ukraine demands ceasefire"}},
		},
		"the owner of the demand": {
			{"Moscow's demands include the withdrawal of Ukrainian troops.", []string{"Russia demands troop-withdrawal"}},
			{"One of Russia's main demands was that Ukraine stay out of NATO.", []string{"Russia demands nato-neutrality"}},
			{"A demand by Moscow for neutrality was turned down.", []string{"Russia demands nato-neutrality"}},
			{"The refusal of Moscow to accept a truce angered Washington.", []string{"Russia rejects ceasefire"}},
			{"Russia's conditions for peace include neutrality.", []string{"Russia demands nato-neutrality"}},
			{"Trump has made an offer to lift sanctions.", []string{"US offers sanctions"}},
		},
		"who faces a demand does not make it": {
			{"Ukraine faced demands for drastic cuts in its army.", []string{"Russia demands demilitarisation"}},
		},
		"the agent of a passive": {
			{"A truce was proposed by Washington.", []string{"US offers ceasefire"}},
			{"The ceasefire plan is viewed as unacceptable by Moscow.", []string{"Russia rejects ceasefire"}},
			{"A truce was proposed last week.", nil},
		},
		"several holders": {
			{"Ankara and its neighbours, including Poland, pressed Moscow to accept a truce.",
				[]string{"Turkey demands ceasefire", "EU/E3 demands ceasefire"}},
			{"France, Poland and the UK demanded a truce.", []string{"EU/E3 demands ceasefire"}},
			{"The two sides agreed on humanitarian corridors.",
				[]string{"Russia supports humanitarian-corridors", "Ukraine supports humanitarian-corridors"}},
			{"Ukrainian and Russian negotiators agreed on a prisoner exchange.",
				[]string{"Russia supports prisoners", "Ukraine supports prisoners"}},
		},
		"allies are not those whose allies they are": {
			{"Ukraine's European allies demanded a truce.", []string{"EU/E3 demands ceasefire"}},
			{"Its partners demanded a truce.", nil},
		},
		"a place is nobody": {
			{"The war in Ukraine demands a ceasefire.", nil},
			{"Protesters in Moscow demanded a ceasefire.", nil},
		},
		"pronouns": {
			{"“We will not accept neutrality,” Zelensky said.", []string{"Ukraine rejects nato-neutrality"}},
			{"“They want our surrender,” Zelensky said.", []string{"Russia demands sovereignty"}},
			{"Lavrov said he rejected a truce.", []string{"Russia rejects ceasefire"}},
			{"Zelensky flew to Ankara. He called for a truce.", []string{"Ukraine demands ceasefire"}},
			{"Russia sent a small team. It rejects a truce.", []string{"Russia rejects ceasefire"}},
			{"Zelensky said the country was open to neutrality.", []string{"Ukraine open-to nato-neutrality"}},
		},
		"the opponent's report": {
			{"Kuleba said Lavrov had refused to discuss a truce.", []string{"Russia rejects ceasefire"}},
			{"Zelensky accused Moscow of rejecting a truce.", []string{"Russia rejects ceasefire"}},
		},
		"whoever makes the statement": {
			{"“Russia must leave the occupied territories,” Zelensky said.",
				[]string{"Ukraine demands troop-withdrawal"}},
			{"Lavrov said a truce was out of the question.", []string{"Russia rejects ceasefire"}},
			{"Anything short of a full ceasefire would be a failure, Zelensky said.", []string{"Ukraine demands ceasefire"}},
			{"A full ceasefire must come first.", nil},
		},
		"texts": {
			{"Moscow's memorandum calls for neutrality.", []string{"Russia demands nato-neutrality"}},
			{"Russia handed over its memorandum. The memorandum demands the lifting of sanctions.", []string{"Russia demands sanctions"}},
			{"Washington has presented Kyiv with a plan. The plan would cap the Ukrainian army.", []string{"US demands demilitarisation"}},
			{"Under the Russian proposal, Ukraine would have to leave Donetsk and give up its NATO ambitions.",
				[]string{"Russia demands donbas", "Russia demands troop-withdrawal", "Russia demands nato-neutrality"}},
			{"A draft proposed by Moscow would require Ukraine to disarm.", []string{"Russia demands demilitarisation"}},
		},
	})
}

func TestTarget(t *testing.T) {
	check(t, map[string][]example{
		"each item of a list": {
			{"Russia is demanding neutrality, recognition of Crimea and the lifting of sanctions.",
				[]string{"Russia demands nato-neutrality", "Russia demands crimea", "Russia demands sanctions"}},
			{"Putin repeated his demands: that Ukraine cede land, forget about joining NATO and hold elections.",
				[]string{"Russia demands territory", "Russia demands nato-neutrality", "Russia demands elections-ratification"}},
		},
		"not beyond the clause": {
			{"Kyiv demands a truce, but Moscow wants sanctions lifted.", []string{"Ukraine demands ceasefire", "Russia demands sanctions"}},
			{"Zelensky demanded a truce while sanctions were discussed in Brussels.", []string{"Ukraine demands ceasefire"}},
			{"Russia rejects a truce, hours after new sanctions were announced.", []string{"Russia rejects ceasefire"}},
		},
		"not the scene": {
			{"Kyiv demanded the release of prisoners held in Crimea.", []string{"Ukraine demands prisoners"}},
			{"Moscow repeated in the talks that it wants sanctions lifted.", []string{"Russia demands sanctions"}},
		},
		"what a predicate is said of": {
			{"Territorial concessions are off the table for Kyiv.", []string{"Ukraine rejects territory"}},
			{"The Kremlin considers foreign troops unacceptable.", []string{"Russia rejects foreign-troops"}},
			{"A ceasefire remains Kyiv's top priority.", []string{"Ukraine demands ceasefire"}},
			{"Kyiv's top priority is a ceasefire.", []string{"Ukraine demands ceasefire"}},
		},
		"an impersonal judgement": {
			{"It is unacceptable for Russia to see NATO troops next door, Lavrov said.", []string{"Russia rejects foreign-troops"}},
		},
		"not what somebody's proposal leads to": {
			{"The agreement Moscow put forward in 2022 would have left Kyiv without security guarantees.", nil},
		},
		"not a participle's work": {
			{"Lavrov said the West wanted to prolong the war by sending weapons.", nil},
		},
		"a relative clause": {
			{"Washington circulated a truce plan that Moscow rejects.", []string{"Russia rejects ceasefire"}},
		},
		"a prisoner's territory is no claim to land": {
			{"Ukraine wants prisoners held on Russian territory freed.", []string{"Ukraine demands prisoners"}},
		},
	})
}

func TestRules(t *testing.T) {
	check(t, map[string][]example{
		"what everything else depends on": {
			{"Kyiv said it could not hold elections before a ceasefire was in place.", []string{"Ukraine demands ceasefire"}},
			{"Moscow will only sign a truce if Ukraine accepts neutrality.",
				[]string{"Russia open-to ceasefire", "Russia demands nato-neutrality"}},
		},
		"a threat asks for what would avert it": {
			{"Trump said he would impose sanctions if Russia did not agree to a truce.",
				[]string{"US supports sanctions", "US demands ceasefire"}},
		},
		"what goes on until something is met": {
			{"Von der Leyen said the EU would keep up sanctions until Russia agreed to a ceasefire.",
				[]string{"EU/E3 supports sanctions", "EU/E3 demands ceasefire"}},
		},
		"a war that goes on until": {
			{"Moscow said the offensive would continue until Kyiv gave in.", []string{"Russia rejects ceasefire"}},
		},
		"a term and what it means": {
			{"Lavrov spoke of a fair peace, a formula used by Moscow to describe a halt to Western arms deliveries and Ukraine's NATO bid.",
				[]string{"Russia demands foreign-military-aid", "Russia rejects nato-neutrality"}},
		},
		"what was told before": {
			{"Russia demands neutrality and elections.\nKyiv has rejected these conditions.",
				[]string{"Russia demands nato-neutrality", "Russia demands elections-ratification",
					"Ukraine rejects nato-neutrality", "Ukraine rejects elections-ratification"}},
			{"Trump offered to attend the summit.\nThe idea was welcomed by Zelensky.",
				[]string{"US offers leaders-meeting", "Ukraine supports leaders-meeting"}},
			{"Washington is urging Moscow to accept a truce, a move that the Kremlin rejects.",
				[]string{"US demands ceasefire", "Russia rejects ceasefire"}},
			{"Kyiv wants a truce. Yermak said it remains the top priority of Ukraine.",
				[]string{"Ukraine demands ceasefire", "Ukraine demands ceasefire"}},
			{"Kyiv has rejected these conditions.", nil},
		},
	})
}

// TestLists has stances whose targets are the items of a list.
func TestLists(t *testing.T) {
	bullets := func(lead string, items ...string) string { return lead + "\n• " + strings.Join(items, "\n• ") }
	x := newExtractor(t)
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"under a text", bullets("Moscow's memorandum demands:", "recognition of Crimea as Russian", "a ban on NATO membership"),
			[]string{"Russia demands crimea", "Russia demands nato-neutrality"}},
		{"under a question", bullets("What does Russia want?", "a ban on NATO membership", "the lifting of all sanctions"),
			[]string{"Russia demands nato-neutrality", "Russia demands sanctions"}},
		{"of what is refused", bullets("Kyiv's red lines:", "no limits on its army", "no recognition of Crimea"),
			[]string{"Ukraine rejects demilitarisation", "Ukraine rejects crimea"}},
		{"led in by nobody", bullets("In the news today:", "sanctions on oil", "a truce in Gaza"), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := brief(x.read(tt.text).Positions); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestBasis(t *testing.T) {
	x := newExtractor(t)
	for _, tt := range []struct {
		name, text string
		want       model.Basis
	}{
		{"own words", "“We want a ceasefire,” Zelensky said.", model.BasisQuote},
		{"own words inside the reporter's sentence", "Zelensky urged Moscow to “agree to a lasting ceasefire”.", model.BasisQuote},
		{"a quoted phrase says nothing by itself", "Zelensky called for “a full and lasting ceasefire”.", model.BasisReported},
		{"words quoted from somebody else", "Yermak said Russia had promised “to hold fire, a kind of ceasefire”.", model.BasisReported},
		{"reported speech", "Zelensky said Ukraine was ready to accept a ceasefire.", model.BasisReported},
		{"a person's act of speech", "Sybiha urged Moscow to accept a ceasefire.", model.BasisReported},
		{"that of a body with a voice", "The Ukrainian government ruled out a ceasefire.", model.BasisReported},
		{"a renewed call", "Sybiha renewed Kyiv's call for a ceasefire.", model.BasisReported},
		{"what a country demands", "Kyiv urged Moscow to accept a ceasefire.", model.BasisNarrator},
		{"what somebody has long demanded", "Sybiha has been calling for a ceasefire.", model.BasisNarrator},
		{"what somebody has ruled out", "Sybiha has ruled out a ceasefire.", model.BasisNarrator},
		{"what somebody has ruled out again and again", "Sybiha has repeatedly ruled out a ceasefire.", model.BasisReported},
		{"what a country also demands behind its spokesman's words", "Sybiha said the day was long. Kyiv also called for a ceasefire.", model.BasisReported},
		{"what a country also demands behind another's words", "Lavrov said the day was long. Kyiv also called for a ceasefire.", model.BasisNarrator},
		{"what was proposed by somebody", "The ceasefire was proposed by Sybiha.", model.BasisNarrator},
		{"the opponent's report", "Yermak said Putin was “in no position” to accept a ceasefire.", model.BasisReported},
		{"the reporter's summary", "Russia wants neutrality for Ukraine.", model.BasisNarrator},
		{"a text", "Moscow's memorandum requires neutrality.", model.BasisDocument},
		{"a text with a verb of saying", "Moscow's memorandum calls for neutrality.", model.BasisDocument},
		{"according to a text", "According to the draft, Moscow insists on neutrality.", model.BasisDocument},
		{"in a text", "In an annex to the treaty, Moscow demanded neutrality.", model.BasisDocument},
		{"per a text", "Ukraine wants a ceasefire, per a joint statement.", model.BasisDocument},
		{"a treaty that is only wanted", "Kyiv called for a ceasefire in return for a treaty.", model.BasisNarrator},
		{"what somebody says of a text", "Yermak said Moscow's memorandum demanded neutrality.", model.BasisReported},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ps := x.article(tt.text).Positions
			if len(ps) != 1 {
				t.Fatalf("%d positions in %q, want 1", len(ps), tt.text)
			}
			if ps[0].Basis != tt.want {
				t.Errorf("basis of %q is %s, want %s", tt.text, ps[0].Basis, tt.want)
			}
		})
	}
}

func TestDate(t *testing.T) {
	x := newExtractor(t)
	for _, tt := range []struct{ name, text, want string }{
		{"the article's", "Russia demands neutrality.", "2025-05-16"},
		{"a year before the stance", "In 2022, Russia demanded neutrality.", "2022"},
		{"a month of a year", "In April 2022 Russia demanded neutrality.", "2022-04"},
		{"the year of a text", "The 2022 draft that Moscow wrote is old. In 2022 Moscow demanded neutrality.", "2022"},
		{"a year of the target", "Moscow wants a continuation of the talks of 2022.", "2025-05-16"},
		{"the weekday of the statement", "Zelensky said on Tuesday that Ukraine was ready to accept a truce.", "2025-05-13"},
		{"the day of the statement", "Lavrov said on May 3 that Moscow demanded neutrality.", "2025-05-03"},
		{"the month of the statement", "Lavrov said in March that Moscow demanded neutrality.", "2025-03"},
		{"a month of the year before", "Lavrov said in December that Moscow demanded neutrality.", "2024-12"},
		{"a day before the stance", "On 5 April, Russia demanded neutrality.", "2025-04-05"},
		{"a month after the stance", "Russia demanded in April 2022 that Ukraine be neutral.", "2022-04"},
		{"the day of the talks", "Kyiv accepted a truce at the talks in Jeddah on March 11.", "2025-03-11"},
		{"the day of a text", "In the draft of March 11, Moscow demanded neutrality.", "2025-03-11"},
		{"the day of a place", "Kyiv demands that Russian troops be back at the positions of February 23.", "2025-05-16"},
		{"the day of another stance", "Kyiv accepted a truce at the talks on March 11, but Moscow rejects a truce.", "2025-05-16"},
		{"a day of the target", "Kyiv demanded a truce on June 3.", "2025-05-16"},
		{"a month that is to come", "Kyiv wants a truce in June.", "2025-05-16"},
		{"a weekday before the stance", "On Monday Russia rejected a truce.", "2025-05-12"},
		{"a month ago", "“We want a truce,” Zelensky said last month.", "2025-04"},
		{"years ago", "Three years ago, Moscow demanded neutrality.", "2022"},
		{"then", "In 2022 Moscow demanded neutrality. Kyiv was then ready to discuss neutrality.", "2022"},
		{"the earlier talks", "The talks of 2022 failed. During the earlier discussions, Moscow demanded neutrality.", "2022"},
		{"today, of the earlier talks", "The talks of 2022 failed. During the earlier discussions Moscow put forward neutrality, a status that Kyiv rejects today.", "2025-05-16"},
		{"at that time", "The talks of 2022 failed. At that time Moscow demanded neutrality.", "2022"},
		{"earlier talks of no known year", "The talks failed. During the earlier discussions, Moscow demanded neutrality.", "2025-05-16"},
		{"an earlier refusal is no meeting", "The talks of 2022 failed. After an earlier refusal, Moscow demanded neutrality.", "2025-05-16"},
		{"a weekday that lies ahead", "Zelensky demanded a truce from Monday.", "2025-05-16"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ps := x.article(tt.text).Positions
			if len(ps) == 0 {
				t.Fatalf("no position in %q", tt.text)
			}
			if got := ps[len(ps)-1].Date.String(); got != tt.want {
				t.Errorf("%q is dated %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}

// TestReporterAdds holds that a relative clause about another side is the reporter's, also where it follows what somebody asked for.
func TestReporterAdds(t *testing.T) {
	ps := newExtractor(t).article("Russia demanded deep cuts in the Ukrainian army, which Kyiv regards as unacceptable.").Positions
	if len(ps) != 2 {
		t.Fatalf("%d positions, want 2", len(ps))
	}
	if p := ps[1]; p.Side != "Ukraine" || p.Basis != model.BasisNarrator || p.Teller != "" {
		t.Errorf("%s %s, %s, told by %q; want Ukraine rejects, narrator, told by nobody", p.Side, p.Stance, p.Basis, p.Teller)
	}
}

// TestDateCountedFromAGuess holds that a date counted from the file's time is a guess as that is.
func TestDateCountedFromAGuess(t *testing.T) {
	x := newExtractor(t)
	for _, tt := range []struct {
		name, text string
		guess      bool
	}{
		{"the article's", "Russia demands neutrality.", true},
		{"a weekday", "On Monday Russia demanded neutrality.", true},
		{"a month", "Lavrov said in March that Moscow demanded neutrality.", true},
		{"last month", "“We want a truce,” Zelensky said last month.", true},
		{"a year", "In 2022, Russia demanded neutrality.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := x.articleOf(tt.text, model.Date{Year: 2025, Month: 5, Day: 16, Origin: model.OriginFileTime})
			if len(a.Positions) == 0 {
				t.Fatalf("no position in %q", tt.text)
			}
			if got := a.Positions[0].Date.Guessed(); got != tt.guess {
				t.Errorf("the date of %q is guessed: %v, want %v", tt.text, got, tt.guess)
			}
		})
	}
}

func TestTargetPhrase(t *testing.T) {
	x := newExtractor(t)
	for _, tt := range []struct{ text, want string }{
		{"Kyiv demands an unconditional truce.", "an unconditional truce"},
		{"Kyiv demands “a full truce”, and Moscow is silent.", "a full truce"},
		{"Russia wants neutrality, recognition of Crimea and the lifting of sanctions.", "neutrality"},
		{"Kyiv asked for two things: a humanitarian corridor for Mariupol, and a pause in the fighting.", "humanitarian corridor for Mariupol"},
		{"Kyiv asked Moscow for a humanitarian corridor.", "humanitarian corridor"},
		{"Moscow presents the meeting as a continuation of the talks of 2022.", "the meeting as a continuation"},
		{"Moscow insists that every arms delivery to Kyiv be halted.", "arms delivery to Kyiv be halted"},
		{"Medinsky did not rule out that there could be some new truce.", "new truce"},
		{"Moscow faced demands that included deep cuts to its army.", "deep cuts to its army"},
		{"Any deal must be put to the people in a referendum, Zelensky said.", "put to the people in a referendum"},
		{"Sybiha backed a special tribunal, a project of many years.", "special tribunal"},
		{"Moscow demanded in April 2022 that Ukraine's army be capped.", "Ukraine's army be capped"},
		{"Kyiv would return to talks only once the shooting stops, Umerov said.", "return to talks"},
		{"Kyiv insists that the matter of Crimea be dealt with.", "matter of Crimea be dealt with"},
		{"Moscow's demand that Kyiv hold elections was turned down in Brussels.", "Kyiv hold elections"},
		{"Kyiv demands firm security guarantees from all of its big allies in the west, above all from the United States of America.",
			"firm security guarantees from all of its big allies in the west"},
		{"Russia rejects a truce that would allow Kyiv to bring fresh troops and new guns to the long front in the east of the country.", "a truce that would allow Kyiv to bring fresh troops and new guns"},
	} {
		ps := x.article(tt.text).Positions
		if len(ps) == 0 || strings.TrimPrefix(ps[0].Target, "a ") != strings.TrimPrefix(strings.TrimPrefix(tt.want, "an "), "a ") {
			t.Errorf("%q\n got  %+v\n want target %q", tt.text, ps, tt.want)
		}
	}
}

func TestEvidenceIsTheSentence(t *testing.T) {
	a := newExtractor(t).article("The room was cold. Moscow rejects a truce. Nobody spoke.")
	if len(a.Positions) != 1 {
		t.Fatalf("%d positions, want 1", len(a.Positions))
	}
	if got := a.Positions[0].Evidence().In(a.Text); got != "Moscow rejects a truce." {
		t.Errorf("evidence is %q", got)
	}
}

func TestActorOfThePosition(t *testing.T) {
	x := newExtractor(t)
	for text, want := range map[string]string{
		"Sergei Lavrov rejected a truce.":                        "lavrov",
		"Moscow rejected a truce.":                               "russia",
		"“We want a truce,” Zelensky said.":                      "zelensky",
		"Ukrainian officials called for a truce.":                "ukraine",
		"Zelensky called Moscow's demand for neutrality absurd.": "russia",
	} {
		ps := x.article(text).Positions
		if len(ps) != 1 || ps[0].ActorID != want {
			t.Errorf("%q: positions %v, want one of %s", text, brief(ps), want)
		}
	}
}
