package cypher

import "github.com/entente-graph/entente/internal/plan"

// Neighbors writes the statement for a hop of a neighborhood. There is a row for each of the nodes: one list of its id and of
// what lies around it, for each type of fact that leads there its type, how many neighbours fit, and the ids of the first.
func Neighbors(n *plan.Neighborhood, of []string) Statement {
	c := &compiler{params: map[string]any{}}
	node, fact, next := c.variable("n"), c.variable("r"), c.variable("n")
	c.given(n.Ways.Entities, of, node)
	c.line()
	c.block("CALL ("+node+")", func() {
		c.line("MATCH (", node, ")-[", fact, ":", types(n.Ways.Facts), "]-(", next, ")")
		conditions := c.parts(n.Ways.Fact, fact)
		if n.Node != nil {
			conditions = append(conditions, func() {
				c.write("(", next, ".id IN ", c.param(map[string][]string{"roots": n.Roots}), ".roots OR ")
				c.condition(n.Node, next)
				c.write(")")
			})
		}
		c.filter("WHERE ", conditions)
		c.line("WITH DISTINCT type(", fact, ") AS type, ", next, ".id AS id ORDER BY type, id")
		c.line("WITH type, collect(id) AS ids")
		c.line("RETURN collect([type, size(ids), ")
		if n.PerNode > 0 {
			c.write("ids[..", c.param(n.PerNode), "]")
		} else {
			c.write("ids")
		}
		c.write("]) AS found")
	})
	c.line("RETURN [", node, ".id, found] AS row")
	return c.statement()
}

// FactsAmong writes the statement for the facts between two of these nodes, of which there are no more rows than most (0 for
// no bound). Each row is one list: type, id, and the ids of the two ends.
func FactsAmong(ways plan.Ways, nodes []string, most int) Statement {
	c := &compiler{params: map[string]any{}}
	from, fact, to := c.variable("a"), c.variable("r"), c.variable("b")
	c.given(ways.Entities, nodes, from)
	c.line("MATCH (", from, ")-[", fact, ":", types(ways.Facts), "]->(", to, ")")
	c.filter("WHERE ", append(c.parts(ways.Fact, fact), func() { c.write(to, ".id IN ", c.param(map[string][]string{"nodes": nodes}), ".nodes") }))
	c.line("RETURN [type(", fact, "), ", fact, ".id, ", from, ".id, ", to, ".id] AS row")
	if most > 0 {
		c.write(" LIMIT ", c.param(most))
	}
	return c.statement()
}
