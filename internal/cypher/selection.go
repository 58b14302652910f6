package cypher

import (
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
	c.line("MATCH (", node, labels(selected.Noun), ")")
	c.where(node, selected.Where, c.after(node, page))
	c.line("RETURN ", node, ".id")
	c.pageOf(node, properties, page)
	return Statement{Text: string(c.text), Params: c.params}
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
		c.selected(selection, fact.From, a)
		from = nil
	}
	c.line("MATCH (", a, ")-[", edge, ":", fact.Label, "]->(", b, ")")
	conditions := append([]func(){c.after(edge, page)}, c.parts(from, a)...)
	if only, narrowed := selection.Only(fact); narrowed {
		conditions = append(conditions, func() { c.write(edge, ".id IN ", c.param(only)) })
	}
	c.filter("WHERE ", append(conditions, c.parts(to, b)...))
	c.line("RETURN ", edge, ".id, ", a, ".id, ", b, ".id")
	c.pageOf(edge, properties, page)
	return Statement{Text: string(c.text), Params: c.params}, true
}

// anchored says that a condition on a fact's end names the nodes by their ids.
func anchored(end plan.Condition) bool {
	options, ok := end.(plan.Any)
	if !ok {
		return false
	}
	for _, option := range options {
		is, ok := option.(plan.Is)
		if !ok {
			return false
		}
		compare, ok := is.Condition.(plan.Compare)
		if !ok || compare.Operator != plan.In || compare.Anchor != plan.ByID {
			return false
		}
	}
	return true
}

// selected matches the selected nodes of several nouns, each by its own index.
func (c *compiler) selected(selection *plan.Selection, nouns []*schema.Type, node string) {
	c.line()
	c.block("CALL ()", func() {
		first := true
		for _, noun := range nouns {
			selected := selection.Of(noun)
			if selected == nil {
				continue
			}
			if !first {
				c.line("UNION ALL")
			}
			first = false
			c.line("MATCH (", node, labels(noun), ")")
			c.where(node, selected.Where)
			c.line("RETURN ", node)
		}
	})
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
			c.where(node, selected.Where)
		})
	}
	for _, fact := range condition.Facts {
		from, to, possible := condition.Selection.Ends(fact)
		if !possible {
			continue
		}
		a, b := c.variable("n"), c.variable("n")
		c.write(" OR ", about, " STARTS WITH '", fact.Prefix(), ":' AND ")
		c.block("EXISTS", func() {
			c.line("MATCH (", a, ")-[:", fact.Label, " {id: ", about, "}]->(", b, ")")
			conditions := append(c.parts(from, a), c.parts(to, b)...)
			if only, narrowed := condition.Selection.Only(fact); narrowed {
				conditions = append(conditions, func() { c.write(about, " IN ", c.param(only)) })
			}
			c.filter("WHERE ", conditions)
		})
	}
	c.write(")")
}
