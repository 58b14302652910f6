package cypher

import (
	"strconv"

	"github.com/entente-graph/entente/internal/plan"
)

// Paths writes the statement for the best paths: with exactly 0, those of the least length, which is the search's greatest at
// the most; else those of that length, if the shortest have the length shortest. It has one row, one list of how many paths
// were looked at, and of the best of them, each as its nodes' ids and its commonness; no path passes a node twice.
//
// SHORTEST … GROUPS searches from both ends, and takes conditions into the search. Lengths and groups must be literals there.
func Paths(s *plan.PathSearch, shortest, exactly, first int) Statement {
	c := &compiler{params: map[string]any{}}
	from, to := c.variable("a"), c.variable("b")
	fact, at, inner := c.variable("r"), c.variable("x"), c.variable("n")
	degree := func(of string) string { return "COUNT { (" + of + ")-[:" + types(s.Ways.Facts) + "]-() }" }
	groups, most := 1, s.MaxLength
	if exactly > 0 {
		groups, most = exactly-shortest+1, exactly
	}
	c.line("MATCH (", from, labels(s.FromType), ")")
	c.line("WHERE ", from, ".id = ", c.param(s.From))
	c.line("MATCH (", to, labels(s.ToType), ")")
	c.line("WHERE ", to, ".id = ", c.param(s.To))
	c.line("MATCH path = SHORTEST ", strconv.Itoa(groups), " GROUPS (", from, ") ((", at, ")-[", fact, ":", types(s.Ways.Facts))
	c.filter(" WHERE ", c.parts(s.Ways.Fact, fact))
	c.write("]-(", inner, " WHERE ", inner, " <> ", from)
	conditions := c.parts(s.Node, inner)
	if len(s.Without) > 0 {
		conditions = append(conditions, func() { c.write("NOT ", inner, ".id IN ", c.param(map[string][]string{"ids": s.Without}), ".ids") })
	}
	if s.MaxDegree > 0 {
		conditions = append(conditions, func() { c.write(degree(inner), " <= ", c.param(s.MaxDegree)) })
	}
	if len(conditions) > 0 {
		c.write(" AND (", inner, " = ", to)
		c.filter(" OR ", conditions)
		c.write(")")
	}
	c.write(")){1,", strconv.Itoa(most), "} (", to, ")")
	c.line("WITH nodes(path) AS nodes")
	if exactly > 0 {
		c.write(" WHERE size(nodes) = ", strconv.Itoa(exactly+1))
	}
	if s.Compared > 0 {
		c.line("WITH nodes LIMIT ", c.param(s.Compared+1))
	}
	c.line("WITH collect(nodes) AS paths")
	c.line()
	c.block("CALL (paths)", func() {
		c.line("UNWIND paths AS nodes")
		c.line("WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])")
		c.line("WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * ", degree("n"), ") AS commonness, [n IN nodes | n.id] AS ids")
		c.line("ORDER BY commonness, ids LIMIT ", c.param(first))
		c.line("RETURN collect([ids, commonness]) AS best")
	})
	c.line("RETURN [size(paths), best] AS row")
	return c.statement()
}
