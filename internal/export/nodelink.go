package export

import "io"

func nodeLinkFormat() *Format {
	return &Format{
		Name: "json", Title: "node-link JSON, as networkx 3.6 reads it", MediaType: "application/json", Extension: "json",
		Lost: []string{
			lostTypesOfDates,
			"numbers that are infinite or no number become null; the manifest counts them",
			"whole numbers over 2^53 are exact in the file, and in Python, but not in JavaScript",
		},
		open: func(w io.Writer, o Options) Writer {
			return &nodeLink{sink: sink{w: w}, losses: o.Losses, keys: map[*Table][]string{}}
		},
	}
}

// nodeLink writes the JSON of networkx.node_link_graph(edges="edges")
// (https://networkx.org/documentation/stable/reference/readwrite/json_graph.html).
type nodeLink struct {
	sink
	losses *Losses
	keys   map[*Table][]string // what stands before each value
	count  int
	edges  bool
}

// Begin writes what is known of the graph as a whole.
func (n *nodeLink) Begin(h *Header) error {
	n.text(`{"directed":true,"multigraph":true,"graph":{"query":`, h.Query, `,"revision":`)
	n.buf = appendJSONText(n.buf, h.Revision)
	if h.Cut != nil { // where readers look, which drop what stands beside nodes and edges
		n.text(`,"cut":`)
		n.buf = appendJSONText(n.buf, h.Cut.Statement)
	}
	n.text("},\n\"nodes\":[\n")
	return n.done()
}

// Node writes a node.
func (n *nodeLink) Node(r *Record) error {
	n.next()
	n.text(`{"id":`)
	n.buf = appendJSONText(n.buf, r.ID)
	n.text(`,"type":"`, r.Table.Type.Name, `"`)
	return n.values(r, "id", "type")
}

// Edge writes an edge. Its id is its key, so that parallel edges stay apart.
func (n *nodeLink) Edge(r *Record) error {
	n.toEdges()
	n.next()
	n.text(`{"source":`)
	n.buf = appendJSONText(n.buf, r.From)
	n.text(`,"target":`)
	n.buf = appendJSONText(n.buf, r.To)
	n.text(`,"key":`)
	n.buf = appendJSONText(n.buf, r.ID)
	n.text(`,"type":"`, r.Table.Type.Label, `"`)
	return n.values(r, "source", "target", "key", "type")
}

func (n *nodeLink) next() {
	if n.count++; n.count > 1 {
		n.text(",\n")
	}
}

func (n *nodeLink) values(r *Record, reserved ...string) error {
	keys := n.keys[r.Table]
	if keys == nil {
		names := wideNames([]*Table{r.Table}, reserved)[r.Table.Type.Name]
		for _, name := range names {
			keys = append(keys, `,"`+name+`":`)
		}
		n.keys[r.Table] = keys
	}
	for i, key := range keys {
		n.text(key)
		if f, ok := r.Values[i].(float64); ok && !finite(f) {
			n.losses.Add(lostNumber, r.ID)
		}
		n.buf = appendJSON(n.buf, r.Values[i])
	}
	n.text("}")
	return n.done()
}

func (n *nodeLink) toEdges() {
	if !n.edges {
		n.edges, n.count = true, 0
		n.text("\n],\n\"edges\":[\n")
	}
}

// End says how much there was, so that a file that was cut off is no JSON, and one that is whole says so.
func (n *nodeLink) End(t *Trailer) error {
	n.toEdges()
	n.text("\n],\n\"complete\":")
	n.buf = appendJSONText(n.buf, t.sentence())
	n.text("}\n")
	return n.flush()
}
