package notebook

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"parley/model"
)

func key(i int) model.PositionKey {
	return model.PositionKey{ArticleID: fmt.Sprintf("a%d", i), Sentence: "They want a truce.", Side: "Russia", Issue: "ceasefire", Stance: model.Rejects}
}

var another = model.Correction{Side: "Ukraine", Issue: "ceasefire", Stance: model.OpenTo, Note: "it is Kyiv's"}

func open(t *testing.T, path string) *Notebook {
	t.Helper()
	n, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	n.now = func() time.Time { return time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC) }
	return n
}

// reopened closes the notebook and opens it again.
func reopened(t *testing.T, n *Notebook) *Notebook {
	t.Helper()
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, n.Path())
}

func correct(t *testing.T, n *Notebook, i int, c *model.Correction) {
	t.Helper()
	if _, err := n.Correct(key(i), c); err != nil {
		t.Fatal(err)
	}
}

// has lists the numbers of the keys with a correction: "1 aside, 2 open-to".
func has(n *Notebook) string {
	var out []string
	for i := range 10 {
		switch c, found := n.Correction(key(i)); {
		case found && c.Aside:
			out = append(out, fmt.Sprintf("%d aside", i))
		case found:
			out = append(out, fmt.Sprintf("%d %s", i, c.Stance))
		}
	}
	return strings.Join(out, ", ")
}

func TestOpeningLeavesNoTrace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley", "n")
	n := open(t, path)
	if got := has(n); got != "" {
		t.Errorf("a new notebook has %s", got)
	}
	if _, err := os.Stat(filepath.Dir(path)); err == nil {
		t.Error("it made a folder before there was anything to keep")
	}
}

func TestCorrectionsAreKept(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "parley", "n"))
	correct(t, n, 1, &another)
	n = reopened(t, n)
	want := another
	want.Time = time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	if got, found := n.Correction(key(1)); !found || got != want {
		t.Errorf("kept %+v, want %+v", got, want)
	}
	if all := maps.Collect(n.Corrections()); len(all) != 1 {
		t.Errorf("%d corrections", len(all))
	}
	if info, err := os.Stat(n.Path()); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read the notebook: %v, %v", info.Mode(), err)
	}
}

func TestUndoAndRedo(t *testing.T) {
	aside := another
	aside.Aside = true
	n := open(t, filepath.Join(t.TempDir(), "n"))
	correct(t, n, 1, &another)
	correct(t, n, 1, &aside)
	correct(t, n, 2, &another)
	correct(t, n, 1, nil)
	step := func(take func() (model.Amendment, bool, error), want string) {
		t.Helper()
		_, _, err := take()
		if err != nil {
			t.Fatal(err)
		}
		if got := has(n); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		n = reopened(t, n) // also after a restart
		if got := has(n); got != want {
			t.Errorf("reopened: got %q, want %q", got, want)
		}
	}
	undo, redo := func() (model.Amendment, bool, error) { return n.Undo() }, func() (model.Amendment, bool, error) { return n.Redo() }
	step(undo, "1 aside, 2 open-to")
	step(undo, "1 aside")
	step(undo, "1 open-to")
	step(redo, "1 aside")
	step(undo, "1 open-to")
	step(undo, "")
	step(undo, "") // there is nothing more
	step(redo, "1 open-to")
	correct(t, n, 3, &another) // takes the place of what was undone
	step(redo, "1 open-to, 3 open-to")
	step(undo, "1 open-to")
}

func TestUndoTellsWhatItTookBack(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "n"))
	if _, found, err := n.Undo(); found || err != nil {
		t.Errorf("undo of nothing: %v, %v", found, err)
	}
	correct(t, n, 1, &another)
	a, found, err := n.Undo()
	if err != nil || !found || a.Key != key(1) || a.Is != nil || a.Was == nil || a.Was.Stance != model.OpenTo {
		t.Errorf("got %+v, %v, %v", a, found, err)
	}
}

func TestOldAmendmentsAreForgottenNotTheirCorrections(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "n"))
	if err := os.WriteFile(n.Path(), nil, 0o600); err != nil { // empty is new
		t.Fatal(err)
	}
	undone := 0
	write(t, n.Path(), func(tx *bolt.Tx) error {
		tables, err := newTables(tx)
		if err != nil {
			return err
		}
		for i := range maxAmendments + 5 {
			if err := tables.add(model.Amendment{Key: key(i), Is: &another}); err != nil {
				return err
			}
		}
		for {
			_, found, err := tables.undo()
			if err != nil || !found {
				return err
			}
			undone++
		}
	})
	if all := maps.Collect(reopened(t, n).Corrections()); undone != maxAmendments || len(all) != 5 {
		t.Errorf("%d could be undone, %d corrections are left", undone, len(all))
	}
}

// write changes a file in ways that a Notebook does not.
func write(t *testing.T, path string, change func(*bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: lockTime})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(db.Update(change), db.Close()); err != nil {
		t.Fatal(err)
	}
}

// Two have a notebook open, also one that does not exist yet, and both write to it.
func TestTwoWriteOneNotebook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n")
	first, second := open(t, path), open(t, path)
	correct(t, first, 1, &another)
	correct(t, second, 2, &another)
	if got := has(second); got != "1 open-to, 2 open-to" {
		t.Errorf("who wrote last knows %q", got)
	}
	if news := second.News(); !slices.Equal(news, []string{"a1"}) || len(second.News()) > 0 {
		t.Errorf("it was told of %v", news)
	}
	correct(t, first, 3, &another)
	if news := first.News(); !slices.Equal(news, []string{"a2"}) {
		t.Errorf("the first was told of %v", news)
	}
	for _, n := range []*Notebook{first, open(t, path)} {
		if got := has(n); got != "1 open-to, 2 open-to, 3 open-to" {
			t.Errorf("it has %q", got)
		}
	}
	if first.ReadOnly() != "" || second.ReadOnly() != "" {
		t.Errorf("%q, %q", first.ReadOnly(), second.ReadOnly())
	}
}

func TestWhatAnotherWroteIsNotWrittenOver(t *testing.T) {
	aside := another
	aside.Aside = true
	for name, c := range map[string]struct {
		before func(*Notebook) // both know of it
		write  func(*Notebook) error
		want   string // what the file has then, whoever asks
		again  string // and when it is written once more
	}{
		"the same position": {func(*Notebook) {}, func(n *Notebook) error { _, err := n.Correct(key(1), &aside); return err }, "1 open-to", "1 aside"},
		"taking back what is another now": {func(n *Notebook) { correct(t, n, 1, &aside) },
			func(n *Notebook) error { _, err := n.Correct(key(1), nil); return err }, "1 open-to", ""},
		"undo of what another did": {func(n *Notebook) { correct(t, n, 2, &another) },
			func(n *Notebook) error { _, _, err := n.Undo(); return err }, "1 open-to, 2 open-to", "2 open-to"},
		"redo of what is gone": {func(n *Notebook) { correct(t, n, 2, &another); _, _, _ = n.Undo() },
			func(n *Notebook) error { _, _, err := n.Redo(); return err }, "1 open-to", "1 open-to"},
	} {
		t.Run(name, func(t *testing.T) {
			first := open(t, filepath.Join(t.TempDir(), "n"))
			c.before(first)
			second := open(t, first.Path())
			correct(t, first, 1, &another)
			if err := c.write(second); !errors.Is(err, ErrElsewhere) {
				t.Fatalf("error %v", err)
			}
			for _, n := range []*Notebook{second, open(t, first.Path())} {
				if got := has(n); got != c.want {
					t.Errorf("refused: %q, want %q", got, c.want)
				}
			}
			if news := second.News(); !slices.Equal(news, []string{"a1"}) {
				t.Errorf("it was told of %v", news)
			}
			if err := c.write(second); err != nil {
				t.Fatal(err)
			}
			if got := has(second); got != c.again {
				t.Errorf("once more: %q, want %q", got, c.again)
			}
		})
	}
}

// Several programs write to a notebook that does not exist yet, as fast as they can: none loses what another was told is kept.
func TestProgramsWritingAtOnceLoseNothing(t *testing.T) {
	const programs, each = 3, 12
	path := filepath.Join(t.TempDir(), "n")
	if told := os.Getenv("NOTEBOOK_TO_SHARE"); told != "" {
		n := open(t, told)
		for i := range each {
			var from int
			if _, err := fmt.Sscan(os.Getenv("NOTEBOOK_FROM"), &from); err != nil {
				t.Fatal(err)
			}
			correct(t, n, from+i, &another)
		}
		return
	}
	var running []*exec.Cmd
	for p := range programs {
		cmd := exec.Command(os.Args[0], "-test.run=^TestProgramsWritingAtOnceLoseNothing$")
		cmd.Env = append(os.Environ(), "NOTEBOOK_TO_SHARE="+path, fmt.Sprint("NOTEBOOK_FROM=", p*each))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		running = append(running, cmd)
	}
	for _, cmd := range running {
		if err := cmd.Wait(); err != nil {
			t.Errorf("a program could not write: %v", err)
		}
	}
	n := open(t, path)
	for i := range programs * each {
		if _, found := n.Correction(key(i)); !found {
			t.Errorf("correction %d is lost", i)
		}
	}
}

func TestAFileThatIsHeldIsTold(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "n"))
	n.wait = time.Millisecond
	db, err := bolt.Open(n.Path(), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := n.Correct(key(1), &another); err == nil || !strings.Contains(err.Error(), "was not changed: another program has held it") {
		t.Errorf("error %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	correct(t, n, 1, &another) // it is not given up for that
}

func TestAFileThatMayOnlyBeRead(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write to any file")
	}
	n := open(t, filepath.Join(t.TempDir(), "n"))
	correct(t, n, 1, &another)
	if err := os.Chmod(n.Path(), 0o400); err != nil {
		t.Fatal(err)
	}
	n = reopened(t, n)
	if has(n) != "1 open-to" || !strings.Contains(n.ReadOnly(), "may only be read") {
		t.Errorf("it has %q, %q", has(n), n.ReadOnly())
	}
	if _, err := n.Correct(key(2), &another); err == nil {
		t.Error("it writes")
	}
}

func TestOpenedForReading(t *testing.T) {
	first := open(t, filepath.Join(t.TempDir(), "n"))
	correct(t, first, 1, &another)
	n, err := OpenReadOnly(first.Path())
	if err != nil || has(n) != "1 open-to" {
		t.Errorf("it reads %q, %v", has(n), err)
	}
	if _, _, err := n.Undo(); err == nil {
		t.Error("it writes though it was opened for reading")
	}
}

// A process that is killed between two corrections loses none that Correct has returned from.
func TestKilledProgramLosesNothing(t *testing.T) {
	if told := os.Getenv("NOTEBOOK_TO_WRITE"); told != "" { // the one to be killed, which must leave nothing behind
		n := open(t, told)
		for i := 0; ; i++ {
			correct(t, n, i, &another)
			fmt.Printf("kept %d\n", i)
		}
	}
	path := filepath.Join(t.TempDir(), "n")
	for round := range 3 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilledProgramLosesNothing$")
		cmd.Env = append(os.Environ(), "NOTEBOOK_TO_WRITE="+path)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		last := -1
		for last < 20*(round+1) {
			if _, err := fmt.Fscanf(out, "kept %d\n", &last); err != nil {
				t.Fatal(err)
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		n := open(t, path)
		for i := range last + 1 {
			if _, found := n.Correction(key(i)); !found {
				t.Errorf("round %d: correction %d of %d is lost", round, i, last)
			}
		}
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestDamagedFileIsNamedAndLeftAlone(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "n"))
	correct(t, n, 1, &another)
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(n.Path())
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"text":      []byte(strings.Repeat("This is no notebook.\n", 500)),
		"short":     []byte("x"),
		"cut off":   whole[:len(whole)/3],
		"no end":    whole[:2*os.Getpagesize()],
		"zeros":     make([]byte, len(whole)),
		"scrambled": bytes.ReplaceAll(whole, []byte("truce"), []byte("drink")),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "mine")
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, opened := range []func(string) (*Notebook, error){Open, OpenReadOnly} {
				_, err := opened(path)
				if err == nil || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "--no-notebook") {
					t.Errorf("error %v names neither file nor remedy", err)
				}
			}
			if left, err := os.ReadFile(path); err != nil || !bytes.Equal(left, data) {
				t.Errorf("the file was changed: %v", err)
			}
		})
	}
}

// Whatever byte is wrong: the notebook says so or reads what it held.
func TestNoWrongByteGoesUnnoticed(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "n"))
	for i := range 5 {
		correct(t, n, i, &another)
	}
	want := has(n)
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(n.Path())
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	told := 0
	for range 500 {
		data := bytes.Clone(whole)
		at := random.IntN(len(data))
		for data[at] == 0 {
			at = random.IntN(len(data))
		}
		data[at] ^= byte(1 << random.IntN(8))
		path := filepath.Join(t.TempDir(), "mine")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		opened, err := OpenReadOnly(path)
		switch {
		case err != nil:
			told++
		case has(opened) != want && has(opened) != "0 open-to, 1 open-to, 2 open-to, 3 open-to": // as before the last amendment
			t.Errorf("byte %d wrong: it reads %q", at, has(opened))
		}
	}
	if told == 0 {
		t.Error("nothing wrong was noticed")
	}
}

func TestNewerVersionIsTold(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "n"))
	correct(t, n, 1, &another)
	write(t, n.Path(), func(tx *bolt.Tx) error { return tx.Bucket(headBucket).Put(versionKey, []byte("2")) })
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(n.Path()); err == nil || !strings.Contains(err.Error(), "use the parley that wrote it") {
		t.Errorf("error %v", err)
	}
}

func TestFoldersThatCannotBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	n, err := Open(filepath.Join(file, "n"))
	if err == nil {
		_, err = n.Correct(key(1), &another)
	}
	if err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("error %v", err)
	}
}

func TestLongSentenceIsRefused(t *testing.T) {
	n := open(t, filepath.Join(t.TempDir(), "n"))
	k := key(1)
	k.Sentence = strings.Repeat("long ", maxEntry)
	if _, err := n.Correct(k, &another); err == nil || !strings.Contains(err.Error(), "too long") {
		t.Errorf("error %v", err)
	}
	if _, found := n.Correction(k); found {
		t.Error("it is kept in memory only")
	}
}

func TestFileOf(t *testing.T) {
	for _, c := range []struct{ dossier, begins string }{
		{"Russia–Ukraine talks, 2022 and 2025", "/data/parley/russia-ukraine-talks-2022-and-2025-"},
		{"../../etc/passwd", "/data/parley/etc-passwd-"},
		{"Переговоры", "/data/parley/-"},
		{strings.Repeat("long ", 100), "/data/parley/long-long-long-long-long-long-long-long-"},
	} {
		got := filepath.ToSlash(FileOf("/data/parley", c.dossier))
		if !strings.HasPrefix(got, c.begins) || len(got) > len(c.begins)+20 {
			t.Errorf("%q: %s", c.dossier, got)
		}
	}
	if FileOf("", "Переговоры") == FileOf("", "Перемовини") {
		t.Error("two dossiers share a notebook")
	}
}
