package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"parley/corpus/extract/positions"
	"parley/corpus/extract/statements"
	"parley/model"
)

// newRuleHelp is a help topic, not a command: `parley help rules`.
func newRuleHelp() *cobra.Command {
	var b strings.Builder
	b.WriteString(`The rules that find statements, then those that find positions, each with an example; "# " begins a headline, "• " an item
of a list. "parley statements --explain", "parley demands --evidence --explain", "parley extract --explain" and the key e of
the dashboard name the rule of a statement or a position.

How sure a statement is says how often such statements were right, in words and speaker, on news that people had labelled:
it depends on the rule and on how the article points at the speaker, by a name, an office, a description, a pronoun or a
relative pronoun, or by a name that is only like the speaker’s or that others have too. Where the speaker is unknown, it is
said of the words alone.

How sure a position is says how often such positions were right, in holder, issue and stance, on articles labelled by hand:
it depends on the rule and on whether the holder is a principal side.

STATEMENTS
`)
	describe(&b, statements.Rules())
	b.WriteString("\nPOSITIONS\n")
	describe(&b, positions.Rules())
	return &cobra.Command{Use: "rules", Short: "The rules that find statements and positions", Long: strings.TrimSpace(b.String())}
}

// describe writes what readers are told of rules.
func describe(b *strings.Builder, rules []model.Rule) {
	for _, r := range rules {
		b.WriteString("\n  " + r.Name + "\n      " + r.Why + "\n")
		for line := range strings.Lines(r.Example) {
			b.WriteString("      " + strings.TrimSpace(line) + "\n")
		}
	}
}
