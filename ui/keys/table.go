package keys

import (
	"slices"
	"strings"
)

// Entry is one action with all that is known of it.
type Entry struct {
	Action      Action
	Name        string // an imperative, for a palette: "next match"
	Description string // what it does, a phrase without a full stop
	Bindings    []Binding
}

// Binding is the keys that stand for an action in a scope. They are spelled as Bubble Tea does, but for "space"; two keys
// to be pressed one after the other have a space between them: "g g".
type Binding struct {
	Scope Scope
	Keys  []string
}

func in(s Scope, keys ...string) Binding { return Binding{s, keys} }

// Table returns all actions in the order in which the help lists them. It is made anew on each call and may be changed.
func Table() []Entry {
	return []Entry{
		{Search, "search", "search as you type", []Binding{in(Global, "/")}},
		{Facets, "facets", "narrow the results by outlet, side, speaker, issue and more", []Binding{in(Global, "f")}},
		{Open, "open", "open the article at this sentence; in the matrix, the evidence", []Binding{in(List, "enter")}},
		{Back, "back", "go back to where you came from", []Binding{in(Global, "ctrl+o")}},
		{NextMatch, "next match", "go to the next match of the query", []Binding{in(Global, "n")}},
		{PrevMatch, "previous match", "go to the match before", []Binding{in(Global, "N")}},

		{Pane1, "articles", "what was reported: the articles", []Binding{in(Global, "1")}},
		{Pane2, "statements", "who said it: the statements", []Binding{in(Global, "2")}},
		{Pane3, "demands", "what each side demands: the matrix", []Binding{in(Global, "3")}},
		{NextPane, "next pane", "go to the next pane", []Binding{in(Global, "tab")}},
		{PrevPane, "previous pane", "go to the pane before", []Binding{in(Global, "shift+tab")}},

		{Down, "down", "one row or line down", []Binding{in(Global, "j", "down"), in(Input, "down")}},
		{Up, "up", "one row or line up", []Binding{in(Global, "k", "up"), in(Input, "up")}},
		{Left, "left", "to the part or column on the left", []Binding{in(Global, "h", "left")}},
		{Right, "right", "to the part or column on the right", []Binding{in(Global, "l", "right")}},
		{HalfDown, "half a page down", "half a page down", []Binding{in(Global, "ctrl+d")}},
		{HalfUp, "half a page up", "half a page up", []Binding{in(Global, "ctrl+u")}},
		{PageDown, "page down", "a page down", []Binding{
			in(Global, "pgdown", "ctrl+f"), in(Reader, "space"), in(Input, "pgdown"),
		}},
		{PageUp, "page up", "a page up", []Binding{in(Global, "pgup", "ctrl+b"), in(Input, "pgup")}},
		{Top, "top", "to the beginning", []Binding{in(Global, "g g", "home")}},
		{Bottom, "bottom", "to the end", []Binding{in(Global, "G", "end")}},

		{Toggle, "toggle", "ask for this value, or no longer", []Binding{in(Facet, "enter", "space")}},
		{Order, "order", "by date or match; demands by weight, evidence, conflict or recency", []Binding{in(Global, "s")}},
		{Mediators, "mediators", "show or hide the columns of the mediators", []Binding{in(Demands, "m"), in(Months, "m")}},
		{Implied, "implied", "show or fold sentences that only imply a position", []Binding{in(Demands, "w")}},
		{Threads, "threads", "group the evidence by what is wanted, or not", []Binding{in(Demands, "T")}},
		{Explain, "explain", "show or hide why a statement or position was found, and how sure", []Binding{in(Global, "e")}},

		{Periods, "periods", "compare all, spells of coverage, years, or rounds of talks", []Binding{in(Demands, "p"), in(Months, "p")}},
		{PrevRound, "round before", "a round of talks back, against the one before it", []Binding{in(Demands, "["), in(Months, "[")}},
		{NextRound, "next round", "a round of talks on", []Binding{in(Demands, "]"), in(Months, "]")}},
		{Timeline, "timeline", "to the timeline, or from it", []Binding{in(Demands, "t"), in(Months, "t")}},
		{Chart, "chart", "draw the stances over time, or the matrix", []Binding{in(Demands, "v"), in(Months, "v")}},
		{Mark, "mark", "begin a period at this month, or no longer", []Binding{in(Months, "space")}},
		{Compare, "compare", "show this period; a second one stands beside it", []Binding{in(Months, "enter")}},
		{Repeats, "repeats", "repeats: count each, or once with what they repeat", []Binding{in(Demands, "r")}},
		{LeastUp, "more evidence", "least evidence: leave out issues with fewer findings, one more each time", []Binding{in(Demands, "+")}},
		{LeastDown, "less evidence", "least evidence: one finding fewer", []Binding{in(Demands, "-")}},
		{ShowAside, "show set aside", "show or hide the positions that you set aside", []Binding{in(Demands, "X")}},
		{SetAside, "set aside", "set this position aside, or take it back", []Binding{in(Demands, "x")}},
		{Correct, "correct", "correct this position's stance, side or issue, and say why", []Binding{in(Demands, "c")}},
		{Choose, "choose", "correct it to this", []Binding{in(Picker, "enter", "space")}},
		{Undo, "undo", "take your last correction back", []Binding{in(Demands, "u")}},
		{Redo, "redo", "make the correction again that was taken back", []Binding{in(Demands, "U")}},

		{Export, "export", "write what is shown into a file", []Binding{in(Demands, "E"), in(Months, "E")}},
		{ExportFlat, "CSV", "as CSV, a row for each position", []Binding{in(Exports, "c")}},
		{ExportWide, "wide CSV", "as CSV, a row for each issue", []Binding{in(Exports, "w")}},
		{ExportLines, "JSONL", "as JSON Lines", []Binding{in(Exports, "j")}},
		{ExportMarkdown, "Markdown", "as Markdown", []Binding{in(Exports, "m")}},
		{ExportPage, "HTML", "as an HTML page, to read and print", []Binding{in(Exports, "h")}},
		{ExportNetwork, "GraphML", "as a network of actors and issues, in GraphML", []Binding{in(Exports, "g")}},
		{ExportCSL, "CSL", "the articles' citations, as CSL-JSON", []Binding{in(Exports, "l")}},
		{ExportBibTeX, "BibTeX", "the articles' citations, as BibTeX", []Binding{in(Exports, "b")}},

		{Zoom, "zoom", "give this part the whole screen, or no longer", []Binding{in(Global, "z")}},
		{Narrower, "narrower", "make the left part narrower", []Binding{in(Global, "<")}},
		{Wider, "wider", "make the left part wider", []Binding{in(Global, ">")}},

		{Accept, "accept", "keep the query and go to the results", []Binding{in(Input, "enter")}},
		{Cancel, "cancel", "close what is open, clear the query, or stop reading", []Binding{in(Global, "esc"), in(Input, "esc"), in(Exports, "esc")}},
		{Help, "help", "show the keys", []Binding{in(Global, "?")}},
		{Problems, "problems", "list the files that were skipped, and why", []Binding{in(Global, "!")}},
		{Redraw, "redraw", "draw the screen anew", []Binding{in(Global, "ctrl+l")}},
		{Suspend, "suspend", "go to the shell; fg comes back", []Binding{in(Global, "ctrl+z"), in(Input, "ctrl+z")}},
		{Quit, "quit", "leave parley", []Binding{in(Global, "q", "ctrl+c"), in(Input, "ctrl+c"), in(Exports, "ctrl+c")}},
	}
}

// Live returns the actions that have keys when the focus is in scope, each with one binding that holds all of its
// keys there, in the table's order.
func Live(focus Scope) []Entry {
	chain := focus.Chain()
	taken := map[string]bool{} // by a scope nearer to the focus
	live := map[Action][]string{}
	for _, scope := range chain {
		var here []string
		for _, e := range Table() {
			for _, k := range e.keysIn(scope) {
				if !taken[k] {
					live[e.Action] = append(live[e.Action], k)
					here = append(here, k)
				}
			}
		}
		for _, k := range here {
			taken[k] = true
		}
	}
	var out []Entry
	for _, e := range Table() {
		if k := live[e.Action]; k != nil {
			e.Bindings = []Binding{{focus, k}}
			out = append(out, e)
		}
	}
	return out
}

// Lookup returns the entry of an action.
func Lookup(a Action) (Entry, bool) {
	table := Table()
	i := slices.IndexFunc(table, func(e Entry) bool { return e.Action == a })
	if i < 0 {
		return Entry{}, false
	}
	return table[i], true
}

// Hint returns the first key of the action when the focus is in scope, as people write it: "Ctrl+O"; "" when it has none.
func Hint(a Action, focus Scope) string {
	for _, e := range Live(focus) {
		if e.Action == a {
			return Pretty(e.Bindings[0].Keys[0])
		}
	}
	return ""
}

func (e Entry) keysIn(s Scope) []string {
	var keys []string
	for _, b := range e.Bindings {
		if b.Scope == s {
			keys = append(keys, b.Keys...)
		}
	}
	return keys
}

var prettyNames = map[string]string{
	"up": "↑", "down": "↓", "left": "←", "right": "→",
	"pgup": "PgUp", "pgdown": "PgDn", "home": "Home", "end": "End",
	"enter": "Enter", "esc": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab", "space": "Space",
}

// Pretty returns a key of a Binding as people write it: "Ctrl+O", "PgDn", "gg".
func Pretty(key string) string {
	if name, ok := prettyNames[key]; ok {
		return name
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return "Ctrl+" + strings.ToUpper(letter)
	}
	return strings.ReplaceAll(key, " ", "")
}
