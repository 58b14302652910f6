package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// limited is the same service with other limits.
func (s *service) limited(t *testing.T, w *world, change func(*graph.Limits)) *service {
	t.Helper()
	limits := graph.DefaultLimits()
	change(&limits)
	other := &service{db: s.db, contract: s.contract}
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
	t.Run("more paths than are compared", func(t *testing.T) {
		few := s.limited(t, w, func(l *graph.Limits) { l.PathsCompared = 2 })
		data, errors := few.answer(t.Context(), `{ paths(from: "organization:ru-med", to: "organization:cn-most") { complete stoppedBecause } }`, nil)
		if want := `{"paths":{"complete":false,"stoppedBecause":"COMPARED"}}`; string(data) != want {
			t.Errorf("got %s %v, want %s", data, errors, want)
		}
	})
	t.Run("a limit below what is asked if nothing is said", func(t *testing.T) {
		few := s.limited(t, w, func(l *graph.Limits) { l.NeighborhoodNodes = 4 })
		data, errors := few.answer(t.Context(), `{ neighborhood(roots: ["event:harbin-1"]) { nodes { depth } complete } }`, nil)
		if want := `{"neighborhood":{"nodes":[{"depth":0},{"depth":1},{"depth":1},{"depth":1}],"complete":false}}`; string(data) != want {
			t.Errorf("got %s %v, want %s", data, errors, want)
		}
	})
}

// Every step finds its nodes and facts by their ids, whose indexes it uses.
func testExploreIndexes(t *testing.T, s *service, _ *world) {
	for _, query := range []string{
		`{ neighborhood(roots: ["event:harbin-1"], depth: 2) { nodes { node { name } degree } edges { id claims { nodes { quote } } } } }`,
		`{ paths(from: "person:chen", to: "organization:ru-med", find: ALL_SHORTEST, maxDegree: 20) { paths { hops { from { id } facts { id } } } } }`,
	} {
		if _, errors := s.answer(t.Context(), query, nil); errors != nil {
			t.Fatal(errors)
		}
		for _, statement := range s.sent {
			for operator := range s.explain(t, statement).All() {
				if isScan(operator) {
					t.Errorf("%s %s in\n%s", operator.Operator, operator.Details, statement.Text)
				}
			}
		}
	}
}

// A search without end ends at its time limit, answers what it has, and leaves nothing behind in the database.
func TestRunawayPaths(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	s := start(t)
	// Seven layers of twelve topics each, every one broader than all of the next: 12^7 paths, all of the same length. Beside
	// them two short cuts.
	s.write(t, `UNWIND range(0, 8) AS layer UNWIND range(1, CASE WHEN layer IN [0, 8] THEN 1 ELSE 12 END) AS i
		CREATE (:Topic {id: 'topic:' + layer + '-' + i, name: 'Topic', layer: layer, createdAt: datetime(), updatedAt: datetime()})`, nil)
	s.write(t, `MATCH (a:Topic), (b:Topic) WHERE b.layer = a.layer + 1 CREATE (a)-[:BROADER {id: 'broader:' + a.id + '>' + b.id}]->(b)`, nil)
	s.write(t, `MATCH (a:Topic {id: 'topic:0-1'}), (b:Topic {id: 'topic:8-1'}) UNWIND [1, 2] AS i
		CREATE (a)-[:BROADER {id: 'broader:1-' + i}]->(:Topic {id: 'topic:between-' + i, name: 'Between', createdAt: datetime(), updatedAt: datetime()})
			-[:BROADER {id: 'broader:2-' + i}]->(b)`, nil)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	const query = `{ paths(from: "topic:0-1", to: "topic:8-1", maxLength: 8) { complete stoppedBecause paths { length entities { id } } } }`
	runaway := s.limited(t, &world{contract: contract}, func(l *graph.Limits) { l.PathsCompared, l.PathTime = 0, 3*time.Second })

	answered := make(chan string)
	began := time.Now()
	go func() {
		data, errors := runaway.answer(t.Context(), query, nil)
		answered <- fmt.Sprint(string(data), errors)
	}()
	seen := false
	for got := ""; got == ""; {
		select {
		case got = <-answered:
			want := `{"paths":{"complete":false,"stoppedBecause":"TIME","paths":[` +
				`{"length":2,"entities":[{"id":"topic:0-1"},{"id":"topic:between-1"},{"id":"topic:8-1"}]},` +
				`{"length":2,"entities":[{"id":"topic:0-1"},{"id":"topic:between-2"},{"id":"topic:8-1"}]}]}}`
			if got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		case <-time.After(20 * time.Millisecond):
			seen = seen || s.searching(t) > 0
		}
	}
	if !seen {
		t.Error("no transaction was seen while the search ran")
	}
	if took := time.Since(began); took > 30*time.Second { // planning included; unbounded it would take years
		t.Errorf("the search took %v", took)
	}
	for end := time.Now().Add(10 * time.Second); s.searching(t) > 0; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the search's transaction is still in the database")
		}
	}
}

// searching is how many transactions of path searches there are in the database.
func (s *service) searching(t *testing.T) int {
	t.Helper()
	var n int
	for row, err := range s.db.Read(t.Context(), neo4jdb.Statement{
		Text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $search RETURN count(*)", Params: map[string]any{"search": "path = SHORTEST"},
	}) {
		if err != nil {
			t.Fatal(err)
		}
		n = int(row[0].(int64))
	}
	return n
}
