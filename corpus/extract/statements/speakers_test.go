package statements

import (
	"testing"

	"parley/corpus/extract/prose"
	"parley/model"
)

func TestDescriptions(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the adjective of a side is its last person", "Helen Marsh met Tomas Vole. “We stay,” the Brixian said.", []string{"Helen Marsh | direct | “We stay,”"}},
		{"the adjective of a side alone names nobody", "“We stay,” the Brixian said.", []string{"anonymous: the Brixian | direct | “We stay,”"}},
		{"the president is who holds the office", "Marsh met Tomas Vole. “We stay,” the president said.", []string{"Helen Marsh | direct | “We stay,”"}},
		{"the top diplomat is a foreign minister", "Vole met Helen Marsh. “We stay,” the top diplomat said.", []string{"Tomas Vole | direct | “We stay,”"}},
		{"the minister is who was introduced as one", "Anna Ruiz, the defence minister of Brix, met Helen Marsh. “We stay,” the minister said.",
			[]string{"Anna Ruiz | direct | “We stay,”"}},
		{"a title before a name and a comma", "Brix’s defence minister, Anna Ruiz, came. “We stay,” the minister said.", []string{"Anna Ruiz | direct | “We stay,”"}},
		{"of two ministers the one with that office", "Defence Minister Anna Ruiz and Foreign Minister Ivan Orlov came. “We stay,” the foreign minister said.",
			[]string{"Ivan Orlov | direct | “We stay,”"}},
		{"a president of something else", "Marsh came. “We stay,” the president of the bank said.", []string{"anonymous: the president of the bank | direct | “We stay,”"}},
		{"an office with its of", "“We stay,” Vole said. “You go,” the foreign minister of Ohm said.", []string{"Tomas Vole | direct | “We stay,”", "Tomas Vole | direct | “You go,”"}},
		{"an office that spoke", "Ohm’s foreign minister said the army would stay. The minister said it was good.",
			[]string{"Tomas Vole | indirect | the army would stay", "Tomas Vole | indirect | it was good"}},
		{"two persons with titles", "President Marsh and Foreign Minister Vole said the army would stay.", []string{"Helen Marsh and Tomas Vole | indirect | the army would stay"}},
		{"its ministry", "Brix rejects the plan. Its foreign ministry said the army would stay.", []string{"Brixian Foreign Ministry | indirect | the army would stay"}},
		{"the institute with a name", "The Hale Institute met. The institute said the army would stay.", []string{"Hale Institute | indirect | the army would stay"}},
		{"a draft speaks for its owner", "The Brixian draft says the army will stay. It adds that it is ready.",
			[]string{"Brix | indirect | the army will stay", "Brix | indirect | that it is ready"}},
		{"a draft about somebody", "A draft on the Brixian track says the army will stay.", []string{"unknown | indirect | the army will stay"}},
		{"a draft of nobody's", "The draft says the army will stay.", []string{"unknown | indirect | the army will stay"}},
		{"nouns with a capital of the sentence", "Officials in Brix said the army would stay. Diplomatic sources said it would go.",
			[]string{"anonymous: officials in Brix | indirect | the army would stay", "anonymous: diplomatic sources | indirect | it would go"}},
		{"members of something", "Members of the Brix Council said the army would stay.", []string{"anonymous: members of the Brix Council | indirect | the army would stay"}},
		{"an adverb behind", "The Brixian president however said the army would stay.", []string{"Helen Marsh | indirect | the army would stay"}},
		{"somebody unnamed, again", "A Brixian spokesman left. “We stay,” a Brixian spokesman said. He added that it was good.",
			[]string{"anonymous: a Brixian spokesman | direct | “We stay,”", "anonymous: a Brixian spokesman | indirect | that it was good"}},
		{"he is not whom he speaks of", "“We stay,” Ivan Orlov said. President Anton Ruiz would go, he added.",
			[]string{"Ivan Orlov | direct | “We stay,”", "Ivan Orlov | indirect | President Anton Ruiz would go"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestNamesakes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"another first name", "Jane Marsh said the army would stay.", []string{"Jane Marsh | indirect | the army would stay"}},
		{"only the other one is named", "Jane Marsh came. Marsh said the army would stay.", []string{"Jane Marsh | indirect | the army would stay"}},
		{"both are named", "Tomas Vole met John Vole. “We stay,” Vole said.", []string{"Tomas Vole | direct | “We stay,”"}},
		{"a title of the other sex", "Mr. Marsh said the army would stay.", []string{"Marsh | indirect | the army would stay"}},
		{"a husband and a wife", "Helen Marsh met John Marsh. “We stay,” Mr. Marsh said. “You go,” Mrs. Marsh said.",
			[]string{"John Marsh | direct | “We stay,”", "Helen Marsh | direct | “You go,”"}},
		{"two letters swapped", "Helen Mrash said the army would stay.", []string{"Helen Marsh | indirect | the army would stay"}},
		{"a letter too many in the first name", "Hellen Marsh said the army would stay.", []string{"Helen Marsh | indirect | the army would stay"}},
		{"a longer name is another one", "Helen Marshall said the army would stay.", []string{"Helen Marshall | indirect | the army would stay"}},
		{"another first letter is another name", "Helen Walsh said the army would stay.", []string{"Helen Walsh | indirect | the army would stay"}},
		{"somebody from a place", "“We stay,” Senator Dale Park of Ohio, a Democrat, said.", []string{"Dale Park | direct | “We stay,”"}},
		{"a list of names", "Ivan Orlov, Anna Ruiz and Dale Park said the army would stay.", []string{"Ivan Orlov, Anna Ruiz and Dale Park | indirect | the army would stay"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestTheUnnamedKeepTheirDescription(t *testing.T) {
	for _, description := range []string{
		"a think tank in Brix", "the think tank", "the ad’s narrator", "two senior diplomats", "one person familiar with the talks",
		"a 6'2\" man", "most analysts", "officials", "a second official", "someone", "the crowd", "one of the negotiators",
	} {
		check(t, "“We stay here for good,” "+description+" said.", []string{"anonymous: " + description + " | direct | “We stay here for good,”"})
	}
	check(t, "Officials speaking on condition of anonymity said the army would stay.", []string{"anonymous: officials | indirect | the army would stay"})
	check(t, "US officials speaking anonymously said the army would stay.", []string{"anonymous: US officials | indirect | the army would stay"})
}

func TestNamesAndPronouns(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a name of a place", "“We stay,” Anna Ruiz of Brix said.", []string{"Anna Ruiz | direct | “We stay,”"}},
		{"a surname of a house", "“We stay,” said Mr. Hale of the Port Institute.", []string{"Hale | direct | “We stay,”"}},
		{"a house with of in its name", "“We stay,” said the Bank of Ghent.", []string{"Bank of Ghent | direct | “We stay,”"}},
		{"a name behind an office with capitals", "“We stay,” Secretary of State Anna Ruiz said.", []string{"Anna Ruiz | direct | “We stay,”"}},
		{"a name behind an office with of", "“We stay,” former secretary of trade Anna Ruiz said.", []string{"Anna Ruiz | direct | “We stay,”"}},
		{"somebody’s friend is somebody else", "“We stay,” a friend of Anna Ruiz said.", []string{"anonymous: a friend of Anna Ruiz | direct | “We stay,”"}},
		{"where somebody was born is no name", "Ghent-born Anna Ruiz came. “We stay,” Ruiz said.", []string{"Anna Ruiz | direct | “We stay,”"}},
		{"a name that nobody knows, and he", "“We stay,” said Zotan Murrow. “They go,” he added.", []string{"Zotan Murrow | direct | “We stay,”", "Zotan Murrow | direct | “They go,”"}},
		{"the subject before whoever is named last", "Zotan Murrow told off Ivan Orlov. “They go,” he added.", []string{"Zotan Murrow | direct | “They go,”"}},
		{"a woman is not he", "“We stay,” said Anna Ruiz, who met Ivan Orlov. “They go,” he added.", []string{"Anna Ruiz | direct | “We stay,”", "Ivan Orlov | direct | “They go,”"}},
		{"an institute is not he", "The Murrow Institute met Ivan Orlov. “They go,” he added.", []string{"Ivan Orlov | direct | “They go,”"}},
		{"who was he once is not she", "“We stay,” said Zotan Murrow. “They go,” he added. Anna Ruiz came. “You go,” she said.",
			[]string{"Zotan Murrow | direct | “We stay,”", "Zotan Murrow | direct | “They go,”", "Anna Ruiz | direct | “You go,”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestSides(t *testing.T) {
	tests := []struct {
		name, text, speaker string
		side                model.SideID
	}{
		{"an unnamed person of a side", "A Brixian official said the army would stay.", "anonymous: a Brixian official", "Brix"},
		{"an unnamed person at a place", "Officials in Brix said the army would stay.", "anonymous: officials in Brix", "Brix"},
		{"a named person, introduced", "Brixian lawmaker Ivan Orlov said the army would stay.", "Ivan Orlov", "Brix"},
		{"a state and its partners", "Brix and its partners said the army would stay.", "Brix and its partners", "Brix"},
		{"two sides", "Brix and Ohm both said the army would stay.", "Brix and Ohm", ""},
		{"a list of states", "Brix, Ghent and Ohm said the army would stay.", "Brix, Ghent and Ohm", ""},
		{"leaders of states", "The leaders of Brix and Ohm said the army would stay.", "leaders of Brix and Ohm", ""},
		{"no side", "A senior official said the army would stay.", "anonymous: a senior official", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := article(t, tt.text)
			found := finder(t).Find(a, prose.Split(a.Text, a.Parts))
			if len(found) != 1 || found[0].Speaker.Label() != tt.speaker || found[0].Speaker.Side != tt.side {
				t.Errorf("%s\ngot %v, want %s of %q", tt.text, found, tt.speaker, tt.side)
			}
		})
	}
}
