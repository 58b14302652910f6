package cypher

import (
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/plan"
)

// groups writes the clauses that group the nodes of a list: each group is a map.
func (c *compiler) groups(a *plan.Aggregate, from, s scope, more []func()) {
	inner := c.newScope(a.Over, from)
	c.source(a.Over, from, inner, nil)
	keys := make([]string, len(a.GroupBy))
	for i, group := range a.GroupBy {
		keys[i] = groupValue(group, c.hops(group.Hops, inner.node))
	}
	c.line("WITH DISTINCT ", inner.node)
	for i, key := range keys {
		c.write(", ", key, " AS k", strconv.Itoa(i))
	}
	c.line("WITH ")
	group := "{count: count"
	for i := range keys {
		name := "k" + strconv.Itoa(i)
		c.write(name, ", ")
		group += ", " + name + ": " + name
	}
	c.write("count(", inner.node, ") AS count")
	for i, measure := range a.Measures {
		name := "m" + strconv.Itoa(i)
		c.write(", ", measureValue(measure, inner.node), " AS ", name)
		group += ", " + name + ": " + name
	}
	var having []func()
	for _, amount := range a.Having {
		having = append(having, func() { c.condition(amount, "count") })
	}
	c.filter("WHERE ", having)
	c.line("WITH ", group, "} AS ", s.tie)
	c.filter("WHERE ", more)
}

// countedGroups writes a page of groups with how many groups there are: all are gathered once, and then cut. The two come out by
// names of their own, since beside a subquery with an aggregation Neo4j takes no expression of variables.
func (c *compiler) countedGroups(list *plan.List, from scope) {
	s, all, page, total := c.newScope(list, from), c.variable("l"), c.variable("l"), c.variable("h")
	keys := keys(list, s)
	match, _ := c.keyset(keys, list.Page.After, list.Page.Before)
	name := c.call(from, func(name string) {
		c.source(list, from, s, nil)
		c.line("WITH collect(", s.tie, ") AS ", all)
		c.line()
		c.block("CALL ("+all+")", func() {
			c.line("UNWIND ", all, " AS ", s.tie)
			c.line("WITH ", s.tie)
			c.filter("WHERE ", match)
			c.line("WITH *")
			c.orderBy(keys, list.Page.Backward)
			c.limit(list)
			c.returns(") AS "+page, func() {
				c.write("collect(")
				c.row(list, keys, s)
			})
		})
		c.line("RETURN ", page, " AS ", name, ", size(", all, ") AS ", total)
	})
	c.write("[", name, ", [", total, ", ")
	c.outside(list.Before, list, from, list.Page.Near(), !list.Page.Backward)
	c.write(", ")
	c.outside(list.Beyond, list, from, list.Page.Far(), list.Page.Backward)
	c.write("]]")
}

// groupValue is the expression that nodes are grouped by.
func groupValue(g plan.GroupBy, node string) string {
	value := node + "." + g.Property
	switch {
	case g.IsNode():
		return node
	case g.ByType:
		return "head(labels(" + node + "))"
	}
	if g.Bucket != "" { // its first day, which sorts as time does; whoever writes the answer names it
		return "CASE WHEN " + value + " IS NOT NULL THEN date.truncate('" + strings.ToLower(g.Bucket) + "', " + value + ") END"
	}
	return value
}

func measureValue(m plan.Measure, node string) string {
	value := node + "." + m.Property
	switch m.Function {
	case "sum":
		return "CASE count(" + value + ") WHEN 0 THEN null ELSE toFloat(sum(" + value + ")) END"
	}
	return m.Function + "(" + value + ")"
}

// groupKeys writes what those in a group have in common.
func (c *compiler) groupKeys(v *plan.GroupKeys, s scope) {
	c.write("[")
	for i, object := range v.Objects {
		if i > 0 {
			c.write(", ")
		}
		c.object(object, s)
	}
	c.write("]")
}

// groupNode writes the node that those in a group have in common; null if there is none.
func (c *compiler) groupNode(v *plan.GroupNode, s scope) {
	node := c.variable("n")
	c.waiting = append(c.waiting, func() { c.line("WITH *, ", s.tie, ".", v.Name, " AS ", node) })
	c.write("CASE WHEN ", node, " IS NOT NULL THEN ")
	c.object(v.Object, scope{node: node})
	c.write(" END")
}
