// Package coerce reads input values as GraphQL coerces them (https://spec.graphql.org/October2021/#sec-Values.Input-Coercion):
// the values of variables, which come as JSON, and the arguments of fields and directives, which stand in the document and may
// hold variables. Both come out alike, so that whoever plans a request sees one kind of value:
//
//	Int           int64, within 32 bits
//	Float         float64, finite
//	Boolean       bool
//	Date, EDTF …  string, as the contract's other scalars; whether it is a date is checked where it is used
//	enum          string, one of its values
//	list          []any, a single value as the only element
//	input object  map[string]any, without members that the type does not have, and with the defaults of those left out
//	null          nil
//
// Beyond the specification, conditions refuse null: one that is not read would find everything. And an argument that may be null
// and is counts as left out.
package coerce

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/tree"
)

// Error is a value that does not fit its type.
type Error struct {
	// Path is its place: where.OR.0.kind. That of a variable begins with the variable's name.
	Path string
	// Message says what is wrong, and Expected, which may be empty, what would have been right by names of the contract.
	Message, Expected string
}

func (e *Error) Error() string { return e.Path + ": " + e.Message + e.Expected }

// Variables coerces the values that a request gives to an operation's variables, and fills in the defaults of those that it does not
// give. Those without either are left out. Its error is an *Error.
func Variables(
	s *ast.Schema, operation *ast.OperationDefinition, fragments ast.FragmentDefinitionList, given map[string]any,
) (map[string]any, error) {
	values := make(map[string]any, len(given))
	for _, declared := range operation.VariableDefinitions {
		r := reader{schema: s, path: []step{{name: declared.Variable}}}
		value, ok := given[declared.Variable]
		switch {
		case ok:
			value = r.value(declared.Type, value)
		case declared.DefaultValue != nil:
			value, _ = r.literal(declared.Type, declared.DefaultValue)
		case declared.Type.NonNull:
			r.refuse(fmt.Sprintf("is missing: the query declares $%s: %s", declared.Variable, declared.Type), "")
		default:
			continue
		}
		if value == nil && !declared.Type.NonNull && r.err == nil {
			r.refuseWhereNeeded(declared, operation, fragments)
		}
		if r.err != nil {
			return nil, r.err
		}
		values[declared.Variable] = value
	}
	return values, nil
}

// Arguments coerces the arguments of a field or directive. Variables are the values that Variables has coerced. What is left
// out and has no default is not among the arguments; they are nil if there are none. Its error is an *Error.
func Arguments(
	s *ast.Schema, definitions ast.ArgumentDefinitionList, given ast.ArgumentList, variables map[string]any,
) (map[string]any, error) {
	var arguments map[string]any
	r := reader{schema: s, variables: variables}
	for _, definition := range definitions {
		r.path = append(r.path[:0], step{name: definition.Name})
		var value any
		if argument := given.ForName(definition.Name); argument != nil {
			value, _ = r.literal(definition.Type, argument.Value)
		}
		if value == nil && definition.DefaultValue != nil {
			value, _ = r.literal(definition.Type, definition.DefaultValue)
		}
		if value == nil && definition.Type.NonNull {
			r.refuse("is missing, expected "+definition.Type.String(), "")
		}
		if r.err != nil {
			return nil, r.err
		}
		if value == nil {
			continue
		}
		if arguments == nil {
			arguments = make(map[string]any, len(definitions))
		}
		arguments[definition.Name] = value
	}
	return arguments, nil
}

// Value coerces one JSON value; path is its place in errors. Its error is an *Error.
func Value(s *ast.Schema, t *ast.Type, path string, value any) (any, error) {
	r := reader{schema: s, path: []step{{name: path}}}
	coerced := r.value(t, value)
	if r.err != nil {
		return nil, r.err
	}
	return coerced, nil
}

// reader reads the values of one argument or variable, up to the first that does not fit.
type reader struct {
	schema    *ast.Schema
	variables map[string]any
	path      []step
	err       error
}

// step is a step on the way to a value: the name of a member, or the place in a list if the name is empty.
type step struct {
	name  string
	index int
}

func (r *reader) into(s step) { r.path = append(r.path, s) }

func (r *reader) out() { r.path = r.path[:len(r.path)-1] }

// refuse keeps the first problem, with its place. It returns nothing.
func (r *reader) refuse(message, expected string) any {
	if r.err != nil {
		return nil
	}
	var path strings.Builder
	for i, s := range r.path {
		if i > 0 {
			path.WriteByte('.')
		}
		if s.name == "" {
			path.WriteString(strconv.Itoa(s.index))
		}
		path.WriteString(s.name)
	}
	r.err = &Error{Path: path.String(), Message: message, Expected: expected}
	return nil
}

// value reads a JSON value.
func (r *reader) value(t *ast.Type, value any) any {
	if value == nil {
		return r.null(t)
	}
	if t.Elem != nil {
		given, ok := value.([]any)
		if !ok {
			return []any{r.value(t.Elem, value)}
		}
		elements := make([]any, len(given))
		for i, element := range given {
			r.into(step{index: i})
			elements[i] = r.value(t.Elem, element)
			r.out()
		}
		return elements
	}
	switch def := r.schema.Types[t.NamedType]; def.Kind {
	case ast.Enum:
		if name, ok := value.(string); ok {
			return r.enum(def, name)
		}
		return r.wrongKind(kindOf(value), t)
	case ast.InputObject:
		if members, ok := value.(map[string]any); ok {
			return r.members(def, members)
		}
		return r.wrongKind(kindOf(value), t)
	}
	return r.scalar(t, value)
}

func (r *reader) null(t *ast.Type) any {
	if t.NonNull {
		return r.refuse("is null, expected "+t.String(), "")
	}
	return nil
}

func (r *reader) wrongKind(kind string, t *ast.Type) any {
	return r.refuse("is "+kind+", expected "+t.Name(), "")
}

// enum reads the value of an enum: names differ by upper and lower case.
func (r *reader) enum(def *ast.Definition, name string) any {
	if value := def.EnumValues.ForName(name); value != nil {
		return value.Name
	}
	names := make([]string, len(def.EnumValues))
	for i, value := range def.EnumValues {
		names[i] = value.Name
	}
	return r.refuse(name+" is not a valid "+def.Name, ": expected "+oneOf(names))
}

// oneOf lists alternatives.
func oneOf(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// members reads the members of an input object in JSON.
func (r *reader) members(def *ast.Definition, given map[string]any) any {
	members := make(map[string]any, len(given))
	for _, name := range slices.Sorted(maps.Keys(given)) {
		r.into(step{name: name})
		if field := def.Fields.ForName(name); field != nil {
			members[field.Name] = r.value(field.Type, given[name])
		} else {
			r.unknown(def, name)
		}
		r.out()
	}
	return r.object(def, members)
}

// unknown refuses a member that a type does not have.
func (r *reader) unknown(def *ast.Definition, name string) {
	message := fmt.Sprintf("unknown field: %s has no %q", def.Name, name)
	if within := Within(r.schema, def, name); within != nil {
		r.refuse(message, "; did you mean "+strings.Join(within, " or ")+"?")
		return
	}
	names := make([]string, len(def.Fields))
	for i, field := range def.Fields {
		names[i] = field.Name
	}
	expected := ""
	if near := tree.NearestOf(name, names, len(name)/3+1); near != "" {
		expected = fmt.Sprintf("; did you mean %q?", near)
	}
	r.refuse(message, expected)
}

// object fills in what is left out of an input object, and checks what its type asks of the members together.
func (r *reader) object(def *ast.Definition, members map[string]any) any {
	if r.err != nil {
		return nil
	}
	conditions := areConditions(def)
	for _, field := range def.Fields {
		value, given := members[field.Name]
		switch {
		case given && value == nil && conditions:
			r.into(step{name: field.Name})
			r.nullCondition(def, field)
			r.out()
		case given:
		case field.DefaultValue != nil:
			members[field.Name], _ = r.literal(field.Type, field.DefaultValue)
		case field.Type.NonNull:
			r.into(step{name: field.Name})
			r.refuse("is missing, expected "+field.Type.String(), "")
			r.out()
		}
	}
	if def.Directives.ForName("oneOf") != nil {
		r.oneMember(members)
	}
	return members
}

// oneMember refuses an object that does not have exactly one member.
func (r *reader) oneMember(members map[string]any) {
	if len(members) != 1 {
		r.refuse(fmt.Sprintf("has %d members, expected exactly one", len(members)), "")
	}
	for name, value := range members {
		if value == nil {
			r.refuse(fmt.Sprintf("its member %q is null, expected a value", name), "")
		}
	}
}

// areConditions says that the members of an input type are conditions: those of a filter are, and those of an operator. But what ties,
// timelines, neighborhoods and exports are about has filters as members, each of which may be left out.
func areConditions(def *ast.Definition) bool {
	switch def.Name {
	case "ExportWhere", "NeighborhoodWhere", "TieWhere", "TimelineWhere":
		return false
	}
	return strings.HasSuffix(def.Name, "Where")
}

// nullCondition refuses null for a condition.
func (r *reader) nullCondition(def *ast.Definition, field *ast.FieldDefinition) {
	const missing = "isNull"
	var hint string
	target := r.schema.Types[field.Type.Name()]
	switch {
	case field.Name == missing:
		hint = "expected true or false"
	case def.Fields.ForName(missing) != nil:
		hint = "`isNull: true` finds what has no value"
	case field.Type.Elem == nil && target.Kind == ast.InputObject && target.Fields.ForName(missing) != nil:
		hint = "`{isNull: true}` finds what has no value"
	default:
		r.refuse("null is no condition: leave it out to ask nothing", "")
		return
	}
	r.refuse("null is no condition: "+hint+"; leave it out to ask nothing", "")
}
