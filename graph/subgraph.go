package graph

import (
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/plan"
)

// subgraph is the row of a subgraph.
func (r *reading) subgraph(o *plan.Object, s *explore.Subgraph) []any {
	return row(o, func(name string, v plan.Value) any {
		switch name {
		case "nodes":
			return rowsOf(s.Nodes, func(node explore.Node) any { return r.subgraphNode(v.(*plan.Records).Object, node) })
		case "edges":
			return rowsOf(s.Facts, func(fact explore.Fact) any { return r.fact(v, fact.ID) })
		case "cut":
			return rowsOf(s.Cuts, func(cut explore.Cut) any { return r.subgraphCut(v.(*plan.Records).Object, cut) })
		case "hops":
			return rowsOf(s.Hops, func(hop explore.Hop) any { return subgraphHop(v.(*plan.Records).Object, hop) })
		}
		return len(s.Cuts) == 0 // complete
	})
}

func (r *reading) subgraphNode(o *plan.Object, node explore.Node) any {
	gone := false
	values := row(o, func(name string, v plan.Value) any {
		switch name {
		case "depth":
			return int64(node.Depth)
		case "degree":
			return r.degrees[node.ID]
		}
		object := r.node(v, node.ID)
		gone = gone || object == nil
		return object
	})
	if gone {
		return nil
	}
	return values
}

func (r *reading) subgraphCut(o *plan.Object, cut explore.Cut) any {
	gone := false
	values := row(o, func(name string, v plan.Value) any {
		switch name {
		case "relationship":
			return cut.Type
		case "omitted":
			return int64(cut.Omitted)
		}
		object := r.node(v, cut.Node)
		gone = gone || object == nil
		return object
	})
	if gone {
		return nil
	}
	return values
}

func subgraphHop(o *plan.Object, hop explore.Hop) any {
	return row(o, func(name string, _ plan.Value) any {
		switch name {
		case "depth":
			return int64(hop.Depth)
		case "nodes":
			return int64(hop.Nodes)
		}
		return int64(hop.Omitted)
	})
}
