package graph

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
)

const (
	// preparedFields is how many planned root fields are kept.
	preparedFields = 1000
	// A request whose variables are larger is planned anew: it will hardly come again.
	preparedKeyLength = 1 << 10
)

// prepared is a root field with its statement, for all requests that differ in the values of text variables alone.
type prepared struct {
	root      *plan.Root
	statement cypher.Statement
	// bound names the variable that each such parameter takes its value from.
	bound map[string]string
}

// preparedKey is what a plan depends on: the root field as parsed, and all variables but the values of texts.
type preparedKey struct {
	operation *ast.OperationDefinition
	field     string
	variables string
}

// preparedCache keeps planned root fields.
type preparedCache = lru.Cache[preparedKey, *prepared]

// prepare plans a root field, or takes the plan of an earlier request of the same kind.
//
// Most requests are one of a few documents with other ids in their variables. To find out whether a plan serves them all, it
// is made with a mark in the place of each text variable. If every mark is afterwards found in the statement's parameters,
// untouched, then nothing else can depend on the values. If planning fails, a mark is lost, or a variable is used twice (of
// which one use might be lost), the values may have mattered.
func (r *Resolver) prepare(request plan.Request) (*plan.Root, neo4jdb.Statement, error) {
	key, texts := keyOf(request)
	if len(key.variables) <= preparedKeyLength {
		p, ok := r.prepared.Get(key)
		if !ok {
			p = prepareMarked(request, texts)
			r.prepared.Add(key, p)
		}
		if p != nil {
			return p.root, p.bind(request.Variables), nil
		}
	}
	root, err := plan.Build(request)
	if err != nil {
		return nil, neo4jdb.Statement{}, err
	}
	return root, neo4jdb.Statement(cypher.Compile(root)), nil
}

// keyOf returns what the plan of a request depends on, and the names of the variables that are texts.
func keyOf(request plan.Request) (preparedKey, []string) {
	var key strings.Builder
	var texts []string
	for _, language := range request.Languages {
		key.WriteString(language)
		key.WriteByte(',')
	}
	for _, name := range slices.Sorted(maps.Keys(request.Variables)) {
		key.WriteByte(';')
		key.WriteString(name)
		value := request.Variables[name]
		if _, ok := value.(string); ok && !isEnum(request, name) {
			texts = append(texts, name)
			continue
		}
		key.WriteByte('=')
		data, _ := json.Marshal(value) // variables come from JSON
		key.Write(data)
	}
	return preparedKey{operation: request.Operation, field: request.Key, variables: key.String()}, texts
}

// isEnum says whether a variable is one of an enum's values, which decide what is planned.
func isEnum(request plan.Request, variable string) bool {
	declared := request.Operation.VariableDefinitions.ForName(variable)
	return declared != nil && request.Schema.AST.Types[declared.Type.Name()].Kind == ast.Enum
}

// marks stand for the values of variables in a plan that serves all values. Nobody can guess one.
type marks struct{ secret string }

func newMarks() marks { return marks{secret: rand.Text()} }

func (m marks) of(variable string) string { return m.secret + variable }

// prepareMarked plans a root field for all values of its text variables; nil if the values may matter.
func prepareMarked(request plan.Request, texts []string) *prepared {
	marks := newMarks()
	marked := maps.Clone(request.Variables)
	var used []string
	for _, name := range texts {
		marked[name] = marks.of(name)
		switch uses(nil, request.Operation.SelectionSet, request.Fragments, name) {
		case 0:
		case 1:
			used = append(used, name)
		default:
			return nil
		}
	}
	request.Variables = marked
	root, err := plan.Build(request)
	if err != nil {
		return nil
	}
	p := &prepared{root: root, statement: cypher.Compile(root), bound: map[string]string{}}
	found := map[string]bool{}
	for param, value := range p.statement.Params {
		text, _ := value.(string)
		if name, ok := strings.CutPrefix(text, marks.secret); ok {
			p.bound[param] = name
			found[name] = true
		} else if strings.Contains(strings.ToLower(fmt.Sprint(value)), strings.ToLower(marks.secret)) {
			return nil // a value was made of the mark, as a folded text is
		}
	}
	if slices.ContainsFunc(used, func(name string) bool { return !found[name] }) {
		return nil
	}
	return p
}

// bind returns the statement with a request's values.
func (p *prepared) bind(variables map[string]any) neo4jdb.Statement {
	if len(p.bound) == 0 {
		return neo4jdb.Statement(p.statement)
	}
	params := maps.Clone(p.statement.Params)
	for param, variable := range p.bound {
		params[param] = variables[variable]
	}
	return neo4jdb.Statement{Text: p.statement.Text, Params: params}
}

// uses counts how often a field's arguments, directives and selections speak of a variable.
func uses(arguments ast.ArgumentList, selections ast.SelectionSet, fragments ast.FragmentDefinitionList, variable string) int {
	var n int
	for _, argument := range arguments {
		n += valueUses(argument.Value, variable)
	}
	count := func(directives ast.DirectiveList, arguments ast.ArgumentList, selections ast.SelectionSet) {
		n += uses(arguments, selections, fragments, variable)
		for _, directive := range directives {
			n += uses(directive.Arguments, nil, nil, variable)
		}
	}
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			count(s.Directives, s.Arguments, s.SelectionSet)
		case *ast.InlineFragment:
			count(s.Directives, nil, s.SelectionSet)
		case *ast.FragmentSpread:
			count(s.Directives, nil, fragments.ForName(s.Name).SelectionSet)
		}
	}
	return n
}

func valueUses(value *ast.Value, variable string) int {
	if value.Kind == ast.Variable && value.Raw == variable {
		return 1
	}
	var n int
	for _, child := range value.Children {
		n += valueUses(child.Value, variable)
	}
	return n
}
