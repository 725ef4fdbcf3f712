package model

import "sync"

// Register numbers the names and words that positions are compared by, so that comparing a hundred thousand of them is
// comparing numbers. It only grows. It is safe for concurrent use.
type Register struct {
	mu      sync.RWMutex
	dates   numbering[Date]
	sides   numbering[SideID]
	outlets numbering[string]
	actors  numbering[string]
	words   numbering[string]
	voices  numbering[voice]
	kinds   numbering[kind]
}

// voice is one side on one issue.
type voice struct {
	side  int32
	issue IssueID
}

// kind is what positions have in common that may tell the same.
type kind struct {
	voice  int32
	stance Stance
	sign   Sign
	weak   bool
}

// NewRegister returns an empty register.
func NewRegister() *Register {
	r := &Register{}
	r.outlets.number("")
	r.actors.number("")
	r.words.number("") // for the denials
	return r
}

// unnamed is the number of the outlet and of the holder that is not known.
const unnamed = 0

// Told is a position with what a comparison needs of it and of its article, in few bytes. It is made by Register.Tell.
type Told struct {
	words    wordSet // of the target
	day      int32   // of the date, NoDay when unknown
	date     int32   // what follows is numbers of the register
	voice    int32
	kind     int32
	actor    int32
	outlet   int32
	origin   DateOrigin
	stance   Stance
	sign     Sign
	basis    Basis
	weak     bool
	byOthers bool // it rests on what another side says, or is only implied
	aside    bool // the reader set it aside: it counts for nothing, but its issue keeps its row
}

// Tell makes a position that an outlet tells ready to be compared; aside says that the reader set it aside.
func (r *Register) Tell(p Position, outlet string, aside bool) Told {
	r.mu.Lock()
	defer r.mu.Unlock()
	v := r.voices.number(voice{r.sides.number(p.Side), p.Issue})
	date := p.Date.Given()
	return Told{
		words: r.wordsOf(p.Target), day: date.DayNumber(), origin: date.Origin,
		date: r.dates.number(date.plain()), voice: v, kind: r.kinds.number(kind{v, p.Stance, p.Sign, p.Weak}),
		actor: r.actors.number(p.ActorID), outlet: r.outlets.number(outlet),
		stance: p.Stance, sign: p.Sign, basis: p.Basis, weak: p.Weak,
		byOthers: p.Weak || p.Teller != "" && p.Teller != p.Side, aside: aside,
	}
}

// direction is that of the position.
func (t *Told) direction() Sign { return directionOf(t.sign, t.stance) }

// names returns what the numbers stand for that have been given so far; of the kinds how many there are.
func (r *Register) names() names {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return names{r.dates.list, r.sides.list, r.outlets.list, r.voices.list, len(r.kinds.list)}
}

// names are a register's lists, by number. They must not be changed.
type names struct {
	dates   []Date
	sides   []SideID
	outlets []string
	voices  []voice
	kinds   int
}

// numbering numbers distinct values from 0 as they come.
type numbering[V comparable] struct {
	numbers map[V]int32
	list    []V // by number
}

// number returns the number of v, which it gets if it has none yet.
func (n *numbering[V]) number(v V) int32 {
	number, known := n.numbers[v]
	if known {
		return number
	}
	if n.numbers == nil {
		n.numbers = map[V]int32{}
	}
	number = int32(len(n.list))
	n.numbers[v] = number
	n.list = append(n.list, v)
	return number
}
