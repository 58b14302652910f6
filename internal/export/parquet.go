package export

import (
	"io"
	"slices"
	"time"

	"github.com/parquet-go/parquet-go"
)

func parquetFormat() *Format {
	return &Format{
		Name: "parquet", Title: "Apache Parquet, tables of nodes and edges",
		MediaType: "application/zip", Extension: "parquet.zip", TableMediaType: "application/vnd.apache.parquet", TableExtension: "parquet", Spooled: true,
		Lost: []string{"a value that is null and one that the noun does not have are both null"},
		open: func(w io.Writer, o Options) Writer {
			return &columnar{out: w, options: o, extension: "parquet", open: openParquet}
		},
	}
}

// parquetTable writes a table as Parquet (https://parquet.apache.org/docs/file-format/), compressed with zstd.
type parquetTable struct {
	writer *parquet.GenericWriter[any]
	wide   *Wide
	row    parquet.Row
}

func openParquet(w io.Writer, lead []string, wide *Wide, h *Header) (columnWriter, error) {
	group := ordered{Group: parquet.Group{}}
	add := func(name string, node parquet.Node) {
		group.Group[name] = node
		group.order = append(group.order, name)
	}
	for _, name := range lead {
		add(name, parquet.String())
	}
	for _, c := range wide.Columns {
		node := parquetNode(c.Kind)
		if c.List {
			node = parquet.List(parquet.Optional(node))
		}
		add(c.Name, parquet.Optional(node))
	}
	options := []parquet.WriterOption{
		parquet.NewSchema("entente", group), parquet.Compression(&parquet.Zstd), parquet.PageBufferSize(16 << 10), parquet.WriteBufferSize(16 << 10),
		parquet.CreatedBy("Entente", "", ""),
	}
	keys, values := h.metadata()
	for i, key := range keys {
		options = append(options, parquet.KeyValueMetadata(key, values[i]))
	}
	writer := parquet.NewGenericWriter[any](w, options...)
	return &parquetTable{writer: writer, wide: wide}, nil
}

// ordered is a group whose columns keep their order; parquet.Group sorts them by name.
type ordered struct {
	parquet.Group
	order []string
}

// Fields are the columns in their order.
func (o ordered) Fields() []parquet.Field {
	fields := o.Group.Fields()
	slices.SortFunc(fields, func(a, b parquet.Field) int {
		return slices.Index(o.order, a.Name()) - slices.Index(o.order, b.Name())
	})
	return fields
}

func parquetNode(kind Kind) parquet.Node {
	switch kind {
	case Int:
		return parquet.Int(64)
	case Float:
		return parquet.Leaf(parquet.DoubleType)
	case Bool:
		return parquet.Leaf(parquet.BooleanType)
	case Date:
		return parquet.Date()
	case DateTime:
		return parquet.Timestamp(parquet.Microsecond)
	}
	return parquet.String()
}

func (t *parquetTable) add(lead []string, r *Record) error {
	t.row = t.row[:0]
	for i, text := range lead {
		t.row = append(t.row, parquet.ByteArrayValue([]byte(text)).Level(0, 0, i))
	}
	for i, place := range t.wide.Present(r.Table) {
		column := len(lead) + i
		var v any
		if place >= 0 {
			v = r.Values[place]
		}
		if t.wide.Columns[i].List {
			t.list(v, column)
			continue
		}
		if v == nil {
			t.row = append(t.row, parquet.NullValue().Level(0, 0, column))
		} else {
			t.row = append(t.row, parquetValue(v).Level(0, 1, column))
		}
	}
	_, err := t.writer.WriteRows([]parquet.Row{t.row})
	return err
}

// list adds a list: null is of level 0, an empty list of 1, an element that is null of 2, and one with a value of 3.
func (t *parquetTable) list(v any, column int) {
	list, _ := v.([]any)
	switch {
	case v == nil:
		t.row = append(t.row, parquet.NullValue().Level(0, 0, column))
	case len(list) == 0:
		t.row = append(t.row, parquet.NullValue().Level(0, 1, column))
	}
	for i, element := range list {
		value, level := parquet.NullValue(), 2
		if element != nil {
			value, level = parquetValue(element), 3
		}
		t.row = append(t.row, value.Level(min(i, 1), level, column))
	}
}

func parquetValue(v any) parquet.Value {
	switch v := v.(type) {
	case int64:
		return parquet.Int64Value(v)
	case float64:
		return parquet.DoubleValue(v)
	case bool:
		return parquet.BooleanValue(v)
	case time.Time:
		return parquet.Int64Value(v.UnixMicro())
	case Day:
		const day = 24 * 60 * 60
		return parquet.Int32Value(int32(v.Time().Unix() / day)) // midnights: nothing is cut off
	}
	return parquet.ByteArrayValue([]byte(textOf(v)))
}

func (t *parquetTable) flush() error { return t.writer.Flush() }
func (t *parquetTable) close() error { return t.writer.Close() }
