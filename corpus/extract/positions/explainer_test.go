package positions_test

import (
	"slices"
	"strings"
	"testing"
)

// checkRead is check for texts that are laid out as articles are: with headings, lists and the turns of interviews.
func checkRead(t *testing.T, tests map[string][]example) {
	t.Helper()
	x := newExtractor(t)
	for name, examples := range tests {
		t.Run(name, func(t *testing.T) {
			for _, e := range examples {
				got := brief(x.read(e.text).Positions)
				slices.Sort(got)
				want := slices.Sorted(slices.Values(e.want))
				if !slices.Equal(got, want) {
					t.Errorf("%s\n got  %q\n want %q", e.text, got, want)
				}
			}
		})
	}
}

// TestExplainer shows how an explainer tells positions: under questions, in lists, and by what a paper says.
func TestExplainer(t *testing.T) {
	checkRead(t, map[string][]example{
		"a list under its paper, named by the question": {
			{"What does Ukraine want?\n\nIts paper has two parts. It lists:\n\n- The return of all deported children\n- A tribunal for the crime of aggression\n- Guarantees from at least five states\n\nThe hall was cold.",
				[]string{"Ukraine demands deported-children", "Ukraine demands justice-reparations", "Ukraine demands security-guarantees"}},
		},
		"items right under the question": {
			{"What is Moscow demanding?\n\n- A neutral Ukraine\n- An end to Western arms deliveries\n\nNobody knows more.",
				[]string{"Russia demands nato-neutrality", "Russia demands foreign-military-aid"}},
		},
		"a lead-in that asks for": {
			{"The Ukrainian memorandum asks for:\n\n- Reparations paid out of frozen Russian funds\n- No limits on its army\n- An exchange of all prisoners",
				[]string{"Ukraine demands justice-reparations", "Ukraine rejects demilitarisation", "Ukraine demands prisoners"}},
		},
		"points of a paper": {
			{"The main points of Russia's memorandum:\n\n- Ukraine's neutrality\n- Recognition of Crimea\n- New elections",
				[]string{"Russia demands nato-neutrality", "Russia demands crimea", "Russia demands elections-ratification"}},
			{"The memorandum Moscow handed over contains these points:\n\n- Ukraine's neutrality\n- Recognition of Crimea",
				[]string{"Russia demands nato-neutrality", "Russia demands crimea"}},
		},
		"an answer without a verb": {
			{"What does Moscow want?\n\nA neutral Ukraine, above all, and a smaller army.",
				[]string{"Russia demands nato-neutrality", "Russia demands demilitarisation"}},
		},
		"what both have agreed on": {
			{"Ukrainian and Russian envoys met.\n\nWhat did they agree on?\n\nThe bodies of fallen soldiers will be handed over and the wounded exchanged.",
				[]string{"Russia supports prisoners", "Ukraine supports prisoners"}},
			{"What did the delegations agree on?\n\n- An exchange of the wounded\n- A pause of three days at the front",
				[]string{"Russia supports prisoners", "Ukraine supports prisoners", "Russia supports ceasefire", "Ukraine supports ceasefire"}},
		},
		"what others have agreed on": {
			{"Ukrainian and American envoys met.\n\nWhat did they agree on?\n\nThe bodies of fallen soldiers will be handed over.", nil},
		},
		"no list of what a side wants": {
			{"What will happen next?\n\n- Sanctions may follow\n- The ceasefire could fail", nil},
			{"What was discussed?\n\n- Neutrality\n- Crimea", nil},
			{"Moscow's losses this week:\n\n- A ship in Crimea\n- Two prisoners", nil},
		},
		"a paper that goes on": {
			{"Kyiv sent its roadmap to Washington. It begins with a full ceasefire.", []string{"Ukraine demands ceasefire"}},
			{"Moscow circulated a paper on Monday. There must be no NATO troops in Ukraine, it says.", []string{"Russia rejects foreign-troops"}},
			{"Russia's memorandum was leaked. The document provides for new elections.", []string{"Russia demands elections-ratification"}},
			{"What does Ukraine want?\n\nIts roadmap opens with a ceasefire on land.", []string{"Ukraine demands ceasefire"}},
			{"Moscow's memorandum calls for a neutral Ukraine. The West should lift all sanctions.",
				[]string{"Russia demands nato-neutrality", "Russia demands sanctions"}},
			{"The roadmap was long. It begins with a full ceasefire.", nil},
		},
	})
}

// TestInterview shows how the answers of an interview tell what the one who is asked wants.
func TestInterview(t *testing.T) {
	interview := func(turns ...string) string {
		return "“We will not stop”\n\nMykhailo Podolyak, adviser to the Ukrainian president, spoke to us in Kyiv.\n\n" +
			"How is the mood?\n\nPodolyak: We are doing our work, and I do not complain.\n\n" +
			"Do you sleep?\n\nPodolyak: We sleep when there is an hour for it.\n\n" +
			"What do you eat?\n\nPodolyak: I eat what there is, mostly soup.\n\n" +
			"And the nights?\n\nPodolyak: I have counted the sirens, and I stopped at fifty.\n\n" + strings.Join(turns, "\n\n") +
			"\n\nWho comes to see you?\n\nPodolyak: We see everybody here sooner or later.\n"
	}
	checkRead(t, map[string][]example{
		"it and they are what was asked about": {
			{interview("What about the self-declared republics?", "Podolyak: We will never recognise them."), []string{"Ukraine rejects donbas"}},
			{interview("And Donbas?", "Podolyak: We will not give it up. The same goes for Crimea."), []string{"Ukraine rejects donbas", "Ukraine rejects crimea"}},
			{interview("And the talks with the generals about sanctions, Donbas and Crimea?", "Podolyak: We will not discuss it."), nil},
		},
		"asks": {
			{interview("What do you expect from Europe?", "Podolyak: We are asking for air defence systems and for every Russian bank to be put under sanctions."),
				[]string{"Ukraine demands foreign-military-aid", "Ukraine demands sanctions"}},
		},
		"yes and no": {
			{interview("Would you accept a neutral status?", "Podolyak: No. Never."), []string{"Ukraine rejects nato-neutrality"}},
			{interview("Would you agree to a truce?", "Podolyak: Yes, at once."), []string{"Ukraine supports ceasefire"}},
			{interview("Moscow speaks of a neutral Ukraine. Could you sign that?", "Podolyak: No."), []string{"Ukraine rejects nato-neutrality"}},
			{interview("Is there a truce at the front?", "Podolyak: No."), nil},
			{interview("Did Moscow accept a truce?", "Podolyak: No."), nil},
			{interview("Did you accept a truce?", "Podolyak: No."), nil},
			{interview("Would you accept a truce?", "Podolyak: No comment on that."), nil},
		},
		"an answer without a verb": {
			{interview("What do you want first?", "Podolyak: A truce, and then all prisoners home."), []string{"Ukraine demands ceasefire", "Ukraine demands prisoners"}},
			{interview("What did you talk about?", "Podolyak: A truce, and then the prisoners."), nil},
			{interview("What do you want to talk about?", "Podolyak: A truce is a word of theirs."), nil},
		},
		"prepared to": {
			{interview("And then?", "Podolyak: After that we are prepared to hold a summit of the two presidents."), []string{"Ukraine open-to leaders-meeting"}},
		},
	})
}
