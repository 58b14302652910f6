package graph_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Two requests that are planned alike have one answer, so that much can be told without a database.

// plannedField is what a root field is turned into, or why it is refused.
type plannedField struct {
	key       string
	root      *plan.Root
	statement cypher.Statement
	refusal   string
}

// compile plans the root fields of a request, and writes their statements. Its error is that of the request as a whole.
func planFields(contract *schema.Schema, query string, variables map[string]any) ([]plannedField, error) {
	doc, err := parse(contract, query)
	if err != nil {
		return nil, err
	}
	return planFieldsWith(contract, doc, variables, func(request plan.Request) (*plan.Root, cypher.Statement, error) {
		root, err := plan.Build(request)
		if err != nil {
			return nil, cypher.Statement{}, err
		}
		return root, cypher.Compile(root), nil
	})
}

// parse reads a document that must be valid.
func parse(contract *schema.Schema, query string) (*ast.QueryDocument, error) {
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return nil, err
	}
	if problems := validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()); problems != nil {
		return nil, problems
	}
	return doc, nil
}

// compileWith is compile of a document, each root field planned by a function.
func planFieldsWith(
	contract *schema.Schema, doc *ast.QueryDocument, variables map[string]any, planned func(plan.Request) (*plan.Root, cypher.Statement, error),
) ([]plannedField, error) {
	operation := doc.Operations[0]
	coerced, wrong := graph.Variables(contract.AST, doc, operation, variables, true)
	if wrong != nil {
		return nil, wrong
	}
	written := "" // mutations and subscriptions answer for what was written
	if operation.Operation != ast.Query {
		written = "change:a"
	}
	var all []plannedField
	for _, key := range rootKeys(operation.SelectionSet, doc.Fragments) {
		c := plannedField{key: key}
		var err error
		c.root, c.statement, err = planned(plan.Request{
			Schema: contract, Operation: operation, Fragments: doc.Fragments, Key: key, Variables: coerced, Limits: graph.DefaultLimits().Plan(),
			Written: written,
		})
		if err != nil {
			c.refusal = err.Error()
		}
		all = append(all, c)
	}
	return all, nil
}

// rootKeys are the response keys of an operation that leaves nothing out.
func rootKeys(selections ast.SelectionSet, fragments ast.FragmentDefinitionList) []string {
	var keys []string
	seen := map[string]bool{}
	var walk func(ast.SelectionSet)
	walk = func(selections ast.SelectionSet) {
		for _, selection := range selections {
			switch s := selection.(type) {
			case *ast.Field:
				if !seen[s.Alias] && s.Name != "__typename" {
					seen[s.Alias] = true
					keys = append(keys, s.Alias)
				}
			case *ast.InlineFragment:
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				walk(fragments.ForName(s.Name).SelectionSet)
			}
		}
	}
	walk(selections)
	return keys
}

// difference says how two requests are planned otherwise; empty if they are planned alike.
func difference(one, other []plannedField) string {
	if len(one) != len(other) {
		return fmt.Sprintf("%d root fields, and %d", len(one), len(other))
	}
	for i := range one {
		a, b := &one[i], &other[i]
		switch {
		case a.key != b.key:
			return fmt.Sprintf("root field %d has the key %s, and %s", i, a.key, b.key)
		case a.refusal != b.refusal:
			return fmt.Sprintf("%s is refused as %q, and as %q", a.key, a.refusal, b.refusal)
		case a.statement.Text != b.statement.Text:
			return fmt.Sprintf("%s has the statement\n%s\nand\n%s", a.key, a.statement.Text, b.statement.Text)
		case !reflect.DeepEqual(a.statement.Params, b.statement.Params):
			return fmt.Sprintf("%s has the parameters\n%#v\nand\n%#v", a.key, a.statement.Params, b.statement.Params)
		case !reflect.DeepEqual(a.root, b.root):
			return fmt.Sprintf("%s has the same statement, and another plan\n%+v\n%+v", a.key, a.root, b.root)
		}
	}
	return ""
}

// differentStatements is difference without the plans: in one that is kept, there are places for the values of variables.
func differentStatements(one, other []plannedField) string {
	alone := func(all []plannedField) []plannedField {
		statements := slices.Clone(all)
		for i := range statements {
			statements[i].root = nil
		}
		return statements
	}
	return difference(alone(one), alone(other))
}

// drawnWorld is a graph in memory that requests can be drawn about without a database: a few nodes of each noun.
func drawnWorld(t testing.TB) *world {
	t.Helper()
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{contract: contract, nodes: map[string]*thing{}}
	for _, noun := range contract.Nouns {
		for i, name := range []string{"Ministry of Science", "Commission d’État", "topic:x"} {
			node := &thing{of: noun, props: map[string]any{
				"id": fmt.Sprintf("%s:%d", noun.Prefix(), i), "name": name, "iso2": name[:2], "confidence": 10 * i, "latitude": 1.5 * float64(i),
			}}
			w.nodes[node.id()] = node
		}
	}
	return w
}
