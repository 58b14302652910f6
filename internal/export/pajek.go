package export

import (
	"fmt"
	"io"
	"strconv"
)

func pajekFormat() *Format {
	return &Format{
		Name: "net", Title: "Pajek network", MediaType: "text/plain; charset=utf-8", Extension: "net", Spooled: true,
		Lost: []string{
			"all values but ids and types of facts: join them by id from the tables of csv",
			"Pajek has no escapes: quotes, backslashes, percent signs and control characters in ids are percent-encoded",
		},
		open: func(w io.Writer, _ Options) Writer {
			return &pajek{sink: sink{w: w}, numbering: newNumbering(sortingMemory)}
		},
	}
}

// pajek writes a Pajek network (http://mrvar.fdv.uni-lj.si/pajek/DrawEPS.htm, and the manual there, "Data objects"): vertices are labelled with
// their ids, which are unique as names are not, and arcs with their type and id. The number of vertices stands before them, so
// that all is kept until the end.
type pajek struct {
	sink
	*numbering
	header *Header
	label  []byte
}

// Begin keeps what stands in the comments.
func (p *pajek) Begin(h *Header) error {
	p.header = h
	return nil
}

// Node keeps a vertex.
func (p *pajek) Node(r *Record) error {
	p.label = appendPajek(p.label[:0], r.ID)
	return p.node(r.ID, p.label)
}

// Edge keeps an arc.
func (p *pajek) Edge(r *Record) error {
	p.label = appendPajek(append(append(p.label[:0], r.Table.Type.Label...), ' '), r.ID)
	return p.edge(r.From, r.To, p.label)
}

// End writes the network.
func (p *pajek) End(t *Trailer) error {
	if err := p.resolve(); err != nil {
		return err
	}
	// At the end a comment would be an arc to networkx: so the numbers at the start tell whether the file is whole.
	p.text("% Entente export, revision ", p.header.Revision, "\n% query ", p.header.Query, "\n% ", t.sentence(), "\n*Vertices ", strconv.Itoa(p.nodes.Len()), "\n")
	number := 0
	for label, err := range p.nodes.All() {
		if err != nil {
			return err
		}
		number++
		p.buf = fmt.Appendf(p.buf, "%d \"%s\"\n", number, label)
		if err := p.done(); err != nil {
			return err
		}
	}
	p.text("*Arcs\n")
	for e, err := range p.all() {
		if err != nil {
			return err
		}
		p.buf = fmt.Appendf(p.buf, "%d %d 1 l \"%s\"\n", e.from+1, e.to+1, e.text)
		if err := p.done(); err != nil {
			return err
		}
	}
	return p.flush()
}

// appendPajek appends a text that stands in quotes, percent-encoded where it would end them or the line.
func appendPajek(b []byte, text string) []byte {
	const hex = "0123456789ABCDEF"
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c == 0x7f || c == '"' || c == '\\' || c == '%' {
			b = append(b, '%', hex[c>>4], hex[c&15])
		} else {
			b = append(b, c)
		}
	}
	return b
}
