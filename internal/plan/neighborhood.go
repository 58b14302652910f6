package plan

import (
	"slices"

	"github.com/entente-graph/entente/schema"
)

const (
	defaultHops         = 1
	defaultPerNode      = 50
	defaultPerHop       = 500
	defaultNeighborhood = 1000
)

// Neighborhood says which part of the graph lies around some nodes: a selection as data, for an answer or an export.
type Neighborhood struct {
	// Roots are the ids to begin with.
	Roots []string
	// Depth is how many hops to go from them.
	Depth int
	Ways  Ways
	// Node is what nodes other than the roots must be.
	Node Condition
	// PerNode is how many neighbours of a node are followed along one type of fact, PerHop how many nodes a hop may add, and
	// Nodes how many there may be. Zero means no bound.
	PerNode, PerHop, Nodes int
	// MaxFacts is how many facts there may be between the nodes; more are an error. Zero means no bound.
	MaxFacts int
}

// NewNeighborhood reads the arguments of the root field `neighborhood`, as GraphQL gives them. Its error is an *Error.
func NewNeighborhood(s *schema.Schema, arguments map[string]any, limits Limits) (n *Neighborhood, err error) {
	b := &builder{Request: Request{Limits: limits}, schema: s}
	defer func() { err = b.refusal(recover()) }()
	return b.neighborhoodOf(arguments), nil
}

// neighborhood plans the root field.
func (b *builder) neighborhood(field collected, arguments map[string]any) (Value, int) {
	n := b.neighborhoodOf(arguments)
	explored := &Explored{Find: n, Reading: &Reading{Ways: n.Ways}}
	var cost int
	explored.Object, cost = b.record(field, explored.Reading)
	explored.Reading.Grouped = b.grouped
	return explored, min(cost*max(n.Nodes, 1), endless)
}

// neighborhoodOf reads the arguments.
func (b *builder) neighborhoodOf(arguments map[string]any) *Neighborhood {
	asOf, knownAt := b.times(arguments)
	defer b.on(asOf)()
	n := &Neighborhood{
		Roots: b.entityIDs(b.texts(arguments["roots"]), "roots", "max-roots", b.Limits.Roots),
		Depth: b.amount(arguments, "depth", defaultHops, 0, "max-neighborhood-depth", b.Limits.NeighborhoodDepth),
		Ways:  b.ways(arguments, asOf, knownAt),
		Node: both(b.ofTypes(b.texts(arguments["types"])),
			both(b.ofEach(object(arguments["where"])), known(b.schema.Type("Entity"), knownAt))),
		PerNode:  b.amount(arguments, "perNode", defaultPerNode, 1, "max-neighborhood-nodes", b.Limits.NeighborhoodNodes),
		PerHop:   b.amount(arguments, "perHop", defaultPerHop, 1, "max-neighborhood-nodes", b.Limits.NeighborhoodNodes),
		Nodes:    b.amount(arguments, "limit", defaultNeighborhood, 1, "max-neighborhood-nodes", b.Limits.NeighborhoodNodes),
		MaxFacts: b.Limits.NeighborhoodFacts,
	}
	if len(n.Roots) == 0 {
		b.refuse("roots", "it is empty; expected the ids of the entities to begin with")
	}
	if roots := len(slices.Compact(slices.Sorted(slices.Values(n.Roots)))); roots > n.Nodes {
		b.refuse("limit", "%d is less than the %d roots, which are always part of the answer", n.Nodes, roots)
	}
	return n
}

// amount reads a number from at least on that a limit bounds.
func (b *builder) amount(arguments map[string]any, name string, otherwise, least int, limit string, allowed int) int {
	given, ok := arguments[name]
	if !ok || given == nil {
		if allowed > 0 {
			otherwise = min(otherwise, allowed)
		}
		return otherwise
	}
	n := int(integer(given))
	if n < least {
		b.refuse(name, "%d is too small; expected %d or more", n, least)
	}
	if allowed > 0 && n > allowed {
		b.exceeds(limit, allowed, name, "%d is over the limit of %d (%s)", n, allowed, limit)
	}
	return n
}
