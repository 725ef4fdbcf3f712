package corpus

import (
	"context"
	"io"
	"io/fs"

	"parley/model"
)

// mostMeasured is how many files Size looks at before it gives up: to look at more would take about as long as reading.
const mostMeasured = 1_000_000

// Size returns how many bytes the files have that Open reads for paths. It returns 0 when that cannot be known before
// they are read: paths name standard input or a pipe, nothing at all, or too many files; or ctx is done.
func Size(ctx context.Context, paths []string) (bytes int64) {
	files, known := 0, true
	r := &reader{ctx: ctx, yield: func(model.Article, error) bool { return true }, seen: map[string]bool{}}
	r.measure = func(info fs.FileInfo) {
		files++
		bytes += info.Size()
		if !info.Mode().IsRegular() || files > mostMeasured {
			known, r.done = false, true
		}
	}
	for _, path := range paths {
		if path == "-" {
			return 0
		}
		if !r.stopped() {
			r.path(path)
		}
	}
	if !known || ctx.Err() != nil {
		return 0
	}
	return bytes
}

// counted is a file whose bytes are counted as they are read.
type counted struct {
	in   io.Reader
	tell func(bytes int)
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.tell(n)
	return n, err
}
