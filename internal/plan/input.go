package plan

import (
	"errors"
	"fmt"

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

// The functions below take input values as package coerce gives them; nil is what is not given. Anything else is a defect, with which
// planning ends: if it were skipped, another question would be answered.

func object(v any) map[string]any { return given[map[string]any](v) }

func list(v any) []any { return given[[]any](v) }

func text(v any) string { return given[string](v) }

func integer(v any) int64 { return given[int64](v) }

func number(v any) float64 { return given[float64](v) }

func texts(v any) []string {
	out := []string{}
	for _, element := range list(v) {
		out = append(out, text(element))
	}
	return out
}

func given[T any](v any) T {
	value, ok := v.(T)
	if !ok && v != nil {
		panic(fmt.Sprintf("plan: an input is a %T, expected a %T", v, value))
	}
	return value
}
