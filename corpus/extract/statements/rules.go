package statements

import "parley/model"

// rule names a rule that finds statements. What readers are told of it stands in the table of rules.
type rule uint8

// The rules, by what stands where. A cue is a verb of saying, a source is "according to X".
const (
	noRule rule = iota

	quotationBeforeCue
	quotationAfterCue
	partialQuotationAfterCue
	quotationBeforeSpeaker
	quotationAboveSignature
	quotationAfterSpeaker
	quotationAfterColon
	quotationCarriedOn
	quotationCarriedOver
	quotationAlone

	quotedPiece
	citedPiece
	passiveNaming
	passiveQuestion
	inTheWordsOf

	thatClauseAfterCue
	clauseAfterCue
	questionAfterCue
	infinitiveAfterCue
	thingAfterCue
	objectAfterCue
	judgementAfterCue
	clauseAfterAs
	clauseBeforeCue
	clauseAroundCue
	relativeClauseAroundCue

	clauseAfterSource
	clauseBeforeSource
	clauseAroundSource
	clauseAfterNoun
	clauseAfterClear
	clauseAfterPassive

	headlineAfterColon
	headlineBeforeColon
	itemAfterColon
	turnOfTranscript
	blockBeforeSignature
	blockAfterColon

	numRules
)

// rules tells of each rule its name, which stays, what it looks for, and an example that it finds a statement in.
// Paragraphs of an example stand on lines of their own; "# " is before a headline, "• " before an item of a list.
var rules = [numRules]model.Rule{
	quotationBeforeCue: {
		Name:    "quotation before cue",
		Why:     "A quotation with a verb of saying and its subject right after it.",
		Example: "“We stay in Brix,” Ivan Orlov said on Monday.",
	},
	quotationAfterCue: {
		Name:    "quotation after cue",
		Why:     "A quotation right after a verb of saying, or after its comma or colon.",
		Example: "Ivan Orlov told reporters: “We stay in Brix.”",
	},
	partialQuotationAfterCue: {
		Name:    "partial quotation after cue",
		Why:     "A clause after a verb of saying that begins with quoted words.",
		Example: "Ivan Orlov said “no army” would leave the port.",
	},
	quotationBeforeSpeaker: {
		Name:    "quotation before speaker",
		Why:     "A quotation with a name right after it, and a verb that is not otherwise one of saying, or none.",
		Example: "“We stay in Brix,” Ivan Orlov shot back.",
	},
	quotationAboveSignature: {
		Name:    "quotation above signature",
		Why:     "A quotation alone, with a name behind a dash after it or below it.",
		Example: "“We will all stay here.”\n— Ivan Orlov, in Brix",
	},
	quotationAfterSpeaker: {
		Name:    "quotation after speaker",
		Why:     "A quotation that is a sentence of its own, after a sentence about the speaker.",
		Example: "Ivan Orlov disagreed. “We will all stay here.”",
	},
	quotationAfterColon: {
		Name:    "quotation after colon",
		Why:     "A quotation after a colon, given to whoever the words before the colon are about.",
		Example: "Ivan Orlov was blunt: “We will all stay here.”",
	},
	quotationCarriedOn: {
		Name:    "quotation carried on",
		Why:     "A quotation without a verb of saying, right after a sentence that quotes somebody: it goes on with their words.",
		Example: "“We stay in Brix,” Ivan Orlov said. “They go home.”",
	},
	quotationCarriedOver: {
		Name:    "quotation carried over",
		Why:     "A quotation that begins a paragraph and names nobody, given to whoever was quoted last.",
		Example: "“We stay in Brix,” Ivan Orlov said.\nIt rained.\n“They will all go home.”",
	},
	quotationAlone: {
		Name:    "quotation alone",
		Why:     "A quotation with nobody near it who could have said it.",
		Example: "“We will all stay in Brix.”",
	},

	quotedPiece: {
		Name:    "quoted piece",
		Why:     "Some quoted words of the reporter’s sentence, given to the subject that they belong to.",
		Example: "Ivan Orlov rejects what is “a very bad plan”.",
	},
	citedPiece: {
		Name:    "cited piece",
		Why:     "Quoted words with a pronoun and a verb of saying right after them, as their relative clause.",
		Example: "The “root causes” he cites are many.",
	},
	passiveQuestion: {
		Name:    "passive question",
		Why:     "A quotation that somebody was asked or told, given to whoever asked, if that is told.",
		Example: "Ivan Orlov was asked by Anna Ruiz, “Will your army stay in Brix?”",
	},
	passiveNaming: {
		Name:    "passive naming",
		Why:     "Quoted words that a thing was called, with “by” and whoever called it so.",
		Example: "The plan was described by Ivan Orlov as “a joke”.",
	},
	inTheWordsOf: {
		Name:    "in the words of",
		Why:     "Quotations in a sentence that says whose they are: “in X’s words”, “as X put it”.",
		Example: "The plan was “a bad joke”, in Ivan Orlov’s words.",
	},

	thatClauseAfterCue: {
		Name:    "that-clause after cue",
		Why:     "A clause that begins with “that”, after a verb of saying.",
		Example: "Ivan Orlov said on Monday that he would stay.",
	},
	clauseAfterCue: {
		Name:    "clause after cue",
		Why:     "A clause after a verb of saying that takes one without “that”.",
		Example: "Ivan Orlov said the army would stay.",
	},
	questionAfterCue: {
		Name:    "question after cue",
		Why:     "A clause that begins with “whether”, “how” or the like, after a verb of saying or asking.",
		Example: "Ivan Orlov asked whether the army would stay.",
	},
	infinitiveAfterCue: {
		Name:    "infinitive after cue",
		Why:     "An infinitive after a verb of promising, asking or demanding, or “asked for” and what for.",
		Example: "Ivan Orlov vowed to stay in Brix.",
	},
	thingAfterCue: {
		Name:    "thing after cue",
		Why:     "What somebody demanded or called something, where the verb takes a thing rather than a clause.",
		Example: "Ivan Orlov called the plan “a bad joke” on Monday.",
	},
	objectAfterCue: {
		Name:    "object after cue",
		Why:     "What somebody warned of, called for or pointed to, behind the preposition that the verb takes.",
		Example: "Ivan Orlov warned of a new war in Brix.",
	},
	judgementAfterCue: {
		Name:    "judgement after cue",
		Why:     "Whom or what somebody condemned, praised or accused, with the verb that judges.",
		Example: "Ivan Orlov condemned the attack on Brix.",
	},
	clauseAfterAs: {
		Name:    "clause after as",
		Why:     "The clause after “as X said” and a comma.",
		Example: "As Ivan Orlov said on Monday, the army will stay.",
	},
	clauseBeforeCue: {
		Name:    "clause before cue",
		Why:     "A clause, a comma, and a verb of saying with its subject.",
		Example: "The army would stay in Brix, Ivan Orlov said on Monday.",
	},
	clauseAroundCue: {
		Name:    "clause around cue",
		Why:     "A clause with a verb of saying and its subject between commas in the middle of it.",
		Example: "The army, Ivan Orlov said, would stay in Brix.",
	},
	relativeClauseAroundCue: {
		Name:    "relative clause around cue",
		Why:     "A relative clause with a verb of saying and its subject right after “who” or “that”.",
		Example: "The men, who officials said were in Brix, left.",
	},

	clauseAfterSource: {
		Name:    "clause after source",
		Why:     "The clause after “according to X” and a comma.",
		Example: "According to Ivan Orlov, the army will stay.",
	},
	clauseBeforeSource: {
		Name:    "clause before source",
		Why:     "The clause before “according to X”.",
		Example: "The army will stay in Brix, according to Ivan Orlov.",
	},
	clauseAroundSource: {
		Name:    "clause around source",
		Why:     "A clause with “according to X” between commas in the middle of it.",
		Example: "On Monday, according to Ivan Orlov, the army will leave.",
	},
	clauseAfterNoun: {
		Name:    "clause after noun",
		Why:     "A clause that begins with “that”, or an infinitive, after a noun of saying and whose it is.",
		Example: "Brix rejected Ivan Orlov’s claim that the army would stay.",
	},
	clauseAfterClear: {
		Name:    "clause after clear",
		Why:     "A clause behind “that” or a colon, after “was clear”, “put it bluntly” or the like.",
		Example: "Ivan Orlov was clear: the army will stay.",
	},

	clauseAfterPassive: {
		Name:    "clause after passive",
		Why:     "What is asked, told or reported in the passive, given to whoever “by” names, or to nobody.",
		Example: "It was announced on Monday that the army would stay.",
	},

	headlineAfterColon: {
		Name:    "headline after colon",
		Why:     "The words of a headline after a name and a colon.",
		Example: "# Ivan Orlov: Army to Stay in Brix",
	},
	headlineBeforeColon: {
		Name:    "headline before colon",
		Why:     "The words of a headline before a colon and a name.",
		Example: "# The army stays in Brix: Orlov on the talks",
	},
	itemAfterColon: {
		Name:    "item after colon",
		Why:     "The words of an item of a list after a name and a colon.",
		Example: "• Ivan Orlov: the army will stay",
	},
	turnOfTranscript: {
		Name:    "turn of transcript",
		Why:     "The words after a label that names their speaker, in a transcript or an interview.",
		Example: "ORLOV: We stay in Brix.\nRUIZ: You should go.\nORLOV: We will see.",
	},
	blockBeforeSignature: {
		Name:    "block before signature",
		Why:     "A paragraph without quotation marks above a dash and a name.",
		Example: "We will all stay in Brix.\n— Ivan Orlov\nIt rained.",
	},
	blockAfterColon: {
		Name:    "block after colon",
		Why:     "A paragraph without quotation marks, or the items of a list, below a verb of saying and a colon.",
		Example: "Ivan Orlov wrote:\nWe will all stay in Brix.",
	},
}

// Rules returns all rules that find statements.
func Rules() []model.Rule { return append([]model.Rule(nil), rules[noRule+1:]...) }
