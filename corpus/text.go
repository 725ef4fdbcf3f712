package corpus

import "parley/corpus/layout"

// readText reads a source that is one plain text.
func readText(r *reader, s *source) {
	text, err := s.readAll()
	if err == nil {
		text, err = sanitizeText(text)
	}
	if err != nil {
		r.skipSource(s, err)
		return
	}
	r.article(s, metadata{}, text, layout.Parse(text), true)
}
