package graph_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/schema"
)

// groupKey is one thing that those in a group have in common: what sorts it, and what is shown of it.
type groupKey struct {
	field       string
	order, text any // nil for those that have none
	node        *thing
}

// grouping is a group: its keys, and who is in it.
type grouping struct {
	keys []groupKey
	in   []*thing
}

// aggregate answers the groups of a list: each node on its own is asked what it belongs to, by going from node to node as lists
// within lists do.
func (n *naive) aggregate(field *ast.Field, inner ast.SelectionSet, rows []row) any {
	arguments := field.ArgumentMap(n.variables)
	var groups []*grouping
	put := func(x *thing, keys []groupKey) {
		i := slices.IndexFunc(groups, func(g *grouping) bool { return slices.Equal(g.keys, keys) })
		if i < 0 {
			i = len(groups)
			groups = append(groups, &grouping{keys: keys})
		}
		if !slices.Contains(groups[i].in, x) {
			groups[i].in = append(groups[i].in, x)
		}
	}
	groupBy := elements(arguments["groupBy"])
	if len(groupBy) == 0 {
		groups = []*grouping{{}} // all, if there are any or not
	}
	for _, r := range rows {
		var combine func(keys []groupKey)
		combine = func(keys []groupKey) {
			if len(keys) == len(groupBy) {
				put(r.node, keys)
				return
			}
			for _, key := range n.groupKeys(r.node, members(groupBy[len(keys)])) {
				combine(append(slices.Clone(keys), key))
			}
		}
		combine(nil)
	}
	groups = slices.DeleteFunc(groups, func(g *grouping) bool {
		return !scalarHolds(&schema.Field{Scalar: "Int"}, int64(len(g.in)), members(members(arguments["having"])["count"]))
	})
	sortGroups(groups, elements(arguments["orderBy"]))
	typeName := strings.TrimSuffix(field.Definition.Type.Name(), "Connection")
	var pages []row
	for _, g := range groups {
		pages = append(pages, row{answer: func(inner ast.SelectionSet) map[string]any { return n.groupAnswer(typeName, inner, g) }})
	}
	return n.page(field, inner, pages, nil)
}

func sortGroups(groups []*grouping, orderBy []any) {
	byKeys := func(a, b *grouping, descending bool) int {
		for i := range a.keys {
			if c := compareKeys(a.keys[i].order, b.keys[i].order, descending); c != 0 {
				return c
			}
		}
		return 0
	}
	if len(orderBy) == 0 {
		orderBy = []any{map[string]any{"count": "DESC"}}
	}
	slices.SortFunc(groups, func(a, b *grouping) int {
		for _, order := range orderBy {
			name, direction := only(members(order))
			c := byKeys(a, b, direction == "DESC")
			if name == "count" {
				c = compareKeys(len(a.in), len(b.in), direction == "DESC")
			}
			if c != 0 {
				return c
			}
		}
		return byKeys(a, b, false)
	})
}

// groupKeys are the keys that a node has for one thing to group by, each once.
func (n *naive) groupKeys(x *thing, by map[string]any) []groupKey {
	reached := []*thing{x}
	var path []string
	for {
		name, value := only(by)
		path = append(path, name)
		inner := members(value)
		if inner == nil {
			return n.keysOf(reached, name, fmt.Sprint(value), strings.Join(path, "."))
		}
		var next []*thing
		for _, node := range reached {
			if f := node.of.Field(name); f == nil {
				if "is"+node.of.Name == name {
					next = append(next, node)
				}
			} else {
				for _, r := range n.along(node, f) {
					if !slices.Contains(next, r.node) {
						next = append(next, r.node)
					}
				}
			}
		}
		reached, by = next, inner
	}
}

func (n *naive) keysOf(nodes []*thing, name, bucket, path string) []groupKey {
	var keys []groupKey
	for _, node := range nodes {
		key := groupKey{field: path}
		switch value := node.props[name]; {
		case name == "id":
			key.order, key.text, key.node = node.id(), node.id(), node
		case name == "type" && node.of.Field(name) == nil:
			key.order, key.text = node.of.Name, node.of.Name
		case value == nil:
		case bucket == "VALUE":
			key.order, key.text = value, fmt.Sprint(value)
		default:
			key.order, key.text = bucketOf(node.of.Field(name), value, bucket)
		}
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	if keys == nil {
		keys = []groupKey{{field: path}}
	}
	return keys
}

// bucketOf is the year, quarter, month or day of a date: a number that sorts as time does, and its text.
func bucketOf(f *schema.Field, value any, bucket string) (order, text any) {
	day, moment := value.(time.Time)
	if !moment {
		first, _ := days(value.(string))
		if first == math.MinInt64 {
			return nil, nil // an open beginning
		}
		day = time.Unix(first, 0).UTC()
	}
	year := fmt.Sprintf("%04d", day.Year())
	if day.Year() < 0 {
		year = fmt.Sprintf("-%04d", -day.Year())
	}
	quarter := (int(day.Month()) + 2) / 3
	switch bucket {
	case "YEAR":
		return day.Year(), year
	case "QUARTER":
		return day.Year()*4 + quarter, year + "-Q" + strconv.Itoa(quarter)
	case "MONTH":
		return day.Year()*12 + int(day.Month()), fmt.Sprintf("%s-%02d", year, day.Month())
	}
	return day.Year()*400 + day.YearDay(), fmt.Sprintf("%s-%02d-%02d", year, day.Month(), day.Day())
}

// groupAnswer answers a group.
func (n *naive) groupAnswer(typeName string, selections ast.SelectionSet, g *grouping) map[string]any {
	answer := map[string]any{}
	n.each(n.contract.AST.Types[typeName], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		switch field.Name {
		case "__typename":
			answer[key] = typeName
		case "count":
			answer[key] = len(g.in)
		case "keys":
			keys := []any{}
			for _, k := range g.keys {
				values := map[string]any{"field": k.field, "value": k.text, "node": nil}
				if k.node != nil {
					values["node"] = k.node
				}
				keys = append(keys, n.record("GroupKey", inner, values))
			}
			answer[key] = keys
		default:
			answer[key] = n.extremes(field, inner, g.in)
		}
	})
	return answer
}

// extremes answers the least or the greatest values over some nodes.
func (n *naive) extremes(field *ast.Field, selections ast.SelectionSet, nodes []*thing) map[string]any {
	values := map[string]any{}
	for _, x := range nodes {
		for _, f := range x.of.Fields {
			value := x.props[f.Name]
			if text, ok := value.(string); ok && f.Scalar == "EDTF" {
				first, _ := days(text)
				value = nil
				if first != math.MinInt64 {
					value = time.Unix(first, 0).UTC().Format(time.DateOnly)
				}
			}
			if c := compareKeys(values[f.Name], value, field.Name == "max"); value != nil && c > 0 {
				values[f.Name] = value
			}
		}
	}
	for name, value := range values {
		if moment, ok := value.(time.Time); ok {
			values[name] = moment.Format(time.RFC3339Nano)
		}
	}
	return n.record(field.Definition.Type.Name(), selections, values)
}
