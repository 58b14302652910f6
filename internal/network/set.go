package network

import (
	"math"
	"slices"

	"github.com/entente-graph/entente/internal/cache"
)

// Set is a set of nodes, by Neo4j's own numbers. It takes no more than eight bytes a node, whatever the numbers are: a list of them, or one bit
// for each number between the least and the greatest where that is less.
type Set struct {
	least  int64
	bits   bitset  // by the distance from the least
	sorted []int64 // in the place of bits
}

// NewSet returns the set of these nodes.
func NewSet(nodes []any) *Set {
	if len(nodes) == 0 {
		return &Set{}
	}
	least, greatest := int64(math.MaxInt64), int64(math.MinInt64)
	for _, node := range nodes {
		least, greatest = min(least, node.(int64)), max(greatest, node.(int64))
	}
	s := &Set{least: least}
	if words := (greatest-least)/64 + 1; words <= int64(len(nodes)) {
		s.bits = newBitset(int(greatest-least) + 1)
		for _, node := range nodes {
			s.bits.add(node.(int64) - least)
		}
		return s
	}
	s.sorted = make([]int64, len(nodes))
	for i, node := range nodes {
		s.sorted[i] = node.(int64)
	}
	slices.Sort(s.sorted)
	return s
}

// has says whether a node is in the set; all are in none at all.
func (s *Set) has(node int64) bool {
	switch {
	case s == nil:
		return true
	case s.bits != nil:
		return node >= s.least && s.bits.has(node-s.least)
	}
	_, found := slices.BinarySearch(s.sorted, node)
	return found
}

// Bytes is about how much memory the set takes.
func (s *Set) Bytes() int { return 64 + 8*(len(s.bits)+len(s.sorted)) }

// setsBytes is the most memory that the sets may take which are kept with a projection, where more is left.
const setsBytes = 256 << 20

// sets are the sets that were asked for while the projection was the last.
type sets = cache.Cache[string, *Set]

// newSets returns sets that may take so many bytes.
func newSets(bytes int) *sets { return cache.New[string, *Set](bytes) }

// Set returns the set of a condition, named by the key, and reads it if it is not kept.
func (p *Projection) Set(key string, read func() (*Set, error)) (*Set, error) {
	if made, ok := p.sets.Get(key); ok {
		return made, nil
	}
	made, err := read()
	if err != nil {
		return nil, err
	}
	p.sets.Add(key, made, len(key)+made.Bytes())
	return made, nil
}
