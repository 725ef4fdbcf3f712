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

func TestPromises(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"never to", `Ivan Orlov vowed never to leave Brix.`, []string{"Ivan Orlov | indirect | never to leave Brix"}},
		{"not to", `Ivan Orlov promised not to sign the plan.`, []string{"Ivan Orlov | indirect | not to sign the plan"}},
		{"urged somebody not to", `Ann Ruiz urged Ivan Orlov not to sign the plan.`, []string{"Ann Ruiz | indirect | not to sign the plan"}},
		{"offered to host", `Ivan Orlov offered to host a summit.`, []string{"Ivan Orlov | indirect | to host a summit"}},
		{"a body with its article", `The Ohm promised to send shells.`, []string{"Ohm | indirect | to send shells"}},
		{"what was offered to somebody", `Brix rejected the plan offered to the host of the talks.`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestWhoSpeaksInOtherWords(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"as somebody put it, before", `As Ivan Orlov put it, the plan was “a bad joke”.`, []string{"Ivan Orlov | direct | “a bad joke”"}},
		{"as somebody put it, behind", `It was “a bad joke,” as Ivan Orlov put it.`, []string{"Ivan Orlov | direct | “a bad joke,”"}},
		{"a report by somebody", `According to a report by Ivan Orlov, the war has cost a lot.`, []string{"Ivan Orlov | indirect | the war has cost a lot"}},
		{"citing people", `Ann Ruiz, citing two officials, said the plan was dead.`, []string{"Ann Ruiz | indirect | the plan was dead"}},
		{"citing a thing", `Ivan Orlov left, citing the cost of the war.`, []string{"Ivan Orlov | indirect | citing the cost of the war"}},
		{"inversion between commas", `Gone, said Ivan Orlov, are the days of trust.`, []string{"Ivan Orlov | indirect | Gone … are the days of trust"}},
		{"who said", `Who said that “the plan is dead”?`, []string{"unknown | direct | “the plan is dead”"}},
		{"did somebody say", `Did Ivan Orlov say the map was old?`, nil},
		{"a question that somebody asks", `Did the army leave, Ivan Orlov asked?`, []string{"Ivan Orlov | indirect | Did the army leave"}},
		{"a warning as the subject", `Ivan Orlov’s warning that the talks could end alarmed Brix.`, []string{"Ivan Orlov | indirect | that the talks could end"}},
		{"a claim that is false", `Ivan Orlov’s claim that the army has won is false.`, []string{"Ivan Orlov | indirect | that the army has won"}},
		{"in somebody's view", `In Ivan Orlov’s view, the army should stay.`, []string{"Ivan Orlov | indirect | the army should stay"}},
		{"in his view, behind", `Ivan Orlov came. The army should stay, in his view.`, []string{"Ivan Orlov | indirect | The army should stay"}},
		{"a view of a place", `The army is in full view of the city.`, nil},
		{"somebody's view is that", `Ivan Orlov’s view is that the army should stay.`, []string{"Ivan Orlov | indirect | that the army should stay"}},
		{"a view that is that of others", `Ivan Orlov’s view of the war is that of a soldier.`, nil},
		{"said so to somebody", `Ivan Orlov said so to Anna Ruiz on Monday.`, nil},
		{"so many, said", `Ivan Orlov said so many men had died.`, []string{"Ivan Orlov | indirect | so many men had died"}},
		{"a promise as the subject", `Ivan Orlov’s promise to hold an election was welcomed in Brix.`, []string{"Ivan Orlov | indirect | to hold an election"}},
		{"a promise as the object", `Brix liked Ivan Orlov’s pledge to free the men.`, []string{"Ivan Orlov | indirect | to free the men"}},
		{"nobody's promise", `The promise to hold an election was welcomed.`, nil},
		{"a promise to somebody", `Ivan Orlov’s promise to Brix was an old one.`, nil},
		{"nobody's claim", `The claim that the army has won is false.`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestPlainSpeech(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"was clear", `Ivan Orlov was clear: the army stays in Brix.`, []string{"Ivan Orlov | indirect | the army stays in Brix"}},
		{"put it bluntly", `Ivan Orlov put it bluntly: the army stays in Brix.`, []string{"Ivan Orlov | indirect | the army stays in Brix"}},
		{"made it clear", `Ivan Orlov has made it clear that the army stays.`, []string{"Ivan Orlov | indirect | that the army stays"}},
		{"is adamant", `Ivan Orlov is adamant that the army stays.`, []string{"Ivan Orlov | indirect | that the army stays"}},
		{"it is clear", `It is clear that the army stays.`, nil},
		{"a thing is clear", `The map was clear: the port is not on it.`, nil},
		{"not clear", `Ivan Orlov was not clear that the army would stay.`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestOccasionsBehindTheCue(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"while talks began", `The army would stay, Ivan Orlov said on Tuesday as talks began.`, []string{"Ivan Orlov | indirect | The army would stay"}},
		{"after a meeting", `The army would stay, Ivan Orlov said after Ruiz had left.`, []string{"Ivan Orlov | indirect | The army would stay"}},
		{"before the speaker left", `The talks are over, Ivan Orlov told reporters before he left for Brix.`, []string{"Ivan Orlov | indirect | The talks are over"}},
		{"behind an adjunct the clause is what is said", `In Brix, Ivan Orlov said as talks began the army would stay.`, []string{"Ivan Orlov | indirect | as talks began the army would stay"}},
		{"a role before the name", `The army would stay, the head of the delegation, Ivan Orlov, said on Monday.`, []string{"Ivan Orlov | indirect | The army would stay"}},
		{"a list behind a colon", `Ivan Orlov said that three things were needed: a truce, a summit and a new council.`, []string{"Ivan Orlov | indirect | that three things were needed: a truce, a summit and a new council"}},
		{"a role behind another's name", `They met Ruiz, the president, Ivan Orlov said.`, []string{"Ivan Orlov | indirect | They met Ruiz, the president"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}
