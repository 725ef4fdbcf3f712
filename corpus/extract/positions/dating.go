package positions

import (
	"strconv"
	"time"

	"parley/model"
)

// date returns when the position at word i was held: the article's date, unless the sentence tells another one before or
// beside the stance ("In 2022, Moscow demanded", "The 2022 draft demanded"), or tells the weekday of the statement.
func (r *reading) date(s *sentence, at int) model.Date {
	d := r.article.Date
	if said, ok := r.yearBefore(s, at); ok && said.Year != d.Year {
		return said
	}
	if day, ok := r.saidOn(s, d); ok {
		return day
	}
	return d
}

// yearBefore reads a year, with its month where one is told, before the word i: "In April 2022 Moscow [demanded]".
func (r *reading) yearBefore(s *sentence, i int) (model.Date, bool) {
	for k := 0; k < i && k < 7; k++ {
		w := &s.words[k]
		if !w.is(number) || w.end-w.start != 4 || !s.has(k-1, classPreposition|classMonth|classSeason|classDeterminer|apostrophe) {
			continue
		}
		year, err := strconv.Atoi(r.article.Text[w.start:w.end])
		if err != nil || year < 1900 || year > 2100 || s.has(k-1, classPreposition) && s.words[k-1].hasAny(r.particles.since) {
			continue
		}
		d := model.Date{Year: year, Origin: model.OriginSentence}
		for back := k - 1; back >= 0 && back >= k-2; back-- {
			if s.words[back].is(classMonth) && s.words[back].is(capital) {
				d.Month = monthOf(r.article.Text[s.words[back].start:s.words[back].end])
			}
		}
		return d, true
	}
	return model.Date{}, false
}

func monthOf(w string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if len(w) >= 3 && m.String()[:3] == w[:3] {
			return m
		}
	}
	return 0
}

// saidOn reads the weekday of a statement, "said on Tuesday", as the last such day up to the article's date.
func (r *reading) saidOn(s *sentence, d model.Date) (model.Date, bool) {
	if d.Day == 0 {
		return d, false
	}
	for i := range s.words {
		if !s.words[i].is(classWeekday) || s.statementAt(i) != nil {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-6; k-- {
			if s.cueAt(k) == nil {
				continue
			}
			day := weekdayOf(r.article.Text[s.words[i].start:s.words[i].end])
			back := (int(d.First().Weekday()) - int(day) + 7) % 7
			if back == 0 {
				return d, false
			}
			return model.DateOf(d.First().AddDate(0, 0, -back), model.OriginSentence), true
		}
	}
	return d, false
}

func weekdayOf(w string) time.Weekday {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if d.String() == w {
			return d
		}
	}
	return time.Sunday
}
