package positions_test

import "testing"

// TestBetweenSentences shows what one sentence takes from the one before it.
func TestBetweenSentences(t *testing.T) {
	check(t, map[string][]example{
		"a text goes on laying down": {
			{"Moscow's draft provides for a neutral Ukraine. Its army is to be limited.",
				[]string{"Russia demands nato-neutrality", "Russia demands demilitarisation"}},
			{"Kyiv's plan provides for a ceasefire. Another point is the return of the children.",
				[]string{"Ukraine demands ceasefire", "Ukraine demands deported-children"}},
			{"Kyiv's plan provides for a ceasefire. Analysts doubt that sanctions should be lifted.",
				[]string{"Ukraine demands ceasefire"}},
			{"Moscow called for a neutral Ukraine. The army is to be cut, analysts fear.",
				[]string{"Russia demands nato-neutrality"}},
		},
		"an item that excludes": {
			{"Kyiv demands two things:\na ceasefire;\nno recognition of Crimea.",
				[]string{"Ukraine demands ceasefire", "Ukraine rejects crimea"}},
		},
		"the label of an item": {
			{"Moscow demands three things:\n1) Condition for a truce: all Ukrainian troops leave Donetsk.\n2) Bases: foreign soldiers must not be allowed.\n3) Crimea: its annexation is to be recognised.",
				[]string{"Russia demands donbas", "Russia demands troop-withdrawal", "Russia rejects foreign-troops", "Russia demands crimea"}},
		},
		"what is rejected behind a list": {
			{"Moscow demands two things:\na neutral Ukraine;\nan end to sanctions.\nKyiv rejects these terms.",
				[]string{"Russia demands nato-neutrality", "Russia demands sanctions", "Ukraine rejects nato-neutrality", "Ukraine rejects sanctions"}},
		},
		"the move that was just made": {
			{"Moscow demands neutrality. Putin stayed at home. Zelensky criticised the move.", []string{"Russia demands nato-neutrality"}},
			{"Moscow demanded neutrality. Zelensky criticised the move.", []string{"Russia demands nato-neutrality", "Ukraine rejects nato-neutrality"}},
		},
		"items labelled with the sides": {
			{"The sides compared.\n1) Russia: a neutral Ukraine, no foreign troops.\n2) Ukraine: a ceasefire and the return of prisoners.",
				[]string{"Russia demands nato-neutrality", "Russia rejects foreign-troops", "Ukraine demands ceasefire", "Ukraine demands prisoners"}},
			{"The toll.\n1) Russia: three soldiers dead in the ceasefire.\n2) Ukraine: 390 prisoners home.", nil},
			{"The toll.\n1) Russia: neutrality.", nil},
		},
		"points that are not given up": {
			{"Umerov said there were two points from which Kyiv will not budge:\na ceasefire;\na role for the tribunal.",
				[]string{"Ukraine demands ceasefire", "Ukraine demands justice-reparations"}},
		},
		"the negotiator who has been named": {
			{"Umerov said the day had been long. “All the prisoners must be freed,” the negotiator added.",
				[]string{"Ukraine demands prisoners"}},
		},
		"an answer without an object": {
			{"Macron proposed a truce of one month. Kyiv agreed at once, but Moscow said no.",
				[]string{"EU/E3 offers ceasefire", "Ukraine supports ceasefire", "Russia rejects ceasefire"}},
			{"Kyiv wants a truce. Medinsky refused to comment.", []string{"Ukraine demands ceasefire"}},
			{"Kyiv wants a truce. “It is a long way,” Peskov agreed.", []string{"Ukraine demands ceasefire"}},
		},
		"demands spelled out": {
			{"Moscow's terms have not changed. Ukraine is to give up Donbas and stay out of NATO.",
				[]string{"Russia demands donbas", "Russia demands nato-neutrality"}},
			{"The Ukrainian team named three priorities. The first is a ceasefire and the second is the release of all prisoners.",
				[]string{"Ukraine demands ceasefire", "Ukraine demands prisoners"}},
			{"Moscow has two conditions. First, Ukraine must become neutral. Second, it must not host foreign troops.",
				[]string{"Russia demands nato-neutrality", "Russia rejects foreign-troops"}},
			{"Moscow has two conditions. The war has lasted a year. Ukraine must stay neutral.", nil},
		},
		"a list without a colon": {
			{"Moscow's envoys brought a list of six demands.\n1) Neutral status of Ukraine\n2) An end to sanctions",
				[]string{"Russia demands nato-neutrality", "Russia demands sanctions"}},
			{"Kyiv wants a truce.\n1) A ship with grain left Odesa.\n2) Sanctions were on the agenda.", []string{"Ukraine demands ceasefire"}},
		},
		"the options of a text": {
			{"Russia's memorandum has two options. Under the first, the fighting stops once Ukrainian troops have left Donetsk. The second requires an end to Western arms supplies.",
				[]string{"Russia open-to ceasefire", "Russia demands donbas", "Russia demands foreign-military-aid"}},
			{"Two men were hurt. The first wanted a truce. The second demanded an end to sanctions.", nil},
		},
		"items counted out": {
			{"Putin named three conditions: neutrality, recognition of Crimea and an end to sanctions. Kyiv rejected the last two.",
				[]string{"Russia demands nato-neutrality", "Russia demands crimea", "Russia demands sanctions", "Ukraine rejects crimea", "Ukraine rejects sanctions"}},
			{"Moscow demands two things:\na neutral Ukraine;\nan end to sanctions.\nThe first cannot be accepted by Kyiv, Umerov said.",
				[]string{"Russia demands nato-neutrality", "Russia demands sanctions", "Ukraine rejects nato-neutrality"}},
			{"Putin named two conditions: neutrality and recognition of Crimea. Kyiv rejected the first draft.",
				[]string{"Russia demands nato-neutrality", "Russia demands crimea"}},
		},
		"one of them": {
			{"Kyiv called for a ceasefire. Lavrov said Russia would not agree to one.", []string{"Ukraine demands ceasefire", "Russia rejects ceasefire"}},
			{"Kyiv called for a ceasefire. Lavrov said one man had died.", []string{"Ukraine demands ceasefire"}},
		},
		"something nobody accepts": {
			{"Moscow insists on Donbas. That is something Kyiv will never accept.", []string{"Russia demands donbas", "Ukraine rejects donbas"}},
		},
		"he, as another puts it": {
			{"Zelensky arrived in Paris. He was open to a ceasefire, as the Russian leader put it.", []string{"Ukraine open-to ceasefire"}},
		},
		"what a text gives in return": {
			{"The American plan would freeze the front line. In exchange for a ceasefire, sanctions on Russia would be lifted.",
				[]string{"US demands territory", "US demands ceasefire", "US offers sanctions"}},
		},
		"those who were named together": {
			{"Macron, Starmer and Merz met in London. The three called for an immediate ceasefire.", []string{"EU/E3 demands ceasefire"}},
			{"Macron and Zelensky met in Paris. Both leaders called for an immediate ceasefire.", []string{"EU/E3 demands ceasefire", "Ukraine demands ceasefire"}},
			{"Washington and Kyiv signed a statement. Both sides agreed to a ceasefire.", []string{"US supports ceasefire", "Ukraine supports ceasefire"}},
			{"The UN and Turkey mediated. The two sides agreed to swap prisoners.", []string{"Russia supports prisoners", "Ukraine supports prisoners"}},
		},
		"such a meeting": {
			{"Zelensky offered to meet Putin in Istanbul. The Kremlin said such a meeting was premature.",
				[]string{"Ukraine offers leaders-meeting", "Russia rejects leaders-meeting"}},
		},
		"they are both": {
			{"Both sides were tired. They agreed to swap prisoners.",
				[]string{"Russia supports prisoners", "Ukraine supports prisoners"}},
		},
	})
}

// TestHolderOfTheSentence shows who holds a stance where other names stand nearer.
func TestHolderOfTheSentence(t *testing.T) {
	check(t, map[string][]example{
		"a name in the phrase before the subject": {
			{"In a letter to Polish Prime Minister Donald Tusk, Putin set out his demands: neutrality and a halt to arms deliveries.",
				[]string{"Russia demands nato-neutrality", "Russia demands foreign-military-aid"}},
		},
		"a question in the sentence and its answer": {
			{"Asked whether Russia would accept foreign troops, Lavrov said no.", []string{"Russia rejects foreign-troops"}},
			{"Asked if Kyiv was ready for a truce, Podolyak said it was.", []string{"Ukraine open-to ceasefire"}},
			{"Asked if Kyiv was ready for a truce, Lavrov said no.", nil},
			{"Asked whether Kyiv would sign a truce, Podolyak said no decision had been made.", nil},
		},
		"who is sent somewhere": {
			{"The Ukrainian ambassador in Berlin demanded tougher sanctions.", []string{"Ukraine demands sanctions"}},
			{"Trump's envoy to Ukraine, Keith Kellogg, suggested a truce.", []string{"US offers ceasefire"}},
			{"Putin's host, Recep Tayyip Erdogan, offered Istanbul as a venue for talks.", []string{"Turkey offers talks-format"}},
		},
		"an infinitive is nobody": {
			{"Putin insists on a summit. “It makes no sense to bring them together now,” Yermak said.",
				[]string{"Russia demands leaders-meeting", "Ukraine rejects leaders-meeting"}},
		},
		"what comes first": {
			{"Macron said a ceasefire must come before talks.", []string{"EU/E3 demands ceasefire"}},
		},
		"members of a group": {
			{"Guterres proposed a panel of Russia and Ukraine that would open corridors.", []string{"UN offers humanitarian-corridors"}},
		},
		"neither, nor": {
			{"Zelensky's team arrived with orders to give up neither Donbas nor Crimea.", []string{"Ukraine rejects donbas", "Ukraine rejects crimea"}},
			{"Russia shows no sign of dropping its demand for Donbas.", []string{"Russia demands donbas"}},
		},
		"whose decision it is": {
			{"Macron said it was not for Moscow to decide who sends troops to Ukraine.", []string{"EU/E3 supports foreign-troops"}},
			{"Sybiha said NATO membership was Ukraine's sovereign choice.", []string{"Ukraine supports nato-neutrality"}},
			{"Lavrov said elections were Russia's own affair.", []string{"Russia rejects elections-ratification"}},
		},
		"a judgement in the passive": {
			{"Zakharova said peacekeepers would be regarded as legitimate targets.", []string{"Russia rejects foreign-troops"}},
		},
		"a line of a live page": {
			{"14:20 Lavrov: Foreign troops in Ukraine are unacceptable", []string{"Russia rejects foreign-troops"}},
		},
		"what one is accused of wanting": {
			{"Sybiha accused Moscow of wanting Donetsk and Crimea.", nil},
			{"Lavrov accused Kyiv of rejecting a truce.", []string{"Ukraine rejects ceasefire"}},
		},
		"reported speech behind its speaker": {
			{"The package is too small, said the minister Dmytro Kuleba, and must include tougher sanctions.",
				[]string{"Ukraine demands sanctions"}},
		},
	})
}

// TestReachOfTheSentence shows which words of a sentence a stance is about.
func TestReachOfTheSentence(t *testing.T) {
	check(t, map[string][]example{
		"the issue first": {
			{"Rubio spoke in Rome. On sanctions he was open to new ideas.", []string{"US open-to sanctions"}},
			{"Rubio spoke in Rome. On Monday he was open to new ideas.", nil},
		},
		"over a clause between commas": {
			{"Ankara is ready to send observers and, once roads open, to release prisoners.",
				[]string{"Turkey offers foreign-troops", "Turkey offers prisoners"}},
		},
		"a purpose ends it": {
			{"Kyiv demanded new weapons so that nobody could say it wanted the war to end in a truce.",
				[]string{"Ukraine demands foreign-military-aid"}},
		},
		"before a court": {
			{"Kuleba said that the generals must be put before a tribunal.", []string{"Ukraine demands justice-reparations"}},
		},
		"nothing until": {
			{"Sybiha said there could be no summit until a truce holds.", []string{"Ukraine demands ceasefire"}},
		},
		"the one who is asked": {
			{"Kuleba asked Germany for missiles.", []string{"Ukraine demands foreign-military-aid"}},
		},
		"a relative clause of contents": {
			{"Reporters saw Moscow's agenda, which was demilitarisation.", []string{"Russia demands demilitarisation"}},
		},
		"an issue around the verb": {
			{"“The prisoners must be freed,” Podolyak said.", []string{"Ukraine demands prisoners"}},
		},
		"a name that only belongs to what is rejected": {
			{"Moscow repeated its rejection of NATO contingents.", []string{"Russia rejects foreign-troops"}},
		},
		"what is said between the noun and its contents": {
			{"The first condition, Medinsky said, is neutrality.", []string{"Russia demands nato-neutrality"}},
		},
		"a demand that is kept": {
			{"Kuleba said Kyiv had not backed down from its demand for a truce.", []string{"Ukraine demands ceasefire"}},
		},
		"no longer before a verb": {
			{"Vance said the United States would no longer supply arms.", []string{"US rejects foreign-military-aid"}},
		},
		"what must have been": {
			{"The prisoners must have been moved in March, Lubinets said.", nil},
			{"Ukraine must have security guarantees, Yermak said.", []string{"Ukraine demands security-guarantees"}},
		},
		"others are asked to go on": {
			{"Kyiv asked its allies to keep up the sanctions.", []string{"Ukraine demands sanctions"}},
		},
		"one negation": {
			{"“Nobody is going to accept a truce,” Lavrov said.", []string{"Russia rejects ceasefire"}},
			{"Zelensky said none of the annexed regions would be recognised.", []string{"Ukraine rejects territory"}},
		},
		"a possibility": {
			{"Rubio suggested that sanctions could come off one day.", []string{"US open-to sanctions"}},
			{"Rubio suggested that sanctions had come off.", nil},
		},
		"a subjunctive": {
			{"Fidan suggested that the leaders gather for a summit.", []string{"Turkey offers leaders-meeting"}},
		},
	})
}
