package cypher

import (
	"strconv"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// object writes what is asked of an object as a list, in the order of its slots.
func (c *compiler) object(o *plan.Object, s scope) {
	sharing := c.sharing
	defer func() { c.sharing = sharing }()
	c.sharing = len(o.Variants) > 1
	if !c.sharing {
		c.variant(o.Variants[0], s, "")
		return
	}
	c.write("CASE")
	c.depth++
	for i, variant := range o.Variants {
		isFact := variant.Type.Kind == schema.Fact
		if isFact && i == len(o.Variants)-1 {
			c.line("ELSE ") // all facts that share a variant
		} else {
			c.line("WHEN ", c.is(s.of(isFact), variant.Type), " THEN ")
		}
		c.variant(variant, s, strconv.Itoa(i))
	}
	c.depth--
	c.line("END")
}

// variant writes the values of one variant; a tag, if any, stands first.
func (c *compiler) variant(v plan.Variant, s scope, tag string) {
	c.write("[", tag)
	first := tag == ""
	for _, field := range v.Fields {
		if field.Slot < 0 {
			continue
		}
		if !first {
			c.write(", ")
		}
		first = false
		c.value(field.Value, v.Type, s)
	}
	c.write("]")
}

// value writes one value of an object of the type t.
func (c *compiler) value(v plan.Value, t *schema.Type, s scope) {
	isEdge := t != nil && (t.Kind == schema.Fact || t.Kind == schema.Way)
	switch v := v.(type) {
	case plan.Typename:
		c.write("CASE")
		for _, noun := range t.Nouns {
			c.write(" WHEN ", c.is(s.node, noun), " THEN '", noun.Label, "'")
		}
		c.write(" END")
	case *plan.Property:
		c.write(s.of(isEdge), ".", v.Field.Name)
	case *plan.LocalName:
		c.localName(v, s)
	case plan.EdgeNode:
		c.object(v.Object, s)
	case plan.EdgeFact:
		c.object(v.Object, s)
	case *plan.Side:
		c.side(v, s)
	case *plan.Given:
		c.givenList(v, s)
	case *plan.Members:
		c.members(v, s)
	case *plan.Weighed:
		c.weighed(v.Field, v.Of, s.of(isEdge))
	case *plan.Holding:
		c.share(func() { c.holding(v, s.edge) }, "holds", v.Day, s.edge)
	case plan.Part:
		c.object(v.Object, s)
	case *plan.GroupKeys:
		c.groupKeys(v, s)
	case plan.GroupValue:
		c.write(s.tie, ".", v.Key.Computed)
	case *plan.GroupNode:
		c.groupNode(v, s)
	case plan.Precision:
		c.write(s.tie, ".date")
	case plan.Computed:
		switch {
		case isEdge:
			c.write("type(", s.edge, ")") // all that is computed of a fact
		case s.tie != "":
			c.write(s.tie, ".", string(v))
		default:
			c.write(string(v))
		}
	case plan.Revised:
		c.write("coalesce(", s.of(isEdge), ".revision, 1)")
	case *plan.Entries:
		i := c.variable("i")
		c.write("[", i, " IN range(0, size(coalesce(", s.node, ".", v.List, ", [])) - 1) | ")
		c.variant(v.Object.Variants[0], scope{node: s.node, tie: i}, "")
		c.write("]")
	case plan.Entry:
		value := s.node + "." + v.List + "[" + s.tie + "]"
		if v.Nullable {
			value = "CASE " + value + " WHEN '' THEN null ELSE " + value + " END"
		}
		c.write(value)
	case *plan.Highlights:
		c.write("matched")
	case *plan.One:
		c.one(v, s, isEdge)
	case *plan.List:
		if isEdge && v.Step.Kind != plan.Contradicting {
			s = scope{node: s.edge} // what the list starts from
		}
		c.nested(v, s)
	}
}

// localName writes the name in the first of the languages in which there is one that is in use and stands for itself.
func (c *compiler) localName(v *plan.LocalName, s scope) {
	languages, name := c.param(v.Languages), c.variable("n")
	c.write("coalesce(head(")
	c.block("COLLECT", func() {
		c.line("MATCH (", s.node, ")-[:NAMED]->(", name, ":Name)")
		c.line("WHERE NOT coalesce(", name, ".kind IN ['WEAK', 'FORMER'], false)")
		c.line("WITH ", name, ", head([i IN range(0, size(", languages, ") - 1) WHERE ", name, ".lang = ", languages, "[i] OR ",
			name, ".lang STARTS WITH ", languages, "[i] + '-']) AS rank")
		c.line("WHERE rank IS NOT NULL")
		c.line("RETURN ", name, ".value")
		c.line("ORDER BY rank, CASE ", name, ".kind WHEN 'OFFICIAL' THEN 0 WHEN 'SHORT' THEN 1 ELSE 2 END, ", name, ".id")
		c.line("LIMIT 1")
	})
	c.write("), ", s.node, ".", v.Field.Name, ")")
}

// one writes a single related node, or the edge to it; null if there is none.
func (c *compiler) one(one *plan.One, s scope, fromEdge bool) {
	inner := scope{node: c.variable("n")}
	if one.Step.Kind == plan.About {
		inner = scope{node: c.variable("n"), edge: c.variable("r"), a: c.variable("a"), b: c.variable("b")}
	}
	query := func() {
		switch one.Step.Kind {
		case plan.About:
			c.about(one, s.node, inner)
			return
		case plan.Along:
			if one.Edge {
				inner.edge = c.variable("r")
			}
			c.line("MATCH ", pattern(s.node, one.Step.Field, inner.edge, inner.node))
		case plan.End:
			if one.Step.Field.Out {
				c.line("MATCH ()-[", s.edge, "]->(", inner.node, ")")
			} else {
				c.line("MATCH (", inner.node, ")-[", s.edge, "]->()")
			}
		default:
			c.line("MATCH (", inner.node, labels(one.Step.Target), ")")
			c.line("WHERE ", inner.node, ".id = ", s.of(fromEdge), ".", one.Step.Field.Property)
		}
		c.line("WITH ", inner.node)
		if inner.edge != "" {
			c.write(", ", inner.edge)
		}
		c.write(" ORDER BY ", inner.node, ".id LIMIT 1")
	}
	c.write("head(")
	c.hoist(s, query, func() { c.object(one.Object, inner) })
	c.write(")")
}

// nested writes a list: its rows, with what is asked of the list as a whole.
func (c *compiler) nested(list *plan.List, s scope) {
	if list.Step.Kind == plan.Contradicting && list.Step.Facts == nil {
		c.nothing(list)
		return
	}
	if list.Step.Kind == plan.Groups && list.Total && !list.Unread() {
		c.countedGroups(list, s)
		return
	}
	if list.Summary() {
		c.write("[")
	}
	c.list(list, s)
	if list.Summary() {
		c.write(", ")
		c.summary(list, s)
		c.write("]")
	}
}

// nothing writes a list that has no elements, whatever the graph holds.
func (c *compiler) nothing(list *plan.List) {
	if list.Summary() {
		c.write("[[], [0, false, false]]")
		return
	}
	c.write("[]")
}
