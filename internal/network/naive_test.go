package network

import (
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"
)

// model is a small graph as plain lists, from which a projection is made and which a naive count goes through again and
// again. Members are numbered noun by noun, as in a projection.
type model struct {
	nouns      []Noun
	ministry   []bool
	exists     []span
	countries  []link
	parents    []link
	successors []link
	events     []happening
	agreements []happening
	posts      []tenure
}

// happening is an event or agreement.
type happening struct {
	begin, end Day
	parts      map[int32]bases
	topics     map[int32]bool
	// exists is when it was in force, and holds when each part held; always for events.
	exists span
	holds  map[int32]span
}

// tenure is a post that a person held in a body.
type tenure struct {
	person, body int32
	begin, end   Day
	held, shown  span
}

// drawModel draws a model in which circles, gaps, splits, mergers and unknown dates are common.
func drawModel(t *rapid.T) *model {
	m := &model{}
	for noun, most := range []int{7, 3, 4, 3} {
		for range rapid.IntRange(1, most).Draw(t, Noun(noun).Label()) {
			m.nouns = append(m.nouns, Noun(noun))
			m.ministry = append(m.ministry, noun == 0 && rapid.IntRange(0, 2).Draw(t, "ministry") == 0)
			exists := always
			if noun < 2 {
				exists = drawSpan(t)
			}
			m.exists = append(m.exists, exists)
		}
	}
	links := func(what string, most int, from, to []Noun, dated bool) []link {
		var all []link
		for range rapid.IntRange(0, most).Draw(t, what) {
			one := link{from: m.draw(t, from...), to: m.draw(t, to...), since: unknown, until: never}
			if dated {
				one.since, one.until = drawDays(t)
			}
			if one.until == unknown {
				one.until = never
			}
			all = append(all, one)
		}
		return all
	}
	m.countries = links("countries", 4, []Noun{Organization}, []Noun{Country}, false)
	m.parents = links("parents", 7, []Noun{Organization}, []Noun{Organization}, true)
	m.successors = links("successors", 4, []Noun{Organization, Country}, []Noun{Organization, Country}, true)
	happenings := func(what string, parts []bases, dated bool) []happening {
		var all []happening
		for range rapid.IntRange(0, 6).Draw(t, what) {
			one := happening{parts: map[int32]bases{}, topics: map[int32]bool{}, exists: always, holds: map[int32]span{}}
			one.begin, one.end = drawDays(t)
			if dated {
				one.exists = drawSpan(t)
			}
			for range rapid.IntRange(0, 4).Draw(t, "parts") {
				member := m.draw(t, Organization, Country, Person)
				one.parts[member] |= rapid.SampledFrom(parts).Draw(t, "part")
				if one.holds[member] = always; dated {
					one.holds[member] = drawSpan(t)
				}
			}
			for range rapid.IntRange(0, 3).Draw(t, "topics") {
				one.topics[m.draw(t, Topic)] = true
			}
			all = append(all, one)
		}
		return all
	}
	m.events = happenings("events", []bases{hosting | participation, participation}, false)
	m.agreements = happenings("agreements", []bases{agreement}, true)
	for range rapid.IntRange(0, 6).Draw(t, "posts") {
		one := tenure{person: m.draw(t, Person), body: m.draw(t, Organization)}
		one.begin, one.end = drawDays(t)
		some := rapid.SampledFrom([]span{nowhere, drawSpan(t)})
		one.held, one.shown = some.Draw(t, "held"), some.Draw(t, "shown")
		m.posts = append(m.posts, one)
	}
	return m
}

// draw draws a member of some nouns.
func (m *model) draw(t *rapid.T, nouns ...Noun) int32 {
	var members []int32
	for i, noun := range m.nouns {
		if slices.Contains(nouns, noun) {
			members = append(members, int32(i))
		}
	}
	return rapid.SampledFrom(members).Draw(t, "member")
}

// drawDays draws a time in which each end may be unknown.
func drawDays(t *rapid.T) (Day, Day) {
	begin, end := Day(rapid.IntRange(-3, 12).Draw(t, "begin")), unknown
	if rapid.IntRange(0, 3).Draw(t, "end known") > 0 {
		end = begin + Day(rapid.IntRange(0, 4).Draw(t, "days"))
	}
	if rapid.IntRange(0, 4).Draw(t, "begin known") == 0 {
		begin = unknown
	}
	return begin, end
}

// drawSpan draws a time of which each end may be open.
func drawSpan(t *rapid.T) span {
	s := span{Day(rapid.IntRange(-3, 8).Draw(t, "since")), never}
	if rapid.Bool().Draw(t, "ends") {
		s.until = s.since + Day(rapid.IntRange(0, 8).Draw(t, "lasts"))
	}
	if rapid.Bool().Draw(t, "always there") {
		s.since = unknown
	}
	return s
}

// node is Neo4j's number of a member in the model.
func node(member int32) int64 { return int64(member)*3 + 1 }

// projection is the model as a projection.
func (m *model) projection() *Projection {
	p := &Projection{ministry: newBitset(len(m.nouns)), exists: m.exists, derived: newDerived(derivedBytes)}
	for i, noun := range m.nouns {
		p.ids = append(p.ids, fmt.Sprintf("%d:%02d", noun, i))
		p.nodes = append(p.nodes, node(int32(i)))
		for n := noun + 1; n <= nouns; n++ {
			p.first[n] = int32(i + 1)
		}
		if m.ministry[i] {
			p.ministry.add(int64(i))
		}
	}
	n := len(m.nouns)
	p.countries, p.parents, p.successors = linksOf(slices.Clone(m.countries), n), linksOf(slices.Clone(m.parents), n), linksOf(slices.Clone(m.successors), n)
	for _, kind := range []struct {
		to  *occasions
		all []happening
	}{{&p.events, m.events}, {&p.agreements, m.agreements}} {
		var parts, topics []part
		for i, one := range kind.all {
			kind.to.nodes = append(kind.to.nodes, int64(1000+i))
			kind.to.begin, kind.to.end = append(kind.to.begin, one.begin), append(kind.to.end, one.end)
			kind.to.exists = append(kind.to.exists, one.exists)
			for member, as := range one.parts {
				parts = append(parts, part{int32(i), member, as, one.holds[member]})
			}
			for topic := range one.topics {
				topics = append(topics, part{int32(i), topic, about, always})
			}
		}
		kind.to.members, kind.to.parts, kind.to.holds = broughtTogether(parts, len(kind.all))
		kind.to.topics, _, _ = broughtTogether(topics, len(kind.all))
		kind.to.of = kind.to.members.inverted(n)
	}
	for _, one := range m.posts {
		p.posts.persons, p.posts.bodies = append(p.posts.persons, one.person), append(p.posts.bodies, one.body)
		p.posts.begin, p.posts.end = append(p.posts.begin, one.begin), append(p.posts.end, one.end)
		p.posts.held, p.posts.shown = append(p.posts.held, one.held), append(p.posts.shown, one.shown)
	}
	return p
}

// counted says whom a member is counted for on one day, by what the contract says. With asOf only those count that existed on it.
func (m *model) counted(member int32, level Level, successors, asOf bool, on Day, path []int32) map[int32]bool {
	found := map[int32]bool{}
	if slices.Contains(path, member) {
		return found
	}
	path = append(slices.Clone(path), member)
	to := func(next int32, on Day) { maps.Copy(found, m.counted(next, level, successors, asOf, on, path)) }
	above := func() {
		for _, l := range m.parents {
			if l.from == member && l.since <= on && on <= l.until {
				to(l.to, on)
			}
		}
	}
	if successors {
		for _, l := range m.successors {
			if l.from == member && (!asOf || l.since <= on && on <= l.until) {
				to(l.to, max(on, l.since))
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	if asOf && (on < m.exists[member].since || on > m.exists[member].until) {
		return found
	}
	noun := m.nouns[member]
	switch {
	case level == Ministries && noun == Organization && !m.ministry[member]:
		if above(); len(found) == 0 {
			found[member] = true
		}
	case noun == level.Noun():
		found[member] = true
	case level == Countries && noun == Organization:
		for _, l := range m.countries {
			if l.from == member {
				to(l.to, on)
			}
		}
		if asOf && len(found) == 0 || !slices.ContainsFunc(m.countries, func(l link) bool { return l.from == member }) {
			above()
		}
	}
	return found
}

// lastly is the day on which what has no date is counted.
func lastly(begin, end Day) Day {
	switch {
	case begin.Known():
		return begin
	case end.Known():
		return end
	}
	return never
}

// cause is one thing that ties a pair.
type cause struct {
	kind       kind
	number     int
	begin, end Day
	weight     float64
}

// took is somebody's part in something, with its own time.
type took struct {
	member     int32
	as         bases
	begin, end Day
}

// causes finds what ties each pair, in all conditions of a query but of.
func (m *model) causes(q Query) map[[2]int32][]cause {
	all := map[[2]int32][]cause{}
	counted := func(x took) map[int32]bool {
		if q.AsOf != nil {
			return m.counted(x.member, q.Level, q.Successors, true, *q.AsOf, nil)
		}
		return m.counted(x.member, q.Level, q.Successors, false, lastly(x.begin, x.end), nil)
	}
	in := func(s span) bool { return q.AsOf == nil || s.since <= *q.AsOf && *q.AsOf <= s.until }
	add := func(kind kind, number int, parts []took) {
		common := map[[2]int32]bases{}
		begins, ends := map[int32]Day{}, map[int32]Day{}
		for i, x := range parts {
			for a := range counted(x) {
				if begin, ok := begins[a]; !ok || !begin.Known() || x.begin.Known() && x.begin < begin {
					begins[a] = x.begin
				}
				if end, ok := ends[a]; !ok || x.end > end {
					ends[a] = x.end
				}
				for _, y := range parts[i+1:] {
					for b := range counted(y) {
						if a != b && x.member != y.member {
							common[[2]int32{min(a, b), max(a, b)}] |= x.as & y.as
						}
					}
				}
			}
		}
		for pair, as := range common {
			c := cause{kind: kind, number: number}
			for basis, weight := range map[bases]float64{
				hosting: q.Weights.Hosting, participation: q.Weights.Participation, agreement: q.Weights.Agreements, position: q.Weights.Positions,
			} {
				if as&basis != 0 {
					c.weight = max(c.weight, weight)
				}
			}
			c.begin, c.end = max(begins[pair[0]], begins[pair[1]]), max(ends[pair[0]], ends[pair[1]])
			if c.weight == 0 || q.Period != Always && (!c.begin.Known() || c.begin < q.Period.From || c.begin > q.Period.To) {
				continue
			}
			if !q.Both.has(node(pair[0])) || !q.Both.has(node(pair[1])) || q.Across && !m.across(pair[0], pair[1], q.AsOf) {
				continue
			}
			all[pair] = append(all[pair], c)
		}
	}
	for sort, happenings := range [][]happening{m.events, m.agreements} {
		only := []*Set{q.Events, q.Agreements}[sort]
		for number, one := range happenings {
			if !only.has(int64(1000+number)) || !in(one.exists) {
				continue
			}
			var parts []took
			for member, as := range one.parts {
				if q.Level != Topics && in(one.holds[member]) {
					parts = append(parts, took{member, as, one.begin, one.end})
				}
			}
			for topic := range one.topics {
				if q.Level == Topics {
					parts = append(parts, took{topic, []bases{hosting | participation, agreement}[sort], one.begin, one.end})
				}
			}
			add([]kind{event, signing}[sort], number, parts)
		}
	}
	for number := range m.nouns {
		var parts []took
		for _, held := range m.posts {
			switch {
			case q.Level == Topics, !in(held.held) && !in(held.shown):
			case q.Level == Persons && !in(m.exists[held.body]):
			case q.Level == Persons && int(held.body) == number:
				parts = append(parts, took{held.person, position, held.begin, held.end})
			case q.Level != Persons && int(held.person) == number:
				parts = append(parts, took{held.body, position, held.begin, held.end})
			}
		}
		add(post, number, parts)
	}
	return all
}

// across says whether two are of different countries, and each of some.
func (m *model) across(a, b int32, asOf *Day) bool {
	of := func(member int32) map[int32]bool {
		if asOf != nil {
			return m.counted(member, Countries, false, true, *asOf, nil)
		}
		found := map[int32]bool{}
		for on := Day(-20); on < 40; on++ { // all days on which anything changes in a model
			maps.Copy(found, m.counted(member, Countries, false, false, on, nil))
		}
		return found
	}
	x, y := of(a), of(b)
	for country := range x {
		if y[country] {
			return false
		}
	}
	return len(x) > 0 && len(y) > 0
}

// ties are the pairs that the query asks for with their causes, the one that is asked about first.
func (m *model) ties(q Query) map[[2]int32][]cause {
	ties := map[[2]int32][]cause{}
	for pair, causes := range m.causes(q) {
		switch {
		case q.Of.has(node(pair[0])):
			ties[pair] = causes
		case q.Of.has(node(pair[1])):
			ties[[2]int32{pair[1], pair[0]}] = causes
		}
	}
	return ties
}
