package graph_test

import (
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/graph"
)

// limited is the same service with other limits.
func (s *service) limited(t *testing.T, w *world, change func(*graph.Limits)) *service {
	t.Helper()
	limits := graph.DefaultLimits()
	change(&limits)
	other := &service{db: s.db}
	other.executor = executor.New(graph.New(w.contract, other, limits))
	other.executor.SetQueryCache(graphql.MapCache[*ast.QueryDocument]{})
	return other
}

// What is too much is refused by the name of its limit.
func testExploreLimits(t *testing.T, s *service, w *world) {
	for _, test := range []struct {
		question, query, want, limit string
		change                       func(*graph.Limits)
	}{
		{
			"too many roots", `{ neighborhood(roots: ["event:solo", "event:visit", "event:early"]) { complete } }`,
			"argument roots: 3 ids are given, and the limit is 2 (max-roots)", "max-roots",
			func(l *graph.Limits) { l.Roots = 2 },
		},
		{
			"too many facts", `{ neighborhood(roots: ["event:harbin-1"]) { complete } }`,
			"there are more than 5 facts between the nodes, which is the limit (max-neighborhood-facts)", "max-neighborhood-facts",
			func(l *graph.Limits) { l.NeighborhoodFacts = 5 },
		},
	} {
		t.Run(test.question, func(t *testing.T) {
			_, errors := s.limited(t, w, test.change).answer(t.Context(), test.query, nil)
			if len(errors) != 1 || !strings.Contains(errors[0].Message, test.want) || errors[0].Extensions["limit"] != test.limit ||
				errors[0].Extensions["code"] != "LIMIT_EXCEEDED" {
				t.Errorf("got %v, want %s", errors, test.want)
			}
		})
	}
	t.Run("a limit below what is asked if nothing is said", func(t *testing.T) {
		few := s.limited(t, w, func(l *graph.Limits) { l.NeighborhoodNodes = 4 })
		data, errors := few.answer(t.Context(), `{ neighborhood(roots: ["event:harbin-1"]) { nodes { depth } complete } }`, nil)
		if want := `{"neighborhood":{"nodes":[{"depth":0},{"depth":1},{"depth":1},{"depth":1}],"complete":false}}`; string(data) != want {
			t.Errorf("got %s %v, want %s", data, errors, want)
		}
	})
}
