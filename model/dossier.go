package model

import "fmt"

// Dossier is what parley knows beforehand about one conflict: its sides, actors and issues, and words that are spelled
// in several ways.
type Dossier struct {
	Name   string // one line: "Russia–Ukraine talks, 2022 and 2025"
	Sides  []Side // in the order in which screens list them, principal sides first
	Actors []Actor
	Issues []Issue
	Rounds []Round // of talks, in the order in which they were held; may be empty
	// Spellings are groups of words for the same thing: {"Kyiv", "Kiev", "Київ"}. A search for one finds all.
	Spellings [][]string
}

// Round is one meeting of the talks.
type Round struct {
	Name string // "Antalya, the foreign ministers"
	Date Date   // its first day
}

// RoundPeriods returns the stretches of time that the rounds of talks begin: each from its first day to the day before
// the next, and the time before the first one.
func (d *Dossier) RoundPeriods() []Period {
	var out []Period
	for i, r := range d.Rounds {
		first := r.Date.First()
		if i == 0 {
			out = append(out, Period{Label: "before " + r.Name, To: first.AddDate(0, 0, -1)})
		} else {
			out[i].To = first.AddDate(0, 0, -1)
		}
		out = append(out, Period{Label: r.Name, From: first})
	}
	return out
}

// Side returns the side with the given ID.
func (d *Dossier) Side(id SideID) (Side, bool) {
	for _, s := range d.Sides {
		if s.ID == id {
			return s, true
		}
	}
	return Side{}, false
}

// Actor returns the actor with the given ID.
func (d *Dossier) Actor(id string) (Actor, bool) {
	for _, a := range d.Actors {
		if a.ID == id {
			return a, true
		}
	}
	return Actor{}, false
}

// Issue returns the issue with the given ID.
func (d *Dossier) Issue(id IssueID) (Issue, bool) {
	for _, i := range d.Issues {
		if i.ID == id {
			return i, true
		}
	}
	return Issue{}, false
}

// Validate checks that the dossier can be used: sides, actors and issues have distinct non-empty IDs, every actor's side
// exists, and at least two sides are principal. The error names the first entry that is wrong.
func (d *Dossier) Validate() error {
	principal, seen := 0, map[string]bool{}
	take := func(what, id string) error {
		if id == "" {
			return fmt.Errorf("%s without an id", what)
		}
		if seen[what+" "+id] {
			return fmt.Errorf("%s %q stands twice", what, id)
		}
		seen[what+" "+id] = true
		return nil
	}
	for _, s := range d.Sides {
		if err := take("side", string(s.ID)); err != nil {
			return err
		}
		if s.Principal {
			principal++
		}
	}
	if principal < 2 {
		return fmt.Errorf("%d principal sides: a comparison needs at least two", principal)
	}
	for _, a := range d.Actors {
		if err := take("actor", a.ID); err != nil {
			return err
		}
		if a.Name == "" {
			return fmt.Errorf("actor %q has no name", a.ID)
		}
		if !seen["side "+string(a.Side)] {
			return fmt.Errorf("actor %q: there is no side %q", a.ID, a.Side)
		}
	}
	for _, i := range d.Issues {
		if err := take("issue", string(i.ID)); err != nil {
			return err
		}
		if i.Label == "" {
			return fmt.Errorf("issue %q has no label", i.ID)
		}
	}
	return nil
}
