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

// derivedBytes is the most memory that may take what is kept with a projection, where more is left.
const derivedBytes = 256 << 20

// derived is what was made of a projection while it was the last, by what was asked for: a [*Set] of a condition, a [*level] of a day.
type derived = cache.Cache[string, any]

// newDerived returns a cache for so many bytes.
func newDerived(bytes int) *derived { return cache.New[string, any](bytes) }

// Set returns the set of a condition, named by the key, and reads it if it is not kept.
func (p *Projection) Set(key string, read func() (*Set, error)) (*Set, error) {
	key = "set " + key
	if made, ok := p.derived.Get(key); ok {
		return made.(*Set), nil
	}
	made, err := read()
	if err != nil {
		return nil, err
	}
	p.derived.Add(key, made, len(key)+made.Bytes())
	return made, nil
}
