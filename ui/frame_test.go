package ui

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"parley/model"
	"parley/ui/term"
	"parley/ui/theme"
)

var goldenSizes = []struct{ w, h int }{{40, 12}, {80, 24}, {120, 40}, {200, 60}}

// TestFrames holds the look of every pane at the sizes that people have.
func TestFrames(t *testing.T) {
	scenes := []struct {
		name string
		keys []string
	}{
		{"articles", nil},
		{"articles reading", []string{"enter"}},
		{"articles searched", []string{"/", "h", "a", "r", "b", "o", "u", "r"}},
		{"statements", []string{"2", "down"}},
		{"statements chosen", []string{"2", "enter", "down"}},
		{"statements explained", []string{"2", "e"}},
		{"positions explained", []string{"3", "e", "enter"}},
		{"statement explained", []string{"2", "enter", "down", "down", "e", "enter"}},
		{"demands", []string{"3"}},
		{"demands evidence", []string{"3", "down", "enter"}},
		{"demands mediators", []string{"3", "m"}},
		{"demands implied", []string{"3", "w", "enter"}},
		{"demands least", []string{"3", "+", "+"}},
		{"demands facets", []string{"3", "f", "G"}},
		{"demands export", []string{"3", "E"}},
		{"facets", []string{"f"}},
		{"keys", []string{"?"}},
		{"keys of demands", []string{"3", "?", "ctrl+d"}},
		{"nothing found", []string{"/", "x", "q", "x"}},
		{"mistake", []string{"/", "p", "e", "a", "c", "e", " ", "b", "a", "d", ":", "x"}},
	}
	for _, scene := range scenes {
		for _, size := range goldenSizes {
			t.Run(fmt.Sprintf("%s/%dx%d", scene.name, size.w, size.h), func(t *testing.T) {
				d := newDriver(t, newFake(), size.w, size.h)
				d.keys(scene.keys...)
				exact(t, d.m.View(), size.w, size.h)
				golden.RequireEqual(t, d.m.View())
			})
		}
	}
}

// sgrSequence is what sets colours, bold and the like; from parameter 30 on they are colours.
var sgrSequence = regexp.MustCompile(`\x1b\[([0-9;]*)m`)

// TestFramesWithoutColour holds that state is told by text marks, reverse and bold where colour is unwanted.
func TestFramesWithoutColour(t *testing.T) {
	for _, scene := range []string{"1", "2", "3"} {
		t.Run("pane "+scene, func(t *testing.T) {
			d := newDriver(t, newFake(), 120, 40, func(o *Options) { o.Theme = theme.New(true, theme.Colours256) })
			d.keys(scene, "/", "h", "a", "r", "b", "enter")
			golden.RequireEqual(t, d.m.View())
			for _, sgr := range sgrSequence.FindAllStringSubmatch(d.m.View(), -1) {
				for parameter := range strings.SplitSeq(sgr[1], ";") {
					if n, _ := strconv.Atoi(parameter); n >= 30 {
						t.Fatalf("a colour is set: %q", sgr[0])
					}
				}
			}
		})
	}
}

// exact fails the test unless the frame has exactly h lines of exactly w cells.
func exact(t interface {
	Helper()
	Fatalf(string, ...any)
}, frame string, w, h int) {
	t.Helper()
	lines := strings.Split(frame, "\n")
	if len(lines) != h {
		t.Fatalf("%d lines instead of %d:\n%s", len(lines), h, ansi.Strip(frame))
	}
	for y, l := range lines {
		if got := ansi.StringWidth(l); got != w {
			t.Fatalf("line %d is %d cells wide instead of %d: %q", y, got, w, ansi.Strip(l))
		}
	}
}

// strangeWords are what real texts hold: Cyrillic, stress marks, flags, wide letters, joined emoji, no-break spaces, control characters.
var strangeWords = []string{
	"Київ", "перего\u0301воры", "🇺🇦🇷🇺", "谈判", "停戦協定", "👩‍⚖️", "a\u00a0b", "tab\there", "e\u0301e\u0301e\u0301", "ﷺ", "—", "word", "a-very-long-word-that-no-column-holds-at-all",
	"line\nbreak", "№ 5", "\u200bzero", "한국",
}

// strange returns the fake with its texts replaced by random ones.
func strange(t *rapid.T) *fakeSource {
	f := newFakeOverTime()
	words := func(label string, most int) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(strangeWords), 1, most).Draw(t, label), " ")
	}
	f.dossier.Name = words("name", 6)
	f.dossier.Sides[0].Label = words("label", 1)
	f.dossier.Issues[0].Label, f.dossier.Issues[0].Definition = words("issue", 4), words("definition", 30)
	for i := range f.articles {
		title, outlet := words("title", 12), words("outlet", 3)
		paragraphs := []string{words("first", 40), words("second", 40)}
		a := tell(f.articles[i].ID, title, outlet, "2022-03", paragraphs...)
		a.says(model.Kind(rapid.IntRange(0, 2).Draw(t, "kind")), rapid.SampledFrom([]string{"berg", "koval", "", "谁 says"}).Draw(t, "who"), paragraphs[0])
		a.wants("Northland", "harbour", model.Demands, model.BasisQuote, words("target", 5), paragraphs[1])
		f.articles[i] = a.a
	}
	return f
}

// TestEveryFrameIsExact is the contract of the screen: whatever its size, the texts and the keys, a frame has exactly as
// many lines as the screen and each is exactly as wide.
func TestEveryFrameIsExact(t *testing.T) {
	names := []string{"1", "2", "3", "tab", "enter", "esc", "/", "f", "?", "!", "j", "k", "h", "l", "G", "g", "n", "N", "m", "w", "p", "[", "]", "t", "v", "e",
		"r", "+", "-", "T", "x", "X", "c", "u", "U", "z", "<", ">",
		"s", "ctrl+o", "ctrl+d", "ctrl+u", "pgdown", "pgup", "home", "end", " ", "ї", "bad:", "谈", "word", "backspace", "left", "right", "ctrl+w"}
	rapid.Check(t, func(r *rapid.T) {
		w, h := rapid.IntRange(1, 220).Draw(r, "w"), rapid.IntRange(1, 70).Draw(r, "h")
		d := newDriver(t, strange(r), w, h, func(o *Options) { o.Theme = theme.New(rapid.Bool().Draw(r, "mono"), theme.Colours256) })
		exact(r, d.m.View(), w, h)
		for range rapid.IntRange(1, 15).Draw(r, "steps") {
			x, y := rapid.IntRange(0, w).Draw(r, "x"), rapid.IntRange(0, h).Draw(r, "y")
			switch rapid.IntRange(0, 9).Draw(r, "what") {
			case 0:
				w, h = rapid.IntRange(1, 220).Draw(r, "new w"), rapid.IntRange(1, 70).Draw(r, "new h")
				d.send(tea.WindowSizeMsg{Width: w, Height: h})
			case 1:
				d.send(tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
			case 2:
				d.send(term.WheelMsg{X: x, Y: y, Delta: rapid.IntRange(-3, 3).Draw(r, "delta")})
			default:
				d.press(rapid.SampledFrom(names).Draw(r, "key"))
			}
			exact(r, d.m.View(), w, h)
			if rapid.Bool().Draw(r, "rest") {
				d.rest()
				exact(r, d.m.View(), w, h)
			}
		}
	})
}

// TestEverySize draws every pane at every size of a small screen.
func TestEverySize(t *testing.T) {
	d := newDriver(t, newFake(), 1, 1)
	for w := 1; w <= 110; w += 3 {
		for h := 1; h <= 36; h += 2 {
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
			for _, pane := range []string{"1", "2", "3"} {
				d.keys(pane)
				exact(t, d.m.View(), w, h)
			}
		}
	}
}

func TestATooSmallTerminalSaysSo(t *testing.T) {
	d := newDriver(t, newFake(), 39, 12)
	d.shows("terminal too small: 40x8 at least")
	d.send(tea.WindowSizeMsg{Width: 40, Height: 8})
	d.rest()
	d.hides("too small")
	d.shows("Articles")
}
