package statements

import "parley/model"

type people struct {
	o    *outline
	dir  Directory
	date model.Date
}

func newPeople(o *outline, dir Directory, date model.Date) *people { return &people{o, dir, date} }

func (p *people) speaker(a attribution) model.Speaker {
	m := a.speaker
	if m.none() {
		return model.Speaker{}
	}
	span, err := model.NewSpan(p.o.doc.Text, p.o.doc.Tokens[p.o.items[m.first].first].Start, p.o.doc.Tokens[p.o.items[m.last-1].last-1].End)
	if err != nil {
		return model.Speaker{}
	}
	return model.NamedSpeaker(span, span.In(p.o.doc.Text))
}
