// Parley follows a negotiation through its coverage: it reads articles, finds who said what, and lays the sides' demands
// next to each other, each with the sentence it came from.
package main

import (
	"os"

	"parley/ui/cli"
	"parley/ui/term/guard"
)

func main() {
	guard.Restore()
	os.Exit(cli.Execute(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
