package plan_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// unplanned are the root fields that ask nothing of the graph.
var unplanned = []string{"export", "__schema", "__type"}

// Root fields of nouns and records are planned alike. Of all others each argument, and each member of the inputs that are theirs
// alone, is in a golden plan: who adds one adds a case.
func TestEveryRootField(t *testing.T) {
	contract := load(t)
	used := usedInGoldenPlans(t, contract)
	for _, field := range contract.AST.Query.Fields {
		noun := contract.Type(field.Type.Name())
		switch {
		case slices.Contains(unplanned, field.Name):
		case noun != nil && len(field.Arguments) == 1 && noun.Kind != schema.Interface:
			checkOne(t, contract, field.Name, noun)
		case checkList(t, contract, field.Name):
		default:
			for _, argument := range field.Arguments {
				if !used[field.Name+"."+argument.Name] {
					t.Errorf("no golden plan has the argument %s of %s: add a case to internal/plan/testdata", argument.Name, field.Name)
				}
			}
		}
	}
	for _, input := range []string{
		"TieWhere", "TieWeights", "TieWeightWhere", "TieOrder", "TimelineWhere", "PathWithout", "AggregateHaving", "AggregateOrder", "CountWhere",
		"DateBucket",
	} {
		def := contract.AST.Types[input]
		for _, member := range def.Fields {
			if !used[input+"."+member.Name] {
				t.Errorf("no golden plan has %s.%s: add a case to internal/plan/testdata", input, member.Name)
			}
		}
		for _, value := range def.EnumValues {
			if !used[input+"."+value.Name] {
				t.Errorf("no golden plan has %s.%s: add a case to internal/plan/testdata", input, value.Name)
			}
		}
	}
}

func checkOne(t *testing.T, contract *schema.Schema, field string, noun *schema.Type) {
	t.Helper()
	root, err := planCase{Query: fmt.Sprintf(`{ x: %s(id: "a:b") { id } }`, field)}.build(contract, nil)
	if err != nil {
		t.Fatalf("%s: %v", field, err)
	}
	byID := plan.Compare{Property: "id", Operator: plan.Equal, Value: "a:b", Names: true, Scalar: "ID", Anchor: plan.ByID}
	one, ok := root.Value.(*plan.One)
	if !ok || one.Step.Kind != plan.OfNoun || one.Step.Target != noun || one.Where != byID || one.Edge || root.Key != "x" || root.Cost != 1 {
		t.Errorf("%s is planned as %+v", field, root.Value)
	}
}

// checkList checks the root field if it is the list of all nodes of a noun or record; it is false if it is not.
func checkList(t *testing.T, contract *schema.Schema, field string) bool {
	t.Helper()
	all := slices.Concat(contract.Nouns, contract.Records)
	i := slices.IndexFunc(all, func(noun *schema.Type) bool { return noun.Plural == field })
	if i < 0 {
		return false
	}
	root, err := planCase{Query: fmt.Sprintf(`{ x: %s(first: 3) { nodes { id } } }`, field)}.build(contract, nil)
	if err != nil {
		t.Fatalf("%s: %v", field, err)
	}
	list, ok := root.Value.(*plan.List)
	if !ok || list.Step.Kind != plan.OfNoun || list.Step.Target != all[i] || list.Type != "Query."+field || list.Page.Size != 3 || root.Cost != 3 {
		t.Errorf("%s is planned as %+v", field, root.Value)
	}
	return true
}

// usedInGoldenPlans are the arguments, and the members of inputs, that the golden plans ask for: field.argument, input.member.
func usedInGoldenPlans(t *testing.T, contract *schema.Schema) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	var value func(v *ast.Value)
	value = func(v *ast.Value) {
		for _, child := range v.Children {
			if v.Kind == ast.ObjectValue {
				used[v.Definition.Name+"."+child.Name] = true
			}
			value(child.Value)
		}
		if v.Kind == ast.EnumValue {
			used[v.Definition.Name+"."+v.Raw] = true
		}
	}
	var selections func(set ast.SelectionSet)
	selections = func(set ast.SelectionSet) {
		for _, selection := range set {
			if field, ok := selection.(*ast.Field); ok {
				for _, argument := range field.Arguments {
					used[field.Name+"."+argument.Name] = true
					value(argument.Value)
				}
				selections(field.SelectionSet)
			}
		}
	}
	for _, file := range slices.Sorted(maps.Keys(planCases(t))) {
		for _, c := range planCases(t)[file] {
			doc, err := parser.ParseQuery(&ast.Source{Input: cursors.ReplaceAllString(c.Query, "null")})
			if c.Selection != nil || err != nil || validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()) != nil {
				continue
			}
			selections(doc.Operations[0].SelectionSet)
		}
	}
	return used
}
