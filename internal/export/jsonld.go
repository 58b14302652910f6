package export

import (
	"encoding/json"
	"io"
	"strings"
)

func jsonLDFormat() *Format {
	return &Format{
		Name: "jsonld", Title: "JSON-LD 1.1 with its context", MediaType: "application/ld+json", Extension: "jsonld", IRIs: true,
		Lost: append(lostRDF(), "numbers that are infinite or no number become null; the manifest counts them"),
		open: func(w io.Writer, o Options) Writer {
			return &jsonLD{sink: sink{w: w}, ontology: ontology{o.BaseIRI}, losses: o.Losses}
		},
	}
}

// jsonLD writes JSON-LD (https://www.w3.org/TR/json-ld11/): one object a node and one a fact, with the properties' names as the contract
// has them. What a name stands for depends on the type, so that each type has its own context.
type jsonLD struct {
	sink
	ontology
	losses *Losses
	header *Header
	count  int
}

// term is how a context defines a name.
type term struct {
	ID      string          `json:"@id"`
	Type    string          `json:"@type,omitempty"`
	Context map[string]term `json:"@context,omitempty"`
}

// Begin writes the context.
func (j *jsonLD) Begin(h *Header) error {
	j.header = h
	context := map[string]any{"@version": 1.1, ownPrefix: j.vocabulary(ownPrefix)}
	for _, v := range vocabularies {
		context[v.prefix] = v.iri
	}
	for _, tables := range [][]*Table{h.Nodes, h.Facts} {
		for _, t := range tables {
			scoped := map[string]term{}
			for i := range t.Columns {
				c := &t.Columns[i]
				kind := j.datatype(c)
				if refersTo(c) {
					kind = "@id"
				}
				scoped[c.Name] = term{ID: j.property(c), Type: kind}
			}
			context[t.Type.Name] = term{ID: j.class(t), Context: scoped}
		}
	}
	text, err := json.Marshal(context)
	if err != nil {
		return err
	}
	j.text(`{"@context":`)
	j.buf = append(j.buf, text...)
	j.text(",\n\"@graph\":[\n")
	return j.done()
}

// begin begins an object.
func (j *jsonLD) begin(id string) {
	if j.count++; j.count > 1 {
		j.text(",\n")
	}
	j.text(`{"@id":`)
	j.ref(id)
}

// ref appends an id as an IRI in quotes, which needs no further escapes.
func (j *jsonLD) ref(id string) {
	j.text(`"`)
	j.buf = j.iri(j.buf, id)
	j.text(`"`)
}

// Node writes a node.
func (j *jsonLD) Node(r *Record) error {
	j.begin(r.ID)
	j.text(`,"@type":["`, r.Table.Type.Name, `"`)
	if term := r.Table.Type.RDF.Term; term != "" {
		j.text(`,"`, term, `"`)
	}
	j.text("]")
	return j.object(r)
}

// Edge writes the triple that a fact states, and the fact.
func (j *jsonLD) Edge(r *Record) error {
	predicate := j.predicate(r.Table)
	j.link(r.From, predicate, r.To)
	if inverse := r.Table.Type.RDF.Inverse; inverse != "" {
		j.link(r.To, inverse, r.From)
	}
	j.begin(r.ID)
	j.text(`,"@type":["rdf:Statement","`, r.Table.Type.Name, `"],"rdf:subject":{"@id":`)
	j.ref(r.From)
	j.text(`},"rdf:predicate":{"@id":"`, predicate, `"},"rdf:object":{"@id":`)
	j.ref(r.To)
	j.text("}")
	return j.object(r)
}

func (j *jsonLD) link(from, predicate, to string) {
	j.begin(from)
	j.text(`,"`, predicate, `":{"@id":`)
	j.ref(to)
	j.text("}}")
}

// object writes the values and ends the object.
func (j *jsonLD) object(r *Record) error {
	for i := range r.Table.Columns {
		c, v := &r.Table.Columns[i], r.Values[i]
		if v == nil {
			continue
		}
		j.text(`,"`, c.Name, `":`)
		switch {
		case refersTo(c):
			j.references(v)
		default:
			j.value(v, r.ID)
		}
	}
	j.text("}")
	return j.done()
}

func (j *jsonLD) references(v any) {
	list, many := v.([]any)
	if !many {
		j.ref(textOf(v))
		return
	}
	j.text("[")
	for i, element := range list {
		if i > 0 {
			j.text(",")
		}
		j.ref(textOf(element))
	}
	j.text("]")
}

// value writes a value. Whole numbers that JSON's readers could round are texts: the context gives them their type all the same.
func (j *jsonLD) value(v any, id string) {
	const exact = 1 << 53
	switch n := v.(type) {
	case int64:
		if n > exact || n < -exact {
			j.buf = appendJSONText(j.buf, textOf(n))
			return
		}
	case float64:
		if !finite(n) {
			j.losses.Add(lostNumber, id)
		} else if text := textOf(n); !strings.ContainsAny(text, ".e") { // would be taken for a whole number
			j.buf = appendJSONText(j.buf, text)
			return
		}
	}
	j.buf = appendJSON(j.buf, v)
}

// End describes the file.
func (j *jsonLD) End(t *Trailer) error {
	j.begin("export")
	j.text(`,"@type":"schema:Dataset","schema:version":`)
	j.buf = appendJSONText(j.buf, j.header.Revision)
	j.text(`,"schema:description":`)
	j.buf = appendJSONText(j.buf, t.sentence())
	j.text(`,"ent:query":`)
	j.buf = appendJSONText(j.buf, j.header.Query)
	j.text(`,"ent:nodes":`)
	j.buf = appendValue(j.buf, t.Nodes)
	j.text(`,"ent:edges":`)
	j.buf = appendValue(j.buf, t.Edges)
	j.text("}\n]}\n")
	return j.flush()
}
