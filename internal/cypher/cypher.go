// Package cypher turns a plan into one Cypher statement.
//
// Identifiers come from the schema and values are always parameters, so nothing that a user wrote becomes part of the text,
// and requests of the same shape have the same text, which Neo4j plans once. Nodes are matched, filtered, ordered and cut
// before anything is read of them; nested lists are subqueries that are cut the same way.
package cypher

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Statement is a Cypher text and its parameters.
type Statement struct {
	Text   string
	Params map[string]any
	// Asked and Named are the parameters that hold ids of nodes, as texts, lists, or lists by noun: of those that the statement is asked for, and
	// of those that its conditions name.
	Asked, Named []string
	// open are the parameters that wait for the values of variables.
	open []string
}

// Bind returns the statement with the values of a request's variables.
func (s Statement) Bind(variables map[string]any) Statement {
	if len(s.open) == 0 {
		return s
	}
	params := maps.Clone(s.Params)
	for _, name := range s.open {
		params[name] = bound(params[name], variables)
	}
	s.Params, s.open = params, nil
	return s
}

func bound(value any, variables map[string]any) any {
	switch value := value.(type) {
	case plan.Param:
		return variables[value.Variable]
	case []any:
		elements := make([]any, len(value))
		for i, element := range value {
			elements[i] = bound(element, variables)
		}
		return elements
	}
	return value
}

// waits says that a value waits for that of a variable.
func waits(value any) bool {
	switch value := value.(type) {
	case plan.Param:
		return true
	case []any:
		return slices.ContainsFunc(value, waits)
	}
	return false
}

// Compile writes the statement for a root field. Its rows have one column. For a list there is one row, with all of the
// page: a row a node would cost the driver twice the time. For nodes by ids, each row is an id and a node; for a single node
// there is one row, or none. The text is empty if nothing is asked of the graph.
func Compile(root *plan.Root) Statement {
	c := &compiler{params: map[string]any{}, hoisting: root.Grouped}
	switch v := root.Value.(type) {
	case *plan.One:
		if v.Object != nil {
			c.single(v)
		}
	case *plan.Nodes:
		c.nodes(v)
	case *plan.List:
		c.returns(" AS row", func() { c.nested(v, scope{}) })
	case *plan.TieQuestion:
		c.tieQuestion(v)
	case *plan.Timeline:
		c.timelineOf(v)
	}
	return c.statement()
}

// compiler writes one statement.
type compiler struct {
	text   []byte
	depth  int
	params map[string]any
	names  int
	// asked, named and open are those of the statement.
	asked, named, open []string
	// hoisting says that subqueries must be written before the expressions that use them.
	hoisting bool
	// waiting are the clauses that come before the RETURN whose expression is being written, and shared are the names of what
	// they compute once for several variants of an object, while sharing says that one of several is being written.
	waiting []func()
	shared  map[string]string
	sharing bool
	// past says that the objects being written may be ones that were retracted since.
	past bool
}

func (c *compiler) statement() Statement {
	return Statement{Text: string(c.text), Params: c.params, Asked: c.asked, Named: c.named, open: c.open}
}

// scope is what the expressions of an object speak of: its node, and the relationship that led to it.
type scope struct {
	node, edge string
	// a and b are the sides of a tie, and tie is what else is known of it; or tie is another record: made before, or an entry of a timeline.
	a, b, tie string
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
		c.text = append(c.text, part...)
	}
}

// line begins a new line with the parts.
func (c *compiler) line(parts ...string) {
	if len(c.text) > 0 {
		c.text = append(c.text, '\n')
		for range c.depth {
			c.text = append(c.text, "  "...)
		}
	}
	c.write(parts...)
}

// block writes a subquery in braces. What the variants of an object share stands before that object, where the subquery's own
// variables are not known, so that in it only objects of its own share.
func (c *compiler) block(keyword string, body func()) {
	sharing := c.sharing
	c.sharing = false
	c.write(keyword, " {")
	c.depth++
	body()
	c.depth--
	c.line("}")
	c.sharing = sharing
}

// returns writes RETURN with an expression, after the clauses that it needs beforehand.
func (c *compiler) returns(as string, expr func()) {
	text, waiting, shared := c.text, c.waiting, c.shared
	c.text, c.waiting, c.shared = nil, nil, map[string]string{}
	expr()
	written, before := string(c.text), c.waiting
	c.text, c.waiting, c.shared = text, waiting, shared
	for _, clause := range before {
		clause()
	}
	c.line("RETURN ", written, as)
}

// share writes an expression that several variants of an object have. It is computed before them, and written once: what the
// database needs to plan a statement grows with its length.
func (c *compiler) share(expr func(), of ...string) {
	if !c.sharing {
		expr()
		return
	}
	key := strings.Join(of, " ")
	name, known := c.shared[key]
	if !known {
		name = c.variable("s")
		c.shared[key] = name
		c.waiting = append(c.waiting, func() {
			c.line("WITH *, ")
			expr()
			c.write(" AS ", name)
		})
	}
	c.write(name)
}

// hoist writes a list: a query, and what it returns of each row. Neo4j refuses an aggregation such as count() in a subquery
// that is part of an expression with other variables, so where there are groups the subquery stands before the expression.
func (c *compiler) hoist(from scope, query, row func()) {
	if !c.hoisting {
		c.block("COLLECT", func() {
			query()
			c.returns("", row)
		})
		return
	}
	c.write(c.call(from, func(name string) {
		query()
		c.returns(") AS "+name, func() {
			c.write("collect(")
			row()
		})
	}))
}

// call keeps a subquery that is to stand before the expression being written, and returns the name of what it returns.
func (c *compiler) call(from scope, body func(name string)) string {
	name := c.variable("h")
	c.waiting = append(c.waiting, func() {
		c.line()
		c.block("CALL ("+strings.Join(from.variables(), ", ")+")", func() { body(name) })
	})
	return name
}

// variables are the names that the scope has.
func (s scope) variables() []string {
	tie, _, _ := strings.Cut(s.tie, ".")
	return slices.DeleteFunc([]string{s.node, s.edge, s.a, s.b, tie}, func(name string) bool {
		return name == "" || name[0] == '$'
	})
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
	if waits(value) {
		c.open = append(c.open, name)
	}
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
	if one.Step.Kind == plan.OfFact {
		s = scope{edge: c.variable("r")}
		c.line("MATCH ()-[", s.edge, ":", one.Step.Facts[0].Label, " {id: ", c.param(one.Step.ID), "}]->()")
	} else {
		c.line("MATCH (", s.node, labels(one.Step.Target), ")")
		c.where(s.node, one.Where)
		c.asked, c.named = c.named, nil
	}
	c.returns(" AS row", func() { c.object(one.Object, s) })
}

// nodes writes the statement for nodes by their ids.
func (c *compiler) nodes(nodes *plan.Nodes) {
	for i, group := range nodes.ByNoun {
		if i > 0 {
			c.line("UNION ALL")
		}
		s := c.group(group)
		c.returns(" AS row", func() {
			c.write("[", s.of(group.Noun.Kind == schema.Fact), ".id, ")
			c.object(group.Object, s)
			c.write("]")
		})
	}
}

// group writes the match for the nodes of one noun, or the facts of one type, by their ids.
func (c *compiler) group(group plan.NodesOfNoun) scope {
	ids := c.param(group.IDs)
	if group.Noun.Kind == schema.Fact {
		s := scope{edge: c.variable("r")}
		c.line("MATCH ()-[", s.edge, ":", group.Noun.Label, "]->()")
		c.line("WHERE ", s.edge, ".id IN ", ids)
		return s
	}
	s := scope{node: c.variable("n")}
	c.asked = append(c.asked, ids[1:])
	c.line("MATCH (", s.node, labels(group.Noun), ")")
	c.line("WHERE ", s.node, ".id IN ", ids)
	return s
}

// labels writes the label of a noun, or those of an interface's nouns, as a node pattern has them.
func labels(t *schema.Type) string {
	names := make([]string, len(t.Nouns))
	for i, noun := range t.Nouns {
		names[i] = noun.Label
	}
	return ":" + strings.Join(names, "|")
}

// nouns are the labels of a noun or of an interface's nouns; with past, also those of nodes that were retracted.
func nouns(t *schema.Type, past bool) string {
	text := labels(t)
	if past {
		for _, noun := range t.Nouns {
			text += "|" + noun.Shadow()
		}
	}
	return text
}

// is writes the condition that a node or relationship is of a noun or fact type.
func (c *compiler) is(of string, t *schema.Type) string {
	if c.past {
		return of + ":" + t.Label + "|" + t.Shadow()
	}
	return of + ":" + t.Label
}

// step is pattern for what a list follows: with what was retracted since, if the list asks for a moment of the past. What a pattern cannot
// say is added to the conditions.
func (c *compiler) step(list *plan.List, from, edge, node string, conditions *[]func()) string {
	f := list.Step.Field
	text := c.held(from, f, list.HopWhere, edge, node, conditions)
	if !list.Step.Past || f.Path != nil || f.Via != nil {
		return text
	}
	text = strings.Replace(text, ":"+f.Fact.Label+"]", ":"+f.Fact.Label+"|"+f.Fact.Shadow()+"]", 1)
	return strings.Replace(text, "("+node+labels(f.Target)+")", "("+node+nouns(f.Target, true)+")", 1)
}

// pattern writes the way from a node along a field's relationship: the edge and the node may go unnamed. The label is left
// out where the relationship type leads to nothing else.
func pattern(from string, f *schema.Field, edge, node string) string {
	if f.Path != nil {
		return along(from, f, node)
	}
	if f.Via != nil {
		return viaPattern(from, f, "", edge, node)
	}
	ends := f.Fact.From
	left, right := "<-[", "]-"
	if f.Out {
		ends = f.Fact.To
		left, right = "-[", "]->"
	}
	if !(&schema.Type{Nouns: ends}).Is(f.Target) {
		node += labels(f.Target)
	}
	return "(" + from + ")" + left + edge + ":" + f.Fact.Label + right + "(" + node + ")"
}

// viaPattern is pattern for a field whose relationships start from the nodes behind another field. The relationship to these is named
// first; it may go unnamed.
func viaPattern(from string, f *schema.Field, first, edge, node string) string {
	stop := ""
	if f.Via.Property != "" {
		name := from + "via" + edge + node
		values := "'" + strings.Join(f.Via.In, "', '") + "'"
		stop = name + " WHERE " + name + "." + f.Via.Property + " IN [" + values + "]"
	}
	direct := *f
	direct.Via = nil
	return strings.TrimSuffix(pattern(from, f.Via.Field, first, ""), ")") + stop + pattern("", &direct, edge, node)[1:]
}
