package plan

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/coerce"
)

// arguments are a field's arguments. What may be left out and is null is not among them.
func (b *builder) arguments(field *ast.Field) map[string]any {
	return b.coerced(field.Definition.Arguments, field.Arguments)
}

func (b *builder) coerced(definitions ast.ArgumentDefinitionList, given ast.ArgumentList) map[string]any {
	arguments, err := coerce.Arguments(b.schema.AST, definitions, given, b.variables)
	var wrong *coerce.Error
	if errors.As(err, &wrong) {
		b.refuse(wrong.Path, "%s%s", wrong.Message, wrong.Expected)
	}
	return arguments
}

// parametrized are the variables of a request, with a Param for each of its parameters.
func parametrized(request Request) map[string]any {
	if len(request.Parameters) == 0 {
		return request.Variables
	}
	variables := maps.Clone(request.Variables)
	for _, name := range request.Parameters {
		variables[name] = Param{Variable: strings.Clone(name)} // the name is a part of the document's text, which a plan must not keep
	}
	return variables
}

// fix makes the plan one of these values alone, whatever it does with them.
func (b *builder) fix() {
	b.variables = b.Request.Variables
	for _, name := range b.Parameters {
		b.fixVariable(name)
	}
}

func (b *builder) fixVariable(name string) {
	if b.fixed == nil {
		b.fixed = map[string]bool{}
	}
	b.fixed[name] = true
}

// text takes a text, on which the plan then depends.
func (b *builder) text(v any) string {
	if param, ok := v.(Param); ok {
		b.fixVariable(param.Variable)
		v = b.Request.Variables[param.Variable]
	}
	return given[string](v)
}

func (b *builder) texts(v any) []string {
	out := []string{}
	for _, element := range list(v) {
		out = append(out, b.text(element))
	}
	return out
}

// The functions below take input values as package coerce gives them; nil is what is not given. Anything else is a defect, with which
// planning ends: if it were skipped, another question would be answered.

func object(v any) map[string]any { return given[map[string]any](v) }

func list(v any) []any { return given[[]any](v) }

func integer(v any) int64 { return given[int64](v) }

func number(v any) float64 { return given[float64](v) }

func given[T any](v any) T {
	value, ok := v.(T)
	if !ok && v != nil {
		panic(fmt.Sprintf("plan: an input is a %T, expected a %T", v, value))
	}
	return value
}
