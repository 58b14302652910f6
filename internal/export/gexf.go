package export

import (
	"fmt"
	"io"
	"strconv"
)

func gexfFormat() *Format {
	return &Format{
		Name: "gexf", Title: "GEXF 1.3 with time spells", MediaType: "application/gexf+xml", Extension: "gexf",
		Lost: []string{
			lostTypesOfDates, lostNulls,
			"years before 0000 and after 9999 have no spell: tools cannot read them as one",
			"characters that XML 1.0 has no way to write become U+FFFD; the manifest counts them",
		},
		open: func(w io.Writer, o Options) Writer {
			return &gexf{xmlSink: xmlSink{sink: sink{w: w}, losses: o.Losses}}
		},
	}
}

// gexf writes GEXF (https://gexf.net/schema.html).
type gexf struct {
	xmlSink
	nodes, edges *Wide
	inEdges      bool
}

// Begin declares the attributes.
func (g *gexf) Begin(h *Header) error {
	g.nodes = NewWide(h.Nodes, h.AllNodes, "id", "label", "type")
	g.edges = NewWide(h.Facts, h.AllFacts, "id", "source", "target", "label", "type", "weight", "kind")
	g.text(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `,
		`xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
  <meta>
    <creator>Entente</creator>
    <keywords>`)
	keywords := "revision " + h.Revision
	if h.Cut != nil {
		keywords += "; " + h.Cut.Statement
	}
	g.escape(keywords, "", false)
	g.text("</keywords>\n    <description>")
	g.escape(h.Query, "", false)
	g.text(`</description>
  </meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node">
      <attribute id="nt" title="type" type="string"/>
`)
	g.attributes("n", g.nodes)
	g.text("    </attributes>\n    <attributes class=\"edge\">\n      <attribute id=\"ei\" title=\"id\" type=\"string\"/>\n")
	g.attributes("e", g.edges)
	g.text("    </attributes>\n    <nodes>\n")
	return g.done()
}

func (g *gexf) attributes(prefix string, wide *Wide) {
	for i, c := range wide.Columns {
		kind := map[Kind]string{Int: "long", Float: "double", Bool: "boolean"}[c.Kind]
		if c.List {
			kind = "liststring"
		} else if kind == "" {
			kind = "string"
		}
		fmt.Fprintf(bufferOf(&g.sink), "      <attribute id=\"%s%d\" title=%q type=%q/>\n", prefix, i, c.Name, kind)
	}
}

// Node writes a node with the time at which it was.
func (g *gexf) Node(r *Record) error {
	g.text("      <node")
	g.attribute("id", r.ID, r.ID)
	g.attribute("label", r.Name(), r.ID)
	g.spell(r)
	g.text("><attvalues><attvalue for=\"nt\" value=\"", r.Table.Type.Name, "\"/>")
	g.values(r, g.nodes, "n")
	g.text("</attvalues></node>\n")
	return g.done()
}

// Edge writes an edge with the time at which it held. Its type is its kind too, so that parallel edges stay apart.
func (g *gexf) Edge(r *Record) error {
	g.toEdges()
	g.text("      <edge")
	g.attribute("id", r.ID, r.ID)
	g.attribute("source", r.From, r.ID)
	g.attribute("target", r.To, r.ID)
	g.text(` label="`, r.Table.Type.Label, `" kind="`, r.Table.Type.Label, `"`)
	g.spell(r)
	g.text("><attvalues><attvalue for=\"ei\"")
	g.attribute("value", r.ID, r.ID)
	g.text("/>")
	g.values(r, g.edges, "e")
	g.text("</attvalues></edge>\n")
	return g.done()
}

func (g *gexf) toEdges() {
	if !g.inEdges {
		g.inEdges = true
		g.text("    </nodes>\n    <edges>\n")
	}
}

// spell writes when a record was. What tools cannot read is left out: years beyond xsd:date, and a spell that ends before it begins.
func (g *gexf) spell(r *Record) {
	first, last := r.Table.Spell(r)
	if first != nil && last != nil && last.Time().Before(first.Time()) {
		g.losses.Add("a spell that would end before it begins was left out", r.ID)
		return
	}
	g.day("start", first, r.ID)
	g.day("end", last, r.ID)
}

func (g *gexf) day(name string, day Day, id string) {
	if day == nil {
		return
	}
	if year := day.Time().Year(); year < 0 || year > 9999 {
		g.losses.Add("a day of a spell in a year before 0000 or after 9999 was left out", id)
		return
	}
	g.text(" ", name, `="`)
	g.buf = appendDay(g.buf, day.Time())
	g.text(`"`)
}

func (g *gexf) values(r *Record, wide *Wide, prefix string) {
	for column, place := range wide.Present(r.Table) {
		if place < 0 || r.Values[place] == nil {
			continue
		}
		g.text(`<attvalue for="`, prefix)
		g.buf = strconv.AppendInt(g.buf, int64(column), 10)
		g.text(`" value="`)
		g.value(r.Values[place], r.ID, true)
		g.text(`"/>`)
	}
}

// End ends the file.
func (g *gexf) End(t *Trailer) error {
	g.toEdges()
	g.text("    </edges>\n  </graph>\n</gexf>\n<!-- ", t.sentence(), " -->\n")
	return g.flush()
}
