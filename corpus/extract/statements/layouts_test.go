package statements

import "testing"

func TestLabelsAndHeadlines(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a quote from somebody", "Quote from Ivan Orlov: “We stay here.”", []string{"Ivan Orlov | direct | “We stay here.”"}},
		{"a quote from somebody, in a paragraph of its own", "Quote from Ivan Orlov:\n“We stay here for good.”", []string{"Ivan Orlov | direct | “We stay here for good.”"}},
		{"a quote of the source", "Source: Ivan Orlov on the radio\nQuote: “We stay here.”", []string{"Ivan Orlov | direct | “We stay here.”"}},
		{"a quote of the last speaker", "Source: Ivan Orlov\nDetails: Anna Ruiz said the army would stay.\nQuote: “It is ours.”",
			[]string{"Anna Ruiz | indirect | the army would stay", "Anna Ruiz | direct | “It is ours.”"}},
		{"a quote of nobody's", "Quote: “We stay here.”", []string{"unknown | direct | “We stay here.”"}},
		{"a headline with its speaker first", "# Ivan Orlov: army to stay in Brix", []string{"Ivan Orlov | indirect | army to stay in Brix"}},
		{"a headline with its speaker last", "# The army stays in Brix: Orlov on the talks", []string{"Orlov | indirect | The army stays in Brix"}},
		{"a headline with a label", "# Analysis: the army stays in Brix", nil},
		{"an item of a list", "• Ivan Orlov: the army will stay\n• Timeline: the army came and left", []string{"Ivan Orlov | indirect | the army will stay"}},
		{"a headline that quotes, then a name", "# “We stay here for good”: Ivan Orlov", []string{"Ivan Orlov | direct | “We stay here for good”"}},
		{"a headline that quotes, then what the speaker does", "# 'We stay here for good': Ivan Orlov warns Ohm", []string{"Ivan Orlov | direct | 'We stay here for good'"}},
		{"a headline with a topic, then a cue", "# Brix talks: Ivan Orlov says army will stay", []string{"Ivan Orlov | indirect | army will stay"}},
		{"a headline with a name, a dash and a quotation", "# Ivan Orlov – ‘We stay here for good’", []string{"Ivan Orlov | direct | ‘We stay here for good’"}},
		{"a headline with a dash and somebody described", "# Army to stay in Brix – minister", []string{"anonymous: minister | indirect | Army to stay in Brix"}},
		{"a headline with a place", "# War in Brix: army to stay", nil},
		{"a name, an office and a colon", "Anna Ruiz, mayor of Brix: “We stay here.”", []string{"Anna Ruiz | direct | “We stay here.”"}},
		{"a name, brackets and a colon", "Anna Ruiz (Brix Party): “We stay here.”", []string{"Anna Ruiz | direct | “We stay here.”"}},
		{"whose words they are, and a colon", "The mayor’s verdict: “a bad joke.”", []string{"anonymous: the mayor | direct | “a bad joke.”"}},
		{"a quotation and a name in brackets", "“We stay here.” (Ivan Orlov)", []string{"Ivan Orlov | direct | “We stay here.”"}},
		{"a quotation and a name behind a dash", "“We stay here.” – Ivan Orlov, Brix", []string{"Ivan Orlov | direct | “We stay here.”"}},
		{"a headline that quotes, then those who speak", "# 'We stay here for good': survivors speak", []string{"anonymous: survivors | direct | 'We stay here for good'"}},
		{"a headline with a name and a quoted piece", "# Ivan Orlov 'very angry' with Brix", []string{"Ivan Orlov | direct | 'very angry'"}},
		{"a headline with a quoted word for a thing", "# Ivan Orlov 'murder plot' trial opens in Brix", nil},
		{"a headline with a topic that ends in a noun", "# Brix war: four killed in the port", nil},
		{"a headline with a camp", "# Orlov camp: army to stay in Brix", []string{"anonymous: Orlov camp | indirect | army to stay in Brix"}},
		{"a headline with a dash and an actor", "# Army could leave Ohm within days - Marsh", []string{"Helen Marsh | indirect | Army could leave Ohm within days"}},
		{"a topic, a dash and an actor", "# The long road to Ohm - Marsh", nil},
		{"a headline with a dash and an outlet", "# Army could leave Brix within days - Brix Today", nil},
		{"below the headline, a name and a colon", "# The talks end in Brix\n## Ivan Orlov: army to stay in Brix", []string{"Ivan Orlov | indirect | army to stay in Brix"}},
		{"a short quotation and a name behind a dash", "“It waits,” – Ivan Orlov", []string{"Ivan Orlov | direct | “It waits,”"}},
		{"a headline that names nobody", "# No army for Brix: the talks so far", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestWordings(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"in somebody's words", "The plan was “a bad joke”, in Ivan Orlov’s words.", []string{"Ivan Orlov | direct | “a bad joke”"}},
		{"in the words of somebody", "It was, in the words of an aide, “a bad joke”.", []string{"anonymous: an aide | direct | “a bad joke”"}},
		{"in his words", "Ivan Orlov came. In his words, it was “a bad joke”.", []string{"Ivan Orlov | direct | “a bad joke”"}},
		{"as somebody put it", "As Ivan Orlov put it, “we stay”.", []string{"Ivan Orlov | direct | “we stay”"}},
		{"several pieces", "It was “a joke”, in Ivan Orlov’s words, and “a bad one”.", []string{"Ivan Orlov | direct | “a joke”", "Ivan Orlov | direct | “a bad one”"}},
		{"a source who is described", "According to Ivan Orlov, who leads the talks, the army will stay.", []string{"Ivan Orlov | indirect | the army will stay"}},
		{"a source in office", "According to Ivan Orlov, the minister of Brix, the army will stay.", []string{"Ivan Orlov | indirect | the army will stay"}},
		{"a source whose condition has a verb of saying", "According to a person who spoke on condition of anonymity, the army will stay.",
			[]string{"anonymous: a person | indirect | the army will stay"}},
		{"to quote somebody", "To quote Ivan Orlov, “we stay”.", []string{"Ivan Orlov | direct | “we stay”"}},
		{"per somebody", "The army will stay, per Ivan Orlov.", []string{"Ivan Orlov | indirect | The army will stay"}},
		{"in somebody’s view", "In the view of Ivan Orlov, the army will stay.", []string{"Ivan Orlov | indirect | the army will stay"}},
		{"a book that somebody read", "He read “The Long Way” in prison. Ivan Orlov wrote “A Home in Brix” in 1929.", nil},
		{"a song, and what was watched", "She sang “Rivers” in the square. They watched “The Long Way” on Friday.", nil},
		{"words in capitals that somebody wrote", "Ivan Orlov wrote “We Stay Here” on the wall.", []string{"Ivan Orlov | mixed | “We Stay Here” on the wall"}},
		{"words in capitals behind a colon", "Ivan Orlov wrote: “We Stay Here”.", []string{"Ivan Orlov | direct | “We Stay Here”"}},
		{"per thing", "The army pays two coins per day, and nobody knows why.", nil},
		{"in other words", "In other words, the “joke” was bad.", nil},
		{"a claim that is rejected", "Brix rejected Ivan Orlov’s claim that the army would stay.", []string{"Ivan Orlov | indirect | that the army would stay"}},
		{"a remark as a subject", "Ivan Orlov’s remark in May that the plan was “a bad joke” has been noted.", []string{"Ivan Orlov | mixed | that the plan was “a bad joke”"}},
		{"a claim about something", "Brix rejected Ivan Orlov’s claim to the army.", nil},
		{"an adverb in marks", "Brix “flatly” rejects the plan.", []string{"Brix | direct | “flatly”"}},
		{"somebody who asks for something", "Orlov asked for a veto over any help that might come.", []string{"Orlov | indirect | for a veto over any help that might come"}},
		{"two clauses with quotations", "Orlov said Brix “wants it to end”, and that he would know soon.", []string{"Orlov | mixed | Brix “wants it to end”, and that he would know soon"}},
		{"a thing, then another clause", "Brix claimed the capture of the port, and shots were heard.", []string{"Brix | indirect | the capture of the port"}},
		{"a relative clause with a list in it", "Ivan Orlov, who spoke to the heads of Brix, Ohm and Ghent, said the army would stay.",
			[]string{"Ivan Orlov | indirect | the army would stay"}},
		{"a relative clause that begins with an adjunct", "Ivan Orlov, who ahead of the talks had said that the army would stay, left.",
			[]string{"Ivan Orlov | indirect | that the army would stay"}},
		{"whoever was asked", "Ivan Orlov came. Asked whether Anton Ruiz would stay, he said that it was “too early”.",
			[]string{"unknown | indirect | whether Anton Ruiz would stay", "Ivan Orlov | mixed | that it was “too early”"}},
		{"called so by somebody", "The plan was described by Ivan Orlov as “a joke”. It was dubbed “a farce” by Ann Ruiz.",
			[]string{"Ivan Orlov | direct | “a joke”", "Ann Ruiz | direct | “a farce”"}},
		{"quoted by somebody else", "Ivan Orlov was quoted by Brix as saying that the army would stay.", []string{"Ivan Orlov | indirect | that the army would stay"}},
		{"a clause with a quotation at its end", "Ivan Orlov, who met Ruiz, said the plan “had no future”, and left.", []string{"Ivan Orlov | mixed | the plan “had no future”, and left"}},
		{"two pieces around the cue", "Brix wants “a deal”, Ivan Orlov said, and peace must be “just”.", []string{"Ivan Orlov | mixed | Brix wants “a deal” … and peace must be “just”"}},
		{"a name between commas", "“We stay,” the army’s lawyer, Orlov, said, “for good.”", []string{"Orlov | direct | “We stay,” … “for good.”"}},
		{"what stands before a colon is not his", "Ivan Orlov came. Anton Ruiz has not shut the door: he would stay, he said.",
			[]string{"Anton Ruiz | indirect | he would stay"}},
		{"something that would do something", "Orlov suggested instead setting up a group that would meet soon.", []string{"Orlov | indirect | instead setting up a group that would meet soon"}},
		{"a readout that vouches", "Helen Marsh told Orlov that the army would stay, according to a readout of Brix’s. It added that all was well.",
			[]string{"Helen Marsh | indirect | that the army would stay", "Brix | indirect | that all was well"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestSingleMarks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"one word", "Orlov said the plan was ‘dead’.", []string{"Orlov | mixed | the plan was ‘dead’"}},
		{"one word, straight", "Orlov said the plan was 'dead'.", []string{"Orlov | mixed | the plan was 'dead'"}},
		{"part of a clause around the cue", "Brix, Orlov said, needed an army that was ‘small’.", []string{"Orlov | mixed | Brix … needed an army that was ‘small’"}},
		{"letters left out", "Orlov said rock ’n’ roll would stay.", []string{"Orlov | indirect | rock ’n’ roll would stay"}},
		{"a word that is only mentioned", "“Peace” is a word with many meanings.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}
