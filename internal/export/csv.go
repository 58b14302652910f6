package export

import (
	"io"
	"strings"
)

func csvFormat() *Format {
	return &Format{
		Name: "csv", Title: "CSV, tidy tables of nodes and edges",
		MediaType: "application/zip", Extension: "csv.zip", TableMediaType: "text/csv; charset=utf-8", TableExtension: "csv", Formulas: true,
		Lost: []string{
			"types: all values are texts (ISO 8601, EDTF, true and false); lists are JSON",
			`an empty text ("") is told apart from null (nothing) by readers that tell quoted fields apart only`,
			"texts that a spreadsheet would run as a formula begin with an apostrophe, unless formulas=raw is asked for",
		},
		open: func(w io.Writer, o Options) Writer {
			return &tables{out: w, options: o, layout: tidy{raw: o.RawFormulas}}
		},
	}
}

func gephiFormat() *Format {
	return &Format{
		Name: "gephi", Title: "CSV for Gephi's spreadsheet import",
		MediaType: "application/zip", Extension: "gephi.zip",
		Lost: []string{
			"types: all values are texts (ISO 8601, EDTF, true and false); lists are JSON",
			"the time at which things held is in columns only: take gexf for Gephi's timeline",
			"an empty text and null are the same to Gephi",
		},
		open: func(w io.Writer, o Options) Writer { return &tables{out: w, options: o, layout: gephi{}} },
	}
}

// layout says how the two tables look.
type layout interface {
	// reserved are the names that no property may have.
	reserved() []string
	// head are the first columns of nodes or edges.
	head(edges bool) []string
	// lead appends the values of the first columns, each with a comma behind it.
	lead(b []byte, r *Record, edges bool) []byte
	// formula says whether a text is to be kept from being run as a formula.
	formula(text string) bool
}

// tidy is one row an observation, one column a variable.
type tidy struct{ raw bool }

func (tidy) reserved() []string { return []string{"id", "type", "source", "target"} }
func (tidy) head(edges bool) []string {
	if edges {
		return []string{"id", "source", "target", "type"}
	}
	return []string{"id", "type"}
}

func (l tidy) lead(b []byte, r *Record, edges bool) []byte {
	b = append(l.cell(b, r.ID), ',')
	if edges {
		b = append(l.cell(b, r.From), ',')
		b = append(l.cell(b, r.To), ',')
		return append(append(b, r.Table.Type.Label...), ',')
	}
	return append(append(b, r.Table.Type.Name...), ',')
}

func (l tidy) cell(b []byte, text string) []byte { return appendCell(b, text) }

func (l tidy) formula(text string) bool {
	return !l.raw && text != "" && strings.ContainsRune("=+-@\t\r\n", rune(text[0]))
}

// gephi has the headers that Gephi's import knows.
type gephi struct{}

func (gephi) reserved() []string {
	return []string{"id", "label", "noun", "source", "target", "type", "weight"}
}

func (gephi) head(edges bool) []string {
	if edges {
		return []string{"Source", "Target", "Type", "Id", "Label", "Weight"}
	}
	return []string{"Id", "Label", "Noun"}
}

func (gephi) lead(b []byte, r *Record, edges bool) []byte {
	if edges {
		b = append(appendCell(b, r.From), ',')
		b = append(appendCell(b, r.To), ",Directed,"...)
		b = append(appendCell(b, r.ID), ',')
		return append(append(b, r.Table.Type.Label...), ",1,"...)
	}
	b = append(appendCell(b, r.ID), ',')
	b = append(appendCell(b, r.Name()), ',')
	return append(append(b, r.Table.Type.Name...), ',')
}

func (gephi) formula(string) bool { return false }

// tables writes nodes.csv and edges.csv.
type tables struct {
	out     io.Writer
	options Options
	layout  layout

	sink
	archive      *archive
	header       *Header
	nodes, edges *Wide
	inEdges      bool
	// more adds further members to the archive; nil if there are none.
	more func(*Manifest) error
}

// Begin begins the table of nodes.
func (t *tables) Begin(h *Header) error {
	t.header = h
	t.nodes = NewWide(h.Nodes, h.AllNodes, t.layout.reserved()...)
	t.edges = NewWide(h.Facts, h.AllFacts, t.layout.reserved()...)
	if t.options.Table == "" {
		t.archive = newArchive(t.out)
	}
	t.inEdges = t.options.Table == "edges"
	return t.table()
}

// table begins a table with its header.
func (t *tables) table() error {
	name, wide := "nodes.csv", t.nodes
	if t.inEdges {
		name, wide = "edges.csv", t.edges
	}
	t.w = t.out
	if t.archive != nil {
		w, err := t.archive.create(name, false)
		if err != nil {
			return err
		}
		t.w = w
	}
	columns := t.layout.head(t.inEdges)
	for _, c := range wide.Columns {
		columns = append(columns, c.Name)
	}
	t.text(strings.Join(columns, ","), "\r\n")
	return t.done()
}

// Node writes a row.
func (t *tables) Node(r *Record) error {
	if t.options.Table == "edges" {
		return nil
	}
	return t.row(r, t.nodes, false)
}

// Edge writes a row.
func (t *tables) Edge(r *Record) error {
	if t.options.Table == "nodes" {
		return nil
	}
	if err := t.toEdges(); err != nil {
		return err
	}
	return t.row(r, t.edges, true)
}

func (t *tables) toEdges() error {
	if t.inEdges || t.options.Table != "" {
		return nil
	}
	if err := t.flush(); err != nil {
		return err
	}
	t.inEdges = true
	return t.table()
}

func (t *tables) row(r *Record, wide *Wide, edges bool) error {
	t.buf = t.layout.lead(t.buf, r, edges)
	for _, place := range wide.Present(r.Table) {
		if place >= 0 {
			t.value(r, r.Values[place])
		}
		t.buf = append(t.buf, ',')
	}
	t.buf[len(t.buf)-1] = '\r' // the last comma
	t.buf = append(t.buf, '\n')
	return t.done()
}

// value appends a cell. A null has none, an empty text has quotes.
func (t *tables) value(r *Record, v any) {
	switch v := v.(type) {
	case nil:
	case string:
		if t.layout.formula(v) {
			t.options.Losses.Add("a text that a spreadsheet would run as a formula begins with an apostrophe; formulas=raw leaves it as it is", r.ID)
			v = "'" + v
		}
		t.buf = appendCell(t.buf, v)
	case []any:
		t.buf = appendCell(t.buf, listText(v))
	default:
		t.buf = lexical(t.buf, v)
	}
}

// listText writes a list as JSON.
func listText(list []any) string {
	b := appendJSON(nil, list)
	return string(b)
}

// End ends the archive.
func (t *tables) End(trailer *Trailer) error {
	if err := t.toEdges(); err != nil {
		return err
	}
	if err := t.flush(); err != nil || t.archive == nil {
		return err
	}
	if t.more != nil {
		if err := t.more(trailer.Manifest); err != nil {
			return err
		}
	}
	return t.archive.close(trailer)
}

// appendCell appends a text as RFC 4180 has it. An empty text has quotes, so that it is not null.
func appendCell(b []byte, text string) []byte {
	if text != "" && !strings.ContainsAny(text, "\",\r\n'") && text[0] != ' ' && text[len(text)-1] != ' ' {
		return append(b, text...)
	}
	b = append(b, '"')
	for {
		at := strings.IndexByte(text, '"')
		if at < 0 {
			break
		}
		b = append(append(b, text[:at+1]...), '"')
		text = text[at+1:]
	}
	return append(append(b, text...), '"')
}
