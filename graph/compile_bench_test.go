package graph_test

import (
	"testing"

	"github.com/vektah/gqlparser/v2"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// What a request costs on its way to the database, beside what gqlgen does with it.
func BenchmarkCompile(b *testing.B) {
	contract, err := schema.Load()
	if err != nil {
		b.Fatal(err)
	}
	query := `query($id: ID!) { event(id: $id) {
		id name date
		hosts { edges { role node { id name } } }
		topics { nodes { id name } }
		participants { edges { role node { id name ... on Person { positions { nodes { id name organization { id name } } } } } } }
	} }`
	document, errors := gqlparser.LoadQueryWithRules(contract.AST, query, nil)
	if errors != nil {
		b.Fatal(errors)
	}
	b.ReportAllocs()
	for b.Loop() {
		root, err := plan.Build(plan.Request{
			Schema: contract, Operation: document.Operations[0], Key: "event", Fragments: document.Fragments,
			Variables: map[string]any{"id": "event:e"}, Limits: plan.Limits{PageSize: 1000, Cost: 1_000_000, Depth: 40},
		})
		if err != nil {
			b.Fatal(err)
		}
		cypher.Compile(root)
	}
}
