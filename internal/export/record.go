package export

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// Record is a node, or a fact between two nodes. A writer must not keep it: the next one stands in its place.
type Record struct {
	Table *Table
	ID    string
	// From and To are the ids of a fact's ends.
	From, To string
	// Values are those of the table's columns.
	Values []any
}

// Name returns what a node is called in a tool that shows one text a node: its name, or for what has none its first text; else
// its id.
func (r *Record) Name() string {
	for i, c := range r.Table.Columns {
		if c.Kind == String && c.Field.Required {
			if name, ok := r.Values[i].(string); ok && c.Name != "fact" {
				return name
			}
		}
	}
	return r.ID
}

// Day is a day as the database gives it: at midnight.
type Day interface{ Time() time.Time }

const (
	dayLayout = time.DateOnly
	// momentLayout is RFC 3339 with as many digits as the moment has.
	momentLayout = time.RFC3339Nano
)

// appendValue appends a value other than a list as text: numbers as JSON writes them, days and moments as ISO 8601 does.
func appendValue(b []byte, v any) []byte {
	switch v := v.(type) {
	case string:
		return append(b, v...)
	case int64:
		return strconv.AppendInt(b, v, 10)
	case float64:
		return appendFloat(b, v)
	case bool:
		return strconv.AppendBool(b, v)
	case time.Time:
		return v.UTC().AppendFormat(b, momentLayout)
	case Day:
		return appendDay(b, v.Time())
	}
	return b
}

// appendDay appends a day, with the sign that ISO 8601 has for years before 0000.
func appendDay(b []byte, t time.Time) []byte {
	if t.Year() < 0 {
		return fmt.Appendf(b, "-%04d-%02d-%02d", -t.Year(), t.Month(), t.Day())
	}
	return t.AppendFormat(b, dayLayout)
}

// appendFloat appends the shortest text that is read back as the same number; infinite ones are written as Java, JavaScript and Python
// read them.
func appendFloat(b []byte, v float64) []byte {
	switch {
	case math.IsInf(v, 1):
		return append(b, "Infinity"...)
	case math.IsInf(v, -1):
		return append(b, "-Infinity"...)
	}
	format := byte('f')
	if abs := math.Abs(v); abs != 0 && (abs < 1e-6 || abs >= 1e21) {
		format = 'e'
	}
	return strconv.AppendFloat(b, v, format, -1, 64)
}

// textOf is appendValue as a string.
func textOf(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	return string(appendValue(nil, v))
}

// conform returns a value as its column has it; false if the graph holds another type of value than the contract says.
func conform(c *Column, v any) (any, bool) {
	if v == nil {
		return nil, true
	}
	if list, isList := v.([]any); isList {
		if !c.List {
			return fmt.Sprint(v), false
		}
		good := true
		for i, element := range list {
			conformed, ok := conformOne(c.Kind, element)
			list[i], good = conformed, good && ok
		}
		return list, good
	}
	if c.List {
		one, _ := conformOne(c.Kind, v)
		return []any{one}, false
	}
	return conformOne(c.Kind, v)
}

func conformOne(kind Kind, v any) (any, bool) {
	switch kind {
	case String:
		if _, ok := v.(string); ok {
			return v, true
		}
		if text := textOf(v); text != "" {
			return text, false
		}
		return fmt.Sprint(v), false
	case Int:
		if _, ok := v.(int64); ok {
			return v, true
		}
	case Float:
		switch n := v.(type) {
		case float64:
			return v, true
		case int64: // a whole number is a number
			return float64(n), int64(float64(n)) == n
		}
	case Bool:
		if _, ok := v.(bool); ok {
			return v, true
		}
	case DateTime:
		if _, ok := v.(time.Time); ok {
			return v, true
		}
	case Date:
		if _, moment := v.(time.Time); moment {
			return nil, false
		}
		if _, ok := v.(Day); ok {
			return v, true
		}
	}
	return nil, false
}
