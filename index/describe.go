package index

import (
	"cmp"
	"slices"
	"sort"

	"parley/model"
)

// draft is a row with what its document needs besides.
type draft struct {
	row
	listing model.Listing
	texts   []string // that bare words look for
	terms   []string // further values that no facet counts
}

// add gives the draft a value, once.
func (d *draft) add(ids ...valueID) {
	for _, id := range ids {
		if !slices.Contains(d.values, id) {
			d.values = append(d.values, id)
		}
	}
}

// describe returns the rows of an article: the article's own first, then those of its statements and positions.
func (x *Index) describe(rec *record) []*draft {
	shared := x.shared(&rec.Article)
	article := x.draft(rec, model.Articles, 0, rec.Date, shared)
	article.texts = []string{rec.Title, rec.Text}

	statements := make([]*draft, len(rec.Statements))
	for i, s := range rec.Statements {
		d := x.draft(rec, model.Statements, i, rec.Date, shared)
		d.texts = statementTexts(rec.Text, s)
		d.add(x.said(s)...)
		d.add(x.side(s.Speaker.Side))
		d.speaker = x.speakerValue(s.Speaker)
		d.terms = append(d.terms, x.speakerWords(s.Speaker)...)
		statements[i] = d
	}
	positions := make([]*draft, len(rec.readings))
	for i, p := range rec.readings {
		d := x.draft(rec, model.Positions, i, p.Date, shared)
		d.texts = []string{p.Evidence().In(rec.Text), x.holder(p.Position)}
		d.add(x.side(p.Side))
		d.add(x.teller(p.Teller))
		d.add(x.held(p.Position)...)
		d.add(x.made(p)...)
		if a, found := x.actors[p.ActorID]; found {
			d.add(x.speakerValue(model.ActorSpeaker(model.Span{}, a)))
		}
		positions[i] = d
	}
	drafts := append(append([]*draft{article}, statements...), positions...)
	for _, d := range drafts[1:] {
		if d.listing == model.Positions && rec.readings[d.place].aside() {
			article.add(x.is(isAside))
			continue
		}
		days := x.dates(d.date(rec))
		article.add(slices.DeleteFunc(slices.Clone(d.values), func(id valueID) bool { return slices.Contains(days, id) })...)
		article.terms = append(article.terms, d.terms...)
	}
	x.lend(rec, statements, positions)
	return drafts
}

// date returns the date of a draft's row.
func (d *draft) date(rec *record) model.Date {
	if d.listing == model.Positions {
		return rec.Positions[d.place].Date
	}
	return rec.Date
}

// lend gives statements the values of the positions whose evidence they overlap, and the other way round.
func (x *Index) lend(rec *record, statements, positions []*draft) {
	evidence := newStretches(rec.Positions)
	for i, s := range rec.Statements {
		for _, j := range evidence.within(s.Span()) {
			p := rec.readings[j]
			if !slices.ContainsFunc(s.Content(), p.Evidence().Overlaps) {
				continue
			}
			statements[i].add(x.made(p)...)
			if !p.aside() {
				statements[i].add(x.held(p.Position)...)
			}
			positions[j].add(x.said(s)...)
			positions[j].terms = append(positions[j].terms, x.speakerWords(s.Speaker)...)
		}
	}
}

// stretches are the evidence of an article's positions in reading order, so that those that a statement overlaps are
// found without a look at all the others.
type stretches struct {
	positions []model.Position
	order     []int // of positions, by where their evidence begins
	ends      []int // how far the evidence of the positions up to here in order reaches
}

func newStretches(positions []model.Position) *stretches {
	s := &stretches{positions: positions, order: make([]int, len(positions)), ends: make([]int, len(positions))}
	for i := range s.order {
		s.order[i] = i
	}
	slices.SortStableFunc(s.order, func(i, j int) int { return cmp.Compare(s.start(i), s.start(j)) })
	end := 0
	for n, i := range s.order {
		end = max(end, positions[i].Evidence().End())
		s.ends[n] = end
	}
	return s
}

func (s *stretches) start(i int) int { return s.positions[i].Evidence().Start() }

// within returns the positions whose evidence may overlap the span: all that do are among them.
func (s *stretches) within(span model.Span) []int {
	from := sort.Search(len(s.order), func(n int) bool { return s.ends[n] > span.Start() })
	to := sort.Search(len(s.order), func(n int) bool { return s.start(s.order[n]) >= span.End() })
	return s.order[min(from, to):to]
}

// common is what all rows of an article share.
type common struct {
	values []valueID
	terms  []string
}

func (x *Index) shared(a *model.Article) common {
	outlet, label := foldName(a.Outlet), a.Outlet
	if a.Outlet == "" {
		outlet, label = unknown, unknown
	}
	lang := string(a.Lang)
	if lang == "" {
		lang = unknown
	}
	c := common{
		values: []valueID{x.values.id(value{outletField, outlet}, label), x.values.id(value{langField, lang}, lang)},
		terms:  []string{value{idField, a.ID}.term()},
	}
	c.terms = append(c.terms, x.nameWords(outletWordField, a.Outlet)...)
	return c
}

// draft begins a row with the values that its article and its date give it.
func (x *Index) draft(rec *record, l model.Listing, place int, date model.Date, shared common) *draft {
	d := &draft{listing: l}
	given := date.Given() // a guess serves to sort a list, and no more
	d.row = row{of: rec, place: int32(place), day: date.DayNumber(), year: int16(min(given.Year, 9999))}
	d.values = slices.Clone(shared.values)
	d.values = append(d.values, x.dates(given)...)
	d.terms = slices.Clone(shared.terms)
	return d
}

func (x *Index) dates(date model.Date) []valueID {
	var ids []valueID
	for _, term := range dateTerms(date) {
		ids = append(ids, x.values.id(value{dateField, term}, term))
	}
	return ids
}

// said returns the values that a statement has and lends: its speaker, first, and how it is given.
func (x *Index) said(s model.Statement) []valueID {
	kind := s.Kind.String()
	ids := []valueID{x.speakerValue(s.Speaker), x.values.id(value{kindField, kind}, kind)}
	if s.Speaker.State() == model.SpeakerAnonymous {
		ids = append(ids, x.is(isAnonymous))
	}
	if s.Confidence.Doubtful() {
		ids = append(ids, x.is(isDoubtful))
	}
	return ids
}

// held returns the values that a position has and lends: its issue, and how a side stands to it.
func (x *Index) held(p model.Position) []valueID {
	label := string(p.Issue)
	if issue, found := x.dossier.Issue(p.Issue); found {
		label = issue.Label
	}
	firmness := isStated
	if p.Weak {
		firmness = isWeak
	}
	stance, basis := p.Stance.String(), p.Basis.String()
	return []valueID{
		x.values.id(value{issueField, string(p.Issue)}, label),
		x.values.id(value{stanceField, stance}, stance),
		x.values.id(value{basisField, basis}, basis),
		x.is(firmness),
	}
}

// made returns what a position, and the statement that it rests on, has from what the reader made of it.
func (x *Index) made(r reading) []valueID {
	switch {
	case r.aside():
		return []valueID{x.is(isAside)}
	case r.made != nil:
		return []valueID{x.is(isCorrected)}
	}
	return nil
}

func (x *Index) is(what string) valueID { return x.values.id(value{isField, what}, what) }

// teller returns the value for the side that tells a position.
func (x *Index) teller(id model.SideID) valueID {
	if id == "" {
		return x.values.id(value{tellerField, unknown}, unknown)
	}
	return x.values.id(value{tellerField, string(id)}, string(id))
}

func (x *Index) side(id model.SideID) valueID {
	if id == "" {
		return x.values.id(value{sideField, unknown}, unknown)
	}
	return x.values.id(value{sideField, string(id)}, string(id))
}

func (x *Index) speakerValue(s model.Speaker) valueID {
	return x.values.id(value{speakerField, speakerKey(s)}, s.Label())
}

// speakerWords returns the terms by which a part of the name finds a speaker whom the dossier does not know.
func (x *Index) speakerWords(s model.Speaker) []string {
	if s.State() == model.SpeakerActor {
		return nil
	}
	return x.nameWords(speakerWordField, s.Name)
}

// nameWords returns the terms of the words of a name, as they are compared and, for their beginnings, as they are written,
// and of their short beginnings.
func (x *Index) nameWords(field, name string) []string {
	var terms []string
	for _, t := range x.analyzer.tokens(name) {
		for _, key := range append([]string{t.term, t.plain}, t.starts...) {
			terms = append(terms, value{field, key}.term())
		}
	}
	return terms
}

// holder returns the name of who holds a position: the actor's where the dossier knows it, or else the side's.
func (x *Index) holder(p model.Position) string {
	if a, found := x.actors[p.ActorID]; found {
		return a.Name
	}
	return string(p.Side)
}
