package model

// IssueID names an issue in queries and exports: "security-guarantees".
type IssueID string

// Issue is a subject of the negotiation on which sides hold positions.
type Issue struct {
	ID         IssueID
	Label      string // "Security guarantees"
	Definition string // one or two sentences
	// Cues are the English words and phrases that bring the issue up. Their small notation is described in the package
	// that reads them, corpus/extract/positions.
	Cues []string
}
