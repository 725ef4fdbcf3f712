package theme

import (
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parley/model"
)

func env(vars map[string]string) func(string) string { return func(k string) string { return vars[k] } }

func TestProfileAndNoColorComeFromTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		name    string
		vars    map[string]string
		profile Profile
		noColor bool
	}{
		{"nothing set", nil, Colours16, false},
		{"a 256-colour terminal", map[string]string{"TERM": "xterm-256color"}, Colours256, false},
		{"truecolor", map[string]string{"TERM": "xterm", "COLORTERM": "truecolor"}, Colours256, false},
		{"an old terminal", map[string]string{"TERM": "linux"}, Colours16, false},
		{"no colour wanted", map[string]string{"TERM": "xterm-256color", "NO_COLOR": "1"}, Colours256, true},
		{"an empty NO_COLOR does not count", map[string]string{"NO_COLOR": ""}, Colours16, false},
	} {
		if p, n := ProfileOf(env(c.vars)), NoColor(env(c.vars)); p != c.profile || n != c.noColor {
			t.Errorf("%s: profile %d, no colour %t", c.name, p, n)
		}
	}
}

// paints returns all paints of a theme by name.
func paints(t *Theme) map[string]Paint {
	out := map[string]Paint{}
	v := reflect.ValueOf(*t)
	for _, field := range reflect.VisibleFields(v.Type()) {
		if field.IsExported() && field.Type == reflect.TypeFor[Paint]() {
			out[field.Name] = v.FieldByIndex(field.Index).Interface().(Paint)
		}
	}
	for _, s := range model.Stances() {
		out["stance "+s.String()] = t.Stance(s)
	}
	for id, s := range t.Sides([]model.Side{{ID: "a", Principal: true}, {ID: "b", Principal: true}, {ID: "c"}}).known {
		out["side "+string(id)] = s.Paint
	}
	return out
}

func TestPaintsAreSGRAndResetThemselves(t *testing.T) {
	for name, theme := range map[string]*Theme{"16": New(false, Colours16), "256": New(false, Colours256), "mono": New(true, Colours256)} {
		for role, p := range paints(theme) {
			if p == (Paint{}) {
				continue
			}
			if !strings.HasPrefix(p.On, "\x1b[") || !strings.HasSuffix(p.On, "m") || p.Off != "\x1b[0m" || ansi.StringWidth(p.On+p.Off) != 0 {
				t.Errorf("%s, %s: %q", name, role, p)
			}
		}
	}
}

// The colour parameters of ECMA-48 and xterm begin with 3, 4, 9 or 10 and have two or three digits.
func TestWithoutColourThereIsNone(t *testing.T) {
	for role, p := range paints(New(true, Colours256)) {
		for _, parameter := range strings.Split(strings.Trim(p.On, "\x1b[m"), ";") {
			if len(parameter) > 1 {
				t.Errorf("%s sets %q", role, p.On)
			}
		}
	}
}

// The look is decided by what New is told, whatever the environment and the terminal say.
func TestPaintsDoNotDependOnTheEnvironment(t *testing.T) {
	want := paints(New(false, Colours256))
	for name, value := range map[string]string{"NO_COLOR": "1", "TERM": "dumb", "COLORTERM": "truecolor", "CLICOLOR_FORCE": "1"} {
		t.Setenv(name, value)
		if got := paints(New(false, Colours256)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s=%s changes the paints", name, value)
		}
	}
	if on := New(false, Colours256).Error.On; on != "\x1b[1;31m" {
		t.Errorf("an error begins with %q", on)
	}
}

// Libraries that honour NO_COLOR drop reverse as well, and with it the cursor.
func TestWithoutColourTheCursorIsStillReverse(t *testing.T) {
	if on := New(true, Colours16).Cursor.On; on != "\x1b[7m" {
		t.Errorf("the cursor's row begins with %q", on)
	}
}

func TestStatesThatStandTogetherLookDifferent(t *testing.T) {
	for name, th := range map[string]*Theme{"16": New(false, Colours16), "256": New(false, Colours256), "mono": New(true, Colours16)} {
		for _, pair := range [][2]Paint{{th.Match, th.MatchCurrent}, {th.Match, th.Focus}, {th.MatchCurrent, th.Focus}, {th.Cursor, th.CursorFaded}, {th.Border, th.BorderFocused}, {th.Cursor, th.Match}} {
			if pair[0] == pair[1] {
				t.Errorf("%s: two states look alike: %q", name, pair[0].On)
			}
		}
	}
}

func TestOnly256ColourTerminalsGetColoursOfThePalette(t *testing.T) {
	for role, p := range paints(New(false, Colours16)) {
		if strings.Contains(p.On, "38;5;") || strings.Contains(p.On, "48;5;") {
			t.Errorf("%s sets %q", role, p.On)
		}
	}
}

func TestSidesAlwaysHaveALabel(t *testing.T) {
	th := New(false, Colours256)
	sides := th.Sides([]model.Side{
		{ID: "North", Label: "NO", Principal: true}, {ID: "South", Label: "SO", Principal: true}, {ID: "League", Label: "LEAGUE"}, {ID: "Isles"},
	})
	for id, want := range map[model.SideID]string{"North": "NO", "South": "SO", "League": "LE…", "Isles": "Is…", "": "?", "nobody": "?"} {
		if got := sides.Of(id).Label; got != want {
			t.Errorf("side %q is labelled %q, want %q", id, got, want)
		}
	}
	if sides.Width() != 3 {
		t.Errorf("labels are %d cells wide, want 3", sides.Width())
	}
	if sides.Of("North").Paint == sides.Of("South").Paint {
		t.Error("the two principal sides look alike")
	}
	var none Sides
	if none.Of("North").Label != "?" || none.Width() != 2 {
		t.Errorf("sides of no dossier: %q, %d cells", none.Of("North").Label, none.Width())
	}
}

func TestMarksAreOneCell(t *testing.T) {
	for _, m := range []string{MarkCursor, MarkFaded, MarkFocus, MarkMatch, MarkOn, MarkSpeech} {
		if ansi.StringWidth(m) != 1 {
			t.Errorf("%q fills %d cells", m, ansi.StringWidth(m))
		}
	}
}
