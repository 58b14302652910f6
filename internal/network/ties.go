package network

import (
	"cmp"
	"slices"
)

// Tie is a pair of members and what ties them.
type Tie struct {
	// A is the member that was asked about, or else the one whose id comes first.
	A, B   int32
	Weight float64
	// First is the first day of what was first, Last the last day of what was last; unknown if nothing is dated.
	First, Last Day
	// Growth is the weight in the second half of the time that was asked about, if that has two ends, or else of the time
	// between the first and the last day of everything counted, less the weight in the first half. The day in the middle is in
	// the first half; a single day has no halves.
	Growth float64
}

// Shared is one thing that ties a pair.
type Shared struct {
	// Event, Agreement and Post say what it is: one of them is true.
	Event, Agreement, Post bool
	// Node is Neo4j's own number of the event, the agreement, or the person or body of the posts.
	Node       int64
	Begin, End Day
	Weight     float64
	kind       kind
	number     int32
}

// Shared returns what ties each of some pairs, the latest first.
func (p *Projection) Shared(q Query, ties []Tie) [][]Shared {
	w := p.walker(q)
	at := make(map[[2]int32]int, len(ties))
	var some []int32
	set := newBitset(len(p.ids))
	for i, t := range ties {
		at[[2]int32{min(t.A, t.B), max(t.A, t.B)}] = i
		if !set.has(int64(t.A)) {
			set.add(int64(t.A))
			some = append(some, t.A)
		}
	}
	shared := make([][]Shared, len(ties))
	w.each(some, func(o *occasion) {
		w.pairs(o, set, func(t pair) {
			if i, ok := at[[2]int32{t.a, t.b}]; ok {
				shared[i] = append(shared[i], p.shared(o, t))
			}
		})
	})
	for _, of := range shared {
		slices.SortFunc(of, func(a, b Shared) int {
			return cmp.Or(cmp.Compare(b.Begin, a.Begin), cmp.Compare(a.kind, b.kind), cmp.Compare(a.number, b.number))
		})
	}
	return shared
}

func (p *Projection) shared(o *occasion, t pair) Shared {
	s := Shared{Begin: t.begin, End: t.end, Weight: t.weight, kind: o.kind, number: o.number}
	switch o.kind {
	case event:
		s.Event, s.Node = true, p.events.nodes[o.number]
	case signing:
		s.Agreement, s.Node = true, p.agreements.nodes[o.number]
	case post:
		s.Post, s.Node = true, p.nodes[o.number]
	}
	return s
}

// CountedFor returns the members that are counted for one of two at a query's level, on whichever day.
func (p *Projection) CountedFor(q Query, a, b int32) []int32 {
	level := p.levelOf(q)
	if level.plain {
		return []int32{a, b}
	}
	var members []int32
	for member := range int32(len(p.ids)) {
		if slices.Contains(level.of(member), a) || slices.Contains(level.of(member), b) {
			members = append(members, member)
		}
	}
	return members
}

// TopicCount is a topic, and how many of the things that tie a pair are about it.
type TopicCount struct {
	Topic int32
	Count int
}

// Topics counts the topics of what ties a pair, the most frequent first.
func (p *Projection) Topics(shared []Shared) []TopicCount {
	counts := map[int32]int{}
	for _, s := range shared {
		switch s.kind {
		case event:
			for _, topic := range p.events.topics.of(s.number) {
				counts[topic]++
			}
		case signing:
			for _, topic := range p.agreements.topics.of(s.number) {
				counts[topic]++
			}
		}
	}
	topics := make([]TopicCount, 0, len(counts))
	for topic, count := range counts {
		topics = append(topics, TopicCount{topic, count})
	}
	slices.SortFunc(topics, func(a, b TopicCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Topic, b.Topic))
	})
	return topics
}
