// Command guarded is linked with Bubble Tea and the guard, and says what main sees of CI.
package main

import (
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"

	"parley/ui/term/guard"
)

func main() {
	during := os.Getenv("CI")
	guard.Restore()
	after, set := os.LookupEnv("CI")
	fmt.Printf("during=%q after=%q set=%t quit=%T\n", during, after, set, tea.Quit())
}
