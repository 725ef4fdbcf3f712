package keys

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestEveryActionStandsInTheTableOnceWithItsWords(t *testing.T) {
	seen, names := map[Action]bool{}, map[string]bool{}
	for _, e := range Table() {
		if e.Action == None || seen[e.Action] {
			t.Errorf("%q: action %d stands twice", e.Name, e.Action)
		}
		if e.Name == "" || e.Description == "" || names[e.Name] {
			t.Errorf("action %d: name %q, description %q: want both, and a name of its own", e.Action, e.Name, e.Description)
		}
		if strings.HasSuffix(e.Description, ".") {
			t.Errorf("%q: the description ends in a full stop", e.Name)
		}
		if len(e.Bindings) == 0 {
			t.Errorf("%q has no key", e.Name)
		}
		seen[e.Action], names[e.Name] = true, true
	}
	for a := Up; a <= Quit; a++ {
		if !seen[a] {
			t.Errorf("action %d is not in the table", a)
		}
	}
}

// In every scope, and the scopes that its keys leak to, a key means one thing; a key may mean another only where it
// never leaks to the first.
func TestNoTwoActionsShareAKeyInOverlappingScopes(t *testing.T) {
	for _, focus := range Scopes() {
		owner := map[string]Action{}
		for _, scope := range focus.Chain() {
			for _, e := range Table() {
				for _, k := range e.keysIn(scope) {
					if other, taken := owner[k]; taken && other != e.Action {
						t.Errorf("with the focus in %s, %q is both action %d and %d", focus, k, other, e.Action)
					}
					owner[k] = e.Action
				}
			}
		}
		for k := range owner {
			if first, _, sequence := strings.Cut(k, " "); sequence && owner[first] != None {
				t.Errorf("with the focus in %s, %q is an action and begins %q", focus, first, k)
			}
		}
	}
}

// Keys that terminals send for one another, or that are the beginning of a mouse report.
func TestNoKeyIsBoundThatTerminalsConfuse(t *testing.T) {
	for _, e := range Table() {
		for _, b := range e.Bindings {
			for _, k := range b.Keys {
				if slices.Contains([]string{"ctrl+i", "ctrl+m", "ctrl+[", "ctrl+h", "alt+[", " "}, k) {
					t.Errorf("%q is bound to %q", e.Name, k)
				}
				if b.Scope == Input && utf8.RuneCountInString(k) == 1 {
					t.Errorf("%q takes the letter %q away from text", e.Name, k)
				}
			}
		}
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		name  string
		focus Scope
		keys  []string
		want  []Action
	}{
		{"a global key from a list", List, []string{"/"}, []Action{Search}},
		{"a key of the scope itself", Demands, []string{"m"}, []Action{Mediators}},
		{"a key of the scope it leaks to", Demands, []string{"enter"}, []Action{Open}},
		{"a key of another scope", Reader, []string{"m", "enter"}, []Action{None, None}},
		{"Enter chooses a facet", Facet, []string{"enter", " "}, []Action{Toggle, Toggle}},
		{"space turns the reader's page", Reader, []string{" "}, []Action{PageDown}},
		{"letters are text in the search line", Input, []string{"q", "j", "?", " ", "g", "g", "о"}, []Action{None, None, None, None, None, None, None}},
		{"the search line keeps its own keys", Input, []string{"enter", "esc", "ctrl+c", "down"}, []Action{Accept, Cancel, Quit, Down}},
		{"the search line lets no other key through", Input, []string{"ctrl+u", "tab", "left", "home"}, []Action{None, None, None, None}},
		{"two keys in a row", List, []string{"g", "g"}, []Action{None, Top}},
		{"a broken sequence is forgotten", List, []string{"g", "j", "g", "g"}, []Action{None, Down, None, Top}},
		{"a broken sequence does not eat the key", List, []string{"g", "q"}, []Action{None, Quit}},
		{"capitals are keys of their own", List, []string{"n", "N", "G"}, []Action{NextMatch, PrevMatch, Bottom}},
		{"Cyrillic layouts by position", List, []string{"о", "л", "й", "т", "Т", "П", "а", "я"}, []Action{Down, Up, Quit, NextMatch, PrevMatch, Bottom, Facets, Zoom}},
		{"Russian and Ukrainian s", List, []string{"ы", "і"}, []Action{Order, Order}},
		{"the keys of < and > are letters", List, []string{"Б", "Ю"}, []Action{Narrower, Wider}},
		{"the keys of / and ? are a full stop and a comma", List, []string{".", ","}, []Action{Search, Help}},
		{"in the search line they are text", Input, []string{".", ","}, []Action{None, None}},
		{"a sequence in Cyrillic", List, []string{"п", "п"}, []Action{None, Top}},
		{"digits and control keys are the same in every layout", List, []string{"1", "ctrl+o"}, []Action{Pane1, Back}},
		{"a letter without a place", List, []string{"ў", "漢", "", "alt+j", "f13"}, []Action{None, None, None, None, None}},
	} {
		r := NewResolver(Table())
		for i, k := range c.keys {
			if got := r.Resolve(k, c.focus); got != c.want[i] {
				t.Errorf("%s: key %d, %q: action %d, want %d", c.name, i+1, k, got, c.want[i])
			}
		}
	}
}

func TestPendingTellsOfASequence(t *testing.T) {
	r := NewResolver(Table())
	r.Resolve("п", List)
	if r.Pending() != "g" {
		t.Errorf("pending %q, want g", r.Pending())
	}
	r.Reset()
	if r.Pending() != "" || r.Resolve("g", List) != None || r.Pending() != "g" {
		t.Error("Reset does not forget the first key")
	}
}

func TestLayoutsCoverTheKeyboard(t *testing.T) {
	for _, l := range [][2]string{{russian, russianUS}, {ukrainian, ukrainianUS}} {
		if utf8.RuneCountInString(l[0]) != len(l[1]) || len(l[0]) != 2*len(l[1]) {
			t.Errorf("%q and %q do not stand over each other", l[0], l[1])
		}
	}
	for letter, sign := range map[string]string{"й": "q", "ё": "`", "х": "[", "ї": "]", "є": "'", "Є": "\"", "Ё": "~", "ю": ".", ".": "/", "j": "", "/": ""} {
		if got := byPosition(letter); got != sign {
			t.Errorf("%q is on the key of %q, want %q", letter, got, sign)
		}
	}
}

func TestResolveNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := NewResolver(Table())
		for _, k := range rapid.SliceOf(rapid.String()).Draw(t, "keys") {
			r.Resolve(k, Scope(rapid.IntRange(0, 20).Draw(t, "focus")))
		}
	})
}

func TestLiveShowsWhatKeysDoHere(t *testing.T) {
	has := func(focus Scope, a Action, keys string) {
		t.Helper()
		for _, e := range Live(focus) {
			if e.Action == a {
				if got := strings.Join(e.Bindings[0].Keys, " "); got != keys {
					t.Errorf("in %s, action %d has the keys %q, want %q", focus, a, got, keys)
				}
				return
			}
		}
		if keys != "" {
			t.Errorf("in %s, action %d is not live", focus, a)
		}
	}
	has(List, Open, "enter")
	has(Reader, Open, "")
	has(Reader, PageDown, "space pgdown ctrl+f")
	has(List, Mediators, "")
	has(Demands, Mediators, "m")
	has(Input, Search, "")
	has(Input, Quit, "ctrl+c")
}

// What the help says a key does is what the resolver does with it.
func TestLiveAndResolverAgree(t *testing.T) {
	for _, focus := range Scopes() {
		for _, e := range Live(focus) {
			for _, k := range e.Bindings[0].Keys {
				r := NewResolver(Table())
				got := None
				for _, press := range strings.Fields(k) {
					got = r.Resolve(press, focus)
				}
				if got != e.Action {
					t.Errorf("in %s the help says that %q is %q, the resolver says action %d", focus, k, e.Name, got)
				}
			}
		}
	}
}

func TestPretty(t *testing.T) {
	for key, want := range map[string]string{"ctrl+o": "Ctrl+O", "pgdown": "PgDn", "g g": "gg", "/": "/", "shift+tab": "Shift+Tab", "N": "N", "space": "Space"} {
		if got := Pretty(key); got != want {
			t.Errorf("Pretty(%q) = %q, want %q", key, got, want)
		}
	}
	if got := Hint(Back, Reader); got != "Ctrl+O" {
		t.Errorf("Hint(Back) = %q", got)
	}
	if got := Hint(Toggle, Reader); got != "" {
		t.Errorf("Hint of an action without keys here = %q", got)
	}
}

func TestMarkdownHasARowForEachAction(t *testing.T) {
	table := Markdown()
	for _, e := range Table() {
		if !strings.Contains(table, " | "+e.Description+" |\n") {
			t.Errorf("%q is not in the table", e.Name)
		}
	}
	for _, want := range []string{
		"| `gg` `Home` | everywhere | to the beginning |",
		"| `PgDn` `Ctrl+F` | everywhere | a page down |\n| `Space` | reader | a page down |\n| `PgUp`",
		"| `Enter` `Space` | facets | ask for this value, or no longer |",
	} {
		if !strings.Contains(table, want) {
			t.Errorf("the table has no row %q:\n%s", want, table)
		}
	}
}
