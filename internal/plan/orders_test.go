package plan_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Every order of every list, in both directions, becomes the key that the contract says; ids make it total.
func TestEveryOrder(t *testing.T) {
	contract := load(t)
	orders := 0
	check := func(query string, of *schema.Type, edge bool, ends ...plan.Key) {
		input := contract.AST.Types[of.Name+"Order"]
		if input == nil {
			return // a fact without anything to order by
		}
		for _, member := range input.Fields {
			for _, direction := range []string{"ASC", "DESC"} {
				orders++
				query := fmt.Sprintf(query, member.Name+": "+direction)
				root, err := planCase{Query: query}.build(contract, nil)
				if err != nil {
					t.Errorf("%s: %v", query, err)
					continue
				}
				var got []plan.Key
				walk(root, func(v any) {
					if list, ok := v.(*plan.List); ok {
						got = list.Order
					}
				})
				key := keyOf(contract, of, member.Name)
				key.Descending, key.Edge = direction == "DESC", edge
				want := append([]plan.Key{key}, ends...)
				if _, ofAll := root.Value.(*plan.List); ofAll && member.Name == "id" {
					want = want[:1] // it is unique by itself
				}
				if !reflect.DeepEqual(got, want) {
					t.Errorf("%s:\ngot  %+v\nwant %+v", query, got, want)
				}
			}
		}
	}
	id, edgeID := plan.Key{Property: "id", Scalar: "ID"}, plan.Key{Property: "id", Scalar: "ID", Edge: true}
	for _, t := range slices.Concat(contract.Nouns, contract.Records) {
		check("{ "+t.Plural+"(orderBy: [{%s}]) { edges { cursor } } }", t, false, id)
	}
	for _, noun := range contract.Nouns {
		for _, f := range noun.Fields {
			if f.Edge == nil || !f.Many {
				continue
			}
			ends := []plan.Key{id, edgeID}
			if f.Path != nil {
				ends = ends[:1] // each node stands once
			}
			list := fmt.Sprintf(`{ node(id: "%s:a") { ... on %s { %s(orderBy: [{SIDE: {%%s}}]) { edges { cursor } } } } }`, noun.Prefix(), noun.Name, f.Name)
			check(strings.Replace(list, "SIDE", "edge", 1), f.Edge, true, ends...)
			check(strings.Replace(list, "SIDE", "node", 1), f.Target, false, ends...)
		}
	}
	if orders < 2000 {
		t.Errorf("only %d orders were found", orders)
	}
}

// keyOf is what an order of things of a type is, by what the contract says of them.
func keyOf(contract *schema.Schema, of *schema.Type, order string) plan.Key {
	definition := contract.AST.Types[of.Name]
	if counted, ok := strings.CutSuffix(order, "Count"); ok && definition.Fields.ForName(order) == nil {
		return plan.Key{Count: of.Field(counted), Scalar: "Int"}
	}
	def := definition.Fields.ForName(order)
	if def == nil { // since when a post is held
		return plan.Key{Property: "since", Either: []string{"fromStart", "asOfStart"}, Scalar: "Date", Nullable: true}
	}
	nullable := !def.Type.NonNull && def.Directives.ForName("always") == nil
	key := plan.Key{Field: of.Field(order), Property: order, Scalar: def.Type.Name(), Nullable: nullable}
	if contract.AST.Types[key.Scalar].Kind == ast.Enum {
		key.Scalar = "String"
	}
	if key.Scalar == "EDTF" { // by the first day that it allows
		key.Property, key.Scalar = order+"Start", "Date"
		if bounds := def.Directives.ForName("bounds"); bounds != nil {
			key.Property = bounds.Arguments.ForName("first").Value.Raw
		}
	}
	return key
}
