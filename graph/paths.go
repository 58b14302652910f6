package graph

import (
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/plan"
)

// paths is the row of a search for paths.
func (r *reading) paths(o *plan.Object, found *explore.Paths) []any {
	return row(o, func(name string, v plan.Value) any {
		switch name {
		case "paths":
			return rowsOf(found.Paths, func(path explore.Path) any { return r.path(v.(*plan.Records).Object, path, found.Facts) })
		case "stoppedBecause":
			if found.Stopped != "" {
				return string(found.Stopped)
			}
			return nil
		}
		return found.Stopped == "" // complete
	})
}

// path is the row of one path; nil if a node on it went away before it was read.
func (r *reading) path(o *plan.Object, path explore.Path, facts []explore.Fact) any {
	gone := false
	values := row(o, func(name string, v plan.Value) any {
		switch name {
		case "length":
			return int64(len(path.Nodes) - 1)
		case "commonness":
			return path.Commonness
		case "hops":
			hops := []any{}
			for i := range path.Nodes[1:] {
				hop := r.hop(v.(*plan.Records).Object, path.Nodes[i], path.Nodes[i+1], facts)
				gone = gone || hop == nil
				hops = append(hops, hop)
			}
			return hops
		}
		nodes := rowsOf(path.Nodes, func(id string) any { return r.node(v, id) })
		gone = gone || len(nodes) < len(path.Nodes)
		return nodes
	})
	if gone {
		return nil
	}
	return values
}

// hop is the row of one hop; nil if one of its ends went away before it was read.
func (r *reading) hop(o *plan.Object, from, to string, facts []explore.Fact) any {
	gone := false
	values := row(o, func(name string, v plan.Value) any {
		switch name {
		case "facts":
			return rowsOf(facts, func(fact explore.Fact) any {
				if fact.From == from && fact.To == to || fact.From == to && fact.To == from {
					return r.fact(v, fact.ID)
				}
				return nil
			})
		}
		id := to
		if name == "from" {
			id = from
		}
		object := r.node(v, id)
		gone = gone || object == nil
		return object
	})
	if gone {
		return nil
	}
	return values
}
