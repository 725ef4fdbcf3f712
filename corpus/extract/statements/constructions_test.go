package statements

import (
	"strings"
	"testing"
)

func TestQuotations(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"cue after", `“We stay,” Ivan Orlov said on Monday.`, []string{"Ivan Orlov | direct | “We stay,”"}},
		{"inverted, with the title after", `"We stay," said Ivan Orlov, the defence minister.`, []string{`Ivan Orlov | direct | "We stay,"`}},
		{"title and state between name and cue", `“We stay,” Rep. Dale Park, R-Ohio, said.`, []string{"Dale Park | direct | “We stay,”"}},
		{"age and town between name and cue", `“We stay,” Dale Park, 46, of Brix, said.`, []string{"Dale Park | direct | “We stay,”"}},
		{"a relative clause between name and cue", `“We stay,” Dale Park, who has lived in Brix for years, said.`, []string{"Dale Park | direct | “We stay,”"}},
		{"cue before, comma", `Ivan Orlov said, “We stay.”`, []string{"Ivan Orlov | direct | “We stay.”"}},
		{"cue before, colon", `Orlov told reporters on Monday: “We stay.”`, []string{"Orlov | direct | “We stay.”"}},
		{"cue inside", `“We stay,” Orlov said, “whatever they do.”`, []string{"Orlov | direct | “We stay,” … “whatever they do.”"}},
		{"question and name", `“Will they come?” Orlov asked.`, []string{"Orlov | direct | “Will they come?”"}},
		{"question and another sentence", `“Will they come?” Orlov left the room.`, []string{"unknown | direct | “Will they come?”"}},
		{"an unknown verb, inverted", `“We stay,” blared the front page of the Brix Herald.`, []string{"anonymous: the front page of the Brix Herald | direct | “We stay,”"}},
		{"two appositions", `“We stay,” Dale Park, editor of a paper in Brix, a town of miners, wrote.`, []string{"Dale Park | direct | “We stay,”"}},
		{"a town and a state", `“We stay,” Dale Park, a miner from Brix, South Carolina, said.`, []string{"Dale Park | direct | “We stay,”"}},
		{"an unknown verb next to a name", `“We stay,” Ivan Orlov beamed.`, []string{"Ivan Orlov | direct | “We stay,”"}},
		{"dash as a cue's comma", `“We stay” — Orlov said.`, []string{"Orlov | direct | “We stay”"}},
		{"carried on", `“We stay,” Orlov said. “They go.”`, []string{"Orlov | direct | “We stay,”", "Orlov | direct | “They go.”"}},
		{"after its speaker", `Ivan Orlov disagreed. “We will all stay.”`, []string{"Ivan Orlov | direct | “We will all stay.”"}},
		{"colon, new paragraph", "Ivan Orlov wrote:\n“We will all stay here.”", []string{"Ivan Orlov | direct | “We will all stay here.”"}},
		{"a bullet without a cue", "• “We stay here,” Ivan Orlov said.\n• “And they will go home.”", []string{"Ivan Orlov | direct | “We stay here,”", "Ivan Orlov | direct | “And they will go home.”"}},
		{"paragraphs left open, the cue behind them", "“We stay here.\n“It is ours.\n“We are at home,” Ivan Orlov said.",
			[]string{"Ivan Orlov | direct | “We stay here.", "Ivan Orlov | direct | “It is ours.", "Ivan Orlov | direct | “We are at home,”"}},
		{"a name and a colon", "Ivan Orlov: “We will all stay here.”", []string{"Ivan Orlov | direct | “We will all stay here.”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestRussianAndUkrainian(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"comma, dash, inversion", `«Мы не уйдём», — сказал Иван Орлов.`, []string{"Иван Орлов | direct | «Мы не уйдём»"}},
		{"that", `Иван Орлов заявил, что переговоры продолжатся.`, []string{"Иван Орлов | indirect | что переговоры продолжатся"}},
		{"she", `Анна Руис приехала. «Мы остаёмся», — добавила она.`, []string{"Анна Руис | direct | «Мы остаёмся»"}},
		{"he", `Иван Орлов приехал. Он подчеркнул, что это важно.`, []string{"Иван Орлов | indirect | что это важно"}},
		{"that, with whom he told", `Орлов сказал журналистам, что переговоры продолжатся.`, []string{"Орлов | indirect | что переговоры продолжатся"}},
		{"a source before", `По словам Ивана Орлова, переговоры в Бриксе продолжатся.`, []string{"Ивана Орлова | indirect | переговоры в Бриксе продолжатся"}},
		{"a source behind, Ukrainian", `Переговори в Бриксі триватимуть, за словами Івана Орлова.`, []string{"Івана Орлова | indirect | Переговори в Бриксі триватимуть"}},
		{"as he said", `Как сообщил Иван Орлов, переговоры в Бриксе продолжатся.`, []string{"Иван Орлов | indirect | переговоры в Бриксе продолжатся"}},
		{"as he said, Ukrainian", `Як повідомив Іван Орлов, переговори в Бриксі триватимуть.`, []string{"Іван Орлов | indirect | переговори в Бриксі триватимуть"}},
		{"clause, then cue", `Переговоры в Бриксе продолжатся, сообщил Иван Орлов.`, []string{"Иван Орлов | indirect | Переговоры в Бриксе продолжатся"}},
		{"names of things", `Книга «Война и мир» вышла. Корабль «Москва» ушёл.`, nil},
		{"colon", `Орлов ответил: «Мы остаёмся здесь».`, []string{"Орлов | direct | «Мы остаёмся здесь»"}},
		{"Ukrainian", `«Ми не підемо», — наголосив Іван Орлов.`, []string{"Іван Орлов | direct | «Ми не підемо»"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestReportedSpeech(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"said, clause", `Orlov said he would stay in Brix.`, []string{"Orlov | indirect | he would stay in Brix"}},
		{"said that", `Orlov said on Monday that he would stay.`, []string{"Orlov | indirect | that he would stay"}},
		{"clause, then cue", `The army would stay in Brix, Orlov said on Monday.`, []string{"Orlov | indirect | The army would stay in Brix"}},
		{"clause around the cue", `The army, Orlov said, would stay in Brix.`, []string{"Orlov | indirect | The army … would stay in Brix"}},
		{"according to, before", `According to Ivan Orlov, the army will stay.`, []string{"Ivan Orlov | indirect | the army will stay"}},
		{"according to, after", `The army will stay, according to Ivan Orlov.`, []string{"Ivan Orlov | indirect | The army will stay"}},
		{"a participle", `Orlov rejected the plan, saying the army would stay.`, []string{"Orlov | indirect | the army would stay"}},
		{"two cues, one subject", `Orlov said the army would stay, adding that it was ready.`,
			[]string{"Orlov | indirect | the army would stay", "Orlov | indirect | that it was ready"}},
		{"told somebody", `Orlov told reporters in Brix the army would stay.`, []string{"Orlov | indirect | the army would stay"}},
		{"who said", `Ivan Orlov, who said the army would stay, left.`, []string{"Ivan Orlov | indirect | the army would stay"}},
		{"asked whether", `Orlov asked whether the army would stay.`, []string{"Orlov | indirect | whether the army would stay"}},
		{"mixed", `Orlov said the plan was “a bad joke” from the start.`, []string{"Orlov | mixed | the plan was “a bad joke” from the start"}},
		{"a thing that is called names", `Orlov called the plan “a bad joke” on Monday.`, []string{"Orlov | mixed | called the plan “a bad joke” on Monday"}},
		{"two speakers in one sentence", `Orlov said the army would stay, and Ruiz said it would go.`,
			[]string{"Orlov | indirect | the army would stay", "Ruiz | indirect | it would go"}},
		{"a report shortened", `A letter sent to Brix on Monday said the army would stay.`, []string{"anonymous: a letter | indirect | the army would stay"}},
		{"a statement of somebody's", `Ivan Orlov issued a statement saying the army would stay.`, []string{"Ivan Orlov | indirect | the army would stay"}},
		{"as somebody said", `As Ivan Orlov said on Monday, the army will stay.`, []string{"Ivan Orlov | indirect | the army will stay"}},
		{"a promise", `Orlov vowed to stay in Brix.`, []string{"Orlov | indirect | to stay in Brix"}},
		{"a demand", `Brix demanded tougher sanctions on banks. It insists that they come soon.`,
			[]string{"Brix | indirect | tougher sanctions on banks", "Brix | indirect | that they come soon"}},
		{"said of nested speech, once", `Ivan Orlov told Brix News that Ohm no longer insists on talks.`,
			[]string{"Ivan Orlov | indirect | that Ohm no longer insists on talks"}},
		{"a relative clause around the cue", `The men, who officials said were in Brix, left.`, []string{"anonymous: officials | indirect | who … were in Brix"}},
		{"a subordinate clause", `While Orlov said he would stay, his aides packed their things.`, []string{"Orlov | indirect | he would stay"}},
		{"but, with a second cue", `Orlov said the talks “could help,” but insisted that they be short.`,
			[]string{"Orlov | mixed | the talks “could help,”", "Orlov | indirect | that they be short"}},
		{"a phrase that somebody cites", `The “root causes” he cites are many.`, []string{"unknown | direct | “root causes”"}},
		{"pointed out", `Orlov pointed out that the army would stay.`, []string{"Orlov | indirect | that the army would stay"}},
		{"a headline in capitals", "# Ivan Orlov Says the Army Will Stay", []string{"Ivan Orlov | indirect | the Army Will Stay"}},
		{"an aside before that", `Orlov said — on the radio, of all places — that the army would stay.`, []string{"Orlov | indirect | that the army would stay"}},
		{"some of those asked", `About four in 10 said they would stay.`, []string{"anonymous: about four in 10 | indirect | they would stay"}},
		{"three verbs, one subject", `Orlov announced that he would travel, challenged Ruiz to come and said he would wait.`,
			[]string{"Orlov | indirect | that he would travel, challenged Ruiz to come", "Orlov | indirect | he would wait"}},
		{"a participle that opens the sentence", `Noting that the army was tired, Ivan Orlov left.`, []string{"Ivan Orlov | indirect | that the army was tired"}},
		{"behind a preposition", `After saying he would stay, Ivan Orlov left.`, []string{"Ivan Orlov | indirect | he would stay"}},
		{"a participle after a verb of any kind", `In a letter, Ivan Orlov rips the plan, arguing that it would fail.`, []string{"Ivan Orlov | indirect | that it would fail"}},
		{"warned of something", `Ivan Orlov warned of a new war in Brix.`, []string{"Ivan Orlov | indirect | warned of a new war in Brix"}},
		{"called for something, then a second verb", `Ivan Orlov called for a truce in Brix and praised the army for its work.`,
			[]string{"Ivan Orlov | indirect | called for a truce in Brix", "Ivan Orlov | indirect | praised the army for its work"}},
		{"pointed to something", `She pointed to the losses of the army.`, []string{"unknown | indirect | pointed to the losses of the army"}},
		{"asked about something", `Ann Ruiz asked Ivan Orlov about the losses of the army.`, []string{"Ann Ruiz | indirect | asked Ivan Orlov about the losses of the army"}},
		{"condemned something", `Ivan Orlov condemned the attack on Brix.`, []string{"Ivan Orlov | indirect | condemned the attack on Brix"}},
		{"accused somebody", `Ivan Orlov said little, accusing Ruiz of stalling the talks.`, []string{"Ivan Orlov | indirect | accusing Ruiz of stalling the talks"}},
		{"dismissed a claim", `Brix dismissed Ivan Orlov’s claim that the army would stay.`,
			[]string{"Brix | indirect | dismissed Ivan Orlov’s claim that the army would stay", "Ivan Orlov | indirect | that the army would stay"}},
		{"a plural subject with a clause of its own", `Friends of his who met him on the road say that the army will stay.`,
			[]string{"anonymous: friends of his | indirect | that the army will stay"}},
		{"a day before a promise", `Ivan Orlov promised Monday to stay in Brix.`, []string{"Ivan Orlov | indirect | to stay in Brix"}},
		{"somebody urged to do something", `Ann Ruiz urged Ivan Orlov to stay in Brix.`, []string{"Ann Ruiz | indirect | to stay in Brix"}},
		{"a warning that somebody issued", `Ivan Orlov issued a warning that the army would stay.`, []string{"Ivan Orlov | indirect | that the army would stay"}},
		{"an announcement by somebody", `Brix liked the announcement by Ivan Orlov that the army would leave.`, []string{"Ivan Orlov | indirect | that the army would leave"}},
		{"a question about a claim", `Brix had questions about Ivan Orlov’s claim that the army would stay.`, []string{"Ivan Orlov | indirect | that the army would stay"}},
		{"said in remarks", `Ivan Orlov said in his remarks that the army would stay.`, []string{"Ivan Orlov | indirect | that the army would stay"}},
		{"quick to say", `Aides to Ivan Orlov are quick to point out that the army stayed.`, []string{"anonymous: aides to Ivan Orlov | indirect | that the army stayed"}},
		{"made to say", `The losses led Ivan Orlov to say that the war would end.`, []string{"Ivan Orlov | indirect | that the war would end"}},
		{"said early", `The mayor, Ivan Orlov, said early Friday that the army would stay.`, []string{"Ivan Orlov | indirect | that the army would stay"}},
		{"proposed something", `Brix proposed a truce of thirty days.`, []string{"Brix | indirect | a truce of thirty days"}},
		{"asked, without an asker", `Asked whether he would stay, Orlov smiled.`, []string{"unknown | indirect | whether he would stay"}},
		{"asked by somebody", `Orlov was asked by Ann Ruiz why the army left.`, []string{"Ann Ruiz | indirect | why the army left"}},
		{"told, without a teller", `Orlov was told that the army would stay.`, []string{"unknown | indirect | that the army would stay"}},
		{"it was said", `It was announced on Monday that the army would stay.`, []string{"unknown | indirect | that the army would stay"}},
		{"he is saying, shortened", `Ivan Orlov came. He’s suggesting that the army stay.`, []string{"Ivan Orlov | indirect | that the army stay"}},
		{"a subject with an apposition, no inversion", `Ann Ruiz, the mayor of Brix, said the heat and the cold could last.`,
			[]string{"Ann Ruiz | indirect | the heat and the cold could last"}},
		{"a source described behind the noun", `The army will stay, a source close to him said.`, []string{"anonymous: a source close to him | indirect | The army will stay"}},
		{"six in ten", `Six in 10 say he is decisive.`, []string{"anonymous: six in 10 | indirect | he is decisive"}},
		{"a lone dash of the reporter", `Orlov said the army would stay — although nobody asked him.`, []string{"Orlov | indirect | the army would stay"}},
		{"dashes around an aside", `Orlov said the army — all of it — would stay.`, []string{"Orlov | indirect | the army — all of it — would stay"}},
		{"an apposition within", `Orlov said that Ruiz, a friend of his, would stay.`, []string{"Orlov | indirect | that Ruiz, a friend of his, would stay"}},
		{"a comparison of the reporter", `Sixty percent said they would stay, compared with half of the army.`, []string{"anonymous: Sixty percent | indirect | they would stay"}},
		{"which somebody called", `Orlov said the army would stay, which Ruiz called “a bad joke”.`,
			[]string{"Orlov | indirect | the army would stay", "Ruiz | direct | “a bad joke”"}},
		{"a participle behind a quotation", `Orlov said the plan was “a joke,” noting that the army would stay.`,
			[]string{"Orlov | mixed | the plan was “a joke,”", "Orlov | indirect | that the army would stay"}},
		{"shares of those asked", `One in three said the army would stay and one in four said the war would end.`,
			[]string{"anonymous: one in three | indirect | the army would stay", "anonymous: one in four | indirect | the war would end"}},
		{"a subordinate clause with a time", `Although in May Ivan Orlov said he would stay, on Monday he said he would go.`,
			[]string{"Ivan Orlov | indirect | he would stay", "Ivan Orlov | indirect | he would go"}},
		{"adding a quotation", `“We stay,” Orlov said, adding, “You go.”`, []string{"Orlov | direct | “We stay,”", "Orlov | direct | “You go.”"}},
		{"an afterthought of the reporter", `Orlov said the army would stay, a change of course.`, []string{"Orlov | indirect | the army would stay"}},
		{"a headline", "# Orlov: Army to Stay in Brix", []string{"Orlov | indirect | Army to Stay in Brix"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}

func TestWhatIsNoStatement(t *testing.T) {
	tests := []struct{ name, text string }{
		{"verbs in a row without a subject", strings.Repeat(`and said `, 40)}, // read in a moment: no verb's work is done again for the next
		{"not said", `Orlov did not say that he would stay.`},
		{"a scare quote", `The so-called “deals” are few.`},
		{"a title of a work", `She starred in “The Long Way Home” last year.`},
		{"told of a thing, in the passive", `Orlov was told of the losses. If he is informed of more, the army will leave.`},
		{"an opening participle of how", `Speaking to the army, Ivan Orlov left.`},
		{"a day behind the verb", `Ivan Orlov insisted on Monday.`},
		{"talks as a noun", `The points to be made are many.`},
		{"a thing that points to something", `The map points to the port of Brix.`},
		{"condemned by nobody", `The attack was condemned in all of Brix.`},
		{"a thing that threatens", `The slide of prices blasted the hopes of Brix.`},
		{"a debate that promises to be", `The debate promised to be a long one.`},
		{"what something is for", `Ann Ruiz requested silence to save the plan. She left in order to show that he was late.`},
		{"a time behind the verb", `The defeat that Orlov conceded when the polls closed was large.`},
		{"a thing that underlines another", `The slide of prices underlines the risks of the war.`},
		{"nothing said, of a thing", `Ann Ruiz would say nothing about the war.`},
		{"pledged as an adjective", `Brix has 40 pledged delegates in all of the land.`},
		{"a team that reports", `She manages the paper’s reporting team in Brix.`},
		{"an announcement as the subject", `The announcement that the army would leave came on Monday.`},
		{"careful to say, in vain", `Ivan Orlov was not quick to say that the army would stay.`},
		{"what should be said", `It should be noted that the army would stay.`},
		{"a plural noun", `Ruiz won three big states that border on Brix. Most states that vote early are small.`},
		{"a ruling", `They welcomed the Supreme Court ruling that ended the war.`},
		{"the most elaborate", `This is the most elaborate and costly plan of all.`},
		{"a subordinate clause of time", `As the race began, Orlov was a young lawyer in Brix.`},
		{"what is said, as a subject", `What Orlov says is now the law in Brix.`},
		{"a series with a colon", "# The Latest: Army leaves Brix"},
		{"a call for attention with a colon", "# Revealed: Army leaves Brix"},
		{"a topic behind a colon", "# Ivan Orlov: A World of Trouble"},
		{"two names in title case", "# Orlov Wades In: Urges Britain to Leave"},
		{"denied with a short form", `He’s not saying that the army would stay.`},
		{"a noun", `The report of the army said nothing. His claims about the war are old.`},
		{"to say", `It is too early to say how the war ends.`},
		{"nothing said", `Orlov said so. Ruiz said no.`},
		{"without saying", `Brix is stalling without saying “no.”`},
		{"an inference", `This suggests that the army will stay.`},
		{"nobody", `Nobody said that the army would stay.`},
		{"nothing", `Ann Ruiz, his wife, said nothing.`},
		{"an object", `A peace that Orlov promised is not in sight.`},
		{"a noun behind a determiner", `The first demands that Brix had made were met.`},
		{"a title of a programme as a place", `She spoke on Brix TV’s “Meet the Week” on Sunday.`},
		{"a catchword", `Orlov joined the “coalition of the willing” in May.`},
		{"names of ships, operations and laws", `The ship “Moskva” sank. Operation “Dawn Light” began. The law, dubbed the “Peace Act,” passed.`},
		{"names of parties and pipes", `The party “Servant of the People” won. “Nord Stream 2” broke.`},
		{"a scare quote", `Brix launched a “special military operation” and hid its “shadow fleet”.`},
		{"words that are only mentioned", `The word “peace” and the phrase “lasting peace” are old.`},
		{"running text", `The army stayed in Brix. It rained.`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, nil) })
	}
}

func TestSpeakers(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a surname is completed", "Anna Ruiz came. “We stay,” Ruiz said.", []string{"Anna Ruiz | direct | “We stay,”"}},
		{"he and she", "Anna Ruiz met Peter Park. “We stay,” she said.\n“You go,” he said.",
			[]string{"Anna Ruiz | direct | “We stay,”", "Peter Park | direct | “You go,”"}},
		{"a pronoun for whoever spoke last", "“We stay,” Anna Ruiz said of Mary Park. “You go,” she said.",
			[]string{"Anna Ruiz | direct | “We stay,”", "Anna Ruiz | direct | “You go,”"}},
		{"a title tells the gender", "Mr. Orlov met Mrs. Orlov. “We stay,” she said.", []string{"Orlov | direct | “We stay,”"}},
		{"a pronoun without anybody", "“We stay,” he said.", []string{"unknown | direct | “We stay,”"}},
		{"the reporter", "“We stay,” I said.", []string{"unknown | direct | “We stay,”"}},
		{"somebody described", "“We stay,” a senior official in Brix said.", []string{"anonymous: a senior official in Brix | direct | “We stay,”"}},
		{"the source of before", "A Brixian source called it “a bad joke”. The source said it would fail.",
			[]string{"anonymous: a Brixian source | mixed | called it “a bad joke”", "anonymous: a Brixian source | indirect | it would fail"}},
		{"an actor by name", "“We stay,” Marsh said.", []string{"Helen Marsh | direct | “We stay,”"}},
		{"an actor by office", "“We stay,” the Brixian president said. “You go,” she added.",
			[]string{"Helen Marsh | direct | “We stay,”", "Helen Marsh | direct | “You go,”"}},
		{"an actor by side", "Helen Marsh met Ivan Orlov. “We stay,” the top Brixian diplomat said.", []string{"Helen Marsh | direct | “We stay,”"}},
		{"not just any official", "Helen Marsh met Ivan Orlov. “We stay,” the Brixian official said.", []string{"anonymous: the Brixian official | direct | “We stay,”"}},
		{"it", "Brix rejected the plan. It said the army would stay.", []string{"Brix | indirect | the army would stay"}},
		{"a state", "Brix said it would stay.", []string{"Brix | indirect | it would stay"}},
		{"somebody's office in the article", "Senator Anna Ruiz came. “We stay,” the senator said.", []string{"Anna Ruiz | direct | “We stay,”"}},
		{"a spokesman has no name", "“We stay,” a spokesman for Anna Ruiz said.", []string{"anonymous: a spokesman for Anna Ruiz | direct | “We stay,”"}},
		{"a document speaks for its author", "According to Anna Ruiz’s letter, the army will stay.", []string{"Anna Ruiz | indirect | the army will stay"}},
		{"they are the subject before, when it is several", "The negotiators met. They said the army would stay.", []string{"anonymous: the negotiators | indirect | the army would stay"}},
		{"they are two", "Anna Ruiz and Ivan Orlov met. They said the army would stay.", []string{"Anna Ruiz and Ivan Orlov | indirect | the army would stay"}},
		{"they are not one", "Anna Ruiz came. They said the army would stay.", []string{"unknown | indirect | the army would stay"}},
		{"several", "“We stay,” Anna Ruiz and Peter Park said.", []string{"Anna Ruiz and Peter Park | direct | “We stay,”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, tt.want) })
	}
}
