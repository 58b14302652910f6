package cypher

import (
	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// where writes WHERE with a condition on a node and more conditions; nothing if there is none.
func (c *compiler) where(node string, condition plan.Condition, more ...func()) {
	c.filter("WHERE ", append(c.parts(condition, node), more...))
}

// parts are the conditions that must hold together, one by one.
func (c *compiler) parts(condition plan.Condition, of string) []func() {
	if condition == nil {
		return nil
	}
	all, ok := condition.(plan.All)
	if !ok {
		return []func(){func() { c.condition(condition, of) }}
	}
	var parts []func()
	for _, part := range all {
		parts = append(parts, c.parts(part, of)...)
	}
	return parts
}

// condition writes a condition on a node or relationship as an expression that binds at least as close as a comparison.
func (c *compiler) condition(condition plan.Condition, of string) {
	switch condition := condition.(type) {
	case plan.All:
		c.joined(condition, " AND ", "true", of)
	case plan.Any:
		c.joined(condition, " OR ", "false", of)
	case plan.Not:
		// Unknown counts as "does not hold", so that NOT finds what misses the value.
		c.write("NOT coalesce(")
		c.condition(condition.Condition, of)
		c.write(", false)")
	case plan.Compare:
		c.compare(condition, of)
	case plan.Amount:
		c.write(of)
		c.amount(condition)
	case plan.Weighs:
		c.weighs(condition, of)
	case plan.Is:
		c.write(of, ":", condition.Type.Label)
		if condition.Condition != nil {
			c.write(" AND ")
			c.condition(condition.Condition, of)
		}
	case plan.Count:
		c.count(condition, of)
	case plan.If:
		c.write("CASE WHEN ", of, ":", condition.Type.Label)
		if condition.Past {
			c.write("|", condition.Type.Shadow())
		}
		c.write(" THEN ")
		c.condition(condition.Condition, of)
		c.write(" ELSE true END")
	case plan.AtEnd:
		c.atEnd(condition, of)
	case plan.InOffice:
		c.inOffice(condition, of)
	case plan.Related:
		c.related(condition, of)
	case plan.Supports:
		c.supports(condition, of)
	case plan.Beside:
		c.block("EXISTS", func() {
			selected := c.variable("n")
			c.beside(condition, of, selected, c.parts(condition.Node, selected))
		})
	}
}

func (c *compiler) joined(conditions []plan.Condition, operator, none, of string) {
	if len(conditions) == 0 {
		c.write(none)
		return
	}
	c.write("(")
	for i, condition := range conditions {
		if i > 0 {
			c.write(operator)
		}
		c.condition(condition, of)
	}
	c.write(")")
}

func (c *compiler) compare(condition plan.Compare, of string) {
	value := of + "." + condition.Property
	if condition.Else != "" {
		value = "coalesce(" + value + ", " + of + "." + condition.Else + ")"
	}
	if condition.Lower { // both by the database, whose lower case is not quite Go's
		c.write("toLower(reduce(text = normalize(", value, ", NFKC), pair IN ", c.param(fold.Pairs()), " | replace(text, pair[0], pair[1]))) ",
			string(condition.Operator), " toLower(", c.param(condition.Value), ")")
		return
	}
	if condition.OrMissing {
		c.write("coalesce(", value, " ", string(condition.Operator), " ", c.operand(condition), ", true)")
		return
	}
	c.write(value, " ", string(condition.Operator))
	if condition.Value != nil {
		c.write(" ", c.operand(condition))
	}
}

// operand returns the parameter that a property is compared with.
func (c *compiler) operand(condition plan.Compare) string {
	written := c.typed(condition.Scalar, condition.Value)
	if condition.Names {
		c.named = append(c.named, written[1:])
	}
	return written
}

// amount writes the rest of the comparison of a computed value.
func (c *compiler) amount(amount plan.Amount) {
	c.write(" ", string(amount.Operator))
	if amount.Value != nil {
		c.write(" ", c.param(amount.Value))
	}
}

// weighs compares what follows from claims. It is computed once, however much is asked of it.
func (c *compiler) weighs(condition plan.Weighs, of string) {
	weighed := func() { c.weighed(condition.Weighed.Field, condition.Weighed.Of, of) }
	if len(condition.Amounts) == 1 {
		weighed()
		c.amount(condition.Amounts[0])
		return
	}
	value := c.variable("v")
	c.write("any(", value, " IN [")
	weighed()
	c.write("] WHERE ")
	for i, amount := range condition.Amounts {
		if i > 0 {
			c.write(" AND ")
		}
		c.condition(amount, value)
	}
	c.write(")")
}

// count compares how many related nodes there are.
func (c *compiler) count(condition plan.Count, of string) {
	c.countOf(condition.Field, condition.Holds, of)
	c.write(" ", string(condition.Operator), " ", c.param(condition.Value))
}

// countOf writes how many nodes there are behind a field, by relationships that hold.
func (c *compiler) countOf(f *schema.Field, holds []plan.HopCondition, of string) {
	switch {
	case f.Kind == schema.Referrer:
		node := c.variable("n")
		c.write("COUNT { (", node, labels(f.Target), " {", f.Property, ": ", of, ".id}) }")
	case f.Path != nil:
		c.block("COUNT", func() {
			c.walk(walk{path: f.Path, target: f.Target, from: of, node: c.variable("n"), hops: holds})
			c.line("RETURN 1")
		})
	case holds != nil:
		c.block("COUNT", func() {
			var held []func()
			c.line("MATCH ", c.held(of, f, holds, "", "", &held))
			c.filter("WHERE ", held)
		})
	default:
		c.write("COUNT { ", pattern(of, f, "", ""), " }")
	}
}

// related says how many of the related nodes fit.
func (c *compiler) related(condition plan.Related, of string) {
	switch condition.Quantifier {
	case plan.Some:
		c.subgraph("EXISTS", condition, of)
	case plan.None:
		c.write("NOT ")
		c.subgraph("EXISTS", condition, of)
	case plan.Every:
		// Every one fits if not one does not.
		c.write("NOT ")
		misfit := plan.Related{Field: condition.Field, Holds: condition.Holds}
		switch {
		case condition.Edge == nil && condition.Node == nil:
			misfit.Node = plan.Any{}
		case condition.Edge == nil:
			misfit.Node = plan.Not{Condition: condition.Node}
		case condition.Node == nil:
			misfit.Edge = plan.Not{Condition: condition.Edge}
		default:
			c.misfits(condition, of)
			return
		}
		c.subgraph("EXISTS", misfit, of)
	case plan.Single:
		c.subgraph("COUNT", condition, of)
		c.write(" = 1")
	}
}

// subgraph writes EXISTS or COUNT over the related nodes that fit.
func (c *compiler) subgraph(keyword string, condition plan.Related, of string) {
	node, edge := c.variable("n"), ""
	var more []func()
	if condition.Edge != nil {
		edge = c.variable("r")
		more = c.parts(condition.Edge, edge)
	}
	if condition.Field.Path != nil {
		c.block(keyword, func() {
			c.walk(walk{path: condition.Field.Path, target: condition.Field.Target, from: of, node: node, edge: edge, hops: condition.Holds})
			c.where(node, condition.Node, more...)
			c.line("RETURN 1")
		})
		return
	}
	c.block(keyword, func() {
		c.line("MATCH ", c.way(condition, of, edge, node, &more))
		c.where(node, condition.Node, more...)
	})
}

// misfits writes EXISTS over the related nodes for which not both conditions hold.
func (c *compiler) misfits(condition plan.Related, of string) {
	node, edge := c.variable("n"), c.variable("r")
	f := condition.Field
	c.block("EXISTS", func() {
		var held []func()
		if f.Path != nil {
			c.walk(walk{path: f.Path, target: f.Target, from: of, node: node, edge: edge, hops: condition.Holds})
			defer c.line("RETURN 1")
		} else {
			c.line("MATCH ", c.held(of, f, condition.Holds, edge, node, &held))
		}
		c.filter("WHERE ", append(held, func() {
			c.write("NOT (coalesce(")
			c.condition(condition.Edge, edge)
			c.write(", false) AND coalesce(")
			c.condition(condition.Node, node)
			c.write(", false))")
		}))
	})
}

// way writes the pattern from a node or relationship along a condition's field; what a pattern cannot say is added to the conditions.
func (c *compiler) way(related plan.Related, of, edge, node string, conditions *[]func()) string {
	switch f := related.Field; f.Kind {
	case schema.Reference:
		*conditions = append(*conditions, func() { c.write(node, ".id = ", of, ".", f.Property) })
		return "(" + node + labels(f.Target) + ")"
	case schema.End:
		if f.Out {
			return "()-[" + of + "]->(" + node + ")"
		}
		return "(" + node + ")-[" + of + "]->()"
	case schema.Referrer:
		*conditions = append(*conditions, func() { c.write(node, ".", f.Property, " = ", of, ".id") })
		return "(" + node + labels(f.Target) + ")"
	}
	return c.held(of, related.Field, related.Holds, edge, node, conditions)
}

// joined is a condition of which the part that finds nodes best has become part of the match.
type joined struct {
	// patterns lead from the node to where an index serves, one relationship each; nil if nothing is joined.
	patterns []string
	// conditions are those on the joined nodes and relationships.
	conditions []func()
	// rest is what is still asked of the node.
	rest plan.Condition
	// lead writes clauses that stand before the match, and bind the node or one that the patterns lead to; nil if there are none.
	lead func()
}

// begin writes the clauses that stand before the match.
func (j joined) begin() {
	if j.lead != nil {
		j.lead()
	}
}

// matches writes a match of its own for each pattern: within one match no relationship may stand for two of its patterns,
// and one that fits a condition may well be one that the list itself goes along.
func (c *compiler) matches(patterns []string) {
	for _, pattern := range patterns {
		c.line("MATCH ", pattern)
	}
}

// join looks for a related node that an index finds, so that the match can start there: a subquery would be asked for
// every node instead. For a node of a type it looks along paths as well, whose clauses then lead to the match.
func (c *compiler) join(condition plan.Condition, node string, t *schema.Type) joined {
	all := flat(condition)
	best, at := plan.NoAnchor, -1
	for i, part := range all {
		if related, ok := part.condition.(plan.Related); ok && related.Field.Path != nil && (t == nil || related.Edge != nil) {
			continue
		}
		if a := plan.BestAnchor(part.condition); a > best {
			best, at = a, i
		}
	}
	if at < 0 {
		return joined{rest: condition}
	}
	related, ok := all[at].condition.(plan.Related)
	if !ok || related.Field.Kind != schema.Relationship && related.Field.Kind != schema.Derived {
		return joined{rest: condition} // an index finds the node itself
	}
	var j joined
	var rest plan.All
	for i, part := range all {
		switch {
		case part.label != "":
			j.conditions = append(j.conditions, func() { c.write(node, ":", part.label) })
		case i != at:
			rest = append(rest, part.condition)
		}
	}
	if len(rest) > 0 {
		j.rest = rest
	}
	if related.Field.Path != nil {
		j.lead = func() { c.lead(related, node, t) }
		return j
	}
	next, edge := c.variable("n"), ""
	if related.Edge != nil {
		edge = c.variable("r")
		j.conditions = append(j.conditions, c.parts(related.Edge, edge)...)
	}
	var target *schema.Type
	if t != nil {
		target = related.Field.Target
	}
	inner := c.join(related.Node, next, target)
	j.lead = inner.lead
	way := c.held(node, related.Field, related.Holds, edge, next, &j.conditions)
	j.patterns = append([]string{way}, inner.patterns...)
	j.conditions = append(append(j.conditions, c.indexed(inner.rest, next, related.Field.Target)...), inner.conditions...)
	return j
}

// lead writes the clauses that find the node of a type from the end of a path.
func (c *compiler) lead(related plan.Related, node string, t *schema.Type) {
	far := c.variable("n")
	inner := c.join(related.Node, far, related.Field.Target)
	inner.begin()
	c.line("MATCH (", far, labels(related.Field.Target), ")")
	c.matches(inner.patterns)
	c.where(far, inner.rest, inner.conditions...)
	c.walk(walk{path: reversed(related.Field.Path), target: t, from: far, node: node, keep: true, hops: related.Holds})
	c.line("WITH DISTINCT ", node)
}

// indexed are the conditions on a node of a type, with those that an index serves written by noun: Neo4j looks into the
// index of a label only where the label stands beside the condition.
func (c *compiler) indexed(condition plan.Condition, node string, t *schema.Type) []func() {
	var conditions []func()
	for _, part := range flat(condition) {
		switch compare, ok := part.condition.(plan.Compare); {
		case part.label != "":
			conditions = append(conditions, func() { c.write(node, ":", part.label) })
		case ok && compare.Anchor != plan.NoAnchor:
			conditions = append(conditions, func() { c.byNoun(compare, node, t) })
		default:
			conditions = append(conditions, c.parts(part.condition, node)...)
		}
	}
	return conditions
}

// byNoun writes a comparison once for each of the nouns that a node may be.
func (c *compiler) byNoun(compare plan.Compare, node string, t *schema.Type) {
	c.write("(")
	value := c.operand(compare)
	for i, noun := range t.Nouns {
		if i > 0 {
			c.write(" OR ")
		}
		c.write(node, ":", noun.Label, " AND ", node, ".", compare.Property, " ", string(compare.Operator), " ", value)
	}
	c.write(")")
}

// part is a condition on a node, or a label that it must have.
type part struct {
	condition plan.Condition
	label     string
}

// flat are the conditions that must hold together. That a node is of a type, and such a one, is two of them.
func flat(condition plan.Condition) []part {
	switch condition := condition.(type) {
	case nil:
		return nil
	case plan.All:
		var parts []part
		for _, element := range condition {
			parts = append(parts, flat(element)...)
		}
		return parts
	case plan.Is:
		return append([]part{{label: condition.Type.Label}}, flat(condition.Condition)...)
	}
	return []part{{condition: condition}}
}
