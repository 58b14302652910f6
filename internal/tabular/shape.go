package tabular

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// shape is what a selection says about an answer: a field, its place in the answer, and its place in the table.
type shape struct {
	// path is the way from the element that holds the field to its value: response keys.
	path []string
	// name is the column's name, or what the names of the columns below begin with.
	name []string
	// list says that the value is a list, each element with the fields of children.
	list bool
	// leaf says that the value is a scalar or a list of scalars.
	leaf bool
	// children are the fields of the value, or of each element, in the order of the selection.
	children []*shape
	// total and next are, for a connection, the places of its totalCount and its pageInfo.
	total, page []string
}

// column is the name as a table shows it.
func (s *shape) column() string { return strings.Join(s.name, ".") }

// holdsList says whether there is a list below.
func (s *shape) holdsList() bool {
	return slices.ContainsFunc(s.children, func(c *shape) bool { return c.list || c.holdsList() })
}

// read finds the root fields of an operation. The query may hold several operations if name says which is meant.
func read(query, name string) ([]*shape, error) {
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return nil, fmt.Errorf("reading the query: %w", err)
	}
	operation := doc.Operations.ForName(name)
	if operation == nil {
		return nil, fmt.Errorf("the query has no single operation %q", name)
	}
	r := reader{fragments: doc.Fragments}
	var roots []*shape
	for _, f := range r.collect(operation.SelectionSet) {
		s := r.shapes(f, nil, nil)
		roots = append(roots, s...)
	}
	return roots, nil
}

// field is a response key with all that is selected under it.
type field struct {
	key, name string
	leaf      bool
	selection ast.SelectionSet
}

type reader struct{ fragments ast.FragmentDefinitionList }

// collect merges the fields of a selection and its fragments by response key, in the order in which they first stand.
func (r reader) collect(selection ast.SelectionSet) []*field {
	var fields []*field
	var walk func(ast.SelectionSet, []string)
	walk = func(selection ast.SelectionSet, within []string) {
		for _, s := range selection {
			switch s := s.(type) {
			case *ast.Field:
				i := slices.IndexFunc(fields, func(f *field) bool { return f.key == s.Alias })
				if i < 0 {
					i = len(fields)
					fields = append(fields, &field{key: s.Alias, name: s.Name, leaf: len(s.SelectionSet) == 0})
				}
				fields[i].selection = append(fields[i].selection, s.SelectionSet...)
			case *ast.InlineFragment:
				walk(s.SelectionSet, within)
			case *ast.FragmentSpread:
				if f := r.fragments.ForName(s.Name); f != nil && !slices.Contains(within, s.Name) {
					walk(f.SelectionSet, append(within, s.Name))
				}
			}
		}
	}
	walk(selection, nil)
	return fields
}

// shapes lays out one field. A connection becomes its list, and beside it whatever else was asked of it.
func (r reader) shapes(f *field, path, name []string) []*shape {
	path, name = extend(path, f.key), extend(name, f.key)
	if f.leaf {
		return []*shape{{path: path, name: name, leaf: true}}
	}
	fields := r.collect(f.selection)
	nodes, edges := named(fields, "nodes"), named(fields, "edges")
	if nodes == nil && edges == nil || nodes != nil && edges != nil && !r.isConnection(edges) {
		return []*shape{{path: path, name: name, children: r.all(fields, name)}}
	}
	list := &shape{name: name, list: true}
	if edges != nil {
		list.path, list.children = extend(path, edges.key), r.edge(edges, name)
	} else {
		list.path, list.children = extend(path, nodes.key), r.all(r.collect(nodes.selection), name)
	}
	shapes := []*shape{list}
	for _, other := range fields {
		switch other.name {
		case "nodes", "edges":
		case "pageInfo":
			list.page = extend(path, other.key)
		case "totalCount":
			list.total = extend(path, other.key)
			fallthrough
		default:
			shapes = append(shapes, r.shapes(other, path, name)...)
		}
	}
	return shapes
}

// isConnection says whether edges lead to nodes, as those of a connection do. A subgraph has nodes and edges, too, but its edges
// are facts beside its nodes.
func (r reader) isConnection(edges *field) bool {
	fields := r.collect(edges.selection)
	return named(fields, "node") != nil || named(fields, "cursor") != nil || named(fields, "source") == nil && named(fields, "target") == nil
}

// edge lays out an edge: its own fields beside those of its node. Where both have a field of one name, the edge's is
// called edge.name.
func (r reader) edge(edges *field, name []string) []*shape {
	fields := r.collect(edges.selection)
	var inner []*field
	node := named(fields, "node")
	if node != nil {
		inner = r.collect(node.selection)
	}
	var children []*shape
	for _, f := range fields {
		switch {
		case f == node:
			for _, child := range r.all(inner, name) {
				child.path = append([]string{node.key}, child.path...)
				children = append(children, child)
			}
		case f.name == "cursor":
		case slices.ContainsFunc(inner, func(n *field) bool { return n.key == f.key }):
			children = append(children, r.shapes(f, nil, extend(name, "edge"))...)
		default:
			children = append(children, r.shapes(f, nil, name)...)
		}
	}
	return children
}

func (r reader) all(fields []*field, name []string) []*shape {
	var shapes []*shape
	for _, f := range fields {
		shapes = append(shapes, r.shapes(f, nil, name)...)
	}
	return shapes
}

func named(fields []*field, name string) *field {
	if i := slices.IndexFunc(fields, func(f *field) bool { return f.name == name }); i >= 0 {
		return fields[i]
	}
	return nil
}

// extend is append that never writes into what it was given.
func extend(path []string, key string) []string { return append(slices.Clip(path), key) }
