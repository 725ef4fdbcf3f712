package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley/corpus"
)

// misses keeps account of what was read and what could not be.
type misses struct {
	tell func(message string)

	paths   []string // that the user named, as messages show them
	read    int      // articles
	skipped int
	reasons []reason // in the order in which they came up
	named   bool     // one of paths itself could not be read
}

type reason struct {
	text  string
	count int
}

// look begins the account of the coverage of paths.
func (m *misses) look(paths []string) {
	for _, p := range paths {
		m.paths = append(m.paths, corpus.SanitizeLine(p))
	}
}

// skip tells of something that could not be read and counts it. An error that is more than that is returned.
func (m *misses) skip(err error) error {
	var part *corpus.Skipped
	var article *skipped
	switch {
	case errors.As(err, &part):
		m.count(part.Reason)
		m.named = m.named || part.Line == 0 && slices.Contains(m.paths, part.Path)
	case errors.As(err, &article):
		m.count("extraction failed")
	default:
		return err
	}
	m.tell("skipped " + err.Error())
	return nil
}

func (m *misses) count(why string) {
	m.skipped++
	for i := range m.reasons {
		if m.reasons[i].text == why {
			m.reasons[i].count++
			return
		}
	}
	m.reasons = append(m.reasons, reason{why, 1})
}

// summarise says how much was skipped and why, and nothing when nothing was.
func (m *misses) summarise() {
	if m.skipped == 0 {
		return
	}
	why := make([]string, len(m.reasons))
	for i, r := range m.reasons {
		why[i] = r.text
		if r.count > 1 {
			why[i] += fmt.Sprintf(" (%d)", r.count)
		}
	}
	m.tell(fmt.Sprintf("%s read, %d skipped: %s", counted(m.read, "article"), m.skipped, strings.Join(why, "; ")))
}

var errNoArticles = misuse("the dossier has no articles: name files or folders to read")

// anything returns a usage error when not one article was read; errUnread when the user has been told why.
func (m *misses) anything() error {
	switch {
	case m.read > 0:
		return nil
	case m.skipped > 0:
		return errUnread
	case len(m.paths) == 0:
		return errNoArticles
	}
	return misuse("there is no article to read in %s: parley reads .txt, .md and .jsonl files and folders of them", strings.Join(m.paths, ", "))
}
