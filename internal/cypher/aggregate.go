package cypher

import (
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/plan"
)

// aggregate writes what is counted over a whole list, as a list of its groups.
func (c *compiler) aggregate(list *plan.List, a *plan.Aggregate, from scope) {
	c.hoist(from, func() {
		s := c.newScope(list, from)
		c.source(list, from, s, nil)
		exprs := make([]string, len(a.GroupBy))
		for i, group := range a.GroupBy {
			exprs[i] = groupValue(group, c.hops(group.Hops, s.node))
		}
		c.line("WITH DISTINCT ", s.node)
		for i, expr := range exprs {
			c.write(", ", expr, " AS g", strconv.Itoa(i))
		}
		c.line("WITH ")
		for i := range exprs {
			c.write("g", strconv.Itoa(i), ", ")
		}
		c.write("count(", s.node, ") AS count")
		for i, measure := range a.Measures {
			c.write(", ", measureValue(measure, s.node), " AS m", strconv.Itoa(i))
		}
		var having []func()
		for _, amount := range a.Having {
			having = append(having, func() { c.condition(amount, "count") })
		}
		c.filter("WHERE ", having)
		c.line("WITH *")
		c.groupOrder(a)
		c.write(" LIMIT ", c.param(a.Size))
	}, func() { c.groupRow(a) })
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

// groupOrder orders groups; the keys break ties, so that the order is total.
func (c *compiler) groupOrder(a *plan.Aggregate) {
	order := a.Order
	if len(order) == 0 {
		order = []plan.GroupOrder{{Descending: true}}
	}
	c.write(" ORDER BY ")
	keys := func(direction string) {
		for i, group := range a.GroupBy {
			name := "g" + strconv.Itoa(i)
			if group.IsNode() {
				name += ".id"
			}
			c.write(name, " IS NULL, ", name, direction, ", ")
		}
	}
	for _, o := range order {
		direction := ""
		if o.Descending {
			direction = " DESC"
		}
		if o.Keys {
			keys(direction)
		} else {
			c.write("count", direction, ", ")
		}
	}
	keys("")
	c.write("count")
}

// groupRow writes a group: the values of its keys, its count, its measures, and the objects of keys that are nodes.
func (c *compiler) groupRow(a *plan.Aggregate) {
	c.write("[")
	for i, group := range a.GroupBy {
		name := "g" + strconv.Itoa(i)
		if group.IsNode() {
			name += ".id"
		}
		c.write(name, ", ")
	}
	c.write("count")
	for i := range a.Measures {
		c.write(", m", strconv.Itoa(i))
	}
	if a.Node != nil {
		for i, group := range a.GroupBy {
			if group.IsNode() {
				name := "g" + strconv.Itoa(i)
				c.write(", CASE WHEN ", name, " IS NULL THEN null ELSE ")
				c.object(a.Node, scope{node: name})
				c.write(" END")
			}
		}
	}
	c.write("]")
}
