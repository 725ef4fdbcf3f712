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
		{"a paragraph before that is about somebody else", "“We go,” Ivan Orlov said.\nAnn Ruiz praised the plan.\n“We will all stay here.”",
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
