package who

import "parley/model"

// followPerson reads on after a person: "the Trump administration" is the state, "Putin's spokesman" somebody else.
func (f *finder) followPerson(m found) found {
	n, ok := f.next(m.last)
	if !ok {
		return m
	}
	at, last := f.phrases.longest(f.text, 0, n, isTail)
	if at == 0 {
		return m
	}
	t := f.phrases.nodes[at].tail
	if state := f.persons[m.actor].state; state >= 0 && f.is(n, isAdministration) {
		return found{m.start, last.end, last, state, Body}
	}
	if !m.last.possessive {
		return m
	}
	if actor, ok := f.holder(owned{m.actor, t}); ok {
		return f.followRole(found{m.start, last.end, last, actor, RoleTitle}, m)
	}
	return m
}

// followOwner reads on after a state or an organisation, which may own an office or a body: "Russian | foreign ministry |
// spokeswoman". With an office that the dossier cannot tell the holder of, the name before it is a mere adjective.
func (f *finder) followOwner(m found, names []entry) (found, bool) {
	for range maxDepth {
		start, t, last := f.tailAfter(m)
		if t == noTail || t == leaderTail && !f.mayBeLed(m) {
			return f.withAllies(m), true
		}
		adjective := found{m.start, m.end, last, m.actor, SideAdjective}
		next, ok := f.ownedBy(names, t)
		if !ok {
			return adjective, true
		}
		next.start, next.end, next.last = start, last.end, last
		if next.kind == RoleTitle {
			if f.isSomebodyElses(start) {
				return adjective, true
			}
			return f.followRole(next, adjective), true
		}
		if next.kind != Alias {
			return next, true
		}
		m, names = next, []entry{{next.actor, Alias, false}}
	}
	return m, true
}

// tailAfter returns the office or body that follows m, and its last word. It may stand around m: "top Ukraine diplomat".
func (f *finder) tailAfter(m found) (start int, t tail, last word) {
	n, ok := f.next(m.last)
	if !ok {
		return m.start, noTail, n
	}
	if p, ok := f.previous(word{start: m.start}); ok {
		if at := f.phrases.step(0, p); at != 0 {
			if at, last := f.phrases.longest(f.text, at, n, isTail); at != 0 {
				return p.start, f.phrases.nodes[at].tail, last
			}
		}
	}
	for f.is(n, isNewIn) {
		if n, ok = f.next(n); !ok {
			return m.start, noTail, n
		}
	}
	at, last := f.phrases.longest(f.text, 0, n, isTail)
	if at == 0 {
		return m.start, noTail, n
	}
	return m.start, f.phrases.nodes[at].tail, last
}

// mayBeLed reports whether "leader" or "head" after m can be an office: after an adjective, a possessive or an organisation's
// name. After a state's they are verbs: "as Ukraine and Russia head to Istanbul".
func (f *finder) mayBeLed(m found) bool {
	return m.kind == SideAdjective || m.last.possessive || m.last.shape == upper || f.actors[m.actor].Type == model.Organisation
}

// ownedBy returns whom the office or body t of an owner means. Its span is left to the caller.
func (f *finder) ownedBy(names []entry, t tail) (found, bool) {
	for _, owner := range names {
		if f.actors[owner.actor].Type == model.Person {
			continue
		}
		if t == leaderTail {
			if actor, ok := f.leader(owner.actor); ok {
				return found{actor: actor, kind: RoleTitle}, true
			}
			continue
		}
		if actor, ok := f.holder(owned{owner.actor, t}); ok {
			return found{actor: actor, kind: RoleTitle}, true
		}
		if body, ok := f.bodies[owned{owner.actor, t}]; ok {
			return found{actor: body, kind: Alias}, true
		}
		if t == officialsTail {
			return found{actor: owner.actor, kind: Collective}, true
		}
		if t == governmentTail && f.actors[owner.actor].Type == model.State {
			return found{actor: owner.actor, kind: Body}, true
		}
	}
	return found{}, false
}

// leader returns the holder of the highest office of owner that has one.
func (f *finder) leader(owner int32) (int32, bool) {
	for _, t := range f.top {
		if actor, ok := f.holder(owned{owner, t}); ok {
			return actor, true
		}
	}
	return 0, false
}

// holder returns who held an office on the article's day; if the dossier has several, the only one seen by full name.
func (f *finder) holder(office owned) (int32, bool) {
	actor, rivals, ok := int32(0), false, false
	for _, t := range f.offices[office] {
		if t.role.At(f.date) {
			rivals = rivals || ok && t.actor != actor
			actor, ok = t.actor, true
		}
	}
	if !rivals {
		return actor, ok
	}
	ok = false
	for _, t := range f.offices[office] {
		if t.role.At(f.date) && f.named.has(t.actor) {
			if ok && t.actor != actor {
				return 0, false
			}
			actor, ok = t.actor, true
		}
	}
	return actor, ok
}

// isSomebodyElses reports whether the word before start takes the role away: "former", "deputy".
func (f *finder) isSomebodyElses(start int) bool {
	p, ok := f.previous(word{start: start})
	return ok && f.is(p, isNotThat)
}

// followRole looks whether a name follows the role: then that is the mention. A name that the dossier does not know makes
// it somebody else's role, for which owner is returned.
func (f *finder) followRole(role, owner found) found {
	n, ok := f.next(role.last)
	if role.last.possessive {
		return f.followPerson(role)
	}
	if ok && f.text[role.last.after] == '-' {
		return owner // "US president-elect"
	}
	if !ok || n.shape == lower || f.is(n, isDescriptor) {
		return role
	}
	at, last := f.phrases.longest(f.text, 0, n, isName)
	if at != 0 {
		names := f.phrases.nodes[at].names
		if e, ok := f.choose(names); ok && f.actors[e.actor].Type != model.Person {
			return role
		}
		for _, e := range names {
			if e.actor == role.actor {
				return f.followPerson(found{n.start, last.end, last, e.actor, e.kind})
			}
		}
		if e, ok := f.choose(names); ok && !e.guarded {
			return f.followPerson(found{n.start, last.end, last, e.actor, e.kind})
		}
		return owner
	}
	return f.garbledName(role, owner, n)
}

// garbledName reads a name after a role whose surname is not exactly the holder's, but may be meant to be: "Russian Foreign
// Minister Sergei Lavrow". first is the name's first word.
func (f *finder) garbledName(role, owner found, first word) found {
	last := first
	for range 3 {
		n, ok := f.next(last)
		if !ok || n.shape == lower || last.possessive {
			break
		}
		last = n
	}
	p := &f.persons[role.actor]
	surname := []rune(fold(f.text[last.start:last.end]))
	for _, s := range f.surname[interchanged(surname[0])] {
		if s.actor == role.actor && misspelt(s.folded, surname) && (last == first || f.matches(p, first)) {
			kind := FullName
			if last == first {
				kind = Surname
			}
			return found{first.start, last.end, last, role.actor, kind}
		}
	}
	return owner
}

// withAllies reads a group that follows its owner as one mention: "Ukraine's European allies". An organisation of several
// words that does so is not the one of the dossier: "Russia's Security Council", "the Ukrainian Red Cross".
func (f *finder) withAllies(m found) found {
	n, ok := f.next(m.last)
	if !ok || m.kind != SideAdjective && !m.last.possessive {
		return m
	}
	at, last := f.phrases.longest(f.text, 0, n, isName)
	if at == 0 || last == n {
		return m
	}
	e, ok := f.choose(f.phrases.nodes[at].names)
	if !ok || f.actors[e.actor].Type != model.Organisation {
		return m
	}
	if last.shape == lower {
		return found{m.start, last.end, last, e.actor, e.kind}
	}
	return found{m.start, m.end, last, m.actor, SideAdjective}
}

// readOfficeOf reads an office or body with its owner after it: "the president of Ukraine", "the head of the Russian
// delegation". whole reports whether an owner stands there, known to hold such an office (ok) or not.
func (f *finder) readOfficeOf(t tail, w, last word, depth int) (m found, whole, ok bool) {
	of, joins := f.next(last)
	if !joins || last.possessive || !f.is(of, isOf) {
		return m, false, false
	}
	n, joins := f.next(of)
	if joins && f.is(n, isThe) {
		n, joins = f.next(n)
	}
	if !joins {
		return m, false, false
	}
	inner := finder{Directory: f.Directory, text: f.text, date: f.date, named: f.named}
	owner, ok := inner.read(n, depth+1)
	if !ok || owner.end != owner.last.end {
		return m, false, false
	}
	if owner.kind == SideAdjective {
		return m, true, false // of something Ukrainian, not of Ukraine: "the head of Ukrainian gas production"
	}
	entries := [...]entry{{owner.actor, owner.kind, false}}
	m, ok = f.ownedBy(entries[:], t)
	if f.actors[owner.actor].Type == model.Person {
		m.actor, ok = f.holder(owned{owner.actor, t})
		m.kind = RoleTitle
	}
	m.start, m.end, m.last = w.start, owner.end, owner.last
	m.last.possessive = f.text[m.last.end:m.last.after] != ""
	if !ok || m.kind == Collective || m.kind == RoleTitle && f.isSomebodyElses(w.start) {
		return m, true, false
	}
	if m.kind == RoleTitle {
		m = f.followRole(m, found{})
	}
	return m, true, m != found{}
}
