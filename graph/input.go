package graph

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/coerce"
	"github.com/entente-graph/entente/internal/plan"
)

// Variables coerces what a request gives to the variables of its operation. Every request is coerced by it, by whichever way it comes,
// before it is executed. The error is for the client. It names values and members of the contract only if tell is set.
func Variables(
	contract *ast.Schema, doc *ast.QueryDocument, operation *ast.OperationDefinition, given map[string]any, tell bool,
) (map[string]any, *gqlerror.Error) {
	values, err := coerce.Variables(contract, operation, doc.Fragments, given)
	var wrong *coerce.Error
	if errors.As(err, &wrong) {
		message := "variable $" + wrong.Path + ": " + wrong.Message
		if tell {
			message += wrong.Expected
		}
		return nil, &gqlerror.Error{Message: message, Extensions: map[string]any{"code": "BAD_USER_INPUT", "variable": wrong.Path}}
	}
	return values, nil
}

// arguments are those of the root field that ctx is in.
func (r *Resolver) arguments(ctx context.Context) (map[string]any, error) {
	field := graphql.GetFieldContext(ctx).Field.Field
	arguments, err := coerce.Arguments(r.schema.AST, field.Definition.Arguments, field.Arguments, graphql.GetOperationContext(ctx).Variables)
	var wrong *coerce.Error
	if errors.As(err, &wrong) {
		return nil, inputError(&plan.Error{Path: []string{field.Alias}, Argument: wrong.Path, Message: wrong.Message + wrong.Expected})
	}
	return arguments, nil
}
