package model

// IssueID names an issue in queries and exports: "security-guarantees".
type IssueID string

// Issue is a subject of the negotiation on which sides hold positions.
type Issue struct {
	ID         IssueID
	Label      string // "Security guarantees"
	Definition string // one or two sentences
	// Proposition is what one may be for or against in this issue, in one sentence: "Ukraine stays out of NATO." "" when
	// positions on it do not go one way or the other.
	Proposition string
	// Doer is the side that alone can do what the proposition says: Ukraine in "Ukraine stays out of NATO." "" when there is no
	// such side.
	Doer SideID
	// Receiver is the side for which the others do it: Ukraine in "Others give Ukraine arms." "" when there is no such side.
	Receiver SideID
	// Turns are cues, in the notation of Cues, for the opposite of the proposition: who rejects "NATO membership" is for it.
	Turns []string
	// Cues are the English words and phrases that bring the issue up. Their small notation is described in the package
	// that reads them, corpus/extract/positions.
	Cues []string
}
