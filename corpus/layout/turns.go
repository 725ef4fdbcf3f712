package layout

import "strings"

// Bounds of the label that a turn of a transcript begins with, in bytes, and of how many of them are told apart.
const (
	maxTurnLabel  = 48
	maxTurnLabels = 24
)

// turnLabels returns the labels with which several blocks of the text begin: those of a transcript, whose turns are
// running text however short they are ("ORLOV: No", "REUTERS: Will you go?"). It is nil when there are none.
func turnLabels(text string, blocks []block) []string {
	var once, again []string
	for _, b := range blocks {
		switch label := turnLabel(b.in(text)); {
		case label == "", in(label, again):
		case in(label, once):
			again = append(again, label)
		case len(once) < maxTurnLabels:
			once = append(once, label)
		}
	}
	return again
}

// isTurn reports whether line begins with a label of the text's transcript, or, where there is one, asks: "Q   Will you go?"
func (p *parser) isTurn(line string) bool {
	if len(p.turns) == 0 {
		return false
	}
	label := turnLabel(line)
	return label == "Q" || label != "" && in(label, p.turns)
}

// turnLabel returns what stands before the colon at the beginning of line, without asterisks and brackets: "ORLOV",
// "Q" of "Q (in English): Will you go?", "Reuters" of "**Reuters:** Will you go?". A "Q" needs no colon.
func turnLabel(line string) string {
	line = strings.TrimLeft(line, "*")
	if strings.HasPrefix(line, "Q ") {
		return "Q"
	}
	n := strings.IndexByte(line[:min(len(line), maxTurnLabel)], ':')
	if n <= 0 || n+1 < len(line) && line[n+1] != ' ' && line[n+1] != '*' {
		return ""
	}
	label, _, _ := strings.Cut(line[:n], " (")
	if label == "" || strings.ContainsAny(label, ",.;?!|/") && !strings.Contains(label, ". ") || strings.Count(label, " ") > 3 {
		return ""
	}
	return strings.TrimRight(label, "*")
}
