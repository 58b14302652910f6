package plan

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// collected is one response key of a selection: the field that has it, and what all fields of that key select together.
type collected struct {
	key        string
	field      *ast.Field
	selections ast.SelectionSet
}

// collect returns the fields that a selection asks of an object of the type def, in the order of the response, as
// https://spec.graphql.org/October2021/#sec-Field-Collection has it.
func (b *builder) collect(def *ast.Definition, selections ast.SelectionSet) []collected {
	return b.collectInto(nil, def, selections)
}

func (b *builder) collectInto(fields []collected, def *ast.Definition, selections ast.SelectionSet) []collected {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			if !b.included(s.Directives) {
				continue
			}
			i := slices.IndexFunc(fields, func(c collected) bool { return c.key == s.Alias })
			if i < 0 {
				fields = append(fields, collected{key: keyOf(s), field: s, selections: s.SelectionSet})
				continue
			}
			fields[i].selections = append(slices.Clip(fields[i].selections), s.SelectionSet...)
		case *ast.InlineFragment:
			if b.included(s.Directives) && b.applies(s.TypeCondition, def) {
				fields = b.collectInto(fields, def, s.SelectionSet)
			}
		case *ast.FragmentSpread:
			fragment := b.fragments.ForName(s.Name)
			if fragment != nil && b.included(s.Directives) && b.applies(fragment.TypeCondition, def) {
				fields = b.collectInto(fields, def, fragment.SelectionSet)
			}
		}
	}
	return fields
}

// keyOf is a field's response key. It is no part of the document's text: whoever keeps a plan must not keep that.
func keyOf(field *ast.Field) string {
	if field.Alias == field.Definition.Name {
		return field.Definition.Name
	}
	return strings.Clone(field.Alias)
}

// included evaluates @skip and @include.
func (b *builder) included(directives ast.DirectiveList) bool {
	for _, d := range directives {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		if b.coerced(d.Definition.Arguments, d.Arguments)["if"] == (d.Name == "skip") {
			return false
		}
	}
	return true
}

// applies says whether a fragment on the type condition speaks of objects of the type def.
func (b *builder) applies(condition string, def *ast.Definition) bool {
	return condition == "" || condition == def.Name || slices.Contains(def.Interfaces, condition) ||
		b.schema.AST.Types[condition].Kind == ast.Union && slices.Contains(b.schema.AST.Types[condition].Types, def.Name)
}
