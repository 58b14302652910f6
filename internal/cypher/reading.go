package cypher

import (
	"strings"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Read writes the statement that reads nodes and facts by their ids: facts are given by type, and each type's ids together.
// Each row is one list. A node's holds false, its id, how many facts it has (null if that is not asked) and what is asked of
// it; a fact's holds true, its id and what is asked of it. What is not there has no row. The text is empty if nothing is
// asked.
func Read(r *plan.Reading, nodes []string, facts map[string][]string) Statement {
	c := &compiler{params: map[string]any{}, hoisting: r.Grouped}
	if len(r.Nodes) > 0 || r.Degree {
		s := scope{node: c.variable("n")}
		c.given(r.Ways.Entities, nodes, s.node)
		c.returns(" AS row", func() {
			c.write("[false, ", s.node, ".id, ")
			if r.Degree {
				c.write("COUNT { (", s.node, ")-[:", types(r.Ways.Facts), "]-() }")
			} else {
				c.write("null")
			}
			c.each(r.Nodes, s)
		})
	}
	if len(r.Facts) > 0 {
		if len(c.text) > 0 {
			c.line("UNION ALL")
		}
		s := scope{edge: c.variable("r"), a: c.variable("a"), b: c.variable("b")}
		c.givenFacts(r.Ways.Facts, facts, s)
		c.returns(" AS row", func() {
			c.write("[true, ", s.edge, ".id")
			c.each(r.Facts, s)
		})
	}
	return c.statement()
}

// each writes the objects that are asked of one thing, as the rest of a list.
func (c *compiler) each(objects []*plan.Object, s scope) {
	for _, object := range objects {
		c.write(", ")
		c.object(object, s)
	}
	c.write("]")
}

// given writes the match for nodes by their ids. An id's beginning tells its noun, whose index finds it.
//
// The ids of all nouns are one parameter, a map: a statement is planned anew for each order of magnitude of a list that is a
// parameter itself.
func (c *compiler) given(nouns []*schema.Type, ids []string, node string) {
	byLabel := map[string][]string{}
	for _, noun := range nouns {
		byLabel[noun.Label] = []string{}
		for _, id := range ids {
			if prefix, _, _ := strings.Cut(id, ":"); prefix == noun.Prefix() {
				byLabel[noun.Label] = append(byLabel[noun.Label], id)
			}
		}
	}
	given := c.param(byLabel)
	c.asked = append(c.asked, given[1:])
	c.union(fewOrAll(nouns, byLabel), func(noun *schema.Type) {
		c.line("UNWIND ", given, ".", noun.Label, " AS id")
		c.line("MATCH (", node, ":", noun.Label, " {id: id})")
		c.line("RETURN ", node)
	})
}

// givenFacts writes the match for facts by their types and ids, with the nodes at their ends.
func (c *compiler) givenFacts(types []*schema.Type, ids map[string][]string, s scope) {
	byLabel := map[string][]string{}
	for _, fact := range types {
		byLabel[fact.Label] = append([]string{}, ids[fact.Label]...)
	}
	given := c.param(byLabel)
	c.union(fewOrAll(types, byLabel), func(fact *schema.Type) {
		c.line("UNWIND ", given, ".", fact.Label, " AS id")
		c.line("MATCH (", s.a, ")-[", s.edge, ":", fact.Label, " {id: id}]->(", s.b, ")")
		c.line("RETURN ", s.a, ", ", s.edge, ", ", s.b)
	})
}

// few is how many types are so few that a statement is for them alone. More would make too many statements of what is asked alike, each of
// which the database plans and keeps.
const few = 3

// fewOrAll are the types that have ids, if they are few, and else all of them: what the database needs to plan a branch for each is most of
// what it needs for a statement, and what has no ids finds nothing.
func fewOrAll(types []*schema.Type, ids map[string][]string) []*schema.Type {
	var some []*schema.Type
	for _, t := range types {
		if len(ids[t.Label]) > 0 {
			some = append(some, t)
		}
	}
	switch {
	case len(some) > few:
		return types
	case len(some) == 0:
		return types[:min(len(types), 1)]
	}
	return some
}

// union writes a subquery with one branch for each type.
func (c *compiler) union(types []*schema.Type, branch func(*schema.Type)) {
	c.line()
	c.block("CALL ()", func() {
		for i, t := range types {
			if i > 0 {
				c.line("UNION ALL")
			}
			branch(t)
		}
	})
}

// types writes the labels of nouns, or the types of facts, as a pattern for any of them has them.
func types(all []*schema.Type) string {
	names := make([]string, len(all))
	for i, t := range all {
		names[i] = t.Label
	}
	return strings.Join(names, "|")
}

// Present writes the statement for which of these nodes there are. Each row is one list: the id.
func Present(ways plan.Ways, nodes []string) Statement {
	c := &compiler{params: map[string]any{}}
	node := c.variable("n")
	c.given(ways.Entities, nodes, node)
	c.line("RETURN [", node, ".id] AS row")
	return c.statement()
}

// Near writes the statement for ids of a noun that may be written nearly as one whose part behind the colon is local, in lower case. Each row is
// one list: the id. They stand next to it in the index, begin with the same letter, or are all of the noun if these are few: each part is
// bounded, and read off the index.
func Near(noun *schema.Type, local string) Statement {
	const beside, alike = 20, 1000
	c := &compiler{params: map[string]any{}}
	label, id := "(n:"+noun.Label+")", noun.Prefix()+":"+local
	first := string([]rune(local)[:1])
	given := c.param(map[string]any{"id": id, "start": noun.Prefix() + ":" + first, "noun": noun.Prefix() + ":"})
	c.line()
	c.block("CALL ()", func() {
		c.line("MATCH ", label, " WHERE n.id >= ", given, ".id RETURN n.id AS id ORDER BY id LIMIT ", c.param(beside))
		c.line("UNION")
		c.line("MATCH ", label, " WHERE n.id < ", given, ".id RETURN n.id AS id ORDER BY id DESC LIMIT ", c.param(beside))
		c.line("UNION")
		c.line("MATCH ", label, " WHERE n.id STARTS WITH ", given, ".start RETURN n.id AS id LIMIT ", c.param(alike))
		c.line("UNION")
		c.line("MATCH ", label, " WHERE n.id STARTS WITH ", given, ".noun RETURN n.id AS id LIMIT ", c.param(alike))
	})
	c.line("RETURN [id] AS row ORDER BY id")
	return c.statement()
}

// Standing is the text that finds the nodes that stand for merged ones of a noun: for those of $ids that were merged, rows of their id and of that
// of the node into which they were merged in the end.
func Standing(noun *schema.Type) string {
	return "UNWIND $ids AS id MATCH (n:" + noun.Shadow() + ") WHERE n.id = id MATCH (n)-[:_MERGED_INTO*1..1000]->(k) " +
		"WHERE NOT EXISTS { (k)-[:_MERGED_INTO]->() } RETURN id, k.id"
}
