package graph

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"weak"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/cache"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

const (
	// preparedBytes is how many bytes planned root fields may take that are kept.
	preparedBytes = 16 << 20
	// A request whose variables are larger is planned anew: it will hardly come again.
	preparedKeyLength = 1 << 10
)

// prepared is a root field with its statement, for all requests that differ in the values of texts alone.
type prepared struct {
	root      *plan.Root
	statement cypher.Statement
}

// preparedKey is what a plan depends on: the root field as parsed, and all variables but the values of texts. It does not keep the document,
// and nor does a plan: when the document is parsed anew, its root fields are planned anew.
type preparedKey struct {
	operation weak.Pointer[ast.OperationDefinition]
	field     string
	variables string
}

// preparedCache keeps planned root fields.
type preparedCache = cache.Cache[preparedKey, *prepared]

// size is about how many bytes the plan takes with its key. What it points to in the contract is the contract's own.
func (p *prepared) size(key preparedKey) int {
	shared := []reflect.Type{reflect.TypeFor[schema.Type](), reflect.TypeFor[schema.Field](), reflect.TypeFor[schema.Via]()}
	return cache.Size(key) + cache.Size(p, shared...)
}

// prepare plans a root field, or takes the plan of an earlier request of the same kind.
//
// Most requests are one of a few documents with other ids in their variables. So a plan is made with a plan.Param for each variable that
// is a text. If planning needs the value of one (to fold it, or to find out what noun an id is of), the plan serves no others,
// and is not kept.
func (r *Resolver) prepare(request plan.Request) (*plan.Root, cypher.Statement, error) {
	var key preparedKey
	key, request.Parameters = keyOf(request)
	mayKeep := len(key.variables) <= preparedKeyLength
	if mayKeep {
		if p, ok := r.prepared.Get(key); ok {
			return p.root, p.statement.Bind(request.Variables), nil
		}
	}
	root, err := plan.Build(request)
	if err != nil {
		return nil, cypher.Statement{}, err
	}
	statement := cypher.Compile(root)
	if mayKeep && len(root.Fixed) == 0 {
		p := &prepared{root, statement}
		key.field = root.Key // the document's own would keep its text
		r.prepared.Add(key, p, p.size(key))
	}
	return root, statement.Bind(request.Variables), nil
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
		if isText(request.Operation.VariableDefinitions.ForName(name), value) {
			texts = append(texts, name)
			continue
		}
		key.WriteByte('=')
		data, _ := json.Marshal(value) // variables come from JSON
		key.Write(data)
	}
	return preparedKey{operation: weak.Make(request.Operation), field: request.Key, variables: key.String()}, texts
}

// isText says that a variable is declared as a text, and given as one. Dates and the values of enums are read when a request is planned.
func isText(declared *ast.VariableDefinition, value any) bool {
	_, text := value.(string)
	return text && declared != nil && (declared.Type.NamedType == "String" || declared.Type.NamedType == "ID")
}
