package cypher

import (
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// The parameters in which a statement about ties is given what was counted before it runs.
const (
	// TiesParam are the ties of a page: maps with `at` (the place in the page), the ids `a` and `b`, and what the question
	// needs, each under its name in the contract. Lists of nodes are Neo4j's own numbers.
	TiesParam = "ties"
	// RecordParam is an answer that is no list of ties: a map with its values and lists of records.
	RecordParam = "answer"
)

// CompileSet writes the statement for the nodes of a noun that fit a condition. Its one row is a list of Neo4j's own numbers.
func CompileSet(noun *schema.Type, condition plan.Condition) Statement {
	c := &compiler{params: map[string]any{}}
	list := &plan.List{Step: plan.Step{Kind: plan.OfNoun, Target: noun}, Where: condition}
	s := c.newScope(list, scope{})
	c.source(list, scope{}, s, nil)
	c.line("RETURN collect(id(", s.node, "))")
	return c.statement()
}

// tieQuestion writes the statement that reads what is asked of ties that were counted before.
func (c *compiler) tieQuestion(question *plan.TieQuestion) {
	c.returns(" AS row", func() {
		if object := question.Object(); object != nil {
			c.object(object, scope{tie: "$" + RecordParam})
		} else {
			c.list(question.List, scope{})
		}
	})
}

// ties writes the match for the nodes of ties that were counted before.
func (c *compiler) ties(question *plan.TieQuestion, s scope) {
	c.line("UNWIND $", TiesParam, " AS ", s.tie)
	c.line("MATCH (", s.a, labels(question.Noun), " {id: ", s.tie, ".a}), (", s.b, labels(question.Noun), " {id: ", s.tie, ".b})")
	c.line("WITH * ORDER BY ", s.tie, ".at")
}

// tieNodes writes the match for the nodes behind a tie.
func (c *compiler) tieNodes(list *plan.List, s scope, more []func()) {
	c.line("MATCH (", s.node, labels(list.Step.Target), ")")
	behind := func() { c.write("id(", s.node, ") IN ", s.tie, ".", list.Step.Name) }
	c.where(s.node, list.Where, append([]func(){behind}, more...)...)
}

// tieClaims writes the match for the claims of the facts behind a tie: those between an occasion and a side, and the posts
// that people held there.
func (c *compiler) tieClaims(list *plan.List, s scope, more []func()) {
	facts, tie := c.variable("facts"), s.tie
	question := list.Step.Ties
	c.line()
	c.block("CALL ("+strings.Join(s.variables()[1:], ", ")+")", func() {
		c.line("UNWIND ", tie, ".occasions AS occasion")
		c.line("MATCH (e)-[f:", tieFacts(question), "]-(side)")
		c.line("WHERE id(e) = occasion AND (id(side) IN ", tie, ".sides OR f.onBehalfOf IN ", tie, ".sideIDs")
		if question.Participation > 0 {
			c.line("  OR f.onBehalfOf IS NULL AND EXISTS { MATCH (:Position {id: f.position})-[:IN]->(o:Organization) WHERE id(o) IN ", tie, ".sides }")
		}
		c.write(")")
		c.filter("  AND ", c.parts(question.Part, "f"))
		c.line("RETURN f.id AS fact")
		if question.Positions > 0 {
			c.line("UNION")
			c.line("MATCH (p:Person)-[f:HELD]->(:Position)-[:IN]->(o:Organization)")
			c.line("WHERE id(p) IN ", tie, ".posts + ", tie, ".sides AND id(o) IN ", tie, ".posts + ", tie, ".sides")
			c.filter("  AND ", c.parts(question.Post, "f"))
			c.line("RETURN f.id AS fact")
		}
	})
	c.line("WITH *, fact AS ", facts)
	c.line("MATCH (", s.node, labels(list.Step.Target), ")")
	about := func() { c.write(s.node, ".fact = ", facts) }
	c.where(s.node, list.Where, append([]func(){about}, more...)...)
	c.line("WITH DISTINCT ", s.node)
}

// tieFacts are the types of facts that tie.
func tieFacts(question *plan.TieQuestion) string {
	if question.Level == "TOPIC" {
		return "ABOUT"
	}
	var types []string
	if question.Hosting > 0 || question.Participation > 0 {
		types = append(types, "HOSTED")
	}
	if question.Participation > 0 {
		types = append(types, "PARTICIPATED_IN")
	}
	if question.Agreements > 0 {
		types = append(types, "PARTY_TO", "SIGNED")
	}
	if types == nil {
		return "HELD" // leads to no occasion: posts are matched by themselves
	}
	return strings.Join(types, "|")
}

// givenList writes a list that was made before, with what is asked of the records' nodes.
func (c *compiler) givenList(v *plan.Given, s scope) {
	inner := c.recordScope(v.Nodes)
	c.hoist(s, func() {
		c.line("UNWIND ", s.tie, ".", v.Name)
		if v.First != nil {
			c.write("[..", c.param(*v.First), "]")
		}
		c.write(" AS ", inner.tie)
		c.recordNodes(v.Nodes, inner)
		c.line("WITH * ORDER BY ", inner.tie, ".at")
	}, func() { c.object(v.Object, inner) })
}

// recordScope names a record that was made before, and its nodes.
func (c *compiler) recordScope(nodes map[string]*schema.Type) scope {
	s := scope{tie: c.variable("r")}
	for _, name := range slices.Sorted(maps.Keys(nodes)) {
		switch node := c.variable("n"); name {
		case "a":
			s.a = node
		case "b":
			s.b = node
		default:
			s.node = node
		}
	}
	return s
}

// recordNodes writes the match for the nodes of a record, by their ids.
func (c *compiler) recordNodes(nodes map[string]*schema.Type, s scope) {
	for _, name := range slices.Sorted(maps.Keys(nodes)) {
		node := s.node
		switch name {
		case "a":
			node = s.a
		case "b":
			node = s.b
		}
		c.line("MATCH (", node, labels(nodes[name]), " {id: ", s.tie, ".", name, "})")
	}
}

// side writes a part of a tie or of another row that is no node itself.
func (c *compiler) side(v *plan.Side, s scope) {
	switch v.Name {
	case "a", "source":
		c.object(v.Object, scope{node: s.a})
	case "b", "target":
		c.object(v.Object, scope{node: s.b})
	case "earlier", "later":
		part := s.tie + "." + v.Name
		c.write("CASE WHEN ", part, " IS NOT NULL THEN ")
		c.object(v.Object, scope{a: s.a, b: s.b, tie: part})
		c.write(" END")
	default:
		c.object(v.Object, scope{node: s.node})
	}
}
