package export

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"time"

	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/schema"
)

func cypherFormat() *Format {
	return &Format{
		Name: "cypher", Title: "Cypher script that rebuilds the selection in an empty Neo4j", MediaType: "text/plain; charset=utf-8", Extension: "cypher",
		open: func(w io.Writer, o Options) Writer { return &cypherScript{sink: sink{w: w}} },
	}
}

// rowsOfStatement and bytesOfStatement bound one statement of a script, which Neo4j parses as a whole.
const (
	rowsOfStatement  = 200
	bytesOfStatement = 256 << 10
)

// cypherScript writes statements for cypher-shell.
type cypherScript struct {
	sink
	contract *schema.Schema
	table    *Table
	from, to *schema.Type // of the facts of the statement that is open
	rows     int
	size     int
}

// Begin makes the constraints, so that the facts find their ends.
func (c *cypherScript) Begin(h *Header) error {
	c.contract = h.Contract
	c.text("// Entente export. For an empty database: cypher-shell -f this-file\n// query ", h.Query, "\n// revision ", h.Revision, "\n")
	for _, t := range h.Nodes {
		c.text("CREATE CONSTRAINT IF NOT EXISTS FOR (n:", t.Type.Label, ") REQUIRE n.id IS UNIQUE;\n")
	}
	c.text("CALL db.awaitIndexes(300);\n")
	return c.done()
}

// Node writes a row of a statement.
func (c *cypherScript) Node(r *Record) error {
	if c.table != r.Table || c.full() {
		c.end()
		c.table = r.Table
		c.text("UNWIND [\n")
	} else {
		c.text(",\n")
	}
	before := len(c.buf)
	c.text("{id: ")
	c.buf = appendCypher(c.buf, r.ID)
	c.properties(r)
	c.text("}")
	c.rows++
	c.size += len(c.buf) - before
	return c.done()
}

// Edge writes a row of a statement. A statement's facts lead between two nouns, so that the ends are found by index.
func (c *cypherScript) Edge(r *Record) error {
	from, to := c.contract.NounOf(r.From), c.contract.NounOf(r.To)
	if c.table != r.Table || c.from != from || c.to != to || c.full() {
		c.end()
		c.table, c.from, c.to = r.Table, from, to
		c.text("UNWIND [\n")
	} else {
		c.text(",\n")
	}
	before := len(c.buf)
	c.text("{a: ")
	c.buf = appendCypher(c.buf, r.From)
	c.text(", b: ")
	c.buf = appendCypher(c.buf, r.To)
	c.text(", set: {id: ")
	c.buf = appendCypher(c.buf, r.ID)
	c.properties(r)
	c.text("}}")
	c.rows++
	c.size += len(c.buf) - before
	return c.done()
}

func (c *cypherScript) full() bool { return c.rows >= rowsOfStatement || c.size >= bytesOfStatement }

// end ends the statement that is open.
func (c *cypherScript) end() {
	switch {
	case c.table == nil:
		return
	case c.table.Type.Kind == schema.Fact:
		c.text("\n] AS row MATCH (a", label(c.from), " {id: row.a}) MATCH (b", label(c.to), " {id: row.b}) CREATE (a)-[r:", c.table.Type.Label, "]->(b) SET r = row.set;\n")
	default:
		c.text("\n] AS row CREATE (n:", c.table.Type.Label, ") SET n = row;\n")
	}
	c.table, c.rows, c.size = nil, 0, 0
}

func label(noun *schema.Type) string {
	if noun == nil {
		return ""
	}
	return ":" + noun.Label
}

func (c *cypherScript) properties(r *Record) {
	for i, column := range r.Table.Columns {
		if r.Values[i] == nil || column.Part == Precision {
			continue
		}
		c.text(", ", column.Name, ": ")
		c.buf = appendCypher(c.buf, r.Values[i])
		if text, ok := r.Values[i].(string); ok && column.folded() != nil {
			for property, value := range folded.Of(column.Field, text) {
				c.text(", ", property, ": ")
				c.buf = appendCypher(c.buf, value)
			}
		}
	}
}

// appendCypher appends a literal.
func appendCypher(b []byte, v any) []byte {
	switch v := v.(type) {
	case string:
		return appendCypherText(b, v)
	case float64:
		return appendCypherNumber(b, v)
	case []any:
		b = append(b, '[')
		for i, element := range v {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = appendCypher(b, element)
		}
		return append(b, ']')
	case time.Time:
		b = append(b, "datetime('"...)
	case Day:
		b = append(b, "date('"...)
	default:
		return appendValue(b, v)
	}
	b = appendValue(b, v)
	return append(b, "')"...)
}

// appendCypherNumber appends a floating-point number so that it cannot be taken for a whole one.
func appendCypherNumber(b []byte, v float64) []byte {
	switch {
	case math.IsNaN(v):
		return append(b, "(0.0 / 0.0)"...)
	case math.IsInf(v, 1):
		return append(b, "(1.0 / 0.0)"...)
	case math.IsInf(v, -1):
		return append(b, "(-1.0 / 0.0)"...)
	}
	start := len(b)
	b = appendValue(b, v)
	if !bytes.ContainsAny(b[start:], ".e") {
		b = append(b, ".0"...)
	}
	return b
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
