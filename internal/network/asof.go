package network

import (
	"fmt"
	"slices"
)

// span is a time from one day to another, both included; unknown and never stand for open ends.
type span struct{ since, until Day }

// always is the span that is no limit, and nowhere the one that no day is in.
var (
	always  = span{unknown, never}
	nowhere = span{never, unknown}
)

func (s span) has(on Day) bool { return s.since <= on && on <= s.until }

// spanOf is the time that dates allow, which may be missing: from the latest of the first days to the last.
func spanOf(last any, first ...any) span {
	s := span{unknown, day(last)}
	if s.until == unknown {
		s.until = never
	}
	for _, date := range first {
		s.since = max(s.since, day(date))
	}
	return s
}

// counts says whether a post counts: if its holder may have held it on the day that is asked about.
func (p *posts) counts(i int32, on *Day) bool {
	return on == nil || p.held[i].has(*on) || p.shown[i].has(*on)
}

// levelOn is level as things stood on a day: along what held then, between those that then existed.
func (p *Projection) levelOn(of Level, successors bool, on Day) *level {
	key := fmt.Sprint("level ", of, successors, on)
	if made, ok := p.derived.Get(key); ok {
		return made.(*level)
	}
	made := &level{noun: of.Noun()}
	made.from = make([]int32, len(p.ids)+1)
	c := dayClimber{p: p, to: of, successors: successors, on: on, climbs: climbs[int32]{known: map[int32][]int32{}}}
	for member := range int32(len(p.ids)) {
		c.circle = false
		for _, to := range c.climb(member) {
			made.values = append(made.values, to)
			made.since, made.until = append(made.since, unknown), append(made.until, never)
		}
		made.from[member+1] = int32(len(made.values))
	}
	p.derived.Add(key, made, len(key)+made.bytes())
	return made
}

// dayClimber finds who members are counted for on one day.
type dayClimber struct {
	p          *Projection
	to         Level
	successors bool
	on         Day
	climbs[int32]
}

// climb follows successors first; where these lead nowhere, a member that existed on the day is counted for itself, or for what it then
// belonged to.
func (c *dayClimber) climb(member int32) []int32 {
	return c.once(member, func() []int32 {
		var found []int32
		if c.successors {
			found = c.along(&c.p.successors, member)
		}
		if len(found) == 0 && c.p.exists[member].has(c.on) {
			found = c.own(member)
		}
		slices.Sort(found)
		return slices.Compact(found)
	})
}

// along climbs to those that the links of a member lead to on the day.
func (c *dayClimber) along(l *links, member int32) []int32 {
	var found []int32
	for i := l.from[member]; i < l.from[member+1]; i++ {
		if (span{l.since[i], l.until[i]}).has(c.on) {
			found = append(found, c.climb(l.values[i])...)
		}
	}
	return found
}

// own is what a member is at the level, or what it belonged to there.
func (c *dayClimber) own(member int32) []int32 {
	noun := c.p.noun(member)
	switch {
	case noun == c.to.Noun() && (c.to != Ministries || c.p.ministry.has(int64(member))):
		return []int32{member}
	case noun != Organization:
		return nil
	case c.to == Ministries:
		if found := c.along(&c.p.parents, member); len(found) > 0 {
			return found
		}
		return []int32{member}
	case c.to != Countries:
		return nil
	}
	if found := c.along(&c.p.countries, member); len(found) > 0 {
		return found
	}
	return c.along(&c.p.parents, member)
}
