package positions

import "parley/model"

// rule names a rule that finds positions. What readers are told of it stands in the table of rules.
type rule uint8

const (
	noRule rule = iota

	stanceVerb
	stanceAdjective
	stanceNoun
	judgement
	necessity
	deedToCome
	pointingBack
	statedCue
	listItem
	provision
	precondition
	condition
	exchange
	contrast
	definition
	promised
	denial
	answered

	numRules
)

// rules tells of each rule its name, which stays, what it looks for, and an example that it finds a position in, with the
// dossier of the talks. Paragraphs of an example stand on lines of their own; "• " is before an item of a list.
var rules = [numRules]model.Rule{
	stanceVerb: {
		Name:    "stance verb",
		Why:     "A verb that demands, endorses, refuses, considers or offers, with its holder as the subject and an issue in its object.",
		Example: "Kyiv demands an immediate truce.",
	},
	stanceAdjective: {
		Name:    "stance adjective",
		Why:     "An adjective that tells what somebody is for, against or ready to do, with an issue after it.",
		Example: "Ankara is ready to host a summit of the leaders.",
	},
	stanceNoun: {
		Name:    "stance noun",
		Why:     "A demand, refusal, offer or the like and whose it is, with an issue after it.",
		Example: "Moscow’s demand for a neutral Ukraine stands.",
	},
	judgement: {
		Name:    "judgement",
		Why:     "What somebody calls an issue or finds it to be, such as unacceptable, a priority or conceivable.",
		Example: "Foreign troops are unacceptable to Moscow.",
	},
	necessity: {
		Name:    "necessity",
		Why:     "What must, should or cannot be in the words of whoever makes the statement.",
		Example: "“All prisoners must be freed,” Umerov said.",
	},
	deedToCome: {
		Name:    "deed to come",
		Why:     "What a side says it will give or do itself, or will not.",
		Example: "Berlin will send more weapons, Merz said.",
	},
	pointingBack: {
		Name:    "pointing back",
		Why:     "A stance on what was told before, such as “these conditions” or “it”.",
		Example: "Moscow demands a neutral Ukraine.\nKyiv rejects this condition.",
	},
	statedCue: {
		Name:    "stated cue",
		Why:     "Words on an issue that take a stance by themselves.",
		Example: "The attack will continue until Kyiv gives in, Peskov said.",
	},
	listItem: {
		Name:    "list item",
		Why:     "An item of the list that a stance leads in.",
		Example: "Moscow’s memorandum demands:\n• recognition of Crimea as Russian",
	},
	provision: {
		Name:    "provision",
		Why:     "What somebody’s text would make others do.",
		Example: "Under Moscow’s memorandum, Ukraine would have to leave Donetsk.",
	},
	precondition: {
		Name:    "precondition",
		Why:     "What must come before that which a side otherwise refuses.",
		Example: "Kyiv refuses to hold talks before a truce.",
	},
	condition: {
		Name:    "condition",
		Why:     "What a side asks for its own readiness, or threatens another with.",
		Example: "Kyiv is ready to talk if Moscow agrees to a truce.",
	},
	exchange: {
		Name:    "exchange",
		Why:     "What a side asks in return for what it gives.",
		Example: "Kyiv offered neutrality in exchange for security guarantees.",
	},
	contrast: {
		Name:    "contrast",
		Why:     "What a side does not want instead of what it wants.",
		Example: "Moscow wants neutrality for Ukraine rather than a truce.",
	},
	definition: {
		Name:    "definition",
		Why:     "What a side means by a term of its own.",
		Example: "“Normal trade” is shorthand coined by Moscow for the lifting of sanctions.",
	},
	promised: {
		Name:    "promise",
		Why:     "What a side would do once others do something, and what they are to do.",
		Example: "Peskov said the siege would end as soon as Kyiv accepted neutrality.",
	},
	denial: {
		Name:    "denial",
		Why:     "What a side says it does not seek.",
		Example: "Kyiv denied that it was seeking nuclear weapons.",
	},
	answered: {
		Name:    "answer",
		Why:     "What an answer makes of the question before it, or “the same” of what was said before.",
		Example: "“We will not give up Donetsk,” Zelensky said. “The same goes for Crimea.”",
	},
}

// Rules returns all rules that find positions.
func Rules() []model.Rule { return append([]model.Rule(nil), rules[noRule+1:]...) }

// ruleOf returns the rule that finds positions by an expression of the lexicon.
func ruleOf(e *entry) rule {
	switch {
	case e.options&future != 0:
		return deedToCome
	case e.kind == verb:
		return stanceVerb
	case e.kind == adjective:
		return stanceAdjective
	case e.kind == noun:
		return stanceNoun
	case e.kind == predicate:
		return judgement
	}
	return necessity
}
