package graph

import (
	"encoding/json"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Rows are read once and written wherever their node stands in an answer: each time alike, whichever end a list is read from.
func TestRowsAreWrittenAlikeEachTime(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	const query = `{ nodes(ids: ["country:cd", "country:cd", "country:cd"]) { ... on Country {
		agreements(last: 2) { nodes { signed } edges { cursor node { parties(last: 2) { nodes { id } } } } pageInfo { startCursor endCursor } } } } }`
	document, problems := gqlparser.LoadQueryWithRules(contract.AST, query, nil)
	if problems != nil {
		t.Fatal(problems)
	}
	root, err := plan.Build(plan.Request{Schema: contract, Operation: document.Operations[0], Key: "nodes"})
	if err != nil {
		t.Fatal(err)
	}
	// As the statement answers pages from the end: the last first. A row holds its keys, then its objects.
	party := func(id string) any { return []any{id} }
	agreement := func(id, signed string, parties ...any) any {
		return []any{id, id, []any{signed}, []any{[]any{parties}}}
	}
	country := []any{[]any{
		agreement("agreement:b", "2002", party("country:z"), party("country:y")),
		agreement("agreement:a", "2001", party("country:x")),
	}}
	before, _ := json.Marshal(country)
	w := &writer{path: ast.Path{ast.PathName(root.Key)}}
	if !w.root(root, []any{[]any{"country:cd", country}}) {
		t.Fatal(w.errors)
	}
	var written []json.RawMessage
	if err := json.Unmarshal(w.buf, &written); err != nil {
		t.Fatalf("%s: %v", w.buf, err)
	}
	var first struct {
		Agreements struct {
			Nodes []struct{ Signed string }
			Edges []struct {
				Node struct {
					Parties struct{ Nodes []struct{ ID string } }
				}
			}
		}
	}
	if err := json.Unmarshal(written[0], &first); err != nil {
		t.Fatal(err)
	}
	if nodes := first.Agreements.Nodes; len(nodes) != 2 || nodes[0].Signed != "2001" || nodes[1].Signed != "2002" {
		t.Errorf("the last two agreements are %s, expected that of 2001 and then that of 2002", written[0])
	}
	if parties := first.Agreements.Edges[1].Node.Parties.Nodes; len(parties) != 2 || parties[0].ID != "country:y" {
		t.Errorf("the last two parties are %v, expected country:y and then country:z", parties)
	}
	for i, again := range written[1:] {
		if string(again) != string(written[0]) {
			t.Errorf("the node is written as\n%s\nand at its place %d as\n%s", written[0], i+1, again)
		}
	}
	if after, _ := json.Marshal(country); string(after) != string(before) {
		t.Errorf("writing has changed the rows from\n%s\nto\n%s", before, after)
	}
}
