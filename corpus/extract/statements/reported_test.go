package statements

import "testing"

func TestPassiveAsking(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a pronoun was asked", `Ivan Orlov came. “Are you serious?” he was asked.`, []string{"unknown | direct | “Are you serious?”"}},
		{"a name was asked", `“Will you go home?” Orlov was asked on Friday.`, []string{"unknown | direct | “Will you go home?”"}},
		{"the asker is named", `“Will you go home?” Orlov was asked by Anna Ruiz on Friday.`, []string{"Anna Ruiz | direct | “Will you go home?”"}},
		{"told", `“You must leave,” Orlov was told.`, []string{"unknown | direct | “You must leave,”"}},
		{"the one asked answers", `“Will you go home?” Orlov was asked. “We will all stay.”`,
			[]string{"unknown | direct | “Will you go home?”", "Orlov | direct | “We will all stay.”"}},
		{"asked and said", `Orlov was asked if the army would stay and said he would wait.`,
			[]string{"unknown | indirect | if the army would stay", "Orlov | indirect | he would wait"}},
		{"asked but not answered", `Orlov was asked whether the army would stay, but declined to answer.`,
			[]string{"unknown | indirect | whether the army would stay"}},
		{"two questions are one", `Orlov was asked whether the army would stay and whether he would go.`,
			[]string{"unknown | indirect | whether the army would stay and whether he would go"}},
		{"asked in the active", `“Will you go home?” Orlov asked.`, []string{"Orlov | direct | “Will you go home?”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestAsides(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a source before the verb", `The plan, according to Ivan Orlov, is dead.`, []string{"Ivan Orlov | indirect | The plan … is dead"}},
		{"a source behind the auxiliary", `The army will, according to Ivan Orlov, stay in Brix.`, []string{"Ivan Orlov | indirect | The army will … stay in Brix"}},
		{"a source behind one word", `Talks, according to Ivan Orlov, will go on.`, []string{"Ivan Orlov | indirect | Talks … will go on"}},
		{"a source behind the whole clause", `The army left, according to Ivan Orlov, and the city is quiet.`, []string{"Ivan Orlov | indirect | The army left"}},
		{"a cue between dashes", `The plan — Orlov told reporters on Friday — was far from final.`, []string{"Orlov | indirect | The plan … was far from final"}},
		{"a cue in brackets", `The front (Orlov said on Monday) had moved by a mile.`, []string{"Orlov | indirect | The front … had moved by a mile"}},
		{"what is said between dashes", `The poll — Orlov said it was old — was taken in May.`, []string{"Orlov | indirect | it was old"}},
		{"he said, in what he said", `Orlov said the talks were “going well” and that Brix, he said, was late.`,
			[]string{"Orlov | mixed | the talks were “going well” and that Brix, he said, was late"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestWhereTheReporterGoesOn(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a claim", `Orlov said that “the plan is dead,” a claim that Brix has denied.`, []string{"Orlov | mixed | that “the plan is dead,”"}},
		{"a claim behind a quotation alone", `Orlov said “the plan is dead,” a claim that Brix has denied.`, []string{"Orlov | direct | “the plan is dead,”"}},
		{"his words so far", `Orlov said the plan was “a joke,” his sharpest words so far.`, []string{"Orlov | mixed | the plan was “a joke,”"}},
		{"his, in a clause of its own", `Orlov said the plan was “a joke,” his army was gone.`, []string{"Orlov | mixed | the plan was “a joke,” his army was gone"}},
		{"but did not say when", `Orlov said the army would stay, but did not say when it would go.`, []string{"Orlov | indirect | the army would stay"}},
		{"but declined to", `Orlov said the army would stay but declined to give details.`, []string{"Orlov | indirect | the army would stay"}},
		{"but gave no details", `Orlov said the army would stay, but gave no details.`, []string{"Orlov | indirect | the army would stay"}},
		{"but did not move, of others", `Orlov said the army stayed but did not move.`, []string{"Orlov | indirect | the army stayed but did not move"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestHearers(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"three are told", `Orlov told Ruiz, Park and Vole that the army would stay.`, []string{"Orlov | indirect | that the army would stay"}},
		{"three, a comma before the last", `Orlov told Ruiz, Park, and Vole the army would stay.`, []string{"Orlov | indirect | the army would stay"}},
		{"informed", `Orlov informed Ruiz, Park and Vole that the army would stay.`, []string{"Orlov | indirect | that the army would stay"}},
		{"a body with its relative clause", `Orlov told the council, which met in Brix, that the army would stay.`, []string{"Orlov | indirect | that the army would stay"}},
		{"others who do something", `Orlov told the council, Ruiz and Park left the room.`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}
