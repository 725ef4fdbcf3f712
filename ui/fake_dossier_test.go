package ui

import (
	"strings"

	"parley/model"
)

// fakeDossier is a made-up conflict of two sides and two mediators.
func fakeDossier() *model.Dossier {
	return &model.Dossier{
		Name: "Northland–Southland talks",
		Sides: []model.Side{
			{ID: "Northland", Label: "NO", Principal: true}, {ID: "Southland", Label: "SO", Principal: true},
			{ID: "Islands", Label: "IS"}, {ID: "EU/E3", Label: "EU"},
		},
		Actors: []model.Actor{
			{ID: "northland", Name: "Northland", Type: model.State, Side: "Northland"},
			{ID: "berg", Name: "Anna Berg", Type: model.Person, Side: "Northland", Pronoun: "she"},
			{ID: "sur", Name: "Miguel del Sur", Type: model.Person, Side: "Southland", Pronoun: "he"},
			{ID: "koval", Name: "Олена Коваль", Type: model.Person, Side: "Southland", Pronoun: "she"},
			{ID: "isle", Name: "Iona Isle", Type: model.Person, Side: "Islands"},
		},
		Issues: []model.Issue{
			{ID: "harbour", Label: "The harbour", Proposition: "The harbour is shared.", Definition: "Who runs the harbour of the two rivers, and who may land there."},
			{ID: "ceasefire", Label: "Ceasefire", Proposition: "The shooting stops now.", Definition: "Whether, when and on what terms the shooting stops."},
			{ID: "prisoners", Label: "Prisoners", Definition: "The return of those who were taken."},
			{ID: "guarantees", Label: "Security guarantees", Definition: "Who promises to come when the peace is broken."},
		},
	}
}

// teller writes an article and finds the places of what is said in it.
type teller struct{ a model.Article }

func tell(id, title, outlet, date string, paragraphs ...string) *teller {
	t := &teller{model.Article{ID: id, Title: title, Outlet: outlet, Lang: "en", Text: strings.Join(paragraphs, "\n\n")}}
	if date != "" {
		t.a.Date = day(date)
	}
	for _, p := range paragraphs {
		t.a.Parts = append(t.a.Parts, model.Part{Span: t.span(p), Role: model.Paragraph})
	}
	return t
}

func (t *teller) span(words string) model.Span {
	i := strings.Index(t.a.Text, words)
	s, err := model.NewSpan(t.a.Text, i, i+len(words))
	if err != nil {
		panic(words + ": " + err.Error())
	}
	return s
}

func (t *teller) says(kind model.Kind, actor, words string) *teller {
	s, err := model.NewStatement(kind, t.span(words))
	if err != nil {
		panic(err)
	}
	if a, known := fakeDossier().Actor(actor); known {
		s.Speaker = model.ActorSpeaker(model.Span{}, a)
	} else if actor != "" {
		s.Speaker = model.AnonymousSpeaker(model.Span{}, actor)
	}
	s.Speaker.By, s.Rule, s.Confidence = fakeReasons(kind, s.Speaker)
	t.a.Statements = append(t.a.Statements, s)
	return t
}

// fakeReasons makes up why a statement was found.
func fakeReasons(kind model.Kind, who model.Speaker) (model.Naming, model.Rule, model.Confidence) {
	rule := model.Rule{Name: "quotation before cue", Why: "A quotation with a verb of saying and its subject right after it."}
	if kind != model.Direct {
		rule = model.Rule{Name: "clause after cue", Why: "A clause after a verb of saying that takes one without “that”."}
	}
	if who.State() == model.SpeakerAnonymous {
		return model.ByDescription, rule, 0.64
	}
	return model.ByName, rule, 0.95
}

func (t *teller) wants(side model.SideID, issue model.IssueID, stance model.Stance, basis model.Basis, target, sentence string) *teller {
	p, err := model.NewPosition(t.span(sentence), side, issue, stance, basis)
	if err != nil {
		panic(err)
	}
	p.Target, p.Date, p.Sign = target, t.a.Date, stance.Sign()
	p.Rule, p.Words, p.Confidence = model.Rule{Name: "stance verb", Why: "A verb that takes a stance."}, stance.String(), 0.89
	t.a.Positions = append(t.a.Positions, p)
	return t
}

func (t *teller) weakly() *teller {
	t.a.Positions[len(t.a.Positions)-1].Weak = true
	return t
}

func fakeArticles() []model.Article {
	return []model.Article{
		tell("two-rivers", "Envoys meet at the house on the two rivers", "The Daily Ledger", "2022-03-29",
			"Envoys of Northland and Southland met for a fourth day at the house on the two rivers, and left it without a paper.",
			"“We will not sign away the harbour,” said Anna Berg, who leads the delegation of Northland. “Not today, and not on the last day either.”",
			"Miguel del Sur told reporters that Southland would open the harbour to ships of every flag once the shooting has stopped. He called the proposal “a door, not a gift”.",
			"A Southland official, who asked not to be named, said the prisoners should come home before anything else is written down.",
			"Northland is ready to discuss a ceasefire of thirty days, its ministry wrote in a note that was handed over in the evening. Southland insists that the ceasefire begin at once and without conditions.",
			"Observers expect that Northland would in the end accept guarantees from the Islands.").
			says(model.Direct, "berg", "“We will not sign away the harbour,”").
			says(model.Direct, "berg", "“Not today, and not on the last day either.”").
			says(model.Indirect, "sur", "Southland would open the harbour to ships of every flag once the shooting has stopped").
			says(model.Mixed, "sur", "the proposal “a door, not a gift”").
			says(model.Indirect, "a Southland official", "the prisoners should come home before anything else is written down").
			wants("Northland", "harbour", model.Rejects, model.BasisQuote, "sign away the harbour",
				"“We will not sign away the harbour,” said Anna Berg, who leads the delegation of Northland.").
			wants("Southland", "harbour", model.Offers, model.BasisReported, "open the harbour to ships of every flag",
				"Miguel del Sur told reporters that Southland would open the harbour to ships of every flag once the shooting has stopped.").
			wants("Southland", "prisoners", model.Demands, model.BasisReported, "the prisoners should come home before anything else",
				"A Southland official, who asked not to be named, said the prisoners should come home before anything else is written down.").
			wants("Northland", "ceasefire", model.OpenTo, model.BasisDocument, "a ceasefire of thirty days",
				"Northland is ready to discuss a ceasefire of thirty days, its ministry wrote in a note that was handed over in the evening.").
			wants("Southland", "ceasefire", model.Demands, model.BasisNarrator, "that the ceasefire begin at once and without conditions",
				"Southland insists that the ceasefire begin at once and without conditions.").
			wants("Northland", "guarantees", model.Supports, model.BasisNarrator, "guarantees from the Islands",
				"Observers expect that Northland would in the end accept guarantees from the Islands.").weakly().a,
		tell("prisoners-first", "«Спочатку люди»: Southland wants its prisoners back first", "Острівна хвиля", "2022-04-02",
			"Олена Коваль сказала у суботу, що «спершу мають повернутися люди», а вже потім можна говорити про гавань.",
			"“There is no order of steps in which people come second,” she added in English, for the cameras of the Islands.",
			"Anna Berg answered in the evening that Northland would return the wounded without waiting for a treaty.").
			says(model.Mixed, "koval", "«спершу мають повернутися люди»").
			says(model.Direct, "koval", "“There is no order of steps in which people come second,”").
			says(model.Indirect, "berg", "Northland would return the wounded without waiting for a treaty").
			wants("Southland", "prisoners", model.Demands, model.BasisQuote, "«спершу мають повернутися люди»",
				"Олена Коваль сказала у суботу, що «спершу мають повернутися люди», а вже потім можна говорити про гавань.").
			wants("Northland", "prisoners", model.Offers, model.BasisReported, "return the wounded",
				"Anna Berg answered in the evening that Northland would return the wounded without waiting for a treaty.").a,
		tell("islands-guarantee", "Islands would guarantee a peace, envoy says", "Harbour Post", "2022-04-11",
			"The Islands are prepared to guarantee a peace between their neighbours, their envoy Iona Isle said after a round of calls.",
			"“If both ask us, we come,” she said. “If one asks us, we call.”",
			"Southland demands guarantees that bind the Islands by law; Northland rejects any that would bring foreign ships into the bay.").
			says(model.Indirect, "isle", "The Islands are prepared to guarantee a peace between their neighbours").
			says(model.Direct, "isle", "“If both ask us, we come,”").
			says(model.Direct, "isle", "“If one asks us, we call.”").
			wants("Islands", "guarantees", model.Offers, model.BasisReported, "guarantee a peace between their neighbours",
				"The Islands are prepared to guarantee a peace between their neighbours, their envoy Iona Isle said after a round of calls.").
			wants("Southland", "guarantees", model.Demands, model.BasisNarrator, "guarantees that bind the Islands by law",
				"Southland demands guarantees that bind the Islands by law; Northland rejects any that would bring foreign ships into the bay.").
			wants("Northland", "guarantees", model.Rejects, model.BasisNarrator, "any that would bring foreign ships into the bay",
				"Southland demands guarantees that bind the Islands by law; Northland rejects any that would bring foreign ships into the bay.").a,
		tell("undated", "", "", "",
			"Nobody signed this note, and nobody dated it; it says that the envoys may meet again in the spring.").a,
	}
}
