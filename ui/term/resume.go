package term

import (
	"os/exec"

	tea "github.com/charmbracelet/bubbletea"
)

// Resumed returns the command that a program answers tea.ResumeMsg with. Coming back from a suspension Bubble Tea
// restores the alternate screen but not the mouse.
func Resumed(mouse bool) tea.Cmd {
	if !mouse {
		return nil
	}
	return tea.EnableMouseCellMotion
}

// Exec returns the command that runs another program on the terminal, such as the reader's editor, and then done.
// Unlike after tea.ExecProcess the mouse works again.
func Exec(program *exec.Cmd, mouse bool, done func(error) tea.Msg) tea.Cmd {
	return tea.Sequence(tea.ExecProcess(program, done), Resumed(mouse))
}
