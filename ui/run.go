package ui

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"parley/ui/term"
)

// ErrInterrupted is what Run returns when the program was interrupted from outside (SIGINT); a shell expects exit code 130.
var ErrInterrupted = tea.ErrInterrupted

// Run shows a dashboard on the terminal until the reader leaves it, ctx ends or the program is told to end. The terminal
// is restored in each case.
func Run(ctx context.Context, o Options) error {
	ctx, cancel := context.WithCancel(ctx)
	m := New(o)
	m.ctx = ctx
	defer m.exports.finish()
	defer cancel()
	filter := term.NewFilter(time.Now)
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithAltScreen(), tea.WithFilter(filter.Message), tea.WithOutput(term.NewOutput(os.Stdout)),
	}
	if m.mouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	p := tea.NewProgram(m, options...)
	defer quitOnHangup(p)()
	_, err := p.Run()
	switch {
	case m.crash != nil:
		return m.crash
	case errors.Is(err, tea.ErrInterrupted):
		return ErrInterrupted
	case ctx.Err() != nil && errors.Is(err, tea.ErrProgramKilled):
		return ctx.Err()
	}
	return err
}

// quitOnHangup makes the program end in good order when its terminal goes away: Bubble Tea knows SIGTERM and SIGINT only.
func quitOnHangup(p *tea.Program) (stop func()) {
	hangup, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(hangup, syscall.SIGHUP)
	go func() {
		select {
		case <-hangup:
			p.Quit()
		case <-done:
		}
	}()
	return func() {
		signal.Stop(hangup)
		close(done)
	}
}
