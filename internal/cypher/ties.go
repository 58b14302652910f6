package cypher

import (
	"slices"

	"github.com/entente-graph/entente/internal/plan"
)

// ties writes the match for the pairs that hosted events together, with each pair's weight and dates.
func (c *compiler) ties(filter *plan.TieFilter, s scope) {
	event := c.variable("e")
	of, on := c.anchor(filter.Of, s.a), c.anchor(filter.Event, event)
	label := ""
	if filter.Event != nil {
		label = ":Event" // so that an index on events can serve
	}
	c.line("MATCH (", s.a, ":Organization)-[:HOSTED]->(", event, label, ")<-[:HOSTED]-(", s.b, ":Organization)")
	c.matches(of.patterns)
	c.matches(on.patterns)
	var conditions []func()
	switch {
	case filter.Of == nil:
		conditions = append(conditions, func() { c.write(s.a, ".id < ", s.b, ".id") })
	case isOne(filter.Of):
		conditions = append(conditions, func() { c.write(s.a, " <> ", s.b) })
	default:
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

// isOne says whether a condition fits one node at the most.
func isOne(condition plan.Condition) bool {
	switch condition := condition.(type) {
	case plan.All:
		return slices.ContainsFunc(condition, isOne)
	case plan.Compare:
		return condition.Anchor == plan.ByID && condition.Operator == plan.Equal
	}
	return false
}

// tieEvents writes the match for the events behind a tie.
func (c *compiler) tieEvents(list *plan.List, s scope, more []func()) {
	c.line("MATCH (", s.a, ")-[:HOSTED]->(", s.node, ")<-[:HOSTED]-(", s.b, ")")
	more = append(c.parts(list.Step.Ties.Event, s.node), more...)
	c.where(s.node, list.Where, more...)
	c.line("WITH DISTINCT ", s.node)
}
