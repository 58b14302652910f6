package network

import (
	"cmp"
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

// bytes is about how much memory the map takes.
func (l *level) bytes() int {
	return 128 + 4*cap(l.from) + 4*cap(l.values) + 4*cap(l.since) + 4*cap(l.until)
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
	c := climber{p: p, to: of, successors: successors, climbs: climbs[target]{known: map[int32][]target{}}}
	l.from = make([]int32, len(p.ids)+1)
	for member := range int32(len(p.ids)) {
		c.circle = false
		for _, one := range c.climb(member) {
			l.values = append(l.values, one.member)
			l.since, l.until = append(l.since, one.since), append(l.until, one.until)
		}
		l.from[member+1] = int32(len(l.values))
	}
	return l
}

// counted appends those that a member is counted for on a day. What has no date is counted as things stood last.
func (l *level) counted(to []int32, p *Projection, member int32, on Day) []int32 {
	if l.plain {
		if p.first[l.noun] <= member && member < p.first[l.noun+1] {
			to = append(to, member)
		}
		return to
	}
	if on == unknown {
		on = never
	}
	for i := l.from[member]; i < l.from[member+1]; i++ {
		if l.since[i] <= on && on <= l.until[i] {
			to = append(to, l.values[i])
		}
	}
	return to
}

// climber finds who members are counted for. Every answer is for all time: from which day to which for whom.
type climber struct {
	p          *Projection
	to         Level
	successors bool
	climbs[target]
}

// climbs are the members that somebody climbs from, and what was found from those that are done.
type climbs[T any] struct {
	path  []int32
	known map[int32][]T
	// circle says that the data went around in a circle below, where what is found depends on where one began.
	circle bool
}

// once returns what find finds from a member, which it is asked once unless the data go around in a circle; nothing where a circle closes.
func (c *climbs[T]) once(member int32, find func() []T) []T {
	if known, ok := c.known[member]; ok {
		return known
	}
	if slices.Contains(c.path, member) {
		c.circle = true
		return nil
	}
	c.path = append(c.path, member)
	found := find()
	c.path = c.path[:len(c.path)-1]
	if !c.circle {
		c.known[member] = found
	}
	return found
}

// target is who a member is counted for between two days.
type target struct {
	member       int32
	since, until Day
}

// climb follows successors first, and for the days on which these lead nowhere, what the member itself is or belongs to.
func (c *climber) climb(member int32) []target {
	return c.once(member, func() []target {
		var found []target
		if c.successors {
			found = c.followed(member)
		}
		own := c.own(member)
		for _, rest := range uncovered(found) {
			found = appendWithin(found, own, rest.since, rest.until)
		}
		return merged(found)
	})
}

// followed climbs to those that took a member's place. What was before they did is counted as of the day on which they did.
func (c *climber) followed(member int32) []target {
	var found []target
	next := &c.p.successors
	for i := next.from[member]; i < next.from[member+1]; i++ {
		taken := next.since[i]
		for _, one := range c.climb(next.values[i]) {
			if one.until < taken {
				continue
			}
			if one.since <= taken {
				one.since = unknown
			}
			found = append(found, one)
		}
	}
	return found
}

// own is what a member is at the level, or what it belongs to there.
func (c *climber) own(member int32) []target {
	noun := c.p.noun(member)
	switch {
	case noun == c.to.Noun() && (c.to != Ministries || c.p.ministry.has(int64(member))):
		return []target{{member, unknown, never}}
	case noun != Organization:
		return nil
	case c.to == Ministries:
		found := c.above(member)
		for _, alone := range uncovered(found) { // while it is part of nothing it is itself the top
			found = append(found, target{member, alone.since, alone.until})
		}
		return found
	case c.to != Countries:
		return nil
	}
	countries := c.p.countries.of(member)
	if len(countries) == 0 {
		return c.above(member)
	}
	var found []target
	for _, country := range countries {
		found = append(found, c.climb(country)...)
	}
	return found
}

// above climbs to the bodies that a body is part of.
func (c *climber) above(member int32) []target {
	var found []target
	parents := &c.p.parents
	for i := parents.from[member]; i < parents.from[member+1]; i++ {
		found = appendWithin(found, c.climb(parents.values[i]), parents.since[i], parents.until[i])
	}
	return found
}

// appendWithin appends targets as far as they are between two days.
func appendWithin(to, targets []target, since, until Day) []target {
	for _, one := range targets {
		one.since, one.until = max(one.since, since), min(one.until, until)
		if one.since <= one.until {
			to = append(to, one)
		}
	}
	return to
}

// uncovered returns the times in which there is no target.
func uncovered(targets []target) []target {
	rest := []target{{since: unknown, until: never}}
	for _, covered := range targets {
		var left []target
		for _, time := range rest {
			if covered.since > time.until || covered.until < time.since {
				left = append(left, time)
				continue
			}
			if time.since < covered.since {
				left = append(left, target{since: time.since, until: covered.since - 1})
			}
			if covered.until < time.until {
				left = append(left, target{since: covered.until + 1, until: time.until})
			}
		}
		rest = left
	}
	return rest
}

// merged puts targets in order and joins the times of each that touch.
func merged(targets []target) []target {
	slices.SortFunc(targets, func(a, b target) int {
		return cmp.Or(cmp.Compare(a.member, b.member), cmp.Compare(a.since, b.since))
	})
	var out []target
	for _, one := range targets {
		if n := len(out); n > 0 && out[n-1].member == one.member && (out[n-1].until == never || one.since <= out[n-1].until+1) {
			out[n-1].until = max(out[n-1].until, one.until)
			continue
		}
		out = append(out, one)
	}
	return out
}
