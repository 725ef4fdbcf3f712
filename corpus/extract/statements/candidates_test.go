package statements

import "testing"

// TestWhoOfSeveral shows whom a role or a side means where several have it. Marsh and Park are presidents here, Vole and
// Ruiz ministers.
func TestWhoOfSeveral(t *testing.T) {
	const met = "“We stay,” the president said."
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the subject before an object", "Marsh met President Dale Park. " + met, []string{"Helen Marsh | direct | “We stay,”"}},
		{"the subject though the object is the nearer", "President Dale Park met Marsh. " + met, []string{"Dale Park | direct | “We stay,”"}},
		{"the object where the subject is something else", "Vole met Marsh. " + met, []string{"Helen Marsh | direct | “We stay,”"}},
		{"the nearest sentence before the ones before", "President Dale Park left. Marsh came. " + met, []string{"Helen Marsh | direct | “We stay,”"}},
		{"neither of two subjects", "Marsh and President Dale Park met in Ohm. " + met, []string{"anonymous: the president | direct | “We stay,”"}},
		{"neither of two objects", "In a call between Marsh and President Dale Park a deal was made. " + met, []string{"anonymous: the president | direct | “We stay,”"}},
		{"whoever asked about them is somebody else", "Asked about Marsh, the president said the army would stay.", []string{"anonymous: the president | indirect | the army would stay"}},
		{"nor an object beside it", "After a call with Marsh, the president said the army would stay.", []string{"anonymous: the president | indirect | the army would stay"}},
		{"but an owner beside it may be", "In Marsh’s letter to Ohm, the president said the army would stay.", []string{"Helen Marsh | indirect | the army would stay"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

// TestSharedSurnames shows whom a surname or a first name means where two people have it.
func TestSharedSurnames(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the last in full", "Olha Bond came with Anna Bond. Later Olha Bond left. “We stay,” Bond said.", []string{"Olha Bond | direct | “We stay,”"}},
		{"never the first", "Olha Bond came with Anna Bond. “We stay,” Bond said.", []string{"Anna Bond | direct | “We stay,”"}},
		{"a first name", "Olha Bond came with Anna Bond. “We stay,” Anna said.", []string{"Anna Bond | direct | “We stay,”"}},
		{"a first name that two have", "Anna Bond came with Anna Ruiz. “We stay,” Anna said.", []string{"Anna | direct | “We stay,”"}},
		{"a body and its seat", "The foreign ministry in Brix said the army would stay.", []string{"Brixian Foreign Ministry | indirect | the army would stay"}},
		{"a body at a place that has none", "The foreign ministry in Ghent said the army would stay.", []string{"anonymous: the foreign ministry in Ghent | indirect | the army would stay"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

// TestClausesCutShort shows whom a participle describes.
func TestClausesCutShort(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"behind an inverted verb", "“We stay here,” said a person briefed on the plan.", []string{"anonymous: a person | direct | “We stay here,”"}},
		{"by somebody", "Ann Ruiz came. “We stay here,” said two officials briefed by Ivan Orlov.", []string{"anonymous: two officials | direct | “We stay here,”"}},
		{"a posting", "A diplomat posted in Brix said the army would stay.", []string{"anonymous: a diplomat | indirect | the army would stay"}},
		{"a wound", "“We stay here,” said a man hurt in the strike, adding that it was bad.",
			[]string{"anonymous: a man | direct | “We stay here,”", "anonymous: a man | indirect | that it was bad"}},
		{"a name", "“We stay here,” said a man called Petro.", []string{"Petro | direct | “We stay here,”"}},
		{"a verb of its own is none", "Yesterday, said officials met in Brix.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

// TestSpeakersThatAreNone shows phrases beside a cue that only lead to who speaks, or to nobody.
func TestSpeakersThatAreNone(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"somebody's words", "Ann Ruiz’s words were: “We stay here.”", []string{"Ann Ruiz | direct | “We stay here.”"}},
		{"somebody's answer", "Ann Ruiz’s answer was short: “No, never.”", []string{"Ann Ruiz | direct | “No, never.”"}},
		{"the words of somebody", "These are the words of Ann Ruiz: “We stay here.”", []string{"Ann Ruiz | direct | “We stay here.”"}},
		{"somebody's army is no words", "Brix’s army was clear: “We stay here.”", []string{"anonymous: Brix’s army | direct | “We stay here.”"}},
		{"several, told one by one", "Two senior officials, one Brixian and one Ohmic, said the army would stay.", []string{"anonymous: two senior officials | indirect | the army would stay"}},
		{"a source that is cited", "Ann Ruiz, citing two officials, said the army would stay.", []string{"Ann Ruiz | indirect | the army would stay"}},
		{"the author of a work", "Ivan Orlov left. His essay “On the Port” claimed that the army would stay.", []string{"Ivan Orlov | indirect | that the army would stay"}},
		{"an outlet in marks", "The magazine “Brix Today” claimed that the army would stay.", []string{"“Brix Today” | indirect | that the army would stay"}},
		{"a question who said so", "Who said that the army would stay?", nil},
		{"a question whether somebody did", "Did Ann Ruiz say the army would stay?", nil},
		{"a question why", "And why did Ann Ruiz say the army would stay?", nil},
		{"a question that somebody asks", "Would the army stay, Ann Ruiz asked?", []string{"Ann Ruiz | indirect | Would the army stay"}},
		{"saying so", "Ann Ruiz said so to reporters on Monday.", nil},
		{"so many", "Ann Ruiz said so many people had come that the port was full.", []string{"Ann Ruiz | indirect | so many people had come that the port was full"}},
		{"a handle", "Ann Ruiz left. @brix_army tweeted: “We stay here.”", []string{"@brix_army | direct | “We stay here.”"}},
		{"two handles", "@annRuiz tweeted: “We stay here.” @brix_army tweeted: “You go.”",
			[]string{"@annRuiz | direct | “We stay here.”", "@brix_army | direct | “You go.”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}
