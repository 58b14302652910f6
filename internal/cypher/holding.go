package cypher

import (
	"slices"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// held writes the pattern from a node along a field's relationship, as pattern does, and adds the conditions that what it goes along
// holds. It names what these speak of.
func (c *compiler) held(from string, f *schema.Field, holds []plan.HopCondition, edge, node string, conditions *[]func()) string {
	if f.Path != nil || len(holds) == 0 {
		return pattern(from, f, edge, node)
	}
	first := ""
	for _, hop := range holds {
		of := &edge
		if f.Via != nil && slices.Contains(hop.Facts, f.Via.Field.Fact) {
			of = &first
		}
		if *of == "" {
			*of = c.variable("r")
		}
		*conditions = append(*conditions, c.parts(hop.Condition, *of)...)
	}
	if f.Via != nil {
		return viaPattern(from, f, first, edge, node)
	}
	return pattern(from, f, edge, node)
}

// atEnd writes a condition on the node at one end of a relationship, or at each. One that leads on from there needs the node itself.
func (c *compiler) atEnd(condition plan.AtEnd, relationship string) {
	if condition.Side == schema.NoSide {
		end := c.variable("n")
		c.write("all(", end, " IN [startNode(", relationship, "), endNode(", relationship, ")] WHERE ")
		c.condition(condition.Condition, end)
		c.write(")")
		return
	}
	if !leads(condition.Condition) {
		function := "startNode("
		if condition.Side == schema.ToSide {
			function = "endNode("
		}
		c.condition(condition.Condition, function+relationship+")")
		return
	}
	c.block("EXISTS", func() {
		node := c.variable("n")
		from, to := node, ""
		if condition.Side == schema.ToSide {
			from, to = "", node
		}
		c.line("MATCH (", from, ")-[", relationship, "]->(", to, ")")
		c.where(node, condition.Condition)
	})
}

// leads says whether a condition is about related nodes.
func leads(condition plan.Condition) bool {
	switch condition := condition.(type) {
	case plan.All:
		return slices.ContainsFunc(condition, leads)
	case plan.Any:
		return slices.ContainsFunc(condition, leads)
	case plan.Not:
		return leads(condition.Condition)
	case plan.Compare:
		return false
	}
	return true
}

// holding writes whether a fact holds on a day.
func (c *compiler) holding(v *plan.Holding, fact string) {
	if v.May == nil && v.Certain == nil {
		c.write("'CERTAIN'")
		return
	}
	if v.May != nil { // one within the other, without NOT: half as long to plan
		c.write("CASE WHEN ")
		c.condition(v.May, fact)
		c.write(" THEN ")
	}
	if v.Certain != nil {
		c.write("CASE WHEN ")
		c.condition(v.Certain, fact)
		c.write(" THEN 'CERTAIN' ELSE 'UNCERTAIN' END")
	} else {
		c.write("'CERTAIN'")
	}
	if v.May != nil {
		c.write(" ELSE 'NO' END")
	}
}
