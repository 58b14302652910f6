package export

import (
	"fmt"
	"io"
	"maps"
	"strings"

	"github.com/entente-graph/entente/internal/folded"
)

// listMark stands between the elements of lists: the unit separator of ASCII, which is not part of texts.
const listMark = "\x1f"

func neo4jFormat() *Format {
	return &Format{
		Name: "neo4j-csv", Title: "CSV for neo4j-admin database import",
		MediaType: "application/zip", Extension: "neo4j.zip",
		Lost: []string{
			"an empty list comes back as no value",
		},
		open: func(w io.Writer, o Options) Writer { return &neo4jTables{archive: newArchive(w), losses: o.Losses} },
	}
}

// neo4jTables writes one file a noun and one a type of fact, with the headers of neo4j-admin
// (https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/).
type neo4jTables struct {
	sink
	archive      *archive
	losses       *Losses
	table        *Table
	nodes, edges []string
}

// Begin does nothing: each file begins with its first row.
func (t *neo4jTables) Begin(*Header) error { return nil }

// Node writes a row.
func (t *neo4jTables) Node(r *Record) error {
	if t.table != r.Table {
		t.nodes = append(t.nodes, r.Table.Type.Label)
		if err := t.begin(r, "nodes/"+r.Table.Type.Label+".csv", "id:ID,:LABEL"); err != nil {
			return err
		}
	}
	t.buf = appendCell(t.buf, r.ID)
	t.text(",", r.Table.Type.Label)
	return t.values(r)
}

// Edge writes a row.
func (t *neo4jTables) Edge(r *Record) error {
	if t.table != r.Table {
		t.edges = append(t.edges, r.Table.Type.Label)
		if err := t.begin(r, "relationships/"+r.Table.Type.Label+".csv", ":START_ID,:END_ID,:TYPE,id:string"); err != nil {
			return err
		}
	}
	t.buf = append(appendCell(t.buf, r.From), ',')
	t.buf = appendCell(t.buf, r.To)
	t.text(",", r.Table.Type.Label, ",")
	t.buf = appendCell(t.buf, r.ID)
	return t.values(r)
}

// begin begins the file of a table.
func (t *neo4jTables) begin(r *Record, name, head string) error {
	if err := t.flushIfAny(); err != nil {
		return err
	}
	w, err := t.archive.create(name, false)
	if err != nil {
		return err
	}
	t.table, t.w = r.Table, w
	t.text(head)
	for _, c := range r.Table.Columns {
		if c.Part == Precision {
			continue
		}
		many := ""
		if c.List {
			many = "[]"
		}
		t.text(",", c.Name, ":", neo4jType(c.Kind), many)
		for _, property := range c.folded() {
			t.text(",", property, ":string")
		}
	}
	t.text("\n")
	return t.done()
}

func (t *neo4jTables) flushIfAny() error {
	if t.w == nil {
		return nil
	}
	return t.flush()
}

func neo4jType(kind Kind) string {
	return map[Kind]string{String: "string", Int: "long", Float: "double", Bool: "boolean", Date: "date", DateTime: "datetime"}[kind]
}

func (t *neo4jTables) values(r *Record) error {
	for i, c := range r.Table.Columns {
		if c.Part == Precision {
			continue
		}
		t.text(",")
		switch v := r.Values[i].(type) {
		case nil:
		case string:
			t.buf = appendCell(t.buf, v)
		case []any:
			var texts []string
			for _, element := range v {
				text := textOf(element)
				if strings.Contains(text, listMark) {
					t.losses.Add("an element of a list has U+001F in it, which ends it for neo4j-admin", r.ID)
				}
				texts = append(texts, text)
			}
			t.buf = appendCell(t.buf, strings.Join(texts, listMark))
		default:
			t.buf = appendValue(t.buf, v)
		}
		t.foldedCells(c, r.Values[i])
	}
	t.text("\n")
	return t.done()
}

// foldedCells adds what follows from a column's text.
func (t *neo4jTables) foldedCells(c Column, v any) {
	properties := c.folded()
	if properties == nil {
		return
	}
	values := map[string]string{}
	if text, ok := v.(string); ok {
		values = maps.Collect(folded.Of(c.Field, text))
	}
	for _, property := range properties {
		t.text(",")
		if value, there := values[property]; there {
			t.buf = appendCell(t.buf, value)
		}
	}
}

// End adds the command that imports the files, and ends the archive.
func (t *neo4jTables) End(trailer *Trailer) error {
	if err := t.flushIfAny(); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("--array-delimiter=U+001F\n--multiline-fields=true\n--legacy-style-quoting=false\n--auto-skip-subsequent-headers=false\n")
	for _, label := range t.nodes {
		fmt.Fprintf(&b, "--nodes=nodes/%s.csv\n", label)
	}
	for _, label := range t.edges {
		fmt.Fprintf(&b, "--relationships=relationships/%s.csv\n", label)
	}
	if err := t.archive.add("import.args", []byte(b.String())); err != nil {
		return err
	}
	readme := "In this folder, with the database stopped or new:\n\n    neo4j-admin database import full neo4j @import.args\n"
	readme += "\nThe export is " + trailer.sentence() + ".\n"
	if err := t.archive.add("README.txt", []byte(readme)); err != nil {
		return err
	}
	return t.archive.close(trailer)
}
