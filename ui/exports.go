package ui

import (
	"context"
	"io"
	"path/filepath"
	"sync"

	tea "github.com/charmbracelet/bubbletea"

	"parley/model"
	"parley/ui/export"
	"parley/ui/keys"
	"parley/ui/text"
)

// exports writes what the demands pane shows into files.
type exports struct {
	open    bool // the reader is asked for the format
	folder  string
	corpus  []string // that the files name
	asked   question
	writing sync.Mutex // one file is written at a time
}

// exportFormats says which format an action asks for.
var exportFormats = map[keys.Action]string{
	keys.ExportFlat: "csv-flat", keys.ExportWide: "csv-wide", keys.ExportLines: "jsonl-flat", keys.ExportMarkdown: "md",
	keys.ExportPage: "html", keys.ExportNetwork: "graphml", keys.ExportCSL: "csl", keys.ExportBibTeX: "bibtex",
}

// askFormat asks for the format of an export.
func (m *Model) askFormat() {
	d := m.panes[demandsPane].(*demands)
	switch {
	case d.pending():
		m.note = note{words: "the comparison is still being made: try again in a moment"}
	case len(d.matrix.data.Rows) == 0:
		m.note = note{words: "there is nothing to export"}
	default:
		m.exports.open = true
	}
}

// doExport carries out an action while the reader is asked for the format.
func (m *Model) doExport(a keys.Action) tea.Cmd {
	m.exports.open = false
	if name, chosen := exportFormats[a]; chosen {
		return m.export(name)
	}
	if a == keys.Quit {
		return m.doScreen(a)
	}
	return nil
}

// export writes what the demands pane shows into a new file and says where it is.
func (m *Model) export(name string) tea.Cmd {
	format, ok := export.Lookup(name)
	if !ok {
		return nil
	}
	d := m.panes[demandsPane].(*demands)
	q := export.Question{
		Request: model.Request{Query: openEnded(d.request)}, Comparison: d.matrix.comparison, Folded: !d.evidence.listed.implied,
		Corpus: m.exports.corpus, Unread: !m.progress.done || m.progress.latest.Stopped, Version: m.version, Time: m.now(),
	}
	m.note = note{words: "exporting…"}
	m.exports.asked.renew(m.ctx)
	return ask(&m.exports.asked,
		func(ctx context.Context) (string, error) { return m.exports.write(ctx, m.source, format, q) },
		func(path string, err error) {
			if err == nil {
				m.note = note{words: "written: " + harmless(path)}
			}
		})
}

// write writes an export into a file of its own and returns its path.
func (e *exports) write(ctx context.Context, source Source, format export.Format, q export.Question) (string, error) {
	e.writing.Lock()
	defer e.writing.Unlock()
	answer, err := export.Read(ctx, source, q)
	if err != nil {
		return "", err
	}
	path, err := export.SaveNew(e.folder, format.FileName(answer.Head), func(w io.Writer) error { return format.Write(w, answer) })
	if err != nil {
		return "", err
	}
	if whole, err := filepath.Abs(path); err == nil {
		return whole, nil
	}
	return path, nil
}

// finish waits until a file that is being written is whole, and lets no other be begun.
func (e *exports) finish() { e.writing.Lock() }

// formatLine draws the formats to choose from, as many as there is room for.
func (m *Model) formatLine(room int) string {
	out, used := "", 0
	for _, e := range keys.Live(keys.Exports) {
		key, words := keys.Pretty(e.Bindings[0].Keys[0]), e.Name
		w := text.Width(key) + 1 + text.Width(words) + 2
		if _, format := exportFormats[e.Action]; !format || used+w > room {
			continue
		}
		out += " " + m.theme.Key.Apply(key) + " " + m.theme.KeyHint.Apply(words) + " "
		used += w
	}
	return out
}
