package positions

import (
	"strconv"
	"strings"
	"time"

	"parley/model"
)

// date returns when the position at word i was held: the article's date, unless the sentence tells another one for the
// stance ("In 2022, Moscow demanded"), for the statement ("said in March that", "said on Tuesday"), or for the talks where it
// was taken ("at the meeting on March 3"). "Then" repeats the date of the sentence before, "during the earlier talks" the last
// year before the article's own.
func (r *reading) date(s *sentence, at int) model.Date {
	d := r.article.Date
	if said, ok := r.yearBefore(s, at); ok && said.Year != d.Year {
		return said
	}
	if said, ok := r.dayNear(s, at); ok {
		return said
	}
	if day, ok := r.saidOn(s, at); ok {
		return day
	}
	if said, ok := r.dateAgain(s, at); ok {
		return said
	}
	if said, ok := r.earlierTalks(s, at); ok && !r.isToday(s, at) {
		return said
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
		year, ok := r.year(s, k)
		if !ok || s.has(k-1, classPreposition) && s.words[k-1].hasAny(r.particles.since) {
			continue
		}
		d := model.Date{Year: year, Origin: model.OriginSentence}
		for back := k - 1; back >= 0 && back >= k-2; back-- {
			if s.words[back].is(classMonth) && s.words[back].is(capital) {
				d.Month = monthOf(r.text(s, back))
			}
		}
		return d, true
	}
	return model.Date{}, false
}

// dayNear reads a day or a month that belongs to the stance at word i, or to the statement that tells it, and lies before
// the article's date. Without a year it is the nearest one: in May, "in March" is two months ago and "in June" is to come.
func (r *reading) dayNear(s *sentence, i int) (model.Date, bool) {
	cue := r.cueOf(s, i)
	for k := 1; k < len(s.words); k++ {
		d, ok := r.readAgo(s, k)
		if !ok && s.isOne(k-1, r.particles.onInOf) {
			d, ok = r.readDay(s, k)
		}
		if !ok {
			continue
		}
		belongs := k < i && k < 12 && s.has(k-2, punctuation) || k < i && k == 1 || // "On May 3, Moscow [demanded]"
			k > i && k <= i+3 || k > cue && k <= cue+3 && cue >= 0 || r.isAtTalks(s, k-1, i) ||
			k < i && s.isOne(k-2, r.particles.paper) // "the draft of May 3"
		if belongs && d.First().Before(r.article.Date.First()) && (d.Day != 0 || d.Month != r.article.Date.Month || d.Year != r.article.Date.Year) {
			return d, true
		}
	}
	return model.Date{}, false
}

// isAtTalks reports whether the preposition at word k follows the scene of the stance at word i: "at the talks in Geneva [on]
// March 3".
func (r *reading) isAtTalks(s *sentence, k, i int) bool {
	if !s.isOne(k, r.particles.on) {
		return false
	}
	for j := min(i, k); j < max(i, k); j++ {
		if s.words[j].is(classBut | semicolon) {
			return false
		}
	}
	for j := k - 1; j >= 0 && j > k-7 && !s.words[j].is(punctuation|auxiliary|classVerb); j-- {
		if s.words[j].hasAny(r.particles.at) {
			return true
		}
	}
	return false
}

// cueOf returns the last word of the reporting verb of the statement that tells word i, -1 where the reporter does.
func (r *reading) cueOf(s *sentence, i int) int {
	st := s.statementAt(i)
	if st == nil || st.Cue.IsZero() {
		return -1
	}
	cue := -1
	for k := range s.words {
		if s.words[k].start >= st.Cue.Start() && s.words[k].end <= st.Cue.End() {
			cue = k
		}
	}
	return cue
}

// readDay reads a date at word k: "March", "March 3", "3 March", "April 2022", "March 3, 2022".
func (r *reading) readDay(s *sentence, k int) (model.Date, bool) {
	d := model.Date{Origin: model.OriginSentence}
	if day, ok := r.dayNumber(s, k); ok && s.has(k+1, classMonth) {
		d.Day, k = day, k+1
	}
	if !s.has(k, classMonth) || !s.words[k].is(capital) {
		return d, false
	}
	d.Month = monthOf(r.text(s, k))
	if day, ok := r.dayNumber(s, k+1); ok && d.Day == 0 {
		d.Day, k = day, k+1
	}
	if s.has(k+1, comma) {
		k++
	}
	if year, ok := r.year(s, k+1); ok {
		d.Year = year
		return d, true
	}
	return r.nearestYear(d)
}

// nearestYear gives d the year in which it is nearest to the article's date.
func (r *reading) nearestYear(d model.Date) (model.Date, bool) {
	on := r.article.Date
	if on.IsZero() || on.Month == 0 {
		return d, false
	}
	d.Year, d.Origin = on.Year, r.counted()
	switch ahead := int(d.Month) - int(on.Month); {
	case ahead > 6:
		d.Year--
	case ahead < -6:
		d.Year++
	}
	return d, true
}

// counted is the origin of a date that is counted from the article's: "last month" before a guess is a guess.
func (r *reading) counted() model.DateOrigin {
	if r.article.Date.Guessed() {
		return model.OriginFileTime
	}
	return model.OriginSentence
}

// readAgo reads at word k what tells a date by how long ago it is: "the day before", "yesterday", "last month", "three years
// ago".
func (r *reading) readAgo(s *sentence, k int) (model.Date, bool) {
	on := r.article.Date
	if on.Day == 0 {
		return on, false
	}
	w := &s.words[k]
	last := s.isOne(k-1, r.particles.last)
	switch {
	case w.hasAny(r.particles.yesterday):
		return model.DateOf(on.First().AddDate(0, 0, -1), r.counted()), true
	case last && w.hasAny(r.particles.month):
		before := on.First().AddDate(0, 0, -on.Day)
		return model.Date{Year: before.Year(), Month: before.Month(), Origin: r.counted()}, true
	case last && w.hasAny(r.particles.year):
		return model.Date{Year: on.Year - 1, Origin: r.counted()}, true
	case w.hasAny(r.particles.year) && s.isOne(k+1, r.particles.ago):
		if n, ok := r.count(s, k-1); ok {
			return model.Date{Year: on.Year - n, Origin: r.counted()}, true
		}
	}
	return on, false
}

// count reads a small number at word k, in figures or in words.
func (r *reading) count(s *sentence, k int) (int, bool) {
	if n, ok := r.dayNumber(s, k); ok {
		return n, true
	}
	for n, name := range [...]string{1: "one", 2: "two", 3: "three", 4: "four", 5: "five"} {
		if k >= 0 && n > 0 && strings.EqualFold(r.text(s, k), name) {
			return n, true
		}
	}
	return 0, false
}

// dayNumber reads a number from 1 to 31 at word k.
func (r *reading) dayNumber(s *sentence, k int) (int, bool) {
	if !s.has(k, number) {
		return 0, false
	}
	n, err := strconv.Atoi(r.text(s, k))
	return n, err == nil && 0 < n && n <= 31
}

// year reads a year at word k.
func (r *reading) year(s *sentence, k int) (int, bool) {
	if !s.has(k, number) {
		return 0, false
	}
	n, err := strconv.Atoi(r.text(s, k))
	return n, err == nil && 1900 <= n && n <= 2100
}

func monthOf(w string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if len(w) >= 3 && m.String()[:3] == w[:3] {
			return m
		}
	}
	return 0
}

// saidOn reads the weekday of a statement, "said on Tuesday", or of the stance at word i, "On Monday Moscow rejected", as the
// last such day up to the article's date.
func (r *reading) saidOn(s *sentence, i int) (model.Date, bool) {
	d := r.article.Date
	if d.Day == 0 {
		return d, false
	}
	for k := range s.words {
		if !s.words[k].is(classWeekday) || s.statementAt(k) != nil || !r.isWeekdayOf(s, k, i) {
			continue
		}
		back := (int(d.First().Weekday()) - int(weekdayOf(r.text(s, k))) + 7) % 7
		if back == 0 {
			return d, false
		}
		return model.DateOf(d.First().AddDate(0, 0, -back), r.counted()), true
	}
	return d, false
}

// isWeekdayOf reports whether the weekday at word k is that of a statement of s, or of the stance at word i that follows it.
func (r *reading) isWeekdayOf(s *sentence, k, i int) bool {
	if k < i && k < 4 && s.isOne(k-1, r.particles.on) {
		return true
	}
	for j := k - 1; j >= 0 && j >= k-6; j-- {
		if s.cueAt(j) != nil {
			return true
		}
	}
	return false
}

// dateAgain returns the date that "then" beside the stance at word i repeats: "In 2022 Moscow asked for a veto. Kyiv was then
// ready for one."
func (r *reading) dateAgain(s *sentence, i int) (model.Date, bool) {
	then := false
	for k := max(0, i-3); k < i; k++ {
		then = then || s.words[k].hasAny(r.particles.then) && !s.has(k-1, punctuation)
	}
	if !then || len(r.told) == 0 {
		return model.Date{}, false
	}
	last := r.told[len(r.told)-1]
	d := r.found[last.from].Date
	return d, s.index-last.sentence <= 2 && d.Origin == model.OriginSentence
}

// isToday reports whether the stance at word i is one of today: "a proposal that Kyiv [rejects] today".
func (r *reading) isToday(s *sentence, i int) bool {
	for k := i + 1; k < len(s.words) && k <= i+5 && !s.words[k].is(punctuation); k++ {
		if s.words[k].hasAny(r.particles.today) {
			return true
		}
	}
	return false
}

// earlierTalks returns the year of the talks in which the stance at word i was taken, where the article has told it before: "The
// talks of 2022 failed. During the earlier round, Moscow [demanded] a veto."
func (r *reading) earlierTalks(s *sentence, i int) (model.Date, bool) {
	scene := false
	for k := 0; k < i && k < 8; k++ {
		scene = scene || s.words[k].hasAny(r.particles.at) && s.isOne(k+2, r.particles.time) || // "at that time"
			k > 0 && s.words[k].hasAny(r.particles.earlier) && (s.isOne(k+1, r.particles.meetings) || s.isOne(k+2, r.particles.meetings))
	}
	if !scene {
		return model.Date{}, false
	}
	for n := s.index - 1; n >= 0; n-- {
		before := &r.sentences[n]
		for k := range before.words {
			if year, ok := r.year(before, k); ok && before.words[k].end-before.words[k].start == 4 && year < r.article.Date.Year {
				return model.Date{Year: year, Origin: model.OriginSentence}, true
			}
		}
	}
	return model.Date{}, false
}

func weekdayOf(w string) time.Weekday {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if d.String() == w {
			return d
		}
	}
	return time.Sunday
}
