package tabular

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Options say how an answer is laid out.
type Options struct {
	// Operation is the name of the operation that was run, if the query holds several.
	Operation string
	// Rows is the list whose elements become rows, by the name that its columns begin with: "events.participants".
	// Empty means the innermost list that holds lists itself.
	Rows string
}

// Table is one root field's answer.
type Table struct {
	// Name is the root field's response key.
	Name    string
	Columns []Column
	// Rows have one text for each column.
	Rows [][]string
	// Elements is how many elements the root list has in this answer, Total how many there are on all pages; Total is -1
	// where that was not asked for.
	Elements, Total int
	// Next is the cursor of the next page, if there is one and it was asked for.
	Next string
}

// Column is a table's column.
type Column struct {
	Name string
	// Number says that every value is one JSON number, or missing.
	Number bool
}

const (
	joint      = "; " // between the elements of a list in a row
	innerJoint = ", " // between the elements of a list inside such a list
)

// New lays out an answer's data as one table for each root field.
func New(query string, data json.RawMessage, o Options) ([]Table, error) {
	roots, err := read(query, o.Operation)
	if err != nil {
		return nil, err
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return nil, fmt.Errorf("reading the answer's data: %w", err)
	}
	var tables []Table
	for _, root := range roots {
		if len(root.path) > 1 && !root.list {
			continue // beside a root list: its totalCount
		}
		root.settle([]any{value})
		t, err := layOut(root, value, o.Rows)
		if err != nil {
			return nil, err
		}
		tables = append(tables, t)
	}
	return tables, nil
}

// settle finds the lists that are not connections, which only the data shows.
func (s *shape) settle(holders []any) {
	var inside []any
	for _, holder := range holders {
		switch v := walk(holder, s.path).(type) {
		case []any:
			s.list = s.list || !s.leaf
			inside = append(inside, v...)
		case nil:
		default:
			inside = append(inside, v)
		}
	}
	for _, child := range s.children {
		child.settle(inside)
	}
}

// layOut makes the table of one root field.
func layOut(root *shape, data any, rows string) (Table, error) {
	t := Table{Name: root.name[0], Total: -1}
	elements := root.elements(data)
	t.Elements = len(elements)
	if n, ok := walk(data, root.total).(json.Number); ok && root.total != nil {
		if total, err := n.Int64(); err == nil {
			t.Total = int(total)
		}
	}
	if page, ok := walk(data, root.page).(map[string]any); ok && page["hasNextPage"] == true {
		t.Next, _ = page["endCursor"].(string)
	}
	way, err := expansion(root, rows)
	if err != nil {
		return t, err
	}
	top := *root
	if root.leaf {
		top.children = []*shape{{name: root.name, leaf: true}}
	} else {
		trim(top.children, len(root.name))
	}
	for _, leaf := range top.leaves() {
		t.Columns = append(t.Columns, Column{Name: leaf.column(), Number: true})
	}
	f := filler{way: way}
	for _, element := range elements {
		for _, cells := range f.rows(&top, element) {
			row := make([]string, len(cells))
			for i, c := range cells {
				row[i] = c.text
				t.Columns[i].Number = t.Columns[i].Number && (c.number || c.text == "")
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t, nil
}

// trim takes the root field's name off the columns' names.
func trim(shapes []*shape, n int) {
	for _, s := range shapes {
		s.name = s.name[n:]
		trim(s.children, n)
	}
}

// expansion finds the lists, from the outside in, whose elements become rows.
func expansion(root *shape, rows string) ([]*shape, error) {
	var way []*shape
	within := root
	if rows == "" {
		for {
			next := firstNested(within)
			if next == nil {
				return way, nil
			}
			way, within = append(way, next), next
		}
	}
	for rows != root.column() {
		next := towards(within, strings.Split(rows, "."), len(root.name))
		if next == nil {
			return nil, fmt.Errorf("no list %q in the answer: expected one of %s", rows, strings.Join(lists(root, len(root.name)), ", "))
		}
		way, within = append(way, next), next
		if strings.Join(next.name[len(root.name):], ".") == rows {
			break
		}
	}
	return way, nil
}

// firstNested finds the first list below, not inside another list, that holds lists.
func firstNested(s *shape) *shape {
	for _, child := range s.children {
		if child.list {
			if child.holdsList() {
				return child
			}
		} else if found := firstNested(child); found != nil {
			return found
		}
	}
	return nil
}

// towards finds the outermost list below s on the way to the one called name.
func towards(s *shape, name []string, skip int) *shape {
	for _, child := range s.children {
		own := child.name[skip:]
		if len(own) > len(name) || !slices.Equal(own, name[:len(own)]) {
			continue
		}
		if child.list {
			return child
		}
		if found := towards(child, name, skip); found != nil {
			return found
		}
	}
	return nil
}

// lists names all lists, for a message.
func lists(s *shape, skip int) []string {
	var names []string
	if s.list {
		names = append(names, listName(s, skip))
	}
	for _, child := range s.children {
		names = append(names, lists(child, skip)...)
	}
	return names
}

// listName is how --rows and messages call a list: without the root field, unless it is that.
func listName(s *shape, skip int) string {
	if len(s.name) <= skip {
		return s.column()
	}
	return strings.Join(s.name[skip:], ".")
}

// leaves are the columns below, in order.
func (s *shape) leaves() []*shape {
	if s.leaf {
		return []*shape{s}
	}
	var all []*shape
	for _, child := range s.children {
		all = append(all, child.leaves()...)
	}
	return all
}

// elements are what stands in the value's place: a list's elements, or the value itself; nothing for null.
func (s *shape) elements(holder any) []any {
	switch v := walk(holder, s.path).(type) {
	case nil:
		return nil
	case []any:
		return v
	default:
		return []any{v}
	}
}

type cell struct {
	text   string
	number bool
}

// filler makes rows. The lists in way become rows, all others are joined.
type filler struct{ way []*shape }

// rows are the rows of one element: as many as the elements of the list in it that becomes rows, at least one.
func (f filler) rows(s *shape, element any) [][]cell {
	rows := [][]cell{nil}
	for _, child := range s.children {
		var parts [][]cell
		switch {
		case child.leaf:
			parts = [][]cell{{scalar(walk(element, child.path), joint)}}
		case !child.list:
			parts = f.rows(child, walk(element, child.path))
		case slices.Contains(f.way, child):
			for _, e := range child.elements(element) {
				parts = append(parts, f.rows(child, e)...)
			}
			if len(parts) == 0 {
				parts = [][]cell{make([]cell, len(child.leaves()))}
			}
		default:
			parts = [][]cell{joined(child, child.elements(element), joint)}
		}
		rows = product(rows, parts)
	}
	return rows
}

// product continues each row with each part. Only one child at a time ever has several parts.
func product(rows, parts [][]cell) [][]cell {
	all := make([][]cell, 0, len(rows)*len(parts))
	for _, row := range rows {
		for _, part := range parts {
			all = append(all, slices.Concat(row, part))
		}
	}
	return all
}

// joined makes one cell of each column of a list: its elements' values, at the same place in every column.
func joined(list *shape, elements []any, between string) []cell {
	cells := make([]cell, len(list.leaves()))
	texts := make([][]string, len(cells))
	for _, element := range elements {
		for i, c := range flat(list, element) {
			texts[i] = append(texts[i], c.text)
		}
	}
	for i := range cells {
		if slices.ContainsFunc(texts[i], func(t string) bool { return t != "" }) {
			cells[i].text = strings.Join(texts[i], between)
		}
	}
	return cells
}

// flat makes one cell of each column of an element.
func flat(s *shape, element any) []cell {
	var cells []cell
	for _, child := range s.children {
		switch {
		case child.leaf:
			cells = append(cells, scalar(walk(element, child.path), innerJoint))
		case child.list:
			cells = append(cells, joined(child, child.elements(element), innerJoint)...)
		default:
			cells = append(cells, flat(child, walk(element, child.path))...)
		}
	}
	return cells
}

// walk follows response keys; nil where the way ends.
func walk(value any, path []string) any {
	for _, key := range path {
		object, ok := value.(map[string]any)
		if !ok {
			return nil
		}
		value = object[key]
	}
	return value
}

// scalar writes a value as a cell's text.
func scalar(value any, between string) cell {
	switch v := value.(type) {
	case nil:
		return cell{}
	case string:
		return cell{text: v}
	case json.Number:
		return cell{text: v.String(), number: true}
	case []any:
		texts := make([]string, len(v))
		for i, e := range v {
			texts[i] = scalar(e, innerJoint).text
		}
		return cell{text: strings.Join(texts, between)}
	default:
		text, err := json.Marshal(v)
		if err != nil {
			return cell{text: fmt.Sprint(v)}
		}
		return cell{text: string(text)}
	}
}
