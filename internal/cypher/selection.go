package cypher

import (
	"slices"
	"strconv"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Page says which part of a long read: what stands behind the id After, so many rows at the most.
type Page struct {
	After string
	Size  int
}

// NodePage writes the statement for a page of a selection's nodes of one noun in the order of their ids. A row has the id and
// then the properties; an empty property stands for a column without a value.
func NodePage(selected plan.SelectedNoun, properties []string, page Page) Statement {
	c := &compiler{params: map[string]any{}}
	node := c.variable("n")
	if comesWithFew(selected.Where) {
		c.from(selected.Noun, selected.Where, node)
		c.line("WITH DISTINCT ", node) // and only then the page, so that nothing else tempts the planner
		c.filter("WHERE ", append([]func(){c.after(node, page)}, c.parts(selected.Exists, node)...))
	} else {
		c.line("MATCH (", node, labels(selected.Noun), ")")
		c.where(node, selected.Where, append([]func(){c.after(node, page)}, c.parts(selected.Exists, node)...)...)
	}
	c.line("RETURN ", node, ".id")
	c.pageOf(node, properties, page)
	return c.statement()
}

// Contributions writes the statement for how many of a selection's claims each document has: those with most first. A row has the document's
// id, the number, and then the properties. Facts of the type lead from claims to documents.
func Contributions(claims plan.SelectedNoun, fact *schema.Type, properties []string) Statement {
	c := &compiler{params: map[string]any{}}
	claim, document := c.variable("n"), c.variable("n")
	if comesWithFew(claims.Where) {
		c.from(claims.Noun, claims.Where, claim)
		c.line("WITH DISTINCT ", claim)
		c.filter("WHERE ", c.parts(claims.Exists, claim))
	} else {
		c.line("MATCH (", claim, labels(claims.Noun), ")")
		c.where(claim, claims.Where, c.parts(claims.Exists, claim)...)
	}
	c.line("MATCH (", claim, ")-[:", fact.Label, "]->(", document, ")")
	c.line("WITH ", document, ", count(DISTINCT ", claim, ") AS claims")
	c.line("RETURN ", document, ".id, claims")
	for _, property := range properties {
		c.write(", ", document, ".", property)
	}
	c.line("ORDER BY claims DESC, ", document, ".id")
	return c.statement()
}

// FactPage writes the statement for a page of the facts of one type between nodes of a selection, in the order of their ids. A
// row has the id, the ids of the two ends, and then the properties, as with NodePage. It is false if there can be none.
func FactPage(selection *plan.Selection, fact *schema.Type, properties []string, page Page) (Statement, bool) {
	from, to, possible := selection.Ends(fact)
	if !possible {
		return Statement{}, false
	}
	c := &compiler{params: map[string]any{}}
	a, b, edge := c.variable("n"), c.variable("n"), c.variable("r")
	if anchored(from) {
		// Few nodes: their facts are fewer than those of the whole graph.
		c.fromAny(from.(plan.Any), a)
		from = nil
	}
	c.line("MATCH (", a, ")-[", edge, ":", fact.Label, "]->(", b, ")")
	conditions := append([]func(){c.after(edge, page)}, c.parts(from, a)...)
	if only, narrowed := selection.Only(fact); narrowed {
		conditions = append(conditions, func() { c.write(edge, ".id IN ", c.param(only)) })
	}
	c.filter("WHERE ", slices.Concat(conditions, c.parts(to, b), c.parts(selection.Holds(fact), edge)))
	c.line("RETURN ", edge, ".id, ", a, ".id, ", b, ".id")
	c.pageOf(edge, properties, page)
	return c.statement(), true
}

// anchored says that a condition on a fact's end names the nodes by their ids.
func anchored(end plan.Condition) bool {
	return everyOption(end, byIDs)
}

// everyOption says that a condition is that a node is of one of some nouns and fits a condition for each of which something holds.
func everyOption(condition plan.Condition, holds func(plan.Condition) bool) bool {
	options, ok := condition.(plan.Any)
	return ok && !slices.ContainsFunc(options, func(option plan.Condition) bool {
		is, ok := option.(plan.Is)
		return !ok || !holds(is.Condition)
	})
}

func byIDs(condition plan.Condition) bool {
	compare, ok := condition.(plan.Compare)
	return ok && compare.Operator == plan.In && compare.Anchor == plan.ByID
}

// known says that the nodes for which a condition holds are known by their ids, or come with such.
func known(condition plan.Condition) bool { return byIDs(condition) || comesWithFew(condition) }

// comesWithFew says that a condition selects what comes with nodes that are known by their ids: their names, the claims about them and
// their facts, the documents of these, and the other ends of their facts, beside such nodes themselves.
func comesWithFew(condition plan.Condition) bool {
	switch condition := condition.(type) {
	case plan.Any:
		return len(condition) > 0 && !slices.ContainsFunc(condition, func(option plan.Condition) bool { return !known(option) })
	case plan.Beside:
		return everyOption(condition.Node, known)
	case plan.Related:
		return condition.Quantifier == plan.Some && condition.Edge == nil && condition.Holds == nil && !condition.Field.Out && everyOption(condition.Node, known)
	case plan.Supports:
		nouns := condition.Selection.Nouns
		return len(nouns) > 0 && !slices.ContainsFunc(nouns, func(n plan.SelectedNoun) bool { return !known(n.Where) })
	}
	return false
}

// from matches the nodes of a noun for which a condition holds, beginning at the known ids. A node may be matched more than once.
func (c *compiler) from(noun *schema.Type, condition plan.Condition, node string) {
	switch condition := condition.(type) {
	case plan.Any:
		c.line()
		c.block("CALL ()", func() {
			for i, option := range condition {
				if i > 0 {
					c.line("UNION ALL")
				}
				c.from(noun, option, node)
				c.line("RETURN ", node)
			}
		})
	case plan.Beside:
		selected := c.variable("n")
		c.fromAny(condition.Node, selected)
		c.beside(condition, selected, node+labels(noun), nil)
	case plan.Related:
		other := c.variable("n")
		c.fromAny(condition.Node.(plan.Any), other)
		c.line("MATCH (", other, ")-[:", condition.Field.Fact.Label, "]->(", node, labels(noun), ")")
	case plan.Supports:
		about := c.variable("about")
		c.line()
		c.block("CALL ()", func() { c.supported(condition, about) })
		c.line("MATCH (", node, labels(noun), " {", condition.Property, ": ", about, "})")
	default:
		c.line("MATCH (", node, labels(noun), ")")
		c.where(node, condition)
	}
}

// fromAny matches the nodes of several nouns, each by its own index.
func (c *compiler) fromAny(options plan.Any, node string) {
	c.line()
	c.block("CALL ()", func() {
		for i, option := range options {
			if i > 0 {
				c.line("UNION ALL")
			}
			is := option.(plan.Is)
			c.from(is.Type, is.Condition, node)
			c.line("RETURN ", node)
		}
	})
}

// beside matches the facts that lead from one node to another, whichever is at their start.
func (c *compiler) beside(condition plan.Beside, one, other string, conditions []func()) {
	edge := c.variable("r")
	c.line("MATCH (", one, ")-[", edge, ":", types(condition.Facts), "]-(", other, ")")
	c.filter("WHERE ", append(c.parts(condition.Fact, edge), conditions...))
}

// supported returns the ids of all that a claim can be about.
func (c *compiler) supported(condition plan.Supports, about string) {
	first := true
	branch := func(body func() string) {
		if !first {
			c.line("UNION ALL")
		}
		first = false
		of := body()
		c.line("RETURN ", of, ".id AS ", about)
	}
	for _, selected := range condition.Selection.Nouns {
		branch(func() string {
			node := c.variable("n")
			c.from(selected.Noun, selected.Where, node)
			if selected.Exists != nil {
				c.line("WITH ", node)
				c.filter("WHERE ", c.parts(selected.Exists, node))
			}
			return node
		})
	}
	for _, fact := range condition.Facts {
		from, to, possible := condition.Selection.Ends(fact)
		if !possible {
			continue
		}
		branch(func() string {
			a, b, edge := c.variable("n"), c.variable("n"), c.variable("r")
			c.fromAny(from.(plan.Any), a)
			c.line("MATCH (", a, ")-[", edge, ":", fact.Label, "]->(", b, ")")
			conditions := append(c.parts(to, b), c.parts(condition.Selection.Holds(fact), edge)...)
			if only, narrowed := condition.Selection.Only(fact); narrowed {
				conditions = append(conditions, func() { c.write(edge, ".id IN ", c.param(only)) })
			}
			c.filter("WHERE ", conditions)
			return edge
		})
	}
}

// after is the condition that a row stands behind the former page. The first page has it too, so that the index on ids serves
// and its order is the order of the rows.
func (c *compiler) after(of string, page Page) func() {
	return func() { c.write(of, ".id > ", c.param(page.After)) }
}

// pageOf writes the rest of RETURN, the order and the cut.
func (c *compiler) pageOf(of string, properties []string, page Page) {
	for i, property := range properties {
		if property == "" {
			c.write(", null AS c", strconv.Itoa(i))
			continue
		}
		c.write(", ", of, ".", property)
	}
	c.line("ORDER BY ", of, ".id")
	c.line("LIMIT ", c.param(page.Size))
}

// supports says that a claim is about a node or fact of a selection. The prefix of the id that it names tells which noun or fact
// it can be, so that each claim costs one look-up.
func (c *compiler) supports(condition plan.Supports, claim string) {
	about := claim + "." + condition.Property
	c.write("(false")
	for _, selected := range condition.Selection.Nouns {
		node := c.variable("n")
		c.write(" OR ", about, " STARTS WITH '", selected.Noun.Prefix(), ":' AND ")
		c.block("EXISTS", func() {
			c.line("MATCH (", node, labels(selected.Noun), " {id: ", about, "})")
			c.where(node, selected.Where, c.parts(selected.Exists, node)...)
		})
	}
	for _, fact := range condition.Facts {
		from, to, possible := condition.Selection.Ends(fact)
		if !possible {
			continue
		}
		a, b, edge := c.variable("n"), c.variable("n"), ""
		holds := condition.Selection.Holds(fact)
		if holds != nil {
			edge = c.variable("r")
		}
		c.write(" OR ", about, " STARTS WITH '", fact.Prefix(), ":' AND ")
		c.block("EXISTS", func() {
			c.line("MATCH (", a, ")-[", edge, ":", fact.Label, " {id: ", about, "}]->(", b, ")")
			conditions := slices.Concat(c.parts(from, a), c.parts(to, b), c.parts(holds, edge))
			if only, narrowed := condition.Selection.Only(fact); narrowed {
				conditions = append(conditions, func() { c.write(about, " IN ", c.param(only)) })
			}
			c.filter("WHERE ", conditions)
		})
	}
	c.write(")")
}
