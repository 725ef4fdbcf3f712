package statements

import "testing"

// TestQuotationsWithoutACue shows who says a quotation that no verb of saying stands next to, and which are nobody's words.
func TestQuotationsWithoutACue(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a signature behind a dash", "“We will all stay here.” — Ivan Orlov, in Brix", []string{"Ivan Orlov | direct | “We will all stay here.”"}},
		{"a signature below", "Ann Ruiz came.\n“We will all stay here.”\n- Ivan Orlov.", []string{"Ivan Orlov | direct | “We will all stay here.”"}},
		{"a signature read as an item of a list", "“We will all stay here.”\n• Ivan Orlov, on the radio", []string{"Ivan Orlov | direct | “We will all stay here.”"}},
		{"a dash and a clause are no signature", "“We will all stay here.”\n- Ivan Orlov left Brix.", []string{"unknown | direct | “We will all stay here.”"}},
		{"whom the sentence before reports", "Ivan Orlov said that Ann Ruiz had made good progress. “We will all stay here.”",
			[]string{"Ivan Orlov | indirect | that Ann Ruiz had made good progress", "Ivan Orlov | direct | “We will all stay here.”"}},
		{"a paragraph before that is about somebody else", "“We go,” Ivan Orlov said.\nAnn Ruiz liked the plan.\n“We will all stay here.”",
			[]string{"Ivan Orlov | direct | “We go,”", "Ann Ruiz | direct | “We will all stay here.”"}},
		{"a sentence before that is about a thing", "“We go,” Ivan Orlov said. The port has been shut for years. “We will all stay here.”",
			[]string{"Ivan Orlov | direct | “We go,”", "Ivan Orlov | direct | “We will all stay here.”"}},
		{"below a headline nobody speaks", "# Army stays\n“We will all stay here.”", []string{"unknown | direct | “We will all stay here.”"}},
		{"a question with an adverb behind its cue", "Ann Ruiz came. “Will they really come?” Ivan Orlov asked quietly.", []string{"Ivan Orlov | direct | “Will they really come?”"}},
		{"a question with an apposition before its cue", "Ann Ruiz came. “Will they really come?” Ivan Orlov, a miner, asked.", []string{"Ivan Orlov | direct | “Will they really come?”"}},
		{"a full stop before its cue", "Ann Ruiz came. “They will really come.” Ivan Orlov said.", []string{"Ivan Orlov | direct | “They will really come.”"}},
		{"a full stop, and a cue with words of its own", "Ann Ruiz came. “They will really come.” Ivan Orlov said he would go.",
			[]string{"Ann Ruiz | direct | “They will really come.”", "Ivan Orlov | indirect | he would go"}},
		{"a heading in single marks", "“We go,” Ivan Orlov said.\n‘A bad plan.’\nThe port was shut.", []string{"Ivan Orlov | direct | “We go,”"}},
		{"single marks throughout", "‘We go,’ Ivan Orlov said.\n‘It is a bad plan.’", []string{"Ivan Orlov | direct | ‘We go,’", "Ivan Orlov | direct | ‘It is a bad plan.’"}},
		{"a title at the beginning", "Ann Ruiz came. “The Long Way Home,” a film, was shown.", nil},
		{"a word that the sentence speaks of", "Ann Ruiz came. “The people of the port” is a song of hers.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

// TestQuotedPieces shows whose the quotations in the middle of a reporter's sentence are, which no verb of saying governs.
func TestQuotedPieces(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"somebody was asked", "Ivan Orlov was asked, “Will your army go home?”", []string{"unknown | direct | “Will your army go home?”"}},
		{"somebody was asked by somebody", "Ivan Orlov was asked by Ann Ruiz, “Will your army go home?”", []string{"Ann Ruiz | direct | “Will your army go home?”"}},
		{"somebody was asked about a thing", "Ivan Orlov was asked about “the army of the north”, and left.", []string{"Ivan Orlov | direct | “the army of the north”"}},
		{"a participle before its subject", "Citing “a bad plan for the port,” Ivan Orlov left.", []string{"Ivan Orlov | direct | “a bad plan for the port,”"}},
		{"a participle behind its subject", "Ivan Orlov, citing “a bad plan for the port,” left.", []string{"Ivan Orlov | direct | “a bad plan for the port,”"}},
		{"a sentence behind a quotation", "“We stay,” Ivan Orlov said. It is one of “many bad things to come.”",
			[]string{"Ivan Orlov | direct | “We stay,”", "Ivan Orlov | direct | “many bad things to come.”"}},
		{"nobody's words in the middle of a sentence", "Among “the best of all ports” is Brix.", nil},
		{"what a remark is about", "The comments on “the end of the port” could mean much.", []string{"unknown | direct | “the end of the port”"}},
		{"a word that is held away", "Among the “best” ports is Brix.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

// TestSpeakersNextToCues shows who speaks where several phrases stand next to a verb of saying.
func TestSpeakersNextToCues(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a name in full and an apposition without an article", "“We stay,” Anna Pope, deputy head of the port, said.", []string{"Anna Pope | direct | “We stay,”"}},
		{"a party and a state", "“We stay,” Representative Dale R. Park, Republican of Ohio, said.", []string{"Dale R. Park | direct | “We stay,”"}},
		{"a description before the name", "“We stay,” spokesman Dale Park, a native of Brix, said.", []string{"Dale Park | direct | “We stay,”"}},
		{"an apposition with a name in it", "“We stay,” Ruiz, a friend of Dale Park, said.", []string{"Ruiz | direct | “We stay,”"}},
		{"a quotation with its own cue behind a colon", "Ivan Orlov said the plan was bad: “It will fail,” he said.",
			[]string{"Ivan Orlov | indirect | the plan was bad", "Ivan Orlov | direct | “It will fail,”"}},
		{"a quotation of the same cue behind a colon", "Ivan Orlov said the plan was bad: “It will fail.”", []string{"Ivan Orlov | mixed | the plan was bad: “It will fail.”"}},
		{"whoever speaks to a paper", "A source speaking to Brix News said, “We stay here.”", []string{"anonymous: a source | direct | “We stay here.”"}},
		{"whoever thinks", "A source close to Orlov’s thinking said, “We stay here.”", []string{"anonymous: a source close to Orlov’s thinking | direct | “We stay here.”"}},
		{"a verb that may be a noun", "The ad claims “Park is a good man.”", []string{"anonymous: the ad | direct | “Park is a good man.”"}},
		{"a noun that may be a verb", "The army has its claims “Park” to thank for.", nil},
		{"whoever sends a message", "Ivan Orlov sent out a message to the army saying, “We stay here.”", []string{"Ivan Orlov | direct | “We stay here.”"}},
		{"a message that says", "It was a message to the army saying, “We stay here.”", []string{"anonymous: a message to the army | direct | “We stay here.”"}},
		{"whoever answers somewhere", "Ivan Orlov answered on Chirper writing, “We stay here.”", []string{"Ivan Orlov | direct | “We stay here.”"}},
		{"an object and what was done to it", "Ivan Orlov faced charges filed in Brix, saying, “We stay here.”", []string{"Ivan Orlov | direct | “We stay here.”"}},
		{"a description without its second comma", "“We stay,” Ann Ruiz, the mayor of Brix said.", []string{"Ann Ruiz | direct | “We stay,”"}},
		{"a name in the clause before", "When they met Ann Ruiz, the officials said it would rain.", []string{"anonymous: the officials | indirect | it would rain"}},
		{"a description around whose cue a clause stands", "Ann Ruiz, the mayor said, would stay.", []string{"anonymous: the mayor | indirect | Ann Ruiz … would stay"}},
		{"whoever closes a sentence goes on", "According to Ann Ruiz, the plan is good; it is “a joke,” Ivan Orlov said. “We will all stay.”",
			[]string{"Ann Ruiz | indirect | the plan is good", "Ivan Orlov | mixed | it is “a joke,”", "Ivan Orlov | direct | “We will all stay.”"}},
		{"a title of what somebody is told in", "“We stay,” Ivan Orlov told “Brix and Friends,” and he left.", []string{"Ivan Orlov | direct | “We stay,”"}},
		{"the rest of what is said, behind its cue", "“We stay,” Ivan Orlov said, “and they go.”", []string{"Ivan Orlov | direct | “We stay,” … “and they go.”"}},
		{"a title and who was in it", "Ann Ruiz, of “The Long Way,” who told many jokes, left.", nil},
		{"a word held away in a relative clause", "“We stay,” said Ivan Orlov, whose book is about ports and “rebellious” men.", []string{"Ivan Orlov | direct | “We stay,”"}},
		{"whose remark it is", "Ivan Orlov distanced himself from Ann Ruiz’s remark that the port “would be shut”.", []string{"Ann Ruiz | mixed | that the port “would be shut”"}},
		{"one asks, another answers", "When Ivan Orlov asked, “Why?” Ann Ruiz said, “We stay here.”", []string{"Ivan Orlov | direct | “Why?”", "Ann Ruiz | direct | “We stay here.”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}
