package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/schema"
)

func cypherFormat() *Format {
	return &Format{
		Name: "cypher", Title: "Cypher script that rebuilds the selection in an empty Neo4j", MediaType: "text/plain; charset=utf-8", Extension: "cypher",
		open: func(w io.Writer, o Options) Writer { return &cypherScript{sink: sink{w: w}} },
	}
}

// rowsOfStatement and bytesOfStatement bound one statement of a script, which is one transaction.
const (
	rowsOfStatement  = 1000
	bytesOfStatement = 256 << 10
)

// cypherScript writes statements for cypher-shell. The rows of a statement stand in one text, which the statement takes apart: a text is read at
// once however long it is, and statements that differ in it alone are planned once. Rows as lists of maps took seconds each to plan.
type cypherScript struct {
	sink
	contract *schema.Schema
	table    *Table
	from, to *schema.Type // of the facts of the statement that is open
	// rows are the fields of the statement that is open, one after the other; a list is told by its elements.
	rows   [][]scriptField
	size   int
	folded map[*Table][]foldedColumn
}

// scriptField is a value of a row: nil, a text, or the texts of a list.
type scriptField struct {
	text  string
	list  []string
	isSet bool
}

// foldedColumn is a property that follows from a column.
type foldedColumn struct {
	column   int
	property string
}

// Begin makes the constraints, so that the facts find their ends.
func (c *cypherScript) Begin(h *Header) error {
	c.contract, c.folded = h.Contract, map[*Table][]foldedColumn{}
	c.text("// Entente export. For an empty database: cypher-shell -f this-file\n// query ", h.Query, "\n// revision ", h.Revision, "\n")
	for _, t := range h.Nodes {
		c.text("CREATE CONSTRAINT IF NOT EXISTS FOR (n:", t.Type.Label, ") REQUIRE n.id IS UNIQUE;\n")
	}
	c.text("CALL db.awaitIndexes(300);\n")
	for _, t := range slices.Concat(h.Nodes, h.Facts) {
		for i := range t.Columns {
			for _, property := range t.Columns[i].folded() {
				c.folded[t] = append(c.folded[t], foldedColumn{i, property})
			}
		}
	}
	return c.done()
}

// Node adds a row to a statement.
func (c *cypherScript) Node(r *Record) error {
	if c.table != r.Table || c.full() {
		c.end()
		c.table = r.Table
	}
	c.row(r, r.ID)
	return c.done()
}

// Edge adds a row to a statement. A statement's facts lead between two nouns, so that the ends are found by index.
func (c *cypherScript) Edge(r *Record) error {
	from, to := c.contract.NounOf(r.From), c.contract.NounOf(r.To)
	if c.table != r.Table || c.from != from || c.to != to || c.full() {
		c.end()
		c.table, c.from, c.to = r.Table, from, to
	}
	c.row(r, r.ID, r.From, r.To)
	return c.done()
}

func (c *cypherScript) full() bool {
	return len(c.rows) >= rowsOfStatement || c.size >= bytesOfStatement
}

// row keeps the fields of a record: these, and then its values.
func (c *cypherScript) row(r *Record, lead ...string) {
	var fields []scriptField
	for _, text := range lead {
		fields = append(fields, scriptField{text: text, isSet: true})
	}
	for i, column := range r.Table.Columns {
		if column.Part != Precision {
			fields = append(fields, scriptFieldOf(r.Values[i]))
		}
	}
	for _, f := range c.folded[r.Table] {
		field := scriptField{}
		if text, ok := r.Values[f.column].(string); ok {
			for property, value := range folded.Of(r.Table.Columns[f.column].Field, text) {
				if property == f.property {
					field = scriptField{text: value, isSet: true}
				}
			}
		}
		fields = append(fields, field)
	}
	c.rows = append(c.rows, fields)
	for _, field := range fields {
		c.size += len(field.text) + 2
		for _, element := range field.list {
			c.size += len(element) + 1
		}
	}
}

func scriptFieldOf(v any) scriptField {
	list, many := v.([]any)
	switch {
	case v == nil:
		return scriptField{}
	case !many:
		return scriptField{text: textOf(v), isSet: true}
	}
	field := scriptField{list: []string{}, isSet: true}
	for _, element := range list {
		field.list = append(field.list, textOf(element))
	}
	return field
}

// end writes the statement that is gathered.
func (c *cypherScript) end() {
	if c.table == nil {
		return
	}
	rowEnd, fieldEnd, elementEnd := c.separators()
	var b strings.Builder
	for i, fields := range c.rows {
		if i > 0 {
			b.WriteString(rowEnd)
		}
		for j, field := range fields {
			if j > 0 {
				b.WriteString(fieldEnd)
			}
			if field.isSet { // what is not has nothing, and an empty text this alone
				b.WriteString("=")
			}
			b.WriteString(field.text)
			for _, element := range field.list {
				b.WriteString(element)
				b.WriteString(elementEnd)
			}
		}
	}
	c.text("UNWIND split(")
	c.buf = appendCypherText(c.buf, b.String())
	c.text(", ")
	c.buf = appendCypherText(c.buf, rowEnd)
	c.text(") AS row WITH split(row, ")
	c.buf = appendCypherText(c.buf, fieldEnd)
	c.text(") AS f\n")
	if c.table.Type.Kind == schema.Fact {
		c.text("MATCH (a", label(c.from), " {id: substring(f[1], 1)}) MATCH (b", label(c.to), " {id: substring(f[2], 1)}) ",
			"CREATE (a)-[r:", c.table.Type.Label, "]->(b) SET r = ")
		c.properties(3, elementEnd)
	} else {
		c.text("CREATE (n:", c.table.Type.Label, ") SET n = ")
		c.properties(1, elementEnd)
	}
	c.text(";\n")
	c.table, c.rows, c.size = nil, nil, 0
}

// separators are three characters that are in none of the values: the usual ones, if they are not.
func (c *cypherScript) separators() (row, field, element string) {
	used := map[rune]bool{'=': true, '\'': true, '\\': true}
	for _, fields := range c.rows {
		for _, f := range fields {
			for _, text := range append(f.list, f.text) {
				for _, character := range text {
					used[character] = true
				}
			}
		}
	}
	var free []string
	for _, character := range "\n|;¦¶§" {
		if !used[character] && len(free) < 3 {
			free = append(free, string(character))
		}
	}
	for character := rune(0xE000); len(free) < 3; character++ { // private use, and then all others: no statement has them all
		if !used[character] {
			free = append(free, string(character))
		}
	}
	return free[0], free[1], free[2]
}

func label(noun *schema.Type) string {
	if noun == nil {
		return ""
	}
	return ":" + noun.Label
}

// properties writes the map of a row's properties, of which those of the columns begin at a field.
func (c *cypherScript) properties(first int, elementEnd string) {
	c.text("{id: substring(f[0], 1)")
	for _, column := range c.table.Columns {
		if column.Part == Precision {
			continue
		}
		c.property(column.Name, first, column.Kind, column.List, elementEnd)
		first++
	}
	for _, f := range c.folded[c.table] {
		c.property(f.property, first, String, false, elementEnd)
		first++
	}
	c.text("}")
}

// property writes how a property is read from a field.
func (c *cypherScript) property(name string, at int, kind Kind, list bool, elementEnd string) {
	open, shut := cypherConversion(kind)
	field := fmt.Sprintf("f[%d]", at)
	c.text(", ", name, ": CASE ", field, " WHEN '' THEN null ELSE ")
	if list {
		c.text("[e IN split(substring(", field, ", 1), ")
		c.buf = appendCypherText(c.buf, elementEnd)
		c.text(")[..-1] | ", open, "e", shut, "] END")
		return
	}
	c.text(open, "substring(", field, ", 1)", shut, " END")
}

// cypherConversion is the function that reads a value of a kind from its text.
func cypherConversion(kind Kind) (open, shut string) {
	name := map[Kind]string{Int: "toInteger", Float: "toFloat", Bool: "toBoolean", Date: "date", DateTime: "datetime"}[kind]
	if name == "" {
		return "", ""
	}
	return name + "(", ")"
}

// appendCypherText appends a text in quotes, with the escapes of
// https://neo4j.com/docs/cypher-manual/5/expressions/expressions-overview/#_notes_on_string_literals.
func appendCypherText(b []byte, text string) []byte {
	b = append(b, '\'')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '\'' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, "\\n"...)
		case c == '\r':
			b = append(b, "\\r"...)
		case c < 0x20:
			b = fmt.Appendf(b, "\\u%04x", c)
		default:
			b = append(b, c)
		}
	}
	return append(b, '\'')
}

// End ends the script.
func (c *cypherScript) End(t *Trailer) error {
	c.end()
	c.text("// ", t.sentence(), "\n")
	return c.flush()
}
