// Command unguarded is linked with Bubble Tea but not with the guard.
package main

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
)

func main() { fmt.Printf("quit=%T\n", tea.Quit()) }
