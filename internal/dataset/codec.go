package dataset

import (
	"encoding/binary"
	"fmt"
	"math"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// codec writes nodes and facts as bytes for package spill, and reads them back. Only this process reads what it wrote, so
// that the form is free to change. Names that come again and again are written as numbers.
type codec struct {
	numbers map[string]uint64
	names   []string
}

func newCodec() *codec { return &codec{numbers: map[string]uint64{}} }

type tag byte

const (
	tagNil tag = iota
	tagText
	tagInt
	tagFloat
	tagFalse
	tagTrue
	tagDay
	tagTime
)

func (c *codec) name(b []byte, s string) []byte {
	n, ok := c.numbers[s]
	if !ok {
		n = uint64(len(c.names))
		c.numbers[s] = n
		c.names = append(c.names, s)
	}
	return binary.AppendUvarint(b, n)
}

func text(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func (c *codec) position(b []byte, at tree.Position) []byte {
	b = c.name(b, at.File)
	b = binary.AppendUvarint(b, uint64(at.Line))
	b = binary.AppendUvarint(b, uint64(at.Column))
	return c.name(b, at.Name)
}

func (c *codec) properties(b []byte, props map[string]any) []byte {
	b = binary.AppendUvarint(b, uint64(len(props)))
	for name, value := range props {
		b = c.name(b, name)
		switch v := value.(type) {
		case nil:
			b = append(b, byte(tagNil))
		case string:
			b = text(append(b, byte(tagText)), v)
		case int64:
			b = binary.AppendVarint(append(b, byte(tagInt)), v)
		case float64:
			b = binary.BigEndian.AppendUint64(append(b, byte(tagFloat)), math.Float64bits(v))
		case bool:
			if v {
				b = append(b, byte(tagTrue))
			} else {
				b = append(b, byte(tagFalse))
			}
		case edtf.Day:
			b = binary.AppendVarint(append(b, byte(tagDay)), int64(v.Year))
			b = append(b, byte(v.Month), byte(v.Day))
		case time.Time:
			b = text(append(b, byte(tagTime)), v.Format(time.RFC3339Nano))
		default:
			panic(fmt.Sprintf("a property of type %T", value)) // properties says which there are
		}
	}
	return b
}

func bit(is bool) byte {
	if is {
		return 1
	}
	return 0
}

// decoder reads what codec wrote.
type decoder struct {
	*codec
	rest []byte
}

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.rest)
	d.rest = d.rest[size:]
	return n
}

func (d *decoder) int() int64 {
	n, size := binary.Varint(d.rest)
	d.rest = d.rest[size:]
	return n
}

func (d *decoder) byte() byte {
	b := d.rest[0]
	d.rest = d.rest[1:]
	return b
}

func (d *decoder) name() string { return d.names[d.uint()] }

func (d *decoder) text() string {
	n := d.uint()
	s := string(d.rest[:n])
	d.rest = d.rest[n:]
	return s
}

func (d *decoder) position() tree.Position {
	return tree.Position{File: d.name(), Line: int(d.uint()), Column: int(d.uint()), Name: d.name()}
}

func (d *decoder) properties() properties {
	n := d.uint()
	props := make(properties, n)
	for range n {
		name := d.name()
		switch tag(d.byte()) {
		case tagNil:
			props[name] = nil
		case tagText:
			props[name] = d.text()
		case tagInt:
			props[name] = d.int()
		case tagFloat:
			props[name] = math.Float64frombits(binary.BigEndian.Uint64(d.rest))
			d.rest = d.rest[8:]
		case tagFalse:
			props[name] = false
		case tagTrue:
			props[name] = true
		case tagDay:
			year := int(d.int())
			props[name] = edtf.Day{Year: year, Month: time.Month(d.byte()), Day: int(d.byte())}
		case tagTime:
			t, _ := time.Parse(time.RFC3339Nano, d.text())
			props[name] = t
		}
	}
	return props
}

// node writes all of a node but its noun and id, which are its key.
func (c *codec) node(b []byte, n *node) []byte {
	b = c.position(b, n.at)
	b = append(b, bit(n.fallback))
	b = c.properties(b, n.props)
	b = binary.AppendUvarint(b, uint64(len(n.said)))
	for name, at := range n.said {
		b = c.name(b, name)
		b = c.position(b, at)
	}
	b = binary.AppendUvarint(b, uint64(len(n.derived)))
	for _, f := range n.derived {
		b = c.name(b, f.Name)
	}
	return b
}

func (d *decoder) node(noun *schema.Type, id string) *node {
	n := &node{noun: noun, id: id, at: d.position(), fallback: d.byte() == 1, props: d.properties()}
	count := d.uint()
	n.said = make(map[string]tree.Position, count)
	for range count {
		name := d.name()
		n.said[name] = d.position()
	}
	for range d.uint() {
		n.derived = append(n.derived, noun.Field(d.name()))
	}
	return n
}

// fact writes all of a fact but its type and id, which are its key.
func (c *codec) fact(b []byte, f *fact) []byte {
	b = text(text(b, f.from), f.to)
	b = append(b, bit(f.claimed))
	b = c.position(b, f.at)
	return c.properties(b, f.props)
}

func (d *decoder) fact(noun *schema.Type, id string) *fact {
	return &fact{noun: noun, id: id, from: d.text(), to: d.text(), claimed: d.byte() == 1, at: d.position(), props: d.properties()}
}
