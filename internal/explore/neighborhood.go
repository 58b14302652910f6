package explore

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
)

// Subgraph is a part of the graph, by ids.
type Subgraph struct {
	// Nodes are the roots in the order in which they were asked for, and then all others by depth and id.
	Nodes []Node
	// Facts are all facts between two of the nodes, by type and id.
	Facts []Fact
	// Cuts are where limits left out neighbours, in the order of Nodes and by type.
	Cuts []Cut
	// Hops is how many nodes there are at each depth.
	Hops []Hop
}

// Node is a node of a subgraph and the hop that found it: 0 for roots.
type Node struct {
	ID    string
	Depth int
}

// Cut says how many neighbours of a node, along one type of fact, fit but are not part of the subgraph.
type Cut struct {
	Node, Type string
	Omitted    int
}

// Hop is how many nodes there are at one depth, and how many were left out on the way there.
type Hop struct{ Depth, Nodes, Omitted int }

// TooManyFactsError says that there are more facts between the nodes of a neighborhood than its limit.
type TooManyFactsError struct{ Limit int }

func (e *TooManyFactsError) Error() string {
	return "there are more facts between the nodes than the limit allows"
}

// Neighborhood finds the part of the graph that n selects. It asks the database for the roots, once for each
// hop, and for the facts.
// The error is an *UnknownError for roots that are not there, and a *TooManyFactsError.
func Neighborhood(ctx context.Context, db Database, n *plan.Neighborhood) (*Subgraph, error) {
	found, err := Present(ctx, db, n.Ways.Entities, n.Named(), map[string]string{})
	if err != nil {
		return nil, err
	}
	var roots []string
	for _, id := range n.Roots {
		if !slices.Contains(roots, found[id]) {
			roots = append(roots, found[id])
		}
	}
	standing := *n
	standing.Roots = roots
	s := &selection{Neighborhood: &standing, depth: map[string]int{}}
	for _, root := range roots {
		s.keep(root, 0)
	}
	frontier := roots
	for hop := 1; hop <= n.Depth && len(frontier) > 0; hop++ {
		found, err := s.expand(ctx, db, frontier)
		if err != nil {
			return nil, err
		}
		frontier = s.best(found)
		for _, id := range frontier {
			s.keep(id, hop)
		}
	}
	if err := s.readFacts(ctx, db); err != nil {
		return nil, err
	}
	s.count()
	return &s.found, nil
}

// selection is a neighborhood in the making.
type selection struct {
	*plan.Neighborhood
	found Subgraph
	// depth is the depth of each node that is kept.
	depth map[string]int
	// ways are what leads on from each node that was expanded.
	ways []way
}

// way is one type of fact that leads on from a node: to how many neighbours, and to which of them first.
type way struct {
	node, factType string
	all            int
	first          []string
}

func (s *selection) keep(id string, depth int) {
	s.found.Nodes = append(s.found.Nodes, Node{id, depth})
	s.depth[id] = depth
}

// expand asks for the neighbours of nodes. It returns what leads on from each, by its id.
func (s *selection) expand(ctx context.Context, db Database, frontier []string) (map[string][]way, error) {
	found := make(map[string][]way, len(frontier))
	for row, err := range rows(ctx, db, cypher.Neighbors(s.Neighborhood, frontier)) {
		if err != nil {
			return nil, err
		}
		id := row[0].(string)
		found[id] = nil // even if nothing leads on
		for _, group := range row[1].([]any) {
			parts := group.([]any)
			w := way{node: id, factType: parts[0].(string), all: int(parts[1].(int64))}
			for _, neighbor := range parts[2].([]any) {
				w.first = append(w.first, neighbor.(string))
			}
			found[id] = append(found[id], w)
		}
	}
	for _, id := range frontier {
		s.ways = append(s.ways, found[id]...)
	}
	return found, nil
}

// best returns which of the neighbours that were found are kept, by id: those to which most nodes lead, and of these those
// with the first ids.
func (s *selection) best(found map[string][]way) []string {
	leading := map[string]map[string]bool{}
	for node, ways := range found {
		for _, w := range ways {
			for _, neighbor := range w.first {
				if _, kept := s.depth[neighbor]; kept {
					continue
				}
				if leading[neighbor] == nil {
					leading[neighbor] = map[string]bool{}
				}
				leading[neighbor][node] = true
			}
		}
	}
	ids := slices.Collect(maps.Keys(leading))
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(leading[b]), len(leading[a])), cmp.Compare(a, b))
	})
	room := len(ids)
	if s.PerHop > 0 {
		room = min(room, s.PerHop)
	}
	if s.Nodes > 0 {
		room = min(room, s.Nodes-len(s.found.Nodes))
	}
	ids = ids[:room]
	slices.Sort(ids)
	return ids
}

// readFacts asks for the facts between the nodes that are kept.
func (s *selection) readFacts(ctx context.Context, db Database) error {
	ids := make([]string, len(s.found.Nodes))
	for i, node := range s.found.Nodes {
		ids[i] = node.ID
	}
	most := 0
	if s.MaxFacts > 0 {
		most = s.MaxFacts + 1
	}
	for row, err := range rows(ctx, db, cypher.FactsAmong(s.Ways, ids, most)) {
		if err != nil {
			return err
		}
		s.found.Facts = append(s.found.Facts, Fact{row[0].(string), row[1].(string), row[2].(string), row[3].(string)})
	}
	if s.MaxFacts > 0 && len(s.found.Facts) > s.MaxFacts {
		return &TooManyFactsError{s.MaxFacts}
	}
	slices.SortFunc(s.found.Facts, byTypeAndID)
	return nil
}

// count finds out what was left out: the neighbours of a node along a type of fact, less those that are kept.
func (s *selection) count() {
	type direction struct{ node, factType string }
	kept := map[direction]map[string]bool{}
	note := func(node, factType, neighbor string) {
		d := direction{node, factType}
		if kept[d] == nil {
			kept[d] = map[string]bool{}
		}
		kept[d][neighbor] = true
	}
	for _, fact := range s.found.Facts {
		note(fact.From, fact.Type, fact.To)
		note(fact.To, fact.Type, fact.From)
	}
	s.found.Hops = make([]Hop, s.found.Nodes[len(s.found.Nodes)-1].Depth+1)
	for _, node := range s.found.Nodes {
		s.found.Hops[node.Depth].Nodes++
		s.found.Hops[node.Depth].Depth = node.Depth
	}
	for _, w := range s.ways {
		omitted := w.all - len(kept[direction{w.node, w.factType}])
		if omitted <= 0 {
			continue
		}
		s.found.Cuts = append(s.found.Cuts, Cut{w.node, w.factType, omitted})
		next := s.depth[w.node] + 1
		if next == len(s.found.Hops) { // no node of that hop was kept
			s.found.Hops = append(s.found.Hops, Hop{Depth: next})
		}
		s.found.Hops[next].Omitted += omitted
	}
}
