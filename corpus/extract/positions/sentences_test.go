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
		"points that are not given up": {
			{"Umerov said there were two points from which Kyiv will not budge:\na ceasefire;\na role for the tribunal.",
				[]string{"Ukraine demands ceasefire", "Ukraine demands justice-reparations"}},
		},
		"the negotiator who has been named": {
			{"Umerov said the day had been long. “All the prisoners must be freed,” the negotiator added.",
				[]string{"Ukraine demands prisoners"}},
		},
		"they are both": {
			{"What did the two sides settle? They agreed to swap prisoners.",
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
		"what one is accused of wanting": {
			{"Lavrov accused Kyiv of seeking nuclear weapons.", nil},
			{"Lavrov accused Kyiv of rejecting a truce.", []string{"Ukraine rejects ceasefire"}},
		},
		"reported speech behind its speaker": {
			{"The text is only a beginning, said the negotiator Mykhailo Podolyak, and must contain security guarantees.",
				[]string{"Ukraine demands security-guarantees"}},
		},
	})
}

// TestReachOfTheSentence shows which words of a sentence a stance is about.
func TestReachOfTheSentence(t *testing.T) {
	check(t, map[string][]example{
		"the issue first": {
			{"Zelensky spoke in Kyiv. On Crimea he was ready to look for a compromise.", []string{"Ukraine open-to crimea"}},
			{"On Monday Zelensky was ready to look for a compromise.", nil},
		},
		"over a clause between commas": {
			{"Ankara is ready to send observers and, once they have met, to host the two presidents.",
				[]string{"Turkey offers foreign-troops", "Turkey offers leaders-meeting"}},
		},
		"a purpose ends it": {
			{"Kyiv demanded new weapons so that nobody could say it wanted the war to end in a truce.",
				[]string{"Ukraine demands foreign-military-aid"}},
		},
		"before a court": {
			{"Zelensky said that the guilty must be brought before a tribunal.", []string{"Ukraine demands justice-reparations"}},
		},
		"nothing until": {
			{"Zelensky said there could be no deal until a truce holds.", []string{"Ukraine demands ceasefire"}},
		},
		"the one who is asked": {
			{"Zelensky asked the Americans for planes.", []string{"Ukraine demands foreign-military-aid"}},
		},
		"a relative clause of contents": {
			{"Podolyak read out Kyiv's agenda, which was a ceasefire.", []string{"Ukraine demands ceasefire"}},
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
			{"“Nobody is going to withdraw from our land,” Zelensky said.", []string{"Ukraine rejects troop-withdrawal"}},
			{"Zelensky said none of the annexed regions would be recognised.", []string{"Ukraine rejects territory"}},
		},
		"a possibility": {
			{"Rubio suggested that sanctions could come off one day.", []string{"US open-to sanctions"}},
			{"Rubio suggested that sanctions had come off.", nil},
		},
		"a subjunctive": {
			{"Umerov suggested that the presidents meet in June.", []string{"Ukraine offers leaders-meeting"}},
		},
	})
}
