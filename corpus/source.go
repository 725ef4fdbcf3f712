package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// maxSize is the size in bytes up to which a text file, or a line of a JSON Lines file, is read.
const maxSize = 64 << 20

// format reads a source of one format and hands its articles to the reader.
type format func(*reader, *source)

// formatOf returns the format of a file by its extension, nil for a kind that is not read.
func formatOf(path string) format {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".text":
		return readText
	case ".md", ".markdown":
		return readMarkdown
	case ".jsonl", ".ndjson":
		return readJSONLines
	}
	return nil
}

// source is a file, or standard input, on its way in.
type source struct {
	path string // as the user named it; "" for standard input
	time time.Time
	in   *bufio.Reader
}

// noTime is the time of a source whose time tells nothing about its articles.
var noTime time.Time

// newSource returns a source of UTF-8 text without a byte order mark; UTF-16 with a byte order mark is decoded.
func newSource(path string, in io.Reader, modified time.Time) *source {
	s := &source{path: path, time: modified, in: bufio.NewReaderSize(in, 64<<10)}
	switch mark, _ := s.in.Peek(3); {
	case bytes.HasPrefix(mark, []byte{0xff, 0xfe}), bytes.HasPrefix(mark, []byte{0xfe, 0xff}):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		s.in = bufio.NewReaderSize(transform.NewReader(s.in, utf16), 64<<10)
	case bytes.HasPrefix(mark, []byte{0xef, 0xbb, 0xbf}):
		s.in.Discard(len(mark)) // of bytes that Peek has read
	}
	return s
}

// label names the source for a message.
func (s *source) label() string {
	if s.path == "" {
		return "standard input"
	}
	return s.path
}

// stem is the file's name without folder and extension.
func (s *source) stem() string {
	if s.path == "" {
		return "stdin"
	}
	name := filepath.Base(s.path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// near is how far into a source one looks to tell what it is.
const near = 4096

// firstByte returns the first byte that is no space, 0 when there is none nearby. It waits for no more than that byte,
// because a slow pipe may give the rest much later.
func (s *source) firstByte() byte {
	for n := 1; n <= near; n++ {
		seen, err := s.in.Peek(n)
		if err != nil {
			return 0
		}
		if last := seen[n-1]; !strings.ContainsRune(" \t\r\n", rune(last)) {
			return last
		}
	}
	return 0
}

// beginning returns what there is of the source's first bytes without waiting for more than one of them.
func (s *source) beginning() []byte {
	s.in.Peek(1) // fills the buffer with what there is
	seen, _ := s.in.Peek(min(near, s.in.Buffered()))
	return seen
}

// refusal is why a source cannot be read, and what to do about it, as Skipped tells it.
type refusal struct{ reason, remedy string }

func (e *refusal) Error() string { return e.reason + "; " + e.remedy }

// readAll returns the whole text of the source, not sanitised. A *refusal says why it cannot be read as text.
func (s *source) readAll() (string, error) {
	data, err := io.ReadAll(io.LimitReader(s.in, maxSize+1))
	if err != nil {
		return "", err
	}
	if len(data) > maxSize {
		return "", &refusal{fmt.Sprintf("larger than %d MiB", maxSize>>20), "split it, or write many articles as JSON Lines"}
	}
	if err := checkText(data); err != nil {
		return "", err
	}
	return string(data), nil
}

// checkText returns a *refusal when data is not text in UTF-8.
func checkText(data []byte) error {
	start := bytes.ToLower(data[:min(len(data), 256)])
	start = bytes.TrimLeft(start, " \t\r\n")
	switch {
	case bytes.HasPrefix(start, []byte("%pdf-")):
		return &refusal{"a PDF file, not text", "convert it, for example with pdftotext"}
	case bytes.IndexByte(data, 0) >= 0:
		return &refusal{"a binary file, not text", "convert it to text in UTF-8"}
	case bytes.HasPrefix(start, []byte("<!doctype html")), bytes.HasPrefix(start, []byte("<html")), bytes.HasPrefix(start, []byte("<?xml")):
		return &refusal{"a web page or XML file, not plain text", "save its text as .txt or .md"}
	case !utf8.Valid(data):
		return &refusal{"not UTF-8", fmt.Sprintf("convert it, for example with iconv -f WINDOWS-1251 -t UTF-8 (byte %d is the first wrong one)", validPrefix(data)+1)}
	case len(bytes.TrimSpace(data)) == 0:
		return &refusal{"empty", "remove it or fill it"}
	}
	return nil
}

// validPrefix returns the number of bytes of data before the first that is no UTF-8.
func validPrefix(data []byte) int {
	n := 0
	for n < len(data) {
		r, size := utf8.DecodeRune(data[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

// skipSource reports a source that could not be read.
func (r *reader) skipSource(s *source, err error) {
	var no *refusal
	if errors.As(err, &no) {
		r.skip(s.label(), no.reason, no.remedy)
		return
	}
	r.skipError(s.label(), err)
}
