package index

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"parley/model"
)

// actorName holds the names of an actor as terms, which make their spellings equal.
type actorName struct {
	id    string
	names [][]string
}

func actorNames(d *model.Dossier, a *analyzer) []actorName {
	var list []actorName
	for _, actor := range d.Actors {
		n := actorName{id: actor.ID}
		for _, name := range append([]string{actor.Name}, actor.Aliases...) {
			n.names = append(n.names, a.nameTerms(name))
		}
		list = append(list, n)
	}
	return list
}

// called reports whether the actor has exactly this name.
func (n actorName) called(name []string) bool {
	return slices.ContainsFunc(n.names, func(own []string) bool { return slices.Equal(own, name) })
}

// hasPart reports whether one of the actor's names has all these words, in any order.
func (n actorName) hasPart(words []string) bool {
	return slices.ContainsFunc(n.names, func(own []string) bool {
		for _, w := range words {
			if !slices.Contains(own, w) {
				return false
			}
		}
		return true
	})
}

// isActorName reports whether the value of "speaker:" means actors of the dossier and nobody else: an ID or a full name.
func (x *Index) isActorName(name string) bool {
	if _, found := x.actors[strings.ToLower(name)]; found {
		return true
	}
	terms := x.analyzer.nameTerms(name)
	return slices.ContainsFunc(x.names, func(n actorName) bool { return n.called(terms) })
}

// speakerValueOf returns the value by which "speaker:" finds exactly this speaker.
func (x *Index) speakerValueOf(s model.Speaker) string {
	switch s.State() {
	case model.SpeakerActor:
		return strings.ToLower(s.ActorID)
	case model.SpeakerAnonymous:
		return anonymousPrefix + s.Name
	case model.SpeakerNamed:
		return x.namedValue(s.Name)
	}
	return unknown
}

// namedValue returns the value by which "speaker:" finds exactly the speaker of this name whom the dossier does not know.
// A name of one word has to say that it is a whole name, because speaker:smith finds every Smith; so has an actor's.
func (x *Index) namedValue(name string) string {
	if len(splitWords(name, nil)) < 2 || x.isActorName(name) {
		return namedPrefix + name
	}
	return name
}

// Speakers returns all speakers of the statements that r.Query finds, the one with the most statements first, then by
// name. From and N do not matter.
func (x *Index) Speakers(ctx context.Context, r model.Request) ([]model.SpeakerRow, error) {
	found, err := x.find(ctx, model.Statements, r)
	if err != nil {
		return nil, err
	}
	place := map[valueID]int{}
	var speakers []model.SpeakerRow
	for _, h := range found.hits {
		row := &found.rows[h.row]
		i, seen := place[row.speaker]
		if !seen {
			i = len(speakers)
			place[row.speaker] = i
			s := row.of.Statements[row.place].Speaker
			s.Mention, s.By = model.Span{}, model.NotNamed
			speakers = append(speakers, model.SpeakerRow{Speaker: s, Key: x.speakerValueOf(s)})
		}
		speakers[i].Count++
	}
	slices.SortStableFunc(speakers, func(a, b model.SpeakerRow) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Speaker.Label(), b.Speaker.Label()), cmp.Compare(a.Key, b.Key))
	})
	return speakers, nil
}
