package coerce

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// deepestWithin is how far Within looks: some, node, isCountry, and one more.
const deepestWithin = 4

// Within finds a member that a filter does not have itself, but a filter in it on the same things does: a type's own members
// stand in `isCountry`, and those of a list's nodes in `some: {node: …}`. It returns the shortest ways as they are written,
// `isCountry: {iso2: …}`, and none if there are none.
func Within(s *ast.Schema, filter *ast.Definition, name string) []string {
	type way struct {
		filter *ast.Definition
		names  []string
	}
	var found []string
	ways, seen := []way{{filter: filter}}, []string{filter.Name}
	for depth := 0; depth < deepestWithin && found == nil; depth++ {
		var next []way
		for _, w := range ways {
			for _, field := range w.filter.Fields {
				inner := s.Types[field.Type.Name()]
				if !narrows(field.Name) || inner == nil || inner.Kind != ast.InputObject || slices.Contains(seen, inner.Name) {
					continue
				}
				names := append(slices.Clone(w.names), field.Name)
				if inner.Fields.ForName(name) != nil {
					found = append(found, strings.Join(names, ": {")+": {"+name+": …"+strings.Repeat("}", len(names)))
					continue
				}
				seen = append(seen, inner.Name)
				next = append(next, way{inner, names})
			}
		}
		ways = next
	}
	return found
}

// narrows says that a member of a filter is a filter on the same things: on those of one type, on the nodes of a list, or on
// what leads to them.
func narrows(name string) bool {
	if name == "some" || name == "node" || name == "edge" {
		return true
	}
	noun, ok := strings.CutPrefix(name, "is")
	return ok && noun != "" && noun[0] >= 'A' && noun[0] <= 'Z'
}
