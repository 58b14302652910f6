package export

import (
	"io"
	"strings"
)

func dotFormat() *Format {
	return &Format{
		Name: "dot", Title: "DOT, for Graphviz", MediaType: "text/vnd.graphviz", Extension: "dot",
		Lost: []string{
			"types: all values are texts (ISO 8601, EDTF, true and false); lists are JSON", lostNulls,
			`DOT's only escape is that of the quote: a backslash stands doubled, as Graphviz has it in labels, and other readers must halve it`,
			"names are labels, in which Graphviz draws character references (&amp;) as the character",
			"U+0000, which ends a text for Graphviz, becomes U+FFFD; the manifest counts it",
		},
		open: func(w io.Writer, o Options) Writer {
			return &dot{sink: sink{w: w}, losses: o.Losses, keys: map[*Table][]string{}}
		},
	}
}

// dotAttributes are the attributes of nodes and edges to which Graphviz gives a meaning (https://graphviz.org/doc/info/attrs.html), its
// keywords, and what pydot calls arguments of its own: properties are not called so.
var dotAttributes = strings.Fields(`src dst obj_dict id label type node edge graph digraph subgraph strict area arrowhead arrowsize arrowtail class color
	colorscheme comment constraint decorate dir distortion edgehref edgetarget edgetooltip edgeURL fillcolor fixedsize fontcolor fontname
	fontsize gradientangle group head_lp headclip headhref headlabel headport headtarget headtooltip headURL height href image imagepos
	imagescale labelangle labeldistance labelfloat labelfontcolor labelfontname labelfontsize labelhref labelloc labeltarget labeltooltip
	labelURL layer len lhead lp ltail margin minlen nojustify ordering orientation penwidth peripheries pin pos radius rects regular root
	samehead sametail samplepoints shape shapefile showboxes sides skew sortv style tail_lp tailclip tailhref taillabel tailport
	tailtarget tailtooltip tailURL target tooltip URL vertices weight width xdotversion xlabel xlp z`)

// dot writes the DOT language (https://graphviz.org/doc/info/lang.html).
type dot struct {
	sink
	losses *Losses
	keys   map[*Table][]string // what stands before each value
}

// Begin begins the graph.
func (d *dot) Begin(h *Header) error {
	for _, tables := range []struct{ some, all []*Table }{{h.Nodes, h.AllNodes}, {h.Facts, h.AllFacts}} {
		names := wideNames(tables.all, dotAttributes)
		for _, t := range tables.some {
			for _, name := range names[t.Type.Name] {
				if name == "name" { // is the label; and pydot cannot read such an attribute
					d.keys[t] = append(d.keys[t], "")
				} else {
					d.keys[t] = append(d.keys[t], ", "+name+"=")
				}
			}
		}
	}
	d.text("digraph entente {\n  graph [query=")
	d.quoted(h.Query, "")
	d.text(", revision=")
	d.quoted(h.Revision, "")
	d.text("];\n")
	return d.done()
}

// Node writes a node. Its name is its label.
func (d *dot) Node(r *Record) error {
	d.text("  ")
	d.quoted(r.ID, r.ID)
	d.text(` [type="`, r.Table.Type.Name, `", label=`)
	d.quoted(r.Name(), r.ID)
	return d.values(r)
}

// Edge writes an edge.
func (d *dot) Edge(r *Record) error {
	d.text("  ")
	d.quoted(r.From, r.ID)
	d.text(" -> ")
	d.quoted(r.To, r.ID)
	d.text(" [id=")
	d.quoted(r.ID, r.ID)
	d.text(`, type="`, r.Table.Type.Label, `", label="`, r.Table.Type.Label, `"`)
	return d.values(r)
}

func (d *dot) values(r *Record) error {
	for i, key := range d.keys[r.Table] {
		if key == "" {
			continue
		}
		var text string
		switch v := r.Values[i].(type) {
		case nil:
			continue
		case []any:
			text = listText(v)
		case string:
			text = v
		default:
			text = string(lexical(nil, v))
		}
		d.text(key)
		d.quoted(text, r.ID)
	}
	d.text("];\n")
	return d.done()
}

// quoted appends a text in quotes.
func (d *dot) quoted(text, id string) {
	d.buf = append(d.buf, '"')
	for i := range len(text) {
		switch c := text[i]; c {
		case '"', '\\':
			d.buf = append(d.buf, '\\', c)
		case 0:
			d.losses.Add("U+0000 was replaced by U+FFFD: it ends a text for Graphviz", id)
			d.buf = append(d.buf, "\uFFFD"...)
		default:
			d.buf = append(d.buf, c)
		}
	}
	d.buf = append(d.buf, '"')
}

// End ends the graph; without it a file is no DOT.
func (d *dot) End(t *Trailer) error {
	d.text("  graph [complete=")
	d.quoted(t.sentence(), "")
	d.text("];\n}\n")
	return d.flush()
}
