package export

import (
	"io"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

func arrowFormat() *Format {
	return &Format{
		Name: "arrow", Title: "Apache Arrow IPC (Feather), tables of nodes and edges",
		MediaType: "application/zip", Extension: "arrow.zip", TableMediaType: "application/vnd.apache.arrow.file", TableExtension: "arrow", Spooled: true,
		Lost: []string{"a value that is null and one that the noun does not have are both null"},
		open: func(w io.Writer, o Options) Writer {
			return &columnar{out: w, options: o, extension: "arrow", open: openArrow}
		},
	}
}

// arrowTable writes a table in Arrow's file format (https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format).
type arrowTable struct {
	wide    *Wide
	builder *array.RecordBuilder
	writer  *ipc.FileWriter
	rows    int
}

func openArrow(w io.Writer, lead []string, wide *Wide, h *Header) (columnWriter, error) {
	var fields []arrow.Field
	for _, name := range lead {
		fields = append(fields, arrow.Field{Name: name, Type: arrow.BinaryTypes.String})
	}
	for _, c := range wide.Columns {
		kind := arrowType(c.Kind)
		if c.List {
			kind = arrow.ListOf(kind)
		}
		fields = append(fields, arrow.Field{Name: c.Name, Type: kind, Nullable: true})
	}
	metadata := arrow.NewMetadata(h.metadata())
	shape := arrow.NewSchema(fields, &metadata)
	writer, err := ipc.NewFileWriter(w, ipc.WithSchema(shape))
	if err != nil {
		return nil, err
	}
	return &arrowTable{wide: wide, builder: array.NewRecordBuilder(memory.DefaultAllocator, shape), writer: writer}, nil
}

func arrowType(kind Kind) arrow.DataType {
	switch kind {
	case Int:
		return arrow.PrimitiveTypes.Int64
	case Float:
		return arrow.PrimitiveTypes.Float64
	case Bool:
		return arrow.FixedWidthTypes.Boolean
	case Date:
		return arrow.FixedWidthTypes.Date32
	case DateTime:
		return &arrow.TimestampType{Unit: arrow.Microsecond, TimeZone: "UTC"}
	}
	return arrow.BinaryTypes.String
}

func (t *arrowTable) add(lead []string, r *Record) error {
	for i, text := range lead {
		appendArrow(t.builder.Field(i), text)
	}
	for i, place := range t.wide.Present(r.Table) {
		var v any
		if place >= 0 {
			v = r.Values[place]
		}
		appendArrow(t.builder.Field(len(lead)+i), v)
	}
	t.rows++
	return nil
}

// appendArrow appends a value of the builder's type.
func appendArrow(b array.Builder, v any) {
	switch v := v.(type) {
	case nil:
		b.AppendNull()
	case string:
		b.(*array.StringBuilder).Append(v)
	case int64:
		b.(*array.Int64Builder).Append(v)
	case float64:
		b.(*array.Float64Builder).Append(v)
	case bool:
		b.(*array.BooleanBuilder).Append(v)
	case time.Time:
		b.(*array.TimestampBuilder).Append(arrow.Timestamp(v.UnixMicro()))
	case Day:
		b.(*array.Date32Builder).Append(arrow.Date32FromTime(v.Time()))
	case []any:
		list := b.(*array.ListBuilder)
		list.Append(true)
		for _, element := range v {
			appendArrow(list.ValueBuilder(), element)
		}
	}
}

func (t *arrowTable) flush() error {
	record := t.builder.NewRecordBatch()
	defer record.Release()
	t.rows = 0
	return t.writer.Write(record)
}

func (t *arrowTable) close() error {
	if t.rows > 0 {
		if err := t.flush(); err != nil {
			return err
		}
	}
	t.builder.Release()
	return t.writer.Close()
}
