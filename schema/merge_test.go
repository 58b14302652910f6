package schema_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Fragments on different types of one list may ask for fields of the same name only if their answers have the same shape
// (https://spec.graphql.org/September2025/#SameResponseShape()). Where they have not, a natural question is refused until it gives one of them
// another name. Which do not is known, each with its reason; no other does.
func TestFieldsOfFragmentsMerge(t *testing.T) {
	found := clashes(load(t).AST)
	for _, clash := range slices.Sorted(maps.Keys(found)) {
		if knownClashes[clash] == "" {
			t.Errorf("clash: %s, for example %s", clash, found[clash])
		}
	}
	for clash := range knownClashes {
		if found[clash] == "" {
			t.Errorf("known, but no clash: %s", clash)
		}
	}
}

// knownClashes are those that stay, each with its reason.
var knownClashes = map[string]string{
	"confidence: Float, Int":        "what one claim states, and what follows from several",
	"end: Date, Int":                "where a quote ends in a text, and when an event does; only as nodes of any type do claims and events meet",
	"start: Date, Int":              "as end",
	"kind":                          ownWords,
	"role":                          ownWords,
	"role: HostRole, String":        "the role of a member is in the source's words",
	"role: ParticipantRole, String": "as of a host",
	"status":                        ownWords,
}

const ownWords = "each type has words of its own for it, which no type in common can list: ask for one by another name (eventKind: kind)"

// clashes finds the fields that cannot be asked for side by side: as the name with the shapes (the name alone where both are of enums), each
// with the two fields that differ.
func clashes(contract *ast.Schema) map[string]string {
	found := map[string]string{}
	seen := map[[2]string]bool{}
	var beside func(a, b *ast.Definition)
	each := func(a, b *ast.Definition) {
		for _, one := range fragmentTypes(contract, a) {
			for _, other := range fragmentTypes(contract, b) {
				beside(one, other)
			}
		}
	}
	beside = func(a, b *ast.Definition) {
		if a.Name > b.Name {
			a, b = b, a
		}
		if seen[[2]string{a.Name, b.Name}] {
			return
		}
		seen[[2]string{a.Name, b.Name}] = true
		for _, f := range a.Fields {
			g := b.Fields.ForName(f.Name)
			if g == nil || strings.HasPrefix(f.Name, "__") {
				continue
			}
			one, other := contract.Types[f.Type.Name()], contract.Types[g.Type.Name()]
			switch {
			case one.Kind == ast.Enum && other.Kind == ast.Enum && one != other && wrapping(f.Type) == wrapping(g.Type):
				found[f.Name] = fmt.Sprintf("%s.%s and %s.%s", a.Name, f.Name, b.Name, g.Name)
			case wrapping(f.Type) != wrapping(g.Type), (one.IsLeafType() || other.IsLeafType()) && one != other:
				shapes := []string{f.Type.String(), g.Type.String()}
				slices.Sort(shapes)
				found[fmt.Sprintf("%s: %s", f.Name, strings.Join(shapes, ", "))] = fmt.Sprintf("%s.%s and %s.%s", a.Name, f.Name, b.Name, g.Name)
			case one.IsCompositeType() && other.IsCompositeType():
				each(one, other)
			}
		}
	}
	for _, def := range contract.Types {
		if def.IsAbstractType() && !strings.HasPrefix(def.Name, "__") {
			each(def, def)
		}
	}
	return found
}

// fragmentTypes are the types that a fragment may be on where a field is of a type: that type, its possible types, and all that these are.
func fragmentTypes(contract *ast.Schema, def *ast.Definition) []*ast.Definition {
	types := []*ast.Definition{def}
	if !def.IsAbstractType() {
		return types
	}
	for _, possible := range contract.GetPossibleTypes(def) {
		for _, t := range append([]*ast.Definition{possible}, contract.GetImplements(possible)...) {
			if !slices.Contains(types, t) {
				types = append(types, t)
			}
		}
	}
	return types
}

// wrapping is how a type is wrapped: [!]! of [Event!]!.
func wrapping(t *ast.Type) string { return strings.ReplaceAll(t.String(), t.Name(), "") }

// What people ask of several types at once is a valid request.
func TestNaturalFragmentsAreValid(t *testing.T) {
	contract := load(t).AST
	for _, query := range []string{
		`{ search(query: "a") { nodes { node { name ... on Document { text } ... on Commitment { text } } } } }`,
		`{ nodes(ids: []) { id ... on Held { position { name } } ... on ParticipatedIn { position { name } } } }`,
		`{ nodes(ids: []) { ... on Agreement { signed } ... on PartyTo { signed } ... on Person { signedAgreements { totalCount } } } }`,
		`{ nodes(ids: []) { ... on Event { kind } ... on Agreement { agreementKind: kind } } }`,
	} {
		doc, err := parser.ParseQuery(&ast.Source{Input: query})
		if err != nil {
			t.Fatal(err)
		}
		if errs := validator.ValidateWithRules(contract, doc, rules.NewDefaultRules()); len(errs) > 0 {
			t.Errorf("%s: %v", query, errs)
		}
	}
}
