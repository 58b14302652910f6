package export

import (
	"fmt"
	"io"
	"strconv"
)

func graphMLFormat() *Format {
	return &Format{
		Name: "graphml", Title: "GraphML 1.1", MediaType: "application/graphml+xml", Extension: "graphml",
		Lost: []string{
			lostTypesOfDates, lostNulls,
			"lists are JSON texts",
			"GraphML has no spells: when things held is in the columns spellStart and spellEnd, which Gephi's data laboratory merges into intervals",
			"characters that XML 1.0 has no way to write become U+FFFD; the manifest counts them",
			"igraph reads whole numbers as floating point, which is exact up to 2^53, reads a missing truth value as false, and drops the ids of edges: each stands once more as the value `id`",
		},
		open: func(w io.Writer, o Options) Writer {
			return &graphML{xmlSink: xmlSink{sink: sink{w: w}, losses: o.Losses}}
		},
	}
}

// The columns of the first and the last day on which something held.
const (
	spellStart = "spellStart"
	spellEnd   = "spellEnd"
)

// graphML writes GraphML (http://graphml.graphdrawing.org/specification.html).
type graphML struct {
	xmlSink
	nodes, edges *Wide
	// nodeData and edgeData are the start tags of values, by wide column: of nodes, then of edges.
	nodeData, edgeData []string
}

// Begin declares the attributes.
func (g *graphML) Begin(h *Header) error {
	g.nodes = NewWide(h.Nodes, h.AllNodes, "id", "label", "type", spellStart, spellEnd)
	g.edges = NewWide(h.Facts, h.AllFacts, "id", "label", "type", "source", "target", spellStart, spellEnd)
	g.text(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `,
		`xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
`)
	g.text(`  <key id="g0" for="graph" attr.name="query" attr.type="string"/>
  <key id="g1" for="graph" attr.name="revision" attr.type="string"/>
  <key id="g2" for="graph" attr.name="complete" attr.type="string"/>
  <key id="nt" for="node" attr.name="type" attr.type="string"/>
  <key id="nl" for="node" attr.name="label" attr.type="string"/>
  <key id="nf" for="node" attr.name="spellStart" attr.type="string"/>
  <key id="nu" for="node" attr.name="spellEnd" attr.type="string"/>
`)
	g.nodeData = g.keys("n", "node", g.nodes)
	g.text(`  <key id="et" for="edge" attr.name="type" attr.type="string"/>
  <key id="ei" for="edge" attr.name="id" attr.type="string"/>
  <key id="el" for="edge" attr.name="label" attr.type="string"/>
  <key id="ef" for="edge" attr.name="spellStart" attr.type="string"/>
  <key id="eu" for="edge" attr.name="spellEnd" attr.type="string"/>
`)
	g.edgeData = g.keys("e", "edge", g.edges)
	g.text("  <graph id=\"entente\" edgedefault=\"directed\">\n    <data key=\"g0\">")
	g.escape(h.Query, "", false)
	g.text("</data>\n    <data key=\"g1\">")
	g.escape(h.Revision, "", false)
	g.text("</data>\n")
	return g.done()
}

// keys declares attributes and returns the start tags of their values.
func (g *graphML) keys(prefix, of string, wide *Wide) []string {
	var opens []string
	for i, c := range wide.Columns {
		key := prefix + strconv.Itoa(i)
		fmt.Fprintf(bufferOf(&g.sink), "  <key id=%q for=%q attr.name=%q attr.type=%q/>\n", key, of, c.Name, graphMLType(&c))
		opens = append(opens, `<data key="`+key+`">`)
	}
	return opens
}

func graphMLType(c *Column) string {
	if c.List {
		return "string"
	}
	switch c.Kind {
	case Int:
		return "long"
	case Float:
		return "double"
	case Bool:
		return "boolean"
	}
	return "string"
}

// Node writes a node.
func (g *graphML) Node(r *Record) error {
	g.text("    <node")
	g.attribute("id", r.ID, r.ID)
	g.text(`><data key="nt">`, r.Table.Type.Name, `</data><data key="nl">`)
	g.escape(r.Name(), r.ID, false)
	g.text("</data>")
	g.spell(r, "n")
	g.data(r, g.nodes, g.nodeData)
	g.text("</node>\n")
	return g.done()
}

// Edge writes an edge. Its id stands as data once more, for readers that drop it.
func (g *graphML) Edge(r *Record) error {
	g.text("    <edge")
	g.attribute("id", r.ID, r.ID)
	g.attribute("source", r.From, r.ID)
	g.attribute("target", r.To, r.ID)
	g.text(`><data key="et">`, r.Table.Type.Label, `</data><data key="ei">`)
	g.escape(r.ID, r.ID, false)
	g.text(`</data><data key="el">`, r.Table.Type.Label, "</data>")
	g.spell(r, "e")
	g.data(r, g.edges, g.edgeData)
	g.text("</edge>\n")
	return g.done()
}

// spell writes when a record was, in two columns that all nodes or edges have: GraphML has no spells of its own.
func (g *graphML) spell(r *Record, prefix string) {
	first, last := r.Table.Spell(r)
	for _, bound := range []struct {
		key string
		day Day
	}{{"f", first}, {"u", last}} {
		if bound.day != nil {
			g.text(`<data key="`, prefix, bound.key, `">`)
			g.buf = appendDay(g.buf, bound.day.Time())
			g.text("</data>")
		}
	}
}

func (g *graphML) data(r *Record, wide *Wide, opens []string) {
	for column, place := range wide.Present(r.Table) {
		if place < 0 || r.Values[place] == nil {
			continue
		}
		g.text(opens[column])
		g.value(r.Values[place], r.ID, false)
		g.text("</data>")
	}
}

// End says how much there was.
func (g *graphML) End(t *Trailer) error {
	g.text(`    <data key="g2">`, t.sentence(), "</data>\n  </graph>\n</graphml>\n")
	return g.flush()
}

// bufferOf lets fmt append to a sink.
func bufferOf(s *sink) io.Writer { return appender{s} }

type appender struct{ s *sink }

func (a appender) Write(p []byte) (int, error) {
	a.s.buf = append(a.s.buf, p...)
	return len(p), nil
}
