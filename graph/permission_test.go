package graph_test

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// Without the operator's word nobody changes anything.
func TestReadOnly(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	checkRefused(t, contract, graph.New(contract, untouched{t}, graph.DefaultLimits()), "--curator-token-file")
}

// Whom the permission does not let changes nothing either, by any mutation, and the database is not even asked.
func TestChangesNeedPermission(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	nobody := func(context.Context) error {
		return &gqlerror.Error{Message: "not with this token", Extensions: map[string]any{"code": "FORBIDDEN"}}
	}
	checkRefused(t, contract, graph.New(contract, untouched{t}, graph.DefaultLimits(), graph.WithCurators(nil, nil, nobody)), "not with this token")
}

// checkRefused asks for every mutation of the contract, with the least input that it takes.
func checkRefused(t *testing.T, contract *schema.Schema, service graphql.ExecutableSchema, says string) {
	t.Helper()
	e := executor.New(service)
	e.SetQueryCache(graphql.MapCache[*ast.QueryDocument]{})
	for _, mutation := range contract.AST.Mutation.Fields {
		argument := mutation.Arguments.ForName("input")
		query := fmt.Sprintf("mutation($input: %s) { %s(input: $input) { __typename } }", argument.Type, mutation.Name)
		errors := errorsOf(t, e, query, map[string]any{"input": least(contract.AST, argument.Type)})
		if len(errors) != 1 || errors[0].Extensions["code"] != "FORBIDDEN" || !strings.Contains(errors[0].Message, says) {
			t.Errorf("%s: got %v, want it refused: %s", mutation.Name, errors, says)
		}
	}
}

// errorsOf are the errors with which a service answers.
func errorsOf(t *testing.T, e *executor.Executor, query string, variables map[string]any) gqlerror.List {
	t.Helper()
	ctx := graphql.StartOperationTrace(t.Context())
	operation, errors := e.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errors != nil {
		return errors
	}
	handler, ctx := e.DispatchOperation(ctx, operation)
	return handler(ctx).Errors
}

// least is a value of a type with no more than it needs.
func least(contract *ast.Schema, of *ast.Type) any {
	if of.Elem != nil {
		return []any{least(contract, of.Elem)}
	}
	def := contract.Types[of.NamedType]
	switch {
	case def.Kind == ast.Enum:
		return def.EnumValues[0].Name
	case def.Kind == ast.InputObject:
		value := map[string]any{}
		for _, field := range def.Fields {
			if field.Type.NonNull && field.DefaultValue == nil {
				value[field.Name] = least(contract, field.Type)
			}
		}
		return value
	case def.Name == "Boolean":
		return true
	case def.Name == "Int" || def.Name == "Float":
		return 1
	}
	return "topic:x"
}

// untouched is a database that nobody may ask.
type untouched struct{ t *testing.T }

func (u untouched) Read(_ context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error] {
	u.t.Errorf("the database was asked %.200s", s.Text)
	return func(func([]any, error) bool) {}
}

func (u untouched) ReadMarked(_ context.Context, s neo4jdb.Statement) ([][]any, neo4jdb.Mark, error) {
	u.t.Errorf("the database was asked %.200s", s.Text)
	return nil, "", nil
}

func (u untouched) Mark(context.Context) (neo4jdb.Mark, error) {
	u.t.Error("the database was asked for its mark")
	return "", nil
}
