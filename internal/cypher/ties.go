package cypher

import (
	"github.com/entente-graph/entente/internal/plan"
)

// ties writes the match for the pairs that hosted events together, with each pair's weight and dates.
func (c *compiler) ties(filter *plan.TieFilter, s scope) {
	event := c.variable("e")
	of, on := c.anchor(filter.Of, s.a), c.anchor(filter.Event, event)
	c.line("MATCH (", s.a, ":Organization)-[:HOSTED]->(", event, ":Event)<-[:HOSTED]-(", s.b, ":Organization)")
	c.matches(of.patterns)
	c.matches(on.patterns)
	var conditions []func()
	if filter.Of == nil {
		conditions = append(conditions, func() { c.write(s.a, ".id < ", s.b, ".id") })
	} else {
		// The one that fits is a; where both do, the pair still stands once.
		conditions = append(conditions, func() {
			c.write(s.a, " <> ", s.b, " AND (", s.a, ".id < ", s.b, ".id OR NOT coalesce(")
			c.condition(filter.Of, s.b)
			c.write(", false))")
		})
	}
	for _, side := range []string{s.a, s.b} {
		conditions = append(conditions, c.parts(filter.Both, side)...)
	}
	conditions = append(conditions, c.parts(on.rest, event)...)
	conditions = append(append(conditions, of.conditions...), on.conditions...)
	c.where(s.a, of.rest, conditions...)
	c.line("WITH ", s.a, ", ", s.b, ", count(DISTINCT ", event, ") AS weight, min(", event, ".start) AS firstDate, max(",
		event, ".end) AS lastDate")
	c.where("weight", filter.Weight)
}

// tieEvents writes the match for the events behind a tie.
func (c *compiler) tieEvents(list *plan.List, s scope, more []func()) {
	c.line("MATCH (", s.a, ")-[:HOSTED]->(", s.node, ":Event)<-[:HOSTED]-(", s.b, ")")
	more = append(c.parts(list.Step.Ties.Event, s.node), more...)
	c.where(s.node, list.Where, more...)
	c.line("WITH DISTINCT ", s.node)
}
