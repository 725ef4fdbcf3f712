package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"parley/corpus/extract/statements"
)

// newRuleHelp is a help topic, not a command: `parley help rules`.
func newRuleHelp() *cobra.Command {
	var b strings.Builder
	b.WriteString(`The rules that find statements, each with an example; "# " begins a headline, "• " an item of a list. "parley statements
--explain", "parley extract --explain" and the key e of the dashboard name the rule of a statement.

How sure a statement is says how often such statements were right, in words and speaker, on news that people had labelled:
it depends on the rule and on how the article points at the speaker, by a name, an office, a description, a pronoun or a
relative pronoun, or by a name that is only like the speaker’s
or that others have too. Where the speaker is unknown, it is said of the words alone.
`)
	for _, r := range statements.Rules() {
		b.WriteString("\n  " + r.Name + "\n      " + r.Why + "\n")
		for line := range strings.Lines(r.Example) {
			b.WriteString("      " + strings.TrimSpace(line) + "\n")
		}
	}
	return &cobra.Command{Use: "rules", Short: "The rules that find statements", Long: strings.TrimSpace(b.String())}
}
