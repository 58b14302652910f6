package network

import (
	"math"
	"slices"
)

// Weights say what ties two members, and how much each time counts. An event or agreement counts once for a pair: by the
// greatest of the weights that apply.
type Weights struct {
	// Hosting is for events that both hosted; Participation for events at which both were, as hosts or participants.
	Hosting, Participation float64
	// Agreements is for agreements to which both are party, or that both signed.
	Agreements float64
	// Positions is for people who held posts in both; between people, for bodies in which both held a post.
	Positions float64
}

// Query says which ties to count.
type Query struct {
	Level Level
	// Successors says that who was renamed, merged or split is counted for who took their place.
	Successors bool
	Weights    Weights
	// Period limits it to what began between two days. What has no date is in no period.
	Period Period
	// Events and Agreements limit it to some of them. Of limits it to ties of some members, Both to ties between them.
	Events, Agreements, Of, Both *Set
	// Across limits it to ties between members of different countries.
	Across bool
	// AsOf counts what may have held on a day: parts in agreements that were in force, posts, and members that existed. Nil is any day.
	AsOf *Day
}

// Period is the time from one day to another, both included.
type Period struct{ From, To Day }

// Always is the period that is no limit.
var Always = Period{From: unknown, To: never}

func (p Period) has(d Day) bool { return p == Always || d.Known() && p.From <= d && d <= p.To }

// kind is what an occasion is.
type kind uint8

const (
	event kind = iota
	signing
	post
)

// occasion is one thing that may tie its members.
type occasion struct {
	kind       kind
	number     int32
	begin, end Day
	// members are who had a part in it at the level asked for, in their order, and as says which parts.
	members []int32
	as      []bases
	// times are the days of each member's own part; nil if they are those of the occasion.
	times []target
	// shares are whose parts they were, if somebody's part counts for several members (split): one's own part in something ties
	// nobody.
	shares []share
	split  bool
}

// share is a part that one took and that counts for another.
type share struct {
	source, member int32
	as             bases
}

// common returns the parts that two members have in common.
func (o *occasion) common(i, j int) bases {
	if !o.split {
		return o.as[i] & o.as[j]
	}
	return commonShares(o.shares, o.members[i], o.members[j])
}

// commonShares returns the parts that two members have in common by what different members did.
func commonShares(shares []share, i, j int32) bases {
	var common bases
	for _, a := range shares {
		for _, b := range shares {
			if a.member == i && b.member == j && a.source != b.source {
				common |= a.as & b.as
			}
		}
	}
	return common
}

// walker goes through the occasions that a query counts.
type walker struct {
	p       *Projection
	q       Query
	level   *level
	country *level
	weights [64]float64 // by bases in common
	used    bases
	buffer  []int32
}

func (p *Projection) walker(q Query) *walker {
	w := &walker{p: p, q: q, level: p.levelOf(q)}
	if q.Across {
		q.Level, q.Successors = Countries, false
		w.country = p.levelOf(q)
	}
	for i, weight := range []float64{q.Weights.Hosting, q.Weights.Participation, q.Weights.Agreements, q.Weights.Positions} {
		if weight == 0 {
			continue
		}
		w.used |= 1 << i
		for common := range w.weights {
			if common&(1<<i) != 0 {
				w.weights[common] = max(w.weights[common], weight)
			}
		}
	}
	return w
}

// each visits the occasions in which some of these members had a part; all if there are none given.
func (w *walker) each(some []int32, visit func(o *occasion)) {
	o := &occasion{}
	if w.used&(hosting|participation) != 0 {
		w.occasions(&w.p.events, event, w.q.Events, some, o, visit)
	}
	if w.used&agreement != 0 {
		w.occasions(&w.p.agreements, signing, w.q.Agreements, some, o, visit)
	}
	if w.used&position != 0 && w.q.Level != Topics {
		w.posts(o, visit)
	}
}

// occasions visits the events or agreements that count.
func (w *walker) occasions(all *occasions, kind kind, only *Set, some []int32, o *occasion, visit func(o *occasion)) {
	one := func(i int32) {
		if !w.q.Period.has(all.begin[i]) || !only.has(all.nodes[i]) || !w.asOf(all.exists, i) {
			return
		}
		o.kind, o.number, o.begin, o.end = kind, i, all.begin[i], all.end[i]
		o.members, o.as, o.shares, o.split = o.members[:0], o.as[:0], o.shares[:0], false
		if w.q.Level == Topics {
			as := hosting | participation
			if kind == signing {
				as = agreement
			}
			for _, topic := range all.topics.of(i) {
				w.join(o, topic, as)
			}
		} else {
			for at := all.members.from[i]; at < all.members.from[i+1]; at++ {
				if w.asOf(all.holds, at) {
					w.count(o, all.members.values[at], all.parts[at])
				}
			}
		}
		if len(o.members) > 1 {
			visit(o)
		}
	}
	narrow := w.narrow(all, some)
	if narrow == nil {
		for i := range int32(len(all.nodes)) {
			one(i)
		}
		return
	}
	for _, i := range narrow {
		one(i)
	}
}

// narrow returns the occasions in which some members may have had a part; nil if these are so many that going through all
// is as well.
func (w *walker) narrow(all *occasions, some []int32) []int32 {
	if some == nil || w.q.Level == Topics {
		return nil
	}
	wanted := newBitset(len(w.p.ids))
	for _, member := range some {
		wanted.add(int64(member))
	}
	numbers := []int32{}
	for member := range int32(len(w.p.ids)) {
		counts := wanted.has(int64(member))
		if !w.level.plain {
			counts = slices.ContainsFunc(w.level.of(member), func(to int32) bool { return wanted.has(int64(to)) })
		}
		if counts {
			numbers = append(numbers, all.of.of(member)...)
		}
		if len(numbers) > len(all.nodes)/2 {
			return nil
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// count counts a member's part for those that it is counted for at the level.
func (w *walker) count(o *occasion, member int32, as bases) {
	if as &= w.used; as == 0 {
		return
	}
	w.countOn(o, member, as, o.begin, o.end)
	for _, counted := range w.buffer {
		w.join(o, counted, as)
	}
}

// countOn leaves in the buffer those that a member's part counts for that lasted from one day to another.
func (w *walker) countOn(o *occasion, member int32, as bases, begin, end Day) {
	on := begin
	if on == unknown {
		on = end
	}
	w.buffer = w.level.counted(w.buffer[:0], w.p, member, on)
	o.split = o.split || len(w.buffer) > 1
	if !w.level.plain {
		for _, counted := range w.buffer {
			o.shares = append(o.shares, share{member, counted, as})
		}
	}
}

// join adds a member of the level to an occasion.
func (w *walker) join(o *occasion, member int32, as bases) {
	if as &= w.used; as == 0 || !w.q.Both.has(w.p.nodes[member]) {
		return
	}
	at, found := slices.BinarySearch(o.members, member)
	if found {
		o.as[at] |= as
		return
	}
	o.members, o.as = slices.Insert(o.members, at, member), slices.Insert(o.as, at, as)
}

// posts visits the people who held posts in several bodies; between people, the bodies in which several held posts.
func (w *walker) posts(o *occasion, visit func(o *occasion)) {
	posts := &w.p.posts
	among, members := posts.persons, posts.bodies
	if w.q.Level == Persons {
		among, members = posts.bodies, posts.persons
	}
	order := make([]int32, len(among))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return int(among[a] - among[b]) })
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && among[order[to]] == among[order[from]] {
			to++
		}
		w.post(among[order[from]], order[from:to], members, o, visit)
		from = to
	}
}

// post visits one person or body with the posts that make it tie.
func (w *walker) post(number int32, posts []int32, members []int32, o *occasion, visit func(o *occasion)) {
	o.kind, o.number, o.begin, o.end = post, number, unknown, unknown
	o.members, o.as, o.times, o.shares = o.members[:0], o.as[:0], o.times[:0], o.shares[:0]
	o.split = !w.level.plain // several posts in one body may count for several members
	if on := w.q.AsOf; on != nil && w.q.Level == Persons && !w.p.exists[number].has(*on) {
		return // the posts are gone with the body
	}
	for _, i := range posts {
		if !w.p.posts.counts(i, w.q.AsOf) {
			continue
		}
		time := target{since: w.p.posts.begin[i], until: w.p.posts.end[i]}
		w.countOn(o, members[i], position, time.since, time.until)
		for _, counted := range w.buffer {
			before := len(o.members)
			w.join(o, counted, position)
			at, found := slices.BinarySearch(o.members, counted)
			switch {
			case len(o.members) > before:
				o.times = slices.Insert(o.times, at, time)
			case found:
				o.times[at].since, o.times[at].until = earlier(o.times[at].since, time.since), max(o.times[at].until, time.until)
			}
		}
	}
	if len(o.members) > 1 {
		visit(o)
	}
	o.times = o.times[:0]
}

// earlier returns the earlier of two days that may be unknown.
func earlier(a, b Day) Day {
	if a == unknown || b != unknown && b < a {
		return b
	}
	return a
}

// together is the time from the day on which the later of two posts is proven.
func together(a, b target) (begin, end Day) { return max(a.since, b.since), max(a.until, b.until) }

// pair is a pair that an occasion ties, a before b.
type pair struct {
	a, b       int32
	weight     float64
	begin, end Day
}

// pairs visits the pairs that an occasion ties.
func (w *walker) pairs(o *occasion, of bitset, visit func(t pair)) {
	t := pair{begin: o.begin, end: o.end}
	for i, a := range o.members {
		for j := i + 1; j < len(o.members); j++ {
			b := o.members[j]
			if of != nil && !of.has(int64(a)) && !of.has(int64(b)) {
				continue
			}
			weight := w.weights[o.common(i, j)]
			if weight == 0 || w.q.Across && !w.acrossCountries(a, b) {
				continue
			}
			if o.kind == post {
				t.begin, t.end = together(o.times[i], o.times[j])
				if !w.q.Period.has(t.begin) {
					continue
				}
			}
			t.a, t.b, t.weight = a, b, weight
			visit(t)
		}
	}
}

// of returns the members that the query asks the ties of, nil if of all.
func (w *walker) of() ([]int32, bitset) {
	if w.q.Of == nil {
		return nil, nil
	}
	members, set := []int32{}, newBitset(len(w.p.ids))
	noun := w.q.Level.Noun()
	for member := w.p.first[noun]; member < w.p.first[noun+1]; member++ {
		if w.q.Of.has(w.p.nodes[member]) {
			members = append(members, member)
			set.add(int64(member))
		}
	}
	return members, set
}

// asOf says whether what has these spans counts, as far as the day goes that is asked about; nil spans are always.
func (w *walker) asOf(spans []span, i int32) bool {
	return w.q.AsOf == nil || spans == nil || spans[i].has(*w.q.AsOf)
}

// levelOf is the map of a query's level, as of its day if it has one.
func (p *Projection) levelOf(q Query) *level {
	if q.AsOf == nil {
		return p.level(q.Level, q.Successors)
	}
	return p.levelOn(q.Level, q.Successors, *q.AsOf)
}

// acrossCountries says whether two members are of different countries: their own, or those of the bodies above them.
func (w *walker) acrossCountries(a, b int32) bool {
	x, y := w.country.of(a), w.country.of(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(country int32) bool { return slices.Contains(y, country) })
}

// rounded rounds a sum so that weights such as 0.1 do not show in which order they were added up; nor does nothing have a sign.
func rounded(sum float64) float64 { return math.Round(sum*1e9)/1e9 + 0 }
