package dossier

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley/corpus"
	"parley/model"
)

// The files of a dossier.
const (
	sidesFile     = "dossier.toml"
	actorsFile    = "actors.toml"
	issuesFile    = "issues.toml"
	spellingsFile = "spellings.toml"

	fileList = sidesFile + ", " + actorsFile + ", " + issuesFile + " and " + spellingsFile
)

// Bounds that a dossier of human size never reaches.
const (
	maxFile  = 8 << 20 // bytes of one file
	maxLine  = 200     // runes of a name, label, title or word
	maxText  = 2000    // runes of a definition
	maxLabel = 12      // runes of a side's label
)

// reader reads the files of a dossier one after the other; after the first error it does nothing.
type reader struct {
	root  fs.FS
	shown func(string) string
	err   error
}

func (r *reader) sides(d *model.Dossier) {
	var f struct {
		Name string `toml:"name"`
		Side []struct {
			ID        string `toml:"id"`
			Label     string `toml:"label"`
			Principal bool   `toml:"principal"`
		} `toml:"side"`
		Round []struct {
			Name string `toml:"name"`
			Date day    `toml:"date"`
		} `toml:"round"`
	}
	if !r.decode(sidesFile, &f) {
		return
	}
	c := checker{}
	d.Name = c.line("the dossier", "name", f.Name)
	for _, s := range f.Side {
		what := fmt.Sprintf("side %q", s.ID)
		d.Sides = append(d.Sides, model.Side{
			ID:        model.SideID(c.line(what, "id", s.ID)),
			Label:     c.text(what, "label", s.Label, maxLabel),
			Principal: s.Principal,
		})
		c.require(what, "label", s.Label)
	}
	for _, round := range f.Round {
		name := c.line("a round", "name", round.Name)
		what := fmt.Sprintf("round %q", name)
		c.require("a round", "name", name)
		date := c.date(what, round.Date)
		if date.Day == 0 {
			c.fail("%s needs the day on which it began", what)
		}
		if n := len(d.Rounds); n > 0 && date.Compare(d.Rounds[n-1].Date) <= 0 {
			c.fail("%s does not come after the one before it", what)
		}
		d.Rounds = append(d.Rounds, model.Round{Name: name, Date: date})
	}
	r.check(sidesFile, c, d)
}

func (r *reader) actors(d *model.Dossier) {
	var f struct {
		Actor []struct {
			ID       string   `toml:"id"`
			Name     string   `toml:"name"`
			Type     string   `toml:"type"`
			Side     string   `toml:"side"`
			Pronoun  string   `toml:"pronoun"`
			Aliases  []string `toml:"aliases"`
			Metonyms []string `toml:"metonyms"`
			Demonyms []string `toml:"demonyms"`
			Roles    []struct {
				Title string `toml:"title"`
				From  day    `toml:"from"`
				Until day    `toml:"until"`
			} `toml:"roles"`
		} `toml:"actor"`
	}
	if !r.decode(actorsFile, &f) {
		return
	}
	c := checker{}
	for _, a := range f.Actor {
		what := fmt.Sprintf("actor %q", a.ID)
		c.id(what, a.ID)
		c.oneOf(what, "type", a.Type, string(model.Person), string(model.State), string(model.Organisation))
		c.oneOf(what, "pronoun", a.Pronoun, "", "he", "she")
		actor := model.Actor{
			ID:       a.ID,
			Name:     c.line(what, "name", a.Name),
			Type:     model.ActorType(a.Type),
			Side:     model.SideID(c.line(what, "side", a.Side)),
			Pronoun:  a.Pronoun,
			Aliases:  c.lines(what, "aliases", a.Aliases),
			Metonyms: c.lines(what, "metonyms", a.Metonyms),
			Demonyms: c.lines(what, "demonyms", a.Demonyms),
		}
		if _, known := d.Side(actor.Side); !known {
			c.fail("%s: there is no side %q in %s: one of %s", what, a.Side, sidesFile, sideList(d))
		}
		for _, role := range a.Roles {
			c.require(what, "title of a role", role.Title)
			title := fmt.Sprintf("%s: the role %q", what, role.Title)
			from, until := c.date(title, role.From), c.date(title, role.Until)
			if !from.IsZero() && !until.IsZero() && until.Last().Before(from.First()) {
				c.fail("%s ends before it begins", title)
			}
			actor.Roles = append(actor.Roles, model.ActorRole{Title: c.line(what, "title of a role", role.Title), From: from, Until: until})
		}
		d.Actors = append(d.Actors, actor)
	}
	r.check(actorsFile, c, d)
}

func (r *reader) issues(d *model.Dossier) {
	var f struct {
		Issue []struct {
			ID          string   `toml:"id"`
			Label       string   `toml:"label"`
			Definition  string   `toml:"definition"`
			Proposition string   `toml:"proposition"`
			Doer        string   `toml:"doer"`
			Receiver    string   `toml:"receiver"`
			Turns       []string `toml:"turns"`
			Cues        []string `toml:"cues"`
		} `toml:"issue"`
	}
	if !r.decode(issuesFile, &f) {
		return
	}
	c := checker{}
	for _, i := range f.Issue {
		what := fmt.Sprintf("issue %q", i.ID)
		c.id(what, i.ID)
		for _, side := range []string{i.Doer, i.Receiver} {
			if side != "" && !slices.ContainsFunc(d.Sides, func(s model.Side) bool { return string(s.ID) == side }) {
				c.fail("%s: there is no side %q in %s: one of %s", what, side, sidesFile, sideList(d))
			}
		}
		d.Issues = append(d.Issues, model.Issue{
			ID:          model.IssueID(i.ID),
			Label:       c.line(what, "label", i.Label),
			Definition:  c.text(what, "definition", i.Definition, maxText),
			Proposition: c.text(what, "proposition", i.Proposition, maxText),
			Doer:        model.SideID(i.Doer),
			Receiver:    model.SideID(i.Receiver),
			Turns:       c.lines(what, "turns", i.Turns),
			Cues:        c.lines(what, "cues", i.Cues),
		})
	}
	r.check(issuesFile, c, d)
}

func (r *reader) spellings(d *model.Dossier) {
	var f struct {
		Groups [][]string `toml:"groups"`
	}
	if !r.decode(spellingsFile, &f) {
		return
	}
	c := checker{}
	for i, g := range f.Groups {
		what := fmt.Sprintf("group %d", i+1)
		if len(g) < 2 {
			c.fail("%s has %d words: a group is of words for the same thing, at least two", what, len(g))
		}
		d.Spellings = append(d.Spellings, c.lines(what, "word", g))
	}
	r.check(spellingsFile, c, d)
}

// decode reads a file of the dossier into v and reports whether that went well.
func (r *reader) decode(name string, v any) bool {
	if r.err != nil {
		return false
	}
	source, err := readFile(r.root, name)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("there is no such file; a dossier has %s", fileList)
	}
	if err == nil {
		err = decode(source, v)
	}
	if err != nil {
		r.err = fmt.Errorf("%s: %w", r.shown(name), bare(err))
	}
	return r.err == nil
}

// check keeps what c found wrong in the file, or else what the dossier's own rules say of it so far.
func (r *reader) check(name string, c checker, d *model.Dossier) {
	err := c.err
	if err == nil {
		err = d.Validate()
	}
	if err != nil {
		r.err = fmt.Errorf("%s: %w", r.shown(name), err)
	}
}

func readFile(root fs.FS, name string) (string, error) {
	f, err := root.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return "", err
	}
	if len(b) > maxFile {
		return "", fmt.Errorf("the file is larger than %d MiB, which no dossier is; is it the right one?", maxFile>>20)
	}
	if !utf8.Valid(b) {
		return "", errors.New("the file is not UTF-8 text; save it as UTF-8")
	}
	return string(b), nil
}

// day is a date in a dossier, written as a string ("2022-03") or as a TOML date. It is read by the checker, which can say
// whose it is.
type day string

// UnmarshalText keeps the date; a time of the day that TOML may have added is left out.
func (d *day) UnmarshalText(b []byte) error {
	date, _, _ := strings.Cut(string(b), "T")
	*d = day(date)
	return nil
}

// checker sanitises the strings of a file and keeps the first mistake.
type checker struct{ err error }

func (c *checker) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

// line returns s sanitised, on one line.
func (c *checker) line(what, field, s string) string { return c.text(what, field, s, maxLine) }

// text returns s sanitised, on one line, and notes a mistake if it is longer than limit runes.
func (c *checker) text(what, field, s string, limit int) string {
	s = strings.Join(strings.Fields(corpus.Sanitize(s)), " ")
	if n := utf8.RuneCountInString(s); n > limit {
		c.fail("%s: the %s has %d letters; at most %d", what, field, n, limit)
	}
	return s
}

func (c *checker) lines(what, field string, list []string) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		s = c.line(what, field, s)
		c.require(what, field, s)
		out = append(out, s)
	}
	return out
}

func (c *checker) require(what, field, s string) {
	if strings.TrimSpace(s) == "" {
		c.fail("%s: the %s is empty", what, field)
	}
}

// id checks that s can stand in a query without quotes.
func (c *checker) id(what, s string) {
	valid := s != "" && len(s) <= 64 && s[0] != '-' && s[len(s)-1] != '-'
	for i := 0; i < len(s); i++ {
		b := s[i]
		valid = valid && (b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-')
	}
	if !valid {
		c.fail("%s: an id is made of lower-case letters, digits and hyphens, at most 64", what)
	}
}

func (c *checker) date(what string, d day) model.Date {
	var date model.Date
	if err := date.UnmarshalText([]byte(d)); err != nil {
		c.fail("%s: %w", what, err)
	}
	return date
}

func (c *checker) oneOf(what, field, s string, values ...string) {
	var quoted []string
	for _, v := range values {
		if s == v {
			return
		}
		if v != "" {
			quoted = append(quoted, strconv.Quote(v))
		}
	}
	c.fail("%s: the %s is %q; it is one of %s", what, field, s, strings.Join(quoted, ", "))
}

func sideList(d *model.Dossier) string {
	var ids []string
	for _, s := range d.Sides {
		ids = append(ids, string(s.ID))
	}
	return strings.Join(ids, ", ")
}
