package cypher

import (
	"slices"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// hops writes the way from a node to the nodes whose values count, and returns their name: rows with each of them, or one
// row with null where there is none.
func (c *compiler) hops(hops []plan.Hop, node string) string {
	switch {
	case len(hops) == 0:
		return node
	case !slices.ContainsFunc(hops, func(hop plan.Hop) bool { return hop.Field != nil }):
		only := c.variable("n")
		c.line("WITH *, CASE WHEN ")
		c.filterOnly(hops, node)
		c.write(" THEN ", node, " END AS ", only)
		return only
	case repeats(hops) || slices.ContainsFunc(hops, func(hop plan.Hop) bool { return hop.Holds != nil }):
		return c.hopByHop(hops, node)
	}
	var way string
	var conditions []func()
	start := node
	for _, hop := range hops {
		if hop.Only != nil {
			node := node
			conditions = append(conditions, func() { c.write(node, ":", hop.Only.Label) })
			continue
		}
		next := c.variable("n")
		way += pattern("", hop.Field, "", next)[2:]
		if hop.Field.Path != nil {
			from := node
			conditions = append(conditions, func() { c.write(next, " <> ", from) })
		}
		node = next
	}
	c.line("OPTIONAL MATCH (", start, ")", way)
	c.filter("WHERE ", conditions)
	return node
}

// filterOnly writes that a node is of all types that hops allow.
func (c *compiler) filterOnly(hops []plan.Hop, node string) {
	for i, hop := range hops {
		if i > 0 {
			c.write(" AND ")
		}
		c.write(node, ":", hop.Only.Label)
	}
}

// repeats says whether hops may go along one fact twice: there, and back to where they came from. Within one pattern no relationship
// stands for two, so that the node they began with would be missing among those that they lead to.
func repeats(hops []plan.Hop) bool {
	seen := map[*schema.Type]bool{}
	again := false
	for _, hop := range hops {
		if hop.Field == nil {
			continue
		}
		for fact := range factsOf(hop.Field) {
			again = again || seen[fact]
			seen[fact] = true
		}
	}
	return again
}

// factsOf are the types of fact that a field goes along.
func factsOf(f *schema.Field) map[*schema.Type]bool {
	facts := map[*schema.Type]bool{}
	for _, segment := range f.Path {
		for _, fact := range segment.Facts {
			facts[fact] = true
		}
	}
	if f.Via != nil {
		facts[f.Via.Field.Fact] = true
	}
	if f.Fact != nil {
		facts[f.Fact] = true
	}
	return facts
}

// hopByHop is hops with a match of its own for each, as lists within lists have it, along facts that hold.
func (c *compiler) hopByHop(hops []plan.Hop, node string) string {
	ends, end := c.variable("l"), c.variable("n")
	c.line()
	c.block("CALL ("+node+")", func() {
		var only []func()
		reached := node
		for _, hop := range hops {
			switch {
			case hop.Only != nil:
				narrowed := reached
				only = append(only, func() { c.write(narrowed, ":", hop.Only.Label) })
				continue
			case hop.Field.Path != nil:
				if len(only) > 0 {
					c.line("WITH * WHERE true")
					c.filter("  AND ", only)
				}
				next := c.variable("n")
				c.walk(walk{
					path: hop.Field.Path, target: hop.Field.Target, from: reached, node: next, hops: hop.Holds, keep: reached != node,
				})
				reached = next
			default:
				next := c.variable("n")
				c.line("MATCH ", c.held(reached, hop.Field, hop.Holds, "", next, &only))
				c.filter("WHERE ", only)
				reached = next
			}
			only = nil
		}
		c.line("WITH ", reached)
		c.filter("WHERE ", only)
		c.line("RETURN collect(DISTINCT ", reached, ") AS ", ends)
	})
	c.line("UNWIND CASE ", ends, " WHEN [] THEN [null] ELSE ", ends, " END AS ", end)
	return end
}
