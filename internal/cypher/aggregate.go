package cypher

import (
	"strconv"

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

// hops writes the way to the node whose value counts, and returns its name. Where there is no way, it is null.
func (c *compiler) hops(hops []plan.Hop, node string) string {
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
	if way != "" {
		c.line("OPTIONAL MATCH (", start, ")", way)
		c.filter("WHERE ", conditions)
	}
	return node
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
	switch g.Bucket {
	case "YEAR":
		return "toString(" + value + ".year)"
	case "QUARTER":
		return "toString(" + value + ".year) + '-Q' + toString(" + value + ".quarter)"
	case "MONTH":
		return "left(toString(" + value + "), 7)"
	case "DAY":
		return "left(toString(" + value + "), 10)"
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
