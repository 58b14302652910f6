// Package cypher turns a plan into one Cypher statement.
//
// Identifiers come from the schema and values are always parameters, so nothing that a user wrote becomes part of the text,
// and requests of the same shape have the same text, which Neo4j plans once. Nodes are matched, filtered, ordered and cut
// before anything is read of them; nested lists are subqueries that are cut the same way.
package cypher

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Statement is a Cypher text and its parameters.
type Statement struct {
	Text   string
	Params map[string]any
}

// Compile writes the statement for a root field. Its rows have one column. For a list, each row is one element, followed by
// one row for what is asked of the list as a whole, if anything is; for nodes by ids, each row is an id and a node; for a
// single node there is one row, or none. The text is empty if nothing is asked of the graph.
func Compile(root *plan.Root) Statement {
	c := &compiler{params: map[string]any{}}
	switch v := root.Value.(type) {
	case *plan.One:
		if v.Object != nil {
			c.single(v)
		}
	case *plan.Nodes:
		c.nodes(v)
	case *plan.List:
		c.list(v, scope{})
		c.write(" AS row")
		if v.Summary() {
			c.line("UNION ALL")
			c.line("RETURN ")
			c.summary(v, scope{})
			c.write(" AS row")
		}
	}
	return Statement{Text: c.text.String(), Params: c.params}
}

// compiler writes one statement.
type compiler struct {
	text   strings.Builder
	depth  int
	params map[string]any
	names  int
}

// scope is what the expressions of an object speak of: its node, and the relationship that led to it.
type scope struct {
	node, edge string
	// a and b are the sides of a tie.
	a, b string
}

// of returns the variable that a condition or key is about.
func (s scope) of(edge bool) string {
	if edge {
		return s.edge
	}
	return s.node
}

func (c *compiler) write(parts ...string) {
	for _, part := range parts {
		c.text.WriteString(part)
	}
}

// line begins a new line with the parts.
func (c *compiler) line(parts ...string) {
	if c.text.Len() > 0 {
		c.text.WriteByte('\n')
		for range c.depth {
			c.text.WriteString("  ")
		}
	}
	c.write(parts...)
}

// block writes a subquery in braces.
func (c *compiler) block(keyword string, body func()) {
	c.write(keyword, " {")
	c.depth++
	body()
	c.depth--
	c.line("}")
}

// variable returns a new name.
func (c *compiler) variable(prefix string) string {
	c.names++
	return prefix + strconv.Itoa(c.names)
}

// param keeps a value and returns what stands for it in the text.
func (c *compiler) param(value any) string {
	name := "p" + strconv.Itoa(len(c.params))
	c.params[name] = value
	return "$" + name
}

// typed returns a parameter as a value of a property's type.
func (c *compiler) typed(scalar string, value any) string {
	p := c.param(value)
	read := ""
	switch scalar {
	case "Date":
		read = "date"
	case "DateTime":
		read = "datetime"
	default:
		return p
	}
	if _, many := value.([]any); many {
		return "[v IN " + p + " | " + read + "(v)]"
	}
	return read + "(" + p + ")"
}

// single writes the statement for one node.
func (c *compiler) single(one *plan.One) {
	s := scope{node: c.variable("n")}
	c.line("MATCH (", s.node, labels(one.Step.Target), ")")
	c.where(s.node, one.Where)
	c.line("RETURN ")
	c.object(one.Object, s)
	c.write(" AS row")
}

// nodes writes the statement for nodes by their ids.
func (c *compiler) nodes(nodes *plan.Nodes) {
	for i, group := range nodes.ByNoun {
		if i > 0 {
			c.line("UNION ALL")
		}
		s := scope{node: c.variable("n")}
		c.line("MATCH (", s.node, labels(group.Noun), ")")
		c.line("WHERE ", s.node, ".id IN ", c.param(group.IDs))
		c.line("RETURN [", s.node, ".id, ")
		c.object(group.Object, s)
		c.write("] AS row")
	}
}

// labels writes the label of a noun, or those of an interface's nouns, as a node pattern has them.
func labels(t *schema.Type) string {
	names := make([]string, len(t.Nouns))
	for i, noun := range t.Nouns {
		names[i] = noun.Label
	}
	return ":" + strings.Join(names, "|")
}

// pattern writes the way from a node along a field's relationship: the edge and the node may go unnamed. The label is left
// out where the relationship type leads to nothing else.
func pattern(from string, f *schema.Field, edge, node string) string {
	ends := f.Fact.From
	left, right := "<-[", "]-"
	if f.Out {
		ends = f.Fact.To
		left, right = "-[", "]->"
	}
	label := labels(f.Target)
	if (&schema.Type{Nouns: ends}).Is(f.Target) {
		label = ""
	}
	return fmt.Sprintf("(%s)%s%s:%s%s(%s%s)", from, left, edge, f.Fact.Label, right, node, label)
}
