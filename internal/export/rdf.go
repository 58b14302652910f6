package export

import (
	"io"
	"strconv"
	"strings"
	"time"
)

// The vocabularies of the contract's @rdf terms, and those that values need.
var vocabularies = []struct{ prefix, iri string }{
	{"dcterms", "http://purl.org/dc/terms/"},
	{"edtf", "http://id.loc.gov/datatypes/edtf/"},
	{"foaf", "http://xmlns.com/foaf/0.1/"},
	{"org", "http://www.w3.org/ns/org#"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"schema", "https://schema.org/"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

// ownPrefix is that of Entente's own vocabulary.
const ownPrefix = "ent"

// lostRDF is what RDF cannot hold, in any syntax.
func lostRDF() []string {
	return []string{
		lostNulls,
		"lists become several values without an order, of which equal ones are one; an empty list is none",
		"a fact is a statement (rdf:Statement) with its id, its ends and its values, beside the triple that it states: parallel facts of one type are one triple, and several statements",
	}
}

// ontology names nouns, facts and properties in linked data.
type ontology struct{ base string }

// class is the type of a noun or fact by Entente's own name.
func (ontology) class(t *Table) string { return ownPrefix + ":" + t.Type.Name }

// predicate is the property of a fact: one that others use, or Entente's own.
func (ontology) predicate(t *Table) string {
	if t.Type.RDF.Term != "" {
		return t.Type.RDF.Term
	}
	return ownPrefix + ":" + strings.ToLower(t.Type.Name[:1]) + t.Type.Name[1:]
}

// property is the property of a column.
func (ontology) property(c *Column) string {
	if c.Part == Value && c.Field.RDF.Term != "" && c.Name == c.Field.Name {
		return c.Field.RDF.Term
	}
	return ownPrefix + ":" + c.Name
}

// datatype is the type of a column's values; empty for texts.
func (ontology) datatype(c *Column) string {
	switch {
	case c.Field.Scalar == "EDTF" && c.Part == Value:
		return "edtf:EDTF"
	case c.Kind == Int:
		return "xsd:integer"
	case c.Kind == Float:
		return "xsd:double"
	case c.Kind == Bool:
		return "xsd:boolean"
	case c.Kind == Date:
		return "xsd:date"
	case c.Kind == DateTime:
		return "xsd:dateTime"
	}
	return ""
}

// refersTo says that a column's values are ids of other nodes or facts.
func refersTo(c *Column) bool {
	return c.Field.Property != "" || c.Name == "fact" && c.Field.Scalar == "ID"
}

// iri appends the IRI of an id: the base and the id, with the characters escaped that IRIs reserve.
func (o ontology) iri(b []byte, id string) []byte {
	b = append(b, o.base...)
	const hex = "0123456789ABCDEF"
	for i := range len(id) {
		c := id[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~:", c) >= 0 {
			b = append(b, c)
			continue
		}
		b = append(b, '%', hex[c>>4], hex[c&15])
	}
	return b
}

// vocabulary is the IRI of a prefix.
func (o ontology) vocabulary(prefix string) string {
	if prefix == ownPrefix {
		return o.base + "vocabulary:"
	}
	for _, v := range vocabularies {
		if v.prefix == prefix {
			return v.iri
		}
	}
	return ""
}

// expand returns the IRI of a prefixed name.
func (o ontology) expand(name string) string {
	prefix, local, _ := strings.Cut(name, ":")
	return o.vocabulary(prefix) + local
}

// lexical appends a value as its datatype writes it.
func lexical(b []byte, v any) []byte {
	switch v := v.(type) {
	case float64:
		switch {
		case finite(v):
			return appendValue(b, v)
		case v > 0:
			return append(b, "INF"...)
		case v < 0:
			return append(b, "-INF"...)
		}
		return append(b, "NaN"...)
	case time.Time:
		return v.UTC().AppendFormat(b, momentLayout)
	}
	return appendValue(b, v)
}

// appendLiteral appends a text in quotes as N-Triples and Turtle have it.
func appendLiteral(b []byte, text string) []byte {
	b = append(b, '"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < 0x20 || c == 0x7f:
			b = append(b, `\u00`...)
			b = append(b, "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

// graphSyntax writes triples of one subject in one RDF syntax.
type graphSyntax interface {
	// subject begins the triples of a subject.
	subject(iri []byte)
	// resource and literal write a triple each; the predicate is a prefixed name, and so is the datatype, empty for texts.
	resource(predicate string, iri []byte)
	name(predicate, object string)
	literal(predicate string, lexical []byte, datatype string)
	// end ends the subject.
	end()
}

// describeNode writes what is known of a node: its types and its values.
func (o ontology) describeNode(g graphSyntax, r *Record) {
	g.subject(o.iri(nil, r.ID))
	g.name("rdf:type", o.class(r.Table))
	if term := r.Table.Type.RDF.Term; term != "" {
		g.name("rdf:type", term)
	}
	o.values(g, r)
	g.end()
}

// describeFact writes the triple that a fact states, and the fact itself as a statement.
func (o ontology) describeFact(g graphSyntax, r *Record) {
	from, to, predicate := o.iri(nil, r.From), o.iri(nil, r.To), o.predicate(r.Table)
	g.subject(from)
	g.resource(predicate, to)
	g.end()
	if inverse := r.Table.Type.RDF.Inverse; inverse != "" {
		g.subject(to)
		g.resource(inverse, from)
		g.end()
	}
	g.subject(o.iri(nil, r.ID))
	g.name("rdf:type", "rdf:Statement")
	g.name("rdf:type", o.class(r.Table))
	g.resource("rdf:subject", from)
	g.name("rdf:predicate", predicate)
	g.resource("rdf:object", to)
	o.values(g, r)
	g.end()
}

func (o ontology) values(g graphSyntax, r *Record) {
	for i := range r.Table.Columns {
		c := &r.Table.Columns[i]
		list, many := r.Values[i].([]any)
		if !many {
			list = []any{r.Values[i]}
		}
		for _, v := range list {
			switch {
			case v == nil:
			case refersTo(c):
				g.resource(o.property(c), o.iri(nil, textOf(v)))
			default:
				g.literal(o.property(c), lexical(nil, v), o.datatype(c))
			}
		}
	}
}

// describeExport writes what the file is, at its end: a file without it is cut off.
func (o ontology) describeExport(g graphSyntax, h *Header, t *Trailer) {
	g.subject(o.iri(nil, "export"))
	g.name("rdf:type", "schema:Dataset")
	g.literal("schema:version", []byte(h.Revision), "")
	g.literal("schema:description", []byte(t.sentence()), "")
	g.literal("ent:query", []byte(h.Query), "")
	g.literal("ent:nodes", strconv.AppendInt(nil, t.Nodes, 10), "xsd:integer")
	g.literal("ent:edges", strconv.AppendInt(nil, t.Edges, 10), "xsd:integer")
	g.end()
}

// rdfWriter writes RDF in some syntax.
type rdfWriter struct {
	*sink
	ontology
	syntax graphSyntax
	header *Header
	prolog func()
}

// Begin writes the prefixes, if there are any.
func (w *rdfWriter) Begin(h *Header) error {
	w.header = h
	if w.prolog != nil {
		w.prolog()
	}
	return w.done()
}

// Node writes a node.
func (w *rdfWriter) Node(r *Record) error {
	w.describeNode(w.syntax, r)
	return w.done()
}

// Edge writes a fact.
func (w *rdfWriter) Edge(r *Record) error {
	w.describeFact(w.syntax, r)
	return w.done()
}

// End describes the file.
func (w *rdfWriter) End(t *Trailer) error {
	w.describeExport(w.syntax, w.header, t)
	return w.flush()
}

func nQuadsFormat() *Format {
	return &Format{
		Name: "nquads", Title: "RDF 1.1 N-Quads", MediaType: "application/n-quads", Extension: "nq", IRIs: true,
		Lost: lostRDF(),
		open: func(w io.Writer, o Options) Writer {
			s, names := &sink{w: w}, ontology{o.BaseIRI}
			return &rdfWriter{sink: s, ontology: names, syntax: &nQuads{sink: s, ontology: names, graph: "> <" + string(names.iri(nil, "graph")) + "> .\n"}}
		},
	}
}

// nQuads writes a line a triple, all in one graph (https://www.w3.org/TR/n-quads/).
type nQuads struct {
	*sink
	ontology
	graph string
	about []byte
}

func (n *nQuads) subject(iri []byte) { n.about = iri }
func (n *nQuads) end()               {}

func (n *nQuads) lead(predicate string) {
	n.buf = append(append(append(n.buf, '<'), n.about...), "> <"...)
	n.text(n.expand(predicate), "> ")
}

func (n *nQuads) resource(predicate string, iri []byte) {
	n.lead(predicate)
	n.buf = append(append(n.buf, '<'), iri...)
	n.text(n.graph)
}

func (n *nQuads) name(predicate, object string) { n.resource(predicate, []byte(n.expand(object))) }

func (n *nQuads) literal(predicate string, lexical []byte, datatype string) {
	n.lead(predicate)
	n.buf = appendLiteral(n.buf, string(lexical))
	if datatype != "" {
		n.text("^^<", n.expand(datatype), ">")
	}
	n.text(n.graph[1:]) // without the bracket that ends an IRI
}

func turtleFormat() *Format {
	return &Format{
		Name: "turtle", Title: "RDF 1.1 Turtle", MediaType: "text/turtle; charset=utf-8", Extension: "ttl", IRIs: true,
		Lost: lostRDF(),
		open: func(w io.Writer, o Options) Writer {
			s, names := &sink{w: w}, ontology{o.BaseIRI}
			syntax := &turtle{sink: s}
			return &rdfWriter{sink: s, ontology: names, syntax: syntax, prolog: func() {
				for _, v := range vocabularies {
					s.text("@prefix ", v.prefix, ": <", v.iri, "> .\n")
				}
				s.text("@prefix ", ownPrefix, ": <", names.vocabulary(ownPrefix), "> .\n\n")
			}}
		},
	}
}

// turtle writes a paragraph a subject (https://www.w3.org/TR/turtle/).
type turtle struct {
	*sink
	open bool
}

func (t *turtle) subject(iri []byte) {
	t.buf = append(append(append(t.buf, '<'), iri...), '>')
	t.open = false
}

func (t *turtle) end() { t.text(" .\n") }

func (t *turtle) lead(predicate string) {
	if t.open {
		t.text(" ;\n    ", predicate, " ")
	} else {
		t.text(" ", predicate, " ")
	}
	t.open = true
}

func (t *turtle) resource(predicate string, iri []byte) {
	t.lead(predicate)
	t.buf = append(append(append(t.buf, '<'), iri...), '>')
}

func (t *turtle) name(predicate, object string) {
	t.lead(predicate)
	t.text(object)
}

func (t *turtle) literal(predicate string, lexical []byte, datatype string) {
	t.lead(predicate)
	t.buf = appendLiteral(t.buf, string(lexical))
	if datatype != "" {
		t.text("^^", datatype)
	}
}
