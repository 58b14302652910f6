package export

import "io"

const (
	// groupRows and groupBytes bound the rows that are held until they are written as one group.
	groupRows  = 8_192
	groupBytes = 1 << 20
)

// columnWriter writes one table by columns. What it gathers is bounded by flush.
type columnWriter interface {
	// add adds a row: its leading texts, and then a record's values by the wide columns.
	add(lead []string, r *Record) error
	// flush writes what was gathered.
	flush() error
	close() error
}

// metadata is what tables by columns tell of the file that they are from.
func (h *Header) metadata() (keys, values []string) {
	keys, values = []string{"entente.query", "entente.revision"}, []string{h.Query, h.Revision}
	if h.Cut != nil {
		keys, values = append(keys, "entente.cut"), append(values, h.Cut.Statement)
	}
	return keys, values
}

// openColumns begins a table: its leading columns of texts, then the wide ones.
type openColumns func(w io.Writer, lead []string, wide *Wide, h *Header) (columnWriter, error)

// columnar writes the tables of nodes and edges by columns.
type columnar struct {
	out       io.Writer
	options   Options
	extension string
	open      openColumns

	header  *Header
	archive *archive
	table   columnWriter
	edges   bool
	rows    int
	bytes   int
	lead    []string
}

// Begin begins the table of nodes.
func (c *columnar) Begin(h *Header) error {
	c.header = h
	if c.options.Table == "" {
		c.archive = newArchive(c.out)
	}
	c.edges = c.options.Table == "edges"
	return c.begin()
}

// begin begins a table.
func (c *columnar) begin() error {
	name, tables, all, lead := "nodes", c.header.Nodes, c.header.AllNodes, []string{"id", "type"}
	if c.edges {
		name, tables, all, lead = "edges", c.header.Facts, c.header.AllFacts, []string{"id", "source", "target", "type"}
	}
	w := io.Writer(struct{ io.Writer }{c.out}) // without the method by which it could be closed
	if c.archive != nil {
		var err error
		if w, err = c.archive.create(name+"."+c.extension, true); err != nil {
			return err
		}
	}
	var err error
	c.table, err = c.open(w, lead, NewWide(tables, all, lead...), c.header)
	return err
}

// Node adds a row.
func (c *columnar) Node(r *Record) error {
	if c.options.Table == "edges" {
		return nil
	}
	c.lead = append(c.lead[:0], r.ID, r.Table.Type.Name)
	return c.add(r)
}

// Edge adds a row.
func (c *columnar) Edge(r *Record) error {
	if c.options.Table == "nodes" {
		return nil
	}
	if err := c.toEdges(); err != nil {
		return err
	}
	c.lead = append(c.lead[:0], r.ID, r.From, r.To, r.Table.Type.Label)
	return c.add(r)
}

func (c *columnar) add(r *Record) error {
	if err := c.table.add(c.lead, r); err != nil {
		return err
	}
	for _, v := range r.Values {
		if text, ok := v.(string); ok {
			c.bytes += len(text)
		}
	}
	c.bytes += 100
	if c.rows++; c.rows < groupRows && c.bytes < groupBytes {
		return nil
	}
	c.rows, c.bytes = 0, 0
	return c.table.flush()
}

func (c *columnar) toEdges() error {
	if c.edges || c.options.Table != "" {
		return nil
	}
	c.rows, c.bytes = 0, 0
	if err := c.table.close(); err != nil {
		return err
	}
	c.edges = true
	return c.begin()
}

// End ends the files.
func (c *columnar) End(t *Trailer) error {
	if err := c.toEdges(); err != nil {
		return err
	}
	if err := c.table.close(); err != nil || c.archive == nil {
		return err
	}
	return c.archive.close(t)
}
