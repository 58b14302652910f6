package network

import (
	"slices"
	"sync"
)

// Level says between what ties are counted.
type Level uint8

// The levels. Departments roll up to their ministries, organizations to their countries.
const (
	// Organizations are counted as the facts state them.
	Organizations Level = iota
	// Ministries are the nearest ministry above an organization, or the topmost body above it if there is none.
	Ministries
	// Countries are counted for what they do themselves and for what their organizations do.
	Countries
	// Persons are counted for what they take part in, sign and hold.
	Persons
	// Topics are tied by the events and agreements that are about both.
	Topics
)

// Noun is what the level's members are.
func (l Level) Noun() Noun {
	return [...]Noun{Organization, Organization, Country, Person, Topic}[l]
}

// level maps members to those that they are counted for.
type level struct {
	noun Noun
	// plain says that every member of the noun is counted for itself, and nobody else is counted.
	plain bool
	links
}

// levels are the maps that were needed so far.
type levels struct {
	mutex sync.Mutex
	made  map[levelKey]*level
}

type levelKey struct {
	of         Level
	successors bool
}

// level returns the map of a level; successors says whether those that were renamed, merged or split are counted for the
// last of those that took their place.
func (p *Projection) level(of Level, successors bool) *level {
	p.levels.mutex.Lock()
	defer p.levels.mutex.Unlock()
	key := levelKey{of, successors}
	if made := p.levels.made[key]; made != nil {
		return made
	}
	made := p.makeLevel(of, successors)
	if p.levels.made == nil {
		p.levels.made = map[levelKey]*level{}
	}
	p.levels.made[key] = made
	return made
}

func (p *Projection) makeLevel(of Level, successors bool) *level {
	l := &level{noun: of.Noun(), plain: !successors && of != Ministries && of != Countries}
	if l.plain {
		return l
	}
	c := climber{p: p, to: of, successors: successors}
	l.from = make([]int32, len(p.ids)+1)
	for member := range int32(len(p.ids)) {
		c.found = c.found[:0]
		c.climb(member, unknown, never)
		for _, one := range c.found {
			l.values = append(l.values, one.member)
			l.since, l.until = append(l.since, one.since), append(l.until, one.until)
		}
		l.from[member+1] = int32(len(l.values))
	}
	return l
}

// counted appends those that a member is counted for on a day. What has no date is counted as of today.
func (l *level) counted(to []int32, p *Projection, member int32, on Day) []int32 {
	if l.plain {
		if p.first[l.noun] <= member && member < p.first[l.noun+1] {
			to = append(to, member)
		}
		return to
	}
	if on == unknown {
		on = never - 1
	}
	for i := l.from[member]; i < l.from[member+1]; i++ {
		if l.since[i] <= on && on <= l.until[i] && !slices.Contains(to, l.values[i]) {
			to = append(to, l.values[i])
		}
	}
	return to
}

// climber finds who a member is counted for.
type climber struct {
	p          *Projection
	to         Level
	successors bool
	path       []int32
	found      []target
}

type target struct {
	member       int32
	since, until Day
}

// climb follows successors and parents between two days, as far as the level is.
func (c *climber) climb(member int32, since, until Day) {
	if slices.Contains(c.path, member) {
		return // the data goes around in a circle
	}
	c.path = append(c.path, member)
	defer func() { c.path = c.path[:len(c.path)-1] }()
	if next := c.p.successors.of(member); c.successors && len(next) > 0 {
		before := len(c.found)
		for _, successor := range next {
			c.climb(successor, since, until)
		}
		if len(c.found) > before {
			return
		}
	}
	switch noun := c.p.noun(member); {
	case noun == c.to.Noun() && (c.to != Ministries || c.p.ministry.has(int64(member))):
		c.reach(member, since, until)
	case noun != Organization:
	case c.to == Countries && len(c.p.countries.of(member)) > 0:
		for _, country := range c.p.countries.of(member) {
			c.climb(country, since, until)
		}
	case c.to == Countries || c.to == Ministries:
		c.above(member, since, until)
	}
}

// above climbs to the bodies that a body is part of. While it is part of none it is itself the top.
func (c *climber) above(member int32, since, until Day) {
	parents := &c.p.parents
	alone := []target{{member: member, since: since, until: until}}
	for i := parents.from[member]; i < parents.from[member+1]; i++ {
		from, to := max(since, parents.since[i]), min(until, parents.until[i])
		if from > to {
			continue
		}
		before := len(c.found)
		c.climb(parents.values[i], from, to)
		if len(c.found) > before {
			alone = without(alone, from, to)
		}
	}
	if c.to == Ministries {
		for _, time := range alone {
			c.reach(member, time.since, time.until)
		}
	}
}

// without cuts the days from one to another out of some times.
func without(times []target, from, to Day) []target {
	var left []target
	for _, time := range times {
		if time.since < from {
			left = append(left, target{time.member, time.since, min(time.until, from-1)})
		}
		if time.until > to {
			left = append(left, target{time.member, max(time.since, to+1), time.until})
		}
	}
	return left
}

func (c *climber) reach(member int32, since, until Day) {
	one := target{member, since, until}
	if !slices.Contains(c.found, one) {
		c.found = append(c.found, one)
	}
}
