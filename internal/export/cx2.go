package export

import (
	"encoding/json"
	"io"
	"strconv"
)

func cx2Format() *Format {
	return &Format{
		Name: "cx2", Title: "CX2, for Cytoscape and NDEx", MediaType: "application/json", Extension: "cx2", Spooled: true,
		Lost: []string{
			lostTypesOfDates, lostNulls,
			"numbers that are infinite or no number, and elements of lists that are null, are left out; the manifest counts them",
			"whole numbers over 2^53 are exact in the file, and in Python and Java, but not in JavaScript",
		},
		open: func(w io.Writer, o Options) Writer {
			return &cx2{sink: sink{w: w}, numbering: newNumbering(sortingMemory), losses: o.Losses, keys: map[*Table][]string{}}
		},
	}
}

// The names that Cytoscape gives a meaning: what a node is called, and what an edge is.
const (
	cx2Name        = "name"
	cx2Interaction = "interaction"
)

// cx2 writes CX2 (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/). The numbers of nodes and
// edges stand before them, so that all is kept until the end.
type cx2 struct {
	sink
	*numbering
	losses *Losses
	header *Header
	// declared are the types of attributes, by name: of nodes, then of edges.
	declared [2]map[string]object
	keys     map[*Table][]string // what stands before each value
	values   []byte
}

// Begin declares the attributes.
func (c *cx2) Begin(h *Header) error {
	c.header = h
	c.declare(0, h.Nodes, h.AllNodes, "id", "type")
	c.declare(1, h.Facts, h.AllFacts, "id", cx2Interaction)
	c.declared[0][cx2Name] = object{"d": "string"}
	return nil
}

// declare finds the names and types of the attributes of nodes or edges: those of leading texts, and those of the tables' columns.
func (c *cx2) declare(aspect int, tables, all []*Table, lead ...string) {
	c.declared[aspect] = map[string]object{}
	for _, name := range lead {
		c.declared[aspect][name] = object{"d": "string"}
	}
	names := wideNames(all, lead)
	for _, t := range tables {
		for i, column := range t.Columns {
			name := names[t.Type.Name][i]
			c.declared[aspect][name] = object{"d": cx2Type(&column)}
			c.keys[t] = append(c.keys[t], `,"`+name+`":`)
		}
	}
}

func cx2Type(c *Column) string {
	kind := "string"
	switch c.Kind {
	case Int:
		kind = "long"
	case Float:
		kind = "double"
	case Bool:
		kind = "boolean"
	}
	if c.List {
		return "list_of_" + kind
	}
	return kind
}

// Node keeps a node's attributes. Nodes that have no name are called by their text, as on a picture.
func (c *cx2) Node(r *Record) error {
	c.lead(`{"id":`, r.ID, `,"type":`, r.Table.Type.Name)
	if r.Table.Index(cx2Name) < 0 {
		c.values = appendJSONText(append(c.values, `,"name":`...), r.Name())
	}
	c.attributes(r)
	return c.node(r.ID, c.values)
}

// Edge keeps an edge's attributes.
func (c *cx2) Edge(r *Record) error {
	c.lead(`{"id":`, r.ID, `,"`+cx2Interaction+`":`, r.Table.Type.Label)
	c.attributes(r)
	return c.edge(r.From, r.To, c.values)
}

func (c *cx2) lead(id, idValue, kind, kindValue string) {
	c.values = appendJSONText(append(c.values[:0], id...), idValue)
	c.values = appendJSONText(append(c.values, kind...), kindValue)
}

func (c *cx2) attributes(r *Record) {
	for i, key := range c.keys[r.Table] {
		v := r.Values[i]
		if list, isList := v.([]any); isList {
			v = c.list(list, r.ID)
		}
		if !c.holds(v, r.ID) {
			continue
		}
		c.values = appendJSON(append(c.values, key...), v)
	}
	c.values = append(c.values, '}')
}

// list leaves out the elements that CX2 cannot hold.
func (c *cx2) list(list []any, id string) []any {
	kept := make([]any, 0, len(list))
	for _, element := range list {
		if element == nil {
			c.losses.Add("an element of a list that is null was left out: CX2 has none", id)
		} else if c.holds(element, id) {
			kept = append(kept, element)
		}
	}
	return kept
}

// holds says that CX2 can hold a value; what it loses is counted.
func (c *cx2) holds(v any, id string) bool {
	if f, ok := v.(float64); ok && !finite(f) {
		c.losses.Add("a number that is infinite or no number was left out: CX2 has none", id)
		return false
	}
	return v != nil
}

// End writes the network.
func (c *cx2) End(t *Trailer) error {
	if err := c.resolve(); err != nil {
		return err
	}
	if err := c.head(t); err != nil {
		return err
	}
	c.text(",\n{\"nodes\":[")
	id := 0
	for values, err := range c.nodes.All() {
		if err != nil {
			return err
		}
		c.begin(id)
		c.text(`,"v":`)
		c.buf = append(append(c.buf, values...), '}')
		id++
		if err := c.done(); err != nil {
			return err
		}
	}
	c.text("]},\n{\"edges\":[")
	id = 0
	for e, err := range c.all() {
		if err != nil {
			return err
		}
		c.begin(id)
		c.buf = strconv.AppendUint(append(c.buf, `,"s":`...), e.from, 10)
		c.buf = strconv.AppendUint(append(c.buf, `,"t":`...), e.to, 10)
		c.text(`,"v":`)
		c.buf = append(append(c.buf, e.text...), '}')
		id++
		if err := c.done(); err != nil {
			return err
		}
	}
	c.text("]},\n{\"status\":[{\"success\":true}]}\n]\n")
	return c.flush()
}

// begin begins a node or edge.
func (c *cx2) begin(id int) {
	if id > 0 {
		c.text(",")
	}
	c.text("\n{\"id\":")
	c.buf = strconv.AppendInt(c.buf, int64(id), 10)
}

// head writes what stands before the nodes.
func (c *cx2) head(t *Trailer) error {
	about := object{
		"name": "Entente export", "description": t.sentence(), "query": c.header.Query, "revision": c.header.Revision,
	}
	aboutTypes := object{}
	for name := range about {
		aboutTypes[name] = object{"d": "string"}
	}
	aspects := []object{
		{"CXVersion": "2.0", "hasFragments": false},
		{"metaData": []object{
			{"name": "attributeDeclarations", "elementCount": 1}, {"name": "networkAttributes", "elementCount": 1},
			{"name": "nodes", "elementCount": c.nodes.Len()}, {"name": "edges", "elementCount": c.edges.Len()},
		}},
		{"attributeDeclarations": []object{{"networkAttributes": aboutTypes, "nodes": c.declared[0], "edges": c.declared[1]}}},
		{"networkAttributes": []object{about}},
	}
	c.text("[")
	for i, aspect := range aspects {
		if i > 0 {
			c.text(",\n")
		}
		text, err := json.Marshal(aspect)
		if err != nil {
			return err
		}
		c.buf = append(c.buf, text...)
	}
	return c.done()
}
