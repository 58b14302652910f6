package network

// gathered are the occasions that a query counts, one behind the other.
type gathered struct {
	occasions []gatheredOccasion
	from      []int32
	members   []int32
	as        []bases
	times     map[int][]target // of posts
}

type gatheredOccasion struct {
	begin, end Day
	post       bool
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
		members: make([]int32, 0, members), as: make([]bases, 0, members), times: map[int][]target{},
	}
	w.each(some, func(o *occasion) {
		if o.kind == post {
			g.times[len(g.occasions)] = append([]target(nil), o.times...)
		}
		g.occasions = append(g.occasions, gatheredOccasion{begin: o.begin, end: o.end, post: o.kind == post})
		g.members = append(g.members, o.members...)
		g.as = append(g.as, o.as...)
		g.from = append(g.from, int32(len(g.members)))
	})
	return g
}

// middle is the day in the middle of the time asked about, or else of the time between the first and the last occasion.
func (g *gathered) middle(p Period) Day {
	if p.From.Known() && p.To.Known() {
		return p.From + (p.To-p.From)/2
	}
	first, last := never, unknown
	for _, o := range g.occasions {
		if o.begin.Known() {
			first, last = min(first, o.begin), max(last, o.begin)
		}
	}
	if !first.Known() {
		return unknown
	}
	return first + (last-first)/2
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
	c := counter{
		walker: w, gathered: g, of: of, middle: g.middle(q.Period), first: first, sums: make([]Tie, next-first),
	}
	for a := first; a < next; a++ {
		if of != nil && !of.has(int64(a)) {
			continue
		}
		for _, place := range places[from[a-first]:from[a-first+1]] {
			c.count(a, place)
		}
		c.finish()
	}
	return c.ties
}

// counter adds up the ties of one member after the other.
type counter struct {
	*walker
	*gathered
	of     bitset
	middle Day
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
		if weight == 0 {
			continue
		}
		if o.post {
			times := c.times[int(place.occasion)]
			begin, end = together(times[place.at-from], times[at-from])
			if !c.q.Period.has(begin) {
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
	if begin > c.middle {
		t.Growth += weight
	} else {
		t.Growth -= weight
	}
}

// finish keeps the ties of one member.
func (c *counter) finish() {
	for _, i := range c.touched {
		t := &c.sums[i]
		if !c.q.Across || c.p.acrossCountries(t.A, t.B) {
			t.Weight, t.Growth = rounded(t.Weight), rounded(t.Growth)
			c.ties = append(c.ties, *t)
		}
		t.Weight = 0
	}
	c.touched = c.touched[:0]
}
