package statements

import "testing"

func TestWhoeverWasThereIsResumed(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the official who spoke", "Ivan Orlov said the army would stay. The roads are open, the official added.",
			[]string{"Ivan Orlov | indirect | the army would stay", "Ivan Orlov | indirect | The roads are open"}},
		{"not beyond the one who spoke last", "Ivan Orlov said the army would stay. A driver said it would go. The roads are open, the official added.",
			[]string{"Ivan Orlov | indirect | the army would stay", "anonymous: a driver | indirect | it would go", "anonymous: the official | indirect | The roads are open"}},
		{"not a subject of another paragraph", "Ivan Orlov left Brix.\nThe roads are open, the official added.", []string{"anonymous: the official | indirect | The roads are open"}},
		{"the delegate who has no name", "A member of the Brixian group, who would not be named, said the army would stay. “We stay,” the delegate added.",
			[]string{"anonymous: a member of the Brixian group | indirect | the army would stay", "anonymous: a member of the Brixian group | direct | “We stay,”"}},
		{"a title that somebody had", "Ivan Orlov told the mayor that the army would stay. The retired general said the roads were open.",
			[]string{"Ivan Orlov | indirect | that the army would stay", "Ivan Orlov | indirect | the roads were open"}},
		{"not a title that somebody may lack", "Ivan Orlov said the army would stay. The governor said the roads were open.",
			[]string{"Ivan Orlov | indirect | the army would stay", "anonymous: the governor | indirect | the roads were open"}},
		{"the guest is not the host", "Ivan Orlov came. When a host asked about the army, the official said it would stay.",
			[]string{"anonymous: a host | indirect | asked about the army", "Ivan Orlov | indirect | it would stay"}},
		{"several are not one", "Ivan Orlov said the army would stay. The officials said it would go.",
			[]string{"Ivan Orlov | indirect | the army would stay", "anonymous: the officials | indirect | it would go"}},
		{"a trade that is in no list", "Ivan Orlov, a weaver from Brix, met Tomas Vole. “We stay,” the weaver said.", []string{"Ivan Orlov | direct | “We stay,”"}},
		{"a trade right before its verb", "When they met Ann Ruiz, the weaver said it would rain.", []string{"anonymous: the weaver | indirect | it would rain"}},
		{"the spokeswoman is no man", "Spokesman Ivan Orlov met spokeswoman Zotta Murrow. “They go,” the spokesman said. “We stay,” the spokeswoman said.",
			[]string{"Ivan Orlov | direct | “They go,”", "Zotta Murrow | direct | “We stay,”"}},
		{"of two negotiators the one who spoke", "Chief negotiator Zotan Murrow came. Ohm’s chief negotiator, Ivan Orlov, said the army would stay.\nChief negotiator Murrow left. The negotiator said it was good.",
			[]string{"Ivan Orlov | indirect | the army would stay", "Zotan Murrow | indirect | it was good"}},
		{"whoever spoke before an office elsewhere", "Foreign Minister Vole came.\nHelen Marsh left. “We stay,” said Zotan Murrow, the envoy of the Isles. The diplomat said the army would go.",
			[]string{"Zotan Murrow | direct | “We stay,”", "Zotan Murrow | indirect | the army would go"}},
		{"another office than that of whoever spoke", "Foreign Minister Vole came. “We stay,” Helen Marsh said. The diplomat said the army would go.",
			[]string{"Helen Marsh | direct | “We stay,”", "Tomas Vole | indirect | the army would go"}},
		{"the aide who has no name, before one who has", "Brix’s adviser Ivan Orlov said the army would stay. A Brixian aide said it would go. The aide said it was ready.",
			[]string{"Ivan Orlov | indirect | the army would stay", "anonymous: a Brixian aide | indirect | it would go", "anonymous: a Brixian aide | indirect | it was ready"}},
		{"a place is nobody", "At the Brix Grand Hotel, the candidate said the army would stay.", []string{"anonymous: the candidate | indirect | the army would stay"}},
		{"an expert holds no office", "Ivan Orlov said the army would stay. “We stay,” Helen Marsh said. The expert said it would go.",
			[]string{"Ivan Orlov | indirect | the army would stay", "Helen Marsh | direct | “We stay,”", "anonymous: the expert | indirect | it would go"}},
		{"an ombudswoman by her office", "Human Rights Commissioner Zotta Murrow met Ivan Orlov. “We stay,” the ombudswoman said.", []string{"Zotta Murrow | direct | “We stay,”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestWhoeverOpensASentenceIsSpokenOf(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"somebody described", "“We stay,” Anna Ruiz said. A Brixian diplomat smiled at that. “They go,” she said.",
			[]string{"Anna Ruiz | direct | “We stay,”", "anonymous: a Brixian diplomat | direct | “They go,”"}},
		{"with a clause of their own", "“We stay,” Anna Ruiz said.\nA Brixian diplomat who has read the draft sees no way out. “They go,” she says. It is, she adds, a pity.",
			[]string{"Anna Ruiz | direct | “We stay,”", "anonymous: a Brixian diplomat | direct | “They go,”", "anonymous: a Brixian diplomat | indirect | It is … a pity"}},
		{"behind a place", "“We stay,” Anna Ruiz said.\nIn a cellar in Brix, the wife of a soldier waits. “They go,” she says.",
			[]string{"Anna Ruiz | direct | “We stay,”", "anonymous: the wife of a soldier | direct | “They go,”"}},
		{"an apposition opens nothing", "“We stay,” Anna Ruiz said.\nFor Ruiz, a voter and one of many in Brix, it is a matter of days. “They go,” she said.",
			[]string{"Anna Ruiz | direct | “We stay,”", "Anna Ruiz | direct | “They go,”"}},
		{"the wrong sex", "“We stay,” Anna Ruiz said. A spokesman smiled at that. “They go,” she said.",
			[]string{"Anna Ruiz | direct | “We stay,”", "Anna Ruiz | direct | “They go,”"}},
		{"a name in their sentence is less", "A Brixian diplomat met Anna Ruiz. “They go,” she said.", []string{"anonymous: a Brixian diplomat | direct | “They go,”"}},
		{"what the speaker says of somebody", "“We stay,” Ivan Orlov said. A new envoy, he said, would come.",
			[]string{"Ivan Orlov | direct | “We stay,”", "Ivan Orlov | indirect | A new envoy … would come"}},
		{"somebody known by another name", "“We stay,” Ivan Orlov said. The former mayor smiled. “They go,” he said.",
			[]string{"Ivan Orlov | direct | “We stay,”", "Ivan Orlov | direct | “They go,”"}},
		{"a survey is no she", "Anna Ruiz came. A survey was read. “They go,” she said.", []string{"Anna Ruiz | direct | “They go,”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestNamesBehindOfficesAndBodies(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"an office at a body", "Deputy Envoy to the Brix Council Anna Ruiz said the army would stay.", []string{"Anna Ruiz | indirect | the army would stay"}},
		{"a spokesman of somebody", "A spokesman for President Anna Ruiz said the army would stay.", []string{"anonymous: a spokesman for President Anna Ruiz | indirect | the army would stay"}},
		{"a ministry in an introduction is no person", "Zotan Murrow, the Ohmic Foreign Ministry’s ambassador for trade, came. “We stay,” the ambassador said.",
			[]string{"Zotan Murrow | direct | “We stay,”"}},
		{"officials briefed on something", "Two Brixian officials briefed on the plan said the army would stay. They added that it was ready.",
			[]string{"anonymous: two Brixian officials | indirect | the army would stay", "anonymous: two Brixian officials | indirect | that it was ready"}},
		{"she was she before", "Zotta Murrow came. “We stay,” she said.\nHer cousin, a weaver, is less patient. “They go,” he said.",
			[]string{"Zotta Murrow | direct | “We stay,”", "unknown | direct | “They go,”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestAMassIsNoSpeaker(t *testing.T) {
	check(t, "Ivan Orlov said it would end “at once” if Ohm left, wrote neutrality into its law and went home.",
		[]string{"Ivan Orlov | mixed | it would end “at once” if Ohm left, wrote neutrality into its law and went home"})
	check(t, "The army would stay, said officials in Brix.", []string{"anonymous: officials in Brix | indirect | The army would stay"})
}
