package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"parley/ui/term"
)

// question is something that the panes ask the Source again and again: the rows of a list, the article in the reader.
// Asking anew cancels what was asked before and makes its answer stale, so that answers may arrive in any order. The zero
// question has never been asked.
type question struct {
	gen     uint64             // counts the askings; an answer to an older one is dropped
	ctx     context.Context    // of the newest asking
	cancel  context.CancelFunc // nil before the first
	waiting int                // answers still to come
	derived bool               // its query holds more than the reader has typed; a mistake is told by the one that asks just that
}

// renew starts a new asking under ctx.
func (q *question) renew(ctx context.Context) {
	q.drop()
	q.ctx, q.cancel = context.WithCancel(ctx)
}

// drop gives up what was asked: no answer to it will be taken.
func (q *question) drop() {
	if q.cancel != nil {
		q.cancel()
	}
	q.gen++
	q.waiting = 0
}

// pending reports whether an answer is still to come.
func (q *question) pending() bool { return q.waiting > 0 }

// answered is the message that brings the answer to a question.
type answered struct {
	question *question
	gen      uint64
	err      error
	take     func() // puts the answer, or the lack of it, where it belongs; only Update calls it
}

// ask returns the command that puts a question, within its newest asking, and hands the answer to take.
func ask[T any](q *question, put func(context.Context) (T, error), take func(T, error)) tea.Cmd {
	q.waiting++
	ctx, gen := q.ctx, q.gen
	return term.Safe(func() tea.Msg {
		v, err := put(ctx)
		return answered{q, gen, err, func() { take(v, err) }}
	})
}
