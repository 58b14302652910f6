package graph

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/plan"
)

// writer writes rows as the JSON that their plan describes. A value that is missing where the contract promises one is an
// error, and the nearest object that may be null becomes null, as
// https://spec.graphql.org/October2021/#sec-Handling-Field-Errors has it.
type writer struct {
	buf    []byte
	path   ast.Path
	errors gqlerror.List
}

// dated is how rows hold a DATE.
type dated interface{ Time() time.Time }

// edge is what stands around an object in a list: its cursor's keys and the list that they belong to.
type edge struct {
	keys []any
	list *plan.List
}

// null ends a value that could not be written: it takes back what was written since start. It says whether null may stand
// there.
func (w *writer) null(start int, nonNull bool) bool {
	w.buf = append(w.buf[:start], "null"...)
	return !nonNull
}

// promised records that a promised value is missing.
func (w *writer) promised(name string) {
	w.errors = append(w.errors, &gqlerror.Error{
		Message:    "the graph has no value for " + name + ", which the contract promises",
		Path:       slices.Clone(w.path),
		Extensions: map[string]any{"code": "INCOMPLETE_DATA"},
	})
}

// object writes an object from its row. It is false, and nothing useful is written, if a promised value is missing.
func (w *writer) object(o *plan.Object, row any, e edge) bool {
	values, ok := row.([]any)
	if !ok {
		return false
	}
	variant := o.Variants[0]
	if len(o.Variants) > 1 {
		variant = o.Variants[values[0].(int64)]
		values = values[1:]
	}
	w.buf = append(w.buf, '{')
	for i := range variant.Fields {
		field := &variant.Fields[i]
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.key(field.Key)
		var value any
		if field.Slot >= 0 {
			value = values[field.Slot]
		}
		start, depth := len(w.buf), len(w.path)
		w.path = append(w.path, ast.PathName(field.Key))
		written := w.value(field, value, e)
		if !written && field.NonNull && value == nil && field.Slot >= 0 {
			w.promised(field.Name)
		}
		w.path = w.path[:depth] // what could not be written has left its own path behind
		if !written && !w.null(start, field.NonNull) {
			return false
		}
	}
	w.buf = append(w.buf, '}')
	return true
}

// value writes one field. It is false if the value is null, or cannot be written.
func (w *writer) value(field *plan.Field, value any, e edge) bool {
	switch v := field.Value.(type) {
	case plan.Typename:
		if v != "" {
			w.string(string(v))
			return true
		}
	case plan.Cursor:
		w.string(plan.EncodeCursor(e.list.Fingerprint, cursorKeys(e.keys)))
		return true
	case plan.EdgeNode:
		return w.object(v.Object, value, edge{})
	case plan.EdgeFact:
		return w.object(v.Object, value, edge{})
	case *plan.Side:
		return value != nil && w.object(v.Object, value, edge{})
	case *plan.Found:
		if v.Many {
			return w.objects(v.Object, value)
		}
		return w.object(v.Object, value, edge{})
	case *plan.Records:
		if !v.Many {
			return w.object(v.Object, value, edge{})
		}
		return w.objects(v.Object, value)
	case *plan.Given:
		return w.objects(v.Object, value)
	case *plan.Entries:
		return w.objects(v.Object, value)
	case *plan.Members:
		return w.objects(v.Object, value)
	case plan.Precision:
		return w.precision(value)
	case plan.Fixed:
		w.string(string(v))
		return true
	case plan.Part:
		return w.object(v.Object, value, edge{})
	case *plan.GroupKeys:
		return w.groupKeys(v, value.([]any))
	case plan.GroupValue:
		return w.groupValue(v.Bucket, value)
	case *plan.GroupNode:
		return value != nil && w.object(v.Object, value, edge{})
	case *plan.Highlights:
		w.highlights(v, value.(string))
		return true
	case *plan.One:
		return value != nil && w.object(v.Object, value, edge{})
	case *plan.List:
		return w.nested(v, value)
	}
	return w.scalar(value)
}

// nested writes a list that came as a value of its object's row.
func (w *writer) nested(list *plan.List, value any) bool {
	rows, ok := value.([]any)
	if !ok {
		return false
	}
	var summary any
	if list.Summary() {
		rows, summary = rows[0].([]any), rows[1]
	}
	return w.connection(list, rows, summary)
}

// connection writes a page of a list from its rows and from what was asked of the list as a whole.
func (w *writer) connection(list *plan.List, rows []any, summary any) bool {
	more := len(rows) > list.Page.Size
	rows = rows[:min(len(rows), list.Page.Size)]
	if list.Page.Backward {
		rows = slices.Clone(rows) // the same rows are written again wherever their node stands again
		slices.Reverse(rows)
	}
	w.buf = append(w.buf, '{')
	for i := range list.Fields {
		field := &list.Fields[i]
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.key(field.Key)
		w.path = append(w.path, ast.PathName(field.Key))
		switch field.Part {
		case plan.PartNodes, plan.PartEdges:
			if !w.elements(list, field.Row, rows) {
				return false
			}
		case plan.PartTotalCount:
			w.scalar(summary.([]any)[0])
		case plan.PartAggregate:
			if !w.nested(list.Aggregates[field.Aggregate], summary.([]any)[3+field.Aggregate]) {
				return false
			}
		case plan.PartTypename:
			w.string(field.Text)
		case plan.PartPageInfo:
			w.pageInfo(list, field.PageInfo, rows, more, summary)
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, '}')
	return true
}

// elements writes the object at the place row of each row.
func (w *writer) elements(list *plan.List, row int, rows []any) bool {
	object := list.Rows[row].Object
	bare := list.Bare()
	keys := 0
	if list.Keys {
		keys = len(list.Order)
	}
	w.buf = append(w.buf, '[')
	for i, element := range rows {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		e := edge{list: list}
		if !bare {
			values := element.([]any)
			e.keys, element = values[:keys], values[keys+row]
		}
		w.path = append(w.path, ast.PathIndex(i))
		if !w.object(object, element, e) {
			return false
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, ']')
	return true
}

// objects writes a plain list of objects.
func (w *writer) objects(o *plan.Object, value any) bool {
	w.buf = append(w.buf, '[')
	for i, row := range value.([]any) {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.path = append(w.path, ast.PathIndex(i))
		if !w.object(o, row, edge{}) {
			return false
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, ']')
	return true
}

func (w *writer) pageInfo(list *plan.List, fields []plan.PageInfoField, rows []any, more bool, summary any) {
	before := false
	if parts, ok := summary.([]any); ok {
		before = parts[1] == true
		more = more || parts[2] == true
	}
	next, previous := more, before
	if list.Page.Backward {
		next, previous = before, more
	}
	w.buf = append(w.buf, '{')
	for i, field := range fields {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.key(field.Key)
		switch field.Name {
		case "hasNextPage":
			w.buf = strconv.AppendBool(w.buf, next)
		case "hasPreviousPage":
			w.buf = strconv.AppendBool(w.buf, previous)
		case "startCursor":
			w.cursorOf(list, rows, 0)
		case "endCursor":
			w.cursorOf(list, rows, len(rows)-1)
		default:
			w.string("PageInfo")
		}
	}
	w.buf = append(w.buf, '}')
}

func (w *writer) cursorOf(list *plan.List, rows []any, i int) {
	if len(rows) == 0 {
		w.buf = append(w.buf, "null"...)
		return
	}
	w.string(plan.EncodeCursor(list.Fingerprint, cursorKeys(rows[i].([]any)[:len(list.Order)])))
}

// cursorKeys are a row's keys as a cursor holds them.
func cursorKeys(keys []any) []any {
	plain := make([]any, len(keys))
	for i, key := range keys {
		switch key := key.(type) {
		case dated:
			plain[i] = key.Time().Format(time.DateOnly)
		case time.Time:
			plain[i] = key.Format(time.RFC3339Nano)
		default:
			plain[i] = key
		}
	}
	return plain
}

// key writes a response key. Keys are GraphQL names, which need no escaping.
func (w *writer) key(key string) {
	w.buf = append(w.buf, '"')
	w.buf = append(w.buf, key...)
	w.buf = append(w.buf, '"', ':')
}

// scalar writes a value as the database holds it. It is false for null.
func (w *writer) scalar(value any) bool {
	switch v := value.(type) {
	case nil:
		return false
	case string:
		w.string(v)
	case int64:
		w.buf = strconv.AppendInt(w.buf, v, 10)
	case bool:
		w.buf = strconv.AppendBool(w.buf, v)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false // JSON has no such numbers
		}
		w.buf = strconv.AppendFloat(w.buf, v, 'g', -1, 64)
	case dated:
		w.buf = append(w.buf, '"')
		w.buf = v.Time().AppendFormat(w.buf, time.DateOnly)
		w.buf = append(w.buf, '"')
	case time.Time:
		w.buf = append(w.buf, '"')
		w.buf = v.AppendFormat(w.buf, time.RFC3339Nano)
		w.buf = append(w.buf, '"')
	case []any:
		w.buf = append(w.buf, '[')
		for i, element := range v {
			if i > 0 {
				w.buf = append(w.buf, ',')
			}
			if !w.scalar(element) {
				w.buf = append(w.buf, "null"...)
			}
		}
		w.buf = append(w.buf, ']')
	default:
		w.string(fmt.Sprint(v))
	}
	return true
}

const hexDigits = "0123456789abcdef"

// string writes a JSON string. Only what JSON demands is escaped; texts in the graph are UTF-8.
func (w *writer) string(s string) {
	w.buf = append(w.buf, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.buf = append(w.buf, s[start:i]...)
		start = i + 1
		switch c := s[i]; c {
		case '"', '\\':
			w.buf = append(w.buf, '\\', c)
		case '\n':
			w.buf = append(w.buf, '\\', 'n')
		case '\r':
			w.buf = append(w.buf, '\\', 'r')
		case '\t':
			w.buf = append(w.buf, '\\', 't')
		default:
			w.buf = append(w.buf, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	w.buf = append(w.buf, s[start:]...)
	w.buf = append(w.buf, '"')
}
