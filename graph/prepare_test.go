package graph_test

import (
	"context"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// A document that comes again with other values gets their answers, though its plan is kept.
func TestPlansServeOtherValues(t *testing.T) {
	s := start(t)
	err := s.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: `
			UNWIND ['a', 'b'] AS x
			CREATE (:Topic {id: 'topic:' + x, name: x, nameFolded: x})<-[:ABOUT {id: x}]-(:Event {id: 'event:' + x, name: x, nameFolded: x})`})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	const (
		byID     = `query($x: ID!) { event(id: $x) { id topics { nodes { id } } } }`
		byTopic  = `query($x: ID!) { events(where: {topics: {some: {node: {id: {eq: $x}}}}}) { nodes { id } } }`
		contains = `query($x: String!) { events(where: {name: {contains: $x}}) { nodes { id } } }`
		twice    = `query($x: String!) { events(where: {OR: [{name: {eq: $x}}, {name: {contains: $x}}]}) { nodes { id } } }`
		node     = `query($x: ID!) { node(id: $x) { __typename id } }`
		order    = `query($x: SortDirection!) { events(orderBy: {name: $x}, first: 1) { nodes { id } } }`
		page     = `query($n: Int!) { events(first: $n) { nodes { id } } }`
		skip     = `query($yes: Boolean!) { event(id: "event:a") { id name @skip(if: $yes) } }`
		optional = `query($x: String) { events(where: {name: {eq: $x}}) { nodes { id } } }`
	)
	for _, test := range []struct {
		query, name string
		value       any
		want        string
	}{
		{byID, "x", "event:a", `{"event":{"id":"event:a","topics":{"nodes":[{"id":"topic:a"}]}}}`},
		{byID, "x", "event:b", `{"event":{"id":"event:b","topics":{"nodes":[{"id":"topic:b"}]}}}`},
		{byID, "x", "event:none", `{"event":null}`},
		{byTopic, "x", "topic:a", `{"events":{"nodes":[{"id":"event:a"}]}}`},
		{byTopic, "x", "topic:b", `{"events":{"nodes":[{"id":"event:b"}]}}`},
		{contains, "x", "A", `{"events":{"nodes":[{"id":"event:a"}]}}`},
		{contains, "x", "B", `{"events":{"nodes":[{"id":"event:b"}]}}`},
		{twice, "x", "A", `{"events":{"nodes":[{"id":"event:a"}]}}`},
		{twice, "x", "b", `{"events":{"nodes":[{"id":"event:b"}]}}`},
		{node, "x", "event:a", `{"node":{"__typename":"Event","id":"event:a"}}`},
		{node, "x", "topic:b", `{"node":{"__typename":"Topic","id":"topic:b"}}`},
		{order, "x", "ASC", `{"events":{"nodes":[{"id":"event:a"}]}}`},
		{order, "x", "DESC", `{"events":{"nodes":[{"id":"event:b"}]}}`},
		{page, "n", 1, `{"events":{"nodes":[{"id":"event:a"}]}}`},
		{page, "n", 2, `{"events":{"nodes":[{"id":"event:a"},{"id":"event:b"}]}}`},
		{skip, "yes", true, `{"event":{"id":"event:a"}}`},
		{skip, "yes", false, `{"event":{"id":"event:a","name":"a"}}`},
		{optional, "x", "b", `{"events":{"nodes":[{"id":"event:b"}]}}`},
		{optional, "not given", nil, `{"events":{"nodes":[{"id":"event:a"},{"id":"event:b"}]}}`},
	} {
		for range 2 { // planned, then taken from what is kept
			data, errors := s.answer(t.Context(), test.query, map[string]any{test.name: test.value})
			if errors != nil || string(data) != test.want {
				t.Errorf("%s with %v: got %s %v, want %s", test.query, test.value, data, errors, test.want)
			}
		}
	}
}
