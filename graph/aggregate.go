package graph

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/plan"
)

// aggregate writes the groups of an aggregate from their rows.
func (w *writer) aggregate(a *plan.Aggregate, rows []any) {
	w.buf = append(w.buf, '[')
	for i, row := range rows {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.group(a, row.([]any))
	}
	w.buf = append(w.buf, ']')
}

// group writes one group. Its row holds its keys, its count, its measures, and the objects of the keys that are nodes.
func (w *writer) group(a *plan.Aggregate, row []any) {
	keys, count, rest := row[:len(a.GroupBy)], row[len(a.GroupBy)], row[len(a.GroupBy)+1:]
	measures, nodes := rest[:len(a.Measures)], rest[len(a.Measures):]
	w.buf = append(w.buf, '{')
	for i, field := range a.Fields {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.key(field.Key)
		switch field.Name {
		case "keys":
			w.groupKeys(a, field, keys, nodes)
		case "count":
			w.scalar(count)
		case "__typename":
			w.string(field.Text)
		default:
			w.measures(field, measures)
		}
	}
	w.buf = append(w.buf, '}')
}

// groupKeys writes what those in a group have in common.
func (w *writer) groupKeys(a *plan.Aggregate, field plan.AggregateField, keys, nodes []any) {
	w.buf = append(w.buf, '[')
	for i, group := range a.GroupBy {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		var node any
		if group.IsNode() && len(nodes) > 0 {
			node, nodes = nodes[0], nodes[1:]
		}
		w.buf = append(w.buf, '{')
		for j, part := range field.Fields {
			if j > 0 {
				w.buf = append(w.buf, ',')
			}
			w.key(part.Key)
			start := len(w.buf)
			switch part.Name {
			case "field":
				w.string(group.Name)
			case "value":
				w.groupText(group.Bucket, keys[i])
			case "node":
				if node == nil || !w.object(a.Node, node, edge{}) {
					w.null(start, false)
				}
			default:
				w.string(field.Text)
			}
		}
		w.buf = append(w.buf, '}')
	}
	w.buf = append(w.buf, ']')
}

// groupText writes the value of a key: of a date that the list is grouped by, the year, quarter, month or day that it begins.
func (w *writer) groupText(bucket string, value any) {
	day, ok := value.(dated)
	if !ok {
		w.text(value)
		return
	}
	text := day.Time().Format(time.DateOnly) // years have four digits, and those before 1 BCE a sign
	year := text[:len(text)-len("-01-01")]
	switch bucket {
	case "YEAR":
		text = year
	case "QUARTER":
		text = fmt.Sprintf("%s-Q%d", year, (int(day.Time().Month())+2)/3)
	case "MONTH":
		text = strings.TrimSuffix(text, "-01")
	}
	w.string(text)
}

// text writes a key's value as text.
func (w *writer) text(value any) {
	switch v := value.(type) {
	case nil:
		w.buf = append(w.buf, "null"...)
	case string:
		w.string(v)
	case int64:
		w.string(strconv.FormatInt(v, 10))
	case float64:
		w.string(strconv.FormatFloat(v, 'g', -1, 64))
	case bool:
		w.string(strconv.FormatBool(v))
	default:
		w.scalar(v)
	}
}

// measures writes the numbers over a group that one field asks for.
func (w *writer) measures(field plan.AggregateField, measures []any) {
	w.buf = append(w.buf, '{')
	for i, part := range field.Fields {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.key(part.Key)
		if part.Name == "__typename" {
			w.string(field.Text)
		} else if !w.scalar(measures[part.Measure]) {
			w.buf = append(w.buf, "null"...)
		}
	}
	w.buf = append(w.buf, '}')
}
