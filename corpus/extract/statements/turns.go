package statements

import (
	"slices"
	"strings"
	"unicode"

	"parley/corpus/extract/prose"
	"parley/model"
)

// A transcript gives each speaker a turn, with a label and without quotation marks: "ORLOV: We stay.", "Anna Ruiz — You
// go.", "Q: Will you go? ¶ A: We stay." Turns are read before anything else, and no other rule looks into them: what is
// reported there is reported by the speaker.

// turn is a paragraph of a transcript that has a label.
type turn struct {
	sentence int     // with which it begins
	label    mention // who speaks
	from     int     // item after the label's colon or dash
	sign     int     // item of that colon or dash, or of "Q."; from where there is none
	kind     turnKind
	bare     bool // the label is one word like any name: "Orlov"
}

type turnKind uint8

const (
	labelled  turnKind = iota // "ORLOV:"
	questions                 // "Q:", "REPORTER:"
	answers                   // "A:"
)

// maxTurnGap bounds how many paragraphs of one turn stand between two labels.
const maxTurnGap = 8

// turns finds the turns of a transcript or an interview and gives each to its speaker.
func (s *search) turns() {
	s.turn = s.turn[:0]
	if s.readTurns(); !s.isTranscript() {
		if s.turn = s.turn[:0]; !s.readInterview() {
			s.turn = s.turn[:0]
			return
		}
	}
	interviewed := mention{}
	for n, t := range s.turn {
		end := s.turnEnd(n)
		for si := t.sentence; si < end; si++ {
			s.sentences[si].spoken = true
		}
		switch t.kind {
		case questions:
			continue
		case answers:
			if interviewed.none() {
				interviewed = s.interviewed(s.turn[0].sentence)
			}
			t.label = interviewed
		}
		s.addTurn(t, end)
	}
}

// addTurn adds what is said in the turn that ends before sentence end, paragraph by paragraph.
func (s *search) addTurn(t turn, end int) {
	a := attribution{speaker: t.label, rule: turnOfTranscript, own: true}
	if t.from > t.sign {
		a.cue = cue{verb: t.sign, first: t.sign, last: t.sign + 1}
	}
	from := t.from
	for si := t.sentence; si < end; si++ {
		last := s.sentences[si].last
		if si+1 < end && !s.sentences[si+1].begins {
			continue
		}
		a.sentence = si
		if s.add(a, stretch{first: from, last: last}) && a.joins == 0 {
			a.joins = len(s.found)
		}
		from = last
	}
}

// turnEnd returns the sentence after the turn n: where the next label stands, if that is near; else it ends with its
// paragraph.
func (s *search) turnEnd(n int) int {
	t := s.turn[n]
	part := s.sentences[t.sentence].part
	if n+1 < len(s.turn) {
		if next := s.turn[n+1].sentence; s.sentences[next].part-part <= maxTurnGap {
			return next
		}
	}
	end := t.sentence + 1
	for end < len(s.sentences) && s.sentences[end].part == part {
		end++
	}
	return end
}

// readTurns notes the paragraphs that begin with a label.
func (s *search) readTurns() {
	for si, st := range s.sentences {
		if !st.begins || st.role == model.Headline {
			continue
		}
		if t, ok := s.turnAt(si); ok {
			s.turn = append(s.turn, t)
		}
	}
}

// maxLabels bounds how many different labels a transcript has.
const maxLabels = 32

// minAlternating is how many turns there must be where names alone are the labels.
const minAlternating = 4

// dropBare takes the turns whose label is one word like any name out of those that were read, unless they are in a
// transcript: such labels come again, there are several turns and labels, and somebody asks or says "I" or "we".
func (s *search) dropBare() {
	count := make(map[string]int, maxLabels)
	for _, t := range s.turn {
		if len(count) < maxLabels {
			count[s.textOf(t.label.first, t.label.last)]++
		}
	}
	s.turn = slices.DeleteFunc(s.turn, func(t turn) bool { return t.bare && count[s.textOf(t.label.first, t.label.last)] < 2 })
	if len(s.turn) >= minAlternating && len(count) > 1 && slices.ContainsFunc(s.turn, func(t turn) bool {
		return t.kind == questions || s.isQuestion(t.sentence) || s.speaksOfSelf(t.sentence)
	}) {
		return
	}
	s.turn = slices.DeleteFunc(s.turn, func(t turn) bool { return t.bare })
}

// isTranscript reports whether the labels that were read are those of a transcript rather than of a list.
func (s *search) isTranscript() bool {
	if slices.ContainsFunc(s.turn, func(t turn) bool { return t.bare }) {
		s.dropBare()
	}
	if len(s.turn) < 2 {
		return false
	}
	seen := make(map[string]bool, len(s.turn))
	asked, again := 0, 0
	for _, t := range s.turn {
		label := s.textOf(t.label.first, t.label.last)
		if seen[label] {
			again++
		}
		seen[label] = true
		if t.kind == questions {
			asked++
		}
	}
	return asked > 0 && len(seen) > 1 || again > 0 && len(seen) > 1 && len(s.turn) > 2
}

// minQuestions is how many questions without labels make an interview.
const minQuestions = 3

// readInterview reads the turns of an interview whose questions are paragraphs of their own, in bold or not, and reports
// whether it is one: most of the answers speak of "I" and "we". Articles that ask questions of their own do not.
func (s *search) readInterview() bool {
	asked, selves := 0, 0
	for si, st := range s.sentences {
		if !st.begins {
			continue
		}
		if s.isQuestion(si) {
			s.turn = append(s.turn, turn{sentence: si, from: st.first, sign: st.first, kind: questions})
			asked++
			continue
		}
		if n := len(s.turn); n > 0 && s.turn[n-1].kind == questions {
			s.turn = append(s.turn, turn{sentence: si, from: st.first, sign: st.first, kind: answers})
			if s.speaksOfSelf(si) {
				selves++
			}
		}
	}
	return asked >= minQuestions && selves*2 > asked
}

// isQuestion reports whether the paragraph that begins with sentence si is no more than a question or two.
func (s *search) isQuestion(si int) bool {
	const sentences, words = 3, 80
	st := s.sentences[si]
	last := si
	for last+1 < len(s.sentences) && !s.sentences[last+1].begins {
		if last++; last-si == sentences {
			return false
		}
	}
	end := s.sentences[last].last
	for end > st.first && s.items[end-1].kind == prose.Symbol {
		end-- // **Will you stay?**
	}
	if end-st.first < 3 || end-st.first > words || s.items[end-1].kind != prose.Stop || s.doc.Word(s.items[end-1].first)[0] != '?' {
		return false
	}
	for i := st.first; i < end; i++ {
		if s.items[i].quote >= 0 && s.quotes[s.items[i].quote].words > 3 {
			return false
		}
	}
	return st.role != model.Headline
}

// speaksOfSelf reports whether the paragraph that begins with sentence si says "I" or "we" outside of quotations.
func (s *search) speaksOfSelf(si int) bool {
	part := s.sentences[si].part
	for ; si < len(s.sentences) && s.sentences[si].part == part; si++ {
		for i := s.sentences[si].first; i < s.sentences[si].last; i++ {
			if it := &s.items[i]; it.class&firstPerson != 0 && (it.class&possessive != 0 || !strings.HasPrefix(strings.ToLower(s.word(i)), "you")) {
				return true
			}
		}
	}
	return false
}

// turnAt reads the label that sentence si begins with, in bold or not: "ORLOV:", "**Orlov:**", "Q (in English):", "Q".
func (s *search) turnAt(si int) (turn, bool) {
	st := s.sentences[si]
	first := s.symbolsEnd(st.first, st.last)
	if first == st.last {
		return turn{}, false
	}
	if w := &s.items[first]; w.kind != prose.Word || !w.capital {
		return turn{}, false
	}
	if w := s.word(first); (w == "Q." || w == "A." || w == "Q" && first+1 < st.last && s.items[first+1].capital) && first+1 < st.last {
		return turn{sentence: si, label: mention{first, first + 1}, from: first + 1, sign: first, kind: labelKind(w[:1])}, true
	}
	end := 0 // of the label, before symbols and brackets
	for k := first + 1; k < min(st.last, first+10); k++ {
		switch it := &s.items[k]; it.kind {
		case prose.Colon, prose.Dash:
			if end == 0 {
				end = k
			}
			m := mention{first, end}
			kind := labelKind(s.textOf(m.first, m.last))
			bare := kind == labelled && it.kind == prose.Colon && s.isBareLabel(m)
			from := s.symbolsEnd(k+1, st.last)
			if from == st.last || kind == labelled && !bare && !s.isTurnLabel(m, it.kind == prose.Dash) {
				return turn{}, false
			}
			return turn{si, m, from, k, kind, bare}, true
		case prose.Word, prose.Possessive:
			if end > 0 {
				return turn{}, false
			}
		case prose.Open:
			if end > 0 || s.closeOf(k, st.last) < 0 {
				return turn{}, false
			}
			end, k = k, s.closeOf(k, st.last)
		case prose.Symbol:
			if end == 0 {
				end = k
			}
		default:
			return turn{}, false
		}
	}
	return turn{}, false
}

// symbolsEnd returns the item after the symbols at item i, such as the asterisks of bold type.
func (s *search) symbolsEnd(i, hi int) int {
	for i < hi && s.items[i].kind == prose.Symbol {
		i++
	}
	return i
}

// isBareLabel reports whether the label is one word that may be a name and is not in capitals: "Orlov", not "Update", "Ohio".
func (s *search) isBareLabel(m mention) bool {
	it := &s.items[m.first]
	return m.last == m.first+1 && s.isName(m.first) && it.class&^(heName|sheName|organisation|roleNoun|title) == 0 && it.frame == 0 && !isUpperWord(s.word(m.first))
}

// labelKind tells what a label says of the turn.
func labelKind(label string) turnKind {
	switch {
	case strings.EqualFold(label, "q"), strings.EqualFold(label, "question"), strings.EqualFold(label, "reporter"), strings.EqualFold(label, "journalist"),
		strings.EqualFold(label, "interviewer"), label == "В", label == "З", strings.EqualFold(label, "вопрос"), strings.EqualFold(label, "питання"):
		return questions
	case strings.EqualFold(label, "a"), strings.EqualFold(label, "answer"), label == "О", strings.EqualFold(label, "ответ"), strings.EqualFold(label, "відповідь"):
		return answers
	}
	return labelled
}

// isTurnLabel reports whether a phrase before a colon can name a speaker: in capitals, "ORLOV", or a name of two words or
// with a title. Before a dash it must be in capitals.
func (s *search) isTurnLabel(m mention, dash bool) bool {
	upper := true
	for i := m.first; i < m.last; i++ {
		if i == m.first && s.word(i) == "THE" && m.last-m.first > 1 {
			continue // THE PRESIDENT
		}
		if !s.isName(i) || s.items[i].class&label != 0 {
			return false
		}
		upper = upper && isUpperWord(s.word(i))
	}
	if upper {
		return m.last-m.first > 1 || len(s.word(m.first)) > 2
	}
	return !dash && m.last-m.first > 1
}

// isUpperWord reports whether a word has no small letter.
func isUpperWord(w string) bool { return strings.IndexFunc(w, unicode.IsLower) < 0 }

// interviewed returns who gives the answers of an interview whose first question stands in sentence si: the name that the
// words before it have most often, of several the first.
func (s *search) interviewed(si int) mention {
	count, first := map[string]int{}, map[string]mention{}
	best := mention{}
	most := 0
	for n := max(0, si-maxTurnGap*2); n < si; n++ {
		for i := s.sentences[n].first; i < s.sentences[n].last; i++ {
			if !s.isName(i) || s.items[i].class&timeWord != 0 {
				continue
			}
			m, rest := s.phraseFrom(i, s.sentences[n].last)
			if m.none() {
				continue
			}
			surname := s.word(m.last - 1)
			if _, known := first[surname]; !known && s.namesOnly(m.first, m.last) && m.last-m.first > 1 {
				first[surname] = m
			}
			count[surname]++
			if full, ok := first[surname]; ok && count[surname] > most {
				best, most = full, count[surname]
			}
			i = rest - 1
		}
	}
	return best
}
