package network

import (
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"
)

// gathered are the occasions that a query counts, one behind the other.
type gathered struct {
	occasions []gatheredOccasion
	from      []int32
	members   []int32
	as        []bases
	times     map[int][]target // of posts
	shares    map[int][]share  // where somebody's part counts for several members
}

type gatheredOccasion struct {
	begin, end  Day
	post, split bool
}

// gather collects the occasions in which some members had a part; all if there are none given.
func (w *walker) gather(some []int32) *gathered {
	size, members := 0, 0
	if some == nil {
		size = len(w.p.events.nodes) + len(w.p.agreements.nodes)
		members = len(w.p.events.members.values) + len(w.p.agreements.members.values)
	}
	g := &gathered{
		occasions: make([]gatheredOccasion, 0, size), from: append(make([]int32, 0, size+1), 0),
		members: make([]int32, 0, members), as: make([]bases, 0, members),
		times: map[int][]target{}, shares: map[int][]share{},
	}
	w.each(some, func(o *occasion) {
		if o.kind == post {
			g.times[len(g.occasions)] = append([]target(nil), o.times...)
		}
		if o.split {
			g.shares[len(g.occasions)] = append([]share(nil), o.shares...)
		}
		g.occasions = append(g.occasions, gatheredOccasion{begin: o.begin, end: o.end, post: o.kind == post, split: o.split})
		g.members = append(g.members, o.members...)
		g.as = append(g.as, o.as...)
		g.from = append(g.from, int32(len(g.members)))
	})
	return g
}

// place is one member's place in an occasion.
type place struct{ occasion, at int32 }

// places returns the places of each member from one number to another.
func (g *gathered) places(first, next int32) (from []int32, places []place) {
	from = make([]int32, next-first+1)
	for _, member := range g.members {
		from[member-first+1]++
	}
	for i := range next - first {
		from[i+1] += from[i]
	}
	places = make([]place, len(g.members))
	free := append([]int32(nil), from...)
	for o := range g.occasions {
		for at := g.from[o]; at < g.from[o+1]; at++ {
			i := g.members[at] - first
			places[free[i]] = place{int32(o), at}
			free[i]++
		}
	}
	return from, places
}

// Ties counts the ties that a query asks for, in no order that means anything.
//
// It takes one member after the other and adds up what it did with each of the others in an array that the processor's cache
// holds: a hash table of all pairs is three times as slow, since nearly each look at it misses the cache.
func (p *Projection) Ties(q Query) []Tie {
	w := p.walker(q)
	some, of := w.of()
	g := w.gather(some)
	first, next := p.first[q.Level.Noun()], p.first[q.Level.Noun()+1]
	from, places := g.places(first, next)
	base := counter{walker: w, gathered: g, of: of, first: first}
	base.middle, base.halves = base.findMiddle()
	size := (next-first)/chunks + 1
	counted := make([][]Tie, chunks)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for chunk := range int32(chunks) {
		group.Go(func() error {
			c := base
			c.sums = make([]Tie, next-first)
			for a := first + chunk*size; a < min(next, first+(chunk+1)*size); a++ {
				if of != nil && !of.has(int64(a)) {
					continue
				}
				for _, place := range places[from[a-first]:from[a-first+1]] {
					c.count(a, place)
				}
				c.finish()
			}
			counted[chunk] = c.ties
			return nil
		})
	}
	_ = group.Wait() // counting does not fail
	return slices.Concat(counted...)
}

// chunks is into how many parts the members are split to be counted side by side.
const chunks = 16

// counter adds up the ties of one member after the other.
type counter struct {
	*walker
	*gathered
	of     bitset
	middle Day
	halves bool // whether the time asked about has two
	first  int32
	// sums are those of the present member with each other one, and touched are the others that have one.
	sums    []Tie
	touched []int32
	ties    []Tie
}

// count adds what ties a to the others of one occasion.
func (c *counter) count(a int32, place place) {
	o := &c.gathered.occasions[place.occasion]
	begin, end := o.begin, o.end
	from, to := c.from[place.occasion], c.from[place.occasion+1]
	start := place.at + 1 // each pair is counted from the one that comes first
	if c.of != nil {
		start = from
	}
	for at := start; at < to; at++ {
		b := c.members[at]
		if c.of != nil && (b == a || b < a && c.of.has(int64(b))) {
			continue
		}
		weight := c.weights[c.as[place.at]&c.as[at]]
		if o.split {
			weight = c.weights[commonShares(c.shares[int(place.occasion)], a, b)]
		}
		if weight == 0 {
			continue
		}
		if o.post {
			if begin, end = c.together(place.occasion, place.at, at); !c.q.Period.has(begin) {
				continue
			}
		}
		t := &c.sums[b-c.first]
		if t.Weight == 0 {
			*t = Tie{A: a, B: b, First: unknown, Last: unknown}
			c.touched = append(c.touched, b-c.first)
		}
		c.add(t, weight, begin, end)
	}
}

func (c *counter) add(t *Tie, weight float64, begin, end Day) {
	t.Weight += weight
	if end.Known() && end > t.Last {
		t.Last = end
	}
	if !begin.Known() {
		return
	}
	t.First = earlier(t.First, begin)
	switch {
	case !c.halves:
	case begin > c.middle:
		t.Growth += weight
	default:
		t.Growth -= weight
	}
}

// together is the time of the posts at two places of an occasion.
func (c *counter) together(occasion, at, other int32) (begin, end Day) {
	times, from := c.times[int(occasion)], c.from[occasion]
	return together(times[at-from], times[other-from])
}

// findMiddle finds the day in the middle of the time asked about, or else of the time between the first and the last of
// what counts; ok is false if that has no two halves.
func (c *counter) findMiddle() (middle Day, ok bool) {
	first, last := c.q.Period.From, c.q.Period.To
	if !first.Known() || !last.Known() {
		first, last = never, unknown
		for o := range int32(len(c.gathered.occasions)) {
			c.begins(o, func(begin Day) { first, last = min(first, begin), max(last, begin) })
		}
	}
	return first + (last-first)/2, first < last
}

// begins visits the known days from which on an occasion ties a pair.
func (c *counter) begins(occasion int32, visit func(begin Day)) {
	o := &c.gathered.occasions[occasion]
	if !o.post && !o.begin.Known() {
		return
	}
	for at := c.from[occasion]; at < c.from[occasion+1]; at++ {
		for other := at + 1; other < c.from[occasion+1]; other++ {
			a, b, common := c.members[at], c.members[other], c.as[at]&c.as[other]
			if o.split {
				common = commonShares(c.shares[int(occasion)], a, b)
			}
			if c.weights[common] == 0 || c.of != nil && !c.of.has(int64(a)) && !c.of.has(int64(b)) || c.q.Across && !c.acrossCountries(a, b) {
				continue
			}
			if !o.post {
				visit(o.begin) // that of all its pairs
				return
			}
			if begin, _ := c.together(occasion, at, other); begin.Known() && c.q.Period.has(begin) {
				visit(begin)
			}
		}
	}
}

// finish keeps the ties of one member.
func (c *counter) finish() {
	for _, i := range c.touched {
		t := &c.sums[i]
		if !c.q.Across || c.acrossCountries(t.A, t.B) {
			t.Weight, t.Growth = rounded(t.Weight), rounded(t.Growth)
			c.ties = append(c.ties, *t)
		}
		t.Weight = 0
	}
	c.touched = c.touched[:0]
}
