package coerce

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// literal reads a value that stands in a document. It is false, and nothing is refused, for a variable that is not given.
//
// Texts are cloned: those of a document are parts of its text, and whoever kept one would keep all of it.
func (r *reader) literal(t *ast.Type, v *ast.Value) (value any, given bool) {
	switch {
	case v.Kind == ast.Variable:
		if value, given = r.variables[v.Raw]; given && value == nil {
			r.null(t)
		}
		return value, given
	case v.Kind == ast.NullValue:
		return r.null(t), true
	case t.Elem != nil:
		return r.listLiteral(t, v), true
	}
	switch def := r.schema.Types[t.NamedType]; def.Kind {
	case ast.Enum:
		if v.Kind == ast.EnumValue {
			return r.enum(def, v.Raw), true
		}
	case ast.InputObject:
		if v.Kind == ast.ObjectValue {
			return r.objectLiteral(def, v), true
		}
	default:
		return r.scalarLiteral(t, v), true
	}
	return r.wrongKind(literalKinds[v.Kind], t), true
}

// listLiteral reads a list; a single value stands for a list of one.
func (r *reader) listLiteral(t *ast.Type, v *ast.Value) any {
	if v.Kind != ast.ListValue {
		element, _ := r.literal(t.Elem, v)
		return []any{element}
	}
	elements := make([]any, len(v.Children))
	for i, child := range v.Children {
		r.into(step{index: i})
		var given bool
		if elements[i], given = r.literal(t.Elem, child.Value); !given {
			r.null(t.Elem)
		}
		r.out()
	}
	return elements
}

// objectLiteral reads an input object. A member whose variable is not given is left out.
func (r *reader) objectLiteral(def *ast.Definition, v *ast.Value) any {
	members := make(map[string]any, len(v.Children))
	for _, child := range v.Children {
		r.into(step{name: child.Name})
		if field := def.Fields.ForName(child.Name); field == nil {
			r.unknown(def, child.Name)
		} else if value, given := r.literal(field.Type, child.Value); given {
			members[field.Name] = value
		}
		r.out()
	}
	return r.object(def, members)
}

// literalKinds are the reader's words for the kinds of values in a document.
var literalKinds = map[ast.ValueKind]string{
	ast.IntValue: "a whole number", ast.FloatValue: "a number with a fraction", ast.StringValue: "a string", ast.BlockValue: "a string",
	ast.BooleanValue: "a boolean", ast.EnumValue: "a name without quotes", ast.ListValue: "a list", ast.ObjectValue: "an object",
}

func (r *reader) scalarLiteral(t *ast.Type, v *ast.Value) any {
	text := v.Kind == ast.StringValue || v.Kind == ast.BlockValue
	switch {
	case t.NamedType == "Int" && v.Kind == ast.IntValue:
		return r.int(v.Raw)
	case t.NamedType == "Float" && (v.Kind == ast.IntValue || v.Kind == ast.FloatValue):
		return r.float(v.Raw)
	case t.NamedType == "Boolean" && v.Kind == ast.BooleanValue:
		return v.Raw == "true"
	case t.NamedType == "Int" || t.NamedType == "Float" || t.NamedType == "Boolean":
	case text, v.Kind == ast.IntValue && t.NamedType != "String":
		return strings.Clone(v.Raw)
	}
	return r.wrongKind(literalKinds[v.Kind], t)
}

// refuseWhereNeeded refuses null for a variable that stands where a value is needed. GraphQL allows such a variable there if it has a
// default, which null takes the place of.
func (r *reader) refuseWhereNeeded(
	declared *ast.VariableDefinition, operation *ast.OperationDefinition, fragments ast.FragmentDefinitionList,
) {
	uses := visitor{variable: declared.Variable, seen: map[string]bool{}, fragments: fragments, visit: func(v *ast.Value) {
		if v.ExpectedType != nil && v.ExpectedType.NonNull {
			r.refuse(fmt.Sprintf("is null, and stands where %s is needed: leave it out, or give a value", v.ExpectedType), "")
		}
	}}
	uses.directives(operation.Directives)
	uses.selections(operation.SelectionSet)
}
