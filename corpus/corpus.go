// Package corpus is where articles come in. Open reads files, folders and standard input and yields articles one by one;
// Sanitize is the gate that every untrusted string passes on its way. A file that cannot be read is reported with what to
// do about it, and the rest is read.
//
// The package knows the formats (plain text, Markdown with front matter, JSON Lines) and where an article's metadata is
// found. What the text's own layout tells comes from package layout; who says what, from package extract.
package corpus

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"parley/model"
)

// Options say what Open reads when no path says it.
type Options struct {
	// Dossier is the folder of articles that is read when no path is given.
	Dossier fs.FS
	// Stdin is read for the path "-"; nil stands for the process's standard input.
	Stdin io.Reader
	// Read, unless nil, is told of the bytes that were just read from a file.
	Read func(bytes int)
}

// Skipped is a file, a folder or a line of a file that could not be read. It is no reason to stop.
type Skipped struct {
	Path   string // as the user named it, sanitised
	Line   int    // of the file, from 1, when only that line could not be read; 0 when it is the whole file
	Reason string // what is wrong, in the same words wherever it is, so that it can be counted
	Remedy string // what to do about it, with the details
}

// Error says it in one line: "path: reason; remedy" or "path: line 12: reason; remedy".
func (s *Skipped) Error() string {
	where := s.Path
	if s.Line > 0 {
		where += ": line " + strconv.Itoa(s.Line)
	}
	return where + ": " + s.Reason + "; " + s.Remedy
}

// Open reads the articles of paths one after the other: files, folders with everything below them in the order of their
// names, and "-" for standard input. Without a path it reads the dossier's own articles.
//
// A *Skipped error stands for one thing that could not be read; the stream goes on after it. Any other error ends the
// stream: when ctx is done, that is ctx.Err(). No more than one file is held in memory.
//
// Within a folder, hidden files and files of other kinds are passed over. A file that is named itself is read as plain
// text whatever its extension, if it is text. A date comes from the article's metadata, else its text, else the file's
// name, else, for a file that is one article, the file's time, marked as a guess. An ID is the record's own or the file's
// name without extension; when it stands twice, the later one gets the name of its folder as a suffix.
func Open(ctx context.Context, paths []string, o Options) iter.Seq2[model.Article, error] {
	return func(yield func(model.Article, error) bool) {
		r := &reader{ctx: ctx, yield: yield, read: o.Read, ids: newIDs(), seen: map[string]bool{}}
		if len(paths) == 0 {
			r.dossier(o.Dossier)
		}
		for _, path := range paths {
			if r.stopped() {
				break
			}
			if path == "-" {
				r.stdin(o.Stdin)
			} else {
				r.path(path)
			}
		}
		if err := ctx.Err(); err != nil {
			r.fail(err)
		}
	}
}

// reader is one run of Open.
type reader struct {
	ctx     context.Context
	yield   func(model.Article, error) bool
	done    bool // the consumer wants no more
	ids     *ids
	read    func(bytes int)        // Options.Read
	measure func(info fs.FileInfo) // takes a file in place of reading it; see Size
	seen    map[string]bool        // the real paths of what was read so far
}

// stopped reports whether nothing more is to be read.
func (r *reader) stopped() bool { return r.done || r.ctx.Err() != nil }

// emit hands one article to the consumer.
func (r *reader) emit(a model.Article) {
	if !r.stopped() {
		r.done = !r.yield(a, nil)
	}
}

// skip tells the consumer of something that could not be read.
func (r *reader) skip(path, reason, remedy string) { r.skipLine(path, 0, reason, remedy) }

// skipLine tells the consumer of one line of a file that could not be read.
func (r *reader) skipLine(path string, line int, reason, remedy string) {
	if !r.stopped() {
		r.done = !r.yield(model.Article{}, &Skipped{SanitizeLine(path), line, SanitizeLine(reason), SanitizeLine(remedy)})
	}
}

// fail ends the stream with an error.
func (r *reader) fail(err error) {
	if !r.done {
		r.done = true
		r.yield(model.Article{}, err)
	}
}

// path reads a file or a folder that the user named.
func (r *reader) path(path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		r.skipError(path, err)
	case info.IsDir():
		r.folder(path)
	default:
		r.file(path, info, true)
	}
}

// folder reads all files below the folder that the user named.
func (r *reader) folder(path string) {
	var found tally
	r.walk(path, &found)
	if found.read == 0 && found.skipped == 0 && !r.stopped() {
		remedy := "parley reads .txt, .md and .jsonl files"
		switch found.other {
		case 0:
		case 1:
			remedy += "; the only file there is of another kind"
		default:
			remedy += fmt.Sprintf("; the %d files there are of other kinds", found.other)
		}
		r.skip(path, "nothing to read in this folder", remedy)
	}
}

// tally counts what a walk through a folder met.
type tally struct {
	read    int // files of a kind that is read
	other   int // files of other kinds
	skipped int // things reported as Skipped
}

// walk reads the files of a folder and of the folders in it, in the order of their names. No folder is read twice in one
// run, by whatever links it is reached.
func (r *reader) walk(folder string, found *tally) {
	if r.again(folder) {
		found.skipped++ // no reason to say that there is nothing in it
		return
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		found.skipped++
		r.skipError(folder, err)
	}
	for _, entry := range entries {
		if r.stopped() {
			return
		}
		if !strings.HasPrefix(entry.Name(), ".") {
			r.entry(filepath.Join(folder, entry.Name()), found)
		}
	}
}

// again reports whether a file or folder was read before in this run, by whatever name or link: a loop of links ends, and
// nothing counts twice.
func (r *reader) again(path string) bool {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return false
	}
	before := r.seen[real]
	r.seen[real] = true
	return before
}

// entry reads one entry of a folder, following a link.
func (r *reader) entry(path string, found *tally) {
	info, err := os.Stat(path)
	switch {
	case err != nil && formatOf(path) == nil: // a broken link of a kind that is not read anyway
		found.other++
	case errors.Is(err, fs.ErrNotExist):
		found.skipped++
		r.skip(path, "a link to a file that does not exist", "repair or remove it")
	case err != nil:
		found.skipped++
		r.skipError(path, err)
	case info.IsDir():
		r.walk(path, found)
	case !info.Mode().IsRegular() || formatOf(path) == nil:
		found.other++
	default:
		found.read++
		r.file(path, info, false)
	}
}

// skipError reports a path that the operating system refused.
func (r *reader) skipError(path string, err error) {
	var pathError *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.skip(path, "there is no such file or folder", "check the spelling")
	case errors.Is(err, fs.ErrPermission):
		r.skip(path, "no permission to read it", "change its permissions or read a copy")
	case errors.As(err, &pathError):
		r.skip(path, pathError.Err.Error(), "check the file and try again")
	default:
		r.skip(path, err.Error(), "check the file and try again")
	}
}

// file reads one file of the operating system, unless it was read before. One that the user named is read as plain text when its kind is unknown.
func (r *reader) file(path string, info fs.FileInfo, named bool) {
	if named && !info.Mode().IsRegular() && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0 {
		r.skip(path, "it is no file", "name a file or a folder")
		return
	}
	if r.again(path) {
		return
	}
	if r.measure != nil {
		r.measure(info)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		r.skipError(path, err)
		return
	}
	defer f.Close()
	read := formatOf(path)
	if read == nil {
		read = readText
	}
	var in io.Reader = f
	if r.read != nil {
		in = counted{f, r.read}
	}
	read(r, newSource(path, in, info.ModTime()))
}

// dossier reads the articles of the embedded dossier.
func (r *reader) dossier(folder fs.FS) {
	if folder == nil {
		r.fail(errors.New("nothing to read: no path is given and there is no dossier"))
		return
	}
	err := fs.WalkDir(folder, ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case r.stopped():
			return fs.SkipAll
		case err != nil:
			r.skipError(path, err)
		case !entry.IsDir() && formatOf(path) != nil:
			r.embedded(folder, path)
		}
		return nil
	})
	if err != nil {
		r.skipError(".", err)
	}
}

func (r *reader) embedded(folder fs.FS, path string) {
	f, err := folder.Open(path)
	if err != nil {
		r.skipError(path, err)
		return
	}
	defer f.Close()
	formatOf(path)(r, newSource(path, f, noTime))
}

// stdin reads standard input: JSON Lines when the first character is "{", one plain text otherwise.
func (r *reader) stdin(in io.Reader) {
	if in == nil {
		in = os.Stdin
	}
	s := newSource("", in, noTime)
	if s.firstByte() == '{' {
		readJSONLines(r, s)
		return
	}
	readText(r, s)
}
