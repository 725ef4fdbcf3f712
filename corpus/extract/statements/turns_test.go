package statements

import "testing"

func TestTranscripts(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"names in capitals", "ORLOV: We stay here.\nRUIZ: You should go. It is time.\nORLOV: No.",
			[]string{"ORLOV | indirect | We stay here.", "RUIZ | indirect | You should go. It is time.", "ORLOV | indirect | No."}},
		{"names as the article writes them", "Ivan Orlov met Helen Marsh.\nORLOV: We stay here.\nPRESIDENT MARSH: You go.\nORLOV: No.",
			[]string{"Ivan Orlov | indirect | We stay here.", "Helen Marsh | indirect | You go.", "Ivan Orlov | indirect | No."}},
		{"dashes", "IVAN ORLOV — We stay here.\nANNA RUIZ — You go.\nIVAN ORLOV — No.",
			[]string{"Ivan Orlov | indirect | We stay here.", "Anna Ruiz | indirect | You go.", "Ivan Orlov | indirect | No."}},
		{"an interview with its outlet", "Brix Today: Will you go?\nIvan Orlov: We stay here.\nBrix Today: And then?\nIvan Orlov: We see.",
			[]string{"Brix Today | indirect | Will you go?", "Ivan Orlov | indirect | We stay here.", "Brix Today | indirect | And then?", "Ivan Orlov | indirect | We see."}},
		{"questions and answers", "# A talk with Ivan Orlov\nQ: Will you go?\nA: We stay here.\nIt is ours.\nQ: And then?\nA: We see.",
			[]string{"Ivan Orlov | indirect | We stay here.", "Ivan Orlov | indirect | It is ours.", "Ivan Orlov | indirect | We see."}},
		{"questions and answers with stops", "# A talk with Ivan Orlov\nQ. Will you go?\nA. We stay here.", []string{"Ivan Orlov | indirect | We stay here."}},
		{"reporters ask", "REPORTER: Will you go?\nMR. VOLE: We stay here. (Laughter.) It is ours.",
			[]string{"Tomas Vole | indirect | We stay here. (Laughter.) It is ours."}},
		{"somebody in a role", "ORLOV: We stay here.\nMODERATOR: Thank you.\nORLOV: No.",
			[]string{"ORLOV | indirect | We stay here.", "anonymous: moderator | indirect | Thank you.", "ORLOV | indirect | No."}},
		{"questions without labels, in bold or not", "Ivan Orlov came.\n**Will you go?**\nI stay here.\nIt is ours.\nAnd then?\nWe see.\nAnd the banks?\nMy aides said “no”.",
			[]string{"Ivan Orlov | indirect | I stay here.", "Ivan Orlov | indirect | It is ours.", "Ivan Orlov | indirect | We see.", "Ivan Orlov | mixed | My aides said “no”."}},
		{"an explainer answers its own questions", "Will he go?\nOrlov said he would stay.\nAnd then?\nNobody knows.\nAnd the banks?\nThey wait.", []string{"Orlov | indirect | he would stay"}},
		{"questions without a colon, or with brackets", "ORLOV: We stay here.\nQ    What about the banks?\nORLOV: It is ours.\nQ (in English): And then?\nORLOV: No.",
			[]string{"ORLOV | indirect | We stay here.", "ORLOV | indirect | It is ours.", "ORLOV | indirect | No."}},
		{"surnames", "Vole: Will you go?\nOrlov: We stay here.\nVole: And then?\nOrlov: We see.",
			[]string{"Tomas Vole | indirect | Will you go?", "Orlov | indirect | We stay here.", "Tomas Vole | indirect | And then?", "Orlov | indirect | We see."}},
		{"surnames in bold", "**Vole:** Will you go?\n**Orlov:** We stay here.\n**Vole**: And then?\n**Orlov**: We see.",
			[]string{"Tomas Vole | indirect | Will you go?", "Orlov | indirect | We stay here.", "Tomas Vole | indirect | And then?", "Orlov | indirect | We see."}},
		{"questions and a surname", "Q: Will you go?\nOrlov: We stay here.\nQ: And then?\nOrlov: We see.", []string{"Orlov | indirect | We stay here.", "Orlov | indirect | We see."}},
		{"an office in capitals", "THE MAYOR: We stay here.\nREPORTER: And then?\nTHE MAYOR: We see.", []string{"MAYOR | indirect | We stay here.", "MAYOR | indirect | We see."}},
		{"a journalist asks", "Mr. Vole: We stay here.\nJournalist: Will you go?\nMr. Vole: No.", []string{"Tomas Vole | indirect | We stay here.", "Tomas Vole | indirect | No."}},
		{"words that come again are no names", "Pros: The army left.\nCons: The army stayed.\nPros: Nobody came.\nCons: It rained.", nil},
		{"nor are names with a colon once each", "Ghent: The army left.\nOrlov: We stayed.\nVole: Nobody came.\nPark: It rained.", nil},
		{"a round of places is no transcript", "GERMANY: The army left.\nOHM: The army stayed.\nBRIX: Nobody came.", nil},
		{"nor is a list with labels", "Update: The army left.\nBackground: The army stayed.\nUpdate: Nobody came.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestTurnsAreTheSpeakersOwnWords(t *testing.T) {
	a := article(t, "ORLOV: We stay here.\nRUIZ: You go.\nORLOV: No.")
	for _, s := range find(t, a) {
		if !s.Verbatim() {
			t.Errorf("%q is reported", s.Words(a.Text))
		}
	}
}

func TestParagraphsWithoutMarks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"below a colon", "Ivan Orlov said:\nWe stay here. It is ours.\nIt rained.", []string{"Ivan Orlov | indirect | We stay here. It is ours."}},
		{"a list below a colon", "Ivan Orlov said:\n• the army will stay\n• nobody will leave\nIt rained.",
			[]string{"Ivan Orlov | indirect | the army will stay", "Ivan Orlov | indirect | nobody will leave"}},
		{"above a signature", "We stay here for good.\n— Ivan Orlov\nIt rained.", []string{"Ivan Orlov | indirect | We stay here for good."}},
		{"an author at the end", "We stay here for good.\n— Ivan Orlov", nil},
		{"below a colon that nobody speaks before", "There were two reasons:\nThe army had left the port.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestDialogue(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a cue at the end", "— Мы не уйдём, — сказал Иван Орлов.", []string{"Иван Орлов | direct | Мы не уйдём"}},
		{"a cue in the middle", "— Мы не уйдём, — сказал Иван Орлов, — это наша земля.", []string{"Иван Орлов | direct | Мы не уйдём … это наша земля."}},
		{"two sentences", "— Мы не уйдём, — сказал Иван Орлов. — Это наша земля.",
			[]string{"Иван Орлов | direct | Мы не уйдём", "Иван Орлов | direct | Это наша земля."}},
		{"a question", "— Вы уйдёте? — спросил Иван Орлов.", []string{"Иван Орлов | direct | Вы уйдёте?"}},
		{"Ukrainian", "– Ми не підемо, – сказав Іван Орлов.", []string{"Іван Орлов | direct | Ми не підемо"}},
		{"within quotation marks", "«Мы, — сказал Иван Орлов, — не уйдём».", []string{"Иван Орлов | direct | «Мы … не уйдём»"}},
		{"each paragraph is somebody else’s", "— Вы уйдёте? — спросил Иван Орлов.\n— Нет, мы не уйдём.",
			[]string{"Иван Орлов | direct | Вы уйдёте?", "unknown | direct | Нет, мы не уйдём."}},
		{"a dash that is no speech", "Иван Орлов – министр. Он — глава.", nil},
		{"a dash of the speaker’s", "«Орлов — министр, — и это хорошо», — сказал Иван Орлов.", []string{"Иван Орлов | direct | «Орлов — министр, — и это хорошо»"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}
