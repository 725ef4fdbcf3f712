package corpus

import (
	"context"
	"path/filepath"
	"testing"
)

func TestSizeIsThatOfWhatIsRead(t *testing.T) {
	root := tree(t, "a.txt", "first", "sub/b.md", "second one", "sub/c.jsonl", `{"text":"third"}`+"\n", "sub/.hidden.txt", "not counted", "sub/picture.png", "nor this")
	for name, c := range map[string]struct {
		paths []string
		want  int64
	}{
		"a folder, without what is passed over":    {[]string{root}, 5 + 10 + 17},
		"a file that is named":                     {[]string{filepath.Join(root, "sub/picture.png")}, 8},
		"a folder that is named twice counts once": {[]string{root, root}, 5 + 10 + 17},
		"what does not exist":                      {[]string{filepath.Join(root, "none"), filepath.Join(root, "a.txt")}, 5},
		"standard input is not known":              {[]string{root, "-"}, 0},
		"nothing is named":                         {nil, 0},
	} {
		if got := Size(t.Context(), c.paths); got != c.want {
			t.Errorf("%s: %d bytes, want %d", name, got, c.want)
		}
		if c.want == 0 {
			continue
		}
		var read int64
		for range Open(t.Context(), c.paths, Options{Read: func(n int) { read += int64(n) }}) {
		}
		if read != c.want {
			t.Errorf("%s: %d bytes were read, %d counted", name, read, c.want)
		}
	}
}

func TestSizeEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := Size(ctx, []string{tree(t, "a.txt", "first")}); got != 0 {
		t.Errorf("%d bytes", got)
	}
}
